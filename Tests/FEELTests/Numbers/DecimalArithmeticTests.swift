import FEEL
import Testing

/// A text that must be a number.
private func number(_ text: String) throws -> Decimal {
  try #require(Decimal(text), "\(text)")
}

@Suite struct `Equality of numbers` {
  @Test(arguments: [
    ("1", "1.00"), ("0", "0e5000"), ("-1.50", "-1.5"), ("1e33", "1000000000000000000000000000000000"),
    ("92233720368547758070e-1", "9223372036854775807"), ("1e6144", "1000000000000000000000000000000000e6111"),
    ("-9223372036854775808", "-92233720368547758080e-1"), ("0", "-0.0"),
  ])
  func `is by value, whatever the zeros`(_ left: String, _ right: String) throws {
    let (left, right) = (try number(left), try number(right))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect(!(left < right) && !(right < left))
    #expect(Set([left, right]).count == 1)
  }

  @Test func `and order hold over the whole range`() throws {
    let ordered = try [
      "-9e6144", "-1e6144", "-9223372036854775809", "-9223372036854775808", "-10", "-9.99", "-1e-6175",
      "-1e-6176", "0",
      "1e-6176", "1e-6175", "0.1", "0.10000000000000000000000001", "0.2", "9.99", "10",
      "922337203685477580.71",
      "9223372036854775807", "9223372036854775807.1", "9223372036854775808", "18446744073709551616", "1e33",
      "9999999999999999999999999999999999", "1e34", "1e6144", "9.999999999999999999999999999999999e6144",
    ].map(number)
    for (place, left) in ordered.enumerated() {
      for (other, right) in ordered.enumerated() {
        #expect((left < right) == (place < other), "\(left) \(right)")
        #expect((left == right) == (place == other), "\(left) \(right)")
      }
    }
  }
}

@Suite struct `Arithmetic of numbers` {
  @Test func `has no result for a division by zero`() {
    #expect(Decimal.one / .zero == nil)
    #expect(Decimal.zero / .zero == nil)
    #expect(Decimal.one.modulo(.zero) == nil)
  }

  @Test(arguments: [
    ("12345", "1000", "12.345"), ("120000", "1000", "120"), ("12.50", "10", "1.25"), ("1250", "100", "12.5"),
    ("0.5", "100", "0.005"), ("70", "1", "70"), ("-1200", "100", "-12"), ("1200", "-100", "-12"),
    ("1e3", "10", "100"), ("9223372036854775807", "1000000000000000000", "9.223372036854775807"),
    ("1", "1000000000000000000", "0.000000000000000001"), ("5", "0.01", "500"),
  ])
  func `divides by powers of ten by moving the point`(_ left: String, _ right: String, _ result: String)
    throws
  {
    #expect(try (number(left) / number(right))?.description == result)
  }

  @Test(arguments: [
    ("0.8269230769230769230769230769230769", "100", "82.69230769230769230769230769230769"),
    ("-0.8269230769230769230769230769230769", "1000", "-826.9230769230769230769230769230769"),
    ("1.000000000000000000000000000000000", "10", "10.00000000000000000000000000000000"),
    ("0.826923076923076923076923076923076", "10", "8.269230769230769230769230769230760"),
    ("0.8269230769230769230769230769230769", "1.00", "0.8269230769230769230769230769230769"),
    ("0.8269230769230769230769230769230769", "20", "16.53846153846153846153846153846154"),
  ])
  func `multiplies numbers of all digits by powers of ten`(_ left: String, _ right: String, _ result: String)
    throws
  {
    #expect(try (number(left) * number(right))?.description == result)
    #expect(try (number(right) * number(left))?.description == result)
  }

