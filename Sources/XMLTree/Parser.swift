internal import CLibXML2

/// libxml2's parser context and the recorder its callbacks write to; frees both.
struct Parser: ~Copyable {
  /// At a fixed address, since libxml2 hands it back to the callbacks.
  ///
  /// It stands first: Swift 6.3 compiles no mutation through another member with the thread sanitizer.
  let recorder: UnsafeMutablePointer<Recorder>
  private let context: xmlParserCtxtPtr?
  private let usualNames: Int

  /// Names beyond the schema's, and bytes of names, kept from one document to the next before the parser starts afresh.
  private static let maximumNames = 2_000
  private static let maximumNameBytes = 1 << 20

  init(schema: Schema?, limits: Limits) {
    xmlInitParser()
    recorder = .allocate(capacity: 1)
    guard let context = xmlNewParserCtxt(), let dictionary = context.pointee.dict else {
      preconditionFailure("no memory for a parser")
    }
    self.context = context
    recorder.initialize(to: Recorder(schema: schema, limits: limits, dictionary: dictionary))
    recorder.pointee.context = context
    usualNames = recorder.pointee.names.names.count
    // The text is UTF-8 by then whatever its declaration says; no network, no entities, no recovery.
    xmlCtxtUseOptions(
      context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOCDATA.rawValue))
    context.pointee.sax.pointee = makeHandler()
    context.pointee.userData = UnsafeMutableRawPointer(recorder)
  }

  deinit {
    xmlFreeParserCtxt(context)
    recorder.deinitialize(count: 1)
    recorder.deallocate()
  }

  /// Whether one unusual document has left so many names behind that a new parser is cheaper.
  var isFull: Bool {
    recorder.pointee.names.names.count - usualNames > Self.maximumNames
      || xmlDictGetUsage(context?.pointee.dict) > Self.maximumNameBytes
  }

  /// Parses the recorder's input, which is followed by a zero byte.
  func parse() {
    let input = recorder.pointee.input.all
    xmlCtxtReset(context)
    guard let stream = xmlNewInputStream(context) else { preconditionFailure("no memory for a document") }
    // The whole text in place: a buffer of libxml2's would be copied, and one over memory not its own misreads the end.
    stream.pointee.base = input.baseAddress.map { UnsafePointer($0) }
    stream.pointee.cur = stream.pointee.base
    stream.pointee.end = stream.pointee.base.map { $0 + input.count }
    stream.pointee.length = Int32(input.count)
    inputPush(context, stream)
    xmlParseDocument(context)
    recorder.pointee.finish()
  }
}

/// The callbacks: each hands over to one method of the recorder and does nothing else.
private func makeHandler() -> xmlSAXHandler {
  var handler = xmlSAXHandler()
  handler.initialized = XML_SAX2_MAGIC
  handler.startElementNs = {
    recorder, local, _, uri, namespaceCount, namespaces, attributeCount, _, attributes in
    guard let local else { return }
    recorder?.assumingMemoryBound(to: Recorder.self).pointee.open(
      local: local, uri: uri, namespaces: namespaces, count: Int(namespaceCount), attributes: attributes,
      count: Int(attributeCount))
  }
  handler.endElementNs = { recorder, _, _, _ in
    recorder?.assumingMemoryBound(to: Recorder.self).pointee.close()
  }
  handler.characters = { recorder, bytes, count in
    guard let bytes else { return }
    recorder?.assumingMemoryBound(to: Recorder.self).pointee.characters(bytes, count: Int(count))
  }
  handler.ignorableWhitespace = handler.characters
  handler.cdataBlock = handler.characters
  handler.internalSubset = { recorder, _, _, _ in
    recorder?.assumingMemoryBound(to: Recorder.self).pointee.refuseDoctype()
  }
  handler.serror = { recorder, error in
    guard let error else { return }
    recorder?.assumingMemoryBound(to: Recorder.self).pointee.fail(error.pointee)
  }
  return handler
}

extension Recorder {
  /// Takes the text to parse, and puts the zero byte behind it that libxml2 counts on.
  mutating func take(_ text: UnsafeRawBufferPointer) {
    input.removeAll(keeping: 1 << 20)
    if let base = text.baseAddress {
      input.append(base.assumingMemoryBound(to: UInt8.self), count: text.count)
    }
    input.append(0)
    input.shorten(to: text.count)
  }

  mutating func refuseDoctype() {
    var offset = here
    repeat {
      offset = start(of: "<", before: offset)
    } while offset > 0
      && !input.all[offset...].starts(with: "<!DOCTYPE".utf8)
    halt(.doctype, at: offset)
  }

  /// A document that ended without an element or an error of libxml2's is one it gave up in silence.
  mutating func finish() {
    if elements.count == 0, stop == nil { halt(.malformedMarkup(libxml2Code: 0), at: 0) }
  }

