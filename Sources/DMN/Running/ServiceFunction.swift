internal import FEEL

/// A decision service as a function: its decisions are evaluated anew, over the arguments alone.
///
/// Source: DMN 1.5, 10.4.
final class ServiceFunction: HostFunction {
  /// A decision of the service.
  struct Step: Sendable {
    let slot: Int
    let code: CompiledExpression
    /// Whether its value may be nested without end.
    let isDeep: Bool
  }

  /// The slot of the service itself.
  let slot: Int
  /// The slots of the arguments, in the order of the parameters.
  let parameters: [Int]
  let parameterNames: [String]
  let checks: [TypeCheck?]
  /// Slots of input data that decisions inside read although nothing gives them.
  let missing: [(slot: Int, value: Value)]
  /// The decisions, each after those that it needs.
  let steps: [Step]
  let outputs: [Int]
  let shape: Context.Shape?
  /// The type of the result, where it has tests beyond its form.
  let result: DeclaredType?
  let range: SourceRange

  init(
    slot: Int, parameters: [Int], parameterNames: [String], checks: [TypeCheck?],
    missing: [(slot: Int, value: Value)],
    steps: [Step], outputs: [Int], shape: Context.Shape?, result: DeclaredType?, range: SourceRange
  ) {
    self.slot = slot
    self.parameters = parameters
    self.parameterNames = parameterNames
    self.checks = checks
    self.missing = missing
    self.steps = steps
    self.outputs = outputs
    self.shape = shape
    self.result = result
    self.range = range
  }

  func call(_ arguments: [Value], _ run: inout Evaluation) -> Value {
    for (index, check) in checks.enumerated() {
      guard let check, let fault = check.fault(of: arguments[index], &run) else { continue }
      return .null(
        NullCause(
          .typeMismatch, subject: parameterNames[index], detail: fault.detail, range: range,
          underlying: [fault]))
    }
    let touched = parameters + missing.map(\.slot) + steps.map(\.slot)
    let saved = touched.map { (run.globals[$0], run.missing(ofGlobal: $0)) }
    for slot in touched { run.setMissing(.none, ofGlobal: slot) }
    for (slot, value) in zip(parameters, arguments) { run.globals[slot] = value }
    for argument in run.takeArgumentMissing() where argument.index < parameters.count {
      run.setMissing(argument.missing, ofGlobal: parameters[argument.index])
    }
    for (slot, value) in missing { run.globals[slot] = value }
    let record = run.attachment as? RunRecord
    let call = record?.log.enter(self.slot, arguments, reads: run.readings.count)
    for step in steps {
      let mark = run.mark
      let start = record?.log.begin(step.slot, reads: run.readings.count)
      var value = step.code.evaluate(&run)
      if step.isDeep { value = run.bounded(value) }
      if let start { record?.log.end(start, reads: run.readings.count, value: value) }
      run.noteRead(value)
      run.globals[step.slot] = value
      if run.isTainted(since: mark) {
        run.setMissing(run.take(since: mark, keepsMembers: step.code.keepsMembers), ofGlobal: step.slot)
      }
    }
    let values = outputs.map { run.globals[$0] }
    note(&run)
    // A slot may be named twice; its oldest value is the first one saved.
    for (slot, (value, missing)) in zip(touched, saved).reversed() {
      run.globals[slot] = value
      run.setMissing(missing, ofGlobal: slot)
    }
    var value = shape.map { .context(Context($0, values)) } ?? values.first ?? .null
    if let result { value = result.typed(value, range, &run) }
    if let call { record?.log.leave(call, value, reads: run.readings.count) }
    return value
  }

  /// Notes what the results rest on: of several, each as the member that it will be.
  private func note(_ run: inout Evaluation) {
    for (index, slot) in outputs.enumerated() {
      let mark = run.mark
      run.note(run.missing(ofGlobal: slot))
      run.noteRead(run.globals[slot])
      if let shape, run.isTainted(since: mark) {
        run.nest(in: shape.keys[index], since: mark, keepsMembers: true)
      }
    }
  }
}
