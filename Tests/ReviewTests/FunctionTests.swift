import Diagnostics
import Review
import Testing

extension Modele {
  /// A model whose critère gives codes of the dossier to functions.
  fileprivate init(_ functions: String, calls: [String]) {
    self.init()
    types =
      type("tDemande", "montantSollicite: number", "dateDepot: date", "frequence: string")
      + type("tPorteur", "categorie: string") + type("tAction", "domaine: string*")
      + type("tDossier", "demande: tDemande", "porteur: tPorteur", "action: tAction")
    let names = calls.indices.map { "Appel \($0 + 1)" }
    recevabilite =
      functions
      + zip(names, calls).map {
        decision(
          $0, "boolean", needs: ["?dossier", "!règle"], question: "\($0) ?", literal("\($1) = true"))
      }.joined()
    services = service("Recevabilité", names) + service("Proposition", ["Montant"])
  }

  /// The same with a function `règle` of one table.
  fileprivate init(rows: [[String]], calls: [String]) {
    self.init(function("règle", ["code donné"], table(["code donné"], rows)), calls: calls)
  }
}

private let category = "dossier.porteur.categorie"
private let frequency = "dossier.demande.frequence"

/// The faults without their places.
private func told(_ modele: Modele) throws -> [String] {
  try modele.essai.faults().map { fault in
    String(fault.split(separator: ": ", maxSplits: 1).last ?? "")
  }
}

@Suite struct `Codes of the dossier that functions are given` {
  static let stray =
    "erreur: « biennale » n'est pas une des valeurs de « dossier.demande.frequence » dans dossier.xsd (table « règle », ligne 2) [valeur-inconnue] | note valeurs possibles : « premiereDemande », « renouvellement »"
  static let gap =
    "avertissement: aucune ligne de la table « règle » ne convient quand « dossier.demande.frequence » vaut « renouvellement » ; ajoutez une ligne [table-incomplete]"

  @Test(arguments: [
    ["règle(dossier.demande.frequence)"],
    ["règle(code donné: dossier.demande.frequence)"],
    ["règle(dossier.demande.frequence)", "règle((dossier.demande.frequence))", "règle(\"renouvellement\")"],
    ["(for d in [dossier.demande.frequence] return règle(dossier.demande.frequence))[1]"],
    ["(some f in distinct values(dossier.demande.frequence) satisfies règle(f))"],
  ])
  func `a word that the place given never has is told, and one without a row`(calls: [String]) throws {
    #expect(
      try told(Modele(rows: [["\"premiereDemande\"", "true"], ["\"biennale\"", "false"]], calls: calls))
        == [Self.stray])
    #expect(try told(Modele(rows: [["\"premiereDemande\"", "true"]], calls: calls)) == [Self.gap])
  }

  @Test(arguments: [
    // Another place with other words; a text; what is not followed; the function as a value.
    [frequency, category], [frequency, "string(\(frequency))"], ["lower case(\(frequency))"],
    ["if \(frequency) = null then \"x\" else \(frequency)"], ["\"biennale\"", frequency], ["\"biennale\""],
  ])
  func `nothing is told where calls give other words`(arguments: [String]) throws {
    let rows = [["\"premiereDemande\"", "true"], ["\"biennale\"", "false"]]
    #expect(try told(Modele(rows: rows, calls: arguments.map { "règle(\($0))" })) == [])
  }

  @Test func `a caller that chooses by the same words may leave rows out`() throws {
    let rows = [["\"premiereDemande\"", "true"]]
    let chosen = "if \(frequency) = \"premiereDemande\" then règle(\(frequency)) else false"
    #expect(try told(Modele(rows: rows, calls: ["(\(chosen))"])) == [])
    let missing = "if \(frequency) = null then null else règle(\(frequency))"
    #expect(try told(Modele(rows: rows, calls: ["(\(missing))"])) == [Self.gap])
  }

  @Test func `words that the body of a function compares are looked at, and what it gives to another`() throws
  {
    let inner = function("autre règle", ["mot"], table(["mot"], [["\"premiereDemande\"", "true"]]))
    let outer = function(
      "règle", ["l'an"], needs: ["autre règle"],
      literal("if l'an = \"premiere\" then true else autre règle(l'an)"))
    #expect(
      try told(Modele(inner + outer, calls: ["règle(\(frequency))"])) == [
        "erreur: « premiere » n'est pas une des valeurs de « dossier.demande.frequence » dans dossier.xsd (« règle ») [valeur-inconnue] | note valeurs possibles : « premiereDemande », « renouvellement »"
      ])
    let plain = outer.replacing("if l'an = \"premiere\" then true else ", with: "")
    #expect(
      try told(Modele(inner + plain, calls: ["règle(\(frequency))"])) == [
        Self.gap.replacing("règle", with: "autre règle")
      ])
  }

  @Test func `a function that calls itself is not known`() throws {
    let circle = function(
      "règle", ["mot"], needs: ["règle"], table(["mot"], [["\"biennale\"", "règle(mot)"], ["-", "true"]]))
    #expect(try !told(Modele(circle, calls: ["règle(\(frequency))"])).contains(Self.stray))
  }

  @Test func `a parameter is known beside one that is not`() throws {
    let rows = [
      ["-", "\"premiereDemande\"", "true"], ["\"zzz\"", "\"biennale\"", "false"], ["-", "-", "true"],
    ]
    let modele = Modele(
      function("règle", ["autre", "an"], table(["autre", "an"], rows)),
      calls: ["règle(string(\(category)), \(frequency))", "règle(an: \(frequency), autre: \"zzz\")"])
    #expect(try told(modele) == [Self.stray])
  }

  @Test func `boxes that call a function or go through a list are read`() throws {
    let rule = function(
      "règle", ["mot"], table(["mot"], [["\"sportif\"", "true"], ["\"biennale\"", "false"]]))
    let call =
      "<invocation><literalExpression><text>règle</text></literalExpression><binding><parameter name=\"mot\"/>"
      + literal("d") + "</binding></invocation>"
    let loop =
      "<for iteratorVariable=\"d\"><in>\(literal("dossier.action.domaine"))</in><return>\(call)</return></for>"
    var modele = Modele(rule, calls: [])
    modele.recevabilite +=
      decision("Liste", nil, needs: ["?dossier", "!règle"], question: nil, loop)
      + decision("Appel 1", "boolean", needs: ["Liste"], literal("list contains(Liste, true)"))
    modele.services = service("Recevabilité", ["Appel 1"]) + service("Proposition", ["Montant"])
    let faults = try told(modele)
    #expect(faults.count == 1)
    #expect(
      faults.first?.hasPrefix("erreur: « biennale » n'est pas une des valeurs de « dossier.action.domaine »")
        == true)
  }
}

