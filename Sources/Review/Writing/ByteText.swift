internal import Diagnostics
internal import Dossiers
internal import FEEL

/// Texts written one after the other as bytes, without strings in between, into room that was made for them.
///
/// What does not fit is left out and said by `isFull`: all is then written again into more room; see `Array.add(_:)`.
struct ByteText {
  private(set) var next: UnsafeMutablePointer<UInt8>
  private let end: UnsafeMutablePointer<UInt8>
  private(set) var isFull = false

  /// An empty text at a place where so many bytes can be written.
  fileprivate init(at place: UnsafeMutablePointer<UInt8>, room: Int) { (next, end) = (place, place + room) }

  /// Whether there is room for so many bytes.
  @inline(__always)
  private mutating func hasRoom(for count: Int) -> Bool {
    if count <= end - next { return true }
    isFull = true
    return false
  }

  /// Appends a text as it is.
  @inline(__always)
  mutating func add(_ text: StaticString) {
    text.withUTF8Buffer { add(bytes: $0) }
  }

  /// Appends bytes.
  @inline(__always)
  mutating func add(bytes: UnsafeBufferPointer<UInt8>) {
    guard hasRoom(for: bytes.count), let first = bytes.baseAddress else { return }
    next.update(from: first, count: bytes.count)
    next += bytes.count
  }

  /// Appends one byte.
  @inline(__always)
  private mutating func add(byte: UInt8) {
    guard hasRoom(for: 1) else { return }
    next.pointee = byte
    next += 1
  }

  /// Appends a text as it is.
  mutating func add(text: String) {
    text.utf8.span.withUnsafeBufferPointer { add(bytes: $0) }
  }

  /// Appends a whole number.
  mutating func add(_ number: Int) {
    if number < 0 { add("-") }
    add(digits: UInt64(number.magnitude))
  }

