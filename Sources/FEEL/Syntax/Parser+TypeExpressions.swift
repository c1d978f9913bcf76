internal import Diagnostics

extension Parser {
  // MARK: Type expressions

  /// A type, rule 52; an unknown one is reported and left out.
  mutating func typeExpression() throws(Problem) -> Expression.TypeExpression {
    let start = index
    let type = try typeReference()
    return Expression.TypeExpression(text: text(start, index), type: type)
  }

  private mutating func typeReference() throws(Problem) -> FEELType? {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Expression.maxDepth else { throw .tooDeep(at: range(of: token)) }
    let isGeneric = isSymbol(.less, at: 1)
    switch token.key {
    case "list" where isGeneric:
      return try typeArguments(count: 1)?.first.map(FEELType.list)
    case "range" where isGeneric:
      return try typeArguments(count: 1)?.first.map(FEELType.range)
    case "context" where isGeneric: return try contextType()
    case "function" where isGeneric || token.keyword == .function: return try functionType()
    default: return try namedType()
    }
  }

  private mutating func typeArguments(count: Int?) throws(Problem) -> [FEELType]? {
    advance()
    try expect(.less)
    var result: [FEELType] = []
    var isKnown = true
    while !isSymbol(.greater) {
      if !result.isEmpty || !isKnown { try expect(.comma) }
      if let type = try typeReference() { result.append(type) } else { isKnown = false }
      if let count, result.count >= count { break }
    }
    try expect(.greater)
    return isKnown ? result : nil
  }

  private mutating func contextType() throws(Problem) -> FEELType? {
    advance()
    try expect(.less)
    var members: [ContextType.Member] = []
    var isKnown = true
    repeat {
      let name = try declaredName { $0.kind == .symbol(.colon) }
      try expect(.colon)
      if let type = try typeReference() {
        members.append(ContextType.Member(name, type))
      } else {
        isKnown = false
      }
    } while take(.comma)
    try expect(.greater)
    return isKnown ? .context(ContextType(members)) : nil
  }

  private mutating func functionType() throws(Problem) -> FEELType? {
    let parameters = try typeArguments(count: nil)
    try expect(.minus)
    try expect(.greater)
    let result = try typeReference()
    guard let parameters, let result else { return nil }
    return .function(parameters, result)
  }

  private mutating func namedType() throws(Problem) -> FEELType? {
    let start = index
    if token.kind == .quoted {
      let name = Name(written: token.key)
      advance()
      return try known(name, from: start)
    }
    guard token.kind == .word else { throw .expected("un type", found: token.key, at: range(of: token)) }
    let declared = scope.types.names.longestMatch(tokens, from: index)
    let builtIn = Parser.builtInTypes.longestMatch(tokens, from: index)
    if let declared, declared.count >= builtIn?.count ?? 0 {
      advance(declared.count)
      return scope.types[scope.types.names.all[declared.index]]
    }
    if let builtIn {
      advance(builtIn.count)
      return FEELType.builtIn[Parser.builtInTypes.all[builtIn.index].text]
    }
    var name = looseName()
    while isSymbol(.dot), index + 1 < tokens.count, tokens[index + 1].kind == .word {
      advance()
      _ = looseName()
      name = Name(tokens: tokens[start..<index], text: text(start, index))
    }
    return try known(name, from: start)
  }

  private mutating func known(_ name: Name, from start: Int) throws(Problem) -> FEELType? {
    if let type = scope.types[name] ?? FEELType.builtIn[name.key] { return type }
    let candidates = scope.types.names.all.map(\.text).sorted() + Parser.builtInTypes.all.map(\.text)
    problems.append(.unknownType(name.text, among: candidates, at: range(from: start)))
    return nil
  }

  private static let builtInTypes = NameTable(FEELType.builtIn.keys.sorted().compactMap { Name($0) })
}
