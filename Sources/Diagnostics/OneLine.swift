extension String {
  /// The text without white space at its ends, each run of it inside made one space.
  ///
  /// A mark that stands on a space is kept.
  package var onOneLine: String {
    onOneLineByBytes
      ?? unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
  }

  /// The same for ASCII, the letters of French and its punctuation, byte by byte; nil when there is anything else.
  private var onOneLineByBytes: String? {
    var line: [UInt8] = []
    line.reserveCapacity(utf8.count)
    var isAfterSpace = false
    var bytes = utf8.makeIterator()
    while let first = bytes.next() {
      var character: (UInt8, UInt8?, UInt8?) = (first, nil, nil)
      var isSpace = false
      switch first {
      case 0x09...0x0D, 0x20: isSpace = true
      case ..<0x80: break
      case 0xC2, 0xC3, 0xC5:
        character.1 = bytes.next()
        isSpace = first == 0xC2 && (character.1 == 0x85 || character.1 == 0xA0)
      case 0xE2:
        (character.1, character.2) = (bytes.next(), bytes.next())
        guard character.1 == 0x80, let last = character.2, !(0x8B...0x8F).contains(last) else { return nil }
        isSpace = last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF
      default: return nil
      }
      if isSpace {
        isAfterSpace = true
        continue
      }
      if isAfterSpace, !line.isEmpty { line.append(UInt8(ascii: " ")) }
      isAfterSpace = false
      line.append(character.0)
      if let second = character.1 { line.append(second) }
      if let third = character.2 { line.append(third) }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
