internal import DMN

/// The passages of one dossier through the tables of the rules, by decision.
struct Passages {
  /// For each running model and each of its decisions, the tables that it went through itself.
  private var rows: [[[DossierEvaluation.TableRows]]]
  /// For each running model and each slot, the place of its decision; -1 for none.
  private let places: [[Int]]
  /// For each running model, the decisions that went through tables.
  private var taken: [[Int]]
  /// For each running model, what its tables are called.
  private let owners: [[String]]
  /// Lists of one row, by the row, shared by all passages that only it gave.
  private var single: [[Int]] = []

  init(_ running: [CompiledRules.Running]) {
    rows = running.map { Array(repeating: [], count: $0.decisions.count) }
    taken = running.map { _ in [] }
    places = running.map { running in
      var places = [Int](repeating: -1, count: 1 + (running.decisions.map(\.slot).max() ?? -1))
      for (place, decision) in running.decisions.enumerated() { places[decision.slot] = place }
      return places
    }
    owners = running.map { running in
      var owners: [String] = []
      while let owner = running.model.owner(ofTable: owners.count) { owners.append(owner) }
      return owners
    }
  }

  /// Takes the passages of a run in the place of those of the last one.
  mutating func take(_ run: borrowing DecisionRun, _ running: Int) {
    // A new list: the last one may be that of a finding.
    for place in taken[running] { rows[running][place] = [] }
    taken[running].removeAll(keepingCapacity: true)
    run.forEachTable { slot, table, matched in
      guard slot < places[running].count, places[running][slot] >= 0 else { return }
      let place = places[running][slot]
      if rows[running][place].isEmpty { taken[running].append(place) }
      rows[running][place].append(
        DossierEvaluation.TableRows(table: owners[running][table], rows: numbers(of: matched)))
    }
  }

  /// The numbers of rows as people count.
  private mutating func numbers(of matched: RowSet) -> [Int] {
    guard matched.count == 1, let row = matched.first, row < 256 else { return matched.map { $0 + 1 } }
    while single.count <= row { single.append([single.count + 1]) }
    return single[row]
  }

  /// Adds the tables that an answer went through, in the order in which its decisions were evaluated.
  func add(to result: inout [DossierEvaluation.TableRows], of plan: CompiledRules.Asked) {
    for place in plan.places where !rows[plan.running][place].isEmpty {
      if result.isEmpty {
        result = rows[plan.running][place]
      } else {
        result += rows[plan.running][place]
      }
    }
  }
}
