extension Parser {
  /// What a keyword starts; `not` and the literals included.
  mutating func keywordExpression(_ keyword: Keyword) throws(Problem) -> Expression {
    let start = index
    switch keyword {
    case .true, .false:
      advance()
      return try node(.boolean(keyword == .true), .boolean, from: start)
    case .null:
      advance()
      return try node(.null, .null, from: start)
    case .if: return try conditional()
    case .for: return try iteration()
    case .some, .every: return try quantified(keyword == .some ? .some : .every)
    case .function: return try function()
    case .not:
      guard isSymbol(.openParen, at: 1) else { fallthrough }
      advance()
      return try node(.name(Name(verbatim: "not")), .any, from: start)
    default: throw .expected("une expression", found: token.key, at: range(of: token))
    }
  }

  private mutating func conditional() throws(Problem) -> Expression {
    let start = index
    advance()
    let condition = try enclosed()
    checkCondition(condition)
    try expect(.then)
    let first = try enclosed()
    try expect(.else)
    let second = try expression()
    let type = first.type.joined(second.type)
    return try node(.conditional(condition, first, second), type, from: start)
  }

  private mutating func iteration() throws(Problem) -> Expression {
    let start = index
    advance()
    let levels = scope.levels.count
    defer { scope.pop(to: levels) }
    let iterators = try iterators(allowsRange: true)
    try expect(.return)
    scope.push([Scope.Variable(Name(verbatim: "partial"), .list(.any), .local)])
    let body = try expression()
    return try node(.iteration(iterators, body), .list(body.type), from: start)
  }

  private mutating func quantified(_ quantifier: Expression.Quantifier) throws(Problem) -> Expression {
    let start = index
    advance()
    let levels = scope.levels.count
    defer { scope.pop(to: levels) }
    let iterators = try iterators(allowsRange: true)
    try expect(.satisfies)
    let body = try expression()
    checkCondition(body)
    return try node(.quantified(quantifier, iterators, body), .boolean, from: start)
  }

  /// `name in source, …`; each name is in scope for the sources after it.
  private mutating func iterators(allowsRange: Bool) throws(Problem) -> [Expression.Iterator] {
    var result: [Expression.Iterator] = []
    repeat {
      let name = try declaredName { $0.keyword == .in }
      try expect(.in)
      let source = try enclosed()
      var end: Expression?
      if allowsRange && isSymbol(.dots) {
        advance()
        end = try enclosed()
      }
      result.append(Expression.Iterator(name: name, source: source, end: end))
      scope.push([Scope.Variable(name, Parser.elementType(source, end), .local)])
    } while take(.comma)
    return result
  }

  /// The type of the variable that runs over a source.
  static func elementType(_ source: Expression, _ end: Expression?) -> FEELType {
    guard end == nil else { return source.type }
    switch source.type {
    case .list(let item): return item
    case .range(let point): return point
    default: return source.type
    }
  }

  private mutating func function() throws(Problem) -> Expression {
    let start = index
    advance()
    try expect(.openParen)
    var parameters: [Expression.Parameter] = []
    while !isSymbol(.closeParen) {
      if !parameters.isEmpty { try expect(.comma) }
      let place = index
      let name = try declaredName { token in
        token.kind == .symbol(.colon) || token.kind == .symbol(.comma) || token.kind == .symbol(.closeParen)
      }
      if parameters.contains(where: { $0.name == name }) {
        problems.append(.duplicateParameter(name.text, at: range(from: place)))
      }
      let type = take(.colon) ? try typeExpression() : nil
      parameters.append(Expression.Parameter(name: name, type: type))
    }
    advance()
    let isExternal = isKeyword(.external)
    if isExternal { advance() }
    let levels = scope.levels.count
    scope.push(parameters.map { Scope.Variable($0.name, $0.type?.type ?? .any, .local) })
    defer { scope.pop(to: levels) }
    // In the body of an external function `java`, `class` and `method signature` are keys like any others.
    let body = try expression()
    let definition = Expression.FunctionDefinition(parameters: parameters, isExternal: isExternal, body: body)
    let type = FEELType.function(
      parameters.map { $0.type?.type ?? .any }, isExternal ? .any : body.type)
    return try node(.function(definition), type, from: start)
  }
}
