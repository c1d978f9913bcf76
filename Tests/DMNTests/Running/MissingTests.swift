import DMN
import FEEL
import Testing

@Suite struct `What a decision rests on` {
  /// A decision of a model, its result, and the missing inputs that it rests on, in order.
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let inputs: [String: String]
    let value: String
    let missing: [String]

    init(
      _ testDescription: String, _ body: String, _ inputs: [String: String], _ value: String,
      _ missing: String...
    ) {
      self.testDescription = testDescription
      (self.body, self.inputs, self.value, self.missing) = (body, inputs, value, missing)
    }
  }

  private func check(_ example: Case) throws {
    let (model, faults) = try ModelText(
      input("rna", "string") + input("type", "string") + input("n", "number") + input("m", "number")
        + input("oui", "boolean") + example.body
    ).compiled()
    #expect(faults.filter { !$0.hasSuffix("[dmn-sans-logique]") } == [])
    for isTraced in [false, true] {
      var run = DecisionRun(model, isTraced: isTraced)
      for (name, text) in example.inputs { run.set(value(text), named: name) }
      let decision = try #require(model.decision("d"))
      #expect(run.evaluate(decision).value == value(example.value))
      #expect(run.missing(of: decision).map(\.subject) == example.missing)
    }
  }

  private static func single(_ text: String, needs: [String] = ["?rna", "?type", "?n", "?m", "?oui"])
    -> String
  {
    decision("d", needs: needs, literal(text))
  }

  // MARK: Decisions that read others

  private static let chain =
    decision("RNA connu", "boolean", needs: ["?rna"], literal("rna = \"W1\""))
    + decision(
      "d", "boolean", needs: ["?type", "RNA connu"],
      literal("if type = \"association\" then RNA connu else true"))

  @Test(arguments: [
    Case("a branch that is not taken", chain, ["type": "\"commune\""], "true"),
    Case("a branch that is taken", chain, ["type": "\"association\""], "false", "rna"),
    Case("a condition before what it leads to", chain, [:], "true", "type"),
    Case("nothing missing", chain, ["type": "\"association\"", "rna": "\"W1\""], "true"),
    Case(
      "one decision read by two others",
      decision("base", needs: ["?rna"], literal("rna = \"a\""))
        + decision("b", needs: ["base"], literal("base"))
        + decision("c", needs: ["base", "?n"], literal("if base then 1 else n"))
        + decision("d", needs: ["b", "c"], literal("[c, b]")), [:], "[null, false]", "rna", "n"),
    Case(
      "a decision that is asked whether it is null",
      decision("b", needs: ["?n"], literal("n + 1")) + decision("d", needs: ["b"], literal("b = null")), [:],
      "true"),
    Case(
      "a decision without logic",
      "<decision id=\"_b\" name=\"b\"><variable name=\"b\"/></decision>"
        + decision("d", needs: ["b"], literal("b = 1")), [:], "false", "b"),
    Case(
      "one member of a decision that is a context",
      decision("b", needs: ["?n", "?m"], literal("{resultat: m > 1, constat: \"n : \" + string(n)}"))
        + decision("d", needs: ["b"], literal("b.resultat")), ["m": "2"], "true"),
    Case(
      "the other member",
      decision("b", needs: ["?n", "?m"], literal("{resultat: m > 1, constat: \"n : \" + string(n)}"))
        + decision("d", needs: ["b"], literal("b.constat")), ["m": "2"], "null", "n"),
  ])
  func `is what it read itself or through others`(_ example: Case) throws { try check(example) }

  // MARK: Functions and services

  private static let service =
    decision("interne", needs: ["?rna"], literal("rna = \"W\""))
    + decision("sortie", needs: ["interne", "?type"], literal("if type = \"a\" then interne else true"))
    + decision("sûre", needs: ["?type"], literal("type = \"a\""))
      + """
      <decisionService id="_s" name="s"><variable name="s"/><outputDecision href="#_sortie"/>
      <encapsulatedDecision href="#_interne"/><inputData href="#_rna"/><inputData href="#_type"/></decisionService>
      <decisionService id="_deux" name="deux"><variable name="deux"/><outputDecision href="#_sortie"/><outputDecision href="#_sûre"/>
      <encapsulatedDecision href="#_interne"/><inputData href="#_rna"/><inputData href="#_type"/></decisionService>
      """

  @Test(arguments: [
    Case(
      "an argument that is not read",
      function("f", ["a", "b"], literal("if b = 1 then true else a"))
        + decision("d", needs: ["!f", "?oui"], literal("f(oui, 1)")), [:], "true"),
    Case(
      "an argument that is read",
      function("f", ["a", "b"], literal("if b = 1 then true else a"))
        + decision("d", needs: ["!f", "?oui"], literal("f(oui, 2)")), [:], "null", "oui"),
    Case(
      "an argument that is asked for",
      function("vide", ["a"], literal("a = null"))
        + decision("d", needs: ["!vide", "?oui"], literal("vide(oui)")), [:], "true"),
    Case(
      "an argument with allowed values",
      """
      <itemDefinition name="tNote"><typeRef>number</typeRef><allowedValues><text>[0..20]</text></allowedValues></itemDefinition>
      """ + function("f", ["a: tNote"], literal("1")) + decision("d", needs: ["!f", "?n"], literal("f(n)")),
      [:],
      "1"),
    Case(
      "a table in a function",
      function("f", ["a: number"], table(inputs: ["a"], [["< 5", "1"], [">= 5", "2"]]))
        + decision("d", needs: ["!f", "?n"], literal("f(n)")), [:], "null", "n"),
    Case(
      "a service", service + decision("d", needs: ["!s", "?rna"], literal("s(rna, \"a\")")), [:], "false",
      "rna"),
    Case(
      "a service that does not read it",
      service + decision("d", needs: ["!s", "?rna"], literal("s(rna, \"b\")")), [:], "true"),
    Case(
      "a service with several results",
      service
        + decision("d", needs: ["!deux", "?rna"], literal("deux(rna, \"a\").sûre")), [:], "true"),
    Case(
      "the other result of it",
      service
        + decision("d", needs: ["!deux", "?rna"], literal("deux(rna, \"a\").sortie")), [:], "false", "rna"),
    Case(
      "a service beside the same decision",
      service
        + decision("d", needs: ["!s", "sortie", "?rna"], literal("[s(\"W\", \"a\"), sortie]")),
      ["type": "\"a\""],
      "[true, false]", "rna"),
  ])
  func `goes through functions and services`(_ example: Case) throws { try check(example) }

  @Test func `is known for services called from outside`() throws {
    let (model, _) = try ModelText(input("rna", "string") + input("type", "string") + Self.service).compiled()
    var run = DecisionRun(model)
    let service = try #require(model.service("deux"))
    _ = run.evaluate(service, ["type": .string("a")])
    #expect(run.missing(of: service).map(\.subject) == ["rna"])
    #expect(run.missing(of: service, output: "sortie").map(\.subject) == ["rna"])
    #expect(run.missing(of: service, output: "sûre").isEmpty)
    _ = run.evaluate(service, ["type": .string("b")])
    #expect(run.missing(of: service).isEmpty)
  }

  // MARK: Tables

  private static func rules(
    _ attributes: String, _ inputs: [String], outputs: [String] = ["<output/>"], _ rows: [[String]]
  ) -> String {
    decision(
      "d", needs: ["?rna", "?type", "?n", "?m", "?oui"],
      table(attributes, inputs: inputs, outputs: outputs, rows))
  }

  private static func rules(
    _ inputs: [String], outputs: [String] = ["<output/>"], _ rows: [[String]]
  ) -> String {
    rules("", inputs, outputs: outputs, rows)
  }

  private static let statut = rules(
    ["type: string", "rna: string"],
    [["\"commune\"", "-", "true"], ["\"association\"", "\"W1\", \"W2\"", "true"]])
  private static let score = rules(
    "hitPolicy=\"FIRST\"", ["n: number"], [[">= 10", "2"], [">= 5", "1"], ["-", "0"]])
  private static let asked = rules(
    "hitPolicy=\"FIRST\"", ["type", "n: number"],
    [["\"a\"", "null", "\"à compléter\""], ["\"b\"", ">= 3", "\"oui\""], ["-", "-", "\"non\""]])

  @Test(arguments: [
    Case("a column that the row does not ask", statut, ["type": "\"commune\""], "true"),
    Case("a column that the row asks", statut, ["type": "\"association\""], "null", "rna"),
    Case("no row whatever is missing", statut, ["type": "\"état\""], "null"),
    Case("both columns", statut, [:], "null", "type", "rna"),
    Case("FIRST with a row for the rest", score, [:], "0", "n"),
    Case(
      "FIRST with a sure row before",
      rules("hitPolicy=\"FIRST\"", ["m", "n"], [["1", "-", "9"], ["-", "> 2", "8"]]),
      ["m": "1"], "9"),
    Case(
      "FIRST where all rows say the same",
      rules("hitPolicy=\"FIRST\"", ["n"], [["> 2", "true"], ["-", "true"]]), [:],
      "true"),
    Case(
      "UNIQUE where the rows left say the same",
      rules(["type", "n"], [["\"a\"", "-", "1"], ["\"b\"", "< 2", "2"], ["\"b\"", ">= 2", "3"]]),
      ["type": "\"a\""],
      "1"),
    Case(
      "UNIQUE where every value of a computed column has a row that says the same",
      rules(["count([1, 2][item > n])"], [["< 1", "\"a\""], [">= 1", "\"a\""]]), [:], "\"a\""),
    Case(
      "UNIQUE where one value has none",
      rules(["count([1, 2][item > n])"], [["< 1", "\"a\""], ["[1..4]", "\"a\""]]), [:], "\"a\"", "n"),
    Case(
      "a condition with a row for each outcome", rules(["n > 3 or m > 3", "rna"], [["-", "-", "1"]]), [:], "1"
    ),
    Case(
      "COLLECT where each value adds as much",
      rules(
        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", ["if n > 1 then 1 else 2"],
        [["1", "5"], ["not(1)", "5"]]), [:], "5"),
    Case(
      "UNIQUE where no row accepts null", rules(["n"], [["< 2", "1"], [">= 2", "1"]]), [:], "null", "n"),
    Case("a cell null", asked, ["type": "\"a\""], "\"à compléter\""),
    Case("a cell null in a row for others", asked, ["type": "\"b\""], "\"non\"", "n"),
    Case("neither", asked, ["type": "\"c\""], "\"non\""),
    Case(
      "a cell not(null)",
      rules("hitPolicy=\"FIRST\"", ["rna"], [["not(null)", "\"présent\""], ["-", "\"absent\""]]), [:],
      "\"absent\""),
    Case(
      "a cell that asks for null in words",
      rules("hitPolicy=\"FIRST\"", ["rna"], [["? != null", "\"présent\""], ["-", "\"absent\""]]), [:],
      "\"absent\""),
    Case(
      "a column that tests for absence",
      rules(["rna = null"], [["true", "\"absent\""], ["false", "\"présent\""]]), [:],
      "\"absent\""),
    Case(
      "a column computed from what is missing",
      rules(["if rna = \"W1\" then 1 else 2"], [["1", "\"un\""], ["2", "\"deux\""]]), [:], "\"deux\"", "rna"),
    Case(
      "such a column, null by choice",
      rules(["if rna = \"W1\" then 1 else null"], [["1", "\"un\""], ["null", "\"rien\""]]), [:], "\"rien\"",
      "rna"),
    Case(
      "two columns, of which one counts",
      rules(["n", "rna"], [["< 5", "-", "1"], [">= 5", "-", "2"]]), [:], "null", "n"),
    Case(
      "an output of the row", rules(["type"], [["\"a\"", "n"], ["\"b\"", "m"]]), ["type": "\"a\"", "m": "1"],
      "null", "n"),
    Case(
      "an output of another row", rules(["type"], [["\"a\"", "n"], ["\"b\"", "m"]]),
      ["type": "\"b\"", "m": "1"], "1"),
    Case(
      "columns before outputs", rules("hitPolicy=\"FIRST\"", ["n"], [["> 3", "1"], ["-", "m + 1"]]), [:],
      "null", "n",
      "m"),
    Case(
      "a cell with a limit that is missing", rules(["n: number"], [["> m", "1"], ["<= m", "2"]]), ["n": "3"],
      "null",
      "m"),
    Case(
      "a limit in a row that others refuse",
      rules(["type", "n: number"], [["\"a\"", "> m", "1"], ["\"b\"", "-", "2"]]),
      ["n": "3", "type": "\"b\""], "2"),
    Case(
      "one limit of two", rules("hitPolicy=\"FIRST\"", ["n: number"], [["> m, > 2", "1"], ["-", "2"]]),
      ["n": "3"],
      "1"),
    Case(
      "COLLECT where the rows are sure",
      rules(
        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", ["type", "n"],
        [["\"a\"", "-", "1"], ["-", "-", "2"], ["\"b\"", "> 2", "4"]]),
      ["type": "\"a\""], "3"),
    Case(
      "COLLECT where one row is not",
      rules(
        "hitPolicy=\"COLLECT\" aggregation=\"SUM\"", ["type", "n"],
        [["\"a\"", "-", "1"], ["-", "> 3", "2"]]),
      ["type": "\"a\""], "1", "n"),
    Case(
      "RULE ORDER", rules("hitPolicy=\"RULE ORDER\"", ["n"], [["> 2", "1"], ["-", "2"]]), [:], "[2]", "n"),
    Case(
      "PRIORITY",
      rules(
        "hitPolicy=\"PRIORITY\"", ["n"],
        outputs: ["<output><outputValues><text>2, 1</text></outputValues></output>"],
        [["> 2", "2"], ["-", "1"]]), [:], "1", "n"),
    Case(
      "a default output",
      rules(
        ["n"], outputs: ["<output><defaultOutputEntry><text>7</text></defaultOutputEntry></output>"],
        [["> 2", "1"]]), [:], "7", "n"),
    Case(
      "a default output that says the same",
      rules(
        ["n"], outputs: ["<output><defaultOutputEntry><text>1</text></defaultOutputEntry></output>"],
        [["> 2", "1"]]), [:], "1"),
    Case(
      "a table read by its member",
      decision(
        "t", needs: ["?n", "?m"],
        table(inputs: ["m"], outputs: ["<output name=\"a\"/>", "<output name=\"b\"/>"], [["1", "n", "2"]]))
        + decision("d", needs: ["t"], literal("t.b")), ["m": "1"], "2"),
  ])
  func `depends on the rows that could match`(_ example: Case) throws { try check(example) }

  // MARK: Contexts of the host

  private static let dossier = ModelText(
    """
    <itemDefinition name="tLigne"><itemComponent name="code"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="montant"><typeRef>number</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tPorteur"><itemComponent name="rna"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="nom"><typeRef>string</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tDossier"><itemComponent name="porteur"><typeRef>tPorteur</typeRef></itemComponent>
    <itemComponent name="lignes" isCollection="true"><typeRef>tLigne</typeRef></itemComponent></itemDefinition>
    """ + input("dossier", "tDossier")
      + decision("rna", "string", needs: ["?dossier"], literal("dossier.porteur.rna"))
      + decision("nom", "string", needs: ["?dossier"], literal("dossier.porteur.nom"))
      + decision(
        "état", "number", needs: ["?dossier"], literal("sum(dossier.lignes[code = \"état\"].montant)"))
      + decision(
        "détail", needs: ["nom", "rna"],
        "<context><contextEntry><variable name=\"a\"/>" + literal("rna")
          + "</contextEntry><contextEntry><variable name=\"b\"/>" + literal("nom")
          + "</contextEntry></context>"))

  private func types(_ model: CompiledModel) throws -> [ContextType] {
    var found: [ContextType] = []
    var pending = [try #require(model.input("dossier")).type]
    while let next = pending.popLast() {
      switch next {
      case .context(let type):
        found.append(type)
        pending += type.members.map(\.type)
      case .list(let item): pending.append(item)
      default: break
      }
    }
    return found
  }

  @Test func `names the causes of the host`() throws {
    let (model, faults) = try Self.dossier.compiled()
    #expect(faults == [])
    let types = try types(model)
    let porteur = try #require(types.first { $0.members.count == 2 && $0.members[0].name.text == "rna" })
    let ligne = try #require(types.first { $0.members[0].name.text == "code" })
    let rna = NullCause(.missingInput, subject: "dossier/porteur/rna", tag: 17)
    let montant = NullCause(.missingInput, subject: "dossier/lignes/montant", tag: 18)
    let lignes = Value.list([
      .context(Context(ligne.shape, [.string("état"), .number(5)])),
      .context(Context(ligne.shape, [.string("ville"), .null(montant)])),
    ])
    var run = DecisionRun(model)
    run.set(
      .context(
        Context(types[0].shape, [.context(Context(porteur.shape, [.null(rna), .string("Léa")])), lignes])),
      named: "dossier")
    for decision in model.decisions { _ = run.evaluate(decision) }
    func missing(_ name: String, _ member: String? = nil) throws -> [NullCause] {
      let decision = try #require(model.decision(name))
      return member.map { run.missing(of: decision, member: $0) } ?? run.missing(of: decision)
    }
    #expect(try missing("rna").count == 1)
    #expect(try missing("rna").first === rna && rna.tag == 17)
    #expect(try missing("nom").isEmpty)
    #expect(try missing("état").isEmpty)
    #expect(try missing("détail").map(\.tag) == [17])
    #expect(try missing("détail", "a").map(\.tag) == [17])
    #expect(try missing("détail", "b").isEmpty)
  }

  @Test func `names a part that is missing as a whole, and forgets it with the inputs`() throws {
    let (model, _) = try Self.dossier.compiled()
    let types = try types(model)
    let whole = NullCause(.missingInput, subject: "dossier/porteur", tag: 3)
    var run = DecisionRun(model)
    run.set(.context(Context(types[0].shape, [.null(whole), .list([])])), named: "dossier")
    let decision = try #require(model.decision("rna"))
    let outcome = run.evaluate(decision)
    #expect(run.missing(of: decision).count == 1)
    #expect(run.missing(of: decision).first === whole)
    #expect(outcome.value.cause?.roots.first === whole)
    #expect(!outcome.hasError)
    run.reset()
    #expect(run.missing(of: decision).isEmpty)
    run.set(.string("W"), for: decision)
    #expect(run.evaluate(decision).value == .string("W"))
    #expect(run.missing(of: decision).isEmpty)
  }
}
