internal import Calls
internal import Decision
internal import Dossiers
public import Review

extension Seance {
  /// A sheet: its path below the folder of results, and its bytes.
  public struct Sheet: Sendable {
    /// With `/` between folders; of ASCII letters, digits, `.`, `-` and `_`.
    public var path: String
    /// The whole file.
    public var bytes: [UInt8]

    /// Makes one.
    public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
  }

  /// Writes every sheet of the meeting, one after the other, the index last.
  ///
  /// - Parameter emit: Takes each sheet as soon as it is made; the same programme gives the same sheets in the same order.
  public func writeSheets<Failure: Error>(_ emit: (Sheet) throws(Failure) -> Void) throws(Failure) {
    let names = fileNames
    for number in programme.lignes.indices {
      let evaluation = programme.evaluations[programme.lignes[number].evaluation]
      for sheet in dossierSheets(number, named: names[number], evaluation) { try emit(sheet) }
    }
    try writeCommonSheets(names, emit)
  }

  /// Writes the sheets that speak of all dossiers, the index last.
  ///
  /// They need no more of an evaluation than `DossierEvaluation.summarised` keeps.
  ///
  /// - Parameter names: `fileNames`.
  public func writeCommonSheets<Failure: Error>(
    _ names: [String], _ emit: (Sheet) throws(Failure) -> Void
  ) throws(Failure) {
    var index = Index(seance: self)
    func add(_ path: String, _ title: String, _ group: Index.Group, _ bytes: [UInt8]) throws(Failure) {
      index.entries.append(Index.Entry(path: path, title: title, group: group))
      try emit(Sheet(path: path, bytes: bytes))
    }
    let releve = Releve(self)
    try add("releve.html", releve.title, .committee, releve.html())
    let tableau = Tableau(seance: self)
    try add("releve.csv", "Relevé, pour un tableur", .data, tableau.csv())
    try add("releve.json", "Relevé, en JSON", .data, tableau.json())
    for comite in ComiteTechnique.all(self) {
      let name = "comite-technique-\(comite.pilier.map(Self.fileName) ?? "autres").html"
      try add(name, "Préparation du comité technique : \(comite.nom)", .committee, comite.html())
    }
    for sheet in bilanSheets() { try add(sheet.path, sheet.title, sheet.group, sheet.bytes) }
    var courriers = CSV(["Référence", "Porteur", "Objet", "Fichier"])
    for (one, name) in zip(cas, names) {
      let letter = letter(one, named: name)
      if let letter {
        courriers.add([one.fiche.reference, one.fiche.porteur, letter.objet.rawValue, letter.path])
      }
      index.dossiers.append(Index.Dossier(one: one, fiche: Self.fiche(named: name), courrier: letter?.path))
    }
    try add("courriers.csv", "Liste des projets de courriers", .data, courriers.bytes)
    try emit(Sheet(path: "index.html", bytes: index.html()))
  }

  /// The sheets of one dossier: its fiche and its letter, if it gets one.
  ///
  /// - Parameters:
  ///   - number: Its place in `programme.lignes`.
  ///   - name: Its place in `fileNames`.
  ///   - evaluation: Its evaluation, whole.
  public func dossierSheets(
    _ number: Int, named name: String, _ evaluation: DossierEvaluation
  ) -> [Sheet] {
    let one = Cas(ligne: programme.lignes[number], evaluation: evaluation)
    let fiche = Sheet(
      path: Self.fiche(named: name), bytes: FicheInstruction(seance: self, one: one).html())
    guard let letter = letter(one, named: name), let bytes = Courrier(seance: self, one: one).html() else {
      return [fiche]
    }
    return [fiche, Sheet(path: letter.path, bytes: bytes)]
  }

  /// What the files of each dossier are named after, in the order of the programme.
  public var fileNames: [String] {
    var names = Names()
    return programme.lignes.map { ligne in
      names.unique(Self.fileName(programme.evaluations[ligne.evaluation].fiche.reference))
    }
  }

  private static func fiche(named name: String) -> String { "fiches/\(name).html" }

  /// The letter of a dossier; a hypothesis is told to nobody.
  private func letter(_ one: Cas, named name: String) -> (objet: Courrier.Objet, path: String)? {
    guard hypotheses.isEmpty, let objet = Courrier(seance: self, one: one).objet else { return nil }
    return (objet, "courriers/\(name)-\(objet.rawValue).html")
  }

  /// A reference as part of a file's name, whatever it holds.
  static func fileName(_ text: String) -> String {
    let safe = text.unicodeScalars.prefix(80).map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || "0"..."9" ~= scalar)
      return isPlain || scalar == "-" || scalar == "_" || scalar == "." ? Character(scalar) : "_"
    }
    let name = String(safe.drop { $0 == "." })
    return name.isEmpty ? "sans-reference" : name
  }

  /// File names already given out, whatever their case.
  private struct Names {
    private var taken: Set<String> = []

    mutating func unique(_ name: String) -> String {
      var candidate = name
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }
}

/// The page that leads to all others.
struct Index {
  enum Group: String, CaseIterable {
    case committee = "Pour les comités"
    case data = "Données"
  }

  struct Entry {
    var path: String
    var title: String
    var group: Group
  }

  struct Dossier {
    var one: Seance.Cas
    var fiche: String
    var courrier: String?
  }

  let seance: Seance
  var entries: [Entry] = []
  var dossiers: [Dossier] = []

  func html() -> [UInt8] {
    Page(title: seance.call.intitule).bytes { html in
      html.tag("p", "\(seance.call.administration.nom), exercice \(seance.call.exercice)")
      seance.warn(&html)
      html.tag(
        "p", ["class": "note"],
        "Propositions calculées d'après les règles de l'appel ; elles ne valent pas décision.")
      for group in Group.allCases {
        html.tag("h2", group.rawValue)
        html.tag("ul") { ul in
          for entry in entries where entry.group == group {
            ul.tag("li") { $0.tag("a", ["href": entry.path], entry.title) }
          }
        }
      }
      html.tag("h2", "Dossiers")
      html.tag("table") { table in
        table.tag("caption", "\(dossiers.count) dossiers, dans l'ordre du programme")
        table.tag("thead") { head in
          head.tag("tr") { tr in
            for name in ["Référence", "Porteur", "Action", "Liste"] { tr.tag("th", ["scope": "col"], name) }
            tr.tag("th", ["scope": "col", "class": "n"], "Proposé")
            tr.tag("th", ["scope": "col"], "Courrier")
          }
        }
        table.tag("tbody") { body in for dossier in dossiers { row(dossier, &body) } }
      }
      Mentions(seance).write(&html)
    }
  }

  private func row(_ dossier: Dossier, _ body: inout HTML) {
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"]) { th in
        th.tag("a", ["href": dossier.fiche, "class": "ref"]) { $0.quote(dossier.one.fiche.reference) }
      }
      tr.tag("td") { $0.quote(dossier.one.fiche.porteur) }
      tr.tag("td") { $0.quote(dossier.one.fiche.intitule) }
      tr.tag("td", dossier.one.ligne.sort.status.uppercasedFirst)
      tr.tag("td", ["class": "n"], dossier.one.propose.description)
      tr.tag("td") { td in
        guard let courrier = dossier.courrier else { return td.text("–") }
        td.tag("a", ["href": courrier], "Courrier \(dossier.one.fiche.reference)")
      }
    }
  }
}
