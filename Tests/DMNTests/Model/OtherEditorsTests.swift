import DMN
import Diagnostics
import FEEL
import Testing

/// What the editors of others write, and what their users do in them.
@Suite struct `Models of other editors` {
  /// A model of DMN 1.1, with the prefixes that its types have.
  private func old(_ body: String, namespace: String = "urn:essai", release: String = "20151101/dmn.xsd")
    -> ModelText
  {
    var model = ModelText(body, namespace: namespace)
    model.text = model.text.replacing(
      "xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"",
      with: "xmlns=\"http://www.omg.org/spec/DMN/\(release)\" xmlns:own=\"\(namespace)\" xmlns:b=\"urn:b\""
        + " xmlns:feel=\"http://www.omg.org/spec/FEEL/20140401\"")
    return model
  }

  @Test(arguments: ["20151101/dmn.xsd", "20151101/dmn11.xsd", "20151101"])
  func `a table of DMN 1.1 is evaluated`(_ release: String) throws {
    let model = old(
      "<itemDefinition name=\"tNiveau\"><typeRef>feel:number</typeRef></itemDefinition>"
        + input("n", "own:tNiveau")
        + decision("d", "feel:string", needs: ["?n"], table(inputs: ["n"], [["< 3", "\"bas\""]])),
      release: release)
    #expect(model.faults() == [])
    #expect(try model.outcome(of: "d", ["n": "2"]).value == .string("bas"))
  }

