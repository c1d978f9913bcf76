internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

/// The steps from evaluations to a programme.
struct ProgrammeRun {
  let call: Call
  let criteres: [Critere]
  let evaluations: [DossierEvaluation]
  let seuil: Decimal?
  /// Whether the committee adopts what comes out, no hypothesis standing in the place of the call's figures.
  let isAdopted: Bool
  /// One for each funder, in the order of the call.
  let purses: [Purse]
  /// The dossiers that are for the same action of one porteur as others are, by `actionOfPorteur`.
  private let actions: [String: [Int]]
  var lignes: [Programme.Ligne] = []
  /// The shares that are less than what the rules allow for want of money, by what they answer to.
  private var short: [(ligne: Int, reponse: Int, share: Allocation.Share)] = []

  /// The money of one funder.
  struct Purse {
    var financeur: Call.Financeur
    var enveloppe: Montant
    var piliers: [(code: String, montant: Montant)]

    func number(of pilier: String?) -> Int? {
      pilier.flatMap { code in piliers.firstIndex { $0.code == code } }
    }
  }

  init(
    call: Call, criteres: [Critere], evaluations: [DossierEvaluation], options: DecisionOptions
  ) {
    self.call = call
    self.criteres = criteres
    self.evaluations = evaluations
    actions = Dictionary(grouping: evaluations.indices) { evaluations[$0].fiche.actionOfPorteur ?? "" }
      .filter { !$0.key.isEmpty && $0.value.count > 1 }
    seuil = call.notation == nil ? nil : options.seuil ?? call.notation?.seuil
    // The call's own threshold is no hypothesis, also when it is given.
    isAdopted = options.adoption != nil && seuil == call.notation?.seuil && options.enveloppes.isEmpty
    purses = call.financeurs.map { financeur in
      func changed(_ pilier: String?, _ montant: Montant) -> Montant {
        options.enveloppes.last { $0.financeur == financeur.code && $0.pilier == pilier }?.montant ?? montant
      }
      var piliers = financeur.piliers.compactMap { limit in
        limit.pilier.map { (code: $0, montant: changed($0, limit.montant)) }
      }
      for given in options.enveloppes where given.financeur == financeur.code {
        guard let pilier = given.pilier, !piliers.contains(where: { $0.code == pilier }) else { continue }
        piliers.append((pilier, changed(pilier, given.montant)))
      }
      return Purse(
        financeur: financeur, enveloppe: changed(nil, financeur.enveloppe.montant), piliers: piliers)
    }
  }

  // MARK: Order

  /// Sorts the dossiers that can be ranked, then the others by reference.
  mutating func rank() {
    let ranking = Ranking(call: call)
    var ranked: [Ranking.Key] = []
    var others: [Int] = []
    for index in evaluations.indices {
      if evaluations[index].verdict == .recevable {
        ranked.append(Ranking.Key(evaluations[index], at: index))
      } else {
        others.append(index)
      }
    }
    ranked.sort(by: ranking.isBefore)
    lignes = ranked.enumerated().map { ligne($1.place, rang: $0 + 1) } + others.map { ligne($0, rang: nil) }
  }

  /// The references of the other dossiers of the same porteur, and service, for an action of the same title, each once.
  private func sameActions(_ index: Int) -> [String] {
    guard !actions.isEmpty else { return [] }
    let fiche = evaluations[index].fiche
    return (fiche.actionOfPorteur.flatMap { actions[$0] } ?? [])
      .filter { evaluations[$0].fiche.mayBeOfSameService(as: fiche) }
      .map { evaluations[$0].fiche.reference }.filter { $0 != fiche.reference }.distinct
  }

  private func ligne(_ index: Int, rang: Int?) -> Programme.Ligne {
    let evaluation = evaluations[index]
    return Programme.Ligne(
      evaluation: index, rang: rang, sort: .aCompleter, motifs: [], reponses: reponses(evaluation),
      doublons: sameActions(index))
  }

