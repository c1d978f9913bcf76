/// A FEEL number: up to 34 significant decimal digits, rounded half to even, never infinite and never NaN.
///
/// The value is `coefficient` × 10^`exponent`, with |coefficient| < 10³⁴ and an exponent from −6176 to 6111, so that
/// magnitudes go from 10⁻⁶¹⁷⁶ to just under 10⁶¹⁴⁵. Operations that have no such value as a result (division by
/// zero, overflow, the logarithm of a negative number) give nil. So do results that are not zero and of which no digit
/// is left at the largest scale, 6176; nearer to one, digits are lost to it as they are to the 34.
///
/// Two numbers of the same value are equal and hash alike whatever their exponents: 1.0 = 1.00. There is no negative
/// zero. A value is two words, and nothing here allocates but the making of a `String`.
///
/// Source: DMN 1.5, 10.3.2.3.1; IEEE 754-2008, decimal128.
public struct Decimal: Hashable, Comparable, Sendable {
  // The pair of words is one signed integer of 114 bits above a signed exponent of 14 bits:
  // two's complement makes zero unique, and numbers of one exponent compare by their words as they stand.

  /// Bits 64 and above of the coefficient, signed, above the 14 bits of the exponent.
  @usableFromInline let high: Int64
  /// The lowest 64 bits of the coefficient.
  @usableFromInline let low: UInt64

  /// The largest exponent; the smallest is −6176.
  static let maxExponent = 6111
  /// The smallest exponent.
  static let minExponent = -6176
  /// The most digits that a coefficient has.
  static let maxDigits = 34
  /// 10³⁴, the first magnitude that no coefficient has.
  static var coefficientLimit: UInt128 { 10_000_000_000_000_000_000_000_000_000_000_000 }

  @inlinable @inline(__always)
  init(high: Int64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A number whose parts are known to be in range.
  @inlinable @inline(__always)
  init(word coefficient: Int64, exponent: Int) {
    high = (coefficient &>> 63) &<< 14 | Int64(exponent & 0x3FFF)
    low = UInt64(bitPattern: coefficient)
  }

  /// A number whose parts are known to be in range.
  @inline(__always)
  init(unchecked coefficient: Int128, exponent: Int) {
    high = Int64(truncatingIfNeeded: coefficient &>> 64) &<< 14 | Int64(exponent & 0x3FFF)
    low = UInt64(truncatingIfNeeded: coefficient)
  }

  /// Zero.
  public static let zero = Decimal(word: 0, exponent: 0)
  /// One.
  public static let one = Decimal(word: 1, exponent: 0)

  /// A whole number.
  @inlinable
  public init(_ value: Int) {
    self.init(word: Int64(value), exponent: 0)
  }

  /// The number `coefficient` × 10^`exponent`, rounded half to even to 34 digits; nil when it is too large or
  /// too small.
  public init?(coefficient: Int128, exponent: Int) {
    // Far outside the range already; keeps the sums below from overflowing.
    let exponent = Swift.min(Swift.max(exponent, -100_000), 100_000)
    guard
      let value = Decimal.rounding(
        coefficient.magnitude, isNegative: coefficient < 0, isInexact: false, exponent: exponent)
    else { return nil }
    self = value
  }

  /// The signed whole number which, times 10 to the power `exponent`, is the value.
  public var coefficient: Int128 {
    @inline(__always) get { Int128(truncatingIfNeeded: high &>> 14) &<< 64 | Int128(truncatingIfNeeded: low) }
  }

  /// The power of ten that scales `coefficient`, from −6176 to 6111.
  @inlinable
  public var exponent: Int {
    @inline(__always) get { Int((high &<< 50) &>> 50) }
  }

  /// Whether the coefficient fits in a signed word, the fast path of everything.
  @inlinable
  var isWord: Bool {
    @inline(__always) get { high &>> 14 == Int64(bitPattern: low) &>> 63 }
  }

  /// The lowest 64 bits of the coefficient, signed: the coefficient itself where `isWord`.
  @inlinable
  var word: Int64 {
    @inline(__always) get { Int64(bitPattern: low) }
  }

  /// Whether the value is zero.
  @inlinable
  public var isZero: Bool {
    @inline(__always) get { low == 0 && high &>> 14 == 0 }
  }

  /// Whether the value is below zero.
  @inlinable
  public var isNegative: Bool {
    @inline(__always) get { high < 0 }
  }

  /// −1, 0 or 1, as the value is below, at or above zero.
  public var signum: Int { isNegative ? -1 : isZero ? 0 : 1 }

  /// The place of the first digit: `exponent` + number of digits − 1; meaningless for zero.
  var adjustedExponent: Int { exponent + PowerOfTen.digits(of: coefficient.magnitude) - 1 }

  /// The same value with the shortest coefficient: 1.5 for 1.50, 0 for 0.00.
  ///
  /// Numbers are equal when their canonical forms are the same pair.
  public var canonical: Decimal {
    if isWord {
      var word = self.word
      if word % 10 != 0 { return self }
      if word == 0 { return .zero }
      var exponent = self.exponent
      while true {
        let (quotient, remainder) = word.quotientAndRemainder(dividingBy: 10)
        if remainder != 0 || exponent == Decimal.maxExponent { break }
        word = quotient
        exponent += 1
      }
      return Decimal(word: word, exponent: exponent)
    }
    let (magnitude, exponent) = Decimal.strippingZeros(
      coefficient.magnitude, exponent, upTo: Decimal.maxExponent)
    return Decimal(isNegative: isNegative, magnitude: magnitude, exponent: exponent)
  }
}

// MARK: - Order

extension Decimal {
  /// Whether two numbers have the same value, whatever their exponents.
  ///
  /// Source: DMN 1.5, 10.3.2.3.1, value(p, s).
  @inlinable
  public static func == (left: Decimal, right: Decimal) -> Bool {
    if left.high == right.high { return left.low == right.low }
    // The same exponent and another upper half.
    if (left.high ^ right.high) & 0x3FFF == 0 { return false }
    return order(left, right) == 0
  }

