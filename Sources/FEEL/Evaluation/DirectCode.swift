// Calls of the functions that rules call most, without a list of arguments.

/// `list contains(list, element)`.
///
/// Source: DMN 1.5, table 75.
final class ListContainsCode: Code {
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode
  let list: any Code
  let element: any Code

  /// Nil when the function is another one.
  init?(_ general: BuiltInCode) {
    guard general.function.name.key == "list contains", general.arguments.count == 2 else { return nil }
    (self.general, list, element) = (general, general.arguments[0], general.arguments[1])
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    switch test(&run) {
    case .success(let contains): .boolean(contains)
    case .failure(let other): other.value
    }
  }

  func truth(_ run: inout Evaluation) -> Truth {
    switch test(&run) {
    case .success(let contains): Truth(contains)
    case .failure(let other): Truth(other.value)
    }
  }

  /// What the function gives where it does not look through a list.
  private struct Other: Error { let value: Value }

  @inline(__always)
  private func test(_ run: inout Evaluation) -> Result<Bool, Other> {
    let list = list.evaluate(&run)
    guard case .list(let items) = list else {
      return .failure(Other(value: general.evaluate(after: [list], &run)))
    }
    let element = element.evaluate(&run)
    guard run.spend(1 + items.count >> 4), run.visit(list), run.visit(element) else {
      return .failure(Other(value: Evaluation.exhausted))
    }
    run.noteItems(items)
    if case .list(let others) = element { run.noteItems(others) }
    if case .string(let text) = element { return .success(contains(text, in: items)) }
    return .success(items.contains { Equality.isEqual($0, element) })
  }

  private func contains(_ text: String, in items: [Value]) -> Bool {
    items.contains { item in
      if case .string(let other) = item { return Text.equal(other, text) }
      return false
    }
  }

  var isPure: Bool { general.isPure }
}

/// `count(list)`.
///
/// Source: DMN 1.5, table 75.
final class CountCode: Code {
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode
  private let list: any Code

  /// Nil when the function is another one.
  init?(_ general: BuiltInCode) {
    guard general.function.name.key == "count", general.arguments.count == 1 else { return nil }
    (self.general, list) = (general, general.arguments[0])
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let list = list.evaluate(&run)
    guard case .list(let items) = list else { return general.evaluate(after: [list], &run) }
    guard run.spend(1 + items.count >> 4) else { return Evaluation.exhausted }
    run.noteItems(items)
    return .number(Decimal(items.count))
  }

  var isPure: Bool { general.isPure }
}

/// `not(negand)`.
///
/// Source: DMN 1.5, table 73.
final class NotCode: Code {
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode
  let negand: any Code

  /// Nil when the function is another one.
  init?(_ general: BuiltInCode) {
    guard general.function.name.key == "not", general.arguments.count == 1 else { return nil }
    (self.general, negand) = (general, general.arguments[0])
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = negand.evaluate(&run)
    guard case .boolean(let boolean) = value, run.spend() else {
      return general.evaluate(after: [value], &run)
    }
    return .boolean(!boolean)
  }

  var isPure: Bool { general.isPure }
}

/// `contains`, `starts with` and `ends with`.
///
/// Source: DMN 1.5, table 74.
final class TextTestCode: Code {
  private enum Test { case contains, starts, ends }

  private let test: Test
  /// What does the same for other values, and says what is wrong.
  private let general: BuiltInCode
  private let text: any Code
  private let match: any Code

  /// Nil when the function is another one.
  init?(_ general: BuiltInCode) {
    switch general.function.name.key {
    case "contains": test = .contains
    case "starts with": test = .starts
    case "ends with": test = .ends
    default: return nil
    }
    (self.general, text, match) = (general, general.arguments[0], general.arguments[1])
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard run.spend() else { return Evaluation.exhausted }
    let text = text.evaluate(&run)
    guard case .string(let string) = text else { return general.evaluate(after: [text], &run) }
    let match = match.evaluate(&run)
    guard case .string(let part) = match else { return general.evaluate(after: [text, match], &run) }
    guard run.spend(string.utf8.count >> 6 + part.utf8.count >> 6) else { return Evaluation.exhausted }
    switch test {
    case .contains: return .boolean(StringFunctions.contains(string, part))
    case .starts: return .boolean(StringFunctions.startsWith(string, part))
    case .ends: return .boolean(StringFunctions.endsWith(string, part))
    }
  }

  var isPure: Bool { general.isPure }
}
