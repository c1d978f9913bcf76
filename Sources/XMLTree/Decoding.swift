/// The bytes of a file turned to UTF-8, and what was odd about its encoding.
struct Decoding {
  /// Where the UTF-8 text is.
  enum Text {
    /// In the file's own bytes, after a byte order mark of so many bytes; not checked to be valid.
    case own(skipping: Int)
    case converted([UInt8])
  }

  var text: Text
  var remark: EncodingRemark?
  /// What stopped the change to UTF-8; the text goes up to there.
  var fault: ReadingFault?
}

/// Finds the encoding of a file and turns it to UTF-8.
///
/// A byte order mark decides; without one the XML declaration does; without both it is UTF-8, or UTF-16 when the
/// first two characters show it.
/// The encodings known are those French offices send: UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, Windows-1252, ASCII.
///
/// Source: XML 1.0, appendix F.
func decode(_ bytes: UnsafeRawBufferPointer) throws(ReadingFault) -> Decoding {
  let start = bytes.prefix(4)
  if start.starts(with: [0xFF, 0xFE]) || isUTF16(start, low: 0, high: 1) {
    return decodeUTF16(bytes, isLittleEndian: true, mark: start.first == 0xFF ? 2 : 0)
  }
  if start.starts(with: [0xFE, 0xFF]) || isUTF16(start, low: 1, high: 0) {
    return decodeUTF16(bytes, isLittleEndian: false, mark: start.first == 0xFE ? 2 : 0)
  }
  if start.starts(with: [0xEF, 0xBB, 0xBF]) {
    let declared = declaredEncoding(bytes.dropFirst(3)) ?? "UTF-8"
    let isUTF8 = declared.uppercased() == "UTF-8"
    return Decoding(
      text: .own(skipping: 3), remark: isUTF8 ? nil : .markOverDeclaration(declared: declared, found: "UTF-8")
    )
  }
  guard let declared = declaredEncoding(bytes[...]) else { return Decoding(text: .own(skipping: 0)) }
  let name = declared.uppercased()
  switch name {
  case "UTF-8", "UTF8", "US-ASCII", "ASCII": return Decoding(text: .own(skipping: 0))
  default: break
  }
  switch name.replacing("_", with: "-") {
  case "ISO-8859-1", "ISO8859-1", "LATIN1", "LATIN-1", "L1", "WINDOWS-1252", "CP1252", "CP-1252", "X-CP1252",
    "ISO-8859-15", "ISO8859-15", "LATIN-9", "LATIN9":
    return decodeOneByte(bytes, declared: declared)
  case "UTF-16", "UTF-16LE", "UTF-16BE", "UCS-2":
    throw ReadingFault(.encodingLies(declared: declared, found: "à un octet par caractère"))
  default: throw ReadingFault(.unknownEncoding(declared))
  }
}

/// Whether the first two characters are `<` and another of ASCII, two bytes each.
private func isUTF16(_ start: Slice<UnsafeRawBufferPointer>, low: Int, high: Int) -> Bool {
  start.count == 4 && start[low] == 0x3C && start[high] == 0 && start[2 + low] != 0 && start[2 + high] == 0
}

private let encodingKey = Array("encoding".utf8)

/// The name in `encoding="…"` of the XML declaration, if the text begins with one.
private func declaredEncoding(_ bytes: Slice<UnsafeRawBufferPointer>) -> String? {
  guard bytes.starts(with: "<?xml".utf8), bytes.dropFirst(5).first?.isXMLSpace == true,
    let end = bytes.prefix(512).firstIndex(of: UInt8(ascii: ">"))
  else { return nil }
  var rest = bytes[..<end]
  // Found by bytes: a search in a string would cost more than the rest of what is done before parsing.
  while !rest.starts(with: encodingKey) {
    guard rest.popFirst() != nil else { return nil }
  }
  rest = rest.dropFirst(encodingKey.count).drop { $0.isXMLSpace || $0 == UInt8(ascii: "=") }
  guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
    return nil
  }
  return String(decoding: rest.prefix { $0 != quote }, as: UTF8.self)
}

