/// One case of a formula: `if … then … else if … then … else …` has three.
struct FormulaCase {
  /// When it holds; nil for what holds where no other does.
  var condition: String?
  var result: String

  /// The cases of a formula in their order; the formula itself where it is no `if`.
  static func cases(of text: String) -> [FormulaCase] {
    var cases: [FormulaCase] = []
    var rest = Rest(text)
    while let (condition, result) = rest.takeCase() {
      cases.append(FormulaCase(condition: condition, result: result))
    }
    return cases + [FormulaCase(result: rest.text)]
  }

  /// What of a formula is not read yet.
  private struct Rest {
    private var characters: ArraySlice<Character>

    init(_ text: String) {
      characters = ArraySlice(text)
      trim()
    }

    var text: String { String(characters) }

    /// Goes past `if … then … else`; nil when the text is not made so.
    mutating func takeCase() -> (condition: String, result: String)? {
      let whole = characters
      guard word(at: characters.startIndex) == "if" else { return nil }
      characters = characters.dropFirst(2)
      guard let condition = take(upTo: "then"), let result = take(upTo: "else") else {
        characters = whole
        return nil
      }
      return (condition, result)
    }

    /// The text before a word that belongs to the `if` just read; goes past the word.
    private mutating func take(upTo wanted: String) -> String? {
      var depth = 0
      var inner = 0
      var isQuoted = false
      var place = characters.startIndex
      while place < characters.endIndex {
        let character = characters[place]
        if character == "\\", isQuoted {
          place += 2
          continue
        }
        if character == "\"" { isQuoted.toggle() }
        if !isQuoted, "([{".contains(character) { depth += 1 }
        if !isQuoted, ")]}".contains(character) { depth -= 1 }
        guard !isQuoted, depth == 0, let word = word(at: place) else {
          place += 1
          continue
        }
        if word == wanted, inner == 0 {
          let taken = String(characters[..<place])
          characters = characters[(place + word.count)...]
          trim()
          return taken
        }
        if word == "if" { inner += 1 }
        if word == "else" { inner -= 1 }
        place += max(word.count, 1)
      }
      return nil
    }

    /// The word that starts at a place; nil where none does.
    private func word(at place: Int) -> String? {
      guard place < characters.endIndex, characters[place].isLetter,
        place == characters.startIndex || !characters[place - 1].isWordPart
      else { return nil }
      return String(characters[place...].prefix { $0.isWordPart })
    }

    private mutating func trim() { characters = characters.drop { $0.isWhitespace } }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" || self == "." || self == "'" }
}
