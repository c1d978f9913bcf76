internal import FEEL

/// An input column whose value rests on missing inputs.
struct UnsureColumn {
  let index: Int
  /// The places in the record of what its expression read.
  let start: Int
  let end: Int
}

// What a table's result rests on when an input is missing: a column whose value might be any other counts only where
// the rows that could then match would give another result.
extension TableCode {
  /// What is to be said of a cell.
  private enum Answer {
    case yes
    case no
    /// It could accept the value or not.
    case maybe
  }

  /// A row that could match.
  private struct Candidate {
    let row: Int
    /// The columns that leave it open; empty when it matches whatever is missing.
    var open: [Int] = []
    /// What its own cells read and found missing.
    var missing = MissingInputs.none

    var isSure: Bool { open.isEmpty }
  }

  /// The result, and in the record only what matters to it.
  func uncertain(
    _ rows: [Int], _ values: [Value], _ unsure: [UnsureColumn], since start: Int, _ run: inout Evaluation
  ) -> Value {
    var columns: [Int: MissingInputs] = [:]
    for column in unsure { columns[column.index] = run.missing(in: column.start..<column.end) }
    let everything = run.take(since: start)
    let order = unsure.map(\.index)
    let found = run.tentatively { run -> [Candidate] in
      let result = self.candidates(values, &columns, &run)
      run.forget(since: start)
      return result
    }
    run.forget(since: start)
    guard let found else {
      run.note(everything)
      return result(rows, values, &run)
    }
    if found.allSatisfy(\.isSure) { return result(rows, values, &run) }
    let result = self.result(rows, values, &run)
    if !run.isTainted(since: start) {
      let isSame = run.tentatively {
        self.givesOnly(result, found.map(\.row), isSure: found.contains(where: \.isSure), values, &$0)
      }
      run.forget(since: start)
      if isSame == true { return result }
    }
    let outputs = run.take(since: start, keepsMembers: true)
    let open = Set(found.flatMap(\.open))
    for column in order where open.contains(column) { run.note(columns[column] ?? .none) }
    for candidate in found { run.note(candidate.missing) }
    run.note(outputs)
    return result
  }

  /// The same for a table of few rows that its indexes know all about.
  func uncertain(
    _ rows: InputColumn.Rows, _ unsure: [UnsureColumn], inputs place: Int, since start: Int,
    _ run: inout Evaluation
  ) -> Value {
    var possible = rows.possible
    var open = unsure
    while let handled = open.firstIndex(where: { isHandled($0, run.scratch[place + $0.index], possible, run) }
    ) {
      let column = open.remove(at: handled).index
      possible &= columns[column].word(for: run.scratch[place + column]) ?? 0
    }
    var sure = open.reduce(possible) { $0 & columns[$1.index].anyWord }
    if policy == .first, sure != 0 {
      sure = chosen(sure)
      possible &= sure | (sure &- 1)
    }
    if possible == sure {
      run.forget(since: start)
      return result(rows.matching, inputs: place, &run)
    }
    let end = run.mark
    let result = self.result(rows.matching, inputs: place, &run)
    if !run.isTainted(since: end) {
      let isSame = run.tentatively { run in
        let values = Array(run.scratch[place...])
        if open.count == 1, let words = columns[open[0].index].allWords(like: values[open[0].index]) {
          return words.allSatisfy { self.gives(result, possible & $0, values, &run) }
        }
        return self.givesOnly(result, Array(RowSet(word: possible)), isSure: sure != 0, values, &run)
      }
      run.forget(since: end)
      if isSame == true {
        run.forget(since: start)
        return result
      }
    }
    for column in unsure.reversed() {
      let isOpen =
        open.contains { $0.index == column.index } && possible & ~sure & ~columns[column.index].anyWord != 0
      if isOpen { run.flatten(in: column.start..<column.end) } else { run.forget(column.start..<column.end) }
    }
    return result
  }

  /// Whether the author has said what it means that a column is null: rows that could match ask for null.
  private func isHandled(
    _ column: UnsureColumn, _ value: Value, _ possible: UInt64, _ run: Evaluation
  ) -> Bool {
    guard possible & columns[column.index].nullWord != 0, case .null(let cause?) = value else { return false }
    return run.missing(in: column.start..<column.end).causes.allSatisfy { cause.rests(on: $0) }
  }

  /// The rows that could match when unsure columns may have any value, ascending.
  ///
  /// A column that is null leaves its part of `columns` where rows that could match ask for null: then the author has
  /// said what null means, and its value counts as it is.
  private func candidates(
    _ values: [Value], _ columns: inout [Int: MissingInputs], _ run: inout Evaluation
  ) -> [Candidate] {
    while true {
      let found = scan(values, columns, &run)
      let handled = columns.keys.filter { column in
        guard case .null(let cause?) = values[column], let missing = columns[column] else { return false }
        return missing.causes.allSatisfy { cause.rests(on: $0) }
          && found.contains { cells[$0.row * inputs.count + column].asksForNull }
      }
      if handled.isEmpty { return found }
      for column in handled { columns[column] = nil }
    }
  }

  private func scan(
    _ values: [Value], _ columns: [Int: MissingInputs], _ run: inout Evaluation
  ) -> [Candidate] {
    var result: [Candidate] = []
    next: for row in 0..<rowCount {
      guard run.spend() else { return result }
      var candidate = Candidate(row: row)
      for column in inputs.indices {
        let mark = run.mark
        let answer = answer(row, column, values[column], isUnsure: columns[column] != nil, &run)
        if run.isTainted(since: mark) { candidate.missing.add(run.take(since: mark)) }
        switch answer {
        case .yes: break
        case .no: continue next
        case .maybe: candidate.open.append(column)
        }
      }
      result.append(candidate)
      if policy == .first && candidate.isSure { break }
    }
    return result
  }

  private func answer(
    _ row: Int, _ column: Int, _ value: Value, isUnsure: Bool, _ run: inout Evaluation
  ) -> Answer {
    let cell = cells[row * inputs.count + column]
    if cell.isAny { return .yes }
    if isUnsure { return cell.tests.isEmpty ? .no : .maybe }
    let mark = run.mark
    let holds = cell.matches(value, &run) == .yes
    return run.isTainted(since: mark) ? .maybe : holds ? .yes : .no
  }

  /// Whether the table gives that value when these rows match.
  private func gives(_ value: Value, _ rows: UInt64, _ values: [Value], _ run: inout Evaluation) -> Bool {
    let mark = run.mark
    guard run.spend(1 + rows.nonzeroBitCount) else { return false }
    let other = result(Array(RowSet(word: chosen(rows))), values, &run)
    return !run.isTainted(since: mark) && run.isSame(other, value)
  }

  /// Whether the table gives that value whichever of the rows match.
  ///
  /// - Parameter isSure: Whether one of them surely does.
  private func givesOnly(
    _ value: Value, _ candidates: [Int], isSure: Bool, _ values: [Value], _ run: inout Evaluation
  ) -> Bool {
    switch policy {
    case .first, .any, .priority: break
    // Two rows at once would be a fault.
    case .unique: guard candidates.count == 1 else { return false }
    case .collect, .ruleOrder, .outputOrder: return false
    }
    let mark = run.mark
    if !isSure {
      guard hasDefaults, run.isSame(noRule(values, &run), value) else { return false }
    }
    for row in candidates {
      guard run.spend(), run.isSame(output(row, &run), value) else { return false }
    }
    return !run.isTainted(since: mark)
  }
}
