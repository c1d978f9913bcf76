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
  }

  private let paths: [FilePath]
  private let loaded: LoadedCall
  private let options: EvaluationRun.Options
  private let state = Mutex(State())

  /// - Parameters:
  ///   - avis: What instructors noted, by reference.
  ///   - form: What is written: for people, faults and verdicts alone, or JSON.
  init(
    _ paths: [FilePath], _ loaded: LoadedCall, avis: [String: Avis], limits: Limits, form: Report.Form
  ) {
    self.paths = paths
    self.loaded = loaded
    var options = EvaluationRun.Options()
    options.limits = limits
    options.form = form
    options.showsProgress = form != .brief
    options.avis = avis
    let rules = loaded.rules
    let schema = loaded.checks.schema
    let width = min(100, Output.width ?? 100)
    options.write = { evaluation, bytes in
      switch form {
      case .brief:
        guard evaluation.verdict != .recevable else { return }
        bytes += "\(evaluation.fiche.file): \(evaluation.verdict.french)\n".utf8
      case .text: bytes += CheckAnswer(evaluation, rules, schema).text(width: max(40, width)).utf8
      case .json: bytes += CheckAnswer(evaluation, rules, schema).json.utf8
      }
    }
    self.options = options
  }

  /// Checks all files, writing what is found as it goes.
  nonisolated(nonsending) func run(
    threads: Int
  ) async -> (totals: CheckRun.Totals, counts: [DossierEvaluation.Verdict: Int]) {
    var options = options
    options.threads = threads
    await EvaluationRun(paths, loaded, options) { self.add($0) }.run()
    return state.withLock { ($0.totals, $0.counts) }
  }

  private func add(_ outcome: EvaluationRun.Outcome) {
    state.withLock { state in
      Output.write(outcome.told)
      Output.write(outcome.written)
      state.totals.add(
        CheckRun.Totals(
          files: 1, faulty: outcome.told.isEmpty ? 0 : 1, errors: outcome.errors, warnings: outcome.warnings))
      if let verdict = outcome.evaluation?.verdict { state.counts[verdict, default: 0] += 1 }
    }
  }
}
