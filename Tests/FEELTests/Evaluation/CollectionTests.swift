import Testing

@testable import FEEL

@Suite struct `Collections` {
  @Test(arguments: [
    Row("[1, 2, 3][1]", "1"), Row("[1, 2, 3][-1]", "3"), Row("[1, 2, 3][0]", "null"),
    Row("[1, 2, 3][4]", "null"),
    Row("[1, 2, 3][-4]", "null"), Row("[1, 2, 3][1.5]", "error"), Row("[1, 2, 3][item > 1]", "[2, 3]"),
    Row("[1, 2, 3][true]", "[1, 2, 3]"), Row("5[1]", "5"), Row("5[2]", "null"), Row("5[item > 4]", "[5]"),
    Row("5[false]", "[]"), Row("null[1]", "error"), Row("null[true]", "error"), Row("[1, 2][\"a\"]", "error"),
    Row("[1, null, 3][item > 1]", "[3]"), Row("[1, 2][null]", "[]"), Row("[][item > 1]", "[]"),
    Row("[][1]", "null"),
    Row("[{x: 1}, {x: 2}][x = 2]", "[{x: 2}]"), Row("[{x: 1}, {y: 2}][y = 2]", "[{y: 2}]"),
    Row("[{x: 1}][y = 1]", "[]"),
    Row("[{item: 1}, {item: 5}][item > 2]", "[{item: 5}]"), Row("[{x: 1}][item.x = 1]", "[{x: 1}]"),
    Row("[[1, 2], [3]][count(item) > 1]", "[[1, 2]]"), Row("[[1], [2]][item[1] = 2]", "[[2]]"),
    Row("[{a: [1, 2]}, {a: [3]}][count(a) > 1][1].a[2]", "2"), Row("[1, 2, 3][count([1, 2])]", "2"),
    Row("{x: 5, l: [{x: 1}, {x: 2}], r: l[x = 2]}.r", "[{x: 2}]"),
    Row("{x: 2, l: [1, 2], r: l[item = x]}.r", "[2]"),
    Row("(function(l, x) l[x = 2])([{x: 1}, {x: 2}], 2)", "[{x: 2}]"),
    Row("(function(l, x) l[item = x])([1, 2], 2)", "[2]"),
    Row("(function(l, n) l[n])([1, 2], 2)", "2"), Row("[1, 2, 3, 4][even(item)]", "[2, 4]"),
    Row("[1, 2][if item = 1 then true else \"a\"]", "error"),
    // A sum is no condition, even where nothing is known of its parts.
    Row("(function(l, n) l[n + 1])([1, 2], null)", "error"),
    Row("(function(l, n) l[n + 1])([], null)", "error"),
    Row("(function(l, n) l[-n])([1, 2], 1)", "2"), Row("(function(l, n) l[-(n)])([1, 2], null)", "error"),
    Row("(function(l, n) l[n])([1, 2], null)", "[]"), Row("[{n: 1}, {n: 2}][n + 1]", "error"),
  ])
  func `are filtered`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("{a: [{i: 1}, {i: 2}], i: 2, r: a[i]}.r", "{i: 2}"),
    Row("(function(a, i) a[i])([{i: 2, m: 1}, {i: 1, m: 2}], 1)", "{i: 2, m: 1}"),
    Row("{a: [{n: 10, m: 1}, {n: 20, m: 2}], n: 2, r: a[n].m}.r", "2"),
    Row("(function(a) a[i])([{i: 2}, {i: 1}])", "error"), Row("[{i: 2}, {i: 1}][i]", "error"),
    Row("[1, 2, 3][item]", "error"), Row("(function(a) a[item])([1, 2, 3])", "error"),
    Row("(function(item, a) a[item])(2, [1, 5])", "5"),
    Row("{a: [{i: null}, {i: null}], i: 2, j: 1, r: a[i]}.r", "{i: null}"),
    Row("(function(a, i) a[i])([{i: null}, {i: null, j: 1}], 2)", "{i: null, j: 1}"),
    Row("(function(a, i) a[i])([{i: true, j: 1}, {i: false}], 2)", "[{i: true, j: 1}]"),
    Row("{a: [{i: true}], i: 1, r: a[i]}.r", "[{i: true}]"),
    Row("(function(a, i) a[i])([{i: 1}, {i: \"a\"}], -1)", "{i: \"a\"}"),
    Row("(function(a, i) a[i])([], 1)", "null"), Row("(function(a, i) a[i])([], true)", "[]"),
    Row("(function(a, i) a[(function() i)()])([{i: 2}, {i: 5}], 1)", "{i: 2}"),
    Row("(function(a, b, i) a[b[i].k])([3, 4], [{i: 2, k: 2}], 1)", "4"),
  ])
  func `have positions, which are no names of their items`(_ row: Row) {
    #expect(value(row.source).shown == row.expected)
  }

  @Test(arguments: [
    Row("{x: 5, a: [{x: 1}, {x: 9}, {y: 1}], r: a[x > 3]}.r", "[{x: 9}, {y: 1}]"),
    Row("(function(a, x) a[x > 3])([{x: 1}, {x: 9}, {y: 1}], 5)", "[{x: 9}, {y: 1}]"),
    Row("{x: 5, a: [{x: 9}, {y: 1}], r: count(a[x = 5])}.r", "1"),
    Row("{x: 5, a: [{x: 9}, null], r: count(a[x = 5])}.r", "1"),
    Row("(function(a, x) count(a[x = 5]))([{x: 9}, null], 5)", "1"),
    Row("{x: {z: 5}, a: [{x: {z: 9}}, {y: 1}], r: a[x.z = 5]}.r", "[{y: 1}]"),
    Row("{x: 5, a: [{x: null}, {y: 1}], r: a[x = 5]}.r", "[{y: 1}]"),
    Row("{x: 1, a: [{x: 2, b: [{y: 7}]}], r: a[count(b[x = 2]) = 1].x}.r", "[2]"),
    Row("[{x: 9}, {y: 1}][x = null]", "[{y: 1}]"),
  ])
  func `have items that lack a name, which is then the one outside`(_ row: Row) {
    #expect(value(row.source).shown == row.expected)
  }

  @Test(arguments: [
    Row("get value({\"a  b\": 1}, \"a  b\")", "1"), Row("get value({\"a  b\": 1}, \"a b\")", "null"),
    Row("{\"a  b\": 1, \"a b\": 2}", "{\"a  b\": 1, a b: 2}"),
    Row("context merge([{\"a  b\": 1}, {\"a b\": 2}])", "{\"a  b\": 1, a b: 2}"),
    Row("context([{key: \"a  b\", value: 1}]) = {\"a  b\": 1}", "true"),
    Row("get value({\" a\": 1}, \" a\")", "1"), Row("get value({\"a\\nb\": 1}, \"a\\nb\")", "1"),
    Row("get value({\"a\u{A0}b\": 1}, \"a\u{A0}b\")", "1"),
    Row("get entries({\"e\u{301}  a\": 1})[1].key = \"e\u{301}  a\"", "true"),
    Row("{\"a  b\": 1, c: a b}.c", "1"), Row("(function(c) c.a b)({\"a  b\": 1})", "1"),
    Row("{a  b: 1}", "{a b: 1}"), Row("{\"a b\": 1, a b: 2}", "error"), Row("{a  b: 1, a b: 2}", "error"),
    Row("{\"a  b\": 1} instance of context<a b: number>", "true"),
  ])
  func `have string keys as they are written`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  private static let composed = "\"\u{E9}\""
  private static let decomposed = "\"e\u{301}\""
  private static let many = "a: 1, b: 2, c: 3, d: 4"

  /// `é` as one scalar and as two are two texts, and one name.
  ///
  /// Source: DMN 1.5, 10.3.2.3.2 and 10.3.2.6.
  @Test(arguments: [
    Row("get value({\(composed): 1}, \(decomposed))", "null"),
    Row("get value({\(many), \(composed): 1}, \(decomposed))", "null"),
    Row("get value({\(decomposed): 1, \(composed): 2}, \(composed))", "2"),
    Row("{\(composed): 1} = {\(decomposed): 1}", "false"),
    Row("{\(many), \(composed): 1} = {\(many), \(decomposed): 1}", "false"),
    Row("is({\(composed): 1}, {\(decomposed): 1})", "false"),
    Row("{\u{E9}: 1} = {\(composed): 1}", "true"), Row("{\u{E9}: 1} = {\(decomposed): 1}", "false"),
    Row("{\(composed): 1, \(decomposed): 2} = {\(decomposed): 2, \(composed): 1}", "true"),
    Row("get entries({\(composed): 1, \(decomposed): 2}).value", "[1, 2]"),
    Row("count(get entries(context put({\(composed): 1}, \(decomposed), 2)))", "2"),
    Row("context put({\(composed): 1}, [\(decomposed), \"a\"], 2)", "error"),
    Row("get entries(context merge([{\(composed): 1}, {\(decomposed): 2}])).value", "[1, 2]"),
    Row(
      "get entries(context([{key: \(composed), value: 1}, {key: \(decomposed), value: 2}])).value", "[1, 2]"),
    Row("distinct values([{\(composed): 1}, {\(decomposed): 1}]) = [{\(composed): 1}]", "false"),
    Row("{\u{E9}: 1, e\u{301}: 2}", "error"), Row("{\(composed): 1, \u{E9}: 2}", "error"),
    Row("{\u{E9}: 1}.e\u{301}", "1"), Row("{\(composed): 1}.e\u{301}", "1"),
    Row("(function(c) c.e\u{301})({\(composed): 1})", "1"),
    Row("(function(c) c.e\u{301})({\(many), \(composed): 1})", "1"),
    Row("(function(c) c.e\u{301} a)({\"\u{E9}  a\": 1})", "1"),
    Row("(function(c) c.e\u{301})({\(composed): 1, \(decomposed): 2})", "2"),
    Row("(function(c) c[e\u{301} = 1])([{\(composed): 1}]) = [{\(composed): 1}]", "true"),
    Row("{\(composed): 1} instance of context<e\u{301}: number>", "true"),
    Row("for p in [\(composed), \(decomposed)] return matches(\(composed), p)", "[true, false]"),
    Row("for p in [\(decomposed), \(composed)] return contains(\(composed), p)", "[false, true]"),
    Row("count(for p in [\(composed), \(decomposed)] return split(\(decomposed), p)[1]) = 2", "true"),
  ])
  func `have string keys that are their scalars`(_ row: Row) {
    #expect(value(row.source).shown == row.expected)
  }

  @Test(arguments: [
    Row("{a: 1}.a", "1"), Row("{a: 1}.b", "error"), Row("[{a: 1}, {a: 2}].a", "[1, 2]"),
    Row("[{a: 1}, {b: 2}].a", "[1, null]"),
    Row("[{a: {b: 1}}, {a: {b: [2.1, 2.2]}}].a.b", "[1, [2.1, 2.2]]"), Row("null.a", "null"),
    Row("1.a", "error"),
    Row("{a: 1 + 1, b: a + 1}", "{a: 2, b: 3}"), Row("{a: 1, b: {a: 2, c: a}}.b.c", "2"),
    Row("{a: 1, b: {c: a}}.b.c", "1"),
    Row("{a: 1, a: 2}", "error"), Row("{\"a b\": 1}.a b", "1"), Row("{}", "{}"), Row("{a: a}", "{a: null}"),
    Row("@\"2020-02-03\".day", "3"), Row("@\"2020-02-03\".weekday", "1"),
    Row("@\"2020-02-03\".hour", "error"),
    Row("@\"10:20:30.5\".second", "30.5"), Row("@\"10:00:00+02:00\".time offset", "PT2H"),
    Row("@\"10:00:00\".time offset", "null"),
    Row("@\"2020-01-01T00:00:00@Europe/Paris\".timezone", "\"Europe/Paris\""),
    Row("@\"2020-07-01T00:00:00@Europe/Paris\".time offset", "PT2H"), Row("@\"P1Y2M\".months", "2"),
    Row("@\"-P1DT2H\".hours", "-2"), Row("@\"P1D\".years", "error"),
    Row("(function(d) d.time offset)(@\"10:00:00Z\")", "PT0S"),
  ])
  func `are selected from`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("for i in [1, 2], j in [i, 3] return i * j", "[1, 3, 4, 6]"),
    Row("for i in 3..1 return i", "[3, 2, 1]"),
    Row("for i in 1..1 return i", "[1]"), Row("for i in [1..3] return i", "[1, 2, 3]"),
    Row("for i in (1..3) return i", "[2]"),
    Row("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
    Row("for i in 1..3 return count(partial)", "[0, 1, 2]"), Row("for i in 5 return i", "[5]"),
    Row("for i in null return i", "error"),
    Row(
      "for i in @\"2020-02-28\"..@\"2020-03-01\" return string(i)",
      "[\"2020-02-28\", \"2020-02-29\", \"2020-03-01\"]"),
    Row("for i in 1.5..3 return i", "error"), Row("for i in \"a\"..\"c\" return i", "error"),
    Row("for i in [@\"P1D\"..@\"P2D\"] return i", "error"),
    Row("for i in [1, null] return i", "[1, null]"),
    Row("for x in [[1, 2], [3]] return for y in x return y", "[[1, 2], [3]]"),
    Row("some x in [1, 2] satisfies x > 1", "true"), Row("some x in [] satisfies true", "false"),
    Row("every x in [] satisfies false", "true"),
    Row("every x in [1, null] satisfies x > 0", "error"), Row("some x in [null, 2] satisfies x > 1", "true"),
    Row("every x in [null, 0] satisfies x > 1", "false"),
    Row("some x in [1, 2], y in [2, 3] satisfies x = y", "true"),
    Row("some x in 1 satisfies \"a\"", "error"),
    Row("for i in [1, 2] return for i in [3] return i", "[[3], [3]]"),
  ])
  func `are run through`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("(function(x, y) x - y)(5, 3)", "2"), Row("(function(x, y) x - y)(y: 5, x: 3)", "-2"),
    Row("(function(x) x)(1, 2)", "error"),
    Row("(function(x) x)()", "error"), Row("(function(x) x)(z: 1)", "error"),
    Row("(function(x, y) [x, y])(y: 1)", "[null, 1]"),
    Row("(function(x: number) x)(\"a\")", "error"), Row("(function(x: number) x)([4])", "4"),
    Row("(function(x: number) x)(null)", "null"),
    Row("string((function(x: date and time) x)(@\"2021-01-01\"))", "\"2021-01-01T00:00:00Z\""),
    Row("string((function(x: date and time) x)([@\"2021-01-01\"]))", "\"2021-01-01T00:00:00Z\""),
    Row("count((function(x: list<date and time>) x)(@\"2021-01-01\"))", "1"),
    Row("(function(x: date) x)(@\"2021-01-01T00:00:00Z\")", "error"),
    Row("{f: function(x: foo) x, r: f(1)}.r", "error"), Row("function(x: foo) x", "error"),
    Row("(function(x: list<foo>, y) y)([1], 2)", "error"), Row("(function(x: Any) x)(1)", "1"),
    Row("(function(x: list<number>) x)(4)", "[4]"), Row("{k: 3, f: function(x) x + k, r: f(1)}.r", "4"),
    Row("(function(x) function(y) x + y)(1)(2)", "3"),
    Row("{f: function(g) g(2), r: f(function(x) x * 10)}.r", "20"),
    Row("(function(a) function(b) function(c) a + b + c)(1)(2)(3)", "6"),
    Row("for f in [abs, floor] return f(-1.5)", "[1.5, -2]"),
    Row("{a: 1, fs: for i in [1, 2] return function(x) x + i + a, r: fs[2](10)}.r", "13"),
    Row("{f: function(l) l[item > 1], r: f([1, 2])}.r", "[2]"),
    Row("[1, 2][(function(x) x > 1)(item)]", "[2]"),
    Row("[{a: 1}, {a: 2}][(function(x) x = a)(2)]", "[{a: 2}]"), Row("null()", "error"),
    Row("\"abs\"(1)", "error"), Row("true()", "error"),
    Row("absent(1)", "error"), Row("abs(n: -1)", "1"), Row("abs([-1])", "1"),
    Row("(function(x) x.abs)({abs: 3})", "3"),
    Row(
      "{max: function(a, b) external {java: {class: \"java.lang.Math\", method signature: \"max(int, int)\"}}, r: max(1, 2)}.r",
      "2"),
    Row(
      "(function(a) external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}})(1)",
      "error"),
    Row(
      "decimal((function(a) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}})(123), 8)",
      "-0.88796891"),
    Row("if null then 1 else 2", "2"), Row("if \"a\" then 1 else 2", "2"),
    Row("if 1 = 1 then 1 else 1 / 0", "1"),
  ])
  func `and functions are called`(_ row: Row) { #expect(value(row.source).shown == row.expected) }
}
