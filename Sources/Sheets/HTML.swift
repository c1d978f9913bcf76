internal import Decision

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

  /// A table that may be wider than a screen: there it scrolls in a frame of its own, which the keyboard reaches.
  ///
  /// - Parameter name: What the frame is called to who cannot see it: the table's caption.
  mutating func wideTable(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ body: (inout HTML) -> Void
  ) {
    tag("div", ["class": "wide", "role": "group", "tabindex": "0", "aria-label": typeset(name)]) { frame in
      frame.tag("table", attributes) { table in
        table.tag("caption", name)
        body(&table)
      }
    }
  }

  /// The widths of a table's columns.
  mutating func columns(_ widths: [String]) {
    tag("colgroup") { group in
      for width in widths { group.empty("col", ["style": "width:\(width)"]) }
    }
  }

  /// The reference of a dossier, never broken; on a line of its own, or within a sentence.
  ///
  /// On a line of its own it has a space before it, for who reads the page without its style.
  mutating func reference(_ text: String, isInline: Bool = false) {
    if !isInline { raw(" ") }
    tag("span", ["class": isInline ? "ref" : "ref line"]) { $0.quote(shownReference(text)) }
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
  mutating func text(_ text: String) { escape(text, .typeset) }

  /// A text from a dossier, as written but for its apostrophes; marks of direction in it change nothing around it.
  mutating func quote(_ text: String) { isolate(text, .quoted) }

  /// A sentence of ours or of the rules that may hold words of a dossier.
  mutating func sentence(_ text: String) { isolate(text, .typeset) }

  private mutating func isolate(_ text: String, _ setting: Setting) {
    raw("<bdi>")
    escape(Direction.closed(text), setting)
    raw("</bdi>")
  }

  /// A name from a dossier where pages list many: cut where the contract of a dossier would have ended it.
  mutating func quote(short text: String) { quote(shortened(text)) }

  /// A text from a dossier of several paragraphs.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.split(whereSeparator: \.isNewline) {
      let line = paragraph.drop { $0.isWhitespace }
      if !line.isEmpty { tag("p") { $0.quote(String(line)) } }
    }
  }

  /// What was written before, as it stands.
  mutating func append(_ fragment: HTML) { bytes += fragment.bytes }

  /// Markup of ours, as it stands.
  mutating func raw(_ markup: String) {
    var markup = markup
    markup.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// The one place where a text becomes markup; what XML or HTML cannot hold becomes a replacement character.
  private mutating func escape(_ text: String, _ setting: Setting = .asWritten) {
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
        case UInt8(ascii: " "), UInt8(ascii: "'"):
          guard let other = setting.printed(source, index) else { continue }
          escape = other
        case 0..<0x20, 0x7F: escape = "\u{FFFD}"
        case 0xC2 where source[index + 1] < 0xA0:
          escape = "\u{FFFD}"
          length = 2
        case 0xEF...0xF4 where source.isNoncharacter(at: index):
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
}

/// The reference of a dossier as pages show it: also of one that has none, or one that cannot be seen, so that a link to it
/// has words.
func shownReference(_ text: String) -> String {
  let isSeen = text.unicodeScalars.contains { scalar in
    !scalar.properties.isWhitespace && scalar.properties.generalCategory != .format
  }
  return isSeen ? text : "sans référence"
}
