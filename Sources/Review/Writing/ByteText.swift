internal import Diagnostics
internal import Dossiers
internal import FEEL

// Texts appended to bytes without strings in between.
extension [UInt8] {
  /// Appends a text as it is.
  @inline(__always)
  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { add(bytes: $0) }
  }

  /// Appends a text as it is.
  mutating func add(text: String) { append(contentsOf: text.utf8) }

  /// Appends a whole number.
  mutating func add(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    add(digits: UInt64(number.magnitude))
  }

  private mutating func add(digits number: UInt64) {
    // The place of the first digit, as a power of ten: digits are appended in their order, without a second array.
    var power: UInt64 = 1
    while number / power >= 10 { power *= 10 }
    append(addingCapacity: 20) { span in
      while power > 0 {
        span.append(UInt8(ascii: "0") + UInt8(number / power % 10))
        power /= 10
      }
    }
  }

  /// Appends a sum in euros, with two decimals unless they are zero.
  mutating func add(_ montant: Montant) {
    if montant.centimes < 0 { append(UInt8(ascii: "-")) }
    let centimes = montant.centimes.magnitude
    add(digits: centimes / 100)
    guard centimes % 100 != 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(centimes % 100 / 10))
    append(UInt8(ascii: "0") + UInt8(centimes % 10))
  }

  /// Appends a number in plain digits.
  mutating func add(_ number: Decimal) { number.canonical.append(to: &self) }

  /// Appends a date, `2022-01-14`.
  mutating func add(_ date: CivilDate) {
    if date.year < 0 { append(UInt8(ascii: "-")) }
    let year = UInt64(date.year.magnitude)
    if year < 1000 { for _ in 0..<(year < 10 ? 3 : year < 100 ? 2 : 1) { append(UInt8(ascii: "0")) } }
    add(digits: year)
    for part in [date.month, date.day] {
      append(UInt8(ascii: "-"))
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part / 10))
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: part % 10))
    }
  }

  // MARK: JSON

  /// Appends a text as a JSON string, quotes included.
  ///
  /// Source: RFC 8259, section 7.
  mutating func add(json text: String) {
    append(UInt8(ascii: "\""))
    text.utf8.span.withUnsafeBufferPointer { add(json: $0) }
    append(UInt8(ascii: "\""))
  }

  private mutating func add(json bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      if Self.isPlain(bytes, index, not: 0x5C, 0x7F, 0xC2, 0xE2) {
        index += 8
        continue
      }
      let length = Self.escapedLength(bytes, index)
      guard length > 0 else {
        index += 1
        continue
      }
      add(bytes: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      add(escape: bytes, index, length)
      index += length
      start = index
    }
    add(bytes: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Whether the eight bytes at a place are all there and none of them is a control character, a quote, or one of four
  /// others.
  @inline(__always)
  private static func isPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, not a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8
  ) -> Bool {
    guard index + 8 <= bytes.count else { return false }
    let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The highest bit of a byte is set where the byte is zero; bytes above such a one may be marked too.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }
    func places(of byte: UInt8) -> UInt64 { zeros(word ^ (ones &* UInt64(byte))) }
    let controls = (word &- ones &* 0x20) & ~word
    let others = places(of: a) | places(of: b) | places(of: c) | places(of: d)
    return (controls | places(of: UInt8(ascii: "\"")) | others) & (ones &* 0x80) == 0
  }

  /// How many bytes at a place make a character that JSON escapes, or that would break a line or move a cursor; else 0.
  @inline(__always)
  private static func escapedLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F { return 1 }
    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] < 0xA0 { return 2 }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
      return 3
    }
    return 0
  }

  private mutating func add(escape bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) {
    switch (length, bytes[index]) {
    case (1, UInt8(ascii: "\"")): add("\\\"")
    case (1, UInt8(ascii: "\\")): add("\\\\")
    case (1, UInt8(ascii: "\n")): add("\\n")
    case (1, UInt8(ascii: "\r")): add("\\r")
    case (1, UInt8(ascii: "\t")): add("\\t")
    case (3, _): add(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
    default:
      add("\\u00")
      let byte = length == 2 ? bytes[index + 1] : bytes[index]
      let digits: StaticString = "0123456789abcdef"
      digits.withUTF8Buffer { digits in
        append(digits[Int(byte >> 4)])
        append(digits[Int(byte & 15)])
      }
    }
  }

  // MARK: XML

  /// Appends a text so that it can stand between tags or in an attribute between double quotes, and is read back the same.
  ///
  /// Characters that XML 1.0 does not admit become U+FFFD.
  mutating func add(xml text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        if Self.isPlain(bytes, index, not: 0x3C, 0x3E, 0x26, 0xEF) {
          index += 8
          continue
        }
        let byte = bytes[index]
        let escape: StaticString
        var length = 1
        switch byte {
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "\n"): escape = "&#10;"
        case UInt8(ascii: "\r"): escape = "&#13;"
        case UInt8(ascii: "\t"): escape = "&#9;"
        case 0..<0x20: escape = "\u{FFFD}"
        case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE:
          escape = "\u{FFFD}"
          length = 3
        default:
          index += 1
          continue
        }
        add(bytes: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        add(escape)
        index += length
        start = index
      }
      add(bytes: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}