  /// Whether a number is less than another.
  @inlinable
  public static func < (left: Decimal, right: Decimal) -> Bool {
    if (left.high ^ right.high) & 0x3FFF == 0 {
      return left.high < right.high || left.high == right.high && left.low < right.low
    }
    return order(left, right) < 0
  }

  /// −1, 0 or 1, as the left number is less than, equal to or greater than the right one.
  @usableFromInline
  static func order(_ left: Decimal, _ right: Decimal) -> Int {
    guard left.isWord, right.isWord else { return wideOrder(left, right) }
    let distance = left.exponent &- right.exponent
    if distance >= 0 {
      return order(left.word, timesTenTo: distance, right.word)
    }
    return -order(right.word, timesTenTo: -distance, left.word)
  }

  @inline(__always)
  private static func order(_ left: Int64, timesTenTo power: Int, _ right: Int64) -> Int {
    if power <= 18 {
      let (scaled, isTooLarge) = left.multipliedReportingOverflow(
        by: Int64(bitPattern: PowerOfTen.word(power)))
      if !isTooLarge { return scaled < right ? -1 : scaled == right ? 0 : 1 }
    } else if left == 0 {
      return right > 0 ? -1 : right < 0 ? 1 : 0
    }
    // Scaled, it is beyond what any word reaches.
    return left < 0 ? -1 : 1
  }

  @inline(never)
  private static func wideOrder(_ left: Decimal, _ right: Decimal) -> Int {
    let signs = (left.signum, right.signum)
    if signs.0 != signs.1 { return signs.0 < signs.1 ? -1 : 1 }
    if signs.0 == 0 { return 0 }
    let places = (left.adjustedExponent, right.adjustedExponent)
    if places.0 != places.1 { return places.0 < places.1 ? -signs.0 : signs.0 }
    // The same sign and the same first place: the exponents differ by at most 33 and the scaling fits.
    let distance = left.exponent - right.exponent
    var magnitudes = (left.coefficient.magnitude, right.coefficient.magnitude)
    if distance >= 0 {
      magnitudes.0 &*= PowerOfTen.double(distance)
    } else {
      magnitudes.1 &*= PowerOfTen.double(-distance)
    }
    if magnitudes.0 == magnitudes.1 { return 0 }
    return magnitudes.0 < magnitudes.1 ? -signs.0 : signs.0
  }

