/// The way a number between two neighbours of a scale is brought to one of them.
///
/// Source: DMN 1.5, 10.3.4.5: `decimal`, `floor`, `ceiling` and the four functions `round …`.
public enum Rounding: Hashable, Sendable, CaseIterable {
  /// To the nearest, ties to the even neighbour: `decimal`.
  case halfEven
  /// Away from zero: `round up`.
  case up
  /// Towards zero: `round down`.
  case down
  /// To the nearest, ties away from zero: `round half up`.
  case halfUp
  /// To the nearest, ties towards zero: `round half down`.
  case halfDown
  /// Towards negative infinity: `floor`.
  case floor
  /// Towards positive infinity: `ceiling`.
  case ceiling

  /// What a division leaves, against half of its divisor.
  enum Remainder {
    case exact, belowHalf, half, aboveHalf
  }

  /// Whether a magnitude goes to the neighbour further from zero, given what was cut off it.
  @inline(__always)
  func rounds(up remainder: Remainder, isOdd: Bool, isNegative: Bool) -> Bool {
    switch self {
    case .halfEven: remainder == .aboveHalf || remainder == .half && isOdd
    case .up: remainder != .exact
    case .down: false
    case .halfUp: remainder == .aboveHalf || remainder == .half
    case .halfDown: remainder == .aboveHalf
    case .floor: isNegative && remainder != .exact
    case .ceiling: !isNegative && remainder != .exact
    }
  }
}

// MARK: - Scales

extension Decimal {
  /// The scales that the rounding functions take: the number of digits kept after the point, or cut before it.
  ///
  /// Source: DMN 1.5, 10.3.2.3.1 and 10.3.4.5.
  public static let scales = -6111...6176

  /// The value with `scale` digits after the point; a negative scale rounds to tens, hundreds and so on.
  ///
  /// Zeros are added to a number of fewer digits as long as 34 suffice: 1 at the scale 2 is 1.00.
  ///
  /// - Returns: Nil when `scale` is not in `scales`, or when the rounded value exceeds the range of numbers.
  ///
  /// Source: DMN 1.5, 10.3.4.5.
  public func rounded(scale: Int = 0, _ mode: Rounding) -> Decimal? {
    guard Decimal.scales.contains(scale) else { return nil }
    let power = -scale &- exponent
    if power <= 0 { return padded(-power) }
    if isWord, power <= 18 {
      let divisor = Int64(bitPattern: PowerOfTen.word(power))
      let (quotient, remainder) = word.quotientAndRemainder(dividingBy: divisor)
      let half = divisor / 2
      let rest = Int64(bitPattern: UInt64(remainder.magnitude))
      let part: Rounding.Remainder =
        rest == 0 ? .exact : rest < half ? .belowHalf : rest == half ? .half : .aboveHalf
      guard mode.rounds(up: part, isOdd: quotient & 1 == 1, isNegative: isNegative) else {
        return Decimal(word: quotient, exponent: -scale)
      }
      return Decimal(word: isNegative ? quotient &- 1 : quotient &+ 1, exponent: -scale)
    }
    let magnitude = Decimal.dividing(
      coefficient.magnitude, byTenTo: power, mode: mode, isNegative: isNegative, isInexact: false)
    // Cut by a digit at least, it has no more than 34, and the exponents of the scales are all in range.
    return Decimal(isNegative: isNegative, magnitude: magnitude, exponent: -scale)
  }

  /// The same value with `count` more zeros at its end; unchanged where 34 digits do not suffice.
  private func padded(_ count: Int) -> Decimal {
    if count == 0 { return self }
    let digits = Swift.max(1, PowerOfTen.digits(of: coefficient.magnitude))
    guard digits + count <= Decimal.maxDigits else { return self }
    let factor = Int128(truncatingIfNeeded: PowerOfTen.double(count))
    return Decimal(unchecked: coefficient &* factor, exponent: exponent - count)
  }

  /// The greatest whole number that is not above the value.
  public var floor: Decimal { rounded(.floor) ?? self }

  /// The least whole number that is not below the value.
  public var ceiling: Decimal { rounded(.ceiling) ?? self }

  /// The whole part, cut towards zero.
  public var truncated: Decimal { rounded(.down) ?? self }
}
