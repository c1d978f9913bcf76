import DMN
import Diagnostics
import Testing

/// What stands in a model, with the place of its fault marked by `‸`, and the printed line that tells of it.
private struct RefusedModel: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var body: String
  var message: String

  init(_ testDescription: String, _ body: String, _ message: String) {
    (self.testDescription, self.body, self.message) = (testDescription, body, message)
  }

  var marked: String {
    """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="aide" namespace="urn:aide">
    \(body)
    </definitions>
    """
  }

  /// The printed line, with the line and column of the mark.
  var line: String {
    var (line, column) = (1, 1)
    for scalar in marked.unicodeScalars.prefix(while: { $0 != "‸" }) {
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return "aide.dmn:\(line):\(column): \(message)"
  }

  /// Everything wrong with the model.
  var faults: [Diagnostic] {
    var faults: [Diagnostic] = []
    let bytes = Array(marked.replacing("‸", with: "").utf8)
    if let model = Model.read(bytes, file: "aide.dmn", into: &faults) {
      _ = CompiledModel(model, into: &faults)
    }
    return faults
  }
}

private func declaredInput(_ name: String, _ type: String = "number") -> String {
  "<inputData id=\"_\(name.hashed)\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
}

private func needs(_ names: String...) -> String {
  names.map {
    "<informationRequirement><requiredInput href=\"#_\($0.hashed)\"/></informationRequirement>"
  }.joined()
}

private func boxed(_ text: String) -> String {
  "<literalExpression><text>\(text)</text></literalExpression>"
}

extension String {
  /// An identifier made of the letters.
  fileprivate var hashed: String {
    String(unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic ? Character($0) : "_" })
  }
}

private let threeInputs =
  declaredInput("montant") + declaredInput("plafond") + declaredInput("montant-plafond") + "\n"
private let needsThree = needs("montant", "plafond", "montant-plafond")
private let twoReadings =
  "erreur: « montant-plafond » est un nom déclaré, mais se lit aussi « (montant) - (plafond) »"

