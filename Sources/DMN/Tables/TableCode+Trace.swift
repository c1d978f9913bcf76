internal import FEEL

extension TableCode {
  /// Writes down a passage whose inputs are on `scratch`, or looks into a row of it.
  func record(_ rows: RowSet, inputs place: Int, _ result: Value, _ run: inout Evaluation) {
    guard let record = run.attachment as? RunRecord else { return }
    // Passages are counted for each decision, so that it can be evaluated again alone.
    let passage = record.log.add(id, rows, run.scratch, from: place, result)
    guard let wanted = record.log.wanted, wanted.passage == passage else { return }
    let values = Array(run.scratch[place...])
    if let row = wanted.row {
      if row >= 0 && row < rowCount { record.log.cells = trace(row, values, &run) }
    } else {
      record.log.misses = nearMisses(values, &run)
    }
  }

  private func trace(_ row: Int, _ values: [Value], _ run: inout Evaluation) -> [CellTrace] {
    inputs.indices.map { trace(row, $0, values[$0], &run) }
  }

  private func trace(_ row: Int, _ column: Int, _ value: Value, _ run: inout Evaluation) -> CellTrace {
    let tests = cells[row * inputs.count + column]
    return CellTrace(
      column: column, value: value, outcome: tests.matches(value, &run),
      distance: Distance.nearest(value, tests))
  }

  /// The rows that one cell alone kept from matching.
  private func nearMisses(_ values: [Value], _ run: inout Evaluation) -> [NearMiss] {
    var result: [NearMiss] = []
    next: for row in 0..<rowCount {
      var refusal: Int?
      for column in inputs.indices where !accepts(row: row, column: column, values[column], &run) {
        if refusal != nil { continue next }
        refusal = column
      }
      if let refusal { result.append(NearMiss(row: row, cell: trace(row, refusal, values[refusal], &run))) }
    }
    return result
  }
}
