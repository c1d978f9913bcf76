internal import Diagnostics
internal import FEEL

/// What people who do not write programs put for numbers, signs and words of FEEL, and what these are there.
enum Writing {
  /// The slip behind a fault of a text; nil when none is likely.
  ///
  /// - Parameters:
  ///   - place: Where the fault is, in scalars.
  ///   - code: That of the fault.
  ///   - isTest: Whether the text is the test of a cell, where words have other meanings.
  ///   - isNumber: Whether it tests numbers, so that words with one in them are no text.
  static func slip(in text: String, at place: Int, _ code: String, isTest: Bool, isNumber: Bool) -> Slip? {
    // Of values with « or » between them none is a condition. Each of many is a fault: a long text is not looked through.
    if isTest, code == "feel-condition", text.utf8.count < 1_000 { return alternatives(text) }
    guard ["feel-caractere", "feel-syntaxe", "feel-nom-inconnu"].contains(code) else { return nil }
    if isTest, let test = range(text) ?? interval(text) ?? alternatives(text) { return test }
    if isTest, isNumber, let bound = bound(text) { return bound }
    let scalars = Array(text.unicodeScalars)
    guard place < scalars.count else { return nil }
    switch code {
    case "feel-caractere": return sign(in: scalars, at: place)
    case "feel-syntaxe":
      return number(in: scalars, at: place) ?? operation(in: scalars, at: place)
        ?? presence(in: scalars, at: place)
    default: return apostrophes(in: scalars, at: place)
    }
  }

  /// `is defined(montant)`, a function of another FEEL that many models call.
  private static func presence(in scalars: [Unicode.Scalar], at place: Int) -> Slip? {
    var before = place
    while before > 0, scalars[before - 1].properties.isWhitespace { before -= 1 }
    let start = before - 2
    guard start >= 0, scalars[start..<before].elementsEqual("is".unicodeScalars),
      start == 0 || !scalars[start - 1].properties.isAlphabetic
    else { return nil }
    // Names and paths have no parentheses in them; of others nothing is proposed.
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[place...].prefix(200))
    guard let found = String(rest).prefixMatch(of: #/defined\s*\(\s*([^()]+?)\s*\)/#) else { return nil }
    let seen = "is " + found.output.0
    return Slip(start: start, seen: seen, meant: "(\(found.1) != null)")
  }

  // MARK: Cells

  /// `entre 0.6 et 0.8`, `de 60 à 80 %`, `between 0.6 and 0.8`, `[0.6 ; 0.8[`.
  private static func range(_ text: String) -> Slip? {
    let tidy = Model.tidy(text)
    let words =
      #/(?:(?i:(?:compris\w*\s+)?entre|de|between)\s+)?([0-9.,]+)\s*(%?)\s*(?i:et|à|and)\s+([0-9.,]+)\s*(%?)/#
    let brackets = #/([\[\](])\s*([0-9.,]+)\s*(%?)\s*;\s*([0-9.,]+)\s*(%?)\s*([\[\])])/#
    let (start, first, last, end, isShare): (Substring, Substring, Substring, Substring, Bool)
    if let found = tidy.wholeMatch(of: words) {
      (start, first, last, end, isShare) = ("[", found.1, found.3, "]", !found.2.isEmpty || !found.4.isEmpty)
    } else if let found = tidy.wholeMatch(of: brackets) {
      (start, first, last, end) = (found.1, found.2, found.4, found.6)
      isShare = !found.3.isEmpty || !found.5.isEmpty
    } else {
      return nil
    }
    // Of « 60 à 80 % » both are shares.
    let ends = [first, last].map { number($0, isShare: isShare) }
    return Slip(start: self.start(of: text), seen: tidy, meant: "\(start)\(ends[0])..\(ends[1])\(end)")
  }

