import Diagnostics
import Dossiers
import FEEL
import Testing

@testable import Calls
@testable import Decision
@testable import Review

@Suite struct `A reason of the sharing that the committee's changes have overtaken` {
  private func reason(
    _ outcome: Allocation.Outcome, _ rule: Call.Attribution = Fixture.attribution(), isPast: Bool
  ) -> String {
    Wording.reason(
      Allocation.Share(amount: 20_000, outcome: outcome), cap: Montant(centimes: 80_000), rule: rule,
      rules: "", isPast: isPast
    ).plain
  }

  @Test(arguments: [
    (
      Allocation.Outcome.partly(isPilier: false),
      "200 € sur 800 € : c'est ce qui restait de l'enveloppe au moment du partage, avant les décisions du comité"
    ),
    (
      .partly(isPilier: true),
      "200 € sur 800 € : c'est ce qui restait de l'enveloppe du pilier au moment du partage, avant les décisions du comité"
    ),
    (
      .exhausted(left: 20_000, isPilier: true),
      "enveloppe du pilier insuffisante au moment du partage, avant les décisions du comité : il restait 200 € pour 800 € possibles"
    ),
    (
      .stopped(isPilier: false),
      "le partage de l'enveloppe, avant les décisions du comité, s'est arrêté à une action mieux classée, que ce qui restait ne pouvait pas servir en entier"
    ),
    (
      .stopped(isPilier: true),
      "le partage de l'enveloppe du pilier, avant les décisions du comité, s'est arrêté à une action mieux classée, que ce qui restait ne pouvait pas servir en entier"
    ),
  ])
  func `says that it was before them`(_ outcome: Allocation.Outcome, _ text: String) {
    #expect(reason(outcome, isPast: true) == text)
    #expect(!reason(outcome, isPast: false).contains("comité"))
  }

  @Test func `names the pilier whose part ran out, and the enveloppe where that did`() {
    let call = Fixture.call(
      enveloppes: [("etat", 1_000, [("social", 150)])],
      attribution: Fixture.attribution(.rang, .partiel, partMinimale: Decimal("0.5") ?? .zero))
    let dossiers = [("A", 90), ("B", 80), ("C", 70)].map { reference, note in
      Fixture.evaluation(reference, note: note, asks: [("etat", 100)], pilier: "social")
    }
    func motifs(_ call: Call) -> [String] {
      Fixture.programme(call, dossiers).programme.lignes.map { $0.reponses[0].motif.plain }
    }
    #expect(
      motifs(call) == [
        "servi en entier : 100 €", "50 € sur 100 € : c'est ce qui reste de l'enveloppe du pilier",
        "le partage de l'enveloppe du pilier s'arrête à une action mieux classée, que ce qui reste ne peut pas servir en entier",
      ])
    var whole = call
    whole.financeurs = Fixture.call(enveloppes: [("etat", 150, [("social", 150)])]).financeurs
    #expect(
      motifs(whole).dropFirst() == [
        "50 € sur 100 € : c'est ce qui reste de l'enveloppe",
        "le partage de l'enveloppe s'arrête à une action mieux classée, que ce qui reste ne peut pas servir en entier",
      ])
  }

  @Test func `says so of a sharing in proportion too`() {
    let rule = Fixture.attribution(.prorata)
    #expect(
      reason(.partly(isPilier: false), rule, isPast: true)
        == "200 € sur 800 € : l'enveloppe a été partagée à proportion, avant les décisions du comité")
    #expect(
      reason(.exhausted(left: 0, isPilier: false), rule, isPast: true)
        == "l'enveloppe ne suffisait pas à servir 0,01 € à chaque action au moment du partage, avant les décisions du comité"
    )
  }

  @Test func `names the pilier that is shared in a proportion of its own, and that leaves out`() {
    let call = Fixture.call(
      enveloppes: [("etat", 10_000, [("social", 600)])],
      attribution: Fixture.attribution(.prorata, minimum: 40_000))
    func motifs(_ sums: [Int64]) -> [String] {
      let dossiers = zip(["A", "B", "C"], sums).map { reference, sum in
        Fixture.evaluation(
          reference, note: 80, asks: [("etat", sum)], pilier: reference == "C" ? nil : "social")
      }
      return Fixture.programme(call, dossiers).programme.lignes.map { $0.reponses[0].motif.plain }
    }
    #expect(
      motifs([500, 500, 500]) == [
        "servi en entier : 500 €",
        "l'enveloppe du pilier ne suffit pas à servir le minimum de 400 € à chaque action",
        "servi en entier : 500 €",
      ])
    #expect(
      motifs([900, 300, 500])[0] == "600 € sur 900 € : l'enveloppe du pilier est partagée à proportion")
    #expect(
      reason(.partly(isPilier: true), Fixture.attribution(.prorata), isPast: true)
        == "200 € sur 800 € : l'enveloppe du pilier a été partagée à proportion, avant les décisions du comité"
    )
  }

  @Test func `names the committee's refusal where the others have no money left`() {
    let call = Fixture.call(enveloppes: [("etat", 50, []), ("ville", 90, [])])
    let dossier = Fixture.evaluation("A", note: 90, asks: [("etat", 100), ("ville", 40)])
    func motif(_ text: String) -> String {
      var refusal = Fixture.arbitrage("A", "ville", nil)
      refusal.motif = text
      let options = DecisionOptions(arbitrages: [refusal])
      return Fixture.programme(call, [dossier], options).programme.lignes[0].motif.plain
    }
    let (ville, etat) = (
      call.financeurs[1].nom,
      "\(call.financeurs[0].nom) — enveloppe insuffisante : il reste 50 € pour 100 € possibles"
    )
    #expect(motif("double emploi") == "\(ville) — refusé par le comité : double emploi ; \(etat)")
    #expect(
      motif("Double emploi.")
        == "\(ville) — refusé par le comité : Double emploi. \(etat.prefix(1).uppercased() + etat.dropFirst())."
    )
  }

  @Test func `is that of the same funder alone, and of no answer that the committee gave itself`() {
    let call = Fixture.call(enveloppes: [("etat", 250, []), ("ville", 50, [])])
    let dossiers = ["A", "B", "C", "D"].enumerated().map { place, reference in
      Fixture.evaluation(reference, note: 90 - place, asks: [("etat", 100), ("ville", 40)])
    }
    let changes = [Fixture.arbitrage("A", "etat", nil), Fixture.arbitrage("D", "etat", 100, line: 2)]
    let programme = Fixture.programme(call, dossiers, DecisionOptions(arbitrages: changes)).programme
    let motifs = programme.lignes.map { $0.reponses.map(\.motif.plain) }
    #expect(motifs[2][0].hasPrefix("enveloppe insuffisante au moment du partage"), "\(motifs)")
    #expect(motifs[3][0].hasPrefix("100 € fixés par le comité (0 € calculé)"))
    #expect(motifs[1][1] == "enveloppe insuffisante : il reste 10 € pour 40 € possibles")
  }
}

