/// A pattern, parsed.
indirect enum RegexNode: Hashable, Sendable {
  case empty
  case scalar(Unicode.Scalar)
  case set(ScalarSet)
  /// `^`
  case start
  /// `$`
  case end
  /// A capturing group, numbered from 1 by its opening parenthesis.
  case capture(Int, RegexNode)
  case backReference(Int)
  case sequence([RegexNode])
  case choice([RegexNode])
  case repetition(RegexNode, Quantifier)

  /// How often a part repeats.
  struct Quantifier: Hashable, Sendable {
    /// Stands for no maximum, and for any count no input can reach.
    static let unbounded = Int32.max

    var minimum: Int32
    var maximum: Int32
    var isGreedy = true
  }

  /// Whether the part matches the zero-length string in a zero-length input, where every anchor holds.
  var matchesEmpty: Bool {
    switch self {
    case .empty, .start, .end, .backReference: true
    case .scalar, .set: false
    case .capture(_, let body): body.matchesEmpty
    case .sequence(let parts): parts.allSatisfy(\.matchesEmpty)
    case .choice(let parts): parts.contains(where: \.matchesEmpty)
    case .repetition(let body, let quantifier): quantifier.minimum == 0 || body.matchesEmpty
    }
  }

  /// Whether every match of the part starts at the start of the input, unless `^` matches elsewhere too.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .empty, .end, .scalar, .set, .backReference: false
    case .capture(_, let body): body.isAnchored
    case .sequence(let parts): parts.first?.isAnchored ?? false
    case .choice(let parts): parts.allSatisfy(\.isAnchored)
    case .repetition(let body, let quantifier): quantifier.minimum > 0 && body.isAnchored
    }
  }

  /// Which scalars a match of the part may start with; matches of no length apart.
  var firsts: First {
    switch self {
    case .empty, .start, .end: First()
    case .backReference: .any
    case .scalar(let scalar): First(ScalarSet(scalar.value))
    case .set(let set): First(set)
    case .capture(_, let body), .repetition(let body, _): body.firsts
    case .choice(let parts):
      parts.reduce(into: First()) { $0.formUnion($1.firsts) }
    case .sequence(let parts):
      Self.firsts(ofSequence: parts)
    }
  }

  private static func firsts(ofSequence parts: [RegexNode]) -> First {
    var result = First()
    for part in parts {
      result.formUnion(part.firsts)
      guard part.matchesEmpty else { break }
    }
    return result
  }

  /// A set of first scalars: exact below 256, all or nothing above.
  struct First: Hashable, Sendable {
    var bitmap: [UInt64] = [0, 0, 0, 0]
    var hasOthers = false

    static let any = First(ScalarSet.all)

    init() {}

    init(_ set: ScalarSet) {
      bitmap = set.bitmap
      hasOthers = !set.isWithinBitmap
    }

    mutating func formUnion(_ other: First) {
      for index in bitmap.indices { bitmap[index] |= other.bitmap[index] }
      hasOthers = hasOthers || other.hasOthers
    }

    /// The same as a set of scalars, quick to ask.
    var set: ScalarSet {
      var runs: [ScalarSet.Run] = []
      for value in UInt32(0)..<256 where bitmap[Int(value >> 6)] >> UInt64(value & 63) & 1 != 0 {
        runs.append(ScalarSet.Run(value))
      }
      if hasOthers { runs.append(ScalarSet.Run(lower: 256, upper: 0x10_FFFF)) }
      return ScalarSet(runs: runs)
    }
  }
}
