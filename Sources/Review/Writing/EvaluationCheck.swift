internal import Calls
internal import Diagnostics
internal import Dossiers
internal import FEEL

/// Whether an evaluation that comes from a file agrees with itself: its verdict with its answers, its score with its parts,
/// its proposals with what is asked.
///
/// A file that was edited by hand may say anything; what the rules can never have given is told.
struct EvaluationCheck {
  /// The part of an evaluation that a contradiction stands in.
  enum Part: Hashable {
    case dossier
    case finding(Int)
    case score
    case proposition(Int)
  }

  let rules: RuleSet
  /// For each funder of the call, the critère that proposes a sum; nil for none.
  private let proposing: [Int?]
  private let kinds: [CritereKind]

  init(_ rules: RuleSet) {
    self.rules = rules
    let codes = rules.call.financeurs.map(\.code)
    proposing = codes.map { code in
      rules.criteres.firstIndex { $0.role == .proposition && $0.financeur == code }
    }
    kinds = CritereKind.all(of: rules)
  }

  /// Tells every contradiction, part by part.
  func tell(_ evaluation: DossierEvaluation, _ tell: (Part, EvaluationContradiction) -> Void) {
    let best = evaluation.bestVerdict(of: rules.call, isAsked: !evaluation.propositions.isEmpty)
    let common = evaluation.verdict(from: best, of: -1, kinds)
    let asked = checkPropositions(evaluation, from: common, tell)
    checkFindings(evaluation, asked: asked, tell)
    let verdict = evaluation.verdictOfPropositions(from: common)
    if evaluation.verdict != verdict { tell(.dossier, .verdict(evaluation.verdict, wanted: verdict)) }
    checkScore(evaluation, tell)
    if evaluation.departages.count != rules.call.departages.count {
      tell(
        .dossier, .departages(evaluation.departages.count, wanted: rules.call.departages.count))
    }
  }

  // MARK: Answers

  private func checkFindings(
    _ evaluation: DossierEvaluation, asked: [Bool], _ tell: (Part, EvaluationContradiction) -> Void
  ) {
    var seen = [Bool](repeating: false, count: rules.criteres.count)
    for (index, finding) in evaluation.findings.enumerated() {
      let critere = rules.criteres[finding.critere]
      if seen[finding.critere] { tell(.finding(index), .repeated(critere.nom)) }
      seen[finding.critere] = true
      let own = kinds[finding.critere].financeur
      if own >= 0, !asked[own] {
        tell(.finding(index), .notAsked(critere.nom, rules.call.financeurs[own].code))
      }
      if let fault = fault(in: finding, critere) { tell(.finding(index), fault) }
    }
    for (index, critere) in rules.criteres.enumerated() where !seen[index] {
      let own = kinds[index].financeur
      if own < 0 || asked[own] { tell(.dossier, .unanswered(critere.nom)) }
    }
  }

  /// What an answer says that one to this critère never does.
  private func fault(in finding: DossierEvaluation.Finding, _ critere: Critere) -> EvaluationContradiction? {
    if finding.answer == .nonSatisfait, critere.role != .recevabilite { return .answer(critere.nom) }
    if finding.points != nil, critere.role != .notation { return .points(critere.nom) }
    if finding.montant != nil, critere.role != .proposition { return .answer(critere.nom) }
    let isAnswered = finding.answer == .satisfait
    switch critere.role {
    case .notation:
      if (finding.points != nil) != isAnswered { return .points(critere.nom) }
      if let points = finding.points, let most = finding.maximum, points < .zero || most < points {
        return .points(critere.nom)
      }
      if finding.answer == .sansObjet, finding.maximum != nil { return .points(critere.nom) }
      return nil
    case .proposition: return (finding.montant != nil) == isAnswered ? nil : .answer(critere.nom)
    case .recevabilite, .vigilance: return nil
    }
  }

  // MARK: Score

  private func checkScore(
    _ evaluation: DossierEvaluation, _ tell: (Part, EvaluationContradiction) -> Void
  ) {
    guard let notation = rules.call.notation else {
      if evaluation.score != nil { tell(.score, .scoreOfNothing) }
      return
    }
    guard let score = evaluation.score else { return tell(.dossier, .noScore) }
    var (points, maximum, unknown) = (Decimal.zero, Decimal.zero, Decimal.zero)
    for finding in evaluation.findings {
      let critere = rules.criteres[finding.critere]
      guard critere.role == .notation, finding.answer != .sansObjet, let most = finding.maximum else {
        continue
      }
      if !critere.isBonus { maximum = (maximum + most) ?? maximum }
      if let own = finding.points {
        points = (points + own) ?? points
      } else {
        unknown = (unknown + most) ?? unknown
      }
    }
    if score.points != points { return tell(.score, .sum("points", score.points, wanted: points)) }
    if score.maximum != maximum { return tell(.score, .sum("sur", score.maximum, wanted: maximum)) }
    let least = DossierEvaluation.Score.share(points, of: maximum, on: notation.base)
    let most = (points + unknown).flatMap {
      DossierEvaluation.Score.share($0, of: maximum, on: notation.base)
    }
    let note = unknown == .zero ? least : nil
    if score.note != note { return tell(.score, .note(score.note, wanted: note)) }
    if score.least != least ?? .zero {
      return tell(.score, .sum("auMoins", score.least, wanted: least ?? .zero))
    }
    if score.most != most ?? notation.base {
      tell(.score, .sum("auPlus", score.most, wanted: most ?? notation.base))
    }
  }

