/// A function: built in, written in FEEL with the variables it was made in, or of the host.
///
/// Source: DMN 1.5, 10.3.2.8 and 10.3.2.13.
public final class FunctionValue: Sendable {
  /// A parameter of a function that is not built in.
  public struct Parameter: Hashable, Sendable {
    /// Its name.
    public let name: Name
    /// The type that arguments must conform to.
    public let type: FEELType

    /// Makes a parameter.
    public init(_ name: Name, _ type: FEELType) { (self.name, self.type) = (name, type) }
  }

  enum Body: Sendable {
    case builtIn(BuiltIn)
    case closure(ClosureCode, captured: [Value])
    case host(any HostFunction)
  }

  let body: Body
  /// The text of a function written in FEEL, which is read often and then not taken out of `body`.
  let closure: ClosureCode?
  /// The values that it captured.
  let captured: [Value]
  /// The parameters; empty for built-in functions, which may have several sets of them.
  public let parameters: [Parameter]
  /// The type that results must conform to.
  public let result: FEELType
  /// What is known of the results from the body; what `instance of` goes by where `result` says nothing.
  let inferred: FEELType
  /// The types of the parameters, where they are simple ones.
  private let simpleKinds: [SimpleKind?]
  /// The name, for messages.
  public let name: String
  /// The name of a function that has none.
  static let noName = "function"

  init(_ body: Body, name: String, parameters: [Parameter], result: FEELType, inferred: FEELType = .any) {
    (self.body, self.name, self.parameters, self.result) = (body, name, parameters, result)
    self.inferred = result == .any ? inferred : result
    if case .closure(let closure, let captured) = body {
      (self.closure, self.captured) = (closure, captured)
    } else {
      (closure, captured) = (nil, [])
    }
    simpleKinds = parameters.map { SimpleKind($0.type) }
  }

  /// A function of the host, such as a business knowledge model or a decision service.
  public convenience init(
    name: String, parameters: [Parameter], result: FEELType = .any, _ function: any HostFunction
  ) {
    self.init(.host(function), name: name, parameters: parameters, result: result)
  }

  /// The type, as far as it is one.
  var type: FEELType {
    if case .builtIn(let function) = body {
      let form = function.forms.first
      return .function(form?.parameters.map(\.domain.type) ?? [], form?.result.type ?? .any)
    }
    return .function(parameters.map(\.type), inferred)
  }

  /// Functions are equal when they are one, or made by the same text over the same variables.
  ///
  /// Source: DMN 1.5, table 53.
  func isSame(as other: FunctionValue) -> Bool {
    if self === other { return true }
    switch (body, other.body) {
    case (.builtIn(let a), .builtIn(let b)): return a === b
    case (.closure(let a, let captured), .closure(let b, let others)):
      return a === b && captured == others
    case (.host(let a), .host(let b)): return a === b
    default: return false
    }
  }

  /// The result for arguments in the order of the parameters.
  ///
  /// - Parameter missing: What the arguments rest on; it counts where the function reads them.
  func call(
    _ arguments: [Value], missing: [ArgumentMissing] = [], _ run: inout Evaluation
  ) -> Value {
    if case .builtIn(let function) = body {
      run.note(missing)
      let result = function.call(arguments, &run)
      run.noteRead(result)
      return result
    }
    guard arguments.count == parameters.count else {
      run.note(missing)
      return .failure(
        .wrongArguments, name, Wording.arity("\(parameters.count)", arguments.count))
    }
    var bound: [Value] = []
    bound.reserveCapacity(arguments.count)
    for (argument, parameter) in zip(arguments, parameters) {
      if case .any = parameter.type {
        bound.append(argument)
        continue
      }
      guard run.visit(argument) else { return Evaluation.exhausted }
      let value = argument.coerced(to: parameter.type)
      if value.isNull && !argument.isNull {
        run.note(missing)
        return .null(
          NullCause(
            .wrongArguments, subject: name,
            detail: Wording.argument(
              argument, of: parameter.name.text, wanted: "le type \(parameter.type.wording)")))
      }
      bound.append(value)
    }
    let value: Value
    switch body {
    case .builtIn: return .null
    case .closure(let code, let captured): value = code.call(bound, captured, missing: missing, &run)
    case .host(let function):
      guard run.depth > 0 else { return .failure(.limit, name) }
      run.depth -= 40
      defer { run.depth += 40 }
      run.argumentMissing = missing
      value = function.call(bound, &run)
      run.note(run.takeArgumentMissing())
    }
    return typed(value, &run)
  }

  /// A result of the body as one of the declared type.
  func typed(_ value: Value, _ run: inout Evaluation) -> Value {
    if case .any = result { return value }
    guard run.visit(value) else { return Evaluation.exhausted }
    switch (result, value) {
    case (.number, .number), (.string, .string), (.boolean, .boolean): return value
    default: return value.coerced(to: result)
    }
  }

  /// Whether a result of the body that is a text is the result of the call as it is.
  var mayReturnText: Bool {
    switch result {
    case .any, .string: true
    default: false
    }
  }

  /// Whether the last variables are as many as the parameters, and clearly of their types; false is no answer.
  func takesLocals(from start: Int, _ run: inout Evaluation) -> Bool {
    guard run.localCount - start == simpleKinds.count else { return false }
    for index in simpleKinds.indices {
      if let kind = simpleKinds[index] {
        guard kind.holds(run.locals[start + index]) else { return false }
        if kind == .string, case .string(let text) = run.locals[start + index] {
          guard run.spend(text.utf8.count >> 8) else { return false }
        }
      } else {
        guard case .context(let type) = parameters[index].type,
          case .context(let context) = run.locals[start + index], type.holdsSimply(context)
        else { return false }
      }
    }
    return true
  }

  /// The result for arguments by name; those not given are null.
  func call(
    named arguments: [(name: Name, value: Value)], missing: [ArgumentMissing] = [], _ run: inout Evaluation
  ) -> Value {
    if case .builtIn(let function) = body {
      run.note(missing)
      let result = function.call(named: arguments, &run)
      run.noteRead(result)
      return result
    }
    var values = [Value](repeating: .null, count: parameters.count)
    var places: [Int] = []
    for (name, value) in arguments {
      guard let place = parameters.firstIndex(where: { $0.name == name }) else {
        run.note(missing)
        return .failure(
          .wrongArguments, self.name, Wording.noParameter(name.text, among: parameters.map(\.name.text)))
      }
      guard !places.contains(place) else {
        run.note(missing)
        return .failure(.wrongArguments, self.name, Wording.givenTwice(name.text))
      }
      values[place] = value
      places.append(place)
    }
    let moved = missing.map { ArgumentMissing(index: places[$0.index], missing: $0.missing) }
    return call(values, missing: moved, &run)
  }
}

/// What a host computes when FEEL calls a function of its own.
public protocol HostFunction: AnyObject, Sendable {
  /// The result; the arguments conform to the parameters and are as many.
  func call(_ arguments: [Value], _ run: inout Evaluation) -> Value
}
