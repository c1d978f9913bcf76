final class ArithmeticCode: Code {
  let operation: Expression.Arithmetic
  let operands: Operands
  let range: SourceRange

  init(_ operation: Expression.Arithmetic, _ left: any Code, _ right: any Code, _ range: SourceRange) {
    (self.operation, operands, self.range) = (operation, Operands(left, right), range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let pair = operands.evaluate(&run)
    // A power with a fractional exponent takes as long as dozens of other operations.
    if operation == .power, !run.spend(16) { return Evaluation.exhausted }
    let result: Value
    switch pair {
    case .numbers(let a, let b): result = Arithmetic.numbers(operation, a, b)
    case .values(let a, let b):
      if case .string(let text) = a, operation == .add, !run.spend(1 + text.utf8.count >> 6) {
        return Evaluation.exhausted
      }
      result = Arithmetic.apply(operation, a, b)
    }
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }

  var isPure: Bool { operands.left.code.isPure && operands.right.code.isPure }
}

final class NegationCode: Code {
  let operand: any Code
  let range: SourceRange
  init(_ operand: any Code, _ range: SourceRange) { (self.operand, self.range) = (operand, range) }

  func evaluate(_ run: inout Evaluation) -> Value {
    let result = Arithmetic.negated(operand.evaluate(&run))
    if case .null(let cause) = result { return .null(cause?.at(range)) }
    return result
  }

  var isPure: Bool { operand.isPure }
}

final class ComparisonCode: Code {
  let comparison: Expression.Comparison
  let operands: Operands
  let range: SourceRange
  /// Whether numbers are compared, as far as is known.
  private let isNumeric: Bool

  init(
    _ comparison: Expression.Comparison, _ left: any Code, _ right: any Code, isNumeric: Bool,
    _ range: SourceRange
  ) {
    (self.comparison, operands, self.range) = (comparison, Operands(left, right), range)
    self.isNumeric = isNumeric
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let a = operands.left.code.evaluate(&run)
    let b = operands.right.code.evaluate(&run)
    guard run.visit(a), run.noteParts(a), run.noteParts(b) else { return Evaluation.exhausted }
    switch Comparing.compare(comparison, a, b) {
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .unknown:
      return .null(
        NullCause(.wrongTypes, subject: comparison.rawValue, operands: [a, b], range: range))
    }
  }

  func truth(_ run: inout Evaluation) -> Truth {
    guard isNumeric else {
      let a = operands.left.code.evaluate(&run)
      return compare(a, operands.right.code.evaluate(&run), &run)
    }
    switch operands.evaluate(&run) {
    case .numbers(let a, let b): return Truth(Comparing.holds(comparison, a, b))
    case .values(let a, let b): return compare(a, b, &run)
    }
  }

  private func compare(_ a: Value, _ b: Value, _ run: inout Evaluation) -> Truth {
    guard run.visit(a), run.noteParts(a), run.noteParts(b) else { return .unknown }
    return Comparing.compare(comparison, a, b)
  }

  var isPure: Bool { operands.left.code.isPure && operands.right.code.isPure }
}

/// A comparison with a number that does not change: the commonest test of all.
final class NumberTestCode: Code {
  let comparison: Expression.Comparison
  let operand: Operand
  let limit: Decimal
  let range: SourceRange

  init(_ comparison: Expression.Comparison, _ left: any Code, _ limit: Decimal, _ range: SourceRange) {
    (self.comparison, operand, self.limit, self.range) = (comparison, Operand(left), limit, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    if let number = operand.number(&run) { return .boolean(Comparing.holds(comparison, number, limit)) }
    let value = operand.code.evaluate(&run)
    switch Comparing.compare(comparison, value, .number(limit)) {
    case .yes: return .boolean(true)
    case .no: return .boolean(false)
    case .unknown:
      return .null(
        NullCause(
          .wrongTypes, subject: comparison.rawValue, operands: [value], and: "nombre", range: range))
    }
  }

  func truth(_ run: inout Evaluation) -> Truth {
    if let number = operand.number(&run) { return Truth(Comparing.holds(comparison, number, limit)) }
    return Comparing.compare(comparison, operand.code.evaluate(&run), .number(limit))
  }

  var isPure: Bool { operand.code.isPure }
}

/// `and` and `or`; the right side is left alone when the left decides.
///
/// Source: DMN 1.5, table 50.
final class LogicCode: Code {
  let logic: Expression.Logic
  let left: any Code
  let right: any Code
  let range: SourceRange

  init(_ logic: Expression.Logic, _ left: any Code, _ right: any Code, _ range: SourceRange) {
    (self.logic, self.left, self.right, self.range) = (logic, left, right, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let decisive: Truth = logic == .and ? .no : .yes
    let a = left.evaluate(&run)
    let first = Truth(a)
    if first == decisive {
      if run.isTainted(since: mark) { settle(since: mark, &run) }
      return .boolean(logic == .or)
    }
    let middle = run.mark
    let b = right.evaluate(&run)
    let second = Truth(b)
    if second == decisive {
      // What decides alone makes the other side of no account.
      if middle != mark, !run.isTainted(since: middle) { run.forget(since: mark) }
      return .boolean(logic == .or)
    }
    if first != .unknown && second != .unknown { return .boolean(logic == .and) }
    let operands = first != .unknown ? [b] : second != .unknown ? [a] : [a, b]
    return .null(NullCause(.notABoolean, subject: logic.rawValue, operands: operands, range: range))
  }

  func truth(_ run: inout Evaluation) -> Truth {
    let mark = run.mark
    let decisive: Truth = logic == .and ? .no : .yes
    let first = left.truth(&run)
    if first == decisive {
      if run.isTainted(since: mark) { settle(since: mark, &run) }
      return decisive
    }
    let middle = run.mark
    let second = right.truth(&run)
    if second == decisive {
      if middle != mark, !run.isTainted(since: middle) { run.forget(since: mark) }
      return decisive
    }
    return first == .unknown ? .unknown : second
  }

  var isPure: Bool { left.isPure && right.isPure }
}

final class BetweenCode: Code {
  let value: any Code
  let low: any Code
  let high: any Code
  let range: SourceRange

  init(_ value: any Code, _ low: any Code, _ high: any Code, _ range: SourceRange) {
    (self.value, self.low, self.high, self.range) = (value, low, high, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let value = value.evaluate(&run)
    let lowMark = run.mark
    let low = low.evaluate(&run)
    let highMark = run.mark
    let high = high.evaluate(&run)
    let afterLow = Comparing.compare(.greaterOrEqual, value, low)
    let beforeHigh = Comparing.compare(.lessOrEqual, value, high)
    if afterLow == .no || beforeHigh == .no {
      // A limit that says no alone makes the other one of no account.
      let isLowKnown = afterLow == .no && highMark == mark
      let isHighKnown = beforeHigh == .no && lowMark == mark && !run.isTainted(since: highMark)
      if isLowKnown || isHighKnown { run.forget(since: mark) }
      return .boolean(false)
    }
    if afterLow == .yes && beforeHigh == .yes { return .boolean(true) }
    return .null(
      NullCause(.wrongTypes, subject: "between", operands: [value, low, high], range: range))
  }

  var isPure: Bool { value.isPure && low.isPure && high.isPure }
}

/// `if`: whatever is not true is the `else`, as the standard has it.
final class ConditionalCode: Code {
  let condition: any Code
  let first: any Code
  let second: any Code

  init(_ condition: any Code, _ first: any Code, _ second: any Code) {
    (self.condition, self.first, self.second) = (condition, first, second)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let holds = condition.truth(&run) == .yes
    if run.isTainted(since: mark) { return uncertain(holds, since: mark, &run) }
    return holds ? first.evaluate(&run) : second.evaluate(&run)
  }

  func truth(_ run: inout Evaluation) -> Truth {
    let mark = run.mark
    let holds = condition.truth(&run) == .yes
    if run.isTainted(since: mark) { return Truth(uncertain(holds, since: mark, &run)) }
    return holds ? first.truth(&run) : second.truth(&run)
  }

  func append(_ run: inout Evaluation) -> Value? {
    let mark = run.mark
    let holds = condition.truth(&run) == .yes
    if run.isTainted(since: mark) {
      let value = uncertain(holds, since: mark, &run)
      return run.append(value)
    }
    return holds ? first.append(&run) : second.append(&run)
  }

  var keepsMembers: Bool { first.keepsMembers && second.keepsMembers }

  var isPure: Bool { condition.isPure && first.isPure && second.isPure }
}

final class InstanceCode: Code {
  let value: any Code
  let type: FEELType?
  let text: String
  let range: SourceRange

  init(_ value: any Code, _ type: FEELType?, _ text: String, _ range: SourceRange) {
    (self.value, self.type, self.text, self.range) = (value, type, text, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let value = value.evaluate(&run)
    // To ask for the type of what is missing is to ask whether it is there.
    if run.isTainted(since: mark) { run.acknowledge(value, since: mark) }
    guard let type else {
      return .null(NullCause(.invalidExpression, subject: "instance of", detail: text, range: range))
    }
    guard run.visit(value) else { return Evaluation.exhausted }
    return .boolean(value.isInstance(of: type))
  }
}
