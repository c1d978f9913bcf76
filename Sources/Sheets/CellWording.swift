internal import Calls
internal import Diagnostics
internal import FEEL

/// Cells of tables as people read them; what is more than simple tests keeps its names and calls, conditions
/// being in words and paths by their labels.
struct CellWording {
  /// The labels of the codes that may stand there.
  var labels: [String: String] = [:]
  /// What people call the value of a path such as `dossier.public.total`; nil where it has no name.
  var label: (_ path: String) -> String? = { _ in nil }

  func readable(_ cell: String) -> String {
    let text = cell.onOneLine
    switch text {
    case "", "-": return "peu importe"
    case "[]": return "rien"
    default: break
    }
    if let value = list(text) ?? tests(text) { return value }
    if text.hasPrefix("not("), text.hasSuffix(")"), let excluded = tests(text.dropFirst(4).dropLast()) {
      return excluded == Self.absent ? "une valeur donnée" : "tout sauf " + excluded
    }
    return Self.parameter(text) ?? labelled(Self.formula(text))
  }

  // MARK: Formulas

  /// A formula, or a part of it, with the words of the language in French and spaces for their numbers in texts.
  func readable(formula: String) -> String {
    let text = formula.onOneLine
    switch text {
    case "null": return "rien"
    case "true": return "oui"
    case "false": return "non"
    default: break
    }
    if let number = Self.number(text) { return number }
    let parts = text.replacing(#/@"[\d\-]+"|\bdate\("[\d\-]+"\)/#) {
      Self.date($0.output) ?? String($0.output)
    }
    .replacing("\\u00A0", with: "\u{A0}").replacing("\\u202F", with: "\u{202F}")
    .split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.map { $0 % 2 == 0 ? Self.inFrench(named(parts[$0])) : String(parts[$0]) }
      .joined(separator: "\"")
  }

  /// A part of a formula with labels in the place of its paths, as far as these have one, and the names of parameters alone.
  private func named(_ text: Substring) -> Substring {
    text.replacing("appel.parametres.", with: "").replacing(Self.path) { found in
      let parts = found.output.split(separator: ".")
      for count in (2...max(2, parts.count)).reversed() {
        guard let label = label(parts.prefix(count).joined(separator: ".")) else { continue }
        return ([label] + parts.dropFirst(count).map(String.init)).joined(separator: ".")
      }
      return String(found.output)
    }
  }

