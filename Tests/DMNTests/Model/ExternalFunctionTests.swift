import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `External functions` {
  /// The mapping of a boxed function to one of the host.
  private static func mapping(_ type: String, _ signature: String) -> String {
    """
    <context><contextEntry><variable name="class"/>\(literal("\"\(type)\""))</contextEntry>
    <contextEntry><variable name="method signature"/>\(literal("\"\(signature)\""))</contextEntry></context>
    """
  }

  /// A decision with a boxed function `f` of two numbers, and the use of it.
  private static func boxed(_ attributes: String, _ type: String, _ signature: String, _ use: String)
    -> String
  {
    decision(
      "d",
      """
      <context><contextEntry><variable name="f"/>
      <functionDefinition kind="Java"\(attributes)><formalParameter name="a" typeRef="number"/>
      <formalParameter name="b" typeRef="number"/>
      \(mapping(type, signature))</functionDefinition></contextEntry>
      <contextEntry>\(literal(use))</contextEntry></context>
      """)
  }

  /// A knowledge model `f` of two numbers, and a decision that uses it.
  private static func knowledge(
    _ variable: String, _ attributes: String, _ use: String
  ) -> String {
    """
    <businessKnowledgeModel id="f" name="f"><variable name="f"\(variable)/>
    <encapsulatedLogic kind="Java"\(attributes)><formalParameter name="a" typeRef="number"/>
    <formalParameter name="b" typeRef="number"/>\(mapping("java.lang.Math", "max(int, int)"))
    </encapsulatedLogic></businessKnowledgeModel>
    <decision id="_d" name="d"><variable name="d"/>
    <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement>\(literal(use))</decision>
    """
  }

  private static let number = " typeRef=\"number\""

  @Test(arguments: [
    boxed("", "java.lang.Math", "max(int, int)", "f(2, 3) + 1"),
    boxed(number, "java.lang.Math", "max(int, int)", "f(2, 3) + 1"),
    boxed("", "java.lang.Math", "max(int,int)", "if f(2, 3) > 2 then 4 else 5"),
    knowledge("", "", "f(2, 3) + 1"),
    knowledge(number, "", "f(2, 3) + 1"),
    knowledge("", number, "f(2, 3) + 1"),
  ]) func `have the type that they declare, not that of their mapping`(_ body: String) throws {
    let (_, faults) = try ModelText(body).compiled()
    #expect(faults == [])
    #expect(try ModelText(body).outcome(of: "d").value == value("4"))
  }

  @Test func `that declare another type than the one used are told`() throws {
    let (_, faults) = try ModelText(
      Self.boxed(" typeRef=\"string\"", "java.lang.Math", "max(int, int)", "f(2, 3) + 1")
    ).compiled()
    #expect(faults.map { $0.hasSuffix("[feel-types]") } == [true])
  }

  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let fault: String
    let notes: [String]
  }

  @Test(arguments: [
    Case(
      testDescription: "unknown method", body: boxed("", "java.lang.Math", "maxi(int, int)", "f(2, 3)"),
      fault:
        "essai.dmn:5:1: erreur: la fonction externe « java.lang.Math.maxi(int, int) » n'est pas de celles qui "
        + "peuvent être appelées ; la plus proche est « java.lang.Math.max(int,int) » (« d ») [dmn-externe]",
      notes: [
        "la fonction externe « java.lang.Math.maxi(int, int) » n'est pas de celles qui peuvent être appelées"
      ]),
    Case(
      testDescription: "unknown class, in a text",
      body: decision(
        "d",
        "\n"
          + literal(
            #"{f: function(x) external {java: {class: "fr.Calcul", method signature: "note(int)"}}, r: f(1)}.r"#
          )
      ),
      fault:
        "essai.dmn:3:30: erreur: la fonction externe « fr.Calcul.note(int) » n'est pas de celles qui peuvent "
        + "être appelées (« d ») [dmn-externe]",
      notes: ["la fonction externe « fr.Calcul.note(int) » n'est pas de celles qui peuvent être appelées"]),
    Case(
      testDescription: "no class", body: boxed("", "x", "y", "f(2, 3)").replacing("\"class\"", "\"classe\""),
      fault:
        "essai.dmn:5:1: erreur: une fonction externe se nomme par un contexte avec les entrées « class » et "
        + "« method signature » (« d ») [dmn-externe]",
      notes: ["la fonction externe « {java} » n'est pas de celles qui peuvent être appelées"]),
    Case(
      testDescription: "other parameters than the signature's",
      body: boxed("", "java.lang.Math", "sqrt(double)", "f(2, 3)"),
      fault:
        "essai.dmn:5:1: erreur: la fonction déclare 2 paramètres, ce n'est pas ce qu'attend "
        + "« java.lang.Math.sqrt(double) » (« d ») [dmn-externe]",
      notes: ["la fonction externe « java.lang.Math.sqrt(double) » ne donne rien pour (2, 3)"]),
    Case(
      testDescription: "fewer parameters than the signature's",
      body: boxed("", "java.lang.Math", "pow(double,double)", "f(2)")
        .replacing("<formalParameter name=\"b\" typeRef=\"number\"/>", ""),
      fault:
        "essai.dmn:5:1: erreur: la fonction déclare 1 paramètre, ce n'est pas ce qu'attend "
        + "« java.lang.Math.pow(double,double) » (« d ») [dmn-externe]",
      notes: ["la fonction externe « java.lang.Math.pow(double,double) » ne donne rien pour (2)"]),
  ]) func `that cannot be called are told when they are read, and named when they are called`(
    _ example: Case
  ) throws {
    let model = ModelText(example.body)
    #expect(try model.compiled().faults == [example.fault])
    let outcome = try model.outcome(of: "d")
    #expect(outcome.value.isNull)
    #expect(outcome.messages.flatMap(\.cause.roots).map(\.description) == example.notes)
  }

  @Test func `that fail say with what`() throws {
    let model = ModelText(Self.boxed("", "java.lang.Math", "pow(double,double)", "f(0, -1)"))
    #expect(try model.compiled().faults == [])
    #expect(
      try model.outcome(of: "d").messages.map(\.cause.description) == [
        "la fonction externe « java.lang.Math.pow(double,double) » ne donne rien pour (0, -1)"
      ])
  }

  @Test func `a decision without expression is told, and is no error`() throws {
    let model = ModelText("<decision id=\"_d\" name=\"d\"><variable name=\"d\"/></decision>")
    #expect(
      try model.compiled().faults == [
        "essai.dmn:2:1: avertissement: la décision « d » n'a pas d'expression : elle n'a de résultat que s'il est donné [dmn-sans-logique]"
      ])
  }
}

extension String {
  fileprivate func replacing(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
