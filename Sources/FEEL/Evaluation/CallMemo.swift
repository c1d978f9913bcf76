internal import Diagnostics

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
  /// A function, or the place of a call whose other arguments are constants, with what it is called with.
  struct Key: Equatable {
    private let identity: ObjectIdentifier
    /// Whether the result is added to a text, which takes other steps than to make a text of it.
    private let isAppended: Bool
    private var kinds: (UInt8, UInt8) = (0, 0)
    private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    init(_ identity: ObjectIdentifier, isAppended: Bool) {
      (self.identity, self.isAppended) = (identity, isAppended)
    }

    /// Adds an argument; false when there are too many, or when it is not of those that are kept.
    mutating func add(_ value: Value) -> Bool {
      let kind: UInt8
      var (first, second): (UInt64, UInt64) = (0, 0)
      switch value {
      case .number(let number): (kind, first, second) = (1, number.low, UInt64(bitPattern: number.high))
      case .boolean(let boolean): (kind, first) = (2, boolean ? 1 : 0)
      case .date(let date):
        (kind, first) = (3, UInt64(truncatingIfNeeded: date.year))
        second = UInt64(truncatingIfNeeded: date.month << 8 | date.day)
      case .string(let text):
        guard text.utf8.count < 16 else { return false }
        kind = 16 + UInt8(truncatingIfNeeded: text.utf8.count)
        for byte in text.utf8 {
          second = second << 8 | first >> 56
          first = first << 8 | UInt64(byte)
        }
      default: return false
      }
      if kinds.0 == 0 {
        (kinds.0, words.0, words.1) = (kind, first, second)
      } else if kinds.1 == 0 {
        (kinds.1, words.2, words.3) = (kind, first, second)
      } else {
        return false
      }
      return true
    }

    /// The place in the memo.
    fileprivate var place: Int {
      var hash = UInt64(UInt(bitPattern: identity))
      func mix(_ word: UInt64) { hash = ((hash ^ word) &* 0x9E37_79B9_7F4A_7C15) ^ hash >> 32 }
      mix(words.0)
      mix(words.1)
      mix(words.2)
      mix(words.3)
      return Int(truncatingIfNeeded: hash >> 40 & UInt64(CallMemo.capacity - 1))
    }

    static func == (left: Key, right: Key) -> Bool {
      left.identity == right.identity && left.isAppended == right.isAppended && left.kinds == right.kinds
        && left.words == right.words
    }
  }

  private struct Entry {
    let result: Value
    /// The bytes of a result that is added to a text.
    let bytes: [UInt8]
    let steps: Int
    let depth: Int
    /// What the key is by; held, so that nothing else can come to stand at its address.
    let owner: AnyObject?
  }

  /// How many calls are kept; a power of two.
  private static var capacity: Int { 1024 }
  /// The longest text that is kept, in bytes.
  private static var longestText: Int { 256 }

  // Made when something is kept for the first time. No access contains another, so that Swift need not watch.
  @exclusivity(unchecked) private var keys: [Key?] = []
  @exclusivity(unchecked) private var entries: [Entry] = []

  package init() {}

  /// The place of the result of a call that may take so many steps; nil when the call must be made.
  func place(of key: Key, steps: Int, depth: Int) -> Int? {
    let place = key.place
    guard place < keys.count, keys[place] == key, entries[place].steps <= steps, entries[place].depth <= depth
    else { return nil }
    return place
  }

  /// The result at a place.
  func result(at place: Int) -> Value { entries[place].result }

  /// Adds the bytes of the result at a place, of a call whose result is added to a text.
  @inline(__always)
  func add(at place: Int, to bytes: inout [UInt8]) {
    entries[place].bytes.withUnsafeBufferPointer { bytes.add(bytes: $0) }
  }

  /// The steps that the call at a place takes.
  func steps(at place: Int) -> Int { entries[place].steps }

  /// Keeps the result of a call, if it is of those that are kept.
  func keep(_ result: Value, of key: Key, _ owner: AnyObject, steps: Int, depth: Int) {
    switch result {
    case .number, .boolean, .date: break
    case .string(let text) where text.utf8.count <= CallMemo.longestText: break
    default: return
    }
    keep(Entry(result: result, bytes: [], steps: steps, depth: depth, owner: owner), of: key)
  }

  /// Keeps the text that a call has added to one, if it is not too long.
  func keep(
    _ bytes: ArraySlice<UInt8>, of key: Key, _ owner: AnyObject, steps: Int, depth: Int
  ) {
    guard bytes.count <= CallMemo.longestText else { return }
    keep(Entry(result: .null, bytes: Array(bytes), steps: steps, depth: depth, owner: owner), of: key)
  }

  private func keep(_ entry: consuming Entry, of key: Key) {
    if keys.isEmpty {
      keys = [Key?](repeating: nil, count: CallMemo.capacity)
      entries = [Entry](
        repeating: Entry(result: .null, bytes: [], steps: 0, depth: 0, owner: nil), count: CallMemo.capacity)
    }
    let place = key.place
    keys[place] = key
    entries[place] = entry
  }
}
