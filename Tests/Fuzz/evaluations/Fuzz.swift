internal import Decision
internal import Diagnostics
internal import Glibc
internal import Review
internal import SampleCall

/// One file, read as evaluations of the sample call: what is written of them reads the same, and a programme follows.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  Subject.writeSeeds
  let rules = SampleCall.shared.rules
  var found: [Diagnostic] = []
  guard let file = read(UnsafeRawBufferPointer(start: start, count: count), &found) else {
    require(found.hasErrors, "no evaluations, and nothing said why")
    report(found)
    return 0
  }
  require(!found.hasErrors, "evaluations with a fault: \(found)")
  let written = Subject.text(file.evaluations)
  let again = written.withUnsafeBytes { read($0, &found) }
  guard let again else { fatalError("evaluations that cannot be read again: \(found)") }
  require(written == Subject.text(again.evaluations), "evaluations that change when read again")
  SampleCall.decide(rules, file.evaluations, DecisionOptions())
  return 0
}

private func read(_ bytes: UnsafeRawBufferPointer, _ found: inout [Diagnostic]) -> EvaluationFile? {
  EvaluationFile.read(
    bytes, file: "evaluations.xml", schema: Subject.schema, rules: SampleCall.shared.rules, into: &found)
}

private enum Subject {
  static let schema = SampleCall.schema("evaluations.xsd")

  static func text(_ evaluations: [DossierEvaluation]) -> [UInt8] {
    var writer = EvaluationWriter(SampleCall.shared.rules)
    writer.addXMLStart(sources: [])
    for evaluation in evaluations { writer.addXML(evaluation) }
    writer.addXMLEnd()
    return writer.bytes
  }

  /// Writes the evaluations of the sample dossiers into the folder that `FUZZ_EXTRA` names, a file each and one of all.
  static let writeSeeds: Void = {
    guard let folder = getenv("FUZZ_EXTRA").map({ String(cString: $0) }) else { return }
    let all = SampleCall.shared.evaluations
    for (name, evaluations) in [("all", all)] + all.map({ ($0.fiche.reference, [$0]) }) {
      guard let file = fopen("\(folder)/\(name).xml", "wb") else { fatalError("cannot write in \(folder)") }
      let bytes = text(evaluations)
      require(fwrite(bytes, 1, bytes.count, file) == bytes.count, "cannot write in \(folder)")
      fclose(file)
    }
  }()
}
