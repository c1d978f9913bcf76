internal import DMN

/// The passages of one dossier through the tables of the rules, by decision.
struct Passages {
  private typealias Rows = [DossierEvaluation.TableRows]

  /// For each running model and each of its decisions, the tables that it went through itself.
  private var rows: [[Rows]]
  /// For each running model and each slot, the place of its decision; -1 for none.
  private let places: [[Int]]
  /// For each running model, the decisions that went through tables.
  private var taken: [[Int]]
  /// For each running model, what its tables are called.
  private let owners: [[String]]
  /// For each running model and each of its tables, by the row: the one passage that only it gave, shared by all dossiers.
  private var single: [[[Rows]]]

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
    single = owners.map { $0.map { _ in [] } }
  }

  /// Takes the passages of the runs, one a running model, in the place of those of the last ones.
  mutating func take(_ runs: [DecisionRun]) {
    // By their places, so that they need not be copied.
    runs.withUnsafeBufferPointer { runs in
      for running in runs.indices { take(runs[running], running) }
    }
  }

  private mutating func take(_ run: borrowing DecisionRun, _ running: Int) {
    // A new list: the last one may be that of a finding.
    for place in taken[running] { rows[running][place] = [] }
    taken[running].removeAll(keepingCapacity: true)
    run.forEachTable { slot, table, matched in
      guard slot < places[running].count, places[running][slot] >= 0 else { return }
      let place = places[running][slot]
      let passage = passage(running, table, matched)
      if rows[running][place].isEmpty {
        taken[running].append(place)
        rows[running][place] = passage
      } else {
        rows[running][place] += passage
      }
    }
  }

  /// A list of one passage, with the numbers of its rows as people count.
  private mutating func passage(_ running: Int, _ table: Int, _ matched: RowSet) -> Rows {
    guard matched.count == 1, let row = matched.first, row < 256 else {
      return [DossierEvaluation.TableRows(table: owners[running][table], rows: matched.map { $0 + 1 })]
    }
    while single[running][table].count <= row {
      let number = single[running][table].count + 1
      single[running][table].append(
        [DossierEvaluation.TableRows(table: owners[running][table], rows: [number])])
    }
    return single[running][table][row]
  }

  /// Adds the tables that each answer went through, in the order in which its decisions were evaluated.
  ///
  /// - Parameter asked: One for each critère.
  func add(to findings: inout [DossierEvaluation.Finding], _ asked: [CompiledRules.Asked]) {
    for index in findings.indices {
      let plan = asked[findings[index].critere]
      for step in plan.places.indices where !rows[plan.running][plan.places[step]].isEmpty {
        if findings[index].rows.isEmpty {
          findings[index].rows = rows[plan.running][plan.places[step]]
        } else {
          findings[index].rows += rows[plan.running][plan.places[step]]
        }
      }
    }
  }
}
