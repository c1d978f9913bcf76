/// One call on one input: the machine that runs a program, with its budget of steps.
///
/// Backtracking is kept on a stack of its own, never on the stack of the thread. When a search takes long and the
/// program allows it, states that failed are remembered, which bounds the search by program size × input length.
struct RegexMatcher {
  let program: RegexProgram
  let input: [Unicode.Scalar]
  private let savesCaptures: Bool
  private let mayRemember: Bool
  /// Values by slot; -1 where there is none.
  private var slots: [Int32]
  private var stack: [Frame] = []
  private var remainingSteps: Int
  private var memo: [UInt64] = []
  /// Steps left at which this search starts to remember; `Int.min` if it never does.
  private var memoThreshold = Int.min

  /// Something to undo or to try again.
  private struct Frame {
    enum Kind: UInt8 {
      /// Go on at `pc` and position `first`.
      case choice
      /// Give the slot `first` the value `second` back.
      case undo
      /// Give up one scalar of a run ending at `second`, down to `first`; then go on at `pc`.
      case greedyRun
      /// Let the reluctant run at `pc`, now ending at `first`, take one more of at most `second`; if it has no
      /// minimum, a run from there would go on at the same places.
      case lazyRun
    }

    var pc: Int32
    var first: Int32
    var second: Int32
    var kind: Kind
  }

  /// What a caller wants to know of a match; the less, the faster.
  enum Question: Hashable, Sendable {
    case whether
    case bounds
    case captures
  }

  /// A matcher of this input.
  init(_ program: RegexProgram, input: [Unicode.Scalar], asking question: Question) {
    self.program = program
    self.input = input
    savesCaptures = question == .captures || program.needsCaptures
    // An iteration that matches nothing may be dropped as already tried: no match is lost, but another is found.
    mayRemember = program.isMemoizable && (question == .whether || !program.hasMarks)
    slots = Array(repeating: -1, count: program.slotCount)
    let (allowance, isTooLarge) = input.count.multipliedReportingOverflow(by: RegexLimits.stepsPerScalar)
    remainingSteps = isTooLarge ? Int.max : RegexLimits.steps.addingReportingOverflow(allowance).partialValue
  }

  /// Finds the first match that starts at this position or later.
  ///
  /// - Returns: Its bounds, or nil if there is none; its captures can be read until the next search.
  mutating func search(from start: Int) throws(RegexError) -> Range<Int>? {
    // Positions are 32-bit in the frames; a text that long would be refused for its steps anyhow.
    guard input.count < Int(Int32.max) else { throw .stepLimit }
    prepare()
    if program.isAnchored {
      guard start == 0 else { return nil }
      return try match(at: 0).map { 0..<$0 }
    }
    var position = start
    while position <= input.count {
      if let firsts = program.firsts {
        while position < input.count, !firsts.contains(input[position].value) { position += 1 }
        guard position < input.count else { return nil }
      }
      if let end = try match(at: position) { return position..<end }
      position += 1
    }
    return nil
  }

  /// What the group captured in the match just found; nil if it took no part in it.
  func capture(_ group: Int) -> Range<Int>? {
    let start = Int(slots[2 * group])
    let end = Int(slots[2 * group + 1])
    return start >= 0 && end >= start ? start..<end : nil
  }

  private mutating func prepare() {
    for index in slots.indices { slots[index] = -1 }
    remainingSteps -= slots.count / 8
    stack.removeAll(keepingCapacity: true)
    memo = []
    let (bits, isTooLarge) = program.memoRowCount.multipliedReportingOverflow(by: input.count + 1)
    if mayRemember, !isTooLarge, bits <= RegexLimits.memoBits {
      memoThreshold = remainingSteps - 20_000 - 8 * input.count
    } else {
      memoThreshold = Int.min
    }
  }
}

// MARK: - The machine

