internal import Calls
internal import Decision
internal import Diagnostics
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
    try add(ComiteTechnique.donnees(comites, hypothese: hypothese))
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
    try add(letters(names, &index))
    try emit(Sheet(path: "index.html", bytes: index.html()))
  }

  /// The list of the letters; each dossier goes into the index.
  private func letters(_ names: [String], _ index: inout Index) -> Donnees {
    var courriers = Donnees(
      "courriers", "Liste des projets de courriers",
      [
        .init("reference", "Référence"), .init("porteur", "Porteur"), .init("service", "Service"),
        .init("objet", "Objet (code)"),
        .init("objetNom", "Objet"), .init("envoi", "Envoi"), .init("fichier", "Fichier"),
      ])
    for (one, name) in zip(cas, names) {
      let letter = letter(one, named: name)
      if let letter {
        courriers.add([
          .init(one.fiche.reference), .init(one.fiche.porteur), .init(one.fiche.service),
          .init(letter.objet.rawValue),
          .init(letter.objet.titre(call.aide)), .init(Courrier(seance: self, one: one).envoi),
          .init(letter.path),
        ])
      }
      index.dossiers.append(Index.Dossier(one: one, fiche: Self.fiche(named: name), courrier: letter?.path))
    }
    return courriers
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
    guard let letter = letter(one, named: name) else { return [fiche] }
    return [fiche, Sheet(path: letter.path, bytes: Courrier(seance: self, one: one).html())]
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
    guard hypotheses.isEmpty else { return nil }
    let objet = Courrier(seance: self, one: one).objet
    return (objet, "courriers/\(name)-\(objet.rawValue).html")
  }

  /// A reference as part of a file's name, whatever it holds; none that Windows keeps for a device, as it does `COM1.html`.
  static func fileName(_ text: String) -> String {
    let safe = text.unicodeScalars.prefix(80).map { scalar -> Character in
      let isPlain = scalar.isASCII && scalar.properties.isAlphabetic || scalar.isASCIIDigit
      return isPlain || scalar == "-" || scalar == "_" || scalar == "." ? Character(scalar) : "_"
    }
    let name = String(safe.drop { $0 == "." })
    let stem = name.prefix { $0 != "." }
    guard devices.contains(stem.lowercased()) else { return name.isEmpty ? "sans-reference" : name }
    return "\(stem)_\(name.dropFirst(stem.count))"
  }

  /// The names that Windows keeps for devices, whatever stands behind a point.
  private static let devices: Set<String> = {
    let ports = ["com", "lpt"].flatMap { port in (0...9).map { "\(port)\($0)" } }
    return Set(["con", "prn", "aux", "nul"] + ports)
  }()

  /// File names already given out, whatever their case.
  struct Names {
    private var taken: Set<String> = []
    /// How many of each name were given out, so that many of one name are not all tried again.
    private var counts: [String: Int] = [:]

    mutating func unique(_ name: String) -> String {
      var number = counts[name.lowercased()] ?? 0
      var candidate: String
      repeat {
        number += 1
        candidate = number == 1 ? name : "\(name)-\(number)"
      } while !taken.insert(candidate.lowercased()).inserted
      counts[name.lowercased()] = number
      return candidate
    }
  }
}
