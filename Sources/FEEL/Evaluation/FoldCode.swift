/// `sum(list[condition].member)`, `sum(concatenate([0], list.member))`, `count(list[condition])` and the like, without the
/// lists in between.
final class FoldCode: Code {
  private struct Filter: Sendable {
    let condition: any Code
    let slot: Int
  }

  private struct Member: Sendable {
    let type: ContextType
    let position: Int
  }

  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode
  private let isCount: Bool
  /// Whether a zero stands before the list.
  private let hasZero: Bool
  private let list: any Code
  private let filter: Filter?
  private let member: Member?

  /// Nil when the function is another one, or when the list must be made.
  init?(_ general: BuiltInCode) {
    self.general = general
    guard general.arguments.count == 1, general.form.parameters[0].domain == .list else { return nil }
    switch general.function.name.key {
    case "sum": isCount = false
    case "count": isCount = true
    default: return nil
    }
    var code = general.arguments[0]
    if !isCount, let rest = FoldCode.rest(code) {
      (code, hasZero) = (rest, true)
    } else {
      hasZero = false
    }
    if let path = code as? PathCode {
      guard let type = path.itemType, type.names.index(ofKey: path.name.key) != nil else { return nil }
      member = Member(type: type, position: path.hint)
      code = path.inner
    } else {
      member = nil
    }
    if let filtered = code as? FilterCode {
      guard case .condition(let slot) = filtered.meaning, filtered.condition.isPlain else { return nil }
      filter = Filter(condition: filtered.condition, slot: slot)
      code = filtered.list
    } else {
      filter = nil
    }
    guard code.isPlain, member != nil || filter != nil else { return nil }
    list = code
  }

  /// The list behind `concatenate([0], list)`, by which sums of nothing are zero.
  private static func rest(_ code: any Code) -> (any Code)? {
    guard let call = code as? BuiltInCode, call.function.name.key == "concatenate", call.arguments.count == 2,
      case .list(let items) = call.arguments[0].constant, items.count == 1,
      case .number(let number) = items[0], number == .zero, number.exponent == 0
    else { return nil }
    return call.arguments[1]
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let steps = run.steps
    if let result = folded(&run), !run.isTainted(since: mark) { return result }
    // Nothing but plain reading was done, so that it can be done again.
    run.forget(since: mark)
    if run.steps >= 0 { run.steps = steps }
    return general.evaluate(&run)
  }

  private func folded(_ run: inout Evaluation) -> Value? {
    guard case .list(let items) = list.evaluate(&run), run.spend(2 + items.count + items.count >> 1) else {
      return nil
    }
    guard let filter else { return total(items) }
    let place = run.base + filter.slot
    var result = Decimal.zero
    var count = 0
    for item in items {
      run.locals[place] = item
      guard filter.condition.truth(&run) == .yes else { continue }
      count += 1
      guard add(item, to: &result) else { return nil }
    }
    if isCount { return .number(Decimal(count)) }
    return count == 0 && !hasZero ? nil : .number(result)
  }

  private func total(_ items: [Value]) -> Value? {
    var result = Decimal.zero
    for item in items {
      guard add(item, to: &result) else { return nil }
    }
    if isCount { return .number(Decimal(items.count)) }
    return items.isEmpty && !hasZero ? nil : .number(result)
  }

  /// False when the item is not what was expected.
  @inline(__always)
  private func add(_ item: borrowing Value, to result: inout Decimal) -> Bool {
    if let member {
      guard case .context(let context) = copy item, context.shape.isSame(as: member.type.shape) else {
        return false
      }
      if isCount {
        if case .null = context.values[member.position] { return false }
        return true
      }
      guard case .number(let number) = context.values[member.position], let sum = result + number else {
        return false
      }
      result = sum
      return true
    }
    if isCount { return true }
    guard case .number(let number) = copy item, let sum = result + number else { return false }
    result = sum
    return true
  }
}

extension Code {
  /// Whether the code only looks things up and compares them, so that doing it twice is no different.
  package var isPlain: Bool {
    switch self {
    case is ConstantCode, is GlobalCode, is LocalCode: true
    case let code as SlotPathCode: code.outer?.isPlain ?? true
    case let code as PathCode: code.inner.isPlain
    case let code as NullTestCode: code.operand.code.isPlain
    case let code as ListContainsCode: code.list.isPlain && code.element.isPlain
    case let code as NotCode: code.negand.isPlain
    case let code as StringTestCode: code.operand.code.isPlain
    case let code as NumberTestCode: code.operand.code.isPlain
    case let code as ComparisonCode: code.operands.left.code.isPlain && code.operands.right.code.isPlain
    case let code as LogicCode: code.left.isPlain && code.right.isPlain
    case let code as BetweenCode: code.value.isPlain && code.low.isPlain && code.high.isPlain
    default: false
    }
  }
}
