import DMN
import FEEL
import Testing

/// One run after another over the same state: nothing of an earlier one may show.
@Suite struct `A run used again` {
  private let text = ModelText(
    input("n", "number") + input("ville", "string")
      + function("euros", ["montant: number"], literal("string(montant) + \" €\"", "string"))
      + function(
        "nom", ["code: string"],
        table(inputs: ["code"], [["\"a\"", "\"Arles\""], ["not(\"a\")", "\"ailleurs\""]]))
      + decision("somme", "string", needs: ["?n", "!euros"], literal("\"Il faut \" + euros(n) + \".\""))
      + decision("lieu", "string", needs: ["?ville", "!nom"], literal("nom(ville)"))
      + decision(
        "phrase", "string", needs: ["somme", "lieu", "?n"], literal("somme + \" \" + lieu + string(n > 3)")))

  private func shown(_ run: DecisionRun) -> [String] {
    (run.trace?.decisions ?? []).map { step in
      let inputs = step.inputs.map { "\($0.name.text)=\($0.value)" }.joined(separator: " ")
      let paths = step.paths.map(\.path).joined(separator: " ")
      let tables = step.tables.map { "\($0.owner) \($0.rows) \($0.inputs) \($0.value)" }.joined(
        separator: " ")
      return "\(step.decision.name.text): \(inputs) | \(paths) | \(tables) | \(step.value)"
    }
  }

  private func evaluate(_ run: inout DecisionRun, _ n: String?, _ ville: String?) throws -> [String] {
    run.reset()
    if let n { run.set(value(n), named: "n") }
    if let ville { run.set(value(ville), named: "ville") }
    let decisions = try ["somme", "phrase", "lieu"].map { try #require(run.model.decision($0)) }
    var lines = decisions.map { decision in
      let outcome = run.evaluate(decision)
      return
        "\(outcome.value) \(outcome.messages.map(\.cause.description)) \(run.missing(of: decision).map(\.subject))"
    }
    lines += shown(run)
    for decision in decisions {
      run.forEachTable(of: decision) { table, inputs, rows, result in
        lines.append("\(table) \(Array(inputs)) \(Array(rows)) \(result)")
      }
    }
    return lines
  }

  @Test(arguments: [false, true])
  func `gives what a new one gives, traces and all`(_ isTraced: Bool) throws {
    let model = try text.compiled().model
    var run = DecisionRun(model, isTraced: isTraced)
    let inputs: [(String?, String?)] = [
      ("1", "\"a\""), ("1", "\"a\""), ("1.0", "\"b\""), (nil, "\"a\""), ("1", nil), ("4", "\"a\""),
      (nil, nil), ("1", "\"b\""),
    ]
    for (n, ville) in inputs + inputs.reversed() {
      var fresh = DecisionRun(model, isTraced: isTraced)
      #expect(try evaluate(&run, n, ville) == evaluate(&fresh, n, ville))
    }
  }

  @Test func `has no trace of what it has not evaluated`() throws {
    let model = try text.compiled().model
    let decisions = try ["somme", "lieu"].map { try #require(model.decision($0)) }
    var run = DecisionRun(model, isTraced: true)
    _ = try evaluate(&run, "1", "\"a\"")
    run.reset()
    run.set(value("\"b\""), named: "ville")
    _ = run.evaluate(decisions[1])
    #expect(run.trace(of: decisions[0]) == nil)
    #expect(run.trace(of: decisions[1])?.tables.map(\.rows) == [[1]])
    #expect(run.trace?.decisions.map(\.decision.name.text) == ["lieu"])
  }

  @Test func `brings contexts to their type, whatever the table or entry they come from`() throws {
    let text = ModelText(
      """
      <itemDefinition name="Note"><itemComponent name="points"><typeRef>number</typeRef></itemComponent>
      <itemComponent name="mot"><typeRef>string</typeRef></itemComponent></itemDefinition>
      """ + input("x")
        + decision("bonne", "Note", needs: ["?x"], literal("{points: x, mot: \"m\"}"))
        + decision(
          "table", "Note", needs: ["?x"],
          DMNTests.table(
            inputs: ["x"], outputs: ["<output name=\"points\"/>", "<output name=\"mot\"/>"],
            [["1", "10", "\"un\""], ["2", "\"deux\"", "\"deux\""], ["> 2", "x", "\"plus\""]]))
        + decision("lue", needs: ["table"], literal("table.points")))
    #expect(try text.outcome(of: "bonne", ["x": "1"]).value == value("{points: 1, mot: \"m\"}"))
    #expect(try text.outcome(of: "bonne", ["x": "null"]).value == value("{points: null, mot: \"m\"}"))
    #expect(try text.outcome(of: "bonne", ["x": "\"1\""]).value.isNull)
    #expect(try text.outcome(of: "table", ["x": "1"]).value == value("{points: 10, mot: \"un\"}"))
    #expect(try text.outcome(of: "table", ["x": "2"]).value.isNull)
    #expect(try text.outcome(of: "lue", ["x": "1"]).value == .number(Decimal(10)))
    #expect(try text.outcome(of: "lue", ["x": "7"]).value == .number(Decimal(7)))
  }
}
