import Diagnostics
import Review
import Testing

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
