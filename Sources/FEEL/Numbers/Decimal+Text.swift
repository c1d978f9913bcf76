internal import Diagnostics

// MARK: - Reading

extension Decimal {
  /// Reads a number: an optional sign, digits with at most one point among or around them, an optional exponent.
  ///
  /// All of the text is read: no spaces, no grouping, no `INF` or `NaN`. More than 34 digits are rounded half to even.
  ///
  /// - Returns: Nil when the text is no number, or a number too large to be held.
  ///
  /// Source: DMN 1.5, 10.3.1.2, rules 37 and 38; XML Schema, `xsd:decimal` and `xsd:double`.
  public init?(parsing text: Span<UInt8>) {
    var index = 0
    let end = text.count
    var isNegative = false
    if end > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
      isNegative = text[0] == UInt8(ascii: "-")
      index = 1
    }
    var word: UInt64 = 0
    var wide: UInt128 = 0
    var digitsInWord = 0
    var digitsInWide = 0
    var hasDigit = false
    var isInexact = false
    var exponent = 0
    var hasPoint = false
    while index < end {
      let byte = text[unchecked: index]
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        hasDigit = true
        if digitsInWord < 18 {
          word = word &* 10 &+ UInt64(digit)
          // Leading zeros do not count.
          if word != 0 { digitsInWord &+= 1 }
          if hasPoint { exponent &-= 1 }
        } else if digitsInWide < 19 {
          wide = digitsInWide == 0 ? UInt128(word) &* 10 &+ UInt128(digit) : wide &* 10 &+ UInt128(digit)
          digitsInWide &+= 1
          if hasPoint { exponent &-= 1 }
        } else {
          if digit != 0 { isInexact = true }
          if !hasPoint { exponent &+= 1 }
        }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        break
      }
      index &+= 1
    }
    guard hasDigit else { return nil }
    if index < end {
      guard let scale = Decimal.exponent(in: text, at: index) else { return nil }
      exponent = exponent &+ scale
    }
    if digitsInWide == 0, exponent >= Decimal.minExponent, exponent <= Decimal.maxExponent {
      let value = Int64(bitPattern: word)
      self.init(word: isNegative ? 0 &- value : value, exponent: exponent)
      return
    }
    guard
      let value = Decimal.rounding(
        digitsInWide == 0 ? UInt128(word) : wide, isNegative: isNegative, isInexact: isInexact,
        exponent: exponent)
    else { return nil }
    self = value
  }

  /// The exponent that is all of the text from `start` on, `e` first; far out of range it stops growing.
  private static func exponent(in text: Span<UInt8>, at start: Int) -> Int? {
    guard text[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var index = start + 1
    var isNegative = false
    if index < text.count, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < text.count else { return nil }
    var magnitude = 0
    while index < text.count {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      // A text of so many digits that it makes up for such an exponent does not exist.
      if magnitude < 1_000_000_000_000_000 { magnitude = magnitude * 10 + Int(digit) }
      index += 1
    }
    return isNegative ? -magnitude : magnitude
  }

  /// Reads a number, as `init(parsing:)` of a span does.
  public init?(parsing text: [UInt8]) {
    self.init(parsing: text.span)
  }

  /// Reads a number, as `init(parsing:)` of a span does.
  public init?(parsing text: Substring.UTF8View) {
    self.init(parsing: text.span)
  }

  /// Reads a number, as `init(parsing:)` of a span does.
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    self.init(parsing: text.utf8.span)
  }
}

// MARK: - Writing