  /// Feeds the value, not the pair that holds it: equal numbers hash alike.
  public func hash(into hasher: inout Hasher) {
    let canonical = self.canonical
    hasher.combine(canonical.high)
    hasher.combine(canonical.low)
  }
}

// MARK: - Rounding into range

extension Decimal {
  /// A number whose parts are known to be in range.
  @inline(__always)
  init(isNegative: Bool, magnitude: UInt128, exponent: Int) {
    let coefficient = Int128(truncatingIfNeeded: magnitude)
    self.init(unchecked: isNegative ? 0 &- coefficient : coefficient, exponent: exponent)
  }

  /// The number nearest to ±`magnitude` × 10^`exponent`, ties to even; nil on overflow, and where zero is nearest to
  /// what is not zero.
  ///
  /// With `isInexact`, the true magnitude lies strictly between `magnitude` and `magnitude` + 1, and `magnitude`
  /// has at least 35 digits, or `exponent` is below the range.
  @inline(never)
  static func rounding(
    _ magnitude: UInt128, isNegative: Bool, isInexact: Bool, exponent: Int
  ) -> Decimal? {
    var magnitude = magnitude
    var exponent = exponent
    if magnitude >= coefficientLimit || exponent < minExponent {
      let excess = Swift.max(PowerOfTen.digits(of: magnitude) - maxDigits, minExponent - exponent)
      if magnitude == 0, !isInexact { return .zero }
      // Beyond the digits of any magnitude: nothing is left, nor is a half.
      guard excess <= 38 else { return nil }
      magnitude = dividing(
        magnitude, byTenTo: excess, mode: .halfEven, isNegative: isNegative, isInexact: isInexact)
      if magnitude == 0 { return nil }
      exponent += excess
      if magnitude == coefficientLimit {
        magnitude = 1_000_000_000_000_000_000_000_000_000_000_000
        exponent += 1
      }
    }
    if exponent > maxExponent {
      guard magnitude != 0 else { return .zero }
      let excess = exponent - maxExponent
      guard PowerOfTen.digits(of: magnitude) + excess <= maxDigits else { return nil }
      magnitude &*= PowerOfTen.double(excess)
      exponent = maxExponent
    }
    return Decimal(isNegative: isNegative, magnitude: magnitude, exponent: exponent)
  }

  /// `magnitude` ÷ 10^`power` rounded to a whole number, for `power` from 1.
  static func dividing(
    _ magnitude: UInt128, byTenTo power: Int, mode: Rounding, isNegative: Bool, isInexact: Bool
  ) -> UInt128 {
    // No magnitude reaches half of 10³⁹.
    guard power <= 38 else {
      let isZero = magnitude == 0 && !isInexact
      return mode.rounds(up: isZero ? .exact : .belowHalf, isOdd: false, isNegative: isNegative) ? 1 : 0
    }
    let divisor = PowerOfTen.double(power)
    let quotient = magnitude / divisor
    let remainder = magnitude &- quotient &* divisor
    let half = divisor / 2
    let part: Rounding.Remainder =
      remainder == 0 && !isInexact
      ? .exact : remainder < half ? .belowHalf : remainder == half && !isInexact ? .half : .aboveHalf
    return mode.rounds(up: part, isOdd: quotient & 1 == 1, isNegative: isNegative) ? quotient &+ 1 : quotient
  }

  /// The pair without the zeros that `magnitude`, not 0, ends in, as long as the exponent stays at most `limit`.
  static func strippingZeros(_ magnitude: UInt128, _ exponent: Int, upTo limit: Int) -> (UInt128, Int) {
    var magnitude = magnitude
    var exponent = exponent
    if magnitude & 1 == 1 { return (magnitude, exponent) }
    var step = 16
    while step > 0 {
      if exponent + step <= limit {
        let divisor = PowerOfTen.double(step)
        let quotient = magnitude / divisor
        if quotient &* divisor == magnitude {
          magnitude = quotient
          exponent += step
          if step == 16 { continue }
        }
      }
      step /= 2
    }
    return (magnitude, exponent)
  }
}
