internal import Diagnostics
internal import FEEL

/// The item definitions of all models, resolved when they are first asked for.
///
/// Source: DMN 1.5, 7.3.2 and 10.3.2.9.
struct TypeTable {
  private struct Key: Hashable { let unit: Int, index: Int }

  private let graph: ModelGraph
  /// By the keys of their names, so that apostrophes and spaces may be written otherwise.
  private let byName: [[String: Int]]
  private var resolved: [Key: DeclaredType] = [:]
  /// How many definitions stand in one another in each, itself included; more than the limit in those that are `Any`.
  private var heights: [Key: Int] = [:]
  /// The definitions that each one names.
  private var named: [Key: [Key]] = [:]
  /// The types that expressions may name, by unit.
  private(set) var scopeTypes: [Scope.Types] = []
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
    let order = sorted()
    let told = diagnostics.count
    for key in order { resolve(key) }
    // Tests of allowed values may name any type, so they are read when all forms are known.
    for unit in graph.units.indices { scopeTypes.append(Scope.Types(names(of: unit))) }
    compilesTests = true
    // What has no tests in it is made already, unless something is wrong: in a circle it depends on what comes first.
    let isSound = told == diagnostics.count
    var tested = Set<Key>()
    for key in order where !isSound || isTested(key, beside: tested) {
      tested.insert(key)
      (resolved[key], heights[key]) = (nil, nil)
    }
    for key in order where tested.contains(key) { resolve(key) }
    named = [:]
  }

  private var compilesTests = false

  /// Whether a definition has tests, or names one of those that have.
  private func isTested(_ key: Key, beside tested: Set<Key>) -> Bool {
    func hasTests(_ item: Model.ItemDefinition) -> Bool {
      if item.allowedValues != nil || item.typeConstraint != nil { return true }
      if case .structure(let components) = item.form { return components.contains(where: hasTests) }
      return false
    }
    return named[key]?.contains(where: tested.contains) == true
      || hasTests(graph.units[key.unit].model.itemDefinitions[key.index])
  }

  /// The types that a model's expressions may name, its imports' with their prefixes.
  private mutating func names(of unit: Int) -> [Name: FEELType] {
    var result: [Name: FEELType] = [:]
    for path in [(prefixes: [], unit: unit)] + graph.paths(from: unit) {
      for (index, item) in graph.units[path.unit].model.itemDefinitions.enumerated() {
        let text = (path.prefixes + [item.heading.name]).joined(separator: ".")
        guard let name = Name(text), result[name] == nil else { continue }
        result[name] = definition(Key(unit: path.unit, index: index)).type
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
    diagnostics.append(.unknownType(reference.text, among: known, at: reference.position))
    return nil
  }

  private func declaredNames(of unit: Int) -> [String] {
    graph.units[unit].model.itemDefinitions.map(\.heading.name).sorted()
  }

  private static func key(_ text: String) -> String { Name(text)?.key ?? text }

  private mutating func find(_ text: String, in unit: Int) -> DeclaredType? {
    let key = TypeTable.key(text)
    if let own = byName[unit][key] { return definition(Key(unit: unit, index: own)) }
    if let type = FEELType.builtIn[key] { return DeclaredType(type: type) }
    if let found = importedDefinition(key, in: unit) { return definition(found) }
    guard unit < scopeTypes.count, let name = Name(text) else { return nil }
    return (scopeTypes[unit][name] ?? Self.bareTypes[key]).map { DeclaredType(type: $0) }
  }

  /// What a reference means by a kind of values without their types, which editors offer; contexts of any members are not told
  /// apart from other values, as nothing is known of what `.` reaches in them.
  private static let bareTypes: [String: FEELType] = [
    "context": .any, "function": .any, "list": .list(.any), "range": .range(.any),
  ]

  private func importedDefinition(_ key: String, in unit: Int) -> Key? {
    for path in graph.paths(from: unit) {
      let prefix = path.prefixes.map { TypeTable.key($0) + "." }.joined()
      guard key.hasPrefix(prefix) else { continue }
      if let index = byName[path.unit][String(key.dropFirst(prefix.count))] {
        return Key(unit: path.unit, index: index)
      }
    }
    return nil
  }

  // MARK: Order

  /// Definitions in one another, at most.
  static let maxHeight = 64

  /// The definitions, each after those that it names, however long the way to them.
  ///
  /// One that names itself, straight or through others, comes before the one that it closes the circle with.
  private mutating func sorted() -> [Key] {
    var order: [Key] = []
    var seen = Set<Key>()
    for unit in graph.units.indices {
      for index in graph.units[unit].model.itemDefinitions.indices {
        let root = Key(unit: unit, index: index)
        guard seen.insert(root).inserted else { continue }
        var path = [(key: root, named: names(by: root)[...])]
        while let last = path.last {
          guard let next = last.named.first else {
            order.append(last.key)
            path.removeLast()
            continue
          }
          path[path.count - 1].named.removeFirst()
          if seen.insert(next).inserted { path.append((next, names(by: next)[...])) }
        }
      }
    }
    return order
  }

  /// The definitions that one names; as deep as the reader lets definitions be nested.
  private mutating func names(by key: Key) -> [Key] {
    func references(_ item: Model.ItemDefinition) -> [Model.TypeReference] {
      switch item.form {
      case .any: []
      case .reference(let reference): [reference]
      case .function(let parameters, let result): parameters.compactMap(\.type) + [result].compactMap(\.self)
      case .structure(let components): components.flatMap(references)
      }
    }
    let item = graph.units[key.unit].model.itemDefinitions[key.index]
    let found = references(item).compactMap { reference -> Key? in
      let text = TypeTable.key(reference.text)
      if let own = byName[key.unit][text] { return Key(unit: key.unit, index: own) }
      return FEELType.builtIn[text] == nil ? importedDefinition(text, in: key.unit) : nil
    }
    named[key] = found
    return found
  }

  // MARK: Definitions

  private mutating func resolve(_ key: Key) {
    let item = graph.units[key.unit].model.itemDefinitions[key.index]
    let height = 1 + ((named[key] ?? []).compactMap { heights[$0] }.max() ?? 0)
    heights[key] = min(height, Self.maxHeight + 1)
    if height > Self.maxHeight {
      // Of those that hold one that is too deep, the first one is told.
      if height == Self.maxHeight + 1 {
        tell(.deepType(item.heading.name, Self.maxHeight, at: item.heading.namePosition))
      }
      resolved[key] = .any
      return
    }
    resolved[key] = declared(item, key.unit, name: item.heading.name)
  }

  /// Forms are resolved twice, their faults told once.
  private mutating func tell(_ diagnostic: Diagnostic) {
    if !compilesTests { diagnostics.append(diagnostic) }
  }

  /// A definition, which is resolved unless it is one of a circle.
  private mutating func definition(_ key: Key) -> DeclaredType {
    if let done = resolved[key] { return done }
    let heading = graph.units[key.unit].model.itemDefinitions[key.index].heading
    tell(.circularType(heading.name, at: heading.namePosition))
    return .any
  }

  /// - Parameter siblings: The components beside it, where it is one.
  private mutating func declared(
    _ item: Model.ItemDefinition, _ unit: Int, name: String, siblings: Siblings? = nil
  ) -> DeclaredType {
    var result = form(item, unit, name: name)
    constrain(&result, item.allowedValues, unit, name: name, siblings)
    if item.isCollection { result = result.list }
    constrain(&result, item.typeConstraint, unit, name: name, siblings)
    return result
  }

  /// Adds the values that a type allows; where none can be of the type, one of the two is wrong, and the type says nothing
  /// more, so that cells are not told for it.
  private mutating func constrain(
    _ type: inout DeclaredType, _ text: Model.SourceText?, _ unit: Int, name: String, _ siblings: Siblings?
  ) {
    guard compilesTests, let text else { return }
    let named = siblings?.named(in: text.value) ?? []
    guard let (read, scope) = tests(text, type.type, unit, named) else { return }
    let used = named.filter(read.reads)
    if !used.isEmpty {
      type.check = TypeCheck(name: name, base: type.check, related: RelatedTests(read, used, in: scope))
      return
    }
    let tests = FEEL.compile(read, in: scope)
    if let found = tests.tests.lazy.compactMap(\.operandType).first(where: {
      $0.isClearlyOther(than: type.type)
    }) {
      diagnostics.append(.wrongAllowedValue(found, expected: type.type, at: text.position(ofScalar: 0)))
      type = .any
    } else {
      type.check = TypeCheck(name: name, base: type.check, tests: tests, text: text)
    }
  }

  private mutating func form(_ item: Model.ItemDefinition, _ unit: Int, name: String) -> DeclaredType {
    switch item.form {
    case .any: return .any
    case .reference(let reference): return quiet(reference, unit) ?? .any
    case .function(let parameters, let result):
      let types = parameters.map { parameter in parameter.type.flatMap { quiet($0, unit) } ?? .any }
      let result = result.flatMap { quiet($0, unit) } ?? .any
      let type = FEELType.function(types.map(\.type), result.type)
      if type.isHeavy {
        tell(.largeType(name, at: item.heading.namePosition))
        return .any
      }
      return DeclaredType(type: type, function: FunctionDeclaration(types, result))
    case .structure(let components):
      var members: [ContextType.Member] = []
      var checks: [TypeCheck.Member] = []
      var seen: [Name: FilePosition] = [:]
      let names = components.map { Name(written: $0.heading.name) }
      var siblings = Siblings(names)
      for (component, own) in zip(components, names) {
        siblings.own = own
        let type = declared(
          component, unit, name: "\(name).\(component.heading.name)", siblings: siblings)
        if let problem = Name.problem(component.heading.name) {
          tell(problem.diagnostic(at: component.heading.namePosition))
        }
        if let first = seen.updateValue(component.heading.namePosition, forKey: own) {
          tell(
            .duplicateName(
              component.heading.name, first: first, at: component.heading.namePosition))
        }
        members.append(ContextType.Member(own, type.type))
        if let check = type.check { checks.append(TypeCheck.Member(name: own, check: check)) }
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
    _ text: Model.SourceText, _ type: FEELType, _ unit: Int, _ siblings: [Name]
  ) -> (UnaryTests, Scope)? {
    guard text.foreignLanguage == nil, !text.value.allSatisfy(\.isWhitespace) else {
      return nil
    }
    let input = Scope.Variable(Name(verbatim: "?"), type, .local)
    let others = siblings.map { Scope.Variable($0, .any, .local) }
    let scope = Scope([input] + others, types: scopeTypes[unit])
    let (tests, problems) = FEEL.parseUnaryTests(text.value, in: scope)
    for problem in problems { diagnostics.append(diagnostic(of: problem, in: text, type)) }
    // Of values that cannot be read, none would be allowed: a cell would be told for what is wrong here.
    guard let tests, !problems.contains(where: { $0.severity == .error }) else { return nil }
    if problems.isEmpty,
      let slip = Slip.decimalCommas(in: text.value).first(where: { $0.depth <= (tests.isNegated ? 1 : 0) })
    {
      diagnostics.append(.decimalComma(slip, isRead: true, at: text.position(ofScalar: slip.start)))
    }
    return (tests, scope)
  }

  /// What is told of the values that a type allows, in the words of cells.
  private func diagnostic(of problem: Problem, in text: Model.SourceText, _ type: FEELType) -> Diagnostic {
    let place = Int(problem.range.start)
    if let slip = Writing.slip(
      in: text.value, at: place, problem.code, isTest: true, isNumber: type.innermost == .number)
    {
      return .writing(slip, at: text.position(ofScalar: slip.start))
    }
    if problem.code == "feel-syntaxe", let slip = Slip.decimalCommas(in: text.value).first {
      return .decimalComma(slip, isRead: false, at: text.position(ofScalar: slip.start))
    }
    return problem.diagnostic(at: text.position(ofScalar: place))
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
