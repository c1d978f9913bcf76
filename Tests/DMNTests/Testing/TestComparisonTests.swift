import DMN
import FEEL
import Testing

@Suite struct `Results against what is expected` {
  struct Case: CustomTestStringConvertible {
    var expected: TestValue
    var actual: Value
    var strict: String?
    var lenient: String?
    var reason: String
    var testDescription: String { reason }

    init(
      _ reason: String, _ expected: TestValue, _ actual: Value, strict: String? = nil, lenient: String? = nil
    ) {
      self.reason = reason
      self.expected = expected
      self.actual = actual
      self.strict = strict
      self.lenient = lenient
    }

    init(_ reason: String, _ expected: TestValue, _ actual: Value, both: String) {
      self.init(reason, expected, actual, strict: both, lenient: both)
    }
  }

  private static func number(_ text: String) -> TestValue {
    let decimals = text.split(separator: ".").dropFirst().first?.count ?? 0
    return .number(Decimal(text) ?? .zero, decimals: decimals)
  }

  private static func value(_ text: String) -> Value { .number(Decimal(text) ?? .zero) }

  private static func temporal(_ text: String) -> Value {
    switch TemporalLiteral(text) {
    case .date(let value): .date(value)
    case .time(let value): .time(value)
    case .dateAndTime(let value): .dateAndTime(value)
    case .daysAndTime(let value): .daysAndTimeDuration(value)
    case .yearsAndMonths(let value): .yearsAndMonthsDuration(value)
    case nil: .string("\(text) n'est pas une date")
    }
  }

  private static func context(_ entries: [(String, Value)]) -> Value {
    .context(Context(entries.map { (key: $0.0, value: $0.1) }))
  }

  private static func expected(_ entries: [(String, TestValue)]) -> TestValue {
    .context(entries.map { TestValue.Entry(name: $0.0, value: $0.1) })
  }

  static let cases: [Case] = [
    Case("trailing zeros do not count", number("1.50"), value("1.5")),
    Case(
      "a result is rounded to the decimals expected", number("0.33"), value("0.333333")),
    Case("to the nearest", number("0.66"), value("0.666666"), both: " 0.66 0.666666"),
    Case("half to even", number("0.12"), value("0.125")),
    Case("fewer decimals than expected are compared as they are", number("0.3330"), value("0.333")),
    Case("10⁻⁸ apart", number("0.1000000000"), value("0.10000001"), strict: " 0.1000000000 0.10000001"),
    Case(
      "more than 10⁻⁸ apart", number("0.1000000000"), value("0.10000001001"),
      both: " 0.1000000000 0.10000001001"),
    Case(
      "10⁻⁸ apart in a list", .list([number("1.0000000000")]), .list([value("1.00000001")]),
      strict: "[1] 1.0000000000 1.00000001"),
    Case(
      "10⁻⁸ apart in a context", expected([("a", number("1.0000000000"))]),
      context([("a", value("1.00000001"))]),
      strict: ".a 1.0000000000 1.00000001"),
    Case("a whole number is no rounding", number("5"), value("5.4"), both: " 5 5.4"),
    Case("the noise of 1 / 3 * 3", number("1"), value("0.9999999999999999999999999999999999")),
    Case("null is null", .null, .null),
    Case("null is no number", .null, value("0"), both: " null 0"),
    Case("a number is not null", number("0"), .null, both: " 0 null"),
    Case("a number is no string", number("1"), .string("1"), both: #" 1 "1""#),
    Case("a string is no number", .plain(.string("1")), value("1"), both: #" "1" 1"#),
    Case(
      "a string is no date", .plain(.string("2026-01-01")), temporal("2026-01-01"),
      both: #" "2026-01-01" @"2026-01-01""#),
    Case("one item is no list", .list([number("1")]), value("1"), both: " [1] 1"),
    Case("a list of one is no item", number("1"), .list([value("1")]), both: " 1 [1]"),
    Case(
      "items in order", .list([number("1"), number("2")]), .list([value("2"), value("1")]), both: "[1] 1 2"),
    Case("an item too many", .list([number("1")]), .list([value("1"), .null]), both: " [1] [1, null]"),
    Case(
      "keys in any order", expected([("a", number("1")), ("b", .null)]),
      context([("b", .null), ("a", value("1"))])),
    Case(
      "a key too few", expected([("a", number("1")), ("b", .null)]), context([("a", value("1"))]),
      both: ".b null -"),
    Case(
      "a key too many", expected([("a", number("1"))]), context([("a", value("1")), ("b", .null)]),
      both: ".b - null"),
    Case(
      "the way down", .list([expected([("montant", .list([number("5")]))])]),
      .list([context([("montant", .list([value("6")]))])]), both: "[1].montant[1] 5 6"),
    Case("durations by value", .plain(temporal("P1D")), temporal("PT24H")),
    Case("durations by kind", .plain(temporal("P0D")), temporal("P0Y"), both: #" @"PT0S" @"P0M""#),
    Case(
      "a date is no date and time", .plain(temporal("2026-01-01")), temporal("2026-01-01T00:00:00"),
      both: #" @"2026-01-01" @"2026-01-01T00:00:00""#),
    Case(
      "the same instant elsewhere", .plain(temporal("12:00:00Z")), temporal("13:00:00+01:00"),
      both: #" @"12:00:00Z" @"13:00:00+01:00""#),
    Case(
      "a zone where none is expected", .plain(temporal("12:00:00")), temporal("12:00:00Z"),
      both: #" @"12:00:00" @"12:00:00Z""#),
    Case(
      "billionths of a second", .plain(temporal("12:00:00.5")), temporal("12:00:00.500000001"),
      both: #" @"12:00:00.5" @"12:00:00.500000001""#),
    Case(
      "an offset for a region that keeps it then", .plain(temporal("2026-07-01T12:00:00+02:00")),
      temporal("2026-07-01T12:00:00@Europe/Paris")),
    Case(
      "a region for another one", .plain(temporal("12:00:00@Europe/Paris")),
      temporal("12:00:00@Europe/London"),
      both: #" @"12:00:00@Europe/Paris" @"12:00:00@Europe/London""#),
    Case(
      "an offset for a region that does not keep it then", .plain(temporal("2026-07-01T12:00:00+01:00")),
      temporal("2026-07-01T12:00:00@Europe/Paris"),
      both: #" @"2026-07-01T12:00:00+01:00" @"2026-07-01T12:00:00@Europe/Paris""#),
  ]

  @Test(arguments: cases)
  func `differ where they should`(_ example: Case) {
    func seen(_ mode: TestMode) -> String? {
      mode.mismatch(example.expected, example.actual).map {
        "\($0.path) \($0.expected ?? "-") \($0.actual ?? "-")"
      }
    }
    #expect(seen(.strict) == example.strict)
    #expect(seen(.lenient) == example.lenient)
  }

  @Test func `keep why a null came out`() {
    let cause = NullCause(.divisionByZero, subject: "/")
    let mismatch = TestMode.strict.mismatch(.number(.one, decimals: 0), .null(cause))
    #expect(mismatch?.cause === cause)
  }
}
