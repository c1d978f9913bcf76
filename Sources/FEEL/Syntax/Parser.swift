/// Reads expressions from tokens by precedence climbing, with the names in scope deciding what is one name.
///
/// A fault of syntax ends the reading; faults of names and types are gathered, and reading goes on.
///
/// Source: DMN 1.5, 10.3.1.2; precedence by the order of the alternatives of rules 1, 2 and 4.
struct Parser {
  /// How tightly an operator binds; a comparison takes what stands at `sum` or tighter on its right.
  enum Precedence: Int, Comparable {
    case expression, disjunction, conjunction, comparison, sum, product, power, negation

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    var next: Precedence { Precedence(rawValue: rawValue + 1) ?? .negation }
  }

  /// A name between the brackets of `list[…]` that is `item` or a member of it.
  struct ItemName {
    let name: Name
    /// The level of the scope that the item declares.
    let level: Int
    let range: SourceRange
  }

  let source: String
  let tokens: [Token]
  var index = 0
  var scope: Scope
  var problems: [Problem] = []
  /// The names that were read as those of the item of a filter.
  var itemNames: [ItemName] = []
  /// Nested calls, so that no text can exhaust the stack.
  var nesting = 0
  /// True while the end of an interval is read, when `[` may close it.
  var readsEndPoint = false
  /// Where the text began that was cut out last.
  private var lastText: (scalar: Int, index: String.Index)

  init(_ source: String, in scope: Scope) throws(Problem) {
    tokens = try Lexer.tokens(of: source, text: scope.text)
    self.source = source
    self.scope = scope
    lastText = (0, source.startIndex)
  }

  // MARK: Tokens

  var token: Token { tokens[index] }

  func isSymbol(_ symbol: Symbol, at offset: Int = 0) -> Bool {
    let place = index + offset
    return place < tokens.count && tokens[place].kind == .symbol(symbol)
  }

  func isKeyword(_ keyword: Keyword) -> Bool { token.keyword == keyword }

  mutating func advance(_ count: Int = 1) { index = min(index + count, tokens.count - 1) }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard isSymbol(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(Problem) {
    guard take(symbol) else {
      throw .expected("« \(symbol.rawValue) »", found: token.key, at: range(of: token))
    }
  }

  mutating func expect(_ keyword: Keyword) throws(Problem) {
    guard isKeyword(keyword) else {
      throw .expected("« \(keyword.rawValue) »", found: token.key, at: range(of: token))
    }
    advance()
  }

  func range(of token: Token) -> SourceRange {
    SourceRange(text: scope.text, start: token.start, end: token.end)
  }

  /// From the start of a token to the end of the last one taken.
  func range(from start: Int) -> SourceRange {
    SourceRange(text: scope.text, start: tokens[start].start, end: tokens[max(index - 1, start)].end)
  }

  /// The text of some tokens, as written.
  mutating func text(_ from: Int, _ to: Int) -> String {
    let scalars = source.unicodeScalars
    // From the last text on: from the beginning, each of many names would cost as much as all before it.
    let start = scalars.index(lastText.index, offsetBy: tokens[from].start - lastText.scalar)
    lastText = (tokens[from].start, start)
    let end = scalars.index(start, offsetBy: max(0, tokens[max(from, to - 1)].end - tokens[from].start))
    let slice = String(scalars[start..<end])
    // A comment between the words is no part of them.
    return slice.utf8.contains(UInt8(ascii: "/"))
      ? Name.key(of: tokens[from..<max(from, to)]) : Name.tidy(slice)
  }

  // MARK: Nodes

  func node(_ kind: consuming Expression.Kind, _ type: FEELType, from start: Int) throws(Problem)
    -> Expression
  {
    let result = Expression(
      kind, type: type.weight > FEELType.maxWeight ? .any : type, range: range(from: start))
    guard result.depth <= Expression.maxDepth else { throw .tooDeep(at: range(of: tokens[start])) }
    return result
  }

  // MARK: Expressions

  /// An expression and nothing after it.
  mutating func whole() throws(Problem) -> Expression {
    if token.kind == .end { throw .empty(at: range(of: token)) }
    let result = try expression()
    guard token.kind == .end else { throw .trailing(token.key, at: range(of: token)) }
    return result
  }

  mutating func expression(_ minimum: Precedence = .expression) throws(Problem) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Expression.maxDepth else { throw .tooDeep(at: range(of: token)) }
    let start = index
    if minimum == .expression, let comparison = comparison() {
      // Rule 2h: a simple positive unary test is an expression, the range of what passes it.
      advance()
      let point = try expression(.sum)
      return try node(.unaryRange(comparison, point), .range(point.type), from: start)
    }
    return try continued(try prefix(), minimum, from: start)
  }

