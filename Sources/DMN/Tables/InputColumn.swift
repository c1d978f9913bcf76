internal import FEEL

/// An input column of a table, with those on its right: a chain, so that nothing is counted or retained on the way.
final class InputColumn: Sendable {
  /// Rows of a table of at most 64, a bit each.
  struct Rows {
    /// Those that match.
    var matching: UInt64
    /// Those that could match if columns whose values rest on something missing had others.
    var possible: UInt64
    /// Whether the indexes tell; not when the table is large or cells must be asked.
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

  /// The rows left when the inputs from this one on are evaluated; no value is kept.
  ///
  /// Only for inputs that can be evaluated twice.
  ///
  /// - Returns: Nil when there is more to be known.
  func narrow(_ rows: UInt64, since mark: Int, _ run: inout Evaluation) -> UInt64? {
    guard let bits = index.word(for: input.evaluate(&run)), !run.isTainted(since: mark) else { return nil }
    guard let next else { return rows & bits }
    return next.narrow(rows & bits, since: mark, &run)
  }

  /// Evaluates the inputs from this one on and puts their values on `scratch`.
  func evaluate(_ rows: inout Rows, _ unsure: inout [UnsureColumn], _ run: inout Evaluation) {
    let mark = run.mark
    let value = input.evaluate(&run)
    let isUnsure = run.isTainted(since: mark)
    if isUnsure { unsure.append(UnsureColumn(index: number, start: mark, end: run.mark)) }
    if rows.isKnown {
      if let bits = index.word(for: value) {
        rows.matching &= bits
        if !isUnsure { rows.possible &= bits }
      } else {
        rows.isKnown = false
      }
    }
    run.scratch.append(value)
    next?.evaluate(&rows, &unsure, &run)
  }
}
