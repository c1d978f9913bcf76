internal import Diagnostics

extension Parser {
  /// A new name: the tokens up to one that ends it.
  mutating func declaredName(until isEnd: (Token) -> Bool) throws(Problem) -> Name {
    let start = index
    if token.kind == .quoted || isSymbol(.apostrophe) {
      if isSymbol(.apostrophe), let name = try apostrophedText() { return name }
      let name = Name(written: token.key)
      advance()
      return name
    }
    while token.isNamePart && !(index > start && isEnd(token)) { advance() }
    guard index > start, tokens[start].kind == .word, isEnd(token) else {
      throw .expected(index > start ? "la fin du nom" : "un nom", found: token.key, at: range(of: token))
    }
    return Name(tokens: tokens[start..<index], text: text(start, index))
  }

  /// A word at the start of an expression: the longest name in scope, or a keyword, or an unknown name.
  mutating func nameOrKeyword() throws(Problem) -> Expression {
    let start = index
    let match = longestName()
    if let keyword = token.keyword, (match?.count ?? 0) <= 1 { return try keywordExpression(keyword) }
    guard let match else { return try unknownName() }
    advance(match.count)
    if let level = match.level, scope.levels[level].item != nil {
      itemNames.append(ItemName(name: match.name, level: level, range: range(from: start)))
    }
    if !match.isBuiltIn { reportAmbiguity(match.name.text, match.count, from: start) }
    return try node(.name(match.name), match.type, from: start)
  }

  struct Match {
    var name: Name
    var type: FEELType
    var count: Int
    var isBuiltIn = false
    /// The level of the scope that declares it.
    var level: Int?
  }

  /// The longest declared name that the tokens at the index spell; of equally long ones the innermost.
  func longestName() -> Match? { longestName(at: index) }

  private func longestName(at place: Int) -> Match? {
    var best: (level: Int, index: Int)?
    var longest = 0
    for level in scope.levels.indices.reversed() {
      guard let (index, count) = scope.levels[level].names.longestMatch(tokens, from: place), count > longest
      else { continue }
      (best, longest) = ((level, index), count)
    }
    if let (index, count) = BuiltIns.names.longestMatch(tokens, from: place), count > longest {
      return Match(name: BuiltIns.names.all[index], type: .any, count: count, isBuiltIn: true)
    }
    guard let (level, index) = best else { return nil }
    let variable = scope.levels[level].variables[index]
    return Match(name: variable.name, type: variable.type, count: longest, level: level)
  }

  /// Tells of a second way to read a name: as a shorter one, an operator or a point, and what stands after it.
  ///
  /// - Parameter members: Where the name was found when it is not one of the scope.
  mutating func reportAmbiguity(_ name: String, _ count: Int, from start: Int, in members: ContextType? = nil)
  {
    guard count > 2 else { return }
    for place in (start + 1)..<(start + count - 1) {
      guard let other = otherReading(from: start, around: place, in: members) else { continue }
      problems.append(
        .ambiguous(name, other: other, isError: scope.refusesAmbiguity, at: range(from: start)))
      return
    }
  }

  /// The tokens read as a declared name, the operator at a place, and an operand or a member after it.
  private func otherReading(from start: Int, around place: Int, in members: ContextType?) -> String? {
    let keyword = tokens[place].keyword
    let isLogic = keyword == .and || keyword == .or || keyword == .in
    guard isLogic || !tokens[place].isWordLike else { return nil }
    let left: (name: String, type: FEELType)
    let key = Name.key(of: tokens[start..<place])
    if let members {
      guard let member = members.members.first(where: { $0.name.key == key }) else { return nil }
      left = (member.name.text, member.type)
    } else {
      guard let variable = scope.variable(key) else { return nil }
      left = (variable.name.text, variable.type)
    }
    let next = tokens[place + 1]
    switch tokens[place].kind {
    case .symbol(.dot):
      let inner = Parser.members(of: left.type)
      return inner?.names.longestMatch(tokens, from: place + 1).flatMap { index, _ in
        inner.map { "(\(left.name)).\($0.members[index].name.text)" }
      }
    case .symbol(.plus), .symbol(.minus), .symbol(.star), .symbol(.slash), .symbol(.power):
      if next.kind == .number { return "(\(left.name)) \(tokens[place].key) \(next.key)" }
    default: if !isLogic { return nil }
    }
    guard let right = longestName(at: place + 1), !right.isBuiltIn else { return nil }
    return "(\(left.name)) \(tokens[place].key) (\(right.name.text))"
  }

