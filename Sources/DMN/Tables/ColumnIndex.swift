internal import FEEL

/// The index of one input column: which rows accept a value, found without asking the cells.
///
/// Cells that are computed are not in it; they are asked for the rows that are left.
final class ColumnIndex: Sendable {
  /// A bit for each row whose cell accepts everything; empty when there is none.
  let anyRows: [UInt64]
  /// A bit for each row whose cell must be asked; empty when there is none.
  let openRows: [UInt64]
  /// The first word of `anyRows`.
  let anyWord: UInt64
  /// The first 64 rows whose cells ask for null, a bit each.
  let nullWord: UInt64
  private let numbers: OrderedIndex<Decimal>?
  private let strings: OrderedIndex<StringKey>?
  private let dates: OrderedIndex<CivilDate>?
  /// Durations of both kinds, only where cells have some.
  private let times: OrderedIndex<DaysAndTimeDuration>?
  private let months: OrderedIndex<YearsAndMonthsDuration>?
  private let whenTrue: [UInt64]
  private let whenFalse: [UInt64]
  private let whenNull: [UInt64]

  /// Makes the index of a column.
  ///
  /// - Parameter cells: The cell of each row.
  init(_ cells: [CompiledUnaryTests]) {
    let words = (cells.count + 63) / 64
    var anyRows = [UInt64](repeating: 0, count: words)
    var openRows = anyRows
    var whenTrue = anyRows
    var whenFalse = anyRows
    var whenNull = anyRows
    var run = Evaluation(steps: 1)
    var fixed: [(row: Int32, cell: CompiledUnaryTests)] = []
    for (row, cell) in cells.enumerated() {
      let (word, bit) = (row >> 6, UInt64(1) << UInt64(row & 63))
      if cell.isAny {
        anyRows[word] |= bit
      } else if !cell.isConstant || cell.isNegated && cell.tests.contains(where: \.isLopsided) {
        openRows[word] |= bit
      } else {
        // Constants depend on the value alone, so a few values can be asked once for all.
        if cell.matches(.boolean(true), &run) == .yes { whenTrue[word] |= bit }
        if cell.matches(.boolean(false), &run) == .yes { whenFalse[word] |= bit }
        if cell.matches(.null, &run) == .yes { whenNull[word] |= bit }
        fixed.append((Int32(row), cell))
      }
    }
    let isEmpty = { (bits: [UInt64]) in bits.allSatisfy { $0 == 0 } }
    self.anyRows = isEmpty(anyRows) ? [] : anyRows
    self.openRows = isEmpty(openRows) ? [] : openRows
    anyWord = anyRows.first ?? 0
    nullWord = cells.prefix(64).enumerated().reduce(0) {
      $1.element.asksForNull ? $0 | 1 << UInt64($1.offset) : $0
    }
    (self.whenTrue, self.whenFalse, self.whenNull) = (whenTrue, whenFalse, whenNull)
    numbers = Self.index(fixed, cells.count) { value in
      if case .number(let number) = value { number } else { nil }
    }
    strings = Self.index(fixed, cells.count) { value in
      if case .string(let string) = value { StringKey(point: string) } else { nil }
    }
    dates = Self.index(fixed, cells.count) { value in
      if case .date(let date) = value { date } else { nil }
    }
    times = Self.index(fixed, cells.count, isRare: true) { value in
      if case .daysAndTimeDuration(let duration) = value { duration } else { nil }
    }
    months = Self.index(fixed, cells.count, isRare: true) { value in
      if case .yearsAndMonthsDuration(let duration) = value { duration } else { nil }
    }
  }

  /// The rows whose constant cells accept a value.
  @inline(__always)
  func selection(for value: Value) -> Selection {
    switch value {
    case .number(let number): numbers?.selection(for: number) ?? .unknown
    case .string(let string): strings?.selection(for: StringKey(string)) ?? .unknown
    case .boolean(let boolean): .bits((boolean ? whenTrue : whenFalse)[...])
    case .date(let date): dates?.selection(for: date) ?? .unknown
    case .daysAndTimeDuration(let duration): times?.selection(for: duration) ?? .unknown
    case .yearsAndMonthsDuration(let duration): months?.selection(for: duration) ?? .unknown
    case .null: .bits(whenNull[...])
    default: .unknown
    }
  }

  /// The rows whose cells accept a value, a bit each, in a table of at most 64; nil when cells must be asked.
  @inline(__always)
  func word(for value: Value) -> UInt64? {
    guard openRows.isEmpty else { return nil }
    let rows: UInt64?
    switch value {
    case .number(let number): rows = numbers?.word(for: number)
    case .string(let string): rows = strings?.word(for: StringKey(string))
    case .boolean(let boolean): rows = boolean ? whenTrue[0] : whenFalse[0]
    case .date(let date): rows = dates?.word(for: date)
    case .daysAndTimeDuration(let duration): rows = times?.word(for: duration)
    case .yearsAndMonthsDuration(let duration): rows = months?.word(for: duration)
    case .null: rows = whenNull[0]
    default: rows = nil
    }
    return rows.map { $0 | anyWord }
  }

  /// For all that a value could be that is of the kind of this one, the rows whose cells accept it; nil when not known.
  func allWords(like value: Value) -> [UInt64]? {
    guard openRows.isEmpty else { return nil }
    let words: [UInt64]?
    switch value {
    case .number: words = numbers?.allWords
    case .string: words = strings?.allWords
    case .boolean: words = [whenTrue[0], whenFalse[0]]
    case .date: words = dates?.allWords
    case .daysAndTimeDuration: words = times?.allWords
    case .yearsAndMonthsDuration: words = months?.allWords
    default: words = nil
    }
    return words?.map { $0 | anyWord }
  }

