internal import Glibc

extension String {
  /// Whether a part stands in the text, byte by byte; a search by characters costs thirty times as much.
  package func holdsBytes(of part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { part in Self.place(of: part, in: text, from: 0) != nil }
    }
    return (found ?? nil) ?? contains(part)
  }

  /// The bytes before the first place of a part, looked for from a byte on.
  package func place(ofBytes part: String, from start: Int) -> Int? {
    var (text, part) = (self, part)
    return text.withUTF8 { text in part.withUTF8 { part in Self.place(of: part, in: text, from: start) } }
  }

  /// Whether a mark stands between two digits; in most texts none does, and it costs less to see this than to look at each byte.
  package func holdsDigits(around mark: Unicode.Scalar) -> Bool {
    let mark = Int32(UInt8(ascii: mark))
    let found = utf8.withContiguousStorageIfAvailable { text in
      guard let first = text.baseAddress else { return false }
      var place = 1
      while place < text.count - 1, let next = memchr(first + place, mark, text.count - 1 - place) {
        let found = UnsafePointer(next.assumingMemoryBound(to: UInt8.self))
        if found[-1].isASCIIDigit, found[1].isASCIIDigit { return true }
        place = found - first + 1
      }
      return false
    }
    // Of a text that lies in pieces it is not known.
    return found ?? true
  }

  private static func place(
    of part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let wanted = part.baseAddress, !part.isEmpty else { return start }
    guard let first = text.baseAddress else { return nil }
    var place = start
    while part.count <= text.count - place {
      guard let found = memchr(first + place, Int32(wanted[0]), text.count - place - part.count + 1) else {
        return nil
      }
      place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - first
      if memcmp(found, wanted, part.count) == 0 { return place }
      place += 1
    }
    return nil
  }
}
