/// Numeric functions.
///
/// Source: DMN 1.5, table 76.
enum NumericFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn("decimal", [scaled(.halfEven)]),
    BuiltIn("floor", [whole(.floor), scaled(.floor)]),
    BuiltIn("ceiling", [whole(.ceiling), scaled(.ceiling)]),
    BuiltIn("round up", [scaled(.up)]),
    BuiltIn("round down", [scaled(.down)]),
    BuiltIn("round half up", [scaled(.halfUp)]),
    BuiltIn("round half down", [scaled(.halfDown)]),
    BuiltIn(
      "abs",
      [
        BuiltIn.Form([P("n", .number)], .type(.number)) { values, _ in
          guard case .number(let number) = values[0] else { return nil }
          return .number(number.absolute)
        },
        BuiltIn.Form([P("n", .duration)], .item) { values, _ in
          switch values[0] {
          case .daysAndTimeDuration(let duration): duration.magnitude.map(Value.daysAndTimeDuration)
          case .yearsAndMonthsDuration(let duration): duration.magnitude.map(Value.yearsAndMonthsDuration)
          default: nil
          }
        },
      ]),
    BuiltIn(
      "modulo",
      [
        BuiltIn.Form([P("dividend", .number), P("divisor", .number)], .type(.number)) { values, _ in
          guard case .number(let dividend) = values[0], case .number(let divisor) = values[1] else {
            return nil
          }
          return dividend.modulo(divisor).map(Value.number)
        }
      ]),
    number("sqrt") { $0.squareRoot.map(Value.number) },
    number("log", cost: 8) { $0.naturalLogarithm.map(Value.number) },
    number("exp", cost: 8) { $0.exponential.map(Value.number) },
    number("odd", .boolean) { $0.isInteger ? .boolean($0.isOdd) : nil },
    number("even", .boolean) { $0.isInteger ? .boolean($0.isEven) : nil },
  ]

  private static func number(
    _ name: String, _ result: FEELType = .number, cost: Int = 0,
    _ body: @escaping @Sendable (Decimal) -> Value?
  ) -> BuiltIn {
    BuiltIn(
      name,
      [
        BuiltIn.Form([P("number", .number)], .type(result)) { values, run in
          guard run.spend(cost) else { return Evaluation.exhausted }
          guard case .number(let number) = values[0] else { return nil }
          return body(number)
        }
      ])
  }

  private static func whole(_ rounding: Rounding) -> BuiltIn.Form {
    BuiltIn.Form([P("n", .number)], .type(.number)) { values, _ in
      guard case .number(let number) = values[0] else { return nil }
      return number.rounded(scale: 0, rounding).map(Value.number)
    }
  }

  private static func scaled(_ rounding: Rounding) -> BuiltIn.Form {
    BuiltIn.Form([P("n", .number), P("scale", .number)], .type(.number)) { values, _ in
      guard case .number(let number) = values[0], let scale = values[1].truncatedNumber else { return nil }
      return number.rounded(scale: scale, rounding).map(Value.number)
    }
  }
}
