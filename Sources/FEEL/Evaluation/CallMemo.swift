internal import Diagnostics
internal import Synchronization

/// Results of calls made before: the sums, dates and shares that sentences write again and again.
///
/// A call is kept only where making it anew could not be told apart: the function is pure (see `Code.isPure`), the
/// arguments are numbers, dates, truth values or short texts that rest on nothing missing, and so is the result. What
/// the call took of the steps is taken again when it is found, and it is found only where no fewer nested calls are
/// left than when it was made, so that limits strike where they would have struck. Numbers are told apart by their
/// digits: 1.0 and 1.00 are equal, but not the same text.
///
/// Runs of one thread can share one.
///
/// There is one place for each call, so that what is kept stays bounded: a later call takes the place of an earlier one.
package final class CallMemo {
  /// What calls are known by: a number that nothing else has had since the program was started, so that the memo need
  /// not hold what it is of.
  struct Identity {
    fileprivate let number: UInt64

    private static let last = Atomic<UInt64>(0)

    /// One that is new.
    init() { number = Identity.last.wrappingAdd(1, ordering: .relaxed).newValue }
  }

  /// A function, or the place of a call whose other arguments are constants, with what it is called with.
  struct Key {
    /// The number of the function or place, twice; one more where the result is added to a text, which takes other
    /// steps than to make a text of it.
    fileprivate let call: UInt64
    private var kinds: UInt64 = 0
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(_ identity: Identity, isAppended: Bool) { call = identity.number << 1 | (isAppended ? 1 : 0) }

    /// The key of no call.
    fileprivate init() { call = 0 }

    /// Adds an argument; false when there are too many, or when it is not of those that are kept.
    mutating func add(_ value: Value) -> Bool {
      let kind: UInt64
      var (first, second): (UInt64, UInt64) = (0, 0)
      switch value {
      case .number(let number): (kind, first, second) = (1, number.low, UInt64(bitPattern: number.high))
      case .boolean(let boolean): (kind, first) = (2, boolean ? 1 : 0)
      case .date(let date):
        (kind, first) = (3, UInt64(truncatingIfNeeded: date.year))
        second = UInt64(truncatingIfNeeded: date.month << 8 | date.day)
      case .string(let text):
        guard text.utf8.count < 16 else { return false }
        kind = 16 + UInt64(truncatingIfNeeded: text.utf8.count)
        for byte in text.utf8 {
          second = second << 8 | first >> 56
          first = first << 8 | UInt64(byte)
        }
      default: return false
      }
      if kinds == 0 {
        (kinds, words.0, words.1) = (kind, first, second)
      } else if kinds < 256 {
        (kinds, words.2, words.3) = (kinds << 8 | kind, first, second)
      } else {
        return false
      }
      return true
    }

    /// The place in the memo.
    fileprivate var place: Int {
      // Odd factors, so that each word reaches the upper half, and from there the place.
      let first = (words.0 ^ words.1 &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
      let second = (words.2 ^ words.3 &* 0x1656_67B1_9E37_79F9) &* 0xD6E8_FEB8_6659_FD93
      let hash = (first ^ first >> 32 ^ second ^ call) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: hash >> 40 & UInt64(CallMemo.capacity - 1))
    }

    @inline(__always)
    fileprivate func isSame(as other: Key) -> Bool {
      call == other.call && kinds == other.kinds && words == other.words
    }
  }

  /// A call that was made.
  private struct Entry {
    let key: Key
    let steps: Int
    let depth: Int32
    /// The bytes of a result that was added to a text.
    let count: Int32
  }

  /// How many calls are kept; a power of two.
  private static var capacity: Int { 1024 }
  /// The longest text that is kept, in bytes.
  private static var longestText: Int { 128 }

  /// The calls by their places; made when something is kept for the first time.
  ///
  /// This and `texts` belong to the memo alone and are freed with it. Unlike arrays, they are read without being
  /// retained, and room for texts that are never kept is never touched.
  private var entries: UnsafeMutablePointer<Entry>?
  /// As many bytes as the longest text has, for each place.
  private var texts: UnsafeMutablePointer<UInt8>?
  /// The results that were not added to a text, by place.
  // No access contains another, so that Swift need not watch.
  @exclusivity(unchecked) private var results: [Value] = []

  package init() {}

  deinit {
    entries?.deallocate()
    texts?.deallocate()
  }

  /// The place of the result of a call that may take so many steps; nil when the call must be made.
  func place(of key: Key, steps: Int, depth: Int) -> Int? {
    guard let entries else { return nil }
    let place = key.place
    let entry = entries + place
    guard entry.pointee.key.isSame(as: key), entry.pointee.steps <= steps, entry.pointee.depth <= depth else {
      return nil
    }
    return place
  }

  /// The result at a place, of a call whose result is not added to a text.
  func result(at place: Int) -> Value { results[place] }

  /// Adds the bytes of the result at a place, of a call whose result is added to a text.
  @inline(__always)
  func add(at place: Int, to bytes: inout [UInt8]) {
    guard let entries, let texts else { return }
    bytes.add(
      bytes: UnsafeBufferPointer(
        start: texts + place * CallMemo.longestText, count: Int(entries[place].count)))
  }

  /// The steps that the call at a place takes.
  @inline(__always)
  func steps(at place: Int) -> Int { entries?[place].steps ?? 0 }

  /// Keeps the result of a call, if it is of those that are kept.
  func keep(_ result: Value, of key: Key, steps: Int, depth: Int) {
    switch result {
    case .number, .boolean, .date: break
    case .string(let text) where text.utf8.count <= CallMemo.longestText: break
    default: return
    }
    if results.isEmpty { results = [Value](repeating: .null, count: CallMemo.capacity) }
    let place = key.place
    results[place] = result
    made.entries[place] = Entry(key: key, steps: steps, depth: Int32(truncatingIfNeeded: depth), count: 0)
  }

  /// Keeps the text that a call has added to one from a place on, if it is not too long.
  func keep(_ bytes: [UInt8], from start: Int, of key: Key, steps: Int, depth: Int) {
    let count = bytes.count - start
    guard count <= CallMemo.longestText else { return }
    let place = key.place
    let (entries, texts) = made
    bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      (texts + place * CallMemo.longestText).update(from: first + start, count: count)
    }
    entries[place] = Entry(
      key: key, steps: steps, depth: Int32(truncatingIfNeeded: depth), count: Int32(truncatingIfNeeded: count)
    )
  }

  /// The room for what is kept.
  private var made: (entries: UnsafeMutablePointer<Entry>, texts: UnsafeMutablePointer<UInt8>) {
    if let entries, let texts { return (entries, texts) }
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: CallMemo.capacity)
    entries.initialize(
      repeating: Entry(key: Key(), steps: 0, depth: 0, count: 0), count: CallMemo.capacity)
    let texts = UnsafeMutablePointer<UInt8>.allocate(capacity: CallMemo.capacity * CallMemo.longestText)
    (self.entries, self.texts) = (entries, texts)
    return (entries, texts)
  }
}
