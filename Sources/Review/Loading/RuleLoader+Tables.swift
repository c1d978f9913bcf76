internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// Cells of decision tables against the words that the schema of dossiers lists.
extension RuleLoader {
  /// Tells words that no dossier can have, and words that a table has no row for.
  mutating func checkTables() {
    var seen: Set<String> = []
    for model in rules.running.flatMap(\.model.models) where seen.insert(model.source.file).inserted {
      for decision in model.decisions {
        for table in decision.logic?.tables ?? [] { check(table, of: decision.heading.name) }
      }
    }
  }

  private mutating func check(_ table: Model.DecisionTable, of owner: String) {
    for (column, clause) in table.inputs.enumerated() {
      let path = oneLine(clause.expression.value)
      let words = words(ofPath: path)
      guard !words.isEmpty else { continue }
      let count = diagnostics.count
      for (row, rule) in table.rules.enumerated() where column < rule.inputs.count {
        check(rule.inputs[column], of: owner, row: row + 1, path, words)
      }
      if diagnostics.count == count { checkCover(table, of: owner, path, words) }
    }
  }

  private mutating func check(
    _ cell: Model.SourceText, of owner: String, row: Int, _ path: String, _ words: [String]
  ) {
    for test in FEEL.parseUnaryTests(cell.value).tests?.tests ?? [] {
      let operand = test.operand.unparenthesized
      var values = [operand]
      if case .list(let items) = operand.kind { values = items }
      for value in values {
        guard case .string(let word) = value.kind, !words.contains(word) else { continue }
        diagnostics.append(
          .unlistedCell(
            word, path: path, nearest: nearest(to: word, among: words), words: words, in: owner, row: row,
            at: cell.position(ofScalar: Int(value.range.start))))
      }
    }
  }

  /// Tells the words that no row of a table of one column has a test for.
  private mutating func checkCover(
    _ table: Model.DecisionTable, of owner: String, _ path: String, _ words: [String]
  ) {
    switch table.hitPolicy {
    case .unique, .first, .any, .priority: break
    case .collect, .ruleOrder, .outputOrder: return
    }
    guard table.inputs.count == 1, table.outputs.allSatisfy({ $0.defaultValue == nil }) else { return }
    var rows: [CompiledUnaryTests] = []
    for rule in table.rules {
      guard let cell = rule.inputs.first else { return }
      let (tests, problems) = FEEL.parseUnaryTests(cell.value)
      guard let tests, problems.isEmpty else { return }
      rows.append(FEEL.compile(tests))
    }
    let uncovered = words.filter { word in
      !rows.contains { row in
        var run = Evaluation(steps: 10_000)
        return row.matches(.string(word), &run) == .yes
      }
    }
    guard !uncovered.isEmpty else { return }
    diagnostics.append(.gap(uncovered, path: path, in: owner, at: table.position))
  }

  /// The words that the schema lists for what a path such as `dossier.porteur.categorie` reads; none for other texts.
  private func words(ofPath path: String) -> [String] {
    let parts = path.split(separator: ".").map { oneLine(String($0)) }
    guard parts.first == InputName.dossier.rawValue else { return [] }
    let schema = schemas.dossier
    var slot = 0
    for (place, part) in parts.enumerated().dropFirst() {
      let isLast = place == parts.count - 1
      if let child = schema.children(of: slot).first(where: { schema.name(of: $0) == part }) {
        slot = child
      } else if isLast,
        let attribute = schema.attributes(of: slot).first(where: { schema.attributeName($0) == part })
      {
        return schema.attributeEnumeration(attribute)
      } else if !isLast || part != "texte" {
        return []
      }
    }
    return schema.enumeration(of: slot)
  }
}

extension Model.Box {
  /// The decision tables in it, in the order of the text; boxes are as deep as their reader lets them be.
  fileprivate var tables: [Model.DecisionTable] {
    switch kind {
    case .table(let table): [table]
    case .literal, .empty: []
    case .context(let entries): entries.flatMap { $0.value?.tables ?? [] }
    case .list(let items): items.flatMap(\.tables)
    case .relation(_, let rows): rows.flatMap { $0.cells.flatMap(\.tables) }
    case .function(let function): function.body?.tables ?? []
    case .invocation(let function, let bindings):
      (function?.tables ?? []) + bindings.flatMap { $0.value?.tables ?? [] }
    case .conditional(let condition, let then, let otherwise):
      [condition, then, otherwise].flatMap { $0?.tables ?? [] }
    case .filter(let list, let condition): [list, condition].flatMap { $0?.tables ?? [] }
    case .iteration(_, let list, let result): [list, result].flatMap { $0?.tables ?? [] }
    case .quantified(_, _, let list, let condition): [list, condition].flatMap { $0?.tables ?? [] }
    }
  }
}
