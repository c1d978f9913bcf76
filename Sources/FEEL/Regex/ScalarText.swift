/// A text under construction, scalar by scalar.
///
/// `String.UnicodeScalarView` may copy all it holds on each `append(contentsOf:)`; bytes do not.
struct ScalarText {
  private var bytes: [UInt8] = []

  /// An empty text.
  init() {}

  /// The text of these scalars.
  init(_ scalars: some Collection<Unicode.Scalar>) {
    bytes.reserveCapacity(scalars.count)
    append(contentsOf: scalars)
  }

  /// The text made so far.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends one scalar, encoded in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    guard value >= 0x80 else {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
    } else {
      if value < 0x1_0000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      }
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
    }
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
  }

  /// Appends these scalars in order.
  mutating func append(contentsOf scalars: some Collection<Unicode.Scalar>) {
    for scalar in scalars { append(scalar) }
  }
}
