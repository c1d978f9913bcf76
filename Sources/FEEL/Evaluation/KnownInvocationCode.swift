/// A call of a function that is known when the expression is compiled, such as a business knowledge model.
final class KnownInvocationCode: Code {
  let function: FunctionValue
  let closure: ClosureCode
  let arguments: CodeList
  let range: SourceRange
  /// What the memo of the run knows the call by; nil where no results are kept.
  private let identity: CallMemo.Identity?
  /// The places of the arguments that may change.
  private let changing: [Int]

  /// Nil when the function is not known, has variables of its own, or takes another number of arguments.
  init?(_ callee: any Code, _ arguments: [any Code], _ range: SourceRange) {
    guard let function = (callee as? GlobalCode)?.function,
      case .closure(let closure, let captured) = function.body, captured.isEmpty,
      closure.parameterCount == arguments.count
    else { return nil }
    (self.function, self.closure, self.range) = (function, closure, range)
    self.arguments = CodeList(arguments)
    changing = arguments.indices.filter { arguments[$0].constant == nil }
    if !closure.isPure || changing.count > 2 {
      identity = nil
    } else {
      // Constants among the arguments are no part of the key, so that this call is not another one.
      identity = changing.count == arguments.count ? closure.identity : CallMemo.Identity()
    }
  }

  /// A call with its arguments at the end of the variables, or what was kept of the same call.
  private enum Start {
    case kept(Int)
    /// What the arguments rest on is nil where that is nothing, as it nearly always is.
    case call(missing: [ArgumentMissing]?, key: CallMemo.Key?)
  }

  /// Evaluates the arguments.
  @inline(__always)
  private func start(isAppended: Bool, _ run: inout Evaluation) -> Start {
    guard let identity else { return .call(missing: run.push(arguments), key: nil) }
    var key = CallMemo.Key(identity, isAppended: isAppended)
    guard changing.count == 1 else {
      let start = run.localCount
      if let missing = run.push(arguments) { return .call(missing: missing, key: nil) }
      for index in changing where !key.add(run.locals[start + index]) { return .call(missing: nil, key: nil) }
      guard let place = run.memo.place(of: key, steps: run.steps, depth: run.depth) else {
        return .call(missing: nil, key: key)
      }
      run.dropLocals(from: start)
      return .kept(place)
    }
    // The variables are made only when they are needed.
    let mark = run.mark
    let only = changing[0]
    let value = arguments.evaluate(only, &run)
    var missing: [ArgumentMissing]?
    var hasKey = false
    if run.isTainted(since: mark) {
      let part = run.take(since: mark, keepsMembers: arguments.keepsMembers(only))
      missing = [ArgumentMissing(index: only, missing: part)]
    } else if key.add(value) {
      if let place = run.memo.place(of: key, steps: run.steps, depth: run.depth) { return .kept(place) }
      hasKey = true
    }
    for index in 0..<arguments.count {
      let argument = index == only ? value : arguments.evaluate(index, &run)
      run.addLocal(argument)
    }
    return .call(missing: missing, key: hasKey ? key : nil)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let start = run.localCount
    switch self.start(isAppended: false, &run) {
    case .kept(let place):
      run.steps -= run.memo.steps(at: place)
      return run.memo.result(at: place)
    case .call(let missing, let key):
      let (steps, depth) = (run.steps, run.depth)
      let result = self.result(from: start, missing, &run)
      if case .null(let cause) = result { return .null(cause?.at(range)) }
      if let key { run.memo.keep(result, of: key, steps: steps - run.steps, depth: depth) }
      return result
    }
  }

  private func result(from start: Int, _ missing: [ArgumentMissing]?, _ run: inout Evaluation) -> Value {
    guard function.takesLocals(from: start, &run) else { return call(from: start, missing, &run) }
    let value = closure.inFrame(at: start, [], missing: missing, .failure(.limit, "function"), &run) {
      $0.evaluate(&$1)
    }
    return function.typed(value, &run)
  }

  func append(_ run: inout Evaluation) -> Value? {
    guard run.spend() else { return Evaluation.exhausted }
    let start = run.localCount
    switch self.start(isAppended: true, &run) {
    case .kept(let place):
      run.steps -= run.memo.steps(at: place)
      run.memo.add(at: place, to: &run.bytes)
      return nil
    case .call(let missing, let key):
      let (steps, depth, place) = (run.steps, run.depth, run.bytes.count)
      if let result = added(from: start, missing, &run) {
        if case .null(let cause) = result { return .null(cause?.at(range)) }
        return run.append(result)
      }
      if let key {
        run.memo.keep(run.bytes, from: place, of: key, steps: steps - run.steps, depth: depth)
      }
      return nil
    }
  }

  /// Adds the result to the text being made; any other than a text is given back.
  private func added(from start: Int, _ missing: [ArgumentMissing]?, _ run: inout Evaluation) -> Value? {
    guard function.mayReturnText, function.takesLocals(from: start, &run) else {
      return call(from: start, missing, &run)
    }
    let place = run.bytes.count
    let other = closure.inFrame(
      at: start, [], missing: missing, Value?.some(.failure(.limit, "function")), &run
    ) {
      $0.append(&$1)
    }
    if let other { return function.typed(other, &run) }
    if run.spend((run.bytes.count - place) >> 8) { return nil }
    run.dropBytes(from: place)
    return Evaluation.exhausted
  }

  /// The result where arguments must be converted.
  private func call(from start: Int, _ missing: [ArgumentMissing]?, _ run: inout Evaluation) -> Value {
    let values = Array(run.locals[start..<run.localCount])
    run.dropLocals(from: start)
    return function.call(values, missing: missing ?? [], &run)
  }

  var keepsMembers: Bool { true }

  var isPure: Bool { closure.isPure && arguments.codes.allSatisfy(\.isPure) }
}
