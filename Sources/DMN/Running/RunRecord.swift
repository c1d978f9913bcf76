internal import FEEL

/// What a traced run writes down; an object, so that code deep inside an evaluation can reach it.
///
/// Everything goes at the end of a few lists, and parts of them are named by their places, so that nothing is allocated
/// once the lists have grown to their size.
final class RunRecord {
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
    var passages: Range<Int32>
    /// The places of what it read in the record of readings, those of services that it called included.
    var reads: Range<Int32>
    /// The place in `calls` of the service that it belongs to; -1 for none.
    var call: Int32 = -1
    /// The result, where it does not stay in its slot.
    var value: Value?
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
  /// What was evaluated, in the order of the start.
  var steps: [Step] = []
  var calls: [Call] = []
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

  func removeAll() {
    passages.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
    calls.removeAll(keepingCapacity: true)
    if !arguments.isEmpty { arguments.removeAll() }
    (slot, count, call) = (-1, 0, -1)
  }

  /// Starts with something that is evaluated from outside.
  ///
  /// - Returns: The place of the step, to end it.
  @discardableResult
  func start(_ slot: Int, reads: Int) -> Int {
    self.slot = Int32(slot)
    count = 0
    return begin(slot, reads: reads)
  }

  /// Starts with a decision.
  func begin(_ slot: Int, reads: Int) -> Int {
    let passage = Int32(passages.count)
    let read = Int32(reads)
    steps.append(Step(slot: Int32(slot), passages: passage..<passage, reads: read..<read, call: call))
    return steps.count - 1
  }

  func end(_ step: Int, reads: Int, value: Value? = nil) {
    steps[step].passages = steps[step].passages.lowerBound..<Int32(passages.count)
    steps[step].reads = steps[step].reads.lowerBound..<Int32(reads)
    steps[step].value = value
  }

  /// Starts with a service.
  ///
  /// - Returns: The place of the call, to end it.
  func enter(_ slot: Int, _ arguments: [Value], reads: Int) -> Int {
    let read = Int32(reads)
    calls.append(
      Call(
        slot: Int32(slot), outer: call, caller: self.slot, arguments: arguments, reads: read..<read))
    call = Int32(calls.count - 1)
    return calls.count - 1
  }

  func leave(_ place: Int, _ result: Value, reads: Int) {
    calls[place].result = result
    calls[place].reads = calls[place].reads.lowerBound..<Int32(reads)
    call = calls[place].outer
  }

  /// The last step for a slot that was evaluated from outside.
  func step(of slot: Int) -> Step? { steps.last { $0.slot == Int32(slot) && $0.call < 0 } }
}
