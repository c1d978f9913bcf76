internal import Diagnostics
internal import Dossiers
internal import Review
internal import Synchronization

/// Takes the outcomes of a run as they come, tells what is wrong, counts, and gives on what was written of each.
final class EvaluationCollector: Sendable {
  private struct State: ~Copyable {
    var target: EvaluationTarget?
    var table: EvaluationTable?
    var counts: [DossierEvaluation.Verdict: Int] = [:]
    var campaign: Campaign
    var complaints: Complaints
    var fingerprints: [String] = []
    var fault: SystemFault?

    /// Tells what is wrong with a file, and counts it.
    mutating func add(_ outcome: EvaluationRun.Outcome) {
      complaints.add(outcome)
      if let sha256 = outcome.sha256 { fingerprints.append(sha256) }
      guard let evaluation = outcome.evaluation else { return campaign.addUnread() }
      counts[evaluation.verdict, default: 0] += 1
      campaign.add(evaluation, at: outcome.position)
      table?.add(evaluation)
    }
  }

  private let state: Mutex<State>

  /// - Parameters:
  ///   - table: Where the rows of the table go; nil when none is shown.
  ///   - target: Where what is written goes; nil when nothing is.
  init(
    _ campaign: Campaign, _ complaints: Complaints, table: EvaluationTable?,
    target: consuming EvaluationTarget? = nil
  ) {
    state = Mutex(State(target: target, table: table, campaign: campaign, complaints: complaints))
  }

  /// Takes a batch; what is wrong with its files is told at once.
  func add(_ batch: EvaluationRun.Batch) {
    state.withLock { state in
      for outcome in batch.outcomes { state.add(outcome) }
      guard state.fault == nil else { return }
      do throws(SystemFault) {
        try state.target?.append(batch.written)
      } catch {
        state.fault = error
      }
    }
  }

  /// What the run comes to.
  struct Result {
    var table: EvaluationTable?
    /// How many dossiers have each verdict.
    var counts: [DossierEvaluation.Verdict: Int]
    var complaints: Complaints
    /// The fingerprint of all dossiers together, by content alone.
    var sha256: String
    /// Why not all could be written; nil when it could.
    var fault: SystemFault?
  }

  /// Tells what is wrong with the dossiers together, and closes the counts.
  func close() -> Result {
    state.withLock { state in
      state.complaints.addRuleFaults()
      state.complaints.add(state.campaign.diagnostics())
      return Result(
        table: state.table, counts: state.counts, complaints: state.complaints,
        sha256: SHA256.hex(Array(state.fingerprints.sorted().joined(separator: "\n").utf8)),
        fault: state.fault)
    }
  }

  /// Ends what is written; see `EvaluationTarget.finish`.
  func finish(head: [UInt8], tail: [UInt8]) throws(SystemFault) {
    let target = state.withLock { $0.target.take() }
    try target?.finish(head: head, tail: tail)
  }
}
