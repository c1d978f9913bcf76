/// A length of time in whole months; it has no length in days.
///
/// Source: DMN 1.5, 10.3.2.3.8.
public struct YearsAndMonthsDuration: Hashable, Sendable {
  /// The length in months, negative for a duration backwards.
  public let totalMonths: Int64

  /// A duration of that many months.
  public init(months: Int64) {
    totalMonths = months
  }

  /// No time at all.
  public static let zero = YearsAndMonthsDuration(months: 0)

  /// The whole years; negative in a negative duration.
  public var years: Int64 { totalMonths / 12 }
  /// The months over the whole years, from -11 to 11, with the sign of the duration.
  public var months: Int64 { totalMonths % 12 }

  /// The years and months between the days of two dates; days that make no whole month are dropped.
  ///
  /// Source: `years and months duration(from, to)`, DMN 1.5, table 72; the time of day and the zone play no part.
  public init(from start: CivilDate, to end: CivilDate) {
    var total = (Int64(end.year) - Int64(start.year)) * 12 + Int64(end.month - start.month)
    if total > 0, end.day < start.day { total -= 1 }
    if total < 0, end.day > start.day { total += 1 }
    totalMonths = total
  }

  // MARK: Arithmetic

  /// The opposite, or nil when it does not fit.
  public var negated: Self? {
    let (value, overflow) = (0 as Int64).subtractingReportingOverflow(totalMonths)
    return overflow ? nil : Self(months: value)
  }

  /// The duration without its sign, for `abs`.
  public var magnitude: Self? { totalMonths < 0 ? negated : self }

  /// The sum, or nil when it does not fit.
  public func adding(_ other: Self) -> Self? {
    let (value, overflow) = totalMonths.addingReportingOverflow(other.totalMonths)
    return overflow ? nil : Self(months: value)
  }

  /// The difference, or nil when it does not fit.
  public func subtracting(_ other: Self) -> Self? {
    let (value, overflow) = totalMonths.subtractingReportingOverflow(other.totalMonths)
    return overflow ? nil : Self(months: value)
  }

  /// The duration times a number, in whole months, a part of a month dropped; nil when it does not fit.
  ///
  /// Source: DMN 1.5, table 59.
  public func multiplied(by number: ExactNumber) -> Self? {
    let scaled = ExactNumber.scale(
      Int128(totalMonths), by: number.coefficient.magnitude, power: number.exponent, .dropped)
    return Self(scaled, negatedIf: number.coefficient < 0)
  }

  /// The duration divided by a number, in whole months, a part of a month dropped; nil for a division by zero.
  ///
  /// Source: DMN 1.5, table 59.
  public func divided(by number: ExactNumber) -> Self? {
    let (power, overflow) = 0.subtractingReportingOverflow(number.exponent)
    guard number.coefficient != 0, !overflow else { return nil }
    let scaled = ExactNumber.scale(
      Int128(totalMonths), power: power, dividedBy: number.coefficient.magnitude, .dropped)
    return Self(scaled, negatedIf: number.coefficient < 0)
  }

  /// The two whole numbers whose quotient is this duration divided by the other; nil when the other is zero.
  ///
  /// Source: DMN 1.5, table 59.
  public func ratio(to other: Self) -> (numerator: Int128, denominator: Int128)? {
    other.totalMonths == 0 ? nil : (Int128(totalMonths), Int128(other.totalMonths))
  }

  private init?(_ months: Int128?, negatedIf isNegated: Bool) {
    guard let months, let value = Int64(exactly: isNegated ? 0 - months : months) else { return nil }
    totalMonths = value
  }
}

extension YearsAndMonthsDuration: Comparable {
  /// Order of lengths.
  ///
  /// Source: DMN 1.5, table 54.
  public static func < (left: Self, right: Self) -> Bool { left.totalMonths < right.totalMonths }
}
