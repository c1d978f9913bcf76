import DMN
import Diagnostics
import Testing

/// A table with one cell that a French reader writes, and the line that is told of it; `@` is its place.
private struct Cell: CustomTestStringConvertible, Sendable {
  var cell: String
  var column = "number"
  var output = "1"
  var lines: [String]
  var testDescription: String { "\(column) \(cell) → \(output)" }

  init(_ cell: String, _ column: String = "number", output: String = "1", _ lines: String...) {
    (self.cell, self.column, self.output, self.lines) = (cell, column, output, lines)
  }

  var faults: [String] {
    let rows = [[cell, output]]
    let logic = table(inputs: ["x: \(column)"], outputs: ["<output typeRef=\"string\"/>"], rows)
    return ModelText(input("x", column) + decision("d", needs: ["?x"], logic)).faults()
  }

  /// What is told, without the place.
  var told: [String] {
    faults.map { line in line.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
  }
}

/// A text after what is told of it has been done; nil where no sign is to be written.
private func mended(_ text: String, by line: String) -> String? {
  let advice =
    #/« (.+?) » ne se lit pas ici ; (?:supprimez-le|écrivez (.+?))(?: \(dans le fichier : .+?\))? \(« d »/#
  // A function is put around its argument by hand.
  guard let found = line.firstMatch(of: advice), found.2 != "not(…)" else { return nil }
  return text.replacing(found.1, with: found.2 ?? "", maxReplacements: 1)
}

private let inCell = "(« d », règle 1, colonne « x »)"

@Suite struct `French habits in cells` {
  @Test(arguments: [
    Cell(
      "< 0,5", output: "\"a\"",
      "erreur: « 0,5 » n'est pas un nombre, mais deux valeurs à la suite ; un nombre à virgule s'écrit 0.5, deux valeurs « 0, 5 » \(inCell) [dmn-virgule]"
    ),
    Cell(
      "not(12,25)", output: "\"a\"",
      "avertissement: « 12,25 » n'est pas un nombre, mais deux valeurs à la suite ; un nombre à virgule s'écrit 12.25, deux valeurs « 12, 25 » \(inCell) [dmn-virgule]"
    ),
    Cell(
      "[0,5..1)", output: "\"a\"",
      "erreur: « 0,5 » n'est pas un nombre ; un nombre à virgule s'écrit 0.5 \(inCell) [dmn-virgule]"),
    Cell(
      "-", output: "0,5",
      "erreur: « 0,5 » n'est pas un nombre ; un nombre à virgule s'écrit 0.5 (« d », règle 1, colonne « sortie 1 ») [dmn-virgule]"
    ),
    Cell(
      "« association »", "string", output: "\"a\"",
      "erreur: un texte s'écrit entre guillemets droits : \"association\" \(inCell) [dmn-guillemets]"),
    Cell(
      "“association”", "string", output: "\"a\"",
      "erreur: un texte s'écrit entre guillemets droits : \"association\" \(inCell) [dmn-guillemets]"),
    Cell(
      "oui", "boolean", output: "\"a\"",
      "erreur: « oui » n'est pas un nom déclaré ici, et la colonne est de type booléen ; écrivez true (oui) ou false (non) \(inCell) [dmn-cellule-type]"
    ),
    Cell(
      "\"oui\"", "boolean", output: "\"a\"",
      "erreur: la cellule contient une valeur de type texte, la colonne est de type booléen ; écrivez true (oui) ou false (non) \(inCell) [dmn-cellule-type]"
    ),
    Cell(
      "centre-social", "string", output: "\"a\"",
      "erreur: « centre-social » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"centre-social\" entre guillemets \(inCell) [dmn-guillemets]"
    ),
    Cell(
      "\"commune\", porte-à-porte", "string", output: "\"a\"",
      "erreur: « porte-à-porte » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"porte-à-porte\" entre guillemets \(inCell) [dmn-guillemets]"
    ),
    Cell(
      "not(association, l'école)", "string", output: "\"a\"",
      "erreur: « association » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"association\" entre guillemets \(inCell) [dmn-guillemets]",
      "erreur: « l'école » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"l'école\" entre guillemets \(inCell) [dmn-guillemets]"
    ),
    Cell(
      "-", "string", output: "très-bien",
      "erreur: « très-bien » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"très-bien\" entre guillemets (« d », règle 1, colonne « sortie 1 ») [dmn-guillemets]"
    ),
    Cell(
      "entre 0.6 et 0,8", output: "\"a\"",
      "erreur: « entre 0.6 et 0,8 » ne se lit pas ici ; écrivez [0.6..0.8] \(inCell) [dmn-ecriture]"),
    Cell(
      "0.6 à 0.8", output: "\"a\"",
      "erreur: « 0.6 à 0.8 » ne se lit pas ici ; écrivez [0.6..0.8] \(inCell) [dmn-ecriture]"),
    Cell(
      "[0.6 à 0.8]", output: "\"a\"",
      "erreur: « à » ne se lit pas ici ; écrivez .. \(inCell) [dmn-ecriture]"),
    Cell(
      "de 50 à 75 %", output: "\"a\"",
      "erreur: « de 50 à 75 % » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      "50 % à 75,5 %", output: "\"a\"",
      "erreur: « 50 % à 75,5 % » ne se lit pas ici ; écrivez [0.5..0.755] \(inCell) [dmn-ecriture]"),
    Cell(
      "[0.5 ; 0,75[", output: "\"a\"",
      "erreur: « [0.5 ; 0,75[ » ne se lit pas ici ; écrivez [0.5..0.75[ \(inCell) [dmn-ecriture]"),
    Cell(
      "1 ou 2", output: "\"a\"",
      "erreur: « 1 ou 2 » ne se lit pas ici ; écrivez 1, 2 \(inCell) [dmn-ecriture]"),
    Cell(
      "\"a ou b\" ou \"c\"", "string", output: "\"a\"",
      "erreur: « \"a ou b\" ou \"c\" » ne se lit pas ici ; écrivez \"a ou b\", \"c\" \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "\"a\" or \"b\"", "string", output: "\"a\"",
      "erreur: « \"a\" or \"b\" » ne se lit pas ici ; écrivez \"a\", \"b\" \(inCell) [dmn-ecriture]"),
    Cell(
      "\"a\" \"b c\"", "string", output: "\"a\"",
      "erreur: « \"a\" \"b c\" » ne se lit pas ici ; écrivez \"a\", \"b c\" \(inCell) [dmn-ecriture]"),
    Cell(
      "\"a\", \"b\" \"c\" or \"d\"", "string", output: "\"a\"",
      "erreur: « \"a\", \"b\" \"c\" or \"d\" » ne se lit pas ici ; écrivez \"a\", \"b\", \"c\", \"d\" \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "not(\"a\" ou \"b\")", "string", output: "\"a\"",
      "erreur: « not(\"a\" ou \"b\") » ne se lit pas ici ; écrivez not(\"a\", \"b\") \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "not(\"a\" \"b\")", "string", output: "\"a\"",
      "erreur: « not(\"a\" \"b\") » ne se lit pas ici ; écrivez not(\"a\", \"b\") \(inCell) [dmn-ecriture]"),
    Cell(
      "1 or 2.5", output: "\"a\"",
      "erreur: « 1 or 2.5 » ne se lit pas ici ; écrivez 1, 2.5 \(inCell) [dmn-ecriture]"),
    Cell(
      "< 1 or > 2", output: "\"a\"",
      "erreur: « < 1 or > 2 » ne se lit pas ici ; écrivez < 1, > 2 (dans le fichier : &lt; 1, > 2) \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "< @\"01/09/2021\"", "date", output: "\"a\"",
      "erreur: « 01/09/2021 » n'est pas une date ; une date s'écrit année-mois-jour : @\"2021-09-01\" \(inCell) [feel-date]"
    ),
    Cell(
      "\"01/09/2021\"", "date", output: "\"a\"",
      "erreur: la cellule contient une valeur de type texte, la colonne est de type date ; une date s'écrit @\"2021-09-01\" \(inCell) [dmn-cellule-type]"
    ),
    Cell(
      "[@\"2021-02-30\"..@\"2021-03-31\"]", "date", output: "\"a\"",
      "erreur: « 2021-02-30 » n'existe pas au calendrier : février 2021 va du 1er au 28 \(inCell) [feel-date]"
    ),
    Cell(
      "< 10 000", output: "\"a\"",
      "erreur: « 10 000 » ne se lit pas ici ; écrivez 10000 \(inCell) [dmn-ecriture]"),
    Cell(
      "≤ 3", output: "\"a\"",
      "erreur: « ≤ » ne se lit pas ici ; écrivez <= (dans le fichier : &lt;=) \(inCell) [dmn-ecriture]"),
    Cell("–", output: "\"a\"", "erreur: « – » ne se lit pas ici ; écrivez - \(inCell) [dmn-ecriture]"),
    Cell(
      "'mot'", "string", output: "\"a\"",
      "erreur: « 'mot' » ne se lit pas ici ; écrivez \"mot\" \(inCell) [dmn-ecriture]"),
    Cell(
      "plus de 0.75", output: "\"a\"",
      "erreur: « plus de 0.75 » ne se lit pas ici ; écrivez > 0.75 \(inCell) [dmn-ecriture]"),
    Cell(
      "moins de 20", output: "\"a\"",
      "erreur: « moins de 20 » ne se lit pas ici ; écrivez < 20 (dans le fichier : &lt; 20) \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "à partir de 20", output: "\"a\"",
      "erreur: « à partir de 20 » ne se lit pas ici ; écrivez >= 20 \(inCell) [dmn-ecriture]"),
    Cell(
      "20 et plus", output: "\"a\"",
      "erreur: « 20 et plus » ne se lit pas ici ; écrivez >= 20 \(inCell) [dmn-ecriture]"),
    Cell(
      "20+", output: "\"a\"",
      "erreur: « 20+ » ne se lit pas ici ; écrivez >= 20 \(inCell) [dmn-ecriture]"),
    Cell(
      "Plus de 12,5 %", output: "\"a\"",
      "erreur: « Plus de 12,5 % » ne se lit pas ici ; écrivez > 0.125 \(inCell) [dmn-ecriture]"),
    Cell(
      "18 ans ou plus", output: "\"a\"",
      "erreur: « 18 ans ou plus » ne se lit pas ici ; écrivez >= 18 \(inCell) [dmn-ecriture]"),
    Cell(
      "jusqu'à 20 €", output: "\"a\"",
      "erreur: « jusqu'à 20 € » ne se lit pas ici ; écrivez <= 20 (dans le fichier : &lt;= 20) \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "0.5..0.75", output: "\"a\"",
      "erreur: « 0.5..0.75 » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      ">= 0.5 and < 0.75", output: "\"a\"",
      "erreur: « >= 0.5 and < 0.75 » ne se lit pas ici ; écrivez [0.5..0.75) \(inCell) [dmn-ecriture]"),
    Cell(
      "< 0,75 et > 0,5", output: "\"a\"",
      "erreur: « < 0,75 et > 0,5 » ne se lit pas ici ; écrivez (0.5..0.75) \(inCell) [dmn-ecriture]"),
    Cell(
      "[0.5,0.75[", output: "\"a\"",
      "erreur: « [0.5,0.75[ » ne se lit pas ici ; écrivez [0.5..0.75[ \(inCell) [dmn-ecriture]"),
    Cell(
      "]0.5, 0.75]", output: "\"a\"",
      "erreur: « ]0.5, 0.75] » ne se lit pas ici ; écrivez ]0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      "[0,5..0,75]", output: "\"a\"",
      "erreur: « [0,5..0,75] » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      "0,5..0,75", output: "\"a\"",
      "erreur: « 0,5..0,75 » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      "(0.5, 0.75)", output: "\"a\"",
      "erreur: « (0.5, 0.75) » ne se lit pas ici ; écrivez (0.5..0.75) \(inCell) [dmn-ecriture]"),
    Cell(
      "[0.5 0.75]", output: "\"a\"",
      "erreur: « [0.5 0.75] » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      "between 0.5 and 0.75", output: "\"a\"",
      "erreur: « between 0.5 and 0.75 » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"),
    Cell(
      "compris entre 0,5 et 0,75", output: "\"a\"",
      "erreur: « compris entre 0,5 et 0,75 » ne se lit pas ici ; écrivez [0.5..0.75] \(inCell) [dmn-ecriture]"
    ),
    Cell(
      "20 ;", output: "\"a\"",
      "erreur: « ; » ne se lit pas ici ; supprimez-le \(inCell) [dmn-ecriture]"),
    Cell(
      "non", "boolean", output: "\"a\"",
      "erreur: « non » n'est pas un nom déclaré ici, et la colonne est de type booléen ; écrivez true (oui) ou false (non) \(inCell) [dmn-cellule-type]"
    ),
    Cell(
      "non", "string", output: "\"a\"",
      "erreur: « non » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"non\" entre guillemets \(inCell) [dmn-guillemets]"
    ),
    Cell(
      "moins de 20", "string", output: "\"a\"",
      "erreur: « moins de 20 » n'est pas un nom déclaré ici ; si c'est un texte, écrire \"moins de 20\" entre guillemets \(inCell) [dmn-guillemets]"
    ),
    Cell(
      "0.6 - 0.8", output: "\"a\"",
      "avertissement: « 0.6 - 0.8 » est une soustraction ; dans une case, un intervalle s'écrit [0.6..0.8] \(inCell) [dmn-ecriture]"
    ),
  ])
  fileprivate func `are told with what FEEL would read`(_ example: Cell) {
    #expect(example.told == example.lines)
    guard let line = example.told.first, let mended = mended(example.cell, by: line) else { return }
    #expect(Cell(mended, example.column, output: example.output).told == [], "\(mended)")
  }

  @Test func `have each their own advice in a long table`() throws {
    let rows = (0..<200).map { ["entre \($0) et \($0 + 1)", "\"a\""] }
    let model = ModelText(
      input("n", "number") + decision("d", needs: ["?n"], table(inputs: ["n: number"], rows)))
    let faults = try model.compiled().faults
    #expect(faults.count == 200)
    #expect(faults.last?.contains("« entre 199 et 200 » ne se lit pas ici ; écrivez [199..200]") == true)
  }

  @Test(arguments: ["\"a\" ", "\"a\"  or  ", "1  or  "])
  func `of which there are many are looked through quickly`(_ value: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      let cell = String(repeating: value, count: 1_000 / value.count) + "§"
      #expect(Cell(cell, "string", output: "\"a\"").told.count == 1)
    }
    #expect(time < .seconds(20))
  }

  @Test(arguments: [
    Cell("1, 2", output: "\"a\""), Cell("1,2,3", output: "\"a\""), Cell("[1..2]", output: "\"0,5\""),
    Cell("\"0,5\"", "string", output: "\"a\""), Cell("max(1,2)", output: "\"a\""),
    Cell("< 5 /* < 0,5 */", output: "\"a\""), Cell("8 - 6", output: "\"a\""), Cell("x - 2", output: "\"a\""),
    Cell("\"a-b\", \"c\"", "string", output: "\"«\""), Cell("< 0.5, > 1", output: "\"a\""),
    Cell("x > 3 or x < 1", output: "\"a\""), Cell("\"a or b\"", "string", output: "\"a\""),
    Cell("true or false", "boolean", output: "\"a\""),
  ])
  fileprivate func `leave what is right alone`(_ example: Cell) {
    #expect(example.told == [])
  }

  @Test(arguments: [
    ("[0.5,0.75]", "[0.5..0.75]"), ("[0.5, 0.75]", "[0.5..0.75]"), ("[0,5,0,75]", "[0.5..0.75]"),
    ("[0.5-0.75]", "[0.5..0.75]"), ("0,5-0,75", "[0.5..0.75]"), ("[0,5 - 0,75]", "[0.5..0.75]"),
  ])
  func `that FEEL reads as values are doubted, with the interval meant`(_ cell: String, _ interval: String) {
    #expect(
      Cell(cell, output: "\"a\"").told == [
        "avertissement: « \(cell) » se lit comme des valeurs, l'une après l'autre ; un intervalle s'écrit \(interval), des valeurs s'écrivent sans crochets, comme « 0.5, 1 » \(inCell) [dmn-ecriture]"
      ])
    #expect(Cell(interval, output: "\"a\"").told == [])
  }

