/// The text of a function with what is needed to call it; shared by all closures made from it.
final class ClosureCode: Sendable {
  let body: any Code
  let parameterCount: Int
  let frameSize: Int
  /// The slots that the captured values go to, in the order of the capture.
  let capturedSlots: [Int]
  /// What a call takes of the depth that an evaluation has.
  let cost: Int

  init(body: any Code, parameterCount: Int, frameSize: Int, capturedSlots: [Int], cost: Int) {
    self.body = body
    self.parameterCount = parameterCount
    self.frameSize = frameSize
    self.capturedSlots = capturedSlots
    self.cost = cost
  }

  func call(
    _ arguments: [Value], _ captured: [Value], missing: [ArgumentMissing], _ run: inout Evaluation
  ) -> Value {
    guard run.depth >= cost else { return .failure(.limit, "function") }
    let mark = run.mark
    run.depth -= cost
    let savedBase = run.base
    run.base = run.locals.count
    defer {
      run.locals.removeLast(run.locals.count - run.base)
      if run.hasLocalMissing { run.endFrame() }
      run.base = savedBase
      run.depth += cost
    }
    run.locals.append(contentsOf: arguments)
    for _ in arguments.count..<max(frameSize, arguments.count) { run.locals.append(.null) }
    for (slot, value) in zip(capturedSlots, captured) { run.locals[run.base + slot] = value }
    if !missing.isEmpty { run.bind(missing) }
    let value = body.evaluate(&run)
    if run.isTainted(since: mark), !body.keepsMembers { run.flatten(since: mark) }
    return value
  }
}

/// A function literal: a closure over the variables it uses.
final class FunctionCode: Code {
  let closure: ClosureCode
  let captures: [any Code]
  let parameters: [FunctionValue.Parameter]
  let result: FEELType
  let inferred: FEELType
  let name: String

  init(
    _ closure: ClosureCode, captures: [any Code], parameters: [FunctionValue.Parameter], result: FEELType,
    inferred: FEELType, name: String
  ) {
    self.closure = closure
    self.captures = captures
    self.parameters = parameters
    self.result = result
    self.inferred = inferred
    self.name = name
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    var values: [Value] = []
    values.reserveCapacity(captures.count)
    for capture in captures { values.append(capture.evaluate(&run)) }
    return .function(
      FunctionValue(
        .closure(closure, captured: values), name: name, parameters: parameters, result: result,
        inferred: inferred))
  }
}

/// A call of whatever the callee turns out to be.
final class InvocationCode: Code {
  let function: any Code
  let arguments: [any Code]
  let range: SourceRange

  init(_ function: any Code, _ arguments: [any Code], _ range: SourceRange) {
    (self.function, self.arguments, self.range) = (function, arguments, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let callee = function.evaluate(&run)
    if run.isTainted(since: mark) { run.flatten(since: mark) }
    guard case .function(let function) = callee else { return notCallable(callee, range) }
    guard run.spend() else { return Evaluation.exhausted }
    let start = run.mark
    var values: [Value] = []
    var missing: [ArgumentMissing] = []
    values.reserveCapacity(arguments.count)
    for argument in arguments {
      values.append(argument.evaluate(&run))
      if run.isTainted(since: start) {
        let part = run.take(since: start, keepsMembers: argument.keepsMembers)
        missing.append(ArgumentMissing(index: values.count - 1, missing: part))
      }
    }
    let result = function.call(values, missing: missing, &run)
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }

  var keepsMembers: Bool { true }
}

/// A call with named arguments.
final class NamedInvocationCode: Code {
  let function: any Code
  let arguments: [(name: Name, code: any Code)]
  let range: SourceRange

  init(_ function: any Code, _ arguments: [(name: Name, code: any Code)], _ range: SourceRange) {
    (self.function, self.arguments, self.range) = (function, arguments, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let callee = function.evaluate(&run)
    if run.isTainted(since: mark) { run.flatten(since: mark) }
    guard case .function(let function) = callee else { return notCallable(callee, range) }
    guard run.spend() else { return Evaluation.exhausted }
    let start = run.mark
    var values: [(name: Name, value: Value)] = []
    var missing: [ArgumentMissing] = []
    for (name, code) in arguments {
      values.append((name, code.evaluate(&run)))
      if run.isTainted(since: start) {
        let part = run.take(since: start, keepsMembers: code.keepsMembers)
        missing.append(ArgumentMissing(index: values.count - 1, missing: part))
      }
    }
    let result = function.call(named: values, missing: missing, &run)
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }

  var keepsMembers: Bool { true }
}

private func notCallable(_ callee: Value, _ range: SourceRange) -> Value {
  .null(
    NullCause(
      .notAFunction, detail: "\(callee.kind)", range: range, underlying: callee.cause.map { [$0] } ?? []))
}

/// A call of a built-in function known when the expression was compiled.
final class BuiltInCode: Code {
  let body: BuiltIn.Body
  let function: BuiltIn
  let form: BuiltIn.Form
  let arguments: [any Code]
  let range: SourceRange

  init(_ function: BuiltIn, _ form: BuiltIn.Form, _ arguments: [any Code], _ range: SourceRange) {
    (self.function, self.form, self.arguments, self.range) = (function, form, arguments, range)
    body = form.body
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    var values: [Value] = []
    values.reserveCapacity(form.parameters.count)
    for (index, argument) in arguments.enumerated() {
      let value = argument.evaluate(&run)
      guard let accepted = form.parameter(index).accept(value) else {
        return .null(function.failed(values + [value]).at(range))
      }
      values.append(accepted)
    }
    return apply(accepted: &values, &run)
  }

  /// The result for arguments that were evaluated elsewhere.
  func apply(_ arguments: [Value], _ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    guard var values = form.accept(arguments) else { return .null(function.failed(arguments).at(range)) }
    return apply(accepted: &values, &run)
  }

  private func apply(accepted values: inout [Value], _ run: inout Evaluation) -> Value {
    for value in values {
      switch value {
      case .string(let text): guard run.spend(text.utf8.count >> 6) else { return Evaluation.exhausted }
      case .list(let items):
        guard run.spend(items.count >> 4) else { return Evaluation.exhausted }
        run.noteItems(items)
      default: break
      }
    }
    form.complete(&values)
    guard let result = body(values, &run) else { return .null(function.failed(values).at(range)) }
    if case .null(let cause?) = result {
      run.noteRead(result)
      return .null(cause.at(range))
    }
    return result
  }
}

/// A function literal whose body names a function of the host.
///
/// Source: DMN 1.5, 10.3.2.13.3.
final class ExternalFunctionCode: Code {
  let mapping: any Code
  let parameters: [FunctionValue.Parameter]
  let result: FEELType
  let range: SourceRange

  init(_ mapping: any Code, parameters: [FunctionValue.Parameter], result: FEELType, _ range: SourceRange) {
    (self.mapping, self.parameters, self.result, self.range) = (mapping, parameters, result, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mapping = mapping.evaluate(&run)
    let external = ExternalFunction(mapping, run.hostFunctions)
    return .function(
      FunctionValue(name: external.description, parameters: parameters, result: result, external))
  }
}
