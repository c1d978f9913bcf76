internal import Diagnostics

/// Digits in groups, as numbers of all kinds are written: those of an account, those of a sum.
struct DigitRun {
  /// Where it ends, after a digit.
  private(set) var end: Int
  private var count = 0
  private var groups = 0
  /// The digits as one number, as far as `shortest` goes.
  private var value: UInt64 = 0
  private var hasYear = false
  /// Whether the text was cut after it.
  private var isCut = false

  // What it may be instead of personal data, as far as it goes.
  private var isSum = true
  private var isSIRET = true
  private var isDated = true
  private var isPair = true

  /// The digits of the shortest IBAN, and one more than a SIRET has.
  private static let shortest = 15

  /// Digits and what stands between them, from a place on; nil where there is no digit.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard start < text.count, text[start].isASCIIDigit else { return nil }
    end = start
    var joint: Gap.Joint?
    while true {
      add(text, joint)
      guard let gap = Gap(text, at: end), gap.end < text.count, text[gap.end].isASCIIDigit else {
        break
      }
      (end, joint) = (gap.end, gap.joint)
    }
    isCut = end + 2 < text.count && text[end] == 0xE2 && text[end + 1] == 0x80 && text[end + 2] == 0xA6
  }

  /// Adds the group at `end`.
  private mutating func add(_ text: Span<UInt8>, _ joint: Gap.Joint?) {
    let start = end
    while end < text.count, text[end].isASCIIDigit {
      if count < Self.shortest { value = value * 10 + UInt64(text[end] &- UInt8(ascii: "0")) }
      (end, count) = (end + 1, count + 1)
    }
    let size = end - start
    groups += 1
    switch joint {
    case nil:
      isSum = size <= 3 && text[start] != UInt8(ascii: "0")
      isSIRET = size == 3
    case .space:
      isSum = isSum && size == 3
      isSIRET = isSIRET && size == (groups < 4 ? 3 : 5) && groups <= 4
      (isDated, isPair) = (false, false)
    case .point:
      isSum = isSum && size == 3
      (isSIRET, isPair) = (false, isPair && size <= 2)
    case .hyphen:
      (isSum, isSIRET, isPair) = (false, false, isPair && size <= 3 && count - size <= 8)
    case .slash:
      (isSum, isSIRET, isPair) = (false, false, false)
    case .other:
      (isSum, isSIRET, isDated, isPair) = (false, false, false, false)
    }
    isDated = isDated && groups <= 3
    isPair = isPair && groups <= 2
    if size == 4,
      text[start] == UInt8(ascii: "1") && text[start + 1] == UInt8(ascii: "9")
        || text[start] == UInt8(ascii: "2") && text[start + 1] == UInt8(ascii: "0")
    {
      hasYear = true
    }
  }

  /// Whether it may be a telephone or an account: by its length, or by its groups when nothing else is grouped so.
  ///
  /// Readable stay what has no groups and fewer than 15 digits, as a SIRET; sums, SIREN and SIRET in threes; up to three
  /// groups with a year, as dates and references; and pairs such as `1250.50` and `00123456-1`.
  ///
  /// - Parameter isInternational: Whether a `+` stands before it.
  func isPersonal(isInternational: Bool) -> Bool {
    if count >= Self.shortest || isTelephone || isCut && count >= 4 { return true }
    guard count >= 8 else { return false }
    if isInternational { return true }
    return groups > 1 && !isSum && !(isSIRET && groups > 2) && !(isDated && hasYear) && !isPair
  }

  /// Ten digits of which the first is 0 and the second is not, or 33 or 0033 and nine more.
  private var isTelephone: Bool {
    let number = value % 1_000_000_000
    switch count {
    case 10: return value == number && number >= 100_000_000
    case 11, 13: return value / 1_000_000_000 == 33 && number >= 100_000_000
    default: return false
    }
  }
}

/// What stands between two groups of a number: up to four signs or spaces.
struct Gap {
  /// What kinds of numbers tell apart.
  enum Joint { case space, point, hyphen, slash, other }

  /// Where it ends.
  private(set) var end: Int
  /// What it is; `other` for several signs.
  private(set) var joint: Joint

  /// Nil where there is none.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard let first = Self.sign(text, start) else { return nil }
    (end, joint) = first
    var count = 1
    while count < 4, let next = Self.sign(text, end) {
      (end, joint) = (next.end, .other)
      count += 1
    }
  }

  private static func sign(_ text: Span<UInt8>, _ place: Int) -> (end: Int, joint: Joint)? {
    guard place < text.count else { return nil }
    switch text[place] {
    case 0x09...0x0D, UInt8(ascii: " "): return (place + 1, .space)
    case UInt8(ascii: "."): return (place + 1, .point)
    case UInt8(ascii: "-"): return (place + 1, .hyphen)
    case UInt8(ascii: "/"): return (place + 1, .slash)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return (place + 1, .other)
    case UInt8(ascii: "&"): return CharacterReference(text, at: place).map { ($0.end, .other) }
    case 0xC2 where place + 1 < text.count:
      switch text[place + 1] {
      // A line separator of old and a no-break space; a hyphen at which a line may end, and a dot at mid-height.
      case 0x85, 0xA0: return (place + 2, .space)
      case 0xAD, 0xB7: return (place + 2, .other)
      default: return nil
      }
    case 0xE2...0xEF where place + 2 < text.count:
      switch (text[place], text[place + 1], text[place + 2]) {
      // U+2000 to 200F, 2028, 2029, 202F, 205F, 2060, 3000 and FEFF: spaces of all widths, none among them.
      case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F...0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
        return (place + 3, .space)
      // U+2010 to 2015 and 2212: hyphens, dashes, minus.
      case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): return (place + 3, .other)
      default: return nil
      }
    default: return nil
    }
  }
}

/// A character written as a number in XML, up to seven digits: `&#64;`, `&#xA0;`.
struct CharacterReference {
  /// Where it ends, after its semicolon.
  private(set) var end: Int
  private(set) var value: UInt32 = 0

  /// Nil where there is none.
  init?(_ text: Span<UInt8>, at start: Int) {
    guard start + 3 < text.count, text[start] == UInt8(ascii: "&"), text[start + 1] == UInt8(ascii: "#")
    else { return nil }
    let isHexadecimal = text[start + 2] == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 3 : start + 2
    end = first
    while end < text.count, end < first + 7, let digit = Self.digit(text[end], isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      end += 1
    }
    guard end > first, end < text.count, text[end] == UInt8(ascii: ";") else { return nil }
    end += 1
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte.isASCIIDigit { return UInt32(byte &- UInt8(ascii: "0")) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return isHexadecimal && letter < 6 ? UInt32(letter) + 10 : nil
  }
}
