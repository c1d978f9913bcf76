import Diagnostics
import Dossiers
import FEEL
import Testing

@testable import Calls
@testable import Decision
@testable import Review

/// What one comparison the other way would change in a programme.
@Suite struct `A programme at its edges` {
  /// A dossier whose score may be open: what is known, and what it may reach.
  private func open(_ reference: String, least: Int, most: Int, asks: [(code: String, euros: Int64)])
    -> DossierEvaluation
  {
    var evaluation = Fixture.evaluation(reference, note: least, asks: asks)
    evaluation.score = DossierEvaluation.Score(
      note: nil, least: Decimal(least), most: Decimal(most), points: Decimal(least), maximum: Decimal(100))
    return evaluation
  }

  private func firm(_ code: String, asked: Int64, granted: Int64?) -> DossierEvaluation.Cofinancement {
    DossierEvaluation.Cofinancement(
      financeur: code, nom: code, sollicite: Montant(centimes: asked), statut: "acquis",
      acquis: granted.map { Montant(centimes: $0) })
  }

  // MARK: Order

  /// Whether one dossier stands before another, wherever they stood before.
  private func isBefore(
    _ ranking: Ranking, _ left: DossierEvaluation, _ right: DossierEvaluation
  ) -> Bool {
    let isFirst = Ranking.isBeforeByReference(left.fiche, right.fiche)
    return ranking.isBefore(
      Ranking.Key(left, at: isFirst ? 0 : 1), Ranking.Key(right, at: isFirst ? 1 : 0))
  }

