import Foundation
import Testing

/// A folder with a model and its examples, gone when the test ends.
private final class Examples {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("copil-\(UUID().uuidString)")

  init() throws {
    try file("taux.dmn", Examples.model)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.path }

  func file(_ name: String, _ text: String) throws {
    let place = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
  }

  /// What the command prints, the folder's own path left out.
  func run(
    _ arguments: String..., in place: String = "."
  ) throws -> (output: String, errors: String, status: Int32) {
    let line = (["cd '\(path)/\(place)' && exec \"$0\""] + arguments.map { "'\($0)'" }).joined(separator: " ")
    let run = Process()
    let (output, errors) = (Pipe(), Pipe())
    run.executableURL = URL(fileURLWithPath: "/bin/sh")
    let bundle =
      Bundle.main.executableURL?.deletingLastPathComponent() ?? URL(fileURLWithPath: ".build/debug")
    run.arguments = ["-c", line, bundle.appendingPathComponent("copil").path]
    run.standardOutput = output
    run.standardError = errors
    try run.run()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaints = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    run.waitUntilExit()
    return (printed, complaints, run.terminationStatus)
  }

  /// A model: a share, a third, a failure, a service and a function.
  static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="taux" id="t" namespace="urn:taux">
      <inputData name="filles" id="i1"><variable name="filles" typeRef="number"/></inputData>
      <inputData name="public" id="i2"><variable name="public" typeRef="number"/></inputData>
      <decision name="part des filles" id="d1"><variable name="part des filles" typeRef="number"/>
        <informationRequirement><requiredInput href="#i1"/></informationRequirement>
        <informationRequirement><requiredInput href="#i2"/></informationRequirement>
        <literalExpression><text>filles / public</text></literalExpression></decision>
      <decision name="tiers" id="d2"><variable name="tiers"/>
        <literalExpression><text>{part: [1 / 3], nom: "tiers"}</text></literalExpression></decision>
      <businessKnowledgeModel name="double" id="b"><variable name="double"/>
        <encapsulatedLogic><formalParameter name="n" typeRef="number"/>
          <literalExpression><text>n * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
      <decisionService name="calcul" id="s"><variable name="calcul"/>
        <outputDecision href="#d1"/><inputData href="#i1"/><inputData href="#i2"/></decisionService>
    </definitions>
    """

  /// The model with a decision that no case asks for and that cannot be right.
  static let faulty = model.replacingOccurrences(
    of: "</definitions>",
    with: """
        <decision name="sans suite" id="d3"><variable name="sans suite"/>
          <literalExpression><text>quotient</text></literalExpression></decision>
      </definitions>
      """)

  /// A model whose decision joins those that it imports.
  static func importing(_ namespaces: [String]) -> String {
    let dmn = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    let imports = namespaces.enumerated().map { index, namespace in
      #"<import name="m\#(index)" namespace="\#(namespace)" importType="\#(dmn)"/>"#
    }
    let needs = namespaces.map {
      #"<informationRequirement><requiredDecision href="\#($0)#d"/></informationRequirement>"#
    }
    let names = namespaces.indices.map { "m\($0).valeur" }.joined(separator: ", ")
    return """
      <definitions xmlns="\(dmn)" name="appel" id="a" namespace="urn:appel">
      \(imports.joined())
      <decision name="calcul" id="c"><variable name="calcul"/>\(needs.joined())
      <literalExpression><text>string join([\(names)], ", ")</text></literalExpression></decision>
      </definitions>
      """
  }

  /// A model with one decision, which gives a text.
  static func imported(_ namespace: String, _ text: String) -> String {
    """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="m" id="m" namespace="\(namespace)">
    <decision name="valeur" id="d"><variable name="valeur"/>
    <literalExpression><text>"\(text)"</text></literalExpression></decision>
    </definitions>
    """
  }

  /// A test file of the model, from its cases.
  static func tests(_ cases: String, model: String = "taux.dmn") -> String {
    """
    <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" \
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <modelName>\(model)</modelName>
    \(cases)
    </testCases>
    """
  }

  /// A case of `part des filles`.
  static func share(
    _ id: String, _ girls: String, of all: String, is expected: String?, mustFail: Bool = false
  ) -> String {
    let value =
      expected.map { #"<value xsi:type="xsd:decimal">\#($0)</value>"# } ?? #"<value xsi:nil="true"/>"#
    return """
      <testCase id="\(id)">
        <inputNode name="filles"><value xsi:type="xsd:decimal">\(girls)</value></inputNode>
        <inputNode name="public"><value xsi:type="xsd:decimal">\(all)</value></inputNode>
        <resultNode name="part des filles"\(mustFail ? #" errorResult="true""# : "")><expected>\(value)</expected></resultNode>
      </testCase>
      """
  }
}

@Suite struct `copil rules test` {
  @Test func `passes what is right, and ends with 0`() throws {
    let examples = try Examples()
    try examples.file(
      "essais.xml",
      Examples.tests(
        """
        \(Examples.share("oui", "3", of: "4", is: "0.75"))
        \(Examples.share("arrondi", "1", of: "3", is: "0.33"))
        \(Examples.share("zéro", "1", of: "0", is: nil, mustFail: true))
        <testCase id="service" type="decisionService" invocableName="calcul">
          <inputNode name="public"><value xsi:type="xsd:decimal">8</value></inputNode>
          <inputNode name="filles"><value xsi:type="xsd:decimal">2</value></inputNode>
          <resultNode name="part des filles"><expected><value xsi:type="xsd:decimal">0.25</value></expected></resultNode>
        </testCase>
        <testCase id="fonction" type="bkm" invocableName="double">
          <inputNode name="n"><value xsi:type="xsd:decimal">4</value></inputNode>
          <resultNode name="double"><expected><value xsi:type="xsd:decimal">8</value></expected></resultNode>
        </testCase>
        """))
    let run = try examples.run("rules", "test", ".")
    #expect(run.output == "5 cas : 5 réussis, 0 échoués (strict)\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `tells the faults of a model once, and counts its errors even if all cases pass`() throws {
    let examples = try Examples()
    try examples.file("taux.dmn", Examples.faulty)
    let good = Examples.tests(Examples.share("a", "3", of: "4", is: "0.75"), model: "../taux.dmn")
    try examples.file("un/a.xml", good)
    try examples.file("un/b.xml", good)
    try examples.file("deux/a.xml", good)
    let run = try examples.run("rules", "test", "deux", "un")
    #expect(
      run.output == """
        taux.dmn:16:30: erreur: aucun nom « quotient » n'est déclaré ici (« sans suite ») [feel-nom-inconnu]
         16 |     <literalExpression><text>quotient</text></literalExpression></decision>
            |                              ^
        1 erreur dans les modèles, à corriger même là où les cas réussissent.
        3 cas : 3 réussis, 0 échoués (strict)

        """)
    #expect(run.status == 1)
    let json = try examples.run("rules", "test", "--json", "deux", "un")
    #expect(
      json.output.hasSuffix(#"{"bilan":{"cas":3,"reussis":3,"echoues":0,"fautes":1,"mode":"strict"}}"# + "\n")
    )
    #expect(json.status == 1)
  }

  @Test func `judges cases alone when asked`() throws {
    let examples = try Examples()
    try examples.file("taux.dmn", Examples.faulty)
    try examples.file("a.xml", Examples.tests(Examples.share("a", "3", of: "4", is: "0.75")))
    let run = try examples.run("rules", "test", "--ignore-model-faults", "a.xml")
    #expect(
      run.output == """
        1 faute ne compte pas dans des modèles dont tous les cas réussissent ; --details les dit.
        1 cas : 1 réussi, 0 échoués (strict)

        """)
    #expect(run.status == 0)
    let json = try examples.run("rules", "test", "--ignore-model-faults", "--json", "a.xml")
    #expect(json.output == #"{"bilan":{"cas":1,"reussis":1,"echoues":0,"fautes":0,"mode":"strict"}}"# + "\n")
    let all = try examples.run("rules", "test", "--ignore-model-faults", "--details", "a.xml")
    #expect(all.output.contains("taux.dmn:16:30: erreur: "))
    #expect(all.status == 0)
  }

  @Test func `lets warnings of a model pass`() throws {
    let examples = try Examples()
    try examples.file(
      "taux.dmn", Examples.model.replacingOccurrences(of: "</definitions>", with: "<essai/></definitions>"))
    try examples.file("a.xml", Examples.tests(Examples.share("a", "3", of: "4", is: "0.75")))
    let run = try examples.run("rules", "test", "a.xml")
    #expect(run.output.contains("taux.dmn:15:1: avertissement: « essai » n'est pas un élément de "))
    #expect(run.output.hasSuffix("1 cas : 1 réussi, 0 échoués (strict)\n"))
    #expect(run.status == 0)
  }

  @Test func `finds imported models above a call, up to the rules, the nearest first`() throws {
    let examples = try Examples()
    let example = Examples.tests(
      """
      <testCase id="a"><resultNode name="calcul"><expected>
      <value xsi:type="xsd:string">commun du territoire, commun des règles, territoire</value>
      </expected></resultNode></testCase>
      """, model: "../appel.dmn")
    try examples.file("Rules/T/CALL/tests/a.xml", example)
    try examples.file("Rules/T/CALL/appel.dmn", Examples.importing(["urn:un", "urn:deux", "urn:trois"]))
    try examples.file("Rules/T/commun/un.dmn", Examples.imported("urn:un", "commun du territoire"))
    try examples.file("Rules/commun/un.dmn", Examples.imported("urn:un", "commun des règles"))
    try examples.file("Rules/commun/deux.dmn", Examples.imported("urn:deux", "commun des règles"))
    try examples.file("Rules/T/trois.dmn", Examples.imported("urn:trois", "territoire"))
    try examples.file("trois.dmn", Examples.imported("urn:trois", "hors des règles"))
    let outside = try examples.run("rules", "test", "Rules/T/CALL")
    #expect(outside.output.contains("aucun modèle n'a l'espace de noms « urn:un »"))
    #expect(outside.status == 1)
    try examples.file("Rules/dossier.xsd", "")
    for path in ["Rules/T/CALL", "Rules/T/CALL/tests/a.xml", examples.path + "/Rules"] {
      let run = try examples.run("rules", "test", path)
      #expect(run.output == "1 cas : 1 réussi, 0 échoués (strict)\n")
      #expect(run.status == 0)
    }
    let inside = try examples.run("rules", "test", "a.xml", in: "Rules/T/CALL/tests")
    #expect(inside.output == "1 cas : 1 réussi, 0 échoués (strict)\n")
  }

  @Test func `finds imported models where imports say that they lie`() throws {
    let examples = try Examples()
    let example = Examples.tests(
      """
      <testCase id="a"><resultNode name="calcul"><expected>
      <value xsi:type="xsd:string">un, deux</value></expected></resultNode></testCase>
      """, model: "appel.dmn")
    func located(_ text: String, _ namespace: String, _ location: String) -> String {
      text.replacingOccurrences(
        of: "namespace=\"\(namespace)\"", with: "namespace=\"\(namespace)\" locationURI=\"\(location)\"")
    }
    try examples.file("a/a.xml", example)
    let both = Examples.importing(["urn:un", "urn:deux"])
    try examples.file("a/appel.dmn", located(located(both, "urn:un", "b/un.dmn"), "urn:deux", "../deux.dmn"))
    // What is imported imports from its own place.
    let other = Examples.imported("urn:un", "un").replacingOccurrences(
      of: "<decision ",
      with: "<import name=\"trois\" namespace=\"urn:trois\" locationURI=\"trois.dmn\""
        + " importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/><decision ")
    try examples.file("a/b/un.dmn", other)
    try examples.file("a/b/trois.dmn", Examples.imported("urn:trois", "trois"))
    try examples.file("deux.dmn", Examples.imported("urn:deux", "deux"))
    let run = try examples.run("rules", "test", "a/a.xml")
    #expect(run.output == "1 cas : 1 réussi, 0 échoués (strict)\n")
    #expect(run.status == 0)
  }

  @Test func `tells what is wrong with a file that may be the model missing`() throws {
    let examples = try Examples()
    let example = Examples.tests(
      """
      <testCase id="a"><resultNode name="calcul"><expected>
      <value xsi:type="xsd:string">un</value></expected></resultNode></testCase>
      """, model: "appel.dmn")
    try examples.file("a.xml", example)
    try examples.file("appel.dmn", Examples.importing(["urn:un"]))
    try examples.file(
      "un.dmn", Examples.imported("urn:un", "un").replacingOccurrences(of: "</text>", with: ""))
    let run = try examples.run("rules", "test", "a.xml")
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("un.dmn:3:30: erreur: <text> est l'élément ouvert"))
    #expect(lines[1] == "appel.dmn:2:30: erreur: aucun modèle n'a l'espace de noms « urn:un » [dmn-import]")
    #expect(run.status == 1)
    try examples.file("un.dmn", Examples.imported("urn:un", "un"))
    try examples.file("autre.dmn", "<definitions>")
    #expect(try examples.run("rules", "test", "a.xml").output == "1 cas : 1 réussi, 0 échoués (strict)\n")
  }

  @Test func `says what was expected and what came out, and ends with 1`() throws {
    let examples = try Examples()
    try examples.file("essais.xml", Examples.tests(Examples.share("non", "3", of: "4", is: "0.7")))
    let run = try examples.run("rules", "test", "essais.xml")
    #expect(
      run.output == """
        essais.xml:6:3: erreur: cas « non » : « part des filles » : attendu 0.7, obtenu 0.75 [cas-echoue]
         6 |   <resultNode name="part des filles"><expected><value xsi:type="xsd:decimal">0.7</value></expected><…
           |   ^
        1 cas : 0 réussis, 1 échoué (strict)

        """)
    #expect(run.status == 1)
  }

  @Test func `says where a list or a context differs`() throws {
    let examples = try Examples()
    try examples.file(
      "essais.xml",
      Examples.tests(
        """
        <testCase id="t"><resultNode name="tiers"><expected><component name="part"><list><item>
        <value xsi:type="xsd:decimal">0.34</value></item></list></component><component name="nom">
        <value xsi:type="xsd:string">tiers</value></component></expected></resultNode></testCase>
        """))
    let run = try examples.run("rules", "test", "essais.xml")
    #expect(
      run.output.contains(
        "cas « t » : « tiers.part[1] » : attendu 0.34, obtenu 0.3333333333333333333333333333333333"))
  }

  @Test(arguments: [
    (
      "le tiers : 40\u{A0}%", "le tiers : 40 %",
      "les deux textes ne diffèrent que par des espaces : après « e tiers : 40 », "
        + "attendu l'espace ordinaire, obtenu l'espace insécable U+00A0"
    ),
    (
      "écoles", "e\u{301}coles",
      "les deux textes se lisent de même, mais leurs accents y sont écrits autrement"
    ),
    (
      "le tiers", "le\u{200B} tiers",
      "les deux textes ne diffèrent que par un caractère qui ne se voit pas, U+200B"
    ),
  ])
  func `says what differs in texts that look the same`(_ made: String, _ expected: String, _ note: String)
    throws
  {
    let examples = try Examples()
    try examples.file(
      "taux.dmn",
      Examples.model.replacingOccurrences(of: "nom: \"tiers\"", with: "nom: \"\(made)\""))
    try examples.file(
      "essais.xml",
      Examples.tests(
        """
        <testCase id="t"><resultNode name="tiers"><expected><component name="part"><list><item>
        <value xsi:type="xsd:decimal">0.333333333</value></item></list></component><component name="nom">
        <value xsi:type="xsd:string">\(expected)</value></component></expected></resultNode></testCase>
        """))
    let run = try examples.run("rules", "test", "essais.xml")
    #expect(run.output.contains(note), "\(run.output)")
  }

  @Test func `reads the calls in the folders given, and tells their faults`() throws {
    let scratch = try Scratch()
    let call = "Rules/ville-exemple/jardins-partages-2025"
    try scratch.shell("cp -rL '\(Run.package.path)/Rules' Rules")
    let sound = try scratch.run("rules", "test", "Rules/ville-exemple")
    #expect(sound.status == 0, "\(sound.output)")
    try scratch.shell("sed -i 's/code=\"/code=\"x/' \(call)/appel.xml")
    let run = try scratch.run("rules", "test", "Rules/ville-exemple")
    #expect(run.status == 1)
    #expect(run.output.contains("\(call)/appel.xml:"), "\(run.output)")
    let alone = try scratch.run("rules", "test", "--ignore-model-faults", "Rules/ville-exemple")
    #expect(alone.status == 0, "\(alone.output)")
  }

  @Test func `gives the cause of a null`() throws {
    let examples = try Examples()
    try examples.file("essais.xml", Examples.tests(Examples.share("zéro", "3", of: "0", is: "0.7")))
    let run = try examples.run("rules", "test", "essais.xml")
    #expect(run.output.contains("attendu 0.7, obtenu null [cas-echoue]"))
    #expect(run.output.contains("  taux.dmn:7:30: note : « part des filles » : division par zéro"))
    #expect(run.status == 1)
  }

  @Test func `wants the error that a case announces, unless it is lenient`() throws {
    let examples = try Examples()
    try examples.file(
      "essais.xml",
      Examples.tests(
        """
        <testCase id="rien"><resultNode name="tiers" errorResult="true"><expected>
        <component name="part"><list><item><value xsi:type="xsd:decimal">0.33333333</value></item></list></component>
        <component name="nom"><value xsi:type="xsd:string">tiers</value></component>
        </expected></resultNode></testCase>
        """))
    let strict = try examples.run("rules", "test", "essais.xml")
    #expect(strict.output.contains("« tiers » : une erreur est attendue avec "))
    #expect(strict.status == 1)
    let lenient = try examples.run("rules", "test", "--lenient", "essais.xml")
    #expect(lenient.output == "1 cas : 1 réussi, 0 échoués (souple)\n")
    #expect(lenient.status == 0)
  }

  @Test func `writes the kit's columns`() throws {
    let examples = try Examples()
    try examples.file(
      "TestCases/niveau-2/01-taux/01-essais.xml",
      Examples.tests(
        Examples.share("a", "3", of: "4", is: "0.75") + Examples.share("b", "3", of: "4", is: "0.7"),
        model: "../../../taux.dmn"))
    let run = try examples.run("rules", "test", "--report", "r.csv", "TestCases")
    #expect(run.status == 1)
    #expect(
      try examples.text("r.csv") == """
        "niveau-2/01-taux","01-essais","a","SUCCESS",""
        "niveau-2/01-taux","01-essais","b","ERROR","cas « b » : « part des filles » : attendu 0.7, obtenu 0.75"

        """)
  }

  @Test func `names the folder given in the kit's columns`() throws {
    let examples = try Examples()
    let example = Examples.tests(Examples.share("a", "3", of: "4", is: "0.75"))
    try examples.file("01-taux/taux.dmn", Examples.model)
    try examples.file("01-taux/01-essais.xml", example)
    for (place, path) in [
      (".", "01-taux"), (".", "./01-taux/"), ("01-taux", "."), ("01-taux", "01-essais.xml"),
    ] {
      let run = try examples.run("rules", "test", "--report", "r.csv", path, in: place)
      #expect(run.status == 0)
      #expect(try examples.text("\(place)/r.csv") == "\"01-taux\",\"01-essais\",\"a\",\"SUCCESS\",\"\"\n")
    }
  }

  @Test func `does not touch a report that it cannot write`() throws {
    let examples = try Examples()
    try examples.file("essais.xml", Examples.tests(Examples.share("a", "3", of: "4", is: "0.75")))
    let run = try examples.run("rules", "test", "--report", "absent/r.csv", "essais.xml")
    #expect(
      run.errors
        == "absent/r.csv: erreur: ce fichier ne peut pas être écrit : son dossier n'existe pas [fichier-non-ecrit]\n"
    )
    #expect(run.status == 70)
  }

  @Test func `writes a report into a pipe, and through a link`() throws {
    let examples = try Examples()
    try examples.file("essais.xml", Examples.tests(Examples.share("a", "3", of: "4", is: "0.75")))
    try examples.file("cible.csv", "ancien")
    let row = "\"essais.xml\",\"essais\",\"a\",\"SUCCESS\",\"\"\n"
    let folder = URL(fileURLWithPath: examples.path)
    let line = """
      mkfifo tube && ln -s cible.csv lien && ln -s nouveau.csv futur || exit
      cat tube > lu & for f in tube lien futur; do $COPIL rules test --report $f essais.xml || exit; done
      wait; test -p tube && test -L lien && test -L futur
      """
    let run = try Run(shell: line, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    for name in ["lu", "cible.csv", "nouveau.csv"] {
      #expect(try examples.text(name).hasSuffix(row.split(separator: ",").dropFirst().joined(separator: ",")))
    }
  }

  @Test(arguments: ["essais.xml", "taux.dmn", "lien", "./un/../essais.xml", "autre.dmn"])
  func `does not write a report over what it reads`(_ name: String) throws {
    let examples = try Examples()
    let cases = Examples.share("a", "3", of: "4", is: "0.75")
    try examples.file("essais.xml", Examples.tests(cases))
    try examples.file("autre.dmn", "<definitions>")
    try examples.file(
      "taux.dmn",
      Examples.model.replacingOccurrences(
        of: "<decision name=\"tiers\"", with: #"<import name="m" namespace="urn:m"/><decision name="tiers""#))
    try FileManager.default.createDirectory(
      atPath: examples.path + "/un", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: examples.path + "/lien", withDestinationPath: "taux.dmn")
    let before = try examples.text(name)
    let run = try examples.run("rules", "test", "--report", name, "essais.xml")
    #expect(
      run.errors
        == "\(name): erreur: le rapport remplacerait ce fichier, que les essais lisent ; donnez-lui un autre nom (--report) [rapport-sur-entree]\n"
    )
    #expect(run.status == 64)
    #expect(try examples.text(name) == before)
  }

  @Test func `fails all cases of a model that is missing or broken`() throws {
    let examples = try Examples()
    try examples.file("cassé.dmn", "<definitions>")
    let one = Examples.share("a", "3", of: "4", is: "0.75")
    try examples.file("1.xml", Examples.tests(one, model: "absent.dmn"))
    try examples.file("2.xml", Examples.tests(one, model: "cassé.dmn"))
    let run = try examples.run("rules", "test", ".")
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "./1.xml:2:12: erreur: le modèle « ./absent.dmn » manque : il n'existe pas [modele-introuvable]")
    #expect(lines.contains { $0.hasPrefix("./cassé.dmn:1:") && $0.contains(": erreur: ") })
    #expect(!run.output.contains("cas-echoue"))
    #expect(lines.last == "2 cas : 0 réussis, 2 échoués (strict)")
    #expect(run.status == 1)
  }

  @Test func `names what is nearest to a name that the model lacks`() throws {
    let examples = try Examples()
    try examples.file(
      "essais.xml",
      Examples.tests(
        """
        <testCase id="e"><inputNode name="fille"><value>x</value></inputNode>
        <resultNode name="part des fille"><expected><value>x</value></expected></resultNode></testCase>
        <testCase id="s" type="decisionService" invocableName="calculs">
        <resultNode name="part des filles"><expected><value>x</value></expected></resultNode></testCase>
        """))
    let run = try examples.run("rules", "test", "essais.xml")
    #expect(
      run.output.contains(
        "essais.xml:3:18: erreur: cas « e » : rien ne s'appelle « fille » parmi ce que le modèle reçoit ; "
          + "vouliez-vous écrire « filles » ? [cas-echoue]"))
    #expect(
      run.output.contains(
        "essais.xml:4:1: erreur: cas « e » : le modèle n'a pas de décision « part des fille » ; vouliez-vous écrire "
          + "« part des filles » ? [cas-echoue]"))
    #expect(
      run.output.contains(
        "essais.xml:5:1: erreur: cas « s » : le modèle n'a pas de service de décision « calculs » ; vouliez-vous écrire "
          + "« calcul » ? [cas-echoue]"))
    #expect(run.output.hasSuffix("2 cas : 0 réussis, 2 échoués (strict)\n"))
  }

  @Test func `says which input of which model a case lacks, and which parts its inputs do not have`() throws {
    let examples = try Examples()
    try examples.file("Rules/dossier.xsd", "<x/>")
    try examples.file(
      "Rules/commun/commun.dmn",
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="commun" id="c" namespace="urn:commun">
        <inputData name="dossier" id="dossier"><variable name="dossier"/></inputData>
        <decision name="total" id="total"><variable name="total"/>
          <informationRequirement><requiredInput href="#dossier"/></informationRequirement>
          <literalExpression><text>dossier.total</text></literalExpression></decision>
      </definitions>
      """)
    try examples.file(
      "Rules/appel.dmn",
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="appel" id="a" namespace="urn:appel">
        <import name="commun" namespace="urn:commun"
          importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
        <itemDefinition name="Dossier"><itemComponent name="porteur">
          <itemComponent name="categorie"><typeRef>string</typeRef></itemComponent>
          <itemComponent name="effectif"><typeRef>number</typeRef></itemComponent></itemComponent></itemDefinition>
        <inputData name="dossier" id="dossier"><variable name="dossier" typeRef="Dossier"/></inputData>
        <decision name="public" id="public"><variable name="public"/>
          <informationRequirement><requiredDecision href="urn:commun#total"/></informationRequirement>
          <literalExpression><text>commun.total</text></literalExpression></decision>
        <decision name="sorte" id="sorte"><variable name="sorte"/>
          <informationRequirement><requiredInput href="#dossier"/></informationRequirement>
          <literalExpression><text>dossier.porteur.categorie</text></literalExpression></decision>
      </definitions>
      """)
    func told(_ input: String, _ part: String, _ result: String, namespace: String = "") throws -> String {
      try examples.file(
        "Rules/essais.xml",
        Examples.tests(
          """
          <testCase id="e"><inputNode name="dossier"\(namespace)><component name="porteur">
          <component name="\(input)">\(part)</component></component></inputNode>
          <resultNode name="\(result)"><expected><value xsi:type="xsd:string">x</value></expected></resultNode></testCase>
          """, model: "appel.dmn"))
      return try examples.run("rules", "test", "Rules/essais.xml").output
    }
    let text = "<value xsi:type=\"xsd:string\">y</value>"
    let lacking = try told("categorie", text, "public")
    #expect(
      lacking.contains(
        "note : il manque « dossier », celui de l'espace de noms « urn:commun » : ajoutez "
          + "<inputNode name=\"dossier\" namespace=\"urn:commun\">"), "\(lacking)")
    let foreign = try told("categorie", text, "sorte", namespace: " namespace=\"urn:comun\"")
    #expect(
      foreign.contains(
        "le modèle ne reçoit pas de « dossier » de l'espace de noms « urn:comun » ; il en reçoit de « urn:appel », "
          + "« urn:commun » [cas-echoue]"), "\(foreign)")
    let unknown = try told("catégorie", text, "sorte")
    #expect(
      unknown.contains(
        "note : « dossier.porteur » n'a pas de composant « catégorie » ; vouliez-vous écrire « categorie » ?"),
      "\(unknown)")
    let other = try told("effectif", text, "sorte")
    #expect(
      other.contains(
        "note : « dossier.porteur.effectif » est de type nombre, la valeur \"y\" est de type texte"),
      "\(other)")
    #expect(!other.contains("n'est pas du type Dossier"))
  }

  @Test func `tells two models of one namespace once, and nothing of what follows from it`() throws {
    let examples = try Examples()
    try examples.file("Rules/dossier.xsd", "<x/>")
    for (file, body) in [
      (
        "commun/commun.dmn",
        "<decision id=\"d\" name=\"d\"><literalExpression><text>1</text></literalExpression></decision>"
      ),
      (
        "appel.dmn",
        """
        <import name="commun" namespace="urn:un" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
        <decision id="e" name="e">
        <informationRequirement><requiredDecision href="urn:un#d"/></informationRequirement>
        <literalExpression><text>commun.d + 1</text></literalExpression></decision>
        """
      ),
    ] {
      try examples.file(
        "Rules/\(file)",
        "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" name=\"m\" namespace=\"urn:un\">\(body)</definitions>"
      )
    }
    try examples.file(
      "Rules/essais.xml",
      Examples.tests(
        "<testCase id=\"e\"><resultNode name=\"e\"><expected><value xsi:type=\"xsd:decimal\">2</value></expected>"
          + "</resultNode></testCase>", model: "appel.dmn"))
    let run = try examples.run("rules", "test", "Rules")
    let errors = run.output.split(separator: "\n").filter { $0.contains(": erreur: ") }
    #expect(errors.count == 1, "\(run.output)")
    #expect(
      errors.first?.contains(
        "l'espace de noms « urn:un » est celui de ce modèle et de Rules/commun/commun.dmn, qu'il importe")
        == true)
    #expect(run.output.hasSuffix("1 cas : 0 réussis, 1 échoué (strict)\n"))
  }

  @Test func `tells a component that dossiers do not have first, and not the rules that read the right one`()
    throws
  {
    let examples = try Examples()
    let rules = Run.package.appendingPathComponent("Rules").path
    _ = try Run(
      shell:
        "cp -r '\(rules)' '\(examples.path)/Rules' && cd '\(examples.path)/Rules/ville-exemple/jardins-partages-2025' "
        + "&& sed -i 's/name=\"categorie\"/name=\"categories\"/' jardins-partages.dmn "
    )
    let run = try examples.run("rules", "test", "Rules/ville-exemple")
    let errors = run.output.split(separator: "\n").filter { $0.contains(": erreur: ") }
    #expect(
      errors.first?.hasSuffix("vouliez-vous écrire « categorie » ? [composant-inconnu]") == true,
      "\(run.output)")
    #expect(!run.output.contains("[feel-chemin-inconnu]"))
  }

  @Test func `tells once that a call is no XML, or names another territoire`() throws {
    let examples = try Examples()
    let rules = Run.package.appendingPathComponent("Rules").path
    for (change, code) in [
      ("s/<intitule>/<intitule>A \\& B/", "xml-mal-forme"),
      ("s/territoire=\"ville-exemple\"/territoire=\"ville-exmple\"/", "discordant"),
    ] {
      _ = try Run(
        shell: "rm -rf '\(examples.path)/Rules' && cp -r '\(rules)' '\(examples.path)/Rules' && "
          + "sed -i '\(change)' '\(examples.path)/Rules/ville-exemple/jardins-partages-2025/appel.xml'")
      let run = try examples.run("rules", "test", "Rules/ville-exemple")
      let errors = run.output.split(separator: "\n").filter { $0.contains(": erreur: ") }
      #expect(errors.count == 1 && errors.first?.contains(code) == true, "\(run.output)")
    }
  }

  @Test func `passes over other XML in folders, not what is broken or named`() throws {
    let examples = try Examples()
    try examples.file(
      "essais/a.xml", Examples.tests(Examples.share("a", "3", of: "4", is: "0.75"), model: "../taux.dmn"))
    try examples.file("essais/appel.xml", "<appel/>")
    let run = try examples.run("rules", "test", "essais")
    #expect(run.output == "1 cas : 1 réussi, 0 échoués (strict)\n")
    #expect(run.status == 0)
    let named = try examples.run("rules", "test", "essais/appel.xml", "essais")
    #expect(named.output.contains("essais/appel.xml:1:1: erreur: ce n'est pas un fichier de tests"))
    #expect(named.status == 1)
    try examples.file("essais/b.xml", "<testCases")
    let broken = try examples.run("rules", "test", "essais")
    #expect(broken.output.contains("essais/b.xml:1:"))
    #expect(broken.output.hasSuffix("1 cas : 1 réussi, 0 échoués (strict)\n"))
    #expect(broken.status == 1)
  }

  @Test func `does not call success what tests nothing`() throws {
    let examples = try Examples()
    try examples.file("essais.xml", Examples.tests(""))
    let run = try examples.run("rules", "test", "essais.xml")
    #expect(
      run.output == """
        essais.xml: erreur: aucun cas de test n'a été trouvé, rien n'est donc éprouvé [aucun-cas]
        0 cas : 0 réussis, 0 échoués (strict)

        """)
    #expect(run.status == 1)
  }

  @Test(arguments: [
    (text: "<testCases/>", fault: "f/x.xml:1:1: erreur: ce n'est pas un fichier de tests : "),
    (text: "<testCases xmlns='urn:x'/>", fault: "f/x.xml:1:1: erreur: ce n'est pas un fichier de tests : "),
    (
      text: Examples.tests(""),
      fault: "f/x.xml: erreur: aucun cas de test n'a été trouvé, rien n'est donc éprouvé [aucun-cas]"
    ),
    (
      text: Examples.tests(
        "<modelName>autre.dmn</modelName>" + Examples.share("b", "3", of: "4", is: "0.75")),
      fault: "f/x.xml:3:1: erreur: un fichier de tests n'a qu'un modèle : « taux.dmn » est déjà nommé"
    ),
    (
      text: Examples.tests(
        "<testCase id='b'><inputNode name='n'/><inputNode name='n'/><resultNode name='tiers'/></testCase>"),
      fault: "f/x.xml:3:39: erreur: « n » reçoit déjà une valeur dans ce cas [test-entree-double]"
    ),
    (text: Examples.tests("<testCase id='b'/>"), fault: "f/x.xml:3:1: erreur: le cas « b » n'attend rien"),
  ])
  func `passes over no test file of a folder that tests nothing or not what it seems to`(
    _ example: (text: String, fault: String)
  ) throws {
    let examples = try Examples()
    try examples.file("f/taux.dmn", Examples.model)
    try examples.file("f/a.xml", Examples.tests(Examples.share("a", "3", of: "4", is: "0.75")))
    try examples.file("f/x.xml", example.text)
    let run = try examples.run("rules", "test", "f")
    #expect(run.output.contains(example.fault), "\(run.output)")
    #expect(run.status == 1)
  }

  @Test func `counts each folder when asked, and speaks JSON`() throws {
    let examples = try Examples()
    let good = Examples.share("a", "3", of: "4", is: "0.75")
    let bad = Examples.share("b", "3", of: "4", is: "0.7")
    try examples.file("un/a.xml", Examples.tests(good, model: "../taux.dmn"))
    try examples.file("un/b.xml", Examples.tests(good + bad, model: "../taux.dmn"))
    try examples.file("deux/a.xml", Examples.tests(good, model: "../taux.dmn"))
    let run = try examples.run("rules", "test", "--details", "un", "deux")
    #expect(
      run.output.hasSuffix(
        """
        un : 3 cas : 2 réussis, 1 échoué
        deux : 1 cas : 1 réussi, 0 échoués
        4 cas : 3 réussis, 1 échoué (strict)

        """))
    let json = try examples.run("rules", "test", "--json", "un")
    let lines = json.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix(#"{"fichier":"un/b.xml","ligne":"#) ?? false)
    #expect(lines.last == #"{"bilan":{"cas":3,"reussis":2,"echoues":1,"fautes":0,"mode":"strict"}}"#)
  }

  @Test func `refuses a wrong usage with 64`() throws {
    let examples = try Examples()
    #expect(try examples.run("rules", "test").status == 64)
    #expect(try examples.run("rules", "test", "-").status == 64)
    #expect(try examples.run("rules", "test", "--strict", ".").status == 64)
  }
}
