/// A number as a whole coefficient times a power of ten: how durations and seconds meet the numbers of FEEL.
///
/// It takes no part in arithmetic of its own; a FEEL number of 34 digits always fits in it.
///
/// Source: DMN 1.5, 10.3.2.3.1.
public struct ExactNumber: Hashable, Sendable {
  /// The digits, with their sign.
  public let coefficient: Int128
  /// The power of ten the coefficient is multiplied by.
  public let exponent: Int

  /// A number `coefficient` × 10^`exponent`, kept as given.
  public init(coefficient: Int128, exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// A whole number.
  public init(_ value: Int64) {
    self.init(coefficient: Int128(value), exponent: 0)
  }

  /// A count of billionths, reduced to the fewest decimals: 1,300,000,000 gives 13 × 10^-1.
  init(nanoseconds: Int128) {
    var coefficient = nanoseconds
    var exponent = coefficient == 0 ? 0 : -9
    while exponent < 0, coefficient % 10 == 0 {
      coefficient /= 10
      exponent += 1
    }
    self.init(coefficient: coefficient, exponent: exponent)
  }

  /// What becomes of the part that does not fit.
  enum Remainder {
    /// To the nearest, ties to the even neighbour, as FEEL numbers are rounded.
    case halfEven
    /// Dropped, towards zero.
    case dropped
  }

  /// `value` × `multiplier` × 10^`power` ÷ `divisor`, computed whole and rounded once; nil when it is out of range.
  ///
  /// - Parameter divisor: Not zero.
  static func scale(
    _ value: Int128, by multiplier: UInt128 = 1, power: Int = 0, dividedBy divisor: UInt128 = 1,
    _ rounding: Remainder
  ) -> Int128? {
    guard divisor != 0 else { return nil }
    guard value != 0, multiplier != 0 else { return 0 }
    var product = UnsignedProduct(value.magnitude, multiplier)
    var isExact = true
    var remaining = power
    while remaining > 0 {
      // The product only grows: once it leaves 256 bits no divisor of 128 bits brings it back under 127.
      guard let next = product.multiplied(by: 10) else { return nil }
      product = next
      remaining -= 1
    }
    while remaining < -38 {
      if product.isZero { return 0 }
      isExact = product.divide(by: tenToThe(38)) == 0 && isExact
      remaining += 38
    }
    let last = tenToThe(-remaining).multipliedReportingOverflow(by: divisor)
    var finalDivisor = last.partialValue
    if last.overflow {
      isExact = product.divide(by: tenToThe(-remaining)) == 0 && isExact
      finalDivisor = divisor
    }
    let remainder = product.divide(by: finalDivisor)
    guard product.high == 0, var result = Int128(exactly: product.low) else { return nil }
    if rounding == .halfEven {
      let rest = finalDivisor - remainder
      let isOverHalf = remainder > rest || (remainder == rest && (!isExact || result & 1 == 1))
      if isOverHalf, result == .max { return nil }
      result += isOverHalf ? 1 : 0
    }
    return value < 0 ? 0 - result : result
  }

  /// Ten to a power from 0 to 38.
  private static func tenToThe(_ power: Int) -> UInt128 {
    var result: UInt128 = 1
    for _ in 0..<min(max(power, 0), 38) { result &*= 10 }
    return result
  }
}

/// A product of two 128-bit numbers, for one exact division.
private struct UnsignedProduct {
  var high: UInt128
  var low: UInt128

  init(_ left: UInt128, _ right: UInt128) {
    (high, low) = left.multipliedFullWidth(by: right)
  }

  var isZero: Bool { high == 0 && low == 0 }

  func multiplied(by factor: UInt128) -> Self? {
    let (carry, newLow) = low.multipliedFullWidth(by: factor)
    let (product, overflow) = high.multipliedReportingOverflow(by: factor)
    let (newHigh, carried) = product.addingReportingOverflow(carry)
    guard !overflow, !carried else { return nil }
    var result = self
    result.high = newHigh
    result.low = newLow
    return result
  }

  /// Divides in place and returns the remainder.
  mutating func divide(by divisor: UInt128) -> UInt128 {
    guard divisor != 0 else { return 0 }
    let top = high.quotientAndRemainder(dividingBy: divisor)
    // The remainder is below the divisor, so the second quotient fits in 128 bits.
    let bottom = divisor.dividingFullWidth((top.remainder, low))
    high = top.quotient
    low = bottom.quotient
    return bottom.remainder
  }
}