  /// One answer for each funder of the call who stands in the dossier, with nothing proposed yet.
  private func reponses(_ evaluation: DossierEvaluation) -> [Programme.Reponse] {
    let none = Montant(centimes: 0)
    return call.financeurs.compactMap { financeur in
      let former = evaluation.fiche.formerAnswer(of: financeur.code)
      let acquis: Montant? = if case .granted(let sum) = former { sum } else { nil }
      if let proposition = evaluation.propositions.first(where: { $0.financeur == financeur.code }) {
        let isRefused = proposition.verdict == .irrecevable || evaluation.verdict == .irrecevable
        let isKnown = proposition.verdict == .recevable
        let cap = isKnown ? proposition.montant : nil
        return Programme.Reponse(
          financeur: financeur.code,
          sollicite: proposition.sollicite, acquis: acquis,
          plafond: isRefused
            ? none : cap.flatMap { cap in proposition.sollicite.map { max(none, min(cap, $0)) } },
          calcule: none, propose: none,
          statut: isRefused ? .refuse : .sollicite, motifs: proposition.motifs)
      }
      guard let former else { return nil }
      var reponse = Programme.Reponse(
        financeur: financeur.code, acquis: acquis, calcule: none, propose: none, statut: .refuse,
        motifs: [Wording.refusedBefore], isAnsweredBefore: true)
      switch former {
      case .granted: (reponse.statut, reponse.motifs) = (.ferme, [Wording.firm(acquis)])
      case .nothing: (reponse.acquis, reponse.motifs) = (none, [Wording.grantedNothing])
      case .refused: break
      }
      return reponse
    }
  }

  // MARK: Money

  mutating func allocate() {
    for purse in purses {
      var places: [(ligne: Int, reponse: Int)] = []
      var requests: [Allocation.Request] = []
      for number in lignes.indices where lignes[number].rang != nil {
        let evaluation = lignes[number].evaluation
        guard belowThreshold(evaluations[evaluation]) == nil,
          let place = lignes[number].reponses.firstIndex(where: { $0.financeur == purse.financeur.code }),
          lignes[number].reponses[place].statut == .sollicite,
          let cap = lignes[number].reponses[place].plafond
        else { continue }
        places.append((number, place))
        requests.append(
          Allocation.Request(
            need: cap.centimes, pilier: purse.number(of: evaluations[evaluation].fiche.pilier)))
      }
      let rule = call.attribution(of: purse.financeur.code)
      let shares = share(requests, of: purse, rule)
      for (place, share) in zip(places, shares) { record(share, rule, place.ligne, place.reponse) }
    }
  }

  private func share(
    _ requests: [Allocation.Request], of purse: Purse, _ rule: Call.Attribution
  ) -> [Allocation.Share] {
    let allocation = Allocation(
      enveloppe: purse.enveloppe.centimes, limits: purse.piliers.map(\.montant.centimes),
      step: rule.pas.centimes, minimum: rule.minimum.centimes)
    if rule.methode == .prorata { return allocation.inProportion(requests) }
    let shortage: Allocation.Shortage =
      switch rule.insuffisance {
      case .passer: .skip
      case .arreter: .stop
      case .partiel: .serve(rule.partMinimale)
      }
    return allocation.byRank(requests, shortage: shortage)
  }

  private mutating func record(
    _ share: Allocation.Share, _ rule: Call.Attribution, _ ligne: Int, _ reponse: Int
  ) {
    let old = lignes[ligne].reponses[reponse]
    let amount = Montant(centimes: share.amount)
    lignes[ligne].reponses[reponse].calcule = amount
    lignes[ligne].reponses[reponse].propose = amount
    if amount.centimes > 0 { lignes[ligne].reponses[reponse].statut = .propose }
    lignes[ligne].reponses[reponse].motifs = [
      Wording.reason(share, cap: old.plafond ?? amount, rule: rule, rules: old.motif)
    ]
    lignes[ligne].reponses[reponse].obstacle =
      switch share.outcome {
      case .served, .partly: nil
      case .exhausted, .stopped: .enveloppe
      case .belowMinimum: old.plafond?.centimes == 0 ? nil : .minimum
      }
    switch share.outcome {
    case .partly, .exhausted, .stopped: short.append((ligne, reponse, share))
    case .served, .belowMinimum: break
    }
  }

  /// Says of reasons of the sharing that they are older than the committee's changes, where these moved money of the same funder.
  mutating func dateReasons() {
    let changed = Set(
      lignes.flatMap(\.reponses).filter { $0.propose != $0.calcule }.map(\.financeur))
    for (ligne, place, share) in short {
      let reponse = lignes[ligne].reponses[place]
      guard reponse.arbitrage == nil, changed.contains(reponse.financeur) else { continue }
      lignes[ligne].reponses[place].motifs = [
        Wording.reason(
          share, cap: reponse.plafond ?? reponse.calcule, rule: call.attribution(of: reponse.financeur),
          rules: "", isPast: true)
      ]
    }
  }

  // MARK: Conclusion