  /// The operator of rule 7a at the index, if there is one.
  func comparison() -> Expression.Comparison? {
    guard case .symbol(let symbol) = token.kind else { return nil }
    return symbol.comparison
  }

  /// What follows an expression that has been read already, from a token on.
  mutating func continued(
    _ first: Expression, _ minimum: Precedence, from start: Int
  ) throws(Problem) -> Expression {
    var left = first
    while let (precedence, operation) = infixOperator(), precedence >= minimum {
      left = try infix(operation, precedence, left, from: start)
    }
    return left
  }

  /// An expression in brackets of its own, where the special meaning of `[` in an end point is over.
  mutating func enclosed() throws(Problem) -> Expression {
    let saved = readsEndPoint
    readsEndPoint = false
    defer { readsEndPoint = saved }
    return try expression()
  }

  enum Infix {
    case arithmetic(Expression.Arithmetic)
    case comparison(Expression.Comparison)
    case logic(Expression.Logic)
    case between, membership
  }

  private func infixOperator() -> (Precedence, Infix)? {
    switch token.kind {
    case .symbol(.plus): (.sum, .arithmetic(.add))
    case .symbol(.minus): (.sum, .arithmetic(.subtract))
    case .symbol(.star): (.product, .arithmetic(.multiply))
    case .symbol(.slash): (.product, .arithmetic(.divide))
    case .symbol(.power): (.power, .arithmetic(.power))
    case .symbol(let symbol): symbol.comparison.map { (.comparison, .comparison($0)) }
    case .word:
      switch token.keyword {
      case .or: (.disjunction, .logic(.or))
      case .and: (.conjunction, .logic(.and))
      case .between: (.comparison, .between)
      case .in: (.comparison, .membership)
      default: nil
      }
    default: nil
    }
  }

  private mutating func infix(
    _ operation: Infix, _ precedence: Precedence, _ left: Expression, from start: Int
  ) throws(Problem) -> Expression {
    let place = range(of: token)
    advance()
    switch operation {
    case .arithmetic(let symbol):
      let right = try expression(precedence.next)
      return try node(.arithmetic(symbol, left, right), type(of: symbol, left, right, at: place), from: start)
    case .comparison(let symbol):
      let right = try expression(.sum)
      check(symbol, left, right, at: place)
      return try node(.comparison(symbol, left, right), .boolean, from: start)
    case .logic(let symbol):
      let right = try expression(precedence.next)
      checkCondition(left)
      checkCondition(right, or: symbol == .or ? left : nil)
      return try node(.logic(symbol, left, right), .boolean, from: start)
    case .between:
      let low = try expression(.sum)
      try expect(.and)
      let high = try expression(.sum)
      check(.lessOrEqual, left, low, at: place)
      check(.lessOrEqual, left, high, at: place)
      return try node(.between(left, low, high), .boolean, from: start)
    case .membership:
      let levels = scope.levels.count
      defer { scope.pop(to: levels) }
      scope.push([Scope.Variable(Name(verbatim: "?"), left.type, .local)])
      let (tests, inParentheses) = try membershipTests()
      for test in tests { check(left, in: test, at: place) }
      return try node(.membership(left, tests, inParentheses), .boolean, from: start)
    }
  }

  private mutating func prefix() throws(Problem) -> Expression {
    let start = index
    if isSymbol(.minus) {
      advance()
      // Rule 35: the sign belongs to the literal.
      if token.kind == .number { return try postfix(number(negative: true, from: start), from: start) }
      nesting += 1
      defer { nesting -= 1 }
      guard nesting <= Expression.maxDepth else { throw .tooDeep(at: range(of: token)) }
      let operand = try prefix()
      return try node(.negation(operand), typeOfNegation(operand, at: range(of: tokens[start])), from: start)
    }
    return try postfix(try primary(), from: start)
  }
}
