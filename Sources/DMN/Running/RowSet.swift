/// The numbers of some rows of a table, ascending, from 0; no list is made for tables of up to 64 rows.
public struct RowSet: Sequence, Hashable, Sendable {
  private let word: UInt64
  /// All of them, where one is 64 or more.
  private let others: [Int]?

  init(word: UInt64) { (self.word, others) = (word, nil) }

  init(_ rows: [Int]) {
    if let last = rows.last, last >= 64 {
      (word, others) = (0, rows)
    } else {
      (word, others) = (rows.reduce(0) { $0 | 1 << UInt64($1) }, nil)
    }
  }

  /// How many rows there are.
  public var count: Int { others?.count ?? word.nonzeroBitCount }

  /// The least number; nil when there is none.
  public var first: Int? { others?.first ?? (word == 0 ? nil : word.trailingZeroBitCount) }

  /// The numbers, one after the other.
  public struct Iterator: IteratorProtocol {
    fileprivate var word: UInt64
    fileprivate var others: IndexingIterator<[Int]>

    /// The next number.
    public mutating func next() -> Int? {
      guard word != 0 else { return others.next() }
      let row = word.trailingZeroBitCount
      word &= word &- 1
      return row
    }
  }

  /// Starts with the least number.
  public func makeIterator() -> Iterator { Iterator(word: word, others: (others ?? []).makeIterator()) }
}
