final class ListCode: Code {
  let items: [any Code]
  private let codes: CodeList
  init(_ items: [any Code]) { (self.items, codes) = (items, CodeList(items)) }

  func evaluate(_ run: inout Evaluation) -> Value {
    var result: [Value] = []
    result.reserveCapacity(codes.count)
    for index in 0..<codes.count { result.append(codes.evaluate(index, &run)) }
    return .list(result)
  }

  var keepsMembers: Bool { items.allSatisfy(\.keepsMembers) }

  var isPure: Bool { items.allSatisfy(\.isPure) }
}

/// Code of a list, of which an item that is itself a missing input can be noted when it is read, and only then.
protocol ItemsCode: Code {
  /// The value, such items not noted.
  func unread(_ run: inout Evaluation) -> Value
}

extension ListCode: ItemsCode {
  func unread(_ run: inout Evaluation) -> Value {
    var result: [Value] = []
    result.reserveCapacity(items.count)
    for item in items {
      let mark = run.mark
      let value = item.evaluate(&run)
      if run.isTainted(since: mark), case .null(let cause?) = value,
        run.record[mark...].allSatisfy({ $0.cause === cause })
      {
        run.forget(since: mark)
      }
      result.append(value)
    }
    return .list(result)
  }
}

/// A context literal; each entry is a variable for those after it.
final class ContextCode: Code {
  let shape: Context.Shape
  let entries: [(slot: Int, code: any Code)]
  /// Whether a later entry reads the one before it; the variables of the others need no value.
  let isRead: [Bool]
  private let slots: [Int]
  private let codes: CodeList

  init(_ shape: Context.Shape, entries: [(slot: Int, code: any Code)], isRead: [Bool]) {
    (self.shape, self.entries, self.isRead) = (shape, entries, isRead)
    slots = entries.map(\.slot)
    codes = CodeList(entries.map(\.code))
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    var missing = MissingInputs.none
    let context = Context(shape) { index in
      let value = codes.evaluate(index, &run)
      if run.isTainted(since: mark) || run.hasLocalMissing {
        bind(index, value, since: mark, &missing, &run)
      } else if isRead[index] {
        run.locals[run.base + slots[index]] = value
      }
      return value
    }
    if !missing.isEmpty { run.note(missing) }
    return .context(context)
  }

  /// Gives the variable of an entry its value, and notes what it rests on as what a member of the result does.
  private func bind(
    _ index: Int, _ value: Value, since mark: Int, _ missing: inout MissingInputs, _ run: inout Evaluation
  ) {
    run.bind(slots[index], value, since: mark, keepsMembers: codes.keepsMembers(index))
    if let part = run.localMissing[run.base + slots[index]] {
      missing.add(part, asMember: shape.keys[index])
    }
  }

  var keepsMembers: Bool { true }
}

extension Compiler {
  /// The code of a context whose keys are just those of a type, made such that its members are found by their places.
  package static func keyed(_ code: any Code, by type: ContextType) -> any Code {
    guard let code = code as? ContextCode, code.shape.keys.count == type.shape.keys.count,
      zip(code.shape.keys, type.shape.keys).allSatisfy({ $0.utf8.elementsEqual($1.utf8) })
    else { return code }
    return ContextCode(type.shape, entries: code.entries, isRead: code.isRead)
  }
}

final class IntervalCode: Code {
  let includesStart: Bool
  let start: any Code
  let end: any Code
  let includesEnd: Bool
  let range: SourceRange

  init(_ interval: Expression.Interval, _ start: any Code, _ end: any Code, _ range: SourceRange) {
    includesStart = interval.includesStart
    includesEnd = interval.includesEnd
    (self.start, self.end, self.range) = (start, end, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    IntervalCode.make(includesStart, start.evaluate(&run), end.evaluate(&run), includesEnd, at: range)
  }

  /// An interval of two end points of one ordered type, in order; either may be null.
  ///
  /// Source: DMN 1.5, 10.3.2.7.
  static func make(
    _ includesStart: Bool, _ start: Value, _ end: Value, _ includesEnd: Bool, at range: SourceRange?
  ) -> Value {
    let isValid: Bool
    switch (start, end) {
    case (.null, .null): isValid = false
    case (.null, let point), (let point, .null): isValid = Comparing.precedes(point, point) != .unknown
    default: isValid = Comparing.precedes(end, start) == .no
    }
    guard isValid else {
      return .null(
        NullCause(
          .invalidArgument, subject: "..", detail: "\(Wording.excerpt(start))..\(Wording.excerpt(end))",
          range: range, underlying: [start.cause, end.cause].compactMap { $0 }))
    }
    return .range(RangeValue(includesStart: includesStart, start: start, end: end, includesEnd: includesEnd))
  }
}

final class UnaryRangeCode: Code {
  let comparison: Expression.Comparison
  let point: any Code

  init(_ comparison: Expression.Comparison, _ point: any Code) {
    (self.comparison, self.point) = (comparison, point)
  }

