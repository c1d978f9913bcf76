internal import Diagnostics
internal import FEEL

/// Compiles the elements of the graph, each after those that it requires.
struct NodeCompiler {
  /// What is known of an element once it is compiled.
  struct Known {
    var declared = DeclaredType.any
    /// What is known of its own result beyond what is declared; it constrains no value that is given instead.
    var inferred: FEELType?
    /// The type of its own result; for functions, a type of functions.
    var resultType: FEELType { inferred ?? declared.type }
    /// The type of the element as a variable, which a service may be given a value for.
    var type: FEELType { isGiven ? declared.type : resultType }
    /// Whether a service takes it as an argument.
    var isGiven = false
    var parameters: [FunctionValue.Parameter] = []
    var code: CompiledExpression?
    /// The range of the declared type of the result, for messages.
    var range = SourceRange(start: 0, end: 0)
  }

  let compilation: Compilation
  var known: [Known]
  /// The values of the slots before anything is evaluated.
  var initial: [Value]
  /// The services as functions, by slot.
  var services: [Int: ServiceFunction] = [:]
  /// For each element, how many stand above one another below it, itself included.
  private(set) var heights: [Int]
  private var paths: [[(prefixes: [String], unit: Int)]]
  /// For each element, its place in the order of the graph; the largest number for one that is not in it.
  private let turns: [Int]

  /// Whether a service is called by some element, so that input data and decisions have other values during the call.
  private let callsServices: Bool

  private var graph: ModelGraph { compilation.graph }

  init(_ compilation: Compilation) {
    self.compilation = compilation
    let graph = compilation.graph
    known = graph.nodes.map { _ in Known() }
    for parts in graph.services.values {
      for slot in parts.inputDecisions { known[slot].isGiven = true }
    }
    initial = graph.nodes.map { node in
      switch node.kind {
      case .input: .null(NullCause(.missingInput, subject: node.display))
      default: .null(NullCause(.host, subject: Wording.circular(node.display)))
      }
    }
    heights = graph.nodes.map { _ in 0 }
    var turns = graph.nodes.map { _ in Int.max }
    for (turn, index) in graph.order.enumerated() { turns[index] = turn }
    self.turns = turns
    paths = graph.units.indices.map { graph.paths(from: $0) }
    callsServices = graph.nodes.contains { node in
      (node.requirements + node.circular).contains { graph.nodes[$0].kind == .service }
    }
  }

  mutating func compile() {
    for index in graph.order {
      heights[index] = 1 + graph.nodes[index].requirements.reduce(0) { max($0, heights[$1]) }
      switch graph.nodes[index].kind {
      case .input: compileInput(index)
      case .decision: compileDecision(index)
      case .knowledgeModel: compileKnowledgeModel(index)
      case .service: compileService(index)
      }
    }
  }

  // MARK: Scopes

  /// The names that an element may use: what it requires, itself if it is a function, by the prefixes of imports.
  private func scope(of index: Int) -> (Scope, BoxBuilder) {
    let node = graph.nodes[index]
    var builder = BoxBuilder(compilation: compilation, unit: node.unit, owner: node.display)
    builder.isFunction = node.kind == .knowledgeModel
    var variables: [Scope.Variable] = []
    var modules: [String: [Scope.Variable]] = [:]
    var required = node.requirements + node.circular
    if node.kind == .knowledgeModel && !required.contains(index) { required.append(index) }
    // Of one name the element's own model comes first, then those that it imports, in their order.
    let units = [node.unit] + paths[node.unit].map(\.unit)
    var taken = Set<Name>()
    func add(_ name: Name, _ type: FEELType, _ wanted: Int) {
      guard taken.insert(name).inserted else { return }
      variables.append(Scope.Variable(name, type, place(of: wanted, in: index)))
      note(name, wanted, in: &builder)
    }
    for wanted in ordered(required, by: units) {
      guard let name = graph.nodes[wanted].name else { continue }
      let isNew = node.circular.contains(wanted) && wanted != index
      let type = isNew ? .any : known[wanted].type
      let unit = graph.nodes[wanted].unit
      if unit == node.unit {
        add(name, type, wanted)
        continue
      }
      for path in paths[node.unit] where path.unit == unit {
        if path.prefixes.isEmpty {
          add(name, type, wanted)
        } else if path.prefixes.count == 1 {
          modules[path.prefixes[0], default: []].append(
            Scope.Variable(name, type, place(of: wanted, in: index)))
        } else if let long = Name((path.prefixes + [name.text]).joined(separator: ".")) {
          add(long, type, wanted)
        }
      }
    }
    for (prefix, members) in modules.sorted(by: { $0.key < $1.key }) {
      guard let name = Name(prefix), taken.insert(name).inserted else { continue }
      let type = ContextType(members.map { ContextType.Member($0.name, $0.type) }, name: prefix)
      variables.append(Scope.Variable(name, .context(type), .module(Scope.Module(members))))
    }
    builder.required = Set(required)
    return (
      Scope(variables, types: compilation.types.scopeTypes[node.unit], refusesAmbiguity: true), builder
    )
  }

