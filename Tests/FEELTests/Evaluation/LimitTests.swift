import Testing

@testable import FEEL

@Suite struct `Limits` {
  @Test(arguments: [
    "(", "[", "{a:", "-", "not(", "if ", "a.b[", "function(x) ", "for i in ", "abs(", "1 + ", "x in (", "(<",
    "1..", "[1..",
    "every x in ", "x instance of list<", "function(x: context<a: ", "1 ** ", "not(not(", "if a then b else ",
    "/*", "\"", "@\"",
  ])
  func `stop nesting before the stack ends`(_ part: String) {
    let source = String(repeating: part, count: 10_000)
    #expect(FEEL.parse(source).expression == nil)
    #expect(FEEL.parseUnaryTests(source).tests == nil)
  }

  @Test(arguments: [
    "(\(String(repeating: "(", count: 100_000))1\(String(repeating: ")", count: 100_000)))",
    "1\(String(repeating: " + 1", count: 100_000))", "x\(String(repeating: ".x", count: 10_000))",
    "x\(String(repeating: "[1]", count: 10_000))", "x\(String(repeating: "()", count: 10_000))",
    "1\(String(repeating: " instance of number", count: 10_000))",
  ])
  func `tell of trees that are too deep`(_ source: String) {
    #expect(FEEL.parse(source).problems.last?.code == "feel-profondeur")
  }

  @Test func `leave room for what people write`() {
    let sum = (1...150).map(String.init).joined(separator: " + ")
    #expect(value(sum).shown == "11325")
    let chain = (1...150).map { "if 1 > 2 then \($0) else " }.joined() + "0"
    #expect(value(chain).shown == "0")
    #expect(value("{f: [\((1...5000).map(String.init).joined(separator: ", "))]}.f[-1]").shown == "5000")
    #expect(value("count(for i in 1..100000 return i)").shown == "100000")
  }

  @Test(arguments: [
    "for i in 1..1000000000 return i", "for i in 1..100000, j in 1..100000 return i",
    "count(for i in 1..99999999999999999999 return i)",
    "some i in 1..1000000000 satisfies i < 0", "every i in 0..1000000000, j in 0..1000000000 satisfies true",
    "{f: function(g, n) g(g, n + 1), r: f(f, 0)}.r",
    "{f: function(g, n) g(g, n + 1) + g(g, n + 1), r: f(f, 0)}.r",
    "for i in 1..1000000 return [partial]", "for i in 1..1000000 return {a: partial[-1]}",
    "for i in 1..1000 return concatenate(partial, partial, [1])",
    "for i in 1..200 return if i = 1 then \"ab\" else partial[-1] + partial[-1]",
    "for i in 1..1000000 return function() partial",
    "sort(for i in 1..1000000 return i, function(a, b) a > b)",
    "distinct values(for i in 1..1000000 return i)",
    "for i in 1..1000000000 return (for j in 1..10 return j)[item > i]",
    "for i in @\"-999999999-01-01\"..@\"999999999-01-01\" return i",
    "{g: function(n) for i in 1..2 return n, r: for i in 1..10000000 return g(i)}.r",
    "for i in 1..1000000 return replace(string join(for j in 1..1000 return \"aaaaaaaaaa\"), \"a\", \"bb\")",
    "for i in 1..30000 return 1.37 ** (i / 7)", "for i in 1..30000 return exp(i / 7)",
    "for i in 1..30000 return log(i / 7)",
  ])
  func `end what would not end`(_ source: String) {
    var run = Evaluation(steps: 1 << 16)
    #expect(FEEL.compile(source).code.evaluate(&run).cause?.isError == true)
    #expect(run.localCount == 0)
  }

  @Test func `hold for values and types that share their parts`() {
    let doubled = (1...60).map { "l\($0): [l\($0 - 1), l\($0 - 1)]" }.joined(separator: ", ")
    let contexts = (1...60).map { "c\($0): {a: c\($0 - 1), b: c\($0 - 1)}" }.joined(separator: ", ")
    for end in [
      "[l60] = [l60]", "string(l60)", "flatten(l60)", "distinct values([l60, l60])",
      "list contains([l60], l60)", "l60 in (l60)",
      "(function(x: list<list<number>>) x)(l60)", "l60 - 1", "is(l60, l60)", "l60 != l60",
      "index of([l60], l60)", "union(l60, l60)",
    ] {
      #expect(value("{l0: [1], \(doubled), r: \(end)}.r").cause?.isError == true, "\(end)")
    }
    for end in ["c60 = c60", "c60.a.b.a = c60.b.b.a", "[c60, c59][1].a = c59", "c60 + 1", "string(c60)"] {
      let (_, problems) = FEEL.compile("{c0: {x: 1}, \(contexts), r: \(end)}.r")
      #expect(problems.allSatisfy { $0.message.utf8.count < 500 })
      _ = value("{c0: {x: 1}, \(contexts), r: \(end)}.r").literal
    }
  }

  @Test func `hold for long texts`() {
    for end in [
      "count(for i in 1..1000000 return string length(t))", "count(for i in 1..1000000 return t + \"a\" = t)",
      "some i in 1..1000000 satisfies t != t",
    ] {
      let text = (1...24).map { "t\($0): t\($0 - 1) + t\($0 - 1)" }.joined(separator: ", ")
      #expect(value("{t0: \"ab\", \(text), t: t24, r: \(end)}.r").cause?.isError == true, "\(end)")
    }
  }

  @Test func `can be set`() {
    var run = Evaluation(steps: 10)
    #expect(FEEL.compile("for i in 1..20 return i").code.evaluate(&run).cause?.kind == .limit)
    var enough = Evaluation(steps: 100)
    #expect(FEEL.compile("for i in 1..20 return i").code.evaluate(&enough).isNull == false)
    #expect(run.localCount == 0 && enough.localCount == 0)
  }

  @Test func `let functions call one another deeply enough`() {
    #expect(value("{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 100)}.r").shown == "100")
  }

  @Test func `never let any text crash the parser`() {
    let parts = [
      "(", ")", "[", "]", "{", "}", ",", ":", "..", ".", "+", "-", "*", "/", "**", "=", "!=", "<", ">=", "@",
      "'", "\"a\"", "1", "1.5",
      "a", "b c", "?", "if", "then", "else", "for", "in", "return", "some", "satisfies", "between", "and",
      "or", "not", "true", "null",
      "function", "external", "instance of", "list<", "number", "`x`", "item", "date and time", "é",
      "\u{301}", "//", "/*", "*/", "\n",
    ]
    var state: UInt64 = 7
    for _ in 0..<5_000 {
      var text = ""
      for _ in 0..<(state >> 60) + 1 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count] + (state >> 40 & 1 == 0 ? " " : "")
      }
      var run = Evaluation(steps: 10_000)
      let (expression, problems) = FEEL.parse(text)
      #expect(expression != nil || !problems.isEmpty)
      if let expression { _ = FEEL.compile(expression).evaluate(&run) }
      if let tests = FEEL.parseUnaryTests(text).tests { _ = FEEL.compile(tests).matches(.number(.one), &run) }
    }
  }
}