  @Test func `has no result past the largest number and keeps the sum as it was`() throws {
    let largest = try number("9.999999999999999999999999999999999e6144")
    #expect(largest + largest == nil)
    #expect(-largest - largest == nil)
    #expect(largest * 2 == nil)
    #expect(try largest / number("0.1") == nil)
    var sum = largest
    let isAdded = sum.add(largest)
    #expect(!isAdded)
    #expect(sum == largest)
    let isLittleAdded = try sum.add(number("4e6110"))
    #expect(isLittleAdded)
    #expect(sum == largest)
    #expect(Decimal(coefficient: 10, exponent: 6144) == nil)
    #expect(Decimal(coefficient: .max, exponent: .max) == nil)
    #expect(Decimal(coefficient: .min, exponent: .min) == nil)
    #expect(Decimal(coefficient: 0, exponent: .min) == .zero)
    #expect(
      Decimal(coefficient: .min, exponent: 0)?.description == "-170141183460469231731687303715884100000")
  }

  @Test func `is none below the smallest number`() throws {
    let smallest = try number("1e-6176")
    #expect(smallest / 2 == nil)
    #expect(smallest * smallest == nil)
    #expect(try smallest * number("0.1") == nil)
    #expect(try number("10").power(number("-7000")) == nil)
    #expect(try number("2").power(number("-999999999")) == nil)
    #expect(try number("1e-6000").power(2) == nil)
    #expect(try number("-20000").exponential == nil)
    #expect(smallest - smallest == .zero)
    #expect(smallest * 0 == .zero)
    #expect(try number("3e-6176") / 2 == number("2e-6176"))
    #expect(try smallest * number("0.51") == smallest)
    #expect(try smallest * number("-0.51") == -smallest)
  }

  @Test(arguments: [
    ("10", "4", "2.5"), ("10", "5", "2"), ("1", "8", "0.125"), ("100", "10", "10"), ("14", "40", "0.35"),
    ("1e10", "1e-10", "100000000000000000000"), ("1", "1024", "0.0009765625"),
    ("6", "3.000", "2"), ("12345678901234567890", "10", "1234567890123456789"),
    ("1", "3", "0.3333333333333333333333333333333333"), ("2", "3", "0.6666666666666666666666666666666667"),
  ])
  func `divides to the digits there are`(_ dividend: String, _ divisor: String, _ text: String) throws {
    let quotient = try number(dividend) / number(divisor)
    #expect(quotient?.description == text)
  }

  @Test(arguments: [
    ("12", "5", "2"), ("-12", "5", "3"), ("12", "-5", "-3"), ("-12", "-5", "-2"), ("10.1", "4.5", "1.1"),
    ("-10.1", "4.5", "3.4"), ("10.1", "-4.5", "-3.4"), ("-10.1", "-4.5", "-1.1"), ("10", "5", "0"),
    ("-10", "5", "0"),
    ("1e40", "3", "1"), ("1e6144", "7", "1"), ("-1e6144", "7", "6"), ("0", "-5", "0"), ("0.3", "0.1", "0"),
    ("-9223372036854775808", "-1", "0"), ("-9223372036854775808", "1e18", "776627963145224192"),
    ("5", "1e6000", "5"), ("-1e-30", "1e10", "10000000000"), ("5.5", "0.002", "0"),
  ])
  func `leaves a remainder of the sign of the divisor`(_ dividend: String, _ divisor: String, _ rest: String)
    throws
  {
    #expect(try number(dividend).modulo(number(divisor)) == number(rest))
  }

  /// The examples of DMN 1.5, 10.3.1: a number carries its scale.
  @Test func `carries the scale into its text`() throws {
    #expect(try (number(".25") + number(".2"))?.description == "0.45")
    #expect(try (number(".10") * number("30.00"))?.description == "3.0000")
    let half = try held(number("3") / 2)
    let three = try held(half * 2)
    let four = try held(1 + three)
    let eight = try #require(Decimal(2).power(3))
    #expect((four - eight)?.description == "-4.0")
    let third = try held(Decimal(1) / 3)
    #expect(third.description == "0.3333333333333333333333333333333333")
    #expect(try (number("1.01") / 2)?.description == "0.505")
    let thousand = try #require(Decimal(10).power(3))
    #expect(try (number("1.0") * thousand)?.description == "1000.0")
    #expect(Decimal(10).power(-2)?.description == "0.01")
    #expect(Decimal(16).squareRoot?.description == "4")
    #expect(try number("2.25").squareRoot?.description == "1.5")
    #expect(try number("1.50").canonical.description == "1.5")
  }

  @Test func `of a sum in place keeps to the cent`() throws {
    var total = Decimal.zero
    for _ in 0..<1000 {
      let isAdded = try total.add(number("0.10"))
      #expect(isAdded)
    }
    #expect(total.description == "100.00")
  }
}

