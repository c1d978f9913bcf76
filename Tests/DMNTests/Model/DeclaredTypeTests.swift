import DMN
import Diagnostics
import FEEL
import Foundation
import Testing

private func type(_ name: String, _ form: String, _ attributes: String = "") -> String {
  "<itemDefinition name=\"\(name)\"\(attributes)>\(form)</itemDefinition>"
}

private func reference(_ name: String) -> String { "<typeRef>\(name)</typeRef>" }

@Suite struct `A type made of very many types` {
  private static let isList = " isCollection=\"true\""

  /// Each of which names the next one, or the one before it.
  private static let chains: [String: @Sendable (Int, String) -> String] = [
    "names": { type("t\($0)", reference($1)) },
    "lists": { type("t\($0)", reference($1), isList) },
    "allowed values": { type("t\($0)", reference($1) + "<allowedValues><text>1</text></allowedValues>") },
    "components": { type("t\($0)", "<itemComponent name=\"a\">\(reference($1))</itemComponent>") },
    "functions": { type("t\($0)", "<functionItem outputTypeRef=\"\($1)\"/>") },
  ]

  @Test(arguments: chains.keys.sorted(), [1, -1])
  func `is told once, and keeps to a small stack`(_ kind: String, _ step: Int) async throws {
    let make = try #require(Self.chains[kind])
    let count = 3_000
    let types = (0..<count).map { make($0, (0..<count).contains($0 + step) ? "t\($0 + step)" : "number") }
    let text = ModelText(
      types.joined() + "\n" + decision("d", "t\(step > 0 ? 0 : count - 1)", literal("[[1]]")))
    let faults = await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: text.faults()) }
      thread.stackSize = 512 << 10
      thread.start()
    }
    let name = step > 0 ? "t\(count - 65)" : "t64"
    let told =
      "erreur: le type « \(name) » est fait de plus de 64 types les uns dans les autres ; il n'est pas vérifié [dmn-profondeur]"
    #expect(faults.count == 1)
    #expect(faults.first?.hasSuffix(told) == true)
  }

  @Test func `may have very many components with tests of their own`() throws {
    let components = (0..<6_000).map {
      "<itemComponent name=\"composant \($0)\">\(reference("string"))<allowedValues><text>\"a\"</text></allowedValues></itemComponent>"
    }
    let model = ModelText(type("t", components.joined()) + decision("d", "number", literal("1")))
    let clock = ContinuousClock()
    var outcome: Outcome?
    let time = try clock.measure { outcome = try model.outcome(of: "d") }
    #expect(outcome?.value == value("1"))
    #expect(time < .seconds(20))
  }

  @Test func `may be made of types in one another up to a limit`() throws {
    let types = (1...63).map {
      type("t\($0)", reference($0 == 1 ? "number" : "t\($0 - 1)"), $0 < 3 ? Self.isList : "")
    }
    let model = ModelText(
      types.joined() + decision("d", "t63", literal("[[1]]")) + decision("e", "t63", literal("[\"a\"]")))
    #expect(try model.outcome(of: "d").value == value("[[1]]"))
    #expect(try model.outcome(of: "e").value.isNull)
  }

  @Test(.timeLimit(.minutes(5))) func `may name each of them twice`() {
    let functions = (1...60).map {
      type(
        "f\($0)",
        "<functionItem outputTypeRef=\"\($0 == 1 ? "number" : "f\($0 - 1)")\"><parameters name=\"a\" typeRef=\"\($0 == 1 ? "number" : "f\($0 - 1)")\"/></functionItem>"
      )
    }
    let faults = ModelText(functions.joined() + decision("d", "f60", literal("1"))).faults()
    #expect(faults.count == 6)
    #expect(
      faults[0].hasSuffix(
        "erreur: le type de fonctions « f10 » est fait de trop de types ; il n'est pas vérifié [dmn-profondeur]"
      ))
  }

  /// Forty lists, each of which holds the one before it twice.
  @Test(.timeLimit(.minutes(5)), arguments: ["lists", "contexts"])
  func `is checked for a limited number of steps`(_ kind: String) throws {
    let isOfLists = kind == "lists"
    let member = { (name: String, type: String) in
      "<itemComponent name=\"\(name)\">\(reference(type))</itemComponent>"
    }
    let types = (1...40).map { number in
      let before = number == 1 ? "number" : "t\(number - 1)"
      return isOfLists
        ? type("t\(number)", reference(before), Self.isList)
        : type("t\(number)", member("a", before) + member("b", before))
    }
    let entries = (1...40).map { number in
      let before = number == 1 ? "n" : "a\(number - 1)"
      return "a\(number): \(isOfLists ? "[\(before), \(before)]" : "{a: \(before), b: \(before)}")"
    }
    let model = ModelText(
      types.joined() + input("n", "number")
        + decision("d", "t40", needs: ["?n"], literal("{\(entries.joined(separator: ", "))}.a40")))
    let outcome = try model.outcome(of: "d", ["n": "1"])
    #expect(outcome.value.cause?.kind == .limit)
  }
}

