import DMN
import Diagnostics
import FEEL
import Testing
import XMLTree

/// Reads the text of a test file; `‸` marks a place and is taken out.
private func read(
  _ text: String
) throws -> (file: TestFile?, diagnostics: [Diagnostic], mark: FilePosition?) {
  let mark = text.firstIndex(of: "‸").map { place in
    let before = text[..<place].split(separator: "\n", omittingEmptySubsequences: false)
    return FilePosition(
      file: "essai.xml", line: before.count, column: (before.last?.unicodeScalars.count ?? 0) + 1)
  }
  var reader = XMLReader()
  try reader.read(Array(text.replacing("‸", with: "").utf8))
  let tree = reader.tree(reader.source(named: "essai.xml"))
  let root = try #require(tree)
  var diagnostics: [Diagnostic] = []
  let file = TestFile(root, into: &diagnostics)
  return (file, diagnostics, mark)
}

/// A test file around the content of `<testCases>`.
private func testFile(_ content: String) -> String {
  """
  <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" \
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  \(content)
  </testCases>
  """
}

/// A test file whose only case expects a value.
private func expecting(_ value: String) -> String {
  testFile(
    """
    <modelName>m.dmn</modelName>
    <testCase id="a"><resultNode name="r"><expected>\(value)</expected></resultNode></testCase>
    """)
}

@Suite struct `Test files` {
  @Test func `give the model, the cases, what goes in and what comes out`() throws {
    let (file, diagnostics, _) = try read(
      testFile(
        """
        <modelName> budget.dmn </modelName>
        <labels><label>x</label></labels>
        <testCase id="a"><description>un
         cas</description>
          <inputNode name="indice de pauvreté" namespace="urn:autre"><value xsi:type="xsd:decimal">1.50</value></inputNode>
          <resultNode name="part" errorResult="true"><expected><value xsi:nil="true"/></expected></resultNode>
        </testCase>
        <testCase type="decisionService" invocableName="calcul"><resultNode name="x">
          <expected><value xsi:type="xsd:boolean">1</value></expected></resultNode></testCase>
        """))
    #expect(diagnostics == [])
    let cases = try #require(file).cases
    #expect(file?.modelName == "budget.dmn")
    #expect(cases.map(\.id) == ["a", "2"])
    #expect(cases.map(\.kind) == [.decision, .decisionService])
    #expect(cases[0].inputs[0].name == "indice de pauvreté")
    #expect(cases[0].inputs[0].namespace == "urn:autre")
    #expect(cases[0].inputs[0].value == .number(try #require(Decimal("1.5")), decimals: 2))
    #expect(cases[0].results[0].mustFail && cases[0].results[0].expected == .null)
    #expect(cases[1].invocableName == "calcul")
    #expect(cases[1].results[0].expected == .plain(.boolean(true)))
    #expect(cases[0].position == FilePosition(file: "essai.xml", line: 4, column: 1))
  }

  struct Written: CustomTestStringConvertible {
    var xml: String
    var text: String
    var testDescription: String { xml }

    init(_ xml: String, _ text: String) { (self.xml, self.text) = (xml, text) }
  }

