import DMN
import Diagnostics
import FEEL
import Testing

@Suite struct `Faults of a model` {
  struct Case: CustomTestStringConvertible {
    let testDescription: String
    let body: String
    let lines: [String]
  }

  private static let two = ["<output name=\"a\"/>", "<output/>"]

  @Test(arguments: [
    Case(
      testDescription: "unknown element", body: "<decizion id=\"x\" name=\"x\"/>",
      lines: [
        "essai.dmn:2:1: erreur: « decizion » n'est pas un élément de « definitions » ; vouliez-vous écrire <decision> ? [dmn-element]"
      ]),
    Case(
      testDescription: "element like no other", body: "<essai/>",
      lines: [
        "essai.dmn:2:1: avertissement: « essai » n'est pas un élément de « definitions » ; il n'est pas lu [dmn-element]"
      ]),
    Case(
      testDescription: "misspelt element deep inside",
      body:
        "<itemDefinition name=\"t\"><typeRef>string</typeRef><allowedValue><text>1</text></allowedValue></itemDefinition>",
      lines: [
        "essai.dmn:2:51: erreur: « allowedValue » n'est pas un élément de « itemDefinition » ; vouliez-vous écrire <allowedValues> ? [dmn-element]"
      ]),
    Case(
      testDescription: "misspelt attributes",
      body: """
        <itemDefinition name="t" iscollection="true"><typeRef>string</typeRef></itemDefinition>
        <inputData id="i" name="n"><variable name="n" typRef="t" v:x="1" xmlns:v="urn:v"/></inputData>
        """ + "\n"
          + decision("d", table("hitpolicy=\"FIRST\" agregation=\"SUM\" couleur=\"1\"", inputs: [], [["1"]])),
      lines: [
        "essai.dmn:2:40: erreur: « iscollection » n'est pas un attribut de « itemDefinition » ; vouliez-vous écrire « isCollection » ? [dmn-attribut-inconnu]",
        "essai.dmn:3:55: erreur: « typRef » n'est pas un attribut de « variable » ; vouliez-vous écrire « typeRef » ? [dmn-attribut-inconnu]",
        "essai.dmn:4:74: erreur: « hitpolicy » n'est pas un attribut de « decisionTable » ; vouliez-vous écrire « hitPolicy » ? [dmn-attribut-inconnu]",
        "essai.dmn:4:93: erreur: « agregation » n'est pas un attribut de « decisionTable » ; vouliez-vous écrire « aggregation » ? [dmn-attribut-inconnu]",
        "essai.dmn:4:107: avertissement: « couleur » n'est pas un attribut de « decisionTable » ; il n'est pas lu [dmn-attribut-inconnu]",
      ]),
    Case(
      testDescription: "element inside a text",
      body: decision(
        "d", "<literalExpression><text>1 <b>+ 2</b></text></literalExpression>"),
      lines: [
        "essai.dmn:2:75: erreur: <b> n'a pas sa place dans <text>, qui ne contient que du texte ; un « < » s'y écrit &lt; [dmn-texte]"
      ]),
    Case(
      testDescription: "other namespaces are passed over",
      body:
        "<v:x xmlns:v=\"urn:v\"><v:y/></v:x><extensionElements><v:z xmlns:v=\"urn:v\"/></extensionElements>",
      lines: []),
    Case(
      testDescription: "identifier given twice", body: input("n") + "\n" + input("n"),
      lines: [
        "essai.dmn:3:16: avertissement: l'identifiant « _n » est donné deux fois dans ce fichier [dmn-id-double]",
        "essai.dmn:3:26: erreur: le nom « n » est donné deux fois dans ce modèle [dmn-nom-double]",
      ]),
    Case(
      testDescription: "no name", body: "<inputData id=\"i\"/>",
      lines: ["essai.dmn:2:1: erreur: l'attribut « name » manque à « inputData » [dmn-attribut]"]),
    Case(
      testDescription: "name that FEEL cannot read", body: input("2 enfants"),
      lines: [
        "essai.dmn:2:34: erreur: « 2 enfants » n'est pas un nom : « 2 » n'y a pas sa place [feel-nom-invalide]"
      ]),
    Case(
      testDescription: "variable of another name",
      body: "<inputData id=\"i\" name=\"a\"><variable name=\"b\"/></inputData>",
      lines: [
        "essai.dmn:2:44: avertissement: la variable de « a » s'appelle « b » ; écrivez-y le même nom, name=\"a\" [dmn-nom-variable]"
      ]),
    Case(
      testDescription: "unknown reference",
      body: input("montant") + "\n" + decision("d", needs: ["?montent"], literal("1")),
      lines: [
        "essai.dmn:3:93: erreur: « #_montent », dont « d » a besoin, n'existe pas ; le plus proche est « #_montant », celui de « montant » [dmn-reference]"
      ]),
    Case(
      testDescription: "reference to something else",
      body: input("n") + "\n" + decision("d", needs: ["!n"], literal("1")),
      lines: [
        "essai.dmn:3:95: erreur: « n » n'est pas ce que « d » demande ici : c'est une donnée d'entrée, écrivez <informationRequirement><requiredInput href=\"#_n\"/></informationRequirement> [dmn-reference]"
      ]),
    Case(
      testDescription: "decision required as an input",
      body: decision("n", literal("1")) + "\n" + decision("d", needs: ["?n"], literal("n")),
      lines: [
        "essai.dmn:3:93: erreur: « n » n'est pas ce que « d » demande ici : c'est une décision, écrivez <informationRequirement><requiredDecision href=\"#_n\"/></informationRequirement> [dmn-reference]"
      ]),
    Case(
      testDescription: "input among the decisions of a service",
      body: input("n") + decision("d", needs: ["?n"], literal("n"))
        + "\n<decisionService name=\"s\"><outputDecision href=\"#_d\"/><encapsulatedDecision href=\"#_n\"/><inputData href=\"#_n\"/></decisionService>",
      lines: [
        "essai.dmn:3:83: erreur: « n » n'est pas ce que « s » demande ici : c'est une donnée d'entrée, écrivez <inputData href=\"#_n\"/> [dmn-reference]"
      ]),
    Case(
      testDescription: "unknown name, the nearest told",
      body: input("montant demandé", "number") + "\n"
        + decision("d", needs: ["?montant demandé"], "\n" + literal("2 * montant demande + 1")),
      lines: [
        "essai.dmn:4:30: erreur: aucun nom « montant demande » n'est déclaré ici ; le plus proche est « montant demandé » (« d ») [feel-nom-inconnu]"
      ]),
    Case(
      testDescription: "path that the type lacks",
      body: """
        <itemDefinition name="tAction"><itemComponent name="titre"><typeRef>string</typeRef></itemComponent>
        </itemDefinition>
        """ + input("action", "tAction") + "\n"
          + decision("d", needs: ["?action"], "\n" + literal("action.titer")),
      lines: [
        "essai.dmn:5:33: erreur: le type tAction n'a pas de membre « titer » ; le plus proche est « titre » (« d ») [feel-chemin-inconnu]"
      ]),
    Case(
      testDescription: "unknown type", body: input("n", "numbre"),
      lines: [
        "essai.dmn:2:57: erreur: aucun type « numbre » n'existe ; le plus proche est « number » [dmn-type-inconnu]"
      ]),
    Case(
      testDescription: "type inside itself",
      body: "<itemDefinition name=\"a\"><typeRef>b</typeRef></itemDefinition>\n"
        + "<itemDefinition name=\"b\"><typeRef>a</typeRef></itemDefinition>",
      lines: [
        "essai.dmn:2:23: avertissement: le type « a » se contient lui-même ; il n'est pas vérifié au-delà [dmn-type-cycle]"
      ]),
    Case(
      testDescription: "result of another type", body: decision("d", "number", literal("\"a\"")),
      lines: [
        "essai.dmn:2:28: erreur: une valeur de type texte ne peut pas être du type déclaré nombre (« d ») [dmn-type]"
      ]),
    Case(
      testDescription: "wrong hit policy",
      body: decision("d", table("hitPolicy=\"UNIC\"", inputs: [], [["1"]])),
      lines: [
        "essai.dmn:2:74: erreur: « UNIC » n'est pas une politique d'une table : UNIQUE, ANY, PRIORITY, FIRST, COLLECT, RULE ORDER, OUTPUT ORDER [dmn-politique]"
      ]),
    Case(
      testDescription: "aggregation of another policy",
      body: decision("d", table("aggregation=\"SUM\"", inputs: [], [["1"]])),
      lines: [
        "essai.dmn:2:76: erreur: une agrégation va avec la politique COLLECT, pas avec UNIQUE ; elle n'est pas appliquée [dmn-agregation]"
      ]),
    Case(
      testDescription: "output without name",
      body: decision("d", table(inputs: [], outputs: two, [["1", "2"]])),
      lines: [
        "essai.dmn:2:82: erreur: la sortie 2 n'a pas de nom ; il en faut un à chacune quand il y en a plusieurs (« d ») [dmn-sortie-sans-nom]"
      ]),
    Case(
      testDescription: "row of another length",
      body: input("n") + decision("d", needs: ["?n"], table(inputs: ["n"], [["1", "2"], ["3"]])),
      lines: [
        "essai.dmn:4:1: erreur: la règle 2 a 1 entrée(s) et 0 sortie(s), la table 1 et 1 (« d ») [dmn-ligne]"
      ]),
    Case(
      testDescription: "word without quotes in a test",
      body: input("statut", "string")
        + decision(
          "d", needs: ["?statut"],
          table(inputs: ["statut: string"], [["\"actif\"", "1"], ["inactif", "2"]])),
      lines: [
        "essai.dmn:4:25: erreur: « inactif » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"inactif\" entre guillemets (« d », règle 2, colonne « statut ») [dmn-guillemets]"
      ]),
    Case(
      testDescription: "word without quotes in a result",
      body: input("n") + decision("d", needs: ["?n"], table(inputs: ["n"], [["1", "oui"]])),
      lines: [
        "essai.dmn:3:65: erreur: « oui » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"oui\" entre guillemets (« d », règle 1, colonne « sortie 1 ») [dmn-guillemets]"
      ]),
    Case(
      testDescription: "French word of the language in a cell",
      body: input("n") + decision("d", needs: ["?n"], table(inputs: ["n"], [["1", "vrai"]])),
      lines: [
        "essai.dmn:3:65: erreur: aucun nom « vrai » n'est déclaré ici (« d », règle 1, colonne « sortie 1 ») [feel-nom-inconnu]"
      ]),
    Case(
      testDescription: "constant of another type",
      body: input("n", "number")
        + decision("d", needs: ["?n"], table(inputs: ["n"], [["1", "1"], ["\"2\"", "2"]])),
      lines: [
        "essai.dmn:4:25: erreur: la cellule contient une valeur de type texte, la colonne est de type nombre (« d », règle 2, colonne « n ») [dmn-cellule-type]"
      ]),
    Case(
      testDescription: "constant that is not allowed",
      body: """
        <itemDefinition name="tStatut"><typeRef>string</typeRef>
        <allowedValues><text>"actif", "clos"</text></allowedValues></itemDefinition>
        """ + input("statut", "tStatut")
          + decision(
            "d", needs: ["?statut"], table(inputs: ["statut"], [["\"actif\"", "1"], ["\"fermé\"", "2"]])),
      lines: [
        "essai.dmn:5:25: erreur: \"fermé\" n'est pas une des valeurs permises de la colonne : \"actif\", \"clos\" (« d », règle 2, colonne « statut ») [dmn-valeur-exclue]"
      ]),
    Case(
      testDescription: "empty cell",
      body: input("n") + decision("d", needs: ["?n"], table(inputs: ["n"], [["", "1"]])),
      lines: [
        "essai.dmn:3:19: avertissement: la cellule est vide ; elle est lue comme « - » (« d », règle 1, colonne « n ») [dmn-cellule-vide]"
      ]),
    Case(
      testDescription: "text of a cell outside its element",
      body: input("n")
        + decision(
          "d", needs: ["?n"],
          table(inputs: ["n"], [["\"a\"", "1"]]).replacing("<text>\"a\"</text>", with: "\n \"a\"")),
      lines: [
        "essai.dmn:4:2: erreur: « \"a\" » est hors de <text> : dans <inputEntry>, le texte s'écrit entre <text> et </text> [dmn-texte]"
      ]),
    Case(
      testDescription: "text beside its element",
      body: decision("d", literal("1").replacing("</text>", with: "</text> + 1")),
      lines: [
        "essai.dmn:2:82: erreur: « + 1 » est hors de <text> : dans <literalExpression>, le texte s'écrit entre <text> et </text> [dmn-texte]"
      ]),
    Case(
      testDescription: "table without rows",
      body: input("n") + decision("d", needs: ["?n"], table(inputs: ["n"], [])),
      lines: [
        "essai.dmn:2:184: erreur: la table n'a aucune ligne : elle ne répond jamais ; ajoutez une <rule> (« d ») [dmn-table-vide]"
      ]),
    Case(
      testDescription: "priority without values",
      body: decision("d", table("hitPolicy=\"PRIORITY\"", inputs: [], [["1"]])),
      lines: [
        "essai.dmn:2:48: erreur: la politique PRIORITY demande la liste ordonnée des valeurs de sortie (« d ») [dmn-priorites]"
      ]),
    Case(
      testDescription: "syntax in a cell",
      body: input("n") + decision("d", needs: ["?n"], table(inputs: ["n"], [["[1..", "1"]])),
      lines: [
        "essai.dmn:3:29: erreur: attendu ici : une expression ; trouvé : la fin (« d », règle 1, colonne « n ») [feel-syntaxe]"
      ]),
    Case(
      testDescription: "another language",
      body: decision(
        "d", "<literalExpression expressionLanguage=\"urn:js\"><text>1</text></literalExpression>"),
      lines: [
        "essai.dmn:2:87: erreur: les expressions en « urn:js » ne sont pas calculées ; seul FEEL l'est [dmn-langage]"
      ]),
    Case(
      testDescription: "another language for one cell and for values",
      body: """
        <itemDefinition name="t"><typeRef>string</typeRef><allowedValues expressionLanguage="urn:js"><text>"a"</text></allowedValues></itemDefinition>
        <decision id="d" name="d"><decisionTable><output typeRef="t"><outputValues expressionLanguage="urn:js"><text>a(</text></outputValues>
        <defaultOutputEntry expressionLanguage="urn:js"><text>a(</text></defaultOutputEntry></output>
        <rule><outputEntry expressionLanguage="urn:js"><text>a(</text></outputEntry></rule></decisionTable></decision>
        """,
      lines: [
        "essai.dmn:2:86: erreur: les expressions en « urn:js » ne sont pas calculées ; seul FEEL l'est [dmn-langage]",
        "essai.dmn:3:96: erreur: les expressions en « urn:js » ne sont pas calculées ; seul FEEL l'est [dmn-langage]",
        "essai.dmn:4:41: erreur: les expressions en « urn:js » ne sont pas calculées ; seul FEEL l'est [dmn-langage]",
        "essai.dmn:5:40: erreur: les expressions en « urn:js » ne sont pas calculées ; seul FEEL l'est [dmn-langage]",
      ]),
    Case(
      testDescription: "result of a context before its end",
      body: decision(
        "d",
        "<context><contextEntry>\(literal("1"))</contextEntry>"
          + "<contextEntry><variable name=\"a\"/>\(literal("1"))</contextEntry></context>"),
      lines: [
        "essai.dmn:2:71: erreur: une entrée sans nom est le résultat du contexte ; elle doit être la dernière [dmn-contexte]"
      ]),
    Case(
      testDescription: "row of a relation of another length",
      body: decision("d", "<relation><column name=\"a\"/><row/></relation>"),
      lines: ["essai.dmn:2:76: erreur: la ligne a 0 cellule(s), il y a 1 colonne(s) (« d ») [dmn-ligne]"]),
    Case(
      testDescription: "parameter that the function lacks",
      body: function("f", ["montant"], literal("montant")) + "\n"
        + decision(
          "d", needs: ["!f"],
          "\n<invocation>\(literal("f"))<binding><parameter name=\"montent\"/>\(literal("1"))</binding></invocation>"
        ),
      lines: [
        "essai.dmn:4:92: erreur: la fonction appelée n'a pas de paramètre « montent » ; le plus proche est « montant » (« d ») [dmn-parametre]"
      ]),
    Case(
      testDescription: "service that cannot be given what it needs",
      body: input("n") + decision("d", needs: ["?n"], literal("n"))
        + "\n<decisionService id=\"s\" name=\"s\"><outputDecision href=\"#_d\"/></decisionService>",
      lines: [
        "essai.dmn:3:1: erreur: « d » lit « n », que le service « s » ne déclare pas parmi ses données d'entrée ; ajoutez-y <inputData href=\"#_n\"/> [dmn-service]"
      ]),
    Case(
      testDescription: "service without output", body: "<decisionService id=\"s\" name=\"s\"/>",
      lines: [
        "essai.dmn:2:1: avertissement: le service « s » ne donne le résultat d'aucune décision [dmn-service]"
      ]),
    Case(
      testDescription: "PMML",
      body: function("f", ["n"], literal("1")).replacing(
        "<encapsulatedLogic>", with: "<encapsulatedLogic kind=\"PMML\">"),
      lines: ["essai.dmn:2:62: erreur: les fonctions PMML ne sont pas calculées [dmn-pmml]"]),
    Case(
      testDescription: "function without body",
      body: "<businessKnowledgeModel id=\"f\" name=\"f\"/>",
      lines: ["essai.dmn:2:1: erreur: « f » n'a pas d'expression [dmn-sans-logique]"]),
    Case(
      testDescription: "boxes in boxes without end",
      body: decision(
        "d", String(repeating: "<list>", count: 60) + literal("1") + String(repeating: "</list>", count: 60)),
      lines: [
        "essai.dmn:2:336: erreur: plus de 48 boîtes les unes dans les autres ; le reste n'est pas lu [dmn-profondeur]"
      ]),
  ]) func `are told with their place`(_ example: Case) {
    #expect(ModelText(example.body).faults() == example.lines)
  }

