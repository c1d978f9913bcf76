internal import FEEL

/// A declared type: its form, and the tests that its values must pass beyond that.
struct DeclaredType: Sendable {
  let type: FEELType
  var check: TypeCheck?
  /// What a type of functions says of their parameters and results.
  let function: FunctionDeclaration?
  /// Whether to look through a value of the type may take so long that it costs steps.
  let costsSteps: Bool

  static let any = DeclaredType(type: .any, check: nil)

  init(type: FEELType, check: TypeCheck? = nil, function: FunctionDeclaration? = nil) {
    (self.type, self.check) = (type, check)
    if function == nil, case .function(let parameters, let result) = type {
      self.function = FunctionDeclaration(
        parameters.map { DeclaredType(type: $0) }, DeclaredType(type: result))
    } else {
      self.function = function
    }
    costsSteps = type.mayBeVast
  }

  /// Whether it asks more of values than a type that they have.
  fileprivate func adds(to own: FEELType) -> Bool { check != nil || (own == .any && type != .any) }

  /// A list of values of this type.
  var list: DeclaredType {
    DeclaredType(type: .list(type), check: check.map { TypeCheck(name: $0.name, item: $0) })
  }
}

/// The types of the parameters and of the result that a type of functions declares.
final class FunctionDeclaration: Sendable {
  let parameters: [DeclaredType]
  let result: DeclaredType

  init(_ parameters: [DeclaredType], _ result: DeclaredType) {
    (self.parameters, self.result) = (parameters, result)
  }

  /// A function of the type, such that its arguments and results are of the types declared.
  func typed(_ function: FunctionValue, _ range: SourceRange?) -> FunctionValue {
    guard function.parameters.count == parameters.count,
      result.adds(to: function.result)
        || zip(parameters, function.parameters).contains(where: { $0.adds(to: $1.type) })
    else { return function }
    return FunctionValue(
      name: function.name, parameters: function.parameters, result: result.type,
      TypedFunction(function, self, range))
  }
}

/// A function whose declared type asks more than the function does.
private final class TypedFunction: HostFunction {
  let function: FunctionValue
  let declared: FunctionDeclaration
  let range: SourceRange?

  init(_ function: FunctionValue, _ declared: FunctionDeclaration, _ range: SourceRange?) {
    (self.function, self.declared, self.range) = (function, declared, range)
  }

  func call(_ arguments: [Value], _ run: inout Evaluation) -> Value {
    for argument in run.takeArgumentMissing() { run.note(argument.missing) }
    var typed: [Value] = []
    for (argument, (type, parameter)) in zip(arguments, zip(declared.parameters, function.parameters)) {
      let value = type.typed(argument, range, &run)
      if case .null(let cause?) = value, !argument.isNull {
        return .null(
          NullCause(
            .typeMismatch, subject: parameter.name.text, detail: cause.detail, range: range,
            underlying: [cause]))
      }
      typed.append(value)
    }
    return declared.result.typed(run.call(function, typed), range, &run)
  }
}

extension DeclaredType {
  /// Whether a value is clearly a context of this type, its tests apart; false is no answer.
  private func isSimply(_ value: Value) -> Bool {
    guard case .context(let context) = value, case .context(let type) = type else { return false }
    return type.holdsSimply(context)
  }

  /// A value as one of this type, or null with the reason why it is none.
  func typed(_ value: Value, _ range: SourceRange?, _ run: inout Evaluation) -> Value {
    switch (value, type) {
    case (.null, _): return value
    case (.number, .number), (.string, .string), (.boolean, .boolean), (.date, .date):
      if check == nil { return value }
    default: break
    }
    let isSimple = isSimply(value)
    if costsSteps, !isSimple, !run.visit(value) { return Evaluation.exhausted }
    let result = isSimple ? value : value.coerced(to: type)
    if result.isNull {
      let (found, wanted) = Wording.mismatch(value, type)
      return .null(NullCause(.typeMismatch, subject: wanted, detail: found, range: range))
    }
    if let fault = check?.fault(of: result, &run) {
      return .null(NullCause(fault.kind, subject: fault.subject, detail: fault.detail, range: range))
    }
    if let function, case .function(let value) = result { return .function(function.typed(value, range)) }
    return result
  }
}
