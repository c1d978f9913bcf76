internal import FEEL

/// What a traced run writes down; an object, so that code deep inside an evaluation can reach it.
final class RunRecord {
  /// The passages through tables, in the order of their end.
  var tables: [TableTrace] = []
  /// The decision being evaluated.
  var decision = -1
  /// The decision whose passages are counted, and how many there were.
  var counted = -1
  var count = 0
  /// The arguments of services and functions called from outside, by slot.
  var arguments: [Int: [Value]] = [:]
  /// What is being looked into: a passage by its number, and a row of it, or all rows.
  var wanted: (passage: Int, row: Int?)?
  var cells: [CellTrace] = []
  var misses: [NearMiss] = []
}

extension TableCode {
  /// Writes down a passage, or looks into a row of one.
  func record(_ rows: [Int], _ values: [Value], _ result: Value, _ run: inout Evaluation) {
    guard let record = run.attachment as? RunRecord else { return }
    // Passages are counted for each decision, so that it can be evaluated again alone.
    if record.decision != record.counted { (record.counted, record.count) = (record.decision, 0) }
    let passage = record.count
    record.count += 1
    record.tables.append(
      TableTrace(
        owner: owner, inputs: values, rows: rows, value: result, table: id, decision: record.decision,
        order: passage))
    guard let wanted = record.wanted, wanted.passage == passage else { return }
    if let row = wanted.row {
      if row >= 0 && row < rowCount { record.cells = trace(row, values, &run) }
    } else {
      record.misses = nearMisses(values, &run)
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
