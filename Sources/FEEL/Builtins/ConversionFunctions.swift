/// Conversion functions.
///
/// Source: DMN 1.5, table 72.
enum ConversionFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn(
      "date",
      [
        BuiltIn.Form([P("from", .string)], .type(.date)) { values, _ in
          guard case .string(let text) = values[0] else { return nil }
          return CivilDate(text).map(Value.date)
        },
        BuiltIn.Form([P("from", .dateOrDateAndTime)], .type(.date)) { values, _ in
          switch values[0] {
          case .dateAndTime(let moment): .date(moment.date)
          case .date: values[0]
          default: nil
          }
        },
        BuiltIn.Form([P("year", .number), P("month", .number), P("day", .number)], .type(.date)) {
          values, _ in
          guard let year = values[0].wholeNumber, let month = values[1].wholeNumber,
            let day = values[2].wholeNumber
          else { return nil }
          return CivilDate(year: year, month: month, day: day).map(Value.date)
        },
      ]),
    BuiltIn(
      "date and time",
      [
        BuiltIn.Form([P("date", .dateOrDateAndTime), P("time", .time)], .type(.dateAndTime)) { values, _ in
          guard case .time(let time) = values[1] else { return nil }
          switch values[0] {
          case .date(let date): return DateAndTime(date, time).map(Value.dateAndTime)
          case .dateAndTime(let moment): return DateAndTime(moment.date, time).map(Value.dateAndTime)
          default: return nil
          }
        },
        BuiltIn.Form([P("from", .string)], .type(.dateAndTime)) { values, _ in
          guard case .string(let text) = values[0] else { return nil }
          return DateAndTime(text).map(Value.dateAndTime)
        },
      ]),
    BuiltIn(
      "time",
      [
        BuiltIn.Form([P("from", .string)], .type(.time)) { values, _ in
          guard case .string(let text) = values[0] else { return nil }
          return CivilTime(text).map(Value.time)
        },
        BuiltIn.Form([P("from", .temporal)], .type(.time)) { values, _ in
          switch values[0] {
          case .time: values[0]
          case .dateAndTime(let moment): .time(moment.time)
          // A date is the date and time of its midnight in universal time, 10.3.2.3.5.
          case .date: .time(.utcMidnight)
          default: nil
          }
        },
        BuiltIn.Form(
          [
            P("hour", .number), P("minute", .number), P("second", .number),
            P("offset", .daysAndTimeDuration, isOptional: true),
          ], .type(.time), time),
      ]),
    BuiltIn(
      "number",
      [
        BuiltIn.Form(
          [
            P("from", .string), P("grouping separator", .string, isNullable: true),
            P("decimal separator", .string, isNullable: true),
          ], .type(.number), number)
      ]),
    BuiltIn(
      "string",
      [
        BuiltIn.Form([P("from", .some)], .type(.string)) { values, run in
          guard !values[0].isNested(deeperThan: Evaluation.maxValueDepth, &run) else {
            return Evaluation.exhausted
          }
          return values[0].text.map(Value.string)
        }
      ]),
    BuiltIn(
      "duration",
      [
        BuiltIn.Form([P("from", .string)], .type(.any)) { values, _ in
          guard case .string(let text) = values[0] else { return nil }
          switch TemporalLiteral(duration: text) {
          case .daysAndTime(let duration): return .daysAndTimeDuration(duration)
          case .yearsAndMonths(let duration): return .yearsAndMonthsDuration(duration)
          default: return nil
          }
        }
      ]),
    BuiltIn(
      "years and months duration",
      [
        BuiltIn.Form(
          [P("from", .dateOrDateAndTime), P("to", .dateOrDateAndTime)], .type(.yearsAndMonthsDuration)
        ) { values, _ in
          guard let from = values[0].calendarDate, let to = values[1].calendarDate else { return nil }
          return .yearsAndMonthsDuration(YearsAndMonthsDuration(from: from, to: to))
        }
      ]),
    BuiltIn("range", [BuiltIn.Form([P("from", .string)], .type(.range(.any)), range)]),
  ]

  @Sendable private static func time(_ values: [Value], _ run: inout Evaluation) -> Value? {
    guard let hour = values[0].wholeNumber, let minute = values[1].wholeNumber,
      case .number(let second) = values[2]
    else { return nil }
    var zone: Zone?
    if case .daysAndTimeDuration(let offset) = values[3] {
      guard let offset = Zone(offset: offset) else { return nil }
      zone = offset
    }
    return CivilTime(hour: hour, minute: minute, second: ExactNumber(decimal: second), zone: zone).map(
      Value.time)
  }

  /// `number(from, grouping separator, decimal separator)`, footnote 1 of the table.
  @Sendable private static func number(_ values: [Value], _ run: inout Evaluation) -> Value? {
    guard case .string(let from) = values[0] else { return nil }
    var grouping: String?
    var decimal: String?
    if case .string(let text) = values[1] { grouping = text }
    if case .string(let text) = values[2] { decimal = text }
    if let grouping, ![" ", ",", "."].contains(grouping) { return nil }
    if let decimal, ![",", "."].contains(decimal) { return nil }
    guard grouping == nil || grouping != decimal else { return nil }
    var text = ""
    var hasPoint = false
    for scalar in from.unicodeScalars {
      let character = String(scalar)
      if character == grouping { continue }
      if character == (decimal ?? ".") {
        guard !hasPoint else { return nil }
        hasPoint = true
        text += "."
      } else if Characters.isDigit(scalar.value) || scalar == "-" && text.isEmpty {
        text += character
      } else {
        return nil
      }
    }
    // Rule 35: digits after a point, and digits before it or nothing.
    guard text.unicodeScalars.last.map({ Characters.isDigit($0.value) }) ?? false else { return nil }
    return Decimal(text).map(Value.number)
  }

  /// `range(from)`: an interval of literals; an open end may be left out.
  @Sendable private static func range(_ values: [Value], _ run: inout Evaluation) -> Value? {
    guard case .string(let text) = values[0], var parser = try? Parser(text, in: Scope()),
      let bounds = try? parser.rangeLiteral()
    else { return nil }
    let (start, end) = (bounds.start.map(literal) ?? .null, bounds.end.map(literal) ?? .null)
    guard bounds.start == nil || !start.isNull, bounds.end == nil || !end.isNull else { return nil }
    return IntervalCode.make(bounds.includesStart, start, end, bounds.includesEnd, at: nil)
  }

  /// The value of a literal, or of a date, time or duration function of a string literal; else null.
  private static func literal(_ expression: Expression) -> Value {
    switch expression.kind {
    case .number(let value): return .number(value)
    case .string(let value): return .string(value)
    case .at(let text): return Value(at: text)
    case .invocation(let function, .positional(let arguments)):
      guard case .name(let name) = function.kind,
        ["date", "time", "date and time", "duration"].contains(name.key), arguments.count == 1,
        case .string = arguments[0].kind
      else { return .null }
      var run = Evaluation(steps: 1000)
      return FEEL.compile(expression).evaluate(&run)
    default: return .null
    }
  }
}