  @Test(arguments: [
    (
      "<a/>",
      "x.dmn:1:1: erreur: ce n'est pas un modèle de décision : « definitions » attendu, « a » trouvé [dmn-racine]"
    ),
    (
      "<definitions/>",
      "x.dmn:1:1: erreur: <definitions> est sans espace de noms ; ajoutez-y xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" [dmn-version]"
    ),
    (
      "<definitions xmlns=\"http://www.omg.org/spec/DMN/20130901\"/>",
      "x.dmn:1:1: erreur: l'espace de noms « http://www.omg.org/spec/DMN/20130901 » n'est pas celui de DMN 1.1, 1.2, 1.3, 1.4, 1.5 ou 1.6 [dmn-version]"
    ),
  ]) func `files that are no models are refused`(_ text: String, _ line: String) {
    var diagnostics: [Diagnostic] = []
    #expect(Model.read(Array(text.utf8), file: "x.dmn", into: &diagnostics) == nil)
    #expect(diagnostics.map(\.description) == [line])
  }

  @Test(arguments: Model.Release.allCases) func `every release is read`(_ release: Model.Release) throws {
    let text = "<d:definitions xmlns:d=\"\(release.rawValue)\" name=\"m\" namespace=\"urn:m\"/>"
    var diagnostics: [Diagnostic] = []
    let model = try #require(Model.read(Array(text.utf8), file: "x.dmn", into: &diagnostics))
    #expect(model.release == release)
    #expect(diagnostics.isEmpty)
  }

