public import FEEL

/// One set of inputs going through a model; each decision is evaluated once, when it is first needed.
///
/// ```swift
/// var run = DecisionRun(model, now: now)
/// run.set(.number(3), for: input)
/// let outcome = run.evaluate(decision)
/// ```
public struct DecisionRun {
  /// The model.
  public let model: CompiledModel
  private let now: DateAndTime?
  private let steps: Int
  private(set) var evaluation: Evaluation
  /// The slots that have their value.
  private var isDone: [Bool]
  let record: RunRecord?
  /// The same, not counted.
  private let borrowedRecord: Unmanaged<RunRecord>?
  /// What is wrong with the values of slots, looked for once.
  private var faults: [Int: [Outcome.Message]] = [:]
  /// What was given to a traced run: a function may be among it, and readings do not hold the code they come from.
  private var given: [Value] = []
  /// What the last calls from outside rest on, by the slot of what was called.
  private var callMissing: [Int: MissingInputs] = [:]

  /// Starts a run with no input given.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - now: What `now()` and `today()` return.
  ///   - isTraced: Whether the path to each result is kept.
  ///   - steps: Steps that the run may take.
  public init(
    _ model: CompiledModel, now: DateAndTime? = nil, isTraced: Bool = false,
    steps: Int = Evaluation.defaultSteps
  ) {
    self.init(model, now: now, isTraced: isTraced, steps: steps, memo: CallMemo())
  }

  /// The same with what other runs of this thread remember.
  ///
  /// - Parameter keepsReadings: Whether a traced run keeps what each decision reads too.
  package init(
    _ model: CompiledModel, now: DateAndTime? = nil, isTraced: Bool, keepsReadings: Bool = true,
    steps: Int = Evaluation.defaultSteps, memo: CallMemo
  ) {
    self.model = model
    self.now = now
    self.steps = steps
    evaluation = Evaluation(
      globals: model.initial, now: now, hostFunctions: model.hostFunctions, steps: steps, memo: memo)
    isDone = [Bool](repeating: false, count: model.initial.count)
    record = isTraced ? RunRecord() : nil
    borrowedRecord = record.map(Unmanaged.passUnretained)
    evaluation.attachment = record
    evaluation.keepsReadings = isTraced && keepsReadings
  }

  /// Forgets inputs and results, so that another set of inputs can be given.
  public mutating func reset() {
    evaluation.restart(steps: steps)
    given.removeAll(keepingCapacity: true)
    if model.hasCircles {
      for slot in isDone.indices { evaluation.globals[slot] = model.initial[slot] }
    } else {
      // A decision is evaluated before its value is read; only inputs could be read as they were.
      for input in model.inputs where isDone[input.slot] {
        evaluation.globals[input.slot] = model.initial[input.slot]
      }
    }
    isDone.withUnsafeMutableBufferPointer { $0.update(repeating: false) }
    record?.log.removeAll()
    if !callMissing.isEmpty { callMissing.removeAll() }
    if !faults.isEmpty { faults.removeAll() }
  }

  // MARK: Inputs

  /// Gives an input its value; one that does not conform to the type becomes null and is reported.
  public mutating func set(_ value: Value, for input: CompiledModel.Input) {
    set(value, at: input.slot, input.declared, name: input.name)
  }

  /// Gives an input a value that the host has made from the type of the input and from checked parts; nothing is looked at.
  ///
  /// A value that does not conform to the type makes results meaningless.
  public mutating func set(trusted value: Value, for input: CompiledModel.Input) {
    if record != nil { given.append(value) }
    evaluation.globals[input.slot] = value
    isDone[input.slot] = true
  }

  /// Gives a decision its result, so that it is not evaluated.
  public mutating func set(_ value: Value, for decision: CompiledModel.Decision) {
    set(value, at: decision.slot, decision.declared, name: decision.name)
  }

  // MARK: What is missing

