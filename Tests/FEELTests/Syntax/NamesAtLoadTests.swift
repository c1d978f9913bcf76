import Diagnostics
import Testing

@testable import FEEL

/// An expression with the place of its fault marked by `‸`, and the printed lines of what is said of it.
private struct Refused: CustomTestStringConvertible, Sendable {
  var marked: String
  var message: String
  var note: String?
  var testDescription: String { marked }

  init(_ marked: String, _ message: String, note: String? = nil) {
    (self.marked, self.message, self.note) = (marked, message, note)
  }

  var source: String { marked.replacing("‸", with: "") }
  var offset: Int { marked.unicodeScalars.prefix { $0 != "‸" }.count }

  /// A name that has a second reading.
  static func ambiguous(_ marked: String, _ name: String, _ other: String) -> Refused {
    Refused(
      marked, "erreur: « \(name) » est un nom déclaré, mais se lit aussi « \(other) » [feel-ambigu]",
      note: "écrire ( ) autour des noms à séparer, ou renommer")
  }

  /// A name that is not declared.
  static func unknown(_ marked: String, _ name: String, nearest: String? = nil) -> Refused {
    let hint = nearest.map { " ; le plus proche est « \($0) »" } ?? ""
    return Refused(marked, "erreur: aucun nom « \(name) » n'est déclaré ici\(hint) [feel-nom-inconnu]")
  }
}

private func member(_ name: String, _ type: FEELType) -> ContextType.Member {
  ContextType.Member(Name(name) ?? Name(verbatim: name), type)
}

private let dossier = FEELType.context(
  ContextType(
    [
      member("montant", .number), member("montant-plafond", .number), member("raison sociale", .string),
      member("frais réels", .number), member("taux 1", .number), member("taux 1-2", .number),
    ], name: "Dossier"))

private let scope: Scope = {
  let numbers = [
    "montant-plafond", "montant", "plafond", "recettes/dépenses", "recettes", "dépenses", "prix * quantité",
    "prix", "quantité", "CE1+CE2", "CE1", "CE2", "bac+3", "bac", "tranche 1", "tranche 1-2",
    "bénéfices and pertes", "bénéfices", "pertes", "public in situ", "public", "situ", "or or argent",
    "argent", "hors-taxe", "taux d’aide", "aide-taux d'aide", "aide", "organisme porteur",
    "indice de pauvreté", "durée d’exécution", "sous-traitance", "dossier.raison sociale", "réf. cadastrale",
    "réf",
  ]
  let variables = numbers.map { Scope.Variable(Name($0) ?? Name(verbatim: $0), .number, .global(0)) }
  return Scope(
    variables + [Scope.Variable(Name(verbatim: "dossier"), dossier, .global(1))], refusesAmbiguity: true)
}()

@Suite struct `Names at load` {
  private func check(_ refused: Refused) throws {
    let problems = FEEL.parse(refused.source, in: scope).problems
    #expect(problems.count == 1)
    let diagnostic = try #require(problems.first).diagnostic(in: refused.source, file: "aide.dmn")
    #expect(diagnostic.description == "aide.dmn:1:\(refused.offset + 1): \(refused.message)")
    #expect(diagnostic.notes.map(\.message) == (refused.note.map { [$0] } ?? []))
  }

