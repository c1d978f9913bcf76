internal import FEEL

// Boxes that FEEL has no form for, as parts of its trees.

/// A value known when the model is compiled.
final class FixedBox: HostedExpression {
  let value: Value

  init(_ value: Value) { self.value = value }

  var parts: [Expression] { [] }

  func compile(_ compiler: inout Compiler) -> any Code { FixedCode(value) }
}

final class FixedCode: Code {
  let value: Value

  init(_ value: Value) { self.value = value }

  func evaluate(_ run: inout Evaluation) -> Value { value }

  var constant: Value? { value }

  var keepsMembers: Bool { true }

  var isPure: Bool { true }
}

/// A boxed filter; what it asks of each item is true or false, and never a position as in the brackets of a text.
///
/// Source: DMN 1.5, 10.2.2, "Boxed filter".
final class FilterBox: HostedExpression {
  let list: Expression
  let match: Expression
  let range: SourceRange

  init(_ list: Expression, _ match: Expression, range: SourceRange) {
    (self.list, self.match, self.range) = (list, match, range)
  }

  var parts: [Expression] { [list, match] }

  func compile(_ compiler: inout Compiler) -> any Code {
    compiler.filter(list, match, takesPosition: false, range)
  }
}

/// An expression whose value is brought to a declared type.
///
/// Source: DMN 1.5, 10.3.2.9.4.
final class TypedBox: HostedExpression {
  let inner: Expression
  let declared: DeclaredType
  let range: SourceRange

  init(_ inner: Expression, _ declared: DeclaredType, range: SourceRange) {
    (self.inner, self.declared, self.range) = (inner, declared, range)
  }

  var parts: [Expression] { [inner] }

  func compile(_ compiler: inout Compiler) -> any Code {
    let inside = compiledInner(&compiler)
    let code = TypedCode(inside, declared, range)
    guard let value = inside.constant else { return holds ? inside : code }
    if case .function = value { return code }
    var run = Evaluation(steps: 100_000)
    let typed = code.typed(value, &run)
    return run.steps < 0 ? code : FixedCode(typed)
  }

  /// Whether each value of the expression is one of the type as it stands, so that nothing need be looked at.
  private var holds: Bool { declared.check == nil && declared.type.holds(inner) }

  /// The code of the expression; where it makes contexts, such that they share the keys of the type.
  private func compiledInner(_ compiler: inout Compiler) -> any Code {
    guard case .context(let type) = declared.type else { return compiler.compile(inner) }
    if case .hosted(let box) = inner.kind, let table = box as? TableBox {
      return table.compile(&compiler, for: type)
    }
    return Compiler.keyed(compiler.compile(inner), by: type)
  }
}

extension FEELType {
  /// Whether each value of an expression is null or one of this type as it stands; false is no answer.
  ///
  /// What is known of contexts that do not stand there as such is no proof: the type of a list has the members of all
  /// of its items.
  fileprivate func holds(_ expression: Expression) -> Bool {
    switch (expression.kind, self) {
    case (.null, _): return true
    case (.parenthesized(let inner), _): return holds(inner)
    case (.conditional(_, let first, let second), _): return holds(first) && holds(second)
    case (.context(let entries), .context(let type)):
      return entries.count == type.members.count
        && zip(entries, type.members).allSatisfy { entry, member in
          entry.key.text.utf8.elementsEqual(member.name.text.utf8) && member.type.holds(entry.value)
        }
    case (.hosted(let box), _):
      guard let typed = box as? TypedBox, let kind = SimpleKind(self) else { return self == .any }
      return kind == .any || SimpleKind(typed.declared.type) == kind
    default:
      guard let kind = SimpleKind(self) else { return false }
      return kind == .any || SimpleKind(expression.type) == kind
    }
  }
}

final class TypedCode: Code {
  let inner: any Code
  let declared: DeclaredType
  let range: SourceRange
  /// Whether every string is of the type.
  private let takesAnyText: Bool
  /// The type, where it is one of contexts without tests beyond it; not counted, as `declared` holds it.
  private let contextType: Unmanaged<ContextType>?
  /// The type, where it is a simple one without tests beyond it.
  private let simpleKind: SimpleKind?