  /// `0.5..0.75` without brackets, `[0,5..0,75]`, `[0.5,0.75[`, `(0.5,0.75)`, `[0.5 0.75]`, `>= 0.5 and < 0.75`.
  private static func interval(_ text: String) -> Slip? {
    let tidy = Model.tidy(text)
    let bare = #/(-?\d+(?:[.,]\d+)?)\s*\.\.\s*(-?\d+(?:[.,]\d+)?)/#
    let commas = #/([\[\](])\s*(-?\d+,\d+)\s*\.\.\s*(-?\d+,\d+)\s*([\[\])])/#
    let comma = #/([\[\](])\s*(-?\d+(?:[.,]\d+)?)(?:\s*,\s*|\s+)(-?\d+(?:[.,]\d+)?)\s*([\[\])])/#
    let both = #/([<>]=?)\s*(-?\d+(?:[.,]\d+)?)\s+(?i:and|et)\s+([<>]=?)\s*(-?\d+(?:[.,]\d+)?)/#
    let meant: String
    if let found = tidy.wholeMatch(of: bare) {
      meant = "[\(ends(found.1, found.2))]"
    } else if let found = tidy.wholeMatch(of: commas) ?? tidy.wholeMatch(of: comma) {
      meant = "\(found.1)\(ends(found.2, found.3))\(found.4)"
    } else if let found = tidy.wholeMatch(of: both), found.1.first != found.3.first {
      let bounds = [(sign: found.1, number: found.2), (found.3, found.4)]
      let (least, most) = found.1.first == ">" ? (bounds[0], bounds[1]) : (bounds[1], bounds[0])
      meant =
        (least.sign == ">=" ? "[" : "(") + ends(least.number, most.number) + (most.sign == "<=" ? "]" : ")")
    } else {
      return nil
    }
    return Slip(start: start(of: text), seen: tidy, meant: meant)
  }

  private static func ends(_ first: Substring, _ last: Substring) -> String {
    "\(number(first, isShare: false))..\(number(last, isShare: false))"
  }

  /// The interval that may be meant by a list of values, `[0.5, 0.75]` or `[0,5-0,75]`, or by values one after the other,
  /// `0,5-0,75`; nil for others, as for whole numbers with a comma between.
  static func intervalMeant(by text: String) -> (seen: String, meant: String)? {
    let tidy = Model.tidy(text)
    let list = #/\[\s*(-?\d+(?:\.\d+)?)\s*[-,]\s*(\d+(?:\.\d+)?)\s*\]/#
    let commas = #/(?:\[\s*)?(-?\d+,\d+)\s*[-,]\s*(\d+,\d+)(?:\s*\])?/#
    let isSubtraction = tidy.dropFirst(2).contains("-")
    guard let found = tidy.wholeMatch(of: list) ?? tidy.wholeMatch(of: commas),
      tidy.hasPrefix("[") ? tidy.hasSuffix("]") : isSubtraction,
      let low = Decimal(number(found.1, isShare: false)), let high = Decimal(number(found.2, isShare: false)),
      low < high, isSubtraction || tidy.contains(".") || tidy.count(where: { $0 == "," }) == 3
    else { return nil }
    return (tidy, "[\(ends(found.1, found.2))]")
  }

  /// Words before or behind a number that make it a bound.
  private static let bounds: [(sign: String, before: [String], behind: [String])] = [
    (">", ["plus de", "plus que", "au-dessus de", "supérieur à", "strictement supérieur à"], []),
    (
      "<",
      ["moins de", "moins que", "au-dessous de", "en dessous de", "inférieur à", "strictement inférieur à"],
      []
    ),
    (
      ">=", ["à partir de", "au moins", "dès", "supérieur ou égal à"],
      ["et plus", "ou plus", "+", "au moins"]
    ),
    ("<=", ["au plus", "jusqu'à", "inférieur ou égal à"], ["et moins", "ou moins", "au plus"]),
  ]

