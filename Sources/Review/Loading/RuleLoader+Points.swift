internal import DMN
internal import Diagnostics
internal import FEEL

// The points that the rows of tables give, against the maximum of their critère.
extension RuleLoader {
  /// Tells the rows that give more points than the type of a result allows: the result of such a row would be none.
  ///
  /// Only tables whose result is that of the critère as it stands are looked at, and cells that are numbers.
  mutating func checkPoints(of decision: CompiledModel.Decision, isContext: Bool, maximum: Decimal) {
    var tables = PointTables(rules.definitions)
    guard let model = rules.definitions.model(decision.namespace) else { return }
    tables.follow(
      decision.syntax.logic, entry: isContext ? ResultKey.resultat : nil, decision.syntax.requirements, model,
      owner: decision.name.text)
    for (owner, table, column) in tables.found {
      for (row, rule) in table.rules.enumerated() where column < rule.outputs.count {
        let cell = rule.outputs[column]
        guard let points = PointTables.number(cell), points > maximum else { continue }
        diagnostics.append(
          .tooManyPoints(
            points, maximum, decision.name.text, "table « \(owner) », ligne \(row + 1)",
            at: cell.position(ofScalar: 0)))
      }
    }
  }
}

/// The tables that give the result of a decision as it stands: straight, by the branches of a condition, or by a function that
/// it calls.
private struct PointTables {
  /// With the column that gives it.
  private(set) var found: [(owner: String, table: Model.DecisionTable, column: Int)] = []
  private let definitions: Definitions
  private var seen: Set<String> = []
  /// More than this is not followed.
  private var left = 64

  init(_ definitions: Definitions) { self.definitions = definitions }

  /// The number that a cell is.
  static func number(_ cell: Model.SourceText) -> Decimal? {
    let value = FEEL.parse(cell.value, in: ListedWords.unnamed).expression.map { FEEL.compile($0.folded) }
    guard case .number(let number)? = value?.constant else { return nil }
    return number
  }

  /// - Parameters:
  ///   - box: What a decision or a function gives.
  ///   - entry: The entry of a context that is meant; nil for its result.
  mutating func follow(
    _ box: Model.Box?, entry: String? = nil, _ requirements: Model.Requirements, _ model: Model,
    owner: String
  ) {
    guard let box, left > 0 else { return }
    left -= 1
    switch box.kind {
    case .table(let table): add(table, entry, owner)
    case .conditional(_, let then, let otherwise):
      follow(then, entry: entry, requirements, model, owner: owner)
      follow(otherwise, entry: entry, requirements, model, owner: owner)
    case .context(let entries):
      let result = entries.first { $0.variable?.heading.name == entry }?.value
      follow(result, requirements, model, owner: owner)
    case .literal(let text):
      guard let expression = FEEL.parse(text.value, in: ListedWords.unnamed).expression else { return }
      for name in expression.called { follow(name, entry, requirements, model) }
    default: return
    }
  }

  /// Goes on in a function or a decision that is required.
  private mutating func follow(
    _ called: (name: Name, isFunction: Bool), _ entry: String?, _ requirements: Model.Requirements,
    _ model: Model
  ) {
    for reference in called.isFunction ? requirements.knowledge : requirements.decisions {
      let namespace = reference.namespace ?? model.namespace
      guard let home = definitions.model(namespace) else { continue }
      let heading: Model.Heading
      let logic: (box: Model.Box?, requirements: Model.Requirements)
      if called.isFunction {
        guard let function = home.knowledgeModels.first(where: { $0.heading.id == reference.id }) else {
          continue
        }
        (heading, logic) = (function.heading, (function.logic?.body, function.requirements))
      } else {
        guard let decision = home.decisions.first(where: { $0.heading.id == reference.id }) else { continue }
        (heading, logic) = (decision.heading, (decision.logic, decision.requirements))
      }
      guard Name(written: heading.name) == called.name,
        seen.insert("\(namespace)#\(reference.id)").inserted
      else { continue }
      follow(logic.box, entry: entry, logic.requirements, home, owner: heading.name)
    }
  }

  private mutating func add(_ table: Model.DecisionTable, _ entry: String?, _ owner: String) {
    // A table of one column gives its value, one of several a context.
    let isPlain = table.outputs.count == 1 && entry == nil
    guard let column = isPlain ? 0 : table.outputs.firstIndex(where: { $0.heading.name == entry }),
      isPlain || table.outputs.count > 1
    else { return }
    switch (table.hitPolicy, table.aggregation) {
    case (.unique, _), (.first, _), (.any, _), (.priority, _), (.collect, .max?): break
    // Points that are taken away, or are not known, may be added to too many.
    case (.collect, .sum?):
      let points = table.rules.map { column < $0.outputs.count ? Self.number($0.outputs[column]) : nil }
      guard points.allSatisfy({ $0.map { $0 >= .zero } == true }) else { return }
    default: return
    }
    found.append((owner, table, column))
  }
}

extension Expression {
  /// The functions that it may be a call of, and the names that it may be: through the branches of conditions.
  fileprivate var called: [(name: Name, isFunction: Bool)] {
    switch unparenthesized.kind {
    case .conditional(_, let first, let second): first.called + second.called
    case .invocation(let function, _): function.lastName.map { [($0, true)] } ?? []
    case .name(let name): [(name, false)]
    default: []
    }
  }
}
