import DMN
import FEEL
import Testing

@Suite struct `Boxed expressions` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let logic: String
    let result: String
  }

  private static func entry(_ name: String?, _ type: String? = nil, _ logic: String) -> String {
    let type = type.map { " typeRef=\"\($0)\"" } ?? ""
    return "<contextEntry>\(name.map { "<variable name=\"\($0)\"\(type)/>" } ?? "")\(logic)</contextEntry>"
  }

  @Test(arguments: [
    Case(testDescription: "literal", logic: literal("1 + n"), result: "5"),
    Case(
      testDescription: "context",
      logic: "<context>\(entry("a b", nil, literal("n")))\(entry("c", nil, literal("a b * 2")))</context>",
      result: "{a b: 4, c: 8}"),
    Case(
      testDescription: "context with a result",
      logic: "<context>\(entry("a", nil, literal("n")))\(entry(nil, nil, literal("a * 2")))</context>",
      result: "8"),
    Case(
      testDescription: "result alone", logic: "<context>\(entry(nil, nil, literal("n * 2")))</context>",
      result: "8"),
    Case(
      testDescription: "typed entry", logic: "<context>\(entry("a", "number", literal("[n]")))</context>",
      result: "{a: 4}"),
    Case(
      testDescription: "list", logic: "<list>\(literal("n"))\(literal("\"x\""))</list>", result: "[4, \"x\"]"),
    Case(testDescription: "empty list", logic: "<list></list>", result: "[]"),
    Case(
      testDescription: "relation, columns are no variables",
      logic: """
        <relation><column name="n"/><column name="m"/>
        <row>\(literal("1"))\(literal("n"))</row><row>\(literal("n + 1"))\(literal("2"))</row></relation>
        """, result: "[{n: 1, m: 4}, {n: 5, m: 2}]"),
    Case(
      testDescription: "function and call",
      logic: """
        <context>\(entry("f", nil, "<functionDefinition><formalParameter name=\"x\" typeRef=\"number\"/>"
          + literal("x * n") + "</functionDefinition>"))\(entry(nil, nil, literal("f(3)")))</context>
        """, result: "12"),
    Case(
      testDescription: "invocation",
      logic: """
        <invocation>\(literal("substring"))<binding><parameter name="string"/>\(literal("\"bonjour\""))</binding>
        <binding><parameter name="start position"/>\(literal("n"))</binding></invocation>
        """, result: "\"jour\""),
    Case(
      testDescription: "host function",
      logic: """
        <context>\(entry("f", nil, "<functionDefinition kind=\"Java\"><formalParameter name=\"x\"/><formalParameter name=\"y\"/><context>"
          + entry("class", nil, literal("\"java.lang.Math\""))
          + entry("method signature", nil, literal("\"max(int, int)\"")) + "</context></functionDefinition>"))
        \(entry(nil, nil, literal("string(f) = null")))</context>
        """, result: "false"),
    Case(
      testDescription: "conditional",
      logic: """
        <conditional><if>\(literal("n > 3"))</if><then>\(literal("\"oui\""))</then>
        <else>\(literal("\"non\""))</else></conditional>
        """, result: "\"oui\""),
    Case(
      testDescription: "filter",
      logic: "<filter><in>\(literal("[1, 4, 5]"))</in><match>\(literal("item >= n"))</match></filter>",
      result: "[4, 5]"),
    Case(
      testDescription: "filter, null of each item",
      logic: "<filter><in>\(literal("[{a: 1}, {}]"))</in><match>\(literal("a > null"))</match></filter>",
      result: "[]"),
    Case(
      testDescription: "for",
      logic: """
        <for iteratorVariable="un élément"><in>\(literal("[1, 2]"))</in>
        <return>\(literal("un élément * n + count(partial)"))</return></for>
        """, result: "[4, 9]"),
    Case(
      testDescription: "some",
      logic: """
        <some iteratorVariable="x"><in>\(literal("[1, 9]"))</in><satisfies>\(literal("x > n"))</satisfies></some>
        """, result: "true"),
    Case(
      testDescription: "every",
      logic: """
        <every iteratorVariable="x"><in>\(literal("[1, 9]"))</in><satisfies>\(literal("x > n"))</satisfies>
        </every>
        """, result: "false"),
    Case(
      testDescription: "table of local variables",
      logic: """
        <context>\(entry("part des filles", nil, literal("n / 10")))
        \(entry(nil, nil, table(inputs: ["part des filles"], [["< 0.4", "\"peu\""], ["-", "\"assez\""]].prefix(1)
          + [[">= 0.4", "part des filles"]])))</context>
        """, result: "0.4"),
  ]) func `have the values of their parts`(_ example: Case) throws {
    let model = ModelText(input("n", "number") + decision("d", needs: ["?n"], example.logic))
    #expect(try model.compiled().faults == [])
    #expect(try model.outcome(of: "d", ["n": "4"]).value == value(example.result))
  }

  @Test(arguments: [
    ("2", "nombre"), ("-1", "nombre"), ("if item > n then true else 2", "nombre"), ("\"a\"", "texte"),
  ])
  func `take no position where they are filters`(_ match: String, _ kind: String) throws {
    let logic = "<filter><in>\(literal("[10, 20]"))</in><match>\(literal(match))</match></filter>"
    let model = ModelText(input("n", "number") + decision("d", needs: ["?n"], logic))
    let outcome = try model.outcome(of: "d", ["n": "15"])
    #expect(outcome.value == .null)
    #expect(outcome.messages.map(\.cause.description) == ["« [] » attend vrai ou faux, pas \(kind)"])
  }

  @Test(
    arguments: [
      ("string", "\"a\"", "\"a\"", nil), ("string", "[\"a\"]", "\"a\"", nil), ("tNombres", "1", "[1]", nil),
      ("tNombres", "[1, 2]", "[1, 2]", nil), ("tNote", "5", "5", nil),
      ("tNote", "11", "null", "la valeur 11 n'est pas du type tNote (valeurs permises : [0..10])"),
      ("tNotes", "[1, 11]", "null", "la valeur 11 n'est pas du type tNotes (valeurs permises : [0..10])"),
      ("tPaire", "[1]", "null", "la valeur liste de 1 élément n'est pas du type tPaire"),
      ("tPaire", "[1, 2]", "[1, 2]", nil),
      ("tAction", "{titre: \"x\", note: 3}", "{titre: \"x\", note: 3}", nil),
      (
        "tAction", "{titre: \"x\", note: 30}", "null",
        "la valeur 30 n'est pas du type tAction.note (valeurs permises : [0..10])"
      ),
      (
        "tAction", "{titre: 3, note: 3}", "null",
        "la valeur 3 (nombre) de « titre » n'est pas du type texte"
      ),
      (
        "tAction", "{titre: \"x\"}", "null",
        "la valeur {titre}, sans « note », n'est pas du type tAction"
      ),
      ("tAction", "\"x\"", "null", "la valeur \"x\" n'est pas du type tAction"),
      ("string", "null", "null", nil),
    ] as [(String, String, String, String?)])
  func `are brought to their declared type`(
    _ type: String, _ text: String, _ result: String, _ message: String?
  ) throws {
    let types = """
      <itemDefinition name="tNombres" isCollection="true"><typeRef>number</typeRef></itemDefinition>
      <itemDefinition name="tNote"><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues>
      </itemDefinition>
      <itemDefinition name="tNotes" isCollection="true"><typeRef>number</typeRef>
      <allowedValues><text>[0..10]</text></allowedValues></itemDefinition>
      <itemDefinition name="tPaire" isCollection="true"><typeRef>number</typeRef>
      <typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
      <itemDefinition name="tAction"><itemComponent name="titre"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="note"><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues>
      </itemComponent></itemDefinition>
      """
    let model = ModelText(types + input("x") + decision("d", type, needs: ["?x"], literal("x")))
    let outcome = try model.outcome(of: "d", ["x": text])
    #expect(outcome.value == value(result))
    #expect(outcome.messages.map(\.cause.description) == (message.map { [$0] } ?? []))
  }

  /// A part of a decision of a declared type, with what is told of it.
  struct Part: CustomTestStringConvertible, Sendable {
    var testDescription: String { logic }
    var type = "tCritère"
    var logic: String
    var lines: [String]

    init(_ logic: String, type: String = "tCritère", _ lines: String...) {
      (self.type, self.logic, self.lines) = (type, logic, lines)
    }
  }

  private static func critère(_ resultat: String) -> String {
    "<context>\n\(entry("resultat", nil, resultat))\n\(entry("constat", nil, literal("null")))</context>"
  }
  private static let wrong =
    "une valeur de type texte ne peut pas être du type déclaré booléen ; écrivez true (oui) ou false (non)"

  @Test(arguments: [
    Part(
      critère(literal("if n > 1 then \"oui\" else \"non\"")),
      "4:67: erreur: \(wrong) (« d.resultat ») [dmn-type]"),
    Part(
      critère(literal("if n > 1 then \"oui\" else n = 0")),
      "4:81: erreur: \(wrong) (« d.resultat ») [dmn-type]"),
    Part(
      critère(table(inputs: ["n"], [["> 1", "\"oui\""], ["-", "null"]])),
      "4:42: erreur: \(wrong) (« d.resultat ») [dmn-type]"),
    Part(
      critère(table(inputs: ["n"], [["> 1", "true"], ["-", "\"non\""]])),
      "6:65: erreur: \(wrong) (« d.resultat », règle 2) [dmn-type]"),
    Part(
      "<context>\(entry("resultat", nil, literal("null")))</context>",
      "3:28: erreur: il manque l'entrée « constat », que demande le type déclaré tCritère (« d ») [dmn-type]"
    ),
    Part(
      literal("if n > 1 then {resultat: 1, constat: null} else null"),
      "3:193: erreur: une valeur de type nombre ne peut pas être du type déclaré booléen (« d.resultat ») [dmn-type]"
    ),
    Part(
      literal("for i in [n] return {resultat: true, constat: 1}"), type: "tCritères",
      "3:215: erreur: une valeur de type nombre ne peut pas être du type déclaré texte (« d.constat ») [dmn-type]"
    ),
    Part(critère(literal("if n > 1 then true else null"))),
    Part(
      critère(table("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", inputs: ["n"], [["-", "\"a\""]])),
      type: "tCompte"),
  ]) func `parts are looked at when they are declared`(_ part: Part) {
    let types = """
      <itemDefinition name="tCritère"><itemComponent name="resultat"><typeRef>boolean</typeRef></itemComponent>\
      <itemComponent name="constat"><typeRef>string</typeRef></itemComponent></itemDefinition>\
      <itemDefinition name="tCritères" isCollection="true"><typeRef>tCritère</typeRef></itemDefinition>\
      <itemDefinition name="tCompte"><itemComponent name="resultat"><typeRef>number</typeRef></itemComponent>\
      </itemDefinition>
      """
    let model = ModelText(
      types + input("n", "number") + "\n" + decision("d", part.type, needs: ["?n"], part.logic))
    #expect(model.faults().map { $0.replacing("essai.dmn:", with: "") } == part.lines)
  }

  @Test(arguments: ["?x", ""])
  func `a date is its midnight where a date and time is declared`(need: String) throws {
    let text = need.isEmpty ? "@\"2021-01-01\"" : "x"
    let model = ModelText(
      input("x", "date and time")
        + decision("d", "date and time", needs: need.isEmpty ? [] : [need], literal(text)))
    #expect(try model.compiled().faults == [])
    let outcome = try model.outcome(of: "d", ["x": "@\"2021-01-01\""])
    #expect(outcome.value == value("date and time(\"2021-01-01T00:00:00Z\")"))
    #expect(outcome.messages.isEmpty)
  }

  @Test func `inputs of a wrong type are null and told`() throws {
    let model = ModelText(input("n", "number") + decision("d", needs: ["?n"], literal("n = null")))
    let outcome = try model.outcome(of: "d", ["n": "\"quatre\""])
    #expect(outcome.value == .boolean(true))
    #expect(outcome.messages.map(\.subject) == ["n"])
  }
}
