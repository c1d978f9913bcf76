import Diagnostics
import Testing

@testable import FEEL

@Suite struct `What a value rests on` {
  /// An expression, its value, and the missing inputs that it rests on, in order.
  struct Case: CustomTestStringConvertible {
    let source: String
    let value: String
    let missing: [String]

    init(_ source: String, _ value: String, _ missing: String...) {
      (self.source, self.value, self.missing) = (source, value, missing)
    }

    var testDescription: String { source }
  }

  private static func context(_ entries: [(String, Value)]) -> Value {
    .context(Context(entries.map { (key: $0.0, value: $0.1) }))
  }

  private static func missing(_ subject: String) -> Value {
    .null(NullCause(.missingInput, subject: subject))
  }

  private static func line(_ code: String, _ amount: Value) -> Value {
    context([("code", .string(code)), ("montant", amount)])
  }

  /// `x` and `y` are missing; `plan` is a missing part; a line of three lacks its amount, another its code.
  private static let globals: [(name: String, type: FEELType, value: Value)] = [
    ("x", .number, missing("x")), ("y", .boolean, missing("y")), ("k", .number, .number(5)),
    (
      "dossier", .any,
      context([
        ("rna", missing("rna")), ("siret", .string("12")), ("plan", missing("plan")),
        (
          "lignes",
          .list([
            line("etat", .number(10)), line("ville", missing("montant")),
            context([("code", missing("code")), ("montant", .number(1))]),
          ])
        ),
        ("liste", missing("liste")),
      ])
    ),
  ]

  private func evaluate(_ source: String) -> (value: Value, run: Evaluation) {
    let scope = Scope(
      Self.globals.enumerated().map { Scope.Variable(Name(verbatim: $1.name), $1.type, .global($0)) })
    var run = Evaluation(globals: Self.globals.map(\.value))
    let (code, problems) = FEEL.compile(source, in: scope)
    #expect(problems.filter { $0.severity == .error }.isEmpty)
    return (code.evaluate(&run), run)
  }

  private func check(_ example: Case) {
    let (value, run) = evaluate(example.source)
    #expect(value.shown == example.value)
    #expect(run.missing.map(\.subject) == example.missing)
    #expect(run.localMissing.isEmpty && run.argumentMissing.isEmpty)
  }

