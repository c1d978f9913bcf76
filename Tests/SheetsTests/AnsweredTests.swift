import Calls
import Diagnostics
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

  @Test func `has a letter that adopts nothing where no other is asked`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 10, ville: 0, findings: [])
    dossier.fiche.cofinancements[0].statut = "acquis"
    dossier.propositions = []
    let seance = try Reunion.seance([dossier], isAdopted: true)
    let releve = words(Releve(seance).html())
    #expect(
      releve.contains(
        "0 en renouvellement. Pour 1 d’entre elles, rien n’est à adopter : d’après le dossier, les financeurs ont déjà répondu."
      ), "\(releve)")
    #expect(releve.contains("12 000 €–acquis–––0 €"), "\(releve)")
    let letter = Courrier(seance: seance, one: seance.cas[0])
    let text = words(letter.html())
    #expect(letter.objet == .information)
    #expect(text.contains("Objet : les financeurs ont déjà répondu à votre demande de subvention"), "\(text)")
    #expect(text.contains("Rien n’est donc demandé au comité de pilotage pour cette action"))
    #expect(text.contains("État–acquis4 000 € déjà accordés d’après le dossier"))
    #expect(text.contains("Cette lettre n’est pas une décision."))
    // Nothing comes after it that could be contested.
    #expect(!text.contains("ensuite refusée") && !text.contains("Deux mois pour contester"))
    #expect(!text.contains("adoptée") && !text.contains("a adopté") && !text.contains("sa propre décision"))
  }

  @Test func `has the same letter where each refused before, which is no refusal by the committee`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, ville: 0, findings: [])
    dossier.fiche.cofinancements[0].statut = "refuse"
    dossier.propositions = []
    let seance = try Reunion.seance([dossier], isAdopted: true)
    let letter = Courrier(seance: seance, one: seance.cas[0])
    let text = words(letter.html())
    #expect(seance.cas[0].ligne.sort == .rejete && letter.objet == .information)
    #expect(text.contains("État–refuséDéjà refusé par ce financeur d’après le dossier."), "\(text)")
    #expect(
      text.contains(
        "Pour contester celle d’un financeur, voyez les voies et délais de recours que sa réponse"))
    for word in ["Points obtenus", "n’a pas été retenue", "Deux mois pour contester", "ensuite refusée"] {
      #expect(!text.contains(word))
    }
  }

  @Test func `keeps what he granted where the committee refuses the rest, which letters and relevé say`()
    throws
  {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    dossier.fiche.cofinancements[0].statut = "acquis"
    dossier.propositions.removeFirst()
    let kept = "Cela ne change rien à ce qui est déjà accordé d’après le dossier : État, 4 000 €."
    let refusal = try Reunion.arbitrage(1, nil, euros: nil, "hors sujet")
    let refused = try Reunion.seance([dossier], arbitrages: [refusal], isAdopted: true)
    let letter = words(Courrier(seance: refused, one: refused.cas[0]).html())
    #expect(letter.contains("Refusé par le comité : hors sujet.\(kept)"), "\(letter)")
    #expect(words(Releve(refused).html()).contains(kept))
    dossier.verdict = .irrecevable
    let closed = try Reunion.seance([dossier])
    #expect(words(Courrier(seance: closed, one: closed.cas[0]).html()).contains(kept))
    #expect(words(Releve(closed).html()).contains(kept))
    let all = try Reunion.seance([try Reunion.dossier(1, "x", note: 70, findings: [])], arbitrages: [refusal])
    #expect(!words(Courrier(seance: all, one: all.cas[0]).html()).contains("déjà accordé"))
    #expect(!words(Releve(all).html()).contains("déjà accordé"))
  }

  @Test func `is told apart from what is asked now, of which a space parts it`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    var firm = dossier.fiche.cofinancements[0]
    (firm.statut, firm.sollicite) = ("acquis", Montant(centimes: 500_000))
    dossier.fiche.cofinancements.append(firm)
    let text = words(Releve(try Reunion.seance([dossier])).html())
    #expect(text.contains("4 000 € 5 000 € déjà accordés"), "\(text)")
  }

  @Test func `with nothing is told with his 0 € everywhere, and has neither granted nor refused`() throws {
    let alone = try seance("etat", "acquis", asked: 6_000, granted: 0)
    let releve = words(Releve(alone).html())
    #expect(releve.contains("État — 0 € accordé par ce financeur d’après le dossier."), "\(releve)")
    #expect(releve.contains("12 000 €–0 €2 000 €2 000 €2 000 €"), "\(releve)")
    let fiche = words(FicheInstruction(seance: alone, one: alone.cas[0]).html())
    #expect(fiche.contains("ÉtatRien obtenu, pour 6 000 € demandés0 €"), "\(fiche)")
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    dossier.fiche.cofinancements[0].statut = "acquis"
    dossier.fiche.cofinancements[0].acquis = Montant(centimes: 0)
    dossier.fiche.cofinancements[1].statut = "refuse"
    dossier.propositions = []
    let all = try Reunion.seance([dossier])
    let letter = words(Courrier(seance: all, one: all.cas[0]).html())
    #expect(letter.contains("État–0 €0 € accordé par ce financeur d’après le dossier."), "\(letter)")
    #expect(letter.contains("Ville–refuséDéjà refusé par ce financeur"), "\(letter)")
    #expect(
      all.cas[0].ligne.motif
        == "rien n'est accordé, d'après le dossier, par les financeurs de cet appel qui ont été sollicités")
  }

  @Test func `lets nothing be refused afterwards where the form of the dossier is to be mended`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, ville: 0, verdict: .aCompleter, findings: [])
    dossier.fiche.cofinancements[0].statut = "acquis"
    dossier.propositions = []
    dossier.faults = [Diagnostic(.error, "x", "le titre est trop long", at: Reunion.place)]
    let seance = try Reunion.seance([dossier], isAdopted: true)
    let letter = Courrier(seance: seance, one: seance.cas[0])
    let text = words(letter.html())
    #expect(letter.objet == .pieces && text.contains("Le titre est trop long."), "\(text)")
    #expect(!text.contains("ensuite refusée") && !text.contains("Deux mois pour contester"), "\(text)")
    #expect(text.contains("Pour contester celle d’un financeur, voyez les voies et délais de recours"))
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
    #expect(
      table.contains(statut == "acquis" ? ";ferme;Acquis;;2000,00;;;" : ";refuse;Refusé;;;;;"), "\(table)")
    let json = String(decoding: Tableau(seance: seance).json(), as: UTF8.self)
    #expect(
      json.contains("\"sollicite\":null,\"acquis\":\(statut == "acquis" ? "2000.00" : "null"),"), "\(json)")
    let programme = String(
      decoding: seance.programme.xml(call: seance.call, libelles: seance.libelles, regles: "r", entrees: []),
      as: UTF8.self)
    let answer =
      statut == "acquis" ? "statut=\"ferme\" acquis=\"2000.00\">" : "statut=\"refuse\">"
    #expect(programme.contains("<reponse financeur=\"ville\" \(answer)"), "\(programme)")
  }
}
