import XMLTree

/// A document as a row of tags, one a line when written, so that a test can cut and move them.
struct Events {
  struct Tag {
    var name: String
    var attributes: [(name: String, value: String)] = []
    /// The text of an element without children; nil for one with children, and for end tags.
    var text: String?
    var isEnd = false
    /// Markup put as it is before the tag, on the same line.
    var before = ""
    /// Markup put as it is after the text or the tag, on the same line.
    var inside = ""
  }

  var tags: [Tag] = []

  init(_ element: Element) {
    add(element)
    if !tags.isEmpty { tags[0].attributes.insert(("xmlns", element.name.namespace), at: 0) }
  }

  private mutating func add(_ element: Element) {
    var tag = Tag(name: element.name.local)
    tag.attributes = element.attributes.map { ($0.name.local, $0.value) }
    let children = element.children
    if children.isEmpty { tag.text = element.text }
    tags.append(tag)
    for child in children { add(child) }
    if !children.isEmpty { tags.append(Tag(name: element.name.local, isEnd: true)) }
  }

  /// The tags of the element that starts at a tag.
  func span(of start: Int) -> Range<Int> {
    guard tags[start].text == nil, !tags[start].isEnd else { return start..<start + 1 }
    var depth = 0
    for index in start..<tags.count {
      if tags[index].isEnd { depth -= 1 } else if tags[index].text == nil { depth += 1 }
      if depth == 0 { return start..<index + 1 }
    }
    return start..<tags.count
  }

  /// The tags that start an element, the root left out.
  var starts: [Int] { tags.indices.dropFirst().filter { !tags[$0].isEnd } }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tags.count * 64)
    for tag in tags {
      bytes += tag.before.utf8
      bytes += tag.isEnd ? "</".utf8 : "<".utf8
      bytes += tag.name.utf8
      for attribute in tag.attributes {
        bytes += " ".utf8
        bytes += attribute.name.utf8
        bytes += "=\"".utf8
        Self.escape(attribute.value, into: &bytes, isAttribute: true)
        bytes += "\"".utf8
      }
      bytes += ">".utf8
      if let text = tag.text { Self.escape(text, into: &bytes) }
      bytes += tag.inside.utf8
      if tag.text != nil {
        bytes += "</".utf8
        bytes += tag.name.utf8
        bytes += ">".utf8
      }
      bytes += "\n".utf8
    }
    return bytes
  }

  /// A line end in an attribute is written as a reference, so that a tag stays on its line.
  private static func escape(_ text: String, into bytes: inout [UInt8], isAttribute: Bool = false) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "\n") where isAttribute: bytes += "&#10;".utf8
      default: bytes.append(byte)
      }
    }
  }
}