  @Test func `the first tie-break that tells two apart decides`() {
    let rising = Call.Departage(decision: "Coût", isDescending: false, position: Fixture.place)
    let falling = Call.Departage(decision: "Part", isDescending: true, position: Fixture.place)
    let ranking = Ranking(call: Fixture.call(enveloppes: [("etat", 1, [])], departages: [rising, falling]))
    func dossier(_ reference: String, _ values: [Decimal?], file: String = "f.xml") -> DossierEvaluation {
      Fixture.evaluation(reference, note: 60, asks: [], departages: values, file: file)
    }
    // The references stand the other way round each time.
    let pairs: [([Decimal?], [Decimal?])] = [
      ([Decimal(1), nil], [Decimal(2), Decimal(9)]),
      ([Decimal(1), Decimal(2)], [Decimal(1), Decimal(1)]),
      ([Decimal(1)], []),
      ([nil, Decimal(1)], [nil, nil]),
      ([nil, Decimal(1)], []),
    ]
    for (better, worse) in pairs {
      let (first, second) = (dossier("Z", better), dossier("A", worse))
      #expect(isBefore(ranking, first, second) && !isBefore(ranking, second, first), "\(better) \(worse)")
    }
    let (first, second) = (dossier("A", [], file: "z.xml"), dossier("B", [], file: "a.xml"))
    #expect(isBefore(ranking, first, second) && !isBefore(ranking, second, first))
    let (one, other) = (dossier("A", [], file: "a.xml"), dossier("A", [], file: "b.xml"))
    #expect(
      isBefore(ranking, one, other) && !isBefore(ranking, other, one)
        && !Ranking.isBeforeByReference(one.fiche, one.fiche))
  }

  @Test func `a score that is known counts, not the least it could have been`() {
    let ranking = Ranking(call: Fixture.call(enveloppes: [("etat", 1, [])]))
    var known = Fixture.evaluation("Z", note: 60, asks: [])
    known.score?.least = Decimal(10)
    #expect(isBefore(ranking, known, open("A", least: 50, most: 90, asks: [])))
  }

  // MARK: Enveloppes

  @Test func `other enveloppes stand for those of the same funder and pilier only`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [("p", 10)]), ("ville", 200, [])])
    let options = DecisionOptions(enveloppes: [
      DecisionOptions.Enveloppe(financeur: "etat", pilier: "p", montant: Montant(centimes: 1)),
      DecisionOptions.Enveloppe(financeur: "etat", pilier: "q", montant: Montant(centimes: 2)),
      DecisionOptions.Enveloppe(financeur: "ville", montant: Montant(centimes: 3)),
    ])
    let (programme, _) = Fixture.programme(call, [], options)
    let lines = programme.consommations.map { "\($0.financeur) \($0.pilier ?? "-") \($0.enveloppe.centimes)" }
    #expect(lines == ["etat - 10000", "etat p 1", "etat q 2", "ville - 3"])
  }

  @Test func `a call without notes has no threshold`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])], seuil: nil)
    let (programme, _) = Fixture.programme(
      call, [Fixture.evaluation("A", note: 10, asks: [("etat", 100)])], DecisionOptions(seuil: Decimal(50)))
    #expect(programme.seuil == nil && programme.summary == ["A retenu etat=100"])
  }

  @Test func `sums beyond what a number holds stay at its end`() {
    #expect(Montant(adding: [Montant(centimes: .max), Montant(centimes: 1)]).centimes == .max)
    #expect(Montant(adding: [Montant(centimes: 2), Montant(centimes: 3)]).centimes == 5)
  }

  @Test(arguments: [
    ("0.5", 5, 10), ("1", 1, 1), ("0", 0, 1), ("0.25", 25, 100), ("0.1234", 1234, 10_000),
    ("0.333333", 333_333, 1_000_000), ("0.99996", 99_996, 100_000), ("0.1234564", 123_456, 1_000_000),
    ("0.1234566", 123_457, 1_000_000),
  ])
  func `a least part is a fraction of six decimals`(_ text: String, _ numerator: Int, _ denominator: Int)
    throws
  {
    let share = try #require(Decimal(text))
    #expect(
      Allocation.Shortage.serve(share)
        == .serve(numerator: Int128(numerator), denominator: Int128(denominator)))
  }

  // MARK: Answers

  @Test func `a funder whose own rules say no refuses, whatever the rest`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var refused = Fixture.evaluation("A", note: 80, asks: [("etat", 50), ("ville", 50)])
    refused.propositions[0].verdict = .irrecevable
    refused.propositions[0].motifs = ["hors des règles de l'État"]
    var inadmissible = Fixture.evaluation("B", note: 80, asks: [("etat", 50)])
    inadmissible.verdict = .irrecevable
    let (programme, _) = Fixture.programme(call, [refused, inadmissible])
    #expect(programme.summary == ["A retenu etat=0 ville=50", "B irrecevable etat=0"])
    let answers = programme.lignes.map { $0.reponses[0] }
    #expect(answers.map(\.statut) == [.refuse, .refuse] && answers.map(\.plafond?.centimes) == [0, 0])
    #expect(answers[0].motif == "hors des règles de l'État")
    #expect(programme.lignes[0].reponses[1].statut == .propose)
  }

  @Test func `caps and sums below zero count for nothing`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    let (programme, _) = Fixture.programme(
      call,
      [
        Fixture.evaluation("A", note: 80, asks: [("etat", 50), ("ville", 10)], caps: ["etat": -1]),
        Fixture.evaluation("B", note: 70, asks: [("etat", -5), ("ville", 10)]),
        Fixture.evaluation("C", note: 60, asks: [("etat", 50)], caps: ["etat": -1]),
      ])
    #expect(programme.lignes[0].reponses[0].plafond?.centimes == 0)
    // Of what is not retained nobody asks what its plan lacks.
    #expect(programme.lignes.map(\.manque?.centimes) == [5_000, 0, nil])
  }

  @Test func `a firm grant without its sum is taken for what was asked`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 100)])
    evaluation.fiche.cofinancements.append(firm("ville", asked: 700, granted: nil))
    let (programme, _) = Fixture.programme(call, [evaluation])
    #expect(programme.lignes[0].reponses[1].acquis?.centimes == 700)
  }

  @Test func `the threshold itself is enough, and one centime is money`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    var one = Fixture.evaluation("A", note: 50, asks: [("etat", 1)])
    one.propositions[0].montant = Montant(centimes: 1)
    let nothing = Fixture.evaluation("B", note: 50, asks: [("etat", 1)], caps: ["etat": 0])
    let (programme, _) = Fixture.programme(call, [one, nothing])
    #expect(programme.lignes.map(\.sort) == [.retenu, .rejete])
    #expect(programme.lignes.map { $0.reponses[0].statut } == [.propose, .sollicite])
    #expect(programme.lignes[0].reponses[0].propose.centimes == 1)
  }

  // MARK: Lists

  @Test func `a score still open waits as long as it can reach the threshold`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    var low = Fixture.evaluation("C", note: 40, asks: [("etat", 10)])
    low.score?.most = Decimal(60)
    let (programme, _) = Fixture.programme(
      call,
      [
        open("A", least: 42, most: 50, asks: [("etat", 10)]),
        open("B", least: 41, most: 49, asks: [("etat", 10)]),
        low,
      ])
    #expect(
      programme.summary == ["A listeComplementaire etat=0", "B rejete etat=0", "C rejete etat=0"])
  }

  @Test func `one funder's no is not everyone's`() {
    let call = Fixture.call(enveloppes: [("etat", 0, []), ("ville", 0, [])])
    let both: [(code: String, euros: Int64)] = [("etat", 50), ("ville", 50)]
    var refusedByOne = Fixture.evaluation("A", note: 90, asks: both)
    refusedByOne.propositions[0].verdict = .irrecevable
    var refusedByBoth = Fixture.evaluation("B", note: 89, asks: both)
    refusedByBoth.verdict = .irrecevable
    for place in 0..<2 { refusedByBoth.propositions[place].verdict = .irrecevable }
    let nothingByOne = Fixture.evaluation("C", note: 88, asks: both, caps: ["etat": 0])
    let openByOne = Fixture.evaluation("D", note: 87, asks: both, caps: ["etat": Int64?.none])
    var openAndRefused = Fixture.evaluation("E", note: 86, asks: both, caps: ["etat": Int64?.none])
    openAndRefused.propositions[1].verdict = .irrecevable
    var centime = Fixture.evaluation("F", note: 85, asks: [("etat", 1)])
    centime.propositions[0].montant = Montant(centimes: 1)
    let (programme, _) = Fixture.programme(
      call, [refusedByOne, refusedByBoth, nothingByOne, openByOne, openAndRefused, centime])
    let sorts: [Programme.Sort] = [
      .listeComplementaire, .listeComplementaire, .listeComplementaire, .aCompleter, .listeComplementaire,
      .irrecevable,
    ]
    #expect(programme.lignes.map(\.sort) == sorts)
  }

  @Test func `a dossier whose funders are all firm is retained and gets nothing more, whatever its score`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])], seuil: 50)
    var evaluation = Fixture.evaluation("A", note: 10, asks: [])
    evaluation.fiche.cofinancements = [firm("etat", asked: 100, granted: 100)]
    let (programme, _) = Fixture.programme(call, [evaluation])
    #expect(programme.lignes[0].sort == .retenu && programme.consommations[0].consomme.centimes == 0)
    #expect(
      programme.lignes[0].motif
        == "1\u{A0}€ déjà accordé d'après le dossier ; rien d'autre n'est demandé à cet appel")
  }

  @Test func `a funder who granted 0 € has answered, and one of whom 0 € was asked has not`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])], seuil: 50)
    var evaluation = Fixture.evaluation("A", note: 80, asks: [], verdict: .aCompleter)
    evaluation.fiche.cofinancements = [
      firm("etat", asked: 0, granted: 0), firm("etat", asked: 0, granted: nil),
      Fixture.evaluation("B", note: 80, asks: [("ville", 0)]).fiche.cofinancements[0],
    ]
    let ligne = Fixture.programme(call, [evaluation]).programme.lignes[0]
    #expect(ligne.sort == .aCompleter && ligne.reponses.isEmpty)
    #expect(
      ligne.motif == "aucun financeur de cet appel n'est sollicité : une ligne de 0 € ne compte pas")
    evaluation.verdict = .recevable
    evaluation.fiche.cofinancements[0] = firm("etat", asked: 9_400, granted: 0)
    let answered = Fixture.programme(call, [evaluation]).programme.lignes[0]
    #expect(answered.sort == .rejete && answered.reponses.map(\.statut) == [.refuse])
    #expect(answered.reponses[0].acquis?.centimes == 0 && answered.reponses[0].isAnsweredBefore)
    let refusal = DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", 30)])
    #expect(
      Fixture.programme(call, [evaluation], refusal).1.map(\.message) == [
        "arbitrage refusé : d'après le dossier A, « etat » a déjà répondu en n'accordant rien, et rien ne lui est demandé"
      ])
    // Beside a sum that is asked now, or one that is granted, it says nothing.
    var asking = Fixture.evaluation("B", note: 80, asks: [("etat", 50)])
    asking.fiche.cofinancements.append(firm("etat", asked: 9_400, granted: 0))
    #expect(Fixture.programme(call, [asking]).programme.lignes[0].reponses[0].acquis == nil)
  }

  /// A funder who said no before.
  private func refused(_ code: String, asked: Int64) -> DossierEvaluation.Cofinancement {
    DossierEvaluation.Cofinancement(
      financeur: code, nom: code, sollicite: Montant(centimes: asked), statut: "refuse", acquis: nil)
  }

  @Test func `what was refused before lacks in no plan of funding, and is granted by nobody`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 50)])
    evaluation.fiche.cofinancements.append(refused("ville", asked: 4_000))
    let (programme, diagnostics) = Fixture.programme(
      call, [evaluation], DecisionOptions(arbitrages: [Fixture.arbitrage("A", "ville", 30)]))
    #expect(programme.lignes[0].sort == .retenu && programme.lignes[0].manque?.centimes == 0)
    #expect(diagnostics.map(\.code) == ["arbitrage-deja-refuse"])
  }

  @Test func `a dossier that all funders answered before is retained if one gave, and else rejected`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [])
    evaluation.fiche.cofinancements = [refused("etat", asked: 100), refused("ville", asked: 100)]
    #expect(Fixture.programme(call, [evaluation]).0.lignes[0].sort == .rejete)
    #expect(
      Fixture.programme(call, [evaluation]).0.lignes[0].motif
        == "déjà refusé, d'après le dossier, par chaque financeur de cet appel qui a été sollicité")
    // A refusal of the committee, which has nothing to decide of it, is told.
    for (financeur, code) in [("ville", "arbitrage-deja-refuse"), (nil, "arbitrage-sans-effet")] {
      let refusal = DecisionOptions(arbitrages: [Fixture.arbitrage("A", financeur, nil)])
      let (programme, told) = Fixture.programme(call, [evaluation], refusal)
      #expect(told.map(\.code) == [code])
      #expect(programme.lignes[0].reponses.allSatisfy { $0.arbitrage == nil })
    }
    // Of one that another is asked for, it concerns him alone.
    var other = Fixture.evaluation("A", note: 80, asks: [("etat", 50)])
    other.fiche.cofinancements.append(refused("ville", asked: 100))
    let (programme, told) = Fixture.programme(
      call, [other], DecisionOptions(arbitrages: [Fixture.arbitrage("A", nil, nil)]))
    #expect(told.isEmpty && programme.lignes[0].sort == .rejete)
    #expect(
      programme.lignes[0].reponses.map(\.motif) == [
        "refusé par le comité : priorité du comité", "déjà refusé par ce financeur d'après le dossier",
      ])
    evaluation.fiche.cofinancements[1] = firm("ville", asked: 100, granted: 100)
    #expect(Fixture.programme(call, [evaluation]).0.lignes[0].sort == .retenu)
  }

  @Test
  func `an answer whose sum nobody knows says so beside a sum that is proposed, else the dossier's reason`() {
    func ligne(etat: Int64) -> Programme.Ligne {
      Fixture.programme(
        Fixture.call(enveloppes: [("etat", etat, []), ("ville", 100, [])]),
        [Fixture.evaluation("A", note: 80, asks: [("etat", 50), ("ville", 60)], caps: ["ville": nil])]
      ).programme.lignes[0]
    }
    let beside = ligne(etat: 100)
    #expect(beside.sort == .retenu && beside.reponses[1].motif == Wording.undecidedSum)
    let without = ligne(etat: 0)
    #expect(without.sort == .listeComplementaire && without.reponses[1].motif == without.motif)
    #expect(without.motif != Wording.undecidedSum)
  }

  @Test func `a refusal of what the rules gave nothing to keeps their reason, whatever is firm beside it`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 50)], caps: ["etat": 0])
    evaluation.propositions[0].motifs = ["rien pour un voyage"]
    evaluation.fiche.cofinancements.append(firm("ville", asked: 100, granted: 100))
    let (programme, _) = Fixture.programme(
      call, [evaluation], DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", nil)]))
    #expect(programme.lignes[0].sort == .rejete)
    #expect(
      programme.lignes[0].motif == "rien pour un voyage ; refusé aussi par le comité : priorité du comité")
  }

  @Test func `a refusal of what was served has the committee's reason alone`() {
    let (programme, _) = Fixture.programme(
      Fixture.call(enveloppes: [("etat", 100, [])]),
      [Fixture.evaluation("A", note: 80, asks: [("etat", 50)])],
      DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", nil)]))
    let reponse = programme.lignes[0].reponses[0]
    #expect(reponse.motif == "refusé par le comité : priorité du comité" && !reponse.isConfirmed)
  }

  @Test(arguments: [(Int64(100), Int64(50), true), (100, 30, false), (0, 0, false)])
  func `a grant confirms what was computed when it is the same, and was an answer`(
    _ enveloppe: Int64, _ euros: Int64, _ isConfirmed: Bool
  ) {
    let (programme, diagnostics) = Fixture.programme(
      Fixture.call(enveloppes: [("etat", enveloppe, [])]),
      [Fixture.evaluation("A", note: 80, asks: [("etat", 50)])],
      DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", euros)]))
    #expect(diagnostics.isEmpty && programme.lignes[0].reponses[0].isConfirmed == isConfirmed)
  }

  /// Two dossiers of pilier p, then one of q, below the threshold, so that only the committee gives.
  @Test(
    arguments: [
      ([30, 20, 40], 40, 60, false), ([20, 20, 60], 40, 60, true), ([20, 20, 61], 40, 60, false),
      ([60, 0, 60], 80, 80, false), ([50, 0, 50], 80, 80, true),
    ] as [([Int64], Int64, Int64, Bool)])
  func `grants of one sitting count together, in their pilier and in all`(
    _ euros: [Int64], _ p: Int64, _ q: Int64, _ fits: Bool
  ) {
    let evaluations = [("A", "p"), ("B", "p"), ("C", "q")].map { reference, pilier in
      Fixture.evaluation(reference, note: 10, asks: [("etat", 100)], pilier: pilier)
    }
    let changes = zip(["A", "B", "C"], euros).enumerated().map { line, change in
      Fixture.arbitrage(change.0, "etat", change.1, line: line + 1)
    }
    let (_, diagnostics) = Fixture.programme(
      Fixture.call(enveloppes: [("etat", 100, [("p", p), ("q", q)])]), evaluations,
      DecisionOptions(arbitrages: changes))
    let others = diagnostics.map(\.code).filter { $0 != "arbitrage-sous-le-seuil" }
    #expect(others == (fits ? [] : ["arbitrage-au-dessus-de-l-enveloppe"]))
  }

  @Test(arguments: [(Int64(0), true), (1, false)])
  func `what is inadmissible gets not one centime, and may be refused again by a sum of nothing`(
    _ centimes: Int64, _ isTaken: Bool
  ) {
    var change = Fixture.arbitrage("A", "etat", 0)
    change.montant = Montant(centimes: centimes)
    let (_, diagnostics) = Fixture.programme(
      Fixture.call(enveloppes: [("etat", 100, [])]),
      [Fixture.evaluation("A", note: 80, asks: [("etat", 50)], verdict: .irrecevable)],
      DecisionOptions(arbitrages: [change]))
    // Told as what it is, not as a sum above what may be given.
    #expect(diagnostics.map(\.code) == (isTaken ? [] : ["arbitrage-dossier-irrecevable"]))
  }

  @Test func `an answer that no computation reaches is of nothing`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    var answered = Fixture.evaluation("C", note: 80, asks: [])
    answered.fiche.cofinancements = [firm("etat", asked: 100, granted: 100), refused("ville", asked: 100)]
    let (programme, _) = Fixture.programme(
      call,
      [
        Fixture.evaluation("A", note: 10, asks: [("etat", 50)]),
        Fixture.evaluation("B", note: 80, asks: [("etat", 50)], verdict: .irrecevable), answered,
      ])
    let reponses = programme.lignes.flatMap(\.reponses)
    #expect(reponses.count == 4)
    #expect(reponses.allSatisfy { $0.calcule.centimes == 0 && $0.propose.centimes == 0 })
  }

  @Test func `a dossier that asks no funder of the call is to be completed`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let (programme, _) = Fixture.programme(
      call, [Fixture.evaluation("A", note: 80, asks: [], verdict: .aCompleter)])
    #expect(programme.lignes[0].sort == .aCompleter)
    #expect(programme.lignes[0].motif == "aucun financeur de cet appel n'est sollicité")
  }

  @Test func `what the committee gives for one funder is no reason of another`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])], seuil: 50)
    let (programme, diagnostics) = Fixture.programme(
      call, [Fixture.evaluation("A", note: 40, asks: [("etat", 50), ("ville", 60)])],
      DecisionOptions(arbitrages: [Fixture.arbitrage("A", "etat", 30)]))
    #expect(diagnostics.map(\.code) == ["arbitrage-sous-le-seuil"])
    #expect(programme.lignes[0].sort == .retenu)
    #expect(programme.lignes[0].reponses[1].motif == "note de 40 sur 100, 50 demandés")
  }

  @Test func `an answer has the reason of what decided it`() {
    let call = Fixture.call(enveloppes: [("etat", 100, []), ("ville", 100, [])])
    func with(_ motif: String, _ evaluation: DossierEvaluation) -> DossierEvaluation {
      var evaluation = evaluation
      for place in evaluation.propositions.indices { evaluation.propositions[place].motifs = [motif] }
      return evaluation
    }
    var low = with("règles", Fixture.evaluation("C", note: 40, asks: [("etat", 10)]))
    low.fiche.cofinancements.append(firm("ville", asked: 100, granted: 100))
    let (programme, _) = Fixture.programme(
      call,
      [
        with("règles", Fixture.evaluation("A", note: 80, asks: [("etat", 100), ("ville", 500)])),
        with("règles", Fixture.evaluation("B", note: 70, asks: [("etat", 100)])), low,
        with("règles", Fixture.evaluation("D", note: 10, asks: [("etat", 10)], verdict: .aCompleter)),
      ])
    let lines = programme.lignes
    #expect(
      lines[0].reponses[1].motif.plain == "enveloppe insuffisante : il reste 100 € pour 500 € possibles")
    #expect(lines[2].reponses[0].motif == lines[2].motif)
    #expect(lines[2].reponses[1].motif == Wording.firm(lines[2].reponses[1].acquis))
    #expect(lines[3].reponses[0].motif == "règles")
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Centimes that are proposed; and those that the committee fixed, if it did.
    var answers: [(propose: Int64, fixed: Int64?)]
    /// What the rules allow, for all of them; nil when they cannot say.
    var plafond: Int64?
    var isRefused: Bool
  }

  @Test(arguments: [
    Refusal(testDescription: "its only funder", answers: [(0, 0)], isRefused: true),
    Refusal(testDescription: "a sum instead", answers: [(100, 1)], isRefused: false),
    Refusal(testDescription: "nothing changed", answers: [(0, nil)], isRefused: false),
    Refusal(testDescription: "another gives", answers: [(0, 0), (100, nil)], isRefused: false),
    Refusal(testDescription: "another gives a centime", answers: [(0, 0), (1, nil)], isRefused: false),
    Refusal(testDescription: "another may still give", answers: [(0, 0), (0, nil)], isRefused: false),
    Refusal(
      testDescription: "another waits for money", answers: [(0, 0), (0, nil)], plafond: 9, isRefused: false),
    Refusal(
      testDescription: "the rules give nothing", answers: [(0, 0), (0, nil)], plafond: 0, isRefused: true),
  ])
  func `the committee refuses a dossier when it leaves it nobody to give`(_ example: Refusal) {
    let reponses = example.answers.map { answer in
      Programme.Reponse(
        financeur: "etat", sollicite: Montant(centimes: 500),
        plafond: example.plafond.map { Montant(centimes: $0) }, calcule: Montant(centimes: 0),
        propose: Montant(centimes: answer.propose), statut: .sollicite, motifs: [],
        arbitrage: answer.fixed.map { Fixture.arbitrage("A", "etat", $0) })
    }
    let ligne = Programme.Ligne(
      evaluation: 0, rang: 1, sort: .rejete, motifs: [], reponses: reponses, manque: Montant(centimes: 0))
    #expect(ligne.isRefusedByCommittee == example.isRefused)
  }

  @Test(arguments: [
    (0, "0.00"), (1, "0.01"), (-1, "-0.01"), (9, "0.09"), (10, "0.10"), (99, "0.99"), (100, "1.00"),
    (-12_345, "-123.45"), (123_405, "1234.05"),
  ])
  func `files write sums with two decimals`(_ centimes: Int64, _ text: String) {
    #expect(Montant(centimes: centimes).euros == text)
  }
}

