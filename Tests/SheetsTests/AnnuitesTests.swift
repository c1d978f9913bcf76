import Dossiers
import Testing

@testable import Review
@testable import Sheets

@Suite struct `A demand over several years` {
  @Test func `stands year by year on the sheet of its dossier`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    #expect(!words(try page(dossier)).contains("plusieurs années"))
    dossier.fiche.annuites = [
      .init(exercice: 2022, cout: Montant(centimes: 1_200_000), sollicite: Montant(centimes: 600_000)),
      .init(exercice: 2023, cout: Montant(centimes: 800_000), sollicite: Montant(centimes: 200_000)),
    ]
    let fiche = words(try page(dossier))
    #expect(
      fiche.contains(
        "Demande sur plusieurs années : coût de l’action et somme demandée par anAnnéeCoûtDemandéPart du coût"
          + "202212 000 €6 000 €50 %20238 000 €2 000 €25 %Total20 000 €8 000 €40 %"), "\(fiche)")
    dossier.fiche.annuites[1].sollicite = nil
    #expect(words(try page(dossier)).contains("20238 000 €––Total20 000 €––"))
  }

  private func page(_ dossier: DossierEvaluation) throws -> [UInt8] {
    let seance = try Reunion.seance([dossier])
    return FicheInstruction(seance: seance, one: seance.cas[0]).html()
  }
}
