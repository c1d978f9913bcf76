/// A decimal number of at least 74 digits, in which the functions of `Decimal` are worked out before one rounding.
///
/// Results are cut, not rounded; the exponent has no bounds that a computation could reach.
struct WideDecimal {
  /// The magnitude of the coefficient, lowest word first, below 2²⁵².
  private var words: [4 of UInt64]
  private(set) var exponent: Int
  private(set) var isNegative: Bool
  /// Whether digits were cut: the true magnitude is above the one held.
  private(set) var isInexact = false

  /// The width that coefficients are kept to: 75 digits always fit.
  private static let width = 252

  init(_ magnitude: UInt128, exponent: Int = 0) {
    words = [UInt64(truncatingIfNeeded: magnitude), UInt64(truncatingIfNeeded: magnitude >> 64), 0, 0]
    self.exponent = exponent
    isNegative = false
  }

  init(_ value: Decimal) {
    self.init(value.coefficient.magnitude, exponent: value.exponent)
    isNegative = value.isNegative
  }

  private init(words: [4 of UInt64], exponent: Int) {
    self.words = words
    self.exponent = exponent
    isNegative = false
    isInexact = true
  }

  /// The natural logarithm of 2, to 76 digits after the point.
  static var logarithmOfTwo: WideDecimal {
    WideDecimal(
      words: [0x72ea_a585_1673_a631, 0xe138_d4a0_cbb4_c953, 0x6a92_7f5b_2976_e515, 0x0f53_12f2_8be4_c305],
      exponent: -76)
  }

  /// The natural logarithm of 10, to 75 digits after the point.
  static var logarithmOfTen: WideDecimal {
    WideDecimal(
      words: [0xfc21_1149_4f90_1a8d, 0x3338_a3e5_cb81_90d4, 0xe63a_c3da_fe05_0aed, 0x0517_378b_e4e6_ce66],
      exponent: -75)
  }

  var isZero: Bool { words[0] | words[1] | words[2] | words[3] == 0 }

  private var bitWidth: Int {
    for index in (0..<4).reversed() where words[index] != 0 {
      return 64 * (index + 1) - words[index].leadingZeroBitCount
    }
    return 0
  }

  /// The place of the first digit, or the one below it.
  var place: Int { exponent + (bitWidth * 1233) >> 12 }

  /// The number rounded half to even; nil on overflow and underflow.
  var rounded: Decimal? {
    var wide = self
    // 37 or 38 digits are left, so that what is cut here can only break a tie.
    let excess = bitWidth - 126
    if excess > 0 {
      wide.dropDigits((excess * 1233) >> 12 + 1)
    } else if isInexact {
      wide.raiseDigits((-excess * 1233) >> 12)
    }
    return Decimal.rounding(
      UInt128(wide.words[1]) << 64 | UInt128(wide.words[0]), isNegative: isNegative,
      isInexact: wide.isInexact, exponent: wide.exponent)
  }

  static prefix func - (value: WideDecimal) -> WideDecimal {
    var value = value
    value.isNegative.toggle()
    return value
  }

  // MARK: Scaling

  /// Divides the coefficient by 10^`count` and raises the exponent alike.
  private mutating func dropDigits(_ count: Int) {
    exponent += count
    var count = count
    if count > 76 {
      if !isZero { isInexact = true }
      words = [0, 0, 0, 0]
      return
    }
    while count > 0 {
      let step = Swift.min(count, 19)
      if divide(by: PowerOfTen.word(step)) != 0 { isInexact = true }
      count -= step
    }
  }

