// MARK: - Addition

extension Decimal {
  /// The sum, rounded to 34 digits; nil on overflow.
  ///
  /// Source: DMN 1.5, 10.3.2, specific semantics of addition and subtraction.
  @inlinable
  public static func + (left: Decimal, right: Decimal) -> Decimal? {
    if (left.high ^ right.high) & 0x3FFF == 0, left.isWord, right.isWord {
      let (sum, isTooLarge) = left.word.addingReportingOverflow(right.word)
      if !isTooLarge { return Decimal(word: sum, exponent: left.exponent) }
    }
    return aligningSum(left, right)
  }

  /// The difference, rounded to 34 digits; nil on overflow.
  ///
  /// Source: DMN 1.5, 10.3.2, specific semantics of addition and subtraction.
  @inlinable
  public static func - (left: Decimal, right: Decimal) -> Decimal? {
    if (left.high ^ right.high) & 0x3FFF == 0, left.isWord, right.isWord {
      let (difference, isTooLarge) = left.word.subtractingReportingOverflow(right.word)
      if !isTooLarge { return Decimal(word: difference, exponent: left.exponent) }
    }
    return aligningSum(left, -right)
  }

  /// Adds in place; false, and the value unchanged, on overflow.
  @inlinable
  public mutating func add(_ other: Decimal) -> Bool {
    guard let sum = self + other else { return false }
    self = sum
    return true
  }

  /// The sum of numbers whose exponents differ, or whose sum exceeds a word.
  @usableFromInline
  static func aligningSum(_ left: Decimal, _ right: Decimal) -> Decimal? {
    if left.isWord, right.isWord {
      let distance = left.exponent &- right.exponent
      if distance >= 0 {
        if let sum = sum(left.word, timesTenTo: distance, right) { return sum }
      } else {
        if let sum = sum(right.word, timesTenTo: -distance, left) { return sum }
      }
    }
    return wideSum(left, right)
  }

  @inline(__always)
  private static func sum(_ left: Int64, timesTenTo power: Int, _ right: Decimal) -> Decimal? {
    guard power <= 18 else { return nil }
    let (scaled, isTooLarge) = left.multipliedReportingOverflow(by: Int64(bitPattern: PowerOfTen.word(power)))
    if isTooLarge { return nil }
    let (sum, isSumTooLarge) = scaled.addingReportingOverflow(right.word)
    return isSumTooLarge ? nil : Decimal(word: sum, exponent: right.exponent)
  }

  @inline(never)
  private static func wideSum(_ left: Decimal, _ right: Decimal) -> Decimal? {
    if right.isZero { return left }
    if left.isZero { return right }
    let (upper, lower) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let distance = upper.exponent - lower.exponent
    let room = 36 - PowerOfTen.digits(of: upper.coefficient.magnitude)
    if distance <= room {
      let sum = upper.coefficient &* scale(distance) &+ lower.coefficient
      return rounding(sum.magnitude, isNegative: sum < 0, isInexact: false, exponent: lower.exponent)
    }
    // The upper number gets 36 digits. Of the lower one, the digits below them only say whether there were any:
    // a last digit of 1 stands for them, two places under what is kept.
    let rest = distance - room
    var kept: Int128 = lower.isNegative ? -1 : 0
    var hasRest = true
    if rest <= 34 {
      let divisor = scale(rest)
      kept = lower.coefficient / divisor
      let remainder = lower.coefficient &- kept &* divisor
      if remainder < 0 { kept &-= 1 }
      hasRest = remainder != 0
    }
    let sum = (upper.coefficient &* scale(room) &+ kept) &* 10 &+ (hasRest ? 1 : 0)
    return rounding(
      sum.magnitude, isNegative: sum < 0, isInexact: false, exponent: upper.exponent - room - 1)
  }

  @inline(__always)
  private static func scale(_ power: Int) -> Int128 {
    Int128(truncatingIfNeeded: PowerOfTen.double(power))
  }

  /// The number of the other sign; zero for zero.
  @inlinable
  public static prefix func - (value: Decimal) -> Decimal {
    let word = value.word
    if value.isWord, word != .min { return Decimal(word: 0 &- word, exponent: value.exponent) }
    return value.wideNegation
  }

  @usableFromInline
  var wideNegation: Decimal { Decimal(unchecked: 0 &- coefficient, exponent: exponent) }

  /// The magnitude.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `abs`.
  @inlinable
  public var absolute: Decimal { isNegative ? -self : self }
}

// MARK: - Multiplication

extension Decimal {
  /// The product, rounded to 34 digits; nil on overflow and underflow: what requires a scale out of range is null.
  ///
  /// Source: DMN 1.5, 10.3.2, specific semantics of multiplication and division.
  @inlinable
  public static func * (left: Decimal, right: Decimal) -> Decimal? {
    if left.isWord, right.isWord {
      let (product, isTooLarge) = left.word.multipliedReportingOverflow(by: right.word)
      let exponent = left.exponent &+ right.exponent
      if !isTooLarge, exponent >= -6176, exponent <= 6111 {
        return Decimal(word: product, exponent: exponent)
      }
    }
    return wideProduct(left, right)
  }

