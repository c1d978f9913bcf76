extension UInt8 {
  /// Whether it is a digit of ASCII, `0` to `9`.
  @inlinable package var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
}

extension Unicode.Scalar {
  /// Whether it is a digit of ASCII, `0` to `9`: digits of other scripts are none.
  @inlinable package var isASCIIDigit: Bool { value &- 0x30 < 10 }
}
