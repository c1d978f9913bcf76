extension Compiler {
  /// The code of a tree.
  public mutating func compile(_ expression: Expression) -> any Code {
    let range = expression.range
    switch expression.kind {
    case .null: return ConstantCode(.null)
    case .boolean(let value): return ConstantCode(.boolean(value))
    case .number(let value): return ConstantCode(.number(value))
    case .string(let value): return ConstantCode(.string(value))
    case .at(let text): return ConstantCode(Value(at: text))
    case .name(let name): return resolve(name, range) ?? Compiler.unknown(name, range)
    case .parenthesized(let inner): return compile(inner)
    case .path(let inner, let name): return path(inner, name, range)
    case .list(let items):
      return folded(ListCode(items.map { compile($0) }), items.isEmpty || items.count <= 4096)
    case .context(let entries):
      let code = context(entries, range)
      if case .context(let type) = expression.type { return Compiler.keyed(code, by: type) }
      return code
    case .interval(let interval):
      return folded(IntervalCode(interval, compile(interval.start), compile(interval.end), range))
    case .unaryRange(let comparison, let point): return folded(UnaryRangeCode(comparison, compile(point)))
    case .negation(let operand): return folded(NegationCode(compile(operand), range))
    case .arithmetic(let operation, let left, let right):
      return arithmetic(operation, compile(left), compile(right), expression.type, range)
    case .logic(let logic, let left, let right): return LogicCode(logic, compile(left), compile(right), range)
    case .comparison(let comparison, let left, let right):
      return self.comparison(comparison, left, right, range)
    case .between(let value, let low, let high):
      return BetweenCode(compile(value), compile(low), compile(high), range)
    case .membership(let value, let tests, _): return membership(value, tests, range)
    case .conditional(let condition, let first, let second):
      return ConditionalCode(compile(condition), compile(first), compile(second))
    case .iteration(let iterators, let body): return iteration(iterators, body, range)
    case .quantified(let quantifier, let iterators, let body):
      let count = variableCount
      defer { endScope(count) }
      let variables = loopVariables(iterators)
      return QuantifiedCode(quantifier, variables, compile(body), range)
    case .filter(let list, let condition): return filter(list, condition, range)
    case .invocation(let function, let arguments): return invocation(function, arguments, range)
    case .function(let definition): return function(definition, name: "", range)
    case .instance(let value, let type): return InstanceCode(compile(value), type.type, type.text, range)
    case .hosted(let hosted): return hosted.compile(&self)
    }
  }

  static func unknown(_ name: Name, _ range: SourceRange) -> any Code {
    ConstantCode(.null(NullCause(.invalidExpression, subject: name.text, range: range)))
  }

  /// A constant in place of code whose parts are all constants.
  private func folded(_ code: any Code, _ isAllowed: Bool = true) -> any Code {
    guard isAllowed else { return code }
    let parts: [any Code]
    switch code {
    case let code as ListCode: parts = code.items
    case let code as IntervalCode: parts = [code.start, code.end]
    case let code as UnaryRangeCode: parts = [code.point]
    case let code as NegationCode: parts = [code.operand]
    case let code as ArithmeticCode: parts = [code.operands.left.code, code.operands.right.code]
    case let code as ComparisonCode: parts = [code.operands.left.code, code.operands.right.code]
    default: return code
    }
    guard parts.allSatisfy({ $0.constant != nil }) else { return code }
    var run = Evaluation(steps: 100_000)
    return ConstantCode(code.evaluate(&run))
  }

  private func arithmetic(
    _ operation: Expression.Arithmetic, _ left: any Code, _ right: any Code, _ type: FEELType,
    _ range: SourceRange
  ) -> any Code {
    let code = folded(ArithmeticCode(operation, left, right, range))
    guard operation == .add, code.constant == nil else { return code }
    return ConcatenationCode(left, right, type: type, range) ?? code
  }

  private mutating func path(_ inner: Expression, _ name: Name, _ range: SourceRange) -> any Code {
    if case .name(let prefix) = inner.unparenthesized.kind, let module = module(prefix),
      let code = member(name, of: module, behind: prefix)
    {
      return code
    }
    let code = PathCode(compile(inner), name, of: inner.type, range)
    return SlotPathCode(code, of: inner.type) ?? code
  }

  private mutating func context(_ entries: [Expression.Entry], _ range: SourceRange) -> any Code {
    var seen = Expression.Keys()
    if let double = entries.first(where: { !seen.insert($0.key, isQuoted: $0.isQuoted) }) {
      return ConstantCode(
        .null(
          NullCause(.invalidExpression, subject: "{}", detail: double.key.text, range: range)))
    }
    let count = variableCount
    defer { endScope(count) }
    var codes: [(slot: Int, code: any Code)] = []
    for entry in entries {
      let code: any Code
      if case .function(let definition) = entry.value.unparenthesized.kind {
        code = function(definition, name: entry.key.text, entry.value.range)
      } else {
        code = compile(entry.value)
      }
      codes.append((declare(entry.key), code))
    }
    return ContextCode(
      Context.Shape(entries.map(\.key.text)), entries: codes, isRead: codes.map { isRead($0.slot) })
  }

  private mutating func comparison(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, _ range: SourceRange
  ) -> any Code {
    let first = compile(left)
    let second = compile(right)
    let isNumeric = left.type == .number || right.type == .number
    let code = ComparisonCode(comparison, first, second, isNumeric: isNumeric, range)
    if first.constant != nil && second.constant != nil { return folded(code) }
    if comparison == .equal || comparison == .notEqual {
      let isNegated = comparison == .notEqual
      if case .null(nil) = second.constant { return NullTestCode(first, isNegated: isNegated) }
      if case .null(nil) = first.constant { return NullTestCode(second, isNegated: isNegated) }
    }
    if case .number(let limit) = second.constant { return NumberTestCode(comparison, first, limit, range) }
    if case .string(let text) = second.constant, comparison == .equal || comparison == .notEqual {
      return StringTestCode(first, text, isNegated: comparison == .notEqual, range)
    }
    return code
  }

  /// The code of a filter.
  ///
  /// - Parameter takesPosition: Whether a number is the position of an item; else it is a fault, as all that is neither true
  ///   nor false nor null.
  package mutating func filter(
    _ list: Expression, _ condition: Expression, takesPosition: Bool = true, _ range: SourceRange
  ) -> any Code {
    let code = compile(list)
    let count = variableCount
    defer { endScope(count) }
    if takesPosition, condition.isCalculated { return FilterCode(code, compile(condition), .position, range) }
    let isCondition = condition.type == .boolean
    let slot = declareItem(list.type.itemType, mayLack: !isCondition)
    let inner = compile(condition)
    let meaning: FilterCode.Meaning =
      isCondition ? .condition(slot: slot) : takesPosition ? .either(slot: slot) : .match(slot: slot)
    return FilterCode(code, inner, meaning, range)
  }

  // MARK: Loops

  private mutating func loopVariables(_ iterators: [Expression.Iterator]) -> LoopVariables {
    var variables: [LoopVariables.Variable] = []
    for iterator in iterators {
      let source = compile(iterator.source)
      let end = iterator.end.map { compile($0) }
      variables.append(
        LoopVariables.Variable(
          slot: declare(iterator.name), source: source, end: end, range: iterator.source.range))
    }
    return LoopVariables(variables)
  }

  private mutating func iteration(
    _ iterators: [Expression.Iterator], _ body: Expression, _ range: SourceRange
  ) -> any Code {
    let count = variableCount
    defer { endScope(count) }
    let variables = loopVariables(iterators)
    let partial = Name(verbatim: "partial")
    let slot = declare(partial)
    let code = compile(body)
    return IterationCode(variables, code, partial: body.mentions(partial) ? slot : nil, range)
  }

  // MARK: Functions

  mutating func function(
    _ definition: Expression.FunctionDefinition, name: String, _ range: SourceRange
  ) -> any Code {
    var seen = Set<Name>()
    if let double = definition.parameters.first(where: { !seen.insert($0.name).inserted }) {
      let detail = Wording.sameParameter(double.name.text)
      return ConstantCode(.null(NullCause(.invalidExpression, detail: detail, range: range)))
    }
    for case .some(let type) in definition.parameters.map(\.type) where type.type == nil {
      return ConstantCode(
        .null(NullCause(.invalidExpression, subject: "instance of", detail: type.text, range: range)))
    }
    let parameters = definition.parameters.map { FunctionValue.Parameter($0.name, $0.type?.type ?? .any) }
    if definition.isExternal {
      return ExternalFunctionCode(
        compile(definition.body), parameters: parameters, result: definition.result, range)
    }
    let (closure, captures) = closure(parameters.map(\.name), cost: definition.body.depth + 4) { compiler in
      compiler.compile(definition.body)
    }
    return FunctionCode(
      closure, captures: captures, parameters: parameters, result: definition.result,
      inferred: definition.body.type, name: definition.name ?? (name.isEmpty ? FunctionValue.noName : name))
  }

  private mutating func invocation(
    _ function: Expression, _ arguments: Expression.Arguments, _ range: SourceRange
  ) -> any Code {
    let callee = compile(function)
    switch arguments {
    case .named(let arguments):
      return NamedInvocationCode(callee, arguments.map { ($0.name, compile($0.value)) }, range)
    case .positional(let arguments):
      let codes = arguments.map { compile($0) }
      if case .function(let value) = callee.constant, case .builtIn(let builtIn) = value.body {
        return builtInInvocation(builtIn, codes, range)
      }
      if let code = KnownInvocationCode(callee, codes, range) { return code }
      return InvocationCode(callee, codes, range)
    }
  }

  private func builtInInvocation(_ function: BuiltIn, _ codes: [any Code], _ range: SourceRange) -> any Code {
    let forms = function.forms.filter { $0.accepts(count: codes.count) }
    guard forms.count == 1, let form = forms.first else {
      return InvocationCode(ConstantCode(.function(BuiltIns.value(of: function))), codes, range)
    }
    if let code = RegexCode(function, codes, range), codes[0].constant == nil { return code }
    let code = BuiltInCode(function, form, codes, range)
    guard form.isPure, codes.allSatisfy({ $0.constant != nil }) else {
      switch function.name.key {
      case "all": return DecidingCode(code, decisive: false)
      case "any": return DecidingCode(code, decisive: true)
      case "is":
        if case .null(nil) = codes[1].constant { return NullTestCode(codes[0], isNegated: false) }
        if case .null(nil) = codes[0].constant { return NullTestCode(codes[1], isNegated: false) }
        return code
      default:
        if let text = TextCode(code) { return text }
        if let number = RoundingCode(code) { return number }
        if let number = ModuloCode(code) { return number }
        if let direct = ListContainsCode(code) { return direct }
        if let direct = NotCode(code) { return direct }
        if let fold = FoldCode(code) { return fold }
        if let direct = CountCode(code) { return direct }
        if let part = SubstringCode(code) { return part }
        if let direct = TextTestCode(code) { return direct }
        return code
      }
    }
    var run = Evaluation(steps: 10_000)
    let value = code.evaluate(&run)
    return run.steps < 0 ? code : ConstantCode(value)
  }

  // MARK: Tests

  private mutating func membership(
    _ value: Expression, _ tests: [Expression.Test], _ range: SourceRange
  ) -> any Code {
    let code = compile(value)
    let input = Name(verbatim: "?")
    let usesInput = tests.contains { $0.operand.mentions(input) }
    let count = variableCount
    defer { endScope(count) }
    let slot = usesInput ? declare(input) : nil
    return MembershipCode(code, compiled(UnaryTests(tests: tests), slot: slot), range)
  }

  /// The tests of a cell whose input is `?`, inside the expression being compiled.
  public mutating func compile(_ tests: UnaryTests) -> CompiledUnaryTests {
    let input = Name(verbatim: "?")
    let count = variableCount
    defer { endScope(count) }
    let slot = tests.tests.contains { $0.operand.mentions(input) } ? declare(input) : nil
    return compiled(tests, slot: slot)
  }

  private mutating func compiled(_ tests: UnaryTests, slot: Int?) -> CompiledUnaryTests {
    CompiledUnaryTests(
      isAny: tests.isAny, isNegated: tests.isNegated, tests: tests.tests.map { compile($0) }, inputSlot: slot,
      frameSize: 0)
  }

  private mutating func compile(_ test: Expression.Test) -> CompiledUnaryTests.Test {
    let code = compile(test.operand)
    let usesInput = test.operand.mentions(Name(verbatim: "?"))
    if let value = code.constant, !usesInput {
      switch test.comparison {
      case .equal: return .equals(value)
      case .notEqual: return .differs(value)
      case .some(let comparison): return .inRange(RangeValue(comparison, value))
      case nil:
        switch value {
        case .range(let range): return .inRange(range)
        case .list, .function: break
        case .null(let cause?) where cause.isError: break
        default: return .equals(value)
        }
      }
    }
    return .computed(CompiledUnaryTests.ComputedTest(test.comparison, code, usesInput: usesInput))
  }
}

extension Expression {
  /// Whether a name occurs anywhere inside; the `?` of tests after `in` is another one.
  func mentions(_ name: Name) -> Bool {
    switch kind {
    case .name(name), .hosted: true
    case .membership(let value, _, _) where name.key == "?": value.mentions(name)
    default: kind.children.contains { $0.mentions(name) }
    }
  }
}

extension Expression {
  /// Whether it can be a number and cannot be true or false.
  fileprivate var isCalculated: Bool {
    switch unparenthesized.kind {
    case .arithmetic, .negation: true
    default: type == .number
    }
  }
}
