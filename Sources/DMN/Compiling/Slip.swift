internal import Diagnostics
internal import FEEL

/// What looks right to a French reader and is not what FEEL reads: a decimal comma, a point between thousands, guillemets,
/// a word without quotes.
package struct Slip {
  /// Where it starts, in scalars.
  package let start: Int
  /// As written.
  package let seen: String
  /// What FEEL would read as it is meant; empty for what is to be left out.
  let meant: String
  /// Whether a comparison stands before it outside brackets, so that nothing else can be meant.
  var isCompared = false
  /// The brackets around it; in those of a list or a call, a comma parts values.
  package var depth = 0

  /// The numbers with a decimal comma outside quotes, in the order of the text: one comma between digits, without space.
  package static func decimalCommas(in text: String) -> [Slip] {
    guard text.holdsDigits(around: ",") else { return [] }
    return numbers(in: text, joinedBy: ",").compactMap { number in
      let parts = number.seen.split(separator: ",")
      guard parts.count == 2, number.isWhole else { return nil }
      let before = number.before
      return Slip(
        start: number.start, seen: number.seen, meant: parts.joined(separator: "."),
        isCompared: number.depth == 0 && (before == "<" || before == ">" || before == "="),
        depth: number.depth)
    }
  }

  /// The numbers outside quotes whose point a French reader takes for a mark of thousands, in the order of the text: `2.000`.
  package static func groupedNumbers(in text: String) -> [Slip] {
    guard text.holdsDigits(around: ".") else { return [] }
    return numbers(in: text, joinedBy: ".").compactMap { number in
      guard number.isWhole, let whole = ungrouped(number.seen) else { return nil }
      return Slip(start: number.start, seen: number.seen, meant: whole, depth: number.depth)
    }
  }

  /// Digits with marks between them.
  private struct Number {
    var start: Int
    var seen: String
    /// Whether no word is around it, and it is not what stands after a point; two points are those of a range.
    var isWhole: Bool
    /// What stands before it, spaces apart; a space at the start.
    var before: Unicode.Scalar
    /// The brackets around it.
    var depth: Int
  }

  /// The numbers outside quotes and comments.
  private static func numbers(in text: String, joinedBy mark: Unicode.Scalar) -> [Number] {
    var found: [Number] = []
    let scalars = Array(text.unicodeScalars)
    var depth = 0
    var isQuoted = false
    var place = 0
    var before: Unicode.Scalar = " "
    while place < scalars.count {
      let scalar = scalars[place]
      if scalar.isASCIIDigit, !isQuoted {
        let start = place
        func isJoined() -> Bool {
          scalars[place] == mark && place + 1 < scalars.count && scalars[place + 1].isASCIIDigit
        }
        while place < scalars.count, scalars[place].isASCIIDigit || isJoined() { place += 1 }
        let isAfterPoint = start > 0 && scalars[start - 1] == "." && !(start > 1 && scalars[start - 2] == ".")
        let isWhole =
          !isAfterPoint && (start == 0 || !scalars[start - 1].isPartOfName)
          && (place == scalars.count || !scalars[place].isPartOfName)
        found.append(
          Number(
            start: start, seen: String(String.UnicodeScalarView(scalars[start..<place])), isWhole: isWhole,
            before: before, depth: depth))
        before = "0"
        continue
      }
      if scalar == "/", !isQuoted, place + 1 < scalars.count,
        scalars[place + 1] == "/" || scalars[place + 1] == "*"
      {
        place = endOfComment(scalars, from: place)
        continue
      }
      switch scalar {
      case "\"" where place == 0 || scalars[place - 1] != "\\": isQuoted.toggle()
      case "(", "[", "{": if !isQuoted { depth += 1 }
      case ")", "]", "}": if !isQuoted { depth -= 1 }
      default: break
      }
      if !scalar.properties.isWhitespace { before = scalar }
      place += 1
    }
    return found
  }

  /// The place after a comment that starts at a place.
  private static func endOfComment(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let rest = scalars[(start + 2)...]
    if scalars[start + 1] == "/" { return rest.firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count }
    let end = rest.indices.dropLast().first { scalars[$0] == "*" && scalars[$0 + 1] == "/" }
    return end.map { $0 + 2 } ?? scalars.count
  }

  /// The text between the guillemets that start at a place; nil when there are none.
  static func guillemets(in text: String, at start: Int) -> Slip? {
    let closing: [Unicode.Scalar: Unicode.Scalar] = ["«": "»", "“": "”", "„": "“", "‹": "›"]
    let rest = text.unicodeScalars.dropFirst(start)
    guard let first = rest.first, closing[first] != nil || closing.values.contains(first) else { return nil }
    let inside = rest.dropFirst().prefix { $0 != closing[first] }
    let word = Model.tidy(String(String.UnicodeScalarView(inside)).replacing("\u{A0}", with: " "))
    return Slip(start: start, seen: String(Character(first)), meant: "\"\(word.isEmpty ? "…" : word)\"")
  }

  /// The words around a place, up to the commas and parentheses of a cell, when they could be a text without quotes.
  static func words(in text: String, around place: Int) -> Slip? {
    let scalars = Array(text.unicodeScalars)
    guard place < scalars.count, isPhrasePart(scalars[place]) else { return nil }
    let start = scalars[..<place].lastIndex { !isPhrasePart($0) }.map { $0 + 1 } ?? 0
    let end = scalars[place...].firstIndex { !isPhrasePart($0) } ?? scalars.count
    if start > 0, scalars[start - 1] != ",", scalars[start - 1] != "(" { return nil }
    if end < scalars.count, scalars[end] != ",", scalars[end] != ")" { return nil }
    let phrase = Model.tidy(String(String.UnicodeScalarView(scalars[start..<end])))
    let words = phrase.split(separator: " ")
    guard !words.isEmpty, !words.contains(where: { keywords.contains(String($0)) }) else { return nil }
    let first = scalars[start..<end].firstIndex { !$0.properties.isWhitespace } ?? start
    return Slip(start: first, seen: phrase, meant: "\"\(phrase)\"")
  }

  /// The text from a place on, apostrophes as names have them.
  static func rest(of text: String, from place: Int) -> String {
    String(text.replacing("\u{2019}", with: "'").unicodeScalars.dropFirst(place))
  }

  /// The text from a place on, less the prefix that stands there or just before; nil when none does.
  static func tail(of text: String, from place: Int, after prefix: String) -> String? {
    let scalars = Array(text.replacing("\u{2019}", with: "'").unicodeScalars)
    let count = prefix.unicodeScalars.count
    for start in [place, place - count] where start >= 0 && start + count <= scalars.count {
      if scalars[start..<(start + count)].elementsEqual(prefix.unicodeScalars) {
        return String(String.UnicodeScalarView(scalars[(start + count)...]))
      }
    }
    return nil
  }

  /// Whether a text starts with a name that ends there.
  static func starts(_ text: String, with name: String) -> Bool {
    guard text.hasPrefix(name) else { return false }
    return text.unicodeScalars.dropFirst(name.unicodeScalars.count).first.map { !$0.isPartOfName } ?? true
  }

  /// Whether a name may start at a place.
  static func isStart(_ place: Int, of text: String) -> Bool {
    text.unicodeScalars.prefix(place).last.map { !$0.isPartOfName && $0 != "." } ?? true
  }

  private static let keywords: Set<String> = [
    "if", "then", "else", "and", "or", "in", "for", "return", "some", "every", "satisfies", "between", "not",
    "null", "true", "false", "instance", "of", "function", "-",
  ]

  /// What a word or a few of them are made of, hyphens and apostrophes included.
  private static func isPhrasePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isPartOfName && scalar != "?" || scalar == "-" || scalar == "'" || scalar == "\u{2019}"
      || scalar.properties.isWhitespace
  }
}
