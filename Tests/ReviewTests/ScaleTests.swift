import Diagnostics
import Review
import Testing

/// A model whose critère reads a table of several columns.
private func scale(
  _ columns: [String], _ rows: [[String]], hitPolicy: String = "UNIQUE", replacing: (String, String)? = nil
) -> Modele {
  var modele = Modele()
  modele.types =
    type("tDemande", "montantSollicite: number", "dateDepot: date", "frequence: string")
    + type("tPorteur", "categorie: string")
    + type("tPublic", "total: number", "femmes: number")
    + type("tDossier", "demande: tDemande", "porteur: tPorteur", "public: tPublic")
  var text = table(columns, hitPolicy: hitPolicy, rows)
  if let replacing { text = text.replacing(replacing.0, with: replacing.1) }
  modele.recevabilite = decision("Barème", "boolean", text)
  modele.services = service("Recevabilité", ["Barème"]) + service("Proposition", ["Montant"])
  return modele
}

private let sum = "dossier.demande.montantSollicite"
private let people = "dossier.public.total"
private let day = "dossier.demande.dateDepot"
private let again = "dossier.demande.frequence"

/// The faults without their places.
private func faults(
  _ columns: [String], _ rows: [[String]], hitPolicy: String = "UNIQUE", replacing: (String, String)? = nil
) throws -> [String] {
  try scale(columns, rows, hitPolicy: hitPolicy, replacing: replacing).essai.faults()
    .map { String($0.drop { $0 != " " }.dropFirst()) }
}

