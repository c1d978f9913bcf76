public import Diagnostics
internal import Glibc

/// Reads XML documents one after the other, each checked against the schema while it is parsed.
///
/// Parsing goes through libxml2's SAX2 interface with one context for all documents. A DOCTYPE is refused, so that no
/// entity is ever declared; nothing outside the bytes given is read. What a document costs is bounded by `Limits`.
public struct XMLReader: ~Copyable {
  private let limits: Limits
  private let schema: Schema?
  private var parser: Parser
  /// What was odd about the encoding of the document last read, though it could be read.
  public private(set) var encodingRemark: EncodingRemark?

  /// Attributes are compared two by two by libxml2: only a file longer than this can make that slow.
  private static let longFile = 1 << 16

  /// Makes a reader; with a schema every document is checked against it.
  public init(schema: Schema? = nil, limits: Limits = Limits()) {
    self.limits = limits
    self.schema = schema
    parser = Parser(schema: schema, limits: limits)
  }

  /// Reads one document.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: The first fault that makes it no document; after that only `source(named:)` may be asked for.
  public mutating func read(_ bytes: UnsafeRawBufferPointer) throws(ReadingFault) {
    if parser.isFull { parser = Parser(schema: schema, limits: limits) }
    parser.recorder.pointee.reset()
    encodingRemark = nil
    // What a fault shows must be of this file, never of the one before.
    parser.recorder.pointee.take(UnsafeRawBufferPointer(start: nil, count: 0))
    guard bytes.count <= limits.bytes else { throw ReadingFault(.tooLarge(size: bytes.count)) }
    let decoding: Decoding
    do throws(ReadingFault) {
      decoding = try decode(bytes)
    } catch {
      parser.recorder.pointee.take(bytes)
      throw error
    }
    encodingRemark = decoding.remark
    switch decoding.text {
    case .own(let skipping):
      parser.recorder.pointee.take(UnsafeRawBufferPointer(rebasing: bytes[skipping...]))
    case .converted(let text): text.withUnsafeBytes { parser.recorder.pointee.take($0) }
    }
    if let fault = decoding.fault { throw fault }
    try checkBeforeParsing(parser.recorder.pointee.input.all)
    parser.parse()
    if let stop = parser.recorder.pointee.stop { throw stop }
  }

