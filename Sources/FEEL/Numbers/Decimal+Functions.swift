// Each function is worked out with more than fifty digits and rounded once: the result is the nearest number but in
// the rarest of cases, and never further than one unit of its last digit.

extension Decimal {
  /// The square root, always the nearest number; nil below zero.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `sqrt`.
  public var squareRoot: Decimal? {
    if isNegative { return nil }
    if isZero { return .zero }
    // A square of 70 or 71 digits, so that the root has 35 or 36, and an even exponent.
    let magnitude = coefficient.magnitude
    var places = 70 - PowerOfTen.digits(of: magnitude)
    if (exponent - places) & 1 != 0 { places += 1 }
    let square = DoubleWidth(magnitude, times: PowerOfTen.double(Swift.min(places, 38)))
      .timesTen(to: Swift.max(places - 38, 0))
    // 53 bits of the root, then twice as many at each step of Newton's method.
    let leading = Double(UInt64(truncatingIfNeeded: square.high >> 48)).squareRoot()
    var root = UInt128(UInt64(leading * 16_777_216)) << 64
    for _ in 0..<2 {
      root = (root &+ square.quotientAndRemainder(dividingBy: root).quotient) >> 1
    }
    while true {
      let again = DoubleWidth(root, times: root)
      if again.high > square.high || again.high == square.high && again.low > square.low {
        root &-= 1
        continue
      }
      let next = DoubleWidth(root &+ 1, times: root &+ 1)
      if next.high < square.high || next.high == square.high && next.low <= square.low {
        root &+= 1
        continue
      }
      let half = (exponent - places) / 2
      guard again.high == square.high, again.low == square.low else {
        return Decimal.rounding(root, isNegative: false, isInexact: true, exponent: half)
      }
      let ideal = exponent >> 1
      let (stripped, place) = Decimal.strippingZeros(root, half, upTo: ideal)
      return Decimal.rounding(stripped, isNegative: false, isInexact: false, exponent: place)
    }
  }

  /// e to the power of the value; nil on overflow and underflow.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `exp`.
  public var exponential: Decimal? {
    isZero ? .one : WideDecimal(self).exponential
  }

  /// The logarithm to the base e; nil for zero and below.
  ///
  /// Source: DMN 1.5, 10.3.4.5, `log`.
  public var naturalLogarithm: Decimal? {
    if isNegative || isZero { return nil }
    if self == .one { return .zero }
    return WideDecimal(logarithmOf: self).rounded
  }

  /// The value to the power of `exponent`, which need not be whole.
  ///
  /// - Returns: Nil on overflow and underflow, for a power of zero below 0, for a power of a negative number that is not whole, and
  ///   for an exponent outside −999,999,999 to 999,999,999. Any number to the power of 0 is 1.
  ///
  /// Source: DMN 1.5, 10.3.2, semantics of exponentiation.
  public func power(_ exponent: Decimal) -> Decimal? {
    if exponent.absolute > Decimal(999_999_999) { return nil }
    if exponent.isZero { return .one }
    if isZero { return exponent.isNegative ? nil : .zero }
    if let whole = Int(exactly: exponent) {
      guard let result = absolute.power(whole) else { return nil }
      return isNegative && whole & 1 == 1 ? -result : result
    }
    if isNegative { return nil }
    // A root that is exact gives a power that is exact, as long as there is room for it; such a root has at most
    // 17 digits, and then its square is not rounded.
    if let double = exponent + exponent, let whole = Int(exactly: double), let root = squareRoot?.canonical,
      PowerOfTen.digits(of: root.coefficient.magnitude) <= 17, root * root == self
    {
      return root.power(whole)
    }
    return logarithmicPower(exponent)
  }

  private func logarithmicPower(_ exponent: Decimal) -> Decimal? {
    (WideDecimal(logarithmOf: self) * WideDecimal(exponent)).exponential
  }

  /// A whole power, not 0, of a number above zero.
  private func power(_ whole: Int) -> Decimal? {
    let count = UInt64(whole.magnitude)
    // The scale multiplies like the power, 10 ** 3 being 1000, unless that leaves no room for the digits.
    var base = self
    var exact = base.exactPower(count)
    if exact == nil {
      base = canonical
      exact = base.exactPower(count)
    }
    if let exact {
      let place = base.exponent * Int(count)
      let power = Decimal.rounding(exact, isNegative: false, isInexact: false, exponent: place)
      if whole > 0 { return power }
      if let power, place >= -6000, place <= 6000 { return .one / power }
      return WideDecimal(exact, exponent: place).reciprocal.rounded
    }
    let power = WideDecimal(base).raised(to: count)
    return whole > 0 ? power.rounded : power.reciprocal.rounded
  }

  /// The power of the coefficient when it has at most 34 digits.
  private func exactPower(_ count: UInt64) -> UInt128? {
    var result: UInt128 = 1
    var base = coefficient.magnitude
    var count = count
    while true {
      if count & 1 == 1 {
        let (product, isTooLarge) = result.multipliedReportingOverflow(by: base)
        if isTooLarge || product >= Decimal.coefficientLimit { return nil }
        result = product
      }
      count >>= 1
      if count == 0 { return result }
      let (square, isTooLarge) = base.multipliedReportingOverflow(by: base)
      if isTooLarge { return nil }
      base = square
    }
  }
}
