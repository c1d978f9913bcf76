import Testing

@testable import FEEL

@Suite struct `Operators` {
  @Test(arguments: [
    Row("true and true", "true"), Row("true and false", "false"), Row("true and null", "error"),
    Row("false and null", "false"), Row("null and false", "false"), Row("null and true", "error"),
    Row("\"a\" and true", "error"), Row("\"a\" and false", "false"), Row("true or null", "true"),
    Row("null or true", "true"), Row("false or false", "false"), Row("false or 1", "error"),
    Row("not(true)", "false"),
    Row("not(null)", "error"), Row("false and 1 / 0 = 1", "false"), Row("true or x", "true"),
  ])
  func `of logic know three values`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("1 = 1.00", "true"), Row("1 != 2", "true"), Row("1 = \"1\"", "error"), Row("null = null", "true"),
    Row("null = 1", "false"), Row("1 != null", "true"), Row("[] = null", "false"),
    Row("[1, [2]] = [1, [2]]", "true"),
    Row("[1, 2] = [2, 1]", "false"), Row("{a: 1, b: 2} = {b: 2, a: 1}", "true"),
    Row("{a: 1} = {a: 1, b: 2}", "false"),
    Row("{a: null} = {b: null}", "false"), Row("\"é\" = \"e\u{301}\"", "false"), Row("\"a\" < \"b\"", "true"),
    Row("\"Z\" < \"a\"", "true"), Row("\"é\" > \"z\"", "true"), Row("true < false", "error"),
    Row("[1] < [2]", "error"),
    Row("@\"2020-01-01\" < @\"2020-01-02\"", "true"),
    Row("@\"2020-01-01\" = @\"2020-01-01T00:00:00\"", "error"),
    Row("@\"P1D\" = @\"PT24H\"", "true"), Row("@\"P1Y\" = @\"P365D\"", "error"),
    Row("@\"P1Y\" = @\"P12M\"", "true"),
    Row("@\"10:00:00Z\" = @\"11:00:00+01:00\"", "true"), Row("@\"10:00:00\" <= @\"10:00:00\"", "true"),
    Row("[1..10] = [1..10]", "true"), Row("(1..10] = ]1..10]", "true"), Row("[1..10] = [1..10)", "false"),
    Row("(=10) = [10..10]", "false"), Row("(=10) = (=10)", "true"), Row("(< 10) = (null..10)", "false"),
    Row("abs = abs", "true"), Row("abs = sqrt", "false"), Row("(function(x) x) = (function(x) x)", "false"),
    Row("1 = 2 = false", "true"), Row("null < 1", "error"), Row("null <= null", "error"),
  ])
  func `of comparison ask for the same kind`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("1 + 2 * 3", "7"), Row("(1 + 2) * 3", "9"), Row("10 - 2 - 3", "5"), Row("2 ** 3 ** 2", "64"),
    Row("-2 ** 2", "4"),
    Row("1 / 3", "0.3333333333333333333333333333333333"), Row("2 / 3 * 3 = 2", "true"),
    Row("0.1 + 0.2 = 0.3", "true"), Row("1 / 0", "error"), Row("0 ** 0", "1"), Row("10 ** -2", "0.01"),
    Row("9.999999999999999999999999999999999E6144 * 10", "error"), Row("\"a\" + \"b\"", "\"ab\""),
    Row("\"a\" + 1", "error"), Row("\"a\" - \"b\"", "error"), Row("null + 1", "error"),
    Row("[1] + 1", "error"),
    Row("-true", "error"), Row("--3", "3"), Row("-@\"P1D\"", "-P1D"), Row("1.5e2", "150"), Row("1+.5", "1.5"),
    Row("@\"2021-01-31\" + @\"P1M\"", "2021-02-28"), Row("@\"P1M\" + @\"2020-01-31\"", "2020-02-29"),
    Row("@\"2021-01-02\" - @\"2021-01-01\"", "P1D"), Row("@\"2021-01-02\" - @\"PT1H\"", "2021-01-01"),
    Row("@\"10:00:00\" - @\"PT11H\"", "23:00:00"), Row("@\"10:00:00\" - @\"09:00:00\"", "PT1H"),
    Row("@\"P1D\" - @\"2021-01-01\"", "error"), Row("@\"P1Y\" + @\"P1D\"", "error"),
    Row("@\"P1D\" * 1.5", "P1DT12H"),
    Row("2 * @\"P1Y1M\"", "P2Y2M"), Row("@\"P1D\" / @\"PT6H\"", "4"), Row("@\"P1Y\" / 0", "error"),
    Row("@\"P1Y\" / @\"P5M\"", "2.4"), Row("10 / @\"P1D\"", "error"), Row("@\"2021-01-01\" + 1", "error"),
    Row("@\"2021-03-28T01:00:00@Europe/Paris\" + @\"PT1H\"", "2021-03-28T03:00:00@Europe/Paris"),
  ])
  func `of arithmetic cover every type`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("5 between 1 and 5", "true"), Row("0 between 1 and 5", "false"), Row("null between 1 and 5", "error"),
    Row("5 between 6 and null", "false"), Row("5 between 1 and null", "error"),
    Row("\"b\" between \"a\" and \"c\"", "true"),
    Row("5 in [1..5]", "true"), Row("5 in [1..5)", "false"), Row("5 in [1..5[", "false"),
    Row("1 in ]1..5]", "false"),
    Row("5 in (1..6)", "true"), Row("5 in < 5", "false"), Row("5 in (<= 5)", "true"), Row("5 in =5", "true"),
    Row("5 in (!= 5)", "false"), Row("5 in (1, 2, > 4)", "true"), Row("5 in [1, 5]", "true"),
    Row("5 in ([1, 5], 7)", "true"),
    Row("5 in [[1..3], [4..6]]", "true"), Row("[1, 2] in [[1, 2], [3]]", "true"),
    Row("[1, 2] in [1, 2]", "true"),
    Row("{a: 1} in {a: 1}", "true"), Row("null in [1..5]", "error"), Row("null in [1, null]", "true"),
    Row("null in (null)", "true"), Row("5 in \"a\"", "error"), Row("true in [false, 2, true]", "true"),
    Row("5 in (? > 4)", "true"), Row("5 in (? > 4 and ? < 5)", "false"), Row("5 in [1..null)", "error"),
    Row("5 in (1) + 4", "true"), Row("\"é\" in [\"a\"..\"f\"]", "false"), Row("5 in [10..1]", "error"),
  ])
  func `of ranges and membership`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("[1..10].start", "1"), Row("(1..10].start included", "false"), Row("(< 10).start", "null"),
    Row("(<= 10).end included", "true"), Row("(= 10).start", "10"), Row("[2..1]", "error"),
    Row("[1..\"a\"]", "error"),
    Row("[true..false]", "error"), Row("[null..null]", "error"), Row("string([1..2[)", "\"[1..2)\""),
    Row("[@\"2020-01-01\"..@\"2020-02-01\"] = [date(\"2020-01-01\")..date(2020, 2, 1)]", "true"),
  ])
  func `make ranges`(_ row: Row) { #expect(value(row.source).shown == row.expected) }

  @Test(arguments: [
    Row("1 instance of number", "true"), Row("null instance of Any", "false"),
    Row("null instance of Null", "true"),
    Row("1 instance of Null", "false"), Row("1 instance of Any", "true"),
    Row("[1, 2] instance of list<number>", "true"),
    Row("[1, \"a\"] instance of list<number>", "false"), Row("[] instance of list<string>", "true"),
    Row("[null] instance of list<number>", "true"), Row("1 instance of list<number>", "false"),
    Row("[1] instance of number", "false"), Row("[1..2] instance of range<number>", "true"),
    Row("[1..2] instance of range<string>", "false"), Row("(> 1) instance of range<number>", "true"),
    Row("{a: 1, b: 2} instance of context<a: number>", "true"),
    Row("{} instance of context<a: number>", "false"),
    Row("{a: null} instance of context<a: number>", "true"),
    Row("{a: {b c: 1}} instance of context<a: context<b c: number>>", "true"),
    Row("abs instance of function<number>->number", "true"),
    Row("abs instance of function<string>->number", "false"),
    Row("(function(a: number) 1) instance of function<number>->number", "true"),
    Row("(function(a: number) 1) instance of function<Any>->number", "false"),
    Row("(function(a) 1) instance of function<number>->number", "true"),
    Row("(function() 1) instance of function<number>->number", "false"), Row("1 instance of list", "error"),
    Row("@\"P1D\" instance of days and time duration", "true"),
    Row("@\"P1D\" instance of years and months duration", "false"),
    Row("@\"2020-01-01T00:00:00\" instance of date and time", "true"), Row("-1 instance of number", "true"),
    Row("1 + 1 instance of number", "error"),
  ])
  func `of types follow the lattice`(_ row: Row) { #expect(value(row.source).shown == row.expected) }
}
