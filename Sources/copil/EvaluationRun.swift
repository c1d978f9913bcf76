internal import Calls
internal import Diagnostics
internal import Dossiers
internal import Glibc
internal import Review
internal import Synchronization
internal import XMLTree

/// The evaluation of many dossiers by several threads, given on in the order of the files.
final class EvaluationRun: Sendable {
  /// What one file gave.
  struct Outcome: Sendable {
    var path: FilePath
    /// Nil for what is no dossier of the call.
    var evaluation: DossierEvaluation?
    /// Where its reference stands.
    var position: FilePosition?
    /// What was written of the evaluation, as a part of what was written of its batch.
    var written = 0..<0
    /// What is wrong with the file, as people read it.
    var told: [UInt8] = []
    var errors = 0
    var warnings = 0
    /// The faults of rules that the dossier brought to light: told once a run, and not counted here.
    var ruleFaults: [Diagnostic] = []
    /// The fingerprint of the file; nil unless the run asks for it, or when it cannot be read.
    var sha256: String?

    /// The file, as the user named it.
    var file: String { path.text }
  }

  /// What files that were evaluated together gave.
  struct Batch: Sendable {
    /// One a file, in the order of the files.
    var outcomes: [Outcome]
    /// What was written of the evaluations, one after the other.
    var written: [UInt8]
  }

  /// What is asked of a run.
  struct Options: Sendable {
    var limits = Limits()
    var form: Report.Form = .text
    /// Whether what is told goes to a log and what is written to a committee: neither shows an account, a telephone or
    /// an e-mail address.
    var isDiscreet = false
    var threads = 1
    var isTraced = true
    var isHashed = false
    var showsProgress = false
    /// What standard input held, or why it could not be read, where it was read already.
    var standardInput: Result<[UInt8], FileFault>?
    /// What instructors noted, by reference.
    var avis: [String: Avis] = [:]
    /// The references that several dossiers have.
    var sharedReferences: Set<String> = []
    /// Appends what is written of an evaluation, in the thread that evaluates it.
    var write: (@Sendable (DossierEvaluation, inout [UInt8]) -> Void)?
  }

  /// Batches that may wait for one before them.
  private static let maximumAhead = 32

  private struct Progression {
    var waiting: [Int: Batch] = [:]
    var nextBatch = 0
    var done = 0
    /// Whether a thread gives batches on.
    var isGiving = false
    var progress: Progress

    /// Takes the batch whose turn it is, if it is there.
    mutating func next() -> Batch? {
      let batch = waiting.removeValue(forKey: nextBatch)
      isGiving = batch != nil
      if batch?.outcomes.contains(where: { !$0.told.isEmpty }) ?? false { progress.end() }
      return batch
    }
  }

  private let paths: [FilePath]
  /// Fewer where there are few files, so that all threads have some.
  private let batchSize: Int
  private let call: LoadedCall
  private let options: Options
  private let consume: @Sendable (Batch) -> Void
  private let taken = Atomic(0)
  private let given = Atomic(0)
  private let progression: Mutex<Progression>

  /// - Parameter consume: Takes the batches, one after the other, in the order of `paths`.
  init(
    _ paths: [FilePath], _ call: LoadedCall, _ options: Options,
    consume: @escaping @Sendable (Batch) -> Void
  ) {
    self.paths = paths
    batchSize = max(1, min(Reviewer.batchSize, paths.count / (4 * max(options.threads, 1))))
    self.call = call
    self.options = options
    self.consume = consume
    progression = Mutex(
      Progression(
        progress: Progress(total: paths.count, isWanted: options.showsProgress, verb: "évalués")))
  }

  /// Evaluates all files.
  func run() {
    let batches = (paths.count + batchSize - 1) / batchSize
    atOnce(threads: min(options.threads, batches)) { work(batches) }
    progression.withLock { $0.progress.end() }
  }