  /// A name that is not declared: the words up to an operator, which cannot be anything else than one name.
  private mutating func unknownName() throws(Problem) -> Expression {
    let start = index
    let name = looseName()
    let isMember = scope.levels.contains { level in
      guard let item = level.item else { return false }
      switch item {
      case .any, .context, .null: return true
      default: return false
      }
    }
    if !isMember {
      let candidates =
        hasManyProblems
        ? [] : scope.levels.reversed().flatMap { $0.names.all.map(\.text) } + BuiltIns.names.all.map(\.text)
      problems.append(
        .unknownName(
          name.text, nearest: Diagnostics.nearest(to: name.text, among: candidates), at: range(from: start)))
    } else if let type = knownItemType() {
      let candidates = hasManyProblems ? [] : type.members.map(\.name.text)
      let nearest = Diagnostics.nearest(to: name.text, among: candidates)
      problems.append(.unknownMember(name.text, of: .context(type), nearest: nearest, at: range(from: start)))
    }
    return try node(.name(name), .any, from: start)
  }

  /// The type of the item of the innermost filter, if every filter around knows its own.
  private func knownItemType() -> ContextType? {
    var result: ContextType?
    for level in scope.levels {
      guard let item = level.item else { continue }
      guard case .context(let type) = item else { return nil }
      result = type
    }
    return result
  }

  /// One word and those that follow it directly: two words side by side are always parts of one name.
  mutating func looseName() -> Name {
    let start = index
    advance()
    while true {
      if token.isWordLike && token.keyword == nil && tokens[index - 1].isNamePart {
        advance()
      } else if isSymbol(.apostrophe), index + 1 < tokens.count, tokens[index + 1].isWordLike {
        advance(2)
      } else {
        break
      }
    }
    // Most names are one word, whose text is its key.
    if index == start + 1, tokens[start].kind == .word { return Name(verbatim: tokens[start].key) }
    return Name(tokens: tokens[start..<index], text: text(start, index))
  }

  // MARK: Quoted names

  mutating func quotedName() throws(Problem) -> Expression {
    let start = index
    let name = Name(quoted: token.key)
    advance()
    return try declared(name, from: start)
  }

  mutating func apostrophedName() throws(Problem) -> Expression? {
    let start = index
    guard let name = try apostrophedText() else { return nil }
    return try declared(Name(quoted: name.text), from: start)
  }

  /// The name between two apostrophes, as some editors write it.
  private mutating func apostrophedText() throws(Problem) -> Name? {
    let start = index + 1
    guard let end = tokens[start...].firstIndex(where: { $0.kind == .symbol(.apostrophe) }), end > start,
      tokens[start..<end].allSatisfy(\.isNamePart)
    else { return nil }
    let name = Name(tokens: tokens[start..<end], text: text(start, end))
    index = end
    advance()
    return name
  }

  private mutating func declared(_ name: Name, from start: Int) throws(Problem) -> Expression {
    if let variable = scope.variable(name.key) {
      return try node(.name(variable.name), variable.type, from: start)
    }
    if BuiltIns.names.index(ofKey: name.key) != nil { return try node(.name(name), .any, from: start) }
    if !scope.levels.contains(where: { $0.item == .any }) {
      let candidates = hasManyProblems ? [] : scope.levels.reversed().flatMap { $0.names.all.map(\.text) }
      problems.append(
        .unknownName(
          name.text, nearest: Diagnostics.nearest(to: name.text, among: candidates), at: range(from: start)))
    }
    return try node(.name(name), .any, from: start)
  }

  /// Whether the text is so wrong that to look for the nearest name of each unknown one would take long.
  private var hasManyProblems: Bool { !scope.suggestsNames || problems.count >= 16 }
}