@Suite struct `The committee's changes at their edges` {
  private let call = Fixture.call(enveloppes: [("etat", 100, [("p", 60), ("q", 10)]), ("ville", 100, [])])

  private func outcome(
    _ evaluations: [DossierEvaluation], _ arbitrages: [Programme.Arbitrage], _ call: Call? = nil
  )
    -> (summary: [String], lines: [String], programme: Programme)
  {
    let (programme, diagnostics) = Fixture.programme(
      call ?? self.call, evaluations, DecisionOptions(arbitrages: arbitrages))
    return (programme.summary, diagnostics.map(\.description.plain), programme)
  }

  @Test func `a sum that is freed can be given in the same sitting, whatever the order`() {
    let call = Fixture.call(enveloppes: [("etat", 100, [])])
    let evaluations = [
      Fixture.evaluation("A", note: 80, asks: [("etat", 100)]),
      Fixture.evaluation("B", note: 70, asks: [("etat", 100)]),
    ]
    let result = outcome(
      evaluations,
      [Fixture.arbitrage("B", "etat", 100, line: 1), Fixture.arbitrage("A", nil, nil, line: 2)], call)
    #expect(result.lines.isEmpty && result.summary == ["A rejete etat=0", "B retenu etat=100"])
  }

  @Test func `what is firm stays firm`() {
    var evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 50)])
    evaluation.fiche.cofinancements.append(
      DossierEvaluation.Cofinancement(
        financeur: "ville", nom: "Ville", sollicite: Montant(centimes: 100), statut: "acquis",
        acquis: Montant(centimes: 100)))
    let one = outcome([evaluation], [Fixture.arbitrage("A", "ville", nil)])
    #expect(one.lines.count == 1 && one.lines[0].hasSuffix("[arbitrage-montant-ferme]"))
    #expect(one.programme.lignes[0].reponses[1].statut == .ferme)
    let all = outcome([evaluation], [Fixture.arbitrage("A", nil, nil)])
    #expect(all.lines.isEmpty && all.programme.lignes[0].reponses.map(\.statut) == [.refuse, .ferme])
  }

  @Test func `a reference that two dossiers have names neither`() {
    let evaluations = [
      Fixture.evaluation("A", note: 80, asks: [("etat", 10)], file: "a.xml"),
      Fixture.evaluation("A", note: 80, asks: [("etat", 10)], file: "b.xml"),
    ]
    let result = outcome(evaluations, [Fixture.arbitrage("A", "etat", nil)])
    #expect(result.lines.count == 1 && result.lines[0].hasSuffix("[arbitrage-dossier-ambigu]"))
  }

  @Test func `nothing is granted below zero, zero is a refusal, one centime a grant`() {
    let evaluation = Fixture.evaluation("A", note: 80, asks: [("etat", 50)], pilier: "p")
    let below = outcome([evaluation], [Fixture.arbitrage("A", "etat", -1)])
    #expect(below.lines.count == 1 && below.lines[0].hasSuffix("[arbitrage-au-dessus-de-la-demande]"))
    #expect(below.summary == ["A retenu etat=50"])
    var cents = Fixture.arbitrage("A", "etat", 0)
    cents.montant = Montant(centimes: -1)
    #expect(outcome([evaluation], [cents]).summary == ["A retenu etat=50"])
    let zero = outcome([evaluation], [Fixture.arbitrage("A", "etat", 0)]).programme.lignes[0]
    #expect(zero.reponses[0].statut == .refuse && zero.sort == .rejete)
    cents.montant = Montant(centimes: 1)
    let one = outcome([evaluation], [cents]).programme.lignes[0]
    #expect(one.reponses[0].statut == .propose && one.sort == .retenu)
  }

  @Test func `a grant stays within the pilier and within the enveloppe, whichever leaves less`() {
    func evaluations(_ pilier: String?, _ other: String?) -> [DossierEvaluation] {
      [
        Fixture.evaluation("A", note: 80, asks: [("etat", 30)], pilier: other),
        Fixture.evaluation("B", note: 10, asks: [("etat", 100)], pilier: pilier),
      ]
    }
    let inPilier = evaluations("p", "p")
    let grantedInPilier = outcome(inPilier, [Fixture.arbitrage("B", "etat", 30)]).lines
    #expect(grantedInPilier.count == 1 && grantedInPilier[0].hasSuffix("[arbitrage-sous-le-seuil]"))
    #expect(
      outcome(inPilier, [Fixture.arbitrage("B", "etat", 31)]).lines == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 31 € alors que l'enveloppe du pilier « p » de « etat » ne laisse que 30 € [arbitrage-au-dessus-de-l-enveloppe]"
      ])
    let inNone = evaluations(nil, "p")
    let grantedInNone = outcome(inNone, [Fixture.arbitrage("B", "etat", 70)]).lines
    #expect(grantedInNone.count == 1 && grantedInNone[0].hasSuffix("[arbitrage-sous-le-seuil]"))
    #expect(
      outcome(inNone, [Fixture.arbitrage("B", "etat", 71)]).lines == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 71 € alors que l'enveloppe de « etat » ne laisse que 70 € [arbitrage-au-dessus-de-l-enveloppe]"
      ])
    // Where both leave as much, it is the enveloppe that is named.
    let call = Fixture.call(enveloppes: [("etat", 60, [("p", 60)])])
    #expect(
      outcome(inPilier, [Fixture.arbitrage("B", "etat", 31)], call).lines == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 31 € alors que l'enveloppe de « etat » ne laisse que 30 € [arbitrage-au-dessus-de-l-enveloppe]"
      ])
    let tighter = Fixture.call(enveloppes: [("etat", 50, [("p", 60)])])
    #expect(
      outcome(inPilier, [Fixture.arbitrage("B", "etat", 31)], tighter).lines == [
        "arbitrages.xml:1:3: erreur: arbitrage refusé : 31 € alors que l'enveloppe de « etat » ne laisse que 20 € [arbitrage-au-dessus-de-l-enveloppe]"
      ])
  }
}
