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
    raw("</\(name)>")
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
    raw("<\(name)")
    for (key, value) in attributes {
      raw(" \(key)=\"")
      escape(value)
      raw("\"")
    }
  }

  /// A text of ours or of the rules, with the no-break spaces of French typography.
  mutating func text(_ text: String) { escape(typeset(text)) }

  /// A text from a dossier, as written but for its apostrophes; marks of direction in it change nothing around it.
  mutating func quote(_ text: String) {
    raw("<bdi>")
    escape(Direction.closed(withApostrophes(text)))
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
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// The one place where a text becomes markup; what XML cannot hold becomes a replacement character.
  private mutating func escape(_ text: String) {
    var last: UInt8 = 0
    // Noncharacters end so in UTF-8, U+FFFE and its like; hardly any text has one.
    let hasNoncharacter = text.utf8.contains { byte in
      defer { last = byte }
      return byte >= 0xBE && last == 0xBF
    }
    guard hasNoncharacter else { return escape(text.utf8) }
    let scalars = text.unicodeScalars.map { $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }
    escape(String(String.UnicodeScalarView(scalars)).utf8)
  }

  private mutating func escape(_ text: String.UTF8View) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): bytes.append(byte)
      case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }
}
