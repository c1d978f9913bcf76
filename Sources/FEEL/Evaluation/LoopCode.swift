/// The variables of `for`, `some` and `every`, run through as the cross-product of their sources.
final class LoopVariables: Sendable {
  // A class, so that it is read in the list without a count for each of its parts.
  final class Variable: Sendable {
    let slot: Int
    let source: any Code
    let end: (any Code)?
    let range: SourceRange
    /// The source, where it is a list of which an item that is missing counts only when it is read.
    let items: (any ItemsCode)?

    init(slot: Int, source: any Code, end: (any Code)?, range: SourceRange) {
      (self.slot, self.source, self.end, self.range) = (slot, source, end, range)
      // Asked of each class that is one: to ask for the protocol costs a search through all that the program declares.
      items = if let path = source as? PathCode { path } else { source as? ListCode }
    }
  }

  let variables: [Variable]

  init(_ variables: [Variable]) { self.variables = variables }

  /// Calls the body for each combination until it returns false.
  ///
  /// - Returns: The cause when a source is not something to run through; nil when all went well.
  func forEach(_ run: inout Evaluation, _ body: (inout Evaluation) -> Bool) -> NullCause? {
    var failure: NullCause?
    _ = turn(0, &run, &failure, body)
    return failure
  }

  private func turn(
    _ index: Int, _ run: inout Evaluation, _ failure: inout NullCause?, _ body: (inout Evaluation) -> Bool
  ) -> Bool {
    guard index < variables.count else { return body(&run) }
    let variable = variables[index]
    let place = run.base + variable.slot
    let source: Source
    switch Source.make(variable, &run) {
    case .success(let value): source = value
    case .failure(let cause):
      failure = cause.cause
      return false
    }
    let isInnermost = index == variables.count - 1
    if case .items(let items) = source {
      for item in items {
        guard run.spend() else { return exhausted(variable, &failure) }
        run.locals[place] = item
        guard isInnermost ? body(&run) : turn(index + 1, &run, &failure, body) else { return false }
      }
      return true
    }
    var position = 0
    while let value = source[position] {
      guard run.spend() else { return exhausted(variable, &failure) }
      run.locals[place] = value
      guard isInnermost ? body(&run) : turn(index + 1, &run, &failure, body) else { return false }
      position += 1
    }
    return true
  }

  private func exhausted(_ variable: Variable, _ failure: inout NullCause?) -> Bool {
    failure = NullCause(.limit, subject: "for", range: variable.range)
    return false
  }

  /// Values to run through, without a list of them where they follow from one another.
  private enum Source {
    struct Failure: Error { let cause: NullCause }

    case items([Value])
    case numbers(first: Decimal, count: Int, isAscending: Bool)
    case dates(first: CivilDate, count: Int, isAscending: Bool)

    subscript(position: Int) -> Value? {
      switch self {
      case .items(let items): return position < items.count ? items[position] : nil
      case .numbers(let first, let count, let isAscending):
        guard position < count, let value = first + Decimal(isAscending ? position : -position) else {
          return nil
        }
        return .number(value)
      case .dates(let first, let count, let isAscending):
        guard position < count else { return nil }
        return first.adding(days: Int64(isAscending ? position : -position)).map(Value.date)
      }
    }

    static func make(_ variable: Variable, _ run: inout Evaluation) -> Result<Source, Failure> {
      let value = variable.items?.unread(&run) ?? variable.source.evaluate(&run)
      if let end = variable.end { return span(value, end.evaluate(&run), variable.range) }
      switch value {
      case .list(let items): return .success(.items(items))
      case .range(let range):
        guard range.comparison == nil else { return .failure(fault(value, nil, variable.range)) }
        return interval(range, variable.range)
      case .null: return .failure(fault(value, nil, variable.range))
      default: return .success(.items([value]))
      }
    }

    /// `first..last`: whole numbers or dates, up or down.
    ///
    /// Source: DMN 1.5, 10.3.2.14.
    private static func span(_ first: Value, _ last: Value, _ range: SourceRange) -> Result<Source, Failure> {
      switch (first, last) {
      case (.number(let a), .number(let b)):
        guard a.isInteger, b.isInteger, let distance = a < b ? b - a : a - b else { break }
        // More than could ever be run through is cut by the limit of steps.
        let count = Int(exactly: distance) ?? Int.max - 1
        return .success(.numbers(first: a, count: min(count, Int.max - 2) + 1, isAscending: a <= b))
      case (.date(let a), .date(let b)):
        let distance = b.daysSinceEpoch - a.daysSinceEpoch
        return .success(.dates(first: a, count: Int(distance.magnitude) + 1, isAscending: distance >= 0))
      default: break
      }
      return .failure(fault(first, last, range))
    }

