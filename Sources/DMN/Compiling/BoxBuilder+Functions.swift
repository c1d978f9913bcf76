internal import Diagnostics
internal import FEEL

/// Boxed functions.
///
/// Source: DMN 1.5, 10.2.2.9 and 10.3.2.13.
extension BoxBuilder {
  // MARK: Functions

  /// The tree of a function, with types of parameters and result.
  func function(
    _ function: Model.FunctionBox, in scope: Scope, as whole: FunctionDeclaration? = nil,
    result declared: DeclaredType? = nil
  ) -> Expression {
    var names: [Name] = []
    let whole = whole ?? compilation.type(function.type, in: unit)?.function
    let types = compilation.parameters(of: function, as: whole, in: unit)
    for parameter in function.parameters {
      let name = self.name(of: parameter.heading)
      if names.contains(name) {
        compilation.diagnostics.append(.duplicateEntry(name.text, at: parameter.heading.namePosition))
      }
      names.append(name)
    }
    let result = declared ?? resultType(of: function)
    let range = place(function.place)
    var definition = Expression.FunctionDefinition(
      parameters: zip(names, types).map { name, type in
        Expression.Parameter(
          name: name, type: Expression.TypeExpression(text: "\(type.type)", type: type.type))
      }, isExternal: function.language != .feel, result: result?.type ?? .any,
      body: failing(Wording.noExpression))
    if function.language == .pmml {
      compilation.diagnostics.append(.pmml(at: function.position))
      return failing(Wording.pmml, range: range)
    }
    var inner = self
    for (name, type) in zip(names, types) {
      inner.checks[name] = type.check
      inner.parameters[name] = nil
    }
    let variables = zip(names, types).map { Scope.Variable($0, $1.type, .local) }
    var body = inner.expression(
      function.body, in: variables.isEmpty ? scope : scope.adding(variables), for: result)
    let isOther = function.language == .feel && result.map { self.isOther(body, than: $0.type) } == true
    if isOther, let result, let box = function.body {
      compilation.diagnostics.append(
        .wrongType(body.type, expected: result.type, owner: owner, at: box.position))
    }
    if function.language == .java {
      let java = Expression.Entry(key: Name(verbatim: "java"), value: body)
      definition.body = Expression(.context([java]), type: .any, range: range)
      checkExternal(definition, at: function.body?.position ?? function.position)
    } else {
      if let check = result?.check, let result {
        body = Expression(
          .hosted(TypedBox(body, DeclaredType(type: result.type, check: check), range: range)),
          type: result.type,
          range: body.range)
      }
      let checked = zip(names, types).compactMap { name, type in type.check.map { (name, $0) } }
      if !checked.isEmpty {
        let parameters = checked.map { name, check in
          (Expression(.name(name), type: .any, range: range), name, check)
        }
        body = Expression(.hosted(CheckedBody(parameters, body, range: range)), type: body.type, range: range)
      }
      definition.body = body
    }
    // The body of a function in Java names it; it is not its result.
    let natural = function.language == .java ? .any : body.type
    // Of the two types one is wrong: what is made of it where the function is called is not told on top.
    let type = FEELType.function(types.map(\.type), isOther ? .any : result?.type ?? natural)
    return Expression(.function(definition), type: type, range: range)
  }

  /// The type of the result, if the box of a function declares it: as a type of functions, or, as many models
  /// do, directly.
  func resultType(of function: Model.FunctionBox) -> DeclaredType? {
    guard let declared = compilation.type(function.type, in: unit) else { return nil }
    return declared.function?.result ?? declared
  }
  /// Whether the type that a box of a function declares is that of its result, not of the function.
  func declaresResult(_ function: Model.FunctionBox) -> Bool {
    guard let declared = compilation.type(function.type, in: unit) else { return false }
    if case .function = declared.type { return false }
    return true
  }

  // MARK: External functions

  /// Tells of functions of the host that a text names and that are not there.
  func checkExternals(in expression: Expression, of text: Model.SourceText) {
    guard text.value.holdsBytes(of: "external") else { return }
    var pending = [expression]
    while let next = pending.popLast() {
      if case .function(let definition) = next.kind, definition.isExternal {
        checkExternal(definition, at: text.position(ofScalar: Int(next.range.start)))
      }
      pending += next.kind.children
    }
  }

  private func checkExternal(_ definition: Expression.FunctionDefinition, at position: FilePosition) {
    guard let name = ExternalName(definition.body) else {
      if definition.body.lacksExternalName {
        compilation.diagnostics.append(.noHostFunction(owner, at: position))
      }
      return
    }
    let registry = compilation.hostFunctions
    if registry.function(name) == nil {
      // To look for the nearest names of thousands of faults would take minutes.
      let known = compilation.diagnostics.count < 100 ? registry.names : []
      compilation.diagnostics.append(
        .unknownHostFunction(
          name, nearest: nearest(to: "\(name)", among: known), owner: owner, at: position))
    } else if !name.accepts(definition.parameters.count) {
      compilation.diagnostics.append(
        .wrongHostParameters(definition.parameters.count, of: name, owner: owner, at: position))
    }
  }
}