extension RegexMatcher {
  /// Runs the program from one position; returns the end of the match, or nil with all slots as before.
  private mutating func match(at start: Int) throws(RegexError) -> Int? {
    var pc = 0
    var position = start
    let count = input.count
    while true {
      remainingSteps -= 1
      guard remainingSteps >= 0, stack.count < RegexLimits.frames else { throw .stepLimit }
      var isGoing = true
      switch program.code[pc] {
      case .scalar(let value):
        isGoing = position < count && input[position].value == value
        position += 1
        pc += 1
      case .literal(let first, let length):
        isGoing = hasLiteral(Int(first), Int(length), at: position)
        position += Int(length)
        pc += 1
      case .set(let set):
        isGoing = position < count && program.sets[Int(set)].contains(input[position].value)
        position += 1
        pc += 1
      case .run(let set, let minimum, let maximum, let isGreedy):
        isGoing = run(pc, Int(set), minimum, maximum, isGreedy, &position)
        pc += 1
      case .start:
        isGoing = position == 0
        pc += 1
      case .end:
        isGoing = position == count
        pc += 1
      case .lineStart:
        isGoing = isLineStart(position)
        pc += 1
      case .lineEnd:
        isGoing = isLineEnd(position)
        pc += 1
      case .save(let slot):
        if savesCaptures { set(slot, to: Int32(position)) }
        pc += 1
      case .split(let preferred, let other):
        isGoing = isNew(pc, position)
        if isGoing { stack.append(Frame(pc: other, first: Int32(position), second: 0, kind: .choice)) }
        pc = Int(preferred)
      case .jump(let target):
        pc = Int(target)
      case .mark(let slot):
        set(slot, to: Int32(position))
        pc += 1
      case .progress(let slot, let exit):
        pc = slots[Int(slot)] == Int32(position) ? Int(exit) : pc + 1
      case .loopStart(let number):
        let slot = program.loops[Int(number)].slot
        set(slot, to: 0)
        set(slot + 1, to: -1)
        pc += 1
      case .loop(let number):
        pc = loop(Int(number), again: pc + 1, position)
      case .loopAgain(let number):
        let loop = program.loops[Int(number)]
        set(loop.slot, to: slots[Int(loop.slot)] &+ 1)
        set(loop.slot + 1, to: Int32(position))
        pc = Int(loop.body)
      case .backReference(let group):
        isGoing = backReference(Int(group), &position)
        pc += 1
      case .match:
        slots[0] = Int32(start)
        slots[1] = Int32(position)
        return position
      }
      if !isGoing {
        guard let resumed = backtrack() else { return nil }
        (pc, position) = resumed
      }
    }
  }

  /// Takes frames off until one says where to go on; nil if there is none left.
  private mutating func backtrack() -> (pc: Int, position: Int)? {
    while let frame = stack.popLast() {
      switch frame.kind {
      case .undo:
        slots[Int(frame.first)] = frame.second
      case .choice:
        return (Int(frame.pc), Int(frame.first))
      case .greedyRun:
        let end = lastPlace(from: Int(frame.second) - 1, downTo: Int(frame.first), for: Int(frame.pc))
        guard end >= Int(frame.first) else { continue }
        if end > Int(frame.first) {
          stack.append(Frame(pc: frame.pc, first: frame.first, second: Int32(end), kind: .greedyRun))
        }
        return (Int(frame.pc), end)
      case .lazyRun:
        let position = Int(frame.first)
        guard frame.second > 0, position < input.count,
          case .run(let set, _, _, _) = program.code[Int(frame.pc)],
          program.sets[Int(set)].contains(input[position].value),
          frame.second != RegexNode.Quantifier.unbounded || isNew(Int(frame.pc), position + 1)
        else { continue }
        let left = frame.second == RegexNode.Quantifier.unbounded ? frame.second : frame.second - 1
        stack.append(Frame(pc: frame.pc, first: frame.first + 1, second: left, kind: .lazyRun))
        return (Int(frame.pc) + 1, position + 1)
      }
    }
    return nil
  }

  /// The last position of these at which the instruction can go on, as far as one scalar shows.
  private mutating func lastPlace(from last: Int, downTo first: Int, for pc: Int) -> Int {
    guard case .scalar(let value) = program.code[pc] else { return last }
    var position = last
    while position >= first, input[position].value != value { position -= 1 }
    remainingSteps -= (last - position) / 4
    return position
  }

  private mutating func set(_ slot: Int32, to value: Int32) {
    let index = Int(slot)
    guard slots[index] != value else { return }
    stack.append(Frame(pc: 0, first: slot, second: slots[index], kind: .undo))
    slots[index] = value
  }
}

// MARK: - Instructions

