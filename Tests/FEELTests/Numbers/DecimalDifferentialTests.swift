import FEEL
import Testing

@Suite struct `Numbers against arithmetic on paper` {
  private func expect(
    _ result: Decimal?, _ exact: SchoolbookDecimal, _ operands: (Decimal, Decimal), _ operation: String
  ) {
    let expected = exact.rounded?.reduced
    let got = result.map { SchoolbookDecimal($0).reduced }
    #expect(got == expected, "\(operands.0) \(operation) \(operands.1)")
    if let result {
      #expect(result.coefficient.magnitude < 10_000_000_000_000_000_000_000_000_000_000_000)
      #expect((-6176...6111).contains(result.exponent))
    }
  }

  @Test(arguments: 1...4)
  func `add, subtract and multiply`(_ seed: UInt64) {
    var source = NumberSource(seed: seed)
    for _ in 0..<1000 {
      let operands = source.pair()
      let (a, b) = (SchoolbookDecimal(operands.0), SchoolbookDecimal(operands.1))
      expect(operands.0 + operands.1, a + b, operands, "+")
      expect(operands.0 - operands.1, a + -b, operands, "-")
      expect(operands.0 * operands.1, a * b, operands, "*")
    }
  }

  @Test(arguments: 11...14)
  func `divide`(_ seed: UInt64) {
    var source = NumberSource(seed: seed)
    for _ in 0..<500 {
      let operands =
        Bool.random(using: &source) ? source.pair() : (source.everydayNumber(), source.everydayNumber())
      guard !operands.1.isZero else {
        #expect(operands.0 / operands.1 == nil)
        continue
      }
      expect(
        operands.0 / operands.1, SchoolbookDecimal(operands.0) / SchoolbookDecimal(operands.1), operands, "/")
    }
  }

  @Test(arguments: 21...22)
  func `leave a remainder`(_ seed: UInt64) {
    var source = NumberSource(seed: seed)
    for _ in 0..<500 {
      let operands = source.pair()
      // On paper, a quotient of thousands of digits takes too long.
      guard !operands.1.isZero, abs(operands.0.exponent - operands.1.exponent) < 200 else { continue }
      expect(
        operands.0.modulo(operands.1), SchoolbookDecimal(operands.0) % SchoolbookDecimal(operands.1),
        operands,
        "modulo")
    }
  }

  @Test(arguments: 31...34)
  func `compare`(_ seed: UInt64) {
    var source = NumberSource(seed: seed)
    for _ in 0..<500 {
      let (a, b) = source.pair()
      #expect((a < b) == (SchoolbookDecimal(a) < SchoolbookDecimal(b)), "\(a) < \(b)")
      #expect((a == b) == (SchoolbookDecimal(a).reduced == SchoolbookDecimal(b).reduced), "\(a) == \(b)")
      // The same value at another exponent, where there is one.
      let shift = Int.random(in: 1...20, using: &source)
      guard a.coefficient.magnitude < 100_000_000_000_000, a.exponent - shift >= -6176,
        let other = Decimal(
          coefficient: (0..<shift).reduce(a.coefficient) { scaled, _ in scaled * 10 },
          exponent: a.exponent - shift)
      else { continue }
      #expect(a == other)
      #expect(!(a < other) && !(other < a))
      #expect(a.hashValue == other.hashValue)
      #expect(a.canonical.description == other.canonical.description)
    }
  }

  @Test(arguments: Rounding.allCases)
  func `round to a scale`(_ mode: Rounding) {
    var source = NumberSource(seed: 41)
    for _ in 0..<500 {
      let number = source.number()
      let scale = Bool.random(using: &source) ? 2 : -number.exponent - Int.random(in: -2...40, using: &source)
      guard Decimal.scales.contains(scale) else { continue }
      let paper = SchoolbookDecimal(number)
      expect(
        number.rounded(scale: scale, mode), paper.cut(-scale - paper.exponent, mode),
        (number, Decimal(scale)), "at scale")
    }
  }
}

