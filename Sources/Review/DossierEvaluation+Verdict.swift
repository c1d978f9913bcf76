package import Calls
internal import Diagnostics

// What the verdict rests on beside the critères.
extension DossierEvaluation {
  /// Whether no funder of the call is asked, nor has answered: the committee could decide nothing.
  package func asksNobody(of call: Call) -> Bool { propositions.isEmpty && isNobodyNamed(of: call) }

  /// The verdict when every blocking critère is met: of a form with errors, and of a dossier that asks nobody, it is
  /// `aCompleter`.
  ///
  /// - Parameter isAsked: Whether a funder of the call is asked.
  func bestVerdict(of call: Call, isAsked: Bool) -> Verdict {
    guard isAsked || !isNobodyNamed(of: call) else { return .aCompleter }
    return faults.contains { $0.severity == .error } ? .aCompleter : .recevable
  }

  private func isNobodyNamed(of call: Call) -> Bool {
    !fiche.cofinancements.contains { line in call.financeurs.contains { $0.code == line.financeur } }
  }
}
