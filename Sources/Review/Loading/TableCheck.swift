internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// Finds what a change of one threshold easily leaves behind in tables: cases that no row covers, cases that two rows
/// cover where one is allowed, and ranges that nothing can lie in.
///
/// Only cells that say outright what they accept are judged. Nothing is said of a case that may never occur: what lies
/// between whole numbers, below zero, or beyond a list of single values.
///
/// Source: DMN 1.5, 8.2.8 (hit policies), 8.3.2.
struct TableCheck {
  private let definitions: Definitions
  private let grains: Grain.Reader
  private let listed: ListedWords?
  private var diagnostics: [Diagnostic] = []

  /// Looks at all tables of models.
  ///
  /// - Parameters:
  ///   - models: Models, each with those that it imports among them.
  ///   - schema: The schema of dossiers, which knows which numbers are whole and which words there are; nil without it.
  ///   - diagnostics: Where the faults go, model by model.
  static func check(_ models: [Model], schema: Schema?, into diagnostics: inout [Diagnostic]) {
    let definitions = Definitions(models)
    var check = TableCheck(
      definitions: definitions, grains: Grain.Reader(models, definitions, schema),
      listed: schema.map { ListedWords($0) })
    for model in models.distinct {
      for (owner, box) in model.boxes {
        for table in box.tables { check.check(table, of: owner, in: model) }
      }
    }
    diagnostics += check.diagnostics
  }

  private mutating func check(
    _ table: Model.DecisionTable, of owner: String, in model: Model
  ) {
    let count = diagnostics.count
    findEmptyRanges(table, owner)
    // What an empty range leaves uncovered is told with it, in effect.
    guard diagnostics.count == count, !table.inputs.isEmpty else { return }
    let needsRow =
      switch table.hitPolicy {
      case .unique, .first, .any, .priority: table.outputs.contains { $0.defaultValue == nil }
      case .collect, .ruleOrder, .outputOrder: false
      }
    guard needsRow || table.hitPolicy == .unique else { return }
    let words = table.inputs.map { clause in
      listed.flatMap { listed in listed.place(of: clause.expression.value).map { listed.words(at: $0) } }
        ?? []
    }
    let grid = TableGrid(
      table, words: words, allowed: table.inputs.map { allowed($0, in: model) },
      grains: table.inputs.map { grains.grain(of: $0.expression.value, in: model) })
    guard let grid else { return }
    if table.hitPolicy == .unique { findOverlaps(grid, owner) }
    if needsRow { findGaps(grid, owner) }
  }

  /// The tests of the values that a column is declared to have.
  private func allowed(_ clause: Model.InputClause, in model: Model) -> CompiledUnaryTests? {
    let declared = clause.type.flatMap { definitions.find($0.text, in: model) }
    guard let text = clause.values?.value ?? declared.flatMap({ definitions.allowedValues(of: $0) }),
      text.contains(where: { !$0.isWhitespace })
    else { return nil }
    let (tests, problems) = FEEL.parseUnaryTests(text, in: ListedWords.unnamed)
    guard let tests, problems.isEmpty else { return nil }
    let compiled = FEEL.compile(tests)
    return compiled.isConstant ? compiled : nil
  }

  // MARK: Ranges

  private mutating func findEmptyRanges(_ table: Model.DecisionTable, _ owner: String) {
    for (row, rule) in table.rules.enumerated() {
      for cell in rule.inputs where cell.value.holdsBytes(of: "..") {
        let tests = FEEL.parseUnaryTests(cell.value, in: ListedWords.unnamed).tests
        for range in tests?.emptyRanges ?? [] {
          diagnostics.append(
            .emptyRange(
              cell.value.onOneLine, "table « \(owner) », ligne \(row + 1)",
              at: cell.position(ofScalar: Int(range.start))))
        }
      }
    }
  }

  // MARK: Overlaps

  /// Pairs of rows told of one table; more would say the same again.
  private static let maximumPairs = 5

  private mutating func findOverlaps(_ grid: TableGrid, _ owner: String) {
    var told = 0
    for second in grid.table.rules.indices {
      for first in 0..<second {
        guard let shared = grid.sharedCase(first, second) else { continue }
        told += 1
        guard told <= Self.maximumPairs else { return }
        diagnostics.append(.overlap(grid, first, second, shared, owner))
      }
    }
  }

  // MARK: Gaps

  private mutating func findGaps(_ grid: TableGrid, _ owner: String) {
    for gap in grid.gaps() { diagnostics.append(.numberGap(gap, grid, owner)) }
  }
}

extension UnaryTests {
  /// The places of the ranges in which nothing can lie.
  var emptyRanges: [SourceRange] {
    tests.compactMap { test in
      guard case .interval(let interval) = test.operand.unparenthesized.kind, interval.isEmpty else {
        return nil
      }
      return test.operand.range
    }
  }
}

extension Expression.Interval {
  /// Whether nothing can lie between two numbers or two dates.
  fileprivate var isEmpty: Bool {
    switch (FEEL.compile(start.folded).constant, FEEL.compile(end.folded).constant) {
    case (.number(let low)?, .number(let high)?):
      high < low || high == low && !(includesStart && includesEnd)
    case (.date(let low)?, .date(let high)?): high < low || high == low && !(includesStart && includesEnd)
    default: false
    }
  }
}

extension TableGrid {
  /// A case that two rows surely both accept, a sample for each column; nil when there is none.
  func sharedCase(_ first: Int, _ second: Int) -> [Int]? {
    var shared: [Int] = []
    for column in columns {
      let (one, other) = (column.accepted[first], column.accepted[second])
      let both =
        one.count < other.count
        ? one.filter { column.surely[second][$0] } : other.filter { column.surely[first][$0] }
      // A constant is the plainest example.
      guard let sample = both.first(where: { column.samples[$0].isPoint }) ?? both.first else { return nil }
      shared.append(sample)
    }
    return shared
  }

  /// Whether a column decides between rows at all.
  func counts(_ column: Int, for rows: [Int]) -> Bool {
    rows.contains { row in columns[column].surely[row].contains(false) }
  }
}