  @Test(arguments: [
    ("[1, 2, 3]", "number"), ("[1,2]", "number"), ("[2, 1]", "number"), ("not([1, 2])", "number"),
  ])
  func `that no interval can be are left alone`(_ cell: String, _ column: String) {
    #expect(Cell(cell, column, output: "\"a\"").told == [])
  }

  @Test func `are unknown names in the heading of a column`() {
    let cells = table(inputs: ["montnat", "zzz"], [["1", "-", "1"]])
    let model = ModelText(input("montant", "number") + decision("d", needs: ["?montant"], cells))
    #expect(
      model.faults().map { $0.replacing(#/^.*?erreur: /#, with: "") } == [
        "aucun nom « montnat » n'est déclaré ici ; le plus proche est « montant » (« d », colonne « montnat ») [feel-nom-inconnu]",
        "aucun nom « zzz » n'est déclaré ici (« d », colonne « zzz ») [feel-nom-inconnu]",
      ])
  }

  @Test func `have their place at the first character`() {
    let model = ModelText(
      input("x", "number") + "\n" + decision("d", needs: ["?x"], table(inputs: ["x"], [["> 12,5", "1"]])))
    #expect(model.faults().map { $0.prefix(15) } == ["essai.dmn:4:27:"])
  }
}

@Suite struct `French habits in expressions` {
  @Test(arguments: [
    ("x > 10 000", "10 000", "10000"), ("x > 1 250 000,50", "1 250 000,50", "1250000.50"),
    ("x > 10\u{202F}000", "10\u{202F}000", "10000"), ("floor(10 000)", "10 000", "10000"),
    ("x > 60%", "60%", "0.6"), ("x > 12,5 %", "12,5 %", "0.125"), ("x * 2 €", "2 €", "2"),
    ("x ≥ 60", "≥", ">="), ("x ≠ 60", "≠", "!="), ("x == 60", "==", "="), ("x => 60", "=>", ">="),
    ("x =< 60", "=<", "<= (dans le fichier : &lt;=)"), ("x <> 60", "<>", "!="), ("!(x = 60)", "!", "not(…)"),
    ("x = 1 && x = 2", "&&", "and"), ("x in [1…5]", "…", ".."), ("x – 2", "–", "-"), ("x × 2", "×", "*"),
    ("string(x) = 'mot'", "'mot'", "\"mot\""), ("max(1; 2)", ";", ","), ("x in [1; 2[", ";", ".."),
    ("x in ]1 ; 2]", ";", ".."), ("x in (1;2]", ";", ".."),
    ("max([1; 2])", ";", ","), ("\"Demandé : \" & string(x)", "&", "+"), ("string(x) & \" €\"", "&", "+"),
    ("if x = 1 then \"a\" & string(x) else \"b\"", "&", "+"), ("string(x) = \"a\" & x = 2", "&", "and"),
  ])
  func `are told with what FEEL would read`(_ text: String, _ seen: String, _ meant: String) throws {
    let model = ModelText(input("x", "number") + "\n" + decision("d", needs: ["?x"], literal(text)))
    let line = try #require(model.faults().first)
    #expect(model.faults().count == 1)
    #expect(
      line.drop { $0 != "«" } == "« \(seen) » ne se lit pas ici ; écrivez \(meant) (« d ») [dmn-ecriture]")
    let written = text.replacing("<", with: "&lt;").firstRange(of: seen.replacing("<", with: "&lt;"))
    let start = try #require(written).lowerBound
    let before = text.replacing("<", with: "&lt;")[..<start].unicodeScalars.count
    #expect(line.hasPrefix("essai.dmn:3:\(column(of: "x") + before):"), "\(line)")
    guard let mended = mended(text, by: line) else { return }
    let faults = ModelText(input("x", "number") + decision("d", needs: ["?x"], literal(mended))).faults()
    #expect(faults == [], "\(mended)")
  }

