/// Cuts a FEEL text into tokens, once; no decision on names or keywords is taken here.
///
/// Source: DMN 1.5, 10.3.1.2, rules 25 to 37, 61 to 65; scientific notation as the conformance kit has it.
struct Lexer {
  private let scalars: [UInt32]
  private let text: Int
  private var index = 0

  private init(_ source: String, text: Int) {
    scalars = Array(unsafeUninitializedCapacity: source.utf8.count) { scalars, count in
      for scalar in source.unicodeScalars {
        scalars.initializeElement(at: count, to: scalar.value)
        count += 1
      }
    }
    self.text = text
  }

  /// All tokens of a text, the last one being of the kind `end`.
  static func tokens(of source: String, text: Int = 0) throws(Problem) -> [Token] {
    var lexer = Lexer(source, text: text)
    var result: [Token] = []
    result.reserveCapacity(source.utf8.count / 4 + 2)
    repeat { result.append(try lexer.next()) } while result.last?.kind != .end
    return result
  }

  private func peek(_ offset: Int = 0) -> UInt32 {
    let place = index + offset
    return place < scalars.count ? scalars[place] : 0xFFFF_FFFF
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(text: text, start: start, end: end)
  }

  private mutating func next() throws(Problem) -> Token {
    try skipSpace()
    let start = index
    guard index < scalars.count else { return Token(kind: .end, key: "", start: start, end: start) }
    let c = peek()
    if Characters.isNameStart(c) { return word() }
    if Characters.isDigit(c) || c == 0x2E && Characters.isDigit(peek(1)) && !followsName(start) {
      return number()
    }
    if c == 0x22 { return try string() }
    if c == 0x60 { return try quoted() }
    if Characters.isApostrophe(c) {
      index += 1
      return Token(kind: .symbol(.apostrophe), key: "'", start: start, end: index)
    }
    if let symbol = symbol() {
      index += symbol.rawValue.utf8.count
      return Token(kind: .symbol(symbol), key: symbol.rawValue, start: start, end: index)
    }
    throw .unexpectedCharacter(Unicode.Scalar(c).map(String.init) ?? "", at: range(start, start + 1))
  }

  /// Whether a name character stands directly before: the point of `art.3` is that of the name `art. 3`, not of `.3`.
  private func followsName(_ place: Int) -> Bool { place > 0 && Characters.isNamePart(scalars[place - 1]) }

  private mutating func skipSpace() throws(Problem) {
    while index < scalars.count {
      let c = peek()
      if Characters.isSpace(c) {
        index += 1
      } else if c == 0x2F && peek(1) == 0x2F {
        while index < scalars.count && !Characters.isLineEnd(peek()) { index += 1 }
      } else if c == 0x2F && peek(1) == 0x2A {
        let start = index
        index += 2
        while index < scalars.count && !(peek() == 0x2A && peek(1) == 0x2F) { index += 1 }
        guard index < scalars.count else { throw .unclosedComment(at: range(start, start + 2)) }
        index += 2
      } else {
        return
      }
    }
  }

  private func slice(_ from: Int, _ to: Int) -> String {
    String(unsafeUninitializedCapacity: 4 * (to - from)) { bytes in
      var count = 0
      for value in scalars[from..<to] {
        if value < 0x80 {
          bytes[count] = UInt8(truncatingIfNeeded: value)
          count += 1
        } else if let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) {
          for byte in encoded {
            bytes[count] = byte
            count += 1
          }
        }
      }
      return count
    }
  }

  private mutating func word() -> Token {
    let start = index
    while index < scalars.count && Characters.isNamePart(peek()) { index += 1 }
    let key = slice(start, index)
    return Token(kind: .word, key: key, start: start, end: index, keyword: Keyword(word: key))
  }

  private mutating func number() -> Token {
    let start = index
    while Characters.isDigit(peek()) { index += 1 }
    if peek() == 0x2E && Characters.isDigit(peek(1)) {
      index += 1
      while Characters.isDigit(peek()) { index += 1 }
    }
    if peek() | 0x20 == 0x65 {
      let sign = peek(1) == 0x2B || peek(1) == 0x2D ? 1 : 0
      if Characters.isDigit(peek(1 + sign)) {
        index += 1 + sign
        while Characters.isDigit(peek()) { index += 1 }
      }
    }
    return Token(kind: .number, key: slice(start, index), start: start, end: index)
  }

  private mutating func quoted() throws(Problem) -> Token {
    let start = index
    index += 1
    while index < scalars.count && peek() != 0x60 && !Characters.isLineEnd(peek()) { index += 1 }
    guard peek() == 0x60 else { throw .unclosedName(at: range(start, start + 1)) }
    index += 1
    return Token(kind: .quoted, key: slice(start + 1, index - 1), start: start, end: index)
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
    let start = index
    index += 1
    var end = index
    while end < scalars.count, scalars[end] != 0x22, scalars[end] != 0x5C, !Characters.isLineEnd(scalars[end])
    {
      end += 1
    }
    if end < scalars.count, scalars[end] == 0x22 {
      index = end + 1
      return Token(kind: .string, key: slice(start + 1, end), start: start, end: index)
    }
    var value = String.UnicodeScalarView()
    while true {
      guard index < scalars.count, !Characters.isLineEnd(peek()) else {
        throw .unclosedString(at: range(start, index))
      }
      let c = peek()
      if c == 0x22 { break }
      if c == 0x5C, let scalar = escape() {
        value.append(scalar)
      } else {
        if let scalar = Unicode.Scalar(c) { value.append(scalar) }
        index += 1
      }
    }
    index += 1
    return Token(kind: .string, key: String(value), start: start, end: index)
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
      case 0x30...0x39: value = value << 4 | (c - 0x30)
      case 0x41...0x46, 0x61...0x66: value = value << 4 | ((c | 0x20) - 0x57)
      default: return nil
      }
    }
    return value
  }
}
