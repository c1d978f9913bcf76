import Diagnostics
import Dossiers
import Foundation
import Testing
import XMLTree

@testable import Decision
@testable import Review
@testable import Sheets

/// The programme, the relevé as JSON and the relevé as XML say one thing of each dossier.
@Suite struct `The figures of a dossier` {
  private func dossiers() throws -> [DossierEvaluation] {
    var dossiers = try Reunion.dossiers()
    dossiers[4].findings = [
      Reunion.finding(0, .nonSatisfait, "L'orientation EDU-1 de l'axe « education » ne le permet pas.")
    ]
    // Granted before, refused before, and granted before beside what is asked now.
    for number in [7, 8, 9] {
      var dossier = try Reunion.dossier(number, "x", note: 60, etat: 400, ville: 200, findings: [])
      dossier.fiche.cofinancements[1].statut = number == 8 ? "refuse" : "acquis"
      if number == 9 {
        var asked = dossier.fiche.cofinancements[1]
        asked.statut = "sollicite"
        dossier.fiche.cofinancements.append(asked)
      } else {
        dossier.propositions.remove(at: 1)
      }
      dossiers.append(dossier)
    }
    return dossiers
  }

  /// What one of the three says: sums by name, and texts.
  private struct Said: Equatable {
    var sums: [String: String] = [:]
    var texts: [String] = []
  }

  private static func programme(_ seance: Seance) throws -> [Said] {
    let bytes = seance.programme.xml(call: seance.call, libelles: seance.libelles, regles: "r", entrees: [])
    return try element(bytes).children("dossier").map { dossier in
      var said = Said()
      said.sums["manque"] = dossier["manque"]
      said.texts = dossier.children("motif").map(\.text)
      for reponse in dossier.children("reponse") {
        for name in ["sollicite", "acquis", "calcule", "propose"] {
          said.sums["\(name).\(reponse["financeur"] ?? "")"] = reponse[name]
        }
        said.texts += reponse.children("motif").map(\.text)
      }
      return said
    }
  }

  private static func tableau(_ seance: Seance) throws -> [Said] {
    try element(Tableau(seance: seance).donnees.xml()).children("ligne").map { ligne in
      var said = Said()
      var own: [String] = []
      for champ in ligne.children("champ") {
        let name = (champ["nom"] ?? "").replacing(#/^demande\./#, with: "sollicite.")
        if name == "motif" { own.append(champ.text) }
        if name.hasPrefix("motif.") { said.texts.append(champ.text) }
        if name == "manque" || name.contains(#/^(sollicite|acquis|calcule|propose)\./#) {
          said.sums[name] = champ.text
        }
      }
      said.texts = own + said.texts
      return said
    }
  }

  private static func json(_ seance: Seance) throws -> [Said] {
    let rows = try JSONSerialization.jsonObject(with: Data(Tableau(seance: seance).json()))
    return try #require(rows as? [[String: Any]]).map { row in
      func sum(_ value: Any?) -> String? {
        (value as? Double).map { Montant(centimes: Int64(($0 * 100).rounded())).euros }
      }
      var said = Said()
      said.sums["manque"] = sum(row["manque"])
      said.texts = row["motifs"] as? [String] ?? []
      for reponse in row["reponses"] as? [[String: Any]] ?? [] {
        for name in ["sollicite", "acquis", "calcule", "propose"] {
          said.sums["\(name).\(reponse["financeur"] as? String ?? "")"] = sum(reponse[name])
        }
        said.texts += reponse["motifs"] as? [String] ?? []
      }
      return said
    }
  }

  private static func element(_ bytes: [UInt8]) throws -> Element {
    var diagnostics: [Diagnostic] = []
    return try #require(Element.read(bytes, file: "x.xml", into: &diagnostics), "\(diagnostics)")
  }

  @Test func `are the same in every form`() throws {
    let seance = try Reunion.seance(try dossiers())
    let programme = try Self.programme(seance)
    #expect(programme.count == 9)
    #expect(try Self.tableau(seance) == programme)
    #expect(try Self.json(seance) == programme)
    let places = seance.cas.map(\.fiche.reference)
    func said(_ number: Int) throws -> Said {
      programme[try #require(places.firstIndex(of: "CDV-2022-00\(number)"))]
    }
    #expect(try said(9).sums["sollicite.ville"] == "200.00" && said(9).sums["acquis.ville"] == "200.00")
    #expect(try said(8).sums["sollicite.ville"] == nil && said(8).sums["acquis.ville"] == nil)
    // A plan that nothing lacks lacks 0 €; of an action that is not retained nobody asks.
    #expect(try said(1).sums["manque"] == "0.00" && said(4).sums["manque"] == nil)
    #expect(
      try said(5).texts[0]
        == "L'orientation « Lire et écrire » de l'axe « Éducation » ne le permet pas.")
    let releve = words(Releve(seance).html())
    #expect(releve.contains("9012 000 €4 000 €4 000 €2 000 €2 000 €6 000 €0 €"), "\(releve)")
    #expect(releve.contains("400 €400 €200 € 200 € déjà accordés200 €600 €0 €"), "\(releve)")
  }

  @Test func `name the codes of the labels that their texts cite`() throws {
    let seance = try Reunion.seance(try dossiers())
    let programme = String(
      decoding: seance.programme.xml(call: seance.call, libelles: seance.libelles, regles: "r", entrees: []),
      as: UTF8.self)
    #expect(programme.contains("<motif codes=\"EDU-1 education\">L'orientation « Lire"), "\(programme)")
    let xml = String(decoding: Tableau(seance: seance).donnees.xml(), as: UTF8.self)
    #expect(xml.contains("<champ nom=\"motif\" codes=\"EDU-1 education\">L'orientation « Lire"), "\(xml)")
    let json = String(decoding: Tableau(seance: seance).json(), as: UTF8.self)
    #expect(json.matches(of: #/"codes":\["EDU-1","education"\]/#).count == 3, "\(json)")
    let csv = String(decoding: Tableau(seance: seance).donnees.csv(), as: UTF8.self)
    #expect(csv.contains("L'orientation « Lire et écrire »") && !csv.contains("codes"))
  }
}