  @Test(arguments: ["x + 1;", "x + 1 ;\n", "\"a\";;"])
  func `are told of a mark at the end, which is to be left out`(_ text: String) {
    let faults = ModelText(input("x", "number") + decision("d", needs: ["?x"], literal(text))).faults()
    #expect(
      faults.map { $0.drop { $0 != "«" } } == [
        "« ; » ne se lit pas ici ; supprimez-le (« d ») [dmn-ecriture]"
      ])
  }

  @Test(arguments: [
    ("[0,5..10]", "« 0,5 » n'est pas un nombre ; un nombre à virgule s'écrit 0.5 [dmn-virgule]"),
    ("0 à 10", "« 0 à 10 » ne se lit pas ici ; écrivez [0..10] [dmn-ecriture]"),
    ("de 0 à 10", "« de 0 à 10 » ne se lit pas ici ; écrivez [0..10] [dmn-ecriture]"),
    ("au moins 5", "« au moins 5 » ne se lit pas ici ; écrivez >= 5 [dmn-ecriture]"),
    ("0..10", "« 0..10 » ne se lit pas ici ; écrivez [0..10] [dmn-ecriture]"),
    ("1 ou 5", "« 1 ou 5 » ne se lit pas ici ; écrivez 1, 5 [dmn-ecriture]"),
    (
      "0,5",
      "« 0,5 » n'est pas un nombre, mais deux valeurs à la suite ; un nombre à virgule s'écrit 0.5, deux valeurs « 0, 5 » [dmn-virgule]"
    ),
    ("[0..10]", ""),
  ])
  func `are told of the values that a type allows as of cells`(_ values: String, _ line: String) {
    let type =
      "<itemDefinition name=\"tX\"><typeRef>number</typeRef><allowedValues><text>\(values)</text></allowedValues></itemDefinition>"
    let cells = table(inputs: ["x: tX"], [["5", "1"]])
    let faults = ModelText(type + input("x", "tX") + decision("d", needs: ["?x"], cells)).faults()
    #expect(faults.map { String($0.drop { $0 != "«" }) } == (line.isEmpty ? [] : [line]))
  }

  /// The column at which the text of the decision starts.
  private func column(of text: String) -> Int {
    let whole = decision("d", needs: ["?x"], literal(text))
    return whole.prefix(upTo: whole.firstRange(of: "<text>")?.upperBound ?? whole.startIndex).count + 1
  }
}

