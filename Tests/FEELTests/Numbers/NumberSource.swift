import FEEL
import Testing

/// A stream of numbers that looks random and is the same in every run.
struct NumberSource: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A coefficient: of any length, and often one that makes carries, ties or overflows of a word.
  mutating func coefficient() -> Int128 {
    let digits = [1, 2, 3, 5, 8, 15, 17, 18, 19, 20, 25, 33, 34].randomElement(using: &self) ?? 1
    let limit = (0..<digits).reduce(Int128(1)) { power, _ in power * 10 }
    let near = Int128.random(in: 0...2, using: &self)
    let magnitude: Int128 =
      switch Int.random(in: 0..<10, using: &self) {
      case 0: limit - 1 - Swift.min(near, limit - 1)
      case 1: limit / 10 + near
      case 2: limit / 2
      case 3: Int128(Int64.max) + near - 1
      case 4: limit / 10 * Int128.random(in: 0...9, using: &self)
      case 5: Swift.max(0, limit / 2 * 10 + near * 5 - 5)
      default: Int128.random(in: 0..<limit, using: &self)
      }
    return Bool.random(using: &self) ? magnitude : -magnitude
  }

  /// An exponent: mostly those of everyday numbers, sometimes any, sometimes near the ends of the range.
  mutating func exponent() -> Int {
    switch Int.random(in: 0..<20, using: &self) {
    case 0..<12: Int.random(in: -6...2, using: &self)
    case 12..<17: Int.random(in: -45...45, using: &self)
    case 17: Int.random(in: -6176...6111, using: &self)
    case 18: Int.random(in: -6176 ... -6130, using: &self)
    default: Int.random(in: 6070...6111, using: &self)
    }
  }

  /// Any number.
  mutating func number() -> Decimal {
    Decimal(coefficient: coefficient(), exponent: exponent()) ?? .one
  }

  /// Two numbers, of exponents near each other in one case out of two.
  mutating func pair() -> (Decimal, Decimal) {
    let first = number()
    guard Bool.random(using: &self) else { return (first, number()) }
    let exponent = first.exponent + Int.random(in: -38...38, using: &self)
    return (first, Decimal(coefficient: coefficient(), exponent: exponent) ?? .one)
  }

  /// A number as rules use them: up to ten digits, up to three of them after the point.
  mutating func everydayNumber() -> Decimal {
    let limit: Int128 = [100, 10_000, 10_000_000_000].randomElement(using: &self) ?? 100
    return Decimal(
      coefficient: Int128.random(in: -limit...limit, using: &self),
      exponent: Int.random(in: -3...0, using: &self))
      ?? .one
  }
}

/// The result of an operation, which must be there.
func held(_ result: Decimal?, at location: SourceLocation = #_sourceLocation) throws -> Decimal {
  try #require(result, sourceLocation: location)
}
