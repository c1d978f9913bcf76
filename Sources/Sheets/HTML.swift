/// Writes HTML that is well-formed XML too; whatever a dossier says is text in it.
struct HTML {
  /// What is written, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// An element with what `body` writes in it.
  mutating func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout HTML) -> Void
  ) {
    open(name, attributes)
    raw(">")
    body(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  /// An element without attributes that holds one text of ours.
  mutating func tag(_ name: String, _ text: String) { tag(name, [:], text) }

  /// An element that holds one text of ours.
  mutating func tag(_ name: String, _ attributes: KeyValuePairs<String, String>, _ text: String) {
    tag(name, attributes) { $0.text(text) }
  }

  /// An element that never holds anything: `meta`, `br`.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    open(name, attributes)
    raw("/>")
  }

  /// The widths of a table's columns.
  mutating func columns(_ widths: [String]) {
    tag("colgroup") { group in
      for width in widths { group.empty("col", ["style": "width:\(width)"]) }
    }
  }

  /// The reference of a dossier, never broken; on a line of its own, or within a sentence.
  mutating func reference(_ text: String, isInline: Bool = false) {
    tag("span", ["class": isInline ? "ref" : "ref line"]) { $0.quote(text) }
  }

  /// What a person has to write in before a paper leaves.
  mutating func toFill(_ what: String) {
    tag("span", ["class": "fill"], "[à\u{A0}renseigner : \(what)]")
  }

  private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      escape(value)
      raw("\"")
    }
  }

  /// A text of ours or of the rules, with the no-break spaces of French typography.
  mutating func text(_ text: String) { escape(typeset(text)) }

  /// A text from a dossier, as written but for its apostrophes; marks of direction in it change nothing around it.
  mutating func quote(_ text: String) {
    raw("<bdi>")
    escape(withApostrophes(text))
    raw("</bdi>")
  }

  /// A text from a dossier of several paragraphs.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.split(whereSeparator: \.isNewline) {
      let line = paragraph.drop { $0.isWhitespace }
      if !line.isEmpty { tag("p") { $0.quote(String(line)) } }
    }
  }

  /// Markup of ours, as it stands.
  mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// The one place where a text becomes markup; what XML cannot hold becomes a replacement character.
  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        let escape: StaticString
        var length = 1
        switch source[index] {
        case UInt8(ascii: "&"): escape = "&amp;"
        case UInt8(ascii: "<"): escape = "&lt;"
        case UInt8(ascii: ">"): escape = "&gt;"
        case UInt8(ascii: "\""): escape = "&quot;"
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"): continue
        case 0..<0x20, 0x7F: escape = "\u{FFFD}"
        case 0xEF...0xF4 where Self.isNoncharacter(source, index):
          escape = "\u{FFFD}"
          length = source[index] == 0xEF ? 3 : 4
        default: continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
        escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + length
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    }
  }

  /// Whether a scalar of three or four bytes is one that ends in FFFE or FFFF.
  private static func isNoncharacter(_ source: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let isLong = source[index] >= 0xF0
    guard index + (isLong ? 3 : 2) < source.count else { return false }
    guard isLong else { return source[index + 1] == 0xBF && source[index + 2] >= 0xBE }
    return source[index + 1] & 0x0F == 0x0F && source[index + 2] == 0xBF && source[index + 3] >= 0xBE
  }
}

/// A text with the apostrophe of print between letters, so that a page has one apostrophe and no other.
private func withApostrophes(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
  return replacing(text) { bytes, index in
    bytes[index] == UInt8(ascii: "'") && isBehindLetter(bytes, index) && isBeforeLetter(bytes, index)
      ? "’" : nil
  }
}

/// A text with no-break spaces where French typography asks for them, and typographic apostrophes.
func typeset(_ text: String) -> String {
  replacing(text) { bytes, index in
    switch bytes[index] {
    case UInt8(ascii: "'"): isBehindLetter(bytes, index) ? "’" : nil
    case UInt8(ascii: " "): noBreakSpace(bytes, index)
    default: nil
    }
  }
}

/// A text with other marks in the place of some ASCII ones.
///
/// - Parameter mark: What stands in the place of a byte; nil for the byte itself.
@inline(__always)
private func replacing(
  _ text: String, with mark: (UnsafeBufferPointer<UInt8>, Int) -> StaticString?
) -> String {
  var text = text
  var result: [UInt8] = []
  text.withUTF8 { bytes in
    // What stands from `start` on is not in the result yet.
    var start = 0
    for index in bytes.indices {
      guard let mark = mark(bytes, index) else { continue }
      if result.isEmpty { result.reserveCapacity(bytes.count + 32) }
      result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      mark.withUTF8Buffer { result.append(contentsOf: $0) }
      start = index + 1
    }
    if start > 0 { result.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...])) }
  }
  return result.isEmpty ? text : String(decoding: result, as: UTF8.self)
}

/// The space that cannot break, in the place of one before a mark or behind `«`; nil for one that can.
private func noBreakSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> StaticString? {
  let next = index + 1 < bytes.count ? bytes[index + 1] : 0
  switch next {
  case UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return "\u{202F}"
  case UInt8(ascii: ":"), UInt8(ascii: "%"): return "\u{A0}"
  // » and €.
  case 0xC2 where index + 2 < bytes.count && bytes[index + 2] == 0xBB: return "\u{A0}"
  case 0xE2
  where index + 3 < bytes.count && bytes[index + 2] == 0x82 && bytes[index + 3] == 0xAC:
    return "\u{A0}"
  default: break
  }
  // «.
  return index >= 2 && bytes[index - 2] == 0xC2 && bytes[index - 1] == 0xAB ? "\u{A0}" : nil
}

/// Whether a letter of any language stands before a place.
private func isBehindLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  guard index > 0 else { return false }
  var start = index - 1
  let last = bytes[start] | 0x20
  if last < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(last) }
  while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return String(decoding: bytes[start..<index], as: UTF8.self).unicodeScalars.first?.properties.isAlphabetic
    ?? false
}

/// Whether a letter of any language stands behind a place.
private func isBeforeLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
  guard index + 1 < bytes.count else { return false }
  let next = bytes[index + 1] | 0x20
  if next < 0x80 { return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(next) }
  var end = index + 2
  while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
  return String(decoding: bytes[(index + 1)..<end], as: UTF8.self).unicodeScalars.first?.properties
    .isAlphabetic
    ?? false
}
