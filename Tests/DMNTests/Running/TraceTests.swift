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
    // The other cells refuse the row before its limit is read.
    #expect(step.inputs.map(\.name.text) == ["âge", "ville", "jour"])
    #expect(step.inputs.map(\.value) == ["17", "\"Bron\"", "@\"2026-02-03\""].map { value($0) })
    #expect(trace.decisions.first?.inputs.isEmpty == true)
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

  @Test func `names the decisions and the members that were read`() throws {
    let model = ModelText(
      """
      <itemDefinition name="tPorteur"><itemComponent name="nom"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="âge"><typeRef>number</typeRef></itemComponent></itemDefinition>
      """ + input("porteur", "tPorteur") + input("n", "number")
        + decision("majeur", "boolean", needs: ["?porteur"], literal("porteur.âge >= 18"))
        + decision(
          "d", needs: ["majeur", "?porteur", "?n"],
          literal("if majeur then porteur.nom + \" \" + porteur.nom else string(n)")))
    var run = DecisionRun(try model.compiled().model, isTraced: true)
    run.set(value("{nom: \"Léa\", âge: 20}"), named: "porteur")
    run.set(value("3"), named: "n")
    let d = try #require(run.model.decision("d"))
    #expect(run.value(of: d) == .string("Léa Léa"))
    let trace = try #require(run.trace(of: d))
    #expect(trace.inputs.map(\.name.text) == ["majeur", "porteur"])
    #expect(trace.inputs.first?.value == .boolean(true))
    #expect(trace.paths.map(\.path) == ["majeur", "porteur.nom"])
    #expect(trace.paths.map(\.value) == [.boolean(true), .string("Léa")])
    #expect(run.trace?.decisions.map(\.decision.name.text) == ["majeur", "d"])
    run.reset()
    #expect(run.trace?.decisions.isEmpty == true)
    #expect(run.trace(of: d) == nil)
  }

  @Test func `gives services their own entries`() throws {
    let model = ModelText(
      input("x", "number")
        + decision("double", "number", needs: ["?x"], literal("x * 2"))
        + decision(
          "classe", "string", needs: ["double"],
          table(inputs: ["double"], [["< 10", "\"bas\""], [">= 10", "\"haut\""]]))
          + """
          <decisionService id="_s" name="s"><variable name="s"/><outputDecision href="#_classe"/>
          <encapsulatedDecision href="#_double"/><inputData href="#_x"/></decisionService>
          """
        + decision("d", needs: ["!s", "?x"], literal("s(x) + s(3)")))
    var run = DecisionRun(try model.compiled().model, isTraced: true)
    run.set(value("7"), named: "x")
    let d = try #require(run.model.decision("d"))
    #expect(run.value(of: d) == .string("hautbas"))
    let trace = try #require(run.trace)
    #expect(trace.decisions.map(\.decision.name.text) == ["d"])
    #expect(trace.decisions[0].inputs.map(\.value) == [value("7")])
    #expect(trace.decisions[0].tables.map(\.rows) == [[1], [0]])
    #expect(trace.services.map(\.service.name.text) == ["s", "s"])
    #expect(trace.services.map(\.caller?.name.text) == ["d", "d"])
    #expect(trace.services.map(\.arguments[0].value) == [value("7"), value("3")])
    #expect(trace.services.map(\.value) == [.string("haut"), .string("bas")])
    let inside = trace.services[1].decisions
    #expect(inside.map(\.decision.name.text) == ["double", "classe"])
    #expect(inside.map(\.value) == [value("6"), .string("bas")])
    #expect(inside[0].inputs.map(\.value) == [value("3")])
    #expect(inside[1].inputs.map(\.value) == [value("6")])
    #expect(inside[1].tables.map(\.rows) == [[0]])
    let why = run.explain(trace.decisions[0].tables[1], row: 1)
    #expect(why.map(\.distance) == [.number(Decimal(4), limit: Decimal(10), isIncluded: true)])

    let service = try #require(run.model.service("s"))
    #expect(run.evaluate(service, ["x": value("20")]).value == .string("haut"))
    #expect(run.tables(of: service).map(\.rows) == [[1]])
    #expect(run.trace?.services.last?.caller == nil)
    #expect(run.trace?.services.count == 3)
  }

  @Test func `gives tables without making a list of anything`() throws {
    var run = try run()
    let d = try #require(run.model.decision("d"))
    var seen: [(Int, [Int], Value)] = []
    run.forEachTable(of: d) { table, inputs, rows, result in
      #expect(inputs.count == 3 && rows.count == 1)
      seen.append((table, Array(rows), result))
    }
    #expect(seen.count == 1)
    #expect(seen.first?.1 == [2])
    #expect(seen.first?.2 == .string("autre"))
    #expect(run.model.table(seen.first?.0 ?? -1)?.rules.count == 3)
    #expect(run.model.table(7) == nil)
    run.reset()
    run.forEachTable(of: d) { _, _, _, _ in Issue.record("nothing was evaluated") }
  }
}

@Suite struct `Many dossiers in one run` {
  @Test func `are evaluated in an order made once`() throws {
    let (model, faults) = try ModelText(
      input("n", "number") + decision("a", needs: ["?n"], literal("n + 1"))
        + decision("b", needs: ["a", "?n"], literal("if n = null then null else a * n"))
    ).compiled()
    #expect(faults == [])
    let input = try #require(model.input("n"))
    let b = try #require(model.decision("b"))
    let a = try #require(model.decision("a"))
    let order = model.order(of: [b, a])
    for isTraced in [false, true] {
      var run = DecisionRun(model, isTraced: isTraced)
      for n in 1...3 {
        run.reset()
        run.set(trusted: .number(Decimal(n)), for: input)
        run.evaluate(order)
        #expect(run.value(of: b) == .number(Decimal(n * (n + 1))))
        #expect(run.messages(of: b).isEmpty)
      }
      // What is not given again is missing again.
      run.reset()
      run.evaluate(order)
      #expect(run.value(of: b) == .null)
      #expect(run.missing(of: a).map(\.subject) == ["n"])
      #expect(run.missing(of: b).isEmpty)
      #expect(run.messages(of: b).map(\.subject) == ["a"])
    }
  }

  @Test func `start anew also where decisions need one another in a circle`() throws {
    let (model, _) = try ModelText(
      input("n", "number") + decision("a", needs: ["b", "?n"], literal("[b, n]"))
        + decision("b", needs: ["a"], literal("a"))
    ).compiled()
    var run = DecisionRun(model)
    let a = try #require(model.decision("a"))
    var values: [Value] = []
    for _ in 1...3 {
      run.reset()
      run.set(.number(.one), named: "n")
      values.append(run.value(of: a))
    }
    #expect(values.allSatisfy { $0 == values[0] })
  }

  @Test(arguments: [[], [0], [3, 63], [2, 64, 100], [64]])
  func `rows are told one by one`(_ rows: [Int]) throws {
    let texts = (0...100).map { row in [rows.contains(row) ? "1" : "2", "\(row)"] }
    let (model, _) = try ModelText(
      input("n", "number")
        + decision("d", needs: ["?n"], table("hitPolicy=\"RULE ORDER\"", inputs: ["n"], texts))
    ).compiled()
    var run = DecisionRun(model, isTraced: true)
    run.set(.number(.one), named: "n")
    let d = try #require(model.decision("d"))
    _ = run.value(of: d)
    let table = try #require(run.trace(of: d)?.tables.first)
    #expect(table.rows == rows)
    #expect(table.rowSet.count == rows.count)
    #expect(table.rowSet.first == rows.first)
  }
}