  /// Takes libxml2's first error; what follows it would only confuse.
  mutating func fail(_ error: xmlError) {
    guard stop == nil, error.level != XML_ERR_NONE, error.level != XML_ERR_WARNING else { return }
    let first = error.str1.map { String(cString: $0) } ?? ""
    let here = here
    switch firstInvalidByte(upTo: here + 4) {
    case .some(let invalid) where isCutCharacter(at: invalid):
      return halt(.unclosed(openName), at: openTag ?? here)
    case .some(let invalid): return halt(.notUTF8(byte: input[invalid]), at: invalid)
    case nil: break
    }
    let code = xmlParserErrors(UInt32(max(error.code, 0)))
    if here >= input.count, code != XML_ERR_TAG_NAME_MISMATCH, code != XML_ERR_TAG_NOT_FINISHED {
      if let openTag { return halt(.unclosed(openName), at: openTag) }
      if elements.count == 0, code != XML_ERR_DOCUMENT_EMPTY { return halt(.unclosed(nil), at: here) }
    }
    // What libxml2 gives up for its length it says is not finished.
    let unfinished = [
      XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED,
      XML_ERR_CDATA_NOT_FINISHED,
    ]
    if unfinished.contains(code), here < input.count, input.count >= Int(XML_MAX_TEXT_LENGTH) {
      return halt(.textTooLong, at: start(of: "<", before: here))
    }
    switch code {
    case XML_ERR_DOCUMENT_EMPTY: halt(.noRoot, at: here)
    case XML_ERR_DOCUMENT_END: halt(.contentAfterRoot, at: here)
    case XML_ERR_INVALID_ENCODING:
      halt(.notUTF8(byte: here < input.count ? input[here] : 0), at: here)
    case XML_ERR_INVALID_CHAR: halt(.forbiddenCharacter(forbidden(error, at: here)), at: here)
    case XML_ERR_UNDECLARED_ENTITY: halt(.undeclaredEntity(first), at: start(of: "&", before: here))
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      halt(.repeatedAttribute(first), at: start(of: "<", before: here))
    case XML_ERR_TAG_NAME_MISMATCH:
      let (tag, end) = (openTag ?? 0, start(of: "<", before: here))
      halt(.mismatchedTag(opened: name(at: tag + 1), closed: name(at: end + 2), tag: tag), at: end)
    case XML_ERR_TAG_NOT_FINISHED: halt(.unclosed(openName ?? first), at: openTag ?? here)
    case XML_NS_ERR_UNDEFINED_NAMESPACE: halt(.undeclaredPrefix(first), at: start(of: "<", before: here))
    case XML_ERR_NO_MEMORY: halt(.tooManyNames, at: here)
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      halt(.malformedMarkup(libxml2Code: Int(error.code)), at: start(of: "&", before: here))
    case XML_ERR_STRING_NOT_STARTED, XML_ERR_STRING_NOT_CLOSED, XML_ERR_ATTRIBUTE_NOT_STARTED,
      XML_ERR_LT_IN_ATTRIBUTE:
      if let quote = curlyQuote(upTo: here) { return halt(.curlyQuote, at: quote) }
      halt(.malformedMarkup(libxml2Code: Int(error.code)), at: here)
    case XML_ERR_NAME_REQUIRED:
      let tag = start(of: "<", before: here + 1)
      if let written = commentOpening(at: tag) { return halt(.commentOpening(written), at: tag) }
      halt(.malformedMarkup(libxml2Code: Int(error.code)), at: here)
    default: halt(.malformedMarkup(libxml2Code: Int(error.code)), at: here)
    }
  }

  /// The quotation mark of a word processor that begins or ends a value of the tag, or of the declaration, being read.
  private func curlyQuote(upTo offset: Int) -> Int? {
    // A value without its end ran into the next tag, where the parser stopped.
    let tag = start(of: "<", before: offset)
    for place in tag..<min(offset + 1, input.count) where input[place] > 0x7F {
      let text = String(decoding: input.all[place..<min(place + 8, input.count)], as: UTF8.self)
      guard let mark = text.unicodeScalars.first, "“”„«»‘’".unicodeScalars.contains(mark) else { continue }
      let isFirst = input.all[tag..<place].last { !$0.isXMLSpace } == UInt8(ascii: "=")
      // Elsewhere in a value they are what they should be.
      let isLast =
        text.unicodeScalars.dropFirst().first.map { " \r\n\t>/?".unicodeScalars.contains($0) } ?? true
      if isFirst || isLast { return place }
    }
    return nil
  }

  /// What nearly opens a comment at a place: `<!-`, `<--`, `<! --`, or `<!—` as a word processor makes it; nil for other tags.
  private func commentOpening(at tag: Int) -> String? {
    guard tag < input.count else { return nil }
    let text = String(decoding: input.all[tag..<min(tag + 16, input.count)], as: UTF8.self)
    return text.prefixMatch(of: #/<\s?!\s?[-–—]+|<--+/#).map { String($0.output) }
  }

  /// The character that libxml2 means, which it does not always tell.
  private func forbidden(_ error: xmlError, at offset: Int) -> UInt32 {
    guard error.int1 == 0, offset < input.count, input[offset] != UInt8(ascii: "&"), input[offset] < 0x20
    else { return UInt32(truncatingIfNeeded: error.int1) }
    return UInt32(input[offset])
  }

  /// Whether a character that begins there is only cut by the end of the text.
  private func isCutCharacter(at offset: Int) -> Bool {
    let length = input[offset] >= 0xF0 ? 4 : input[offset] >= 0xE0 ? 3 : 2
    return (0xC2...0xF4).contains(input[offset]) && input.count - offset < length
      && input.all[(offset + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The first byte that is not UTF-8, in the text up to an offset.
  private func firstInvalidByte(upTo end: Int) -> Int? {
    let end = min(end, input.count)
    guard String(validating: input.all[..<end], as: UTF8.self) == nil else { return nil }
    var decoder = UTF8()
    var bytes = input.all[..<end].makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&bytes) { offset += UTF8.width(scalar) }
    // The last character may only be cut by the end of the excerpt.
    return offset < end - 3 || end == input.count ? min(offset, max(input.count - 1, 0)) : nil
  }

  private func start(of mark: Unicode.Scalar, before offset: Int) -> Int {
    input.all[..<min(offset, input.count)].lastIndex(of: UInt8(truncatingIfNeeded: mark.value)) ?? offset
  }
}
