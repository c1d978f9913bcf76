internal import Calls
internal import Decision
internal import Dossiers
internal import Review

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
    var names = Names()
    var courriers = CSV(["Référence", "Porteur", "Objet", "Fichier"])
    for one in cas {
      let name = names.unique(Self.fileName(one.fiche.reference))
      let fiche = "fiches/\(name).html"
      try emit(Sheet(path: fiche, bytes: FicheInstruction(seance: self, one: one).html()))
      let courrier = Courrier(seance: self, one: one)
      var letter: String?
      if hypotheses.isEmpty, let objet = courrier.objet, let bytes = courrier.html() {
        let path = "courriers/\(name)-\(objet.rawValue).html"
        try emit(Sheet(path: path, bytes: bytes))
        courriers.add([one.fiche.reference, one.fiche.porteur, objet.rawValue, path])
        letter = path
      }
      index.dossiers.append(Index.Dossier(one: one, fiche: fiche, courrier: letter))
    }
    try add("courriers.csv", "Liste des projets de courriers", .data, courriers.bytes)
    try emit(Sheet(path: "index.html", bytes: index.html()))
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
