import DMN
import Diagnostics
import Testing

/// The faults of a table `d` of one column `x`, whose input is of a type.
private func faults(
  _ input: String, column: String, output: String = "<output/>", _ rows: [[String]]
) -> [String] {
  let logic = table(inputs: ["x: \(column)"], outputs: [output], rows)
  return ModelText(DMNTests.input("x", input) + "\n" + decision("d", "number", needs: ["?x"], logic)).faults()
}

@Suite struct `One slip` {
  @Test func `in the type of a column of tests is told once, there`() {
    #expect(
      faults("string", column: "number", [["\"a\"", "1"], ["\"b\"", "2"], ["-", "3"]]) == [
        "essai.dmn:3:190: erreur: « x » est déclaré nombre (number), mais sert 3 fois de texte (string) ; corrigez son type ici, ou ces 3 endroits [dmn-type]"
      ])
    // What is read says nothing of its type.
    #expect(faults("Any", column: "number", [["\"a\"", "1"], ["\"b\"", "2"]]).count == 1)
  }

  @Test func `in the type of a column of results is told once, and not of what reads the table`() {
    let output = "<output name=\"points\" typeRef=\"string\"/>"
    let faults = faults(
      "number", column: "number", output: output, [["1", "1"], ["2", "2"], ["3", "null"]])
    #expect(faults.count == 1)
    #expect(
      faults[0].hasSuffix(
        "erreur: « points » est déclaré texte (string), mais sert 2 fois de nombre (number) ; corrigez son type ici, ou ces 2 endroits [dmn-type]"
      ))
  }

  @Test(arguments: [
    // Another cell fits, or what is read does; or there is but one.
    ("Any", [["\"a\"", "1"], ["\"b\"", "2"], ["3", "3"]], 2),
    ("number", [["\"a\"", "1"], ["\"b\"", "2"]], 2), ("Any", [["\"a\"", "1"], ["-", "2"]], 1),
    ("Any", [["\"a\"", "1"], ["true", "2"]], 2),
  ])
  func `in cells is told in each`(input: String, rows: [[String]], count: Int) {
    let faults = faults(input, column: "number", rows)
    #expect(faults.count == count)
    #expect(faults.allSatisfy { $0.hasSuffix("[dmn-cellule-type]") })
  }

  @Test func `in the type of an entry is not told of the whole as well`() {
    let logic =
      "<context><contextEntry><variable name=\"resultat\" typeRef=\"string\"/>\(literal("1"))</contextEntry></context>"
    let model = ModelText(
      type("tNote", "<itemComponent name=\"resultat\"><typeRef>number</typeRef></itemComponent>")
        + decision("d", "tNote", logic))
    #expect(model.faults().count == 1)
    #expect(
      model.faults().allSatisfy {
        $0.hasSuffix("une valeur de type nombre ne peut pas être du type déclaré texte (« d ») [dmn-type]")
      })
  }
}

@Suite struct `An argument that its parameter can never take` {
  private static let taux = function("taux", ["part: number", "noms: tNoms"], literal("part * count(noms)"))
  private static let noms =
    "<itemDefinition name=\"tNoms\" isCollection=\"true\"><typeRef>string</typeRef></itemDefinition>"

  private func told(_ logic: String) -> [String] {
    ModelText(
      Self.noms + Self.taux + input("nom", "string") + decision("d", needs: ["!taux", "?nom"], logic)
    )
    .faults().map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
  }

  @Test(arguments: [
    "taux(\"a\", [nom])", "taux(noms: [nom], part: \"a\")", "taux([\"a\"], nom)",
  ]) func `is told where it is written`(_ call: String) {
    let seen = call.contains("[\"a\"]") ? "liste de textes" : "texte"
    #expect(
      told(literal(call)) == [
        "erreur: le paramètre « part » de « taux » attend le type nombre, pas une valeur de type \(seen) (« d ») [feel-argument]"
      ])
  }

  @Test func `is told in a boxed call`() {
    let boxed = """
      <invocation>\(literal("taux"))<binding><parameter name="part"/>\(literal("nom"))</binding>
      <binding><parameter name="noms"/>\(literal("nom"))</binding></invocation>
      """
    #expect(
      told(boxed) == [
        "erreur: une valeur de type texte ne peut pas être du type déclaré nombre (« d.part ») [dmn-type]"
      ])
  }

  @Test(arguments: [
    "taux(1, nom)", "taux([1], [nom, null])", "taux(null, [])", "taux(part: string length(nom), noms: nom)",
  ])
  func `is not one that is converted, or not known`(_ call: String) {
    #expect(told(literal(call)).isEmpty)
  }
}

private func type(_ name: String, _ content: String) -> String {
  "<itemDefinition name=\"\(name)\">\(content)</itemDefinition>"
}

@Suite struct `An import without a model` {
  private static let other = ModelText(
    decision("a", literal("1")), namespace: "urn:tout-autre", file: "dossiers/outils.dmn")

  @Test func `tells the namespace that the file it names declares`() {
    let line =
      "<import name=\"outils\" namespace=\"urn:outils\" locationURI=\"../outils.dmn\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
    let model = ModelText(line + decision("d", literal("1")))
    var diagnostics: [Diagnostic] = []
    let models = [model, Self.other].compactMap { $0.read(into: &diagnostics) }
    _ = CompiledModel(models[0], library: [models[1]], into: &diagnostics)
    #expect(
      diagnostics.map(\.description) == [
        "essai.dmn:2:34: erreur: aucun modèle n'a l'espace de noms « urn:outils » : le fichier « ../outils.dmn » est là, mais déclare « urn:tout-autre » ; écrivez le même dans les deux (namespace=\"…\") [dmn-import]"
      ])
    #expect(diagnostics.first?.notes.map(\.message) == ["il le déclare ici"])
    #expect(diagnostics.first?.notes.first?.position?.file == "dossiers/outils.dmn")
  }
}
