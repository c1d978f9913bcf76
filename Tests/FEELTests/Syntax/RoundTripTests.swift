import Testing

@testable import FEEL

private let names = [
  "organisme porteur", "indice de pauvreté", "notification reçue", "durée d’exécution", "sous-traitance", "x",
  "y",
  "a-b", "a", "b", "liste", "?", "Profit and loss",
]

private let scope = Scope(
  names.map { Scope.Variable(Name($0) ?? Name(verbatim: $0), .any, .constant(.null)) },
  types: [Name(verbatim: "tPorteur"): .string])

@Suite struct `A printed expression` {
  @Test(arguments: [
    "1", "-1", "--1", "`external`", "{`null`: 1}.`null`", "-0", "--0", "1 - -0",
    "-0[1]", "---0[1]", "--0.0[1][2]", "--0(1)", "--0 .x", "--0 instance of number", "-(1[1])", "--1[1]",
    "-x", "-(1)", "0.5", "1e40",
    "\"a\\\"b\\\\ \\n é\"", "null",
    "true", "@\"P1D\"",
    "(a)-(b)", "a-b", "1 + 2 * 3 ** 4", "(1 + 2) * 3", "1 - (2 - 3)", "2 ** 3 ** 4", "2 ** (3 ** 4)",
    "-2 ** 2",
    "x and y or not(x)", "x or y and x", "(x or y) and x", "x = 1 and y != 2", "x < y", "(x < y) = true",
    "x between 1 and 2 and y", "x in 1", "x in (1)", "x in (1, < 2, [3..4])", "x in < 5", "x in [1..2[",
    "x in ]1..2]",
    "x in (1..2)", "x in (1..2]", "x in (a).b", "x in (a) + 1", "x in [1, 2, (< 3)]", "[1..liste[1]]",
    "[1..x[",
    "(< 10)", "(= 10)", "(!= 10)", "[< 1, > 2]", "if x then y else 1 + 2", "1 + if x then y else 2",
    "(if x then y else 2) + 1", "for i in 1..3, j in liste return i * j", "for i in liste return partial",
    "some i in liste satisfies i > 1", "every i in liste, j in i satisfies i = j", "liste[item > 1][1].x",
    "liste[x = 1]", "liste[c d > 1]", "{}", "{a: 1, \"b c!\": 2, organisme porteur: {x: 1}}",
    "{a: {b: 1}}.a.b",
    "function(x, y: number) x + y", "function(f: function<number, Any>->boolean, r: range<date>) f",
    "function() external {java: {class: \"a\", method signature: \"b()\"}}", "(function(x) x)(1)",
    "sum(1, 2)",
    "substring(string: \"a\", start position: 1)", "x(1)(2)", "date and time(\"2020-01-01\").time offset",
    "x instance of list<context<a: number, b c: date and time>>", "-x instance of number",
    "-1 instance of number", "x instance of number[1]", "(x instance of tPorteur)(1)",
    "x instance of tPorteur(1)",
    "1 + x instance of tPorteur", "organisme porteur.nom d’usage", "indice de pauvreté >= durée d'exécution",
    "sous-traitance - notification reçue", "Profit and loss and x", "? > 1 or ? = null", "`a b c`",
    "[[1], [2, 3]]",
    "'or' = 1", "`if` + `then else`",
    "liste[`a-b` > 1]", "liste[`c-d` > 1]", "liste[`c-d`]", "liste[c - d > 1]", "liste[`c-d` - c > 1]",
    "liste.`c-d`",
    "liste[x.`c-d` > 1]", "{`c-d`: 1}", "{`c-d`: 1}.`c-d`", "`c-d`", "for `c-d` in liste return `c-d`",
    "[{`c-d`: 1}][`c-d` > 1]", "[{c: 1, d: 2}][c - d > 1]", "[{`c-d`: 1, c: 2, d: 3}][`c-d` > 1]",
    "liste[`c and d`]", "liste[`c and d` and e]", "liste[`c d` > 1]", "liste[`2c`]", "liste[`c.d`.e]",
    "liste[-1]", "x[y][1]", "(x)[1]", "\"a\"[1]", "// c\n1 /* d */ + 2", "x // y\n.z",
  ])
  func `parses to the same tree`(_ source: String) throws {
    let tree = try #require(FEEL.parse(source, in: scope).expression)
    let printed = tree.description
    let again = try #require(FEEL.parse(printed, in: scope).expression, "\(printed)")
    #expect(again == tree, "\(printed)")
    #expect(again.description == printed)
  }

