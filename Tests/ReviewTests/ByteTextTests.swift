import Testing

@testable import Review

@Suite struct `Texts written as bytes` {
  /// One of each kind of character that is escaped somewhere, and their neighbours that are not.
  static let characters: [Unicode.Scalar] = [
    "\"", "\\", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{A0}", "é", "«", "’",
    "\u{2027}",
    "\u{2028}", "\u{2029}", "\u{202A}", "<", ">", "&", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{1F600}",
  ]

  private static func json(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{2028}", "\u{2029}": return "\\u" + String(scalar.value, radix: 16)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
      return "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
    default: return String(scalar)
    }
  }

  private static func xml(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "&": return "&amp;"
    case "\"": return "&quot;"
    case "\n": return "&#10;"
    case "\r": return "&#13;"
    case "\t": return "&#9;"
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": return "\u{FFFD}"
    default: return String(scalar)
    }
  }

  private static func written(_ body: (inout ByteText) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.add(body)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: characters)
  func `are escaped wherever a character stands`(_ scalar: Unicode.Scalar) {
    // Around the lengths of what is looked at, and of what is copied, at once.
    for before in Array(0...34) + Array(250...262) + [511, 512, 513] {
      for after in [0, 1, 2, 17] {
        for filling in ["a", "é"] {
          let start = String(repeating: filling, count: before)
          let end = String(repeating: filling, count: after)
          let text = start + String(scalar) + end
          #expect(Self.written { $0.add(json: text) } == "\"\(start)\(Self.json(scalar))\(end)\"")
          #expect(Self.written { $0.add(xml: text) } == "\(start)\(Self.xml(scalar))\(end)")
        }
      }
    }
  }

  @Test func `are written again where there was too little room`() {
    let text = String(repeating: "l'action\n", count: ByteText.usualRoom)
    let line = String(repeating: "l'action\\n", count: ByteText.usualRoom)
    #expect(Self.written { $0.add(json: text) } == "\"\(line)\"")
    var bytes = Array("[".utf8)
    bytes.add { $0.add(text: text) }
    bytes.add { $0.add("]") }
    #expect(String(decoding: bytes, as: UTF8.self) == "[\(text)]")
  }

  @Test(arguments: [0, 7, 10, 99, 100, 12_345, -1, .max, .min])
  func `have numbers in all their digits`(_ number: Int) {
    #expect(Self.written { $0.add(number) } == String(number))
  }
}
