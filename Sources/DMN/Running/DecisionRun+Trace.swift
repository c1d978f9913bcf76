public import FEEL

extension DecisionRun {
  /// The path to the results so far; nil unless the run is traced.
  public var trace: Trace? {
    guard let record = record?.log else { return nil }
    return Trace(
      decisions: record.steps.compactMap { $0.call < 0 ? decisionTrace($0, record) : nil },
      services: record.calls.indices.compactMap { serviceTrace($0, record) })
  }

  /// How one decision came to its result; nil unless the run is traced and it was evaluated.
  public func trace(of decision: CompiledModel.Decision) -> DecisionTrace? {
    guard let record = record?.log, let step = record.step(of: decision.slot) else { return nil }
    return decisionTrace(step, record)
  }

  private func decisionTrace(_ step: RunLog.Step, _ record: RunLog) -> DecisionTrace? {
    guard let place = model.decisionOfSlot[Int(step.slot)] else { return nil }
    let isInside = step.call >= 0
    // What services read inside is theirs: they see other values by the same names.
    let inner = record.calls.indices.filter { isNear(record.calls[$0], to: step) }.map {
      record.calls[$0].reads
    }
    let reads = evaluation.readings(in: step.reads, except: inner)
    var slots: [Int] = []
    for read in reads where !slots.contains(read.slot) && isFact(read.slot) { slots.append(read.slot) }
    let call = isInside ? record.calls[Int(step.call)] : nil
    func value(_ slot: Int) -> Value {
      guard let call else { return evaluation.globals[slot] }
      if let function = model.serviceFunctions[Int(call.slot)] {
        if let index = function.parameters.firstIndex(of: slot) { return call.arguments[index] }
        let steps = record.steps
        if let step = steps.last(where: { Int($0.slot) == slot && $0.call == step.call }) {
          return record.value(of: step) ?? .null
        }
      }
      return model.initial[slot]
    }
    var paths: [(path: String, value: Value)] = []
    var seen = Set<String>()
    for read in reads where isFact(read.slot) {
      let text = ([model.names[read.slot]] + read.members).joined(separator: ".")
      if seen.insert(text).inserted { paths.append((text, read.value(in: value(read.slot)))) }
    }
    return DecisionTrace(
      decision: model.decisions[place],
      inputs: slots.map { (Name(written: model.names[$0]), value($0)) },
      paths: paths, tables: step.passages.map { tableTrace(record.passages[Int($0)], record) },
      value: record.value(of: step) ?? evaluation.globals[Int(step.slot)])
  }

  /// Whether a call was made by the step itself, not inside another call.
  private func isNear(_ call: RunLog.Call, to step: RunLog.Step) -> Bool {
    call.outer == step.call && step.reads.lowerBound <= call.reads.lowerBound
      && call.reads.upperBound <= step.reads.upperBound
  }

  /// Whether a slot holds input data or the result of a decision, not a function.
  private func isFact(_ slot: Int) -> Bool {
    model.codes[slot] != nil || model.inputs.contains { $0.slot == slot }
  }

  private func serviceTrace(_ index: Int, _ record: RunLog) -> ServiceTrace? {
    let call = record.calls[index]
    guard let service = model.services.first(where: { $0.slot == Int(call.slot) }) else { return nil }
    return ServiceTrace(
      service: service,
      caller: model.decisionOfSlot[Int(call.caller)].map { model.decisions[$0] },
      arguments: zip(service.parameters, call.arguments).map { ($0.name, $1) },
      decisions: record.steps.compactMap { $0.call == Int32(index) ? decisionTrace($0, record) : nil },
      value: call.result)
  }

  // MARK: Tables

  private func tableTrace(_ passage: RunLog.Passage, _ record: RunLog) -> TableTrace {
    TableTrace(
      owner: model.tables[Int(passage.table)].owner, inputs: Array(record.values[passage.inputs.whole]),
      rowSet: passage.rows, value: passage.result, table: Int(passage.table), slot: Int(passage.slot),
      order: Int(passage.order))
  }

  /// Calls the body for each passage through a table on the way to the result of a decision, in the order of their end.
  ///
  /// Nothing is copied or allocated: this is for hosts that look at many results.
  public func forEachTable(
    of decision: CompiledModel.Decision,
    _ body: (_ table: Int, _ inputs: ArraySlice<Value>, _ rows: RowSet, _ result: Value) -> Void
  ) {
    guard let record, let passages = record.log.passages(of: decision.slot) else { return }
    for place in passages {
      let passage = record.log.passages[Int(place)]
      body(Int(passage.table), record.log.values[passage.inputs.whole], passage.rows, passage.result)
    }
  }

  /// Calls the body for each passage through a table of all that was evaluated, known by its slot, in the order of their end.
  package func forEachTable(_ body: (_ slot: Int, _ table: Int, _ rows: RowSet) -> Void) {
    guard let passages = record?.log.passages else { return }
    // By their places, as to take a passage out is to copy it.
    for place in passages.indices {
      body(Int(passages[place].slot), Int(passages[place].table), passages[place].rows)
    }
  }

  /// The rules of a table as the model says them: identifiers, texts, annotations.
  public func syntax(of table: TableTrace) -> Model.DecisionTable { model.tables[table.table].syntax }

  /// The tables on the way to the result of a decision, as its trace has them, without the cost of the rest of it.
  public func tables(of decision: CompiledModel.Decision) -> [TableTrace] { tables(of: decision.slot) }

  /// The tables that the last call of a service or function went through; empty unless the run is traced.
  public func tables(of service: CompiledModel.Service) -> [TableTrace] { tables(of: service.slot) }

  /// The tables that the last call of a function went through.
  public func tables(of function: CompiledModel.KnowledgeModel) -> [TableTrace] { tables(of: function.slot) }

  private func tables(of slot: Int) -> [TableTrace] {
    guard let record = record?.log, let step = record.step(of: slot) else { return [] }
    return step.passages.map { tableTrace(record.passages[Int($0)], record) }
  }

  // MARK: Looking again

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

  private func lookAgain(_ table: TableTrace, row: Int?) -> RunLog {
    let again = RunRecord()
    again.log.wanted = (table.order, row)
    again.log.start(table.slot, reads: 0)
    var evaluation = self.evaluation
    evaluation.attachment = again
    if let code = model.codes[table.slot] {
      _ = code.expression.evaluate(&evaluation)
    } else if let arguments = record?.log.arguments[table.slot],
      case .function(let function) = model.initial[table.slot]
    {
      _ = evaluation.call(function, arguments)
    }
    return again.log
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
}

extension Range<Int32> {
  /// The same places in a list.
  fileprivate var whole: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}
