internal import Diagnostics
internal import FEEL

/// A declared type: its form, and the tests that its values must pass beyond that.
struct DeclaredType: Sendable {
  var type: FEELType
  var check: TypeCheck?

  static let any = DeclaredType(type: .any, check: nil)

  init(type: FEELType, check: TypeCheck? = nil) { (self.type, self.check) = (type, check) }

  /// A list of values of this type.
  var list: DeclaredType {
    DeclaredType(type: .list(type), check: check.map { TypeCheck(name: $0.name, item: $0) })
  }
}

/// The item definitions of all models, resolved when they are first asked for.
///
/// Source: DMN 1.5, 7.3.2 and 10.3.2.9.
struct TypeTable {
  private struct Key: Hashable { let unit: Int, index: Int }

  private let graph: ModelGraph
  /// By the keys of their names, so that apostrophes and spaces may be written otherwise.
  private let byName: [[String: Int]]
  private var resolved: [Key: DeclaredType] = [:]
  private var open: Set<Key> = []
  /// The types that expressions may name, by unit.
  private(set) var scopeTypes: [[Name: FEELType]] = []
  var diagnostics: [Diagnostic] = []
  private var unknownTypes = 0

  init(_ graph: ModelGraph) {
    self.graph = graph
    var tables: [[String: Int]] = []
    for unit in graph.units {
      var table: [String: Int] = [:]
      for (index, definition) in unit.model.itemDefinitions.enumerated() {
        let name = definition.heading.name
        if let first = table[TypeTable.key(name)] {
          diagnostics.append(
            .duplicateName(
              name, first: unit.model.itemDefinitions[first].heading.namePosition,
              at: definition.heading.namePosition))
        } else {
          table[TypeTable.key(name)] = index
        }
      }
      tables.append(table)
    }
    byName = tables
    for unit in graph.units.indices {
      for index in graph.units[unit].model.itemDefinitions.indices { _ = definition(unit, index) }
    }
    // Tests of allowed values may name any type, so they are read when all forms are known.
    for unit in graph.units.indices { scopeTypes.append(names(of: unit)) }
    resolved = [:]
    compilesTests = true
    for unit in graph.units.indices {
      for index in graph.units[unit].model.itemDefinitions.indices { _ = definition(unit, index) }
    }
  }

  private var compilesTests = false

  /// The types that a model's expressions may name, its imports' with their prefixes.
  private mutating func names(of unit: Int) -> [Name: FEELType] {
    var result: [Name: FEELType] = [:]
    for path in [(prefixes: [], unit: unit)] + graph.paths(from: unit) {
      for (index, item) in graph.units[path.unit].model.itemDefinitions.enumerated() {
        let text = (path.prefixes + [item.heading.name]).joined(separator: ".")
        guard let name = Name(text), result[name] == nil else { continue }
        result[name] = definition(path.unit, index).type
      }
    }
    return result
  }

  /// The type that a reference means; tells when there is none.
  mutating func resolve(_ reference: Model.TypeReference?, in unit: Int) -> DeclaredType? {
    guard let reference else { return nil }
    if let found = find(reference.text, in: unit) { return found }
    if graph.unknownPrefixes.contains(where: { reference.text.hasPrefix($0 + ".") }) { return nil }
    unknownTypes += 1
    // To look for the nearest names of thousands would take long.
    var known = unknownTypes > 50 ? [] : declaredNames(of: unit) + FEELType.builtIn.keys.sorted()
    for path in graph.paths(from: unit) where unknownTypes <= 50 {
      known += declaredNames(of: path.unit).map { (path.prefixes + [$0]).joined(separator: ".") }
    }
    diagnostics.append(
      .unknownType(reference.text, nearest: nearest(to: reference.text, among: known), at: reference.position)
    )
    return nil
  }

  private func declaredNames(of unit: Int) -> [String] {
    graph.units[unit].model.itemDefinitions.map(\.heading.name).sorted()
  }

