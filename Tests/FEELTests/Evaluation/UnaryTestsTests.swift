import Testing

@testable import FEEL

/// A cell, an input, and whether the input passes.
private struct Cell: CustomTestStringConvertible, Sendable {
  var tests: String
  var input: String
  var expected: Truth
  var testDescription: String { "\(input) in \(tests)" }

  init(_ tests: String, _ input: String, _ expected: Truth) {
    (self.tests, self.input, self.expected) = (tests, input, expected)
  }
}

private let scope = Scope([
  Scope.Variable(Name(verbatim: "?"), .any, .local),
  Scope.Variable(Name(verbatim: "seuil"), .number, .global(0)),
  Scope.Variable(Name(verbatim: "liste"), .list(.number), .global(1)),
  Scope.Variable(Name(verbatim: "plage"), .range(.number), .global(2)),
])

private func compiled(_ text: String) throws -> CompiledUnaryTests {
  let tests = try #require(FEEL.parseUnaryTests(text, in: scope).tests)
  return FEEL.compile(tests, in: scope)
}

@Suite struct `The tests of a cell` {
  @Test(arguments: [
    Cell("-", "null", .yes), Cell("5", "5", .yes), Cell("5", "6", .no), Cell("\"a\", \"b\"", "\"b\"", .yes),
    Cell("not(\"a\", \"b\")", "\"b\"", .no), Cell("not(\"a\", \"b\")", "\"c\"", .yes), Cell("< 5", "4", .yes),
    Cell("[1..5[", "5", .no), Cell("(1..5]", "5", .yes), Cell("> seuil", "11", .yes),
    Cell("> seuil", "10", .no),
    Cell("seuil", "10", .yes), Cell("liste", "2", .yes), Cell("liste", "[1, 2]", .yes),
    Cell("liste", "7", .no), Cell("plage", "3", .yes),
    Cell("[seuil..20]", "15", .yes), Cell("? > seuil", "11", .yes), Cell("? + 1", "1", .no),
    Cell("even(?)", "4", .yes),
    Cell("even(?) and ? > 4", "4", .no), Cell("not(?) or ? = 1", "false", .yes),
    Cell("count(?) > 1", "[1, 2]", .yes),
    Cell("null", "null", .yes), Cell("null", "1", .no), Cell("not(null)", "1", .yes),
    Cell("not(null)", "null", .no),
    Cell("< 5", "null", .unknown), Cell("< 5", "\"a\"", .unknown), Cell("not(< 5)", "null", .unknown),
    Cell("5", "\"5\"", .unknown),
    Cell("true", "true", .yes), Cell("true", "false", .no), Cell("= 5", "5", .yes), Cell("!= 5", "5", .no),
    Cell("!= 5", "4", .yes),
    Cell("not([1..5], > 10)", "7", .yes), Cell("some x in ? satisfies x > 1", "[1, 2]", .yes),
    Cell("@\"2020-01-01\"", "@\"2020-01-01\"", .yes),
    Cell("- 5", "-5", .yes), Cell("-5", "-5", .yes), Cell("starts with(?, \"a\")", "\"ab\"", .yes),
    Cell("? in (1, 2)", "2", .yes),
    Cell("[1, 2, 3]", "2", .yes), Cell("seuil > 5", "\"a\"", .yes), Cell("{a: 1}", "{a: 1}", .yes),
  ])
  fileprivate func `hold or not`(_ cell: Cell) throws {
    let tests = try compiled(cell.tests)
    var run = Evaluation(globals: [value("10"), value("[1, 2]"), value("[1..5]")])
    #expect(tests.matches(value(cell.input), &run) == cell.expected)
    #expect(run.localCount == 0)
  }

  @Test func `are open to an index when nothing in them changes`() throws {
    let constant = try compiled("1, < 5, [7..8], !=9, null, -3, @\"P1D\"")
    #expect(constant.isConstant)
    let shown = constant.tests.map { test in
      switch test {
      case .equals(let value): "= \(value.literal)"
      case .differs(let value): "!= \(value.literal)"
      case .inRange(let range): range.literal
      case .computed: "?"
      }
    }
    #expect(shown == ["= 1", "< 5", "[7..8]", "!= 9", "= null", "= -3", "= P1D"])
    #expect(try !compiled("< seuil").isConstant)
    #expect(try compiled("not(1)").isNegated)
    #expect(try compiled("-").isAny)
  }

  @Test(arguments: [
    Row("5 in (? > 3)", "true"), Row("5 in (? > 7, 5)", "true"), Row("5 in (? > 3 and 7 in (? > 6))", "true"),
    Row("false in (7 in (? > 6))", "false"), Row("[5][item in (? > 3)]", "[5]"),
  ]) func `after in have an input of their own`(_ row: Row) {
    #expect(FEEL.parse(row.source, in: Scope()).problems.isEmpty)
    #expect(value(row.source).shown == row.expected)
  }

  @Test(arguments: [
    Row("> 5", "> 5"), Row("{r: <= 10}.r", "<= 10"), Row("if true then > 5 else < 3", "> 5"),
    Row("if false then > 5 else < 3", "< 3"), Row("(function(x) > x)(3)", "> 3"),
    Row("for i in [1, 2] return > i", "[> 1, > 2]"), Row("(function(r) 6 in r)(r: > 5)", "true"),
    Row("[> 5, < 3]", "[> 5, < 3]"), Row("(>= 2)", ">= 2"), Row("!= 2", "!= 2"), Row("not(> 5)", "error"),
  ]) func `with an operator are expressions wherever one is`(_ row: Row) {
    #expect(value(row.source).shown == row.expected)
  }

  @Test func `are refused when they cannot be read`() {
    for text in ["", "1,", "< ", "not(1", "1 2", "-, 1"] {
      let (tests, problems) = FEEL.parseUnaryTests(text, in: scope)
      #expect(tests == nil && problems.count == 1, "\(text)")
    }
    #expect(FEEL.parseUnaryTests("Favorable", in: scope).problems.map(\.code) == ["feel-nom-inconnu"])
  }
}
