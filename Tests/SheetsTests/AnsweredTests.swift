import Calls
import Dossiers
import Testing

@testable import Decision
@testable import Review
@testable import Sheets

/// What a funder has answered before this committee: 5 000 € of 6 000 € granted by the État, or 2 000 € refused by the Ville.
@Suite struct `A funder who has answered before` {
  private func seance(_ financeur: String, _ statut: String, asked: Int64, granted: Int64? = nil) throws
    -> Seance
  {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    let place = financeur == "etat" ? 0 : 1
    dossier.fiche.cofinancements[place].statut = statut
    dossier.fiche.cofinancements[place].sollicite = Montant(centimes: asked * 100)
    dossier.fiche.cofinancements[place].acquis = granted.map { Montant(centimes: $0 * 100) }
    dossier.propositions.remove(at: place)
    return try Reunion.seance([dossier])
  }

  @Test func `counts in the plan of funding for what was granted`() throws {
    let seance = try seance("etat", "acquis", asked: 6_000, granted: 5_000)
    let fiche = words(FicheInstruction(seance: seance, one: seance.cas[0]).html())
    #expect(fiche.contains("ÉtatObtenu, pour 6 000 € demandés5 000 €41,67 %"), "\(fiche)")
    #expect(fiche.contains("VilleDemandé2 000 €16,67 %Total7 000 €58,33 %"))
    #expect(fiche.contains("État–––acquis5 000 € déjà accordés"))
  }

  @Test func `counts for nothing in the plan of funding when he refused`() throws {
    let seance = try seance("ville", "refuse", asked: 3_000)
    let fiche = words(FicheInstruction(seance: seance, one: seance.cas[0]).html())
    #expect(fiche.contains("VilleRefusé, pour 3 000 € demandés––Total4 000 €33,33 %"), "\(fiche)")
    #expect(fiche.contains("Ville–––refusédéjà refusé par ce financeur"))
  }

  @Test(arguments: ["acquis", "refuse"])
  func `is asked nothing in any list, letter or table`(_ statut: String) throws {
    let seance = try seance("ville", statut, asked: 2_000)
    let word = statut == "acquis" ? "acquis" : "refusé"
    let releve = words(Releve(seance).html())
    #expect(releve.contains("VilleEnsemble5 000 €0 €0 €5 000 €"), "\(releve)")
    #expect(releve.contains("12 000 €4 000 €4 000 €–\(word)4 000 €"))
    #expect(releve.contains("déjà \(statut == "acquis" ? "accordés" : "refusé par ce financeur")"))
    let letter = words(Courrier(seance: seance, one: seance.cas[0]).html())
    #expect(letter.contains("Ville–\(word)"), "\(letter)")
    let table = String(decoding: Tableau(seance: seance).donnees.csv(), as: UTF8.self)
    #expect(table.contains(statut == "acquis" ? ";ferme;Acquis;;" : ";refuse;Refusé;;"), "\(table)")
    #expect(String(decoding: Tableau(seance: seance).json(), as: UTF8.self).contains("\"sollicite\":null"))
  }
}