@Suite struct `Decisions without a declared type` {
  private static let service = """
    <decisionService id="S" name="S"><variable name="S"/><outputDecision href="#_O"/>
    <inputDecision href="#_p"/><inputDecision href="#_q"/></decisionService>
    """
  private static let model = ModelText(
    decision("p", "Any", literal("1")) + decision("q", literal("[1]"))
      + decision("O", needs: ["p", "q"], literal("[p, q]")) + service
      + "<decision id=\"c\" name=\"c\"><variable name=\"c\"/><knowledgeRequirement><requiredKnowledge href=\"#S\"/></knowledgeRequirement>"
      + literal("[S(\"x\", \"y\"), S(2, 5)]") + "</decision>"
      + "<decision id=\"i\" name=\"i\"><variable name=\"i\"/><knowledgeRequirement><requiredKnowledge href=\"#S\"/></knowledgeRequirement>"
      + "<invocation>\(literal("S"))<binding><parameter name=\"p\"/>\(literal("\"x\""))</binding><binding><parameter name=\"q\"/>\(literal("5"))</binding></invocation></decision>"
  )

  @Test func `take any value from a service or a test`() throws {
    #expect(try Self.model.outcome(of: "c").value == value("[[\"x\", \"y\"], [2, 5]]"))
    #expect(try Self.model.outcome(of: "i").value == value("[\"x\", 5]"))
    #expect(try Self.model.outcome(of: "O", ["p": "\"x\"", "q": "2"]).value == value("[\"x\", 2]"))
    #expect(try Self.model.outcome(of: "O").value == value("[1, [1]]"))
  }

  @Test func `are known by their own expression where no service is given them`() {
    let faults = ModelText(decision("p", literal("1")) + decision("d", needs: ["p"], literal("p + \"a\"")))
      .faults()
    #expect(faults.count == 1)
    #expect(faults.allSatisfy { $0.hasSuffix("[feel-types]") })
    let given = ModelText(
      decision("p", literal("1")) + decision("q", literal("2"))
        + decision("O", needs: ["p"], literal("p + \"a\"")) + Self.service)
    #expect(given.faults() == [])
  }
}

@Suite struct `Allowed values of results` {
  private static let color = type(
    "tC", reference("string") + "<allowedValues><text>\"red\", \"blue\"</text></allowedValues>")

  @Test func `count for services`() throws {
    for declared in ["tC", "tF"] {
      let model = ModelText(
        Self.color
          + type(
            "tF", "<functionItem outputTypeRef=\"tC\"><parameters name=\"x\" typeRef=\"Any\"/></functionItem>"
          )
          + input("x") + decision("O", needs: ["?x"], literal("x"))
          + "<decisionService id=\"_S\" name=\"S\"><variable name=\"S\" typeRef=\"\(declared)\"/><outputDecision href=\"#_O\"/><inputData href=\"#_x\"/></decisionService>"
          + decision("d", needs: ["!S"], literal("[S(\"green\"), S(\"red\")]")))
      #expect(try model.outcome(of: "d").value == value("[null, \"red\"]"))
      let (compiled, _) = try model.compiled()
      var run = DecisionRun(compiled)
      let outcome = run.evaluate(try #require(compiled.service("S")), ["x": .string("green")])
      #expect(outcome.value.isNull)
      #expect(
        outcome.messages.map { "\($0.cause)" } == [
          "la valeur \"green\" n'est pas du type tC (valeurs permises : \"red\", \"blue\")"
        ])
    }
  }

  private static let function =
    type("tF", "<functionItem outputTypeRef=\"tC\"><parameters name=\"x\" typeRef=\"tC\"/></functionItem>")
    + type("tG", "<functionItem outputTypeRef=\"tC\"><parameters name=\"x\" typeRef=\"Any\"/></functionItem>")

