/// Rounding of numbers, without a list of arguments.
///
/// Source: DMN 1.5, table 76.
final class RoundingCode: Code {
  private let rounding: Rounding
  private let scale: Int
  private let number: Operand
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode

  /// Nil when the function is another one, or the scale may change.
  init?(_ general: BuiltInCode) {
    switch general.function.name.key {
    case "floor": rounding = .floor
    case "ceiling": rounding = .ceiling
    case "decimal": rounding = .halfEven
    case "round up": rounding = .up
    case "round down": rounding = .down
    case "round half up": rounding = .halfUp
    case "round half down": rounding = .halfDown
    default: return nil
    }
    if general.arguments.count == 2 {
      guard let given = general.arguments[1].constant?.truncatedNumber else { return nil }
      scale = given
    } else {
      scale = 0
    }
    (self.general, number) = (general, Operand(general.arguments[0]))
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let value = number.evaluate(&run)
    if case .number(let number) = value, let result = number.rounded(scale: scale, rounding) {
      return .number(result)
    }
    return general.evaluate(after: [value], &run)
  }

  var isPure: Bool { general.isPure }
}

/// `modulo(dividend, divisor)`, without a list of arguments.
///
/// Source: DMN 1.5, table 76.
final class ModuloCode: Code {
  private let dividend: Operand
  private let divisor: Operand
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode

  /// Nil when the function is another one.
  init?(_ general: BuiltInCode) {
    guard general.function.name.key == "modulo", general.arguments.count == 2 else { return nil }
    self.general = general
    (dividend, divisor) = (Operand(general.arguments[0]), Operand(general.arguments[1]))
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let dividend = dividend.evaluate(&run)
    guard case .number(let number) = dividend else { return general.evaluate(after: [dividend], &run) }
    let divisor = divisor.evaluate(&run)
    if case .number(let other) = divisor, let result = number.modulo(other) { return .number(result) }
    return general.evaluate(after: [dividend, divisor], &run)
  }

  var isPure: Bool { general.isPure }
}