  @usableFromInline
  @inline(never)
  static func wideProduct(_ left: Decimal, _ right: Decimal) -> Decimal? {
    if let product = left.timesPowerOfTen(right) ?? right.timesPowerOfTen(left) { return product }
    let product = DoubleWidth(left.coefficient.magnitude, times: right.coefficient.magnitude)
    let isNegative = left.isNegative != right.isNegative
    let exponent = left.exponent + right.exponent
    if product.high == 0 {
      return rounding(product.low, isNegative: isNegative, isInexact: false, exponent: exponent)
    }
    // Down to 37 or 38 digits, remembering whether anything was cut; the rounding to 34 is done once.
    let excess = (((130 - product.high.leadingZeroBitCount) * 1233) >> 12) + 1
    let (quotient, isInexact) = product.dividedByTen(to: excess)
    return rounding(quotient, isNegative: isNegative, isInexact: isInexact, exponent: exponent + excess)
  }
}

extension Decimal {
  /// The product of a number of 34 digits with 10, 100 and so on: another exponent, as no zero finds room behind its
  /// digits; nil where it is not that simple.
  private func timesPowerOfTen(_ other: Decimal) -> Decimal? {
    guard other.isWord, other.word > 0,
      coefficient.magnitude >= 1_000_000_000_000_000_000_000_000_000_000_000
    else { return nil }
    let power = PowerOfTen.digits(of: other.low) &- 1
    guard other.low == PowerOfTen.word(power) else { return nil }
    let exponent = exponent &+ other.exponent &+ power
    guard exponent >= Decimal.minExponent, exponent <= Decimal.maxExponent else { return nil }
    return Decimal(unchecked: coefficient, exponent: exponent)
  }
}

// MARK: - Division

extension Decimal {
  /// The quotient, rounded to 34 digits; nil for a divisor of zero, on overflow and on underflow.
  ///
  /// An exact quotient has the exponent nearest to the difference of the exponents: 10 ÷ 4 = 2.5.
  ///
  /// Source: DMN 1.5, 10.3.2, specific semantics of multiplication and division.
  public static func / (left: Decimal, right: Decimal) -> Decimal? {
    if right.isZero { return nil }
    if left.isZero { return .zero }
    if left.isWord, right.isWord,
      let quotient = wordQuotient(left.word, right.word, exponent: left.exponent &- right.exponent)
    {
      return quotient
    }
    return wideQuotient(left, right)
  }

