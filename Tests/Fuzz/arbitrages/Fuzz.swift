internal import Calls
internal import Decision
internal import Diagnostics
internal import Review
internal import SampleCall

/// One file, read as the committee's arbitrages; without fault they are applied to the programme of the sample call.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let sample = SampleCall.shared
  var found: [Diagnostic] = []
  let arbitrages = Arbitrages.read(
    bytes, file: "arbitrages.xml", schema: Subject.schema, call: sample.rules.call, into: &found)
  guard let arbitrages else {
    require(found.hasErrors, "no arbitrages, and nothing said why")
    report(found)
    return 0
  }
  arbitrages.check(call: sample.rules.call, into: &found)
  report(found)
  if !found.hasErrors {
    SampleCall.decide(
      sample.rules, sample.evaluations, DecisionOptions(arbitrages: arbitrages.arbitrages))
  }
  return 0
}

private enum Subject {
  static let schema = SampleCall.schema("arbitrages.xsd")
}
