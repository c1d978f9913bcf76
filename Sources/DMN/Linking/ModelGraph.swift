internal import Diagnostics
internal import FEEL
internal import XMLTree

/// The models compiled together, with the elements of all of them and what each requires.
///
/// Source: DMN 1.5, 6.2 and 6.3.3.
struct ModelGraph {
  private(set) var units: [Unit] = []
  private(set) var nodes: [Node] = []
  /// The nodes of each model by name.
  private(set) var nodesByName: [[Name: [Int]]] = []
  /// The nodes, each after all that it requires.
  private(set) var order: [Int] = []
  /// The parts of services: their nodes by role.
  private(set) var services: [Int: ServiceParts] = [:]
  /// The imports that no model answers.
  private(set) var unknownImports: [Model.Import] = []
  /// Their prefixes: what is written with one of these is not told on top.
  var unknownPrefixes: Set<String> { Set(unknownImports.map(\.heading.name).filter { !$0.isEmpty }) }
  var diagnostics: [Diagnostic] = []

  init(_ model: Model, library: [Model]) {
    units.append(Unit(model: model))
    resolveImports(library)
    for unit in units.indices { addNodes(of: unit) }
    nodesByName = units.map { _ in [:] }
    for (index, node) in nodes.enumerated() {
      if let name = node.name { nodesByName[node.unit][name, default: []].append(index) }
    }
    for unit in units.indices {
      checkNames(of: unit)
      checkImportedNames(of: unit)
    }
    for node in nodes.indices { resolveRequirements(of: node) }
    sort()
  }

  // MARK: Imports

  private mutating func resolveImports(_ library: [Model]) {
    var places: [String: [Int]] = [:]
    for (index, model) in library.enumerated() { places[model.namespace, default: []].append(index) }
    var unitOfLibrary: [Int: Int] = [:]
    var next = 0
    while next < units.count {
      defer { next += 1 }
      let model = units[next].model
      var prefixes = Set<String>()
      for item in model.imports where item.isModel {
        if !prefixes.insert(item.heading.name).inserted && !item.heading.name.isEmpty {
          diagnostics.append(.duplicateImport(item.heading.name, at: item.heading.namePosition))
        }
        if item.namespace == model.namespace {
          let own = model.source.file
          let other = (places[item.namespace] ?? []).lazy.map { library[$0].source.file }.first { $0 != own }
          diagnostics.append(
            other.map { .importOfSameNamespace(item.namespace, as: $0, at: item.position) }
              ?? .importOfItself(at: item.position))
          unknownImports.append(item)
          continue
        }
        let main = units[0].model
        if item.namespace == main.namespace {
          units[next].imports.append((item.heading.name, 0))
          continue
        }
        let found = candidate(item, places[item.namespace] ?? [], library)
        guard let index = found else {
          unknownImports.append(item)
          diagnostics.append(
            .unknownImport(
              item.namespace, location: item.location, found: library.first { item.locates($0) },
              known: library.map(\.namespace).filter { !$0.isEmpty }, at: item.position))
          continue
        }
        let unit = unitOfLibrary[index] ?? units.count
        if unitOfLibrary[index] == nil {
          unitOfLibrary[index] = unit
          units.append(Unit(model: library[index]))
        }
        units[next].imports.append((item.heading.name, unit))
      }
    }
  }

  /// The model that an import means; of several with its namespace, the one in the file that it names.
  private mutating func candidate(_ item: Model.Import, _ found: [Int], _ library: [Model]) -> Int? {
    guard found.count > 1 else { return found.first }
    let named = found.filter { item.locates(library[$0]) }
    if named.count == 1 { return named.first }
    diagnostics.append(
      .ambiguousImport(item.namespace, files: found.map { library[$0].source.file }, at: item.position))
    return found.first
  }

  // MARK: Nodes

