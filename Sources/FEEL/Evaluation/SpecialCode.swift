/// Members of members of a value of the host, or of a variable: what most inputs of rules are.
final class SlotPathCode: Code {
  struct Step: Sendable {
    /// The keys that contexts of the expected type have.
    let shape: ObjectIdentifier
    /// Where the member stands in them.
    let position: Int
  }

  let slot: Int
  let isLocal: Bool
  /// The steps before the last one.
  private let way: [Step]
  private let last: Step
  /// The types on the way, one for each step, so that what the steps are known by is not made anew elsewhere.
  let types: [ContextType]
  /// What does the same for values of other shapes.
  let general: PathCode
  /// What the name of a member is where the item of a filter lacks it, if anything.
  let outer: (any Code)?

  init(
    slot: Int, isLocal: Bool, after way: [Step], _ last: Step, _ types: [ContextType], _ general: PathCode,
    outer: (any Code)? = nil
  ) {
    (self.slot, self.isLocal, self.way, self.last) = (slot, isLocal, way, last)
    (self.types, self.general) = (types, general)
    self.outer = outer
  }

  /// Nil when the path does not start at a slot, or goes through members that are not known.
  ///
  /// - Parameter outer: What is read where an item, which the path starts at, has no such member.
  convenience init?(_ general: PathCode, of type: FEELType, outer: (any Code)? = nil) {
    guard case .context(let context) = type, general.shape != nil else { return nil }
    let step = Step(shape: ObjectIdentifier(context.shape), position: general.hint)
    switch general.inner {
    case let global as GlobalCode:
      self.init(slot: global.slot, isLocal: false, after: [], step, [context], general)
    case let local as LocalCode:
      self.init(slot: local.slot, isLocal: true, after: [], step, [context], general, outer: outer)
    case let path as SlotPathCode:
      self.init(
        slot: path.slot, isLocal: path.isLocal, after: path.steps, step, path.types + [context], general)
    default: return nil
    }
  }

  /// Where each member stands.
  var steps: [Step] { way + [last] }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard let value = find(&run, { $0 }) else { return searched(&run) }
    if run.watchesGlobals, !isLocal { run.noteGlobal(slot, self) }
    run.noteRead(value)
    return value
  }

  /// The value where it is not found at once.
  @inline(never)
  private func searched(_ run: inout Evaluation) -> Value {
    if let outer, isLacking(run.locals[run.base + slot]) { return outer.evaluate(&run) }
    let count = run.readings.count
    let value = general.evaluate(&run)
    if run.keepsReadings, !isLocal {
      // One reading, of the whole path.
      run.readings.removeLast(run.readings.count - count)
      run.noteGlobal(slot, self)
    }
    return value
  }

  var keepsMembers: Bool { true }

  var isPure: Bool { general.isPure && outer?.isPure ?? true }

  /// Whether an item of a filter has no such member; of a missing one nothing is known.
  private func isLacking(_ item: Value) -> Bool {
    switch item {
    case .context(let context): context.member(general.name) == nil
    case .null(let cause): cause?.kind != .missingInput
    default: true
    }
  }

  /// Whether the value is found at once and is not null; false is no answer, and then nothing is noted.
  func isPresent(_ run: inout Evaluation) -> Bool {
    guard find(&run, { $0.isNull ? nil : true }) != nil else { return false }
    if run.watchesGlobals, !isLocal { run.noteGlobal(slot, self) }
    return true
  }

  /// The value, if it is found at once and is a number; else nothing is noted.
  func number(_ run: inout Evaluation) -> Decimal? {
    let found = find(&run) { value -> Decimal? in
      if case .number(let number) = value { return number }
      return nil
    }
    if found != nil, run.watchesGlobals, !isLocal { run.noteGlobal(slot, self) }
    return found
  }

  /// Whether the value is a text, if it is found at once and is one; else nothing is noted.
  func equals(_ text: String, _ run: inout Evaluation) -> Bool? {
    let found = find(&run) { value -> Bool? in
      if case .string(let string) = value { return Text.equal(string, text) }
      return nil
    }
    if found != nil, run.watchesGlobals, !isLocal { run.noteGlobal(slot, self) }
    return found
  }

  /// Whether a context that was not made for the expected type has its keys all the same.
  @inline(never)
  private func isAlike(_ shape: Context.Shape, at index: Int) -> Bool { shape.isSame(as: types[index].shape) }

  /// What is seen in the member at the end of the steps; nil when a value on the way is no context, or one with other keys.
  @inline(__always)
  private func find<Seen>(_ run: inout Evaluation, _ look: (Value) -> Seen?) -> Seen? {
    // The contexts on the way are not retained: the first one, in its slot, holds the others.
    let root: Unmanaged<Context.Storage>
    if isLocal {
      guard !run.hasLocalMissing, case .context(let context) = run.locals[run.base + slot] else { return nil }
      root = Unmanaged.passUnretained(context.storage)
    } else {
      guard !run.isGlobalMissing(slot), slot < run.globals.count,
        case .context(let context) = run.globals[slot]
      else { return nil }
      root = Unmanaged.passUnretained(context.storage)
    }
    var current = root
    for index in way.indices {
      let step = way[index]
      let next: Unmanaged<Context.Storage>? = current._withUnsafeGuaranteedRef { context in
        guard has(context, step, index), case .context(let inner) = context[step.position] else { return nil }
        return Unmanaged.passUnretained(inner.storage)
      }
      guard let next else { return nil }
      current = next
    }
    return current._withUnsafeGuaranteedRef { context in
      has(context, last, way.count) ? look(context[last.position]) : nil
    }
  }

  /// Whether a context has the keys of a step, and so a value in its place.
  @inline(__always)
  private func has(_ context: Context.Storage, _ step: Step, _ index: Int) -> Bool {
    ObjectIdentifier(context.shape) == step.shape || isAlike(context.shape, at: index)
  }
}

