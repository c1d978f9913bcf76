import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `What an element of a model lacks or has twice` {
  private static let one = "<literalExpression><text>1</text></literalExpression>"

  @Test(arguments: [
    (
      "<conditional/>", ["<if> dans <conditional>", "<then> dans <conditional>", "<else> dans <conditional>"]
    ),
    (
      "<conditional><if>\(one)</if><then/><else>\(one)</else></conditional>", ["une expression dans <then>"]
    ),
    ("<filter><in>\(one)</in></filter>", ["<match> dans <filter>"]),
    ("<filter><match>\(one)</match></filter>", ["<in> dans <filter>"]),
    ("<for iteratorVariable=\"i\"><in>\(one)</in></for>", ["<return> dans <for>"]),
    ("<some iteratorVariable=\"i\"><in>\(one)</in></some>", ["<satisfies> dans <some>"]),
    ("<every iteratorVariable=\"i\"><satisfies>\(one)</satisfies></every>", ["<in> dans <every>"]),
    (
      "<context><contextEntry><variable name=\"a\"/></contextEntry></context>",
      ["une expression dans <contextEntry>"]
    ),
    ("<invocation>\(one)<binding>\(one)</binding></invocation>", ["<parameter> dans <binding>"]),
    (
      "<decisionTable><input/><output/><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>",
      ["<inputExpression> dans <input>"]
    ),
  ]) func `is told where it should stand`(_ box: String, _ missing: [String]) {
    let faults = ModelText(decision("d", "\n" + box)).faults()
    let lines = faults.filter { $0.hasSuffix("[dmn-manque]") }
    #expect(lines.allSatisfy { $0.hasPrefix("essai.dmn:3:") })
    let told = Set(lines.map { String($0.split(separator: "erreur: il manque ").last ?? "") })
    #expect(told == Set(missing.map { "\($0) [dmn-manque]" }))
  }

  @Test(arguments: [
    (
      "<invocation/>", "essai.dmn:3:1: avertissement: il manque une expression dans <invocation> [dmn-manque]"
    ),
    (
      "<functionDefinition/>",
      "essai.dmn:3:1: avertissement: il manque une expression dans <functionDefinition> [dmn-manque]"
    ),
    (
      "<literalExpression><text>1</text><text>2</text></literalExpression>",
      "essai.dmn:3:34: erreur: <literalExpression> ne contient qu'un <text> ou <importedValues> ; ce <text> est en trop [dmn-en-trop]"
    ),
    (
      "<context><contextEntry>\(one)\n\(one)</contextEntry></context>",
      "essai.dmn:4:1: erreur: <contextEntry> ne contient qu'une expression ; ce <literalExpression> est en trop [dmn-en-trop]"
    ),
  ]) func `is told with its place`(_ box: String, _ line: String) {
    #expect(ModelText(decision("d", "\n" + box)).faults() == [line])
  }

  @Test func `is told of requirements and imports`() {
    let model = ModelText(
      """
      <import namespace="urn:b" locationURI="b.dmn"/>
      <decision id="d" name="d"><variable name="d"/><informationRequirement/>
      <knowledgeRequirement/>\(Self.one)</decision>
      """)
    #expect(
      model.faults(with: [ModelText("", namespace: "urn:b", file: "b.dmn")]) == [
        "essai.dmn:2:1: erreur: l'attribut « importType » manque à « import » [dmn-attribut]",
        "essai.dmn:2:1: erreur: l'attribut « name » manque à « import » [dmn-attribut]",
        "essai.dmn:3:47: erreur: il manque <requiredDecision> ou <requiredInput> dans <informationRequirement> [dmn-manque]",
        "essai.dmn:4:1: erreur: il manque <requiredKnowledge> dans <knowledgeRequirement> [dmn-manque]",
      ])
  }
}

@Suite struct `The language of expressions` {
  private static let feel = "https://www.omg.org/spec/DMN/20230324/FEEL/"

  /// A model in XPath, with decisions that say their language or do not.
  private static func model(_ languages: String?...) -> ModelText {
    let decisions = languages.enumerated().map { index, language in
      let own = language.map { " expressionLanguage=\"\($0)\"" } ?? ""
      return decision("d\(index)", "<literalExpression\(own)><text>1 + 1</text></literalExpression>")
    }
    return ModelText(decisions.joined(), definitions: " expressionLanguage=\"urn:xpath\"")
  }

  @Test func `is the nearest one that is named`() throws {
    #expect(Self.model(Self.feel).faults() == [])
    #expect(try Self.model(Self.feel).outcome(of: "d0").value == value("2"))
  }

  @Test func `is told where it is named, and not computed`() throws {
    let model = Self.model(nil, Self.feel, nil, "urn:js")
    let faults = model.faults()
    #expect(faults.count == 2)
    #expect(
      faults.first?.hasSuffix(
        "erreur: les expressions en « urn:xpath » ne sont pas calculées ; seul FEEL l'est [dmn-langage]")
        == true)
    #expect(faults.first?.hasPrefix("essai.dmn:1:") == true)
    #expect(try model.outcome(of: "d1").value == value("2"))
    for (name, language) in [("d0", "urn:xpath"), ("d2", "urn:xpath"), ("d3", "urn:js")] {
      let cause = try model.outcome(of: name).value.cause
      #expect(cause.map { "\($0)" } == "les expressions en « \(language) » ne sont pas calculées")
    }
  }
}