  /// Takes batches until none is left; whoever holds one goes on with it, so that waiting cannot lock up.
  private func work(_ batches: Int) {
    var reviewer = Reviewer(
      call.rules, checks: call.checks, limits: options.limits, isTraced: options.isTraced,
      keepsReadings: false)
    var buffer = ByteBuffer()
    var lastSize = 0
    while true {
      let batch = taken.add(1, ordering: .relaxed).oldValue
      guard batch < batches else { return }
      while batch - given.load(ordering: .acquiring) > Self.maximumAhead { usleep(1_000) }
      let files = paths[batch * batchSize..<min((batch + 1) * batchSize, paths.count)]
      var faults: [FileFault?] = []
      var outcomes = files.map { path in
        var outcome = Outcome(path: path)
        faults.append(open(&outcome, &reviewer, &buffer))
        return outcome
      }
      var reviews = reviewer.answer()
      var answered = 0
      var written: [UInt8] = []
      // More than for the last batch, so that it seldom has to be moved.
      if lastSize > 0 { written.reserveCapacity(lastSize + lastSize / 4 + 1 << 16) }
      for place in outcomes.indices {
        let start = written.count
        if let fault = faults[place] {
          let file = outcomes[place].file
          tell(
            [fault.diagnostic(file: file, limit: options.limits.bytes, takesInput: true)],
            in: &outcomes[place], nil)
        } else {
          fill(&outcomes[place], &reviews[answered], &written)
          answered += 1
        }
        outcomes[place].written = start..<written.count
      }
      lastSize = written.count
      finish(batch, Batch(outcomes: outcomes, written: written))
    }
  }

  /// Opens a file for review; gives back why it could not.
  private func open(
    _ outcome: inout Outcome, _ reviewer: inout Reviewer, _ buffer: inout ByteBuffer
  ) -> FileFault? {
    do throws(FileFault) {
      if outcome.path == .standardInput, let input = options.standardInput {
        try input.get().withUnsafeBytes { buffer.fill(from: $0) }
      } else if outcome.path == .standardInput {
        try buffer.fillFromStandardInput(limit: options.limits.bytes)
      } else {
        try OpenFile(outcome.path, limit: options.limits.bytes).read(into: &buffer)
      }
    } catch {
      return error
    }
    if options.isHashed { outcome.sha256 = SHA256.hex(buffer.bytes) }
    reviewer.open(buffer.bytes, file: outcome.file, avis: options.avis)
    return nil
  }

  /// Takes the evaluation of a review, and writes it.
  private func fill(_ outcome: inout Outcome, _ review: inout Review, _ written: inout [UInt8]) {
    if var evaluation = review.evaluation.take() {
      if !options.sharedReferences.isEmpty, options.sharedReferences.contains(evaluation.fiche.reference) {
        evaluation.setReferenceShared(at: review.referencePosition)
      }
      if options.isDiscreet, !evaluation.faults.isEmpty {
        evaluation.faults = evaluation.faults.map(Discretion.masked)
      }
      options.write?(evaluation, &written)
      outcome.evaluation = evaluation
    }
    outcome.position = review.referencePosition
    tell(review.diagnostics, in: &outcome, review.source)
  }

  /// Keeps what is to be told of a file, as people read it.
  private func tell(_ diagnostics: [Diagnostic], in outcome: inout Outcome, _ source: XMLSource?) {
    guard !diagnostics.isEmpty else { return }
    var diagnostics = diagnostics
    outcome.ruleFaults = RuleFaults.taken(from: &diagnostics)
    guard !diagnostics.isEmpty else { return }
    var report = Report(options.form)
    for diagnostic in diagnostics {
      // What is wrong with an avis stands in its own file.
      let source = diagnostic.position.file == outcome.file ? source : nil
      if options.isDiscreet {
        report.add(Discretion.masked(diagnostic)) { source?.line($0).map(Discretion.masked(line:)) }
      } else {
        report.add(diagnostic) { source?.line($0) }
      }
    }
    outcome.told = report.bytes
    outcome.errors = diagnostics.count { $0.severity == .error }
    outcome.warnings = diagnostics.count - outcome.errors
  }

  /// Gives on the batches whose turn it is, unless a thread does already: that one then finds this batch too.
  private func finish(_ number: Int, _ batch: Batch) {
    var next = progression.withLock { progression in
      progression.waiting[number] = batch
      return progression.isGiving ? nil : progression.next()
    }
    while let batch = next.take() {
      consume(batch)
      next = progression.withLock { progression in
        progression.nextBatch += 1
        progression.done += batch.outcomes.count
        progression.progress.update(progression.done)
        given.store(progression.nextBatch, ordering: .releasing)
        return progression.next()
      }
    }
  }
}