  @Test(arguments: [
    Written(#"<value xsi:type="xsd:string"> a "b" </value>"#, #"[" a \"b\" "]"#),
    Written(#"<value xsi:type="xsd:string"></value>"#, #"[""]"#),
    Written(#"<value>sans type</value>"#, #"["sans type"]"#),
    Written(#"<value xsi:type="xsd:decimal"> -12.340 </value>"#, "[-12.340]"),
    Written(#"<value xsi:type="xsd:integer">42</value>"#, "[42]"),
    Written(#"<value xsi:type="xsd:double">1.5E3</value>"#, "[1500]"),
    Written(#"<value xsi:type="xsd:boolean"> false </value>"#, "[false]"),
    Written(#"<value xsi:type="xsd:date">2026-09-01</value>"#, "[2026-09-01]"),
    Written(#"<value xsi:type="xsd:time">14:10:30.5+02:00</value>"#, "[14:10:30.5+02:00]"),
    Written(#"<value xsi:type="xsd:dateTime">-2017-12-31T11:22:33Z</value>"#, "[-2017-12-31T11:22:33Z]"),
    Written(#"<value xsi:type="xsd:duration">P1DT2H</value>"#, "[P1DT2H]"),
    Written(#"<value xsi:type="xsd:duration">-P14M</value>"#, "[-P1Y2M]"),
    Written(#"<value xsi:type="xsd:dayTimeDuration">P0D</value>"#, "[PT0S]"),
    Written(#"<value xsi:type="xsd:yearMonthDuration">P0Y</value>"#, "[P0M]"),
    Written(#"<value xsi:nil="true"/>"#, "[null]"),
    Written(#"<list xsi:nil="true"/>"#, "[null]"),
    Written("<list/>", "[[]]"),
    Written("", "[{}]"),
    Written(
      #"<list><item><value xsi:nil="1"/></item><item><list/></item><item><component name="é a"><value>x</value></component></item></list>"#,
      #"[[null, [], {é a: "x"}]]"#),
    Written(
      #"<component name="b"><value xsi:type="xsd:int">1</value></component><component name="a" xsi:nil="true"/>"#,
      "[{b: 1, a: null}]"),
    Written(
      #"<value xmlns:t="http://www.w3.org/2001/XMLSchema" xsi:type="t:date">2026-09-01</value>"#,
      "[2026-09-01]"),
  ])
  func `give values`(_ written: Written) throws {
    let (file, diagnostics, _) = try read(expecting(written.xml))
    #expect(diagnostics == [])
    let expected = try #require(file?.cases.first?.results.first?.expected)
    #expect(Value.list([expected.value]).text == written.text)
  }

  struct Fault: CustomTestStringConvertible {
    var xml: String
    var message: String
    var testDescription: String { message }

    init(_ xml: String, _ message: String) { (self.xml, self.message) = (xml, message) }
  }

  @Test(arguments: [
    Fault(
      #"‸<testCase xmlns="http://www.omg.org/spec/DMN/20160719/testcase"/>"#,
      "erreur: ce n'est pas un fichier de tests : sa racine est « testCase », il faut testCases de l'espace de noms "
        + "« http://www.omg.org/spec/DMN/20160719/testcase » [test-racine]"),
    Fault(
      "‸<testCases/>",
      "erreur: ce n'est pas un fichier de tests : sa racine est testCases sans espace de noms, il faut testCases de "
        + "l'espace de noms « http://www.omg.org/spec/DMN/20160719/testcase » [test-racine]"),
    Fault(
      #"‸<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase"/>"#,
      "erreur: il manque <modelName>, le fichier .dmn à essayer, cherché à côté de ce fichier [test-sans-modele]"
    ),
    Fault(
      testFile("<modelName>m</modelName>\n‸<testcase/>"),
      "erreur: <testcase> n'a pas sa place ici ; <testCases> contient <modelName>, <testCase>, <testCasesName>, "
        + "<labels>, une seule forme de valeur à la fois ; vouliez-vous écrire <testCase> ? [test-element-inattendu]"
    ),
    Fault(
      testFile(#"<modelName>m</modelName> ‸<testCase id="a"/>"#),
      "erreur: le cas « a » n'attend rien : il lui manque un <resultNode> [test-sans-resultat]"),
    Fault(
      testFile(#"<modelName>m</modelName> <testCase id="a"> ‸<resultNode name="r"/></testCase>"#),
      "avertissement: rien n'est attendu de « r » : sans <expected>, c'est null qui est attendu [test-sans-attente]"
    ),
    Fault(
      testFile(#"<modelName>m</modelName> <testCase id="a"> ‸<resultNode errorResult="true"/></testCase>"#),
      "erreur: il manque l'attribut name de <resultNode> [test-sans-nom]"),
    Fault(
      testFile(
        #"<modelName>m</modelName> <testCase type="‸bkn"><resultNode name="r" errorResult="1"/></testCase>"#),
      "erreur: « bkn » n'est pas un type de cas ; il y a decision, bkm, decisionService [test-type-de-cas]"),
    Fault(
      testFile(
        #"<modelName>m</modelName> ‸<testCase type="bkm"><resultNode name="r" errorResult="1"/></testCase>"#),
      "erreur: un cas de type bkm doit dire ce qu'il appelle : ajoutez l'attribut invocableName [test-sans-nom]"
    ),
    Fault(
      expecting(#"<value xsi:type="xsd:decimal">‸12,5</value>"#),
      "erreur: « 12,5 » n'est pas de type decimal : il faut un nombre comme 12.5 [test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="xsd:integer">‸12.5</value>"#),
      "erreur: « 12.5 » n'est pas de type integer : il faut un nombre entier [test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="xsd:decimal">‸1e3</value>"#),
      "erreur: « 1e3 » n'est pas de type decimal : il faut un nombre comme 12.5 [test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="xsd:double">‸NaN</value>"#),
      "erreur: « NaN » n'est pas de type double : il faut un nombre comme 12.5 [test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="xsd:date">‸2026-02-30</value>"#),
      "erreur: « 2026-02-30 » n'est pas de type date : il faut une date comme 2026-09-01 [test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="xsd:dateTime">‸2026-02-03</value>"#),
      "erreur: « 2026-02-03 » n'est pas de type dateTime : il faut une date et une heure comme 2026-09-01T14:30:00 "
        + "[test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="xsd:duration">‸P1Y2D</value>"#),
      "erreur: « P1Y2D » n'est pas de type duration : il faut une durée en jours et heures comme P1DT2H, ou en années "
        + "et mois comme P1Y2M [test-valeur]"),
    Fault(
      expecting(#"<value xsi:type="‸xsd:decimale">1</value>"#),
      "erreur: « xsd:decimale » n'est pas un type de valeur connu ; vouliez-vous écrire xsd:decimal ? "
        + "[test-type-inconnu]"),
    Fault(
      expecting(#"<value xsi:type="‸xs:string">1</value>"#),
      "erreur: « xs:string » n'est pas un type de XML Schema ; son préfixe doit être déclaré par "
        + #"xmlns:xsd="http://www.w3.org/2001/XMLSchema" ; vouliez-vous écrire xsd:string ? [test-type-inconnu]"#
    ),
    Fault(
      expecting("‸12"),
      #"erreur: « 12 » est écrit directement dans <expected> ; une valeur s'écrit <value xsi:type="xsd:string">…</value> "#
        + "[test-valeur]"),
    Fault(
      expecting("<value>a</value> ‸douze "),
      #"erreur: « douze » est écrit directement dans <expected> ; une valeur s'écrit <value xsi:type="xsd:string">…</value> "#
        + "[test-valeur]"),
    Fault(
      testFile(
        #"<modelName>m</modelName> <testCase id="a">‸rien<resultNode name="r" errorResult="1"/></testCase>"#),
      "erreur: « rien » est écrit directement dans <testCase>, où aucun texte n'est lu [test-texte]"),
    Fault(
      expecting("<list>‸x<item><value>a</value></item></list>"),
      "erreur: « x » est écrit directement dans <list>, où aucun texte n'est lu [test-texte]"),
    Fault(
      expecting(
        #"<component name="a"><value>a</value></component>‸<component name="a"><value>b</value></component>"#),
      "erreur: « a » est donné deux fois dans cette valeur [test-composant-double]"),
    Fault(
      expecting("<value>a</value>‸<value>b</value>"),
      "erreur: <value> n'a pas sa place ici ; <expected> contient <value>, <component>, <list>, une seule forme de "
        + "valeur à la fois [test-element-inattendu]"),
    Fault(
      expecting(#"<value>a</value>‸<list/>"#),
      "erreur: <list> n'a pas sa place ici ; <expected> contient <value>, <component>, <list>, une seule forme de "
        + "valeur à la fois [test-element-inattendu]"),
  ])
  func `tell what is wrong, and where`(_ fault: Fault) throws {
    let (_, diagnostics, mark) = try read(fault.xml)
    let place = try #require(mark)
    #expect(diagnostics.map(\.description) == ["\(place): \(fault.message)"])
  }

  @Test func `tell a repeated case, and where the first is`() throws {
    let one = #"<testCase id="x"><resultNode name="r" errorResult="1"/></testCase>"#
    let (file, diagnostics, _) = try read(testFile("<modelName>m</modelName>\n\(one)\n\(one)"))
    #expect(file?.cases.count == 2)
    #expect(
      diagnostics.map(\.description) == [
        "essai.xml:4:15: avertissement: un autre cas s'appelle déjà « x » [test-en-double]"
      ])
    #expect(diagnostics[0].notes.map(\.position) == [FilePosition(file: "essai.xml", line: 3, column: 15)])
  }

  @Test func `keep the cases beside a broken one`() throws {
    let (file, diagnostics, _) = try read(
      testFile(
        """
        <modelName>m</modelName>
        <testCase id="a"><resultNode name="r"><expected><value xsi:type="xsd:date">hier</value></expected></resultNode></testCase>
        <testCase id="b"><resultNode name="r"><expected><value xsi:type="xsd:string">x</value></expected></resultNode></testCase>
        """))
    #expect(diagnostics.count == 1)
    #expect(file?.cases.map(\.isSound) == [false, true])
  }
}

@Suite struct `Names that a model does not have` {
  @Test func `are told with those that are looked up`() throws {
    let model = ModelText(
      "<inputData id=\"x\" name=\"Le X\"><variable name=\"lx\"/></inputData>"
        + "<decision id=\"d\" name=\"La Décision\"><variable name=\"ld\"/>\(literal("1"))</decision>"
        + "<decisionService id=\"s\" name=\"Le Service\"><variable name=\"ls\"/><outputDecision href=\"#d\"/></decisionService>"
    )
    let (file, _, _) = try read(
      testFile(
        """
        <modelName>m</modelName><testCase id="a"><inputNode name="La Décision"><value>a</value></inputNode>
        <resultNode name="La Décision"><expected><value>a</value></expected></resultNode></testCase>
        <testCase id="b" type="decisionService" invocableName="Le Service"><resultNode name="r" errorResult="1"/></testCase>
        """))
    let run = TestRun(try #require(file), model: try model.compiled().model, mode: .strict)
    #expect(
      run.verdicts().flatMap(\.failures).map(\.message) == [
        "cas « a » : rien ne s'appelle « La Décision » parmi ce que le modèle reçoit ; il y a « lx », « ld »",
        "cas « a » : le modèle n'a pas de décision « La Décision » ; il y a « ld »",
        "cas « b » : le modèle n'a pas de service de décision « Le Service » ; il y a « ls »",
      ])
  }
}

@Suite struct `Contexts of test files that lack members` {
  private static let model = ModelText(
    """
    <itemDefinition name="tPublic"><itemComponent name="nombre d’élèves"><typeRef>number</typeRef></itemComponent>
    <itemComponent name="femmes"><typeRef>number</typeRef></itemComponent></itemDefinition>
    <itemDefinition name="tDossier"><itemComponent name="public" isCollection="true"><typeRef>tPublic</typeRef>
    </itemComponent><itemComponent name="titre"><typeRef>string</typeRef></itemComponent></itemDefinition>
    """ + input("dossier", "tDossier")
      + decision("r", needs: ["?dossier"], literal("sum(dossier.public.nombre d'élèves)")))

  private static let reviewed = TestRun.Reviewed(inputs: ["dossier"], member: "resultat", waiver: "sansObjet")

  private static func passes(reviewed: TestRun.Reviewed?) throws -> Bool {
    let (file, _, _) = try read(
      testFile(
        """
        <testCase id="a"><inputNode name="dossier"><component name="public"><list><item>
        <component name="nombre d'élèves"><value xsi:type="xsd:decimal">3</value></component></item></list></component>
        </inputNode><resultNode name="r"><expected><value xsi:type="xsd:decimal">3</value></expected></resultNode></testCase>
        """))
    let run = TestRun(
      try #require(file), model: try model.compiled().model, mode: .strict, reviewed: reviewed)
    return run.verdicts().allSatisfy(\.passes)
  }

  @Test func `are no values of the type by the standard`() throws {
    #expect(try !Self.passes(reviewed: nil))
  }

  /// What is told of a case whose dossier lacks its title, when a decision with a question, or without, is expected to give that.
  private static func told(
    _ text: String, is expected: String, member: Bool = false, question: String = "<question>Oui ?</question>"
  ) throws -> [String] {
    let model = ModelText(
      """
      <itemDefinition name="tDossier"><itemComponent name="titre"><typeRef>string</typeRef></itemComponent>
      <itemComponent name="total"><typeRef>number</typeRef></itemComponent>
      <itemComponent name="ligne" isCollection="true"><typeRef>number</typeRef></itemComponent></itemDefinition>
      """ + input("dossier", "tDossier")
        + decision("r", needs: ["?dossier"], literal(text)).replacing(
          "<variable", with: question + "<variable"))
    let value =
      expected == "null" ? "<value xsi:nil=\"true\"/>" : "<value xsi:type=\"xsd:boolean\">\(expected)</value>"
    let result = member ? "<component name=\"resultat\">\(value)</component>" : value
    let (file, _, _) = try read(
      testFile(
        """
        <testCase id="a"><inputNode name="dossier"><component name="total"><value xsi:type="xsd:decimal">3</value></component>
        </inputNode><resultNode name="r"><expected>\(result)</expected></resultNode></testCase>
        """))
    let run = TestRun(
      try #require(file), model: try model.compiled().model, mode: .strict, reviewed: reviewed)
    return run.verdicts().flatMap(\.failures).map {
      $0.message + $0.notes.map { " | \($0.message)" }.joined()
    }
  }

  /// A null that the rule wrote is an answer; one that it fails with is none.
  @Test(arguments: [
    ("(if dossier.total = 3 then null else 1) > 2", true),
    ("if dossier.total = 3 then null else true", false),
  ])
  func `take no fault of a rule for an answer that is not known`(text: String, isFault: Bool) throws {
    let failures =
      try Self.told(text, is: "null") + Self.told("{resultat: \(text)}", is: "null", member: true)
    #expect(failures.count == (isFault ? 2 : 0))
    #expect(
      failures.allSatisfy {
        $0.hasPrefix(
          "cas « a » : « r » est null parce que la règle est en défaut, et evaluate le dira : « > » n'est pas défini"
        )
      }, "\(failures)")
  }

  @Test(arguments: [
    "if dossier.titre = \"x\" then true else false", "dossier.total > 2 and dossier.titre = \"x\"",
  ])
  func `leave the answer to a question unknown, as a review does`(text: String) throws {
    #expect(try Self.told(text, is: "null") == [])
    #expect(try Self.told("{resultat: \(text)}", is: "null", member: true) == [])
    for expected in ["false", "true"] {
      let why =
        " | evaluate répond : inconnu (null), car il manque « dossier.titre » ; la règle seule donne false"
      #expect(
        try Self.told(text, is: expected) == ["cas « a » : « r » : attendu \(expected), obtenu null\(why)"])
      #expect(
        try Self.told("{resultat: \(text)}", is: expected, member: true) == [
          "cas « a » : « r.resultat » : attendu \(expected), obtenu null\(why)"
        ])
    }
  }

  @Test func `leave what does not rest on them as it is`() throws {
    #expect(
      try Self.told("dossier.total > 5 and dossier.titre = \"x\"", is: "null") == [
        "cas « a » : « r » : attendu null, obtenu false"
      ])
    #expect(
      try Self.told("dossier.titre = null", is: "null") == ["cas « a » : « r » : attendu null, obtenu true"])
    let plain = "if dossier.titre = \"x\" then true else false"
    #expect(
      try Self.told(plain, is: "null", question: "") == ["cas « a » : « r » : attendu null, obtenu false"])
  }

  @Test func `are empty where they are lists, as in a dossier`() throws {
    #expect(try Self.told("count(dossier.ligne) = 0", is: "true") == [])
  }

  @Test func `are completed with null for rules`() throws {
    #expect(try Self.passes(reviewed: Self.reviewed))
  }
}
