/// A set of Unicode scalars, as one character class of a pattern describes it.
///
/// Members are the ranges and general categories given, or all others when negated, less those subtracted.
/// The first 256 scalars are answered from a bitmap.
struct ScalarSet: Hashable, Sendable {
  /// A run of scalar values, both ends included.
  struct Run: Hashable, Sendable {
    var lower: UInt32
    var upper: UInt32
  }

  /// Sorted, disjoint and not adjacent.
  private let runs: [Run]
  /// One bit per general category, in the order of `bit(of:)`.
  private let categories: UInt32
  private let isNegated: Bool
  /// At most one set, kept in an array because a struct cannot hold itself.
  private let subtracted: [ScalarSet]
  private let low: (UInt64, UInt64, UInt64, UInt64)

  /// Builds the set that a class expression denotes.
  ///
  /// - Parameters:
  ///   - runs: In any order, overlapping or not.
  ///   - categories: A mask of `bit(of:)`.
  ///   - isNegated: Whether the class began with `^`.
  ///   - subtracted: What follows `-[`.
  init(runs: [Run], categories: UInt32 = 0, isNegated: Bool = false, subtracting subtracted: ScalarSet? = nil)
  {
    let runs = Self.normalized(runs)
    self.runs = runs
    self.categories = categories
    self.isNegated = isNegated
    self.subtracted = subtracted.map { [$0] } ?? []
    var words: [UInt64] = [0, 0, 0, 0]
    for run in runs where run.lower < 256 {
      for value in run.lower...min(run.upper, 255) { words[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    }
    if categories != 0 {
      for (value, category) in Self.lowCategories.enumerated() where category & categories != 0 {
        words[value >> 6] |= 1 << UInt64(value & 63)
      }
    }
    let excluded = subtracted?.bitmap ?? [0, 0, 0, 0]
    for index in words.indices {
      words[index] = (isNegated ? ~words[index] : words[index]) & ~excluded[index]
    }
    low = (words[0], words[1], words[2], words[3])
  }

  /// The set of one scalar.
  init(_ value: UInt32) {
    self.init(runs: [Run(lower: value, upper: value)])
  }

  /// Every scalar.
  static let all = ScalarSet(runs: [], isNegated: true)
  /// What `.` matches without the flag `s`: neither line feed nor carriage return.
  ///
  /// Source: XPath and XQuery Functions and Operators 3.1, 5.6.1.
  static let notNewline = ScalarSet(
    runs: [Run(lower: 0xA, upper: 0xA), Run(lower: 0xD, upper: 0xD)], isNegated: true)

  /// Whether the scalar of this value is a member.
  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    guard value < 256 else { return containsBeyondBitmap(value) }
    let word =
      switch value >> 6 {
      case 0: low.0
      case 1: low.1
      case 2: low.2
      default: low.3
      }
    return word >> UInt64(value & 63) & 1 != 0
  }

  @inline(never)
  private func containsBeyondBitmap(_ value: UInt32) -> Bool {
    guard Self.contains(value, runs: runs, categories: categories) != isNegated else { return false }
    for set in subtracted where set.contains(value) { return false }
    return true
  }

  private static func contains(_ value: UInt32, runs: [Run], categories: UInt32) -> Bool {
    var lower = 0
    var upper = runs.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if runs[middle].upper < value { lower = middle + 1 } else { upper = middle }
    }
    if lower < runs.count, runs[lower].lower <= value { return true }
    guard categories != 0, let scalar = Unicode.Scalar(value) else { return false }
    return categories & bit(of: scalar.properties.generalCategory) != 0
  }

  /// The category of each of the first 256 scalars, as a bit.
  private static let lowCategories: [UInt32] = (UInt8.min...UInt8.max).map {
    bit(of: Unicode.Scalar($0).properties.generalCategory)
  }

  /// The four words of the bitmap of the first 256 scalars, lowest first.
  var bitmap: [UInt64] { [low.0, low.1, low.2, low.3] }

  /// Whether all members are among the first 256 scalars, as far as a quick look can tell.
  var isWithinBitmap: Bool { !isNegated && categories == 0 && (runs.last?.upper ?? 0) < 256 }

  /// The runs of a plain set, without category, negation or subtraction; nil for any other.
  var plainRuns: [Run]? { !isNegated && categories == 0 && subtracted.isEmpty ? runs : nil }

  static func == (left: Self, right: Self) -> Bool {
    left.runs == right.runs && left.categories == right.categories && left.isNegated == right.isNegated
      && left.subtracted == right.subtracted
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(runs)
    hasher.combine(categories)
    hasher.combine(isNegated)
    hasher.combine(subtracted)
  }

  /// The same runs in order, those that touch made one.
  static func normalized(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    for run in runs.sorted(by: { ($0.lower, $0.upper) < ($1.lower, $1.upper) }) {
      if let last = result.last, run.lower <= last.upper &+ 1 {
        result[result.count - 1].upper = max(last.upper, run.upper)
      } else {
        result.append(run)
      }
    }
    return result
  }

  /// The runs of all scalars that are in none of these.
  static func complement(_ runs: [Run]) -> [Run] {
    var result: [Run] = []
    var next: UInt32 = 0
    for run in normalized(runs) {
      if run.lower > next { result.append(Run(lower: next, upper: run.lower - 1)) }
      next = run.upper + 1
    }
    if next <= 0x10_FFFF { result.append(Run(lower: next, upper: 0x10_FFFF)) }
    return result
  }
}