@Suite struct `Scales of numbers and dates` {
  @Test func `a gap is told at the row after it, with the row before it`() throws {
    let told = try scale([sum], [["< 25", "true"], [">= 30", "false"]]).essai.faults()
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        ": erreur: table « Barème » : aucune ligne ne couvre « dossier.demande.montantSollicite » de 25 à 30 (30 non compris) ; déplacez une borne ou ajoutez une ligne [table-incomplete] | note essai.dmn:"
      ) == true, "\(told)")
    let line = try #require(told.first)
    let places = line.matches(of: #/essai\.dmn:(\d+):(\d+)/#).compactMap { Int($0.2) }
    // The note is the row before.
    #expect(places.count == 2 && places[0] > places[1])
  }

  struct Gap: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var column: String
    var cells: [String]
    var extent: String
    var severity = "erreur"
  }

  @Test(arguments: [
    Gap(testDescription: "a lone value", column: sum, cells: ["< 25", "> 25"], extent: "à 25"),
    Gap(
      testDescription: "both ends open", column: sum, cells: ["<= 25", "> 30.5", "30.5"],
      extent: "de 25 à 30,5 (25 et 30,5 non compris)"),
    Gap(
      testDescription: "open ranges side by side", column: sum, cells: ["< 1", "[1..2[", "]2..3]", "> 3"],
      extent: "à 2"),
    Gap(
      testDescription: "money between whole sums", column: sum, cells: ["<= 150", "[151..300]", "> 300"],
      extent: "de 150 à 151 (150 et 151 non compris)"),
    Gap(
      testDescription: "shares", column: "dossier.public.femmes / dossier.public.total",
      cells: ["< 0.5", "[0.6..0.75[", ">= 0.75"], extent: "de 0,5 à 0,6 (0,6 non compris)"),
    Gap(
      testDescription: "whole numbers", column: people, cells: ["<= 10", ">= 13"], extent: "de 11 à 12"),
    Gap(
      testDescription: "one whole number", column: people, cells: ["< 10", "> 10"], extent: "à 10"),
    Gap(
      testDescription: "dates", column: day, cells: ["< @\"2022-01-02\"", ">= @\"2022-01-05\""],
      extent: "du 2\u{A0}janvier 2022 au 4\u{A0}janvier 2022"),
    Gap(
      testDescription: "dates that a function makes", column: day,
      cells: [
        "< date(\"2022-01-02\")", "[date(2022, 1, 5)..date(\"2022-01-07\")]", "> date(\"2022-01-07\")",
      ], extent: "du 2\u{A0}janvier 2022 au 4\u{A0}janvier 2022"),
    Gap(
      testDescription: "numbers that are computed", column: sum, cells: ["< 5 * 5", ">= 3 * (5 + 5)"],
      extent: "de 25 à 30 (30 non compris)"),
    Gap(
      testDescription: "one day", column: day, cells: ["< @\"2022-01-02\"", "> @\"2022-01-02\""],
      extent: "le 2\u{A0}janvier 2022"),
    Gap(
      testDescription: "nothing above", column: sum, cells: ["< 25", "[25..50["],
      extent: "au-dessus de 50 (compris)", severity: "avertissement"),
    Gap(
      testDescription: "nothing below", column: sum, cells: ["[5..25[", ">= 25"],
      extent: "au-dessous de 5 (non compris)", severity: "avertissement"),
    Gap(
      testDescription: "not", column: sum, cells: ["not([10..20])", "]10..20]"], extent: "à 10"),
    Gap(
      testDescription: "several ranges in a cell", column: sum, cells: ["< 1, > 3", "[2..3]"],
      extent: "de 1 à 2 (2 non compris)"),
    Gap(
      testDescription: "numbers of more than a word", column: sum,
      cells: ["< 12345678901234567890.25", "> 12345678901234567890.25"],
      extent: "à 12\u{202F}345\u{202F}678\u{202F}901\u{202F}234\u{202F}567\u{202F}890,25"),
  ])
  func `a gap is told with what it leaves out`(_ gap: Gap) throws {
    let told = try faults([gap.column], gap.cells.map { [$0, "true"] })
    let start =
      "\(gap.severity): table « Barème » : aucune ligne ne couvre « \(gap.column) » \(gap.extent) ; déplacez"
    #expect(told.count == 1 && told[0].hasPrefix(start), "\(told)")
  }

  @Test(arguments: ["FIRST", "ANY", "UNIQUE"])
  func `a gap counts wherever one row must match`(hitPolicy: String) throws {
    #expect(try faults([sum], [["< 25", "true"], [">= 30", "true"]], hitPolicy: hitPolicy).count == 1)
  }

  @Test func `a gap of several columns says what the others have`() throws {
    let told = try faults(
      [again, sum],
      [
        ["\"premiereDemande\"", "-", "true"], ["\"renouvellement\"", "< 25", "true"],
        ["\"renouvellement\"", ">= 30", "false"],
      ])
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        "aucune ligne ne couvre « dossier.demande.montantSollicite » de 25 à 30 (30 non compris), quand « dossier.demande.frequence » vaut « renouvellement » ;"
      ) == true, "\(told)")
  }

  @Test func `a gap that is the same whatever the others have is told once`() throws {
    let told = try faults(
      [again, sum],
      [
        ["\"premiereDemande\"", "< 25", "true"], ["\"renouvellement\"", "< 25", "true"],
        ["-", ">= 30", "false"],
      ])
    #expect(told.count == 1)
    #expect(told.first?.contains("de 25 à 30 (30 non compris) ; déplacez") == true, "\(told)")
  }

  struct Whole: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var columns: [String]
    var rows: [[String]]
    var hitPolicy = "UNIQUE"
  }

  @Test(arguments: [
    Whole(
      testDescription: "half-open ranges that meet", columns: [sum],
      rows: [["< 0.5", "true"], ["[0.5..0.75)", "true"], [">= 0.75", "true"]]),
    Whole(
      testDescription: "numbers one by one", columns: [people],
      rows: [["0", "true"], ["1", "true"], [">= 2", "true"]]),
    Whole(
      testDescription: "whole ranges", columns: [people],
      rows: [["[0..10]", "true"], ["[11..20]", "true"], ["> 20", "true"]]),
    Whole(
      testDescription: "counts", columns: ["count(dossier.public.total)"],
      rows: [["0", "true"], ["[1..2]", "true"], ["> 2", "true"]]),
    Whole(
      testDescription: "a list of single values", columns: [people],
      rows: [["10", "true"], ["20", "true"], ["30", "true"]]),
    Whole(
      testDescription: "a share that ends at one", columns: [sum],
      rows: [["[0..0.5[", "true"], ["[0.5..1]", "true"]]),
    Whole(
      testDescription: "days that meet", columns: [day],
      rows: [["<= @\"2022-01-01\"", "true"], [">= @\"2022-01-02\"", "true"]]),
    Whole(
      testDescription: "cells that are computed", columns: [sum],
      rows: [["< 25", "true"], [">= dossier.public.total", "true"]]),
    Whole(
      testDescription: "a row for all the rest", columns: [sum],
      rows: [["< 25", "true"], ["> 30", "true"], ["-", "true"]],
      hitPolicy: "FIRST"),
    Whole(
      testDescription: "all rows count", columns: [sum], rows: [["< 25", "true"], ["[10..30]", "true"]],
      hitPolicy: "COLLECT"),
    Whole(
      testDescription: "columns that part the rows", columns: [again, sum],
      rows: [
        ["\"premiereDemande\"", "-", "true"], ["\"renouvellement\"", "< 1", "true"],
        ["\"renouvellement\"", ">= 1", "true"],
      ]),
  ])
  func `a scale that is whole says nothing`(_ whole: Whole) throws {
    var modele = scale(whole.columns, whole.rows, hitPolicy: whole.hitPolicy)
    if whole.hitPolicy == "COLLECT" {
      // A list is no answer; what it says of the type is another matter.
      modele.recevabilite = modele.recevabilite.replacing("typeRef=\"boolean\"", with: "")
      #expect(try !modele.essai.faults().contains { $0.contains("[table-") })
    } else {
      #expect(try modele.essai.faults() == [])
    }
  }

  @Test func `a default covers every gap`() throws {
    #expect(
      try faults(
        [sum], [["< 25", "true"], [">= 30", "true"]],
        replacing: (
          "<output/>", "<output><defaultOutputEntry><text>false</text></defaultOutputEntry></output>"
        )) == [])
  }

  @Test func `declared values end a scale`() throws {
    let values = ("</inputExpression>", "</inputExpression><inputValues><text>[1..10]</text></inputValues>")
    #expect(try faults([sum], [["[1..5[", "true"], ["[5..10]", "true"]], replacing: values) == [])
    let told = try faults([sum], [["[1..5[", "true"], ["[5..8]", "true"]], replacing: values)
    #expect(told.count == 1 && told[0].contains("au-dessus de 8 (non compris)"), "\(told)")
  }

  @Test func `rows that overlap are told with a case`() throws {
    let told = try scale([sum], [["< 25", "true"], ["[20..30[", "true"], [">= 30", "false"]]).essai.faults()
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        ": erreur: table « Barème » : les lignes 1 et 2 conviennent toutes deux quand « dossier.demande.montantSollicite » vaut 20 ; une seule doit convenir [table-chevauchement] | note essai.dmn:"
      ) == true, "\(told)")
  }

  @Test(arguments: [
    (sum, ["<= 25", ">= 25"], "« dossier.demande.montantSollicite » vaut 25"),
    (sum, ["<= 25", "> 24", "-1"], "« dossier.demande.montantSollicite » vaut 25"),
    (people, ["< 25", "> 23", "300"], "« dossier.public.total » vaut 24"),
    (sum, ["< 25", "> 24"], "« dossier.demande.montantSollicite » vaut 24,5"),
    (
      day, ["< @\"2022-01-03\"", ">= @\"2022-01-02\""],
      "« dossier.demande.dateDepot » vaut le 2\u{A0}janvier 2022"
    ),
    (again, ["\"premiereDemande\"", "-"], "« dossier.demande.frequence » vaut « premiereDemande »"),
    (again, ["not(\"premiereDemande\")", "-"], "« dossier.demande.frequence » vaut « renouvellement »"),
    ("dossier.demande.dateDepot < @\"2022-01-03\"", ["true", "not(false)", "false"], "vaut oui"),
    (sum, ["-", "-"], "dans tous les cas"), (sum, ["", "> 20"], "vaut 21"),
    (
      day, ["<= date(\"2022-01-02\")", "[date(\"2022-01-02\")..date(\"2022-01-09\")]", "> @\"2022-01-09\""],
      "« dossier.demande.dateDepot » vaut le 2\u{A0}janvier 2022"
    ),
  ])
  func `an overlap is told wherever it is`(column: String, cells: [String], example: String) throws {
    let told = try faults([column], cells.map { [$0, "true"] }).filter { $0.contains("chevauchement") }
    #expect(told.first?.contains(example) == true, "\(told)")
  }

  @Test(arguments: [
    (people, ["< 25", "> 24"]), (day, ["< @\"2022-01-03\"", "> @\"2022-01-02\""]),
    (sum, ["< 25", ">= dossier.public.total"]),
  ])
  func `rows that share no case that can occur are not told`(column: String, cells: [String]) throws {
    #expect(try faults([column], cells.map { [$0, "true"] }) == [])
  }

  @Test(arguments: [
    "[5..3]", "]5..5]", "[5..5[", "(5..5)", "[@\"2022-01-03\"..@\"2022-01-02\"]", "not([5..3])",
  ])
  func `a range that nothing lies in is told`(cell: String) throws {
    let column = cell.contains("@") ? day : sum
    let told = try faults([column], [[cell, "true"], ["-", "false"]], hitPolicy: "FIRST")
    #expect(
      told == [
        "erreur: aucune valeur ne peut convenir à « \(cell) » : cet intervalle est vide (table « Barème », ligne 1) [intervalle-vide]"
      ])
  }

  @Test func `a range of one value is none of these`() throws {
    #expect(try faults([sum], [["[5..5]", "true"], ["-", "false"]], hitPolicy: "FIRST") == [])
  }

  @Test func `tables of functions are looked at as well`() throws {
    var modele = Modele()
    let inner = table(["x"], hitPolicy: "UNIQUE", [["< 25", "true"], [">= 30", "false"]])
    modele.types +=
      "<businessKnowledgeModel id=\"_barème\" name=\"barème\"><variable name=\"barème\"/>"
      + "<encapsulatedLogic><formalParameter name=\"x\" typeRef=\"number\"/>\(inner)</encapsulatedLogic></businessKnowledgeModel>"
    let told = try modele.essai.faults()
    #expect(
      told.contains { $0.contains("aucune ligne ne couvre « x » de 25 à 30 (30 non compris)") }, "\(told)")
  }

  @Test func `names that lead to many others are followed in good time`() throws {
    var modele = scale(["Demande 1"], [["< 25", "true"], [">= 25", "false"]])
    for step in 1...9 {
      let next = step < 9 ? "Demande \(step + 1)" : sum
      modele.inputs += decision(
        "Demande \(step)", "number", needs: step < 9 ? [next] : ["?dossier"],
        literal([String](repeating: next, count: 40).joined(separator: " + ")))
    }
    modele.recevabilite = modele.recevabilite.replacing(
      "requiredInput href=\"#_dossier\"", with: "requiredDecision href=\"#_Demande_1\"")
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try modele.essai.faults() }
    #expect(time < .seconds(20))
  }

  @Test func `a register of many rows is passed over in good time`() throws {
    let rows = (0..<3_000).map { ["[\($0)..\($0 + 1)[", "true"] }
    let clock = ContinuousClock()
    var told: [String] = []
    let time = try clock.measure { told = try faults([sum], rows + [["-", "true"]], hitPolicy: "FIRST") }
    #expect(told == [])
    #expect(time < .seconds(20))
  }
}

