internal import Diagnostics
internal import FEEL

extension BoxBuilder {
  /// A column while its cells are read.
  private struct Column {
    let label: String
    /// What is known of its values.
    var declared: DeclaredType
    /// The names of the table, and `?`.
    let scope: Scope
    var allowed: CompiledUnaryTests?
    /// Where these are written.
    var values: Model.SourceText?
    /// The place among the diagnostics of the fault of its expression, whose values are none of its type, and their type.
    var expressionFault: (diagnostic: Int, type: FEELType)?
    /// Those of its cells that can never be of its type.
    var misfits: [(diagnostic: Int, type: FEELType)] = []
    /// Whether another cell says what it holds.
    var hasFit = false

    /// The one type that the expression and all cells have while the column is declared of another; nil for any other column.
    var other: FEELType? {
      let faults = [expressionFault].compactMap(\.self) + misfits
      guard !hasFit, misfits.count > 1, let first = faults.first?.type.innermost,
        faults.allSatisfy({ $0.type.innermost == first })
      else { return nil }
      return first
    }
  }

  /// The tree of a decision table.
  ///
  /// - Parameter declared: The type declared for its value.
  ///
  /// Source: DMN 1.5, chapter 8 and 10.3.2.10.
  func table(_ table: Model.DecisionTable, in scope: Scope, for declared: DeclaredType?) -> Expression {
    let range = place(table.place)
    var inputs: [Expression] = []
    var columns: [Column] = []
    for (index, clause) in table.inputs.enumerated() {
      let (expression, column) = input(clause, index, in: scope)
      inputs.append(expression)
      columns.append(column)
    }
    var outputs = outputColumns(table, in: scope)
    if table.rules.isEmpty { compilation.diagnostics.append(.noRule(owner, at: table.position)) }
    let defaults = zip(table.outputs, outputs).map { clause, column in
      clause.defaultValue.map { output($0, column, rule: nil) }
    }
    var rules: [TableBox.Rule] = []
    rules.reserveCapacity(table.rules.count)
    for (number, rule) in table.rules.enumerated() {
      checkLength(rule, number + 1, table)
      var tests: [UnaryTests?] = []
      for index in columns.indices {
        tests.append(
          index < rule.inputs.count
            ? note(rule.inputs[index], of: &columns[index]) {
              self.tests(rule.inputs[index], $0, rule: number + 1)
            } : UnaryTests(isAny: true)
        )
      }
      var results: [Expression] = []
      for index in outputs.indices {
        results.append(
          index < rule.outputs.count
            ? note(rule.outputs[index], of: &outputs[index]) {
              output(rule.outputs[index], $0, rule: number + 1)
            } : failing(Wording.noExpression))
      }
      rules.append(TableBox.Rule(tests: tests, outputs: results))
    }
    compilation.endTable()
    for (clause, column) in zip(table.inputs, columns) { gather(column, clause.type) }
    for (index, clause) in table.outputs.enumerated() {
      // What reads the table is right, or told, with the type that its cells have.
      if let other = gather(outputs[index], clause.type) {
        outputs[index].declared = DeclaredType(type: other)
        for row in rules.indices { rules[row].setType(other, ofOutput: index) }
      }
    }
    let priorities = self.priorities(table, outputs, declared?.check)
    let id = compilation.addTable(TableOrigin(syntax: table, owner: owner))
    let box = TableBox(
      id: id, syntax: table, owner: owner, range: range, inputs: inputs,
      inputValues: columns.map(\.allowed), rules: rules, defaults: defaults,
      outputNames: table.outputs.count > 1 ? outputs.map(\.label) : [], priorities: priorities)
    return Expression(.hosted(box), type: type(of: table, outputs, rules, defaults), range: range)
  }

  // MARK: Columns declared of another type

  /// Reads a cell of a column, and notes whether it can be of its type.
  private func note<Result>(
    _ text: Model.SourceText, of column: inout Column, _ read: (Column) -> Result
  ) -> Result {
    let (told, known) = (compilation.diagnostics.count, compilation.misfits.count)
    let result = read(column)
    let misfits = compilation.misfits[known...]
    column.misfits += misfits
    let isWrong = compilation.diagnostics.count > told
    if misfits.isEmpty, isWrong || !["", "-", "null"].contains(Model.tidy(text.value)) {
      column.hasFit = true
    }
    return result
  }

