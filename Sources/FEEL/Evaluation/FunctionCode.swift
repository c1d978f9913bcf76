/// The text of a function with what is needed to call it; shared by all closures made from it.
final class ClosureCode: Sendable {
  let body: any Code
  let parameterCount: Int
  let frameSize: Int
  /// The slots that the captured values go to, in the order of the capture.
  let capturedSlots: [Int]
  /// What a call takes of the depth that an evaluation has.
  let cost: Int
  /// Whether the result depends on the arguments alone; see `Code.isPure`.
  let isPure: Bool
  /// What a memo knows the function by.
  let identity = CallMemo.Identity()

  init(body: any Code, parameterCount: Int, frameSize: Int, capturedSlots: [Int], cost: Int) {
    self.body = body
    self.parameterCount = parameterCount
    self.frameSize = frameSize
    self.capturedSlots = capturedSlots
    self.cost = cost
    isPure = capturedSlots.isEmpty && body.isPure
  }

  func call(
    _ arguments: [Value], _ captured: [Value], missing: [ArgumentMissing], _ run: inout Evaluation
  ) -> Value {
    let start = run.localCount
    for argument in arguments { run.addLocal(argument) }
    return inFrame(at: start, captured, missing: missing, .failure(.limit, "function"), &run) { code, run in
      code.evaluate(&run)
    }
  }

  /// Runs the body over arguments that are the last variables of the run, and takes them away.
  ///
  /// - Parameters:
  ///   - missing: What the arguments rest on, if anything.
  ///   - limit: The result where calls are nested too deep.
  @inline(__always)
  func inFrame<T>(
    at start: Int, _ captured: [Value], missing: [ArgumentMissing]?, _ limit: @autoclosure () -> T,
    _ run: inout Evaluation, _ evaluate: (any Code, inout Evaluation) -> T
  ) -> T {
    guard run.depth >= cost else {
      run.dropLocals(from: start)
      return limit()
    }
    let mark = run.mark
    run.depth -= cost
    let savedBase = run.base
    run.base = start
    run.addLocals(max(0, frameSize - (run.localCount - start)))
    for index in captured.indices { run.locals[start + capturedSlots[index]] = captured[index] }
    if let missing { run.bind(missing) }
    let value = evaluate(body, &run)
    if run.isTainted(since: mark), !body.keepsMembers { run.flatten(since: mark) }
    run.dropLocals(from: start)
    if run.hasLocalMissing { run.endFrame() }
    run.base = savedBase
    run.depth += cost
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

extension Evaluation {
  /// Evaluates the arguments of a call to where the variables of a closure start.
  ///
  /// - Returns: What they rest on, if anything.
  mutating func push(_ arguments: CodeList) -> [ArgumentMissing]? {
    let start = mark
    var missing: [ArgumentMissing]?
    for index in 0..<arguments.count {
      let value = arguments.evaluate(index, &self)
      addLocal(value)
      if isTainted(since: start) {
        let part = take(since: start, keepsMembers: arguments.keepsMembers(index))
        missing = (missing ?? []) + [ArgumentMissing(index: index, missing: part)]
      }
    }
    return missing
  }
}

/// A call of whatever the callee turns out to be.
final class InvocationCode: Code {
  let function: any Code
  let arguments: CodeList
  let range: SourceRange

  init(_ function: any Code, _ arguments: [any Code], _ range: SourceRange) {
    (self.function, self.arguments, self.range) = (function, CodeList(arguments), range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let callee = callee(&run)
    guard case .function(let function) = callee else { return callee }
    let start = run.localCount
    let missing = run.push(arguments)
    let result: Value
    if let closure = function.closure, function.takesLocals(from: start, &run) {
      let value = closure.inFrame(
        at: start, function.captured, missing: missing, .failure(.limit, "function"), &run
      ) { code, run in
        code.evaluate(&run)
      }
      result = function.typed(value, &run)
    } else {
      result = call(function, from: start, missing, &run)
    }
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }

  func append(_ run: inout Evaluation) -> Value? {
    let callee = callee(&run)
    guard case .function(let function) = callee else { return callee }
    let start = run.localCount
    let missing = run.push(arguments)
    let result: Value
    if let closure = function.closure, function.mayReturnText, function.takesLocals(from: start, &run) {
      let place = run.bytes.count
      let other: Value? = closure.inFrame(
        at: start, function.captured, missing: missing, Value.failure(.limit, "function"), &run
      ) { code, run in
        code.append(&run)
      }
      guard let other else {
        if run.spend((run.bytes.count - place) >> 8) { return nil }
        run.dropBytes(from: place)
        return Evaluation.exhausted
      }
      result = function.typed(other, &run)
    } else {
      result = call(function, from: start, missing, &run)
    }
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return run.append(result)
  }

  /// The function that is called; any other value is the result of the call.
  private func callee(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let callee = function.evaluate(&run)
    if run.isTainted(since: mark) { run.flatten(since: mark) }
    guard case .function = callee else { return notCallable(callee, range) }
    return run.spend() ? callee : Evaluation.exhausted
  }

  /// The result where arguments must be converted, or counted.
  private func call(
    _ function: FunctionValue, from start: Int, _ missing: [ArgumentMissing]?, _ run: inout Evaluation
  ) -> Value {
    let values = Array(run.locals[start..<run.localCount])
    run.dropLocals(from: start)
    return function.call(values, missing: missing ?? [], &run)
  }

  var keepsMembers: Bool { true }

  /// What is not known but for the text of the function itself is not pure.
  var isPure: Bool { (function as? GlobalCode)?.isOwn == true && arguments.codes.allSatisfy(\.isPure) }
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
  private let codes: CodeList
  let range: SourceRange
  /// What each argument must be.
  private let acceptances: [BuiltIn.Acceptance]
  private let parameterCount: Int

  init(_ function: BuiltIn, _ form: BuiltIn.Form, _ arguments: [any Code], _ range: SourceRange) {
    (self.function, self.form, self.arguments, self.range) = (function, form, arguments, range)
    body = form.body
    codes = CodeList(arguments)
    acceptances = arguments.indices.map { form.parameter($0).acceptance }
    parameterCount = form.parameters.count
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    // The list of arguments is one of an earlier call.
    var values = run.spareLists.popLast() ?? []
    let result = complete(&values, &run)
    while !values.isEmpty { values.removeLast() }
    run.spareLists.append(values)
    return result
  }

  /// The result where the first arguments were evaluated elsewhere.
  func evaluate(after given: [Value], _ run: inout Evaluation) -> Value {
    var values: [Value] = []
    for (index, value) in given.enumerated() {
      guard let accepted = acceptances[index].accept(value) else {
        return .null(function.failed(values + [value]).at(range))
      }
      values.append(accepted)
    }
    return complete(&values, &run)
  }

  /// Evaluates the arguments that are left, and the result.
  private func complete(_ values: inout [Value], _ run: inout Evaluation) -> Value {
    while values.count < codes.count {
      let acceptance = acceptances[values.count]
      let value = codes.evaluate(values.count, &run)
      if acceptance.contains(value) {
        values.append(value)
      } else if let accepted = acceptance.accept(value) {
        values.append(accepted)
      } else {
        return .null(function.failed(values + [value]).at(range))
      }
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
    while values.count < parameterCount { values.append(.null) }
    guard let result = body(values, &run) else { return .null(function.failed(values).at(range)) }
    if case .null(let cause?) = result {
      run.noteRead(result)
      return .null(cause.at(range))
    }
    return result
  }

  var isPure: Bool { form.isPure && arguments.allSatisfy(\.isPure) }
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
