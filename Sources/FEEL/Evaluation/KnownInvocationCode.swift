/// A call of a function that is known when the expression is compiled, such as a business knowledge model.
final class KnownInvocationCode: Code {
  let function: FunctionValue
  let closure: ClosureCode
  let arguments: CodeList
  let range: SourceRange
  /// Whether the results of the call are kept in the memo of the run.
  private let isKept: Bool
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
    isKept = closure.isPure && changing.count <= 2
  }

  /// A call with its arguments at the end of the variables, or what was kept of the same call.
  private enum Start {
    case kept(Int)
    case call(from: Int, missing: [ArgumentMissing], key: CallMemo.Key?)
  }

  /// Evaluates the arguments.
  @inline(__always)
  private func start(isAppended: Bool, _ run: inout Evaluation) -> Start {
    let start = run.localCount
    guard isKept else { return .call(from: start, missing: run.push(arguments), key: nil) }
    var key = CallMemo.Key(identity, isAppended: isAppended)
    guard changing.count == 1 else {
      let missing = run.push(arguments)
      guard missing.isEmpty, changing.allSatisfy({ key.add(run.locals[start + $0]) }) else {
        return .call(from: start, missing: missing, key: nil)
      }
      guard let place = run.memo.place(of: key, steps: run.steps, depth: run.depth) else {
        return .call(from: start, missing: [], key: key)
      }
      run.dropLocals(from: start)
      return .kept(place)
    }
    // The variables are made only when they are needed.
    let mark = run.mark
    let value = arguments.evaluate(changing[0], &run)
    var missing: [ArgumentMissing] = []
    var hasKey = false
    if run.isTainted(since: mark) {
      let part = run.take(since: mark, keepsMembers: arguments.keepsMembers(changing[0]))
      missing.append(ArgumentMissing(index: changing[0], missing: part))
    } else if key.add(value) {
      if let place = run.memo.place(of: key, steps: run.steps, depth: run.depth) { return .kept(place) }
      hasKey = true
    }
    for index in 0..<arguments.count {
      let argument = index == changing[0] ? value : arguments.evaluate(index, &run)
      run.addLocal(argument)
    }
    return .call(from: start, missing: missing, key: hasKey ? key : nil)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    switch start(isAppended: false, &run) {
    case .kept(let place):
      run.steps -= run.memo.steps(at: place)
      return run.memo.result(at: place)
    case .call(let start, let missing, let key):
      let (steps, depth) = (run.steps, run.depth)
      let result = self.result(from: start, missing, &run)
      if case .null(let cause) = result { return .null(cause?.at(range)) }
      if let key { run.memo.keep(result, of: key, owner, steps: steps - run.steps, depth: depth) }
      return result
    }
  }

  private func result(from start: Int, _ missing: [ArgumentMissing], _ run: inout Evaluation) -> Value {
    guard function.takesLocals(from: start, &run) else { return call(from: start, missing, &run) }
    let value = closure.inFrame(at: start, [], missing: missing, .failure(.limit, "function"), &run) {
      $0.evaluate(&$1)
    }
    return function.typed(value, &run)
  }

  func append(_ run: inout Evaluation) -> Value? {
    guard run.spend() else { return Evaluation.exhausted }
    switch start(isAppended: true, &run) {
    case .kept(let place):
      run.steps -= run.memo.steps(at: place)
      run.memo.add(at: place, to: &run.bytes)
      return nil
    case .call(let start, let missing, let key):
      let (steps, depth, place) = (run.steps, run.depth, run.bytes.count)
      if let result = added(from: start, missing, &run) {
        if case .null(let cause) = result { return .null(cause?.at(range)) }
        return run.append(result)
      }
      if let key {
        run.memo.keep(run.bytes[place...], of: key, owner, steps: steps - run.steps, depth: depth)
      }
      return nil
    }
  }

  /// Adds the result to the text being made; any other than a text is given back.
  private func added(from start: Int, _ missing: [ArgumentMissing], _ run: inout Evaluation) -> Value? {
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

  /// The function; or this very call, where constants among its arguments are no part of the key.
  private var owner: AnyObject { changing.count == arguments.count ? closure : self }

  /// The same as a part of the key, not counted.
  private var identity: ObjectIdentifier {
    changing.count == arguments.count ? ObjectIdentifier(closure) : ObjectIdentifier(self)
  }

  /// The result where arguments must be converted.
  private func call(from start: Int, _ missing: [ArgumentMissing], _ run: inout Evaluation) -> Value {
    let values = Array(run.locals[start..<run.localCount])
    run.dropLocals(from: start)
    return function.call(values, missing: missing, &run)
  }

  var keepsMembers: Bool { true }

  var isPure: Bool { closure.isPure && arguments.codes.allSatisfy(\.isPure) }
}