  /// Tells one declared type in the place of all the cells of a column that are of another one, and gives this one.
  @discardableResult
  private func gather(_ column: Column, _ reference: Model.TypeReference?) -> FEELType? {
    guard let reference, let wanted = column.other else { return nil }
    let own = (column.misfits + [column.expressionFault].compactMap(\.self)).map(\.diagnostic)
    compilation.caused.formUnion(own)
    compilation.diagnostics.append(
      .declaredOtherwise(
        column.label, column.declared.type, wanted: wanted,
        faults: Set(own.map { compilation.diagnostics[$0] }).sorted(), at: reference.position))
    return wanted
  }

  // MARK: Input columns

  private func input(_ clause: Model.InputClause, _ index: Int, in scope: Scope) -> (Expression, Column) {
    let label = clause.heading.label ?? Model.tidy(clause.expression.value)
    let cell = TextOrigin.Cell(rule: nil, column: label.isEmpty ? "\(index + 1)" : label)
    let raw = literal(clause.expression, in: scope, cell: cell)
    var declared = DeclaredType(type: raw.type, check: check(of: raw))
    var expression = raw
    var expressionFault: (Int, FEELType)?
    if let type = compilation.type(clause.type, in: unit) {
      let told = compilation.diagnostics.count
      expression = typed(raw, as: type, at: clause.expression.start)
      if compilation.diagnostics.count == told + 1 { expressionFault = (told, raw.type) }
      if type.type != .any { declared = DeclaredType(type: type.type, check: type.check ?? declared.check) }
    }
    let variable = Scope.Variable(Name(verbatim: "?"), declared.type, .local)
    var column = Column(label: cell.column, declared: declared, scope: scope.adding([variable]))
    column.expressionFault = expressionFault
    // Where the expression is of the type declared, it is the cells that are not.
    column.hasFit = expressionFault == nil && raw.type != .any
    if let values = clause.values, !values.value.allSatisfy(\.isWhitespace),
      let tests = self.tests(values, column, rule: nil)
    {
      column.allowed = FEEL.compile(tests, in: column.scope)
      column.values = values
    }
    return (expression, column)
  }

  /// The check of what an input expression reads, when it is a name or a path.
  private func check(of expression: Expression) -> TypeCheck? {
    switch expression.unparenthesized.kind {
    case .name(let name): checks[name]
    case .path(let inner, let name): check(of: inner)?.member(name)
    default: nil
    }
  }

  private func tests(_ text: Model.SourceText, _ column: Column, rule: Int?) -> UnaryTests? {
    guard text.foreignLanguage == nil else { return nil }
    let cell = TextOrigin.Cell(rule: rule, column: column.label)
    let value = text.value
    if let known = compilation.constantTests[Text.Key(value)] {
      check(known, column, text, cell)
      return known
    }
    if value.allSatisfy(\.isWhitespace) {
      compilation.tellEmptyCell(
        .emptyCell(at: text.position(ofScalar: 0), suffix: Wording.inCell(owner, cell)))
      return UnaryTests(isAny: true)
    }
    var scope = column.scope
    scope.text = compilation.addText(text, owner: owner, cell: cell)
    scope.suggestsNames = compilation.suggestsNames
    let (tests, problems) = FEEL.parseUnaryTests(value, in: scope)
    let isWriting = report(problems, of: text, in: cell, column: column.declared.type, isTest: true)
    guard let tests else { return nil }
    if isWriting { return tests }
    if let slip = Slip.decimalCommas(in: value).first(where: { $0.depth <= (tests.isNegated ? 1 : 0) }) {
      if column.declared.type == .number, reportInterval(text, cell) { return tests }
      var diagnostic = Diagnostic.decimalComma(slip, isRead: true, at: text.position(ofScalar: slip.start))
      diagnostic.message += Wording.inCell(owner, cell)
      compilation.diagnostics.append(diagnostic)
    } else if problems.isEmpty {
      if tests.tests.allSatisfy({ $0.operand.isConstant }) {
        compilation.constantTests[Text.Key(value)] = tests
      }
      check(tests, column, text, cell)
    }
    return tests
  }

