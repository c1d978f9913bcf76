internal import Calls
internal import DMN
internal import Diagnostics
internal import Dossiers
internal import FEEL

// What all findings together give: the verdict, the score, the proposals, the values that rank equal scores.
extension Reviewer {
  // MARK: Score

  func addScore(to evaluation: inout DossierEvaluation) {
    guard let notation = rules.call.notation else { return }
    var points = Decimal.zero
    var maximum = Decimal.zero
    var unknown = Decimal.zero
    for index in evaluation.findings.indices {
      let kind = kinds[evaluation.findings[index].critere]
      guard kind.role == .notation,
        evaluation.findings[index].answer != .sansObjet, let most = evaluation.findings[index].maximum
      else { continue }
      if !kind.isBonus { maximum = (maximum + most) ?? maximum }
      if let own = evaluation.findings[index].points {
        points = (points + own) ?? points
      } else {
        unknown = (unknown + most) ?? unknown
      }
    }
    let least = DossierEvaluation.Score.share(points, of: maximum, on: notation.base)
    let most = (points + unknown).flatMap {
      DossierEvaluation.Score.share($0, of: maximum, on: notation.base)
    }
    evaluation.score = DossierEvaluation.Score(
      note: unknown == .zero ? least : nil, least: least ?? .zero, most: most ?? notation.base,
      points: points,
      maximum: maximum)
  }

  // MARK: Deposit

  /// Tells a deposit that the call's calendar excludes and no rule does: most likely none reads these dates.
  func tellUnjudgedDeposit(_ evaluation: borrowing DossierEvaluation, _ review: inout Review) {
    let calendrier = rules.call.calendrier
    guard evaluation.verdict == .recevable, let day = evaluation.fiche.dateDepot,
      day < calendrier.ouverture || day > calendrier.limiteDepot, let place = review.referencePosition
    else { return }
    review.diagnostics.append(.unjudgedDeposit(day, calendrier, at: FilePosition(file: place.file)))
  }

  // MARK: Proposals

  /// Adds what is proposed to each funder who is asked, and the verdict of the dossier, which comes of theirs.
  ///
  /// A dossier is never refused for what is only missing.
  func addPropositions(to evaluation: inout DossierEvaluation, _ lane: Int) {
    let asked = lanes[lane].asked
    let common = evaluation.verdict(
      from: evaluation.bestVerdict(of: rules.call, isAsked: asked.contains { $0 != .nothing }), of: -1, kinds)
    for place in asked.indices {
      let sollicite: Montant?
      switch asked[place] {
      case .nothing: continue
      case .unread: sollicite = nil
      case .sum(let sum): sollicite = sum
      }
      let own = place < rules.rules.propositions.count ? rules.rules.propositions[place] : -1
      let finding = evaluation.findings.indices.first { evaluation.findings[$0].critere == own }
      let conditions = hasConditionsOfFunders ? evaluation.verdict(from: common, of: place, kinds) : common
      var proposition = DossierEvaluation.Proposition(
        financeur: rules.call.financeurs[place].code, sollicite: sollicite,
        verdict: evaluation.verdict(of: conditions, proposal: finding), montant: nil, motifs: [])
      fill(&proposition, &evaluation, finding)
      evaluation.propositions.append(proposition)
    }
    evaluation.verdict = evaluation.verdictOfPropositions(from: common)
  }

  private func fill(
    _ proposition: inout DossierEvaluation.Proposition, _ evaluation: inout DossierEvaluation, _ own: Int?
  ) {
    var above: Montant?
    if let own, let sollicite = proposition.sollicite, let montant = evaluation.findings[own].montant {
      if sollicite < montant { above = montant }
      let kept = min(sollicite, max(montant, Montant(centimes: 0)))
      evaluation.findings[own].montant = kept
      proposition.montant = kept
    }
    switch proposition.verdict {
    case .irrecevable:
      proposition.montant = Montant(centimes: 0)
      proposition.motifs = blocking(
        evaluation, proposition.financeur, .nonSatisfait, FindingWording.irrecevable)
    case .aCompleter:
      proposition.motifs = waitsFor(evaluation, proposition.financeur, own)
    case .recevable:
      var motif = own.flatMap { evaluation.findings[$0].constat } ?? ""
      if let above, let sollicite = proposition.sollicite {
        motif += (motif.isEmpty ? "" : " ") + FindingWording.capped(above, at: sollicite)
      } else if motif.isEmpty, let sollicite = proposition.sollicite, let montant = proposition.montant {
        motif = FindingWording.proposed(montant, of: sollicite)
      }
      proposition.motifs = [motif.isEmpty ? FindingWording.undecided : motif]
    }
  }

  /// Everything that a proposal lacks: first what the porteur can give.
  private func waitsFor(_ evaluation: DossierEvaluation, _ financeur: String, _ own: Int?) -> [String] {
    var motifs = blocking(evaluation, financeur, .inconnu, FindingWording.incomplete)
    if evaluation.faults.contains(where: { $0.severity == .error }) {
      motifs.append(FindingWording.incompleteForm)
    }
    if let own, evaluation.findings[own].lacksInDossier {
      motifs.append(
        FindingWording.incomplete(
          rules.criteres[evaluation.findings[own].critere], evaluation.findings[own]))
    }
    return motifs + blocking(evaluation, financeur, .aExaminer, FindingWording.waiting)
  }

  /// What is told of the blocking critères with an answer, of the dossier as a whole or of a funder.
  private func blocking(
    _ evaluation: DossierEvaluation, _ financeur: String, _ answer: Answer,
    _ text: (Critere, DossierEvaluation.Finding) -> String
  ) -> [String] {
    var motifs: [String] = []
    // The answer first: to look at a critère copies it.
    for place in evaluation.findings.indices where evaluation.findings[place].answer == answer {
      let critere = evaluation.findings[place].critere
      guard kinds[critere].role == .recevabilite else { continue }
      let own = rules.criteres[critere].financeur
      guard own == nil || own == financeur else { continue }
      motifs.append(text(rules.criteres[critere], evaluation.findings[place]))
    }
    return motifs
  }

  // MARK: Tie-breaks

  mutating func addDepartages(to evaluation: inout DossierEvaluation, _ lane: Int) {
    for plan in rules.rules.departages {
      let (value, missing) = Self.ask(&lanes[lane].runs[plan.running], plan)
      guard missing.isEmpty else {
        evaluation.departages.append(nil)
        continue
      }
      switch value {
      case .number(let number): evaluation.departages.append(number)
      case .date(let date): evaluation.departages.append(Decimal(Int(date.daysSinceEpoch)))
      default: evaluation.departages.append(nil)
      }
    }
  }
}

extension DossierEvaluation.Score {
  /// A share of a base to two decimals, and no more than the base, whatever a bonus adds; nil of nothing.
  static func share(_ part: Decimal, of whole: Decimal, on base: Decimal) -> Decimal? {
    guard .zero < whole else { return nil }
    let part = min(part, whole)
    // Multiplied first: one rounding only.
    return (part * base).flatMap { $0 / whole }.flatMap { $0.rounded(scale: 2, .halfEven) }
  }
}
