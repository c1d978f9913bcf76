internal import Diagnostics
internal import Dossiers
internal import Review
internal import Synchronization

/// Takes the outcomes of a run as they come and gives what was written of them in the order of references.
///
/// A dossier costs a few short texts; what was written of it waits in a file.
final class EvaluationCollector: Sendable {
  /// What is kept of one evaluation.
  private struct Entry {
    var reference: String
    var mark: UInt64
    var file: String
    var written: Range<Int>
  }

  private struct State: ~Copyable {
    var spool: Spool
    var entries: [Entry] = []
    var table: EvaluationTable?
    var counts: [DossierEvaluation.Verdict: Int] = [:]
    var campaign: Campaign
    var complaints: Complaints
    var fingerprints: [String] = []
    var fault: SystemFault?
  }

  private let state: Mutex<State>

  /// - Parameters:
  ///   - table: Where the rows of the table go; nil when none is shown.
  ///   - spool: Where what is written waits.
  init(
    _ campaign: Campaign, _ complaints: Complaints, table: EvaluationTable?, spool: consuming Spool = Spool()
  ) {
    state = Mutex(State(spool: spool, table: table, campaign: campaign, complaints: complaints))
  }

  /// Takes an outcome; what is wrong with the file is told at once.
  func add(_ outcome: EvaluationRun.Outcome) {
    state.withLock { state in
      state.complaints.add(outcome)
      if let sha256 = outcome.sha256 { state.fingerprints.append(sha256) }
      guard let evaluation = outcome.evaluation else { return }
      state.counts[evaluation.verdict, default: 0] += 1
      state.campaign.add(evaluation, at: outcome.position)
      state.table?.add(evaluation, mark: outcome.mark)
      let start = state.spool.count
      if state.fault == nil {
        do throws(SystemFault) {
          try state.spool.append(outcome.written)
        } catch {
          state.fault = error
        }
      }
      state.entries.append(
        Entry(
          reference: evaluation.fiche.reference, mark: outcome.mark, file: outcome.file,
          written: start..<state.spool.count))
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
    /// Why what was written cannot be read again; nil when it can.
    var fault: SystemFault?
  }

  /// Tells what is wrong with the dossiers together, and closes the counts.
  func close() -> Result {
    state.withLock { state in
      state.complaints.addRuleFaults()
      state.complaints.add(state.campaign.diagnostics())
      state.table?.sort()
      state.entries.sort { left, right in
        if left.reference != right.reference { return left.reference < right.reference }
        return (left.mark, left.file) < (right.mark, right.file)
      }
      return Result(
        table: state.table, counts: state.counts, complaints: state.complaints,
        sha256: SHA256.hex(Array(state.fingerprints.sorted().joined(separator: "\n").utf8)),
        fault: state.fault)
    }
  }

  /// Makes the file of what was written, where it came in the order of the entries; see `Spool.becomeFile`.
  func becomeFile(head: [UInt8], tail: [UInt8]) throws(SystemFault) -> Bool {
    var fault: SystemFault?
    let isDone = state.withLock { state in
      guard
        zip(state.entries, state.entries.dropFirst()).allSatisfy({
          $0.written.upperBound <= $1.written.lowerBound
        })
      else { return false }
      do throws(SystemFault) {
        return try state.spool.becomeFile(head: head, tail: tail)
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    return isDone
  }

  /// Gives on what was written of each evaluation, by reference, then by content.
  func writeAll(_ emit: ([UInt8]) throws(SystemFault) -> Void) throws(SystemFault) {
    var fault: SystemFault?
    state.withLock { state in
      do throws(SystemFault) {
        var chunk: [UInt8] = []
        for entry in state.entries {
          try state.spool.read(entry.written, into: &chunk)
          guard chunk.count >= 1 << 18 else { continue }
          try emit(chunk)
          chunk.removeAll(keepingCapacity: true)
        }
        try emit(chunk)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
  }
}
