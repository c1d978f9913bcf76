internal import Diagnostics
package import Dossiers
package import FEEL
package import XMLTree

/// Reading of simple types; nil for what the schema has already told as a fault.
extension Element {
  /// Its text as `xs:token` has it: without white space at its ends, one space inside.
  package var token: String { text.collapsed }

  /// The text of the first child of this name, as `token`; nil when absent or empty.
  package func token(_ child: String) -> String? {
    guard let token = first(child)?.token, !token.isEmpty else { return nil }
    return token
  }

  /// The value of an attribute, as `token`; nil when absent or empty.
  package func code(_ attribute: String) -> String? {
    guard let token = self[attribute]?.collapsed, !token.isEmpty else { return nil }
    return token
  }

  /// Its text in paragraphs: each line without the white space at its ends; empty lines are left out.
  package var paragraphs: String {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { Substring($0).collapsedEnds }
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The tokens of all children of this name; empty ones are left out.
  package func tokens(_ child: String) -> [String] { children(child).map(\.token).filter { !$0.isEmpty } }

  /// The date in a child.
  package func date(_ child: String) -> CivilDate? { first(child).flatMap { CivilDate(written: $0.token) } }

  /// The date in an attribute.
  package func date(of attribute: String) -> CivilDate? { code(attribute).flatMap { CivilDate(written: $0) } }

  /// The number in a child.
  package func number(_ child: String) -> Decimal? { first(child).flatMap { Decimal($0.token) } }

  /// The sum of money in its text; nil where more than two decimals are written, zeros too.
  package var montant: Montant? {
    let decimals = token.firstIndex(of: ".").map { token[$0...].utf8.count - 1 } ?? 0
    guard decimals <= 2, let euros = Decimal(token), let product = euros * Decimal(100),
      let centimes = Int(exactly: product)
    else { return nil }
    return Montant(centimes: Int64(centimes))
  }
}

extension CivilDate {
  /// Reads `AAAA-MM-JJ`.
  fileprivate init?(written text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2] else { return nil }
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// `AAAA-MM-JJ`, as files write it.
  package var written: String {
    let digits = [(year, 4), (month, 2), (day, 2)].map { number, count in
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return digits.joined(separator: "-")
  }

  /// `15 mars 2022`, with `1er` for the first.
  package var french: String { frenchDay(year: year, month: month, day: day) }
}

extension String {
  /// White space of XML collapsed; a no-break space is no white space.
  ///
  /// Source: XML Schema part 2, 4.3.6.
  var collapsed: String {
    // What a schema calls a token is collapsed already.
    var previous = UInt8(ascii: " ")
    var isCollapsed = true
    for byte in utf8 {
      if byte.isWhiteSpaceOfXML, byte != UInt8(ascii: " ") || byte == previous { isCollapsed = false }
      previous = byte
    }
    if isCollapsed, previous != UInt8(ascii: " ") { return self }
    return utf8.split { $0.isWhiteSpaceOfXML }.map { String(Substring($0)) }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate var collapsedEnds: String {
    let trimmed = utf8.drop { $0.isWhiteSpaceOfXML }
    let end = trimmed.lastIndex { !$0.isWhiteSpaceOfXML }.map { trimmed.index(after: $0) }
    return end.map { String(Substring(trimmed[..<$0])) } ?? ""
  }
}

extension UInt8 {
  fileprivate var isWhiteSpaceOfXML: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }
}
