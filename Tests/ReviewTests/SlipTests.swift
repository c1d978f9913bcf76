import Diagnostics
import Review
import Testing

/// The faults of a call, with `@` for the line of the decision, whose notation is a decision `Points` of a type `tNote`, of at most 20 points.
private func told(_ parts: String, _ logic: String, needs: [String] = ["?dossier"], isContext: Bool = false)
  throws
  -> [String]
{
  var modele = Modele()
  modele.types +=
    type("tPoints", of: "number", in: "[0..20]") + type("tNote", "resultat: tPoints", "constat: string")
  modele.montant += parts + decision("Points", isContext ? "tNote" : "tPoints", needs: needs, logic)
  modele.services += service("Notation", ["Points"])
  var essai = modele.essai
  essai.addNotation()
  return try essai.faults().map { $0.replacing(essai.line(of: "<decision id=\"_Points\""), with: "@") }
}

private let column = "dossier.demande.montantSollicite"

@Suite struct `Points of tables` {
  private static let rows = [["< 100", "5"], ["[100..500[", "25"], [">= 500", "20"]]

  @Test func `above the maximum are told at their row`() throws {
    let faults = try told("", table([column], Self.rows))
    #expect(faults.count == 1)
    #expect(
      faults.first?.hasSuffix(
        " erreur: 25 points dépassent le maximum du critère « Points », 20 : ils ne seraient pas comptés ; changez ces points, ou les valeurs permises de son type (table « Points », ligne 2) [points-au-dela]"
      ) == true)
    #expect(faults.first?.hasPrefix("@") == true)
  }

  @Test func `are found through entries, conditions, functions and decisions`() throws {
    let function = function("barème", ["x"], table(["x"], [["\"a\"", "10 + 11"], ["-", "20"]]))
    let result =
      "<context><contextEntry><variable name=\"resultat\"/>"
      + literal("if \(column) > 3 then barème(\"a\") else if \(column) > 2 then Base else 30")
      + "</contextEntry><contextEntry><variable name=\"constat\"/>\(literal("\"x\""))</contextEntry></context>"
    let base = decision(
      "Base", "number", question: nil, table([column], hitPolicy: "COLLECT\" aggregation=\"SUM", Self.rows))
    let faults = try told(function + base, result, needs: ["?dossier", "!barème", "Base"], isContext: true)
    #expect(faults.map { $0.contains("[points-au-dela]") } == [true, true])
    #expect(
      faults.contains { $0.contains("21 points dépassent") && $0.contains("table « barème », ligne 1") })
    #expect(faults.contains { $0.contains("25 points dépassent") && $0.contains("table « Base », ligne 2") })
  }

  @Test(arguments: [
    // No more than the maximum; what is done with them; points that are taken away; other numbers.
    table([column], [["< 100", "5"], ["-", "20"]]),
    "<context><contextEntry><variable name=\"t\"/>\(table([column], rows))</contextEntry><contextEntry>\(literal("min(t, 20)"))</contextEntry></context>",
    table([column], hitPolicy: "COLLECT\" aggregation=\"SUM", rows + [["-", "-10"]]),
    table([column], hitPolicy: "COLLECT\" aggregation=\"COUNT", rows),
    table([column], [["< 100", "5"], ["-", "\(column) * 0 + 3"]]),
  ])
  func `that may be right are not`(logic: String) throws {
    #expect(try told("", logic) == [])
  }
}

@Suite struct `One slip in a call` {
  @Test func `a role given twice is told once`() throws {
    var essai = Modele().essai
    essai.appel.replaceLast(
      "<role nom=\"proposition\"",
      with: "<role nom=\"recevabilite\" service=\"Recevabilité\"/><role nom=\"proposition\"")
    let faults = try essai.faults()
    #expect(faults.count == 1)
    #expect(faults.first?.contains("[role-repete]") == true)
  }

  @Test func `a type of a model that no import finds makes no component wrong`() throws {
    var modele = Modele()
    modele.types = type("tDossier", "demande: outils.tDemande")
    var essai = modele.essai
    let line =
      "<import name=\"outils\" namespace=\"urn:outils\" locationURI=\"outils.dmn\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
    essai.models["essai.dmn"] = Essai.model(
      line + modele.types + modele.inputs + modele.recevabilite + modele.montant + modele.services)
    essai.models["outils.dmn"] = Essai.model(
      type("tDemande", "montantSollicite: number", "dateDepot: date"), namespace: "urn:tout-autre")
    #expect(
      try essai.faults() == [
        "essai.dmn:2:34: erreur: aucun modèle n'a l'espace de noms « urn:outils » : le fichier « outils.dmn » est là, mais déclare « urn:tout-autre » ; écrivez le même dans les deux (namespace=\"…\") [dmn-import] | note outils.dmn:1:1 il le déclare ici"
      ])
  }
}
