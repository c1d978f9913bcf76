import Diagnostics
import Testing
import XMLTree

@testable import Dossiers

@Suite struct `A sum in euros` {
  @Test(arguments: [
    (0, "0 €"), (1, "0,01 €"), (10, "0,10 €"), (100, "1 €"), (-1, "-0,01 €"), (99_999, "999,99 €"),
    (100_000, "1 000 €"), (100_005, "1 000,05 €"), (-123_456_789, "-1 234 567,89 €"),
    (Int64.max, "92 233 720 368 547 758,07 €"), (Int64.min, "-92 233 720 368 547 758,08 €"),
  ])
  func `is written as French readers do, with no-break spaces`(_ centimes: Int64, _ text: String) {
    let expected = text.dropLast(2).replacing(" ", with: "\u{202F}") + "\u{A0}€"
    #expect(Montant(centimes: centimes).description == expected)
  }

  @Test(arguments: [
    ("0", 0), ("9500", 950_000), ("9500.5", 950_050), ("9500.50", 950_050), ("9500.500", 950_050),
    ("+1", 100),
    ("-0.01", -1), ("-12.3", -1_230), (".5", 50), ("-.5", -50), ("5.", 500), ("007", 700),
    ("92233720368547758.07", Int64.max), ("-92233720368547758.07", -Int64.max),
  ])
  func `is read from a decimal number`(_ text: String, _ centimes: Int64) {
    #expect(Montant(text) == Montant(centimes: centimes))
  }

  @Test(arguments: [
    "", ".", "-", "+", "-.", "1,5", "1 000", "12€", "1.2.3", "1.+5", "1.-5", "--1", "1.005", "1e3", "\u{661}",
    "92233720368547758.08", "92233720368547759", "99999999999999999999999",
  ])
  func `is not read from anything else, nor when it does not fit`(_ text: String) {
    #expect(Montant(text) == nil)
  }

  @Test func `is ordered by value`() {
    #expect(Montant(centimes: -1) < Montant(centimes: 0))
    #expect(!(Montant(centimes: 5) < Montant(centimes: 5)))
  }
}

@Suite struct `A dossier` {
  private func dossier(_ sample: String, _ changes: (String, String)...) throws -> Dossier {
    var draft = try Draft(sample)
    for change in changes { try draft.replace(change.0, by: change.1) }
    return try #require(try Reading(draft.bytes).dossier)
  }

  @Test func `gives what identifies it`() throws {
    let dossier = try dossier("association-accompagnement-scolarite")
    #expect(dossier.reference == "CDV-2022-011")
    #expect(dossier.appel == "contrat-de-ville-2022")
    #expect(dossier.territoire == "villeneuve-la-garenne")
    #expect(dossier.exercice == "2022")
    #expect(dossier.dateDepot == "2022-01-14")
    #expect(dossier.categorie == "association")
    #expect(dossier.denomination == "Association fictive Les Mots du Quai")
    #expect(dossier.siret == "00001011600010")
    #expect(dossier.rna == "W000001011")
    #expect(dossier.intitule == "Le quai des devoirs : accompagnement à la scolarité")
  }

  @Test func `gives its lines of co-funding in order`() throws {
    let dossier = try dossier(
      "association-accompagnement-scolarite",
      ("<statut>acquis</statut>", "<statut>acquis</statut><montantAcquis>4200.00</montantAcquis>"))
    #expect(dossier.cofinancements.map(\.financeur) == ["etat", "ville", "departement", "caf"])
    #expect(dossier.cofinancements.map(\.montantSollicite.centimes) == [950_000, 500_000, 600_000, 420_000])
    #expect(dossier.cofinancements.map(\.statut) == ["sollicite", "sollicite", "sollicite", "acquis"])
    #expect(dossier.cofinancements.map(\.montantAcquis?.centimes) == [nil, nil, nil, 420_000])
  }

  @Test func `has no date, number of association or co-funding when it is a bare draft`() throws {
    let dossier = try dossier("brouillon-minimal")
    #expect(dossier.dateDepot == nil)
    #expect(dossier.rna == nil)
    #expect(dossier.cofinancements.isEmpty)
  }

  @Test func `has no white space around its values`() throws {
    let dossier = try dossier(
      "association-accompagnement-scolarite", ("<reference>CDV-2022-011<", "<reference>\n  CDV-2022-011 <"),
      ("<denomination>Association fictive ", "<denomination>  Association \t fictive\n"),
      (
        "<montantSollicite>9500</montantSollicite>\n      <statut>",
        "<montantSollicite> 9500\n</montantSollicite>\n      <statut>"
      ),
      ("code=\"contrat-de-ville-2022\"", "code=\" contrat-de-ville-2022 \""))
    #expect(dossier.reference == "CDV-2022-011")
    #expect(dossier.denomination == "Association fictive Les Mots du Quai")
    #expect(dossier.cofinancements.first?.montantSollicite == Montant(centimes: 950_000))
    #expect(dossier.appel == "contrat-de-ville-2022")
  }

  @Test func `is a tree that knows its places`() throws {
    let draft = try Draft("association-accompagnement-scolarite")
    let dossier = try #require(try Reading(draft.bytes).dossier)
    #expect(dossier.tree.name == XMLName("dossier", namespace: "urn:copil:dossier:1"))
    let siret = try #require(dossier.tree.first("porteur")?.first("siret"))
    #expect(siret.valuePosition.description == "d.xml:23:12")
    #expect(dossier.tree.children("pieceJointe").count == 7)
  }

  @Test func `comes of a file whose sums are wrong, so that rules can speak of them`() throws {
    let draft = try Draft("association-accompagnement-scolarite")
    let bytes = Array(
      String(decoding: draft.bytes, as: UTF8.self).replacing("<total>28000<", with: "<total>1<").utf8)
    let reading = try Reading(bytes)
    #expect(reading.diagnostics.map(\.code) == ["total-faux", "total-faux"])
    #expect(reading.dossier != nil)
  }

  @Test(arguments: [
    (
      "a value that does not read", "<exercice>2022</exercice>\n    <dateDepot>",
      "<exercice>MMXXII</exercice>\n    <dateDepot>"
    ),
    ("an element that does not exist", "<dateDepot>", "<an/><dateDepot>"),
    ("more after the end", "</dossier>", "</dossier><dossier/>"),
    ("a root not closed", "</dossier>", ""), ("nothing well-formed", "<dateDepot>", "<dateDepot"),
  ])
  func `does not come of a file with`(_ what: String, _ old: String, _ new: String) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace(old, by: new)
    let reading = try Reading(draft.bytes)
    #expect(reading.diagnostics.count >= 1, "\(what)")
    #expect(reading.dossier == nil, "\(what)")
  }

  @Test func `does not come of the file before, when a file cannot be read`() throws {
    var reader = DossierReader(checks: try #require(Repository.checks))
    var diagnostics: [Diagnostic] = []
    let good = try Draft("brouillon-minimal").bytes
    for (bytes, isDossier) in [(good, true), ([], false), (good, true), ([0xFF, 0x3C], false), (good, true)] {
      bytes.withUnsafeBytes { _ = reader.check($0, file: "d.xml", into: &diagnostics) }
      #expect((reader.dossier(file: "d.xml") != nil) == isDossier)
    }
    #expect(diagnostics.count == 2)
  }
}
