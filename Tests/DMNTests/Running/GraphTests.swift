import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `Decisions that need one another` {
  private static let french = ModelText(
    input("organisme porteur", "string") + input("indice de pauvreté", "number")
      + input("durée d’exécution", "number")
      + decision(
        "taux d'encadrement", "number", needs: ["?durée d’exécution"], literal("durée d'exécution / 4"))
      + decision(
        "notification reçue", "boolean",
        needs: ["?organisme porteur", "?indice de pauvreté", "taux d'encadrement"],
        literal("organisme porteur = \"x\" and indice de pauvreté > 0.5 and taux d’encadrement = 3")))

  @Test func `are named in French`() throws {
    #expect(try Self.french.compiled().faults == [])
    let outcome = try Self.french.outcome(
      of: "notification reçue",
      ["organisme porteur": "\"x\"", "indice de pauvreté": "0.6", "durée d’exécution": "12"])
    #expect(outcome.value == .boolean(true))
  }

  @Test func `see only what they require`() throws {
    let model = ModelText(input("n", "number") + decision("d", literal("n + 1")))
    #expect(
      try model.compiled().faults == [
        "essai.dmn:2:150: erreur: « n » existe, mais aucune exigence n'y mène d'ici ; ajoutez <informationRequirement><requiredInput href=\"#_n\"/></informationRequirement> (« d ») [dmn-exigence]"
      ])
    #expect(try model.outcome(of: "d", ["n": "1"]).hasError)
  }

  @Test func `are evaluated once, and not when their result is given`() throws {
    let (model, _) = try ModelText(
      decision("a", literal("1")) + decision("b", needs: ["a"], literal("a + 1"))
    )
    .compiled()
    var run = DecisionRun(model, isTraced: true)
    let b = try #require(model.decision("b"))
    _ = run.evaluate(b)
    _ = run.evaluate(b)
    #expect(run.trace?.decisions.map(\.decision.name.text) == ["a", "b"])
    run.reset()
    run.set(.number(Decimal(41)), named: "a")
    #expect(run.evaluate(b).value == .number(Decimal(42)))
  }

  @Test func `call functions, also ones that call themselves`() throws {
    let model = ModelText(
      function("fact", ["n: number"], needs: ["fact"], literal("if n <= 1 then 1 else n * fact(n - 1)"))
        + decision("d", needs: ["!fact"], literal("fact(10)")))
    #expect(try model.compiled().faults == [])
    #expect(try model.outcome(of: "d").value == value("3628800"))
    let (compiled, _) = try model.compiled()
    var run = DecisionRun(compiled)
    let fact = try #require(compiled.knowledgeModel("fact"))
    #expect(run.evaluate(fact, ["n": .number(Decimal(5))]).value == value("120"))
  }

  @Test func `a function without end stops at a limit`() throws {
    let model = ModelText(
      function("f", ["n"], needs: ["f"], literal("f(n + 1)"))
        + decision("d", needs: ["!f"], literal("f(1)")))
    let outcome = try model.outcome(of: "d")
    #expect(outcome.value.cause?.roots.map(\.kind) == [.limit])
  }

  @Test func `in a circle are told, and give null`() throws {
    let model = ModelText(
      decision("a", needs: ["c"], literal("c")) + "\n" + decision("b", needs: ["a"], literal("a")) + "\n"
        + decision("c", needs: ["b"], literal("b")))
    #expect(
      try model.compiled().faults == [
        "essai.dmn:3:1: erreur: chacun a besoin du suivant, en rond : « a » → « c » → « b » → « a » [dmn-cycle]"
      ])
    #expect(
      try model.outcome(of: "a").value.cause?.roots.map(\.description) == ["« a » a besoin de lui-même"])
  }

  @Test func `may be of models that import one another, as long as no element needs itself`() throws {
    func model(_ own: String, _ other: String, _ elements: String) -> ModelText {
      ModelText(
        "<import name=\"\(other)\" namespace=\"urn:\(other)\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
          + elements, namespace: "urn:\(own)", name: own, file: "\(own).dmn")
    }
    func decision(_ name: String, _ text: String, _ href: String? = nil) -> String {
      let need = href.map {
        "<informationRequirement><requiredDecision href=\"\($0)\"/></informationRequirement>"
      }
      return "<decision id=\"\(name)\" name=\"\(name)\">\(need ?? "")\(literal(text))</decision>"
    }
    let first = model("un", "deux", decision("x", "deux.y + 1", "urn:deux#y") + decision("z", "2"))
    let second = model("deux", "un", decision("y", "un.z + 1", "urn:un#z"))
    #expect(first.faults(with: [second]) == [])
    #expect(try first.outcome(of: "x", with: [second]).value == value("4"))
    let circle = model("deux", "un", decision("y", "un.x + 1", "urn:un#x"))
    #expect(
      first.faults(with: [circle]) == [
        "deux.dmn:2:97: erreur: chacun a besoin du suivant, en rond : « x » → « y » → « x » [dmn-cycle]"
      ])
  }

  // MARK: Services

  private static let service = ModelText(
    input("x", "number") + decision("donnée", "number", literal("7"))
      + decision("reste", "number", needs: ["donnée", "?x"], literal("x - donnée"))
      + decision("double", "number", needs: ["reste"], literal("reste * 2"))
        + """
        <decisionService id="_s" name="s"><variable name="s"/><outputDecision href="#_double"/>
        <encapsulatedDecision href="#_reste"/><inputDecision href="#_donnée"/><inputData href="#_x"/></decisionService>
        <decisionService id="_deux" name="deux"><outputDecision href="#_double"/><outputDecision href="#_reste"/>
        <inputDecision href="#_donnée"/><inputData href="#_x"/></decisionService>
        """
      + decision("appel", needs: ["!s", "donnée"], literal("[s(10, 1), s(donnée: 2, x: 3), donnée]"))
      + decision("paire", needs: ["!deux"], literal("deux(10, 1)")))

  @Test func `are called as a service, which leaves the rest alone`() throws {
    #expect(try Self.service.compiled().faults == [])
    #expect(try Self.service.outcome(of: "appel").value == value("[18, 2, 7]"))
    #expect(try Self.service.outcome(of: "paire").value == value("{double: 18, reste: 9}"))
  }

  @Test func `are called as a service from outside`() throws {
    let (model, _) = try Self.service.compiled()
    let service = try #require(model.service("deux"))
    #expect(service.parameters.map(\.name.text) == ["x", "donnée"])
    var run = DecisionRun(model)
    let outcome = run.evaluate(service, ["x": .number(Decimal(10)), "donnée": .number(Decimal(1))])
    #expect(outcome.outputs.map(\.name.text) == ["double", "reste"])
    #expect(outcome.outputs.map(\.value) == [value("18"), value("9")])
    #expect(!outcome.hasError)
    let missing = run.evaluate(service, ["x": .number(Decimal(10))])
    #expect(missing.outputs.map(\.value.isNull) == [true, true])
    #expect(missing.hasError)
  }

  // MARK: Imports

  private static let base = ModelText(
    """
    <itemDefinition name="tPersonne"><itemComponent name="nom"><typeRef>string</typeRef></itemComponent>
    </itemDefinition>
    """ + input("personne", "tPersonne")
      + function("salut", ["p: tPersonne"], literal("\"Bonjour \" + p.nom"))
      + decision("accueil", "string", needs: ["?personne", "!salut"], literal("salut(personne)")),
    namespace: "urn:base", name: "base", file: "base.dmn")
  private static let middle = ModelText(
    """
    <import name="b" namespace="urn:base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
    <decision id="_m" name="milieu"><variable name="milieu" typeRef="string"/>
    <informationRequirement><requiredDecision href="urn:base#_accueil"/></informationRequirement>
    <literalExpression><text>b.accueil + " !"</text></literalExpression></decision>
    """, namespace: "urn:milieu", name: "milieu", file: "milieu.dmn")

  @Test func `may stand in other models`() throws {
    let model = ModelText(
      """
      <import name="modèle du milieu" namespace="urn:milieu" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
      <import name="" namespace="urn:base" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
      <decision id="_d" name="d"><variable name="d" typeRef="string"/>
      <informationRequirement><requiredDecision href="urn:milieu#_m"/></informationRequirement>
      <knowledgeRequirement><requiredKnowledge href="urn:base#_salut"/></knowledgeRequirement>
      <literalExpression><text>modèle du milieu.milieu + salut({nom: "Zoé"})</text></literalExpression></decision>
      """)
    let library = [Self.base, Self.middle]
    #expect(try model.compiled(with: library).faults == [])
    let outcome = try model.outcome(of: "d", ["personne": "{nom: \"Léa\"}"], with: library)
    #expect(outcome.value == .string("Bonjour Léa !Bonjour Zoé"))
    let (compiled, _) = try model.compiled(with: library)
    #expect(compiled.input("personne", namespace: "urn:base") != nil)
    #expect(compiled.input("personne", namespace: "urn:milieu") == nil)
  }

  @Test func `in models not at hand are told`() {
    #expect(
      Self.middle.faults() == [
        "milieu.dmn:2:29: erreur: aucun modèle n'a l'espace de noms « urn:base » [dmn-import]"
      ])
  }

  @Test func `models that import one another are read`() throws {
    let one = ModelText(
      "<import name=\"deux\" namespace=\"urn:2\" importType=\"\"/>" + decision("a", literal("1")),
      namespace: "urn:1")
    let two = ModelText(
      "<import name=\"un\" namespace=\"urn:1\" importType=\"\"/>" + decision("b", literal("2")),
      namespace: "urn:2", file: "deux.dmn")
    #expect(try one.compiled(with: [two]).faults == [])
    #expect(try one.outcome(of: "b", with: [two]).value == value("2"))
  }

  private static func anImport(_ name: String, _ namespace: String) -> String {
    "<import name=\"\(name)\" namespace=\"\(namespace)\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>\n"
  }

  private static func library(_ number: Int) -> ModelText {
    ModelText(
      decision("p", literal("\(number)")) + decision("q\(number)", literal("\(number)"))
        + "<itemDefinition name=\"t\"><typeRef>number</typeRef></itemDefinition>",
      namespace: "urn:\(number)", name: "b\(number)", file: "b\(number).dmn")
  }

  private static func needing(_ hrefs: String..., text: String) -> String {
    let needs = hrefs.map {
      "<informationRequirement><requiredDecision href=\"\($0)\"/></informationRequirement>"
    }
    return "<decision id=\"d\" name=\"d\"><variable name=\"d\"/>\(needs.joined())\(literal(text))</decision>"
  }

  @Test func `named as an element are refused, and the element counts`() throws {
    let model = ModelText(
      Self.anImport("m", "urn:1") + "<itemDefinition name=\"m\"><typeRef>string</typeRef></itemDefinition>\n"
        + decision("m", literal("{p: 0}")) + Self.needing("urn:1#_p", "#_m", text: "m.p"))
    let told =
      "essai.dmn:2:15: erreur: le nom « m » est donné à un import et à un élément de ce modèle [dmn-nom-double]"
    #expect(model.faults(with: [Self.library(1)]) == [told, told])
    #expect(try model.outcome(of: "d", with: [Self.library(1)]).value == value("0"))
  }

  @Test func `without a name do not hide names of the model`() throws {
    let model = ModelText(
      Self.anImport("", "urn:1") + "<itemDefinition name=\"t\"><typeRef>string</typeRef></itemDefinition>\n"
        + decision("p", literal("0")) + Self.needing("urn:1#_p", "#_p", text: "p"))
    #expect(
      model.faults(with: [Self.library(1)]) == [
        "essai.dmn:3:23: avertissement: « t » est aussi un nom de « urn:1 », importé sans nom ; c'est celui d'ici qui compte [dmn-nom-double]",
        "essai.dmn:4:25: avertissement: « p » est aussi un nom de « urn:1 », importé sans nom ; c'est celui d'ici qui compte [dmn-nom-double]",
      ])
    #expect(try model.outcome(of: "d", with: [Self.library(1)]).value == value("0"))
  }

  @Test func `without a name and with one name in two of them are told`() throws {
    let model = ModelText(
      Self.anImport("", "urn:1") + Self.anImport("", "urn:2")
        + Self.needing("urn:2#_p", "urn:1#_p", text: "p"))
    let libraries = [Self.library(1), Self.library(2)]
    #expect(
      model.faults(with: libraries) == [
        "essai.dmn:3:28: avertissement: « p » est déjà un nom de « urn:1 », importé sans nom ; c'est le premier qui compte [dmn-nom-double]",
        "essai.dmn:3:28: avertissement: « t » est déjà un nom de « urn:1 », importé sans nom ; c'est le premier qui compte [dmn-nom-double]",
      ])
    #expect(try model.outcome(of: "d", with: libraries).value == value("1"))
  }
}
