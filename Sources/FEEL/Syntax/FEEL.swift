internal import Diagnostics

/// The language: texts in, trees and code out.
///
/// ```swift
/// let scope = Scope([Scope.Variable(name, .number, .global(0))])
/// let (expression, problems) = FEEL.parse("part des filles >= 0.4", in: scope)
/// ```
///
/// Source: DMN 1.5, chapter 10.
public enum FEEL {
  /// Reads an expression.
  ///
  /// - Returns: The tree, unless the syntax is wrong, and every fault found; an unknown name or a wrong type leaves a
  ///   tree that evaluates to null with the cause.
  public static func parse(
    _ source: String, in scope: Scope = Scope()
  ) -> (expression: Expression?, problems: [Problem]) {
    parse(source, in: scope) { parser throws(Problem) in try parser.whole() }
  }

  /// Reads the tests of a cell; `?` should be in the scope, with the type of the input.
  public static func parseUnaryTests(
    _ source: String, in scope: Scope = Scope()
  ) -> (tests: UnaryTests?, problems: [Problem]) {
    let result: (expression: UnaryTests?, problems: [Problem]) = parse(source, in: scope) {
      parser throws(Problem) in try parser.unaryTests()
    }
    return (result.expression, result.problems)
  }

  /// Reads expressions separated by commas, such as allowed values or the output values of a table.
  public static func parseList(
    _ source: String, in scope: Scope = Scope()
  ) -> (expressions: [Expression]?, problems: [Problem]) {
    let result: (expression: [Expression]?, problems: [Problem]) = parse(source, in: scope) {
      parser throws(Problem) in try parser.expressionList()
    }
    return (result.expression, result.problems)
  }

  /// Reads a type such as `list<number>`; nil with a problem when there is no such type.
  public static func parseType(
    _ source: String, in scope: Scope = Scope()
  ) -> (type: FEELType?, problems: [Problem]) {
    let result: (expression: Expression.TypeExpression?, problems: [Problem]) = parse(source, in: scope) {
      parser throws(Problem) in try parser.wholeType()
    }
    return (result.expression?.type, result.problems)
  }

  private static func parse<T>(
    _ source: String, in scope: Scope, _ body: (inout Parser) throws(Problem) -> T
  ) -> (expression: T?, problems: [Problem]) {
    var problems: [Problem] = []
    do throws(Problem) {
      var parser = try Parser(source, in: scope)
      defer { problems = parser.problems }
      return (try body(&parser), parser.problems)
    } catch {
      return (nil, problems + [error])
    }
  }

  /// Makes code of a tree.
  ///
  /// - Parameter scope: The one it was parsed in.
  public static func compile(_ expression: Expression, in scope: Scope = Scope()) -> CompiledExpression {
    var compiler = Compiler(scope: scope)
    let code = compiler.compile(expression)
    return CompiledExpression(code: code, frameSize: compiler.frameSize, type: expression.type)
  }

  /// Makes code of the tests of a cell.
  public static func compile(_ tests: UnaryTests, in scope: Scope = Scope()) -> CompiledUnaryTests {
    var compiler = Compiler(scope: scope)
    let result = compiler.compile(tests)
    return CompiledUnaryTests(
      isAny: result.isAny, isNegated: result.isNegated, tests: result.tests, inputSlot: result.inputSlot,
      frameSize: compiler.frameSize)
  }

  /// Reads an expression and makes code of it; a text that cannot be read becomes code that gives null and says why.
  ///
  /// - Parameter wanted: The type that the values are meant for; a text whose values can never be of it is reported,
  ///   and it is for the caller to convert them (`Value.coerced(to:)`).
  public static func compile(
    _ source: String, in scope: Scope = Scope(), expecting wanted: FEELType = .any
  ) -> (code: CompiledExpression, problems: [Problem]) {
    let (expression, problems) = parse(source, in: scope)
    guard let expression else { return (invalid(problems), problems) }
    return (compile(expression, in: scope), problems + check(expression, expecting: wanted))
  }

  /// The fault of an expression whose values can never be of the type they are meant for; none when they can.
  public static func check(_ expression: Expression, expecting wanted: FEELType) -> [Problem] {
    expression.type.mayBecome(wanted)
      ? [] : [.unexpectedType(expression.type, wanted: wanted, at: expression.range)]
  }

  /// Code that gives null for a text that cannot be read.
  public static func invalid(_ problems: [Problem]) -> CompiledExpression {
    let fault = problems.last { $0.severity == .error }
    let cause = NullCause(.invalidExpression, subject: "", detail: fault?.message ?? "", range: fault?.range)
    return CompiledExpression(code: ConstantCode(.null(cause)), frameSize: 0, type: .null)
  }
}

extension Parser {
  mutating func expressionList() throws(Problem) -> [Expression] {
    if token.kind == .end { throw .empty(at: range(of: token)) }
    var result = [try expression()]
    while take(.comma) { result.append(try expression()) }
    guard token.kind == .end else { throw .trailing(token.key, at: range(of: token)) }
    return result
  }

  mutating func wholeType() throws(Problem) -> Expression.TypeExpression {
    let result = try typeExpression()
    guard token.kind == .end else { throw .trailing(token.key, at: range(of: token)) }
    return result
  }
}
