extension Parser {
  // MARK: Types of operations

  /// The type of an arithmetic operation; operands for which it is not defined are reported.
  mutating func type(
    of operation: Expression.Arithmetic, _ left: Expression, _ right: Expression, at place: SourceRange
  ) -> FEELType {
    let (a, b) = (left.type, right.type)
    if case .null = a { return .null }
    if case .null = b { return .null }
    if case .any = a { return .any }
    if case .any = b { return .any }
    let type = Self.result(of: operation, a, b)
    if type == nil {
      func whereDefined(_ type: FEELType) -> FEELType {
        Self.result(of: operation, type, type) == nil ? .any : type
      }
      problems.append(
        .mismatch(operation.rawValue, a, b, at: place)
          // A number in a sentence lacks a conversion.
          .blaming(
            (left, whereDefined(b)), (right, whereDefined(a)),
            isSure: ![a, b].contains(.string) || operation != .add))
    }
    return type ?? .null
  }

  /// The type of an arithmetic operation; nil where it is not defined.
  private static func result(
    of operation: Expression.Arithmetic, _ a: FEELType, _ b: FEELType
  ) -> FEELType? {
    switch (operation, a, b) {
    case (_, .number, .number): .number
    case (.add, .string, .string): .string
    case (.add, .daysAndTimeDuration, .date), (.add, .daysAndTimeDuration, .dateAndTime),
      (.add, .daysAndTimeDuration, .time), (.add, .yearsAndMonthsDuration, .date),
      (.add, .yearsAndMonthsDuration, .dateAndTime):
      b
    case (.subtract, .date, .date), (.subtract, .dateAndTime, .dateAndTime), (.subtract, .date, .dateAndTime),
      (.subtract, .dateAndTime, .date), (.subtract, .time, .time):
      .daysAndTimeDuration
    case (.add, .date, .daysAndTimeDuration), (.add, .date, .yearsAndMonthsDuration),
      (.add, .dateAndTime, .daysAndTimeDuration), (.add, .dateAndTime, .yearsAndMonthsDuration),
      (.add, .time, .daysAndTimeDuration), (.subtract, .date, .daysAndTimeDuration),
      (.subtract, .date, .yearsAndMonthsDuration), (.subtract, .dateAndTime, .daysAndTimeDuration),
      (.subtract, .dateAndTime, .yearsAndMonthsDuration), (.subtract, .time, .daysAndTimeDuration):
      a
    case (.add, .daysAndTimeDuration, .daysAndTimeDuration),
      (.subtract, .daysAndTimeDuration, .daysAndTimeDuration),
      (.add, .yearsAndMonthsDuration, .yearsAndMonthsDuration),
      (.subtract, .yearsAndMonthsDuration, .yearsAndMonthsDuration):
      a
    case (.multiply, .daysAndTimeDuration, .number), (.multiply, .yearsAndMonthsDuration, .number),
      (.divide, .daysAndTimeDuration, .number), (.divide, .yearsAndMonthsDuration, .number):
      a
    case (.multiply, .number, .daysAndTimeDuration), (.multiply, .number, .yearsAndMonthsDuration): b
    case (.divide, .daysAndTimeDuration, .daysAndTimeDuration),
      (.divide, .yearsAndMonthsDuration, .yearsAndMonthsDuration):
      .number
    default: nil
    }
  }

  mutating func typeOfNegation(_ operand: Expression, at place: SourceRange) -> FEELType {
    switch operand.type {
    case .any, .null, .number, .daysAndTimeDuration, .yearsAndMonthsDuration: return operand.type
    default:
      problems.append(.mismatch("-", .number, operand.type, at: place).blaming((operand, .number)))
      return .null
    }
  }

  /// Reports a comparison that can only give null.
  mutating func check(
    _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression, at place: SourceRange
  ) {
    let (a, b) = (left.type, right.type)
    if a.isDisjoint(from: b) {
      problems.append(
        .mismatch(comparison.rawValue, a, b, notes: hints(left, b) + hints(right, a), at: place)
          // A constant may be written otherwise than it should.
          .blaming((left, b), (right, a), isSure: !left.isConstant && !right.isConstant))
      return
    }
    guard comparison != .equal, comparison != .notEqual else { return }
    for type in [a, b] {
      switch type {
      case .boolean, .list, .context, .function, .range:
        problems.append(.mismatch(comparison.rawValue, a, b, at: place))
        return
      default: break
      }
    }
  }

