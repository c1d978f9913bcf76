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
    func add(_ path: String, _ title: String, _ bytes: [UInt8]) throws(Failure) {
      index.pages.append((path, title))
      try emit(Sheet(path: path, bytes: bytes))
    }
    func add(_ donnees: Donnees) throws(Failure) {
      try addForms(of: donnees.sheets, titled: donnees.titre)
    }
    func addForms(of sheets: [Sheet], titled titre: String) throws(Failure) {
      index.data.append(Index.Data(title: titre, paths: sheets.map(\.path)))
      for sheet in sheets { try emit(sheet) }
    }
    let releve = Releve(self)
    try add("releve.html", releve.title, releve.html())
    let tableau = Tableau(seance: self)
    let forms = tableau.donnees.sheets.map { sheet in
      sheet.path == "releve.json" ? Sheet(path: sheet.path, bytes: tableau.json()) : sheet
    }
    try addForms(of: forms, titled: tableau.donnees.titre)
    let comites = ComiteTechnique.all(self)
    for comite in comites {
      let name = "comite-technique-\(comite.pilier.map(Self.fileName) ?? "autres").html"
      try add(name, "Préparation du comité technique : \(comite.nom)", comite.html())
    }
    try add(ComiteTechnique.donnees(comites))
    let bilan = BilanProgrammation(self)
    try add("bilan.html", bilan.titre, bilan.html())
    try add(bilan.donnees)
    if let publie {
      let verification = BilanVerification(publie)
      let sheets = verification.sheets()
      try add(sheets[0].path, verification.titre, sheets[0].bytes)
      try addForms(of: Array(sheets.dropFirst()), titled: verification.titre)
    }
    let essential = DonneesEssentielles(self)
    try add("donnees-essentielles.html", essential.titre, essential.html())
    try addForms(of: essential.sheets, titled: essential.titre)
    try add(essential.gaps)
    try add(try writeDossiers(&index, emit))
    try emit(Sheet(path: "index.html", bytes: index.html()))
  }

  /// Writes the fiche of every dossier, and its letter unless the programme is a hypothesis.
  ///
  /// - Returns: The list of the letters.
  private func writeDossiers<Failure: Error>(
    _ index: inout Index, _ emit: (Sheet) throws(Failure) -> Void
  ) throws(Failure) -> Donnees {
    var names = Names()
    var courriers = Donnees(
      "courriers", "Liste des projets de courriers",
      [
        .init("reference", "Référence"), .init("porteur", "Porteur"), .init("objet", "Objet"),
        .init("fichier", "Fichier"),
      ])
    for one in cas {
      let name = names.unique(Self.fileName(one.fiche.reference))
      let fiche = "fiches/\(name).html"
      try emit(Sheet(path: fiche, bytes: FicheInstruction(seance: self, one: one).html()))
      var letter: String?
      if hypotheses.isEmpty {
        let courrier = Courrier(seance: self, one: one)
        let path = "courriers/\(name)-\(courrier.objet.rawValue).html"
        try emit(Sheet(path: path, bytes: courrier.html()))
        courriers.add([
          .init(one.fiche.reference), .init(one.fiche.porteur), .init(courrier.objet.titre), .init(path),
        ])
        letter = path
      }
      index.dossiers.append(Index.Dossier(one: one, fiche: fiche, courrier: letter))
    }
    return courriers
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
