/// Cuts a file of evaluations between its dossiers, so that it need never be in memory whole, and fingerprints it on the way.
///
/// Each piece begins with the file's own beginning, up to its first dossier, and is a document of its own. What is not
/// written the plain way is not cut at all: other encodings than UTF-8, a prefix before `dossier`.
struct EvaluationCutter: ~Copyable {
  /// One document, made of the file's beginning, some dossiers, and an end.
  struct Piece {
    /// From 0.
    var number: Int
    /// The document.
    var text: [UInt8]
    /// How many bytes of it are the file's beginning.
    var head: Int
    /// The bytes of the file that its dossiers are, up to the end of the last one's end tag.
    var body: Range<Int>
    /// The line and column in the file where they begin.
    var line: Int
    var column: Int
  }

  private let shared: SharedFile
  private let blockSize: Int
  private var hash = SHA256()
  /// The file's beginning, up to its first dossier; empty before it is read.
  private var head: [UInt8] = []
  /// What was read and not yet given, with its place in the file.
  private var rest: [UInt8] = []
  private var start = 0
  private var line = 1
  private var column = 1
  private var read = 0
  private var number = 0
  private var isDone = false

  private static let endTag = Array("</dossier>".utf8)
  private static let lastTag = Array("</evaluations>\n".utf8)
  /// A dossier that is longer is none.
  private static let longest = 20 << 20

  init(_ shared: SharedFile, blockSize: Int = 1 << 19) { (self.shared, self.blockSize) = (shared, blockSize) }

  /// Why a file is not cut.
  enum Fault: Error {
    /// It is not written the plain way, and may be right all the same.
    case notPlain
    case file(FileFault)
  }

  /// The fingerprint of all that was read.
  mutating func sha256() -> String { hash.finish() }

  /// The next piece; nil when all was given.
  mutating func next() throws(Fault) -> Piece? {
    guard !isDone else { return nil }
    try fill()
    if head.isEmpty { try takeHead() }
    while true {
      let isAtEnd = read == shared.file.size
      if let end = lastEnd(), end > 0 { return try piece(upTo: end, isLast: isAtEnd) }
      // The last piece of a file without any dossier.
      if isAtEnd { return try piece(upTo: 0, isLast: true) }
      guard rest.count < Self.longest else { throw .notPlain }
      try fill()
    }
  }

  private mutating func fill() throws(Fault) {
    let end = min(read + blockSize, shared.file.size)
    let old = rest.count
    do throws(FileFault) {
      try shared.file.read(read..<end, into: &rest)
    } catch {
      throw .file(error)
    }
    hash.update(rest[old...])
    read = end
  }

  /// Takes the beginning of the file away from what was read.
  private mutating func takeHead() throws(Fault) {
    let first = Self.firstDossier(rest) ?? (read == shared.file.size ? rest.count : nil)
    guard let first, Self.isPlain(rest[..<first]) else { throw .notPlain }
    head = Array(rest[..<first])
    advance(over: first)
  }

  /// Where the first element `dossier` begins.
  private static func firstDossier(_ bytes: [UInt8]) -> Int? {
    let name = Array("<dossier".utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while let next = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
        let end = next + name.count
        if end < bytes.count, bytes[next..<end].elementsEqual(name), bytes[end] <= UInt8(ascii: " ") {
          return next
        }
        index = next + 1
      }
      return nil
    }
  }

  /// Whether a beginning is in UTF-8, without a mark before it, and holds no comment that could hide a cut.
  private static func isPlain(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.first == UInt8(ascii: "<") else { return false }
    let text = String(decoding: head, as: UTF8.self)
    guard let declaration = text.firstRange(of: "?>"), text.hasPrefix("<?xml") else {
      return !text.hasPrefix("<?xml")
    }
    let said = text[..<declaration.lowerBound].lowercased()
    return !said.contains("encoding") || said.contains("utf-8")
  }

  /// The end of the last end tag of a dossier that was read.
  private func lastEnd() -> Int? {
    rest.withUnsafeBufferPointer { bytes in
      var index = bytes.count - Self.endTag.count
      while index >= 0 {
        if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "/"),
          bytes[index..<index + Self.endTag.count].elementsEqual(Self.endTag)
        {
          return index + Self.endTag.count
        }
        index -= 1
      }
      return nil
    }
  }

  private mutating func piece(upTo end: Int, isLast: Bool) throws(Fault) -> Piece {
    if isLast, !Self.isPlainEnd(rest[end...]) { throw .notPlain }
    var text = head
    text.reserveCapacity(head.count + end + Self.lastTag.count)
    text += rest[..<end]
    text += Self.lastTag
    let piece = Piece(
      number: number, text: text, head: head.count, body: start..<start + end, line: line, column: column)
    number += 1
    isDone = isLast
    advance(over: end)
    return piece
  }

  /// Whether nothing but the last end tag stands behind the last dossier.
  private static func isPlainEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.filter { $0 > UInt8(ascii: " ") }.elementsEqual(lastTag.dropLast())
  }

  private mutating func advance(over count: Int) {
    for byte in rest[..<count] {
      if byte == UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    rest.removeFirst(count)
    start += count
  }
}
