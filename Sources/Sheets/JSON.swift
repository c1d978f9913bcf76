/// Bytes of JSON as they are appended.
struct JSON {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  mutating func raw(_ text: String) { bytes += text.utf8 }

  mutating func object(_ body: (inout JSON) -> Void) {
    raw("{")
    let saved = isFirst
    isFirst = true
    body(&self)
    isFirst = saved
    raw("}")
  }

  mutating func key(_ name: String) {
    if !isFirst { raw(",") }
    isFirst = false
    string(name)
    raw(":")
  }

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { raw("null") }
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    raw(value ? "true" : "false")
  }

  /// - Parameter number: As JSON writes it.
  mutating func member(_ name: String, number: String?) {
    key(name)
    raw(number ?? "null")
  }

  /// - Parameter isNumbers: Whether the values are numbers as JSON writes them.
  mutating func member(_ name: String, list: [String], isNumbers: Bool) {
    key(name)
    raw("[")
    for (index, value) in list.enumerated() {
      if index > 0 { raw(",") }
      if isNumbers { raw(value) } else { string(value) }
    }
    raw("]")
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
