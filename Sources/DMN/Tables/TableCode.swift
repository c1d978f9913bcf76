internal import FEEL

/// A decision table, ready to run.
///
/// The inputs are evaluated once; the columns' indexes give the rows that may match; cells that the indexes do not cover
/// are asked for the rows that are left; only outputs of rows that match are evaluated.
///
/// Source: DMN 1.5, 8.2 and 10.3.2.10.
final class TableCode: Code {
  let id: Int
  let owner: String
  let range: SourceRange
  let inputs: [any Code]
  let inputValues: [CompiledUnaryTests?]
  let checksInputs: Bool
  let labels: [String]
  /// Row after row.
  let cells: [CompiledUnaryTests]
  let outputs: [any Code]
  let defaults: [(any Code)?]
  let hasDefaults: Bool
  let width: Int
  let rowCount: Int
  let columns: [ColumnIndex]
  private let firstColumn: InputColumn?
  let policy: HitPolicy
  let aggregation: Model.Aggregation?
  /// The keys of a result; nil when there is one output only.
  let shape: Context.Shape?
  let priorities: [CompiledUnaryTests?]
  private let tail: UInt64
  /// Whether one row gives the result.
  private let givesOne: Bool
  /// Whether rows fit in one word.
  private let isSmall: Bool
  /// Whether the inputs, in a small table, only look things up, so that doing it twice is no different.
  private let isPlain: Bool
  /// What there is to say when no rule matches.
  let noRuleText: String
  /// The results of the rows, where they are constants.
  let constants: [Value]

  init(
    _ box: TableBox, shape: Context.Shape?, inputs: [any Code], cells: [CompiledUnaryTests],
    outputs: [any Code],
    defaults: [(any Code)?]
  ) {
    id = box.id
    owner = box.owner
    noRuleText = Wording.noRule(box.owner)
    range = box.range
    self.inputs = inputs
    inputValues = box.inputValues
    checksInputs = box.inputValues.contains { $0 != nil }
    labels = box.syntax.inputs.map { $0.heading.label ?? Model.tidy($0.expression.value) }
    self.cells = cells
    self.outputs = outputs
    self.defaults = defaults
    hasDefaults = defaults.contains { $0 != nil }
    width = defaults.count
    rowCount = box.rules.count
    let count = inputs.count
    columns = (0..<count).map { column in
      ColumnIndex(stride(from: column, to: cells.count, by: count).map { cells[$0] })
    }
    firstColumn = InputColumn.chain(inputs, columns)
    policy = box.syntax.hitPolicy
    aggregation = box.syntax.aggregation
    self.shape = shape
    priorities = box.priorities
    givesOne = [.unique, .first, .any].contains(policy)
    isSmall = !checksInputs && count > 0 && 1...64 ~= rowCount
    isPlain = isSmall && inputs.allSatisfy(\.isPlain)
    constants = Self.constants(outputs, shape, rowCount: rowCount)
    tail = rowCount & 63 == 0 ? ~0 : (1 << UInt64(rowCount & 63)) - 1
  }

  /// The results of the rows, made once for all; empty when one must be computed.
  private static func constants(_ outputs: [any Code], _ shape: Context.Shape?, rowCount: Int) -> [Value] {
    let values = outputs.compactMap(\.constant)
    guard rowCount > 0, values.count == outputs.count else { return [] }
    let width = shape?.keys.count ?? 1
    guard values.count == rowCount * width else { return [] }
    guard let shape else { return values }
    return (0..<rowCount).map { .context(Context(shape, Array(values[($0 * width)..<(($0 + 1) * width)]))) }
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend(1 + rowCount >> 6) else { return .null(NullCause(.limit, subject: owner, range: range)) }
    let start = run.mark
    if isPlain, run.attachment == nil {
      if let rows = firstColumn?.narrow(tail, since: start, &run), isDecided(rows) {
        return output(rows.trailingZeroBitCount, &run)
      }
      if run.isTainted(since: start) { run.forget(since: start) }
    }
    let first = run.scratch.count
    var unsure: [UnsureColumn] = []
    var left = InputColumn.Rows(matching: tail, possible: tail, isKnown: isSmall)
    firstColumn?.evaluate(&left, &unsure, &run)
    defer { while run.scratch.count > first { run.scratch.removeLast() } }
    if left.isKnown {
      let result =
        unsure.isEmpty
        ? self.result(left.matching, inputs: first, &run)
        : uncertain(left, unsure, inputs: first, since: start, &run)
      if run.attachment != nil { record(RowSet(word: chosen(left.matching)), inputs: first, result, &run) }
      return result
    }
    let values = Array(run.scratch[first...])
    if checksInputs, let fault = faultyInput(values, &run) {
      if !unsure.isEmpty { run.flatten(since: start) }
      return fault
    }
    let rows = matchingRows(values, &run)
    let result: Value
    if run.isTainted(since: start) {
      result = uncertain(rows, values, unsure, since: start, &run)
    } else {
      result = self.result(rows, values, &run)
    }
    if run.attachment != nil { record(RowSet(rows), inputs: first, result, &run) }
    return result
  }

  /// Whether one of these rows gives the result.
  @inline(__always)
  private func isDecided(_ rows: UInt64) -> Bool {
    rows != 0 && givesOne && (rows & (rows &- 1) == 0 || policy == .first)
  }

