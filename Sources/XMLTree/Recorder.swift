internal import CLibXML2
internal import Glibc

/// What the parser's callbacks write into: rows of numbers for one document, checked against the schema as they come.
///
/// One recorder serves many documents and keeps its memory between them. The numbers of a document fit 32 bits, as its
/// length does: `Parser.parse` sees to that.
struct Recorder: ~Copyable {
  struct Frame: BitwiseCopyable {
    /// The slot in the schema; -1 inside what the schema does not know.
    var slot: Int32
    /// The state in the content model.
    var state: Int32
    var record: Int32
    /// Namespace declarations in force inside it.
    var namespaces: Int32
    var hasChildren: Bool
  }

  var limits: Limits
  var names: NameTable
  /// The tables of the schema, kept for as long as their address is used.
  private let tables: SharedTables?
  let tablesAddress: UnsafeMutablePointer<SchemaTables>?
  /// libxml2's regular expressions for the patterns that need them.
  var patterns: [xmlRegexpPtr?]

  /// The UTF-8 text being read, followed by a zero byte that does not count.
  var input = Arena<UInt8>(capacity: 1 << 16)
  var elements = Arena<ElementRecord>(capacity: 1 << 10)
  var attributes = Arena<AttributeRecord>(capacity: 1 << 8)
  var texts = Arena<UInt8>(capacity: 1 << 16)
  var runs = Arena<TextRecord>(capacity: 1 << 4)
  var namespaces = Arena<NamespaceRecord>(capacity: 1 << 4)
  var frames = Arena<Frame>(capacity: 1 << 9)
  var pendingStart = 0
  /// Where in the source the text now pending began.
  var pendingOffset = 0
  /// White space that came alone since the last tag, by its place in the input.
  ///
  /// It becomes text only when more text follows, or in an element that holds nothing else.
  private var blank = 0..<0

  /// Names known before the document.
  private var earlierNames = 0
  /// The last records seen out of place, by parent record and slot, so that siblings are looked through once.
  var outOfPlace: [Int: Int] = [:]

  var faults: [SchemaFault] = []
  var hasMoreFaults = false
  private(set) var stop: ReadingFault?
  var context: xmlParserCtxtPtr?

  init(schema: Schema?, limits: Limits, dictionary: xmlDictPtr) {
    self.limits = limits
    names = NameTable(interning: schema?.names ?? [], in: dictionary)
    patterns = (schema?.generalPatterns ?? []).map { xmlRegexpCompile($0) }
    tables = schema?.tables
    tablesAddress = tables?.address
  }

  deinit {
    for pattern in patterns { xmlRegFreeRegexp(pattern) }
  }

  /// Makes ready for the next document.
  mutating func reset() {
    elements.removeAll(keeping: 1 << 14)
    attributes.removeAll(keeping: 1 << 14)
    texts.removeAll(keeping: 1 << 18)
    runs.removeAll(keeping: 1 << 12)
    namespaces.removeAll(keeping: 1 << 12)
    frames.removeAll(keeping: 1 << 9)
    pendingStart = 0
    pendingOffset = 0
    blank = 0..<0
    earlierNames = names.names.count
    if !outOfPlace.isEmpty { outOfPlace = [:] }
    if !faults.isEmpty { faults.removeAll(keepingCapacity: false) }
    hasMoreFaults = false
    stop = nil
  }

  /// Where the parser is, as an offset in the input.
  @inline(__always)
  var here: Int {
    guard let cursor = context?.pointee.input?.pointee.cur else { return input.count }
    let offset = cursor - UnsafePointer(input.base)
    return offset >= 0 && offset <= input.count ? offset : input.count
  }

  /// The offset of the start tag of the innermost open element.
  var openTag: Int? {
    frames.count > 0 ? Int(elements[Int(frames[frames.count - 1].record)].offset) : nil
  }

  /// The name of the innermost open element, as it is written; nil outside the root.
  var openName: String? { openTag.map { name(at: $0 + 1) } }