extension Parser {
  /// `[a..b]` with literals, and nothing after it; only a side that is open may be left out.
  fileprivate mutating func rangeLiteral() throws(Problem) -> (
    includesStart: Bool, start: Expression?, end: Expression?, includesEnd: Bool
  ) {
    let includesStart = isSymbol(.openBracket)
    guard includesStart || isSymbol(.openParen) || isSymbol(.closeBracket) else {
      throw .empty(at: range(of: token))
    }
    advance()
    let start = isSymbol(.dots) && !includesStart ? nil : try expression(.sum)
    try expect(.dots)
    readsEndPoint = true
    let end = isSymbol(.closeParen) || isSymbol(.openBracket) ? nil : try expression(.sum)
    let includesEnd = isSymbol(.closeBracket)
    guard includesEnd || isSymbol(.closeParen) || isSymbol(.openBracket) else {
      throw .empty(at: range(of: token))
    }
    advance()
    guard token.kind == .end else { throw .trailing(token.key, at: range(of: token)) }
    return (includesStart, start, end, includesEnd)
  }
}

extension Value {
  /// The number as a machine integer, when it is a whole one.
  var wholeNumber: Int? {
    if case .number(let number) = self { return Int(exactly: number) }
    return nil
  }

  /// The number without its decimals, as positions and scales are read.
  var truncatedNumber: Int? {
    if case .number(let number) = self { return Int(exactly: number.truncated) }
    return nil
  }

  /// The date of a date or of a date and time.
  var calendarDate: CivilDate? {
    switch self {
    case .date(let date): date
    case .dateAndTime(let moment): moment.date
    default: nil
    }
  }
}
