internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// One file, read as a decision model, compiled, and all that it defines evaluated.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var diagnostics: [Diagnostic] = []
  guard let model = Model.read(bytes, file: "fuzz.dmn", into: &diagnostics) else {
    if diagnostics.isEmpty { fatalError("no model, and nothing said why") }
    return 0
  }
  let compiled = CompiledModel(model, hostFunctions: Subject.hostFunctions, into: &diagnostics)
  for diagnostic in diagnostics {
    let line = diagnostic.position.line
    // Line 0 is the whole file.
    if line != 0, model.source.line(line) == nil { fatalError("no such line: \(diagnostic)") }
  }
  Subject.evaluate(compiled, values: [])
  Subject.evaluate(compiled, values: Subject.values)
  return 0
}

private enum Subject {
  /// A 64th of what a run may cost, so that work which nobody counts shows as a time-out.
  private static let steps = Evaluation.defaultSteps >> 6

  /// Evaluates everything with the trace; its inputs get the values in turn, or none.
  static func evaluate(_ model: CompiledModel, values: [Value]) {
    var run = DecisionRun(model, now: now, isTraced: true, steps: steps)
    for (index, input) in model.inputs.enumerated() where !values.isEmpty {
      run.set(values[index % values.count], for: input)
    }
    for decision in model.decisions { look(run.evaluate(decision)) }
    for service in model.services { look(run.evaluate(service, arguments(service.parameters, values))) }
    for function in model.knowledgeModels {
      look(run.evaluate(function, arguments(function.parameters, values)))
    }
    for decision in run.trace?.decisions ?? [] {
      for table in decision.tables.prefix(4) {
        for row in run.syntax(of: table).rules.indices.prefix(4) { _ = run.explain(table, row: row).count }
      }
    }
  }

  private static func arguments(
    _ parameters: [FunctionValue.Parameter], _ values: [Value]
  ) -> [String: Value] {
    guard !values.isEmpty else { return [:] }
    let pairs = parameters.enumerated().map { ($1.name.text, values[$0 % values.count]) }
    return Dictionary(pairs) { first, _ in first }
  }

  private static func look(_ outcome: Outcome) {
    _ = outcome.value.text
    _ = outcome.hasError
    for message in outcome.messages { _ = message.cause.description }
  }

  private static let now = CivilDate(year: 2026, month: 3, day: 29).map(DateAndTime.init(utcMidnightOf:))

  static let values: [Value] = [
    "12.5", "\"A1\"", "true", "@\"2026-03-01\"", "{montant: 1500, axe: \"A1\", âge: 9}", "[1, 2, 3]",
  ].map { source in
    var run = Evaluation()
    return FEEL.compile(source).code.evaluate(&run)
  }

  static let hostFunctions: HostFunctions = {
    var functions = HostFunctions()
    functions.register("essai.Fonctions", "premier(double,double)") { $0.first ?? .null }
    return functions
  }()
}