  /// Gives every dossier its place in the lists, with the reason.
  mutating func conclude() {
    for number in lignes.indices {
      let evaluation = evaluations[lignes[number].evaluation]
      confirm(number, evaluation)
      let isGiven = lignes[number].reponses.contains { $0.statut == .propose && $0.arbitrage != nil }
      lignes[number].reserve = isGiven ? reserve(evaluation) : nil
      let ligne = lignes[number]
      let (sort, motifs) = sort(of: ligne, evaluation)
      (lignes[number].sort, lignes[number].motifs) = (sort, motifs)
      if sort == .retenu { lignes[number].manque = manque(of: ligne) }
      // An answer that no computation reached has the reason of the rules; what the committee gave elsewhere is none.
      let below = ligne.rang == nil ? nil : belowThreshold(evaluation)
      for place in ligne.reponses.indices {
        lignes[number].reponses[place].obstacle = obstacle(of: ligne.reponses[place], isBelow: below != nil)
      }
      for place in ligne.reponses.indices
      where ligne.reponses[place].motifs.isEmpty || below != nil && ligne.reponses[place].statut == .sollicite
      {
        lignes[number].reponses[place].motifs =
          below.map { [$0] } ?? (sort == .retenu ? [Wording.undecidedSum] : motifs.map(\.text))
      }
    }
  }

  /// What the plan of funding lacks: of what is asked, what is not proposed.
  ///
  /// The plan leaves out what was refused before, and has what is firm (`Rules/dossier.xsd`).
  private func manque(of ligne: Programme.Ligne) -> Montant {
    Montant(
      adding: ligne.reponses.map { reponse in
        Montant(centimes: max(0, (reponse.sollicite?.centimes ?? 0) - reponse.propose.centimes))
      })
  }

  /// What an answer waits for in the end, whatever became of it since money was counted.
  private func obstacle(of reponse: Programme.Reponse, isBelow: Bool) -> Programme.Obstacle? {
    guard reponse.statut == .sollicite else { return nil }
    return isBelow ? .note : reponse.plafond == nil ? .inconnu : reponse.obstacle
  }

  /// Puts the reason of the rules before the refusals of a dossier that the rules alone did not retain.
  private mutating func confirm(_ number: Int, _ evaluation: DossierEvaluation) {
    let reasons = reasonsAgainst(evaluation)
    guard !reasons.isEmpty else { return }
    for place in lignes[number].reponses.indices {
      let reponse = lignes[number].reponses[place]
      guard let arbitrage = reponse.arbitrage, reponse.propose.centimes == 0, !reponse.isConfirmed else {
        continue
      }
      lignes[number].reponses[place].motifs = Wording.refusedByCommittee(arbitrage, besides: reasons)
      lignes[number].reponses[place].isConfirmed = true
    }
  }

  /// Why the rules alone keep a dossier from being retained, whatever the committee says and the money allows; empty when
  /// they do not.
  private func reasonsAgainst(_ evaluation: DossierEvaluation) -> [String] {
    if evaluation.verdict == .irrecevable {
      return Wording.irrecevable(evaluation, criteres, call).map(\.text)
    }
    guard evaluation.verdict == .recevable, !mayReachThreshold(evaluation) else { return [] }
    return [belowThreshold(evaluation)].compactMap { $0 }
  }

  /// Why a dossier is not certain to reach the threshold; nil when it is.
  private func belowThreshold(_ evaluation: DossierEvaluation) -> String? {
    guard let seuil, let score = evaluation.score, score.known < seuil else { return nil }
    return mayReachThreshold(evaluation)
      ? Wording.notYetScored(score, seuil: seuil, call) : Wording.belowThreshold(score, seuil: seuil, call)
  }

  /// What is said of money for a dossier that is not certain to reach the threshold; nil for one that is.
  func reserve(_ evaluation: DossierEvaluation) -> String? {
    guard let seuil, let score = evaluation.score, score.known < seuil else { return nil }
    return Wording.givenBelow(score, seuil: seuil, isOpen: mayReachThreshold(evaluation), call)
  }

  /// Whether points that are still open could bring a dossier to the threshold.
  private func mayReachThreshold(_ evaluation: DossierEvaluation) -> Bool {
    guard let seuil, let score = evaluation.score else { return false }
    return score.note == nil && score.most >= seuil
  }

