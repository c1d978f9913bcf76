extension Parser {
  /// What an operator can stand beside: literals, names, lists, contexts, intervals and what keywords start.
  mutating func primary() throws(Problem) -> Expression {
    let start = index
    switch token.kind {
    case .number: return try number(negative: false, from: start)
    case .string:
      let value = token.key
      advance()
      return try node(.string(value), .string, from: start)
    case .quoted: return try quotedName()
    case .word: return try nameOrKeyword()
    case .symbol(.openParen): return try parenthesis()
    case .symbol(.openBracket): return try listOrInterval()
    case .symbol(.closeBracket):
      advance()
      return try interval(includesStart: false, start: try enclosed(), from: start)
    case .symbol(.openBrace): return try context()
    case .symbol(.at): return try atLiteral()
    case .symbol(.apostrophe):
      if let quoted = try apostrophedName() { return quoted }
      throw .expected("une expression", found: token.key, at: range(of: token))
    case .symbol, .end: throw .expected("une expression", found: token.key, at: range(of: token))
    }
  }

  mutating func number(negative: Bool, from start: Int) throws(Problem) -> Expression {
    guard let value = Decimal(token.key) else { throw .badNumber(token.key, at: range(of: token)) }
    advance()
    return try node(.number(negative ? -value : value), .number, from: start)
  }

  private mutating func atLiteral() throws(Problem) -> Expression {
    let start = index
    advance()
    guard token.kind == .string else {
      throw .expected("un texte entre guillemets", found: token.key, at: range(of: token))
    }
    let text = token.key
    advance()
    let value = Value(at: text)
    if value.isNull { problems.append(.badTemporal(text, at: range(from: start))) }
    return try node(.at(text), value.type, from: start)
  }

  // MARK: Brackets

  private mutating func parenthesis() throws(Problem) -> Expression {
    let start = index
    advance()
    if comparison() != nil {
      let test = try enclosed()
      try expect(.closeParen)
      return try node(test.kind, test.type, from: start)
    }
    let inner = try enclosed()
    if isSymbol(.dots) { return try interval(includesStart: false, start: inner, from: start) }
    try expect(.closeParen)
    return try node(.parenthesized(inner), inner.type, from: start)
  }

  private mutating func listOrInterval() throws(Problem) -> Expression {
    let start = index
    advance()
    var items: [Expression] = []
    if !isSymbol(.closeBracket) {
      items.append(try enclosed())
      if isSymbol(.dots), let first = items.first {
        return try interval(includesStart: true, start: first, from: start)
      }
      while take(.comma) { items.append(try enclosed()) }
    }
    try expect(.closeBracket)
    let type = items.map(\.type).reduce(FEELType.null) { $0.joined($1) }
    return try node(.list(items), .list(items.isEmpty ? .any : type), from: start)
  }

  mutating func interval(includesStart: Bool, start first: Expression, from start: Int) throws(Problem)
    -> Expression
  {
    try expect(.dots)
    let saved = readsEndPoint
    readsEndPoint = true
    defer { readsEndPoint = saved }
    let end = try expression()
    let includesEnd = isSymbol(.closeBracket)
    guard includesEnd || isSymbol(.closeParen) || isSymbol(.openBracket) else {
      throw .expected("« ] », « ) » ou « [ »", found: token.key, at: range(of: token))
    }
    advance()
    if first.type.isDisjoint(from: end.type) {
      problems.append(.mismatch("..", first.type, end.type, at: range(from: start)))
    }
    let value = Expression.Interval(
      includesStart: includesStart, start: first, end: end, includesEnd: includesEnd)
    return try node(.interval(value), .range(first.type.joined(end.type)), from: start)
  }

  /// Whether the `[` at the index closes an interval such as `[1..5[`: nothing that an expression starts with follows.
  func closesInterval() -> Bool {
    guard readsEndPoint, index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    switch next.kind {
    case .number, .string, .quoted: return false
    case .symbol(let symbol):
      switch symbol {
      case .openParen, .openBracket, .openBrace, .minus, .at: return false
      default: return true
      }
    case .end: return true
    case .word:
      switch next.keyword {
      case .and, .or, .then, .else, .in, .return, .satisfies, .between, .instance, .of: return true
      default: return false
      }
    }
  }

  private mutating func context() throws(Problem) -> Expression {
    let start = index
    advance()
    var entries: [Expression.Entry] = []
    var members: [ContextType.Member] = []
    let levels = scope.levels.count
    // One level for all entries, so that a name is not sought in as many as there are.
    scope.push([])
    defer { scope.pop(to: levels) }
    var keys = Expression.Keys()
    while !isSymbol(.closeBrace) {
      if !entries.isEmpty { try expect(.comma) }
      let place = index
      let (key, isQuoted) = try contextKey()
      if !keys.insert(key, isQuoted: isQuoted) {
        problems.append(.duplicateKey(key.text, at: range(from: place)))
      }
      try expect(.colon)
      let value = try enclosed()
      entries.append(Expression.Entry(key: key, isQuoted: isQuoted, value: value))
      members.append(ContextType.Member(key, value.type))
      scope.extend(Scope.Variable(key, value.type, .local))
    }
    advance()
    return try node(.context(entries), .context(ContextType(members)), from: start)
  }

  private mutating func contextKey() throws(Problem) -> (Name, Bool) {
    if token.kind == .string {
      let key = token.key
      advance()
      return (Name(string: key), true)
    }
    return (try declaredName { $0.kind == .symbol(.colon) }, false)
  }
}
