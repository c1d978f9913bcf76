/// A part of an operation, which most often stands somewhere already: a variable, a member of an input, a constant.
///
/// It is looked at where it stands, so that no value is copied or counted. A look gives nil, and notes nothing, where
/// there is no such place or the value is of another kind; what it is then is for `code` to say.
struct Operand: Sendable {
  private enum Place: Sendable {
    case local(Int)
    case global(Int)
    /// Not counted, as `code` is the same.
    case path(Unmanaged<SlotPathCode>)
    case number(Decimal)
    /// Its value stands nowhere before it is evaluated.
    case none
  }

  let code: any Code
  private let place: Place

  init(_ code: any Code) {
    self.code = code
    switch code {
    case let code as LocalCode: place = .local(code.slot)
    case let code as GlobalCode: place = .global(code.slot)
    case let code as SlotPathCode: place = .path(.passUnretained(code))
    default: if case .number(let number) = code.constant { place = .number(number) } else { place = .none }
    }
  }

  /// The value; a number without a call.
  @inline(__always)
  func evaluate(_ run: inout Evaluation) -> Value {
    if let number = number(&run) { return .number(number) }
    return code.evaluate(&run)
  }

  /// The value, if it is a number.
  @inline(__always)
  func number(_ run: inout Evaluation) -> Decimal? {
    switch place {
    case .number(let number): return number
    case .path(let path): return path._withUnsafeGuaranteedRef { $0.number(&run) }
    default:
      return look(&run) { value -> Decimal? in
        if case .number(let number) = value { return number }
        return nil
      }
    }
  }

  /// Whether the value is a text, if it is one.
  @inline(__always)
  func equals(_ text: String, _ run: inout Evaluation) -> Bool? {
    if case .path(let path) = place { return path._withUnsafeGuaranteedRef { $0.equals(text, &run) } }
    return look(&run) { value -> Bool? in
      if case .string(let string) = value { return Text.equal(string, text) }
      return nil
    }
  }

  /// Whether there is a value that is not null; false is no answer.
  @inline(__always)
  func isPresent(_ run: inout Evaluation) -> Bool {
    if case .path(let path) = place { return path._withUnsafeGuaranteedRef { $0.isPresent(&run) } }
    return look(&run) { $0.isNull ? nil : true } != nil
  }

  /// What is seen in a variable or a slot; nothing is to be seen in null.
  @inline(__always)
  private func look<Seen>(_ run: inout Evaluation, _ see: (Value) -> Seen?) -> Seen? {
    switch place {
    case .local(let slot):
      guard let seen = see(run.locals[run.base + slot]) else { return nil }
      if run.hasLocalMissing { run.noteLocal(run.base + slot) }
      return seen
    case .global(let slot):
      guard slot < run.globals.count, let seen = see(run.globals[slot]) else { return nil }
      if run.watchesGlobals { run.noteGlobal(slot) }
      return seen
    case .path, .number, .none: return nil
    }
  }
}

/// Both sides of an operation that is mostly one of numbers.
struct Operands: Sendable {
  /// What both sides are.
  enum Pair {
    case numbers(Decimal, Decimal)
    case values(Value, Value)
  }

  let left: Operand
  let right: Operand

  init(_ left: any Code, _ right: any Code) { (self.left, self.right) = (Operand(left), Operand(right)) }

  /// Evaluates both sides, the left one first.
  @inline(__always)
  func evaluate(_ run: inout Evaluation) -> Pair {
    if let first = left.number(&run) {
      if let second = right.number(&run) { return .numbers(first, second) }
      return .values(.number(first), right.code.evaluate(&run))
    }
    let value = left.code.evaluate(&run)
    if case .number(let first) = value, let second = right.number(&run) { return .numbers(first, second) }
    return .values(value, right.code.evaluate(&run))
  }
}