  private static func key(_ text: String) -> String { Name(text)?.key ?? text }

  private mutating func find(_ text: String, in unit: Int) -> DeclaredType? {
    let key = TypeTable.key(text)
    if let index = byName[unit][key] { return definition(unit, index) }
    if let type = FEELType.builtIn[key] { return DeclaredType(type: type) }
    for path in graph.paths(from: unit) {
      let prefix = path.prefixes.map { TypeTable.key($0) + "." }.joined()
      guard key.hasPrefix(prefix) else { continue }
      if let index = byName[path.unit][String(key.dropFirst(prefix.count))] {
        return definition(path.unit, index)
      }
    }
    guard unit < scopeTypes.count, let name = Name(text) else { return nil }
    return scopeTypes[unit][name].map { DeclaredType(type: $0) }
  }

  // MARK: Definitions

  private mutating func definition(_ unit: Int, _ index: Int) -> DeclaredType {
    let key = Key(unit: unit, index: index)
    if let done = resolved[key] { return done }
    let item = graph.units[unit].model.itemDefinitions[index]
    guard open.insert(key).inserted else {
      if !compilesTests {
        diagnostics.append(.circularType(item.heading.name, at: item.heading.namePosition))
      }
      return .any
    }
    defer { open.remove(key) }
    let result = declared(item, unit, name: item.heading.name)
    resolved[key] = result
    return result
  }

  private mutating func declared(_ item: Model.ItemDefinition, _ unit: Int, name: String) -> DeclaredType {
    var result = form(item, unit, name: name)
    if let tests = tests(item.allowedValues, item.isCollection ? result.type : result.type, unit) {
      result.check = TypeCheck(name: name, base: result.check, tests: tests)
    }
    if item.isCollection { result = result.list }
    if let tests = tests(item.typeConstraint, result.type, unit) {
      result.check = TypeCheck(name: name, base: result.check, tests: tests)
    }
    return result
  }

  private mutating func form(_ item: Model.ItemDefinition, _ unit: Int, name: String) -> DeclaredType {
    switch item.form {
    case .any: return .any
    case .reference(let reference): return quiet(reference, unit) ?? .any
    case .function(let parameters, let result):
      let types = parameters.map { parameter in
        parameter.type.flatMap { quiet($0, unit) }?.type ?? .any
      }
      return DeclaredType(type: .function(types, result.flatMap { quiet($0, unit) }?.type ?? .any))
    case .structure(let components):
      var members: [ContextType.Member] = []
      var checks: [TypeCheck.Member] = []
      var seen: [Name: FilePosition] = [:]
      for component in components {
        let type = declared(component, unit, name: "\(name).\(component.heading.name)")
        let name = Name(component.heading.name) ?? Name(verbatim: component.heading.name)
        if !compilesTests, let problem = Name.problem(component.heading.name) {
          diagnostics.append(problem.diagnostic(at: component.heading.namePosition))
        }
        if !compilesTests, let first = seen.updateValue(component.heading.namePosition, forKey: name) {
          diagnostics.append(
            .duplicateName(
              component.heading.name, first: first, at: component.heading.namePosition))
        }
        members.append(ContextType.Member(name, type.type))
        if let check = type.check { checks.append(TypeCheck.Member(name: name, check: check)) }
      }
      let type = ContextType(members, name: name)
      return DeclaredType(
        type: .context(type), check: checks.isEmpty ? nil : TypeCheck(name: name, members: checks, of: type))
    }
  }

  /// As `resolve`, but tells of an unknown type only once although forms are resolved twice.
  private mutating func quiet(_ reference: Model.TypeReference, _ unit: Int) -> DeclaredType? {
    let count = diagnostics.count
    let result = resolve(reference, in: unit)
    if compilesTests { diagnostics.removeLast(diagnostics.count - count) }
    return result
  }

