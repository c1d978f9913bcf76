internal import Diagnostics
internal import FEEL

/// Makes one tree of expressions of the boxes of a decision or a function.
///
/// Source: DMN 1.5, 10.2.2.
struct BoxBuilder {
  let compilation: Compilation
  let unit: Int
  /// The decision or function that the boxes belong to.
  let owner: String
  /// The checks of the names in scope beyond their types.
  var checks: [Name: TypeCheck] = [:]
  /// The parameters of the functions in scope, where their names are known.
  var parameters: [Name: [Name]] = [:]
  /// The elements that are required.
  var required: Set<Int> = []
  /// Whether the owner is a function, which reads its parameters alone.
  var isFunction = false

  /// The tree of a box.
  ///
  /// - Parameter declared: The type declared for the value where it goes, which the caller brings it to.
  func expression(
    _ box: Model.Box?, in scope: Scope, cell: TextOrigin.Cell? = nil, for declared: DeclaredType? = nil
  ) -> Expression {
    guard let box else { return failing(Wording.noExpression) }
    if case .function(let function) = box.kind, declaresResult(function) {
      return self.function(function, in: scope)
    }
    let own = compilation.type(box.type, in: unit)
    let inner = untyped(box, in: scope, cell: cell, for: own ?? declared)
    return own.map { typed(inner, as: $0, at: box.place) } ?? inner
  }

  private func untyped(
    _ box: Model.Box, in scope: Scope, cell: TextOrigin.Cell?, for declared: DeclaredType?
  ) -> Expression {
    switch box.kind {
    case .literal(let text): return literal(text, in: scope, cell: cell)
    case .context(let entries): return context(entries, in: scope)
    case .list(let items):
      let items = items.map { expression($0, in: scope) }
      return Expression(.list(items), type: .list(common(items.map(\.type))), range: place(box.place))
    case .relation(let columns, let rows): return relation(columns, rows, in: scope)
    case .function(let function): return self.function(function, in: scope)
    case .invocation(let function, let bindings): return invocation(function, bindings, box, in: scope)
    case .conditional(let condition, let then, let otherwise):
      let parts = [condition, then, otherwise].map { expression($0, in: scope) }
      return Expression(
        .conditional(parts[0], parts[1], parts[2]), type: common([parts[1].type, parts[2].type]),
        range: place(box.place))
    case .filter(let list, let condition):
      let list = expression(list, in: scope)
      let item = list.type.itemOfList
      let match = expression(condition, in: scope.filtering(item))
      return Expression(
        .hosted(FilterBox(list, match, range: place(box.place))), type: .any, range: place(box.place))
    case .iteration(let variable, let list, let result):
      let (iterator, inner) = self.iterator(variable, list, in: scope, at: box.place)
      let partial = Scope.Variable(Name(verbatim: "partial"), .list(.any), .local)
      let body = expression(result, in: inner.adding([partial]))
      return Expression(.iteration([iterator], body), type: .list(body.type), range: place(box.place))
    case .quantified(let isEvery, let variable, let list, let condition):
      let (iterator, inner) = self.iterator(variable, list, in: scope, at: box.place)
      return Expression(
        .quantified(isEvery ? .every : .some, [iterator], expression(condition, in: inner)), type: .boolean,
        range: place(box.place))
    case .table(let table): return self.table(table, in: scope, for: declared)
    case .empty: return failing(Wording.noExpression)
    }
  }

  // MARK: Parts

  /// The place of a box as a range of a text of its own.
  func place(_ place: Model.Place) -> SourceRange {
    let source = Model.SourceText(run: nil, owner: place)
    return SourceRange(text: compilation.addText(source, owner: owner), start: 0, end: 0)
  }

  /// An expression that gives null and says why.
  func failing(_ message: String, range: SourceRange? = nil) -> Expression {
    let cause = NullCause(.host, subject: message, range: range)
    return Expression(
      .hosted(FixedBox(.null(cause))), type: .null, range: range ?? SourceRange(start: 0, end: 0))
  }

  /// The type that all have, null apart.
  func common(_ types: [FEELType]) -> FEELType {
    var result = FEELType.null
    for type in types where type != .null {
      if result == .null { result = type } else if result != type { return .any }
    }
    return result == .null ? .any : result
  }

  /// The tree of a box with its value brought to the type declared where it goes, if there is one.
  private func expression(
    _ box: Model.Box?, as declared: DeclaredType?, at position: Model.Place, in scope: Scope,
    cell: TextOrigin.Cell? = nil
  ) -> Expression {
    let value = expression(box, in: scope, cell: cell, for: declared)
    return declared.map { typed(value, as: $0, at: position) } ?? value
  }