@Suite struct `Faults of one cause` {
  /// What is told, with its notes, without places.
  private func told(_ model: ModelText) throws -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = CompiledModel(try #require(model.read(into: &diagnostics)), into: &diagnostics)
    return diagnostics.map { fault in
      ([fault.severity.rawValue, fault.message] + fault.notes.map(\.message)).joined(separator: " | ")
    }
  }

  @Test func `are told once, with the other lines`() throws {
    let model = ModelText(
      "<itemDefinition name=\"tDosier\"><typeRef>string</typeRef></itemDefinition>\n"
        + ["a", "b", "c"].map { input($0, "tDossier") }.joined(separator: "\n"))
    #expect(
      try told(model) == [
        "erreur | aucun type « tDossier » n'existe ; le plus proche est « tDosier » | de même 2 autres fois, lignes 4, 5"
      ])
  }

  @Test func `are one where the parameter of a function is misspelt`() throws {
    let boxed =
      "<invocation>\(literal("f"))<binding><parameter name=\"montant\"/>\(literal("1"))</binding></invocation>"
    let model = ModelText(
      function(
        "f", ["montnat: number", "taux: number"], literal("if montant > 1 then montant * taux else 0"))
        + decision("a", needs: ["!f"], literal("f(montant: 1, taux: 2)"))
        + decision("b", needs: ["!f"], literal("f(montant: 3, taux: 4)"))
        + decision("c", needs: ["!f"], boxed))
    #expect(
      try told(model) == [
        "erreur | aucun nom « montant » n'est déclaré ici ; le plus proche est « montnat » (« f ») | de même une autre fois, ligne 2"
      ])
  }

  @Test func `are doubts where a call names a parameter that the function does not have`() throws {
    let model = ModelText(
      function("f", ["montant: number", "taux: number"], literal("montant * taux"))
        + decision("a", needs: ["!f"], literal("f(montnat: 1, taux: 2)")))
    #expect(
      try told(model) == [
        "avertissement | la fonction « f » n'a pas de paramètre « montnat » (« a ») | ses paramètres : montant ; taux"
      ])
    #expect(try model.outcome(of: "a").value == value("null"))
  }

  private static let sums =
    "if montant < 0 then \"-\" + string(0 - montant) else if montant = floor(montant) then string(montant) else string(montant * 100)"

  @Test func `are one where a parameter is declared of another type`() throws {
    let model = ModelText("\n" + function("f", ["montant: string"], literal(Self.sums)))
    #expect(
      try told(model) == [
        "erreur | « montant » est déclaré texte (string), mais sert 5 fois de nombre (number) ; corrigez son type ici, ou ces 5 endroits | « < » n'est pas défini entre texte et nombre (« f ») | « - » n'est pas défini entre nombre et texte (« f ») | « = » n'est pas défini entre texte et nombre (« f ») | et 2 autres fautes de même cause"
      ])
    #expect(model.faults().map { $0.hasPrefix("essai.dmn:3:") } == [true])
  }

  @Test func `are one where a component of an input is declared of another type`() throws {
    let types =
      "<itemDefinition name=\"tAppel\"><itemComponent name=\"parametres\"><itemComponent name=\"taux d'aide\">"
      + "<typeRef>string</typeRef></itemComponent></itemComponent></itemDefinition>\n"
    let model = ModelText(
      types + input("appel", "tAppel")
        + decision("a", needs: ["?appel"], literal("appel.parametres.taux d'aide * 2"))
        + decision("b", needs: ["?appel"], literal("1 - appel.parametres.taux d’aide")))
    #expect(
      try told(model) == [
        "erreur | « appel.parametres.taux d'aide » est déclaré texte (string), mais sert 2 fois de nombre (number) ; corrigez son type ici, ou ces 2 endroits | « * » n'est pas défini entre texte et nombre (« a ») | « - » n'est pas défini entre nombre et texte (« b »)"
      ])
    #expect(model.faults().map { $0.hasPrefix("essai.dmn:2:") } == [true])
  }

  @Test(arguments: [
    ("if t = null then t else n", []), ("if (null = t) then (t) else n", []),
    ("if t != null then n else t", []),
    ("if t = null then n else t", ["texte"]), ("if t = \"\" then t else n", ["texte"]),
    ("if n = null then t else n", ["texte"]),
  ])
  func `are none where a branch of another type is null when it is taken`(
    _ text: String, _ types: [String]
  ) throws {
    let model = ModelText(
      input("n", "number") + input("t", "string")
        + decision("a", "number", needs: ["?n", "?t"], literal(text)))
    #expect(
      try told(model)
        == types.map {
          "erreur | une valeur de type \($0) ne peut pas être du type déclaré nombre (« a ») | « t » est déclaré \($0) (string)"
        })
  }

  @Test func `are one where the result of a decision is declared of another type`() throws {
    let model = ModelText(
      input("n", "number") + decision("total", "string", needs: ["?n"], literal("if n > 1 then n else 2 * n"))
        + decision("a", needs: ["total", "?n"], literal("n / total"))
        + decision("b", needs: ["total"], literal("total >= 1")))
    #expect(
      try told(model) == [
        "erreur | « total » est déclaré texte (string), mais sert 3 fois de nombre (number) ; corrigez son type ici, ou ces 3 endroits | une valeur de type nombre ne peut pas être du type déclaré texte (« total ») | « / » n'est pas défini entre nombre et texte (« a ») | « >= » n'est pas défini entre texte et nombre (« b »)"
      ])
  }

  @Test func `are told where they are when each says how it is mended`() throws {
    let model = ModelText(
      input("n", "number") + decision("a", needs: ["?n"], literal("n = \"1\""))
        + decision("b", needs: ["?n"], literal("n < \"2\"")))
    #expect(try told(model).count == 2)
    let lone = ModelText(input("n", "string") + decision("a", needs: ["?n"], literal("n * 2")))
    #expect(
      try told(lone) == [
        "erreur | « * » n'est pas défini entre texte et nombre (« a ») | « n » est déclaré texte (string)"
      ])
    // Either of the two may be declared wrongly.
    let two = ModelText(
      input("n", "number") + input("t", "string")
        + decision("a", needs: ["?n", "?t"], literal("if n < t then 1 else if t = n then 2 else 3")))
    #expect(try told(two).count == 2)
  }

  @Test func `are one where the values that a type allows are none of it`() throws {
    let types =
      "<itemDefinition name=\"tPoints\"><typeRef>string</typeRef><allowedValues><text>[0..10]</text></allowedValues></itemDefinition>"
    let points = table(
      inputs: ["x: number"], outputs: ["<output typeRef=\"tPoints\"/>"], [["1", "5"], ["2", "6"]])
    let model = ModelText(types + input("x", "number") + decision("d", "tPoints", needs: ["?x"], points))
    #expect(
      try told(model) == ["erreur | les valeurs permises sont de type nombre, le type déclaré est texte"])
  }

  @Test(arguments: [
    ("_montant_demende", " ; le plus proche est « #_montant_demandé », celui de « montant demandé »"),
    ("montant%20demandé", " : c'est l'identifiant qui s'écrit ici, href=\"#_montant_demandé\""),
  ])
  func `are one where a reference is wrong`(_ id: String, _ hint: String) throws {
    let model = ModelText(
      input("montant demandé", "number")
        + "<decision name=\"d\"><informationRequirement><requiredInput href=\"#\(id)\"/></informationRequirement>"
        + literal("montant demandé * 2") + "</decision>")
    #expect(try told(model) == ["erreur | « #\(id) », dont « d » a besoin, n'existe pas\(hint)"])
  }
}

