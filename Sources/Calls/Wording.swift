internal import Diagnostics
internal import XMLTree

/// What people read of the faults of any file of a call.
extension Diagnostic {
  // MARK: Any file of a call

  static func moreFaults(_ limits: Limits, file: String) -> Self {
    Diagnostic(
      .error, "trop-de-fautes",
      "ce fichier a encore d'autres fautes que les \(limits.faults) premières, seules montrées",
      at: FilePosition(file: file))
  }

  /// Why a file is no document, in the words of dossiers where these do not speak of dossiers.
  static func unreadable(_ fault: ReadingFault, _ root: String, in source: XMLSource, _ limits: Limits)
    -> Self
  {
    var diagnostic = fault.diagnostic(in: source, limits: limits)
    switch fault.kind {
    case .empty: diagnostic.message = "le fichier est vide ; <\(root)> est attendu"
    case .notXML(let lookalike?):
      diagnostic.message = "ce fichier semble être \(lookalike) ; du XML est attendu, avec <\(root)>"
    case .doctype:
      diagnostic.message = "une déclaration <!DOCTYPE …> n'est pas acceptée ; supprimez-la"
    case .noRoot: diagnostic.message = "un élément devrait commencer ici ; <\(root)> est attendu"
    case .contentAfterRoot:
      diagnostic.message =
        "il y a encore du contenu après la fin de l'élément racine ; un fichier porte un seul <\(root)>"
    default: break
    }
    return diagnostic
  }

  static func schemaLacks(_ path: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "schema-incomplet", "le schéma donné ne demande pas tout ce que lit le programme (« \(path) »)",
      at: position)
  }

  static func noFile(_ path: String) -> Self {
    Diagnostic(
      .error, "fichier-absent", "ce fichier manque ou n'a pu être lu ; un appel ne se lit pas sans lui",
      at: FilePosition(file: path))
  }

  static func noModel(
    _ name: String, among names: [String], _ folders: [String], at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "modele-introuvable",
      "le modèle « \(shown(name)) » n'est dans aucun des dossiers où il peut être\(meant(name, names))",
      at: position, notes: [Note("dossiers regardés, dans cet ordre : \(folders.joined(separator: ", "))")])
  }

  static func repeated(
    _ thing: Repeated, _ code: String, at position: FilePosition, first: FilePosition
  ) -> Self {
    let (kebab, subject, remedy) = thing.wording
    return Diagnostic(
      .error, kebab,
      "\(subject) « \(shown(code)) » est \(thing.isFeminine ? "écrite" : "écrit") deux fois ; \(remedy)",
      at: position,
      notes: [.firstTime(first)])
  }

  static func reversedPeriod(_ thing: Dated, _ du: String, _ au: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "validite-inversee",
      "\(thing.article) finit le \(au), avant son début, le \(du) ; la fin ne vient pas avant le début",
      at: position)
  }

  static func overlap(
    _ thing: Dated, day: String, end: String?, at position: FilePosition, other: FilePosition
  ) -> Self {
    Diagnostic(
      .error, thing.overlapCode,
      "\(thing.article) commence le \(day), quand une autre est encore en vigueur ("
        + (end.map { "jusqu'au \($0)" } ?? "sans fin") + ") ; un jour n'en a qu'une",
      at: position, notes: [Note("l'autre commence ici", at: other)])
  }

  static func foreignFolder(
    _ thing: FolderName, _ code: String, folder: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "dossier-discordant",
      "le code \(thing.name) est « \(shown(code)) », mais \(thing.folder) se nomme « \(shown(folder)) » ; "
        + "les deux doivent être égaux",
      at: position)
  }

  static func foreignAvis(_ code: String, call: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "avis-autre-appel",
      "cet avis est donné pour l'appel « \(shown(code)) », et non « \(shown(call)) »", at: position)
  }

  // MARK: Parts of sentences

  /// How many names are looked at for the one most like a word: a file may have thousands, and thousands of faults.
  private static let candidates = 100

  static func meant(_ word: String, _ words: [String]) -> String {
    nearest(to: word, among: Array(words.prefix(candidates))).map {
      " ; vouliez-vous écrire « \(shown($0)) » ?"
    } ?? ""
  }

  static func listed(_ what: String, _ words: [String]) -> String {
    // Each once, and of thousands not one more than are shown.
    var first: [String] = []
    for word in words where !first.contains(word) {
      first.append(word)
      if first.count > mostListed { break }
    }
    return first.isEmpty ? "" : " (\(what) : \(Diagnostics.listed(first.map { shown($0) })))"
  }
}

extension Diagnostic.Note {
  static func firstTime(_ position: FilePosition) -> Self {
    Self("la première fois, c'est ici", at: position)
  }
}

/// A code that must be the name of a folder.
enum FolderName {
  case appel, territoire, territoireOfAppel

  fileprivate var name: String {
    switch self {
    case .appel: "de l'appel"
    case .territoire, .territoireOfAppel: "du territoire"
    }
  }

  fileprivate var folder: String {
    switch self {
    case .appel, .territoire: "son dossier"
    case .territoireOfAppel: "le dossier au-dessus de celui de l'appel"
    }
  }
}

extension Dated {
  var noun: String {
    switch self {
    case .geographie: "géographie"
    case .version: "version du référentiel"
    }
  }

  var article: String { "cette " + noun }

  var overlapCode: String {
    switch self {
    case .geographie: "geographies-chevauchantes"
    case .version: "versions-chevauchantes"
    }
  }

  var absenceCode: String {
    switch self {
    case .geographie: "geographie-absente"
    case .version: "version-absente"
    }
  }
}

extension Repeated {
  fileprivate var isFeminine: Bool { if case .reponse = self { true } else { false } }

  fileprivate var wording: (code: String, subject: String, remedy: String) {
    switch self {
    case .source: ("source-repetee", "le code de source", "donnez-en un autre à la seconde")
    case .financeur: ("financeur-repete", "le financeur", "réunissez ses enveloppes sous un seul <financeur>")
    case .parametre: ("parametre-repete", "le paramètre", "les règles n'en lisent qu'un, supprimez l'autre")
    case .theme: ("theme-repete", "le thème", "une fois suffit")
    case .texte: ("texte-repete", "le texte", "les courriers n'en citent qu'un, supprimez l'autre")
    case .modele: ("modele-repete", "le modèle", "une fois suffit")
    case .departage: ("departage-repete", "le départage par", "le second ne départagerait rien, supprimez-le")
    case .geographie: ("geographie-repetee", "le code de géographie", "donnez-en un autre à la seconde")
    case .quartier:
      ("quartier-repete", "le code de quartier", "un code désigne un seul quartier, prioritaire ou suivi")
    case .sousQuartier:
      ("sous-quartier-repete", "le code de sous-quartier", "un code désigne un seul sous-quartier")
    case .reponse: ("reponse-repetee", "la réponse à", "gardez la bonne")
    case .entree(let niveau):
      ("code-repete", "le code \(niveau.ofNoun)", "donnez-en un autre au second")
    }
  }
}

extension Referentiel.Niveau {
  fileprivate var ofNoun: String {
    switch self {
    case .pilier: "de pilier"
    case .axe: "d'axe"
    case .orientation: "d'orientation"
    case .objectif: "d'objectif"
    }
  }
}