  /// Reports a test of `in` that no value on its left side can pass.
  mutating func check(_ left: Expression, in test: Expression.Test, at place: SourceRange) {
    let operand = test.operand
    if let comparison = test.comparison { return check(comparison, left, operand, at: place) }
    // What gives true or false is a condition of its own, and a list may be an item of another list; of the value that a
    // cell tests, the table knows more.
    if operand.type == .boolean || left.isInput { return }
    if case .list = left.type { return }
    checkItem(left, among: operand, "in", at: operand.range)
  }

  /// Reports a value that can be none of those of a list or a range.
  private mutating func checkItem(
    _ item: Expression, among values: Expression, _ operation: String, at place: SourceRange
  ) {
    var type = values.type
    if case .list(let items) = type { type = items }
    if case .range(let points) = type { type = points }
    if case .range = item.type { return }
    guard item.type.isDisjoint(from: type) else { return }
    problems.append(
      .never(operation, item.type, type, notes: hints(item, type) + hints(values, item.type), at: place))
  }

  /// How a constant is written that does not go with a type.
  private func hints(_ value: Expression, _ type: FEELType) -> [String] {
    guard value.isConstant || value.date != nil else { return [] }
    return [value.hint(wanted: type)].compactMap(\.self)
  }

  /// Reports a condition that can be neither true nor false.
  ///
  /// - Parameter left: What stands before it and an `or`.
  mutating func checkCondition(
    _ expression: Expression, allowsNumber: Bool = false, or left: Expression? = nil
  ) {
    switch expression.type {
    case .any, .null, .boolean: return
    case .number where allowsNumber: return
    default:
      problems.append(
        .notACondition(expression.type, or: left?.membership(or: expression), at: expression.range)
          .blaming((expression, .boolean)))
    }
  }

  // MARK: Invocations

  /// The node of a call; the number and the names of the arguments are checked where the function is known.
  mutating func invocationNode(
    _ function: Expression, _ arguments: Expression.Arguments, from start: Int
  ) throws(Problem) -> Expression {
    let place = range(from: start)
    var type = FEELType.any
    if case .name(let name) = function.unparenthesized.kind, scope.variable(name.key) == nil,
      let builtIn = BuiltIns.builtIn(name.key)
    {
      type = check(builtIn, arguments, at: place)
    } else if case .function(let parameters, let result) = function.type {
      type = result
      switch arguments {
      case .positional(let values):
        if values.count != parameters.count {
          problems.append(
            .wrongArity(values.count, of: function.description, wanted: "\(parameters.count)", at: place))
        }
        for (index, (value, wanted)) in zip(values, parameters).enumerated() {
          check(value, as: wanted, index, of: function)
        }
      case .named(let values):
        guard let known = self.parameters(of: function) else { break }
        for argument in values {
          if let index = known.firstIndex(of: argument.name) {
            if index < parameters.count { check(argument.value, as: parameters[index], index, of: function) }
          } else {
            problems.append(
              .unknownParameter(
                argument.name.text, of: function.description, names: known.map(\.text), isBuiltIn: false,
                at: place))
          }
        }
      }
    } else if function.type != .any && function.type != .null {
      problems.append(.notCallable(function.type, at: place))
    }
    return try node(.invocation(function, arguments), type, from: start)
  }

  /// Reports an argument that can never be of the type of its parameter, and a list where one value is wanted.
  ///
  /// Source: DMN 1.5, 10.3.2.9.4: an argument that does not become one of the type of its parameter is null.
  private mutating func check(
    _ argument: Expression, as wanted: FEELType, _ index: Int, of function: Expression
  ) {
    let isOther = argument.type.cannotBe(wanted)
    guard isOther || argument.isPathToList && !wanted.isList && wanted != .any else { return }
    let known = parameters(of: function) ?? []
    let parameter = index < known.count ? known[index].text : "\(index + 1)"
    problems.append(
      isOther
        ? .badArgument(
          parameter, of: function.description, argument.type, wanted: wanted.wanted, at: argument.range
        ).blaming((argument, wanted))
        : .listArgument(
          parameter, of: function.description, argument, isTest: false, wanted: wanted.wanted))
  }

  /// The names of the parameters of a declared function; nil where they are not known.
  private func parameters(of function: Expression) -> [Name]? {
    let variable: Scope.Variable?
    switch function.unparenthesized.kind {
    case .function(let definition): return definition.parameters.map(\.name)
    case .name(let name): variable = scope.variable(name.key)
    case .path(let inner, let name):
      guard case .name(let prefix) = inner.kind,
        case .module(let module)? = scope.variable(prefix.key)?.place
      else { return nil }
      variable = module.variables.first { $0.name == name }
    default: return nil
    }
    guard case .function(_, .function(let value))? = variable?.place else { return nil }
    return value.parameters.map(\.name)
  }