  /// The expression with its value brought to a declared type.
  func typed(_ inner: Expression, as declared: DeclaredType, at position: Model.Place) -> Expression {
    if declared.type == .any && declared.check == nil { return inner }
    let isOther = isOther(inner, than: declared.type)
    if isOther {
      compilation.diagnostics.append(
        .wrongType(inner.type, expected: declared.type, owner: owner, at: position.position))
      doubt([Misuse(inner, wanted: declared.type)].compactMap(\.self))
    } else {
      checkParts(of: inner, declared.type, at: position)
    }
    let box = TypedBox(inner, declared, range: place(position))
    // Of the two types one is wrong: what the other makes of it further on is not told on top.
    return Expression(.hosted(box), type: isOther ? .any : declared.type, range: inner.range)
  }

  /// Whether no value of an expression can be of a type; a list that is not of one item is no single value.
  func isOther(_ inner: Expression, than type: FEELType) -> Bool {
    if inner.type.cannotBe(type) { return true }
    guard case .list(let items) = inner.unparenthesized.kind, items.count != 1 else { return false }
    switch type {
    case .any, .null, .list: return false
    default: return true
    }
  }

  /// A name in a box; tells when it is not one.
  func name(of heading: Model.Heading) -> Name {
    if heading.name.isEmpty {
      compilation.diagnostics.append(.missingAttribute("name", of: "variable", at: heading.position))
    } else if let problem = Name.problem(heading.name) {
      compilation.diagnostics.append(problem.diagnostic(at: heading.namePosition))
    }
    return Name(written: heading.name)
  }

  // MARK: Texts

  /// A text of FEEL.
  ///
  /// - Parameter column: The type of the column that the text is a cell of.
  func literal(
    _ text: Model.SourceText, in scope: Scope, cell: TextOrigin.Cell? = nil, column: FEELType? = nil
  ) -> Expression {
    if let language = text.foreignLanguage {
      return failing(Wording.foreign(language), range: place(text.start))
    }
    var scope = scope
    scope.text = compilation.addText(text, owner: owner, cell: cell)
    scope.suggestsNames = compilation.suggestsNames
    let (expression, problems) = FEEL.parse(text.value, in: scope)
    report(problems, of: text, in: cell, column: column)
    if let expression {
      checkExternals(in: expression, of: text)
      return expression
    }
    let fault = problems.last { $0.severity == .error }
    return failing(fault?.message ?? Wording.noExpression, range: fault?.range)
  }

  // MARK: Boxes

  private func context(_ entries: [Model.Entry], in scope: Scope) -> Expression {
    var scope = scope.adding([])
    var parts: [Expression.Entry] = []
    var members: [ContextType.Member] = []
    var result: Expression?
    var seen = Set<Name>()
    for (index, entry) in entries.enumerated() {
      guard let variable = entry.variable else {
        if index + 1 < entries.count, let position = entry.value?.position {
          compilation.diagnostics.append(.resultNotLast(at: position))
        }
        result = expression(entry.value, in: scope)
        continue
      }
      let name = self.name(of: variable.heading)
      guard seen.insert(name).inserted else {
        compilation.diagnostics.append(.duplicateEntry(name.text, at: variable.heading.namePosition))
        continue
      }
      let value = self.value(of: entry, variable, in: scope)
      parts.append(Expression.Entry(key: name, value: value))
      members.append(ContextType.Member(name, value.type))
      scope.extend(Scope.Variable(name, value.type, .local))
    }
    let range = entries.first?.value.map { place($0.place) } ?? SourceRange(start: 0, end: 0)
    guard let result else {
      return Expression(.context(parts), type: .context(ContextType(members)), range: range)
    }
    if parts.isEmpty { return result }
    // No name of FEEL can be the empty text, so nothing can see the result as a variable.
    let key = Name(verbatim: "")
    parts.append(Expression.Entry(key: key, isQuoted: true, value: result))
    let whole = Expression(.context(parts), type: .any, range: range)
    return Expression(.path(whole, key), type: result.type, range: result.range)
  }

  /// The value of an entry, of the type that its variable declares.
  ///
  /// Many models declare a function by the type of its result, as the standard itself did before DMN 1.5.
  private func value(of entry: Model.Entry, _ variable: Model.Variable, in scope: Scope) -> Expression {
    let isSame = variable.type?.text == entry.value?.type?.text
    let declared = isSame ? nil : compilation.type(variable.type, in: unit)
    if case .function(let function)? = entry.value?.kind, let declared, declared.function == nil {
      return self.function(function, in: scope, result: resultType(of: function) ?? declared)
    }
    return expression(entry.value, as: declared, at: variable.heading.place, in: scope)
  }

