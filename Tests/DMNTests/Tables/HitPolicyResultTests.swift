import DMN
import FEEL
import Testing

@Suite struct `Hit policies of tables` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let attributes: String
    let outputs: [String]
    let rows: [[String]]
    let input: String
    let result: String
  }

  private static let ranked =
    "<output><outputValues><text>\"haut\", \"moyen\", \"bas\"</text></outputValues></output>"
  private static let steps = [["< 10", "1"], ["< 20", "2"], ["< 30", "3"]]
  private static let words = [["< 10", "\"bas\""], ["< 20", "\"haut\""], ["< 30", "\"moyen\""]]

  @Test(arguments: [
    Case(
      testDescription: "unique, one row", attributes: "", outputs: ["<output/>"], rows: steps, input: "25",
      result: "3"),
    Case(
      testDescription: "unique, no row", attributes: "", outputs: ["<output/>"], rows: steps, input: "30",
      result: "null"),
    Case(
      testDescription: "unique, default", attributes: "",
      outputs: ["<output><defaultOutputEntry><text>9 + 1</text></defaultOutputEntry></output>"], rows: steps,
      input: "30", result: "10"),
    Case(
      testDescription: "first", attributes: "hitPolicy=\"FIRST\"", outputs: ["<output/>"], rows: steps,
      input: "5", result: "1"),
    Case(
      testDescription: "any, equal results", attributes: "hitPolicy=\"ANY\"", outputs: ["<output/>"],
      rows: [["< 10", "1"], ["< 20", "2 - 1"]], input: "5", result: "1"),
    Case(
      testDescription: "any, results equal and not the same", attributes: "hitPolicy=\"ANY\"",
      outputs: ["<output/>"],
      rows: [["-", "@\"10:00:00Z\""], ["-", "@\"11:00:00+01:00\""], ["-", "@\"12:00:00+02:00\""]],
      input: "5", result: "@\"10:00:00Z\""),
    Case(
      testDescription: "any, results equal in lists and contexts", attributes: "hitPolicy=\"ANY\"",
      outputs: ["<output name=\"a\"/>", "<output name=\"b\"/>"],
      rows: [
        ["-", "[@\"10:00:00Z\"]", "{c: @\"2026-01-01T10:00:00Z\"}"],
        ["-", "[@\"11:00:00+01:00\"]", "{c: @\"2026-01-01T11:00:00+01:00\"}"],
      ], input: "5", result: "{a: [@\"10:00:00Z\"], b: {c: @\"2026-01-01T10:00:00Z\"}}"),
    Case(
      testDescription: "any, nulls", attributes: "hitPolicy=\"ANY\"", outputs: ["<output/>"],
      rows: [["-", "null"], ["-", "null"]], input: "5", result: "null"),
    Case(
      testDescription: "priority", attributes: "hitPolicy=\"PRIORITY\"", outputs: [ranked], rows: words,
      input: "5", result: "\"haut\""),
    Case(
      testDescription: "output order", attributes: "hitPolicy=\"OUTPUT ORDER\"", outputs: [ranked],
      rows: words,
      input: "5", result: "[\"haut\", \"moyen\", \"bas\"]"),
    Case(
      testDescription: "rule order", attributes: "hitPolicy=\"RULE ORDER\"", outputs: [ranked], rows: words,
      input: "15", result: "[\"haut\", \"moyen\"]"),
    Case(
      testDescription: "collect", attributes: "hitPolicy=\"COLLECT\"", outputs: ["<output/>"], rows: steps,
      input: "15", result: "[2, 3]"),
    Case(
      testDescription: "collect, no row", attributes: "hitPolicy=\"COLLECT\"", outputs: ["<output/>"],
      rows: steps, input: "99", result: "[]"),
    Case(
      testDescription: "sum", attributes: "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", outputs: ["<output/>"],
      rows: steps, input: "5", result: "6"),
    Case(
      testDescription: "minimum", attributes: "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
      outputs: ["<output/>"], rows: steps, input: "15", result: "2"),
    Case(
      testDescription: "maximum of strings", attributes: "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
      outputs: ["<output/>"], rows: words, input: "5", result: "\"moyen\""),
    Case(
      testDescription: "count", attributes: "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
      outputs: ["<output/>"], rows: steps, input: "5", result: "3"),
    Case(
      testDescription: "count, no row", attributes: "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"",
      outputs: ["<output/>"], rows: steps, input: "99", result: "0"),
    Case(
      testDescription: "several outputs", attributes: "",
      outputs: ["<output name=\"a\"/>", "<output name=\"b c\"/>"], rows: [["-", "1", "n + 1"]], input: "4",
      result: "{a: 1, b c: 5}"),
    Case(
      testDescription: "priority by the first output, then the second", attributes: "hitPolicy=\"PRIORITY\"",
      outputs: [
        "<output name=\"a\"><outputValues><text>2, 1</text></outputValues></output>",
        "<output name=\"b\"><outputValues><text>\"x\", \"y\"</text></outputValues></output>",
      ], rows: [["-", "1", "\"x\""], ["-", "2", "\"y\""], ["-", "2", "\"x\""]], input: "4",
      result: "{a: 2, b: \"x\"}"),
  ]) func `give what the standard says`(_ example: Case) throws {
    let model = ModelText(
      input("n", "number")
        + decision(
          "d", needs: ["?n"],
          table(example.attributes, inputs: ["n: number"], outputs: example.outputs, example.rows)))
    #expect(try model.compiled().faults == [])
    #expect(try model.outcome(of: "d", ["n": example.input]).value == value(example.result))
  }

  /// A type of words in their order, one of lists of them, and one of contexts with such a member.
  private static let types =
    "<itemDefinition name=\"degré\"><typeRef>string</typeRef>"
    + "<allowedValues><text>\"haut\", \"moyen\", \"bas\"</text></allowedValues></itemDefinition>"
    + "<itemDefinition name=\"degrés\" isCollection=\"true\"><typeRef>degré</typeRef></itemDefinition>"
    + "<itemDefinition name=\"avis\"><itemComponent name=\"rang\"><typeRef>degré</typeRef></itemComponent>"
    + "<itemComponent name=\"x\"><typeRef>number</typeRef></itemComponent></itemDefinition>"

  @Test(arguments: [
    ("PRIORITY", "degré", ["<output/>"], "\"haut\""),
    ("OUTPUT ORDER", "degrés", ["<output/>"], "[\"haut\", \"moyen\", \"bas\"]"),
    ("PRIORITY", "avis", ["<output name=\"rang\"/>", "<output name=\"x\"/>"], "{rang: \"haut\", x: 2}"),
    (
      "PRIORITY", "degré",
      ["<output><outputValues><text>\"moyen\", \"haut\", \"bas\"</text></outputValues></output>"],
      "\"moyen\""
    ),
  ])
  func `rank by the declared type of the whole where the outputs give no order`(
    _ policy: String, _ type: String, _ outputs: [String], _ result: String
  ) throws {
    let rows = Self.words.enumerated().map { $1 + (outputs.count > 1 ? ["\($0 + 1)"] : []) }
    let ranked = table("hitPolicy=\"\(policy)\"", inputs: ["n: number"], outputs: outputs, rows)
    for model in [
      ModelText(Self.types + input("n", "number") + decision("d", type, needs: ["?n"], ranked)),
      ModelText(
        Self.types + input("n", "number")
          + decision(
            "d", needs: ["?n"], ranked.replacing("<decisionTable", with: "<decisionTable typeRef=\"\(type)\"")
          )),
      ModelText(
        Self.types + input("n", "number")
          + decision(
            "d", needs: ["?n"],
            "<context><contextEntry><variable name=\"c\" typeRef=\"\(type)\"/>\(ranked)</contextEntry>"
              + "<contextEntry><literalExpression><text>c</text></literalExpression></contextEntry></context>"
          )),
      ModelText(
        Self.types + input("n", "number")
          + function("f", ["n: number"], ranked).replacing(
            "<variable name=\"f\"", with: "<variable name=\"f\" typeRef=\"\(type)\"")
          + decision("d", needs: ["?n", "!f"], literal("f(n)"))),
    ] {
      #expect(try model.compiled().faults == [])
      #expect(try model.outcome(of: "d", ["n": "5"]).value == value(result))
    }
  }

  @Test(arguments: [
    ("", "plusieurs règles de « d » s'appliquent à la fois : 1, 2"),
    (
      "hitPolicy=\"ANY\"",
      "des règles de « d » qui s'appliquent à la fois donnent des résultats différents : 1, 2"
    ),
  ]) func `tell when rules contradict one another`(_ attributes: String, _ message: String) throws {
    let model = ModelText(
      input("n", "number")
        + decision("d", needs: ["?n"], table(attributes, inputs: ["n"], [["< 10", "1"], ["< 20", "2"]])))
    let outcome = try model.outcome(of: "d", ["n": "5"])
    #expect(outcome.value.isNull)
    #expect(outcome.messages.map(\.cause.description) == [message])
  }

  @Test func `results of any that are too large to compare end the run`() throws {
    let vast = (1...60).map { "x\($0): [x\($0 - 1), x\($0 - 1)]" }.joined(separator: ", ")
    let model = ModelText(
      input("n")
        + decision(
          "d", needs: ["?n"],
          table(
            "hitPolicy=\"ANY\"", inputs: ["n"],
            [["-", "{x0: [1], \(vast)}.x60"], ["-", "{x0: [1], \(vast)}.x60"]])))
    let outcome = try model.outcome(of: "d", ["n": "5"])
    #expect(outcome.messages.map(\.cause.description) == ["le calcul est trop long ou trop profond"])
  }

  @Test func `a sum of what is no number is an error`() throws {
    let model = ModelText(
      input("n")
        + decision(
          "d", needs: ["?n"],
          table("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", inputs: ["n"], [["-", "1"], ["-", "\"a\""]])))
    let outcome = try model.outcome(of: "d", ["n": "5"])
    #expect(
      outcome.messages.map(\.cause.description) == [
        "les résultats de « d » ne se laissent pas réduire par SUM"
      ])
  }

  @Test func `a null for want of an input names the input`() throws {
    let model = ModelText(
      input("part des filles", "number")
        + decision(
          "d", needs: ["?part des filles"], table(inputs: ["part des filles"], [[">= 0.4", "true"]])))
    let outcome = try model.outcome(of: "d")
    let cause = try #require(outcome.value.cause)
    #expect(!outcome.hasError)
    #expect(cause.roots.map(\.description) == ["il manque « part des filles »"])
  }
}
