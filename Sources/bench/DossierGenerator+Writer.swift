extension DossierGenerator {
  /// Appends XML to bytes, two spaces of indent a level.
  struct Writer {
    typealias Attributes = KeyValuePairs<String, String>

    private(set) var bytes: [UInt8] = []
    private var depth = 0

    init(capacity: Int) {
      bytes.reserveCapacity(capacity)
    }

    /// A line as it stands.
    mutating func line(_ text: String) {
      bytes.append(contentsOf: text.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }

    /// An element with elements inside.
    mutating func element(_ name: String, _ body: (inout Writer) -> Void) {
      element(name, [:], body)
    }

    /// An element with attributes, and elements inside.
    mutating func element(_ name: String, _ attributes: Attributes, _ body: (inout Writer) -> Void) {
      start(name, attributes)
      bytes.append(UInt8(ascii: "\n"))
      depth += 1
      body(&self)
      depth -= 1
      indent()
      end(name)
    }

    /// An element with text inside.
    mutating func element(_ name: String, _ text: String) {
      element(name, [:], text)
    }

    /// An element with attributes, and text inside.
    mutating func element(_ name: String, _ attributes: Attributes, _ text: String) {
      start(name, attributes)
      escaped(text)
      end(name)
    }

    /// An element with a count inside.
    mutating func element(_ name: String, _ count: Int) {
      element(name, [:], String(count))
    }

    /// An element with attributes, and a count inside.
    mutating func element(_ name: String, _ attributes: Attributes, _ count: Int) {
      element(name, attributes, String(count))
    }

    /// An element with a yes or a no inside.
    mutating func element(_ name: String, _ answer: Bool) {
      element(name, [:], answer ? "true" : "false")
    }

    /// An element with a decimal number of two places inside, given in hundredths: a sum, a share, a time.
    mutating func decimal(_ name: String, _ attributes: Attributes = [:], hundredths: Int) {
      element(name, attributes, DossierGenerator.decimal(hundredths))
    }

    private mutating func start(_ name: String, _ attributes: Attributes) {
      indent()
      bytes.append(UInt8(ascii: "<"))
      bytes.append(contentsOf: name.utf8)
      for (key, value) in attributes {
        bytes.append(UInt8(ascii: " "))
        bytes.append(contentsOf: key.utf8)
        bytes.append(UInt8(ascii: "="))
        bytes.append(UInt8(ascii: "\""))
        escaped(value)
        bytes.append(UInt8(ascii: "\""))
      }
      bytes.append(UInt8(ascii: ">"))
    }

    private mutating func end(_ name: String) {
      bytes.append(UInt8(ascii: "<"))
      bytes.append(UInt8(ascii: "/"))
      bytes.append(contentsOf: name.utf8)
      bytes.append(UInt8(ascii: ">"))
      bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func indent() {
      for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func escaped(_ text: String) {
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
        default: bytes.append(byte)
        }
      }
    }
  }

  /// Hundredths as a decimal number: `125050` is `1250.50`, `120000` is `1200`.
  static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return "\(whole).\(padded(rest, 2))"
  }

  /// A number with zeros before it, `width` digits at least.
  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
