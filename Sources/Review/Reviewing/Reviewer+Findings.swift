internal import Calls
internal import DMN
internal import Diagnostics
internal import Dossiers
internal import FEEL

// The answer to each critère.
extension Reviewer {
  /// Answers a critère, if it is asked: those of the dossier are, and those of the funders it asks.
  mutating func answer(
    _ critere: Int, _ plan: CompiledRules.Asked, _ lane: Int, _ review: inout Review
  ) {
    let financeur = kinds[critere].financeur
    guard review.evaluation != nil, financeur < 0 || lanes[lane].asked[financeur] != .nothing else { return }
    var finding = DossierEvaluation.Finding(
      critere: critere, answer: .inconnu, constat: nil, distance: nil, conseil: nil, points: nil,
      maximum: nil, montant: nil, missing: [], rows: [])
    find(&finding, plan, lane, &review)
    if isTraced, finding.answer == .nonSatisfait, finding.distance == nil {
      addDistance(to: &finding, plan, lane)
    }
    review.evaluation?.findings.append(consume finding)
  }

  /// Adds to the findings the table rows that gave them.
  mutating func addPassages(to evaluation: inout DossierEvaluation, _ lane: Int) {
    guard isTraced else { return }
    passages.take(lanes[lane].runs)
    passages.add(to: &evaluation.findings, rules.rules.asked)
  }

  /// What is asked of each funder of the call.
  func requests(_ fiche: DossierEvaluation.Fiche) -> [Request] {
    var requests: [Request] = []
    requests.reserveCapacity(rules.call.financeurs.count)
    // By their places: to take a funder out copies it.
    for place in rules.call.financeurs.indices {
      requests.append(fiche.request(to: rules.call.financeurs[place].code))
    }
    // A call with one funder may ask for one sum, without a plan of funding.
    if requests.count == 1, requests[0] == .nothing,
      !fiche.cofinancements.contains(where: { $0.financeur == rules.call.financeurs[0].code })
    {
      requests[0] = reader.withDocument {
        FicheReader(document: $0, slots: slots, quartiers: []).request()
      }
    }
    return requests
  }

  /// Fills a finding of which only the critère is known.
  private mutating func find(
    _ finding: inout DossierEvaluation.Finding, _ plan: CompiledRules.Asked, _ lane: Int,
    _ review: inout Review
  ) {
    let critere = finding.critere
    let role = kinds[critere].role
    var (result, missing) = Self.ask(&lanes[lane].runs[plan.running], plan)
    var ownMaximum: Decimal?
    if plan.isContext, case .context(let context) = result {
      let places = shapes[critere].places(in: context.shape)
      finding.constat = context.string(places.constat)
      finding.distance = context.string(places.distance)
      finding.conseil = context.string(places.conseil)
      if context.isTrue(places.sansObjet) {
        finding.answer = .sansObjet
        return
      }
      ownMaximum = context.number(places.maximum)
      result = places.resultat >= 0 ? context.values[places.resultat] : .null
    }
    if role == .notation { finding.maximum = ownMaximum ?? rules.criteres[critere].maximum }
    if !missing.isEmpty { finding.missing = facts(missing) }
    if !finding.missing.isEmpty {
      close(&finding, role)
      return
    }
    answer(&finding, role, result)
    if let fault = fault(of: result, finding.answer, critere, plan, lane) {
      finding.answer = .inconnu
      (finding.points, finding.montant, finding.distance, finding.conseil) = (nil, nil, nil, nil)
      finding.constat = FindingWording.faultyRule
      // What fails for lack of steps alone is the fault of the critère that used them up, which is told.
      let isOutOfSteps = fault.cause?.kind == .limit
      if isOutOfSteps, lanes[lane].isExhausted[plan.running] { return }
      if isOutOfSteps { lanes[lane].isExhausted[plan.running] = true }
      review.tell {
        .faultyRule(
          rules.criteres[critere].nom, fault.subject, fault.cause, reference: $0.reference, file: $0.file,
          at: fault.position)
      }
    } else if let points = finding.points, let most = finding.maximum, points < .zero || most < points {
      finding.answer = .inconnu
      finding.points = nil
      finding.constat = FindingWording.faultyRule
      review.tell {
        .pointsOutOfRange(
          rules.criteres[critere].nom, points, maximum: most, reference: $0.reference, file: $0.file,
          at: plan.decision.syntax.heading.namePosition)
      }
    } else if let amount = finding.montant, amount.centimes < 0 {
      finding.answer = .inconnu
      finding.montant = nil
      finding.constat = FindingWording.faultyRule
      review.tell {
        .negativeProposition(
          rules.criteres[critere].nom, amount, reference: $0.reference, file: $0.file,
          at: plan.decision.syntax.heading.namePosition)
      }
    } else if finding.answer == .inconnu {
      if !plan.awaited.isEmpty, role != .vigilance, waits(plan, lane) { finding.answer = .aExaminer }
      if finding.constat == nil { finding.constat = FindingWording.undecided }
    }
  }