  private func sort(
    of ligne: Programme.Ligne, _ evaluation: DossierEvaluation
  ) -> (Programme.Sort, [Programme.Motif]) {
    switch evaluation.verdict {
    case .irrecevable: return (.irrecevable, Wording.irrecevable(evaluation, criteres, call))
    case .aCompleter where !ligne.isRefusedByCommittee:
      return (
        .aCompleter, Wording.aCompleter(evaluation, criteres, call, asksNobody: ligne.reponses.isEmpty)
      )
    case .aCompleter, .recevable: break
    }
    let asked = ligne.reponses.filter { !$0.isAnsweredBefore }
    if asked.isEmpty {
      let firm = ligne.reponses.filter { $0.statut == .ferme }
      if !firm.isEmpty { return (.retenu, [.init(text: Wording.grantedBefore(firm))]) }
      let isRefused = ligne.reponses.allSatisfy { $0.acquis == nil }
      return (.rejete, [.init(text: isRefused ? Wording.refusedBeforeByAll : Wording.grantedNothingByAll)])
    }
    if ligne.reponses.contains(where: { $0.statut == .propose }) {
      return (.retenu, [.init(text: Wording.retenu(ligne, evaluation, call, isAdopted: isAdopted))])
    }
    if ligne.isRefusedByCommittee { return (.rejete, rejection(of: ligne, evaluation)) }
    if let reason = belowThreshold(evaluation) {
      return (mayReachThreshold(evaluation) ? .listeComplementaire : .rejete, [.init(text: reason)])
    }
    if asked.allSatisfy({ $0.plafond.map { $0.centimes == 0 } ?? false }) {
      return (.rejete, Wording.nothingProposed(asked, call))
    }
    // Beside what is unknown, a funder of whom the rules want nothing waits for no money.
    if asked.allSatisfy({ ($0.plafond?.centimes ?? 0) == 0 || $0.statut == .refuse }) {
      return (.aCompleter, Wording.undecided(asked, call))
    }
    return (.listeComplementaire, Wording.noMoneyLeft(asked, call))
  }

  /// Why a dossier that the committee refuses is rejected: the rules' reason too, where they kept it out already.
  private func rejection(of ligne: Programme.Ligne, _ evaluation: DossierEvaluation) -> [Programme.Motif] {
    let answers = Wording.ofAnswers(ligne.reponses.filter(\.isRefusedByCommittee), call)
    let untold = reasonsAgainst(evaluation).filter { reason in
      !answers.contains { $0.text.contains(reason) }
    }
    return untold.map { .init(text: $0) } + answers
  }

  /// What is proposed of each enveloppe: of every funder as a whole, then of its piliers.
  func consommations() -> [Programme.Consommation] {
    var spent = purses.map { purse in [Int64](repeating: 0, count: 1 + purse.piliers.count) }
    let numbers = Dictionary(purses.enumerated().map { ($1.financeur.code, $0) }) { first, _ in first }
    for ligne in lignes {
      for reponse in ligne.reponses where reponse.statut == .propose {
        guard let number = numbers[reponse.financeur] else { continue }
        let sum = reponse.propose.centimes
        spent[number][0] = Self.sum(spent[number][0], sum)
        let pilier = evaluations[ligne.evaluation].fiche.pilier
        if let place = purses[number].number(of: pilier) {
          spent[number][1 + place] = Self.sum(spent[number][1 + place], sum)
        }
      }
    }
    return purses.enumerated().flatMap { number, purse in
      let whole = Programme.Consommation(
        financeur: purse.financeur.code, pilier: nil, enveloppe: purse.enveloppe,
        consomme: Montant(centimes: spent[number][0]))
      return [whole]
        + purse.piliers.enumerated().map { place, limit in
          Programme.Consommation(
            financeur: purse.financeur.code, pilier: limit.code, enveloppe: limit.montant,
            consomme: Montant(centimes: spent[number][1 + place]))
        }
    }
  }

  /// At most what a machine word holds.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (total, overflows) = left.addingReportingOverflow(right)
    return overflows ? .max : total
  }
}

extension Allocation.Shortage {
  /// Serving in part from a share on, `0…1`.
  static func serve(_ share: Decimal) -> Self {
    // As many decimals as a call can write (`nombreDecimal` of appel.xsd).
    var denominator: Int128 = 1
    var share = share
    for _ in 0..<6 where !share.isInteger {
      share = share * Decimal(10) ?? share
      denominator *= 10
    }
    let numerator = share.rounded(.halfEven).flatMap { Int(exactly: $0) } ?? 1
    return .serve(numerator: Int128(numerator), denominator: denominator)
  }
}
