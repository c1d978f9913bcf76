internal import Glibc

extension String {
  /// Whether a part stands in the text, byte by byte; a search by characters costs thirty times as much.
  package func holdsBytes(of part: String) -> Bool {
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { part in Self.holds(text, part) }
    }
    return (found ?? nil) ?? contains(part)
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

  private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let wanted = part.baseAddress, !part.isEmpty else { return true }
    guard var start = text.baseAddress else { return false }
    let end = start + text.count
    while part.count <= end - start {
      guard let found = memchr(start, Int32(wanted[0]), end - start - part.count + 1) else { return false }
      if memcmp(found, wanted, part.count) == 0 { return true }
      start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
    }
    return false
  }
}
