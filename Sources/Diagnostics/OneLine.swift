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
    var isKnown = true
    let line = utf8.withContiguousStorageIfAvailable { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { line in
        let count = Self.join(bytes, in: line)
        isKnown = count != nil
        return count ?? 0
      }
    }
    return isKnown ? line : nil
  }

  /// Writes the words of a text on one line; gives its length, nil for what is not looked through byte by byte.
  private static func join(_ bytes: UnsafeBufferPointer<UInt8>, in line: UnsafeMutableBufferPointer<UInt8>)
    -> Int?
  {
    var count = 0
    var isAfterSpace = false
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      var length = 1
      var isSpace = false
      switch first {
      case 0x09...0x0D, 0x20: isSpace = true
      case ..<0x80: break
      case 0xC2, 0xC3, 0xC5:
        length = 2
        isSpace = first == 0xC2 && (bytes[place + 1] == 0x85 || bytes[place + 1] == 0xA0)
      case 0xE2:
        length = 3
        let last = bytes[place + 2]
        guard bytes[place + 1] == 0x80, !(0x8B...0x8F).contains(last) else { return nil }
        isSpace = last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF
      default: return nil
      }
      if !isSpace {
        if isAfterSpace, count > 0 {
          line[count] = UInt8(ascii: " ")
          count += 1
        }
        for byte in bytes[place..<place + length] {
          line[count] = byte
          count += 1
        }
      }
      isAfterSpace = isSpace
      place += length
    }
    return count
  }
}
