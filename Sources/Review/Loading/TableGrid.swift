internal import DMN
internal import FEEL

/// A decision table cut along the constants of its cells: for each column a few values that stand for all others.
///
/// Between two neighbouring constants no cell can tell one value from another, so that one sample of each constant and
/// of each interval between them shows which rows a case meets. What cannot be known of a cell, because it is computed,
/// counts as accepting nothing when overlaps are sought and everything when gaps are.
struct TableGrid {
  /// A value that stands for those like it.
  struct Sample {
    var value: Value
    /// Whether it is one of the constants; else it stands for what lies between two of them, or beyond all.
    var isPoint: Bool
    /// Whether such a value can occur at all.
    var occurs = true
    /// Whether a whole number, a date or a constant is among the values that it stands for: such a case surely occurs
    /// unless something is known against it.
    var isSure = true
    /// Whether it stands for every text that no cell names.
    var isOther = false
  }

  /// A column.
  struct Column {
    /// What orders its samples.
    enum Order { case none, numbers, dates }

    var order = Order.none
    var samples: [Sample] = []
    /// For each row, whether it surely accepts each sample.
    var surely: [[Bool]] = []
    /// For each row, the samples that can occur and that it surely accepts.
    var accepted: [[Int]] = []
    /// For each row, whether it may accept each sample.
    var possibly: [[Bool]] = []
    /// Whether the model declares which values there are.
    var isDeclared = false
    var grain = Grain.unknown
  }

  /// More samples times rows than this are not looked at: a table so large is a register, not a scale.
  private static let maximumCells = 400_000

  let table: Model.DecisionTable
  private(set) var columns: [Column] = []

  /// - Parameters:
  ///   - table: A table whose rows all have a cell for each column.
  ///   - words: For each column, the only texts that it can have; empty where any may stand.
  ///   - allowed: For each column, the tests of the values that it is declared to have.
  ///   - grains: For each column, whether its numbers are whole.
  /// - Returns: Nil for a table that is too large, or whose rows have not the length of its heading.
  init?(
    _ table: Model.DecisionTable, words: [[String]], allowed: [CompiledUnaryTests?], grains: [Grain]
  ) {
    self.table = table
    guard table.rules.allSatisfy({ $0.inputs.count == table.inputs.count }) else { return nil }
    for place in table.inputs.indices {
      let cells = table.rules.map { Self.cell($0.inputs[place]) }
      var points = Points(cells.compactMap(\.self) + [allowed[place]].compactMap(\.self))
      if !words[place].isEmpty { points.words = words[place] }
      guard (2 * points.count + 3) * max(1, cells.count) <= Self.maximumCells else { return nil }
      columns.append(
        Self.column(cells, points, isClosed: !words[place].isEmpty, allowed[place], grains[place]))
    }
  }

  /// The tests of a cell whose outcome depends on the input alone; nil for any other cell.
  ///
  /// An empty cell accepts everything, as when the table runs.
  static func cell(_ text: Model.SourceText) -> CompiledUnaryTests? {
    guard text.value.contains(where: { !$0.isWhitespace }) else {
      return FEEL.compile(UnaryTests(isAny: true))
    }
    let (written, problems) = FEEL.parseUnaryTests(text.value, in: ListedWords.unnamed)
    guard var tests = written, problems.isEmpty else { return nil }
    for place in tests.tests.indices { tests.tests[place].operand = tests.tests[place].operand.folded }
    let compiled = FEEL.compile(tests)
    return compiled.isAny || compiled.isConstant ? compiled : nil
  }

  // MARK: Columns

  private static func column(
    _ cells: [CompiledUnaryTests?], _ points: Points, isClosed: Bool, _ allowed: CompiledUnaryTests?,
    _ grain: Grain
  ) -> Column {
    var column = Column()
    column.grain = points.numbers.contains { !$0.isInteger } ? .fractional : grain
    column.samples = points.samples(isClosed: isClosed, column.grain)
    column.order = points.order
    var run = Evaluation()
    if let allowed {
      column.isDeclared = true
      for place in column.samples.indices
      where !accepts(allowed, column.samples[place].value, &run).possibly {
        column.samples[place].occurs = false
      }
    }
    for cell in cells {
      let answers = column.samples.map { sample in
        cell.map { accepts($0, sample.value, &run) } ?? (surely: false, possibly: true)
      }
      // A cell that asks for other kinds of values as well is known for these kinds only.
      let isKnown = cell.map { points.knows($0) } ?? false
      column.surely.append(answers.map(\.surely))
      column.accepted.append(
        column.samples.indices.filter { answers[$0].surely && column.samples[$0].occurs })
      column.possibly.append(answers.map { $0.possibly || !isKnown })
    }
    return column
  }

