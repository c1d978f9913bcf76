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

  /// Those who decide upon a list must see that a sum may be a part of a larger demand.
  @Test func `is told in every list`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    #expect(try sheets(dossier).filter { $0.value.contains("Demande sur") }.isEmpty)
    dossier.fiche.annuites = [2023, 2022, 2024, 2022].map {
      .init(exercice: $0, cout: nil, sollicite: Montant(centimes: 200_000))
    }
    let sheets = try sheets(dossier.summarised)
    for path in ["releve.html", "comite-technique-cohesion-sociale.html"] {
      #expect(sheets[path]?.contains("Demande sur 3 ans\u{A0}: 2022, 2023 et 2024") == true, "\(path)")
    }
    for path in ["releve.csv", "comites-techniques.csv"] {
      #expect(sheets[path]?.contains("2022 | 2023 | 2024") == true, "\(path)")
    }
    #expect(sheets["releve.json"]?.contains("\"annees\":[2022,2023,2024]") == true)
    #expect(sheets["releve.xml"]?.contains("<champ nom=\"annees\">2023</champ>") == true)
  }

  @Test func `has the year of money that is not for that of the call`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    #expect(!words(try page(dossier)).contains("au titre de"))
    dossier.fiche.cofinancements[0].annee = 2023
    dossier.fiche.cofinancements[1].annee = 2021
    dossier.fiche.cofinancements[1].statut = "acquis"
    let fiche = words(try page(dossier))
    #expect(
      fiche.contains("ÉtatDemandé, au titre de 2023 : ne compte pas pour cet appel4 000 €")
        && fiche.contains("VilleObtenu, au titre de 2021 : ne compte pas pour cet appel2 000 €"), "\(fiche)")
  }

  private func sheets(_ dossier: DossierEvaluation) throws -> [String: String] {
    var sheets: [String: String] = [:]
    try Reunion.seance([dossier]).writeSheets { sheets[$0.path] = String(decoding: $0.bytes, as: UTF8.self) }
    return sheets
  }

  private func page(_ dossier: DossierEvaluation) throws -> [UInt8] {
    let seance = try Reunion.seance([dossier])
    return FicheInstruction(seance: seance, one: seance.cas[0]).html()
  }
}

@Suite struct `An investment` {
  private func dossier() throws -> DossierEvaluation {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    (dossier.fiche.charges, dossier.fiche.produits) = ([], [])
    dossier.fiche.investissement = DossierEvaluation.Investissement(
      depenses: [
        .init(compte: "20", intitule: "Études <b>", montant: Montant(centimes: 200_000)),
        .init(compte: "23", intitule: "Travaux", montant: nil),
      ],
      horsTaxes: Montant(centimes: 1_200_000), toutesTaxes: Montant(centimes: 1_440_000),
      autofinancement: Montant(centimes: 300_000))
    return dossier
  }

  @Test func `has its expenses and what the commune pays on the sheet of its dossier`() throws {
    let seance = try Reunion.seance([dossier()])
    let fiche = words(FicheInstruction(seance: seance, one: seance.cas[0]).html())
    #expect(fiche.contains("Coût12 000 € hors taxes"), "\(fiche)")
    #expect(
      fiche.contains(
        "Dépenses d’investissementDépenseChapitreMontant hors taxes"
          + "Études &lt;b&gt;20 — Immobilisations incorporelles2 000 €Travaux23 — Immobilisations en cours–"
          + "Total hors taxes12 000 €Total toutes taxes comprises14 400 €"), "\(fiche)")
    #expect(
      fiche.contains("Autofinancement du maître d’ouvrage : 3 000 €, soit 25 % du coût hors taxes."),
      "\(fiche)")
  }

  @Test func `has its cost told apart from that of other actions in the lists`() throws {
    let seance = try Reunion.seance([
      dossier().summarised, Reunion.dossier(2, "y", note: 80, findings: []),
    ])
    let releve = words(Releve(seance).html())
    #expect(releve.contains("12 000 €hors taxes") && releve.ranges(of: "hors taxes").count == 1, "\(releve)")
    let json = String(decoding: Tableau(seance: seance).json(), as: UTF8.self)
    #expect(json.contains("\"coutHorsTaxes\":true") && json.contains("\"coutHorsTaxes\":false"))
    let csv = String(decoding: Tableau(seance: seance).donnees.csv(), as: UTF8.self)
    #expect(csv.contains(";oui\r\n") && csv.contains(";non\r\n"), "\(csv)")
  }
}