@Suite struct `A variable of another name than its element` {
  /// What is told of a decision `b` whose variable has a name, and of a reader.
  private func told(_ variable: String, reading text: String = "1", _ more: String = "") -> [String] {
    ModelText(
      more + "\n<decision id=\"_b\" name=\"part d'aide\">\n<variable name=\"\(variable)\"/>" + literal("1")
        + "</decision>\n" + decision("lecteur", needs: ["b"], literal(text))
    ).faults()
  }

  @Test func `is told once to those who read the element by its own name`() {
    #expect(
      told("résultat", reading: "part d’aide + part d'aide") == [
        "essai.dmn:4:17: erreur: la variable de « part d'aide » s'appelle « résultat » ; écrivez-y le même nom, name=\"part d'aide\" [dmn-nom-variable]"
      ])
    // The nearest name is that of the variable, which is not to be written.
    #expect(
      told("parts d'aide", reading: "part d’aide * 2") == [
        "essai.dmn:4:17: erreur: la variable de « part d'aide » s'appelle « parts d'aide » ; écrivez-y le même nom, name=\"part d'aide\" [dmn-nom-variable]"
      ])
  }

  @Test func `is a doubt as long as nothing fails for it`() {
    #expect(
      told("résultat", reading: "résultat * 2") == [
        "essai.dmn:4:17: avertissement: la variable de « part d'aide » s'appelle « résultat » ; écrivez-y le même nom, name=\"part d'aide\" [dmn-nom-variable]"
      ])
    #expect(told("part d’aide", reading: "part d'aide * 2") == [])
  }

  @Test func `is right in a copy that kept the name of what was copied`() {
    #expect(
      told("seconde part", decision("part d'aide", literal("2"))) == [
        "essai.dmn:3:25: erreur: le nom « part d'aide » est donné deux fois dans ce modèle ; si c'est une copie, écrivez ici name=\"seconde part\", comme sa variable [dmn-nom-double]"
      ])
  }

  @Test func `is told of a copy, whose own name is no double`() throws {
    #expect(
      told("total", decision("total", literal("2"))) == [
        "essai.dmn:4:17: erreur: la variable de « part d'aide » s'appelle « total » ; écrivez-y le même nom, name=\"part d'aide\" [dmn-nom-variable]"
      ])
    var diagnostics: [Diagnostic] = []
    let copies = ModelText(
      "<inputData id=\"_a\" name=\"copie\"><variable name=\"n\"/></inputData>\n" + input("n"))
    _ = CompiledModel(try #require(copies.read(into: &diagnostics)), into: &diagnostics)
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics.flatMap(\.notes).map(\.message) == ["« n » a déjà ce nom"])
    #expect(diagnostics.flatMap(\.notes).map(\.position?.line) == [3])
  }

  @Test func `of a copy not renamed at all is named with it`() throws {
    var diagnostics: [Diagnostic] = []
    let model = ModelText(
      input("n") + "\n<inputData id=\"_c\" name=\"n\">\n<variable name=\"n\"/></inputData>")
    _ = CompiledModel(try #require(model.read(into: &diagnostics)), into: &diagnostics)
    #expect(diagnostics.map(\.code) == ["dmn-nom-double"])
    #expect(
      diagnostics.flatMap(\.notes).map { "\($0.position?.line ?? 0) \($0.message)" } == [
        "2 la première fois", "4 son <variable> est à renommer aussi",
      ])
  }

  @Test func `is told of a function of another model`() {
    let outils = ModelText(
      "<businessKnowledgeModel id=\"_f\" name=\"en euros\"><variable name=\"résultat\"/><encapsulatedLogic>"
        + "<formalParameter name=\"n\"/>" + literal("n") + "</encapsulatedLogic></businessKnowledgeModel>",
      namespace: "urn:outils", name: "outils", file: "outils.dmn")
    let model = ModelText(
      "<import name=\"outils\" namespace=\"urn:outils\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>\n"
        + decision(
          "d",
          "<knowledgeRequirement><requiredKnowledge href=\"urn:outils#_f\"/></knowledgeRequirement>"
            + literal("outils.en euros(3)")))
    #expect(
      model.faults(with: [outils]) == [
        "outils.dmn:2:65: erreur: la variable de « en euros » s'appelle « résultat » ; écrivez-y le même nom, name=\"en euros\" [dmn-nom-variable]"
      ])
  }
}

