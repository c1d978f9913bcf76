internal import Diagnostics

/// What a person most likely meant by a value that its type refuses; only a value that the type admits is ever proposed.
///
/// Common habits are tried: a date written day first, a decimal comma, spaces, signs and marks of thousands inside a number,
/// oui and non, the French label of a listed word in place of the word, capitals, spaces inside an identifier.
package struct Suggestion {
  private let type: SimpleType

  init(_ type: SimpleType) { self.type = type }

  /// The date that a text most likely means which is none, such as `22/11/2024`, as year, month and day.
  package static func date(for text: String) -> String? {
    Suggestion(SimpleType(base: .date)).value(for: text)
  }

  /// The time that a text most likely means which is none, such as `14h30`, as hours, minutes and seconds.
  package static func time(for text: String) -> String? {
    Suggestion(SimpleType(base: .time)).value(for: text)
  }

  /// The first likely value that the type admits.
  func value(for text: String) -> String? {
    var memory = SchemaMemory()
    let compiled = CompiledType(type, in: &memory)
    guard compiled.generalPatterns.isEmpty else { return nil }
    func admits(_ candidate: String) -> Bool {
      Array(candidate.utf8).withUnsafeBufferPointer { bytes in
        do throws(SimpleTypeFault) {
          _ = try compiled.value(of: bytes)
          return true
        } catch {
          return false
        }
      }
    }
    return candidates(for: text, admits).first(where: admits)
  }

  /// What else `12,500` may mean, of which thousands were proposed: `12.50`, when the type admits it; so may `12.500`, and
  /// `12.345` mean `12.3450`, where more than three decimals may be written.
  func decimals(of text: String, besides proposed: String) -> String? {
    guard proposed == ungrouped(text) else { return nil }
    let longer = value(for: text + "0")
    if longer == nil, text.contains(".") { return nil }
    return text.hasSuffix("0") ? value(for: String(text.dropLast())) : longer
  }

  private func candidates(for text: String, _ admits: (String) -> Bool) -> [String] {
    let packed = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "\u{A0}" }
    let joined = text.split { $0.isWhitespace }.joined(separator: "-")
    var candidates: [String] = []
    // Where capitals are not free to take dashes, they are those of an official code: QN03413M.
    if type.base == .token, !admits(joined.uppercased()) {
      let solid = packed.filter { $0.isLetter || $0.isNumber }
      candidates = [packed, solid].map { $0.uppercased() }.flatMap { [$0, $0.replacing("O", with: "0")] }
    }
    candidates += [joined, packed]
    // One that lacks a figure is none in small letters either.
    if !looksOfficial(packed) {
      candidates += [joined.lowercased(), text.lowercased(), packed.lowercased()]
    }
    candidates.append(packed.uppercased())
    switch type.base {
    case .decimal, .integer, .nonNegativeInteger, .positiveInteger:
      let number = packed.filter { $0 != "€" && $0 != "%" }
      candidates.append(number.replacing(",", with: "."))
      if let whole = ungrouped(number) { candidates.append(whole) }
    case .date: candidates += dayFirst(packed)
    case .time: candidates += clock(packed.lowercased())
    case .boolean:
      if let answer = ["oui": "true", "vrai": "true", "non": "false", "faux": "false"][packed.lowercased()] {
        candidates.append(answer)
      }
    default: break
    }
    let letters = plain(text)
    for (rank, label) in type.enumerationLabels.enumerated() where !letters.isEmpty && plain(label) == letters
    {
      candidates.append(type.enumeration[rank])
    }
    return candidates
  }

  /// Whether it begins with a capital and has five figures in a row, as codes that an office gives have.
  private func looksOfficial(_ text: String) -> Bool {
    guard text.first?.isUppercase == true else { return false }
    return text.replacing("O", with: "0").split { !$0.isNumber }.contains { $0.count >= 5 }
  }

  /// `18/01/2022`, `18-1-2022` or `18.01.22` as year, month and day.
  private func dayFirst(_ text: String) -> [String] {
    let parts = text.split { "/-.".contains($0) }.map(String.init)
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return [] }
    let year = parts[2].count == 2 ? "20" + parts[2] : parts[2]
    return ["\(year)-\(padded(parts[1]))-\(padded(parts[0]))"]
  }

  /// `14h`, `14h30` or `14:30` as hours, minutes and seconds.
  private func clock(_ text: String) -> [String] {
    let parts = text.split { "h:".contains($0) }.map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) else { return [] }
    return ["\(padded(parts[0])):\(padded(parts.count == 2 ? parts[1] : "0")):00"]
  }

  private func padded(_ digits: String) -> String { digits.count == 1 ? "0" + digits : digits }

  /// Letters alone, without accents or capitals.
  private func plain(_ text: String) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    for character in text.lowercased() {
      // The first scalar of a decomposed character is its letter without accent.
      if let letter = accentless[character] ?? character.unicodeScalars.first, letter.properties.isAlphabetic
      {
        letters.append(letter)
      }
    }
    return letters
  }

  private let accentless: [Character: Unicode.Scalar] = [
    "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i",
    "ô": "o",
    "ö": "o", "ù": "u", "û": "u", "ü": "u", "ÿ": "y",
  ]
}