private func decodeUTF16(_ bytes: UnsafeRawBufferPointer, isLittleEndian: Bool, mark: Int) -> Decoding {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count / 2 + bytes.count / 8)
  let count = bytes.count / 2
  func unit(_ index: Int) -> UInt16 {
    let unit = bytes.loadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)
    return isLittleEndian ? UInt16(littleEndian: unit) : UInt16(bigEndian: unit)
  }
  var index = mark / 2
  while index < count {
    let first = unit(index)
    index += 1
    guard (0xD800...0xDFFF).contains(first) else {
      append(UInt32(first), to: &text)
      continue
    }
    guard first < 0xDC00, index < count, (0xDC00...0xDFFF).contains(unit(index)) else {
      return Decoding(text: .converted(text), fault: ReadingFault(.loneSurrogate(first), at: text.count))
    }
    append(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(unit(index)) - 0xDC00, to: &text)
    index += 1
  }
  if bytes.count % 2 != 0 {
    return Decoding(text: .converted(text), fault: ReadingFault(.oddUTF16, at: text.count))
  }
  let declared = text.withUnsafeBytes { declaredEncoding($0[...]) }
  guard let declared, !declared.uppercased().hasPrefix("UTF-16") else {
    return Decoding(text: .converted(text))
  }
  let found = isLittleEndian ? "UTF-16LE" : "UTF-16BE"
  return Decoding(text: .converted(text), remark: .markOverDeclaration(declared: declared, found: found))
}

/// Appends a character in UTF-8.
private func append(_ scalar: UInt32, to text: inout [UInt8]) {
  if scalar < 0x80 { return text.append(UInt8(scalar)) }
  if scalar < 0x800 {
    text.append(UInt8(0xC0 | scalar >> 6))
  } else {
    if scalar < 0x10000 {
      text.append(UInt8(0xE0 | scalar >> 12))
    } else {
      text.append(UInt8(0xF0 | scalar >> 18))
      text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
    }
    text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
  }
  text.append(UInt8(0x80 | scalar & 0x3F))
}

/// What bytes 0x80 to 0x9F stand for in Windows-1252; 0 where they stand for nothing.
private let windows1252: [UInt16] = [
  0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017D, 0,
  0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,
  0x017E, 0x0178,
]

private func decodeOneByte(_ bytes: UnsafeRawBufferPointer, declared: String) -> Decoding {
  let isLatin9 = declared.contains("15") || declared.contains("9") && !declared.contains("1")
  let isWindows = declared.contains("1252")
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + bytes.count / 8)
  var hasWindowsBytes = false
  for byte in bytes {
    var scalar = UInt16(byte)
    if (0x80...0x9F).contains(byte) {
      hasWindowsBytes = true
      scalar = windows1252[Int(byte) - 0x80]
      if scalar == 0 {
        let fault = ReadingFault(.notInEncoding(declared, byte: byte), at: text.count)
        return Decoding(text: .converted(text), fault: fault)
      }
    } else if isLatin9, byte >= 0xA4 {
      scalar = latin9[byte] ?? scalar
    }
    append(UInt32(scalar), to: &text)
  }
  var remark: EncodingRemark?
  if isUTF8WithAccents(bytes) {
    remark = .looksLikeUTF8(declared: declared)
  } else if hasWindowsBytes, !isWindows {
    remark = .windowsUnderLatin(declared: declared)
  }
  return Decoding(text: .converted(text), remark: remark)
}

/// The eight places where ISO-8859-15 differs from ISO-8859-1.
private let latin9: [UInt8: UInt16] = [
  0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153,
  0xBE: 0x0178,
]

private func isUTF8WithAccents(_ bytes: UnsafeRawBufferPointer) -> Bool {
  bytes.contains { $0 >= 0x80 } && String(validating: bytes, as: UTF8.self) != nil
}