@Suite struct `Decisions that are a place of the dossier` {
  private func modele(_ logic: String, is path: String = frequency) -> Modele {
    var modele = Modele("", calls: [])
    modele.recevabilite =
      decision("Rythme demandé", "string", question: nil, literal(path))
      + decision("Appel 1", "boolean", needs: ["Rythme demandé"], question: "Quand ?", logic)
    modele.services = service("Recevabilité", ["Appel 1"]) + service("Proposition", ["Montant"])
    return modele
  }

  private static let stray =
    "erreur: « biennale » n'est pas une des valeurs de « dossier.demande.frequence » dans dossier.xsd (« Appel 1 ») [valeur-inconnue] | note valeurs possibles : « premiereDemande », « renouvellement »"

  @Test(arguments: [
    "Rythme demandé = \"biennale\"", "Rythme demandé in (\"premiereDemande\", \"biennale\")",
    "list contains([\"biennale\"], Rythme demandé)",
  ])
  func `a word that the place never has is told where their name is compared with it`(
    _ text: String
  ) throws {
    #expect(try told(modele(literal(text))) == [Self.stray])
  }

  @Test func `a table of their name is one of the place`() throws {
    #expect(
      try told(
        modele(table(["Rythme demandé"], [["\"premiereDemande\"", "true"], ["\"biennale\"", "false"]]))) == [
          Self.stray.replacing("(« Appel 1 »)", with: "(table « Appel 1 », ligne 2)")
        ])
  }

  @Test(arguments: [
    ("Rythme demandé = \"renouvellement\"", frequency),
    // The item of a list has such a name itself.
    ("[{Rythme demandé: \"biennale\"}][Rythme demandé = \"biennale\"] = []", "dossier.demande.frequence"),
    ("Rythme demandé = \"biennale\"", "lower case(\(frequency))"),
  ])
  func `nothing is told of words that may stand there`(_ text: String, _ path: String) throws {
    #expect(try told(modele(literal(text), is: path)) == [])
  }
}
