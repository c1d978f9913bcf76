/// A length of time in seconds and billionths of them; a day is 24 hours.
///
/// Source: DMN 1.5, 10.3.2.3.7.
public struct DaysAndTimeDuration: Hashable, Sendable {
  /// The whole seconds, rounded down.
  let seconds: Int64
  /// The billionths of a second over `seconds`, 0 to 999,999,999, also in a negative duration.
  let nanoseconds: Int32

  static let nanosecondsPerSecond: Int128 = 1_000_000_000
  static let secondsPerDay: Int64 = 86_400

  /// No time at all.
  public static let zero = DaysAndTimeDuration(seconds: 0)

  /// A duration of whole seconds.
  public init(seconds: Int64) {
    self.seconds = seconds
    nanoseconds = 0
  }

  /// A duration of whole days, within what two dates can be apart.
  init(days: Int64) {
    self.init(seconds: days &* Self.secondsPerDay)
  }

  /// A duration of that many billionths of a second, or nil beyond 292 billion years.
  public init?(totalNanoseconds total: Int128) {
    let (quotient, remainder) = total.quotientAndRemainder(dividingBy: Self.nanosecondsPerSecond)
    let isBelow = remainder < 0
    guard let seconds = Int64(exactly: quotient - (isBelow ? 1 : 0)) else { return nil }
    self.seconds = seconds
    nanoseconds = Int32(truncatingIfNeeded: isBelow ? remainder + Self.nanosecondsPerSecond : remainder)
  }

  /// The length in billionths of a second.
  public var totalNanoseconds: Int128 {
    Int128(seconds) * Self.nanosecondsPerSecond + Int128(nanoseconds)
  }

  /// The length in whole seconds, when it has no part of a second.
  var wholeSeconds: Int64? { nanoseconds == 0 ? seconds : nil }

  /// The length in days, rounded down.
  var wholeDaysRoundedDown: Int64 {
    seconds / Self.secondsPerDay - (seconds % Self.secondsPerDay < 0 ? 1 : 0)
  }

  // MARK: Parts

  /// The whole days; negative in a negative duration, as are the other parts.
  public var days: Int64 {
    Int64(truncatingIfNeeded: totalNanoseconds / (86_400 * Self.nanosecondsPerSecond))
  }
  /// The hours over the days, up to 23.
  public var hours: Int64 { part(unit: 3600, in: 24) }
  /// The minutes over the hours, up to 59.
  public var minutes: Int64 { part(unit: 60, in: 60) }
  /// The seconds over the minutes with their decimals, less than 60.
  public var secondsOfMinute: ExactNumber {
    ExactNumber(nanoseconds: totalNanoseconds % (60 * Self.nanosecondsPerSecond))
  }

  private func part(unit: Int128, in larger: Int128) -> Int64 {
    Int64(truncatingIfNeeded: totalNanoseconds / (unit * Self.nanosecondsPerSecond) % larger)
  }

  /// Whether the duration goes backwards.
  public var isNegative: Bool { seconds < 0 }

  // MARK: Arithmetic

  /// The opposite, or nil when it does not fit.
  public var negated: Self? { Self(totalNanoseconds: 0 - totalNanoseconds) }

  /// The duration without its sign, for `abs`.
  public var magnitude: Self? { isNegative ? negated : self }

  /// The sum, or nil when it does not fit.
  public func adding(_ other: Self) -> Self? {
    Self(totalNanoseconds: totalNanoseconds + other.totalNanoseconds)
  }

  /// The difference, or nil when it does not fit.
  public func subtracting(_ other: Self) -> Self? {
    Self(totalNanoseconds: totalNanoseconds - other.totalNanoseconds)
  }

  /// The duration times a number, to the nearest billionth of a second; nil when it does not fit.
  ///
  /// Source: DMN 1.5, table 59.
  public func multiplied(by number: ExactNumber) -> Self? {
    let scaled = ExactNumber.scale(
      totalNanoseconds, by: number.coefficient.magnitude, power: number.exponent, .halfEven)
    return scaled.flatMap { Self(totalNanoseconds: number.coefficient < 0 ? 0 - $0 : $0) }
  }

  /// The duration divided by a number, to the nearest billionth of a second; nil for a division by zero.
  ///
  /// Source: DMN 1.5, table 59.
  public func divided(by number: ExactNumber) -> Self? {
    let (power, overflow) = 0.subtractingReportingOverflow(number.exponent)
    guard number.coefficient != 0, !overflow else { return nil }
    let scaled = ExactNumber.scale(
      totalNanoseconds, power: power, dividedBy: number.coefficient.magnitude, .halfEven)
    return scaled.flatMap { Self(totalNanoseconds: number.coefficient < 0 ? 0 - $0 : $0) }
  }

  /// The two whole numbers whose quotient is this duration divided by the other; nil when the other is zero.
  ///
  /// Source: DMN 1.5, table 59.
  public func ratio(to other: Self) -> (numerator: Int128, denominator: Int128)? {
    other == .zero ? nil : (totalNanoseconds, other.totalNanoseconds)
  }
}

extension DaysAndTimeDuration: Comparable {
  /// Order of lengths.
  ///
  /// Source: DMN 1.5, table 54.
  public static func < (left: Self, right: Self) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}
