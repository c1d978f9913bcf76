package import Diagnostics

// Offsets inside a well-formed document, found again from its bytes when a message needs them, so that
// reading a document that has no fault never computes them.

extension XMLSource {
  /// The place of the first character of the content of the element whose tag is at `tag`; the tag's when it is empty.
  package func valuePosition(ofTag tag: Int) -> FilePosition { position(at: offset(ofContentAt: tag)) }

  /// The offset just after the start tag at `tag`; a `>` inside a quoted value does not end it.
  func endOfTag(at tag: Int) -> Int {
    var offset = tag
    var quote: UInt8 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return offset + 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// The offset just after the end tag of the element whose tag is at `tag`.
  package func end(ofElementAt tag: Int) -> Int {
    var offset = tag
    var depth = 0
    while offset < bytes.count {
      if let end = endOfSpecial(at: offset) {
        offset = end
      } else if bytes[offset] != UInt8(ascii: "<") {
        offset += 1
      } else {
        let isEnd = starts(with: "</", at: offset)
        offset = endOfTag(at: offset)
        if isEnd { depth -= 1 } else if bytes[offset - 2] != UInt8(ascii: "/") { depth += 1 }
        if depth == 0 { return offset }
      }
    }
    return bytes.count
  }

  /// The offsets of what stands between the tags of the element whose tag is at `tag`.
  package func contents(ofElementAt tag: Int) -> Range<Int> {
    let start = endOfTag(at: tag)
    let end = end(ofElementAt: tag)
    return start..<max(start, bytes[..<end].lastIndex(of: UInt8(ascii: "<")) ?? start)
  }

  /// The offset after the comment, processing instruction or CDATA section that begins at `offset`; nil for anything else.
  private func endOfSpecial(at offset: Int) -> Int? {
    if starts(with: "<!--", at: offset) { return end(of: "-->", from: offset + 4) }
    if starts(with: "<?", at: offset) { return end(of: "?>", from: offset + 2) }
    if starts(with: "<![CDATA[", at: offset) { return end(of: "]]>", from: offset + 9) }
    return nil
  }

  /// The offset of the first character of an element's content that is not white space.
  ///
  /// An element without content gives the offset of its own tag.
  func offset(ofContentAt tag: Int) -> Int {
    var offset = endOfTag(at: tag)
    guard offset >= 2, bytes[offset - 2] != UInt8(ascii: "/") else { return tag }
    while offset < bytes.count, bytes[offset].isXMLSpace { offset += 1 }
    return offset < bytes.count && !starts(with: "</", at: offset) ? offset : tag
  }

  /// The offset of the first character that is not white space in text that begins at `start`, past comments,
  /// processing instructions and the marks of CDATA sections.
  func offset(ofTextAt start: Int) -> Int {
    var offset = start
    while offset < bytes.count {
      if bytes[offset].isXMLSpace {
        offset += 1
      } else if starts(with: "<!--", at: offset) {
        offset = end(of: "-->", from: offset + 4)
      } else if starts(with: "<?", at: offset) {
        offset = end(of: "?>", from: offset + 2)
      } else if starts(with: "<![CDATA[", at: offset) {
        offset += 9
      } else if starts(with: "]]>", at: offset) {
        offset += 3
      } else {
        return offset
      }
    }
    return offset
  }

  /// The offset of the scalar number `index` of the text that begins at `start`, where the text may hold
  /// entities, character references, CDATA sections, comments and line ends of two characters.
  func offset(ofScalar index: Int, inTextAt start: Int) -> Int {
    var offset = start
    var remaining = index
    var inCDATA = false
    while offset < bytes.count {
      if inCDATA, starts(with: "]]>", at: offset) {
        inCDATA = false
        offset += 3
      } else if !inCDATA, starts(with: "<![CDATA[", at: offset) {
        inCDATA = true
        offset += 9
      } else if !inCDATA, starts(with: "<!--", at: offset) {
        offset = end(of: "-->", from: offset + 4)
      } else if !inCDATA, starts(with: "<?", at: offset) {
        offset = end(of: "?>", from: offset + 2)
      } else if !inCDATA, bytes[offset] == UInt8(ascii: "<") {
        return offset
      } else {
        if remaining == 0 { return offset }
        remaining -= 1
        offset = offsetAfterCharacter(at: offset, isLiteral: inCDATA)
      }
    }
    return bytes.count
  }

  private func offsetAfterCharacter(at offset: Int, isLiteral: Bool) -> Int {
    if !isLiteral, bytes[offset] == UInt8(ascii: "&") { return end(of: ";", from: offset) }
    if starts(with: "\r\n", at: offset) { return offset + 2 }
    var next = offset + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  private func end(of mark: StaticString, from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, !starts(with: mark, at: offset) { offset += 1 }
    return min(offset + mark.utf8CodeUnitCount, bytes.count)
  }

  private func starts(with mark: StaticString, at offset: Int) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    return mark.withUTF8Buffer { mark in (0..<length).allSatisfy { bytes[offset + $0] == mark[$0] } }
  }
}

extension UInt8 {
  /// Space, tab, line feed or carriage return: the white space of XML 1.0 production 3.
  @inline(__always) package var isXMLSpace: Bool {
    self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D
  }
}