  private func relation(_ columns: [Model.Variable], _ rows: [Model.Row], in scope: Scope) -> Expression {
    let names = columns.map { name(of: $0.heading) }
    let types = columns.map { compilation.type($0.type, in: unit) }
    var seen = Set<Name>()
    for (name, column) in zip(names, columns) where !seen.insert(name).inserted {
      compilation.diagnostics.append(.duplicateEntry(name.text, at: column.heading.namePosition))
    }
    var cells: [[Expression]] = []
    for (number, row) in rows.enumerated() {
      if row.cells.count != columns.count {
        compilation.diagnostics.append(
          .rowLength(row.cells.count, expected: columns.count, owner: owner, at: row.position))
      }
      var values: [Expression] = []
      for (index, name) in names.enumerated() {
        guard index < row.cells.count else {
          values.append(failing(Wording.noExpression))
          continue
        }
        let cell = TextOrigin.Cell(rule: number + 1, column: name.text)
        let box = row.cells[index]
        values.append(expression(box, as: types[index], at: box.place, in: scope, cell: cell))
      }
      cells.append(values)
    }
    let members = names.enumerated().map { index, name in
      ContextType.Member(name, types[index]?.type ?? common(cells.map { $0[index].type }))
    }
    let box = RelationBox(keys: names.map(\.text), rows: cells)
    let range = rows.first.map { place($0.place) } ?? SourceRange(start: 0, end: 0)
    return Expression(.hosted(box), type: .list(.context(ContextType(members))), range: range)
  }

  private func iterator(
    _ variable: Model.Variable?, _ list: Model.Box?, in scope: Scope, at position: Model.Place
  ) -> (Expression.Iterator, Scope) {
    let source = expression(list, in: scope)
    let name: Name
    if let variable {
      name = self.name(of: variable.heading)
    } else {
      compilation.diagnostics.append(.missingAttribute("iteratorVariable", of: "for", at: position.position))
      name = Name(verbatim: "")
    }
    let item: FEELType
    if case .range(let point) = source.type { item = point } else { item = source.type.itemOfList }
    return (
      Expression.Iterator(name: name, source: source), scope.adding([Scope.Variable(name, item, .local)])
    )
  }

  private func invocation(
    _ function: Model.Box?, _ bindings: [Model.Entry], _ box: Model.Box, in scope: Scope
  ) -> Expression {
    let callee = expression(function, in: scope)
    var known: [Name]?
    if case .name(let name) = callee.unparenthesized.kind { known = parameters[name] }
    var arguments: [Expression.NamedArgument] = []
    var seen = Set<Name>()
    for binding in bindings {
      guard let variable = binding.variable else { continue }
      let name = self.name(of: variable.heading)
      guard seen.insert(name).inserted else {
        compilation.diagnostics.append(.duplicateEntry(name.text, at: variable.heading.namePosition))
        continue
      }
      if let known, !known.contains(name), !callsMissed(name, of: callee.description) {
        compilation.diagnostics.append(
          .unknownParameter(
            name.text, nearest: nearest(to: name.text, among: known.map(\.text)), owner: owner,
            at: variable.heading.namePosition))
      }
      let declared = compilation.type(variable.type, in: unit)
      let value = expression(binding.value, as: declared, at: variable.heading.place, in: scope)
      arguments.append(Expression.NamedArgument(name: name, value: value))
    }
    var type = FEELType.any
    if case .function(let types, let result) = callee.type {
      type = result
      for argument in arguments {
        guard let index = known?.firstIndex(of: argument.name), index < types.count else { continue }
        checkPart(argument.value, types[index], at: box.place, [argument.name.text])
      }
    }
    if let known, Set(arguments.map(\.name)) == Set(known), known.count == arguments.count {
      // All are given, so that their names need not be compared at each call.
      let ordered = known.compactMap { name in arguments.first { $0.name == name }?.value }
      return Expression(.invocation(callee, .positional(ordered)), type: type, range: place(box.place))
    }
    return Expression(.invocation(callee, .named(arguments)), type: type, range: place(box.place))
  }
}

extension FEELType {
  /// The type of the items of a list; a lone value is a list of one.
  var itemOfList: FEELType {
    if case .list(let item) = self { return item }
    return self
  }
}