/// Equality with a text that does not change.
final class StringTestCode: Code {
  let operand: Operand
  let text: String
  let isNegated: Bool
  let range: SourceRange

  init(_ left: any Code, _ text: String, isNegated: Bool, _ range: SourceRange) {
    (operand, self.text, self.isNegated, self.range) = (Operand(left), text, isNegated, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    if let isEqual = operand.equals(text, &run) { return .boolean(isEqual != isNegated) }
    let value = operand.code.evaluate(&run)
    switch test(value) {
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .unknown:
      return .null(
        NullCause(
          .wrongTypes, subject: isNegated ? "!=" : "=", operands: [value], and: "texte", range: range))
    }
  }

  func truth(_ run: inout Evaluation) -> Truth {
    if let isEqual = operand.equals(text, &run) { return Truth(isEqual != isNegated) }
    return test(operand.code.evaluate(&run))
  }

  private func test(_ value: Value) -> Truth {
    switch value {
    case .string(let string):
      Truth(Text.equal(string, text) != isNegated)
    case .null: Truth(isNegated)
    default: .unknown
    }
  }

  var isPure: Bool { operand.code.isPure }
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
  /// The arguments that are constants, null for the others.
  private let constants: [Value]
  let range: SourceRange

  init(
    _ operation: Operation, _ function: BuiltIn, _ arguments: [any Code], _ regex: XPathRegex,
    _ range: SourceRange
  ) {
    (self.operation, self.function, input) = (operation, function, arguments[0])
    (self.regex, self.range) = (regex, range)
    constants = arguments.map { $0.constant ?? .null }
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
    self.init(operation, function, arguments, regex, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = input.evaluate(&run)
    guard case .string(let text) = BuiltIn.Parameter("input", .string).accept(value),
      run.spend(1 + text.utf8.count >> 3)
    else { return failed(value) }
    switch operation {
    case .matches:
      return (try? regex.matches(text)).map(Value.boolean) ?? failed(value)
    case .split:
      return (try? regex.split(text)).map { .list($0.map(Value.string)) } ?? failed(value)
    case .replace(let code):
      let replacement = code.evaluate(&run)
      guard case .string(let new) = BuiltIn.Parameter("replacement", .string).accept(replacement),
        let result = try? regex.replacing(text, with: new)
      else { return failed(value, replacement) }
      return .string(result)
    }
  }

  private func failed(_ input: Value, _ replacement: Value? = nil) -> Value {
    var arguments = constants
    arguments[0] = input
    if let replacement { arguments[2] = replacement }
    return .null(function.failed(arguments).at(range))
  }
}
