import Calls
import Diagnostics
import Testing
import XMLTree

@testable import Sheets

/// Files of published figures.
enum Rapport {
  static func read(_ text: String) throws -> BilanPublie {
    var diagnostics: [Diagnostic] = []
    let bilan = try read(text, into: &diagnostics)
    return try #require(bilan, "\(diagnostics)")
  }

  static func read(_ text: String, into diagnostics: inout [Diagnostic]) throws -> BilanPublie? {
    let schema = try Reunion.schema("bilan-publie.xsd")
    return Array(text.utf8).withUnsafeBytes {
      BilanPublie.read($0, file: "bilan-publie.xml", schema: schema, into: &diagnostics)
    }
  }

  /// The report of Villeneuve-la-Garenne.
  static func published() throws -> String {
    String(decoding: try Repository.bytes("Rules/villeneuve-la-garenne/bilan-publie.xml"), as: UTF8.self)
  }

  /// A text with the only place of each `old` replaced.
  static func changed(_ text: String, _ edits: [(old: String, new: String)]) throws -> String {
    var text = text
    for edit in edits {
      try #require(text.ranges(of: edit.old).count == 1, "« \(edit.old) »")
      text = text.replacing(edit.old, with: edit.new)
    }
    return text
  }

  /// A small report: two axes of one pilier and one of another, one funder, 2021; all of it coherent.
  static let text = """
    <bilanPublie xmlns="urn:copil:bilan-publie:1" territoire="ville-fictive">
      <titre>Rapport fictif 2021</titre>
      <source>Rapport fictif</source>
      <dispositif code="contrat-de-ville">Contrat de ville</dispositif>
      <financeur code="etat">État</financeur>
      <pilier code="cohesion-sociale">Cohésion sociale</pilier>
      <pilier code="emploi-pilier">Emploi</pilier>
      <axe code="education" pilier="cohesion-sociale">Éducation</axe>
      <axe code="sante" pilier="cohesion-sociale">Santé</axe>
      <axe code="emploi" pilier="emploi-pilier">Emploi</axe>
      <tableau section="Cadrage">
        <intitule nature="coutTotal">Coût des actions</intitule>
        <chiffre grandeur="deposes" exercice="2021" dispositif="contrat-de-ville">9</chiffre>
        <chiffre grandeur="nonRetenus" exercice="2021" dispositif="contrat-de-ville">2</chiffre>
        <chiffre grandeur="actions" exercice="2021" dispositif="contrat-de-ville">7</chiffre>
        <chiffre grandeur="subventions" exercice="2021" financeur="etat">500</chiffre>
        <total grandeur="subventions" exercice="2021">500</total>
        <projet exercice="2021" porteur="A">Un</projet>
        <projet exercice="2021" porteur="B"/>
      </tableau>
      <tableau section="Axes">
        <chiffre grandeur="actions" exercice="2021" dispositif="contrat-de-ville" axe="education">4</chiffre>
        <chiffre grandeur="actions" exercice="2021" dispositif="contrat-de-ville" axe="sante">2</chiffre>
        <chiffre grandeur="actions" exercice="2021" dispositif="contrat-de-ville" axe="emploi">1</chiffre>
        <chiffre grandeur="subventions" exercice="2021" dispositif="contrat-de-ville" financeur="etat" axe="education">3000</chiffre>
        <chiffre grandeur="subventions" exercice="2021" dispositif="contrat-de-ville" financeur="etat" axe="sante">1000</chiffre>
        <chiffre grandeur="subventions" exercice="2021" dispositif="contrat-de-ville" financeur="etat" axe="emploi">4000</chiffre>
        <pourcentage exercice="2021" dispositif="contrat-de-ville" financeur="etat" axe="education" libelle="% ÉDUCATION / COHÉSION" surPilier="cohesion-sociale">75.00</pourcentage>
        <pourcentage exercice="2021" dispositif="contrat-de-ville" financeur="etat" axe="sante" libelle="% SANTÉ">12.50</pourcentage>
        <pourcentage exercice="2021" dispositif="contrat-de-ville" financeur="etat" axe="emploi" libelle="% EMPLOI">50.00</pourcentage>
      </tableau>
    </bilanPublie>
    """
}