  private static func accepts(
    _ cell: CompiledUnaryTests, _ value: Value, _ run: inout Evaluation
  ) -> (surely: Bool, possibly: Bool) {
    run.restart(steps: 10_000)
    let outcome = cell.matches(value, &run)
    return (outcome == .yes, outcome != .no)
  }
}

/// The constants of a column.
private struct Points {
  var numbers: [Decimal] = []
  var dates: [CivilDate] = []
  var words: [String] = []
  var hasBooleans = false

  var count: Int { numbers.count + dates.count + words.count }

  init(_ cells: [CompiledUnaryTests]) {
    for value in cells.flatMap({ $0.tests.flatMap(Self.values) }) {
      switch value {
      case .number(let number): numbers.append(number)
      case .date(let date): dates.append(date)
      case .string(let word): if !words.contains(word) { words.append(word) }
      case .boolean: hasBooleans = true
      default: break
      }
    }
    numbers = Set(numbers).sorted()
    dates = Set(dates).sorted()
  }

  private static func values(of test: CompiledUnaryTests.Test) -> [Value] {
    switch test {
    case .equals(let value), .differs(let value): [value]
    case .inRange(let range): [range.start, range.end]
    case .computed: []
    }
  }

  /// Whether all that a cell asks for is of the kinds that are cut along.
  func knows(_ cell: CompiledUnaryTests) -> Bool {
    cell.tests.flatMap(Self.values).allSatisfy { value in
      switch value {
      case .number, .date, .string, .boolean, .null: true
      default: false
      }
    }
  }

  /// Numbers alone and dates alone have an order.
  var order: TableGrid.Column.Order {
    guard words.isEmpty, !hasBooleans else { return .none }
    if dates.isEmpty { return numbers.isEmpty ? .none : .numbers }
    return numbers.isEmpty ? .dates : .none
  }

  /// - Parameter isClosed: Whether no other words than those here can occur.
  func samples(isClosed: Bool, _ grain: Grain) -> [TableGrid.Sample] {
    var samples: [TableGrid.Sample] = []
    samples += numberSamples(grain) + dateSamples
    samples += words.map { TableGrid.Sample(value: .string($0), isPoint: true) }
    if !words.isEmpty, !isClosed {
      samples.append(TableGrid.Sample(value: .string("\u{FFFC}"), isPoint: false, isOther: true))
    }
    if hasBooleans {
      samples += [true, false].map { TableGrid.Sample(value: .boolean($0), isPoint: true) }
    }
    // A column without constants: every value is like any other.
    return samples.isEmpty
      ? [TableGrid.Sample(value: .string("\u{FFFC}"), isPoint: false, isOther: true)] : samples
  }

  private func numberSamples(_ grain: Grain) -> [TableGrid.Sample] {
    guard let first = numbers.first, let last = numbers.last else { return [] }
    var samples = [TableGrid.Sample(value: .number((first - .one) ?? first), isPoint: false)]
    for (place, number) in numbers.enumerated() {
      let isOdd = grain == .whole && !number.isInteger
      samples.append(TableGrid.Sample(value: .number(number), isPoint: true, occurs: !isOdd))
      guard place + 1 < numbers.count else { break }
      let next = numbers[place + 1]
      var sample = TableGrid.Sample(value: .number(Self.between(number, next)), isPoint: false)
      if case .number(let middle) = sample.value, !middle.isInteger {
        sample.occurs = grain != .whole
        sample.isSure = grain == .fractional
      }
      samples.append(sample)
    }
    return samples + [TableGrid.Sample(value: .number((last + .one) ?? last), isPoint: false)]
  }

  /// The first whole number between two numbers, or else their middle.
  private static func between(_ low: Decimal, _ high: Decimal) -> Decimal {
    if let whole = low.nextInteger, whole < high { return whole }
    let middle = (low + high).flatMap { $0 / Decimal(2) }
    return middle ?? low
  }

  private var dateSamples: [TableGrid.Sample] {
    guard let first = dates.first, let last = dates.last else { return [] }
    var samples = [TableGrid.Sample(value: .date(first.adding(days: -1) ?? first), isPoint: false)]
    for (place, date) in dates.enumerated() {
      samples.append(TableGrid.Sample(value: .date(date), isPoint: true))
      guard place + 1 < dates.count else { break }
      let next = date.adding(days: 1) ?? date
      samples.append(
        TableGrid.Sample(value: .date(next), isPoint: false, occurs: next < dates[place + 1]))
    }
    return samples + [TableGrid.Sample(value: .date(last.adding(days: 1) ?? last), isPoint: false)]
  }
}

extension Decimal {
  /// The least whole number above it; nil where there is none of 34 digits.
  var nextInteger: Decimal? { floor + .one }

  /// The greatest whole number below it.
  var previousInteger: Decimal? { isInteger ? self - .one : floor }
}
