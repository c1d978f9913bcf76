import Testing

@testable import Calls
@testable import Decision
@testable import Dossiers
@testable import Review
@testable import Sheets

/// What the relevé says of porteurs who deposited several dossiers: a call may limit what one of them gets.
@Suite struct `Porteurs of several dossiers` {
  private static let met = Reunion.finding(0, .satisfait, "30 habitants sur 40.")

  private func dossier(
    _ number: Int, siret: String, service: String? = nil, etat: Int64 = 4_000,
    verdict: DossierEvaluation.Verdict = .recevable
  ) throws -> DossierEvaluation {
    var dossier = try Reunion.dossier(
      number, "Action \(number)", note: 80, etat: etat, ville: 1_000, verdict: verdict, findings: [Self.met])
    dossier.fiche.siret = siret
    dossier.fiche.service = service
    return dossier
  }

  private func section(_ dossiers: [DossierEvaluation]) throws -> String? {
    let text = words(Releve(try Reunion.seance(dossiers)).html())
    return text.components(between: "Porteurs de plusieurs dossiers", and: "Décision du comité")
  }

  @Test func `are told with all they ask and get, funder by funder`() throws {
    let own = "00070070800019"
    let text = try #require(
      try section([
        dossier(1, siret: own), dossier(2, siret: "00012001400014"),
        dossier(3, siret: own, etat: 2_000), dossier(4, siret: own, verdict: .irrecevable),
      ]))
    #expect(text.contains("1 porteur"), "\(text)")
    #expect(
      text.contains(
        "Association fictive 1Action 1 CDV-2022-001 : action retenueAction 3 CDV-2022-003 : action retenueAction 4 CDV-2022-004 : dossier irrecevable13 000 €8 000 €État : 6 000 €Ville : 2 000 €"
      ), "\(text)")
    #expect(!text.contains("Association fictive 2"), "\(text)")
  }

  @Test func `are not the services of one commune, nor dossiers without SIRET`() throws {
    let own = "00070070800019"
    #expect(
      try section([
        dossier(1, siret: own, service: "Jeunesse"), dossier(2, siret: own, service: "Culture"),
        dossier(3, siret: ""), dossier(4, siret: ""),
      ]) == nil)
    let text = try #require(
      try section([
        dossier(1, siret: own, service: "Service Jeunesse"),
        dossier(2, siret: own, service: "service jeunesse"),
      ]))
    #expect(text.contains("Association fictive 1, Service Jeunesse"), "\(text)")
  }
}

extension String {
  /// What stands between two texts; nil where the first is not there.
  fileprivate func components(between first: String, and second: String) -> String? {
    guard let start = firstRange(of: first)?.upperBound else { return nil }
    let rest = self[start...]
    return String(rest[..<(rest.firstRange(of: second)?.lowerBound ?? rest.endIndex)])
  }
}
