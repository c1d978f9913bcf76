// The record of what was missing: code notes each missing input that it reads, and takes back what does not matter in
// the end. A place in the record is an `Int`; what was noted since then is what a value read meanwhile rests on.

/// What an argument of a call rests on.
package struct ArgumentMissing: Sendable {
  /// The number of the argument.
  package let index: Int
  package let missing: MissingInputs
}

extension Evaluation {
  /// The missing inputs that what was evaluated so far rests on, each once, in the order of the first reading.
  ///
  /// Tests for absence (`x = null`) are no such reading, nor is what does not count in the end: `false and x`, a column
  /// of a table whose cells do not ask for it. A host that keeps values must keep what they rest on with them.
  public var missing: [NullCause] { MissingInputs.causes(record[...]) }

  // MARK: Noting

  /// Remembers a value that was read if it is a missing input.
  @inlinable
  @inline(__always)
  public mutating func noteRead(_ value: Value) {
    if value.isNull { noteNull(value) }
  }

  @usableFromInline
  @inline(never)
  mutating func noteNull(_ value: Value) {
    guard let cause = value.cause, cause.kind == .missingInput else { return }
    append(MissingInputs.Entry(cause: cause))
  }

  private mutating func append(_ entry: MissingInputs.Entry) {
    // Loops keep the record short; what they cannot keep short costs steps, so that it stays bounded.
    if record.count >= 1 << 16 { _ = spend(16) }
    record.append(entry)
  }

  /// Remembers the missing inputs among the items of a list.
  mutating func noteItems(_ items: [Value]) {
    for item in items { noteRead(item) }
  }

  /// Remembers the missing inputs anywhere in a list or a context that is looked at as a whole.
  ///
  /// - Returns: False when there is too much to look at.
  @inline(__always)
  mutating func noteParts(_ value: Value) -> Bool {
    switch value {
    case .list, .context: noteAllParts(value)
    default: true
    }
  }

  private mutating func noteAllParts(_ value: Value) -> Bool {
    switch value {
    case .list(let items): return noteAll(items)
    case .context(let context): return noteAll(context.values)
    default:
      noteRead(value)
      return true
    }
  }

  private mutating func noteAll(_ parts: some RandomAccessCollection<Value>) -> Bool {
    guard spend(1 + parts.count >> 2) else { return false }
    for part in parts where !noteAllParts(part) { return false }
    return true
  }

  /// The place in the record.
  @inlinable
  package var mark: Int { @inline(__always) get { record.count } }

  /// Whether something missing was read.
  @inlinable
  @inline(__always)
  package func isTainted(since mark: Int) -> Bool { record.count != mark }

  // MARK: Taking back

  /// What was noted since then does not matter.
  package mutating func forget(since mark: Int) {
    while record.count > mark { record.removeLast() }
  }

  /// What was noted between two places does not matter.
  package mutating func forget(_ places: Range<Int>) {
    record.removeSubrange(places)
  }

  /// The members noted between two places are not those of the result.
  package mutating func flatten(in places: Range<Int>) {
    for place in places where !record[place].keys.isEmpty { record[place].keys = [] }
  }

  /// Takes what was noted out of the record.
  ///
  /// - Parameter keepsMembers: Whether the value that rests on it has the members that were noted.
  package mutating func take(since mark: Int, keepsMembers: Bool = false) -> MissingInputs {
    if !keepsMembers { flatten(since: mark) }
    let result = MissingInputs(MissingInputs.distinct(record[mark...]))
    forget(since: mark)
    return result
  }

  /// What was noted between two places.
  package func missing(in places: Range<Int>) -> MissingInputs {
    MissingInputs(MissingInputs.distinct(record[places]).map { MissingInputs.Entry(cause: $0.cause) })
  }

  /// Notes what something rests on that is read now.
  package mutating func note(_ missing: MissingInputs, keepsMembers: Bool = true) {
    for entry in missing.entries {
      append(keepsMembers ? entry : MissingInputs.Entry(cause: entry.cause))
    }
  }

  /// A value that is null because inputs are missing was tested for just that: these do not count.
  package mutating func acknowledge(_ value: Value, since mark: Int) {
    guard case .null(let cause?) = value else { return }
    keep(since: mark) { entry in !cause.rests(on: entry.cause) }
  }

  /// Of what was noted since then, leaves what counts, in its order.
  private mutating func keep(since mark: Int, _ counts: (inout MissingInputs.Entry) -> Bool) {
    var end = mark
    for place in mark..<record.count where counts(&record[place]) {
      if end != place { record.swapAt(end, place) }
      end += 1
    }
    forget(since: end)
  }

  /// The members noted are not those of the result.
  package mutating func flatten(since mark: Int) {
    flatten(in: mark..<record.count)
  }

  /// Drops what was noted twice; for loops.
  mutating func compact(since mark: Int) {
    guard record.count - mark > 64 else { return }
    let kept = MissingInputs.distinct(record[mark...])
    forget(since: mark)
    record += kept
  }

  // MARK: Members

  /// Only the member of that name is read further.
  mutating func keepMember(_ name: Name, since mark: Int, keepsMembers: Bool) {
    guard keepsMembers else { return flatten(since: mark) }
    keep(since: mark) { entry in
      guard let key = entry.keys.first else { return true }
      guard key == name.text || Name(key)?.key == name.key else { return false }
      entry.keys.removeFirst()
      return true
    }
  }

  /// What was noted concerns one member of the result.
  package mutating func nest(in key: String, since mark: Int, keepsMembers: Bool) {
    for place in mark..<record.count {
      record[place].keys = keepsMembers ? [key] + record[place].keys : [key]
    }
  }