@Suite struct `Laws of numbers` {
  @Test func `hold for sums and differences`() throws {
    var source = NumberSource(seed: 51)
    for _ in 0..<2000 {
      let (a, b) = source.pair()
      #expect(a + b == b + a)
      #expect(a * b == b * a)
      #expect(a - a == .zero)
      #expect(a + .zero == a)
      #expect(a * .one == a)
      #expect(-(-a) == a)
      #expect(a.absolute == (a < .zero ? -a : a))
      if let difference = b - a { #expect((a < b) == (difference > .zero), "\(a) \(b)") }
      var sum = a
      let isAdded = sum.add(b)
      #expect(isAdded == (a + b != nil))
      #expect(sum == a + b ?? a)
    }
  }

  @Test func `hold exactly for everyday numbers`() throws {
    var source = NumberSource(seed: 52)
    for _ in 0..<2000 {
      let (a, b, c) = (source.everydayNumber(), source.everydayNumber(), source.everydayNumber())
      let sum = try held(a + b)
      #expect(sum - b == a)
      let left = try held(sum * c)
      let (first, second) = (try held(a * c), try held(b * c))
      #expect(first + second == left)
      if !c.isZero {
        #expect(first / c == a)
        let modulo = try #require(a.modulo(c))
        let quotient = try held(a / c)
        let multiple = try held(c * quotient.floor)
        #expect(multiple + modulo == a)
      }
    }
  }

  @Test func `hold for whole parts`() throws {
    var source = NumberSource(seed: 53)
    for _ in 0..<2000 {
      let number = source.number()
      #expect(number.floor <= number)
      #expect(number.ceiling >= number)
      #expect(number.floor.isInteger && number.ceiling.isInteger && number.truncated.isInteger)
      #expect(number.isInteger == (number.floor == number.ceiling))
      #expect(number.truncated == (number < .zero ? number.ceiling : number.floor))
      #expect(number.isInteger == (number.isEven != number.isOdd))
      if number.isInteger { #expect(number.isEven == (number.modulo(2) == .zero)) }
    }
  }

  @Test func `hold for texts`() {
    var source = NumberSource(seed: 54)
    for _ in 0..<1000 {
      let number = source.number()
      #expect(Decimal(number.description) == number)
      #expect(Decimal("\(number.coefficient)e\(number.exponent)") == number)
    }
  }

  @Test func `hold for binary numbers`() {
    var source = NumberSource(seed: 55)
    for _ in 0..<1000 {
      let pattern = Double(bitPattern: source.next())
      if pattern.isFinite { #expect(Decimal(pattern).map(Double.init) == pattern) }
      let number = source.everydayNumber()
      #expect(Double(number).description == Double(number.description)?.description)
      #expect(Decimal(Double(number)) == number)
    }
  }

  @Test func `hold for roots and powers`() throws {
    var source = NumberSource(seed: 56)
    for _ in 0..<500 {
      let coefficient = Int128.random(in: 0..<100_000_000_000_000_000, using: &source)
      let root = try #require(Decimal(coefficient: coefficient, exponent: source.exponent() / 3))
      let square = try held(root * root)
      #expect(square.squareRoot == root)
      #expect(root.power(2) == square)
      if !root.isZero { #expect(square.power(try #require(Decimal("0.5"))) == root) }
    }
  }

  @Test func `hold for exponentials and logarithms`() throws {
    var source = NumberSource(seed: 57)
    let tolerance = try #require(Decimal("3e-32"))
    for _ in 0..<200 {
      let number = source.everydayNumber().absolute
      guard !number.isZero else { continue }
      let logarithm = try #require(number.naturalLogarithm)
      let back = try #require(logarithm.exponential)
      // The logarithm is off by half a unit of its last digit, which the exponential turns into a relative error.
      let distance = try held(back - number).absolute
      let bound = try held(number * tolerance)
      #expect(distance <= bound, "\(number)")
    }
  }
}
