extension Model {
  /// The boxes of its decisions, then of its functions, each with the name of what it belongs to.
  package var boxes: [(owner: String, box: Box)] {
    let owned =
      decisions.map { ($0.heading.name, $0.logic) }
      + knowledgeModels.map { ($0.heading.name, $0.logic?.body) }
    return owned.compactMap { owner, box in box.map { (owner, $0) } }
  }
}

extension Model.Box {
  /// The decision tables in it, in the order of the text; boxes are as deep as their reader lets them be.
  package var tables: [Model.DecisionTable] {
    if case .table(let table) = kind { return [table] }
    return parts.flatMap(\.tables)
  }

  /// Its expressions, those of tables among them; tests of cells are none.
  package var texts: [Model.SourceText] {
    switch kind {
    case .literal(let text): [text]
    case .table(let table):
      table.inputs.map(\.expression) + table.rules.flatMap(\.outputs)
        + table.outputs.compactMap(\.defaultValue)
    default: parts.flatMap(\.texts)
    }
  }

  /// The tests of its tables' cells.
  package var tests: [Model.SourceText] { tables.flatMap { $0.rules.flatMap(\.inputs) } }

  /// The boxes directly inside.
  package var parts: [Model.Box] {
    switch kind {
    case .literal, .table, .empty: []
    case .context(let entries): entries.compactMap(\.value)
    case .list(let items): items
    case .relation(_, let rows): rows.flatMap(\.cells)
    case .function(let function): [function.body].compactMap(\.self)
    case .invocation(let function, let bindings):
      [function].compactMap(\.self) + bindings.compactMap(\.value)
    case .conditional(let condition, let then, let otherwise):
      [condition, then, otherwise].compactMap(\.self)
    case .filter(let list, let condition): [list, condition].compactMap(\.self)
    case .iteration(_, let list, let result): [list, result].compactMap(\.self)
    case .quantified(_, _, let list, let condition): [list, condition].compactMap(\.self)
    }
  }
}
