internal import Calls
internal import Diagnostics
public import Review

/// The labels that people read in the place of codes.
///
/// Sentences of rules may name a quarter or an orientation by its code; a porteur knows it by its name.
public struct Libelles: Sendable {
  /// A sentence as people read it.
  package struct Phrase: Hashable, Sendable {
    /// With labels in the place of codes.
    package var text: String
    /// The codes whose labels it has, each once, in the order of the text.
    package var codes: [String] = []
  }

  private var labels: [String: String] = [:]

  /// No label.
  package init() {}

  /// The labels of a call: sectors, quarters, funders, themes and the referential.
  public init(_ rules: RuleSet) {
    for secteur in rules.territoire.geographies.flatMap(\.secteurs) { labels[secteur.code] = secteur.nom }
    for quartier in rules.territoire.geographies.flatMap(\.quartiers) {
      labels[quartier.code] = quartier.nom
      for part in quartier.sousQuartiers { labels[part.code] = part.nom }
    }
    for financeur in rules.call.financeurs { labels[financeur.code] = financeur.nom }
    for theme in rules.call.themes { labels[theme.code] = theme.libelle }
    for entree in rules.referentiel?.entrees ?? [] { labels[entree.code] = entree.libelle }
  }

  /// A sentence with « labels » where it has codes.
  ///
  /// A code that could be a word (`emploi`) counts between « and » only, or in a list of codes behind a colon; elsewhere a
  /// code has a digit in it. A code that nothing names is what the dossier says: it stays, told from the sentence by its marks.
  /// So does one that a sentence calls a code or a question: who is to write it in a dossier has to copy it.
  /// No full stop stands before a semicolon. What an error of the form calls by the names of elements has their labels.
  package func readable(_ text: String) -> Phrase {
    var text = Self.hasDoubleStop(text) ? Self.sentences(text) : text
    if text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }) {
      text = Self.withoutPaths(Self.withoutElements(text))
    }
    guard Self.mayHaveCode(text) else { return Phrase(text: text) }
    var codes: [String] = []
    var result = ""
    var rest = text[...]
    while let open = rest.unicodeScalars.firstIndex(of: "«"),
      let close = rest.unicodeScalars[open...].firstIndex(of: "»")
    {
      result += unquoted(rest[..<open], &codes)
      let inner = rest[rest.index(after: open)..<close].split(whereSeparator: \.isWhitespace)
      let isExact = Self.nouns.contains { rest[..<open].hasSuffix($0 + " ") }
      let name = inner.count == 1 && !isExact ? label(inner[0], &codes) : nil
      result += name.map { "« \($0) »" } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    result += unquoted(rest, &codes)
    return Phrase(text: result, codes: codes)
  }

  /// The label of a code, which is noted.
  private func label(_ code: Substring, _ codes: inout [String]) -> String? {
    let code = String(code)
    guard let label = labels[code] else { return nil }
    if !codes.contains(code) { codes.append(code) }
    return label
  }

  private static func hasDoubleStop(_ text: String) -> Bool {
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if (before, last, byte) == (UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: ";")) { return true }
      (before, last) = (last, byte)
    }
    return false
  }

  /// Remarks with `. ; ` between them as sentences one after the other.
  private static func sentences(_ text: String) -> String {
    let parts = text.split(separator: ". ; ")
    return parts.indices.map { place in
      let part = "\(parts[place].prefix(1).uppercased())\(parts[place].dropFirst())"
      return place < parts.count - 1 || !".?!".contains(part.last ?? ".") ? part + "." : part
    }.joined(separator: " ")
  }

  /// A sentence with « labels » in the place of `<elements>`: `<siret> (SIRET du porteur)`.
  ///
  /// Of what lacks, the label alone says enough.
  private static func withoutElements(_ text: String) -> String {
    var rest = text[...]
    if rest.hasPrefix("il manque <"), let place = rest.firstRange(of: " avant <") {
      rest = rest[..<place.lowerBound]
    }
    var result = ""
    while let open = rest.firstIndex(of: "<") {
      let start = rest.index(after: open)
      let name = rest[start...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) }
      guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == ">" else {
        result += rest[...open]
        rest = rest[start...]
        continue
      }
      result += rest[..<open]
      rest = rest[rest.index(after: name.endIndex)...]
      let label = parenthesis(rest)
      result += "« \(label?.dropFirst(2).dropLast() ?? name) »"
      rest = rest[(label?.endIndex ?? rest.startIndex)...]
    }
    return result + rest
  }

  /// The parenthesis that a text begins with, behind a space; nil without one.
  private static func parenthesis(_ text: Substring) -> Substring? {
    guard text.hasPrefix(" (") else { return nil }
    var depth = 0
    for place in text.indices {
      if text[place] == "(" { depth += 1 }
      if text[place] == ")" { depth -= 1 }
      if depth == 0, text[place] == ")" { return text[...place] }
    }
    return nil
  }

  /// A sentence without the paths that tell where an element stands in a file: `(action/rattachement/pilier)`.
  private static func withoutPaths(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstRange(of: " (") {
      result += rest[..<open.lowerBound]
      rest = rest[open.lowerBound...]
      let path = rest[open.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0 == "/") }
      if path.contains("/"), path.endIndex < rest.endIndex, rest[path.endIndex] == ")" {
        rest = rest[rest.index(after: path.endIndex)...]
      } else {
        result += rest[..<open.upperBound]
        rest = rest[open.upperBound...]
      }
    }
    return result + rest
  }

  /// What says that a quoted word is to be copied as it is.
  private static let nouns = ["question", "code", "codes", "inconnu", "écrire"]

  /// Whether there is a quotation, a digit beside a letter or a hyphen, or a hyphen behind a colon: most sentences have none.
  private static func mayHaveCode(_ text: String) -> Bool {
    var last: UInt8 = 0
    var hasColon = false
    for byte in text.utf8 {
      if last == 0xC2, byte == 0xAB { return true }
      if last.isASCIIDigit && isPart(byte) || byte.isASCIIDigit && isPart(last) { return true }
      if byte == UInt8(ascii: ":") { hasColon = true }
      if hasColon, byte == UInt8(ascii: "-") { return true }
      last = byte
    }
    return false
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  /// Whether a word is written as codes are: small letters of ASCII, digits, and at least one hyphen between them.
  private static func isCode(_ word: Substring) -> Bool {
    word.utf8.contains(UInt8(ascii: "-")) && word.first != "-" && word.last != "-"
      && word.utf8.allSatisfy {
        $0.isASCIIDigit || $0 == UInt8(ascii: "-") || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0
      }
  }

  private func unquoted(_ text: Substring, _ codes: inout [String]) -> String {
    let isAny = text.utf8.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    guard isAny else { return String(text) }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let listed = list(words)
    return words.indices.map { place in
      listed[place].map { item(words[place], isExact: $0, &codes) } ?? word(words[place], &codes)
    }.joined(separator: " ")
  }

  /// The words that make a list of two codes or more behind a colon, or behind `sont`: `: a-b, c-d ou e-f`; of quarters that are unknown, one
  /// code is a list.
  ///
  /// Words without a hyphen are codes only where all of the list is: `: emploi, sport et jeux` names none.
  ///
  /// - Returns: Whether each of them, by its place, is to be copied as it is.
  private func list(_ words: [Substring]) -> [Int: Bool] {
    var result: [Int: Bool] = [:]
    for colon in words.indices where words[colon] == ":" || words[colon] == "sont" {
      var items: [Int] = []
      var place = colon + 1
      var isWhole = false
      while place < words.count {
        if words[place] == "ou" || words[place] == "et", !items.isEmpty {
          place += 1
          continue
        }
        let (_, core, after) = Self.split(words[place])
        guard Self.isCode(core) || labels[String(core)] != nil else { break }
        items.append(place)
        place += 1
        isWhole = place == words.count || !after.isEmpty && after != ","
        let isLast = place < words.count && after != "," && words[place] != "ou" && words[place] != "et"
        if isWhole || isLast { break }
      }
      if !isWhole { items.removeAll { !Self.isCode(Self.split(words[$0]).core) } }
      guard items.count > 1 || Self.isOfUnknown(words[..<colon]) else { continue }
      let isExact = Self.isOfCodes(words[..<colon])
      for item in items { result[item] = isExact }
    }
    return result
  }

  /// Whether what stands before a colon says that quarters are unknown: `Quartier inconnu de la liste en vigueur`.
  private static func isOfUnknown(_ words: ArraySlice<Substring>) -> Bool {
    zip(words, words.dropFirst()).contains { noun, adjective in
      noun.lowercased().hasPrefix("quartier") && adjective.hasPrefix("inconnu")
    }
  }

  /// Whether the sentence that stands before a colon says that what follows are codes: `Reprenez un des codes de l'appel`.
  private static func isOfCodes(_ words: ArraySlice<Substring>) -> Bool {
    let sentence = words[((words.lastIndex { $0.hasSuffix(".") } ?? words.startIndex - 1) + 1)...]
    return sentence.contains { $0.lowercased() == "code" || $0.lowercased() == "codes" }
  }

  /// A word without the punctuation around it.
  private static func split(_ word: Substring) -> (before: Substring, core: Substring, after: Substring) {
    let isPunctuation: (UInt8) -> Bool = { ".,;:!?()".utf8.contains($0) }
    let bytes = word.utf8
    let start = bytes.firstIndex { !isPunctuation($0) } ?? bytes.endIndex
    let end = bytes.lastIndex { !isPunctuation($0) }.map { bytes.index(after: $0) } ?? start
    return (word[..<start], word[start..<end], word[end...])
  }

  private func item(_ word: Substring, isExact: Bool, _ codes: inout [String]) -> String {
    let (before, core, after) = Self.split(word)
    return "\(before)« \(isExact ? String(core) : label(core, &codes) ?? String(core)) »\(after)"
  }

  private func word(_ word: Substring, _ codes: inout [String]) -> String {
    guard word.utf8.contains(where: \.isASCIIDigit), !word.utf8.allSatisfy(\.isASCIIDigit) else {
      return String(word)
    }
    let (before, core, after) = Self.split(word)
    guard core.contains(where: \.isNumber), core.contains(where: \.isLetter) else { return String(word) }
    // An unknown one is what the dossier says: it stays, told from the sentence by its marks.
    let isCode = core.count { $0 == "-" } > 1 && core == core.lowercased()
    guard let text = label(core, &codes) ?? (isCode ? String(core) : nil) else { return String(word) }
    return "\(before)« \(text) »\(after)"
  }
}
