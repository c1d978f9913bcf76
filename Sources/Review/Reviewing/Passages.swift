internal import DMN

/// The passages of one dossier through the tables of the rules, by decision.
struct Passages {
  /// For each running model and each of its decisions, the tables that it went through itself.
  private var rows: [[[DossierEvaluation.TableRows]]]
  /// For each running model, what its tables are called.
  private let owners: [[String]]
  /// Lists of one row, by the row, shared by all passages that only it gave.
  private var single: [[Int]] = []

  init(_ running: [CompiledRules.Running]) {
    rows = running.map { Array(repeating: [], count: $0.decisions.count) }
    owners = running.map { running in
      var owners: [String] = []
      while let owner = running.model.owner(ofTable: owners.count) { owners.append(owner) }
      return owners
    }
  }

  /// Takes the passages of the decisions of an answer, those not taken yet.
  ///
  /// - Parameter run: Not changed; given so that it need not be copied.
  mutating func take(_ run: inout DecisionRun, _ running: Int, _ decisions: [CompiledModel.Decision]) {
    for (place, decision) in decisions.enumerated() {
      rows[running][place].removeAll(keepingCapacity: true)
      run.forEachTable(of: decision) { table, _, matched, _ in
        rows[running][place].append(
          DossierEvaluation.TableRows(table: owners[running][table], rows: numbers(of: matched)))
      }
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
    for place in plan.places where !rows[plan.running][place].isEmpty { result += rows[plan.running][place] }
  }
}