  /// Whether an instructor's answer is absent that a critère looks at the absence of: without a missing fact it waits for him.
  private func waits(_ plan: CompiledRules.Asked, _ lane: Int) -> Bool {
    guard case .context(let answers) = lanes[lane].avis[plan.running] else { return false }
    return plan.awaited.contains { answers.values.indices.contains($0) && answers.values[$0].isNull }
  }

  /// The result of a decision, and what it rests on and is not there.
  ///
  /// Of a context only what its `resultat` rests on counts: a sentence may speak of more.
  static func ask(
    _ run: inout DecisionRun, _ plan: CompiledRules.Asked
  ) -> (value: Value, missing: [NullCause]) {
    let value = run.value(of: plan.decision)
    if plan.isContext, case .context = value {
      return (value, run.missing(of: plan.decision, member: ResultKey.resultat))
    }
    return (value, run.missing(of: plan.decision))
  }

  /// An answer that rests on what is missing is not known, whatever the rule gave.
  private func close(_ finding: inout DossierEvaluation.Finding, _ role: Call.Role.Kind) {
    let isForInstructor = finding.missing.allSatisfy { $0.kind == .avis }
    finding.answer = isForInstructor ? .aExaminer : .inconnu
    finding.distance = nil
    finding.constat = FindingWording.missing(finding.missing, role)
  }

  private func answer(_ finding: inout DossierEvaluation.Finding, _ role: Call.Role.Kind, _ result: Value) {
    switch (role, result) {
    case (.recevabilite, .boolean(let holds)): finding.answer = holds ? .satisfait : .nonSatisfait
    case (.vigilance, .boolean(let holds)): finding.answer = holds ? .aExaminer : .satisfait
    case (.notation, .number(let points)):
      finding.answer = .satisfait
      finding.points = points
    case (.proposition, .number(let amount)):
      finding.answer = .satisfait
      finding.montant = Montant(euros: amount)
    default: finding.answer = .inconnu
    }
  }

  private func facts(_ causes: [NullCause]) -> [DossierEvaluation.MissingFact] {
    causes.compactMap { rules.rules.facts.fact(of: $0) }
  }

  // MARK: Rules that fail

  private struct Fault {
    var subject: String
    var cause: NullCause?
    var position: FilePosition
  }

  /// What failed in the rule of an answer, or in the decisions below it; nil for an answer that can be trusted.
  ///
  /// An answer that speaks for the dossier is taken as it is: only one that could be told as the porteur's fault, or
  /// counts points or money, is looked at down to its last decision. Where there is no answer, and nobody is waited for, a
  /// table without a row for the dossier is what is wrong.
  private mutating func fault(
    of result: Value, _ answer: Answer, _ critere: Int, _ plan: CompiledRules.Asked, _ lane: Int
  ) -> Fault? {
    if case .null(let cause?) = result, cause.isError || cause.isTableGap {
      return fault(cause, rules.criteres[critere].nom, plan.decision, lanes[lane].runs[plan.running].model)
    }
    let role = kinds[critere].role
    if answer == .satisfait, role == .recevabilite || role == .vigilance { return nil }
    let needsReason = answer == .inconnu && !waits(plan, lane)
    guard
      let (place, cause) = Self.failure(
        &lanes[lane].runs[plan.running], below: plan, countsGaps: needsReason)
    else { return nil }
    let step = plan.steps[place]
    return fault(cause, step.name.text, step, lanes[lane].runs[plan.running].model)
  }

  /// The first failure of a decision below that of an answer, with its place among the steps.
  private static func failure(
    _ run: inout DecisionRun, below plan: CompiledRules.Asked, countsGaps: Bool
  ) -> (place: Int, cause: NullCause)? {
    // By their places, so that they need not be copied.
    plan.steps.withUnsafeBufferPointer { steps in
      for place in 0..<(steps.count - 1) {
        if let cause = run.failure(ofSlot: steps[place].slot, countsGaps: countsGaps) {
          return (place, cause)
        }
      }
      return nil
    }
  }

  private func fault(
    _ cause: NullCause, _ subject: String, _ decision: CompiledModel.Decision, _ model: CompiledModel
  ) -> Fault {
    // The first cause says more than what came of it.
    var root = cause
    while let deeper = root.underlying.first(where: { $0.isError || $0.isTableGap }) { root = deeper }
    let place = model.position(of: root.range) ?? model.position(of: cause.range)
    return Fault(
      subject: subject, cause: root, position: place ?? decision.syntax.heading.namePosition)
  }
}

extension Montant {
  /// A sum of euros to the nearest centime, ties to even; the largest sum when it does not fit.
  init(euros: Decimal) {
    let centimes = (euros * 100).flatMap { $0.rounded(scale: 0, .halfEven) }
    let largest: Int64 = euros < .zero ? -(1 << 62) : 1 << 62
    self.init(centimes: centimes.flatMap { Int(exactly: $0) }.map { Int64($0) } ?? largest)
  }
}
