/// The operators `+ - * / **` and the sign, over all types.
///
/// Source: DMN 1.5, tables 56 to 62.
enum Arithmetic {
  /// The result; null with its cause when the operation is not defined or its result cannot be held.
  @inline(__always)
  static func apply(_ operation: Expression.Arithmetic, _ left: Value, _ right: Value) -> Value {
    if case .number(let a) = left, case .number(let b) = right { return numbers(operation, a, b) }
    return others(operation, left, right)
  }

  static func numbers(_ operation: Expression.Arithmetic, _ a: Decimal, _ b: Decimal) -> Value {
    let result: Decimal?
    switch operation {
    case .add: result = a + b
    case .subtract: result = a - b
    case .multiply: result = a * b
    case .divide: result = a / b
    case .power: result = a.power(b)
    }
    if let result { return .number(result) }
    let (first, second) = (Wording.excerpt(.number(a)), Wording.excerpt(.number(b)))
    switch operation {
    case .divide where b.isZero: return .failure(.divisionByZero, "/", "\(first) / 0")
    case .power where a.isZero: return .failure(.divisionByZero, "**", "\(first) ** \(second)")
    case .power where a < .zero && !b.isInteger:
      return .failure(.invalidArgument, "**", "\(first) à la puissance \(second)")
    default: break
    }
    return .failure(.overflow, operation.rawValue, "\(first) \(operation.rawValue) \(second)")
  }

  private static func others(_ operation: Expression.Arithmetic, _ left: Value, _ right: Value) -> Value {
    let result: Value?
    switch operation {
    case .add: result = sum(left, right) ?? sum(right, left, swapped: true)
    case .subtract: result = difference(left, right)
    case .multiply: result = product(left, right) ?? product(right, left)
    case .divide: result = quotient(left, right)
    case .power: result = nil
    }
    return result ?? undefined(operation.rawValue, [left, right])
  }

  /// The null of an operation between these operands.
  static func undefined(_ operation: String, _ operands: [Value]) -> Value {
    .null(NullCause(.wrongTypes, subject: operation, operands: operands, range: nil))
  }

  private static func wrap<T>(_ value: T?, _ make: (T) -> Value, _ operation: String) -> Value {
    value.map(make) ?? .failure(.overflow, operation)
  }

  private static func sum(_ left: Value, _ right: Value, swapped: Bool = false) -> Value? {
    switch (left, right) {
    case (.string(let a), .string(let b)): swapped ? nil : .string(a + b)
    case (.date(let a), .yearsAndMonthsDuration(let b)): wrap(a.adding(b), Value.date, "+")
    case (.date(let a), .daysAndTimeDuration(let b)): wrap(a.adding(b), Value.date, "+")
    case (.dateAndTime(let a), .yearsAndMonthsDuration(let b)): wrap(a.adding(b), Value.dateAndTime, "+")
    case (.dateAndTime(let a), .daysAndTimeDuration(let b)): wrap(a.adding(b), Value.dateAndTime, "+")
    case (.time(let a), .daysAndTimeDuration(let b)): .time(a.adding(b))
    case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)):
      wrap(a.adding(b), Value.daysAndTimeDuration, "+")
    case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)):
      wrap(a.adding(b), Value.yearsAndMonthsDuration, "+")
    default: nil
    }
  }

  private static func difference(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.date(let a), .date(let b)): .daysAndTimeDuration(a.subtracting(b))
    case (.dateAndTime(let a), .dateAndTime(let b)): between(a, b)
    // A date is the date and time of its midnight in universal time, 10.3.2.3.5.
    case (.date(let a), .dateAndTime(let b)): between(DateAndTime(utcMidnightOf: a), b)
    case (.dateAndTime(let a), .date(let b)): between(a, DateAndTime(utcMidnightOf: b))
    case (.time(let a), .time(let b)):
      a.subtracting(b).map(Value.daysAndTimeDuration) ?? undefined("-", [left, right])
    case (.date(let a), .yearsAndMonthsDuration(let b)): wrap(a.subtracting(b), Value.date, "-")
    case (.date(let a), .daysAndTimeDuration(let b)): wrap(a.subtracting(b), Value.date, "-")
    case (.dateAndTime(let a), .yearsAndMonthsDuration(let b)): wrap(a.subtracting(b), Value.dateAndTime, "-")
    case (.dateAndTime(let a), .daysAndTimeDuration(let b)): wrap(a.subtracting(b), Value.dateAndTime, "-")
    case (.time(let a), .daysAndTimeDuration(let b)): wrap(a.subtracting(b), Value.time, "-")
    case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)):
      wrap(a.subtracting(b), Value.daysAndTimeDuration, "-")
    case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)):
      wrap(a.subtracting(b), Value.yearsAndMonthsDuration, "-")
    default: nil
    }
  }

  private static func between(_ left: DateAndTime, _ right: DateAndTime) -> Value {
    left.subtracting(right).map(Value.daysAndTimeDuration)
      ?? .failure(.wrongTypes, "-", "\(left) - \(right)")
  }

  private static func product(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.daysAndTimeDuration(let a), .number(let b)):
      wrap(a.multiplied(by: ExactNumber(decimal: b)), Value.daysAndTimeDuration, "*")
    case (.yearsAndMonthsDuration(let a), .number(let b)):
      wrap(a.multiplied(by: ExactNumber(decimal: b)), Value.yearsAndMonthsDuration, "*")
    default: nil
    }
  }

  private static func quotient(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.daysAndTimeDuration(let a), .number(let b)):
      b.isZero
        ? .failure(.divisionByZero, "/")
        : wrap(a.divided(by: ExactNumber(decimal: b)), Value.daysAndTimeDuration, "/")
    case (.yearsAndMonthsDuration(let a), .number(let b)):
      b.isZero
        ? .failure(.divisionByZero, "/")
        : wrap(a.divided(by: ExactNumber(decimal: b)), Value.yearsAndMonthsDuration, "/")
    case (.daysAndTimeDuration(let a), .daysAndTimeDuration(let b)): ratio(a.ratio(to: b))
    case (.yearsAndMonthsDuration(let a), .yearsAndMonthsDuration(let b)): ratio(a.ratio(to: b))
    default: nil
    }
  }

  private static func ratio(_ parts: (numerator: Int128, denominator: Int128)?) -> Value {
    guard let parts, let upper = Decimal(coefficient: parts.numerator, exponent: 0),
      let lower = Decimal(coefficient: parts.denominator, exponent: 0), let result = upper / lower
    else { return .failure(.divisionByZero, "/") }
    return .number(result)
  }

  /// `-e`, which is `0 - e` for numbers and the opposite of a duration.
  ///
  /// Source: DMN 1.5, table 62.
  static func negated(_ value: Value) -> Value {
    switch value {
    case .number(let number): .number(-number)
    case .daysAndTimeDuration(let duration): wrap(duration.negated, Value.daysAndTimeDuration, "-")
    case .yearsAndMonthsDuration(let duration): wrap(duration.negated, Value.yearsAndMonthsDuration, "-")
    default: undefined("-", [value])
    }
  }
}

extension ExactNumber {
  /// A FEEL number for the calendar.
  init(decimal number: Decimal) { self.init(coefficient: number.coefficient, exponent: number.exponent) }
}
