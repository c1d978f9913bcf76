internal import FEEL

extension Expression {
  /// The same with what is computed from constants alone written out: `date("2026-03-01")` as `@"2026-03-01"`.
  ///
  /// Only dates and numbers, which tables are cut along, are; recursion is bounded by the depth that the parser lets
  /// expressions have.
  var folded: Expression {
    switch kind {
    case .parenthesized(let inner): return Expression(.parenthesized(inner.folded), type: type, range: range)
    case .interval(var interval):
      (interval.start, interval.end) = (interval.start.folded, interval.end.folded)
      return Expression(.interval(interval), type: type, range: range)
    case .unaryRange(let comparison, let inner):
      return Expression(.unaryRange(comparison, inner.folded), type: type, range: range)
    case .list(let items): return Expression(.list(items.map(\.folded)), type: type, range: range)
    case .invocation, .arithmetic, .negation:
      guard isClosed else { return self }
      var run = Evaluation(steps: 10_000)
      switch FEEL.compile(self).evaluate(&run) {
      case .number(let number): return Expression(.number(number), type: .number, range: range)
      case .date(let date): return Expression(.at(date.description), type: .date, range: range)
      default: return self
      }
    default: return self
    }
  }

  /// Whether it is made of constants, operators and functions of the language alone.
  private var isClosed: Bool {
    switch kind {
    case .number, .string, .at: true
    case .parenthesized(let inner), .negation(let inner): inner.isClosed
    case .arithmetic(_, let left, let right): left.isClosed && right.isClosed
    case .invocation(let function, .positional(let arguments)):
      function.isName && arguments.allSatisfy(\.isClosed)
    case .invocation(let function, .named(let arguments)):
      function.isName && arguments.allSatisfy(\.value.isClosed)
    default: false
    }
  }

  private var isName: Bool {
    if case .name = kind { return true }
    return false
  }
}