@Suite struct `The report of 2021, computed again` {
  private func lines(
    _ verdict: BilanVerification.Verdict, _ edits: [(old: String, new: String)] = []
  ) throws -> [String] {
    let bilan = try Rapport.read(try Rapport.changed(try Rapport.published(), edits))
    return BilanVerification(bilan).lignes.filter { $0.verdict == verdict }.map(\.objet)
  }

  private func finding(_ objet: String, _ edits: [(old: String, new: String)] = []) throws
    -> BilanVerification.Ligne
  {
    let bilan = try Rapport.read(try Rapport.changed(try Rapport.published(), edits))
    return try #require(BilanVerification(bilan).lignes.first { $0.objet == objet }, "\(objet)")
  }

  private static func percent(_ axe: String, _ year: Int, _ financeur: String, _ text: String) -> String {
    let labels = [
      "acces-aux-droits": ("% ACCES AUX DROITS / COHESION SOCIALE", 438),
      "education": ("% EDUCATION / COHESION SOCIALE", 918),
      "sante": ("% SANTE / COHESION SOCIALE", 1543),
    ]
    let (label, line) = labels[axe] ?? ("% EMPLOI", 1847)
    let on = axe == "emploi" ? "" : " surPilier=\"cohesion-sociale\""
    return
      "<pourcentage exercice=\"\(year)\" dispositif=\"contrat-de-ville\" financeur=\"\(financeur)\" axe=\"\(axe)\" libelle=\"\(label)\"\(on) ligne=\"\(line)\">\(text)</pourcentage>"
  }

