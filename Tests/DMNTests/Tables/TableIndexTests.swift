import DMN
import FEEL
import Testing

@Suite struct `The index of a table` {
  /// Numbers that are the same at every run.
  private struct Source: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let cells = [
    "-", "1", "2, 4", "not(3)", "not(2, [4..6])", "< 3", ">= 4", "[2..5]", "(2..5)", "[2..5)", "(1..4]",
    "\"a\"", "\"a\", \"é\"", "not(\"b\")", "[\"a\"..\"c\"]", "> \"b\"", "true", "false", "not(true)", "null",
    "not(null)", "@\"2026-01-02\"", "< @\"2026-01-03\"", "[@\"2026-01-01\"..@\"2026-01-04\")",
    "1, \"a\", true",
    "not(1, \"a\")", "? > 2", "n, 5", "[1, 2]", "(> 2)", "(= 4)", "(!= 4)", "(!= \"a\")", "!= 3", "= 2",
    "@\"PT1H\"", "> @\"P1D\"", "[@\"PT1H\"..@\"P2D\")", "not(@\"P2D\")", "@\"P1M\"", ">= @\"P1Y\"",
    "(@\"P1M\"..@\"P14M\"]", "not(< @\"P1Y\")", "7 - 3", "not(? = 4)", "e\u{301}", "\"e\u{301}\"", "2.0",
    "2.50",
  ]
  private static let values = [
    "0", "1", "2", "2.00", "2.5", "3", "4", "4.5", "5", "6", "7", "\"a\"", "\"b\"", "\"bb\"", "\"c\"",
    "\"é\"",
    "\"e\u{301}\"", "\"\"", "true", "false", "null", "@\"2026-01-01\"", "@\"2026-01-02\"", "@\"2026-01-03\"",
    "@\"2027-01-03\"", "@\"PT1H\"", "@\"P2D\"", "@\"PT24H\"", "@\"PT0S\"", "@\"P1M\"", "@\"P12M\"",
    "@\"P2Y\"", "[1, 2]", "[1]", "{a: 1}",
  ]

  /// What a table must give, told by FEEL's `in` for each cell.
  private func expected(_ rows: [[String]], _ inputs: [Value]) -> Value {
    var result: [Value] = []
    var run = Evaluation(globals: inputs)
    for (number, row) in rows.enumerated() {
      let matches = zip(row, inputs).allSatisfy { cell, input in
        let n = Scope.Variable(Name(verbatim: "n"), .any, .global(0))
        let question = Scope.Variable(Name(verbatim: "?"), .any, .local)
        let scope = Scope([n, question])
        guard let tests = FEEL.parseUnaryTests(cell, in: scope).tests else { return false }
        return FEEL.compile(tests, in: scope).matches(input, &run) == .yes
      }
      if matches { result.append(.number(Decimal(number))) }
    }
    return .list(result)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6]) func `finds the rows that the cells accept`(_ seed: UInt64) throws {
    var source = Source(state: seed)
    let columns = Int(seed % 3) + 1
    let count = [3, 40, 64, 65, 200, 130][Int(seed) - 1]
    var rows: [[String]] = []
    for _ in 0..<count {
      rows.append((0..<columns).map { _ in Self.cells.randomElement(using: &source) ?? "-" })
    }
    let names = ["n", "m", "o"].prefix(columns).map { String($0) }
    let model = ModelText(
      names.map { input($0) }.joined()
        + decision(
          "d", needs: names.map { "?" + $0 },
          table(
            "hitPolicy=\"RULE ORDER\"", inputs: names,
            rows.enumerated().map { number, row in row + ["\(number)"] })))
    let (compiled, _) = try model.compiled()
    let decision = try #require(compiled.decision("d"))
    for _ in 0..<120 {
      let inputs = (0..<columns).map { _ in value(Self.values.randomElement(using: &source) ?? "null") }
      var run = DecisionRun(compiled)
      for (name, value) in zip(names, inputs) { run.set(value, named: name) }
      let wanted = expected(rows, inputs)
      #expect(run.evaluate(decision).value == wanted, "\(inputs)")
    }
  }

  @Test func `asks only for the outputs of rows that match`() throws {
    // The second row's output would exhaust the steps of the run.
    let model = ModelText(
      input("n", "number")
        + decision(
          "d", needs: ["?n"],
          table(inputs: ["n"], [["1", "\"un\""], ["2", "count(for i in 1..100000000 return i)"]])))
    #expect(try model.outcome(of: "d", ["n": "1"]).value == .string("un"))
    #expect(try model.outcome(of: "d", ["n": "2"]).value.cause?.roots.map(\.kind) == [.limit])
  }

  @Test func `takes thousands of rows`() throws {
    let rows = (0..<3700).map { ["[\($0 * 10)..\($0 * 10 + 10))", "\"c\($0 % 5)\"", "\($0)"] }
    let model = ModelText(
      input("n", "number") + input("m", "string")
        + decision("d", needs: ["?n", "?m"], table(inputs: ["n", "m"], rows)))
    let (compiled, _) = try model.compiled()
    let decision = try #require(compiled.decision("d"))
    for number in stride(from: 0, to: 3700, by: 371) {
      var run = DecisionRun(compiled)
      run.set(.number(Decimal(number * 10 + 9)), named: "n")
      run.set(.string("c\(number % 5)"), named: "m")
      #expect(run.evaluate(decision).value == .number(Decimal(number)))
    }
  }
}
