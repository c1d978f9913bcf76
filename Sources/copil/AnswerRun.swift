internal import Calls
internal import Diagnostics
internal import Dossiers
internal import Glibc
internal import Review
internal import Synchronization
internal import XMLTree

/// The check of many files against the rules of a call, told in the order of the files.
final class AnswerRun: Sendable {
  private struct State {
    var totals = CheckRun.Totals()
    var counts: [DossierEvaluation.Verdict: Int] = [:]
    var campaign: Campaign
    /// The files of which something was told.
    var faulty: Set<String> = []
    var ruleFaults = RuleFaults()

    mutating func add(_ outcome: EvaluationRun.Outcome) {
      totals.add(CheckRun.Totals(files: 1, errors: outcome.errors, warnings: outcome.warnings))
      if !outcome.told.isEmpty { faulty.insert(outcome.file) }
      if !outcome.ruleFaults.isEmpty { ruleFaults.add(outcome.ruleFaults) }
      guard let evaluation = outcome.evaluation else { return campaign.addUnread() }
      counts[evaluation.verdict, default: 0] += 1
      campaign.add(evaluation, at: outcome.position)
    }
  }

  private let paths: [FilePath]
  private let loaded: LoadedCall
  private let options: EvaluationRun.Options
  private let state: Mutex<State>

  /// - Parameters:
  ///   - campaign: What instructors noted; the dossiers are added as they come.
  ///   - form: What is written: for people, faults and verdicts alone, or JSON.
  init(
    _ paths: [FilePath], _ loaded: LoadedCall, _ campaign: Campaign, limits: Limits, form: Report.Form
  ) {
    self.paths = paths
    self.loaded = loaded
    var options = EvaluationRun.Options()
    options.limits = limits
    options.form = form
    options.showsProgress = form != .brief
    options.avis = campaign.avis
    state = Mutex(State(campaign: campaign))
    let rules = loaded.rules
    let schema = loaded.checks.schema
    let width = min(100, Output.width ?? 100)
    options.write = { evaluation, bytes in
      switch form {
      case .brief:
        guard evaluation.verdict != .recevable else { return }
        let verdict = CheckAnswer(evaluation, rules, schema).verdict
        bytes += "\(evaluation.fiche.file): \(verdict)\n".utf8
      case .text: bytes += CheckAnswer(evaluation, rules, schema).text(width: max(40, width)).utf8
      case .json: bytes += CheckAnswer(evaluation, rules, schema).json.utf8
      }
    }
    self.options = options
  }

  /// Checks all files, writing what is found as it goes, then what is wrong with them together.
  func run(
    threads: Int
  ) -> (totals: CheckRun.Totals, counts: [DossierEvaluation.Verdict: Int]) {
    var options = options
    options.threads = threads
    if paths.count > 1 {
      let order = DossierOrder(paths, loaded, limits: options.limits, threads: threads)
      options.standardInput = order.standardInput
      options.sharedReferences = order.shared
    }
    EvaluationRun(paths, loaded, options) { self.add($0) }.run()
    let form = options.form
    return state.withLock { state in
      var report = Report(form)
      for diagnostic in state.ruleFaults.diagnostics + state.campaign.diagnostics() {
        report.add(diagnostic) { _ in nil }
        if diagnostic.severity == .error { state.totals.errors += 1 } else { state.totals.warnings += 1 }
        state.faulty.insert(diagnostic.position.file)
      }
      Output.write(report.bytes)
      state.totals.faulty = state.faulty.count
      return (state.totals, state.counts)
    }
  }

  private func add(_ batch: EvaluationRun.Batch) {
    state.withLock { state in
      for outcome in batch.outcomes {
        Output.write(outcome.told)
        Output.write(batch.written[outcome.written])
        state.add(outcome)
      }
    }
  }
}
