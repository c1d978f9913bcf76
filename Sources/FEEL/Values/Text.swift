/// What strings of FEEL are to Swift: sequences of Unicode scalars, never normalised.
///
/// Source: DMN 1.5, 10.3.2.3.2 and tables 53 and 54.
package enum Text {
  /// The same scalars.
  static func equal(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    // Byte by byte: the equality of Swift is canonical equivalence, which must look at more.
    let isSame = left.utf8.withContiguousStorageIfAvailable { left in
      right.utf8.withContiguousStorageIfAvailable { right in haveSameBytes(left, right) }
    }
    return (isSame ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  /// Eight bytes at a time, for as many on both sides.
  private static func haveSameBytes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (first, second) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
    var place = 0
    while place + 8 <= first.count {
      guard
        first.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == second.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      else { return false }
      place += 8
    }
    while place < first.count {
      if first[place] != second[place] { return false }
      place += 1
    }
    return true
  }

  /// The same scalars, where one side is known to be ASCII.
  ///
  /// What is canonically equivalent to ASCII text and not the same takes more bytes.
  @inline(__always)
  package static func equal(_ left: String, ascii right: String) -> Bool {
    left.utf8.count == right.utf8.count && left == right
  }

  /// By scalars; the order of UTF-8 bytes is the same.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// A string as the key of a dictionary or an element of a set: one for each sequence of scalars.
  ///
  /// `String` itself takes canonically equivalent texts for one.
  package struct Key: Hashable, Sendable {
    private let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: Key, right: Key) -> Bool { Text.equal(left.text, right.text) }

    package func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