  /// Of the rows that match, those that count.
  func chosen(_ rows: UInt64) -> UInt64 { policy == .first ? rows & (~rows &+ 1) : rows }

  /// The result for rows that match, with the values of the inputs on `scratch`.
  func result(_ rows: UInt64, inputs place: Int, _ run: inout Evaluation) -> Value {
    if isDecided(rows) { return output(rows.trailingZeroBitCount, &run) }
    return result(Array(RowSet(word: chosen(rows))), Array(run.scratch[place...]), &run)
  }

  /// What is missing is known by the outputs.
  var keepsMembers: Bool { true }

  /// A value that the heading of its column does not allow.
  private func faultyInput(_ values: [Value], _ run: inout Evaluation) -> Value? {
    for (index, tests) in inputValues.enumerated() {
      guard let tests, !values[index].isNull, tests.matches(values[index], &run) != .yes else { continue }
      return .null(
        NullCause(
          .host, subject: Wording.notInInputValues(values[index], tests, labels[index], owner), range: range))
    }
    return nil
  }

  // MARK: Rows

  /// Whether a cell accepts a value.
  @inline(__always)
  func accepts(row: Int, column: Int, _ value: Value, _ run: inout Evaluation) -> Bool {
    cells[row * inputs.count + column].matches(value, &run) == .yes
  }

  /// The rows that match, ascending; the first alone where the policy asks for no more.
  func matchingRows(_ values: [Value], _ run: inout Evaluation) -> [Int] {
    guard rowCount > 0 else { return [] }
    if columns.isEmpty { return policy == .first ? [0] : Array(0..<rowCount) }
    if columns.count == 1 {
      let column = columns[0]
      if column.anyRows.isEmpty, column.openRows.isEmpty,
        case .rows(let rows) = column.selection(for: values[0])
      {
        return policy == .first ? rows.first.map { [Int($0)] } ?? [] : rows.map { Int($0) }
      }
    }
    var selections: [Selection] = []
    selections.reserveCapacity(columns.count)
    var driver: Int?
    var fewest = 17
    for (index, column) in columns.enumerated() {
      let selection = column.selection(for: values[index])
      if case .rows(let rows) = selection, column.anyRows.isEmpty, column.openRows.isEmpty,
        rows.count < fewest
      {
        (driver, fewest) = (index, rows.count)
      }
      selections.append(selection)
    }
    if let driver, case .rows(let rows) = selections[driver] {
      return checked(rows, except: driver, values, &run)
    }
    return intersected(selections, values, &run)
  }

  /// Of a few rows that one column accepts, those that the others accept too.
  private func checked(
    _ rows: ArraySlice<Int32>, except driver: Int, _ values: [Value], _ run: inout Evaluation
  ) -> [Int] {
    var result: [Int] = []
    next: for row in rows {
      for column in columns.indices where column != driver {
        guard accepts(row: Int(row), column: column, values[column], &run) else { continue next }
      }
      result.append(Int(row))
      if policy == .first { break }
    }
    return result
  }

  /// The rows that every index leaves, and that the cells outside the indexes accept.
  private func intersected(
    _ selections: [Selection], _ values: [Value], _ run: inout Evaluation
  ) -> [Int] {
    let words = (rowCount + 63) / 64
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: words) { left in
      left.initialize(repeating: ~0)
      left[words - 1] = tail
      var mustAsk = false
      for (index, selection) in selections.enumerated() {
        narrow(left, columns[index], selection)
        if case .unknown = selection {
          mustAsk = true
        } else if !columns[index].openRows.isEmpty {
          mustAsk = true
        }
      }
      var result: [Int] = []
      for word in 0..<words {
        var bits = left[word]
        next: while bits != 0 {
          let row = word << 6 + bits.trailingZeroBitCount
          let bit = bits & (~bits &+ 1)
          bits ^= bit
          if mustAsk {
            guard run.spend() else { return result }
            for index in selections.indices {
              let column = columns[index]
              if case .unknown = selections[index] {
              } else if column.openRows.isEmpty || column.openRows[word] & bit == 0 {
                continue
              }
              guard accepts(row: row, column: index, values[index], &run) else { continue next }
            }
          }
          result.append(row)
          if policy == .first { return result }
        }
      }
      return result
    }
  }

  /// Leaves only the rows that a column accepts or that must be asked.
  @inline(__always)
  private func narrow(
    _ left: UnsafeMutableBufferPointer<UInt64>, _ column: ColumnIndex, _ selection: Selection
  ) {
    switch selection {
    case .unknown: return
    case .bits(let bits):
      let start = bits.startIndex
      if column.anyRows.isEmpty && column.openRows.isEmpty {
        for word in left.indices { left[word] &= bits[start + word] }
      } else {
        for word in left.indices {
          var allowed = bits[start + word]
          if !column.anyRows.isEmpty { allowed |= column.anyRows[word] }
          if !column.openRows.isEmpty { allowed |= column.openRows[word] }
          left[word] &= allowed
        }
      }
    case .rows(let rows):
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: left.count) { allowed in
        allowed.initialize(repeating: 0)
        for row in rows { allowed[Int(row >> 6)] |= 1 << UInt64(row & 63) }
        for word in left.indices {
          var bits = allowed[word]
          if !column.anyRows.isEmpty { bits |= column.anyRows[word] }
          if !column.openRows.isEmpty { bits |= column.openRows[word] }
          left[word] &= bits
        }
      }
    }
  }
}
