import Diagnostics
import Review
import Testing

/// The faults of a call with a decision `Liste` of a type, made by a text; `@` is its line.
private func told(_ type: String, _ text: String, more: String = "") throws -> [String] {
  var modele = Modele()
  modele.types += textes("tMot", isList: false) + textes("tMots", isList: true)
  modele.montant += decision("Liste", type, question: nil, literal(text)) + more
  let essai = modele.essai
  return try essai.faults().map { $0.replacing(essai.line(of: "<decision id=\"_Liste\""), with: "@") }
}

private func textes(_ name: String, isList: Bool) -> String {
  "<itemDefinition name=\"\(name)\"\(isList ? " isCollection=\"true\"" : "")><typeRef>string</typeRef></itemDefinition>"
}

@Suite struct `A list declared as one value` {
  private static let advice =
    "« Liste » est déclaré texte (string), mais donne une liste : avec aucune valeur, ou plusieurs, il n'y aurait pas de résultat ; déclarez un type de liste (isCollection=\"true\"), ou prenez une valeur de la liste, comme [1] [resultat-liste]"

  @Test(arguments: [
    "for x in 1..3 return string(x)", "distinct values([\"a\", \"b\"])",
    "if dossier.demande.montantSollicite = null then [] else (sort([\"a\", \"b\"], function(x, y) x < y))",
    "if dossier.demande.montantSollicite > 3 then [\"a\", \"b\"] else null",
  ])
  func `is told at its type`(text: String) throws {
    for type in ["string", "tMot"] {
      let faults = try told(type, text)
      #expect(faults.count == 1)
      #expect(faults.first?.hasPrefix("@") == true)
      #expect(faults.first?.hasSuffix(" avertissement: \(Self.advice)") == true)
    }
    #expect(try told("tMots", text) == [])
  }

  @Test(arguments: [
    "(for x in 1..3 return string(x))[1]", "[\"a\"]", "[\"a\", \"b\"][item = \"a\"]", "[]",
    "if dossier.demande.montantSollicite > 3 then \"a\" else distinct values([\"a\", \"b\"])",
    "string join(distinct values([\"a\", \"b\"]), \", \")",
  ])
  func `that may be one value is not`(text: String) throws {
    #expect(try told("string", text).filter { $0.contains("resultat-liste") } == [])
  }

  @Test func `by a type of several decisions is told once, at the type`() throws {
    let text = "distinct values([\"a\", \"b\"])"
    let faults = try told(
      "tMot", text, more: decision("Autre liste", "tMot", question: nil, literal(text)))
    #expect(faults.count == 1)
    #expect(
      faults.first?.contains(
        "avertissement: le type « tMot » n'est pas une liste, mais 2 décisions de ce type en donnent une : avec aucune valeur, ou plusieurs, elles n'auraient pas de résultat ; ajoutez-y isCollection=\"true\" [resultat-liste] | note @"
      ) == true)
  }
}