  @Test func `what people are told about decisions is kept`() throws {
    var diagnostics: [Diagnostic] = []
    let model = try #require(
      ModelText(
        """
        <decision id="d" name="d"><description>Pourquoi</description><question>Est-ce permis ?</question>
        <allowedAnswers>oui, non</allowedAnswers>
        <authorityRequirement><requiredAuthority href="#k"/></authorityRequirement>
        <decisionTable><output/><annotation name="source"/><rule id="r"><description>cas</description>
        <outputEntry><text>1</text></outputEntry><annotationEntry><text>art. 3</text></annotationEntry></rule>
        </decisionTable></decision>
        <knowledgeSource id="k" name="Circulaire" locationURI="urn:c"><type>texte</type></knowledgeSource>
        <textAnnotation id="t"><text>à revoir</text></textAnnotation>
        <association id="a"><sourceRef href="#d"/><targetRef href="#t"/></association>
        """
      ).read(into: &diagnostics))
    #expect(diagnostics.isEmpty)
    let decision = try #require(model.decisions.first)
    #expect(decision.heading.description == "Pourquoi")
    #expect(decision.question == "Est-ce permis ?")
    #expect(decision.allowedAnswers == "oui, non")
    #expect(decision.requirements.authorities.map(\.id) == ["k"])
    #expect(model.knowledgeSources.map(\.heading.name) == ["Circulaire"])
    #expect(model.knowledgeSources.first?.location == "urn:c")
    #expect(model.annotations.map(\.text) == ["à revoir"])
    #expect(model.annotations.first?.targets.map(\.id) == ["d"])
    guard case .table(let table) = decision.logic?.kind else {
      Issue.record("no table")
      return
    }
    #expect(table.annotations == ["source"])
    #expect(table.rules.map(\.annotations) == [["art. 3"]])
    #expect(table.rules.map(\.heading.id) == ["r"])
    #expect(table.rules.map(\.heading.description) == ["cas"])
  }

  /// Whatever is cut from or put into a model, reading, compiling and evaluating it ends.
  @Test func `damaged models do no harm`() throws {
    let model = ModelText(
      "<itemDefinition name=\"t\"><typeRef>t</typeRef><allowedValues><text>1</text></allowedValues></itemDefinition>"
        + input("n", "t") + function("f", ["a: t"], needs: ["f"], literal("if a > 3 then 1 else f(a + 1)"))
        + decision(
          "d", "t", needs: ["?n", "!f"],
          table(
            inputs: ["n"], outputs: ["<output name=\"a\"/>", "<output/>"],
            [["< 3", "f(1)", "2"], ["x", "", "f(n)"]]))
        + "<decisionService id=\"s\" name=\"s\"><outputDecision href=\"#_d\"/></decisionService>")
    let bytes = Array(model.text.utf8)
    let marks = Array("<>\"/#=- .(1?d&".utf8)
    for place in stride(from: 60, to: bytes.count, by: 3) {
      for damage in 0..<3 {
        var changed = bytes
        switch damage {
        case 0: changed.removeSubrange(place..<min(place + 1 + place % 7, changed.count))
        case 1: changed[place] = marks[place % marks.count]
        default: changed.insert(contentsOf: changed[max(0, place - 40)..<place], at: place)
        }
        var diagnostics: [Diagnostic] = []
        guard let model = Model.read(changed, file: "x.dmn", into: &diagnostics) else { continue }
        let compiled = CompiledModel(model, into: &diagnostics)
        var run = DecisionRun(compiled, isTraced: true, steps: 10_000)
        for decision in compiled.decisions { _ = run.evaluate(decision) }
        for service in compiled.services { _ = run.evaluate(service, [:]) }
        for step in run.trace?.decisions ?? [] {
          for table in step.tables { _ = run.nearMisses(of: table) }
        }
      }
    }
  }
}