  /// `plus de 0.75`, `20 et plus`, `20+`, `à partir de 18 ans`.
  private static func bound(_ text: String) -> Slip? {
    let tidy = Model.tidy(text)
    let words = tidy.lowercased().replacing("\u{2019}", with: "'")
    guard let found = words.firstMatch(of: #/-?\d+(?:[.,]\d+)?/#) else { return nil }
    let before = Model.tidy(String(words[..<found.range.lowerBound]))
    let behind = words[found.range.upperBound...].trimmingPrefix(#/\s*(?:%|€|euros?\b|ans?\b)/#)
    let isShare = words[found.range.upperBound...].drop(while: \.isWhitespace).first == "%"
    let rest = Model.tidy(String(behind))
    let bound = bounds.first {
      rest.isEmpty ? $0.before.contains(before) : before.isEmpty && $0.behind.contains(rest)
    }
    return bound.map {
      Slip(
        start: start(of: text), seen: tidy, meant: "\($0.sign) \(number(found.output, isShare: isShare))")
    }
  }

  /// A number as FEEL has it.
  private static func number(_ text: Substring, isShare: Bool) -> String {
    (isShare ? percent(String(text)) : nil) ?? String(text).replacing(",", with: ".")
  }

  /// `0.6 ou 0.7`, `< 1 or > 2`, `"a" ou "b"`, `"a" "b"`, `not("a" "b")`.
  private static func alternatives(_ text: String) -> Slip? {
    let tidy = Model.tidy(text)
    let negation = tidy.wholeMatch(of: #/not\s*\((.*)\)/#.dotMatchesNewlines())
    let tests = negation.map { String($0.1) } ?? tidy
    // White space is matched in one way only: in two, what fits no more after many values would be tried for ever.
    let numbers = #/\s*(?:[<>]=?\s*)?-?[0-9.]+(?:(?:\s*,)?\s+(?i:ou|or)\s+(?:[<>]=?\s*)?-?[0-9.]+)+\s*/#
    let texts = #/\s*"[^"]*"(?:(?:\s*,|\s*\b(?i:ou|or)\b)?\s*"[^"]*")+\s*/#
    guard tests.wholeMatch(of: numbers) != nil || tests.wholeMatch(of: texts) != nil else { return nil }
    let values = tests.matches(of: #/(?:[<>]=?\s*)?-?[0-9.]+|"[^"]*"/#).map(\.output).joined(separator: ", ")
    return Slip(start: start(of: text), seen: tidy, meant: negation == nil ? values : "not(\(values))")
  }

  private static func start(of text: String) -> Int {
    text.unicodeScalars.prefix { $0.properties.isWhitespace }.count
  }

  // MARK: Signs

  private static let signs: [Unicode.Scalar: String] = [
    "≥": ">=", "⩾": ">=", "≤": "<=", "⩽": "<=", "≠": "!=", "–": "-", "—": "-", "−": "-", "\u{2011}": "-",
    "…": "..", "×": "*", "÷": "/", "&": "and", "|": "or", "!": "not(…)", ";": ",",
  ]

  private static func sign(in scalars: [Unicode.Scalar], at place: Int) -> Slip? {
    let sign = scalars[place]
    if sign == "%" {
      guard let (start, number) = numberBefore(place, in: scalars), let share = percent(number) else {
        return nil
      }
      return Slip(start: start, seen: text(scalars[start...place]), meant: share)
    }
    guard var meant = signs[sign] else { return nil }
    // At the end of a text nothing is left to be parted.
    if sign == ";", scalars[place...].allSatisfy({ $0 == ";" || $0.properties.isWhitespace }) {
      return Slip(start: place, seen: ";", meant: "")
    }
    if sign == "&", joinsTexts(place, in: scalars) { meant = "+" }
    if sign == ";", isBetweenEnds(place, in: scalars) { meant = ".." }
    let end = scalars[place...].prefix { $0 == sign }.endIndex
    return Slip(
      start: place, seen: text(scalars[place..<(sign == "&" || sign == "|" ? end : place + 1)]), meant: meant)
  }

  /// Whether a sign has a text beside it that is compared with nothing, so that it can but join texts.
  private static func joinsTexts(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = text(scalars[..<place].suffix(200))
    let after = text(scalars[(place + 1)...].prefix(200))
    return before.firstMatch(of: #/(?:^|[^=<>!\s"])\s*"[^"]*"\s*$/#) != nil
      || after.prefixMatch(of: #/\s*(?:string\(|"[^"]*"\s*(?:$|[^=<>!\s"]))/#) != nil
  }

  /// Whether a sign parts the two numbers of an interval, which a list or a call cannot be.
  private static func isBetweenEnds(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    // The ends of intervals are near; of a long text the rest is not looked through.
    let (before, after) = (scalars[..<place].suffix(60), scalars[(place + 1)...].prefix(60))
    guard let opening = text(before).firstMatch(of: #/(\bin\s*)?([\[\](])\s*[-0-9.,]+\s*$/#),
      let closing = text(after).prefixMatch(of: #/\s*[-0-9.,]+\s*([\[\])])/#)
    else { return false }
    return opening.1 != nil || opening.2 == "]" || closing.1 == "[" || opening.2 == "(" && closing.1 == "]"
      || opening.2 == "[" && closing.1 == ")"
  }

  /// Two signs that FEEL has the other way round or once: `==`, `=>`, `=<`, `<>`.
  private static func operation(in scalars: [Unicode.Scalar], at place: Int) -> Slip? {
    if scalars[place] == "€", let (start, number) = numberBefore(place, in: scalars) {
      return Slip(start: start, seen: text(scalars[start...place]), meant: number.replacing(",", with: "."))
    }
    if scalars[place] == "à" { return Slip(start: place, seen: "à", meant: "..") }
    guard place > 0 else { return nil }
    let seen = text(scalars[(place - 1)...place])
    let meant = ["==": "=", "=>": ">=", "=<": "<=", "<>": "!="][seen]
    return meant.map { Slip(start: place - 1, seen: seen, meant: $0) }
  }

  // MARK: Numbers

  /// A number in groups of three digits: `10 000`, `1 250 000,50`.
  private static func number(in scalars: [Unicode.Scalar], at place: Int) -> Slip? {
    var start = place
    while start > 0, scalars[start - 1].isASCIIDigit || scalars[start - 1].properties.isWhitespace {
      start -= 1
    }
    while start < place, !scalars[start].isASCIIDigit { start += 1 }
    let seen = text(
      scalars[start...].prefix {
        $0.isASCIIDigit || $0.properties.isWhitespace || ".,".unicodeScalars.contains($0)
      })
    guard let found = seen.prefixMatch(of: #/\d{1,3}(?:\s\d{3})+(?!\d)(?:[.,]\d+)?/#) else { return nil }
    let meant = found.output.filter { !$0.isWhitespace }.replacing(",", with: ".")
    return Slip(start: start, seen: String(found.output), meant: meant)
  }

  /// The number that ends before a place, spaces between apart, with its start.
  private static func numberBefore(_ place: Int, in scalars: [Unicode.Scalar]) -> (start: Int, text: String)?
  {
    var end = place
    while end > 0, scalars[end - 1].properties.isWhitespace { end -= 1 }
    var start = end
    while start > 0, scalars[start - 1].isASCIIDigit || ".,".unicodeScalars.contains(scalars[start - 1]) {
      start -= 1
    }
    return start < end ? (start, text(scalars[start..<end])) : nil
  }

  private static func percent(_ number: String) -> String? {
    guard let value = Decimal(number.replacing(",", with: ".")),
      let share = Decimal(coefficient: 1, exponent: -2).flatMap({ value * $0 })
    else { return nil }
    return "\(share.canonical)"
  }

  // MARK: Words

  /// A text between apostrophes.
  private static func apostrophes(in scalars: [Unicode.Scalar], at place: Int) -> Slip? {
    let marks: [Unicode.Scalar] = ["'", "\u{2019}", "\u{2018}"]
    guard marks.contains(scalars[place]) else { return nil }
    let inside = scalars[(place + 1)...].prefix { !marks.contains($0) }
    guard !inside.isEmpty, inside.endIndex < scalars.count else { return nil }
    return Slip(start: place, seen: text(scalars[place...inside.endIndex]), meant: "\"\(text(inside))\"")
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
