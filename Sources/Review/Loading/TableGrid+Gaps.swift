internal import DMN
internal import FEEL

/// Cases of one column that no row covers, while rows cover others of the same kind.
struct TableGap {
  /// The column in which covered cases lie beside it.
  var column: Int
  /// The first and the last sample of the column that are not covered.
  var first: Int
  var last: Int
  /// Whether covered cases lie on both sides; else the gap goes on for ever.
  var hasBelow: Bool
  var hasAbove: Bool
  /// The samples of the other columns for which it is so; nil where it is so whatever the column has.
  var others: [Int?]
  /// A row that covers what lies below, and one for above.
  var below: Int?
  var above: Int?
}

extension TableGrid {
  /// More cases than this are not looked through.
  private static let maximumCases = 20_000
  /// Gaps told of one table.
  private static let maximumGaps = 5

  /// The gaps in the columns of numbers and dates, those between covered values first.
  func gaps() -> [TableGap] {
    var size = 1
    for column in columns {
      size *= column.samples.count
      guard size <= Self.maximumCases else { return [] }
    }
    guard size * table.rules.count <= 100 * Self.maximumCases else { return [] }
    let cover = Cover(self)
    var told: Set<Int> = []
    var gaps: [TableGap] = []
    for isInner in [true, false] {
      for column in columns.indices where columns[column].order != .none {
        var found: [TableGap] = []
        for start in cover.lines(along: column) {
          for gap in self.gaps(along: column, from: start, cover)
          where (gap.hasBelow && gap.hasAbove) == isInner {
            let cases = (gap.first...gap.last).map { start + $0 * cover.steps[column] }
            guard !cases.allSatisfy(told.contains) else { continue }
            told.formUnion(cases)
            found.append(gap)
          }
        }
        gaps += merged(found)
      }
    }
    return Array(gaps.prefix(Self.maximumGaps))
  }

  /// The gaps of one line: all samples of a column, those of the others fixed.
  private func gaps(along number: Int, from start: Int, _ cover: Cover) -> [TableGap] {
    let column = columns[number]
    let samples = column.samples.indices.filter { column.samples[$0].occurs }
    func isCovered(_ sample: Int) -> Bool { cover.isCovered[start + sample * cover.steps[number]] }
    let covered = samples.filter(isCovered)
    guard let low = covered.first, let high = covered.last, let least = samples.first, let most = samples.last
    else { return [] }
    // Single values alone are a list, not a scale: what is not in it may be no value at all.
    guard column.isDeclared || covered.contains(where: { !column.samples[$0].isPoint }) else { return [] }
    // Nor is it told of cases that may never occur.
    for other in columns.indices where other != number {
      let sample = columns[other].samples[cover.sample(of: other, in: start)]
      guard sample.occurs, sample.isSure else { return [] }
    }
    let fixed = columns.indices.map { $0 == number ? nil : Optional(cover.sample(of: $0, in: start)) }
    var gaps: [TableGap] = []
    func add(_ first: Int, _ last: Int, below: Int?, above: Int?) {
      // Between whole numbers of which nothing is known there may be nothing.
      guard samples.contains(where: { first <= $0 && $0 <= last && column.samples[$0].isSure }) else {
        return
      }
      func row(_ sample: Int?) -> Int? {
        sample.flatMap { sample in
          table.rules.indices.first { row in
            columns.indices.allSatisfy { columns[$0].possibly[row][$0 == number ? sample : fixed[$0] ?? 0] }
          }
        }
      }
      gaps.append(
        TableGap(
          column: number, first: first, last: last, hasBelow: below != nil, hasAbove: above != nil,
          others: fixed, below: row(below), above: row(above)))
    }
    if low > least, !isEndOfScale(low, least, column) {
      add(least, samples.last { $0 < low } ?? least, below: nil, above: low)
    }
    for (before, after) in zip(covered, covered.dropFirst()) {
      let between = samples.filter { before < $0 && $0 < after }
      if let first = between.first, let last = between.last { add(first, last, below: before, above: after) }
    }
    if high < most, !isEndOfScale(high, most, column) {
      add(samples.first { $0 > high } ?? most, most, below: high, above: nil)
    }
    return gaps
  }

  /// Whether values beyond the outermost covered one may well never occur.
  private func isEndOfScale(_ outermost: Int, _ end: Int, _ column: Column) -> Bool {
    // Declared values end where they are declared to.
    if end > 0, end < column.samples.count - 1 { return false }
    guard column.order == .numbers, case .number(let number) = column.samples[outermost].value
    else {
      return true
    }
    // An open end is not meant as one: the value at it is not covered either.
    guard column.samples[outermost].isPoint else { return false }
    // A single value ends a list; nothing counts below 0; shares and percents end at 1 and 100.
    let inner = outermost + (end < outermost ? 1 : -1)
    let isAlone = !column.possiblyAny(inner)
    return isAlone || (end < outermost ? number.isZero : number == .one || number == Decimal(100))
  }

  /// Gaps that are the same but for the other columns, as one, which names only the columns that matter.
  private func merged(_ gaps: [TableGap]) -> [TableGap] {
    var groups: [[Int]: [TableGap]] = [:]
    var order: [[Int]] = []
    for gap in gaps {
      let key = [gap.first, gap.last]
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(gap)
    }
    return order.compactMap { key in
      guard let group = groups[key], var gap = group.first else { return nil }
      for column in columns.indices where gap.others[column] != nil {
        let same = Set(
          group.filter { other in
            columns.indices.allSatisfy {
              $0 == column || gap.others[$0] == nil || other.others[$0] == gap.others[$0]
            }
          }.compactMap { $0.others[column] })
        if columns[column].samples.indices.allSatisfy({
          !columns[column].samples[$0].occurs || same.contains($0)
        }) {
          gap.others[column] = nil
        }
      }
      return gap
    }
  }
}

/// Which cases some row may cover: all combinations of the samples of all columns.
private struct Cover {
  /// How far apart two cases lie that differ by one sample of a column.
  private(set) var steps: [Int] = []
  private(set) var isCovered: [Bool]
  private let counts: [Int]

  init(_ grid: TableGrid) {
    counts = grid.columns.map(\.samples.count)
    var size = 1
    for count in counts {
      steps.append(size)
      size *= count
    }
    isCovered = Array(repeating: false, count: size)
    for row in grid.table.rules.indices {
      var cases = [0]
      for (column, step) in zip(grid.columns, steps) {
        let samples = column.samples.indices.filter { column.possibly[row][$0] }
        cases = cases.flatMap { start in samples.map { start + $0 * step } }
      }
      for place in cases { isCovered[place] = true }
    }
  }

  /// The sample of a column in a case.
  func sample(of column: Int, in place: Int) -> Int { place / steps[column] % counts[column] }

  /// The cases with the first sample of a column.
  func lines(along column: Int) -> [Int] {
    isCovered.indices.filter { sample(of: column, in: $0) == 0 }
  }
}

extension TableGrid.Column {
  /// Whether some row may accept a sample.
  fileprivate func possiblyAny(_ sample: Int) -> Bool {
    samples.indices.contains(sample) && possibly.contains { $0[sample] }
  }
}
