/// The tests of a cell, ready to run, and open to a table that wants to index them.
///
/// Source: DMN 1.5, grammar rules 13 to 15, table 55 and 8.3.3.
public struct CompiledUnaryTests: Sendable {
  /// One test.
  public enum Test: Sendable {
    /// The input equals a value that does not change; also null.
    case equals(Value)
    /// The input differs from a value that does not change.
    case differs(Value)
    /// The input lies in a range whose end points do not change.
    case inRange(RangeValue)
    /// What has to be computed each time.
    case computed(ComputedTest)
  }

  /// A test that depends on other values, or on the input by more than one comparison.
  public final class ComputedTest: Sendable {
    let comparison: Expression.Comparison?
    let code: any Code
    /// Whether the test speaks of the input as `?`.
    public let usesInput: Bool

    init(_ comparison: Expression.Comparison?, _ code: any Code, usesInput: Bool) {
      (self.comparison, self.code, self.usesInput) = (comparison, code, usesInput)
    }

    func matches(_ input: Value, _ run: inout Evaluation) -> Truth {
      if let comparison { return Comparing.compare(comparison, input, code.evaluate(&run)) }
      if usesInput {
        let value = code.evaluate(&run)
        if case .boolean(let holds) = value { return Truth(holds) }
        return value.isNull ? .unknown : Membership.matches(input, value)
      }
      let value = code.evaluate(&run)
      guard run.visit(value) else { return .unknown }
      if case .boolean(let holds) = value {
        if case .boolean(let wanted) = input { return Truth(holds == wanted) }
        return Truth(holds)
      }
      // What failed equals nothing, not even null.
      if case .null(let cause?) = value, cause.isError { return .unknown }
      return Membership.matches(input, value)
    }
  }

  /// True for `-`.
  public let isAny: Bool
  /// True for `not(…)`.
  public let isNegated: Bool
  /// The tests, of which one must hold.
  public let tests: [Test]
  /// The slot of `?`; nil when no test needs it.
  let inputSlot: Int?
  /// The variables needed; 0 inside a larger compiled expression, which provides them.
  let frameSize: Int

  /// True when the outcome depends on nothing but the input.
  public var isConstant: Bool {
    tests.allSatisfy { test in
      if case .computed = test { return false }
      return true
    }
  }

  /// True when a test asks whether the input is null.
  public var asksForNull: Bool {
    tests.contains { test in
      switch test {
      case .equals(let value), .differs(let value): value.isNull && value.cause == nil
      case .inRange: false
      case .computed(let test): test.code is NullTestCode
      }
    }
  }

  /// Whether an input passes; neither true nor false when it cannot be compared.
  public func matches(_ input: Value, _ run: inout Evaluation) -> Truth {
    if isAny { return .yes }
    if frameSize == 0 { return result(input, &run) }
    var outcome = Truth.unknown
    _ = run.withFrame(frameSize) { run in
      outcome = result(input, &run)
      return .null
    }
    return outcome
  }

  private func result(_ input: Value, _ run: inout Evaluation) -> Truth {
    guard run.visit(input) else { return .unknown }
    if let inputSlot {
      run.locals[run.base + inputSlot] = input
      if run.hasLocalMissing { run.localMissing[run.base + inputSlot] = nil }
    }
    let start = run.mark
    var outcome = Truth.no
    for test in tests {
      let mark = run.mark
      let truth = CompiledUnaryTests.matches(test, input, &run)
      if truth == .yes {
        // One test that holds makes the others of no account.
        if mark != start, !run.isTainted(since: mark) { run.forget(since: start) }
        return isNegated ? .no : .yes
      }
      if truth == .unknown { outcome = .unknown }
    }
    return isNegated ? !outcome : outcome
  }

  /// Whether an input passes one test.
  public static func matches(_ test: Test, _ input: Value, _ run: inout Evaluation) -> Truth {
    switch test {
    case .equals(let value): Equality.equal(input, value)
    case .differs(let value): !Equality.equal(input, value)
    case .inRange(let range): range.contains(input)
    case .computed(let test): test.matches(input, &run)
    }
  }
}

/// `in` with a value on its right.
///
/// Source: DMN 1.5, table 55.
enum Membership {
  /// Whether a value is, is in, or is one of what another value stands for.
  static func matches(_ input: Value, _ value: Value) -> Truth {
    switch value {
    case .range(let range):
      if case .range = input { return Equality.equal(input, value) }
      return range.contains(input)
    case .list(let items):
      if case .list = input, Equality.isEqual(input, value) { return .yes }
      return Truth(
        items.contains { item in
          if case .range(let range) = item, range.contains(input) == .yes { return true }
          return Equality.isEqual(input, item)
        })
    default: return Equality.equal(input, value)
    }
  }
}

/// `e in tests`.
final class MembershipCode: Code {
  let value: any Code
  let tests: CompiledUnaryTests
  let range: SourceRange

  init(_ value: any Code, _ tests: CompiledUnaryTests, _ range: SourceRange) {
    (self.value, self.tests, self.range) = (value, tests, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = input(&run)
    switch tests.matches(value, &run) {
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .unknown:
      return .null(
        NullCause(
          .wrongTypes, subject: "in", detail: Wording.excerpt(value), range: range,
          underlying: value.cause.map { [$0] } ?? []))
    }
  }

  func truth(_ run: inout Evaluation) -> Truth { tests.matches(input(&run), &run) }

  private func input(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let value = value.evaluate(&run)
    if run.isTainted(since: mark), tests.asksForNull { run.acknowledge(value, since: mark) }
    return value
  }
}
