/// A piece of a compiled expression; names are slots and nothing is looked up by text.
public protocol Code: AnyObject, Sendable {
  /// The value.
  func evaluate(_ run: inout Evaluation) -> Value
  /// The value as a condition; faster where only that counts, as no cause is kept.
  func truth(_ run: inout Evaluation) -> Truth
  /// Adds the value to a text being made, if it is a string; any other value is given back, and nothing is added.
  func append(_ run: inout Evaluation) -> Value?
  /// The value when it is known without evaluation.
  var constant: Value? { get }
  /// Whether the value depends on nothing but the variables of the function that the code belongs to.
  ///
  /// Such code reads no slot of `globals`, asks for no time, calls no function of the host and no other that is not known
  /// to be such, and does nothing that a trace tells. False is no answer.
  var isPure: Bool { get }
  /// Whether the members by which missing inputs are noted are those of the value; see `MissingInputs`.
  var keepsMembers: Bool { get }
}

extension Code {
  /// From the value.
  public func truth(_ run: inout Evaluation) -> Truth { Truth(evaluate(&run)) }
  /// From the value.
  public func append(_ run: inout Evaluation) -> Value? {
    let value = evaluate(&run)
    return run.append(value)
  }
  /// Not known.
  public var constant: Value? { nil }
  /// Not known to be.
  public var isPure: Bool { false }
  /// Whatever is missing concerns the whole value.
  public var keepsMembers: Bool { false }
}

/// An expression ready to run over any number of evaluations, from any thread.
public struct CompiledExpression: Sendable {
  /// The code.
  let code: any Code
  /// The variables it needs.
  let frameSize: Int
  /// What is known of its values.
  public let type: FEELType

  /// Whether missing inputs are known by the members of its values; see `MissingInputs`.
  package var keepsMembers: Bool { code.keepsMembers }

  /// The value that it has whatever the inputs, if so.
  public var constant: Value? { code.constant }

  /// The value; null with a cause when something failed.
  public func evaluate(_ run: inout Evaluation) -> Value {
    run.withFrame(frameSize) { code.evaluate(&$0) }
  }

  /// The value as a condition.
  public func truth(_ run: inout Evaluation) -> Truth {
    if frameSize == 0 { return code.truth(&run) }
    return Truth(evaluate(&run))
  }
}

// MARK: - Names and literals

final class ConstantCode: Code {
  let value: Value
  init(_ value: Value) { self.value = value }
  func evaluate(_ run: inout Evaluation) -> Value { value }
  var constant: Value? { value }
  var keepsMembers: Bool { true }
  var isPure: Bool { true }
}

final class GlobalCode: Code {
  let slot: Int
  /// The function that the slot always has, where it is known.
  let function: FunctionValue?
  /// Whether the slot has the function whose text this is.
  let isOwn: Bool

  init(_ slot: Int) { (self.slot, function, isOwn) = (slot, nil, false) }

  /// A slot of a function; see `Scope.Place.function`.
  init(_ slot: Int, _ value: Value) {
    self.slot = slot
    if case .function(let function) = value { self.function = function } else { function = nil }
    isOwn = value.isNull
  }

  /// Whether the slot always has the same function.
  var isFunction: Bool { isOwn || function != nil }

  func evaluate(_ run: inout Evaluation) -> Value {
    guard slot < run.globals.count else { return .failure(.missingInput) }
    let value = run.globals[slot]
    if run.watchesGlobals { run.noteGlobal(slot) }
    run.noteRead(value)
    return value
  }

  func truth(_ run: inout Evaluation) -> Truth {
    guard slot < run.globals.count, case .boolean(let boolean) = run.globals[slot] else {
      return Truth(evaluate(&run))
    }
    if run.watchesGlobals { run.noteGlobal(slot) }
    return Truth(boolean)
  }

  var keepsMembers: Bool { true }
}

final class LocalCode: Code {
  let slot: Int
  init(_ slot: Int) { self.slot = slot }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = run.locals[run.base + slot]
    if run.hasLocalMissing { run.noteLocal(run.base + slot) }
    run.noteRead(value)
    return value
  }

  func truth(_ run: inout Evaluation) -> Truth {
    guard !run.hasLocalMissing, case .boolean(let boolean) = run.locals[run.base + slot] else {
      return Truth(evaluate(&run))
    }
    return Truth(boolean)
  }

  var keepsMembers: Bool { true }

  var isPure: Bool { true }
}

/// A name between the brackets of `list[…]` of which is not known whether they hold a condition: what it is where there
/// is an item, and else what it is outside.
final class ItemNameCode: Code {
  let slot: Int
  let inner: any Code
  let outer: any Code

  init(_ slot: Int, _ inner: any Code, _ outer: any Code) {
    (self.slot, self.inner, self.outer) = (slot, inner, outer)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    if case .null(let cause?) = run.locals[run.base + slot], cause === FilterCode.outside {
      return outer.evaluate(&run)
    }
    return inner.evaluate(&run)
  }

  var isPure: Bool { inner.isPure && outer.isPure }
}

/// A name in a filter over items of which nothing is known: a member of the item, or else what the name is outside.
///
/// Source: DMN 1.5, 10.3.2.5: only the entries of a context come before the names outside.
final class ItemMemberCode: Code {
  let item: any Code
  let name: Name
  let outer: (any Code)?
  let range: SourceRange

