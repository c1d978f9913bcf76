import FEEL

/// A part of a FEEL text, told apart just enough to be changed.
struct MutationToken {
  enum Kind { case name, word, number, string, at, symbol }

  var kind: Kind
  var text: String
  /// In Unicode scalars from the start of the text.
  var range: Range<Int>
}

/// One change of a FEEL text: what stands in a range becomes something else.
struct MutationEdit {
  /// In Unicode scalars.
  var range: Range<Int>
  var replacement: String
}

/// A FEEL text with all the changes that make a sense to try in it.
///
/// Changes are made to the text, not to its tree, so that each is one that a hand could make; whether the result still is
/// FEEL is for the engine to say.
struct MutationText {
  /// What a text is for.
  enum Role { case expression, tests, output }

  let scalars: [Unicode.Scalar]
  let role: Role
  /// The type of the value, when it is declared: a missing answer is then changed to a known one.
  let type: String?
  private(set) var tokens: [MutationToken] = []
  /// The token that closes or opens what a bracket opens or closes; brackets of ranges apart.
  private var partners: [Int: Int] = [:]
  /// The brackets of `[a..b]`, and whether each is the first of its two.
  private var rangeBrackets: [Int: Bool] = [:]
  private var depths: [Int] = []
  private(set) var edits: [MutationEdit] = []
  /// Strings for people, which are left as they are.
  private(set) var sentences = 0

  init(_ text: String, role: Role, type: String?, names: MutationNames) {
    scalars = Array(text.unicodeScalars)
    self.role = role
    self.type = type
    tokens = names.tokens(of: scalars)
    findRanges()
    match()
    for index in tokens.indices { change(index) }
    if role == .tests { changeCell() }
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// The text with one change made.
  func applying(_ edit: MutationEdit) -> String {
    slice(0..<edit.range.lowerBound) + edit.replacement + slice(edit.range.upperBound..<scalars.count)
  }

  func slice(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  private mutating func add(_ range: Range<Int>, _ replacement: String) {
    edits.append(MutationEdit(range: range, replacement: replacement))
  }

  private func isSymbol(_ index: Int, _ texts: String...) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .symbol && texts.contains(tokens[index].text)
  }

  private func isWord(_ index: Int, _ texts: String...) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word && texts.contains(tokens[index].text)
  }

  // MARK: Structure

  /// Marks the brackets of `[a..b]`, whose ends are never nested in the rules.
  private mutating func findRanges() {
    for dots in tokens.indices where isSymbol(dots, "..") {
      var (left, right) = (dots - 1, dots + 1)
      while left >= 0, tokens[left].kind != .symbol || isSymbol(left, "-", ".") { left -= 1 }
      while right < tokens.count, tokens[right].kind != .symbol || isSymbol(right, "-", ".") { right += 1 }
      guard isSymbol(left, "[", "(", "]"), isSymbol(right, "]", ")", "[") else { continue }
      (rangeBrackets[left], rangeBrackets[right]) = (true, false)
    }
  }

  private mutating func match() {
    var open: [Int] = []
    for index in tokens.indices {
      if rangeBrackets[index] == nil, isSymbol(index, ")", "]", "}"), let start = open.popLast() {
        partners[start] = index
        partners[index] = start
      }
      depths.append(open.count)
      if rangeBrackets[index] == nil, isSymbol(index, "(", "[", "{") { open.append(index) }
    }
  }

  /// Whether a value ends before a token, so that an operator or a filter may follow.
  private func followsValue(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    switch before.kind {
    case .name, .number, .string, .at: return true
    case .word: return !MutationNames.keywords.contains(before.text)
    case .symbol: return isSymbol(index - 1, ")", "]", "}")
    }
  }

  // MARK: Changes

  private static let comparisons = [
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "=": "!=", "!=": "=",
  ]
  private static let operations = ["+": "-", "-": "+", "*": "/", "/": "*"]
  private static let words = [
    "and": "or", "or": "and", "true": "false", "false": "true", "some": "every", "every": "some",
  ]
  private static let functions = [
    "min": "max", "max": "min", "floor": "ceiling", "ceiling": "floor", "round half up": "round down",
    "round up": "round down", "round down": "round up", "all": "any", "any": "all",
  ]

  private mutating func change(_ index: Int) {
    let token = tokens[index]
    switch token.kind {
    case .number: changeNumber(token)
    case .string: changeString(token)
    case .at: changeDate(token)
    case .symbol:
      if let other = Self.comparisons[token.text] { add(token.range, other) }
      if let other = Self.operations[token.text] {
        if followsValue(index) {
          add(token.range, other)
        } else if token.text == "-" && tokens.count > 1 {
          add(token.range, "")
        }
      }
      if let isStart = rangeBrackets[index] { changeRangeBracket(token, isStart: isStart) }
      if token.text == "[", rangeBrackets[index] == nil, !followsValue(index), let end = partners[index] {
        dropEntries(index + 1..<end)
      }
    case .name, .word:
      if let other = Self.functions[token.text], isSymbol(index + 1, "(") { add(token.range, other) }
      guard token.kind == .word else { return }
      if isBetween(index) { return }
      if let other = Self.words[token.text] { add(token.range, other) }
      if token.text == "and" || token.text == "or" { dropOperands(index) }
      if token.text == "not", role != .tests, isSymbol(index + 1, "(") { add(token.range, "") }
      if token.text == "if" { negateCondition(index) }
      if token.text == "null", !isSymbol(index - 1, "=", "!="), role != .tests { changeNull(index) }
    }
  }

