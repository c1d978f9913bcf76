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
  private var evaluation: Evaluation
  /// The slots that have their value.
  private var isDone: [Bool]
  private let record: RunRecord?
  /// What the last calls from outside rest on, by the slot of what was called.
  private var callMissing: [Int: MissingInputs] = [:]
  /// The decisions evaluated, in order, when traced.
  private var evaluated: [Int] = []

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
    self.model = model
    self.now = now
    self.steps = steps
    evaluation = Evaluation(
      globals: model.initial, now: now, hostFunctions: model.hostFunctions, steps: steps)
    isDone = [Bool](repeating: false, count: model.initial.count)
    record = isTraced ? RunRecord() : nil
    evaluation.attachment = record
  }

  /// Forgets inputs and results, so that another set of inputs can be given.
  public mutating func reset() {
    evaluation = Evaluation(
      globals: model.initial, now: now, hostFunctions: model.hostFunctions, steps: steps)
    evaluation.attachment = record
    for slot in isDone.indices { isDone[slot] = false }
    record?.tables.removeAll(keepingCapacity: true)
    record?.arguments.removeAll()
    record?.counted = -1
    evaluated.removeAll(keepingCapacity: true)
    callMissing.removeAll()
  }

  // MARK: Inputs

  /// Gives an input its value; one that does not conform to the type becomes null and is reported.
  public mutating func set(_ value: Value, for input: CompiledModel.Input) {
    set(value, at: input.slot, input.declared, name: input.name)
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
    evaluation.missing(ofGlobal: decision.slot).causes
  }

  /// The missing inputs that one member of the result rests on, where the result is a context.
  public func missing(of decision: CompiledModel.Decision, member: String) -> [NullCause] {
    evaluation.missing(ofGlobal: decision.slot).causes(ofMember: member)
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
    let result = declared.typed(value, nil, &evaluation)
    if case .null(let cause?) = result, !value.isNull {
      evaluation.globals[slot] = .null(
        NullCause(.typeMismatch, subject: cause.subject, detail: "\(cause.detail) (\(name.text))"))
    } else {
      evaluation.globals[slot] = result
    }
    evaluation.setMissing(.none, ofGlobal: slot)
    isDone[slot] = true
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

  /// The result of a decision.
  public mutating func evaluate(_ decision: CompiledModel.Decision) -> Outcome {
    guard let plan = model.plans[decision.slot] else { return Outcome(value: .null, messages: []) }
    for slot in plan.steps where !isDone[slot] { evaluate(slot) }
    let value = evaluation.globals[decision.slot]
    return Outcome(value: value, messages: messages(of: plan))
  }

  private mutating func evaluate(_ slot: Int) {
    isDone[slot] = true
    guard let code = model.codes[slot] else { return }
    record?.decision = slot
    let value = code.evaluate(&evaluation)
    evaluation.globals[slot] = value
    evaluation.noteRead(value)
    if evaluation.isTainted(since: 0) {
      evaluation.setMissing(evaluation.takeMissing(of: code), ofGlobal: slot)
    }
    if record != nil { evaluated.append(slot) }
  }

  /// The errors of inputs and decisions that a decision needs.
  private func messages(of plan: CompiledModel.Plan) -> [Outcome.Message] {
    var result: [Outcome.Message] = []
    for slot in plan.inputs {
      if case .null(let cause?) = evaluation.globals[slot], cause.isError {
        add(evaluation.globals[slot], model.names[slot], to: &result)
      }
    }
    for slot in plan.steps {
      switch evaluation.globals[slot] {
      case .null, .list, .context: add(evaluation.globals[slot], model.names[slot], to: &result)
      default: break
      }
    }
    return result
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
    for (key, value) in arguments { given[Name(key) ?? Name(verbatim: key)] = value }
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
    if let record {
      record.decision = slot
      record.counted = -1
      record.tables.removeAll { $0.decision == slot }
      record.arguments[slot] = values
    }
    let value = evaluation.call(function, values)
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

  // MARK: Trace

  /// The path to the results so far; nil unless the run is traced.
  public var trace: Trace? {
    guard let record else { return nil }
    let decisions = evaluated.compactMap { slot -> DecisionTrace? in
      guard let place = model.decisionOfSlot[slot], let plan = model.plans[slot] else { return nil }
      return DecisionTrace(
        decision: model.decisions[place],
        inputs: plan.reads.map {
          (Name(model.names[$0]) ?? Name(verbatim: model.names[$0]), evaluation.globals[$0])
        }, tables: record.tables.filter { $0.decision == slot }, value: evaluation.globals[slot])
    }
    return Trace(decisions: decisions)
  }

  /// The rules of a table as the model says them: identifiers, texts, annotations.
  public func syntax(of table: TableTrace) -> Model.DecisionTable { model.tables[table.table].syntax }

  /// Why a row of a table did or did not match: each of its cells with the value that it saw.
  ///
  /// The decision is evaluated once more, with the same inputs, to ask the row; nothing else of the run changes.
  ///
  /// - Parameter row: The number of the row, from 0.
  public func explain(_ table: TableTrace, row: Int) -> [CellTrace] {
    let syntax = syntax(of: table)
    guard syntax.rules.indices.contains(row) else { return [] }
    return lookAgain(table, row: row).cells.map { named($0, row, syntax) }
  }

  /// The rows that one cell alone kept from matching, the least distance first, then those without distance.
  public func nearMisses(of table: TableTrace, limit: Int = 5) -> [NearMiss] {
    let syntax = syntax(of: table)
    let misses = lookAgain(table, row: nil).misses
    let ranked = misses.filter { $0.cell.distance != nil }.sorted { left, right in
      guard let a = left.cell.distance, let b = right.cell.distance else { return false }
      return a.isShorter(than: b)
    }
    return (ranked + misses.filter { $0.cell.distance == nil }).prefix(max(0, limit)).map { miss in
      NearMiss(row: miss.row, cell: named(miss.cell, miss.row, syntax))
    }
  }

  private func lookAgain(_ table: TableTrace, row: Int?) -> RunRecord {
    let again = RunRecord()
    again.wanted = (table.order, row)
    var evaluation = self.evaluation
    evaluation.attachment = again
    if let code = model.codes[table.decision] {
      _ = code.evaluate(&evaluation)
    } else if let arguments = record?.arguments[table.decision],
      case .function(let function) = model.initial[table.decision]
    {
      _ = evaluation.call(function, arguments)
    }
    return again
  }

  /// A cell with its text and the heading of its column.
  private func named(_ cell: CellTrace, _ row: Int, _ syntax: Model.DecisionTable) -> CellTrace {
    var cell = cell
    let rule = syntax.rules[row]
    cell.text = cell.column < rule.inputs.count ? Model.tidy(rule.inputs[cell.column].value) : "-"
    let clause = syntax.inputs[cell.column]
    cell.label = clause.heading.label ?? Model.tidy(clause.expression.value)
    return cell
  }

  /// The tables that the last call of a service or function went through; empty unless the run is traced.
  public func tables(of service: CompiledModel.Service) -> [TableTrace] { tables(of: service.slot) }

  /// The tables that the last call of a function went through.
  public func tables(of function: CompiledModel.KnowledgeModel) -> [TableTrace] { tables(of: function.slot) }

  private func tables(of slot: Int) -> [TableTrace] { record?.tables.filter { $0.decision == slot } ?? [] }
}

extension NullCause {
  /// The place of the cause, or of the nearest one below it that has a place.
  var place: SourceRange? {
    if let range { return range }
    for cause in underlying { if let range = cause.place { return range } }
    return nil
  }
}
