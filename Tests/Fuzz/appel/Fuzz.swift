internal import Calls
internal import DMN
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import Review
internal import SampleCall
internal import XMLTree

/// One file, read as `appel.xml` of the sample call; one without fault decides over the sample dossiers.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  let sample = SampleCall.shared
  var found: [Diagnostic] = []
  guard let call = Call.read(bytes, file: "appel.xml", schema: Subject.appel, into: &found) else {
    require(found.hasErrors, "no call, and nothing said why")
    report(found)
    return 0
  }
  call.check(dossierSchema: sample.checks.schema, into: &found)
  call.check(folder: "contrat-de-ville-2022", territoireFolder: "villeneuve-la-garenne", into: &found)
  call.check(
    territoire: sample.documents.territoire, referentiel: sample.documents.referentiel, into: &found)
  report(found)
  let named = call.modelNames.compactMap { name in
    sample.models.first { $0.file.hasSuffix("/" + name) }?.model
  }
  guard !found.hasErrors, named.count == call.modelNames.count else { return 0 }
  found = []
  let rules = RuleSet(
    call: call, territoire: sample.documents.territoire, referentiel: sample.documents.referentiel,
    models: named, library: sample.models.map(\.model), schemas: Subject.schemas, into: &found)
  require(rules != nil || found.hasErrors, "no rules, and nothing said why")
  report(found)
  if let rules { evaluate(rules, sample) }
  return 0
}

private func evaluate(_ rules: RuleSet, _ sample: SampleCall) {
  var reviewer = Reviewer(rules, checks: sample.checks)
  var found: [Diagnostic] = []
  var evaluations: [DossierEvaluation] = []
  for dossier in sample.dossiers.prefix(2) {
    if let evaluation = reviewer.review(dossier.bytes, file: dossier.file, into: &found) {
      evaluations.append(evaluation)
    }
  }
  report(found)
  SampleCall.decide(rules, evaluations, DecisionOptions())
}

private enum Subject {
  static let appel = SampleCall.schema("appel.xsd")
  static let schemas = RuleSchemas(
    dossier: SampleCall.shared.checks.schema, appel: appel, territoire: SampleCall.schema("territoire.xsd"),
    referentiel: SampleCall.schema("referentiel.xsd"))
}