  /// Reads one document from an array of bytes.
  public mutating func read(_ bytes: [UInt8]) throws(ReadingFault) {
    let outcome = bytes.withUnsafeBytes { bytes in
      do throws(ReadingFault) {
        try read(bytes)
        return Result<Void, ReadingFault>.success(())
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  /// What libxml2 would not say well, or would take long over.
  private func checkBeforeParsing(_ text: UnsafeBufferPointer<UInt8>) throws(ReadingFault) {
    guard let first = text.firstIndex(where: { !$0.isXMLSpace }) else { throw ReadingFault(.empty) }
    guard text[first] == UInt8(ascii: "<") else {
      throw ReadingFault(.notXML(lookalike: lookalike(text)), at: first)
    }
    if let base = text.baseAddress, let zero = memchr(base, 0, text.count) {
      throw ReadingFault(.nulByte, at: zero - UnsafeMutableRawPointer(mutating: base))
    }
    guard text.count > Self.longFile, let tag = firstTagOverLimit(text) else { return }
    throw ReadingFault(.tooManyAttributes, at: tag)
  }

  private func lookalike(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    let kinds: [(StaticString, String)] = [
      ("%PDF", "un PDF"), ("PK\u{3}\u{4}", "un fichier ZIP, Word, Excel ou LibreOffice"),
      ("{\\rtf", "du RTF"),
      ("{", "du JSON"), ("\u{7F}ELF", "un programme"),
    ]
    return kinds.first { kind, _ in
      kind.withUTF8Buffer { text.starts(with: $0) }
    }?.1
  }

  /// The offset of the first tag with more `=` outside quotes than attributes are allowed.
  private func firstTagOverLimit(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = text.baseAddress else { return nil }
    let limit = limits.attributes
    var index = 0
    while let found = memchr(base + index, Int32(UInt8(ascii: "<")), text.count - index) {
      let tag = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      if let end = endOfSpecial(text, at: tag) {
        index = end
        continue
      }
      // So many attributes take so many bytes; in most tags the next one begins before.
      index = tag &+ 1
      if let next = memchr(base + index, Int32(UInt8(ascii: "<")), min(limit, text.count - index)) {
        index = UnsafeRawPointer(next) - UnsafeRawPointer(base)
        continue
      }
      var count = 0
      while index < text.count {
        let byte = base[index]
        if byte == UInt8(ascii: ">") { break }
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          guard let end = memchr(base + index + 1, Int32(byte), text.count - index - 1) else { return nil }
          index = UnsafeRawPointer(end) - UnsafeRawPointer(base)
        } else if byte == UInt8(ascii: "=") {
          count &+= 1
          if count > limit { return tag }
        }
        index &+= 1
      }
    }
    return nil
  }

  /// The end of a comment, CDATA section or processing instruction that begins at `tag`; nil for other markup.
  private func endOfSpecial(_ text: UnsafeBufferPointer<UInt8>, at tag: Int) -> Int? {
    // Most tags are those of elements.
    guard tag + 1 < text.count, text[tag + 1] == UInt8(ascii: "!") || text[tag + 1] == UInt8(ascii: "?")
    else {
      return nil
    }
    let kinds: [(StaticString, StaticString)] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    let rest = text[tag...]
    for (start, end) in kinds where start.withUTF8Buffer({ rest.starts(with: $0) }) {
      return end.withUTF8Buffer { end in
        var index = tag + start.utf8CodeUnitCount
        while let next = text[index...].firstIndex(of: end[0]) {
          if text[next...].starts(with: end) { return next + end.count }
          index = next + 1
        }
        return text.count
      }
    }
    return nil
  }
}

// MARK: What was read

extension XMLReader {
  /// The places where the document last read leaves the schema, each element's own faults when it ends.
  public var faults: [SchemaFault] { parser.recorder.pointee.faults }

  /// Whether there were more faults than `Limits.faults`.
  public var hasMoreFaults: Bool { parser.recorder.pointee.hasMoreFaults }

  /// The text last read, with the index of its lines; made anew at each call.
  public func source(named file: String) -> XMLSource {
    XMLSource(file: file, bytes: Array(parser.recorder.pointee.input.all))
  }

  /// The same; the bytes of the file serve as the text, if they are.
  func source(named file: String, in bytes: [UInt8]) -> XMLSource {
    let isOwn = bytes.withUnsafeBytes { bytes in
      let text = parser.recorder.pointee.input.all
      guard let base = bytes.baseAddress, let own = text.baseAddress else { return false }
      return bytes.count == text.count && memcmp(base, own, text.count) == 0
    }
    return isOwn ? XMLSource(file: file, bytes: bytes) : source(named: file)
  }

  /// The place of a byte of the text last read; only what comes before it is counted.
  package func position(at offset: Int, file: String) -> FilePosition {
    let text = parser.recorder.pointee.input.all
    let before = text.prefix(max(0, offset))
    let mark = lineMark(text)
    let start = before.lastIndex(of: mark).map { $0 + 1 } ?? before.startIndex
    return FilePosition(
      file: file, line: before[..<start].count { $0 == mark } + 1,
      column: before[start...].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The document last read, as rows of records; valid inside the call only.
  @inline(__always)
  public func withDocument<Result>(_ body: (DocumentView) -> Result) -> Result {
    body(
      DocumentView(
        elements: parser.recorder.pointee.elements.all, attributes: parser.recorder.pointee.attributes.all,
        texts: parser.recorder.pointee.texts.all))
  }

  /// The document last read as a tree of values; nil when there is none.
  public func tree(_ source: XMLSource) -> Element? {
    parser.recorder.pointee.elements.count == 0
      ? nil : Element(document: Document(parser.recorder.pointee, source: source), number: 0)
  }

  /// The name of an element of the document last read, by its record.
  public func name(ofElement record: Int) -> XMLName {
    parser.recorder.pointee.names.names[Int(parser.recorder.pointee.elements[record].name)]
  }

  /// The name of an attribute of the document last read, by its record.
  public func name(ofAttribute record: Int) -> XMLName {
    parser.recorder.pointee.names.names[Int(parser.recorder.pointee.attributes[record].name)]
  }
}

extension XMLReader {
  /// The faults of the document last read as sentences, in the order of `faults`.
  public func diagnostics(in source: XMLSource) -> [Diagnostic] {
    guard let schema else { return [] }
    var diagnostics = faults.map { diagnostic(of: $0, schema, source) }
    if hasMoreFaults { diagnostics.append(.moreFaults(limits, in: source)) }
    return diagnostics
  }

  private func diagnostic(of fault: SchemaFault, _ schema: Schema, _ source: XMLSource) -> Diagnostic {
    withDocument { document in
      let element = document.elements[fault.element]
      let attribute = fault.attribute.map { document.attributes[$0] }
      let parentSlot = element.parent < 0 ? -1 : document.elements[Int(element.parent)].slot
      return fault.diagnostic(
        SchemaFault.Context(
          schema: schema, source: source, element: name(ofElement: fault.element), slot: Int(element.slot),
          parentSlot: Int(parentSlot), attribute: fault.attribute.map { name(ofAttribute: $0) },
          attributeSlot: Int(attribute?.slot ?? -1),
          value: attribute.map { document.text(of: $0) } ?? document.text(of: element)))
    }
  }
}
