import Calls
import Diagnostics
import Testing
import XMLTree

/// A file system in memory.
private struct Disk {
  var files: [String: [UInt8]] = [:]

  init(root: String = "Rules") throws {
    for name in CallFolders.Name.schemas { files["\(root)/\(name)"] = try Repository.bytes("Rules/\(name)") }
    files["\(root)/commun/commun.dmn"] = Array("commun".utf8)
    files["\(root)/commun/autre.dmn"] = Array("autre".utf8)
    files["\(root)/commun/.cache.dmn"] = []
    files["\(root)/ville-fictive/territoire.xml"] = Array(goodTerritoire.utf8)
    files["\(root)/ville-fictive/referentiel.xml"] = Array(goodReferentiel.utf8)
    files["\(root)/ville-fictive/autre.dmn"] = Array("de la ville".utf8)
    files["\(root)/ville-fictive/essai-2022/appel.xml"] = Array(goodCall.utf8)
    files["\(root)/ville-fictive/essai-2022/essai.dmn"] = Array("essai".utf8)
    files["\(root)/ville-fictive/essai-2022/notes.txt"] = []
  }

  func names(_ folder: String) -> [String] {
    let prefix = folder == "." ? "" : folder + "/"
    return files.keys.filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("/") }.map {
      String($0.dropFirst(prefix.count))
    }.shuffled()
  }

  func folders(_ call: String = "Rules/ville-fictive/essai-2022") -> CallFolders? {
    CallFolders(call: call) { files[$0] != nil }
  }

  func gathered(_ call: String = "Rules/ville-fictive/essai-2022") throws -> CallFiles {
    CallFiles(in: try #require(folders(call)), names: names) { files[$0] }
  }

  func read() throws -> (documents: CallDocuments?, printed: [String]) {
    var diagnostics: [Diagnostic] = []
    let documents = CallDocuments.read(
      try gathered(), dossierSchema: try #require(Repository.dossier), into: &diagnostics)
    return (documents, diagnostics.map(\.printed))
  }
}

@Suite struct `The folders of a call` {
  @Test(
    arguments: [
      ("Rules/a/b", "Rules/dossier.xsd", ["Rules/a/b", "Rules/a", "Rules"]),
      ("./Rules//a/b/", "Rules/dossier.xsd", ["Rules/a/b", "Rules/a", "Rules"]),
      ("/srv/Rules/a/b", "/srv/Rules/dossier.xsd", ["/srv/Rules/a/b", "/srv/Rules/a", "/srv/Rules"]),
      ("/a/b", "/dossier.xsd", ["/a/b", "/a", "/"]), ("a/b", "dossier.xsd", ["a/b", "a", "."]),
      ("b", "../dossier.xsd", ["b", ".", ".."]), (".", "../../dossier.xsd", [".", "..", "../.."]),
      ("../b", "../../dossier.xsd", ["../b", "..", "../.."]), ("Rules", "Rules/dossier.xsd", ["Rules"]),
    ] as [(String, String, [String])])
  func `go up to the one that holds the contract of a dossier`(
    _ call: String, _ schema: String, _ expected: [String]
  ) throws {
    let folders = try #require(CallFolders(call: call) { $0 == schema })
    #expect(folders.folders == expected)
    #expect(folders.call == expected.first)
    #expect(folders.rules == expected.last)
    #expect(folders.schemaPath("dossier.xsd") == schema)
  }

  @Test(arguments: ["a/b", "/a/b", ".", "", "/", "..", "../../x"])
  func `are none without it`(_ call: String) {
    #expect(CallFolders(call: call) { _ in false } == nil)
  }

  @Test func `are searched from the nearest, each before its commun`() throws {
    let folders = try #require(CallFolders(call: "Rules/a/b") { $0 == "Rules/dossier.xsd" })
    #expect(
      folders.searched
        == ["Rules/a/b", "Rules/a/b/commun", "Rules/a", "Rules/a/commun", "Rules", "Rules/commun"])
    let there: Set = ["Rules/a/x.dmn", "Rules/commun/x.dmn", "Rules/commun/y.dmn"]
    #expect(folders.path(of: "x.dmn") { there.contains($0) } == "Rules/a/x.dmn")
    #expect(folders.path(of: "y.dmn") { there.contains($0) } == "Rules/commun/y.dmn")
    #expect(folders.path(of: "z.dmn") { there.contains($0) } == nil)
    for name in ["", ".", "..", "../x.dmn", "a/x.dmn", "x\u{0}.dmn"] {
      #expect(folders.path(of: name) { _ in true } == nil, "\(name)")
    }
    #expect(folders.appelPath == "Rules/a/b/appel.xml")
    #expect(folders.territoire == "Rules/a")
  }

  @Test(
    arguments: [
      ("Rules/a/b", "b"), ("Rules/a/b/", "b"), ("b", "b"), (".", nil), ("..", nil), ("/", nil), ("a/..", nil),
    ] as [(String, String?)])
  func `have names`(_ path: String, _ name: String?) { #expect(CallFolders.name(of: path) == name) }
}

@Suite struct `The files of a call` {
  @Test func `are gathered from the nearest folder, in one order`() throws {
    let disk = try Disk()
    let files = try disk.gathered()
    #expect(files.appel?.path == "Rules/ville-fictive/essai-2022/appel.xml")
    #expect(files.territoire?.path == "Rules/ville-fictive/territoire.xml")
    #expect(files.referentiel?.path == "Rules/ville-fictive/referentiel.xml")
    #expect(files.schemas.keys.sorted() == CallFolders.Name.schemas.sorted())
    #expect(
      files.modeles.map(\.path) == [
        "Rules/ville-fictive/essai-2022/essai.dmn", "Rules/ville-fictive/autre.dmn",
        "Rules/commun/commun.dmn",
      ])
    #expect(files.model("autre.dmn")?.bytes == Array("de la ville".utf8))
    #expect(files.model("tre.dmn") == nil)
  }

  @Test func `without fault are read together`() throws {
    let (documents, printed) = try Disk().read()
    #expect(printed == [])
    #expect(documents?.call.code == "essai-2022")
    #expect(documents?.territoire.code == "ville-fictive")
    #expect(documents?.referentiel?.code == "contrat-de-ville")
    #expect(
      documents?.schemas.keys.sorted() == ["appel.xsd", "avis.xsd", "referentiel.xsd", "territoire.xsd"])
  }

  @Test func `need no referential`() throws {
    var disk = try Disk()
    disk.files["Rules/ville-fictive/referentiel.xml"] = nil
    disk.files["Rules/referentiel.xsd"] = nil
    let (documents, printed) = try disk.read()
    #expect(documents != nil)
    #expect(printed.count == 2 && printed.allSatisfy { $0.hasSuffix("[referentiel-absent]") })
  }

  @Test(arguments: [
    (
      "Rules/ville-fictive/essai-2022/appel.xml",
      "Rules/ville-fictive/essai-2022/appel.xml: erreur: ce fichier manque ou n'a pu être lu ; un appel ne se lit pas "
        + "sans lui [fichier-absent]", false
    ),
    (
      "Rules/ville-fictive/territoire.xml",
      "Rules/ville-fictive/territoire.xml: erreur: ce fichier manque ou n'a pu être lu ; un appel ne se lit pas sans "
        + "lui [fichier-absent]", false
    ),
    (
      "Rules/appel.xsd",
      "Rules/appel.xsd: erreur: ce fichier manque ou n'a pu être lu ; un appel ne se lit pas sans lui [fichier-absent]",
      false
    ),
    (
      "Rules/commun/commun.dmn",
      "Rules/ville-fictive/essai-2022/appel.xml:66:20: erreur: le modèle « commun.dmn » n'est dans aucun des dossiers où "
        + "il peut être [modele-introuvable] | note dossiers regardés, dans cet ordre : Rules/ville-fictive/essai-2022, "
        + "Rules/ville-fictive/essai-2022/commun, Rules/ville-fictive, Rules/ville-fictive/commun, Rules, Rules/commun",
      true
    ),
  ])
  func `that lack are told`(_ path: String, _ line: String, _ isRead: Bool) throws {
    var disk = try Disk()
    disk.files[path] = nil
    let (documents, printed) = try disk.read()
    #expect(printed == [line])
    #expect((documents != nil) == isRead)
  }

  @Test func `tell all their faults in one go`() throws {
    var disk = try Disk()
    disk.files["Rules/ville-fictive/territoire.xml"] = Array(
      goodTerritoire.replacing("\"ville-fictive\"", with: "\"autre\"").utf8)
    disk.files["Rules/ville-fictive/essai-2022/appel.xml"] = Array(
      goodCall.replacing("\"essai-2022\"", with: "\"essai-2021\"").replacing("\"statuts\"", with: "\"x\"")
        .replacing("<pas>50.00", with: "<pas>0").utf8)
    disk.files["Rules/ville-fictive/referentiel.xml"] = Array("<".utf8)
    let (documents, printed) = try disk.read()
    #expect(documents == nil)
    let codes = printed.compactMap { $0.split(separator: "[").last.map { $0.prefix { $0 != "]" } } }
    #expect(
      codes == [
        "pas-nul", "fichier-coupe", "dossier-discordant", "dossier-discordant", "territoire-discordant",
        "piece-inconnue",
      ])
  }
}
