import Calls
import Diagnostics
import Foundation
import Review
import Testing
import XMLTree

@testable import Sheets

@Suite struct `The sheets of a meeting` {
  private static let folder = Repository.folder.appendingPathComponent("Tests/SheetsTests/Feuilles")

  private func sheets(_ seance: Seance) -> [String: [UInt8]] {
    var sheets: [String: [UInt8]] = [:]
    seance.writeSheets { sheets[$0.path] = $0.bytes }
    return sheets
  }

  /// With `RECORD=1` the files are written anew and the test fails, so that the change is read before it is committed.
  @Test(arguments: [
    "index.html", "releve.html", "releve.csv", "releve.json", "releve.xml",
    "comite-technique-cohesion-sociale.html", "comites-techniques.csv", "fiches/CDV-2022-001.html",
    "courriers/CDV-2022-001-notification.html", "courriers/CDV-2022-003-attente.html",
    "courriers/CDV-2022-004-refus.html", "courriers/CDV-2022-005-refus.html",
    "courriers/CDV-2022-006-pieces.html", "courriers.csv", "bilan.html", "bilan.csv", "bilan.json",
    "bilan.xml", "verification-du-rapport.html", "verification-du-rapport.csv",
    "verification-du-rapport.json", "verification-du-rapport.xml", "donnees-essentielles.html",
    "donnees-essentielles.csv", "donnees-essentielles-manques.csv",
  ])
  func `are the committed ones`(_ path: String) throws {
    let seance = try Reunion.seance(
      publie: try Rapport.read(Rapport.text), isAdopted: path.hasPrefix("donnees-essentielles"))
    let made = try #require(sheets(seance)[path])
    let file = Self.folder.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(made).write(to: file)
      Issue.record("\(path) is written anew: read the change, then commit it")
      return
    }
    let committed = Array(try Data(contentsOf: file))
    guard made != committed else { return }
    let lines = zip(
      String(decoding: made, as: UTF8.self).split(separator: "\n"),
      String(decoding: committed, as: UTF8.self).split(separator: "\n"))
    let first = lines.first { $0 != $1 }
    Issue.record("\(path) differs: \(first.map { "\($0.0.prefix(300))" } ?? "its length")")
  }

  @Test(arguments: [
    Reunion.hostile, String(repeating: "é", count: 10_000), "=1+1", "\u{0}\u{B}\u{FFFE}",
    "\u{202E}\u{2066}a\u{FEFF}", "</title></style></p>", "\"onmouseover=\"alert(1)", "a;b,c\r\nd\t\"e",
  ])
  func `show any title as text`(_ title: String) throws {
    let dossiers = try [1, 2].map { number in
      try Reunion.dossier(
        number, title, note: 70, verdict: number == 1 ? .recevable : .aCompleter,
        findings: [Reunion.finding(0, .satisfait, title)])
    }
    for (path, bytes) in sheets(try Reunion.seance(dossiers)) {
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".html") {
        #expect(!text.contains("<script"))
        var diagnostics: [Diagnostic] = []
        let document = Array(text.split(separator: "\n", maxSplits: 1)[1].utf8)
        #expect(
          Element.read(document, file: path, into: &diagnostics) != nil, "\(path): \(diagnostics)")
      } else if path.hasSuffix(".json") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
      } else if path.hasSuffix(".xml") {
        var diagnostics: [Diagnostic] = []
        #expect(Element.read(bytes, file: path, into: &diagnostics) != nil, "\(path): \(diagnostics)")
      } else {
        let rows = Self.rows(text)
        #expect(rows.allSatisfy { $0.count == rows[0].count }, "\(path)")
        let isAnyFormula = rows.joined().contains { "=+@".contains($0.first ?? " ") }
        #expect(!isAnyFormula, "\(path)")
      }
    }
  }

  @Test func `every table has the same rows in its three forms`() throws {
    let sheets = sheets(try Reunion.seance(publie: try Rapport.read(Rapport.text)))
    let names = sheets.keys.filter { $0.hasSuffix(".xml") }.map { $0.dropLast(4) }.sorted()
    #expect(
      names == [
        "bilan", "comites-techniques", "courriers", "donnees-essentielles", "donnees-essentielles-manques",
        "releve", "verification-du-rapport",
      ])
    for name in names {
      var diagnostics: [Diagnostic] = []
      let xml = try #require(
        Element.read(sheets[name + ".xml"] ?? [], file: name + ".xml", into: &diagnostics))
      let json = try JSONSerialization.jsonObject(with: Data(sheets[name + ".json"] ?? [])) as? [Any]
      let csv = Self.rows(String(decoding: sheets[name + ".csv"] ?? [], as: UTF8.self))
      let counts = [xml.children("ligne").count, json?.count, csv.count - 1]
      #expect(Set(counts).count == 1, "\(name): \(counts)")
      // A SIRET stands a second time in a spreadsheet, for people.
      #expect(xml.children("colonne").count == csv[0].count { !$0.hasSuffix(" (à lire)") })
    }
  }

  @Test(arguments: [
    ("COM1", "COM1_"), ("nul.xml", "nul_.xml"), ("aux", "aux_"), ("Prn.2022-1", "Prn_.2022-1"),
    (".con", "con_"),
    ("COM10", "COM10"), ("CON-2022", "CON-2022"), ("comite", "comite"), ("..", "sans-reference"),
  ])
  func `have names that Windows gives to files too`(_ reference: String, _ name: String) {
    #expect(Seance.fileName(reference) == name)
  }

  @Test func `have names of their own, whatever their case, in a time in proportion`() {
    var names = Seance.Names()
    let given = ["a", "A", "a-2", "b", "a", "B-2", "b"].map { names.unique($0) }
    #expect(given == ["a", "A-2", "a-2-2", "b", "a-3", "B-2", "b-3"])
    let duration = ContinuousClock().measure {
      for _ in 0..<20_000 { _ = names.unique("sans-reference") }
    }
    #expect(names.unique("sans-reference") == "sans-reference-20001")
    #expect(duration < .seconds(20))
  }

  @Test(arguments: ["", "\u{A0}", "\u{200B}"])
  func `name a dossier whose reference cannot be seen`(_ reference: String) throws {
    var dossier = try Reunion.dossier(1, "Titre", note: 70, verdict: .aCompleter, findings: [])
    dossier.fiche.reference = reference
    let sheets = sheets(try Reunion.seance([dossier])).mapValues { String(decoding: $0, as: UTF8.self) }
    let name = Seance.fileName(reference)
    let link = "<a href=\"fiches/\(name).html\" class=\"ref\"><bdi>sans référence</bdi></a>"
    #expect(sheets["index.html"]?.contains(link) == true)
    #expect(sheets["index.html"]?.contains("aria-label=\"À compléter, sans référence\"") == true)
    #expect(
      sheets["fiches/\(name).html"]?.contains("<title>Fiche d’instruction sans référence</title>") == true)
    #expect(sheets["courriers/\(name)-pieces.html"]?.contains("(sans référence)</title>") == true)
  }

  /// The cells of a table, read as RFC 4180 says.
  private static func rows(_ text: String) -> [[String]] {
    let separator: Unicode.Scalar = text.hasPrefix("\u{FEFF}") ? ";" : ","
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      let last = rows.count - 1
      switch scalar {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted: rows[last].append("")
      case "\n" where !isQuoted: rows.append([""])
      case "\r" where !isQuoted: break
      default: rows[last][rows[last].count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows.filter { $0 != [""] }
  }
}

@Suite struct `The sheets of a hypothesis` {
  private func sheets() throws -> [String: String] {
    let seance = try Reunion.seance(publie: try Rapport.read(Rapport.text), seuil: 60)
    var sheets: [String: String] = [:]
    seance.writeSheets { sheets[$0.path] = String(decoding: $0.bytes, as: UTF8.self) }
    return sheets
  }

  @Test(arguments: [
    "index.html", "releve.html", "bilan.html", "donnees-essentielles.html",
    "comite-technique-cohesion-sociale.html", "fiches/CDV-2022-001.html",
  ])
  func `say so on every page`(_ path: String) throws {
    let page = try #require(try sheets()[path])
    #expect(page.contains("HYPOTHÈSE DE TRAVAIL"))
    #expect(!page.contains("calculées d’après les règles de l’appel"))
  }

  @Test(arguments: [
    ("releve.csv", ";Hypothèse de travail\r\n", ";seuil : 60 points\r\n"),
    ("releve.json", "\"hypothese\":\"seuil : 60 points\"", "}"),
    ("releve.xml", "hypothese=\"seuil : 60 points\"", "<champ nom=\"hypothese\">seuil : 60 points</champ>"),
    ("bilan.csv", ";Hypothèse de travail\r\n", "2022 (hypothèse)"),
    ("bilan.json", "\"hypothese\":\"seuil : 60 points\"", "2022 (hypothèse)"),
    ("bilan.xml", "hypothese=\"seuil : 60 points\"", "2022 (hypothèse)"),
    ("comites-techniques.xml", "hypothese=\"seuil : 60 points\"", "<champ nom=\"hypothese\">"),
  ])
  func `say so in every table`(_ path: String, _ one: String, _ other: String) throws {
    let table = try #require(try sheets()[path])
    #expect(table.contains(one), "\(table.prefix(900))")
    #expect(table.contains(other))
  }
}

@Suite struct `Essential data of subsidies` {
  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test func `one line for each action and funder whose number is known`() throws {
    let data = DonneesEssentielles(try Reunion.seance(isAdopted: true))
    let lines = lines(data.csv())
    #expect(lines.count == 3)
    #expect(
      lines[2]
        == "État,00070070800019,2022-04-12,CDV-2022-002,Association fictive 2,00070070800019,W000000001,'=cmd()|' /C calc'!A0,4000.00,aide en numéraire,autre,2022-01-01/2022-12-31,,non,1,Contrat de ville"
    )
    #expect(
      lines.contains { $0.hasPrefix("Ville,") } == false
        && self.lines(data.gaps.csv()).contains {
          $0 == "Ville;;idAttribuant;le SIRET du financeur n'est pas dans appel.xml;lignes laissées de côté"
        })
  }

  @Test func `proposals are not published before the committee adopts them`() throws {
    let data = DonneesEssentielles(try Reunion.seance())
    #expect(lines(data.csv()).count == 1)
    #expect(
      lines(data.gaps.csv()).contains(
        ";;dateConvention;propositions que le comité n'a pas encore adoptées : le fichier d'arbitrages ne dit pas d'adoption;lignes laissées de côté"
      ))
    #expect(data.waiting.map(\.actions) == [2, 2])
    let adopted = DonneesEssentielles(try Reunion.seance(comite: false, isAdopted: true))
    #expect(lines(adopted.csv()).dropFirst().allSatisfy { $0.contains(",2022-04-12,") })
  }

  @Test func `of a hypothesis nothing is, adopted or not`() throws {
    for isAdopted in [false, true] {
      let data = DonneesEssentielles(try Reunion.seance(isAdopted: isAdopted, seuil: 60))
      #expect(lines(data.csv()).count == 1)
      #expect(
        lines(data.gaps.csv()).dropFirst() == [
          ";;montant;hypothèse de travail : rien n'est accordé;lignes laissées de côté;seuil : 60 points"
        ])
      #expect(String(decoding: data.html(), as: UTF8.self).contains("rien n’est accordé"))
    }
  }

  @Test func `what was granted before is told, for want of its date`() throws {
    var dossier = try Reunion.dossier(1, "x", note: 70, findings: [])
    dossier.propositions.removeAll { $0.financeur == "ville" }
    dossier.fiche.cofinancements[1].statut = "acquis"
    let data = DonneesEssentielles(try Reunion.seance([dossier], isAdopted: true))
    #expect(lines(data.csv()).count == 2)
    #expect(
      lines(data.gaps.csv()).contains {
        $0.hasPrefix("Ville;CDV-2022-001;dateConvention;")
          && $0.hasSuffix("déjà accordés d'après le dossier, qui n'en dit pas la date;ligne laissée de côté")
      })
  }

  @Test func `a long title is cut to 256 characters`() throws {
    let dossier = try Reunion.dossier(
      1, String(repeating: "é", count: 10_000), note: 70, findings: [])
    let line = lines(DonneesEssentielles(try Reunion.seance([dossier], isAdopted: true)).csv())[1]
    let cell = line.split(separator: ",", omittingEmptySubsequences: false)[7]
    #expect(cell.unicodeScalars.count == 255)
    #expect(cell.hasSuffix("é…"))
  }
}
