/// Members of members of a value of the host: what most inputs of rules are.
final class GlobalPathCode: Code {
  struct Step: Sendable {
    /// The keys that contexts of the expected type have.
    let shape: ObjectIdentifier
    /// Where the member stands in them.
    let position: Int
  }

  let slot: Int
  let steps: [Step]
  /// The types on the way, so that what the steps are known by is not made anew elsewhere.
  let types: [ContextType]
  /// What does the same for values of other shapes.
  let general: PathCode

  init(slot: Int, _ steps: [Step], _ types: [ContextType], _ general: PathCode) {
    (self.slot, self.steps, self.types, self.general) = (slot, steps, types, general)
  }

  /// Nil when the path does not start at a value of the host, or through members that are not known.
  convenience init?(_ general: PathCode, of type: FEELType) {
    guard case .context(let context) = type, context.names.index(ofKey: general.name.key) != nil else {
      return nil
    }
    let step = Step(shape: ObjectIdentifier(context.shape), position: general.hint)
    switch general.inner {
    case let global as GlobalCode: self.init(slot: global.slot, [step], [context], general)
    case let path as GlobalPathCode: self.init(slot: path.slot, path.steps + [step], [context], general)
    default: return nil
    }
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    if !run.hasGlobalMissing, slot < run.globals.count, case .context(let context) = run.globals[slot],
      let value = find(context, 0)
    {
      run.noteRead(value)
      return value
    }
    return general.evaluate(&run)
  }

  var keepsMembers: Bool { true }

  /// The member at the end of the steps; nil when a context on the way has other keys.
  private func find(_ context: borrowing Context, _ index: Int) -> Value? {
    let step = steps[index]
    guard ObjectIdentifier(context.shape) == step.shape else { return nil }
    if index == steps.count - 1 { return context.values[step.position] }
    guard case .context(let inner) = context.values[step.position] else { return nil }
    return find(inner, index + 1)
  }
}

/// Equality with a text that does not change.
final class StringTestCode: Code {
  let left: any Code
  let text: String
  let isNegated: Bool
  let range: SourceRange

  init(_ left: any Code, _ text: String, isNegated: Bool, _ range: SourceRange) {
    (self.left, self.text, self.isNegated, self.range) = (left, text, isNegated, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = left.evaluate(&run)
    switch test(value) {
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .unknown:
      return .null(
        NullCause(
          .wrongTypes, subject: isNegated ? "!=" : "=", detail: "\(value.kind), texte", range: range,
          underlying: value.cause.map { [$0] } ?? []))
    }
  }

  func truth(_ run: inout Evaluation) -> Truth { test(left.evaluate(&run)) }

  private func test(_ value: Value) -> Truth {
    switch value {
    case .string(let string): Truth(Text.equal(string, text) != isNegated)
    case .null: Truth(isNegated)
    default: .unknown
    }
  }
}

/// `matches`, `replace` or `split` with a pattern that does not change, compiled with the expression.
final class RegexCode: Code {
  enum Operation: Sendable {
    case matches
    case replace(any Code)
    case split
  }

  let operation: Operation
  let function: BuiltIn
  let input: any Code
  let regex: XPathRegex
  let range: SourceRange

  init(
    _ operation: Operation, _ function: BuiltIn, _ input: any Code, _ regex: XPathRegex, _ range: SourceRange
  ) {
    (self.operation, self.function, self.input) = (operation, function, input)
    (self.regex, self.range) = (regex, range)
  }

  /// Nil when the function is another, or the pattern or the flags may change or are wrong.
  convenience init?(_ function: BuiltIn, _ arguments: [any Code], _ range: SourceRange) {
    let flags: Int
    switch function.name.key {
    case "matches", "split": flags = 2
    case "replace": flags = 3
    default: return nil
    }
    guard case .string(let pattern) = arguments[1].constant else { return nil }
    var flagText = ""
    if arguments.count > flags {
      guard case .string(let text) = arguments[flags].constant else { return nil }
      flagText = text
    }
    guard let regex = try? XPathRegex(pattern, flags: flagText) else { return nil }
    let operation: Operation
    switch function.name.key {
    case "matches": operation = .matches
    case "split": operation = .split
    default: operation = .replace(arguments[2])
    }
    self.init(operation, function, arguments[0], regex, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = input.evaluate(&run)
    guard case .string(let text) = BuiltIn.Parameter("input", .string).accept(value),
      run.spend(1 + text.utf8.count >> 3)
    else { return failed([value]) }
    switch operation {
    case .matches:
      return (try? regex.matches(text)).map(Value.boolean) ?? failed([value])
    case .split:
      return (try? regex.split(text)).map { .list($0.map(Value.string)) } ?? failed([value])
    case .replace(let code):
      let replacement = code.evaluate(&run)
      guard case .string(let new) = BuiltIn.Parameter("replacement", .string).accept(replacement),
        let result = try? regex.replacing(text, with: new)
      else { return failed([value, replacement]) }
      return .string(result)
    }
  }

  private func failed(_ arguments: [Value]) -> Value { .null(function.failed(arguments).at(range)) }
}
