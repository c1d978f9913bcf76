/// Rounding and remainders of numbers, without a list of arguments.
///
/// Source: DMN 1.5, table 76.
final class NumericCode: Code {
  private enum Operation {
    case rounded(Rounding, scale: Int)
    case modulo(any Code)
  }

  private let operation: Operation
  private let number: any Code
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode

  /// Nil when the function is another one, or the scale may change.
  init?(_ general: BuiltInCode) {
    let arguments = general.arguments
    let rounding: Rounding
    switch general.function.name.key {
    case "modulo":
      guard arguments.count == 2 else { return nil }
      (self.general, number, operation) = (general, arguments[0], .modulo(arguments[1]))
      return
    case "floor": rounding = .floor
    case "ceiling": rounding = .ceiling
    case "decimal": rounding = .halfEven
    case "round up": rounding = .up
    case "round down": rounding = .down
    case "round half up": rounding = .halfUp
    case "round half down": rounding = .halfDown
    default: return nil
    }
    var scale = 0
    if arguments.count == 2 {
      guard let given = arguments[1].constant?.truncatedNumber else { return nil }
      scale = given
    }
    (self.general, number, operation) = (general, arguments[0], .rounded(rounding, scale: scale))
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let value = number.evaluate(&run)
    guard case .number(let number) = value else { return general.evaluate(after: [value], &run) }
    switch operation {
    case .rounded(let rounding, let scale):
      if let result = number.rounded(scale: scale, rounding) { return .number(result) }
      return general.evaluate(after: [value], &run)
    case .modulo(let code):
      let other = code.evaluate(&run)
      if case .number(let divisor) = other, let result = number.modulo(divisor) { return .number(result) }
      return general.evaluate(after: [value, other], &run)
    }
  }

  var isPure: Bool { general.isPure }
}
