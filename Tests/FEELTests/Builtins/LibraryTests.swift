import Testing

@testable import FEEL

@Suite struct `The library` {
  @Test(arguments: [
    Row("date(\"2017-12-31\")", "2017-12-31"), Row("date(2017, 12, 31)", "2017-12-31"),
    Row("date(2017, 2, 29)", "error"),
    Row("date(@\"2017-08-14T14:25:00\")", "2017-08-14"), Row("date(null)", "error"),
    Row("date(2017.5, 1, 1)", "error"),
    Row("date(from: \"2012-12-25\")", "2012-12-25"), Row("date(year: 2017, month: 8, day: 30)", "2017-08-30"),
    Row("date([\"2017-12-31\"])", "2017-12-31"),
    Row("date and time(\"2012-12-24\")", "2012-12-24T00:00:00"),
    Row("date and time(date(2017, 1, 1), time(\"23:59:01\"))", "2017-01-01T23:59:01"),
    Row("date and time(date(2017, 1, 1), null)", "error"),
    Row("time(11, 59, 45, duration(\"PT2H\"))", "11:59:45+02:00"),
    Row("time(12, 0, 0)", "12:00:00"), Row("time(12, 0, 1.5, null)", "12:00:01.5"),
    Row("time(24, 0, 0)", "error"),
    Row("time(@\"2020-01-01\")", "00:00:00Z"), Row("time(@\"2020-01-01T10:20:30Z\")", "10:20:30Z"),
    Row("time(hour: 1, minute: 2, second: 3)", "01:02:03"),
    Row("duration(\"P2Y2M\") = duration(\"P26M\")", "true"), Row("duration(\"P1Y1D\")", "error"),
    Row("years and months duration(date(\"2011-12-22\"), date(\"2013-08-24\"))", "P1Y8M"),
    Row("number(\"1 000,5\", \" \", \",\")", "1000.5"),
    Row("number(\"1,000.5\", \",\", \".\")", "1000.5"), Row("number(\"-1\", null, null)", "-1"),
    Row("number(\"1e5\", null, null)", "error"),
    Row("number(\"1.2.3\", null, \".\")", "error"), Row("number(\"1\", \".\", \".\")", "error"),
    Row("number(\"1\")", "error"), Row("number(\".5\", null, null)", "0.5"),
    Row("string(1.10)", "\"1.10\""), Row("string(null)", "error"),
    Row("string(function(x) x)", "\"function\""),
    Row("string(abs)", "\"function abs\""), Row("string(\"a\")", "\"a\""),
    Row("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""),
    Row("string({a: 1, \"b!\": {c: \"d\"}})", "\"{a: 1, \\\"b!\\\": {c: \\\"d\\\"}}\""),
    Row("string(@\"P1D\")", "\"P1D\""), Row("string(true)", "\"true\""),
    Row("range(\"[1..3]\")", "[1..3]"), Row("range(\"(..2]\")", "(null..2]"),
    Row("range(\"[1..)\")", "[1..null)"), Row("range(\"[..2]\")", "error"),
    Row("range(\"[1..]\")", "error"), Row("range(\"[2..1]\")", "error"), Row("range(\">= 1\")", "error"),
    Row("range(\"[1+1..3]\")", "error"),
    Row("range(\"[date(\\\"2020-01-01\\\")..@\\\"2020-02-01\\\"[\")", "[2020-01-01..2020-02-01)"),
    Row("range(\"[1..\\\"a\\\"]\")", "error"), Row("range(\"[1..3] \")", "[1..3]"),
  ])
  func `converts`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("substring(\"foobar\", 3)", "\"obar\""), Row("substring(\"foobar\", -2, 1)", "\"a\""),
    Row("substring(\"foobar\", 0)", "error"),
    Row("substring(\"foobar\", 3, 3.8)", "\"oba\""),
    Row("substring(string: \"é\u{1F40E}b\", start position: 2)", "\"\u{1F40E}b\""),
    Row("string length(\"\\U01F40Eab\")", "3"), Row("string length(null)", "error"),
    Row("upper case(\"aé\")", "\"AÉ\""), Row("lower case(\"ΟΔΥΣΣΕΥΣ ΑΣ. Σ\")", "\"οδυσσευς ας. σ\""),
    Row("substring before(\"foobar\", \"bar\")", "\"foo\""),
    Row("substring after(\"foobar\", \"ob\")", "\"ar\""), Row("contains([\"foobar\"], \"of\")", "false"),
    Row("starts with(\"foo\", \"fo\")", "true"), Row("ends with(\"foo\", null)", "error"),
    Row("matches(\"foobar\", \"^fo*b\")", "true"),
    Row("matches(\"A\", \"a\", \"i\")", "true"), Row("matches(\"a\", \"[\")", "error"),
    Row("matches(\"a\", \"a\", \"z\")", "error"),
    Row("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
    Row("split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]"),
    Row("string join([\"a\", null, \"c\"], \"X\")", "\"aXc\""), Row("string join([\"a\", \"b\"])", "\"ab\""),
    Row("string join([1], \"X\")", "error"),
    Row("string join(\"a\", \"X\")", "\"a\""), Row("string join([], \"X\")", "\"\""),
    Row("string join(delimiter: \"-\", list: [\"a\", \"b\"])", "\"a-b\""),
  ])
  func `handles texts`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("list contains([1, null], null)", "true"), Row("list contains(1, 1)", "true"),
    Row("list contains(null, null)", "error"), Row("count([1, [2, 3]])", "2"),
    Row("count(null)", "error"), Row("count(5)", "1"), Row("min([2, 1])", "1"), Row("max(1, 3, 2)", "3"),
    Row("min(\"b\", \"a\")", "\"a\""), Row("min([])", "error"),
    Row("min([1, \"a\"])", "error"), Row("min(1)", "1"), Row("max([null, 1])", "error"), Row("min([1])", "1"),
    Row("sum([1, 2])", "3"), Row("sum([])", "error"),
    Row("sum(1, \"a\")", "error"), Row("sum([1, null])", "error"), Row("sum(list: [1, 2])", "3"),
    Row("sum(n: 1)", "error"), Row("sum(n1: 1)", "1"), Row("sum(n2: 1, n1: 2)", "3"),
    Row("min(c1: 1, c2: 2)", "1"), Row("min(c2: 1, c1: 2)", "1"), Row("min(c1: 1, c3: 2)", "error"),
    Row("min(list: [3, 1])", "1"), Row("min(list: [3], c1: 1)", "error"), Row("all(b1: true)", "true"),
    Row("any(b1: false, b2: true)", "true"), Row("concatenate(list: [1])", "[1]"),
    Row("concatenate(list1: [1], list2: [2])", "[1, 2]"), Row("union(list: [1, 1])", "[1]"),
    Row("append(list: [1], item1: 2, item2: 3)", "[1, 2, 3]"), Row("append(list: [1])", "[1, null]"),
    Row(
      "mean([9000000000000000000000000000000001, 9000000000000000000000000000000003])",
      "9000000000000000000000000000000002"),
    Row("mean([1e6144, 9e6144]) = 5e6144", "true"), Row("median([1e6144, 9e6144]) = 5e6144", "true"),
    Row("mean([1e-6176, 0])", "error"), Row("mean([1.0, 2.0])", "1.5"), Row("mean([10, 20])", "15"),
    Row("mean([1, 2, 4])", "2.333333333333333333333333333333333"), Row("mean([-1, 1])", "0"),
    Row(
      "stddev([485673120.051, -221517410.476, -17767059304])", "10340119275.00416139465733904777070"),
    Row("stddev([0, 0, 0, 0, 0, 0, 1, 1, 1])", "0.5"), Row("stddev([1, 2, 3])", "1"),
    Row("stddev([1, 1])", "0"), Row("stddev([1e-6176, -1e-6176]) = 1e-6176", "true"),
    Row("stddev([1e6144, -1e6144]) = 1.414213562373095048801688724209698e6144", "true"),
    Row("stddev([1e40, 1e40 + 1e7, 1e40 + 2e7]) = 1e7", "true"),
    Row("mean(1, 2)", "1.5"), Row("mean([])", "error"),
    Row("product(2, 3, 4)", "24"), Row("product([])", "error"), Row("median([6, 1, 2, 3])", "2.5"),
    Row("median([])", "error"), Row("mode([6, 1, 9, 6, 1])", "[1, 6]"),
    Row("mode([])", "[]"), Row("stddev(2, 4, 7, 5)", "2.081665999466132735282297706979931"),
    Row("stddev([47])", "error"), Row("all([false, null, true])", "false"),
    Row("all([true, null])", "null"), Row("all([])", "true"), Row("all(0)", "error"),
    Row("any([false, null])", "null"), Row("any([])", "false"), Row("any(true, false)", "true"),
    Row("sublist([4, 5, 6], 1, 2)", "[4, 5]"), Row("sublist([4, 5, 6], -2)", "[5, 6]"),
    Row("sublist([4, 5, 6], 2, 5)", "error"), Row("sublist([4], 0)", "error"),
    Row("append([1], 2, 3)", "[1, 2, 3]"), Row("append(1, null)", "[1, null]"),
    Row("append(list: [1], item: 2)", "[1, 2]"), Row("concatenate([1, 2], [3], 4)", "[1, 2, 3, 4]"),
    Row("concatenate([1], null)", "error"), Row("insert before([1, 3], 1, 2)", "[2, 1, 3]"),
    Row("insert before([1], 3, 2)", "error"), Row("remove([1, 2, 3], -1)", "[1, 2]"),
    Row("reverse([1, 2])", "[2, 1]"), Row("index of([1, 2, null, 2], 2)", "[2, 4]"),
    Row("index of([1, null], null)", "[2]"), Row("union([1, 2], [2, 3])", "[1, 2, 3]"),
    Row("distinct values([1, 2, 1, \"1\", null, null])", "[1, 2, \"1\", null]"),
    Row("flatten([[1, [2]], 3])", "[1, 2, 3]"), Row("flatten(1)", "[1]"),
    Row("list replace([1, 2], 1, 9)", "[9, 2]"),
    Row("list replace([1, 2], function(item, newItem) item = 2, 9)", "[1, 9]"),
    Row("list replace([1], function(x, y) 1, 9)", "error"),
    Row("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"),
    Row("sort(list: [3, 1], precedes: function(x, y) x > y)", "[3, 1]"),
    Row("sort([1, \"a\"], function(x, y) x < y)", "error"),
    Row("sort([{a: 2, b: 1}, {a: 1, b: 2}, {a: 2, b: 3}], function(x, y) x.a < y.a).b", "[2, 1, 3]"),
    Row("sort([])", "error"),
  ])
  func `handles lists`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("decimal(1/3, 2)", "0.33"), Row("decimal(2.5, 0)", "2"), Row("decimal(1234, -2)", "1200"),
    Row("decimal(1, 7000)", "error"), Row("floor(-1.56, 1)", "-1.6"),
    Row("floor(1.5)", "1"), Row("floor(1.5, null)", "error"), Row("ceiling(-1.5)", "-1"),
    Row("round up(1.121, 2)", "1.13"), Row("round up(-5.5, 0)", "-6"),
    Row("round down(-1.126, 2)", "-1.12"), Row("round half up(-5.5, 0)", "-6"),
    Row("round half down(5.5, 0)", "5"), Row("abs(@\"-P1Y\")", "P1Y"), Row("abs(\"1\")", "error"),
    Row("modulo(-12, 5)", "3"), Row("modulo(10.1, -4.5)", "-3.4"), Row("modulo(1, 0)", "error"),
    Row("sqrt(16)", "4"), Row("sqrt(-1)", "error"), Row("log(1)", "0"), Row("log(0)", "error"),
    Row("exp(0)", "1"), Row("odd(-1)", "true"), Row("even(0)", "true"), Row("even(1.5)", "error"),
    Row("abs(n: -1, m: 2)", "error"),
  ])
  func `computes`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("before(1, 10)", "true"), Row("before(1, [1..10])", "false"), Row("before(1, (1..10])", "true"),
    Row("before([1..10), 10)", "true"), Row("before([1..10], (10..20])", "true"),
    Row("after([11..20], [1..11))", "true"), Row("after(12, [1..10])", "true"),
    Row("meets([1..5], [5..10])", "true"), Row("meets([1..5), [5..10])", "false"),
    Row("met by([5..10], [1..5])", "true"),
    Row("overlaps([1..5], [3..8])", "true"), Row("overlaps([1..5], (5..8])", "false"),
    Row("overlaps before([1..5), (1..5])", "true"), Row("overlaps before([1..5], [1..5])", "false"),
    Row("overlaps after((1..5], [1..5])", "true"), Row("finishes(10, [1..10])", "true"),
    Row("finishes([5..10), [1..10])", "false"), Row("finished by([1..10], (1..10])", "true"),
    Row("includes([1..10], 5)", "true"), Row("includes((1..10], 1)", "false"),
    Row("during([4..6], [1..10])", "true"), Row("starts((1..5], [1..10])", "false"),
    Row("starts(1, [1..10])", "true"),
    Row("started by([1..10], [1..10))", "true"), Row("coincides(5, 5)", "true"),
    Row("coincides([1..5], (1..5])", "false"), Row("before(1, \"a\")", "error"),
    Row("before(1, null)", "error"),
    Row("before(point: 1, range: [2..3])", "true"), Row("before(range: [2..3], point: 1)", "false"),
    Row("during(@\"2020-01-02\", [@\"2020-01-01\"..@\"2020-01-03\"])", "true"),
    Row("during([5], [1..10])", "true"), Row("before((< 10), 15)", "true"), Row("after(12, (<= 10))", "true"),
    Row("includes((< 10), 5)", "error"),
  ])
  func `relates ranges`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("get value({a: 1}, \"a\")", "1"), Row("get value({a: 1}, \"b\")", "null"),
    Row("get value(null, \"b\")", "error"), Row("get value(key: \"a\", m: {a: 1})", "1"),
    Row("get entries({a: 1, b: 2})", "[{key: \"a\", value: 1}, {key: \"b\", value: 2}]"),
    Row("get entries({a: 1})[key = \"a\"].value", "[1]"),
    Row("context([{key: \"a\", value: 1, x: 2}])", "{a: 1}"), Row("context([{key: \"a\"}])", "error"),
    Row("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "error"),
    Row("context put({x: 1}, \"y\", 2)", "{x: 1, y: 2}"),
    Row("context put({x: 1, y: 0, z: 0}, \"y\", 2)", "{x: 1, y: 2, z: 0}"),
    Row("context put({x: {a: 0}}, [\"x\", \"a\"], 2)", "{x: {a: 2}}"),
    Row("context put({x: 1}, [\"y\"], 2)", "{x: 1, y: 2}"), Row("context put({x: 1}, [], 2)", "error"),
    Row("context put({x: 1}, [\"x\", \"a\"], 2)", "error"),
    Row("context merge([{x: 1, y: 0}, {y: 2}])", "{x: 1, y: 2}"), Row("context merge([1])", "error"),
    Row("context merge({x: 1})", "{x: 1}"),
  ])
  func `handles contexts`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("is(@\"23:00:50Z\", @\"23:00:50+00:00\")", "true"), Row("is(@\"23:00:50\", @\"23:00:50Z\")", "false"),
    Row("is(1, \"1\")", "false"), Row("is(null, null)", "true"),
    Row("is(value2: 1)", "false"), Row("day of year(@\"2020-12-31\")", "366"),
    Row("day of week(@\"2019-09-17\")", "\"Tuesday\""),
    Row("month of year(@\"2019-09-17T00:00:00\")", "\"September\""),
    Row("week of year(@\"2005-01-01\")", "53"), Row("week of year(\"a\")", "error"),
    Row("now()", "2026-03-31T10:20:30+02:00"), Row("today()", "2026-03-31"), Row("now(1)", "error"),
  ])
  func `knows the calendar`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test func `needs to be told the time`() {
    var run = Evaluation()
    #expect(FEEL.compile("today()").code.evaluate(&run).cause?.kind == .missingInput)
  }

  @Test func `has all functions of the standard`() {
    let names = BuiltIns.names.all.map(\.text)
    #expect(names.count == 86)
    #expect(Set(names).count == names.count)
  }
}
