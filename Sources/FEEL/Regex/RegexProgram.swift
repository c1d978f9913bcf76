/// A pattern compiled to the instructions of a backtracking machine.
struct RegexProgram: Sendable {
  /// One step of the machine; indices of instructions are absolute.
  enum Instruction: Hashable, Sendable {
    /// Matches this scalar.
    case scalar(UInt32)
    /// Matches the scalars `start ..< start + count` of `literals`.
    case literal(start: Int32, count: Int32)
    /// Matches one scalar of a set.
    case set(Int32)
    /// Matches the scalars of a set one after the other, as often as it says.
    case run(set: Int32, minimum: Int32, maximum: Int32, isGreedy: Bool)
    case start
    case end
    case lineStart
    case lineEnd
    /// Stores the position in a slot, if captures are wanted.
    case save(Int32)
    /// Goes to the first, and to the second should that fail.
    case split(Int32, Int32)
    case jump(Int32)
    /// Stores the position at the start of a repetition whose body may match nothing.
    case mark(Int32)
    /// Leaves such a repetition if its body did match nothing since the mark.
    case progress(Int32, exit: Int32)
    /// Sets a counted repetition to none done.
    case loopStart(Int32)
    /// Starts the body that follows once more, or leaves the repetition.
    case loop(Int32)
    /// Starts the body once more; where a reluctant repetition is resumed.
    case loopAgain(Int32)
    case backReference(Int32)
    case match
  }

  /// A repetition counted at run time.
  struct Loop: Hashable, Sendable {
    var quantifier: RegexNode.Quantifier
    /// The slot of the count; that of the last start follows it.
    var slot: Int32
    var body: Int32
    var exit: Int32
  }

  /// The instructions; the last is `match`, and every jump stays inside.
  private(set) var code: [Instruction] = []
  private(set) var sets: [ScalarSet] = []
  private(set) var literals: [UInt32] = []
  private(set) var loops: [Loop] = []
  /// Captures (two for each group, the whole match first), then marks and counts.
  private(set) var slotCount: Int
  /// The number of capturing groups.
  let groupCount: Int
  /// Row of each instruction in the memory of failed states, or -1.
  private(set) var memoRows: [Int32] = []
  private(set) var memoRowCount = 0
  /// Whether a state is its instruction and position only, so that what failed once fails again.
  private(set) var isMemoizable = true
  /// Whether a repetition has a body that may match nothing.
  private(set) var hasMarks = false
  /// Whether back-references need the captures even where only a yes or no is asked.
  private(set) var needsCaptures = false
  let isCaseInsensitive: Bool
  /// Whether a match can start only where the input starts.
  let isAnchored: Bool
  /// Whether the pattern matches the zero-length string.
  let matchesEmpty: Bool
  /// The scalars a match may start with, unless it may have no length.
  let firsts: ScalarSet?

  private let isMultiline: Bool
  private var setIndices: [ScalarSet: Int32] = [:]

  /// Compiles a parsed pattern with this number of groups.
  init(_ node: RegexNode, groupCount: Int, flags: RegexFlags) {
    self.groupCount = groupCount
    slotCount = 2 * (groupCount + 1)
    isMultiline = flags.contains(.multiline)
    isCaseInsensitive = flags.contains(.caseInsensitive)
    isAnchored = !isMultiline && node.isAnchored
    matchesEmpty = node.matchesEmpty
    firsts = matchesEmpty ? nil : node.firsts.set
    emit(node)
    code.append(.match)
    setIndices = [:]
    for instruction in code {
      switch instruction {
      case .split, .run:
        memoRows.append(Int32(memoRowCount))
        memoRowCount += 1
      default: memoRows.append(-1)
      }
    }
  }
}

// MARK: - Emission

extension RegexProgram {
  private var next: Int32 { Int32(code.count) }

  private mutating func emit(_ node: RegexNode) {
    switch node {
    case .empty: break
    case .scalar(let scalar): code.append(.scalar(scalar.value))
    case .set(let set): code.append(.set(index(of: set)))
    case .start: code.append(isMultiline ? .lineStart : .start)
    case .end: code.append(isMultiline ? .lineEnd : .end)
    case .capture(let number, let body):
      code.append(.save(Int32(2 * number)))
      emit(body)
      code.append(.save(Int32(2 * number + 1)))
    case .backReference(let number):
      isMemoizable = false
      needsCaptures = true
      code.append(.backReference(Int32(number)))
    case .sequence(let parts): emit(sequence: parts)
    case .choice(let parts): emit(choice: parts)
    case .repetition(let body, let quantifier): emit(body, quantifier)
    }
  }

  private mutating func emit(sequence parts: [RegexNode]) {
    var index = 0
    while index < parts.count {
      let start = literals.count
      while index < parts.count, case .scalar(let scalar) = parts[index] {
        literals.append(scalar.value)
        index += 1
      }
      switch literals.count - start {
      case 0:
        emit(parts[index])
        index += 1
      case 1: code.append(.scalar(literals.removeLast()))
      case let count: code.append(.literal(start: Int32(start), count: Int32(count)))
      }
    }
  }

