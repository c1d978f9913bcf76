public import Calls
public import Diagnostics
public import Dossiers
public import FEEL
public import Review

/// What the committee, or who prepares it, may change without touching the rules.
public struct DecisionOptions: Sendable {
  /// An enveloppe that stands for the call's own.
  public struct Enveloppe: Sendable {
    /// The funder's code.
    public var financeur: String
    /// The pilier; nil for the funder as a whole.
    public var pilier: String?
    /// The sum.
    public var montant: Montant

    /// Makes one.
    public init(financeur: String, pilier: String? = nil, montant: Montant) {
      (self.financeur, self.pilier, self.montant) = (financeur, pilier, montant)
    }
  }

  /// In the place of the call's threshold.
  public var seuil: Decimal?
  /// In the place of the call's enveloppes.
  public var enveloppes: [Enveloppe]
  /// The committee's changes, applied over the computed result.
  public var arbitrages: [Programme.Arbitrage]
  /// The committee's adoption of what comes out.
  public var adoption: Programme.Adoption?

  /// Makes options; none changes anything.
  public init(
    seuil: Decimal? = nil, enveloppes: [Enveloppe] = [], arbitrages: [Programme.Arbitrage] = [],
    adoption: Programme.Adoption? = nil
  ) {
    (self.seuil, self.enveloppes, self.arbitrages) = (seuil, enveloppes, arbitrages)
    self.adoption = adoption
  }
}

extension Programme {
  /// Draws up the programme of a call.
  ///
  /// The order of `evaluations` does not matter. No enveloppe, no cap of the rules and no request is ever exceeded, whatever the
  /// numbers; sums are whole centimes. A dossier that is only incomplete is never refused.
  ///
  /// - Parameters:
  ///   - call: The call; its enveloppes are at least zero.
  ///   - criteres: The critères that the findings of the evaluations answer.
  ///   - evaluations: Evaluations of dossiers of this call, whole or summarised.
  ///   - options: What is changed.
  ///   - diagnostics: Changes that cannot be made, each with its place. With one, the programme is not what the committee
  ///     ordered and must not be shown. As warnings, what a person has to look at: money below the threshold, and dossiers and
  ///     avis that came after the adoption.
  public init(
    of call: Call, criteres: [Critere], _ evaluations: [DossierEvaluation],
    options: DecisionOptions = DecisionOptions(), into diagnostics: inout [Diagnostic]
  ) {
    let origins = evaluations.indices.sorted { left, right in
      Ranking.isBeforeByReference(evaluations[left].fiche, evaluations[right].fiche)
    }
    var sorted = origins.map { evaluations[$0] }
    for place in sorted.indices.dropFirst()
    where sorted[place].fiche.reference == sorted[place - 1].fiche.reference {
      sorted[place - 1].setReferenceShared()
      sorted[place].setReferenceShared()
    }
    var run = ProgrammeRun(call: call, criteres: criteres, evaluations: sorted, options: options)
    run.rank()
    run.allocate()
    run.apply(options.arbitrages, into: &diagnostics)
    run.dateReasons()
    run.conclude()
    if let adoption = options.adoption { diagnostics += Self.late(sorted, after: adoption.date) }
    self.init(
      evaluations: sorted, origins: origins, lignes: run.lignes, consommations: run.consommations(),
      seuil: run.seuil, adoption: options.adoption)
  }

  /// The dossiers deposited after the adoption of the programme, which the committee did not see, and the avis given after it.
  private static func late(_ evaluations: [DossierEvaluation], after adoption: CivilDate) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for evaluation in evaluations {
      if let day = evaluation.fiche.dateDepot, day > adoption {
        found.append(.depositAfterAdoption(evaluation.fiche, on: day, adoption))
      }
      if let day = evaluation.dateAvis, day > adoption {
        found.append(.avisAfterAdoption(evaluation.fiche, on: day, adoption))
      }
    }
    return found
  }
}
