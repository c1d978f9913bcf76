/// What strings of FEEL are to Swift: sequences of Unicode scalars, never normalised.
///
/// Source: DMN 1.5, 10.3.2.3.2 and tables 53 and 54.
package enum Text {
  /// The same scalars.
  static func equal(_ left: String, _ right: String) -> Bool {
    // Swift's equality is canonical equivalence, so it can only be too wide.
    guard left.utf8.count == right.utf8.count, left == right else { return false }
    return left.utf8Span.isKnownASCII || left.utf8.elementsEqual(right.utf8)
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
}