  private mutating func addNodes(of unit: Int) {
    let model = units[unit].model
    for (index, input) in model.inputData.enumerated() {
      add(.input, unit, index, input.heading, input.variable)
    }
    for (index, decision) in model.decisions.enumerated() {
      add(.decision, unit, index, decision.heading, decision.variable)
    }
    for (index, function) in model.knowledgeModels.enumerated() {
      add(.knowledgeModel, unit, index, function.heading, function.variable)
    }
    for (index, service) in model.services.enumerated() {
      add(.service, unit, index, service.heading, service.variable)
    }
  }

  private mutating func add(
    _ kind: Node.Kind, _ unit: Int, _ index: Int, _ heading: Model.Heading, _ variable: Model.Variable?
  ) {
    var text = heading.name
    if let variable, !variable.heading.name.isEmpty { text = variable.heading.name }
    let name = Name(text)
    if !text.isEmpty, let problem = Name.problem(text) {
      diagnostics.append(problem.diagnostic(at: heading.namePosition))
    }
    let isMisnamed = text != heading.name && (name == nil || name != Name(heading.name))
    if let id = heading.id, units[unit].byID[id] == nil { units[unit].byID[id] = nodes.count }
    nodes.append(
      Node(
        kind: kind, unit: unit, index: index, heading: heading, variable: variable, name: name,
        isMisnamed: isMisnamed))
  }

  /// Tells of variables with another name than their elements, and of two elements with one name.
  private mutating func checkNames(of unit: Int) {
    for index in nodes.indices where nodes[index].isMisnamed && nodes[index].unit == unit {
      guard let variable = nodes[index].misnamed else { continue }
      diagnostics.append(
        .otherVariableName(variable, of: nodes[index].heading, copied: original(of: nodes[index])?.heading))
    }
    for same in nodesByName[unit].values where same.count > 1 {
      // The variable of a copy may still have the name of what was copied: that is no second element of its name.
      let first = same.first { !nodes[$0].isMisnamed } ?? same[0]
      for index in same where index != first {
        let node = nodes[index]
        if diagnostics.refuse(node.misnamed, that: nodes[first]) { continue }
        diagnostics.append(
          .duplicateName(
            node.display, first: nodes[first].heading.namePosition, variable: node.variable?.heading,
            at: node.heading.namePosition))
      }
    }
  }

  /// The names of a model's elements, or of its types, with their places.
  private func places(of unit: Int, types: Bool) -> [Name: FilePosition] {
    if !types { return nodesByName[unit].mapValues { nodes[$0[0]].heading.namePosition } }
    let named = units[unit].model.itemDefinitions.compactMap { item in
      Name(item.heading.name).map { ($0, item.heading.namePosition) }
    }
    return Dictionary(named) { first, _ in first }
  }

  /// Tells of names of imports and of what they bring that something else of the model has too.
  ///
  /// The model's own count before those that come without a prefix, and of these the first ones.
  ///
  /// Source: DMN 1.5, 6.3.3.
  private mutating func checkImportedNames(of unit: Int) {
    let imports = units[unit].model.imports.filter(\.isModel)
    if imports.isEmpty { return }
    for types in [false, true] {
      let own = places(of: unit, types: types)
      for item in imports {
        guard let name = Name(item.heading.name), let place = own[name] else { continue }
        diagnostics.append(
          .importNamedAsElement(item.heading.name, element: place, at: item.heading.namePosition))
      }
      var first: [Name: (place: FilePosition, namespace: String)] = [:]
      for item in units[unit].imports where item.prefix.isEmpty {
        let namespace = units[item.unit].model.namespace
        let declaration = imports.first { $0.namespace == namespace }
        for (name, place) in places(of: item.unit, types: types).sorted(by: { $0.value < $1.value }) {
          if let mine = own[name] {
            diagnostics.append(
              .importedNameTwice(name.text, namespace, isOwn: true, other: place, at: mine))
          } else if let other = first[name], let declaration {
            diagnostics.append(
              .importedNameTwice(
                name.text, other.namespace, isOwn: false, other: place, at: declaration.position))
          } else {
            first[name] = (place, namespace)
          }
        }
      }
    }
  }

  // MARK: Requirements

