/// A text that should be a code, as letters without accents, its parts and the marks between them.
package struct CodeText {
  /// Without accents, its dashes and spaces the plain ones.
  let text: String
  /// Whether it has letters without accents, figures and marks alone.
  let isPlain: Bool
  private let parts: [String]
  /// What stands between two parts: the mark that is told from the others there, or a space.
  private let marks: [Character]

  init(_ written: String) {
    text = Self.folded(written)
    var parts: [String] = []
    var marks: [Character] = []
    var gap = ""
    for character in text {
      if Self.isMark(character) {
        gap.append(character)
        continue
      }
      if parts.isEmpty {
        parts.append("")
      } else if !gap.isEmpty {
        marks.append(gap.contains("-") ? "-" : gap.first { $0 != " " } ?? " ")
        parts.append("")
      }
      gap = ""
      parts[parts.count - 1].append(character)
    }
    isPlain =
      !parts.isEmpty && parts.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    (self.parts, self.marks) = (parts, marks)
  }

  /// Its parts alone.
  var bare: String { parts.joined() }

  /// Its parts in small letters with dashes: what is left of it when marks and capitals do not count.
  var joined: String { parts.joined(separator: "-").lowercased() }

  /// With a mark in each gap: those written, those that stand for them, dashes, points.
  var spellings: [String] {
    let likely = text(with: marks.map(mark))
    return [text, likely, parts.joined(separator: "-"), parts.joined(separator: ".")]
  }

  /// With the marks that stand for those written, and nothing for spaces.
  var packed: String { text(with: marks.map { $0 == " " ? nil : mark(for: $0) }) }

  /// Whether a space sets a single letter apart from the figures before it.
  var hasLoneLetter: Bool {
    marks.indices.contains { gap in
      marks[gap] == " " && parts[gap].last?.isNumber == true && parts[gap + 1].count == 1
        && parts[gap + 1].last?.isLetter == true
    }
  }

  /// What a mark stands for, wherever it is: a point between small numbers, else a dash.
  private func mark(for mark: Character) -> Character {
    guard mark != "-", mark != "." else { return mark }
    func isSmall(_ figures: Int) -> Bool { (1...2).contains(figures) }
    let isDecimal = marks.indices.filter { marks[$0] == mark }.allSatisfy { gap in
      isSmall(parts[gap].reversed().prefix(while: \.isNumber).count)
        && isSmall(parts[gap + 1].prefix(while: \.isNumber).count)
    }
    return isDecimal ? "." : "-"
  }

  private func text(with marks: [Character?]) -> String {
    var text = parts.first ?? ""
    for (mark, part) in zip(marks, parts.dropFirst()) {
      if let mark { text.append(mark) }
      text += part
    }
    return text
  }

  private static func isMark(_ character: Character) -> Bool {
    character == " " || "-_/,.\\'".contains(character)
  }

  /// Without accents, its dashes, apostrophes and spaces the plain ones.
  package static func folded(_ text: String) -> String {
    var folded = ""
    for character in text {
      if let ascii = character.asciiValue, ascii > UInt8(ascii: " ") {
        folded.append(character)
      } else if let letters = accentless[character] {
        folded += letters
      } else if let letters = accentless[Character(character.lowercased())] {
        folded += letters.uppercased()
      } else if character.isWhitespace {
        folded.append(" ")
      } else if character.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
        || character == "\u{2212}"
      {
        folded.append("-")
      } else {
        folded.append(character == "’" ? "'" : character)
      }
    }
    return folded
  }

  private static let accentless: [Character: String] = [
    "à": "a", "â": "a", "ä": "a", "æ": "ae", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i",
    "ï": "i",
    "ô": "o", "ö": "o", "œ": "oe", "ù": "u", "û": "u", "ü": "u", "ÿ": "y",
  ]
}
