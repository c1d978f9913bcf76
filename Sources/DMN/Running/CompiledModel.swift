public import Diagnostics
public import FEEL

/// A model with all that it imports, ready to be evaluated any number of times, from any thread.
///
/// Names are slots, expressions are code and tables are indexed; nothing is looked up by text while it runs.
public final class CompiledModel: Sendable {
  /// A fact that the model starts from.
  public final class Input: NamedElement, Sendable {
    /// The name of the input data.
    public let name: Name
    /// As the model says it.
    public let syntax: Model.InputData
    /// The namespace of the model that declares it.
    public let namespace: String
    /// Its type; values that do not conform become null.
    public let type: FEELType
    let slot: Int
    let declared: DeclaredType

    init(
      name: Name, syntax: Model.InputData, namespace: String, type: FEELType, slot: Int,
      declared: DeclaredType
    ) {
      self.name = name
      self.syntax = syntax
      self.namespace = namespace
      self.type = type
      self.slot = slot
      self.declared = declared
    }
  }

  /// A decision.
  public final class Decision: NamedElement, Sendable {
    /// Its name.
    public let name: Name
    /// As the model says it: question, description, sources.
    public let syntax: Model.Decision
    /// The namespace of the model that declares it.
    public let namespace: String
    /// The type of its result.
    public let type: FEELType
    package let slot: Int
    let declared: DeclaredType

    init(
      name: Name, syntax: Model.Decision, namespace: String, type: FEELType, slot: Int, declared: DeclaredType
    ) {
      self.name = name
      self.syntax = syntax
      self.namespace = namespace
      self.type = type
      self.slot = slot
      self.declared = declared
    }
  }

  /// A decision service.
  public final class Service: NamedElement, Sendable {
    /// Its name.
    public let name: Name
    /// As the model says it.
    public let syntax: Model.DecisionService
    /// The namespace of the model that declares it.
    public let namespace: String
    /// What it is called with: input data first, then input decisions.
    public let parameters: [FunctionValue.Parameter]
    /// The names of its output decisions, in order.
    public let outputs: [Name]
    let slot: Int

    init(
      name: Name, syntax: Model.DecisionService, namespace: String, parameters: [FunctionValue.Parameter],
      outputs: [Name], slot: Int
    ) {
      self.name = name
      self.syntax = syntax
      self.namespace = namespace
      self.parameters = parameters
      self.outputs = outputs
      self.slot = slot
    }
  }

  /// A business knowledge model.
  public final class KnowledgeModel: NamedElement, Sendable {
    /// Its name.
    public let name: Name
    /// As the model says it.
    public let syntax: Model.KnowledgeModel
    /// The namespace of the model that declares it.
    public let namespace: String
    /// What it is called with.
    public let parameters: [FunctionValue.Parameter]
    let slot: Int

    init(
      name: Name, syntax: Model.KnowledgeModel, namespace: String, parameters: [FunctionValue.Parameter],
      slot: Int
    ) {
      self.name = name
      self.syntax = syntax
      self.namespace = namespace
      self.parameters = parameters
      self.slot = slot
    }
  }

  /// What runs for a decision.
  final class Plan: Sendable {
    /// The slots of the decisions that it reads.
    let needs: [Int]
    /// The slots of the input data that it reads.
    let inputs: [Int]
    /// Both, as the model orders them.
    let reads: [Int]
    /// Whether so many decisions stand below it that its value may be nested without end.
    let isDeep: Bool
    /// The height from which values are looked at; one decision cannot nest them deep.
    static let maxHeight = 64

    init(needs: [Int], inputs: [Int], reads: [Int], isDeep: Bool) {
      (self.needs, self.inputs, self.reads, self.isDeep) = (needs, inputs, reads, isDeep)
    }
  }

  /// The code of a decision.
  ///
  /// The model holds them all, and a run holds the model, so that those who run them need not count references.
  final class DecisionCode: Sendable {
    /// A decision that another one reads.
    struct Need: Sendable {
      let slot: Int
      let code: Unmanaged<DecisionCode>
    }

    let slot: Int
    let expression: CompiledExpression
    let needs: [Need]
    /// Whether the value may be nested without end; see `Plan`.
    let isDeep: Bool

    init(_ slot: Int, _ expression: CompiledExpression, needs: [DecisionCode], isDeep: Bool) {
      (self.slot, self.expression, self.isDeep) = (slot, expression, isDeep)
      self.needs = needs.map { Need(slot: $0.slot, code: .passUnretained($0)) }
    }
  }

