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
    // Taken out, so that each of them is reached at once.
    var own: [[DossierEvaluation.TableRows]] = []
    swap(&own, &rows[running])
    let names = owners[running]
    for place in own.indices {
      // A new list: the last one may be that of a finding.
      if !own[place].isEmpty { own[place] = [] }
      run.forEachTable(of: decisions[place]) { table, _, matched, _ in
        own[place].append(DossierEvaluation.TableRows(table: names[table], rows: numbers(of: matched)))
      }
    }
    swap(&own, &rows[running])
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