  /// Elements in the order of their models, and those of one model as they are.
  private func ordered(_ elements: [Int], by units: [Int]) -> [Int] {
    guard units.count > 1 else { return elements }
    let places = Dictionary(zip(units, units.indices)) { first, _ in first }
    return elements.enumerated().sorted { left, right in
      let (a, b) = (places[graph.nodes[left.element].unit], places[graph.nodes[right.element].unit])
      return (a ?? units.count, left.offset) < (b ?? units.count, right.offset)
    }.map(\.element)
  }

  /// Where the value of an element is that another one requires.
  private func place(of wanted: Int, in index: Int) -> Scope.Place {
    guard graph.nodes[wanted].kind == .knowledgeModel else { return .global(wanted) }
    if wanted == index { return .function(wanted, .null) }
    guard case .function = initial[wanted], !graph.nodes[index].circular.contains(wanted) else {
      return .global(wanted)
    }
    return .function(wanted, initial[wanted])
  }

  private func note(_ name: Name, _ index: Int, in builder: inout BoxBuilder) {
    builder.checks[name] = known[index].declared.check
    if !known[index].parameters.isEmpty { builder.parameters[name] = known[index].parameters.map(\.name) }
  }

  // MARK: Elements

  private mutating func compileInput(_ index: Int) {
    let node = graph.nodes[index]
    known[index].declared = compilation.type(node.variable?.type, in: node.unit) ?? .any
  }

  private mutating func compileDecision(_ index: Int) {
    let node = graph.nodes[index]
    let decision = graph.units[node.unit].model.decisions[node.index]
    var (scope, builder) = scope(of: index)
    scope.capturesGlobals = callsServices
    let declared = compilation.type(node.variable?.type, in: node.unit)
    guard let logic = decision.logic else {
      known[index].declared = declared ?? .any
      compilation.diagnostics.append(.noDecisionLogic(node.display, at: node.heading.position))
      let cause = NullCause(.missingInput, subject: node.display, detail: Wording.noLogic)
      known[index].code = FEEL.compile(
        Expression(.hosted(FixedBox(.null(cause))), type: .null, range: SourceRange(start: 0, end: 0)))
      return
    }
    var expression = builder.expression(logic, in: scope, for: declared)
    if let declared {
      let told = compilation.diagnostics.count
      let inner = expression
      expression = builder.typed(
        inner, as: declared, at: node.variable?.heading.place ?? node.heading.place)
      builder.doubt(declared.type, of: node, giving: inner, since: told)
    }
    known[index].declared = declared ?? .any
    // Thousands of decisions, each of which nests the last one's result, would make a type as deep.
    if known[index].declared.type == .any { known[index].inferred = expression.type.bounded }
    known[index].code = FEEL.compile(expression, in: scope)
  }

