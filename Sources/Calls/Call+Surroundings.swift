public import Diagnostics
internal import FEEL
public import XMLTree

extension Call {
  /// Tells documents asked for, kinds of porteur, kinds of demand and funders that no dossier can name.
  ///
  /// - Parameters:
  ///   - schema: `dossier.xsd`; its lists of words are the ones compared with. Where it lists none, nothing is told.
  ///   - diagnostics: Where the faults go, sorted by place.
  public func check(dossierSchema schema: Schema, into diagnostics: inout [Diagnostic]) {
    var faults = FaultList()
    let types = faults.words(of: schema, "pieceJointe", "type", at: tree.position)
    let categories = faults.words(of: schema, "porteur/categorie", at: tree.position)
    let frequences = faults.words(of: schema, "demande/frequence", at: tree.position)
    let codes = faults.words(of: schema, "financement/cofinancement/financeur", "code", at: tree.position)
    for piece in tree.children("piece") {
      faults.addUnlisted(piece.code("type"), types, .piece, at: piece.position(of: "type"))
      faults.addUnlisted(piece.code("frequence"), frequences, .frequence, at: piece.position(of: "frequence"))
      for categorie in piece.children("categorie") {
        faults.addUnlisted(categorie.token, categories, .categorie, at: categorie.valuePosition)
      }
    }
    for financeur in tree.children("financeur") {
      faults.addUnlisted(financeur.code("code"), codes, .financeur, at: financeur.position(of: "code"))
    }
    faults.close(form: [], file: tree.source.file, into: &diagnostics)
  }

  /// Tells when its code or its territoire is not the name of the folder it lies in.
  ///
  /// - Parameters:
  ///   - folder: The last part of the path of the call's folder.
  ///   - territoireFolder: The last part of the path of the folder above it.
  ///   - diagnostics: Where the faults go.
  public func check(folder: String, territoireFolder: String, into diagnostics: inout [Diagnostic]) {
    if code != folder {
      diagnostics.append(.foreignFolder(.appel, code, folder: folder, at: tree.position(of: "code")))
    }
    if territoire != territoireFolder {
      diagnostics.append(
        .foreignFolder(
          .territoireOfAppel, territoire, folder: territoireFolder, at: tree.position(of: "territoire")))
    }
  }

  /// Tells what does not fit the territoire and its referential on the day that the call opens.
  ///
  /// - Parameters:
  ///   - territoire: The call's.
  ///   - referentiel: The territoire's, if it has one; a call needs it only when an enveloppe is for a pilier.
  ///   - diagnostics: Where the faults go, sorted by place.
  public func check(
    territoire: Territoire, referentiel: Referentiel?, into diagnostics: inout [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    check(territoire: territoire, into: &found)
    check(referentiel: referentiel, into: &found)
    diagnostics += found.sorted()
  }

  /// Tells what does not fit the territoire: another one, or no geography in force on the day that the call opens.
  func check(territoire: Territoire, tellsCode: Bool = true, into diagnostics: inout [Diagnostic]) {
    if tellsCode, territoire.code != self.territoire {
      diagnostics.append(
        .foreignTerritoire(
          self.territoire, territoire.code, file: territoire.tree.source.file,
          at: tree.position(of: "territoire")))
    }
    let day = calendrier.ouverture
    guard let geographie = territoire.geographie(on: day) else {
      let periods = territoire.geographies.map { ($0.du.written, $0.au?.written) }
      return diagnostics.append(.nothingInForce(.geographie, day.written, periods, at: opening))
    }
    guard geographie.quartiers.isEmpty else { return }
    diagnostics.append(.emptyGeographie(geographie.code, day.written, at: opening, geographie.tree.position))
  }

  /// Tells piliers that the referential does not have on the day that the call opens, or that it has no version then.
  func check(referentiel: Referentiel?, into diagnostics: inout [Diagnostic]) {
    let day = calendrier.ouverture
    let version = referentiel?.version(on: day)
    if let referentiel, version == nil {
      let periods = referentiel.versions.map { ($0.du.written, $0.au?.written) }
      return diagnostics.append(.nothingInForce(.version, day.written, periods, at: opening))
    }
    let codes = version?.entrees.filter { $0.niveau == .pilier }.map(\.code) ?? []
    let known = Set(codes)
    var faults = FaultList()
    for financeur in tree.children("financeur") {
      for enveloppe in financeur.children("enveloppe") {
        guard let pilier = enveloppe.code("pilier"), !known.contains(pilier) else { continue }
        let place = enveloppe.position(of: "pilier")
        faults.add(
          version == nil
            ? .pilierWithoutReferentiel(pilier, at: place) : .unknownPilier(pilier, codes, at: place))
      }
    }
    faults.close(form: [], file: tree.source.file, into: &diagnostics)
  }

  private var opening: FilePosition {
    tree.first("calendrier")?.first("ouverture")?.valuePosition ?? calendrier.position
  }
}

extension FaultList {
  /// The words that a path below `dossier`, or an attribute of it, may have; empty where any are.
  fileprivate mutating func words(
    of schema: Schema, _ path: String, _ attribute: String? = nil, at place: FilePosition
  ) -> [String] {
    let path = "dossier/" + path
    if let attribute {
      if let slot = schema.attributeSlot(path, attribute) { return schema.attributeEnumeration(slot) }
    } else if let slot = schema.slot(path) {
      return schema.enumeration(of: slot)
    }
    add(.schemaLacks(attribute.map { "\(path)/@\($0)" } ?? path, at: place))
    return []
  }

  fileprivate mutating func addUnlisted(
    _ word: String?, _ words: [String], _ kind: WordOfDossiers, at place: FilePosition
  ) {
    guard let word, !words.isEmpty, !words.contains(word) else { return }
    add(.unlisted(kind, word, words, at: place))
  }
}
