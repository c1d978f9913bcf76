internal import DMN
public import Diagnostics
internal import Dossiers
internal import FEEL
public import XMLTree

/// What the review of one dossier gives.
public struct Review: Sendable {
  /// The evaluation; nil for what is no dossier of the call, with at least one error.
  ///
  /// A dossier with faults of form is evaluated on what can be read of it.
  public package(set) var evaluation: DossierEvaluation?
  /// Everything wrong, sorted by place: the form, the call, the avis, and rules that fail.
  ///
  /// What is wrong with the form is in the evaluation's `faults` too.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The text of the dossier, when there is something to say about it; for excerpts of its lines.
  public internal(set) var source: XMLSource?
  /// Where its reference stands; of a dossier of the call.
  public internal(set) var referencePosition: FilePosition?

  /// Adds what is wrong with the rules for the dossier of this fiche.
  mutating func tell(_ diagnostic: (DossierEvaluation.Fiche) -> Diagnostic) {
    if let fiche = evaluation?.fiche { diagnostics.append(diagnostic(fiche)) }
  }
}

/// What is kept of one dossier while those opened with it are answered for.
struct Lane {
  /// One for each model that is run.
  var runs: [DecisionRun]
  /// What the dossier asks of each funder of the call.
  var asked: [Request] = []
  /// What the instructor answered, as each model reads it; null but where a critère may wait for an answer and not say so.
  var avis: [Value]
  /// Whether a critère has used up the steps that each model has for a dossier; those after it fail for lack of them.
  var isExhausted: [Bool]
  /// What is wrong with its form.
  var faults: [Diagnostic] = []
  var review = Review()

  init(runs: [DecisionRun]) {
    self.runs = runs
    avis = [Value](repeating: .null, count: runs.count)
    isExhausted = [Bool](repeating: false, count: runs.count)
  }

  /// The review, which is then another's.
  mutating func takeReview() -> Review {
    var taken = Review()
    swap(&taken, &review)
    for run in runs.indices { isExhausted[run] = false }
    return taken
  }
}
