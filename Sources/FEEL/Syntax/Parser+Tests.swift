extension Parser {
  // MARK: Tests

  /// The right side of `in`; the flag says whether it stood in parentheses.
  mutating func membershipTests() throws(Problem) -> ([Expression.Test], Bool) {
    guard isSymbol(.openParen) else { return ([try test(.sum)], false) }
    let start = index
    advance()
    let saved = readsEndPoint
    readsEndPoint = false
    defer { readsEndPoint = saved }
    var tests = [try test(.expression)]
    if let first = tests.first, first.comparison == nil, isSymbol(.dots) {
      let interval = try interval(includesStart: false, start: first.operand, from: start)
      return ([Expression.Test(comparison: nil, operand: interval)], false)
    }
    while take(.comma) { tests.append(try test(.expression)) }
    try expect(.closeParen)
    if tests.count == 1, let only = tests.first, only.comparison == nil, continuesOperand() {
      // `x in (a + b).c`: the parentheses belong to the expression.
      let inner = try node(.parenthesized(only.operand), only.operand.type, from: start)
      let operand = try continued(postfix(inner, from: start), .sum, from: start)
      return ([Expression.Test(comparison: nil, operand: operand)], false)
    }
    return (tests, true)
  }

  private func continuesOperand() -> Bool {
    switch token.kind {
    case .symbol(let symbol):
      switch symbol {
      case .dot, .openParen, .plus, .minus, .star, .slash, .power: return true
      case .openBracket: return !closesInterval()
      default: return false
      }
    default: return false
    }
  }

  /// One positive unary test.
  mutating func test(_ minimum: Precedence) throws(Problem) -> Expression.Test {
    if let comparison = comparison() {
      advance()
      return Expression.Test(comparison: comparison, operand: try expression(.sum))
    }
    return Expression.Test(comparison: nil, operand: try expression(minimum))
  }

  // MARK: Unary tests

  /// The tests of a cell, rule 15, and nothing after them.
  mutating func unaryTests() throws(Problem) -> UnaryTests {
    if token.kind == .end { throw .empty(at: range(of: token)) }
    if isSymbol(.minus) && tokens[index + 1].kind == .end {
      advance()
      return UnaryTests(isAny: true)
    }
    if isKeyword(.not) && isSymbol(.openParen, at: 1) && (longestName()?.count ?? 0) <= 1 {
      let (start, count) = (index, problems.count)
      advance(2)
      let tests = try testList(until: .closeParen)
      if take(.closeParen), token.kind == .end { return UnaryTests(isNegated: true, tests: tests) }
      // `not(a) and b` is one test that is an expression.
      index = start
      problems.removeLast(problems.count - count)
    }
    let tests = try testList(until: nil)
    guard token.kind == .end else { throw .trailing(token.key, at: range(of: token)) }
    return UnaryTests(tests: tests)
  }

  private mutating func testList(until end: Symbol?) throws(Problem) -> [Expression.Test] {
    var tests = [try test(.expression)]
    while take(.comma) { tests.append(try test(.expression)) }
    return tests
  }
}