  // MARK: Making

  private static func index<Key: IndexKey>(
    _ cells: [(row: Int32, cell: CompiledUnaryTests)], _ rowCount: Int, isRare: Bool = false,
    _ key: @escaping (Value) -> Key?
  ) -> OrderedIndex<Key>? {
    var points: [Key] = []
    for (_, cell) in cells {
      for test in cell.tests {
        switch test {
        case .equals(let value), .differs(let value): if let point = key(value) { points.append(point) }
        case .inRange(let range):
          if let point = key(range.start) { points.append(point) }
          if let point = key(range.end) { points.append(point) }
        case .computed: break
        }
      }
    }
    if isRare, points.isEmpty { return nil }
    points.sort()
    var distinct: [Key] = []
    distinct.reserveCapacity(points.count)
    for point in points where distinct.last != point { distinct.append(point) }
    let cutter = Cutter(points: distinct, key: key)
    var rows: [(row: Int32, segments: OrderedIndex<Key>.Segments)] = []
    rows.reserveCapacity(cells.count)
    for (row, cell) in cells {
      let segments = cutter.segments(of: cell)
      if !segments.isEmpty { rows.append((row, segments)) }
    }
    return OrderedIndex(points: distinct, cells: rows, rowCount: rowCount)
  }
}

extension CompiledUnaryTests.Test {
  /// Whether the test is a range of which only one end can be compared with any one value.
  fileprivate var isLopsided: Bool {
    guard case .inRange(let range) = self, range.comparison == nil else { return false }
    return range.start.isNull || range.end.isNull || range.start.type != range.end.type
  }
}

/// Turns cells into the elementary intervals that they accept.
private struct Cutter<Key: IndexKey> {
  typealias Segments = OrderedIndex<Key>.Segments

  let points: [Key]
  let key: (Value) -> Key?

  private var last: Int32 { Int32(2 * points.count) }

  private func place(_ key: Key) -> Int32 {
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) >> 1
      if points[middle] < key { low = middle + 1 } else { high = middle }
    }
    return Int32(2 * low + 1)
  }

  /// What a cell accepts among the values of the key's type.
  func segments(of cell: CompiledUnaryTests) -> Segments {
    var found: Segments = []
    var isUnknown = false
    for test in cell.tests {
      guard let part = segments(of: test) else {
        isUnknown = true
        continue
      }
      found += part
    }
    if found.count > 1 { found = union(found) }
    guard cell.isNegated else { return found }
    // A test that is neither true nor false leaves `not` so, except where another one holds.
    return isUnknown ? [] : complement(found)
  }

  /// What a test accepts; nil when it is neither true nor false for the values of the type.
  private func segments(of test: CompiledUnaryTests.Test) -> Segments? {
    switch test {
    case .equals(.null): return []
    case .differs(.null): return [(0, last)]
    case .equals(let value): return key(value).map { point(place($0)) }
    case .differs(let value): return key(value).map { complement(point(place($0))) }
    case .inRange(let range): return segments(of: range)
    case .computed: return nil
    }
  }

  private func point(_ place: Int32) -> Segments { [(place, place)] }

  private func segments(of range: RangeValue) -> Segments? {
    switch range.comparison {
    case .equal:
      if range.start.isNull { return [] }
      return key(range.start).map { point(place($0)) }
    case .notEqual:
      if range.start.isNull { return [(0, last)] }
      return key(range.start).map { complement(point(place($0))) }
    case .less, .lessOrEqual:
      return key(range.end).map { end in [(0, range.includesEnd ? place(end) : place(end) - 1)] }
    case .greater, .greaterOrEqual:
      return key(range.start).map { start in [(range.includesStart ? place(start) : place(start) + 1, last)] }
    case nil:
      guard let start = key(range.start), let end = key(range.end) else { return nil }
      let low = range.includesStart ? place(start) : place(start) + 1
      let high = range.includesEnd ? place(end) : place(end) - 1
      return low <= high ? [(low, high)] : []
    }
  }

  private func union(_ segments: Segments) -> Segments {
    var result: Segments = []
    for segment in segments.sorted(by: { $0.low < $1.low }) {
      if let previous = result.last, segment.low <= previous.high + 1 {
        result[result.count - 1].high = max(previous.high, segment.high)
      } else {
        result.append(segment)
      }
    }
    return result
  }

  private func complement(_ segments: Segments) -> Segments {
    var result: Segments = []
    var next: Int32 = 0
    for segment in segments {
      if segment.low > next { result.append((next, segment.low - 1)) }
      next = segment.high + 1
    }
    if next <= last { result.append((next, last)) }
    return result
  }
}

/// A string by its scalars, whatever Swift's equality thinks of them.
struct StringKey: IndexKey {
  let text: String
  /// Whether it is known to be ASCII, as the points of an index are.
  private let isASCII: Bool

  init(_ text: String) { (self.text, isASCII) = (text, false) }

  init(point text: String) { (self.text, isASCII) = (text, text.utf8.allSatisfy { $0 < 0x80 }) }

  func isSame(as key: StringKey) -> Bool { isASCII ? Text.equal(key.text, ascii: text) : self == key }

  /// FNV-1a over the bytes of UTF-8.
  var hash: UInt64? {
    var text = text
    return text.withUTF8 { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash ^ hash >> 29
    }
  }

  static func == (left: StringKey, right: StringKey) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
      && left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: StringKey, right: StringKey) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Decimal: IndexKey {
  var hash: UInt64? { nil }
}

extension CivilDate: IndexKey {
  var hash: UInt64? { nil }
}

extension DaysAndTimeDuration: IndexKey {
  var hash: UInt64? { nil }
}

extension YearsAndMonthsDuration: IndexKey {
  var hash: UInt64? { nil }
}