  init(_ inner: any Code, _ declared: DeclaredType, _ range: SourceRange) {
    (self.inner, self.declared, self.range) = (inner, declared, range)
    takesAnyText = declared.check == nil && (declared.type == .any || declared.type == .string)
    if case .context(let type) = declared.type, declared.check == nil {
      contextType = .passUnretained(type)
    } else {
      contextType = nil
    }
    simpleKind = declared.check == nil ? SimpleKind(declared.type) : nil
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = inner.evaluate(&run)
    if let simpleKind, simpleKind.holds(value) { return value }
    if contextType?._withUnsafeGuaranteedRef({ $0.holdsSimply(value) }) == true { return value }
    return typed(value, &run)
  }

  func append(_ run: inout Evaluation) -> Value? {
    guard takesAnyText else {
      let value = evaluate(&run)
      return run.append(value)
    }
    guard let other = inner.append(&run) else { return nil }
    let value = typed(other, &run)
    return run.append(value)
  }

  var keepsMembers: Bool { inner.keepsMembers }

  func typed(_ value: Value, _ run: inout Evaluation) -> Value { declared.typed(value, range, &run) }

  var isPure: Bool { declared.check == nil && inner.isPure }
}

/// The body of a function whose parameters have tests beyond their types; it is not run when one fails.
final class CheckedBody: HostedExpression {
  let parameters: [(Expression, Name, TypeCheck)]
  let body: Expression
  let range: SourceRange

  init(_ parameters: [(Expression, Name, TypeCheck)], _ body: Expression, range: SourceRange) {
    (self.parameters, self.body, self.range) = (parameters, body, range)
  }

  var parts: [Expression] { parameters.map(\.0) + [body] }

  func compile(_ compiler: inout Compiler) -> any Code {
    let codes = parameters.map { (compiler.compile($0.0), $0.1.text, $0.2) }
    return CheckedBodyCode(codes, compiler.compile(body), range)
  }
}

final class CheckedBodyCode: Code {
  let parameters: [(code: any Code, name: String, check: TypeCheck)]
  let body: any Code
  let range: SourceRange

  init(_ parameters: [(any Code, String, TypeCheck)], _ body: any Code, _ range: SourceRange) {
    self.parameters = parameters.map { (code: $0.0, name: $0.1, check: $0.2) }
    (self.body, self.range) = (body, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    for parameter in parameters {
      let value = parameter.code.evaluate(&run)
      if let fault = parameter.check.fault(of: value, &run) {
        return .null(
          NullCause(
            .typeMismatch, subject: parameter.name, detail: fault.detail, range: range, underlying: [fault])
        )
      }
    }
    // To check a parameter is not to read it.
    if run.isTainted(since: mark) { run.forget(since: mark) }
    return body.evaluate(&run)
  }

  var keepsMembers: Bool { body.keepsMembers }
}

/// A relation: a list of contexts that share their keys; the columns are no variables of one another.
///
/// Source: DMN 1.5, 10.2.2.7.
final class RelationBox: HostedExpression {
  let keys: [String]
  let rows: [[Expression]]

  init(keys: [String], rows: [[Expression]]) { (self.keys, self.rows) = (keys, rows) }

  var parts: [Expression] { rows.flatMap { $0 } }

  func compile(_ compiler: inout Compiler) -> any Code {
    let code = RelationCode(keys: keys, rows: rows.map { row in row.map { compiler.compile($0) } })
    guard code.rows.allSatisfy({ $0.allSatisfy { $0.constant != nil } }) else { return code }
    var run = Evaluation()
    return FixedCode(code.evaluate(&run))
  }
}

final class RelationCode: Code {
  let shape: Context.Shape
  let rows: [[any Code]]

  init(keys: [String], rows: [[any Code]]) {
    shape = Context.Shape(keys)
    self.rows = rows
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    var result: [Value] = []
    result.reserveCapacity(rows.count)
    for row in rows {
      var values: [Value] = []
      values.reserveCapacity(row.count)
      for code in row { values.append(code.evaluate(&run)) }
      result.append(.context(Context(shape, values)))
    }
    return .list(result)
  }
}
