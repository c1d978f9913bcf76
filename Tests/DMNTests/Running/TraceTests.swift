import DMN
import FEEL
import Testing

@Suite struct `The trace of a run` {
  private let text = ModelText(
    input("âge", "number") + input("ville", "string") + input("jour", "date")
      + decision("seuil", "number", literal("18"))
      + decision(
        "d", "string", needs: ["?âge", "?ville", "?jour", "seuil"],
        table(
          "hitPolicy=\"FIRST\"", inputs: ["âge: number", "ville: string", "jour"],
          [
            [">= seuil", "\"Lyon\"", "-", "\"adulte\""],
            ["[10..16]", "\"Lyon\", \"Bron\"", "< @\"2026-02-01\"", "\"jeune\""],
            ["-", "-", "-", "\"autre\""],
          ])))

  private func run() throws -> DecisionRun {
    var run = DecisionRun(try text.compiled().model, isTraced: true)
    run.set(value("17"), named: "âge")
    run.set(value("\"Bron\""), named: "ville")
    run.set(value("@\"2026-02-03\""), named: "jour")
    _ = run.evaluate(try #require(run.model.decision("d")))
    return run
  }

  @Test func `gives decisions, what they read, and the rows that matched`() throws {
    let run = try run()
    let trace = try #require(run.trace)
    #expect(trace.decisions.map(\.decision.name.text) == ["seuil", "d"])
    let step = try #require(trace.decisions.last)
    #expect(step.inputs.map(\.name.text) == ["âge", "ville", "jour", "seuil"])
    #expect(step.inputs.map(\.value) == ["17", "\"Bron\"", "@\"2026-02-03\"", "18"].map { value($0) })
    let table = try #require(step.tables.first)
    #expect((table.owner, table.rows) == ("d", [2]))
    #expect(table.value == .string("autre"))
    #expect(run.syntax(of: table).rules.count == 3)
  }

  @Test func `says which cell refused, and by how much`() throws {
    let run = try run()
    let table = try #require(run.trace?.decisions.last?.tables.first)
    let first = run.explain(table, row: 0)
    #expect(first.map(\.text) == [">= seuil", "\"Lyon\"", "-"])
    #expect(first.map(\.label) == ["âge", "ville", "jour"])
    #expect(first.map(\.outcome) == [.no, .no, .yes])
    #expect(first.map(\.value) == [value("17"), value("\"Bron\""), value("@\"2026-02-03\"")])
    let second = run.explain(table, row: 1)
    #expect(second.map(\.outcome) == [.no, .yes, .no])
    let february = try #require(CivilDate(year: 2026, month: 2, day: 1))
    #expect(
      second.map(\.distance) == [
        .number(Decimal(1), limit: Decimal(16), isIncluded: true), nil,
        .days(2, limit: february, isIncluded: false),
      ])
    #expect(run.explain(table, row: 7).isEmpty)
    #expect(run.trace?.decisions.count == 2)
  }

  @Test func `lists the rows that one cell alone refused, the nearest first`() throws {
    let model = ModelText(
      input("n", "number") + input("m", "string")
        + decision(
          "d", needs: ["?n", "?m"],
          table(
            inputs: ["n", "m"],
            [
              ["> 100", "\"a\"", "1"], ["[1..5]", "\"a\"", "2"], ["> 100", "\"b\"", "3"],
              ["12", "\"a\"", "4"],
            ])))
    var run = DecisionRun(try model.compiled().model, isTraced: true)
    run.set(value("10"), named: "n")
    run.set(value("\"a\""), named: "m")
    _ = run.evaluate(try #require(run.model.decision("d")))
    let table = try #require(run.trace?.decisions.last?.tables.first)
    #expect(run.nearMisses(of: table, limit: 2).map(\.row) == [3, 1])
    #expect(run.nearMisses(of: table, limit: 9).map(\.row) == [3, 1, 0])
  }

  @Test func `follows tables into functions`() throws {
    let model = ModelText(
      function("f", ["n: number"], table(inputs: ["n"], [["< 5", "\"bas\""], [">= 5", "\"haut\""]]))
        + decision("d", needs: ["!f"], literal("[f(3), f(8)]")))
    var run = DecisionRun(try model.compiled().model, isTraced: true)
    _ = run.evaluate(try #require(run.model.decision("d")))
    let tables = try #require(run.trace?.decisions.last?.tables)
    #expect(tables.map(\.owner) == ["f", "f"])
    #expect(tables.map(\.rows) == [[0], [1]])
    let why = run.explain(tables[1], row: 0)
    #expect(why.map(\.distance) == [.number(Decimal(3), limit: Decimal(5), isIncluded: false)])
  }

  @Test func `is not kept unless asked for`() throws {
    let run = DecisionRun(try text.compiled().model)
    #expect(run.trace == nil)
  }
}
