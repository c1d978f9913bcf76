import Calls
import Diagnostics
import Dossiers
import FEEL
import Testing
import XMLTree

@testable import Review

@Suite struct `Explanations in detail` {
  static let values: [(Value, String)] = [
    (list(), "aucun élément"), (list(number(1)), "1 élément : 1"),
    (list(number(1), number(2), number(3), number(4), number(5), number(6)), "6 éléments : 1, 2, 3, 4, 5…"),
    (list(context(("code", .string("EDU-1")), ("libelle", .string("x")))), "1 élément : « EDU-1 »"),
    (
      list(context(("a", number(1)), ("b", number(2)), ("c", number(3)), ("d", number(4)))),
      "1 élément : {a 1 ; b 2 ; c 3…}"
    ),
    (context(("resultat", .boolean(true)), ("constat", .string("x"))), "oui"),
    (
      context(("mots", list(.string("x"))), ("vide", list()), ("n", .null)),
      "mots : 1 élément : « x » ; vide : aucun élément ; n : rien"
    ),
    (list(list(.boolean(true))), "1 élément : une liste de 1"),
  ]

  private static func number(_ number: Int) -> Value { .number(Decimal(number)) }
  private static func list(_ items: Value...) -> Value { .list(items) }
  private static func context(_ entries: (key: String, value: Value)...) -> Value {
    .context(Context(entries))
  }

  @Test(arguments: values)
  func `show what lists and contexts hold`(value: Value, words: String) {
    #expect(ExplanationWording.value(value) == words)
  }

  @Test(arguments: [
    ("0.4666666666666667", "0,466666…"), ("0.49999999", "0,499999…"), ("-0.49999999", "-0,499999…"),
    ("0.5", "0,5"), ("12500", "12\u{202F}500"), ("0.0000001", "0…"),
  ])
  func `cut numbers so that none looks like a limit it does not reach`(number: String, words: String) throws {
    #expect(ExplanationWording.value(.number(try #require(Decimal(number)))) == words)
  }

  /// The lines about the rows that do not match.
  private static func rows(of input: String, _ rows: [[String]]) throws -> [String] {
    var modele = Modele()
    modele.recevabilite = decision("Dépôt", "boolean", table([input], hitPolicy: "FIRST", rows))
    var reviewer = Reviewer(try modele.essai.rules(), checks: try #require(Repository.checks))
    var diagnostics: [Diagnostic] = []
    let evaluation = try #require(reviewer.review(Demande().bytes, file: "d.xml", into: &diagnostics))
    return reviewer.explanation(of: evaluation.findings[0], file: "d.xml")
      .filter { $0.contains("écartée") }.map { String($0.drop { $0 == " " }) }
  }

  @Test func `tell the nearest rows first, and how many others there are`() throws {
    let day = "dossier.demande.dateDepot"
    let rows =
      [20, 12, 30, 11, 25, 13, 28].map { ["> @\"2022-01-\($0)\"", "false"] } + [["-", "true"]]
    let told = try Self.rows(of: day, rows)
    #expect(
      told.map { $0.prefix { $0 != "," } } == [
        "ligne 4", "ligne 2", "ligne 6", "ligne 1", "ligne 5", "et 2 autres lignes",
      ])
    #expect(told.first?.hasSuffix("cellule « > @\"2022-01-11\" » (écart de 1 jour)") == true, "\(told)")
  }

  @Test func `tell few of the rows that no distance orders`() throws {
    let rows = (0..<20).map { ["\"x\($0)\"", "false"] } + [["-", "true"]]
    let told = try Self.rows(of: "string(dossier.demande.dateDepot)", rows)
    #expect(told.map { $0.prefix { $0 != "," } } == ["ligne 1", "ligne 2", "et 18 autres lignes"])
  }

  @Test func `tell rows of a table too long to compare all of them`() throws {
    let rows = (1...90).map { ["> date(2030, 1, 1) + duration(\"P\($0)D\")", "false"] } + [["-", "true"]]
    #expect(try Self.rows(of: "dossier.demande.dateDepot", rows).count == 6)
  }
}