extension Decimal: CustomStringConvertible {
  /// The number in plain digits, with as many after the point as its scale says: `0.50`, never `.5` or `5E-1`.
  ///
  /// It is what the function `string` gives. The scale shows, as in the standard's examples (`decimal(1, 2)` is 1.00,
  /// `.10 * 30.00` is 3.0000), so that equal numbers can differ in text; those of `canonical` do not.
  ///
  /// Source: DMN 1.5, 10.3.1 (examples of numbers) and 10.3.4.1, `string`.
  public var description: String {
    let exponent = self.exponent
    if exponent <= 0, exponent >= -30, isWord {
      let magnitude = coefficient.magnitude
      if exponent == 0 || PowerOfTen.digits(of: magnitude) > -exponent {
        var text = Digits()
        text.push(magnitude, pointAfter: -exponent)
        if magnitude == 0 { text.push(UInt8(ascii: "0")) }
        if isNegative { text.push(UInt8(ascii: "-")) }
        return text.string
      }
    }
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `description` as ASCII bytes.
  public func append(to bytes: inout [UInt8]) {
    let exponent = self.exponent
    if exponent == 0, isWord, !isNegative {
      bytes.add(digits: low)
      return
    }
    let magnitude = coefficient.magnitude
    var text = Digits()
    if exponent >= 0 {
      guard magnitude != 0 else {
        bytes.append(UInt8(ascii: "0"))
        return
      }
      text.push(magnitude, pointAfter: 0)
      if isNegative { text.push(UInt8(ascii: "-")) }
      text.append(to: &bytes)
      for _ in 0..<exponent { bytes.append(UInt8(ascii: "0")) }
      return
    }
    let zeros = -exponent - PowerOfTen.digits(of: magnitude)
    if zeros < 0 {
      text.push(magnitude, pointAfter: -exponent)
      if isNegative { text.push(UInt8(ascii: "-")) }
    } else {
      if isNegative { bytes.append(UInt8(ascii: "-")) }
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(ascii: "."))
      for _ in 0..<zeros { bytes.append(UInt8(ascii: "0")) }
      text.push(magnitude, pointAfter: 0)
    }
    text.append(to: &bytes)
  }
}

extension [UInt8] {
  /// Appends the decimal digits of a number.
  fileprivate mutating func add(digits number: UInt64) {
    let count = Swift.max(1, PowerOfTen.digits(of: number))
    append(addingCapacity: count) { span in
      span.withUnsafeMutableBufferPointer { place, used in
        var rest = number
        for index in stride(from: used + count - 1, through: used, by: -1) {
          let quotient = rest / 10
          place.initializeElement(
            at: index, to: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- quotient &* 10))
          rest = quotient
        }
        used += count
      }
    }
  }
}

/// The text of a coefficient, made from its last digit to its first.
private struct Digits {
  private var bytes = [40 of UInt8](repeating: 0)
  private var start = 40

  mutating func push(_ byte: UInt8) {
    start &-= 1
    bytes[start] = byte
  }

  /// Pushes the digits of a number, and a point when `places` digits are there; none for 0.
  mutating func push(_ magnitude: UInt128, pointAfter places: Int) {
    guard magnitude > UInt128(UInt64.max) else {
      push(UInt64(truncatingIfNeeded: magnitude), point: places)
      return
    }
    let upper = magnitude / 10_000_000_000_000_000_000
    let lower = UInt64(truncatingIfNeeded: magnitude &- upper &* 10_000_000_000_000_000_000)
    push(lower, point: places, atLeast: 19)
    push(UInt64(truncatingIfNeeded: upper), point: places - 19)
  }

  /// Pushes the digits of a word, zeros before them up to `width`, and a point after `point` of them.
  private mutating func push(_ word: UInt64, point: Int, atLeast width: Int = 0) {
    var word = word
    var left = point
    var width = width
    while word != 0 || width > 0 {
      let quotient = word / 10
      push(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: word &- quotient &* 10))
      word = quotient
      width &-= 1
      left &-= 1
      if left == 0 { push(UInt8(ascii: ".")) }
    }
  }

  var string: String {
    bytes.span.withUnsafeBufferPointer { String(decoding: $0[start...], as: UTF8.self) }
  }

  func append(to output: inout [UInt8]) {
    bytes.span.withUnsafeBufferPointer { output.add(bytes: UnsafeBufferPointer(rebasing: $0[start...])) }
  }
}