  private mutating func resolveRequirements(of index: Int) {
    let node = nodes[index]
    let model = units[node.unit].model
    var found: [Int] = []
    switch node.kind {
    case .input: return
    case .decision:
      let requirements = model.decisions[node.index].requirements
      found = resolve(requirements.inputs, of: node, as: [.input])
      found += resolve(requirements.decisions, of: node, as: [.decision])
      found += resolve(requirements.knowledge, of: node, as: [.knowledgeModel, .service])
      checkAuthorities(requirements.authorities, of: node)
    case .knowledgeModel:
      let requirements = model.knowledgeModels[node.index].requirements
      found = resolve(requirements.knowledge, of: node, as: [.knowledgeModel, .service])
      checkAuthorities(requirements.authorities, of: node)
    case .service:
      let service = model.services[node.index]
      var parts = ServiceParts()
      parts.outputs = resolve(service.outputs, of: node, as: [.decision])
      parts.encapsulated = resolve(service.encapsulated, of: node, as: [.decision])
      parts.inputDecisions = resolve(service.inputDecisions, of: node, as: [.decision])
      parts.inputData = resolve(service.inputData, of: node, as: [.input])
      if service.outputs.isEmpty { diagnostics.append(.noOutput(node.display, at: node.heading.position)) }
      services[index] = parts
      found = parts.outputs + parts.encapsulated
    }
    var seen = Set<Int>()
    nodes[index].requirements = found.filter { seen.insert($0).inserted }
  }

  private mutating func resolve(
    _ references: [Model.Reference], of node: Node, as kinds: [Node.Kind]
  ) -> [Int] {
    references.compactMap { reference in
      guard let unit = unit(of: reference, from: node) else { return nil }
      guard let index = units[unit].byID[reference.id] else {
        if isLost(reference) { return nil }
        // To look for the nearest names of thousands of faults would take minutes.
        let near = diagnostics.count < 100 ? meant(by: reference, in: unit, as: kinds) : nil
        diagnostics.append(
          .unknownReference(
            reference, of: node.display, nearest: near.map { nodes[$0.node].heading },
            isNamed: near?.isNamed == true))
        return nil
      }
      guard kinds.contains(nodes[index].kind) else {
        diagnostics.append(
          .wrongReference(
            nodes[index].display, nodes[index].kind, href: reference.text, of: node.display, node.kind,
            at: reference.position))
        return kinds.contains(.input) || kinds.contains(.decision) ? dataNode(index) : nil
      }
      return index
    }
  }

  /// The element that a reference to none is likely to mean: the one whose name it has, spaces being written as they are or as
  /// %20, or whose identifier is nearest.
  private func meant(
    by reference: Model.Reference, in unit: Int, as kinds: [Node.Kind]
  ) -> (node: Int, isNamed: Bool)? {
    let byID = units[unit].byID.filter { kinds.contains(nodes[$0.value].kind) }
    let name = Name(reference.id.replacing("%20", with: " "))
    if let name, let found = nodesByName[unit][name]?.first(where: { byID.values.contains($0) }) {
      return (found, true)
    }
    return nearest(to: reference.id, among: byID.keys.sorted()).flatMap { byID[$0] }.map { ($0, false) }
  }

  /// Whether one of the references of a decision or function to no element is likely to mean an element.
  func mayMean(_ element: Int, by owner: String, of unit: Int) -> Bool {
    guard let node = nodes.first(where: { $0.unit == unit && $0.display == owner }) else { return false }
    let requirements: Model.Requirements
    switch node.kind {
    case .decision: requirements = units[unit].model.decisions[node.index].requirements
    case .knowledgeModel: requirements = units[unit].model.knowledgeModels[node.index].requirements
    case .input, .service: return false
    }
    let kind = nodes[element].kind
    let home = nodes[element].unit
    return (requirements.inputs + requirements.decisions + requirements.knowledge).contains { reference in
      (reference.namespace ?? units[unit].model.namespace) == units[home].model.namespace
        && units[home].byID[reference.id] == nil
        && meant(by: reference, in: home, as: [kind])?.node == element
    }
  }