  /// The missing inputs that the result of a decision rests on, in the order in which they were first read.
  ///
  /// They are the causes, the same objects, of the nulls of kind `missingInput` among the inputs. An input counts when
  /// the result read it, itself or through decisions, functions and services that it went through, and when another
  /// value of it could have led to another result:
  /// - a test for absence (`x = null`, `x instance of T`, a cell `null` or `not(null)`) is the author's own answer;
  /// - `false and x`, `true or x`, `all`, `any`, `some`, `every` are known where one operand or item decides alone;
  /// - an `if` whose branches give the same known value does not depend on its condition;
  /// - a column of a table counts where the rows that could match with any value in it would give another result.
  ///
  /// Nothing of this changes the result itself, which is what the standard says.
  ///
  /// - Parameter decision: One that was evaluated; for others, and those that were given, nothing is missing.
  public func missing(of decision: CompiledModel.Decision) -> [NullCause] {
    guard evaluation.isGlobalMissing(decision.slot) else { return [] }
    return evaluation.missing(ofGlobal: decision.slot).causes
  }

  /// The missing inputs that one member of the result rests on, where the result is a context.
  public func missing(of decision: CompiledModel.Decision, member: String) -> [NullCause] {
    guard evaluation.isGlobalMissing(decision.slot) else { return [] }
    return evaluation.missing(ofGlobal: decision.slot).causes(ofMember: member)
  }

  /// The missing inputs that the result of the last call of a service from outside rests on.
  ///
  /// - Parameter output: The name of one of its output decisions; nil for all of them.
  public func missing(of service: CompiledModel.Service, output: String? = nil) -> [NullCause] {
    let missing = callMissing[service.slot] ?? .none
    guard let output, service.outputs.count > 1 else { return missing.causes }
    return missing.causes(ofMember: output)
  }

  /// The missing inputs that the result of the last call of a function from outside rests on.
  public func missing(of function: CompiledModel.KnowledgeModel) -> [NullCause] {
    callMissing[function.slot]?.causes ?? []
  }

  private mutating func set(_ value: Value, at slot: Int, _ declared: DeclaredType, name: Name) {
    if record != nil { given.append(value) }
    let result = declared.typed(value, nil, &evaluation)
    if case .null(let cause?) = result, !value.isNull {
      evaluation.globals[slot] = .null(
        NullCause(.typeMismatch, subject: cause.subject, detail: "\(cause.detail) (\(name.text))"))
    } else {
      evaluation.globals[slot] = result
    }
    evaluation.setMissing(.none, ofGlobal: slot)
    isDone[slot] = true
    faults[slot] = nil
  }

  /// Gives an input or a decision its value by name.
  ///
  /// - Returns: Whether there is such an input or decision.
  @discardableResult
  public mutating func set(_ value: Value, named name: String, namespace: String? = nil) -> Bool {
    if let input = model.input(name, namespace: namespace) {
      set(value, for: input)
      return true
    }
    guard let decision = model.decision(name, namespace: namespace) else { return false }
    set(value, for: decision)
    return true
  }

  // MARK: Results

  /// The result of a decision, with all that went wrong on the way.
  public mutating func evaluate(_ decision: CompiledModel.Decision) -> Outcome {
    Outcome(value: value(of: decision), messages: messages(of: decision))
  }

  /// The result of a decision alone; faster than `evaluate`, as no message is made.
  public mutating func value(of decision: CompiledModel.Decision) -> Value { value(ofSlot: decision.slot) }

  private mutating func value(ofSlot slot: Int) -> Value {
    if !isDone[slot] {
      guard let code = model.borrowedCodes[slot] else {
        return model.plans[slot] == nil ? .null : evaluation.globals[slot]
      }
      settle(code)
    }
    return evaluation.globals[slot]
  }