  /// Tells of values that no value of the column can equal.
  private func check(
    _ tests: UnaryTests, _ column: Column, _ text: Model.SourceText, _ cell: TextOrigin.Cell
  ) {
    for test in tests.tests {
      if let misfit = Misfit(test.operand, in: column.scope, column: column.declared.type, isTest: true) {
        report(misfit, column, text, cell)
        return
      }
      let operand = test.operand.unparenthesized
      if test.comparison == nil, let range = operand.differenceAsRange {
        let place = text.position(ofScalar: Int(operand.range.start))
        compilation.diagnostics.append(
          .difference(operand.description, range, at: place, suffix: Wording.inCell(owner, cell)))
      }
      if case .list = operand.kind, column.declared.type == .number, !tests.isNegated, tests.tests.count == 1
      {
        reportInterval(text, cell)
      }
      guard operand.isConstant else { continue }
      guard cell.rule != nil, test.comparison == nil || test.comparison == .equal else { continue }
      guard column.allowed != nil || column.declared.check != nil,
        let value = FEEL.compile(operand).constant, !value.isNull
      else { continue }
      if case .range = value { continue }
      if case .list = value { continue }
      report(value, column, at: text.position(ofScalar: Int(operand.range.start)), cell)
    }
  }

  /// Tells of values of a column of numbers that may be meant as an interval.
  @discardableResult
  private func reportInterval(_ text: Model.SourceText, _ cell: TextOrigin.Cell) -> Bool {
    guard let (seen, meant) = Writing.intervalMeant(by: text.value) else { return false }
    compilation.diagnostics.append(
      .values(seen, meant, at: text.position(ofScalar: 0), suffix: Wording.inCell(owner, cell)))
    return true
  }

  /// Tells of a value that is of another type than the column.
  private func report(
    _ misfit: Misfit, _ column: Column, _ text: Model.SourceText, _ cell: TextOrigin.Cell
  ) {
    let position = text.position(ofScalar: Int(misfit.expression.range.start))
    let suffix = Wording.inCell(owner, cell)
    if let function = misfit.function {
      compilation.diagnostics.append(.unquotedFunction(function.text, at: position, suffix: suffix))
    } else {
      compilation.misfits.append((compilation.diagnostics.count, misfit.type))
      compilation.diagnostics.append(
        .wrongCell(
          misfit.type, expected: column.declared.type, hint: misfit.hint(column.declared.type),
          at: position, suffix: suffix))
    }
  }

  /// Tells of a constant that is none of the values allowed.
  private func report(
    _ value: Value, _ column: Column, at position: @autoclosure () -> FilePosition, _ cell: TextOrigin.Cell
  ) {
    var run = Evaluation(steps: 100_000)
    var isAllowed = true
    if let allowed = column.allowed {
      isAllowed = allowed.matches(value, &run) == .yes
      // Of a column of lists, the values are often given for the items.
      if !isAllowed, case .list(let items) = value {
        isAllowed = items.allSatisfy { allowed.matches($0, &run) == .yes }
      }
    }
    if isAllowed, let check = column.declared.check { isAllowed = check.fault(of: value, &run) == nil }
    guard !isAllowed else { return }
    compilation.diagnostics.append(
      .notAllowed(
        value, among: (column.allowed ?? column.declared.check?.tests)?.listed, at: position(),
        suffix: Wording.inCell(owner, cell),
        declared: column.values?.position(ofScalar: 0) ?? column.declared.check?.declaration))
  }

  // MARK: Output columns

  private func outputColumns(_ table: Model.DecisionTable, in scope: Scope) -> [Column] {
    if table.outputs.isEmpty { compilation.diagnostics.append(.noOutputColumn(owner, at: table.position)) }
    var seen = Set<String>()
    return table.outputs.enumerated().map { index, clause in
      var label = clause.heading.name
      if table.outputs.count > 1 {
        if label.isEmpty {
          compilation.diagnostics.append(.unnamedOutput(index + 1, owner: owner, at: clause.heading.position))
        } else if !seen.insert(label).inserted {
          compilation.diagnostics.append(.duplicateEntry(label, at: clause.heading.namePosition))
        }
      }
      if label.isEmpty { label = clause.heading.label ?? table.outputLabel ?? "sortie \(index + 1)" }
      let declared = compilation.type(clause.type, in: unit) ?? .any
      let variable = Scope.Variable(Name(verbatim: "?"), declared.type, .local)
      var column = Column(label: label, declared: declared, scope: scope)
      if let values = clause.values, !values.value.allSatisfy(\.isWhitespace) {
        let input = Column(label: label, declared: declared, scope: scope.adding([variable]))
        column.allowed = tests(values, input, rule: nil).map { FEEL.compile($0, in: input.scope) }
        column.values = values
      }
      return column
    }
  }