  // MARK: Variables

  /// Gives a variable its value, and with it what was noted since then.
  mutating func bind(_ slot: Int, _ value: Value, since mark: Int, keepsMembers: Bool) {
    locals[base + slot] = value
    if isTainted(since: mark) {
      localMissing[base + slot] = take(since: mark, keepsMembers: keepsMembers)
      hasLocalMissing = true
    } else if hasLocalMissing {
      localMissing[base + slot] = nil
    }
  }

  /// What is missing of the arguments of the function that starts now.
  mutating func bind(_ arguments: [ArgumentMissing]) {
    for argument in arguments {
      localMissing[base + argument.index] = argument.missing
      hasLocalMissing = true
    }
  }

  /// Forgets the variables from the present frame on.
  mutating func endFrame() {
    localMissing = localMissing.filter { $0.key < base }
    hasLocalMissing = !localMissing.isEmpty
  }

  /// What the arguments of the host function being called rest on; what is not taken is noted after the call.
  package mutating func takeArgumentMissing() -> [ArgumentMissing] {
    if argumentMissing.isEmpty { return [] }
    let result = argumentMissing
    argumentMissing = []
    return result
  }

  /// Notes what arguments rest on that are read now, or that nothing else can be said of.
  mutating func note(_ arguments: [ArgumentMissing]) {
    for argument in arguments { note(argument.missing, keepsMembers: false) }
  }

  mutating func noteLocal(_ place: Int) {
    if let missing = localMissing[place] { note(missing) }
  }

  mutating func noteGlobal(_ slot: Int) {
    if keepsReadings { readings.append(Reading(slot: slot, path: nil)) }
    if isGlobalMissing(slot) { note(globalMissing[slot]) }
  }

  /// The same for a path; what its value rests on is noted by whoever reads it.
  @inline(__always)
  mutating func noteGlobal(_ slot: Int, _ path: SlotPathCode) {
    if keepsReadings { readings.append(Reading(slot: slot, path: path)) }
  }

  /// Whether the value of a slot rests on something missing.
  @inlinable
  @inline(__always)
  package func isGlobalMissing(_ slot: Int) -> Bool {
    hasGlobalMissing && slot < globalMissing.count && !globalMissing[slot].isEmpty
  }

  /// What the value of a slot of `globals` rests on.
  package func missing(ofGlobal slot: Int) -> MissingInputs {
    slot < globalMissing.count ? globalMissing[slot] : .none
  }

  /// Says what the value of a slot of `globals` rests on; it is noted where the slot is read.
  public mutating func setMissing(_ missing: MissingInputs, ofGlobal slot: Int) {
    guard globals.indices.contains(slot) else { return }
    if missing.isEmpty {
      if slot < globalMissing.count { globalMissing[slot] = .none }
      return
    }
    while globalMissing.count < globals.count { globalMissing.append(.none) }
    if globalMissing[slot].isEmpty {
      // Services called again and again set the same slots.
      if missingSlots.count < globals.count {
        missingSlots.append(slot)
      } else {
        missingSlots = Array(globals.indices)
      }
    }
    globalMissing[slot] = missing.bounded
    hasGlobalMissing = true
    watchesGlobals = true
  }

  /// Takes everything noted so far out of the record, for a host that keeps a value.
  ///
  /// - Parameter expression: What was evaluated.
  public mutating func takeMissing(of expression: CompiledExpression) -> MissingInputs {
    take(since: 0, keepsMembers: expression.code.keepsMembers)
  }

  // MARK: What would have been

  /// Evaluates what the standard leaves alone, to learn whether it would have mattered.
  ///
  /// It costs the run none of its steps and leaves no trace.
  ///
  /// - Returns: Nil when it would cost too much.
  package mutating func tentatively<T>(_ body: (inout Evaluation) -> T) -> T? {
    guard let saved = startTentative() else { return nil }
    let result = body(&self)
    return endTentative(saved) ? result : nil
  }

  /// What is put back after something was evaluated only to learn whether it matters.
  struct Tentative {
    fileprivate let steps: Int
    fileprivate let allowance: Int
    fileprivate let attachment: AnyObject?
    fileprivate let keepsReadings: Bool
    fileprivate let isInner: Bool
  }

  /// Starts to evaluate what the standard leaves alone; nil when that cost too much already.
  mutating func startTentative() -> Tentative? {
    guard isTentative ? spend() : spareSteps > 0 else { return nil }
    let allowance = isTentative ? 0 : min(max(steps, 0), spareSteps)
    let saved = Tentative(
      steps: steps, allowance: allowance, attachment: attachment, keepsReadings: keepsReadings,
      isInner: isTentative)
    if !isTentative { (steps, attachment, isTentative, keepsReadings) = (allowance, nil, true, false) }
    return saved
  }

  /// - Returns: Whether there were enough steps for it.
  @discardableResult
  mutating func endTentative(_ saved: Tentative) -> Bool {
    let isComplete = steps >= 0
    if saved.isInner { return isComplete }
    spareSteps -= saved.allowance - max(steps, 0) + 1
    (steps, attachment, isTentative) = (saved.steps, saved.attachment, false)
    keepsReadings = saved.keepsReadings
    return isComplete
  }

  /// Whether two values are surely the same, also as nulls: an error is not the null that a text says.
  package func isSame(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.null(let a), .null(let b)): (a?.isError ?? false) == (b?.isError ?? false)
    case (.list, _), (.context, _): left.weight(limit: 4096) <= 4096 && left == right
    default: left == right
    }
  }
}