extension RegexMatcher {
  private func hasLiteral(_ first: Int, _ length: Int, at position: Int) -> Bool {
    guard length <= input.count - position else { return false }
    for index in 0..<length where input[position + index].value != program.literals[first + index] {
      return false
    }
    return true
  }

  /// Matches a run of one set from the position; false if the minimum is not reached or all has been tried before.
  private mutating func run(
    _ pc: Int, _ set: Int, _ minimum: Int32, _ maximum: Int32, _ isGreedy: Bool, _ position: inout Int
  ) -> Bool {
    let start = position
    let isUnbounded = maximum == RegexNode.Quantifier.unbounded
    guard isNew(pc, start) else { return false }
    var marksPlaces = isGreedy && isUnbounded && remainingSteps < memoThreshold
    let wanted = isGreedy ? Int(maximum) : Int(minimum)
    var limit = wanted < input.count - start ? start + wanted : input.count
    var end = start
    while end < limit, program.sets[set].contains(input[end].value) {
      end += 1
      if marksPlaces, !isNew(pc, end) {
        // A run from here failed before, with all the places where it could go on; only those before are new.
        marksPlaces = false
        limit = min(limit, end - 1 + Int(minimum))
        end = min(end, limit)
      }
    }
    remainingSteps -= (end - start) / 4
    guard end - start >= Int(minimum) else { return false }
    position = end
    if isGreedy {
      let first = start + Int(minimum)
      if end > first {
        stack.append(Frame(pc: Int32(pc + 1), first: Int32(first), second: Int32(end), kind: .greedyRun))
      }
    } else if minimum < maximum {
      let left = isUnbounded ? maximum : maximum - minimum
      stack.append(Frame(pc: Int32(pc), first: Int32(end), second: left, kind: .lazyRun))
    }
    return true
  }

  /// Whether the state was not met before in this search; always true as long as nothing is remembered.
  private mutating func isNew(_ pc: Int, _ position: Int) -> Bool {
    guard remainingSteps < memoThreshold else { return true }
    let width = input.count + 1
    if memo.isEmpty {
      memo = Array(repeating: 0, count: program.memoRowCount * width / 64 + 1)
      remainingSteps -= memo.count
    }
    let index = Int(program.memoRows[pc]) * width + position
    let bit: UInt64 = 1 << UInt64(index & 63)
    guard memo[index >> 6] & bit == 0 else { return false }
    memo[index >> 6] |= bit
    return true
  }

  /// Decides at the top of a counted repetition; returns where to go on.
  private mutating func loop(_ number: Int, again: Int, _ position: Int) -> Int {
    let loop = program.loops[number]
    let done = slots[Int(loop.slot)]
    let isStuck = slots[Int(loop.slot) + 1] == Int32(position)
    if done < loop.quantifier.minimum {
      // What matches nothing a thousand times in one place will do so as often as it must.
      return isStuck && done > 1_000 ? Int(loop.exit) : again
    }
    if isStuck || done >= loop.quantifier.maximum { return Int(loop.exit) }
    let (next, other) = loop.quantifier.isGreedy ? (again, Int(loop.exit)) : (Int(loop.exit), again)
    stack.append(Frame(pc: Int32(other), first: Int32(position), second: 0, kind: .choice))
    return next
  }

  /// Matches what the group captured; a group that took no part matches the zero-length string.
  private mutating func backReference(_ group: Int, _ position: inout Int) -> Bool {
    guard let captured = capture(group) else { return true }
    guard captured.count <= input.count - position else { return false }
    remainingSteps -= captured.count / 4
    for offset in 0..<captured.count {
      let left = input[captured.lowerBound + offset]
      let right = input[position + offset]
      let isEqual = program.isCaseInsensitive ? CaseVariants.areEqual(left, right) : left == right
      guard isEqual else { return false }
    }
    position += captured.count
    return true
  }

  /// `^` with the flag `m`: at the start, or after a line feed that does not end the input.
  private func isLineStart(_ position: Int) -> Bool {
    position == 0 || (position < input.count && input[position - 1] == "\n")
  }

  /// `$` with the flag `m`: before a line feed, or at the end if no line feed precedes.
  private func isLineEnd(_ position: Int) -> Bool {
    guard position == input.count else { return input[position] == "\n" }
    return position == 0 || input[position - 1] != "\n"
  }
}
