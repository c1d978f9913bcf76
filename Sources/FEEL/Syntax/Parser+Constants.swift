extension Parser {
  /// Tells of a call of a built-in function whose arguments, as they are written, it never takes: `matches(x, "[a")`,
  /// `substring("abc", 0)`.
  ///
  /// Dates, times and durations are left to hosts, of whose rules some make it a fault to write none.
  mutating func checkConstants(_ function: BuiltIn, _ arguments: [Expression], at place: SourceRange) {
    guard !["date", "time", "date and time", "duration"].contains(function.name.key) else { return }
    var values: [Value] = []
    for (index, argument) in arguments.enumerated() {
      if let value = argument.literal {
        values.append(value)
      } else if index == 0, arguments.count > 1, BuiltIn.regexFunctions.contains(function.name.key) {
        // Whatever is searched, the pattern is wrong or not.
        values.append(.string(""))
      } else {
        return
      }
    }
    guard values.contains(where: { if case .string = $0 { true } else { false } }) else { return }
    var run = Evaluation(steps: 10_000)
    guard case .null(let cause?) = function.call(values, &run), cause.kind == .invalidArgument else { return }
    problems.append(.neverValued(cause, at: place))
  }
}

extension Expression {
  /// The value of a text or a number that is written out.
  fileprivate var literal: Value? {
    switch unparenthesized.kind {
    case .string(let text): .string(text)
    case .number(let number): .number(number)
    default: nil
    }
  }
}