  // MARK: Proposals

  /// - Returns: For each funder of the call, whether it is asked.
  private func checkPropositions(
    _ evaluation: DossierEvaluation, from common: DossierEvaluation.Verdict,
    _ tell: (Part, EvaluationContradiction) -> Void
  ) -> [Bool] {
    let call = rules.call
    var asked = [Bool](repeating: false, count: call.financeurs.count)
    for (index, proposition) in evaluation.propositions.enumerated() {
      guard let place = call.financeurs.firstIndex(where: { $0.code == proposition.financeur }) else {
        tell(.proposition(index), .unknownFinanceur(proposition.financeur, call.financeurs.map(\.code)))
        continue
      }
      if asked[place] { tell(.proposition(index), .repeatedProposition(proposition.financeur)) }
      asked[place] = true
      let request = evaluation.fiche.request(to: proposition.financeur)
      if request == .nothing {
        if !isAskedWithoutPlan(evaluation.fiche) {
          tell(.proposition(index), .withoutRequest(proposition.financeur))
        }
      } else if request != proposition.sollicite.map(Request.sum) ?? .unread {
        tell(.proposition(index), .sollicite(proposition, wanted: request))
      }
      checkAmount(evaluation, index, place, from: common, tell)
    }
    for (place, financeur) in call.financeurs.enumerated() where !asked[place] {
      guard evaluation.fiche.request(to: financeur.code) != .nothing else { continue }
      tell(.dossier, .noProposition(financeur.code))
    }
    return asked
  }

  private func checkAmount(
    _ evaluation: DossierEvaluation, _ index: Int, _ place: Int, from common: DossierEvaluation.Verdict,
    _ tell: (Part, EvaluationContradiction) -> Void
  ) {
    let proposition = evaluation.propositions[index]
    let own = proposing[place].flatMap { critere in
      evaluation.findings.firstIndex { $0.critere == critere }
    }
    let verdict = evaluation.verdict(
      of: evaluation.verdict(from: common, of: place, kinds), proposal: own)
    if proposition.verdict != verdict {
      return tell(.proposition(index), .propositionVerdict(proposition, wanted: verdict))
    }
    if let montant = proposition.montant,
      montant.centimes < 0 || proposition.sollicite.map({ $0 < montant }) ?? false
    {
      return tell(.proposition(index), .aboveRequest(proposition))
    }
    let montant = proposition.sollicite == nil ? nil : own.flatMap { evaluation.findings[$0].montant }
    let wanted = verdict == .irrecevable ? Montant(centimes: 0) : montant
    if proposition.montant != wanted { tell(.proposition(index), .amount(proposition, wanted: wanted)) }
  }

  /// A call with one funder may ask for one sum, without a plan of funding.
  private func isAskedWithoutPlan(_ fiche: DossierEvaluation.Fiche) -> Bool {
    rules.call.financeurs.count == 1
      && !fiche.cofinancements.contains { $0.financeur == rules.call.financeurs[0].code }
  }
}

/// A contradiction of an evaluation with itself.
enum EvaluationContradiction {
  case verdict(DossierEvaluation.Verdict, wanted: DossierEvaluation.Verdict)
  case departages(Int, wanted: Int)
  /// A critère that is answered twice, not at all, or for a funder who is not asked.
  case repeated(String)
  case unanswered(String)
  case notAsked(String, String)
  /// An answer, or points, that no critère of this role gives.
  case answer(String)
  case points(String)
  case scoreOfNothing
  case noScore
  case sum(String, Decimal, wanted: Decimal)
  case note(Decimal?, wanted: Decimal?)
  case unknownFinanceur(String, [String])
  case repeatedProposition(String)
  case withoutRequest(String)
  case noProposition(String)
  case sollicite(DossierEvaluation.Proposition, wanted: Request)
  case propositionVerdict(DossierEvaluation.Proposition, wanted: DossierEvaluation.Verdict)
  case aboveRequest(DossierEvaluation.Proposition)
  case amount(DossierEvaluation.Proposition, wanted: Montant?)
}