  @Test func `what does not agree is found, and nothing else`() throws {
    #expect(
      try lines(.incoherent) == [
        "Actions : Programme de réussite éducative, 2021, à plusieurs endroits",
        "État 2022, Accès aux droits", "État 2022, Éducation", "État 2022, Santé",
        "État 2022, Emploi et développement économique", "État 2022, base de calcul",
        "État 2022, somme des axes", "Libellé « % ACCES AUX DROITS / COHESION SOCIALE »",
        "Libellé « % EDUCATION / COHESION SOCIALE »", "Libellé « % SANTE / COHESION SOCIALE »",
        "Titre « COUT TOTAL DES ACTIONS DE LA POLITIQUE DE LA VILLE »",
      ])
    #expect(
      try lines(.arrondi) == ["Ville 2022, somme des axes", "Département 92 2021, somme des axes"])
    #expect(try lines(.inverifiable) == [])
    #expect(try lines(.exact).count == 64)
  }

  @Test(arguments: [
    ("État 2021, Accès aux droits", "14 252 / 295 476 = 4,82 %"),
    ("État 2021, pilier Cohésion sociale", "156 752 / 295 476 = 53,05 %"),
    ("Ville 2021, pilier Cohésion sociale", "129 500 / 187 000 = 69,25 %"),
    ("Département 92 2022, Santé", "24 683 / 342 320 = 7,21 %"),
    ("État 2022, Cadre de vie", "15 000 / 296 976 = 5,05 %"),
    (
      "Total du tableau « Programmation contrat de ville globale 2021 »",
      "13 000 + 224 600 + 295 476 + 187 000 + 341 637 = 1 061 713"
    ),
    (
      "Total du tableau « Cadrage budgétaire – crédits politique de la ville 2021 »",
      "224 600 + 13 000 + 295 476 + 187 000 + 341 637 + 20 000 + 17 800 + 86 564 = 1 186 077"
    ),
    ("Actions : Contrat de ville, 2022, déposés moins non retenus", "73 − 11 = 62"),
  ])
  func `what agrees is reproduced`(_ objet: String, _ calcul: String) throws {
    let line = try finding(objet.replacing("pilier ", with: ""))
    #expect(line.verdict == .exact)
    #expect(line.calculs.map { $0.replacing("\u{202F}", with: " ") } == [calcul])
  }

  @Test func `the other base is found by computing`() throws {
    let line = try finding("État 2022, base de calcul")
    #expect(
      line.constat.replacing("\u{202F}", with: " ").hasSuffix(
        "Cette base est sans doute 295 976 €, seul nombre possible qui ne diffère de cette somme que par un chiffre : 1 000 € d'écart."
      ))
    #expect(line.calculs.first?.contains("295\u{202F}965 à 296\u{202F}003") == true)
    // Other percentages, other base: as if computed on 206 976.
    let other = try finding(
      "État 2022, base de calcul",
      [
        (
          Self.percent("acces-aux-droits", 2022, "etat", "5.57"),
          Self.percent("acces-aux-droits", 2022, "etat", "7.97")
        ),
        (Self.percent("education", 2022, "etat", "36.66"), Self.percent("education", 2022, "etat", "52.42")),
        (Self.percent("sante", 2022, "etat", "17.91"), Self.percent("sante", 2022, "etat", "25.61")),
        (Self.percent("emploi", 2022, "etat", "35.13"), Self.percent("emploi", 2022, "etat", "50.24")),
      ])
    #expect(other.constat.contains("206\u{202F}976 €"))
    #expect(other.constat.contains("90\u{202F}000 € d'écart"))
  }

  @Test func `right percentages end the finding`() throws {
    let edits = [
      (
        Self.percent("acces-aux-droits", 2022, "etat", "5.57"),
        Self.percent("acces-aux-droits", 2022, "etat", "5.56")
      ),
      (Self.percent("education", 2022, "etat", "36.66"), Self.percent("education", 2022, "etat", "36.53")),
      (Self.percent("sante", 2022, "etat", "17.91"), Self.percent("sante", 2022, "etat", "17.85")),
      (Self.percent("emploi", 2022, "etat", "35.13"), Self.percent("emploi", 2022, "etat", "35.01")),
    ]
    #expect(try !lines(.incoherent, edits).contains { $0.hasPrefix("État 2022") })
    #expect(try finding("État 2022, somme des axes", edits).verdict == .exact)
  }

  @Test func `a label is wrong by what its percentages are shares of`() throws {
    let label = "Libellé « % SANTE / COHESION SOCIALE »"
    let line = try finding(label)
    #expect(line.constat.contains("6 pourcentages sur 6"))
    #expect(
      line.calculs.first?.replacing("\u{202F}", with: " ")
        == "État 2021 : 52 000 / 156 752 = 33,17 %, imprimé 17,60 %")
    let changed = try finding(
      label,
      [(Self.percent("sante", 2021, "etat", "17.60"), Self.percent("sante", 2021, "etat", "33.17"))])
    #expect(changed.constat.contains("5 pourcentages sur 6"))
  }

  @Test func `a heading is wrong as long as its sums are subsidies`() throws {
    let title = "Titre « COUT TOTAL DES ACTIONS DE LA POLITIQUE DE LA VILLE »"
    #expect(try finding(title).calculs.count == 3)
    let sums = ["etat": "295476", "ville": "187000", "departement": "341637"]
    let edits = sums.map { code, sum in
      let figure =
        "<chiffre grandeur=\"subventions\" exercice=\"2021\" dispositif=\"contrat-de-ville\" financeur=\"\(code)\" ligne=\"225\">"
      return (figure + sum, figure + sum + "0")
    }
    #expect(try finding(title, edits).verdict == .inverifiable)
  }

  @Test func `a figure changed is found wherever it counts`() throws {
    let edits = [("ligne=\"437\">14252<", "ligne=\"437\">15252<")]
    let found = try lines(.incoherent, edits)
    for objet in [
      "Subventions : Contrat de ville, État, 2021, somme des axes", "État 2021, Accès aux droits",
    ] {
      #expect(found.contains(objet), "\(objet)")
    }
    #expect(
      try finding("Subventions : Contrat de ville, État, 2021, somme des axes", edits).constat.replacing(
        "\u{202F}", with: " "
      ).contains("1 000 € de moins"))
  }

  @Test func `the account of 2022 puts 2021 beside it`() throws {
    let bilan = BilanProgrammation(try Reunion.seance(publie: try Rapport.read(Rapport.text)))
    #expect(bilan.autre == 2021)
    let money = bilan.money.grille
    #expect(money.colonnes.map(\.sousTitre).prefix(2) == ["2021 (publié)", "2022 (proposé)"])
    #expect(money.colonnes[0].valeurs == ["education": 300_000, "sante": 100_000, "emploi": 400_000])
    #expect(money.shares(money.colonnes[0]) == ["education": 3_750, "sante": 1_250, "emploi": 5_000])
    #expect(money.colonnes.map(\.isPublished).prefix(2) == [true, false])
    let page = String(decoding: bilan.html(), as: UTF8.self)
    #expect(page.contains("2021 (calculé)") && page.contains("leurs parts sont calculées ici"))
  }

  /// The data have every figure of the page, and its order of years.
  @Test func `the account has in its data what its page shows`() throws {
    let bilan = BilanProgrammation(try Reunion.seance(publie: try Rapport.read(Rapport.text)))
    let csv = String(decoding: bilan.donnees.csv(), as: UTF8.self)
    for lines in [
      "Campagne;Projets déposés;;2021 (publié);9;;;\r\nCampagne;Projets déposés;;2022 (proposé);6;;;\r\n",
      "Nombre d'actions aidées par chaque financeur;Actions aidées;État;2022 (proposé);2;;;\r\n",
      "Nombre d'actions aidées par chaque financeur;Actions aidées;Ville;2022 (proposé);2;;;\r\n",
      "Nombre d'actions par axe;Pilier Cohésion sociale;;2021 (publié);6;;85,71;part de toutes les actions de l'année\r\n",
      "Subventions directes par axe et financeur;Pilier Cohésion sociale;État;2021 (publié);;4000,00;50,00;",
      "Part de la somme du pilier Cohésion sociale, par financeur et par an;Éducation;État;2021 (publié);;;75,00;part de la "
        + "somme du pilier Cohésion sociale\r\n",
      "Part de la somme du pilier Cohésion sociale, par financeur et par an;Ensemble;État;2022 (proposé);;;100,00;",
    ] {
      #expect(csv.contains(lines), "\(lines)\n\(csv)")
    }
  }
}

