import Diagnostics
import Dossiers
import FEEL
import Testing

@testable import Calls
@testable import Decision
@testable import Review

/// Funders of one call who do not all share their money in the same way.
@Suite struct `A funder who shares its enveloppe in its own way` {
  private func own(_ attribution: Call.Attribution) -> Call.Attribution {
    var attribution = attribution
    attribution.isOwn = true
    return attribution
  }

  /// The État serves by rank, to the euro, from 50 € on; the CAF in proportion, by tens.
  private var call: Call {
    var call = Fixture.call(
      enveloppes: [("etat", 100, []), ("caf", 100, [])],
      attribution: Fixture.attribution(.rang, .passer, pas: 100, minimum: 5_000))
    call.financeurs[1].attribution = own(Fixture.attribution(.prorata, pas: 1_000))
    return call
  }

  private let dossiers = [("A", 90), ("B", 80), ("C", 70)].map { reference, note in
    Fixture.evaluation(reference, note: note, asks: [("etat", 75), ("caf", 75)])
  }

  @Test func `serves as it says, and the others as the call does`() {
    let lignes = Fixture.programme(call, dossiers).programme.lignes
    #expect(
      lignes.map { $0.reponses.map(\.propose.centimes) } == [[7_500, 4_000], [0, 3_000], [0, 3_000]])
    #expect(lignes.map(\.sort) == [.retenu, .retenu, .retenu])
    #expect(
      lignes.map { $0.reponses.map(\.motif.plain) } == [
        ["servi en entier : 75 €", "40 € sur 75 € : l'enveloppe est partagée à proportion"],
        [
          "enveloppe insuffisante : il reste 25 € pour 75 € possibles",
          "30 € sur 75 € : l'enveloppe est partagée à proportion",
        ],
        [
          "enveloppe insuffisante : il reste 25 € pour 75 € possibles",
          "30 € sur 75 € : l'enveloppe est partagée à proportion",
        ],
      ])
  }

  @Test func `has a minimum and a step of its own, in sums and in their reasons`() {
    var call = call
    call.financeurs[1].attribution = own(Fixture.attribution(pas: 2_000, minimum: 9_000))
    let dossier = Fixture.evaluation("A", note: 90, asks: [("etat", 45), ("caf", 95)])
    let reponses = Fixture.programme(call, [dossier]).programme.lignes[0].reponses
    #expect(
      reponses.map(\.motif.plain) == [
        "45 € : au-dessous du minimum de 50 € versé par cet appel",
        "95 €, arrondis aux 20 € inférieurs : au-dessous du minimum de 90 € versé par ce financeur",
      ])
    #expect(reponses.map(\.obstacle) == [.minimum, .minimum])
    call.financeurs[1].attribution = own(Fixture.attribution(pas: 10_000))
    #expect(
      Fixture.programme(call, [dossier]).programme.lignes[0].reponses[1].motif.plain
        == "95 € : moins de 100 €, et les sommes de ce financeur sont arrondies aux 100 € inférieurs")
  }

  @Test func `says what is possible as it rounds`() throws {
    var call = call
    let reponses = Fixture.programme(
      call, [Fixture.evaluation("A", note: 10, asks: [("etat", 49), ("caf", 49)])]
    ).programme.lignes[0].reponses
    #expect(reponses.map { $0.possible(call)?.centimes } == [0, 4_000])
    #expect(call.bounds(of: reponses) == ", avec l'arrondi et le minimum qui sont les siens")
    #expect(call.bounds(of: [reponses[1]]).plain == ", arrondi aux 10 € inférieurs")
    call.financeurs[1].attribution = own(Fixture.attribution(.prorata, pas: 100, minimum: 5_000))
    #expect(
      call.bounds(of: reponses).plain == ", arrondi aux 1 € inférieurs, et rien au-dessous de 50 €")
  }
}