extension String {
  fileprivate func replacing(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}

@Suite struct `Cells that can never fit their column` {
  struct Case: CustomTestStringConvertible {
    let type: String
    let cell: String
    /// The column of the fault in the cell, and the end of what is said; nil for a cell that may fit.
    let fault: (place: Int, text: String)?

    var testDescription: String { "\(type): \(cell)" }

    init(_ type: String, _ cell: String, _ place: Int? = nil, _ text: String = "") {
      (self.type, self.cell, fault) = (type, cell, place.map { ($0, text) })
    }
  }

  private static let date = "de type nombre, la colonne est de type date ; une date s'écrit @\"2026-0"

  @Test(arguments: [
    Case("date", "2026-02-01", 0, date + "2-01\""), Case("date", "< 2026-03-01", 2, date + "3-01\""),
    Case("date", "[2026-01-01..2026-12-01]", 1, date + "1-01\""),
    Case("date", "01/02/2026", 0, date + "2-01\""),
    Case("date", "@\"2026-02-01\", 2026-02-01", 15, date + "2-01\""),
    Case("date", "date", 0, "si c'est un texte, écrire \"date\" entre guillemets"),
    Case("string", "mode", 0, "si c'est un texte, écrire \"mode\" entre guillemets"),
    Case("string", "\"a\", min", 5, "si c'est un texte, écrire \"min\" entre guillemets"),
    Case("number", "string(5)", 0, "de type texte, la colonne est de type nombre"),
    Case("number", "if ? > 1 then 2 else \"b\"", 21, "de type texte, la colonne est de type nombre"),
    Case("string", "? in (1,2)", 6, "de type nombre, la colonne est de type texte"),
    Case("string", "? in (\"a\", \"b\")"), Case("string", "\"a\" + \"b\""),
    Case("string", "contains(?, \"a\")"),
    Case("date", "> @\"2026-02-01\""), Case("date", "[@\"2026-01-01\"..@\"2026-12-31\"]"),
    Case("date", "? > @\"2026-02-01\" and ?.year = 2026"), Case("number", "n"), Case("number", "min(1, ?)"),
    Case("number", "[1, 2]"), Case("number", "not(1, 2)"), Case("number", "if ? > 1 then 2 else null"),
    Case("number", "inconnue()"), Case("Any", "min"), Case("number", "if ? > 1 then true else false"),
  ])
  func `are told in tests`(_ example: Case) {
    let model = ModelText(
      input("x", example.type) + input("n", "number") + input("inconnue")
        + decision(
          "d", needs: ["?x", "?n", "?inconnue"], table(inputs: ["x: \(example.type)"], [[example.cell, "1"]]))
    )
    check(model.faults(), example, start: 25)
  }