  func evaluate(_ run: inout Evaluation) -> Value { .range(RangeValue(comparison, point.evaluate(&run))) }
}

/// `list[condition]` and `list[position]`.
///
/// A condition sees the item and its members; a position is evaluated outside, where they are no names. Where the text
/// tells nothing, the items decide: what is true or false of each is a condition, and anything else is a position, or
/// null. So `[{x: true}][x]` is a filter, even where `x` is a number outside.
///
/// Source: DMN 1.5, 10.3.2.5, "General semantics of lists": `e2` in the scope `s` for a number, in `s'` for a boolean.
final class FilterCode: Code {
  /// What stands between the brackets.
  enum Meaning: Sendable {
    /// A position; its code sees no item.
    case position
    /// A condition, of the item in a slot.
    case condition(slot: Int)
    /// The one or the other, which the values tell.
    case either(slot: Int)
    /// A condition, or a fault: the values tell.
    case match(slot: Int)
  }

  let list: any Code
  let condition: any Code
  let meaning: Meaning
  let range: SourceRange

  /// What the slot of the item has where there is none: names then are what they are outside.
  static let outside = NullCause(.host, subject: "[]")

  init(_ list: any Code, _ condition: any Code, _ meaning: Meaning, _ range: SourceRange) {
    (self.list, self.condition, self.meaning, self.range) = (list, condition, meaning, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let items: [Value]
    switch list.evaluate(&run) {
    case .list(let values): items = values
    case .null(let cause):
      return .null(
        NullCause(
          .wrongTypes, subject: "[]", detail: FEELType.null.wording, range: range,
          underlying: cause.map { [$0] } ?? []))
    case let value: items = [value]
    }
    let mark = run.mark
    let result =
      switch meaning {
      case .position: at(condition.evaluate(&run), in: items)
      case .condition(let slot): filtered(items, by: slot, mark, &run)
      case .either(let slot): found(items, by: slot, takesPosition: true, mark, &run)
      case .match(let slot): found(items, by: slot, takesPosition: false, mark, &run)
      }
    if run.isTainted(since: mark) { run.flatten(since: mark) }
    run.noteRead(result)
    return result
  }

  var keepsMembers: Bool { list.keepsMembers }

  var isPure: Bool { list.isPure && condition.isPure }

  private func filtered(_ items: [Value], by slot: Int, _ mark: Int, _ run: inout Evaluation) -> Value {
    let place = run.base + slot
    let outer = run.locals[place]
    defer { run.locals[place] = outer }
    var result: [Value] = []
    for item in items {
      guard run.spend() else { return Evaluation.exhausted }
      run.locals[place] = item
      if run.isTainted(since: mark) { run.compact(since: mark) }
      if condition.truth(&run) == .yes { result.append(item) }
    }
    return .list(result)
  }

  /// The items of which the condition is true, or the item at the position.
  private func found(
    _ items: [Value], by slot: Int, takesPosition: Bool, _ mark: Int, _ run: inout Evaluation
  ) -> Value {
    let place = run.base + slot
    let outer = run.locals[place]
    defer { run.locals[place] = outer }
    var result: [Value] = []
    var isCondition = false
    for item in items {
      guard run.spend() else { return Evaluation.exhausted }
      run.locals[place] = item
      if run.isTainted(since: mark) { run.compact(since: mark) }
      switch condition.evaluate(&run) {
      case .boolean(let holds):
        isCondition = true
        if holds { result.append(item) }
      case .null: break
      case let other:
        // What the items gave does not count.
        run.forget(since: mark)
        if takesPosition {
          let position = outside(place, &run)
          if case .number = position { return at(position, in: items) }
          if case .number = other { return at(position.isNull ? position : .null, in: items) }
        }
        return .null(NullCause(.notABoolean, subject: "[]", detail: "\(other.kind)", range: range))
      }
    }
    if isCondition || !takesPosition { return .list(result) }
    // Null of every item, or no item at all.
    let middle = run.mark
    let position = outside(place, &run)
    if case .number = position {
      run.forget(mark..<middle)
      return at(position, in: items)
    }
    run.forget(since: middle)
    return .list(result)
  }

  /// The value of the condition where there is no item.
  private func outside(_ place: Int, _ run: inout Evaluation) -> Value {
    run.locals[place] = .null(FilterCode.outside)
    return condition.evaluate(&run)
  }

  private func at(_ position: Value, in items: [Value]) -> Value {
    guard case .number(let number) = position, let index = Int(exactly: number) else {
      return .null(
        NullCause(
          .invalidArgument, subject: "[]", detail: Wording.excerpt(position), range: range,
          underlying: position.cause.map { [$0] } ?? []))
    }
    let place = index > 0 ? index - 1 : index < 0 && index >= -items.count ? items.count + index : -1
    guard items.indices.contains(place) else {
      return .null(NullCause(.notFound, subject: "[]", detail: "\(index)", range: range))
    }
    return items[place]
  }
}
