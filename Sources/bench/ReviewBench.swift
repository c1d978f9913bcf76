import Calls
import Diagnostics
import Dossiers
import Glibc
import Review
import XMLTree

/// The rules of a call over generated dossiers, on one thread: what each step of a review costs a dossier.
struct ReviewBench {
  let folder: String
  let count: Int
  let rounds: Int

  func run() {
    var diagnostics: [Diagnostic] = []
    guard let folders = CallFolders(call: folder, exists: { access($0, R_OK) == 0 }),
      let schema = Files.read(folders.schemaPath("dossier.xsd")).flatMap({
        Schema.read($0, file: "dossier.xsd", into: &diagnostics)
      }), let checks = StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &diagnostics)
    else { fail("cannot read the rules of \(folder): \(diagnostics)") }
    let files = CallFiles(in: folders, names: Files.names, bytes: Files.read)
    guard let rules = RuleSet.read(files, dossierSchema: schema, into: &diagnostics) else {
      fail("cannot read the rules of \(folder): \(diagnostics)")
    }
    var generated = CallDossiers()
    let dossiers = (0..<count).map { _ in generated.next() }
    let counts = "\(rules.criteres.count) critères"
    var times: [String: [Double]] = [:]
    // One round after the other, so that trace on and off are compared under the same load.
    for _ in 0..<rounds {
      times["form", default: []].append(form(dossiers, checks))
      for isTraced in [false, true] {
        let trace = isTraced ? ", trace" : ""
        var reviewer = Reviewer(rules, checks: checks, isTraced: isTraced, keepsReadings: false)
        times["\(counts)\(trace)", default: []].append(rulesAlone(dossiers, &reviewer))
        times["form, \(counts), JSON\(trace)", default: []].append(whole(dossiers, &reviewer))
      }
    }
    for (name, values) in times.sorted(by: { $0.key < $1.key }) { Figure(name, "us", values).tell() }
  }

  /// The check of form alone.
  private func form(_ dossiers: [[UInt8]], _ checks: StandardChecks) -> Double {
    var reader = DossierReader(checks: checks)
    return time(dossiers.count) {
      for bytes in dossiers {
        var found: [Diagnostic] = []
        _ = bytes.withUnsafeBytes { reader.check($0, file: "d.xml", into: &found) }
      }
    }
  }

  /// The rules alone, the fiche included: each dossier is read untimed and then evaluated once, as in a run.
  private func rulesAlone(_ dossiers: [[UInt8]], _ reviewer: inout Reviewer) -> Double {
    var spent = 0.0
    inBatches(dossiers) { batch in
      for bytes in batch {
        bytes.withUnsafeBytes { reviewer.read($0, file: "d.xml") }
        spent += time(1) { reviewer.openRead(file: "d.xml") }
      }
      spent += time(1) { _ = reviewer.answer() }
    }
    return spent / Double(max(dossiers.count, 1))
  }

  /// From bytes to JSON.
  private func whole(_ dossiers: [[UInt8]], _ reviewer: inout Reviewer) -> Double {
    var writer = EvaluationWriter(reviewer.rules)
    return time(dossiers.count) {
      inBatches(dossiers) { batch in
        for bytes in batch { bytes.withUnsafeBytes { reviewer.open($0, file: "d.xml") } }
        for review in reviewer.answer() {
          writer.removeAll()
          if let evaluation = review.evaluation { writer.addJSON(evaluation) }
        }
      }
    }
  }

  /// As many dossiers at a time as in a run.
  private func inBatches(_ dossiers: [[UInt8]], _ body: (ArraySlice<[UInt8]>) -> Void) {
    for start in stride(from: 0, to: dossiers.count, by: Reviewer.batchSize) {
      body(dossiers[start..<min(start + Reviewer.batchSize, dossiers.count)])
    }
  }

  /// Microseconds of the processor for one of `count`.
  private func time(_ count: Int, _ body: () -> Void) -> Double {
    let start = Measure.processor()
    body()
    return (Measure.processor() - start) / Double(max(count, 1)) * 1e6
  }
}