@Suite struct `Rounding of numbers` {
  @Test(arguments: [
    ("5.5", 0, "6", "6", "5", "6", "5", "5", "6"),
    ("2.5", 0, "2", "3", "2", "3", "2", "2", "3"),
    ("1.6", 0, "2", "2", "1", "2", "2", "1", "2"),
    ("1.1", 0, "1", "2", "1", "1", "1", "1", "2"),
    ("1.0", 0, "1", "1", "1", "1", "1", "1", "1"),
    ("-1.1", 0, "-1", "-2", "-1", "-1", "-1", "-2", "-1"),
    ("-2.5", 0, "-2", "-3", "-2", "-3", "-2", "-3", "-2"),
    ("-5.5", 0, "-6", "-6", "-5", "-6", "-5", "-6", "-5"),
    ("-0.3333", 0, "0", "-1", "0", "0", "0", "-1", "0"),
    ("1.125", 2, "1.12", "1.13", "1.12", "1.13", "1.12", "1.12", "1.13"),
    ("1250", -2, "1200", "1300", "1200", "1300", "1200", "1200", "1300"),
    ("40", -2, "0", "100", "0", "0", "0", "0", "100"),
    ("50", -2, "0", "100", "0", "100", "0", "0", "100"),
    (
      "99999999999999999999.995", 2, "100000000000000000000", "100000000000000000000",
      "99999999999999999999.99",
      "100000000000000000000", "99999999999999999999.99", "99999999999999999999.99", "100000000000000000000"
    ),
    ("1e-100", 2, "0", "0.01", "0", "0", "0", "0", "0.01"),
    ("-1e-6176", 20, "0", "-0.00000000000000000001", "0", "0", "0", "-0.00000000000000000001", "0"),
  ])
  func `follows the seven ways`(
    _ text: String, _ scale: Int, _ halfEven: String, _ up: String, _ down: String, _ halfUp: String,
    _ halfDown: String, _ floor: String, _ ceiling: String
  ) throws {
    let value = try number(text)
    let ways: [(Rounding, String)] = [
      (.halfEven, halfEven), (.up, up), (.down, down), (.halfUp, halfUp), (.halfDown, halfDown),
      (.floor, floor),
      (.ceiling, ceiling),
    ]
    for (way, expected) in ways {
      #expect(value.rounded(scale: scale, way) == (try number(expected)), "\(way)")
    }
  }

  @Test(arguments: [
    ("1", 2, "1.00"), ("0.515", 2, "0.52"), ("0.505", 2, "0.50"), ("0", 2, "0.00"), ("1e3", 0, "1000"),
    ("-2.5", 3, "-2.500"), ("1e3", -1, "1000"), ("5.5", 40, "5.5"), ("0", 6176, "0"), ("0.001", 2, "0.00"),
    ("1000000000000000000000000000000000", 1, "1000000000000000000000000000000000"),
    ("100000000000000000000000000000000", 1, "100000000000000000000000000000000.0"),
  ])
  func `gives the scale asked where 34 digits suffice`(_ text: String, _ scale: Int, _ written: String) throws
  {
    #expect(try number(text).rounded(scale: scale, .halfEven)?.description == written)
  }

  @Test func `takes the scales of the standard and no other`() throws {
    let value = try number("5.5")
    #expect(value.rounded(scale: 6176, .up) == value)
    #expect(value.rounded(scale: 6177, .up) == nil)
    #expect(value.rounded(scale: -6111, .down) == .zero)
    #expect(value.rounded(scale: -6111, .up)?.description == "1" + String(repeating: "0", count: 6111))
    #expect(value.rounded(scale: -6112, .up) == nil)
    #expect(value.rounded(scale: .min, .up) == nil)
    #expect(value.rounded(scale: .max, .up) == nil)
  }

  @Test func `has no result past the largest number`() throws {
    let largest = try number("9999999999999999999999999999999999e6111")
    #expect(largest.rounded(scale: -6111, .up) == largest)
    let whole = try number("9999999999999999999999999999999999")
    #expect(whole.rounded(scale: -1, .up)?.description == "1" + String(repeating: "0", count: 34))
  }
}

