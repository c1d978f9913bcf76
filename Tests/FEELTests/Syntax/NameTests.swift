import Testing

@testable import FEEL

/// Names as people in France write them, next to names that make them ambiguous.
private let declared = [
  "organisme porteur", "indice de pauvreté", "notification reçue", "durée d’exécution", "taux d'encadrement",
  "sous-traitance", "part des filles", "note", "or", "andouille", "inédit", "date de fin", "date", "fonction",
  "montant demandé", "montant", "demandé", "a-b", "a", "b", "bénéfices et pertes", "Profit and loss",
  "what if?",
  "effectif 6-11 ans", "coût / place", "QPV", "art. 3", "v1.2", "d'ici là", "ifrit", "nouveau", "thenardier",
  "elsewhere",
]

private let variables: [(String, FEELType, Value)] = declared.enumerated().map { index, name in
  (name, .number, .number(Decimal(index + 100)))
}

private func position(_ name: String) -> String {
  String((declared.firstIndex(of: name) ?? -101) + 100)
}

@Suite struct `Names` {
  @Test(arguments: declared.filter { $0 != "or" })
  func `are read whole`(_ name: String) {
    #expect(evaluate(name, variables).shown == position(name))
    #expect(evaluate("1 + \(name) * 2", variables).shown == "\(1 + (Int(position(name)) ?? 0) * 2)")
    #expect(
      evaluate("if \(name) > 0 and \(name) < 999 then \(name) else 0", variables).shown == position(name))
    #expect(evaluate("[\(name), \(name)][2]", variables).shown == position(name))
  }

  @Test(arguments: [
    Row("organisme  porteur", position("organisme porteur")),
    Row("organisme\u{A0}porteur", position("organisme porteur")),
    Row("organisme\u{202F}\nporteur", position("organisme porteur")),
    Row("indice de pauvrete\u{301}", position("indice de pauvreté")),
    Row("duree\u{301}\u{A0}d'exe\u{301}cution", "error"),
    Row("dure\u{301}e d'exe\u{301}cution", position("durée d’exécution")),
    Row("durée d\u{2BC}exécution", position("durée d’exécution")),
    Row("durée d ' exécution", position("durée d’exécution")),
    Row("taux d’encadrement", position("taux d'encadrement")),
    Row("sous - traitance", position("sous-traitance")),
    Row("effectif 6 - 11 ans", position("effectif 6-11 ans")),
    Row("`organisme porteur` + 0", position("organisme porteur")),
    Row("'organisme porteur' + 0", position("organisme porteur")),
    Row("coût/place", position("coût / place")),
    Row("art.3", position("art. 3")), Row("v1. 2", position("v1.2")),
  ])
  func `do not depend on spaces, apostrophes or normal forms`(_ row: Row) {
    #expect(evaluate(row.source, variables).shown == row.expected)
  }

  @Test(arguments: [
    Row("a-b", position("a-b")),
    Row("(a)-(b)", "-1"),
    Row("a+b", "\((Int(position("a")) ?? 0) + (Int(position("b")) ?? 0))"),
    Row("montant - demandé", "-1"),
    Row("date de fin", position("date de fin")),
    Row("date", position("date")),
    Row("true or false", "true"),
    Row("not(false)", "true"),
  ])
  func `win over operators when declared, the longest first`(_ row: Row) {
    #expect(evaluate(row.source, variables).shown == row.expected)
  }

  @Test(arguments: [
    Row("{organisme porteur: 1, b: organisme porteur + 1}.b", "2"),
    Row("{montant: 5, montant: 6}", "error"),
    Row("for part des femmes in [1, 2] return part des femmes * 2", "[2, 4]"),
    Row("some un or in [1] satisfies un or = 1", "true"),
    Row("(function(prix d’achat: number) prix d'achat + 1)(prix d'achat: 4)", "5"),
    Row("[{nom d'usage: 1}, {nom d'usage: 2}][nom d’usage > 1].nom d'usage", "[2]"),
    Row("{a: {b c: 3}}.a.b c", "3"),
    Row("{\"clé libre !\": 3}.`clé libre !`", "3"),
    Row("(function(x) x.part des filles)({part des filles: 7})", "7"),
    Row("(function(x) x.jours d'été)({jours d’été: 7})", "7"),
  ])
  func `are declared by contexts, loops and functions`(_ row: Row) {
    #expect(evaluate(row.source).shown == row.expected)
  }

  @Test(arguments: ["", "1a", "a(b)", "« a »", "taux d'encadrement (été)", "a,b", "-a", "a\"b"])
  func `of the grammar cannot be written otherwise`(_ text: String) {
    #expect(Name(text) == nil)
  }

  @Test(arguments: [
    ("taux (été)", 5, "« taux (été) » n'est pas un nom : « ( » n'y a pas sa place"),
    ("2e classe", 0, "« 2e classe » n'est pas un nom : « 2 » n'y a pas sa place"),
    ("taux %", 5, "« taux % » n'est pas un nom : « % » n'y a pas sa place"),
    ("", 0, "un nom ne peut pas être vide"),
    ("then", 0, "« then » est un mot du langage et ne peut pas être un nom"),
  ])
  func `that are none are told why`(_ name: String, _ offset: Int, _ message: String) throws {
    let problem = try #require(Name.problem(name))
    #expect(problem.message == message)
    #expect(problem.range.start == offset)
  }

  @Test(arguments: declared.filter { $0 != "or" })
  func `that are some are not`(_ name: String) { #expect(Name.problem(name) == nil) }

  @Test func `are shown as declared`() {
    #expect(Name(" part  des\u{A0}filles ")?.text == "part des filles")
    #expect(Name("coût / place")?.key == "coût/place")
    #expect(Name("coût / place") == Name("cou\u{302}t/place"))
  }
}