  private func output(_ text: Model.SourceText, _ column: Column, rule: Int?) -> Expression {
    let cell = TextOrigin.Cell(rule: rule, column: column.label)
    let isPlain = column.allowed == nil && column.declared.check == nil && text.foreignLanguage == nil
    if isPlain, let known = compilation.constants[Text.Key(text.value)],
      column.declared.type == .any || column.declared.type == known.type
    {
      return known
    }
    let count = compilation.diagnostics.count
    let inner = literal(text, in: column.scope, cell: cell, column: column.declared.type)
    if isPlain && inner.isConstant && compilation.diagnostics.count == count {
      compilation.constants[Text.Key(text.value)] = inner
    }
    if let misfit = Misfit(inner, in: column.scope, column: column.declared.type, isTest: false) {
      report(misfit, column, text, cell)
    } else if column.allowed != nil || column.declared.check != nil, inner.isConstant,
      let value = FEEL.compile(inner).constant, !value.isNull
    {
      report(value, column, at: text.position(ofScalar: 0), cell)
    }
    if column.declared.type == .any && column.declared.check == nil { return inner }
    // One range for the whole column would lose the cell, so the text's own is kept.
    let range = SourceRange(text: Int(inner.range.text), start: 0, end: 0)
    return Expression(
      .hosted(TypedBox(inner, column.declared, range: range)), type: column.declared.type, range: inner.range)
  }

  /// The tests that rank the values of each output, its own or those of its type, for the policies that need them.
  ///
  /// - Parameter whole: The check of the type declared for the result.
  private func priorities(
    _ table: Model.DecisionTable, _ outputs: [Column], _ whole: TypeCheck?
  ) -> [CompiledUnaryTests?] {
    guard table.hitPolicy == .priority || table.hitPolicy == .outputOrder else {
      return outputs.map { _ in nil }
    }
    let row = table.hitPolicy == .outputOrder ? whole?.items ?? whole : whole
    let result = outputs.map { column in
      column.allowed ?? column.declared.check?.ranking
        ?? (outputs.count == 1 ? row : row?.member(Name(written: column.label)))?.ranking
    }
    if result.allSatisfy({ $0 == nil }) {
      compilation.diagnostics.append(.noPriorities(table.hitPolicy, owner: owner, at: table.position))
    }
    return result
  }

  private func checkLength(_ rule: Model.Rule, _ number: Int, _ table: Model.DecisionTable) {
    guard rule.inputs.count != table.inputs.count || rule.outputs.count != table.outputs.count else { return }
    compilation.diagnostics.append(
      .ruleLength(
        number, inputs: rule.inputs.count, outputs: rule.outputs.count, expectedInputs: table.inputs.count,
        expectedOutputs: table.outputs.count, owner: owner, at: rule.heading.position))
  }

  // MARK: The whole

  private func type(
    of table: Model.DecisionTable, _ outputs: [Column], _ rules: [TableBox.Rule], _ defaults: [Expression?]
  ) -> FEELType {
    let types = outputs.enumerated().map { index, column in
      guard column.declared.type == .any else { return column.declared.type }
      let type = common(rules.map { $0.outputs[index].type })
      guard let other = defaults[index] else { return type }
      // An empty list is a list of whatever the rules list.
      if case .list(let items) = other.kind, items.isEmpty, case .list = type { return type }
      return common([type, other.type])
    }
    let row: FEELType
    if types.count == 1 {
      row = types[0]
    } else {
      row = .context(
        ContextType(
          zip(outputs, types).map { ContextType.Member(Name(written: $0.label), $1) }))
    }
    switch (table.hitPolicy, table.aggregation) {
    case (.collect, .count?): return .number
    case (.collect, .some): return row
    case (.collect, nil), (.ruleOrder, _), (.outputOrder, _): return .list(row)
    default: return row
    }
  }
}

extension FEELType {
  var isRange: Bool {
    if case .range = self { return true }
    return false
  }
}

extension Expression {
  /// The range from the smaller of two numbers to the greater, where one is written less the other: `0.6 - 0.8`.
  fileprivate var differenceAsRange: String? {
    guard case .arithmetic(.subtract, let left, let right) = kind, case .number(let low) = left.kind,
      case .number(let high) = right.kind, low < high
    else { return nil }
    return "[\(low)..\(high)]"
  }
}
