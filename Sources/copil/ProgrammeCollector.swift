internal import Diagnostics
internal import Dossiers
internal import Review
internal import Synchronization

/// Takes the outcomes of a run that ends in a programme: of each evaluation a summary stays in memory, and what was written
/// of it waits in files.
final class ProgrammeCollector: Sendable {
  private struct State: ~Copyable {
    var campaign: Campaign
    var complaints: Complaints
    var evaluations: [DossierEvaluation] = []
    var dossiers: [(file: FilePath, sha256: String)] = []
    var xml = Part()
    var json = Part()
    var fault: SystemFault?

    /// Tells what is wrong with a file, and keeps what was written of it.
    mutating func add(_ outcome: EvaluationRun.Outcome, _ written: ArraySlice<UInt8>) {
      complaints.add(outcome)
      if let sha256 = outcome.sha256 { dossiers.append((outcome.path, sha256)) }
      guard let evaluation = outcome.evaluation else { return campaign.addUnread() }
      campaign.add(evaluation, at: outcome.position)
      evaluations.append(evaluation.summarised)
      guard fault == nil else { return }
      let texts = written.dropLast(8)
      let count = written.suffix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let middle = min(Int(truncatingIfNeeded: count), texts.count)
      do throws(SystemFault) {
        try xml.add(texts.prefix(middle))
        try json.add(texts.dropFirst(middle))
      } catch {
        fault = error
      }
    }
  }

  /// Texts put aside, with where each lies.
  private struct Part: ~Copyable {
    var spool = Spool()
    var ranges: [Range<Int>] = []

    mutating func add(_ text: ArraySlice<UInt8>) throws(SystemFault) {
      let start = spool.count
      try spool.append(Array(text))
      ranges.append(start..<spool.count)
    }

    consuming func sealed() -> WrittenEvaluations {
      WrittenEvaluations(.spool(SealedSpool(spool)), ranges)
    }
  }

  /// What the run comes to.
  struct Result {
    /// Summaries, in the order of the files.
    var evaluations: [DossierEvaluation]
    /// The whole ones, in the same order: as XML, and as JSON.
    var xml: WrittenEvaluations
    var json: WrittenEvaluations
    /// The files of the dossiers with their fingerprints, in the order of their paths.
    var dossiers: [(file: FilePath, sha256: String)]
    var complaints: Complaints
    /// Why what was put aside cannot be read again; nil when it can.
    var fault: SystemFault?
  }

  private let state: Mutex<State>

  init(_ campaign: Campaign, _ complaints: Complaints) {
    state = Mutex(State(campaign: campaign, complaints: complaints))
  }

  /// What a run writes of each evaluation: XML, then JSON, then the length of the XML in eight bytes.
  static func writer(_ rules: RuleSet) -> @Sendable (DossierEvaluation, inout [UInt8]) -> Void {
    let writer = EvaluationWriter(rules)
    return { evaluation, bytes in
      let start = bytes.count
      writer.append(xml: evaluation, to: &bytes)
      let count = UInt64(bytes.count - start)
      writer.append(json: evaluation, to: &bytes)
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: count >> shift))
      }
    }
  }

  /// Takes a batch; what is wrong with its files is told at once.
  func add(_ batch: EvaluationRun.Batch) {
    state.withLock { state in
      for outcome in batch.outcomes { state.add(outcome, batch.written[outcome.written]) }
    }
  }

  /// Tells what is wrong with the dossiers together, and gives all of it; to be called once.
  func close() -> Result {
    state.withLock { state in
      state.complaints.addRuleFaults()
      state.complaints.add(state.campaign.diagnostics())
      var xml = Part()
      var json = Part()
      swap(&xml, &state.xml)
      swap(&json, &state.json)
      return Result(
        evaluations: state.evaluations, xml: xml.sealed(), json: json.sealed(), dossiers: state.dossiers,
        complaints: state.complaints, fault: state.fault)
    }
  }
}
