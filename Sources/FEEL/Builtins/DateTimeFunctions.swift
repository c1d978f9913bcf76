/// Date and time functions, temporal functions, and those that ask for the present.
///
/// Source: DMN 1.5, tables 77, 79 and 82.
enum DateTimeFunctions {
  private typealias P = BuiltIn.Parameter

  static let all: [BuiltIn] = [
    BuiltIn(
      "is",
      [
        BuiltIn.Form([P("value1", .any), P("value2", .any)], .type(.boolean)) { values, run in
          run.visit(values[0]) ? .boolean(Equality.identical(values[0], values[1])) : nil
        }
      ]),
    calendar("day of year", .number) { .number(Decimal($0.dayOfYear)) },
    calendar("day of week", .string) { .string($0.dayOfWeekName) },
    calendar("month of year", .string) { .string($0.monthName) },
    calendar("week of year", .number) { .number(Decimal($0.weekOfYear)) },
    BuiltIn(
      "now",
      [
        BuiltIn.Form([], .type(.dateAndTime), isPure: false) { _, run in
          run.now.map(Value.dateAndTime) ?? .failure(.missingInput, "now")
        }
      ]),
    BuiltIn(
      "today",
      [
        BuiltIn.Form([], .type(.date), isPure: false) { _, run in
          (run.now?.date).map(Value.date) ?? .failure(.missingInput, "today")
        }
      ]),
  ]

  private static func calendar(
    _ name: String, _ result: FEELType, _ body: @escaping @Sendable (CivilDate) -> Value
  ) -> BuiltIn {
    BuiltIn(
      name,
      [
        BuiltIn.Form([P("date", .dateOrDateAndTime)], .type(result)) { values, _ in
          values[0].calendarDate.map(body)
        }
      ])
  }
}
