import Calls
import Dossiers
import Testing

@testable import Decision
@testable import Review
@testable import Sheets

@Suite struct `What lacks and what is discussed` {
  @Test func `lacks in the table for the dossiers that the relevé has it for`() throws {
    let change = try Reunion.arbitrage(2, "etat", euros: 1_000, "public moindre")
    let seance = try Reunion.seance(arbitrages: [change])
    let json = String(decoding: Tableau(seance: seance).json(), as: UTF8.self)
    let lacks = json.split(separator: "\n").filter {
      $0.contains("manque") && !$0.contains("\"manque\":null")
    }
    // Both retained actions have a sum, also the one whose plan lacks nothing.
    #expect(lacks.count == 2 && lacks.first?.contains("\"manque\":0.00") == true, "\(json)")
    #expect(lacks.last?.contains("\"manque\":3000.00") == true, "\(json)")
    let rows = String(decoding: Tableau(seance: seance).donnees.csv(), as: UTF8.self).split(separator: "\r\n")
    #expect(rows.first { $0.contains("CDV-2022-005") }?.contains(";;irrecevable;") == true, "\(rows)")
    let one = try #require(seance.cas.first { $0.fiche.reference == "CDV-2022-005" })
    #expect(!words(FicheInstruction(seance: seance, one: one).html()).contains("Il manque"))
  }

  @Test func `an irrecevable is not discussed for its score`() throws {
    let dossiers = [
      try Reunion.dossier(1, "x", note: 51, verdict: .irrecevable, findings: []),
      try Reunion.dossier(2, "x", note: 51, findings: []),
    ]
    let seance = try Reunion.seance(dossiers)
    let comite = ComiteTechnique(seance: seance, pilier: nil, cas: seance.cas)
    let told = seance.cas.filter { comite.subjects($0).contains { $0.rang == .seuil } }
    #expect(told.map(\.fiche.reference) == ["CDV-2022-002"])
  }

  @Test(arguments: [(1, "Habitants du quartier prioritaire"), (2, "Habitants des quartiers prioritaires")])
  func `counts the inhabitants of one quarter or of several`(_ count: Int, _ name: String) throws {
    let seance = try Reunion.seance(quartiers: count)
    #expect(words(FicheInstruction(seance: seance, one: seance.cas[0]).html()).contains(name))
  }
}
