internal import Diagnostics
internal import Dossiers
internal import Glibc
internal import Review
internal import Synchronization
internal import XMLTree

/// The check of many files by several threads, told in the order of the files.
final class CheckRun: Sendable {
  private struct Progression {
    var report: Report
    var waiting: [Int: Outcome] = [:]
    var nextBatch = 0
    var totals = Totals()
    var progress: Progress
  }

  /// What a batch of files gave.
  private struct Outcome {
    var bytes: [UInt8]
    var totals: Totals
  }

  /// The counts of the closing line.
  struct Totals {
    var files = 0
    var faulty = 0
    var errors = 0
    var warnings = 0

    mutating func add(_ other: Totals) {
      files += other.files
      faulty += other.faulty
      errors += other.errors
      warnings += other.warnings
    }

    mutating func count(_ diagnostics: [Diagnostic]) {
      files += 1
      guard !diagnostics.isEmpty else { return }
      faulty += 1
      let found = diagnostics.count { $0.severity == .error }
      errors += found
      warnings += diagnostics.count - found
    }
  }

  private static let batchSize = 32
  /// How many batches may be done and wait for a slower one before them.
  private static let maximumAhead = 64

  private let paths: [FilePath]
  private let checks: StandardChecks
  private let limits: Limits
  private let form: Report.Form
  private let taken = Atomic(0)
  private let written = Atomic(0)
  private let progression: Mutex<Progression>

  init(paths: [FilePath], checks: StandardChecks, limits: Limits, form: Report.Form, showsProgress: Bool) {
    self.paths = paths
    self.checks = checks
    self.limits = limits
    self.form = form
    progression = Mutex(
      Progression(report: Report(form), progress: Progress(total: paths.count, isWanted: showsProgress)))
  }

  /// Checks all files, writing what is found as it goes.
  func run(threads: Int) -> Totals {
    let batches = (paths.count + Self.batchSize - 1) / Self.batchSize
    atOnce(threads: min(threads, batches)) { work(batches) }
    return progression.withLock { progression in
      progression.progress.end()
      return progression.totals
    }
  }

  /// Takes batches until none is left; whoever holds one goes on with it, so that waiting cannot lock up.
  private func work(_ batches: Int) {
    var reader = DossierReader(checks: checks, limits: limits)
    var buffer = ByteBuffer()
    while true {
      let batch = taken.add(1, ordering: .relaxed).oldValue
      guard batch < batches else { return }
      while batch - written.load(ordering: .acquiring) > Self.maximumAhead { usleep(1_000) }
      let files = paths[batch * Self.batchSize..<min((batch + 1) * Self.batchSize, paths.count)]
      var report = Report(form)
      var totals = Totals()
      for path in files { totals.count(check(path, &reader, &buffer, &report)) }
      finish(batch, Outcome(bytes: report.bytes, totals: totals))
    }
  }

  private func check(
    _ path: FilePath, _ reader: inout DossierReader, _ buffer: inout ByteBuffer, _ report: inout Report
  ) -> [Diagnostic] {
    let file = path.text
    var diagnostics: [Diagnostic] = []
    var source: XMLSource?
    do throws(FileFault) {
      if path == .standardInput {
        try buffer.fillFromStandardInput(limit: limits.bytes)
      } else {
        try OpenFile(path, limit: limits.bytes).read(into: &buffer)
      }
      source = reader.check(buffer.bytes, file: file, into: &diagnostics)
    } catch {
      diagnostics.append(error.diagnostic(file: file, limit: limits.bytes, takesInput: true))
    }
    for diagnostic in diagnostics { report.add(diagnostic) { source?.line($0) } }
    return diagnostics
  }

  private func finish(_ batch: Int, _ outcome: Outcome) {
    progression.withLock { progression in
      progression.waiting[batch] = outcome
      while let next = progression.waiting.removeValue(forKey: progression.nextBatch) {
        if !next.bytes.isEmpty {
          progression.progress.end()
          Output.write(next.bytes)
        }
        progression.totals.add(next.totals)
        progression.nextBatch += 1
        progression.progress.update(progression.totals.files)
      }
      written.store(progression.nextBatch, ordering: .releasing)
    }
  }
}
