/// Writes trees as standard FEEL, so that parsing the text in the same scope gives the same tree.
struct Printer {
  private var text = ""

  /// The text of a tree; what a host adds has none and is written `…`.
  static func print(_ expression: Expression) -> String {
    var printer = Printer()
    printer.write(expression)
    return printer.text
  }

  /// The text of the tests of a cell.
  static func print(_ tests: UnaryTests) -> String {
    if tests.isAny { return "-" }
    var printer = Printer()
    printer.list(tests.tests) { printer, test in printer.write(test) }
    return tests.isNegated ? "not(\(printer.text))" : printer.text
  }

  private mutating func list<T>(_ items: [T], _ body: (inout Printer, T) -> Void) {
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      body(&self, item)
    }
  }

  /// Writes an operand, in parentheses where a looser operator would not be read as one.
  ///
  /// - Parameter isLast: Whether nothing of the operation follows, so that `if` or `for` may run to the end.
  private mutating func write(_ expression: Expression, atLeast precedence: Int, isLast: Bool = false) {
    let own = Printer.precedence(expression)
    guard own < precedence && !(isLast && own == 0) else { return write(expression) }
    text += "("
    write(expression)
    text += ")"
  }

  /// How tightly a form binds; what runs to the end of the text binds least.
  private static func precedence(_ expression: Expression) -> Int {
    switch expression.kind {
    case .conditional, .iteration, .quantified, .function: 0
    case .logic(.or, _, _): 1
    case .logic(.and, _, _): 2
    case .comparison, .between, .membership: 3
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): 4
    case .arithmetic(.multiply, _, _), .arithmetic(.divide, _, _): 5
    case .arithmetic(.power, _, _): 6
    case .negation: 7
    case .instance: 8
    default: 9
    }
  }

  private mutating func binary(_ left: Expression, _ symbol: String, _ right: Expression, _ precedence: Int) {
    write(left, atLeast: precedence)
    text += " \(symbol) "
    write(right, atLeast: precedence + 1, isLast: true)
  }

  private mutating func write(_ expression: Expression) {
    switch expression.kind {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let value): text += value.description
    case .string(let value): text += Value.quoted(value)
    case .at(let value): text += "@" + Value.quoted(value)
    case .name(let name): write(name)
    case .parenthesized(let inner):
      text += "("
      write(inner)
      text += ")"
    case .list(let items):
      text += "["
      list(items) { $0.write($1) }
      text += "]"
    case .context(let entries):
      text += "{"
      list(entries) { printer, entry in
        if entry.isQuoted { printer.text += Value.quoted(entry.key.text) } else { printer.write(entry.key) }
        printer.text += ": "
        printer.write(entry.value)
      }
      text += "}"
    case .path, .filter, .invocation, .instance: postfix(expression.kind)
    case .interval(let interval):
      text += interval.includesStart ? "[" : "("
      write(interval.start)
      text += ".."
      write(interval.end)
      text += interval.includesEnd ? "]" : ")"
    case .unaryRange(let comparison, let point):
      text += "(\(comparison.rawValue) "
      write(point)
      text += ")"
    default: operation(expression.kind)
    }
  }

  private mutating func postfix(_ kind: Expression.Kind) {
    switch kind {
    case .path(let inner, let name):
      write(inner, atLeast: 8)
      text += "."
      write(name)
    case .filter(let list, let condition):
      write(list, atLeast: 8)
      text += "["
      write(condition)
      text += "]"
    case .invocation(let function, let arguments):
      write(function, atLeast: 8)
      text += "("
      switch arguments {
      case .positional(let values): list(values) { $0.write($1) }
      case .named(let values):
        list(values) { printer, argument in
          printer.write(argument.name)
          printer.text += ": "
          printer.write(argument.value)
        }
      }
      text += ")"
    case .instance(let value, let type):
      write(value, atLeast: 8)
      text += " instance of \(type.text)"
    default: break
    }
  }

  private mutating func operation(_ kind: Expression.Kind) {
    switch kind {
    case .negation(let operand):
      text += "-"
      // A number after the sign would be read as a literal, be it the operand or what the operand begins with.
      switch Printer.firstNumber(of: operand) {
      case let number? where number.isZero:
        // Zero can only have been written with a sign of its own.
        text += "-"
        write(operand, atLeast: 7, isLast: true)
      case let number? where !number.isNegative:
        text += "("
        write(operand)
        text += ")"
      default: write(operand, atLeast: 7, isLast: true)
      }
    case .arithmetic(let symbol, let left, let right):
      let precedence = symbol == .power ? 6 : symbol == .add || symbol == .subtract ? 4 : 5
      binary(left, symbol.rawValue, right, precedence)
    case .logic(let logic, let left, let right): binary(left, logic.rawValue, right, logic == .and ? 2 : 1)
    case .comparison(let comparison, let left, let right): binary(left, comparison.rawValue, right, 3)
    case .between(let value, let low, let high):
      write(value, atLeast: 3)
      text += " between "
      write(low, atLeast: 4)
      text += " and "
      write(high, atLeast: 4, isLast: true)
    case .membership(let value, let tests, let inParentheses):
      write(value, atLeast: 3)
      text += inParentheses ? " in (" : " in "
      list(tests) { $0.write($1) }
      if inParentheses { text += ")" }
    case .conditional(let condition, let first, let second):
      text += "if "
      write(condition)
      text += " then "
      write(first)
      text += " else "
      write(second)
    case .iteration(let iterators, let body): loop("for", iterators, "return", body)
    case .quantified(let quantifier, let iterators, let body):
      loop(quantifier.rawValue, iterators, "satisfies", body)
    case .function(let definition): function(definition)
    default: text += "…"
    }
  }

  /// The number that the text of an operand begins with, such as that of `0[1]`.
  private static func firstNumber(of expression: Expression) -> Decimal? {
    switch expression.kind {
    case .number(let value): value
    case .path(let inner, _), .filter(let inner, _), .invocation(let inner, _), .instance(let inner, _):
      firstNumber(of: inner)
    default: nil
    }
  }

  private mutating func loop(
    _ keyword: String, _ iterators: [Expression.Iterator], _ middle: String, _ body: Expression
  ) {
    text += keyword + " "
    list(iterators) { printer, iterator in
      printer.write(iterator.name)
      printer.text += " in "
      printer.write(iterator.source)
      if let end = iterator.end {
        printer.text += ".."
        printer.write(end)
      }
    }
    text += " \(middle) "
    write(body)
  }

  private mutating func function(_ definition: Expression.FunctionDefinition) {
    text += "function("
    list(definition.parameters) { printer, parameter in
      printer.write(parameter.name)
      if let type = parameter.type { printer.text += ": \(type.text)" }
    }
    text += definition.isExternal ? ") external " : ") "
    write(definition.body)
  }

  private mutating func write(_ test: Expression.Test) {
    guard let comparison = test.comparison else { return write(test.operand) }
    text += comparison.rawValue + " "
    write(test.operand, atLeast: 4, isLast: true)
  }

  /// Writes a name; one that the grammar would not read as a name stands between back-quotes.
  private mutating func write(_ name: Name) {
    let startsLikeKeyword = Keyword(name.first.utf8) != nil
    let isPlain =
      name.text == "?" || !startsLikeKeyword && name.count == Name(name.text)?.count
    text += isPlain ? name.text : "`\(name.text)`"
  }
}

extension Expression: CustomStringConvertible {
  /// The expression as FEEL writes it.
  public var description: String { Printer.print(self) }
}

extension UnaryTests: CustomStringConvertible {
  /// The tests as FEEL writes them.
  public var description: String { Printer.print(self) }
}
