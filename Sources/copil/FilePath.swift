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

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as people read it; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: bytes.dropLast(), as: UTF8.self) }

  /// Standard input.
  static let standardInput = FilePath("-")

  /// The path of a name in this folder.
  func appending(_ name: FilePath) -> FilePath {
    let slash = UInt8(ascii: "/")
    return FilePath(bytes: bytes.dropLast() + (bytes.dropLast().last == slash ? [] : [slash]) + name.bytes)
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

  func withPointer<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result? {
    bytes.withUnsafeBytes { $0.assumingMemoryBound(to: CChar.self).baseAddress.map(body) }
  }
}

extension FilePath: Comparable {
  /// By bytes, whatever the locale and whatever Unicode takes for equal.
  static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}