  @Test(arguments: [
    Case("dossier.rna = \"a\"", "false", "rna"), Case("if dossier.rna > \"a\" then 1 else 2", "2", "rna"),
    Case("dossier.siret = \"12\"", "true"), Case("dossier.rna + \"a\"", "error", "rna"),
    Case("x + x", "error", "x"), Case("x > k or dossier.rna = \"a\"", "error", "x", "rna"),
    Case("dossier.plan.total", "null", "plan"), Case("dossier.plan.total.part > 1", "error", "plan"),
    Case("{a: null}.a", "null"), Case("null", "null"),
    Case("dossier = {}", "false", "rna", "plan", "montant", "code", "liste"),
  ])
  func `is what it read`(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("x = null", "true"), Case("x != null", "false"), Case("null = x", "true"),
    Case("null != dossier.rna", "false"),
    Case("dossier.plan.total = null", "true"), Case("dossier.plan.total.part != null", "false"),
    Case("if dossier.rna != null then dossier.rna else \"sans\"", "\"sans\""),
    Case("dossier.rna != null and dossier.rna = \"a\"", "false"),
    Case("dossier.rna instance of string", "false"), Case("not(dossier.rna instance of string)", "true"),
    Case("x in (null)", "true"), Case("x in (1, null)", "true"),
    Case("is(x, null)", "true"), Case("is(null, x)", "true"),
    Case("get value(dossier, \"rna\") = null", "true"),
    Case("(x + k) = null", "true"), Case("k = null", "false"), Case("dossier.liste[item > 1] = null", "true"),
    Case("dossier.lignes[2].montant = null", "true"), Case("sum(dossier.lignes.montant) = null", "true"),
    // Null, but not because the input is: another value of it could have led elsewhere.
    Case("(if x > 3 then 1 else null) = null", "true", "x"),
    Case("(if x > 3 then 1 else 2) = null", "false", "x"), Case("x = k", "false", "x"),
  ])
  func `is nothing where absence is asked for`(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("false and y", "false"), Case("y and false", "false"), Case("true or y", "true"),
    Case("y or true", "true"), Case("y and true", "error", "y"), Case("y or false", "error", "y"),
    Case("x = 1 and k = 6", "false"), Case("k = 6 and x = 1", "false"), Case("x = 1 and k = 5", "false", "x"),
    Case("k = 5 or x = 1", "true"), Case("x != 1 or k = 5", "true"), Case("x != 1 or k = 6", "true", "x"),
    Case("x = 1 and dossier.rna = \"a\"", "false", "x", "rna"),
    Case("y and x = 1 and k = 6", "false"), Case("if y and k = 6 then 1 else 2", "2"),
    Case("all([y, false])", "false"), Case("all([false, y])", "false"), Case("all(y, false)", "false"),
    Case("any([y, true])", "true"), Case("any(true, y)", "true"), Case("any([y, false])", "null", "y"),
    Case("all([y, true])", "null", "y"), Case("all([x = 1, k = 6])", "false"),
    Case("any([x != 1, k = 6])", "true", "x"), Case("all(for v in [x, 1] return v > 2)", "false"),
    Case("some v in [x, 9] satisfies v > 3", "true"), Case("some v in [9, x] satisfies v > 3", "true"),
    Case("some v in [x, 1] satisfies v > 3", "error", "x"),
    Case("every v in [x, 1] satisfies v > 3", "false"),
    Case("every v in [x, 9] satisfies v > 3", "error", "x"),
    Case("some v in dossier.lignes.montant satisfies v > 3", "true"),
    Case("some v in [if x > 3 then 5 else 6, x] satisfies v > 5", "true", "x"),
    Case("some v in [if x > 3 then 5 else 6, x, 9] satisfies v > 8", "true", "x"),
    Case("every l in dossier.lignes satisfies l.code = \"etat\"", "false"),
    Case("some l in dossier.lignes satisfies l.code != \"etat\"", "true"),
    Case("every l in dossier.lignes satisfies l.code != \"europe\"", "true", "code"),
    Case("some l in dossier.liste satisfies l > 1", "error", "liste"),
    Case("k between 6 and x", "false"), Case("k between x and 4", "false"),
    Case("x between 1 and 3", "error", "x"),
    Case("k between x and 6", "error", "x"), Case("k in (x, 5)", "true"), Case("k in (x, 6)", "false", "x"),
  ])
  func `is nothing where one side decides alone`(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("if x > 3 then 1 else 1", "1"), Case("if x > 3 then \"a\" else \"b\"", "\"b\"", "x"),
    Case("if x > 3 then k else 5", "5"), Case("if x > 3 then null else null", "null"),
    Case("if x > 3 then 1 / 0 else null", "null", "x"),
    Case("if x > 3 then dossier.rna else null", "null", "x"),
    Case("if x > 3 then 1 else dossier.rna", "null", "x", "rna"),
    Case("if x > 3 then (if y then 1 else 1) else 1", "1"),
    Case("if x > 3 then (if y then 1 else 2) else 2", "2", "x"),
    Case("if (if x > 3 then true else true) then 1 else 2", "1"),
    Case("if k = 5 then 1 else x", "1"),
    Case("if x > 3 then [1, {a: 2}] else [1, {a: 2}]", "[1, {a: 2}]"),
  ])
  func `is nothing where both branches agree`(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("sum(dossier.lignes[code = \"etat\"].montant)", "10", "code"),
    Case("dossier.lignes.montant", "[10, null, 1]", "montant"),
    Case("sum(dossier.lignes.montant)", "error", "montant"), Case("count(dossier.lignes)", "3"),
    Case("dossier.lignes[montant > 5].code", "[\"etat\"]", "montant"),
    Case("dossier.liste[item > 1]", "error", "liste"), Case("count(dossier.liste)", "error", "liste"),
    Case("dossier.lignes[2].montant", "null", "montant"), Case("dossier.lignes[1].montant", "10"),
    Case("[x, 1][1]", "null", "x"), Case("list contains([1, x], 1)", "true", "x"),
    Case("[][item = x]", "[]"), Case("[k][item = x]", "[]", "x"),
    Case("for l in dossier.lignes return l.montant", "[10, null, 1]", "montant"),
    Case("get value(dossier, \"rna\")", "null", "rna"),
  ])
  func `follows lists and filters`(_ example: Case) { check(example) }

  @Test(arguments: [
    Case("{a: x, b: k}.b", "5"), Case("{a: x, b: k}.a", "null", "x"),
    Case("{a: x, b: a + 1, c: k}.c", "5"), Case("{a: x, b: a = null, c: b}.c", "true"),
    Case("{a: x = 1, b: {c: a, d: k}}.b.d", "5"), Case("{a: x = 1, b: {c: a, d: k}}.b.c", "false", "x"),
    Case("{connu: x > 3, resultat: if k = 5 then true else connu}.resultat", "true"),
    Case("[{a: x, b: 1}].b", "[1]"), Case("[{a: x, b: 1}].a", "[null]", "x"),
    Case("[{a: x, b: 1}][b = 1].b", "[1]"), Case("(if k = 5 then {a: x, b: 1} else {b: 2}).b", "1"),
    Case("(if x > 3 then {a: k, b: 1} else {a: 1, b: 2}).b", "2", "x"),
    Case("get entries({a: x, b: 1})[2].value", "1", "x"),
    Case("(function(p) p = null)(x)", "true"), Case("(function(p, q) if q = 5 then 1 else p)(x, k)", "1"),
    Case("(function(p, q) if q = 5 then p else 1)(x, k)", "null", "x"),
    Case("(function(p: number) p)(x)", "null", "x"), Case("(function(p) {a: p, b: 1})(x).b", "1"),
    Case("(function(p) {a: p, b: 1})(x).a", "null", "x"),
    Case("(function(p, q) if q = 5 then 1 else p)(q: k, p: x)", "1"),
    Case("(function(p) (function(q) q = 1)(p))(x)", "false", "x"),
    Case("(function(p) p.a)({a: k, b: x})", "5"), Case("{f: function(n) n > x, r: f(k)}.r", "error", "x"),
    Case("{f: function(n) n > 1, a: x, r: f(k)}.r", "true"),
    Case("sort([3, 1], function(a, b) a < b)", "[1, 3]"),
    Case("for i in 1..2 return {a: x, b: i}.b", "[1, 2]"),
  ])
  func `follows variables, members and functions`(_ example: Case) { check(example) }

  @Test func `names the very causes of the host, with its number`() throws {
    let (value, run) = evaluate("dossier.plan.total")
    guard case .context(let dossier) = Self.globals[3].value else { return }
    let plan = try #require(dossier["plan"]?.cause)
    #expect(run.missing.count == 1 && run.missing[0] === plan)
    #expect(value.cause?.roots.contains { $0 === plan } == true)
    let tagged = NullCause(.missingInput, subject: "e", tag: 41)
    #expect(tagged.at(SourceRange(start: 1, end: 2)) === tagged)
    #expect(tagged.tag == 41)
    #expect(NullCause(.notFound).tag == -1)
    #expect(NullCause(.notFound, tag: 7).at(SourceRange(start: 1, end: 2)).tag == 7)
  }

  @Test func `costs neither steps nor time without end`() {
    // Each level leaves its condition open; all branches of all levels may be looked at.
    let deep = "(function(f, n) if x > n then f(f, n - 1) else if n = 0 then 1 else f(f, n - 1))"
    var run = Evaluation(globals: Self.globals.map(\.value))
    let scope = Scope([Scope.Variable(Name(verbatim: "x"), .number, .global(0))])
    let code = FEEL.compile("{f: \(deep), r: f(f, 40)}.r", in: scope).code
    #expect(code.evaluate(&run) == .number(1))
    #expect(run.missing.map(\.subject) == ["x"])
    #expect(run.steps > Evaluation.defaultSteps - 1000)
    var loop = Evaluation(globals: Self.globals.map(\.value))
    _ = FEEL.compile("for i in 1..100000 return x > i", in: scope).code.evaluate(&loop)
    #expect(loop.record.count < 100)
  }
}