@Suite struct `Powers of numbers` {
  @Test(arguments: [
    ("2", "1000000000"), ("1", "1000000000"), ("1", "-999999999.5"), ("0.5", "1e6000"), ("0", "-1"),
    ("0", "-0.5"),
    ("-5", "2.5"), ("-1", "0.5"), ("10", "6145"),
  ])
  func `have no result where the standard has none`(_ base: String, _ exponent: String) throws {
    #expect(try number(base).power(number(exponent)) == nil)
  }

  @Test(arguments: [
    ("0", "0", "1"), ("7", "0", "1"), ("0", "2", "0"), ("-1", "999999999", "-1"), ("-1", "-999999998", "1"),
    ("-2", "-3", "-0.125"), ("1", "999999999", "1"), ("-5", "2", "25"),
    ("10", "6144", "1e6144"),
    ("81", "5", "3486784401"), ("5", "3.0", "125"), ("32", "0.2", "2"),
    ("9", "-1.5", "0.03703703703703703703703703703703704"),
  ])
  func `are exact where they can be`(_ base: String, _ exponent: String, _ power: String) throws {
    #expect(try number(base).power(number(exponent)) == number(power))
  }
}

@Suite struct `Whole numbers` {
  @Test(arguments: [
    ("0", 0), ("1.00", 1), ("-1e3", -1000), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min),
    ("92233720368547758070e-1", Int.max), ("9223372036854775808", nil), ("1e19", nil), ("1.5", nil),
    ("1e6144", nil),
    ("1e-6176", nil), ("0e-6176", 0), ("0e6111", 0), ("18446744073709551616", nil),
  ])
  func `are given exactly or not at all`(_ text: String, _ whole: Int?) throws {
    #expect(Int(exactly: try number(text)) == whole)
    if let whole { #expect(Decimal(whole) == (try number(text))) }
  }

  @Test(arguments: [
    ("0", true, false), ("1", false, true), ("2.0", true, false), ("-3.00", false, true),
    ("1.5", false, false),
    ("1e1", true, false), ("1e6144", true, false), ("10000000000000000000000000000000.01", false, false),
    ("9999999999999999999999999999999999", false, true), ("9999999999999999999999999999999998", true, false),
    ("1e-6176", false, false), ("0e-5", true, false), ("5e-1", false, false), ("30e-1", false, true),
  ])
  func `are even or odd`(_ text: String, _ isEven: Bool, _ isOdd: Bool) throws {
    let value = try number(text)
    #expect(value.isEven == isEven)
    #expect(value.isOdd == isOdd)
    #expect(value.isInteger == (isEven || isOdd))
  }
}

@Suite struct `Binary numbers` {
  @Test(arguments: [
    (0.1, "0.1"), (1e22, "10000000000000000000000"), (-2.5e-7, "-0.00000025"), (123456.789, "123456.789"),
    (-0.0, "0"),
    (0.30000000000000004, "0.30000000000000004"),
  ])
  func `become the number they show`(_ binary: Double, _ text: String) {
    #expect(Decimal(binary)?.description == text)
  }

  @Test func `that are no number become none`() {
    #expect(Decimal(Double.infinity) == nil)
    #expect(Decimal(-Double.infinity) == nil)
    #expect(Decimal(Double.nan) == nil)
  }

  @Test(arguments: [
    ("0.1", 0.1), ("-12.50", -12.5), ("1e22", 1e22), ("1e23", 1e23), ("9007199254740993", 9007199254740992),
    ("9007199254740993.000000000000000001", 9007199254740994), ("1e400", .infinity), ("-1e400", -.infinity),
    ("1e-400", 0), ("5e-324", Double.leastNonzeroMagnitude),
    ("1.7976931348623157e308", 1.7976931348623157e308),
    ("123456789012345678e-19", 0.0123456789012345678),
  ])
  func `are the nearest to a decimal one`(_ text: String, _ binary: Double) throws {
    #expect(Double(try number(text)) == binary)
  }
}

@Suite struct `Size of numbers` {
  @Test func `is two words`() {
    #expect(MemoryLayout<Decimal>.size == 16)
    #expect(MemoryLayout<Decimal>.stride == 16)
  }
}
