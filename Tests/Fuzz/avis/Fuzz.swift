internal import Calls
internal import Diagnostics
internal import Review
internal import SampleCall

/// One file, read as an instructor's avis; one without fault is given to the rules with a dossier of the sample call.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  var found: [Diagnostic] = []
  let avis = Subject.reader.read(bytes, file: "avis.xml", into: &found)
  var alone: [Diagnostic] = []
  _ = Avis.read(bytes, file: "avis.xml", schema: Subject.schema, into: &alone)
  require(found == alone, "what is said depends on the files read before:\n\(found)\n\(alone)")
  report(found)
  guard let avis else {
    require(found.hasErrors, "no avis, and nothing said why")
    return 0
  }
  let isFaulty = found.hasErrors
  avis.check(call: SampleCall.shared.rules.call, into: &found)
  report(found)
  if !isFaulty { review(avis) }
  return 0
}

/// Reviews with this avis, whatever dossier it is for.
private func review(_ avis: Avis) {
  let sample = SampleCall.shared
  var campaign = Campaign(sample.rules.call)
  campaign.add(avis)
  var found: [Diagnostic] = []
  for (place, dossier) in sample.dossiers.prefix(2).enumerated() {
    let reference = sample.evaluations[place].fiche.reference
    let evaluation = Subject.reviewer.review(
      dossier.bytes, file: dossier.file, avis: [reference: avis], into: &found)
    require(evaluation != nil, "an avis that loses its dossier: \(found)")
    if let evaluation { campaign.add(evaluation) }
  }
  report(found)
  report(campaign.diagnostics())
}

private enum Subject {
  static let schema = SampleCall.schema("avis.xsd")
  nonisolated(unsafe) static var reader = AvisReader(schema: schema)
  nonisolated(unsafe) static var reviewer = Reviewer(
    SampleCall.shared.rules, checks: SampleCall.shared.checks)
}