  /// One more and one less in the last digit written.
  private mutating func changeNumber(_ token: MutationToken) {
    guard let number = Decimal(token.text) else { return }
    let decimals =
      token.text.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    for step in role == .output ? [Int128(1)] : [1, -1] {
      guard let step = Decimal(coefficient: step, exponent: -decimals), let other = number + step else {
        continue
      }
      add(token.range, other.description)
    }
  }

  private mutating func changeString(_ token: MutationToken) {
    // What has a space in it, or ends a sentence, is for people.
    guard !token.text.contains(" "), !token.text.contains("\\u00A0"), !token.text.hasSuffix(".\"") else {
      sentences += 1
      return
    }
    add(token.range, token.text.dropLast() + "~\"")
  }

  /// The day before and the day after.
  private mutating func changeDate(_ token: MutationToken) {
    guard let date = CivilDate(String(token.text.dropFirst(2).dropLast())) else { return }
    for days in [Int64(1), -1] {
      if let other = date.adding(days: days) { add(token.range, "@\"\(other)\"") }
    }
  }

  /// An end that belonged to the range no longer does, or the other way round.
  private mutating func changeRangeBracket(_ token: MutationToken, isStart: Bool) {
    add(token.range, token.text == "[" ? "]" : token.text == "]" ? "[" : isStart ? "[" : "]")
  }

  /// Drops each of the entries between commas.
  private mutating func dropEntries(_ range: Range<Int>) {
    guard let first = range.first, let last = range.last else { return }
    let commas = range.filter { isSymbol($0, ",") && depths[$0] == depths[first] }
    if commas.isEmpty { return add(tokens[first].range.lowerBound..<tokens[last].range.upperBound, "") }
    add(tokens[first].range.lowerBound..<tokens[commas[0] + 1].range.lowerBound, "")
    for (place, comma) in commas.enumerated() {
      let end = place + 1 < commas.count ? commas[place + 1] - 1 : last
      add(tokens[comma].range.lowerBound..<tokens[end].range.upperBound, "")
    }
  }

  private func isBetween(_ index: Int) -> Bool {
    guard tokens[index].text == "and" else { return false }
    var place = index - 1
    while place >= 0, depths[place] >= depths[index] {
      if depths[place] == depths[index] {
        if isWord(place, "between") { return true }
        if isWord(place, "and", "or", "if", "then", "else") { return false }
      }
      place -= 1
    }
    return false
  }

  /// `a and b` becomes `a`, and becomes `b`.
  private mutating func dropOperands(_ index: Int) {
    let ends = tokens[index].text == "and" ? ["and", "or"] : ["or"]
    func isEnd(_ place: Int) -> Bool {
      guard tokens.indices.contains(place), depths[place] >= depths[index] else { return true }
      guard depths[place] == depths[index] else { return false }
      if isSymbol(place, ",", ":") { return true }
      if isSymbol(place, ")", "]", "}"), let start = partners[place], start < index, place > index {
        return true
      }
      return tokens[place].kind == .word
        && (["if", "then", "else", "return", "satisfies"].contains(tokens[place].text)
          || ends.contains(tokens[place].text))
    }
    var (left, right) = (index - 1, index + 1)
    while !isEnd(left - 1), !opens(left - 1, around: index) { left -= 1 }
    while !isEnd(right + 1), !closes(right + 1, around: index) { right += 1 }
    guard left >= 0, right < tokens.count else { return }
    add(tokens[left].range.lowerBound..<tokens[index + 1].range.lowerBound, "")
    add(tokens[index - 1].range.upperBound..<tokens[right].range.upperBound, "")
  }

  private func opens(_ place: Int, around index: Int) -> Bool {
    partners[place].map { place < index && $0 > index } ?? false
  }

  private func closes(_ place: Int, around index: Int) -> Bool {
    partners[place].map { place > index && $0 < index } ?? false
  }

  private mutating func negateCondition(_ index: Int) {
    var nested = 0
    for place in tokens.indices[(index + 1)...] where depths[place] == depths[index] {
      if isWord(place, "if") { nested += 1 }
      guard isWord(place, "then") else { continue }
      if nested > 0 {
        nested -= 1
        continue
      }
      let range = tokens[index + 1].range.lowerBound..<tokens[place - 1].range.upperBound
      return add(range, "not(\(slice(range)))")
    }
  }

  /// A missing answer becomes no, or nothing.
  private mutating func changeNull(_ index: Int) {
    guard isWord(index - 1, "then", "else", "return") || tokens.count == 1 else { return }
    switch type {
    case "boolean": add(tokens[index].range, "false")
    case "number": add(tokens[index].range, "0")
    default: break
    }
  }

  /// The cell as a whole: any value passes; an entry less; what it excludes is what it admits.
  private mutating func changeCell() {
    let whole = 0..<scalars.count
    guard !tokens.isEmpty, slice(whole) != "-" else { return }
    add(whole, "-")
    if isWord(0, "not"), isSymbol(1, "("), partners[1] == tokens.count - 1 {
      let inner = 2..<tokens.count - 1
      add(whole, slice(tokens[1].range.upperBound..<tokens[tokens.count - 1].range.lowerBound))
      if inner.contains(where: { isSymbol($0, ",") }) { dropEntries(inner) }
    } else if tokens.indices.contains(where: { isSymbol($0, ",") && depths[$0] == 0 }) {
      dropEntries(tokens.indices)
    }
  }
}
