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

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let start = run.locals.count
    let missing = run.push(arguments)
    let key = missing.isEmpty ? key(from: start, isAppended: false, run) : nil
    if let key, let place = run.memo.place(of: key, steps: run.steps, depth: run.depth) {
      run.steps -= run.memo.steps(at: place)
      run.dropLocals(from: start)
      return run.memo.result(at: place)
    }
    let (steps, depth) = (run.steps, run.depth)
    let result: Value
    if function.takes(run.locals, from: start, &run) {
      let value = closure.inFrame(at: start, [], missing: missing, .failure(.limit, "function"), &run) {
        $0.evaluate(&$1)
      }
      result = function.typed(value, &run)
    } else {
      result = call(from: start, missing, &run)
    }
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    if let key { run.memo.keep(result, of: key, owner, steps: steps - run.steps, depth: depth) }
    return result
  }

  func append(_ run: inout Evaluation) -> Value? {
    guard run.spend() else { return Evaluation.exhausted }
    let start = run.locals.count
    let missing = run.push(arguments)
    let key = missing.isEmpty ? key(from: start, isAppended: true, run) : nil
    if let key, let place = run.memo.place(of: key, steps: run.steps, depth: run.depth) {
      run.steps -= run.memo.steps(at: place)
      run.dropLocals(from: start)
      run.bytes += run.memo.bytes(at: place)
      return nil
    }
    let (steps, depth) = (run.steps, run.depth)
    let result: Value
    if function.mayReturnText, function.takes(run.locals, from: start, &run) {
      let place = run.bytes.count
      let other = closure.inFrame(
        at: start, [], missing: missing, Value?.some(.failure(.limit, "function")), &run
      ) {
        $0.append(&$1)
      }
      guard let other else {
        guard run.spend((run.bytes.count - place) >> 8) else {
          run.dropBytes(from: place)
          return Evaluation.exhausted
        }
        if let key {
          run.memo.keep(run.bytes[place...], of: key, owner, steps: steps - run.steps, depth: depth)
        }
        return nil
      }
      result = function.typed(other, &run)
    } else {
      result = call(from: start, missing, &run)
    }
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return run.append(result)
  }

  /// By what a result is kept; nil when it is not.
  private func key(from start: Int, isAppended: Bool, _ run: borrowing Evaluation) -> CallMemo.Key? {
    guard isKept else { return nil }
    var key = CallMemo.Key(ObjectIdentifier(owner), isAppended: isAppended)
    for place in changing where !key.add(run.locals[start + place]) { return nil }
    return key
  }

  /// The function; or this very call, where constants among its arguments are no part of the key.
  private var owner: AnyObject { changing.count == arguments.count ? closure : self }

  /// The result where arguments must be converted.
  private func call(from start: Int, _ missing: [ArgumentMissing], _ run: inout Evaluation) -> Value {
    let values = Array(run.locals[start...])
    run.dropLocals(from: start)
    return function.call(values, missing: missing, &run)
  }

  var keepsMembers: Bool { true }

  var isPure: Bool { closure.isPure && arguments.codes.allSatisfy(\.isPure) }
}