@Suite struct `What a name lacks to be read` {
  private static let outils = ModelText(
    function("en euros", ["n: number"], literal("string(n)")), namespace: "urn:outils", name: "outils",
    file: "outils.dmn")
  private static let importsOutils =
    "<import name=\"outils\" namespace=\"urn:outils\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>\n"

  @Test func `is told with what to add, once for a decision`() {
    let model = ModelText(
      input("n", "number") + decision("a", literal("1")) + "\n"
        + decision("d", literal("n + a + n")))
    #expect(
      model.faults() == [
        "essai.dmn:3:73: erreur: « n » existe, mais aucune exigence n'y mène d'ici ; ajoutez <informationRequirement><requiredInput href=\"#_n\"/></informationRequirement> (« d ») [dmn-exigence]",
        "essai.dmn:3:77: erreur: « a » existe, mais aucune exigence n'y mène d'ici ; ajoutez <informationRequirement><requiredDecision href=\"#_a\"/></informationRequirement> (« d ») [dmn-exigence]",
      ])
  }

  @Test func `is told of a function of another model`() {
    let model = ModelText(Self.importsOutils + decision("d", literal("outils.en euros(3)")))
    #expect(
      model.faults(with: [Self.outils]) == [
        "essai.dmn:3:73: erreur: « outils.en euros » existe, mais aucune exigence n'y mène d'ici ; ajoutez <knowledgeRequirement><requiredKnowledge href=\"urn:outils#_en_euros\"/></knowledgeRequirement> (« d ») [dmn-exigence]"
      ])
  }

  @Test func `is not meant by a member of the same name`() {
    let model = ModelText(
      """
      <itemDefinition name="tDossier"><itemComponent name="cout"><typeRef>number</typeRef></itemComponent></itemDefinition>
      """ + input("dossier", "tDossier") + decision("part", literal("1")) + "\n"
        + decision("d", needs: ["?dossier"], literal("dossier.part")))
    #expect(
      model.faults().map { $0.drop { $0 != "l" } } == [
        "le type tDossier n'a pas de membre « part » (« d ») [feel-chemin-inconnu]"
      ])
  }

  @Test func `in a function is a parameter`() {
    let model = ModelText(input("n", "number") + "\n" + function("f", ["x: number"], literal("x + n")))
    #expect(
      model.faults().map { $0.drop { $0 != "«" } } == [
        "« n » existe, mais aucune exigence n'y mène d'ici ; une fonction ne lit que ses paramètres, ajoutez-en un (« f ») [dmn-exigence]"
      ])
  }

  @Test func `may be its prefix`() {
    let types =
      "<itemDefinition name=\"tAppel\"><itemComponent name=\"parametres\"><itemComponent name=\"taux d'aide\">"
      + "<typeRef>number</typeRef></itemComponent></itemComponent></itemDefinition>"
    let model = ModelText(
      Self.importsOutils + types + input("appel", "tAppel") + "\n"
        + decision("d", needs: ["?appel"], literal("taux d’aide * 2")) + decision("e", literal("en euros(3)"))
    )
    #expect(
      model.faults(with: [Self.outils]).map { $0.dropFirst(25) } == [
        "aucun nom « taux d’aide » n'est déclaré ici ; vouliez-vous écrire « appel.parametres.taux d'aide » ? (« d ») [feel-nom-inconnu]",
        "aucun nom « en euros » n'est déclaré ici ; vouliez-vous écrire « outils.en euros » ? (« e ») [feel-nom-inconnu]",
      ])
  }

  @Test(arguments: [
    ("total", "total * 2"), ("total voisin", "total voisin * 2"), ("en euros", "en euros * 2"),
    ("dossier complet", "dossier complet * 2"),
    ("total", "count(dossier.ligne[montant > total])"), ("total", "count(dossier.ligne[total > montant])"),
  ])
  func `is a requirement where an element of the model has the name`(name: String, text: String) {
    let types =
      "<itemDefinition name=\"tDossier\"><itemComponent name=\"total\"><typeRef>number</typeRef></itemComponent>"
      + "<itemComponent name=\"ligne\" isCollection=\"true\"><itemComponent name=\"montant\"><typeRef>number</typeRef>"
      + "</itemComponent></itemComponent></itemDefinition>"
    let model = ModelText(
      Self.importsOutils + types + input("dossier", "tDossier") + decision(name, literal("1")) + "\n"
        + decision("d", needs: ["?dossier"], literal(text)))
    let id = name.replacing(" ", with: "_").replacing("-", with: "_")
    #expect(
      model.faults(with: [Self.outils]).map { $0.drop { $0 != "«" } } == [
        "« \(name) » existe, mais aucune exigence n'y mène d'ici ; ajoutez <informationRequirement><requiredDecision href=\"#_\(id)\"/></informationRequirement> (« d ») [dmn-exigence]"
      ])
  }

  @Test func `may be its prefix and a requirement`() throws {
    var diagnostics: [Diagnostic] = []
    let model = ModelText(Self.importsOutils + decision("e", literal("en euros(3)")))
    let others = [Self.outils].compactMap { $0.read(into: &diagnostics) }
    _ = CompiledModel(try #require(model.read(into: &diagnostics)), library: others, into: &diagnostics)
    #expect(
      diagnostics.flatMap(\.notes).map(\.message) == [
        "aucune exigence n'y mène encore d'ici ; ajoutez <knowledgeRequirement><requiredKnowledge href=\"urn:outils#_en_euros\"/></knowledgeRequirement>"
      ])
  }

  @Test func `is no prefix of its first word alone`() {
    let types =
      "<itemDefinition name=\"tDossier\"><itemComponent name=\"total\"><typeRef>number</typeRef></itemComponent></itemDefinition>"
    let model = ModelText(
      types + input("dossier", "tDossier") + "\n"
        + decision("d", needs: ["?dossier"], literal("total voisin + 1")))
    #expect(
      model.faults().map { $0.drop { $0 != "«" } } == [
        "« total voisin » n'est déclaré ici (« d ») [feel-nom-inconnu]"
      ])
  }

  @Test func `is not told of what an unknown import would have brought`() {
    let model = ModelText(
      Self.importsOutils
        + decision(
          "d", "outils.tSomme", needs: [],
          "<knowledgeRequirement><requiredKnowledge href=\"urn:outils#_en_euros\"/></knowledgeRequirement>"
            + literal("outils.en euros(3)")))
    #expect(
      model.faults() == [
        "essai.dmn:2:34: erreur: aucun modèle n'a l'espace de noms « urn:outils » [dmn-import]"
      ])
  }
}
