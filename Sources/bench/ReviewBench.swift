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

  func run() {
    var diagnostics: [Diagnostic] = []
    guard let folders = CallFolders(call: folder, exists: { access($0, R_OK) == 0 }),
      let schema = read(folders.schemaPath("dossier.xsd")).flatMap({
        Schema.read($0, file: "dossier.xsd", into: &diagnostics)
      }), let checks = StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &diagnostics)
    else { fail(diagnostics) }
    let files = CallFiles(in: folders, names: names, bytes: read)
    guard let rules = RuleSet.read(files, dossierSchema: schema, into: &diagnostics) else {
      fail(diagnostics)
    }
    let dossiers = dossiers(of: rules.call)
    print(
      "\(rules.criteres.count) critères, \(rules.models.count) models, \(dossiers.count) dossiers; µs a dossier"
    )
    var reader = DossierReader(checks: checks)
    time("form", dossiers) { bytes in
      var found: [Diagnostic] = []
      _ = bytes.withUnsafeBytes { reader.check($0, file: "d.xml", into: &found) }
    }
    for isTraced in [false, true] {
      let name = isTraced ? ", trace" : ""
      var reviewer = Reviewer(rules, checks: checks, isTraced: isTraced)
      timeRules("rules\(name)", dossiers, &reviewer)
      var told = 0
      var writer = EvaluationWriter(rules)
      time("form and rules\(name)", dossiers) { bytes in
        var found: [Diagnostic] = []
        _ = reviewer.review(bytes, file: "d.xml", into: &found)
        told += found.count
      }
      time("form, rules, JSON\(name)", dossiers) { bytes in
        var found: [Diagnostic] = []
        writer.removeAll()
        if let evaluation = reviewer.review(bytes, file: "d.xml", into: &found) { writer.addJSON(evaluation) }
      }
    }
  }

  /// Times the rules alone, the fiche included: each dossier is read once and evaluated several times.
  private func timeRules(_ name: String, _ dossiers: [[UInt8]], _ reviewer: inout Reviewer) {
    var times: [Double] = []
    let passes = 20
    for bytes in dossiers.prefix(400) {
      var found: [Diagnostic] = []
      _ = reviewer.review(bytes, file: "d.xml", into: &found)
      let start = Measure.processor()
      for _ in 0..<passes { _ = reviewer.evaluateAgain(file: "d.xml") }
      times.append((Measure.processor() - start) / Double(passes) * 1e6)
    }
    print("\(name): \(Spread(times).text(decimals: 2))")
  }

  private func time(_ name: String, _ dossiers: [[UInt8]], _ body: ([UInt8]) -> Void) {
    var times: [Double] = []
    for _ in 0..<5 {
      let start = Measure.processor()
      for bytes in dossiers { body(bytes) }
      times.append((Measure.processor() - start) / Double(max(dossiers.count, 1)) * 1e6)
    }
    print("\(name): \(Spread(times).text(decimals: 2))")
  }

  /// Generated dossiers of the call; those of other calls are left out.
  private func dossiers(of call: Call) -> [[UInt8]] {
    let generator = DossierGenerator(seed: 1)
    let own = Array("code=\"\(call.code)\"".utf8)
    var dossiers: [[UInt8]] = []
    var index = 0
    while dossiers.count < count, index < count * 50 {
      let bytes = generator.dossier(index)
      index += 1
      if bytes.prefix(1_000).contains(sequence: own) { dossiers.append(bytes) }
    }
    return dossiers
  }

  // MARK: Files

  private func names(_ folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted()
  }

  private func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private func fail(_ diagnostics: [Diagnostic]) -> Never {
    for diagnostic in diagnostics { print(diagnostic) }
    print("cannot read the rules of \(folder)")
    exit(70)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes stand somewhere in it.
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    var start = startIndex
    while let next = self[start...].firstIndex(of: first) {
      if self[next...].starts(with: sequence) { return true }
      start = next + 1
    }
    return false
  }
}