  init(item: any Code, name: Name, outer: (any Code)?, range: SourceRange) {
    (self.item, self.name, self.outer, self.range) = (item, name, outer, range)
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let item = item.evaluate(&run)
    if case .context(let context) = item, let value = context.member(name) {
      run.noteRead(value)
      return value
    }
    if let outer { return outer.evaluate(&run) }
    if case .context = item { return .null(NullCause(.notFound, subject: name.text, range: range)) }
    return .null(NullCause(.invalidExpression, subject: name.text, range: range))
  }
}

final class PathCode: ItemsCode {
  let inner: any Code
  let name: Name
  /// Where the member stands in contexts made by its type.
  let hint: Int
  /// The type of the contexts whose member is read, alone or in a list, as far as it is known.
  let itemType: ContextType?
  /// The keys of contexts made for that type, where the type has the member.
  let shape: Context.Shape?
  let range: SourceRange

  init(_ inner: any Code, _ name: Name, of type: FEELType, _ range: SourceRange) {
    (self.inner, self.name, self.range) = (inner, name, range)
    if case .context(let item) = type.itemType { itemType = item } else { itemType = nil }
    let position = type.position(of: name)
    hint = position ?? 0
    shape = position == nil ? nil : itemType?.shape
  }

  func evaluate(_ run: inout Evaluation) -> Value {
    let value = unread(&run)
    if case .list(let members) = value { run.noteItems(members) }
    return value
  }

  func unread(_ run: inout Evaluation) -> Value {
    let mark = run.mark
    let value = inner.evaluate(&run)
    if case .list(let items) = value, !run.spend(items.count >> 1) { return Evaluation.exhausted }
    if run.isTainted(since: mark) { run.keepMember(name, since: mark, keepsMembers: inner.keepsMembers) }
    let member = select(value, isTop: true)
    run.noteRead(member)
    return member
  }

  var keepsMembers: Bool { inner.keepsMembers }

  var isPure: Bool { inner.isPure }

  /// The member of a context, the members of the contexts of a list, or a property.
  private func select(_ value: Value, isTop: Bool) -> Value {
    switch value {
    case .context(let context):
      if let shape, context.shape === shape { return context.values[hint] }
      let keys = context.shape.keys
      // Sooner than `Text.equal` for a key of the same scalars, as nearly all are.
      if hint < keys.count, keys[hint].utf8.count == name.text.utf8.count, keys[hint] == name.text {
        return context.values[hint]
      }
      if let value = context.member(name) { return value }
    case .list(let items) where isTop: return .list(items.map { select($0, isTop: false) })
    case .null(let cause?) where cause.kind == .missingInput: return value
    case .null(let cause):
      return .null(
        NullCause(.notFound, subject: name.text, range: range, underlying: cause.map { [$0] } ?? []))
    default:
      if let value = PathCode.property(name.key, of: value) { return value }
      return .null(
        NullCause(.wrongTypes, subject: ".", detail: "\(value.kind).\(name.text)", range: range))
    }
    return .null(
      NullCause(isTop ? .invalidArgument : .notFound, subject: ".", detail: name.text, range: range))
  }

  /// A property of a value that is not a context; nil when its type has none of that name.
  ///
  /// Source: DMN 1.5, tables 65 to 67.
  static func property(_ name: String, of value: Value) -> Value? {
    switch value {
    case .date(let date): calendar(name, date)
    case .time(let time): clock(name, time)
    case .dateAndTime(let moment): dateAndTime(name, moment)
    case .daysAndTimeDuration(let duration):
      switch name {
      case "days": .number(Decimal(Int(duration.days)))
      case "hours": .number(Decimal(Int(duration.hours)))
      case "minutes": .number(Decimal(Int(duration.minutes)))
      case "seconds": Value(duration.secondsOfMinute)
      default: nil
      }
    case .yearsAndMonthsDuration(let duration):
      switch name {
      case "years": .number(Decimal(Int(duration.years)))
      case "months": .number(Decimal(Int(duration.months)))
      default: nil
      }
    case .range(let range):
      switch name {
      case "start": range.start
      case "end": range.end
      case "start included": .boolean(range.includesStart)
      case "end included": .boolean(range.includesEnd)
      default: nil
      }
    default: nil
    }
  }

  private static func calendar(_ name: String, _ date: CivilDate) -> Value? {
    switch name {
    case "year": .number(Decimal(date.year))
    case "month": .number(Decimal(date.month))
    case "day": .number(Decimal(date.day))
    case "weekday": .number(Decimal(date.weekday))
    default: nil
    }
  }

  private static func clock(_ name: String, _ time: CivilTime) -> Value? {
    switch name {
    case "hour": .number(Decimal(time.hour))
    case "minute": .number(Decimal(time.minute))
    case "second": Value(time.secondOfMinute)
    case "time offset": time.timeOffset.map(Value.daysAndTimeDuration) ?? .failure(.notFound, name)
    case "timezone": time.timezone.map(Value.string) ?? .failure(.notFound, name)
    default: nil
    }
  }

  private static func dateAndTime(_ name: String, _ moment: DateAndTime) -> Value? {
    if name == "time offset" {
      return moment.timeOffset.map(Value.daysAndTimeDuration) ?? .failure(.notFound, name)
    }
    return calendar(name, moment.date) ?? clock(name, moment.time)
  }
}

extension Value {
  /// A number of the calendar as a FEEL number.
  init(_ number: ExactNumber) {
    self =
      Decimal(coefficient: number.coefficient, exponent: number.exponent).map(Value.number)
      ?? .failure(.overflow)
  }
}