  /// Decisions with all that they need, in the order of their evaluation.
  public struct Order: Sendable {
    let steps: [DecisionCode]
  }

  /// The model that was asked for.
  public let model: Model
  /// The model and all that it imports, itself first.
  public let models: [Model]
  /// The imports of all these that no model of the library answers.
  public let unknownImports: [Model.Import]
  /// Its input data and those of all models that it imports, its own first.
  public let inputs: [Input]
  /// Its decisions and those of all models that it imports, its own first.
  public let decisions: [Decision]
  /// Its services and those of all models that it imports, its own first.
  public let services: [Service]
  /// Its functions and those of all models that it imports, its own first.
  public let knowledgeModels: [KnowledgeModel]
  /// The tables, by number.
  let tables: [TableOrigin]
  /// The texts, by the numbers that ranges give.
  let texts: [TextOrigin]
  /// The values of the slots at the start of a run.
  let initial: [Value]
  /// The code of each slot that holds a decision.
  let codes: [DecisionCode?]
  /// The same, not counted.
  let borrowedCodes: [Unmanaged<DecisionCode>?]
  /// For each slot that holds a decision.
  let plans: [Plan?]
  /// What people call each slot.
  let names: [String]
  /// Whether some element other than a function needs itself.
  let hasCircles: Bool
  /// The places in the arrays above, by slot.
  let decisionOfSlot: [Int: Int]
  let serviceFunctions: [Int: ServiceFunction]
  private let inputsByName: [Name: [Int]]
  private let decisionsByName: [Name: [Int]]
  private let servicesByName: [Name: [Int]]
  private let knowledgeModelsByName: [Name: [Int]]
  let hostFunctions: HostFunctions

  /// Compiles a model.
  ///
  /// A fault never stops the compilation: what is wrong becomes code that gives null and says why.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - library: The models that it may import, and that these may import; found by namespace, and by file name
  ///     when several have the same.
  ///   - hostFunctions: What `external` functions may call.
  ///   - diagnostics: Everything wrong in it and in those that it imports, sorted by place.
  public init(
    _ model: Model, library: [Model] = [], hostFunctions: HostFunctions = .none,
    into diagnostics: inout [Diagnostic]
  ) {
    let graph = ModelGraph(model, library: library)
    let compilation = Compilation(graph, hostFunctions: hostFunctions)
    var compiler = NodeCompiler(compilation)
    compiler.compile()
    var inputs: [Input] = []
    var decisions: [Decision] = []
    var services: [Service] = []
    var knowledgeModels: [KnowledgeModel] = []
    for (slot, node) in graph.nodes.enumerated() {
      let model = graph.units[node.unit].model
      let name = node.title
      let known = compiler.known[slot]
      switch node.kind {
      case .input:
        inputs.append(
          Input(
            name: name, syntax: model.inputData[node.index], namespace: model.namespace, type: known.type,
            slot: slot, declared: known.declared))
      case .decision:
        decisions.append(
          Decision(
            name: name, syntax: model.decisions[node.index], namespace: model.namespace, type: known.type,
            slot: slot, declared: known.declared))
      case .knowledgeModel:
        knowledgeModels.append(
          KnowledgeModel(
            name: name, syntax: model.knowledgeModels[node.index], namespace: model.namespace,
            parameters: known.parameters, slot: slot))
      case .service:
        let outputs = graph.services[slot]?.outputs ?? []
        services.append(
          Service(
            name: name, syntax: model.services[node.index], namespace: model.namespace,
            parameters: known.parameters,
            outputs: outputs.map { graph.nodes[$0].title },
            slot: slot))
      }
    }
    self.model = model
    models = graph.units.map(\.model)
    unknownImports = graph.unknownImports
    self.inputs = inputs
    self.decisions = decisions
    self.services = services
    self.knowledgeModels = knowledgeModels
    inputsByName = Self.byName(inputs)
    decisionsByName = Self.byName(decisions)
    servicesByName = Self.byName(services)
    knowledgeModelsByName = Self.byName(knowledgeModels)
    self.hostFunctions = hostFunctions
    tables = compilation.tables
    texts = compilation.texts
    initial = compiler.initial
    plans = graph.nodes.indices.map { Self.plan($0, graph, height: compiler.heights[$0]) }
    var codes = [DecisionCode?](repeating: nil, count: graph.nodes.count)
    for slot in graph.order {
      guard let code = compiler.known[slot].code else { continue }
      codes[slot] = DecisionCode(
        slot, code, needs: plans[slot]?.needs.compactMap { codes[$0] } ?? [],
        isDeep: compiler.heights[slot] > Plan.maxHeight)
    }
    self.codes = codes
    borrowedCodes = codes.map { $0.map(Unmanaged.passUnretained) }
    hasCircles = graph.nodes.contains { $0.kind != .knowledgeModel && !$0.circular.isEmpty }
    serviceFunctions = compiler.services
    names = graph.nodes.map(\.display)
    decisionOfSlot = Dictionary(decisions.enumerated().map { ($1.slot, $0) }) { first, _ in first }
    compilation.gatherDoubts()
    var seen = Set<Diagnostic>()
    diagnostics += compilation.diagnostics.filter { seen.insert($0).inserted }.sorted().gathered
  }