  /// Multiplies the coefficient by 10^`count`, which must fit, and lowers the exponent alike.
  private mutating func raiseDigits(_ count: Int) {
    exponent -= count
    var count = count
    while count > 0 {
      let step = Swift.min(count, 19)
      let factor = PowerOfTen.word(step)
      var carry: UInt64 = 0
      for index in 0..<4 {
        let sum = UInt128(words[index]) &* UInt128(factor) &+ UInt128(carry)
        words[index] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      count -= step
    }
  }

  /// How many digits can be added to the coefficient.
  private var room: Int { (Swift.max(0, WideDecimal.width - bitWidth) * 1233) >> 12 }

  /// Divides the coefficient by a word and gives the remainder.
  private mutating func divide(by divisor: UInt64) -> UInt64 {
    var remainder: UInt64 = 0
    for index in (0..<4).reversed() where remainder | words[index] != 0 {
      (words[index], remainder) = divisor.dividingFullWidth((remainder, words[index]))
    }
    return remainder
  }

  // MARK: Arithmetic

  static func + (left: WideDecimal, right: WideDecimal) -> WideDecimal {
    if left.isZero { return right }
    if right.isZero { return left }
    var (upper, lower) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let distance = upper.exponent - lower.exponent
    let raise = Swift.min(distance, upper.room)
    upper.raiseDigits(raise)
    lower.dropDigits(distance - raise)
    upper.isInexact = upper.isInexact || lower.isInexact
    if upper.isNegative == lower.isNegative {
      var carry = false
      for index in 0..<4 {
        let (sum, carries) = upper.words[index].addingReportingOverflow(lower.words[index])
        let (total, carriesAgain) = sum.addingReportingOverflow(carry ? 1 : 0)
        upper.words[index] = total
        carry = carries || carriesAgain
      }
      if upper.bitWidth > width { upper.dropDigits(1) }
      return upper
    }
    if upper.isBelow(lower) { swap(&upper, &lower) }
    var borrow = false
    for index in 0..<4 {
      let (difference, borrows) = upper.words[index].subtractingReportingOverflow(lower.words[index])
      let (total, borrowsAgain) = difference.subtractingReportingOverflow(borrow ? 1 : 0)
      upper.words[index] = total
      borrow = borrows || borrowsAgain
    }
    return upper
  }

  /// Whether the coefficient is below that of a number of the same exponent.
  private func isBelow(_ other: WideDecimal) -> Bool {
    for index in (0..<4).reversed() where words[index] != other.words[index] {
      return words[index] < other.words[index]
    }
    return false
  }

  static func - (left: WideDecimal, right: WideDecimal) -> WideDecimal { left + -right }

  static func * (left: WideDecimal, right: WideDecimal) -> WideDecimal {
    var product = [8 of UInt64](repeating: 0)
    for row in 0..<4 {
      var carry: UInt64 = 0
      for column in 0..<4 {
        let sum =
          UInt128(left.words[row]) &* UInt128(right.words[column]) &+ UInt128(product[row &+ column])
          &+ UInt128(carry)
        product[row &+ column] = UInt64(truncatingIfNeeded: sum)
        carry = UInt64(truncatingIfNeeded: sum >> 64)
      }
      product[row &+ 4] = carry
    }
    var result = WideDecimal(0, exponent: left.exponent + right.exponent)
    result.isNegative = left.isNegative != right.isNegative
    result.isInexact = left.isInexact || right.isInexact
    var top = 7
    while top > 0, product[top] == 0 { top -= 1 }
    let excess = 64 * (top + 1) - product[top].leadingZeroBitCount - width
    var count = excess > 0 ? (excess * 1233) >> 12 + 1 : 0
    result.exponent += count
    while count > 0 {
      let step = Swift.min(count, 19)
      let divisor = PowerOfTen.word(step)
      var remainder: UInt64 = 0
      for index in (0...top).reversed() {
        (product[index], remainder) = divisor.dividingFullWidth((remainder, product[index]))
      }
      if remainder != 0 { result.isInexact = true }
      while top > 0, product[top] == 0 { top -= 1 }
      count -= step
    }
    result.words = [product[0], product[1], product[2], product[3]]
    return result
  }

  /// The quotient by a whole number, not 0.
  func divided(by divisor: UInt64) -> WideDecimal {
    var quotient = self
    quotient.raiseDigits(room)
    if quotient.divide(by: divisor) != 0 { quotient.isInexact = true }
    return quotient
  }

  /// The quotient by a whole number, not 0; an exact one has the exponent nearest to that of the number.
  static func / (left: WideDecimal, right: UInt64) -> WideDecimal {
    var quotient = left.divided(by: right)
    if quotient.isInexact { return quotient }
    while quotient.exponent < left.exponent {
      var shorter = quotient
      guard shorter.divide(by: 10) == 0 else { break }
      shorter.exponent += 1
      quotient = shorter
    }
    return quotient
  }

  /// One divided by the number, which is not 0.
  var reciprocal: WideDecimal {
    // Of the first digits, in integers; then each step of Newton's method doubles the digits: 17, 34, 68, all.
    var leading = self
    let excess = bitWidth - 60
    if excess > 0 { leading.dropDigits((excess * 1233) >> 12 + 1) }
    var inverse = WideDecimal(
      1_000_000_000_000_000_000_000_000_000_000_000_000 / UInt128(leading.words[0]),
      exponent: -36 - leading.exponent)
    inverse.isNegative = isNegative
    for _ in 0..<3 {
      inverse = inverse + inverse * (WideDecimal(1) - self * inverse)
    }
    inverse.isInexact = true
    return inverse
  }

  /// The number to a power from 1, by squarings; exact as long as the digits fit.
  func raised(to power: UInt64) -> WideDecimal {
    var result = WideDecimal(1)
    var base = self
    var power = power
    while true {
      if power & 1 == 1 { result = result * base }
      power >>= 1
      if power == 0 { return result }
      base = base * base
    }
  }

  // MARK: Functions

  /// The square root of a number from zero on, rounded half to even; nil on overflow and underflow.
  var squareRoot: Decimal? {
    if isZero { return .zero }
    // Brought near 1 by an even power of ten, so that it is surely a number.
    var scaled = self
    let half = place / 2
    scaled.exponent -= 2 * half
    guard let near = scaled.rounded, let root = near.squareRoot else { return nil }
    if !isInexact, (scaled - WideDecimal(near)).isZero {
      return Decimal(coefficient: root.coefficient, exponent: root.exponent + half)
    }
    // The root of what is near has 34 digits; one step of Newton's method doubles them.
    let first = WideDecimal(root)
    var second = (first + scaled * first.reciprocal).divided(by: 2)
    second.exponent += half
    return second.rounded
  }

  /// e to the power of the number; nil on overflow and underflow of `Decimal`.
  var exponential: Decimal? {
    if place > 5 { return nil }
    // x = k ln 10 + r, then r / 256, small enough for some twenty terms of the series; 256 is 10⁸ / 5⁸.
    // What is too small to be a number is as good as zero here.
    let quotient = (rounded ?? .zero) * Decimal(word: 4_342_944_819_032_518, exponent: -16) ?? .zero
    guard let nearest = quotient.rounded(.halfEven), let tens = Int(exactly: nearest)
    else { return nil }
    let shift = WideDecimal(signed: tens)
    let rest = (self - shift * .logarithmOfTen) * WideDecimal(390_625, exponent: -8)
    var sum = WideDecimal(1)
    var term = WideDecimal(1)
    var index: UInt64 = 1
    repeat {
      term = (term * rest).divided(by: index)
      sum = sum + term
      index += 1
    } while !term.isZero && term.place > -58
    for _ in 0..<8 { sum = sum * sum }
    sum.exponent += tens
    return sum.rounded
  }

  /// The natural logarithm of a number above zero.
  init(logarithmOf value: Decimal) {
    // value = m × 2^twos × 10^tens with m near 1, between 1/√2 and √2.
    let magnitude = value.coefficient.magnitude
    let digits = PowerOfTen.digits(of: magnitude)
    // The first three digits say enough: a hundred to 999.
    let leading =
      digits <= 3 ? magnitude &* PowerOfTen.double(3 - digits) : magnitude / PowerOfTen.double(digits - 3)
    var mantissa = WideDecimal(magnitude, exponent: leading < 317 ? 1 - digits : -digits)
    let tens = value.exponent - mantissa.exponent
    var twos = 0
    switch leading {
    case ..<142: break
    case ..<283: twos = 1
    case ..<317: twos = 2
    case ..<354: twos = -2
    case ..<708: twos = -1
    default: break
    }
    switch twos {
    case 1: mantissa = mantissa * WideDecimal(5, exponent: -1)
    case 2: mantissa = mantissa * WideDecimal(25, exponent: -2)
    case -1: mantissa = mantissa * WideDecimal(2)
    case -2: mantissa = mantissa * WideDecimal(4)
    default: break
    }
    // ln m = 2 (t + t³/3 + t⁵/5 + …) with t = (m − 1) / (m + 1); the factor t keeps its digits however small.
    let ratio = (mantissa - WideDecimal(1)) * (mantissa + WideDecimal(1)).reciprocal
    var sum = WideDecimal(1)
    if !ratio.isZero {
      let square = ratio * ratio
      var power = WideDecimal(1)
      var index: UInt64 = 3
      repeat {
        power = power * square
        sum = sum + power.divided(by: index)
        index += 2
      } while power.place > -58
    }
    self = ratio * sum * WideDecimal(2)
    self = self + WideDecimal(signed: twos) * .logarithmOfTwo + WideDecimal(signed: tens) * .logarithmOfTen
  }

  private init(signed value: Int) {
    self.init(UInt128(value.magnitude))
    isNegative = value < 0
  }
}
