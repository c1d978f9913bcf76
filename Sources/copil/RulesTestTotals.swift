internal import DMN
internal import Diagnostics
internal import XMLTree

/// A run of test files told file by file, and its counts.
struct RulesTestTotals {
  private struct Folder {
    var path: String
    var cases = 0
    var failed = 0
  }

  private(set) var cases = 0
  private(set) var failed = 0
  /// The errors that are not failed cases.
  private(set) var errors = 0
  private let form: Report.Form
  private let ignoresModels: Bool
  private let isDetailed: Bool
  /// The errors of models that can be read.
  private var modelErrors = 0
  /// The faults of models told so far: several files may use one model, and several models import one.
  private var told: Set<Diagnostic> = []
  private var untold: Set<Diagnostic> = []
  private var folders: [Folder] = []

  /// - Parameters:
  ///   - ignoresModels: Whether the errors of models that can be read do not count; they are told where a case fails.
  ///   - isDetailed: Whether all are told, and each folder's counts.
  init(_ form: Report.Form, ignoresModels: Bool, isDetailed: Bool) {
    self.form = form
    self.ignoresModels = ignoresModels
    self.isDetailed = isDetailed
  }

  /// Prints and counts what a file gave.
  mutating func add(_ outcome: RulesTestOutcome) {
    let failures = outcome.verdicts.count { !$0.passes }
    cases += outcome.verdicts.count
    failed += failures
    let path = outcome.path.lastIndex(of: "/").map { String(outcome.path[..<$0]) } ?? "."
    if folders.last?.path != path { folders.append(Folder(path: path)) }
    folders[folders.count - 1].cases += outcome.verdicts.count
    folders[folders.count - 1].failed += failures

    var diagnostics = outcome.faults
    errors += outcome.faults.count(where: \.isError)
    told.formUnion(outcome.faults)
    if !ignoresModels || isDetailed || failures > 0 || outcome.isModelMissing {
      let new = outcome.modelFaults.filter { told.insert($0).inserted }
      diagnostics += new
      let found = new.count(where: \.isError)
      if outcome.isModelMissing {
        errors += found
      } else if !ignoresModels {
        errors += found
        modelErrors += found
      }
    } else {
      untold.formUnion(outcome.modelFaults)
    }
    // That the model could not be read says it of all cases; they count as failed all the same.
    let isSaid = outcome.isModelMissing && outcome.modelFaults.contains(where: \.isError)
    if !isSaid { diagnostics += outcome.verdicts.flatMap(\.failures) }
    var report = Report(form)
    for diagnostic in diagnostics {
      report.add(diagnostic) { outcome.sources[diagnostic.position.file]?.line($0) }
    }
    Output.write(report.bytes)
  }

  /// Prints and counts what is wrong with a call, except what was told of its models.
  mutating func add(ofCall faults: [Diagnostic]) {
    for fault in faults where told.insert(fault).inserted { add(fault) }
  }

  /// Prints and counts what is wrong with the run as a whole.
  mutating func add(_ diagnostic: Diagnostic) {
    var report = Report(form)
    report.add(diagnostic) { _ in nil }
    Output.write(report.bytes)
    if diagnostic.isError { errors += 1 }
  }

  /// Prints the closing lines.
  func close(isLenient: Bool) {
    let mode = isLenient ? "souple" : "strict"
    if form == .json {
      let line =
        "{\"bilan\":{\"cas\":\(cases),\"reussis\":\(cases - failed),\"echoues\":\(failed),\"fautes\":\(errors),"
        + "\"mode\":\(json(mode))}}\n"
      return Output.write(line.utf8)
    }
    if isDetailed {
      for folder in folders {
        Output.write("\(folder.path) : \(testTotals(cases: folder.cases, failed: folder.failed))\n".utf8)
      }
    }
    let ignored = untold.subtracting(told).count
    if ignored > 0 { Output.write((ignoredFaults(ignored) + "\n").utf8) }
    if modelErrors > 0 { Output.write((copil.modelErrors(modelErrors) + "\n").utf8) }
    Output.write("\(testTotals(cases: cases, failed: failed)) (\(mode))\n".utf8)
  }
}

extension Diagnostic {
  var isError: Bool { severity == .error }
}
