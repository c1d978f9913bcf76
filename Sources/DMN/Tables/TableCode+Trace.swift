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
  /// What is being looked into: a passage by its number, and a row; its cells when they were found.
  var wanted: (passage: Int, row: Int)?
  var cells: [CellTrace]?
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
    if let wanted = record.wanted, wanted.passage == passage, wanted.row < rowCount, wanted.row >= 0 {
      record.cells = inputs.indices.map { column in
        let tests = cells[wanted.row * inputs.count + column]
        return CellTrace(
          column: column, value: values[column], outcome: tests.matches(values[column], &run),
          distance: Distance.nearest(values[column], tests))
      }
    }
  }
}
