public import FEEL

/// From the rows that match to the result.
///
/// Source: DMN 1.5, 8.2.10 and 8.2.11.
extension TableCode {
  func result(_ rows: [Int], _ values: [Value], _ run: inout Evaluation) -> Value {
    switch policy {
    case .unique:
      guard rows.count <= 1 else { return fault(Wording.severalRules(rows, owner)) }
      guard let row = rows.first else { return noRule(values, &run) }
      return output(row, &run)
    case .first:
      guard let row = rows.first else { return noRule(values, &run) }
      return output(row, &run)
    case .any:
      guard let row = rows.first else { return noRule(values, &run) }
      let result = output(row, &run)
      for other in rows.dropFirst() {
        guard run.visit(result) else { return .null(NullCause(.limit, subject: owner, range: range)) }
        guard Equality.isEqual(output(other, &run), result) else {
          return fault(Wording.differentResults(rows, owner))
        }
      }
      return result
    case .priority:
      guard !rows.isEmpty else { return noRule(values, &run) }
      return ranked(rows, &run).first ?? .null
    case .ruleOrder:
      if rows.isEmpty && hasDefaults { return noRule(values, &run) }
      return .list(rows.map { output($0, &run) })
    case .outputOrder:
      if rows.isEmpty && hasDefaults { return noRule(values, &run) }
      return .list(ranked(rows, &run))
    case .collect: return collected(rows, values, &run)
    }
  }

  /// The outputs of a row: the value alone, or a context when there are several.
  func output(_ row: Int, _ run: inout Evaluation) -> Value {
    if row < constants.count { return constants[row] }
    let start = row * width
    let mark = run.mark
    guard let shape else {
      guard width > 0 else { return .null }
      let value = outputs[start].evaluate(&run)
      if run.isTainted(since: mark), !outputs[start].keepsMembers { run.flatten(since: mark) }
      return value
    }
    var values: [Value] = []
    values.reserveCapacity(width)
    for place in start..<(start + width) {
      let mark = run.mark
      values.append(outputs[place].evaluate(&run))
      if run.isTainted(since: mark) {
        run.nest(in: shape.keys[place - start], since: mark, keepsMembers: outputs[place].keepsMembers)
      }
    }
    return .context(Context(shape, values))
  }

  private func fault(_ message: String) -> Value { .null(NullCause(.host, subject: message, range: range)) }

  /// What a table gives when no rule matches: its default outputs, or null, which is no error.
  ///
  /// The policies that give lists give an empty one where there are no default outputs.
  func noRule(_ values: [Value], _ run: inout Evaluation) -> Value {
    if hasDefaults {
      let values = defaults.map { $0?.evaluate(&run) ?? .null }
      let result = shape.map { Value.context(Context($0, values)) } ?? values.first ?? .null
      switch policy {
      case .ruleOrder, .outputOrder: return .list([result])
      case .collect where aggregation == nil: return .list([result])
      default: return result
      }
    }
    let causes = values.compactMap(\.cause)
    let isGap = !values.contains(where: \.isNull)
    return .null(
      NullCause(
        .notFound, subject: owner, detail: noRuleText, range: range, underlying: causes,
        tag: isGap ? NullCause.tableGap : -1))
  }

  // MARK: Priorities

  /// The outputs in decreasing priority; rows of equal priority stay in their order.
  private func ranked(_ rows: [Int], _ run: inout Evaluation) -> [Value] {
    var results: [(ranks: [Int], value: Value)] = []
    for row in rows {
      let start = row * width
      var values: [Value] = []
      var ranks: [Int] = []
      for column in 0..<width {
        let mark = run.mark
        let value = outputs[start + column].evaluate(&run)
        // It decides on the order of the whole.
        if run.isTainted(since: mark) { run.flatten(since: mark) }
        if let tests = priorities[column] {
          let rank = tests.tests.firstIndex { CompiledUnaryTests.matches($0, value, &run) == .yes }
          ranks.append(rank ?? Int.max)
        }
        values.append(value)
      }
      results.append((ranks, shape.map { .context(Context($0, values)) } ?? values.first ?? .null))
    }
    if rows.count > 1 {
      // `sorted` is stable.
      results.sort { $0.ranks.lexicographicallyPrecedes($1.ranks) }
    }
    return results.map(\.value)
  }

  // MARK: Collecting

  private func collected(_ rows: [Int], _ values: [Value], _ run: inout Evaluation) -> Value {
    guard let aggregation else {
      if rows.isEmpty && hasDefaults { return noRule(values, &run) }
      return .list(rows.map { output($0, &run) })
    }
    if rows.isEmpty {
      if hasDefaults { return noRule(values, &run) }
      return aggregation == .count ? .number(.zero) : noRule(values, &run)
    }
    if aggregation == .count { return .number(Decimal(rows.count)) }
    guard let shape else { return aggregated(aggregation, rows.map { output($0, &run) }) }
    let columns = (0..<width).map { column in
      let mark = run.mark
      let value = aggregated(aggregation, rows.map { outputs[$0 * width + column].evaluate(&run) })
      if run.isTainted(since: mark) { run.nest(in: shape.keys[column], since: mark, keepsMembers: false) }
      return value
    }
    return .context(Context(shape, columns))
  }

  private func aggregated(_ aggregation: Model.Aggregation, _ values: [Value]) -> Value {
    guard var result = values.first else { return .null }
    if case .null = result { return failed(aggregation, values) }
    for value in values.dropFirst() {
      switch aggregation {
      case .sum:
        guard case .number(let a) = result, case .number(let b) = value, let sum = a + b else {
          return failed(aggregation, values)
        }
        result = .number(sum)
      case .min, .max:
        let comparison: Expression.Comparison = aggregation == .min ? .less : .greater
        switch RangeValue(comparison, result).contains(value) {
        case .yes: result = value
        case .no: break
        case .unknown: return failed(aggregation, values)
        }
      case .count: break
      }
    }
    if aggregation == .sum {
      guard case .number = result else { return failed(aggregation, values) }
    }
    return result
  }

  private func failed(_ aggregation: Model.Aggregation, _ values: [Value]) -> Value {
    .null(
      NullCause(
        .host, subject: Wording.noAggregate(aggregation, owner), range: range,
        underlying: values.compactMap(\.cause)))
  }
}

extension NullCause {
  /// The tag of a table of which no row matches although all that it reads is there.
  static let tableGap: Int32 = -2

  /// Whether a table has no row for values that are all there; `subject` is its decision or function.
  public var isTableGap: Bool { kind == .notFound && tag == NullCause.tableGap }
}
