/// Cuts a FEEL text into tokens, once; no decision on names or keywords is taken here.
///
/// Source: DMN 1.5, 10.3.1.2, rules 25 to 37, 61 to 65; scientific notation as the conformance kit has it.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let text: Int
  private var index = 0
  /// The bytes before the index that go on with a scalar: places are counted in scalars.
  private var continuations = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>, text: Int) { (self.bytes, self.text) = (bytes, text) }

  /// All tokens of a text, the last one being of the kind `end`.
  static func tokens(of source: String, text: Int = 0) throws(Problem) -> [Token] {
    var source = source
    return try source.withUTF8 { bytes in
      Result { () throws(Problem) in
        var lexer = Lexer(bytes, text: text)
        var result: [Token] = []
        result.reserveCapacity(bytes.count / 3 + 2)
        repeat { result.append(try lexer.next()) } while result.last?.kind != .end
        return result
      }
    }.get()
  }

  // MARK: Scalars

  private var place: Int { index - continuations }

  /// A byte near the index; past the end one that is part of no text.
  private func peek(_ offset: Int = 0) -> UInt8 {
    let place = index + offset
    return place < bytes.count ? bytes[place] : 0xFF
  }

  /// The scalar that starts at a byte, and how many bytes it has; the bytes are well-formed, as those of all Strings are.
  private func scalar(at start: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[start])
    if first < 0x80 { return (first, 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let value = bytes[start + 1..<start + length].reduce(first & (0x7F >> UInt32(length))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
    return (value, length)
  }

  /// Goes on by a scalar of so many bytes.
  private mutating func advance(_ length: Int) {
    index += length
    continuations += length - 1
  }

  /// Goes on by a byte of any scalar.
  private mutating func skip() {
    if bytes[index] & 0xC0 == 0x80 { continuations += 1 }
    index += 1
  }

  private func slice(_ from: Int, _ to: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[from..<to]), as: UTF8.self)
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(text: text, start: start, end: end)
  }

  // MARK: Tokens

  private mutating func next() throws(Problem) -> Token {
    try skipSpace()
    let start = place
    guard index < bytes.count else { return Token(kind: .end, key: "", start: start, end: start) }
    let (c, length) = scalar(at: index)
    if Characters.isNameStart(c) { return word() }
    if Characters.isDigit(c) || c == 0x2E && Characters.isDigit(UInt32(peek(1))) && !followsName() {
      return number()
    }
    if c == 0x22 { return try string() }
    if c == 0x60 { return try quoted() }
    if Characters.isApostrophe(c) {
      advance(length)
      return Token(kind: .symbol(.apostrophe), key: "'", start: start, end: place)
    }
    if let symbol = symbol() {
      let key = symbol.rawValue
      index += key.utf8.count
      return Token(kind: .symbol(symbol), key: key, start: start, end: place)
    }
    throw .unexpectedCharacter(slice(index, index + length), at: range(start, start + 1))
  }

  /// Whether a name character stands directly before: the point of `art.3` is that of the name `art. 3`, not of `.3`.
  private func followsName() -> Bool {
    guard var start = bytes[..<index].indices.last else { return false }
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return Characters.isNamePart(scalar(at: start).value)
  }

  private mutating func skipSpace() throws(Problem) {
    while index < bytes.count {
      let (c, length) = scalar(at: index)
      if Characters.isSpace(c) {
        advance(length)
      } else if c == 0x2F && peek(1) == 0x2F {
        while index < bytes.count && !Characters.isLineEnd(peek()) { skip() }
      } else if c == 0x2F && peek(1) == 0x2A {
        let start = place
        index += 2
        while index < bytes.count && !(peek() == 0x2A && peek(1) == 0x2F) { skip() }
        guard index < bytes.count else { throw .unclosedComment(at: range(start, start + 2)) }
        index += 2
      } else {
        return
      }
    }
  }

  private mutating func word() -> Token {
    let (start, first) = (place, index)
    while index < bytes.count {
      let (c, length) = scalar(at: index)
      guard Characters.isNamePart(c) else { break }
      advance(length)
    }
    let keyword = Keyword(UnsafeBufferPointer(rebasing: bytes[first..<index]))
    return Token(kind: .word, key: slice(first, index), start: start, end: place, keyword: keyword)
  }

  private func isDigit(_ offset: Int = 0) -> Bool { Characters.isDigit(UInt32(peek(offset))) }

  private mutating func number() -> Token {
    let (start, first) = (place, index)
    while isDigit() { index += 1 }
    if peek() == 0x2E && isDigit(1) {
      index += 1
      while isDigit() { index += 1 }
    }
    if peek() | 0x20 == 0x65 {
      let sign = peek(1) == 0x2B || peek(1) == 0x2D ? 1 : 0
      if isDigit(1 + sign) {
        index += 1 + sign
        while isDigit() { index += 1 }
      }
    }
    return Token(kind: .number, key: slice(first, index), start: start, end: place)
  }

  private mutating func quoted() throws(Problem) -> Token {
    let (start, first) = (place, index + 1)
    index += 1
    while index < bytes.count && peek() != 0x60 && !Characters.isLineEnd(peek()) { skip() }
    guard peek() == 0x60 else { throw .unclosedName(at: range(start, start + 1)) }
    let key = slice(first, index)
    index += 1
    return Token(kind: .quoted, key: key, start: start, end: place)
  }

  private func symbol() -> Symbol? {
    let next = peek(1)
    switch peek() {
    case 0x28: return .openParen
    case 0x29: return .closeParen
    case 0x5B: return .openBracket
    case 0x5D: return .closeBracket
    case 0x7B: return .openBrace
    case 0x7D: return .closeBrace
    case 0x2C: return .comma
    case 0x3A: return .colon
    case 0x2E: return next == 0x2E ? .dots : .dot
    case 0x2B: return .plus
    case 0x2D: return .minus
    case 0x2A: return next == 0x2A ? .power : .star
    case 0x2F: return .slash
    case 0x3D: return .equal
    case 0x21: return next == 0x3D ? .notEqual : nil
    case 0x3C: return next == 0x3D ? .lessOrEqual : .less
    case 0x3E: return next == 0x3D ? .greaterOrEqual : .greater
    case 0x40: return .at
    default: return nil
    }
  }

  // MARK: String literals

  private mutating func string() throws(Problem) -> Token {
    let start = place
    index += 1
    var value = ""
    var first = index
    while peek() != 0x22 {
      guard index < bytes.count, !Characters.isLineEnd(peek()) else {
        throw .unclosedString(at: range(start, place))
      }
      let before = index
      if peek() == 0x5C, let scalar = escape() {
        value += slice(first, before)
        value.unicodeScalars.append(scalar)
        first = index
      } else {
        skip()
      }
    }
    if value.isEmpty { value = slice(first, index) } else { value += slice(first, index) }
    index += 1
    return Token(kind: .string, key: value, start: start, end: place)
  }

  /// The scalar that a back-slash sequence stands for, which is then consumed; nil leaves the back-slash as it is,
  /// as in the regular expression `"\d"`.
  private mutating func escape() -> Unicode.Scalar? {
    let plain: Unicode.Scalar
    switch peek(1) {
    case 0x22: plain = "\""
    case 0x27: plain = "'"
    case 0x5C: plain = "\\"
    case 0x6E: plain = "\n"
    case 0x72: plain = "\r"
    case 0x74: plain = "\t"
    case 0x75: return codePoint(digits: 4)
    case 0x55: return codePoint(digits: 6)
    default: return nil
    }
    index += 2
    return plain
  }

  private mutating func codePoint(digits: Int) -> Unicode.Scalar? {
    guard let value = hexadecimal(at: 2, digits: digits) else { return nil }
    if let scalar = Unicode.Scalar(value) {
      index += 2 + digits
      return scalar
    }
    // A pair of surrogates is one character.
    guard digits == 4, (0xD800...0xDBFF).contains(value), peek(6) == 0x5C, peek(7) == 0x75,
      let low = hexadecimal(at: 8, digits: 4), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    index += 12
    return Unicode.Scalar(0x10000 + (value - 0xD800) << 10 + (low - 0xDC00))
  }

  private func hexadecimal(at offset: Int, digits: Int) -> UInt32? {
    var value: UInt32 = 0
    for place in 0..<digits {
      let c = peek(offset + place)
      switch c {
      case 0x30...0x39: value = value << 4 | UInt32(c - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((c | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}