  private mutating func emit(choice parts: [RegexNode]) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index < parts.count - 1 else {
        emit(part)
        break
      }
      let split = code.count
      code.append(.split(next + 1, 0))
      emit(part)
      jumps.append(code.count)
      code.append(.jump(0))
      code[split] = .split(Int32(split + 1), next)
    }
    for jump in jumps { code[jump] = .jump(next) }
  }

  private mutating func emit(_ body: RegexNode, _ quantifier: RegexNode.Quantifier) {
    if quantifier.maximum == 0 { return }
    if let set = Self.singleSet(body) {
      emitRun(of: index(of: set), quantifier)
      return
    }
    guard Self.weight(body, quantifier) <= RegexLimits.unrolled || Self.isPlain(quantifier) else {
      emitLoop(body, quantifier)
      return
    }
    guard quantifier.maximum == RegexNode.Quantifier.unbounded else {
      emitCopies(body, quantifier)
      return
    }
    for _ in 0..<max(0, quantifier.minimum - 1) { emit(body) }
    emitUnbounded(body, isOptional: quantifier.minimum == 0, isGreedy: quantifier.isGreedy)
  }

  /// A reluctant run is cut in two, so that the part that may be resumed has no minimum.
  private mutating func emitRun(of set: Int32, _ quantifier: RegexNode.Quantifier) {
    let (minimum, maximum) = (quantifier.minimum, quantifier.maximum)
    guard !quantifier.isGreedy, minimum > 0 else {
      code.append(.run(set: set, minimum: minimum, maximum: maximum, isGreedy: quantifier.isGreedy))
      return
    }
    code.append(.run(set: set, minimum: minimum, maximum: minimum, isGreedy: true))
    guard minimum < maximum else { return }
    let left = maximum == RegexNode.Quantifier.unbounded ? maximum : maximum - minimum
    code.append(.run(set: set, minimum: 0, maximum: left, isGreedy: false))
  }

  /// `X*` or `X+`.
  private mutating func emitUnbounded(_ body: RegexNode, isOptional: Bool, isGreedy: Bool) {
    let mayBeEmpty = body.matchesEmpty
    let slot = Int32(slotCount)
    if mayBeEmpty {
      slotCount += 1
      hasMarks = true
    }
    let top = code.count
    if isOptional { code.append(.split(0, 0)) }
    let first = next
    if mayBeEmpty { code.append(.mark(slot)) }
    emit(body)
    let progress = code.count
    if mayBeEmpty { code.append(.progress(slot, exit: 0)) }
    let bottom = code.count
    code.append(isOptional ? .jump(Int32(top)) : .split(0, 0))
    let choice = isOptional ? top : bottom
    code[choice] = isGreedy ? .split(first, next) : .split(next, first)
    if mayBeEmpty { code[progress] = .progress(slot, exit: next) }
  }

  /// `X{n,m}` written out: n times X, then m − n times X within an option.
  private mutating func emitCopies(_ body: RegexNode, _ quantifier: RegexNode.Quantifier) {
    for _ in 0..<quantifier.minimum { emit(body) }
    var splits: [Int] = []
    for _ in quantifier.minimum..<quantifier.maximum {
      splits.append(code.count)
      code.append(.split(0, 0))
      emit(body)
    }
    for split in splits {
      let inside = Int32(split + 1)
      code[split] = quantifier.isGreedy ? .split(inside, next) : .split(next, inside)
    }
  }

  private mutating func emitLoop(_ body: RegexNode, _ quantifier: RegexNode.Quantifier) {
    isMemoizable = false
    let number = loops.count
    loops.append(Loop(quantifier: quantifier, slot: Int32(slotCount), body: 0, exit: 0))
    slotCount += 2
    code.append(.loopStart(Int32(number)))
    let top = next
    code.append(.loop(Int32(number)))
    code.append(.loopAgain(Int32(number)))
    loops[number].body = next
    emit(body)
    code.append(.jump(top))
    loops[number].exit = next
  }

  private mutating func index(of set: ScalarSet) -> Int32 {
    if let index = setIndices[set] { return index }
    let index = Int32(sets.count)
    sets.append(set)
    setIndices[set] = index
    return index
  }

  /// The set of a part that matches always exactly one scalar and captures nothing.
  private static func singleSet(_ node: RegexNode) -> ScalarSet? {
    switch node {
    case .scalar(let scalar): ScalarSet(scalar.value)
    case .set(let set): set
    default: nil
    }
  }

  /// `X?`, `X*` or `X+`, which are never counted whatever the size of X.
  private static func isPlain(_ quantifier: RegexNode.Quantifier) -> Bool {
    quantifier.minimum <= 1
      && (quantifier.maximum <= 1 || quantifier.maximum == RegexNode.Quantifier.unbounded)
  }

  /// An upper bound of the instructions of a part, up to a little over `RegexLimits.unrolled`.
  private static func weight(_ node: RegexNode) -> Int {
    switch node {
    case .empty: return 0
    case .scalar, .set, .start, .end, .backReference: return 1
    case .capture(_, let body): return weight(body) + 2
    case .sequence(let parts), .choice(let parts):
      var sum = 0
      for part in parts {
        sum += weight(part) + 2
        if sum > RegexLimits.unrolled { break }
      }
      return sum
    case .repetition(let body, let quantifier):
      if singleSet(body) != nil { return 1 }
      return min(weight(body, quantifier), RegexLimits.unrolled + 1)
    }
  }

  private static func weight(_ body: RegexNode, _ quantifier: RegexNode.Quantifier) -> Int {
    let isUnbounded = quantifier.maximum == RegexNode.Quantifier.unbounded
    let copies = max(1, Int(isUnbounded ? quantifier.minimum : quantifier.maximum))
    return copies * (weight(body) + 4)
  }
}
