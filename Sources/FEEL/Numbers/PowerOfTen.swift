/// Powers of ten and digit counts of machine integers.
///
/// A `switch` over constants becomes a table in read-only memory: no lazy initialisation, no bounds check.
enum PowerOfTen {
  /// 10 to the power `n`, for `n` from 0 to 19; 10¹⁹ beyond.
  @inline(__always)
  static func word(_ n: Int) -> UInt64 {
    switch n {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1_000
    case 4: 10_000
    case 5: 100_000
    case 6: 1_000_000
    case 7: 10_000_000
    case 8: 100_000_000
    case 9: 1_000_000_000
    case 10: 10_000_000_000
    case 11: 100_000_000_000
    case 12: 1_000_000_000_000
    case 13: 10_000_000_000_000
    case 14: 100_000_000_000_000
    case 15: 1_000_000_000_000_000
    case 16: 10_000_000_000_000_000
    case 17: 100_000_000_000_000_000
    case 18: 1_000_000_000_000_000_000
    default: 10_000_000_000_000_000_000
    }
  }

  /// 10 to the power `n`, for `n` from 0 to 38.
  @inline(__always)
  static func double(_ n: Int) -> UInt128 {
    if n <= 19 { return UInt128(word(n)) }
    let product = word(n - 19).multipliedFullWidth(by: 10_000_000_000_000_000_000)
    return UInt128(truncatingIfNeeded: product.high) << 64 | UInt128(truncatingIfNeeded: product.low)
  }

  /// The number of decimal digits of `magnitude`; 0 for zero.
  @inline(__always)
  static func digits(of magnitude: UInt64) -> Int {
    let estimate = ((64 &- magnitude.leadingZeroBitCount) &* 1233) >> 12
    return magnitude >= word(estimate) ? estimate &+ 1 : estimate
  }

  /// The number of decimal digits of `magnitude`; 0 for zero.
  @inline(__always)
  static func digits(of magnitude: UInt128) -> Int {
    let estimate = ((128 &- magnitude.leadingZeroBitCount) &* 1233) >> 12
    return magnitude >= double(estimate) ? estimate &+ 1 : estimate
  }
}
