/// The elements and attributes of a document without DOCTYPE, as ranges of its bytes; found without an XML parser.
struct MarkupMap {
  /// An element with its tags.
  struct Element {
    var whole: Range<Int>
    var content: Range<Int>
    var parent: Int?
    /// Whether no element is in it.
    var isLeaf = true
  }

  /// An attribute, namespace declarations left out.
  struct Attribute {
    /// With the white space before it.
    var whole: Range<Int>
    /// Without its quotes.
    var value: Range<Int>
    var element: Int
  }

  private(set) var elements: [Element] = []
  private(set) var attributes: [Attribute] = []

  init(_ bytes: [UInt8]) {
    var open: [Int] = []
    var index = 0
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = Self.end(of: tag, in: bytes)
      switch bytes[tag + 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"): break
      case UInt8(ascii: "/"):
        if let element = open.popLast() {
          elements[element].whole = elements[element].whole.lowerBound..<end
          elements[element].content = elements[element].content.lowerBound..<tag
        }
      default:
        if let parent = open.last { elements[parent].isLeaf = false }
        elements.append(Element(whole: tag..<end, content: end..<end, parent: open.last))
        addAttributes(bytes, tag..<end)
        if bytes[end - 2] != UInt8(ascii: "/") { open.append(elements.count - 1) }
      }
      index = end
    }
  }

  private static func end(of tag: Int, in bytes: [UInt8]) -> Int {
    if bytes[tag...].starts(with: Array("<!--".utf8)) {
      var index = tag + 4
      while index + 3 <= bytes.count, !bytes[index...].starts(with: Array("-->".utf8)) { index += 1 }
      return min(index + 3, bytes.count)
    }
    return (bytes[tag...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1) + 1
  }

  private mutating func addAttributes(_ bytes: [UInt8], _ tag: Range<Int>) {
    var index = tag.lowerBound
    while let space = bytes[index..<tag.upperBound].firstIndex(where: { $0 == 0x20 || $0 == 0x0A }),
      let open = bytes[space..<tag.upperBound].firstIndex(of: UInt8(ascii: "\"")),
      let close = bytes[(open + 1)..<tag.upperBound].firstIndex(of: UInt8(ascii: "\""))
    {
      index = close + 1
      if !bytes[space..<open].drop(while: { $0 == 0x20 || $0 == 0x0A }).starts(with: Array("xmlns".utf8)) {
        attributes.append(
          Attribute(whole: space..<index, value: open + 1..<close, element: elements.count - 1))
      }
    }
  }
}

/// Changes of a good document: each element and attribute dropped, repeated, swapped with the next, emptied, overflowed.
struct Mutations {
  /// One change: what is written in the place of some bytes.
  struct Change: CustomStringConvertible {
    var description: String
    var range: Range<Int>
    var new: [UInt8]
  }

  private let bytes: [UInt8]
  private let map: MarkupMap
  private(set) var changes: [Change] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    map = MarkupMap(bytes)
    for place in map.elements.indices { addElement(place) }
    for place in map.attributes.indices { addAttribute(place) }
  }

  /// The document with one change.
  func bytes(with change: Change) -> [UInt8] {
    var changed = bytes
    changed.replaceSubrange(change.range, with: change.new)
    return changed
  }

  /// What no number of the machine holds; one of them goes to each place, in turn.
  private static let numbers = [
    "1" + String(repeating: "0", count: 30), "-1", "NaN", "1E30", "92233720368547758.07",
    "-92233720368547758.08", "INF", "0.001",
  ]
  /// Other values that are not what they seem; one of them goes to each place, in turn.
  private static let others = [
    "0", "9999-12-31", "0000-12-31", "2022-02-30", "١٢🎒e\u{301}\u{202E}", "&lt;b&gt;&amp;amp;]]&gt;", " ",
  ]
  /// 100,000 characters, for some places only: they take their time.
  private static let long = String(repeating: "9é", count: 50_000)

  private static func values(at place: Int) -> [String] {
    [numbers[place % numbers.count], others[place % others.count]]
      + (place.isMultiple(of: 16) ? [long] : [])
  }

  private mutating func add(_ description: String, _ range: Range<Int>, _ new: [UInt8]) {
    changes.append(Change(description: description, range: range, new: new))
  }

  private mutating func addElement(_ place: Int) {
    let element = map.elements[place]
    let own = Array(bytes[element.whole])
    let name = "element at byte \(element.whole.lowerBound)"
    add("\(name) dropped", element.whole, [])
    add("\(name) repeated", element.whole, own + own)
    if let next = next(after: place) {
      let between = bytes[element.whole.upperBound..<next.whole.lowerBound]
      add(
        "\(name) swapped with the next", element.whole.lowerBound..<next.whole.upperBound,
        Array(bytes[next.whole]) + between + own)
    }
    add("\(name) emptied", element.content, [])
    let start = element.content.lowerBound..<element.content.lowerBound
    guard element.isLeaf else {
      add("\(name) with a text", start, Array("texte".utf8))
      return add("\(name) with an unknown element", start, Array("<x/>".utf8))
    }
    for value in Self.values(at: place) {
      add("\(name) as « \(value.prefix(40)) »", element.content, Array(value.utf8))
    }
  }

  private mutating func addAttribute(_ place: Int) {
    let attribute = map.attributes[place]
    let own = Array(bytes[attribute.whole])
    let name = "attribute at byte \(attribute.whole.lowerBound)"
    add("\(name) dropped", attribute.whole, [])
    add("\(name) repeated", attribute.whole, own + own)
    add("\(name) emptied", attribute.value, [])
    if place + 1 < map.attributes.count, map.attributes[place + 1].element == attribute.element {
      let next = map.attributes[place + 1]
      let between = bytes[attribute.value.upperBound..<next.value.lowerBound]
      add(
        "\(name) swapped with the next", attribute.value.lowerBound..<next.value.upperBound,
        Array(bytes[next.value]) + between + Array(bytes[attribute.value]))
    }
    for value in Self.values(at: place) {
      add("\(name) as « \(value.prefix(40)) »", attribute.value, Array(value.utf8))
    }
  }

  private func next(after place: Int) -> MarkupMap.Element? {
    let element = map.elements[place]
    return map.elements[(place + 1)...].first {
      $0.parent == element.parent && $0.whole.lowerBound >= element.whole.upperBound
    }
  }
}