  /// The name written at an offset, with its prefix.
  func name(at offset: Int) -> String {
    let name = input.all[min(offset, input.count)...].prefix { byte in
      !byte.isXMLSpace && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Ends the reading at its first fault.
  mutating func halt(_ kind: ReadingFault.Kind, at offset: Int) {
    guard stop == nil else { return }
    stop = ReadingFault(kind, at: offset)
    xmlStopParser(context)
  }

  /// Notes a fault against the schema; past the limit only that there are more.
  @inline(never)
  mutating func note(_ kind: SchemaFault.Kind, element: Int, attribute: Int? = nil, at offset: Int) {
    guard faults.count < limits.faults else { return hasMoreFaults = true }
    faults.append(SchemaFault(kind: kind, element: element, attribute: attribute, offset: offset))
  }
}

// MARK: What the parser tells

extension Recorder {
  /// The start tag that ends where the parser is.
  @inline(__always)
  mutating func open(
    local: UnsafePointer<UInt8>, uri: UnsafePointer<UInt8>?,
    namespaces declared: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count namespaceCount: Int,
    attributes given: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count attributeCount: Int
  ) {
    guard stop == nil else { return }
    let end = here
    let start = startOfTag(before: end)
    if texts.count > pendingStart { keepPendingText() }
    blank = 0..<0
    let depth = frames.count
    let parent = depth > 0 ? frames[depth &- 1].record : -1
    guard depth < limits.depth else { return halt(.tooDeep, at: start) }
    guard attributeCount + namespaceCount <= limits.attributes else {
      return halt(.tooManyAttributes, at: start)
    }
    // libxml2 looks through all the declarations in force for the prefix of each name.
    let inForce = (depth > 0 ? Int(frames[depth &- 1].namespaces) : 0) + namespaceCount
    guard inForce <= limits.namespaces else { return halt(.tooManyNamespaces, at: start) }
    let record = elements.count
    let number = Int32(truncatingIfNeeded: record)
    let name = names.id(local: local, uri: uri)
    let (slot, state) = enter(name, record, at: start)
    elements.append(
      ElementRecord(
        slot: slot, name: name, parent: parent, end: number &+ 1, offset: UInt32(truncatingIfNeeded: start),
        textStart: 0, textEnd: 0, firstAttribute: Int32(truncatingIfNeeded: attributes.count),
        attributeCount: Int32(truncatingIfNeeded: attributeCount), isValid: false,
        value: ElementRecord.noValue))
    if namespaceCount > 0, let declared {
      keepNamespaces(declared, count: namespaceCount, owner: number)
    }
    if attributeCount > 0, let given {
      keepAttributes(given, count: attributeCount, owner: number, at: start)
    }
    if slot >= 0, let tables = tablesAddress,
      attributeCount > 0 || tables.pointee.slots[Int(slot)].requiredAttributes > 0
    {
      checkAttributes(of: record, tables.pointee.slots[Int(slot)])
    }
    if depth > 0 { frames[depth &- 1].hasChildren = true }
    frames.append(
      Frame(
        slot: slot, state: state, record: number, namespaces: Int32(truncatingIfNeeded: inForce),
        hasChildren: false))
    if names.names.count - earlierNames > limits.names { halt(.tooManyNames, at: start) }
    pendingStart = texts.count
    pendingOffset = end + 1
  }

  /// The end tag just passed, or the end of an empty element.
  @inline(__always)
  mutating func close() {
    guard stop == nil, frames.count > 0 else { return }
    let frame = frames[frames.count - 1]
    let record = Int(frame.record)
    if frame.hasChildren {
      if texts.count > pendingStart { keepPendingText() }
      blank = 0..<0
    } else {
      if !blank.isEmpty { keepBlank() }
      elements[record].textStart = UInt32(truncatingIfNeeded: pendingStart)
      elements[record].textEnd = UInt32(truncatingIfNeeded: texts.count)
      texts.append(0)
    }
    elements[record].end = Int32(truncatingIfNeeded: elements.count)
    if frame.slot >= 0 { leave(frame, record) }
    frames.shorten(to: frames.count - 1)
    pendingStart = texts.count
    pendingOffset = here
  }

  /// A piece of text.
  @inline(__always)
  mutating func characters(_ bytes: UnsafePointer<UInt8>, count: Int) {
    guard stop == nil else { return }
    if !blank.isEmpty { keepBlank() }
    guard texts.count - pendingStart + count <= limits.text else { return haltTextTooLong() }
    let offset = bytes - UnsafePointer(input.base)
    if texts.count == pendingStart, offset >= 0, offset < input.count, Self.isBlank(bytes, count: count) {
      blank = offset..<offset &+ count
    } else {
      texts.append(bytes, count: count)
    }
  }

  @inline(never)
  private mutating func haltTextTooLong() {
    halt(.textTooLong, at: openTag ?? here)
  }

  /// Whether a text of a document is white space alone: all its other characters come after the space.
  @inline(__always)
  private static func isBlank(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    var index = 0
    while index < count, bytes[index] <= 0x20 { index &+= 1 }
    return index == count
  }

  @inline(never)
  private mutating func keepBlank() {
    texts.append(input.base + blank.lowerBound, count: blank.count)
    blank = 0..<0
  }

  /// The place of the `<` of the start tag that ends at `end`.
  @inline(__always)
  private func startOfTag(before end: Int) -> Int {
    // Mostly it comes right after the tag before it, or after the white space between them.
    let next = blank.isEmpty ? pendingOffset : blank.upperBound
    if next < end, input.base[next] == UInt8(ascii: "<"), input.base[next &+ 1] != UInt8(ascii: "!"),
      input.base[next &+ 1] != UInt8(ascii: "?")
    {
      return next
    }
    return input.all[..<end].lastIndex(of: UInt8(ascii: "<")) ?? 0
  }

  /// Text beside elements: white space is dropped, the rest is kept as a run of its own.
  @inline(never)
  private mutating func keepPendingText() {
    let run = UnsafeBufferPointer(rebasing: texts.all[pendingStart...])
    if run.allSatisfy({ $0.isXMLSpace }) {
      texts.shorten(to: pendingStart)
    } else if frames.count > 0 {
      let frame = frames[frames.count - 1]
      runs.append(
        TextRecord(
          parent: frame.record, before: Int32(elements.count),
          offset: UInt32(min(pendingOffset, input.count)),
          start: UInt32(pendingStart), end: UInt32(texts.count)))
      if frame.slot >= 0, let tables = tablesAddress, tables.pointee.slots[Int(frame.slot)].start >= 0 {
        note(.textAmongElements, element: Int(frame.record), at: pendingOffset)
      }
    }
    pendingStart = texts.count
  }

  /// Keeps the declarations of a tag: prefixes and namespaces in turn.
  @inline(never)
  private mutating func keepNamespaces(
    _ declared: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int, owner: Int32
  ) {
    for index in 0..<count {
      let prefixStart = texts.count
      if let prefix = declared[2 * index] { texts.append(prefix, count: strlen(prefix)) }
      let uriStart = texts.count
      if let uri = declared[2 * index + 1] { texts.append(uri, count: strlen(uri)) }
      namespaces.append(
        NamespaceRecord(
          owner: owner, prefixStart: UInt32(prefixStart), uriStart: UInt32(uriStart), end: UInt32(texts.count)
        ))
    }
  }

  /// Keeps the attributes of a tag, which begins at `tag`.
  @inline(never)
  private mutating func keepAttributes(
    _ given: UnsafeMutablePointer<UnsafePointer<UInt8>?>, count: Int, owner: Int32, at tag: Int
  ) {
    var cursor = tag
    for index in 0..<count { keepAttribute(given + 5 * index, owner: owner, at: tag, after: &cursor) }
  }

  /// An attribute as libxml2 gives it: local name, prefix, namespace, start and end of the value.
  ///
  /// - Parameter cursor: In the source, where the attributes already kept end.
  @inline(__always)
  private mutating func keepAttribute(
    _ given: UnsafeMutablePointer<UnsafePointer<UInt8>?>, owner: Int32, at tag: Int, after cursor: inout Int
  ) {
    guard let local = given[0], let value = given[3], let valueEnd = given[4] else { return }
    let count = valueEnd - value
    guard count <= limits.text else { return halt(.textTooLong, at: tag) }
    let textStart = texts.count
    texts.append(value, count: count)
    var offset = value - UnsafePointer(input.base)
    if offset >= 0, offset <= input.count {
      cursor = offset + count + 1
    } else {
      offset = offsetOfValue(local, prefix: given[1], after: &cursor) ?? tag
      restoreAmpersands(from: textStart)
    }
    let textEnd = texts.count
    texts.append(0)
    attributes.append(
      AttributeRecord(
        slot: -1, name: names.id(local: local, uri: given[2]), owner: owner,
        offset: UInt32(truncatingIfNeeded: offset), textStart: UInt32(truncatingIfNeeded: textStart),
        textEnd: UInt32(truncatingIfNeeded: textEnd), isValid: false, value: ElementRecord.noValue))
  }
}

// MARK: Attribute values that libxml2 copied

extension Recorder {
  /// Without entity replacement libxml2 gives each `&` of a value it copies as `&#38;`; here it is `&` again.
  @inline(never)
  private mutating func restoreAmpersands(from start: Int) {
    guard memchr(texts.base + start, Int32(UInt8(ascii: "&")), texts.count - start) != nil else { return }
    var target = start
    var index = start
    while index < texts.count {
      let isEscaped = UnsafeBufferPointer(rebasing: texts.all[index...]).starts(with: "&#38;".utf8)
      texts.base[target] = texts.base[index]
      target += 1
      index += isEscaped ? 5 : 1
    }
    texts.shorten(to: target)
  }

  /// Finds in the source a value that libxml2 gives as a copy, since it holds references or letters beyond ASCII.
  ///
  /// Attributes come in the order of the source, so that a tag is walked once.
  @inline(never)
  private func offsetOfValue(
    _ local: UnsafePointer<UInt8>, prefix: UnsafePointer<UInt8>?, after cursor: inout Int
  ) -> Int? {
    let name = (prefix.map { String(cString: $0) + ":" } ?? "") + String(cString: local)
    while let equals = input.all[cursor...].firstIndex(of: UInt8(ascii: "=")) {
      let before = input.all[cursor..<equals].reversed().drop { $0.isXMLSpace }.prefix { !$0.isXMLSpace }
      let isSought = before.elementsEqual(name.utf8.reversed())
      guard
        let start = input.all[equals...].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }),
        let end = input.all[(start + 1)...].firstIndex(of: input[start])
      else { return nil }
      cursor = end + 1
      if isSought { return start + 1 }
    }
    return nil
  }
}