  @Test(arguments: [
    Case("date", "2026-02-01", 0, date + "2-01\""), Case("number", "\"a\" + \"b\"", 0, "de type texte"),
    Case("number", "if n > 1 then \"b\" else 5", 14, "de type texte, la colonne est de type nombre"),
    Case("string", "min", 0, "si c'est un texte, écrire \"min\" entre guillemets"),
    Case("number", "n"), Case("number", "if n > 1 then 1 else null"), Case("string", "string(n)"),
    Case("Any", "min"),
    Case("number", "inconnue()"),
  ])
  func `are told in results`(_ example: Case) {
    let model = ModelText(
      input("n", "number") + input("inconnue")
        + decision(
          "d", needs: ["?n", "?inconnue"],
          table(
            inputs: [], outputs: ["<output typeRef=\"\(example.type)\"/>"], [[example.cell]])))
    check(model.faults(), example, start: 26)
  }

  private func check(_ faults: [String], _ example: Case, start: Int) {
    guard let fault = example.fault else {
      #expect(faults == [])
      return
    }
    #expect(faults.count == 1)
    let escapes = example.cell.prefix(fault.place).reduce(0) { $0 + ($1 == "<" ? 3 : 0) }
    #expect(
      faults.first?.hasPrefix("essai.dmn:3:\(start + fault.place + escapes): erreur: ") == true, "\(faults)")
    #expect(faults.first?.contains(fault.text) == true, "\(faults)")
  }
}