@Suite struct `Names of a model` {
  @Test(arguments: [
    RefusedModel(
      "two readings in an expression",
      threeInputs + "<decision name=\"d\">\(needsThree)\(boxed("1 + ‸montant-plafond"))</decision>",
      "\(twoReadings) (« d ») [feel-ambigu]"),
    RefusedModel(
      "two readings in a cell",
      threeInputs + """
        <decision name="d">\(needsThree)<decisionTable><input><inputExpression><text>montant</text></inputExpression></input>
        <output/><rule><inputEntry><text>&gt; ‸montant - plafond</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        </decisionTable></decision>
        """,
      "\(twoReadings) (« d », règle 1, colonne « montant ») [feel-ambigu]"),
    RefusedModel(
      "two readings of a member",
      """
      <itemDefinition name="Dossier"><itemComponent name="montant"><typeRef>number</typeRef></itemComponent>
      <itemComponent name="montant-plafond"><typeRef>number</typeRef></itemComponent></itemDefinition>
      \(declaredInput("dossier", "Dossier"))\(declaredInput("plafond"))
      <decision name="d">\(needs("dossier", "plafond"))\(boxed("dossier.‸montant-plafond"))</decision>
      """, "\(twoReadings) (« d ») [feel-ambigu]"),
    RefusedModel(
      "a function whose name its parameters spell",
      """
      <businessKnowledgeModel name="hommes/femmes"><encapsulatedLogic><formalParameter name="hommes"/>
      <formalParameter name="femmes"/>\(boxed("‸hommes / femmes"))</encapsulatedLogic></businessKnowledgeModel>
      """,
      "erreur: « hommes/femmes » est un nom déclaré, mais se lit aussi « (hommes) / (femmes) » (« hommes/femmes ») [feel-ambigu]"
    ),
    RefusedModel(
      "two readings of entries of a box",
      """
      <decision name="d"><context>
      <contextEntry><variable name="hors"/>\(boxed("1"))</contextEntry>
      <contextEntry><variable name="taxe"/>\(boxed("2"))</contextEntry>
      <contextEntry><variable name="hors-taxe"/>\(boxed("3"))</contextEntry>
      <contextEntry>\(boxed("‸hors-taxe"))</contextEntry></context></decision>
      """,
      "erreur: « hors-taxe » est un nom déclaré, mais se lit aussi « (hors) - (taxe) » (« d ») [feel-ambigu]"),
    RefusedModel(
      "a name that is not declared",
      declaredInput("nombre d'enfants")
        + "<decision name=\"d\">\(needs("nombre d'enfants"))\(boxed("‸nombre d’enfant + 1"))</decision>",
      "erreur: aucun nom « nombre d’enfant » n'est déclaré ici ; le plus proche est « nombre d'enfants » (« d ») [feel-nom-inconnu]"
    ),
    RefusedModel(
      "a name that is not required",
      declaredInput("nombre d'enfants") + "<decision name=\"d\">\(boxed("‸nombre d’enfants + 1"))</decision>",
      "erreur: « nombre d'enfants » existe, mais aucune exigence n'y mène d'ici ; ajoutez <informationRequirement><requiredInput href=\"#_nombre_d_enfants\"/></informationRequirement> (« d ») [dmn-exigence]"
    ),
    RefusedModel(
      "a word without quotes",
      declaredInput("avis")
        + "<decision name=\"d\">\(needs("avis"))\(boxed("if avis = 1 then ‸Favorable else null"))</decision>",
      "erreur: aucun nom « Favorable » n'est déclaré ici (« d ») [feel-nom-inconnu]"),
    RefusedModel(
      "one name with two apostrophes",
      "<inputData name=\"taux d'aide\"/>\n<inputData name=\"‸taux d’aide\"/>",
      "erreur: le nom « taux d’aide » est donné deux fois dans ce modèle [dmn-nom-double]"),
    RefusedModel(
      "one name in two normalisation forms",
      "<inputData name=\"durée\"/>\n<inputData name=\"‸dure\u{301}e\"/>",
      "erreur: le nom « dure\u{301}e » est donné deux fois dans ce modèle [dmn-nom-double]"),
    RefusedModel(
      "one name of two entries",
      """
      <decision name="d"><context><contextEntry><variable name="part d'État"/>\(boxed("1"))</contextEntry>
      <contextEntry><variable name="‸part d’État"/>\(boxed("2"))</contextEntry></context></decision>
      """, "erreur: le nom « part d’État » est donné deux fois ici [dmn-nom-double]"),
    RefusedModel(
      "a name with parentheses", "<inputData name=\"‸aide (an)\"/>",
      "erreur: « aide (an) » n'est pas un nom : « ( » n'y a pas sa place [feel-nom-invalide]"),
    RefusedModel(
      "a name that starts with a digit", "<decision name=\"‸2025 bilan\">\(boxed("1"))</decision>",
      "erreur: « 2025 bilan » n'est pas un nom : « 2025 » n'y a pas sa place [feel-nom-invalide]"),
    RefusedModel(
      "a name that is a keyword", "<inputData name=\"‸or\"/>",
      "erreur: « or » est un mot du langage et ne peut pas être un nom [feel-nom-reserve]"),
    RefusedModel(
      "a member that is a keyword",
      "<itemDefinition name=\"T\"><itemComponent name=\"‸in\"><typeRef>number</typeRef></itemComponent></itemDefinition>",
      "erreur: « in » est un mot du langage et ne peut pas être un nom [feel-nom-reserve]"),
    RefusedModel(
      "an entry that is a keyword",
      "<decision name=\"d\"><context><contextEntry><variable name=\"‸not\"/>\(boxed("1"))</contextEntry></context></decision>",
      "erreur: « not » est un mot du langage et ne peut pas être un nom [feel-nom-reserve]"),
  ])
  fileprivate func `that cannot be told apart, found or read are refused`(_ model: RefusedModel) {
    #expect(model.faults.map(\.description) == [model.line])
  }

  @Test(arguments: [
    threeInputs + "<decision name=\"d\">\(needsThree)\(boxed("(montant)-(plafond)"))</decision>",
    threeInputs
      + "<decision name=\"d\">\(needs("montant", "plafond"))\(boxed("montant-plafond"))</decision>",
    threeInputs
      + "<decision name=\"d\">\(needs("montant-plafond"))\(boxed("montant - plafond"))</decision>",
    "<inputData name=\"organisme porteur\"/><inputData name=\"date and time of deposit\"/>",
    "<inputData name=\"taux d'aide\"><variable name=\"taux d’aide\"/></inputData>",
    "<itemDefinition name=\"Coût d’aide\"><typeRef>number</typeRef></itemDefinition>"
      + declaredInput("coût", "Cou\u{302}t d'aide"),
    "<inputData name=\"Été\"/><inputData name=\"été\"/><inputData name=\"cœur\"/><inputData name=\"coeur\"/>",
  ])
  func `that are clear are taken`(_ body: String) {
    #expect(RefusedModel("", body, "").faults.map(\.description) == [])
  }
}