  /// Why the decision of a slot failed: the error that it is null with, unless it rests on a missing input.
  ///
  /// - Parameter countsGaps: Whether a table of which no row matched has failed too; a rule may mean that.
  package mutating func failure(ofSlot slot: Int, countsGaps: Bool = false) -> NullCause? {
    if !isDone[slot] { _ = value(ofSlot: slot) }
    guard case .null(let cause?) = evaluation.globals[slot],
      cause.isError || countsGaps && cause.isTableGap,
      !evaluation.isGlobalMissing(slot) || evaluation.missing(ofGlobal: slot).causes.isEmpty
    else { return nil }
    return cause
  }

  /// Evaluates decisions in an order made once for all runs; their results are then at hand.
  public mutating func evaluate(_ order: CompiledModel.Order) {
    for step in order.steps where !isDone[step.slot] { evaluate(step) }
  }

  /// The errors of the inputs that a decision needs, of the decisions before it, and its own; it must have been evaluated.
  public mutating func messages(of decision: CompiledModel.Decision) -> [Outcome.Message] {
    model.plans[decision.slot] == nil ? [] : messages(of: decision.slot)
  }

  /// Evaluates a decision after all those that it needs and that have no value yet, however many stand below it.
  private mutating func settle(_ code: Unmanaged<CompiledModel.DecisionCode>) {
    code._withUnsafeGuaranteedRef { code in
      if code.isDeep { return settleDeep(code.slot) }
      for place in code.needs.indices where !isDone[code.needs[place].slot] { settle(code.needs[place].code) }
      if !isDone[code.slot] { evaluate(code) }
    }
  }

  /// The same without a call for each decision on the way down.
  private mutating func settleDeep(_ slot: Int) {
    var path: [(slot: Int, next: Int)] = [(slot, 0)]
    while let (slot, next) = path.last {
      if let needs = model.plans[slot]?.needs, next < needs.count {
        path[path.count - 1].next += 1
        if !isDone[needs[next]] { path.append((needs[next], 0)) }
      } else {
        if !isDone[slot] {
          if let code = model.codes[slot] { evaluate(code) } else { isDone[slot] = true }
        }
        path.removeLast()
      }
    }
  }

  @inline(__always)
  private mutating func evaluate(_ code: CompiledModel.DecisionCode) {
    isDone[code.slot] = true
    let reads = evaluation.readings.count
    let start = borrowedRecord?._withUnsafeGuaranteedRef { $0.log.start(code.slot, reads: reads) }
    var value = code.expression.evaluate(&evaluation)
    if code.isDeep { value = evaluation.bounded(value) }
    if let start {
      let reads = evaluation.readings.count
      borrowedRecord?._withUnsafeGuaranteedRef { $0.log.end(start, reads: reads) }
    }
    evaluation.noteRead(value)
    if evaluation.isTainted(since: 0) {
      evaluation.setMissing(evaluation.takeMissing(of: code.expression), ofGlobal: code.slot)
    }
    evaluation.globals[code.slot] = value
  }

  /// What is wrong with the value of a slot, looked for once.
  private mutating func faults(of slot: Int) -> [Outcome.Message] {
    if let known = faults[slot] { return known }
    let value = evaluation.globals[slot]
    switch value {
    case .null(let cause?) where cause.isError: break
    case .list, .context: if model.plans[slot] == nil { return [] }
    default: return []
    }
    var found: [Outcome.Message] = []
    add(value, model.names[slot], to: &found)
    faults[slot] = found
    return found
  }

  /// The errors of inputs and decisions that a decision needs.
  private mutating func messages(of slot: Int) -> [Outcome.Message] {
    var inputs: [Outcome.Message] = []
    var decisions: [Outcome.Message] = []
    var isSeen = [Bool](repeating: false, count: isDone.count)
    isSeen[slot] = true
    var path: [(slot: Int, next: Int)] = [(slot, 0)]
    while let (slot, next) = path.last {
      guard let plan = model.plans[slot] else { break }
      if next < plan.needs.count {
        path[path.count - 1].next += 1
        let wanted = plan.needs[next]
        if !isSeen[wanted] {
          isSeen[wanted] = true
          path.append((wanted, 0))
        }
        continue
      }
      for input in plan.inputs where !isSeen[input] {
        isSeen[input] = true
        inputs += faults(of: input)
      }
      decisions += faults(of: slot)
      path.removeLast()
    }
    return inputs + decisions
  }