  private mutating func check(
    _ function: BuiltIn, _ arguments: Expression.Arguments, at place: SourceRange
  ) -> FEELType {
    switch arguments {
    case .positional(let values):
      let told = problems.count
      let forms = function.forms.filter { $0.accepts(count: values.count) }
      guard let form = forms.first else {
        problems.append(
          .wrongArity(values.count, of: function.name.text, wanted: function.counts, at: place))
        return .null
      }
      for (index, value) in values.enumerated()
      where !forms.contains(where: { $0.parameter(index).domain.admits(value.type) }) {
        problems.append(
          .badArgument(
            form.parameter(index).name.text, of: function.name.text, value.type,
            wanted: wanted(index, of: forms), at: value.range
          ).blaming((value, form.parameter(index).domain.type)))
      }
      for (index, value) in values.enumerated()
      where value.isPathToList && !forms.contains(where: { $0.parameter(index).domain.takesLists }) {
        let parameter = form.parameter(index)
        guard parameter.domain.admits(value.type) else { continue }
        problems.append(
          .listArgument(
            parameter.name.text, of: function.name.text, value, isTest: form.result.type == .boolean,
            wanted: wanted(index, of: forms)))
      }
      for index in values.indices where index < form.parameters.count && form.parameters[index].isItem {
        checkItem(values[index], among: values[0], function.name.text, at: values[index].range)
      }
      if form.isVariadic, case .item = form.result { checkComparable(values, function.name.text) }
      if problems.count == told { checkConstants(function, values, at: place) }
      return form.result.type(values.map(\.type))
    case .named(let values):
      let names = values.map(\.name)
      for form in function.forms {
        guard let places = form.places(of: names) else { continue }
        return form.result.type(places.map { $0.map { values[$0].value.type } ?? .null })
      }
      let known = function.parameterNames
      if let unknown = function.unknown(among: names) {
        problems.append(.unknownParameter(unknown.text, of: function.name.text, names: known, at: place))
      } else if Set(names).count == names.count {
        problems.append(.parametersApart(names.map(\.text), of: function.name.text, known: known, at: place))
      }
      return .null
    }
  }

  /// Reports a value, of several that are compared, that never has an order with the first one.
  private mutating func checkComparable(_ values: [Expression], _ function: String) {
    guard let first = values.first, !first.type.isList else { return }
    for value in values.dropFirst() where !value.type.isList && first.type.isDisjoint(from: value.type) {
      problems.append(
        .mismatch(function, first.type, value.type, at: value.range)
          .blaming((first, value.type), (value, first.type)))
    }
  }

  /// What the forms of a function take at a place, for a message.
  private func wanted(_ index: Int, of forms: [BuiltIn.Form]) -> String {
    var seen = Set<BuiltIn.Domain>()
    return forms.map { $0.parameter(index).domain }.filter { seen.insert($0).inserted }.map(\.wording)
      .joined(separator: " ou ")
  }
}

extension Expression {
  /// The membership that is meant by `x = 1 or 2`, where this is what stands before the last `or`; nil for anything else.
  fileprivate func membership(or last: Expression) -> Expression? {
    var values = [last]
    var rest = self
    // A longer chain has its advice at its first values.
    while values.count < 8, case .logic(.or, let left, let value) = rest.kind {
      values.insert(value, at: 0)
      rest = left
    }
    guard case .comparison(.equal, let subject, let first) = rest.kind, !subject.isConstant else {
      return nil
    }
    values.insert(first, at: 0)
    guard values.allSatisfy(\.isConstant) else { return nil }
    let tests = values.map { Test(comparison: nil, operand: $0) }
    return Expression(.membership(subject, tests, true), type: .boolean, range: range)
  }

  /// Whether it reads one member of several items, and chooses none of them.
  fileprivate var isPathToList: Bool {
    guard type.isList, case .path(var inner, _) = unparenthesized.kind else { return false }
    while case .path(let next, _) = inner.unparenthesized.kind { inner = next }
    if case .name = inner.unparenthesized.kind { return true }
    return false
  }
}

extension FEELType {
  /// What a parameter of the type takes, for a message.
  fileprivate var wanted: String { "le type \(Problem.cut(self))" }
}

extension BuiltIn.Domain {
  /// Whether a list of several items is in it.
  fileprivate var takesLists: Bool {
    switch self {
    case .any, .some, .list: true
    default: false
    }
  }
}
