internal import DMN
internal import Diagnostics

/// The counts of a run of test files.
struct RulesTestTotals {
  private struct Folder {
    var path: String
    var cases = 0
    var failed = 0
  }

  private(set) var cases = 0
  private(set) var failed = 0
  private(set) var errors = 0
  private var unsaid = 0
  private var folders: [Folder] = []

  mutating func add(_ outcome: RulesTestOutcome) {
    let failures = outcome.verdicts.count { !$0.passes }
    cases += outcome.verdicts.count
    failed += failures
    errors += outcome.errors
    unsaid += outcome.unsaid
    let path = outcome.path.lastIndex(of: "/").map { String(outcome.path[..<$0]) } ?? "."
    if folders.last?.path != path { folders.append(Folder(path: path)) }
    folders[folders.count - 1].cases += outcome.verdicts.count
    folders[folders.count - 1].failed += failures
  }

  /// Prints and counts what is wrong with the run as a whole.
  mutating func add(_ diagnostic: Diagnostic, form: Report.Form) {
    var report = Report(form)
    report.add(diagnostic) { _ in nil }
    Output.write(report.bytes)
    errors += 1
  }

  /// Prints the closing lines.
  func close(isLenient: Bool, isDetailed: Bool, isJSON: Bool) {
    let mode = isLenient ? "souple" : "strict"
    if isJSON {
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
    if unsaid > 0 { Output.write((unsaidFaults(unsaid) + "\n").utf8) }
    Output.write("\(testTotals(cases: cases, failed: failed)) (\(mode))\n".utf8)
  }
}
