import Dossiers
import FEEL
import Testing

@testable import Calls
@testable import Sheets

/// What the relevé and the règlement say of funders who do not all share their money in the same way.
@Suite struct `How enveloppes are shared, in sentences` {
  private static let general = [
    "les dossiers sont servis dans l'ordre des notes, tant qu'il reste de l'argent.",
    "au premier dossier dont la somme ne tient plus dans l'enveloppe, on s'arrête.",
    "les sommes sont arrondies au multiple inférieur de 0,01 €.",
  ]
  private static let last = "Aucune enveloppe, aucun plafond, aucune demande ne peut être dépassé."

  private func sentences(_ call: Call) -> [String] {
    ReglementWriter.sharing(of: call).map {
      $0.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
  }

  private func own(_ methode: Call.Attribution.Methode, minimum: Int64) -> Call.Attribution {
    Call.Attribution(
      methode: methode, insuffisance: .arreter, pas: Montant(centimes: 1_000),
      minimum: Montant(centimes: minimum), partMinimale: .zero, isOwn: true, origine: .exemple,
      position: Reunion.place)
  }

  @Test func `names no funder where all share alike`() throws {
    let call = try Reunion.call(comite: nil, siret: nil)
    #expect(
      sentences(call) == Self.general.map { $0.prefix(1).uppercased() + $0.dropFirst() } + [Self.last])
  }

  @Test func `names the funders of each way`() throws {
    var call = try Reunion.call(comite: nil, siret: nil)
    call.financeurs[1].attribution = own(.prorata, minimum: 0)
    #expect(
      sentences(call)
        == Self.general.map { "Pour l'État : \($0)" } + [
          "Pour la ville : tous les dossiers au-dessus du seuil se partagent l'enveloppe, en proportion de ce que les règles proposent.",
          "Pour la ville : les sommes sont arrondies au multiple inférieur de 10 €.",
          "Pour la ville : ce que l'arrondi laisse va, un multiple après l'autre, aux sommes qu'il a le plus réduites.",
          Self.last,
        ])
  }

  @Test func `speaks of the call's way only where a funder follows it`() throws {
    var call = try Reunion.call(comite: nil, siret: nil)
    call.financeurs[0].attribution = own(.rang, minimum: 100_000)
    call.financeurs[1].attribution = own(.rang, minimum: 50_000)
    #expect(!sentences(call).contains { $0.contains("0,01 €") })
    #expect(sentences(call).contains("Pour l'État : aucune somme au-dessous de 1 000 € n'est proposée."))
    #expect(sentences(call).contains("Pour la ville : aucune somme au-dessous de 500 € n'est proposée."))
  }
}