@Suite struct `A small report` {
  private func verdicts(_ edits: [(old: String, new: String)]) throws -> [String] {
    let bilan = try Rapport.read(try Rapport.changed(Rapport.text, edits))
    return BilanVerification(bilan).lignes.filter { $0.verdict == .incoherent }.map(\.objet)
  }

  @Test func `a label may name the right pilier, but then its column has two bases`() throws {
    #expect(try verdicts([]) == ["État 2021, somme des axes"])
  }

  @Test(arguments: [
    (">9<", ">10<", "Actions : Contrat de ville, 2021, déposés moins non retenus"),
    (
      "porteur=\"B\"/>", "porteur=\"B\"/><projet exercice=\"2021\" porteur=\"C\"/>",
      "Projets non retenus : Contrat de ville, 2021, comptés dans leur liste"
    ),
    ("exercice=\"2021\">500<", "exercice=\"2021\">501<", "Total du tableau « Cadrage »"),
    (">12.50<", ">12.51<", "État 2021, Santé"),
    ("axe=\"emploi\">1<", "axe=\"emploi\">2<", "Actions : Contrat de ville, 2021, somme des axes"),
  ])
  func `tells`(_ old: String, _ new: String, _ objet: String) throws {
    #expect(try verdicts([(old, new)]).contains(objet))
  }

  @Test(arguments: [
    (
      "axe=\"emploi\">4000", "axe=\"emplois\">4000",
      "« emplois » n'est pas déclaré en tête du fichier ; ajoutez un <axe> de ce code [code-non-declare]"
    ),
    (
      "<axe code=\"sante\"", "<axe code=\"education\"",
      "le <axe> de code « education » est déclaré deux fois ; supprimez-en un [code-repete]"
    ),
    (
      "axe=\"sante\" libelle=\"% SANTÉ\"", "libelle=\"% SANTÉ\"",
      "un pourcentage est la part d'un axe ou d'un pilier : donnez l'un des deux attributs, et un seul [part-sans-objet]"
    ),
  ])
  func `a fault of the file is told`(_ old: String, _ new: String, _ line: String) throws {
    var diagnostics: [Diagnostic] = []
    let bilan = try Rapport.read(try Rapport.changed(Rapport.text, [(old, new)]), into: &diagnostics)
    #expect(bilan == nil)
    #expect(
      diagnostics.contains { "\($0.message) [\($0.code)]" == line },
      "\(diagnostics.map(\.message))")
  }
}

@Suite struct `Parts that add up` {
  /// 9, 16, 13, 12 and 12 of 62 by themselves make 100,00 %: no pilier moves them.
  @Test func `stay as they are rounded by themselves where these add up`() {
    let rangs = ["a", "b", "c", "d", "e"].map { BilanGrille.Rang(code: $0, nom: $0) }
    let colonne = BilanGrille.Colonne(
      titre: "Actions", sousTitre: "2022", valeurs: ["a": 9, "b": 16, "c": 13, "d": 12, "e": 12])
    let grille = BilanGrille(
      groupes: [
        BilanGrille.Groupe(nom: "Un", rangs: Array(rangs.prefix(2))),
        BilanGrille.Groupe(nom: "Deux", rangs: Array(rangs.dropFirst(2))),
      ], colonnes: [colonne])
    let shares = grille.shares(colonne)
    #expect(shares?.values.reduce(0, +) == 10_000)
    #expect(shares == ["a": 1_452, "b": 2_581, "c": 2_097, "d": 1_935, "e": 1_935])
  }