  @Test(arguments: [
    "-", "1, 2", "not(\"a\", [1..2])", "< 5, >= 10", "? > 1 and x", "not(x) or y", "= 5", "\"a\"",
  ])
  func `may be the tests of a cell`(_ source: String) throws {
    let tests = try #require(FEEL.parseUnaryTests(source, in: scope).tests)
    let again = try #require(FEEL.parseUnaryTests(tests.description, in: scope).tests)
    #expect(again == tests)
  }

  @Test func `is the same for random trees`() throws {
    var generator = Generator(state: 42)
    for _ in 0..<3000 {
      let tree = generator.expression(depth: 5)
      let printed = tree.description
      let parsed = try #require(FEEL.parse(printed, in: scope).expression, "\(printed)")
      #expect(parsed.description == printed)
      let again = try #require(FEEL.parse(parsed.description, in: scope).expression)
      #expect(again == parsed, "\(printed)")
    }
  }
}

/// Makes trees as the parser could, the same ones each time.
private struct Generator {
  var state: UInt64

  mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func expression(depth: Int) -> Expression {
    let range = SourceRange(start: 0, end: 0)
    let result = Expression(kind(depth: depth), type: .any, range: range)
    switch result.kind {
    // What runs to the end of the text would swallow an operator after it.
    case .conditional, .iteration, .quantified:
      return Expression(.parenthesized(result), type: .any, range: range)
    default: return result
    }
  }

  private mutating func name() -> Name {
    let text = names[pick(names.count)]
    return Name(text) ?? Name(verbatim: text)
  }

  private mutating func kind(depth: Int) -> Expression.Kind {
    guard depth > 0 else {
      switch pick(5) {
      case 0: return .number(Decimal(pick(2000) - 1000))
      case 1: return .string(["", "é\"", "a\\b", "\n"][pick(4)])
      case 2: return .boolean(pick(2) == 0)
      case 3: return .at("P\(pick(9))D")
      default: return .name(name())
      }
    }
    let a = expression(depth: depth - 1 - pick(2))
    let b = expression(depth: depth - 1 - pick(2))
    let operations: [Expression.Arithmetic] = [.add, .subtract, .multiply, .divide, .power]
    let comparisons: [Expression.Comparison] = [
      .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual,
    ]
    switch pick(16) {
    case 0, 1: return .arithmetic(operations[pick(5)], a, b)
    case 2: return .comparison(comparisons[pick(6)], a, b)
    case 3: return .logic(pick(2) == 0 ? .and : .or, a, b)
    case 4: return .conditional(a, b, expression(depth: depth - 1))
    case 5: return .list([a, b])
    case 6: return .filter(a, b)
    case 7: return .path(a, Name(verbatim: "membre"))
    case 8: return .iteration([Expression.Iterator(name: Name(verbatim: "i"), source: a)], b)
    case 9: return .quantified(.some, [Expression.Iterator(name: Name(verbatim: "i"), source: a)], b)
    case 10: return .invocation(.init(.name(name()), type: .any, range: a.range), .positional([a, b]))
    case 11: return .between(a, b, expression(depth: depth - 1))
    case 12: return .negation(a)
    case 13: return .parenthesized(a)
    case 14: return .interval(.init(includesStart: pick(2) == 0, start: a, end: b, includesEnd: pick(2) == 0))
    default:
      return .membership(a, [.init(comparison: .less, operand: b), .init(comparison: nil, operand: a)], true)
    }
  }
}