@Suite struct `Rules by themselves` {
  @Test(arguments: [
    ("dossier.demande.dateDepot <= today()", "today"), ("dossier.demande.dateDepot <= date(now ( ))", "now"),
  ])
  func `that ask what day it is are refused at the place`(text: String, function: String) throws {
    var modele = Modele()
    modele.recevabilite = decision("Dépôt", "boolean", literal(text))
    let told = try modele.essai.faults().filter { $0.contains("[regle-horloge]") }
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        "erreur: « \(function)() » change d'un jour à l'autre : le même dossier n'aurait pas toujours la même réponse (« Dépôt ») ; la date qui compte est celle du dépôt, dossier.demande.dateDepot"
      ) == true, "\(told)")
  }

  @Test(arguments: [
    "string length(\"today()\") > 0", "if true then true else contains(\"\\\"now()\", \"x\")",
  ])
  func `that only speak of it are not`(text: String) throws {
    var modele = Modele()
    modele.recevabilite = decision("Dépôt", "boolean", literal(text))
    #expect(try !modele.essai.faults().contains { $0.contains("[regle-horloge]") })
  }

  @Test func `cells that ask it are refused as well`() throws {
    let told = try faults([day], [["< today()", "true"], ["-", "false"]], hitPolicy: "FIRST")
    #expect(told.contains { $0.contains("« today() » change") }, "\(told)")
  }

  /// What is told of a recevabilité with this text, without the place.
  private static func told(_ text: String) throws -> [String] {
    var modele = Modele()
    modele.recevabilite = decision("Dépôt", "boolean", literal(text))
    return try modele.essai.faults().map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
  }

  @Test(arguments: [
    ("date(\"22/11/2024\")", "n'est pas une date ; écrivez date(\"2024-11-22\")"),
    ("date(\"2024-11-31\")", "n'existe pas au calendrier : novembre 2024 va du 1er au 30"),
    ("date(\"01/09/2021\")", "n'est pas une date ; écrivez date(\"2021-09-01\")"),
    ("date(2024, 2, 30)", "n'est pas une date ; une date s'écrit date(\"2026-03-31\")"),
    ("date(from: \"hier\")", "n'est pas une date ; une date s'écrit date(\"2026-03-31\")"),
    ("time(\"14h30\")", "n'est pas une heure ; écrivez time(\"14:30:00\")"),
    (
      "date and time(\"22/11/2024 14:30\")",
      "n'est pas une date et heure ; une date et heure s'écrit date and time(\"2026-03-31T14:30:00\")"
    ),
    ("duration(\"3 mois\")", "n'est pas une durée ; une durée s'écrit duration(\"P3M\")"),
  ])
  func `that write a date which is none are refused`(call: String, message: String) throws {
    #expect(
      try Self.told("string(\(call)) = \"x\"") == [
        "erreur: « \(call) » \(message) (« Dépôt ») [feel-date]"
      ])
  }

  @Test(arguments: [
    "dossier.demande.dateDepot <= date(\"2024-11-30\")", "time(\"14:30:00\") > time(\"10:00:00Z\")",
    "duration(\"P3M\") > duration(\"P1Y\")", "contains(\"date(\\\"22/11/2024\\\")\", \"x\")",
  ])
  func `that write dates are not`(text: String) throws {
    #expect(try Self.told(text) == [])
  }

  @Test func `that write a date which is none in a cell are refused`() throws {
    let told = try faults([day], [["< date(\"22/11/2024\")", "true"], ["-", "false"]], hitPolicy: "FIRST")
    #expect(told.contains { $0.contains("écrivez date(\"2024-11-22\")") }, "\(told)")
  }

  @Test(arguments: [
    ("max(0,5, 1) > 2", ["0,5"]), ("sum(0,5, 1,5) > 2", ["0,5", "1,5"]), ("floor(2 * 0,5) > 2", ["0,5"]),
    ("[0,5][1] > 2", ["0,5"]), ("all([1=1,2=2])", ["1,2"]), ("count([3 >1,2]) > 2", ["1,2"]),
    ("floor(min(dossier.demande.montantSollicite, 0,3 * 7), 2) > 2", ["0,3"]),
  ])
  func `that write a decimal comma between values are told so`(text: String, commas: [String]) throws {
    let lines = commas.map { comma in
      let parts = comma.split(separator: ",")
      return
        "avertissement: « \(comma) » n'est pas un nombre, mais deux valeurs à la suite ; un nombre à virgule s'écrit \(parts[0]).\(parts[1]), deux valeurs « \(parts[0]), \(parts[1]) » (« Dépôt ») [dmn-virgule]"
    }
    #expect(try Self.told(text) == lines)
  }

  @Test(arguments: [
    "max(0, 5, 1) > 2", "count([1,2,3]) > 2", "contains(\"0,5\", \"x\")", "max(0.5, 1) > 2 /* f(0,5) */",
  ])
  func `that write values with a space between are not`(text: String) throws {
    #expect(try Self.told(text) == [])
  }

  @Test func `that write a decimal comma in a cell are told so once`() throws {
    for (cell, count) in [("< max(0,5, 1)", 1), ("not(0,5)", 1), ("not(max(0,5, 1))", 1)] {
      let told = try faults([sum], [[cell, "true"], ["-", "false"]], hitPolicy: "FIRST")
      #expect(told.filter { $0.contains("[dmn-virgule]") }.count == count, "\(told)")
    }
  }

  @Test(arguments: [
    ("dossier.demande.montantSollicite > 2.000", "2.000", "2", "2000, ou 2"),
    ("dossier.demande.montantSollicite in [1..12.345]", "12.345", "12,345", "12345, ou 12.3450"),
    ("max(1.500, 2) > 1", "1.500", "1,5", "1500, ou 1.5"),
  ])
  func `that write a point before three digits are told so`(
    text: String, number: String, read: String, meanings: String
  ) throws {
    #expect(
      try Self.told(text) == [
        "avertissement: « \(number) » est lu \(read) : le point est celui des décimales, pas des milliers ; vouliez-vous écrire \(meanings) ? (« Dépôt ») [feel-milliers]"
      ])
  }

  @Test(arguments: [
    "dossier.demande.montantSollicite > 0.125", "max(1.25, 2.1250, 1250.125, 3.1415) > 1",
    "contains(\"2.000\", \"x\")", "1 > 2 /* 2.000 */",
  ])
  func `that write other decimals are not`(text: String) throws { #expect(try Self.told(text) == []) }

  @Test func `that write a point before three digits in a cell are told so`() throws {
    let told = try faults([sum], [["< 2.000", "true"], [">= 2.000", "false"]])
    #expect(told.count == 2)
    #expect(told.allSatisfy { $0.contains("vouliez-vous écrire 2000, ou 2 ?") }, "\(told)")
  }

  @Test func `that write a point before three digits in the values allowed are told so`() throws {
    let values = (
      "</inputExpression>", "</inputExpression><inputValues><text>[0..5.000]</text></inputValues>"
    )
    let told = try faults([sum], [["[0..2]", "true"], ["]2..5]", "false"]], replacing: values)
    #expect(told.count == 1 && told[0].contains("vouliez-vous écrire 5000, ou 5 ? (« Barème »)"), "\(told)")
    var modele = Modele()
    modele.types = modele.types.replacing(
      "montantSollicite\"><typeRef>number", with: "montantSollicite\"><typeRef>tSomme")
    modele.types += type("tSomme", of: "number", in: "[0..5.000]")
    let typed = try modele.essai.faults()
    #expect(
      typed.count == 1 && typed[0].contains("vouliez-vous écrire 5000, ou 5 ? (« tSomme »)"), "\(typed)")
  }

  @Test func `that ask for the item 0 of a list are refused`() throws {
    for text in ["[1, 2][0]", "[1, 2] /* ( */ [0]"] {
      #expect(
        try Self.told("\(text) = dossier.demande.montantSollicite") == [
          "erreur: « [1, 2][0] » ne désigne rien : dans une liste, la première valeur s'écrit [1] (« Dépôt ») [feel-position]"
        ])
    }
    for text in [
      "[1, 2][1] = 1", "dossier.demande.montantSollicite in [0]", "sum([0]) = 0", "min(1, [0]) = 0",
    ] {
      #expect(try Self.told(text) == [])
    }
  }

  @Test func `that give a function for one text a list are told so, where no item is chosen`() throws {
    func told(_ text: String) throws -> [String] {
      var modele = Modele()
      modele.types =
        type("tDemande", "montantSollicite: number") + type("tCode", "code: string")
        + type("tAdresse", "quartier: tCode") + type("tLieu", "adresse: tAdresse")
        + type("tAction", "lieu: tLieu*")
        + type("tDossier", "demande: tDemande", "action: tAction")
      modele.recevabilite = decision("Dépôt", "boolean", literal(text))
      return try modele.essai.faults().map { $0.replacing(#/^essai.dmn:\d+:\d+: /#, with: "") }
    }
    let list = "dossier.action.lieu.adresse.quartier.code"
    #expect(
      try told("contains(\(list), \"x\")") == [
        "avertissement: le paramètre « string » de « contains » attend un texte, et « \(list) » est une liste : avec plusieurs valeurs, le résultat est null (« Dépôt ») [feel-liste] | note pour chercher dans toutes : some valeur in \(list) satisfies contains(valeur, …) | note pour la première seule : \(list)[1]"
      ])
    for text in [
      "some valeur in \(list) satisfies contains(valeur, \"x\")", "contains(\(list)[1], \"x\")",
      "contains(dossier.action.lieu[1].adresse.quartier.code, \"x\")",
      "contains(dossier.action.lieu[adresse.quartier.code != null].adresse.quartier.code, \"x\")",
      "list contains(\(list), \"x\")", "contains(string join(\(list)), \"x\")", "count(\(list)) > 1",
    ] { #expect(try told(text) == [], "\(text)") }
  }

  /// A result of no declared type, with the entries named so.
  private static func answer(_ names: String...) throws -> [String] {
    var modele = Modele()
    let entries = names.map { name in
      "<contextEntry><variable name=\"\(name)\"/>\(literal(name == "resultat" ? "dossier.demande.montantSollicite > 0" : "\"x\""))</contextEntry>"
    }
    modele.recevabilite = decision("Dépôt", nil, "<context>\(entries.joined())</context>")
    return try modele.essai.faults().filter { $0.contains("[critere-entree]") }
  }

  @Test func `that misspell an entry of their result are told with the nearest`() throws {
    let told = try Self.answer("resultat", "constta")
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        "erreur: dans le critère « Dépôt », « constta » n'est lu par personne ; vouliez-vous écrire « constat » ?"
      )
        == true, "\(told)")
  }

  @Test func `that misspell an entry of their declared type are told with the nearest`() throws {
    var modele = Modele()
    modele.types += type("Critère", "resultat: boolean", "constat: string")
    let entries = ["resultat": "true", "constta": "null"].sorted { $0.key > $1.key }.map { name, text in
      "<contextEntry><variable name=\"\(name)\"/>\(literal(text))</contextEntry>"
    }
    modele.recevabilite = decision("Dépôt", "Critère", "<context>\(entries.joined())</context>")
    let told = try modele.essai.faults()
    #expect(told.count == 1)
    #expect(
      told.first?.hasSuffix(
        "erreur: il manque l'entrée « constat », que demande le type déclaré Critère (« Dépôt ») [dmn-type] | note « constta » y ressemble : corrigez son nom"
      ) == true, "\(told)")
  }

  @Test func `that name entries of their own are not`() throws {
    #expect(try Self.answer("part des filles", "resultat", "constat") == [])
    #expect(try Self.answer("constats", "resultat", "constat") == [])
  }

  @Test func `that share a namespace are told at the second`() throws {
    var essai = Modele().essai
    essai.models["autre.dmn"] = Essai.model("")
    essai.appel.replaceLast(
      "<modele fichier=\"essai.dmn\"/>",
      with: "<modele fichier=\"essai.dmn\"/><modele fichier=\"autre.dmn\"/>")
    let told = try essai.faults().filter { $0.contains("[espace-de-noms-double]") }
    #expect(told.count == 1)
    #expect(told.first?.contains("deux modèles de l'appel ont l'espace de noms « urn:essai »") == true)
    #expect(told.first?.contains("| note ") == true)
  }

  /// What is said of a table whose rows give these words.
  private static func words(_ words: String...) throws -> [String] {
    let rows = words.enumerated().map { ["> \($0)", "\"\($1)\""] }
    var modele = Modele()
    modele.montant += decision(
      "Mots", "string", table([sum], hitPolicy: "FIRST", rows + [["-", "\"autre\""]]))
    return try modele.essai.faults().filter { $0.contains("[code-douteux]") }
  }

  @Test func `that misspell one code of a column are warned of, with the nearest`() throws {
    let told = try Self.words("association", "fondation", "communne", "departement")
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        "avertissement: « communne » n'est pas un code que portent les dossiers, quand les autres de la colonne en sont ; vouliez-vous écrire « commune » ? (table « Mots », ligne 3) [code-douteux]"
      ) == true, "\(told)")
  }

  @Test(arguments: [
    ("dossier.financement.cofinancement[item.financeur.code = \"etats\"]", "etats", "etat"),
    ("dossier.public.residence.quartier[code = \"aire-209\"]", "aire-209", "aire-2029"),
    ("dossier.financement.cofinancement[item.financeur.code = \"etat\"]", "", ""),
    ("dossier.financement.cofinancement[item.financeur.code = \"region\"]", "", ""),
    ("Lignes de(\"etats\")", "etats", "etat"),
    ("Lignes de(\"etat\")", "", ""),
    ("Lignes de(\"region\")", "", ""),
  ])
  func `that nearly write a code of the call are warned of, with the nearest`(
    _ text: String, _ word: String, _ code: String
  ) throws {
    var modele = Modele()
    modele.types =
      type("tDemande", "montantSollicite: number", "dateDepot: date") + type("tCode", "code: string")
      + type("tLigne", "financeur: tCode") + type("tFinancement", "cofinancement: tLigne*")
      + type("tResidence", "quartier: tCode*") + type("tPublic", "residence: tResidence")
      + type("tDossier", "demande: tDemande", "financement: tFinancement", "public: tPublic")
    modele.montant += decision(
      "Lignes de", nil, question: nil,
      literal(
        "function(code du financeur: string) "
          + "dossier.financement.cofinancement[item.financeur.code = code du financeur]"))
    modele.montant += decision(
      "Lignes", nil, needs: ["?dossier", "Lignes de"], question: nil, literal("count(\(text))"))
    let told = try modele.essai.faults()
    #expect(told.count == (word.isEmpty ? 0 : 1), "\(told)")
    guard let line = told.first else { return }
    #expect(
      line.contains("avertissement: « \(word) » n'est pas un code que cet appel connaît pour « dossier."))
    #expect(line.contains(" ; vouliez-vous écrire « \(code) » ? (« Lignes »)"), "\(line)")
  }

  @Test func `that ask a question which no role asks are warned of`() throws {
    var modele = Modele()
    modele.montant += decision("Délai", "boolean", question: "À temps ?", literal("true"))
    let told = try modele.essai.faults()
    #expect(told.count == 1)
    #expect(
      told.first?.contains(
        "avertissement: « Délai » a une question que l'appel ne pose pas : elle ne compte pour aucun dossier")
        == true, "\(told)")
    var needed = Modele()
    needed.montant = decision(
      "Montant", "number", needs: ["?dossier", "Délai"],
      literal("if Délai then dossier.demande.montantSollicite else 0"))
    needed.montant += decision("Délai", "boolean", needs: [], question: "À temps ?", literal("true"))
    #expect(try needed.essai.faults() == [])
  }

  @Test func `that write other words in a column are not`() throws {
    #expect(try Self.words("association", "fondation", "commune", "departement") == [])
    #expect(try Self.words("association", "fondation", "zzz", "departement") == [])
    #expect(try Self.words("lecture", "communne", "jardin", "sport") == [])
  }
}