  private mutating func compileKnowledgeModel(_ index: Int) {
    let node = graph.nodes[index]
    let function = graph.units[node.unit].model.knowledgeModels[node.index]
    let declared = compilation.type(node.variable?.type, in: node.unit)
    guard let logic = function.logic else {
      compilation.diagnostics.append(.noLogic(node.display, at: node.heading.position))
      initial[index] = .null(NullCause(.host, subject: Wording.noExpression))
      return
    }
    // Parameters first: the function may call itself.
    let types = compilation.parameters(of: logic, as: declared?.function, in: node.unit)
    known[index].parameters = zip(logic.parameters, types).map { parameter, type in
      FunctionValue.Parameter(
        Name(written: parameter.heading.name), type.type)
    }
    var result = declared?.function?.result
    if let declared, declared.function == nil, declared.type != .any || declared.check != nil {
      result = declared
    }
    known[index].declared = DeclaredType(
      type: .function(types.map(\.type), result?.type ?? .any))
    let (scope, builder) = scope(of: index)
    let expression = builder.function(
      logic, in: scope, as: declared?.function, result: result ?? builder.resultType(of: logic))
    if case .function = expression.type { known[index].declared = DeclaredType(type: expression.type) }
    let code = FEEL.compile(expression, in: scope)
    var run = Evaluation(hostFunctions: compilation.hostFunctions)
    initial[index] = code.evaluate(&run)
  }

  private mutating func compileService(_ index: Int) {
    let node = graph.nodes[index]
    guard let parts = graph.services[index] else { return }
    let inside = decisions(of: parts)
    checkOutside(parts, inside, node)
    let declared = compilation.type(node.variable?.type, in: node.unit)
    let result = declared?.function?.result ?? declared
    let names = parts.outputs.map { graph.nodes[$0].title }
    let parameters = parts.parameters.map { slot in
      FunctionValue.Parameter(
        graph.nodes[slot].title, known[slot].declared.type)
    }
    let natural: FEELType =
      parts.outputs.count == 1
      ? known[parts.outputs[0]].type
      : .context(ContextType(zip(names, parts.outputs).map { ContextType.Member($0, known[$1].type) }))
    let position = node.heading.place
    let range = SourceRange(
      text: compilation.addText(Model.SourceText(run: nil, owner: position), owner: node.display), start: 0,
      end: 0)
    var read = Set<Int>()
    for decision in inside {
      for wanted in graph.nodes[decision].requirements
      where graph.nodes[wanted].kind == .input && !parts.parameters.contains(wanted) {
        read.insert(wanted)
      }
    }
    let function = ServiceFunction(
      slot: index, parameters: parts.parameters, parameterNames: parameters.map(\.name.text),
      checks: parts.parameters.map { known[$0].declared.check },
      missing: read.sorted().map { ($0, initial[$0]) },
      steps: inside.compactMap { slot in
        known[slot].code.map {
          ServiceFunction.Step(slot: slot, code: $0, isDeep: heights[slot] > CompiledModel.Plan.maxHeight)
        }
      }, outputs: parts.outputs,
      shape: parts.outputs.count == 1 ? nil : Context.Shape(names.map(\.text)),
      result: result?.check == nil ? nil : result, range: range)
    services[index] = function
    known[index].parameters = parameters
    known[index].declared = DeclaredType(type: .function(parameters.map(\.type), result?.type ?? natural))
    known[index].range = range
    initial[index] = .function(
      FunctionValue(
        name: node.display, parameters: parameters, result: result?.type ?? .any, function))
  }

  /// The decisions that a service takes itself: those that it names and all that they need, up to what it is given.
  func decisions(of parts: ModelGraph.ServiceParts) -> [Int] {
    let given = Set(parts.inputDecisions)
    var seen = Set<Int>()
    var pending = parts.outputs + parts.encapsulated
    while let next = pending.popLast() {
      guard !given.contains(next), seen.insert(next).inserted else { continue }
      pending += graph.nodes[next].requirements.filter { graph.nodes[$0].kind == .decision }
    }
    return seen.filter { turns[$0] < .max }.sorted { turns[$0] < turns[$1] }
  }

  /// Tells of input data that decisions of a service read and that nobody can give it.
  private func checkOutside(_ parts: ModelGraph.ServiceParts, _ inside: [Int], _ node: ModelGraph.Node) {
    var told = Set<Int>()
    for decision in inside {
      for wanted in graph.nodes[decision].requirements
      where graph.nodes[wanted].kind == .input && !parts.inputData.contains(wanted)
        && told.insert(wanted).inserted
      {
        let input = graph.nodes[wanted]
        let home = input.unit == node.unit ? "" : graph.units[input.unit].model.namespace
        compilation.diagnostics.append(
          .serviceInput(
            input.display, href: input.heading.id.map { "\(home)#\($0)" }, of: node.display,
            neededBy: graph.nodes[decision].display, at: node.heading.position))
      }
    }
  }
}