  private mutating func add(digits number: UInt64) {
    // UInt64 has at most twenty digits.
    var count = 1
    var power: UInt64 = 10
    while count < 20, number >= power {
      count += 1
      power &*= 10
    }
    guard hasRoom(for: count) else { return }
    var rest = number
    for place in stride(from: count - 1, through: 0, by: -1) {
      next[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    next += count
  }

  /// Appends two digits of a number below 100.
  private mutating func add(twoDigits number: some BinaryInteger) {
    add(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    add(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends a sum in euros, with two decimals unless they are zero.
  mutating func add(_ montant: Montant) {
    if montant.centimes < 0 { add("-") }
    let centimes = montant.centimes.magnitude
    add(digits: centimes / 100)
    guard centimes % 100 != 0 else { return }
    add(".")
    add(twoDigits: centimes % 100)
  }

  /// Appends a number in plain digits.
  mutating func add(_ number: Decimal) {
    if let whole = Int(exactly: number) { add(whole) } else { add(text: number.canonical.description) }
  }

  /// Appends a date, `2022-01-14`.
  mutating func add(_ date: CivilDate) {
    if date.year < 0 { add("-") }
    let year = UInt64(date.year.magnitude)
    if year < 1000 { for _ in 0..<(year < 10 ? 3 : year < 100 ? 2 : 1) { add("0") } }
    add(digits: year)
    add("-")
    add(twoDigits: date.month)
    add("-")
    add(twoDigits: date.day)
  }

  // MARK: Characters written otherwise

  private typealias Sixteen = SIMD16<UInt8>

  /// How many bytes of a text are copied at once: what stands behind an escape is copied again.
  private static let pieceSize = 256

  /// Appends a text of which some characters are written otherwise.
  ///
  /// It is copied, and looked at where it then stands, as the room behind it can be given what is never escaped.
  ///
  /// - Parameters:
  ///   - odd: Which of sixteen bytes begin such a character; it is given these, those one place on, and two.
  ///   - escape: Appends what stands for the one at a place, and says how many bytes it has.
  @inline(__always)
  private mutating func add(
    _ text: String, odd: (Sixteen, Sixteen, Sixteen) -> SIMDMask<SIMD16<Int8>>,
    escape: (inout ByteText, UnsafeBufferPointer<UInt8>, Int) -> Int
  ) {
    text.utf8.span.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      var done = 0
      while done < bytes.count {
        // A character that begins in the piece is looked at with its three bytes.
        let piece = min(bytes.count - done, Self.pieceSize)
        let copied = min(bytes.count - done, Self.pieceSize + 2)
        guard hasRoom(for: copied + 2 * 16) else { return }
        next.update(from: first + done, count: copied)
        let place = UnsafeMutableRawPointer(next)
        let blanks = Sixteen(repeating: UInt8(ascii: " "))
        place.storeBytes(of: blanks, toByteOffset: copied, as: Sixteen.self)
        place.storeBytes(of: blanks, toByteOffset: copied + 16, as: Sixteen.self)
        var plain = 0
        while plain < piece {
          let found = odd(
            place.loadUnaligned(fromByteOffset: plain, as: Sixteen.self),
            place.loadUnaligned(fromByteOffset: plain + 1, as: Sixteen.self),
            place.loadUnaligned(fromByteOffset: plain + 2, as: Sixteen.self))
          let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
          if halves[0] | halves[1] == 0 {
            plain += 16
            continue
          }
          plain +=
            halves[0] != 0
            ? UInt64(littleEndian: halves[0]).trailingZeroBitCount / 8
            : 8 + UInt64(littleEndian: halves[1]).trailingZeroBitCount / 8
          break
        }
        let isOdd = plain < piece
        plain = min(plain, piece)
        next += plain
        done += plain
        if isOdd { done += escape(&self, bytes, done) }
      }
    }
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Sixteen { Sixteen(repeating: byte) }

  /// Appends a text as a JSON string, quotes included; what would break a line or move a cursor is escaped too.
  ///
  /// Source: RFC 8259, section 7.
  mutating func add(json text: String) {
    add("\"")
    add(text, odd: Self.oddInJSON) { $0.add(jsonEscape: $1, $2) }
    add("\"")
  }

  @inline(__always)
  private static func oddInJSON(
    _ bytes: Sixteen, _ next: Sixteen, _ third: Sixteen
  ) -> SIMDMask<SIMD16<Int8>> {
    let controls = (bytes .< all(0x20)) .| (bytes .== all(0x7F))
    let quotes = (bytes .== all(UInt8(ascii: "\""))) .| (bytes .== all(UInt8(ascii: "\\")))
    // U+0080 to U+009F are controls; U+2028 and U+2029 break lines.
    let others = (bytes .== all(0xC2)) .& (next .< all(0xA0))
    let breaks = (bytes .== all(0xE2)) .& (next .== all(0x80)) .& ((third & all(0xFE)) .== all(0xA8))
    return controls .| quotes .| others .| breaks
  }

  private mutating func add(jsonEscape bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\""): add("\\\"")
    case UInt8(ascii: "\\"): add("\\\\")
    case UInt8(ascii: "\n"): add("\\n")
    case UInt8(ascii: "\r"): add("\\r")
    case UInt8(ascii: "\t"): add("\\t")
    case 0xE2:
      add(bytes[index + 2] == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    case 0xC2:
      add(codeUnit: bytes[index + 1])
      return 2
    default: add(codeUnit: bytes[index])
    }
    return 1
  }

  private mutating func add(codeUnit byte: UInt8) {
    add("\\u00")
    let digits: StaticString = "0123456789abcdef"
    digits.withUTF8Buffer { digits in
      add(byte: digits[Int(byte >> 4)])
      add(byte: digits[Int(byte & 15)])
    }
  }

  /// Appends a text so that it can stand between tags or in an attribute between double quotes, and is read back the same.
  ///
  /// Characters that XML 1.0 does not admit become U+FFFD.
  mutating func add(xml text: String) {
    add(text, odd: Self.oddInXML) { $0.add(xmlEscape: $1[$2]) }
  }

  @inline(__always)
  private static func oddInXML(
    _ bytes: Sixteen, _ next: Sixteen, _ third: Sixteen
  ) -> SIMDMask<SIMD16<Int8>> {
    let tags = (bytes .== all(UInt8(ascii: "<"))) .| (bytes .== all(UInt8(ascii: ">")))
    let others = (bytes .== all(UInt8(ascii: "&"))) .| (bytes .== all(UInt8(ascii: "\"")))
    // U+FFFE and U+FFFF.
    let none = (bytes .== all(0xEF)) .& (next .== all(0xBF)) .& (third .>= all(0xBE))
    return (bytes .< all(0x20)) .| tags .| others .| none
  }

  private mutating func add(xmlEscape byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "<"): add("&lt;")
    case UInt8(ascii: ">"): add("&gt;")
    case UInt8(ascii: "&"): add("&amp;")
    case UInt8(ascii: "\""): add("&quot;")
    case UInt8(ascii: "\n"): add("&#10;")
    case UInt8(ascii: "\r"): add("&#13;")
    case UInt8(ascii: "\t"): add("&#9;")
    default: add("\u{FFFD}")
    }
    return byte == 0xEF ? 3 : 1
  }
}

extension [UInt8] {
  /// Appends what the body writes; it is called again, with more room, where there was too little.
  mutating func add(_ body: (inout ByteText) -> Void) {
    var room = ByteText.usualRoom
    var isWhole = false
    while !isWhole {
      append(addingCapacity: room) { span in
        span.withUnsafeMutableBufferPointer { buffer, count in
          guard let start = buffer.baseAddress else { return }
          var text = ByteText(at: start + count, room: buffer.count - count)
          body(&text)
          guard !text.isFull else { return }
          count = text.next - start
          isWhole = true
        }
      }
      room *= 4
    }
  }
}

extension ByteText {
  /// The room that is made for a text: that of most evaluations.
  static let usualRoom = 1 << 15
}