  private mutating func tests(
    _ text: Model.SourceText?, _ type: FEELType, _ unit: Int
  ) -> CompiledUnaryTests? {
    guard compilesTests, let text, !text.value.allSatisfy(\.isWhitespace) else { return nil }
    let input = Scope.Variable(Name(verbatim: "?"), type, .local)
    let scope = Scope([input], types: scopeTypes[unit])
    let (tests, problems) = FEEL.parseUnaryTests(text.value, in: scope)
    for problem in problems {
      diagnostics.append(problem.diagnostic(at: text.position(ofScalar: Int(problem.range.start))))
    }
    guard let tests else { return nil }
    let compiled = FEEL.compile(tests, in: scope)
    for case .some(let found) in compiled.tests.map(\.operandType) where found.isClearlyOther(than: type) {
      diagnostics.append(
        .wrongAllowedValue(found, expected: type, at: text.position(ofScalar: 0)))
      break
    }
    return compiled
  }
}

/// What the values of a type must pass beyond its form.
///
/// Source: DMN 1.5, 7.3.3.
final class TypeCheck: Sendable {
  /// A member of a context with a check of its own.
  struct Member: Sendable {
    let name: Name
    let check: TypeCheck
  }

  /// The type, with the values that it allows where they are written out.
  let name: String
  /// The check of the type that this one is made of.
  let base: TypeCheck?
  let members: [Member]
  /// The keys of contexts made for the type, and where the members stand in these.
  private let shape: Context.Shape?
  private let positions: [Int]
  let item: TypeCheck?
  let tests: CompiledUnaryTests?

  init(
    name: String, base: TypeCheck? = nil, members: [Member] = [], of type: ContextType? = nil,
    item: TypeCheck? = nil, tests: CompiledUnaryTests? = nil
  ) {
    self.name = Wording.type(name, allowing: tests?.listed)
    (self.base, self.members, self.item, self.tests) = (base, members, item, tests)
    let positions = members.compactMap { type?.shape.position(of: $0.name.text) }
    self.positions = positions
    shape = positions.count == members.count ? type?.shape : nil
  }

  /// Why a value that has the form of the type is not one of its values; nil when it is one, as null always is.
  func fault(of value: Value, _ run: inout Evaluation) -> NullCause? {
    if value.isNull { return nil }
    if let fault = base?.fault(of: value, &run) { return fault }
    if let tests, tests.matches(value, &run) != .yes {
      return NullCause(.typeMismatch, subject: name, detail: Wording.excerpt(value))
    }
    if let item, case .list(let items) = value {
      for element in items {
        if let fault = item.fault(of: element, &run) { return fault }
      }
    }
    guard case .context(let context) = value else { return nil }
    let isMade = context.shape === shape
    for place in members.indices {
      let part = isMade ? context.values[positions[place]] : context[members[place].name.text]
      if let part, let fault = members[place].check.fault(of: part, &run) { return fault }
    }
    return nil
  }

  /// The check of a member, for constants that are compared with it.
  func member(_ name: Name) -> TypeCheck? {
    members.first { $0.name == name }?.check ?? base?.member(name)
  }
}

extension CompiledUnaryTests.Test {
  /// The type of what the input is compared with; nil when it is computed.
  var operandType: FEELType? {
    switch self {
    case .equals(let value), .differs(let value): value.isNull ? nil : value.type
    case .inRange(let range):
      range.start.isNull ? (range.end.isNull ? nil : range.end.type) : range.start.type
    case .computed: nil
    }
  }
}

extension FEELType {
  /// True when no value of this type can ever be taken for one of the other, not even in or out of a list of one.
  func isClearlyOther(than other: FEELType) -> Bool {
    let (left, right) = (innermost, other.innermost)
    switch (left, right) {
    case (.any, _), (_, .any), (.null, _), (_, .null): return false
    case (.context, .context), (.function, .function), (.range, .range): return false
    default: return left != right
    }
  }

  /// The type of the items, through any number of lists.
  var innermost: FEELType {
    if case .list(let item) = self { return item.innermost }
    return self
  }
}