  /// Errors inside a result are told too, those nearest to its top.
  private func add(
    _ value: Value, _ subject: String, to messages: inout [Outcome.Message], depth: Int = 0
  ) {
    switch value {
    case .null(let cause?) where cause.isError:
      messages.append(
        Outcome.Message(subject: subject, cause: cause, position: model.position(of: cause.place)))
    case .list(let items) where depth < 4:
      for item in items.prefix(64) { add(item, subject, to: &messages, depth: depth + 1) }
    case .context(let context) where depth < 4:
      for item in context.values.prefix(64) { add(item, subject, to: &messages, depth: depth + 1) }
    default: break
    }
  }

  /// The result of a service for arguments by the names of its parameters; those not given are missing.
  public mutating func evaluate(
    _ service: CompiledModel.Service, _ arguments: [String: Value]
  ) -> Outcome {
    call(service.slot, service.name, service.parameters, service.outputs, arguments)
  }

  /// The result of a function for arguments by the names of its parameters.
  public mutating func evaluate(
    _ function: CompiledModel.KnowledgeModel, _ arguments: [String: Value]
  ) -> Outcome {
    call(function.slot, function.name, function.parameters, [], arguments)
  }

  private mutating func call(
    _ slot: Int, _ name: Name, _ parameters: [FunctionValue.Parameter], _ outputs: [Name],
    _ arguments: [String: Value]
  ) -> Outcome {
    var given: [Name: Value] = [:]
    for (key, value) in arguments { given[Name(written: key)] = value }
    var messages: [Outcome.Message] = []
    var values: [Value] = []
    for parameter in parameters {
      let missing = Value.null(NullCause(.missingInput, subject: parameter.name.text))
      let value = given.removeValue(forKey: parameter.name) ?? missing
      let typed = value.coerced(to: parameter.type)
      // Called from outside, an argument of a wrong type is null; the rest can still be evaluated.
      if typed.isNull && !value.isNull { add(typed, parameter.name.text, to: &messages) }
      values.append(typed)
    }
    for name in given.keys.map(\.text).sorted() {
      let cause = NullCause(.wrongArguments, subject: name)
      messages.append(Outcome.Message(subject: name, cause: cause, position: nil))
    }
    guard case .function(let function) = evaluation.globals[slot] else {
      let value = evaluation.globals[slot]
      add(value, name.text, to: &messages)
      return Outcome(value: value, messages: messages)
    }
    let start = record?.log.start(slot, reads: evaluation.readings.count)
    record?.log.arguments[slot] = values
    if record != nil { self.given += values }
    let value = evaluation.call(function, values)
    if let start { record?.log.end(start, reads: evaluation.readings.count, value: value) }
    evaluation.noteRead(value)
    let missing = evaluation.take(since: 0, keepsMembers: true)
    callMissing[slot] = missing.isEmpty ? nil : missing
    add(value, name.text, to: &messages)
    var outcome = Outcome(value: value, messages: messages)
    if outputs.count == 1 {
      outcome.outputs = [(outputs[0], value)]
    } else if case .context(let context) = value {
      outcome.outputs = outputs.map { ($0, context[$0.text] ?? .null) }
    } else {
      outcome.outputs = outputs.map { ($0, .null(value.cause)) }
    }
    return outcome
  }
}

extension NullCause {
  /// The place of the cause, or of the nearest one below it that has a place.
  var place: SourceRange? {
    if let range { return range }
    for cause in underlying { if let range = cause.place { return range } }
    return nil
  }
}