    /// A range value: its whole numbers or dates, end points only where they belong to it.
    private static func interval(_ value: RangeValue, _ range: SourceRange) -> Result<Source, Failure> {
      switch (value.start, value.end) {
      case (.number(let a), .number(let b)):
        guard a.isInteger, b.isInteger, let first = value.includesStart ? a : a + .one,
          let last = value.includesEnd ? b : b - .one
        else { break }
        return last < first ? .success(.items([])) : span(.number(first), .number(last), range)
      case (.date(let a), .date(let b)):
        guard let first = value.includesStart ? a : a.adding(days: 1),
          let last = value.includesEnd ? b : b.adding(days: -1)
        else { break }
        return last < first ? .success(.items([])) : span(.date(first), .date(last), range)
      default: break
      }
      return .failure(fault(value.start, value.end, range))
    }

    private static func fault(_ first: Value, _ last: Value?, _ range: SourceRange) -> Failure {
      let detail = last.map { "\(first.kind)..\($0.kind)" } ?? "\(first.kind)"
      return Failure(
        cause: NullCause(
          .wrongTypes, subject: "in", detail: detail, range: range,
          underlying: [first.cause, last?.cause].compactMap { $0 }))
    }
  }
}

/// `for … return …`.
final class IterationCode: Code {
  let variables: LoopVariables
  let body: any Code
  /// The slot of `partial`; nil when the body does not use it, and then no list is kept for it.
  let partial: Int?
  let range: SourceRange

  init(_ variables: LoopVariables, _ body: any Code, partial: Int?, _ range: SourceRange) {
    (self.variables, self.body, self.partial, self.range) = (variables, body, partial, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    var result: [Value] = []
    var isTooDeep = false
    let mark = run.mark
    let failure = variables.forEach(&run) { run in
      if run.isTainted(since: mark) { run.compact(since: mark) }
      if let partial {
        let place = run.base + partial
        run.locals[place] = .list(result)
        let value = body.evaluate(&run)
        // Given back before the append, so that the list is not copied.
        run.locals[place] = .null
        // Only here can one loop nest values in one another without end.
        guard !value.isNested(deeperThan: Evaluation.maxValueDepth, &run) else {
          isTooDeep = true
          return false
        }
        result.append(value)
      } else {
        result.append(body.evaluate(&run))
      }
      return true
    }
    if isTooDeep { return .null(NullCause(.limit, subject: "for", range: range)) }
    if let failure { return .null(failure) }
    return .list(result)
  }
}

/// `some` and `every … satisfies …`.
final class QuantifiedCode: Code {
  let quantifier: Expression.Quantifier
  let variables: LoopVariables
  let body: any Code
  let range: SourceRange

  init(
    _ quantifier: Expression.Quantifier, _ variables: LoopVariables, _ body: any Code, _ range: SourceRange
  ) {
    (self.quantifier, self.variables, self.body, self.range) = (quantifier, variables, body, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let decisive: Truth = quantifier == .some ? .yes : .no
    var unknown: Value?
    var isDecided = false
    var isKnown = false
    // What the turns rest on; what the sources rest on stays in the record.
    var missing = MissingInputs.none
    var saved: Evaluation.Tentative?
    let failure = variables.forEach(&run) { run in
      let mark = run.mark
      let value = body.evaluate(&run)
      let truth = Truth(value)
      if truth == .unknown, unknown == nil, !isDecided { unknown = value }
      if run.isTainted(since: mark) {
        let part = run.take(since: mark)
        if !isDecided { missing.add(part) }
        guard truth == decisive, !isDecided else { return true }
        // Decided, but by something missing: another turn may decide alone.
        isDecided = true
        saved = run.startTentative()
        return saved != nil
      }
      if isDecided {
        isKnown = truth == decisive
        return !isKnown
      }
      isDecided = truth == decisive
      isKnown = isDecided
      return !isDecided
    }
    if let saved { run.endTentative(saved) }
    if !isKnown { run.note(missing) }
    if isDecided { return .boolean(quantifier == .some) }
    if let failure { return .null(failure) }
    guard let unknown else { return .boolean(quantifier == .every) }
    return .null(
      NullCause(
        .notABoolean, subject: quantifier.rawValue, detail: "\(unknown.kind)", range: range,
        underlying: unknown.cause.map { [$0] } ?? []))
  }
}

extension Value {
  /// Whether lists and contexts lie in one another deeper than a limit; looking costs steps.
  func isNested(deeperThan limit: Int, _ run: inout Evaluation) -> Bool {
    switch self {
    case .list(let items): return Value.areNested(items, deeperThan: limit, &run)
    case .context(let context): return Value.areNested(context.values, deeperThan: limit, &run)
    case .function(let function):
      guard case .closure(_, let captured) = function.body else { return false }
      return Value.areNested(captured, deeperThan: limit, &run)
    default: return false
    }
  }

  private static func areNested(
    _ parts: some RandomAccessCollection<Value>, deeperThan limit: Int, _ run: inout Evaluation
  ) -> Bool {
    guard limit > 0, run.spend(1 + parts.count >> 2) else { return true }
    return parts.contains { $0.isNested(deeperThan: limit - 1, &run) }
  }
}
