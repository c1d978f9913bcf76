/// A kind of value by which a column can be indexed.
protocol IndexKey: Comparable, Sendable {
  /// A number by which keys may be looked up without comparing; nil when only the order helps.
  var hash: UInt64? { get }
  /// Whether this point of an index is a value looked up.
  func isSame(as key: Self) -> Bool
}

extension IndexKey {
  @inline(__always)
  func isSame(as key: Self) -> Bool { self == key }
}

/// The rows of a table by the elementary intervals that the constants of one column cut an ordered type into.
///
/// Interval `2 i + 1` is the point `i` itself, interval `2 i` what lies between the points around it, the last one what
/// lies above all points.
struct OrderedIndex<Key: IndexKey>: Sendable {
  /// The intervals that a cell accepts, end points included, ascending and apart.
  typealias Segments = [(low: Int32, high: Int32)]

  private let points: [Key]
  /// Places of points by hash, where the keys have one; powers of two, -1 for empty.
  private let buckets: [Int32]
  /// The first row of each interval in `rows`; empty when `bits` is used.
  private let starts: [Int32]
  private let rows: [Int32]
  /// A bit for each row, interval after interval; empty when `rows` is used.
  private let bits: [UInt64]
  private let words: Int
  /// Whether a value that is no point is accepted by the same rows wherever it lies.
  private let isUniform: Bool

  /// Words of bits that one column may take; 32 MB.
  private static var bitLimit: Int { 4 << 20 }
  /// Row numbers that one column may take.
  private static var rowLimit: Int { 8 << 20 }

  /// Makes an index of sorted, distinct points; nil when it would be too large.
  ///
  /// - Parameter cells: The rows with what they accept, ascending by row.
  init?(points: [Key], cells: [(row: Int32, segments: Segments)], rowCount: Int) {
    self.points = points
    words = (rowCount + 63) / 64
    let count = 2 * points.count + 1
    var total = 0
    for cell in cells {
      for segment in cell.segments { total += Int(segment.high - segment.low) + 1 }
    }
    let bitSize = count * words
    if total > bitSize * 2 && bitSize <= Self.bitLimit || words == 1 {
      var bits = [UInt64](repeating: 0, count: bitSize)
      for cell in cells {
        let mask = UInt64(1) << UInt64(cell.row & 63)
        for segment in cell.segments {
          for interval in Int(segment.low)...Int(segment.high) {
            bits[interval * words + Int(cell.row >> 6)] |= mask
          }
        }
      }
      (self.bits, starts, rows) = (bits, [], [])
      isUniform = words == 1 && stride(from: 0, to: count, by: 2).allSatisfy { bits[$0] == bits[0] }
    } else {
      guard total <= Self.rowLimit else { return nil }
      var starts = [Int32](repeating: 0, count: count + 1)
      for cell in cells {
        for segment in cell.segments {
          for interval in Int(segment.low)...Int(segment.high) { starts[interval + 1] += 1 }
        }
      }
      for interval in 0..<count { starts[interval + 1] += starts[interval] }
      var rows = [Int32](repeating: 0, count: total)
      var next = starts
      for cell in cells {
        for segment in cell.segments {
          for interval in Int(segment.low)...Int(segment.high) {
            rows[Int(next[interval])] = cell.row
            next[interval] += 1
          }
        }
      }
      (self.rows, self.starts, bits) = (rows, starts, [])
      isUniform = false
    }
    buckets = Self.buckets(points)
  }

  private static func buckets(_ points: [Key]) -> [Int32] {
    guard points.count > 8, points[0].hash != nil else { return [] }
    var size = 16
    while size < points.count * 2 { size *= 2 }
    var buckets = [Int32](repeating: -1, count: size)
    for (index, point) in points.enumerated() {
      guard let hash = point.hash else { return [] }
      var place = Int(truncatingIfNeeded: hash) & (size - 1)
      while buckets[place] >= 0 { place = (place + 1) & (size - 1) }
      buckets[place] = Int32(index)
    }
    return buckets
  }

  /// The interval that a value lies in.
  @inline(__always)
  private func interval(of key: Key) -> Int {
    if !buckets.isEmpty, let hash = key.hash {
      var place = Int(truncatingIfNeeded: hash) & (buckets.count - 1)
      while buckets[place] >= 0 {
        let index = Int(buckets[place])
        if points[index].isSame(as: key) { return 2 * index + 1 }
        place = (place + 1) & (buckets.count - 1)
      }
      // No point: the order says where it lies, unless no gap has a row.
    }
    var low = 0
    var high = points.count
    while low < high {
      let middle = (low + high) >> 1
      if points[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < points.count && points[low].isSame(as: key) ? 2 * low + 1 : 2 * low
  }

  /// The rows that accept a value, a bit each, in a table of at most 64.
  @inline(__always)
  func word(for key: Key) -> UInt64 {
    if isUniform, points.count <= 8 {
      for place in points.indices where points[place].isSame(as: key) { return bits[2 * place + 1] }
      return bits[0]
    }
    return bits[interval(of: key)]
  }

  /// The rows of all intervals, in a table of at most 64.
  var allWords: [UInt64] { bits }

  /// The rows that accept a value.
  @inline(__always)
  func selection(for key: Key) -> Selection {
    let interval = interval(of: key)
    if bits.isEmpty { return .rows(rows[Int(starts[interval])..<Int(starts[interval + 1])]) }
    return .bits(bits[(interval * words)..<((interval + 1) * words)])
  }
}

/// Rows that a column accepts for a value, apart from those that accept everything.
enum Selection {
  case rows(ArraySlice<Int32>)
  case bits(ArraySlice<UInt64>)
  /// The index cannot tell; the cells must be asked.
  case unknown
}