  /// The quotient of coefficients of one word, not 0; nil when it comes near the ends of the range.
  private static func wordQuotient(_ left: Int64, _ right: Int64, exponent: Int) -> Decimal? {
    let isNegative = (left < 0) != (right < 0)
    let divisor = UInt64(right.magnitude)
    var dividend = UInt64(left.magnitude)
    if left > 0, right > 0, exponent >= minExponent + 18, exponent <= maxExponent {
      // By 10, 100 and so on: only the point moves, past the zeros that the dividend ends in.
      var power = PowerOfTen.digits(of: divisor) &- 1
      if divisor == PowerOfTen.word(power) {
        while power > 0, dividend % 10 == 0 {
          dividend /= 10
          power &-= 1
        }
        return Decimal(word: Int64(bitPattern: dividend), exponent: exponent &- power)
      }
    }
    // The dividend with 18 or 19 digits: most quotients of everyday numbers that end, end here.
    let shift = 19 &- PowerOfTen.digits(of: dividend)
    dividend &*= PowerOfTen.word(shift)
    var (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    if remainder == 0 {
      var ideal = shift
      while ideal >= 4, quotient % 10_000 == 0 {
        quotient /= 10_000
        ideal &-= 4
      }
      while ideal > 0, quotient % 10 == 0 {
        quotient /= 10
        ideal &-= 1
      }
      let exponent = exponent &- ideal
      if exponent >= minExponent, exponent <= maxExponent, quotient <= UInt64(Int64.max) {
        let word = Int64(bitPattern: quotient)
        return Decimal(word: isNegative ? 0 &- word : word, exponent: exponent)
      }
      return nil
    }
    // Long division in steps of up to 19 digits, to exactly 34, and the remainder rounds the last of them.
    let digits = PowerOfTen.digits(of: quotient)
    let step = Swift.min(34 &- digits, 19)
    let last = 34 &- digits &- step
    let place = exponent &- shift &- step &- last
    guard place >= minExponent, place < maxExponent else { return nil }
    var magnitude = UInt128(quotient)
    append(step, to: &magnitude, &remainder, divisor)
    if last > 0 { append(last, to: &magnitude, &remainder, divisor) }
    if remainder == 0 {
      let (stripped, place) = strippingZeros(magnitude, place, upTo: Swift.min(exponent, maxExponent))
      return Decimal(isNegative: isNegative, magnitude: stripped, exponent: place)
    }
    let complement = divisor &- remainder
    if remainder > complement || remainder == complement && magnitude & 1 == 1 {
      magnitude &+= 1
      if magnitude == coefficientLimit {
        let leading: UInt128 = 1_000_000_000_000_000_000_000_000_000_000_000
        return Decimal(isNegative: isNegative, magnitude: leading, exponent: place &+ 1)
      }
    }
    return Decimal(isNegative: isNegative, magnitude: magnitude, exponent: place)
  }

  /// Appends the next `count` digits of a quotient, up to 19.
  @inline(__always)
  private static func append(
    _ count: Int, to magnitude: inout UInt128, _ remainder: inout UInt64, _ divisor: UInt64
  ) {
    let power = PowerOfTen.word(count)
    let (quotient, rest) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: power))
    magnitude = magnitude &* UInt128(power) &+ UInt128(quotient)
    remainder = rest
  }

  @inline(never)
  private static func wideQuotient(_ left: Decimal, _ right: Decimal) -> Decimal? {
    let dividend = left.coefficient.magnitude
    let divisor = right.coefficient.magnitude
    // So many places that the quotient has 36 or 37 digits.
    let places = 36 + PowerOfTen.digits(of: divisor) - PowerOfTen.digits(of: dividend)
    var scaled = DoubleWidth(dividend, times: PowerOfTen.double(Swift.min(places, 35)))
    if places > 35 { scaled = scaled.timesTen(to: places - 35) }
    let (magnitude, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let exponent = left.exponent - right.exponent
    let isNegative = left.isNegative != right.isNegative
    if remainder != 0 {
      return rounding(magnitude, isNegative: isNegative, isInexact: true, exponent: exponent - places)
    }
    let (stripped, place) = strippingZeros(magnitude, exponent - places, upTo: exponent)
    return rounding(stripped, isNegative: isNegative, isInexact: false, exponent: place)
  }

  /// The remainder of the division rounded down: it has the sign of the divisor; nil for a divisor of zero.
  ///
  /// The quotient is not rounded on the way: modulo(10⁴⁰, 3) = 1.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `modulo`: dividend − divisor × floor(dividend ÷ divisor).
  public func modulo(_ divisor: Decimal) -> Decimal? {
    if divisor.isZero { return nil }
    let remainder = remainder(dividingBy: divisor)
    if remainder.isZero || remainder.isNegative == divisor.isNegative { return remainder }
    return remainder + divisor
  }

  /// What the division cut towards zero leaves, always exact; the divisor is not 0.
  private func remainder(dividingBy divisor: Decimal) -> Decimal {
    let distance = exponent - divisor.exponent
    if isWord, divisor.isWord, distance >= -18, distance <= 18 {
      let power = Int64(bitPattern: PowerOfTen.word(Int(distance.magnitude)))
      if distance >= 0 {
        let (scaled, isTooLarge) = word.multipliedReportingOverflow(by: power)
        if !isTooLarge {
          return Decimal(word: scaled.remainderOrZero(dividingBy: divisor.word), exponent: divisor.exponent)
        }
      } else {
        let (scaled, isTooLarge) = divisor.word.multipliedReportingOverflow(by: power)
        // A divisor beyond a word exceeds the dividend, all of which remains.
        return isTooLarge ? self : Decimal(word: word.remainderOrZero(dividingBy: scaled), exponent: exponent)
      }
    }
    return wideRemainder(dividingBy: divisor, distance: distance)
  }

  @inline(never)
  private func wideRemainder(dividingBy divisor: Decimal, distance: Int) -> Decimal {
    let dividend = coefficient.magnitude
    var modulus = divisor.coefficient.magnitude
    if distance < 0 {
      if PowerOfTen.digits(of: modulus) - distance > 38 { return self }
      modulus &*= PowerOfTen.double(-distance)
      return Decimal(isNegative: isNegative, magnitude: dividend % modulus, exponent: exponent)
    }
    // The dividend times 10^distance, modulo the divisor, by squarings.
    var rest = dividend % modulus
    var base = UInt128(10) % modulus
    var power = distance
    while power > 0 {
      if power & 1 == 1 {
        rest = DoubleWidth(rest, times: base).quotientAndRemainder(dividingBy: modulus).remainder
      }
      base = DoubleWidth(base, times: base).quotientAndRemainder(dividingBy: modulus).remainder
      power >>= 1
    }
    return Decimal(isNegative: isNegative, magnitude: rest, exponent: divisor.exponent)
  }
}

extension Int64 {
  /// The remainder by a divisor that is not 0; the one pair that would trap, `min` by −1, leaves 0.
  @inline(__always)
  fileprivate func remainderOrZero(dividingBy divisor: Int64) -> Int64 {
    divisor == -1 ? 0 : self % divisor
  }
}
