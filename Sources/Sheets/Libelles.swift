internal import Calls
internal import Review

/// The labels that people read in the place of codes.
///
/// Sentences of rules may name a quarter or an orientation by its code; a porteur knows it by its name.
struct Libelles: Sendable {
  private var labels: [String: String] = [:]

  init(_ rules: RuleSet) {
    for quartier in rules.territoire.geographies.flatMap(\.quartiers) {
      labels[quartier.code] = quartier.nom
      for part in quartier.sousQuartiers { labels[part.code] = part.nom }
    }
    for financeur in rules.call.financeurs { labels[financeur.code] = financeur.nom }
    for entree in rules.referentiel?.entrees ?? [] { labels[entree.code] = entree.libelle }
  }

  /// A sentence with « labels » where it has codes.
  ///
  /// A code that could be a word (`emploi`) counts between « and » only; elsewhere a code has a digit in it.
  func readable(_ text: String) -> String {
    guard Self.mayHaveCode(text) else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "«"), let close = rest[open...].firstIndex(of: "»") {
      result += unquoted(rest[..<open])
      let inner = rest[rest.index(after: open)..<close].split(whereSeparator: \.isWhitespace)
      let label = inner.count == 1 ? labels[String(inner[0])] : nil
      result += label.map { "« \($0) »" } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + unquoted(rest)
  }

  /// Whether there is a quotation, or a digit beside a letter or a hyphen: most sentences have neither.
  private static func mayHaveCode(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == 0xC2, byte == 0xAB { return true }
      if isDigit(last) && isPart(byte) || isDigit(byte) && isPart(last) { return true }
      last = byte
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private func unquoted(_ text: Substring) -> String {
    guard text.utf8.contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
      return String(text)
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).map(word).joined(separator: " ")
  }

  private func word(_ word: Substring) -> String {
    let isPunctuation: (Character) -> Bool = { ".,;:!?()".contains($0) }
    let code = word.drop(while: isPunctuation)
    let before = word.prefix(word.count - code.count)
    let after = code.reversed().prefix(while: isPunctuation).count
    let core = String(code.dropLast(after))
    guard core.contains(where: \.isNumber), core.contains(where: \.isLetter) else { return String(word) }
    // An unknown one is what the dossier says: it stays, told from the sentence by its marks.
    let isCode = core.count { $0 == "-" } > 1 && core == core.lowercased()
    guard let text = labels[core] ?? (isCode ? core : nil) else { return String(word) }
    return "\(before)« \(text) »\(code.suffix(after))"
  }
}