@Suite struct `A reason of the conditions of funders` {
  private static let criteres =
    [nil, "etat", "ville"].map { financeur in
      Critere(
        nom: "Condition", role: .recevabilite, financeur: financeur, question: "Oui ?", sources: [],
        readsAvis: financeur == nil)
    }
    + ["etat", "ville"].map { financeur in
      Critere(
        nom: "Somme", role: .proposition, financeur: financeur, question: "Combien ?", sources: [],
        readsAvis: false)
    }

  private func motif(
    _ verdict: DossierEvaluation.Verdict, _ answers: [Answer], _ constats: [String?]
  ) throws -> [String] {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 50), ("ville", 50)], verdict: verdict)
    evaluation.findings = answers.indices.map { place in
      DossierEvaluation.Finding(
        critere: place, answer: answers[place], constat: constats[place], missing: [], rows: [])
    }
    var told: [Diagnostic] = []
    let programme = Programme(of: call, criteres: Self.criteres, [evaluation], into: &told)
    return try #require(programme.lignes.first).motifs.map(\.text)
  }

  @Test func `names each funder who is asked, what may still come first`() throws {
    #expect(
      try motif(.irrecevable, [.satisfait, .nonSatisfait, .nonSatisfait], [nil, "Hors du quartier.", nil])
        == ["pour etat : Hors du quartier.", "pour ville : le critère « Condition » n'est pas rempli"])
    #expect(
      try motif(.aCompleter, [.satisfait, .nonSatisfait, .inconnu], [nil, "Trop loin", "À préciser"])
        == ["pour ville : À préciser", "pour etat : Trop loin"])
  }

  @Test func `is what their proposals lack, said once where it is the same`() throws {
    let met: [Answer] = [.satisfait, .satisfait, .satisfait]
    func motif(_ etat: String, _ ville: String) throws -> [String] {
      try self.motif(.aCompleter, met + [.inconnu, .inconnu], [nil, nil, nil, etat, ville])
    }
    #expect(
      try motif("Il manque : le total.", "Il manque : le public.")
        == ["pour etat : Il manque : le total.", "pour ville : Il manque : le public."])
    #expect(
      try motif("Il manque : le total.", "Il manque : le total.")
        == ["pour etat et pour ville : Il manque : le total."])
    #expect(
      try self.motif(
        .aCompleter, [.satisfait, .nonSatisfait, .satisfait, .inconnu, .inconnu],
        [nil, "Trop loin", nil, "Il manque : x", "Il manque : y"])
        == ["pour ville : Il manque : y", "pour etat : Trop loin"])
  }

  @Test func `comes beside what concerns the dossier as a whole`() throws {
    #expect(
      try motif(.irrecevable, [.nonSatisfait, .nonSatisfait, .nonSatisfait], ["Trop tard", "Loin", "Loin"])
        == ["Trop tard", "pour etat et pour ville : Loin"])
    #expect(
      try motif(.aCompleter, [.aExaminer, .nonSatisfait, .satisfait], ["À examiner", "Loin", nil])
        == ["À examiner", "pour etat : Loin"])
  }
}
