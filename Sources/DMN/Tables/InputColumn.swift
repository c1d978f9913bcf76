internal import FEEL

/// An input column of a table, with those on its right: a chain, so that nothing is counted or retained on the way.
final class InputColumn: Sendable {
  /// The rows that are left, a bit each; nothing known when the table is large or cells must be asked.
  struct Rows {
    var bits: UInt64
    var isKnown: Bool
  }

  let number: Int
  let input: any Code
  let index: ColumnIndex
  let next: InputColumn?

  private init(_ number: Int, _ input: any Code, _ index: ColumnIndex, _ next: InputColumn?) {
    (self.number, self.input, self.index, self.next) = (number, input, index, next)
  }

  /// The first column of a table; nil when it has none.
  static func chain(_ inputs: [any Code], _ indexes: [ColumnIndex]) -> InputColumn? {
    var first: InputColumn?
    for number in inputs.indices.reversed() {
      first = InputColumn(number, inputs[number], indexes[number], first)
    }
    return first
  }

  /// Evaluates the inputs from this one on, and keeps no value; ends early when rows are not known.
  ///
  /// Only for inputs that can be evaluated twice.
  func narrow(_ rows: UInt64, _ run: inout Evaluation) -> UInt64? {
    guard let bits = index.word(for: input.evaluate(&run)) else { return nil }
    guard let next else { return rows & bits }
    return next.narrow(rows & bits, &run)
  }

  /// Evaluates the inputs from this one on and puts their values on `scratch`.
  func evaluate(_ rows: inout Rows, _ unsure: inout [UnsureColumn], _ run: inout Evaluation) {
    let mark = run.mark
    let value = input.evaluate(&run)
    if run.isTainted(since: mark) {
      unsure.append(UnsureColumn(index: number, start: mark, end: run.mark))
    }
    if rows.isKnown {
      if let bits = index.word(for: value) { rows.bits &= bits } else { rows.isKnown = false }
    }
    run.scratch.append(value)
    next?.evaluate(&rows, &unsure, &run)
  }
}
