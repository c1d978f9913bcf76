import Testing

@testable import FEEL

/// One line of a table: an expression and what it evaluates to, as FEEL writes it.
struct Row: CustomTestStringConvertible, Sendable {
  var source: String
  var expected: String
  var testDescription: String { source }

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }
}

/// The value of an expression over some variables, whatever the faults found in it.
func evaluate(_ source: String, _ variables: [(String, FEELType, Value)] = []) -> Value {
  let scope = Scope(
    variables.enumerated().compactMap { index, variable in
      Name(variable.0).map { Scope.Variable($0, variable.1, .global(index)) }
    })
  var run = Evaluation(
    globals: variables.map(\.2), now: DateAndTime("2026-03-31T10:20:30+02:00"), hostFunctions: .java)
  return FEEL.compile(source, in: scope).code.evaluate(&run)
}

/// A value from its FEEL text.
func value(_ source: String) -> Value { evaluate(source) }

extension Value {
  /// The value as FEEL writes it; a null that is an error says so.
  var shown: String {
    if case .null(let cause) = self { return cause?.isError ?? false ? "error" : "null" }
    return literal
  }
}