  /// By themselves the axes make 99,99 %: the piliers, which make 100,00 % by themselves, stay as they are.
  @Test func `leave the shares of piliers as they are where these add up and axes do not`() {
    let rangs = ["a", "b", "c"].map { BilanGrille.Rang(code: $0, nom: $0) }
    let colonne = BilanGrille.Colonne(
      titre: "Département", sousTitre: "2021", valeurs: ["a": 40_003, "b": 26_663, "c": 33_334])
    let grille = BilanGrille(
      groupes: [
        BilanGrille.Groupe(nom: "Un", rangs: Array(rangs.prefix(2))),
        BilanGrille.Groupe(nom: "Deux", rangs: Array(rangs.dropFirst(2))),
      ], colonnes: [colonne])
    #expect(grille.shares(colonne) == ["a": 4_001, "b": 2_666, "c": 3_333])
  }

  @Test func `are what they are by themselves where the figures are published`() {
    let rangs = ["a", "b", "c"].map { BilanGrille.Rang(code: $0, nom: $0) }
    let colonne = BilanGrille.Colonne(
      titre: "Département", sousTitre: "2021 (publié)", valeurs: ["a": 40_003, "b": 26_663, "c": 33_334],
      isPublished: true)
    let grille = BilanGrille(groupes: [BilanGrille.Groupe(nom: "Un", rangs: rangs)], colonnes: [colonne])
    var html = HTML()
    grille.shareTable("Parts", &html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    for share in ["40,00", "26,66", "33,33", "100,00"] { #expect(text.contains(">\(share)\u{A0}%<")) }
  }

  @Test func `make the whole even where nothing is known axe by axe`() {
    let rangs = [BilanGrille.Rang(code: "a", nom: "Axe")]
    let colonnes = [
      BilanGrille.Colonne(titre: "État", sousTitre: "2021 (publié)", valeurs: [:], whole: 5),
      BilanGrille.Colonne(titre: "État", sousTitre: "2022", valeurs: ["a": 3]),
    ]
    let grille = BilanGrille(
      groupes: [BilanGrille.Groupe(nom: "Un", rangs: rangs)], colonnes: colonnes)
    var html = HTML()
    grille.shareTable("Parts", &html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.matches(of: /100,00/).count == 3)
  }

  @Test func `largest remainders make the whole, each within one of its own rounding`() {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> Int64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int64((state >> 33) % bound)
    }
    for _ in 0..<2_000 {
      let parts = (0...next(8)).map { _ in next(1 << 30) }
      let whole = parts.reduce(0, +)
      guard let shares = BilanParts.largestRemainder(parts) else {
        #expect(whole == 0)
        continue
      }
      #expect(shares.reduce(0, +) == 10_000)
      for (part, share) in zip(parts, shares) {
        let exact = Double(part) * 10_000 / Double(whole)
        #expect(abs(Double(share) - exact) < 1)
      }
    }
  }

  @Test func `a base that is not printed is within the bounds that its percentages leave`() throws {
    let report = try Rapport.read(Rapport.text)
    let printed = try #require(report.tableaux.flatMap(\.pourcentages).first)
    for base in stride(from: Int64(1_000), through: 999_000, by: 7_919) {
      let parts = [base / 3, base / 5, base / 7].map { sum in
        var percent = printed
        percent.centiemes = BilanParts.hundredths(sum, of: base) ?? 0
        return BilanVerification.Part(printed: percent, sum: sum, base: nil)
      }
      let foreign = ForeignBase(parts, near: base)
      #expect(foreign.bounds?.contains(base) == true, "\(base)")
      #expect(foreign.guess != base)
    }
  }

  @Test func `slips of the pen`() {
    let slips = ForeignBase.slips(of: 120)
    #expect(slips.contains(210) && slips.contains(102) && slips.contains(129))
    #expect(!slips.contains(120) && !slips.contains(20) && !slips.contains(201))
  }
}