  /// An input required as a decision, or the other way round, is told and read all the same.
  private func dataNode(_ index: Int) -> Int? {
    nodes[index].kind == .input || nodes[index].kind == .decision ? index : nil
  }

  private mutating func unit(of reference: Model.Reference, from node: Node) -> Int? {
    let own = units[node.unit]
    guard let namespace = reference.namespace, namespace != own.model.namespace else { return node.unit }
    if let direct = own.imports.first(where: { units[$0.unit].model.namespace == namespace }) {
      return direct.unit
    }
    for prefix in paths(from: node.unit) where units[prefix.unit].model.namespace == namespace {
      return prefix.unit
    }
    // What an unknown import would have brought is not told on top.
    guard unknownImports.isEmpty else { return nil }
    diagnostics.append(
      .unknownNamespace(reference.text, of: node.display, at: reference.position))
    return nil
  }

  /// Whether a reference is to a model whose import was told: it has the namespace of the model that imports it.
  private func isLost(_ reference: Model.Reference) -> Bool {
    unknownImports.contains { $0.namespace == reference.namespace }
  }

  private mutating func checkAuthorities(_ references: [Model.Reference], of node: Node) {
    for reference in references {
      guard let unit = unit(of: reference, from: node) else { continue }
      let model = units[unit].model
      guard units[unit].byID[reference.id] == nil,
        !model.knowledgeSources.contains(where: { $0.heading.id == reference.id }), !isLost(reference)
      else { continue }
      let known = diagnostics.count < 100 ? model.knowledgeSources.map(\.heading) : []
      let near = nearest(to: reference.id, among: known.compactMap(\.id))
      diagnostics.append(
        .unknownReference(
          reference, of: node.display, nearest: near.flatMap { id in known.first { $0.id == id } }))
    }
  }

  /// Every model reached by imports from one, with the prefixes that lead to it, the shortest way first.
  func paths(from start: Int) -> [(prefixes: [String], unit: Int)] {
    var result: [(prefixes: [String], unit: Int)] = []
    var seen: Set<Int> = [start]
    var pending: [(prefixes: [String], unit: Int)] = [([], start)]
    var next = 0
    while next < pending.count {
      let (prefixes, unit) = pending[next]
      next += 1
      for item in units[unit].imports {
        let path = (prefixes: item.prefix.isEmpty ? prefixes : prefixes + [item.prefix], unit: item.unit)
        // A model imported twice under two prefixes is reached by both.
        if unit == start && item.unit != start { result.append(path) }
        guard seen.insert(item.unit).inserted else { continue }
        if unit != start { result.append(path) }
        pending.append(path)
      }
    }
    return result
  }

  // MARK: Order

  /// Puts the nodes in an order of evaluation and tells of circles.
  ///
  /// A function may call itself; nothing else may need itself.
  private mutating func sort() {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: nodes.count)
    for root in nodes.indices where states[root] == .new {
      var path: [(node: Int, next: Int)] = [(root, 0)]
      states[root] = .open
      while let (node, next) = path.last {
        guard next < nodes[node].requirements.count else {
          states[node] = .done
          order.append(node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let wanted = nodes[node].requirements[next]
        switch states[wanted] {
        case .done: break
        case .new:
          states[wanted] = .open
          path.append((wanted, 0))
        case .open:
          nodes[node].circular.append(wanted)
          if wanted == node && nodes[node].kind == .knowledgeModel { break }
          let circle = path[(path.firstIndex { $0.node == wanted } ?? 0)...].map(\.node) + [wanted]
          // To name thousands would help nobody.
          let names = (circle.count > 16 ? circle.prefix(8) + circle.suffix(7) : circle[...]).map {
            nodes[$0].display
          }
          diagnostics.append(
            .circle(names, isWhole: names.count == circle.count, at: nodes[node].heading.position))
        }
      }
    }
    for node in nodes.indices where !nodes[node].circular.isEmpty {
      let circular = Set(nodes[node].circular)
      nodes[node].requirements.removeAll { circular.contains($0) }
    }
  }
}
