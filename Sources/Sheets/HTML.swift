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
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// The one place where a text becomes markup; what XML cannot hold becomes a replacement character.
  private mutating func escape(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case _ where scalar.value < 0x20 || scalar.value == 0x7F || scalar.value & 0xFFFE == 0xFFFE:
        bytes += "\u{FFFD}".utf8
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}

/// A text with the apostrophe of print between letters, so that a page has one apostrophe and no other.
private func withApostrophes(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
  var result = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let isBetween =
      scalar == "'" && index > 0 && index + 1 < scalars.count
      && scalars[index - 1].properties.isAlphabetic && scalars[index + 1].properties.isAlphabetic
    result.append(isBetween ? "’" : scalar)
  }
  return String(result)
}

/// A text with no-break spaces where French typography asks for them, and typographic apostrophes.
func typeset(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count + 16)
  let scalars = Array(text.unicodeScalars)
  for (index, scalar) in scalars.enumerated() {
    let next = index + 1 < scalars.count ? scalars[index + 1] : nil
    let previous = index > 0 ? scalars[index - 1] : nil
    switch scalar {
    case " " where next == ";" || next == "?" || next == "!": result += "\u{202F}"
    case " " where next == ":" || next == "»" || next == "%" || next == "€" || previous == "«":
      result += "\u{A0}"
    case "'" where previous?.properties.isAlphabetic == true: result += "’"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
