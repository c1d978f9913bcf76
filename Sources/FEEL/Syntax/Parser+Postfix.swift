internal import Diagnostics

extension Parser {
  /// Paths, filters, invocations and `instance of` after an expression.
  mutating func postfix(_ primary: Expression, from start: Int) throws(Problem) -> Expression {
    var left = primary
    while true {
      if isSymbol(.dot) {
        left = try path(left, from: start)
      } else if isSymbol(.openBracket) && !closesInterval() {
        left = try filter(left, from: start)
      } else if isSymbol(.openParen) {
        left = try invocation(left, from: start)
      } else if isKeyword(.instance) {
        advance()
        try expect(.of)
        left = try node(.instance(left, try typeExpression()), .boolean, from: start)
      } else {
        return left
      }
    }
  }

  // MARK: Paths

  private mutating func path(_ left: Expression, from start: Int) throws(Problem) -> Expression {
    advance()
    let members = Parser.members(of: left.type)
    let place = index
    if token.kind == .quoted {
      let quoted = Name(quoted: token.key)
      advance()
      guard let member = members?.members.first(where: { $0.name == quoted }) else {
        return try node(.path(left, quoted), .any, from: start)
      }
      return try node(.path(left, member.name), Parser.selected(member.type, from: left.type), from: start)
    }
    guard token.kind == .word else { throw .expected("un nom", found: token.key, at: range(of: token)) }
    if let members, let (index, count) = members.names.longestMatch(tokens, from: place) {
      advance(count)
      let member = members.members[index]
      reportAmbiguity(member.name.text, count, from: place, in: members)
      return try node(.path(left, member.name), Parser.selected(member.type, from: left.type), from: start)
    }
    let name = looseName()
    if Parser.isKnown(left.type) {
      let nearest = Diagnostics.nearest(to: name.text, among: members?.members.map(\.name.text) ?? [])
      problems.append(
        .unknownMember(
          name.text, of: left.type, isDeclared: !isModule(left), nearest: nearest, at: range(from: place)
        ).blaming((left, FEELType.date.properties?.type(of: name.key) == nil ? .any : .date)))
    }
    return try node(.path(left, name), .any, from: start)
  }

  /// What may follow a dot: the members of a context, of the contexts of a list, or the properties of a type.
  static func members(of type: FEELType) -> ContextType? {
    switch type {
    case .context(let context): context
    case .list(let item): members(of: item)
    default: type.properties
    }
  }

  /// Whether an expression is the prefix of names that are declared elsewhere.
  private func isModule(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind, case .module? = scope.variable(name.key)?.place else {
      return false
    }
    return true
  }

  private static func isKnown(_ type: FEELType) -> Bool {
    switch type {
    case .any, .null: false
    case .list(let item): isKnown(item)
    default: true
    }
  }

  /// A member selected from a list is a list.
  private static func selected(_ member: FEELType, from type: FEELType) -> FEELType {
    if case .list(let item) = type { return .list(selected(member, from: item)) }
    return member
  }

  // MARK: Filters

  private mutating func filter(_ left: Expression, from start: Int) throws(Problem) -> Expression {
    advance()
    let (levels, names) = (scope.levels.count, itemNames.count)
    scope.push(item: left.type.itemType)
    defer { scope.pop(to: levels) }
    let condition = try enclosed()
    if case .number = condition.type { checkPosition(itemNames[names...], inside: levels) }
    checkCondition(condition, allowsNumber: true)
    try expect(.closeBracket)
    let item = left.type.itemType
    let type: FEELType
    switch condition.type {
    case .number: type = item
    case .boolean: type = .list(item)
    default:
      if case .context = item { type = item } else { type = .any }
    }
    return try node(.filter(left, condition), type, from: start)
  }

  /// Reports names of a position that only the item declares: a position is evaluated outside.
  private mutating func checkPosition(_ names: ArraySlice<ItemName>, inside level: Int) {
    scope.pop(to: level)
    for use in names where use.level == level && scope.variable(use.name.key) == nil {
      if BuiltIns.names.index(ofKey: use.name.key) == nil {
        problems.append(.nameInPosition(use.name.text, at: use.range))
      }
    }
  }

  // MARK: Invocations

  private mutating func invocation(_ function: Expression, from start: Int) throws(Problem) -> Expression {
    advance()
    if isNamedArgument() {
      var arguments: [Expression.NamedArgument] = []
      repeat {
        let place = index
        let name = try declaredName { $0.kind == .symbol(.colon) }
        if arguments.contains(where: { $0.name == name }) {
          problems.append(.duplicateArgument(name.text, at: range(from: place)))
        }
        try expect(.colon)
        arguments.append(Expression.NamedArgument(name: name, value: try enclosed()))
      } while take(.comma)
      try expect(.closeParen)
      return try invocationNode(function, .named(arguments), from: start)
    }
    var arguments: [Expression] = []
    if !isSymbol(.closeParen) {
      repeat { arguments.append(try enclosed()) } while take(.comma)
    }
    try expect(.closeParen)
    return try invocationNode(function, .positional(arguments), from: start)
  }

  private func isNamedArgument() -> Bool {
    guard token.kind == .word || token.kind == .quoted || isSymbol(.apostrophe) else { return false }
    if token.kind == .quoted { return isSymbol(.colon, at: 1) }
    var place = index
    while tokens[place].isNamePart { place += 1 }
    return tokens[place].kind == .symbol(.colon)
  }
}