  @Test(arguments: ["tF", "tG"])
  func `count for functions of a declared type`(_ declared: String) throws {
    let function =
      "<encapsulatedLogic><formalParameter name=\"x\"/>\(literal("if x = \"green\" or x = \"red\" then x else \"red\""))</encapsulatedLogic>"
    let box = function.replacing("encapsulatedLogic", with: "functionDefinition")
    let expected = declared == "tF" ? "[null, \"red\", null]" : "[null, \"red\", \"red\"]"
    let model = ModelText(
      Self.color + Self.function
        + "<businessKnowledgeModel id=\"_f\" name=\"f\"><variable name=\"f\" typeRef=\"\(declared)\"/>\(function)</businessKnowledgeModel>"
        + decision("F", declared, box)
        + decision("d", needs: ["!f"], literal("[f(\"green\"), f(\"red\"), f(\"yellow\")]"))
        + decision("e", needs: ["F"], literal("[F(\"green\"), F(\"red\"), F(\"yellow\")]")))
    #expect(try model.outcome(of: "d").value == value(expected))
    #expect(try model.outcome(of: "e").value == value(expected))
  }

  @Test(arguments: [
    ("function(a) a", "[null, 1]", nil),
    ("function(a: Any) \"s\"", "null", "fonction (résultat de type texte, pas nombre)"),
    ("function(a: number) 1", "null", "fonction (paramètre « a » de type nombre, pas quelconque)"),
    ("function(a, b) 1", "null", "fonction (2 paramètres, pas 1)"),
  ]) func `tell which part of a function is of another type`(
    _ text: String, _ result: String, _ detail: String?
  ) throws {
    let model = ModelText(
      type(
        "tF", "<functionItem outputTypeRef=\"number\"><parameters name=\"a\" typeRef=\"Any\"/></functionItem>"
      )
        + decision("F", "tF", literal(text))
        + decision("d", needs: ["F"], literal("if F = null then null else [F(\"s\"), F(1)]")))
    #expect(try model.outcome(of: "d").value == value(result))
    #expect(try model.outcome(of: "F").value.cause?.detail == detail)
  }

  @Test func `a default of another type is one of the results of a table`() throws {
    let outputs = ["<output><defaultOutputEntry><text>\"aucun\"</text></defaultOutputEntry></output>"]
    let model = ModelText(
      input("x", "number")
        + decision("a", needs: ["?x"], table(inputs: ["x"], outputs: outputs, [["1", "10"]]))
        + decision("d", needs: ["a"], literal("if a = \"aucun\" then \"rien\" else \"oui\"")))
    #expect(model.faults() == [])
    #expect(try model.outcome(of: "d", ["x": "2"]).value == value("\"rien\""))
  }
}

@Suite struct `A type that does not exist` {
  /// What is told of the type of an input, in a model that imports another one.
  private func told(_ type: String, own: String = "tDemande") -> [String] {
    let commun = ModelText(
      ["Critère", "Dossier"].map { essai($0) }.joined(), namespace: "urn:commun", name: "commun",
      file: "commun.dmn")
    let model = ModelText(
      "<import name=\"commun\" namespace=\"urn:commun\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
        + essai(own) + "\n" + input("x", type))
    return model.faults(with: [commun]).map { $0.replacing(#/^.*?erreur: /#, with: "") }
  }

  private func essai(_ name: String) -> String { DMNTests.type(name, reference("string")) }

  @Test(arguments: [
    ("integer", "number (nombre)"), ("int", "number (nombre)"), ("Decimal", "number (nombre)"),
    ("nombre", "number (nombre)"), ("text", "string (texte)"), ("texte", "string (texte)"),
    ("bool", "boolean (booléen)"), ("xsd:string", "string (texte)"), ("xs:integer", "number (nombre)"),
    ("timestamp", "date and time (date et heure)"), ("heure", "time (heure)"),
    (
      "durée",
      "days and time duration (durée en jours et heures) ou years and months duration (durée en années et mois)"
    ),
  ])
  func `is told with that of FEEL`(_ type: String, _ meant: String) {
    #expect(told(type) == ["aucun type « \(type) » n'existe ; écrivez \(meant) [dmn-type-inconnu]"])
  }

  @Test(arguments: ["Critère", "critère", "Critere"])
  func `is told with the prefix that it lacks`(_ type: String) {
    #expect(
      told(type) == [
        "aucun type « \(type) » n'existe ; vouliez-vous écrire « commun.Critère » ? [dmn-type-inconnu]"
      ])
  }

  @Test func `is rather one of the model itself`() {
    #expect(
      told("int", own: "Int") == [
        "aucun type « int » n'existe ; le plus proche est « Int » [dmn-type-inconnu]"
      ])
  }

  @Test func `may be like none`() {
    #expect(told("zzz") == ["aucun type « zzz » n'existe [dmn-type-inconnu]"])
  }
}
