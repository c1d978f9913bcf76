// Code that is about what is missing.

/// `x = null` and `x != null`: a test for absence, which is the author's own answer to what is missing.
final class NullTestCode: Code {
  let operand: Operand
  let isNegated: Bool

  init(_ operand: any Code, isNegated: Bool) {
    (self.operand, self.isNegated) = (Operand(operand), isNegated)
  }

  func evaluate(_ run: inout Evaluation) -> Value { .boolean(holds(&run)) }

  func truth(_ run: inout Evaluation) -> Truth { Truth(holds(&run)) }

  private func holds(_ run: inout Evaluation) -> Bool {
    if operand.isPresent(&run) { return isNegated }
    let mark = run.mark
    let value = operand.code.evaluate(&run)
    if run.isTainted(since: mark) { run.acknowledge(value, since: mark) }
    return value.isNull != isNegated
  }

  var isPure: Bool { operand.code.isPure }
}

/// `all` and `any`: one item that decides is enough, whatever is missing elsewhere.
///
/// Source: DMN 1.5, table 75.
final class DecidingCode: Code {
  let call: BuiltInCode
  let decisive: Bool
  /// The items, where they are written one by one.
  let items: [any Code]?

  init(_ call: BuiltInCode, decisive: Bool) {
    (self.call, self.decisive) = (call, decisive)
    if call.arguments.count > 1 {
      items = call.arguments
    } else {
      items = (call.arguments.first as? ListCode)?.items
    }
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    var isKnown = false
    var values: [Value] = []
    if let items {
      values.reserveCapacity(items.count)
      for item in items {
        let before = run.mark
        let value = item.evaluate(&run)
        if decides(value), !run.isTainted(since: before) { isKnown = true }
        values.append(value)
      }
      if call.arguments.count == 1 { values = [.list(values)] }
    } else {
      values = [call.arguments[0].evaluate(&run)]
      if run.isTainted(since: mark) { isKnown = isDecided(values[0], run.record[mark...]) }
    }
    let result = call.apply(values, &run)
    if isKnown, decides(result) { run.forget(since: mark) }
    return result
  }

  private func decides(_ value: Value) -> Bool {
    if case .boolean(decisive) = value { return true }
    return false
  }

  /// Whether all that is missing made other items of the list null, and nothing else.
  private func isDecided(_ value: Value, _ missing: ArraySlice<MissingInputs.Entry>) -> Bool {
    guard case .list(let items) = value, items.contains(where: decides) else { return false }
    let causes = items.compactMap(\.cause)
    guard causes.count <= 256 else { return false }
    return missing.allSatisfy { entry in causes.contains { $0.rests(on: entry.cause) } }
  }
}

extension LogicCode {
  /// The left side decided, resting on something missing; known all the same if the right side decides alone.
  func settle(since mark: Int, _ run: inout Evaluation) {
    let middle = run.mark
    let decisive: Truth = logic == .and ? .no : .yes
    let second = run.tentatively { right.truth(&$0) }
    if run.isTainted(since: middle) { return }
    if second == decisive { run.forget(since: mark) }
  }
}

extension ConditionalCode {
  /// The condition rests on something missing; known all the same if both branches give one value that is known.
  func uncertain(_ holds: Bool, since mark: Int, _ run: inout Evaluation) -> Value {
    run.flatten(since: mark)
    let middle = run.mark
    let value = (holds ? first : second).evaluate(&run)
    if run.isTainted(since: middle) { return value }
    let other = run.tentatively { (holds ? second : first).evaluate(&$0) }
    if let other, !run.isTainted(since: middle), run.isSame(value, other) {
      run.forget(since: mark)
    } else {
      run.forget(since: middle)
    }
    return value
  }
}
