internal import Glibc

/// The name of a file as the system knows it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  /// The bytes, with a zero at the end.
  private let bytes: [UInt8]

  /// The path that a text names.
  init(_ text: String) { bytes = Array(text.utf8) + [0] }

  /// Takes the bytes up to the first zero.
  init(_ text: UnsafePointer<CChar>) {
    bytes = UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) } + [0]
  }

  /// Takes the name that a listing of a folder came to.
  init(_ entry: UnsafeMutablePointer<dirent>) {
    self = withUnsafePointer(to: &entry.pointee.d_name) { name in
      name.withMemoryRebound(to: CChar.self, capacity: 256) { FilePath($0) }
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as people read it; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: bytes.dropLast(), as: UTF8.self) }

  /// The path as an XML file can hold it, for `init(written:)` to make it again: a byte of a character that XML cannot hold
  /// or that is not UTF-8, and a backslash, become `\x` with two hexadecimal digits.
  var written: String {
    var text = ""
    var parser = UTF8.ForwardParser()
    var rest = bytes.dropLast().makeIterator()
    var start = 0
    while true {
      switch parser.parseScalar(from: &rest) {
      case .valid(let units):
        let scalar = UTF8.decode(units)
        if Self.isWritten(scalar) {
          text.unicodeScalars.append(scalar)
        } else {
          text += units.map(Self.escape).joined()
        }
        start += units.count
      case .error(let length):
        text += bytes[start..<start + length].map(Self.escape).joined()
        start += length
      case .emptyInput:
        return text
      }
    }
  }

  /// The path that was `written`.
  init(written text: String) {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), digits.count == 2,
        digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16), value != 0
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    self.bytes = bytes + [0]
  }

  private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\\": false
    case "\t", "\n", "\r": true
    default: scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE
    }
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "\\x" + (digits.utf8.count < 2 ? "0" : "") + digits
  }

  /// Standard input.
  static let standardInput = FilePath("-")

  /// The path of a name in this folder.
  func appending(_ name: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes.dropLast() + (bytes.dropLast().last == slash ? [] : [slash]) + name.bytes)
  }

  /// The path of a name in the folder that it lies in.
  func sibling(_ name: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    let end = bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0
    return FilePath(bytes: bytes[..<end] + name.bytes)
  }

  /// The folder that it lies in.
  var folder: FilePath {
    let slash = UInt8(ascii: "/")
    guard let last = bytes.dropLast().lastIndex(of: slash) else { return FilePath(".") }
    return FilePath(bytes: (last == 0 ? [slash] : Array(bytes[..<last])) + [0])
  }

  var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

  /// Whether it ends in `.xml`, in capitals or not.
  var isXML: Bool {
    bytes.dropLast().suffix(4).elementsEqual(".xml".utf8) { $0 | ($0 > 0x40 ? 0x20 : 0) == $1 }
  }

  /// The part that ends in `.xml` of a name that goes on after it, as `d.xml` of `d.xml.txt`; nil for any other.
  var beforeOtherSuffix: FilePath? {
    let name = bytes.dropLast()
    let ends = name.indices.dropLast().filter { FilePath(bytes: name[...$0] + [0]).isXML }
    return ends.last.map { FilePath(bytes: name[...$0] + [0]) }
  }

  func withPointer<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    bytes.withUnsafeBytes { $0.assumingMemoryBound(to: CChar.self).baseAddress.map(body) }
  }
}

extension FilePath: Comparable {
  /// By bytes, whatever the locale and whatever Unicode takes for equal.
  static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