  private static func plan(_ slot: Int, _ graph: ModelGraph, height: Int) -> Plan? {
    guard graph.nodes[slot].kind == .decision else { return nil }
    let requirements = graph.nodes[slot].requirements
    let needs = requirements.filter { graph.nodes[$0].kind == .decision }
    let inputs = requirements.filter { graph.nodes[$0].kind == .input }
    let reads = requirements.filter { graph.nodes[$0].kind == .input || graph.nodes[$0].kind == .decision }
    return Plan(needs: needs, inputs: inputs, reads: reads, isDeep: height > Plan.maxHeight)
  }

  /// An order in which decisions can be evaluated, each after those that it needs.
  public func order(of decisions: [Decision]) -> Order {
    var isSeen = [Bool](repeating: false, count: plans.count)
    var steps: [DecisionCode] = []
    for decision in decisions where !isSeen[decision.slot] {
      isSeen[decision.slot] = true
      var path: [(slot: Int, next: Int)] = [(decision.slot, 0)]
      while let (slot, next) = path.last {
        if let needs = plans[slot]?.needs, next < needs.count {
          path[path.count - 1].next += 1
          if !isSeen[needs[next]] {
            isSeen[needs[next]] = true
            path.append((needs[next], 0))
          }
        } else {
          if let code = codes[slot] { steps.append(code) }
          path.removeLast()
        }
      }
    }
    return Order(steps: steps)
  }

  // MARK: Names

  /// The input data of a name; without namespace the nearest one, the model's own before those it imports.
  public func input(_ name: String, namespace: String? = nil) -> Input? {
    find(inputs, inputsByName, name, namespace)
  }

  /// The decision of a name.
  public func decision(_ name: String, namespace: String? = nil) -> Decision? {
    find(decisions, decisionsByName, name, namespace)
  }

  /// The decision service of a name.
  public func service(_ name: String, namespace: String? = nil) -> Service? {
    find(services, servicesByName, name, namespace)
  }

  /// The function of a name.
  public func knowledgeModel(_ name: String, namespace: String? = nil) -> KnowledgeModel? {
    find(knowledgeModels, knowledgeModelsByName, name, namespace)
  }

  private func find<Element: NamedElement>(
    _ elements: [Element], _ byName: [Name: [Int]], _ text: String, _ namespace: String?
  ) -> Element? {
    let places = byName[Name(written: text)] ?? []
    return places.lazy.map { elements[$0] }.first { element in
      namespace.map { $0 == element.namespace } ?? true
    }
  }

  /// A table by its number: identifiers, texts and annotations of its rules.
  public func table(_ number: Int) -> Model.DecisionTable? {
    tables.indices.contains(number) ? tables[number].syntax : nil
  }

  /// The decision or function whose table has a number.
  public func owner(ofTable number: Int) -> String? {
    tables.indices.contains(number) ? tables[number].owner : nil
  }

  private static func byName(_ elements: [some NamedElement]) -> [Name: [Int]] {
    Dictionary(grouping: elements.indices) { elements[$0].name }
  }

  // MARK: Places

  /// The place in a file of a part of a text of the model; nil when it comes from no text.
  public func position(of range: SourceRange?) -> FilePosition? {
    guard let range, range.text > 0, Int(range.text) < texts.count else { return nil }
    return texts[Int(range.text)].source?.position(ofScalar: Int(range.start))
  }
}

/// What can be found by its name in a model or in one that it imports.
protocol NamedElement {
  var name: Name { get }
  /// The namespace of the model that declares it.
  var namespace: String { get }
}
