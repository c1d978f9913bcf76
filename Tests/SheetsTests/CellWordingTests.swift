import Testing

@testable import Sheets

@Suite struct `Cells of tables for people` {
  @Test(arguments: [
    ("-", "peu importe"), ("", "peu importe"), ("[]", "rien"), ("true", "oui"), ("false", "non"),
    ("null", "absent"), ("0.5", "0,5"), ("2022", "2022"), ("12000", "12\u{202F}000"), ("-3.25", "-3,25"),
    ("< 0.5", "moins de 0,5"), (">=0.75", "au moins 0,75"), ("<= 150", "au plus 150"), ("> 3", "plus de 3"),
    ("[0.5..0.75)", "de 0,5 à moins de 0,75"), ("[0.5..0.75[", "de 0,5 à moins de 0,75"),
    ("]40..60]", "plus de 40 à 60"), ("(40..60]", "plus de 40 à 60"),
    ("< @\"2022-01-02\"", "avant le 2\u{A0}janvier 2022"),
    (">= date(\"2022-02-01\")", "à partir du 1er\u{A0}février 2022"),
    ("<= @\"2022-02-28\"", "jusqu'au 28\u{A0}février 2022 compris"),
    ("> @\"2022-02-28\"", "après le 28\u{A0}février 2022"),
    ("@\"2022-02-01\"", "le 1er\u{A0}février 2022"),
    ("[@\"2022-01-01\"..@\"2022-02-01\"]", "du 1er\u{A0}janvier 2022 au 1er\u{A0}février 2022"),
    ("[@\"2022-01-01\"..@\"2022-02-01\")", "du 1er\u{A0}janvier 2022, avant le 1er\u{A0}février 2022"),
    ("\"a\", \"b, c\"", "Lettre A (a), b, c"), ("[\"a\", \"A\"]", "Lettre A (a), A"),
    ("not(\"a\")", "tout sauf Lettre A (a)"), ("not(\"a\", null)", "tout sauf Lettre A (a) ou absent"),
    ("not(null)", "une valeur donnée"),
    ("0, 0.5, > 1", "0, 0,5, plus de 1"), ("[1..2], [4..5]", "de 1 à 2, de 4 à 5"),
    ("[1..2],\n 7", "de 1 à 2, 7"),
  ])
  func `are read as French`(cell: String, words: String) {
    #expect(CellWording(labels: ["a": "Lettre A"]).readable(cell) == words)
  }

  @Test(arguments: [
    ("appel.parametres.plafond de la caisse des écoles", "le paramètre « plafond de la caisse des écoles »"),
    ("appel.parametres.taux and x", "appel.parametres.taux et x"),
    ("appel.parametres.taux * 2", "appel.parametres.taux * 2"),
    (
      "if Dates inversées then null else dossier.debut between appel.du and appel.au",
      "si Dates inversées alors rien sinon dossier.debut entre appel.du et appel.au"
    ),
    ("(a != null and a) or (not(b = null) and c)", "(a est donné et a) ou (non(b manque) et c)"),
    (
      "if some p in liste satisfies list contains(p.code, \"if or\") then false else true",
      "si il existe p dans liste tel que list contains(p.code, \"if or\") alors non sinon oui"
    ),
  ])
  func `that are conditions or parameters are read in words, names and calls as they are`(
    cell: String, words: String
  ) {
    #expect(CellWording().readable(cell) == words)
  }

  @Test(arguments: [
    "count(dossier.public.tranche) > 0.5", "\"a\\\"b\"", "@\"2022-02-30\"", "1.2.3", "x, 0.5", "..", "[1..x]",
    "dossier.budget.charges.total * 0.5", "\"a", "0.", "< dossier.demande.dateDepot", "not(x)",
  ])
  func `that are more than simple tests stay as they are written`(cell: String) {
    #expect(CellWording().readable(cell) == cell)
  }

  @Test(arguments: [
    ("dossier.solde + dossier.aide", "« Solde » + « Aide reçue »"),
    (
      "if Dates inversées then null else dossier.solde between appel.du and dossier.aide",
      "si Dates inversées alors rien sinon « Solde » entre le début et « Aide reçue »"
    ),
    ("dossier.solde + dossier.autre", "dossier.solde + dossier.autre"),
    ("sum(dossier.solde)", "sum(dossier.solde)"), ("dossier.solde[1]", "dossier.solde[1]"),
    ("dossier.solde + \"€\"", "dossier.solde + \"€\""),
    ("appel.parametres.taux", "le paramètre « taux »"),
  ])
  func `that are formulas have labels for the paths, all or none`(cell: String, words: String) {
    let labels = ["dossier.solde": "« Solde »", "dossier.aide": "« Aide reçue »", "appel.du": "le début"]
    #expect(CellWording(label: { labels[$0] }).readable(cell) == words)
  }

  @Test(arguments: [
    ("date(\"2026-06-15\")", "15\u{A0}juin 2026"),
    ("jour < @\"2026-09-01\"", "jour < 1er\u{A0}septembre 2026"),
    ("@\"2026-09-31\"", "@\"2026-09-31\""), ("lieu = \"date\"", "lieu = \"date\""),
  ])
  func `have their dates written out in formulas`(formula: String, words: String) {
    #expect(CellWording().readable(formula: formula) == words)
  }

  @Test(arguments: [
    ("0.35", "0,35"), ("true", "oui"), ("false", "non"), ("2022-01-02", "2\u{A0}janvier 2022"),
    ("aire-2029", "aire-2029"), ("40000.50", "40\u{202F}000,50"),
  ])
  func `and values of parameters`(value: String, words: String) {
    #expect(CellWording.value(value) == words)
  }

  @Test func `name a code by the list that has all of its column`() {
    var codes = CodeLabels()
    codes.add([("emploi", "Emploi"), ("sante", "Santé")])
    codes.add([("emploi", "Emploi et insertion"), ("sport", "Sportif"), ("vide", "")])
    codes.add([("statuts", "Statuts"), ("rib", "Relevé d'identité bancaire")])
    #expect(codes.labels(of: ["emploi", "sante"]) == ["emploi": "Emploi", "sante": "Santé"])
    #expect(codes.labels(of: ["emploi", "sport"]) == ["emploi": "Emploi et insertion", "sport": "Sportif"])
    #expect(codes.labels(of: ["emploi"]) == [:])
    #expect(codes.labels(of: ["sante", "sport"]) == [:])
    #expect(codes.labels(of: ["vide"]) == [:])
    #expect(codes.labels(of: []) == [:])
    #expect(codes.labels(of: ["rib"]) == ["rib": "Relevé d'identité bancaire"])
    #expect(CodeLabels.named("rib", "Relevé d'identité bancaire") == "Relevé d'identité bancaire (rib)")
    #expect(CodeLabels.named("statuts", "Statuts") == "Statuts")
    #expect(CodeLabels.named("autre", nil) == "autre")
  }
}
