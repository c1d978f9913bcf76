/// An unsigned integer of 256 bits: what a product of two coefficients needs.
struct DoubleWidth {
  /// Bits 128 to 255.
  var high: UInt128
  /// Bits 0 to 127.
  var low: UInt128

  /// The product of two integers.
  @inline(__always)
  init(_ left: UInt128, times right: UInt128) {
    let (leftHigh, leftLow) = (UInt64(truncatingIfNeeded: left >> 64), UInt64(truncatingIfNeeded: left))
    let (rightHigh, rightLow) = (UInt64(truncatingIfNeeded: right >> 64), UInt64(truncatingIfNeeded: right))
    let bottom = UInt128(leftLow) &* UInt128(rightLow)
    let (middle, carries) = (UInt128(leftHigh) &* UInt128(rightLow)).addingReportingOverflow(
      UInt128(leftLow) &* UInt128(rightHigh))
    let top = UInt128(leftHigh) &* UInt128(rightHigh)
    let (sum, carriesLow) = bottom.addingReportingOverflow(middle << 64)
    low = sum
    high = top &+ middle >> 64 &+ (carries ? 1 << 64 : 0) &+ (carriesLow ? 1 : 0)
  }

  @inline(__always)
  init(high: UInt128, low: UInt128) {
    self.high = high
    self.low = low
  }

  /// The product by 10^`power`, from 0 to 38, which must fit.
  func timesTen(to power: Int) -> DoubleWidth {
    let factor = PowerOfTen.double(power)
    var product = DoubleWidth(low, times: factor)
    product.high &+= high &* factor
    return product
  }

  /// The quotient by 10^`power`, from 1 to 38, which must fit in half the width, and whether anything was left.
  func dividedByTen(to power: Int) -> (quotient: UInt128, isInexact: Bool) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: PowerOfTen.double(power))
    return (quotient, remainder != 0)
  }

  /// The quotient, which must fit in half the width (so `divisor` exceeds `high`), and the remainder.
  func quotientAndRemainder(dividingBy divisor: UInt128) -> (quotient: UInt128, remainder: UInt128) {
    if high == 0 {
      let quotient = low / divisor
      return (quotient, low &- quotient &* divisor)
    }
    // Schoolbook division in base 2⁶⁴ with a divisor whose top bit is set (Knuth, 4.3.1, algorithm D).
    let shift = divisor.leadingZeroBitCount
    let divisor = divisor &<< UInt128(shift)
    let upper = shift == 0 ? high : high << shift | low >> (128 - shift)
    let lower = low << shift
    let (first, rest) = DoubleWidth.step(upper, UInt64(truncatingIfNeeded: lower >> 64), divisor)
    let (second, remainder) = DoubleWidth.step(rest, UInt64(truncatingIfNeeded: lower), divisor)
    return (UInt128(first) << 64 | UInt128(second), remainder >> shift)
  }

  /// One digit of the quotient: `rest` × 2⁶⁴ + `next` by `divisor`, which exceeds `rest`.
  @inline(__always)
  private static func step(_ rest: UInt128, _ next: UInt64, _ divisor: UInt128) -> (UInt64, UInt128) {
    let (divisorHigh, divisorLow) = (
      UInt64(truncatingIfNeeded: divisor >> 64), UInt64(truncatingIfNeeded: divisor)
    )
    let (restHigh, restLow) = (UInt64(truncatingIfNeeded: rest >> 64), UInt64(truncatingIfNeeded: rest))
    var digit = UInt64.max
    var left: UInt64
    var isDone = false
    if restHigh < divisorHigh {
      (digit, left) = divisorHigh.dividingFullWidth((restHigh, restLow))
    } else {
      (left, isDone) = restLow.addingReportingOverflow(divisorHigh)
    }
    while !isDone, UInt128(digit) &* UInt128(divisorLow) > UInt128(left) << 64 | UInt128(next) {
      digit &-= 1
      (left, isDone) = left.addingReportingOverflow(divisorHigh)
    }
    let remainder = (rest << 64 | UInt128(next)) &- UInt128(digit) &* divisor
    return (digit, remainder)
  }
}