  @Test(
    arguments: [
      .ambiguous("‸montant-plafond", "montant-plafond", "(montant) - (plafond)"),
      .ambiguous("1 + ‸montant - plafond", "montant-plafond", "(montant) - (plafond)"),
      .ambiguous("[1][item > ‸montant\u{A0}- plafond]", "montant-plafond", "(montant) - (plafond)"),
      .ambiguous("‸recettes/dépenses", "recettes/dépenses", "(recettes) / (dépenses)"),
      .ambiguous("‸recettes / de\u{301}penses", "recettes/dépenses", "(recettes) / (dépenses)"),
      .ambiguous("‸prix*quantité", "prix * quantité", "(prix) * (quantité)"),
      .ambiguous("‸CE1+CE2", "CE1+CE2", "(CE1) + (CE2)"),
      .ambiguous("‸bac+3", "bac+3", "(bac) + 3"),
      .ambiguous("‸tranche 1-2", "tranche 1-2", "(tranche 1) - 2"),
      .ambiguous("‸bénéfices and pertes", "bénéfices and pertes", "(bénéfices) and (pertes)"),
      .ambiguous("‸public in situ", "public in situ", "(public) in (situ)"),
      .ambiguous("‸aide-taux d’aide", "aide-taux d'aide", "(aide) - (taux d’aide)"),
      .ambiguous("{hors: 1, taxe: 2, r: ‸hors-taxe}", "hors-taxe", "(hors) - (taxe)"),
      .ambiguous("for hors in [1], taxe in [2] return ‸hors-taxe", "hors-taxe", "(hors) - (taxe)"),
      .ambiguous("dossier.‸montant-plafond", "montant-plafond", "(montant) - (plafond)"),
      .ambiguous("dossier.‸taux 1-2", "taux 1-2", "(taux 1) - 2"),
      .ambiguous("[dossier][‸montant-plafond = 1]", "montant-plafond", "(montant) - (plafond)"),
      .ambiguous("‸dossier.raison sociale", "dossier.raison sociale", "(dossier).raison sociale"),
    ] as [Refused])
  fileprivate func `with two readings are refused`(_ refused: Refused) throws { try check(refused) }

  @Test(arguments: [
    "(montant)-(plafond)", "(montant) - plafond", "plafond-montant", "plafond - 1", "(recettes)/dépenses",
    "hors-taxe", "for hors in [1] return hors-taxe", "sous-traitance - montant", "tranche 1 - 3",
    "dossier.montant-prix", "(dossier).raison sociale", "réf. cadastrale", "bac + 4", "or or argent",
    "pertes and bénéfices = 1",
  ])
  func `with one reading are taken`(_ source: String) {
    let problems = FEEL.parse(source, in: scope).problems
    #expect(problems.filter { $0.code == "feel-ambigu" || $0.code == "feel-nom-inconnu" } == [])
  }

  @Test(
    arguments: [
      .unknown("‸organisme porteurs + 1", "organisme porteurs", nearest: "organisme porteur"),
      .unknown("1 + ‸indice de pauvrete", "indice de pauvrete", nearest: "indice de pauvreté"),
      .unknown("‸duree d'execution * 2", "duree d'execution", nearest: "durée d’exécution"),
      .unknown("‸Durée d’exécution", "Durée d’exécution", nearest: "durée d’exécution"),
      .unknown("if ‸sous_traitance > 1 then 1 else 2", "sous_traitance", nearest: "sous-traitance"),
      .unknown("[‸tau d'aide, 2]", "tau d'aide", nearest: "taux d’aide"),
      .unknown("‸notification reçue", "notification reçue"),
      .unknown("{nota bene: 1, b: ‸nota benne}", "nota benne", nearest: "nota bene"),
      .unknown("for élève in [1] return ‸élèves", "élèves", nearest: "élève"),
      .unknown("{b: ‸total dû, total dû: 1}", "total dû"),
      Refused(
        "dossier.‸raison social",
        "erreur: le type Dossier n'a pas de membre « raison social » ; le plus proche est « raison sociale » [feel-chemin-inconnu]"
      ),
      Refused(
        "dossier.‸frais reels + 1",
        "erreur: le type Dossier n'a pas de membre « frais reels » ; le plus proche est « frais réels » [feel-chemin-inconnu]"
      ),
      Refused(
        "sous‸\u{2011}traitance + 1",
        "erreur: le caractère « \u{2011} » n'a pas de sens dans une expression [feel-caractere]"),
    ] as [Refused])
  fileprivate func `that are not declared are told with the nearest`(_ refused: Refused) throws {
    try check(refused)
  }
}
