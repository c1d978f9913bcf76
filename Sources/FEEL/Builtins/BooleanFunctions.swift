/// Boolean functions.
///
/// Source: DMN 1.5, table 73.
enum BooleanFunctions {
  static let all: [BuiltIn] = [
    BuiltIn(
      "not",
      [
        BuiltIn.Form([BuiltIn.Parameter("negand", .boolean)], .type(.boolean)) { values, _ in
          guard case .boolean(let value) = values[0] else { return nil }
          return .boolean(!value)
        }
      ])
  ]
}
