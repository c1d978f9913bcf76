internal import FEEL

/// What a traced run writes down; an object, so that code deep inside an evaluation can reach it.
///
/// Everything goes at the end of a few lists, and parts of them are named by their places, so that nothing is allocated
/// once the lists have grown to their size.
final class RunRecord {
  /// All of it, in one value whose methods call nothing outside: no access contains another, so Swift need not watch.
  @exclusivity(unchecked) var log = RunLog()
}

/// What a traced run has written down.
struct RunLog {
  /// A passage through a table.
  struct Passage {
    /// The number of the table in the model.
    let table: Int32
    /// What was being evaluated from outside: a decision, a service or a function.
    let slot: Int32
    /// How many passages it had before.
    let order: Int32
    /// The values of the input columns, in `values`.
    let inputs: Range<Int32>
    let rows: RowSet
    let result: Value
  }

  /// Something that was evaluated: a decision, or what was called from outside.
  struct Step {
    let slot: Int32
    /// The places of its passages, those of functions and services that it called included.
    let passages: Range<Int32>
    /// The places of what it read in the record of readings, those of services that it called included.
    let reads: Range<Int32>
    /// The place in `calls` of the service that it belongs to; -1 for none.
    let call: Int32
    /// The place of the result in `results`, where it does not stay in its slot; else -1.
    let result: Int32
  }

  /// Where a step starts.
  struct Start {
    let slot: Int32
    /// How many passages and readings there were before.
    let passages: Int32
    let reads: Int32
  }

  /// A call of a service.
  struct Call {
    let slot: Int32
    /// The place in `calls` of the service that called this one; -1 for none.
    let outer: Int32
    /// What was being evaluated from outside.
    let caller: Int32
    let arguments: [Value]
    var reads: Range<Int32>
    var result: Value = .null(nil)
  }

  var passages: [Passage] = []
  /// The values that input columns had, passage after passage.
  var values: [Value] = []
  /// What was evaluated, in the order of the end.
  var steps: [Step] = []
  /// The results of steps that do not stay in their slots.
  private var results: [Value] = []
  var calls: [Call] = []
  /// The place of the last step from outside for each slot; of another run, or none, where the step there says so.
  private var lastSteps: [Int] = []
  /// What is being evaluated from outside.
  var slot: Int32 = -1
  /// The passages of it so far.
  var count: Int32 = 0
  /// The call that is going on; -1 for none.
  var call: Int32 = -1
  /// The arguments of services and functions called from outside, by slot.
  var arguments: [Int: [Value]] = [:]
  /// What is being looked into: a passage by its number, and a row of it, or all rows.
  var wanted: (passage: Int, row: Int?)?
  var cells: [CellTrace] = []
  var misses: [NearMiss] = []

  /// Writes down a passage through a table, whose inputs stand at the end of a list.
  ///
  /// - Returns: Its number among those of what is being evaluated.
  mutating func add(
    _ table: Int, _ rows: RowSet, _ inputs: [Value], from place: Int, _ result: Value
  ) -> Int {
    let start = Int32(values.count)
    for index in place..<inputs.count { values.append(inputs[index]) }
    passages.append(
      Passage(
        table: Int32(table), slot: slot, order: count, inputs: start..<Int32(values.count), rows: rows,
        result: result))
    count += 1
    return Int(count - 1)
  }

  mutating func removeAll() {
    passages.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    results.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    if !arguments.isEmpty { arguments.removeAll() }
    (slot, count, call) = (-1, 0, -1)
  }

  /// Starts with something that is evaluated from outside.
  @discardableResult
  mutating func start(_ slot: Int, reads: Int) -> Start {
    self.slot = Int32(slot)
    count = 0
    return begin(slot, reads: reads)
  }

  /// Starts with a decision.
  func begin(_ slot: Int, reads: Int) -> Start {
    Start(slot: Int32(slot), passages: Int32(passages.count), reads: Int32(reads))
  }

  /// Writes down a step whose result stays in its slot.
  mutating func end(_ start: Start, reads: Int) { end(start, reads: reads, result: -1) }

  /// Writes down a step with its result.
  mutating func end(_ start: Start, reads: Int, value: Value) {
    results.append(value)
    end(start, reads: reads, result: Int32(results.count - 1))
  }

  @inline(__always)
  private mutating func end(_ start: Start, reads: Int, result: Int32) {
    if call < 0 {
      while lastSteps.count <= Int(start.slot) { lastSteps.append(-1) }
      lastSteps[Int(start.slot)] = steps.count
    }
    steps.append(
      Step(
        slot: start.slot, passages: start.passages..<Int32(passages.count),
        reads: start.reads..<Int32(reads), call: call, result: result))
  }

  /// Starts with a service.
  ///
  /// - Returns: The place of the call, to end it.
  mutating func enter(_ slot: Int, _ arguments: [Value], reads: Int) -> Int {
    let read = Int32(reads)
    calls.append(
      Call(
        slot: Int32(slot), outer: call, caller: self.slot, arguments: arguments, reads: read..<read))
    call = Int32(calls.count - 1)
    return calls.count - 1
  }

  mutating func leave(_ place: Int, _ result: Value, reads: Int) {
    calls[place].result = result
    calls[place].reads = calls[place].reads.lowerBound..<Int32(reads)
    call = calls[place].outer
  }

  /// The result of a step, where it does not stay in its slot.
  func value(of step: Step) -> Value? { step.result < 0 ? nil : results[Int(step.result)] }

  /// The last step for a slot that was evaluated from outside.
  func step(of slot: Int) -> Step? { place(of: slot).map { steps[$0] } }

  /// The places of the passages of that step.
  func passages(of slot: Int) -> Range<Int32>? { place(of: slot).map { steps[$0].passages } }

  private func place(of slot: Int) -> Int? {
    guard slot < lastSteps.count, steps.indices.contains(lastSteps[slot]) else { return nil }
    let place = lastSteps[slot]
    return steps[place].slot == Int32(slot) && steps[place].call < 0 ? place : nil
  }
}