  @Test func `a prefix of DMN 1.1 is checked as the type that it means`() {
    let model = old(input("n", "feel:string") + decision("d", needs: ["?n"], literal("n + 1")))
    #expect(
      model.faults() == [
        "essai.dmn:2:233: erreur: « + » n'est pas défini entre texte et nombre (« d ») [feel-types]"
      ])
  }

  @Test(arguments: ["", " v:name=\"b\" xmlns:v=\"urn:v\""])
  func `an import of DMN 1.1 has no name but that of an editor`(_ name: String) throws {
    let other = ModelText(
      "<itemDefinition name=\"tAge\"><typeRef>number</typeRef></itemDefinition>" + input("age", "tAge"),
      namespace: "urn:b", file: "b.dmn")
    let prefix = name.isEmpty ? "" : "b."
    let model = old(
      "<import namespace=\"urn:b\" importType=\"http://www.omg.org/spec/DMN/20151101/dmn.xsd\"\(name)/>"
        + "<decision id=\"d\" name=\"d\"><variable name=\"d\" typeRef=\"b:tAge\"/><informationRequirement>"
        + "<requiredInput href=\"urn:b#_age\"/></informationRequirement>\(literal("\(prefix)age + 1"))</decision>"
    )
    #expect(model.faults(with: [other]) == [])
    #expect(try model.outcome(of: "d", ["age": "2"], with: [other]).value == .number(3))
  }

  @Test func `a function of DMN 1.1 is external where an editor says so`() throws {
    let call = """
      <context><contextEntry><variable name="class"/>\(literal("\"java.lang.Math\""))</contextEntry>
      <contextEntry><variable name="method signature"/>\(literal("\"max(double, double)\""))</contextEntry></context>
      """
    let function = function("f", ["a: number", "b: number"], call)
      .replacing("<encapsulatedLogic>", with: "<encapsulatedLogic v:kind=\"J\" xmlns:v=\"urn:v\">")
      .replacing("<variable name=\"f\"/>", with: "<variable name=\"f\" typeRef=\"feel:number\"/>")
    let model = old(function + decision("d", needs: ["!f"], literal("f(1, 2)")))
    #expect(try model.compiled().faults == [])
    #expect(try model.outcome(of: "d").value == .number(2))
  }

  @Test func `a test that a value is there, as another FEEL has it, has advice`() {
    let model = ModelText(
      input("n") + "\n" + decision("d", needs: ["?n"], literal("if n = 1 or is defined(n.a) then 1 else 2")))
    #expect(
      model.faults() == [
        "essai.dmn:3:161: erreur: « is defined(n.a) » ne se lit pas ici ; écrivez (n.a != null) (« d ») [dmn-ecriture]"
      ])
  }

  @Test(arguments: ["feel:number", "context", "list", "function", "range"])
  func `kinds of values are types`(_ type: String) {
    #expect(ModelText(input("n", type) + decision("d", needs: ["?n"], literal("n"))).faults() == [])
  }

  @Test func `a list is one of values of any type`() throws {
    let model = ModelText(input("n", "list") + decision("d", needs: ["?n"], literal("count(n)")))
    #expect(try model.outcome(of: "d", ["n": "[1, \"a\"]"]).value == .number(2))
  }

  @Test func `members of a context of which nothing is known can be read`() throws {
    let model = ModelText(input("n", "context") + decision("d", needs: ["?n"], literal("n.a")))
    #expect(model.faults() == [])
    #expect(try model.outcome(of: "d", ["n": "{a: 1}"]).value == .number(1))
  }

  @Test func `a function in a context may be declared by the type of its result`() throws {
    let box = """
      <context><contextEntry><variable name="avant" typeRef="boolean"/><functionDefinition>
      <formalParameter name="x" typeRef="number"/><formalParameter name="y" typeRef="number"/>
      <literalExpression><text>x &lt; y</text></literalExpression></functionDefinition></contextEntry>
      <contextEntry>\(literal("sort([2, 1], avant)"))</contextEntry></context>
      """
    let model = ModelText(decision("d", box))
    #expect(model.faults() == [])
    #expect(try model.outcome(of: "d").value == .list([.number(1), .number(2)]))
  }

  @Test func `a function whose results are never of the type that it declares is told`() {
    let list = literal("[\"a\", \"b\"]")
    let function = function("f", [], list).replacing(
      "<variable name=\"f\"/>", with: "<variable name=\"f\" typeRef=\"string\"/>")
    let call = decision("d", "number", needs: ["!f"], literal("f()"))
    #expect(
      ModelText(function + "\n" + call).faults() == [
        "essai.dmn:2:98: erreur: une valeur de type liste de textes ne peut pas être du type déclaré texte (« f ») [dmn-type]"
      ])
    #expect(ModelText(function.replacing(list, with: literal("[\"a\"]"))).faults() == [])
  }

  @Test func `values of a column of lists may be given for the items`() {
    func column(_ cell: String) -> [String] {
      ModelText(
        decision(
          "d",
          table(
            inputs: [],
            outputs: ["<output><outputValues><text>\"a\", \"b\"</text></outputValues></output>"], [[cell]]))
      ).faults()
    }
    #expect(column("[\"a\", \"b\"]") == [])
    #expect(
      column("[\"a\", \"c\"]") == [
        "essai.dmn:3:26: erreur: liste de 2 éléments n'est pas une des valeurs permises de la colonne : \"a\", \"b\" (« d », règle 1, colonne « sortie 1 ») [dmn-valeur-exclue]"
      ])
  }

  @Test func `empty cells of a table are told once`() {
    let cells = table(inputs: ["n", "n"], [["", "1", "1"], ["", "", "2"]])
    #expect(
      ModelText(input("n") + decision("d", needs: ["?n"], cells + "\n")).faults() == [
        "essai.dmn:3:19: avertissement: la cellule est vide ; elle est lue comme « - » (« d », règle 1, colonne « n ») ; 2 autres le sont aussi [dmn-cellule-vide]"
      ])
  }

  @Test func `an identifier given twice is an error where a reference means it`() {
    let twice = input("n") + input("m").replacing("_m", with: "_n")
    let model = ModelText(twice + decision("d", needs: ["?n"], literal("n")))
    #expect(
      model.faults() == [
        "essai.dmn:2:76: erreur: l'identifiant « _n » est donné deux fois dans ce fichier [dmn-id-double]"
      ])
  }
}