  /// A formula with labels in the place of its paths, where all of them have one and it calls nothing.
  private func labelled(_ formula: String) -> String {
    var labels: [Substring: String] = [:]
    for path in formula.matches(of: Self.path).map(\.output) {
      guard let label = label(String(path)) else { return formula }
      labels[path] = label
    }
    guard !labels.isEmpty, !formula.contains("\""), !formula.contains(#/\w[(\[]/#) else { return formula }
    return formula.replacing(Self.path) { labels[$0.output] ?? String($0.output) }
  }

  private static var path: some RegexComponent<Substring> { #/\b(?:dossier|appel)(?:\.[\w\-]+)+/# }

  /// `appel.parametres.taux d'aide`; nil for more than that.
  private static func parameter(_ text: String) -> String? {
    let prefix = "appel.parametres."
    let name = text.dropFirst(prefix.count)
    guard text.hasPrefix(prefix), !name.isEmpty, !holdsWords(name),
      name.allSatisfy({ $0.isLetter || $0.isNumber || " '\u{2019}-".contains($0) })
    else { return nil }
    return "le paramètre « \(name) »"
  }

  /// A condition with the words of the language in French; names, calls, numbers and texts between quotes stay as they are,
  /// and so does what is no condition.
  private static func formula(_ text: String) -> String {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    let isPlain = { (index: Int) in index % 2 == 0 }
    guard parts.indices.contains(where: { isPlain($0) && holdsWords(parts[$0]) }) else { return text }
    return parts.indices.map { isPlain($0) ? inFrench(parts[$0]) : String(parts[$0]) }.joined(separator: "\"")
  }

  private static func holdsWords(_ text: Substring) -> Bool {
    text.contains(#/\b(?:if|and|or|between)\b/#)
  }

  private static func inFrench(_ text: Substring) -> String {
    let tested = String(text).replacing("!= null", with: "est donné").replacing("= null", with: "manque")
    return tested.replacing(#/\b[a-z]+\b/#) { words[$0.output] ?? String($0.output) }
  }

  private static let words: [Substring: String] = [
    "if": "si", "then": "alors", "else": "sinon", "and": "et", "or": "ou", "not": "non", "null": "rien",
    "true": "oui", "false": "non", "between": "entre", "in": "dans", "some": "il existe",
    "every": "pour tout",
    "satisfies": "tel que",
  ]

  /// The texts between quotes in a cell: the codes, where it has codes.
  static func words(of cell: String) -> [String] {
    let parts = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 < parts.count - 1 }.map { String(parts[$0]) }
  }

  // MARK: Tests

  /// `["a", "b"]`; nil for anything else.
  private func list(_ text: String) -> String? {
    guard text.first == "[", text.last == "]" else { return nil }
    return tests(text.dropFirst().dropLast())
  }

  /// Tests with commas between them; nil when one of them is more than a test of a value.
  private func tests(_ text: some StringProtocol) -> String? {
    var items: [String] = []
    for part in Self.parts(String(text)) {
      guard let item = test(part) else { return nil }
      items.append(item)
    }
    guard let last = items.popLast() else { return nil }
    // « absent » is not one more value of a list.
    return last == Self.absent && !items.isEmpty
      ? items.joined(separator: ", ") + " ou " + last : (items + [last]).joined(separator: ", ")
  }

  private static let absent = "absent"

  private func test(_ text: String) -> String? {
    switch text {
    case "true": return "oui"
    case "false": return "non"
    case "null": return Self.absent
    default: break
    }
    for comparison in Self.comparisons where text.hasPrefix(comparison.sign) {
      let rest = text.dropFirst(comparison.sign.count).drop { $0 == " " }
      if let number = Self.number(rest) { return "\(comparison.ofNumbers) \(number)" }
      guard let date = Self.date(rest) else { return nil }
      return "\(comparison.ofDates) \(date)" + (comparison.sign == "<=" ? " compris" : "")
    }
    return Self.range(text) ?? Self.number(text[...]) ?? Self.date(text[...]).map { "le \($0)" } ?? word(text)
  }

  private static let comparisons = [
    (sign: ">=", ofNumbers: "au moins", ofDates: "à partir du"),
    (sign: "<=", ofNumbers: "au plus", ofDates: "jusqu'au"),
    (sign: ">", ofNumbers: "plus de", ofDates: "après le"),
    (sign: "<", ofNumbers: "moins de", ofDates: "avant le"),
  ]

  /// A text between quotes, as the label of the code that it is where there is one.
  private func word(_ text: String) -> String? {
    guard text.count > 1, text.first == "\"", text.last == "\"" else { return nil }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains("\""), !inner.contains("\\") else { return nil }
    return CodeLabels.named(String(inner), labels[String(inner)])
  }

  /// The parts between the commas that stand in no quotes, brackets or parentheses.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    var isQuoted = false
    var isRange = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, "[](".contains(character), current.allSatisfy({ $0 == " " }) { isRange = true }
      if character == ",", !isQuoted, !isRange {
        parts.append(current)
        current = ""
      } else {
        if !isQuoted, "[])".contains(character), current.contains("..") { isRange = false }
        current.append(character)
      }
    }
    return (parts + [current]).map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
  }

  // MARK: Values

  /// `[11..18]` between numbers or dates, with `[` and `]` at its ends as tables write them.
  private static func range(_ text: String) -> String? {
    guard let first = text.first, let last = text.last, "[](".contains(first), "[])".contains(last),
      let dots = text.firstRange(of: "..")
    else { return nil }
    let from = text[text.index(after: text.startIndex)..<dots.lowerBound]
    let to = text[dots.upperBound..<text.index(before: text.endIndex)]
    if let from = number(from), let to = number(to) {
      return (first == "[" ? "de \(from)" : "plus de \(from)")
        + (last == "]" ? " à \(to)" : " à moins de \(to)")
    }
    guard let from = date(from), let to = date(to) else { return nil }
    return (first == "[" ? "du \(from)" : "après le \(from)")
      + (last == "]" ? " au \(to)" : ", avant le \(to)")
  }

  /// A number with a decimal comma, and with spaces between thousands where it is no year; nil for what is no number.
  ///
  /// - Parameter least: From how many digits on there are spaces; from five, years have none.
  static func number(_ text: some StringProtocol, groupedFrom least: Int = 5) -> String? {
    let isNegative = text.first == "-"
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    var whole = ""
    for (index, digit) in parts[0].enumerated() {
      if index > 0, parts[0].count >= least, (parts[0].count - index) % 3 == 0 { whole.append("\u{202F}") }
      whole.append(digit)
    }
    return (isNegative ? "-" : "") + whole + (parts.count > 1 ? ",\(parts[1])" : "")
  }

  /// The date of `@"2022-02-01"` or `date("2022-02-01")`: `1er février 2022`; nil for anything else.
  static func date(_ text: some StringProtocol) -> String? {
    let text = String(text)
    let inner: Substring
    if text.hasPrefix("@\""), text.hasSuffix("\"") {
      inner = text.dropFirst(2).dropLast()
    } else if text.hasPrefix("date(\""), text.hasSuffix("\")") {
      inner = text.dropFirst(6).dropLast(2)
    } else {
      return nil
    }
    return CivilDate(String(inner))?.french
  }

  /// The value of a parameter: a number, a date, yes or no, or a text as it is.
  static func value(_ text: String) -> String {
    switch text {
    case "true": "oui"
    case "false": "non"
    default: number(text) ?? CivilDate(text)?.french ?? text
    }
  }
}
