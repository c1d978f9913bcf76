// Longer than most files: every sentence of the module stands here, in the order of the files that it speaks of.
internal import Diagnostics
internal import Dossiers
internal import XMLTree

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

  static func noModel(_ name: String, _ folders: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "modele-introuvable",
      "le modèle « \(shown(name)) » n'est dans aucun des dossiers où il peut être",
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

  // MARK: Identifiers and dates

  static func wrongSiren(_ digits: String, isSiret: Bool, at position: FilePosition) -> Self {
    let subject = isSiret ? "le SIRET « \(digits) » a un SIREN faux (ses 9 premiers chiffres)" : nil
    return Diagnostic(
      .error, "siren-invalide",
      (subject ?? "le SIREN « \(digits) » a une clé fausse")
        + " : un chiffre au moins est mal recopié\(hint(digits, 9))",
      at: position)
  }

  static func wrongSiret(_ digits: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "siret-invalide",
      "le SIRET « \(digits) » a une clé fausse : un chiffre au moins est mal recopié\(hint(digits, 14))",
      at: position)
  }

  /// The digit that would make the key right, the others being right.
  private static func hint(_ digits: String, _ count: Int) -> String {
    let start = Array(digits.utf8.prefix(count - 1))
    for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where hasValidKey(start + [digit]) {
      return " ; si c'est le \(count == 9 ? "neuvième" : "dernier"), ce devrait être \(digit - 0x30)"
    }
    return ""
  }

  static func foreignSiren(_ siren: String, siret: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "siren-discordant",
      "le SIREN « \(siren) » n'est pas le début du SIRET « \(siret) » ; ses 9 premiers chiffres sont le SIREN",
      at: position)
  }

  static func deadlineBeforeOpening(_ opening: String, _ deadline: String, at position: FilePosition) -> Self
  {
    Diagnostic(
      .error, "limite-avant-ouverture",
      "la date limite de dépôt, le \(deadline), vient avant l'ouverture, le \(opening) ; elle vient le même jour "
        + "ou après", at: position)
  }

  static func endBeforeStart(_ start: String, _ end: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fin-avant-debut",
      "les actions finissent le \(end), avant leur début, le \(start) ; la fin vient le même jour ou après",
      at: position)
  }

  static func committeeBeforeDeadline(_ deadline: String, _ day: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "comite-avant-limite",
      "le comité se réunit le \(day), avant la date limite de dépôt, le \(deadline) ; vérifiez les deux dates",
      at: position)
  }

  // MARK: Money and points

  static func repeatedEnveloppe(
    of financeur: String, pilier: String, at position: FilePosition, first: FilePosition
  ) -> Self {
    let which =
      pilier.isEmpty ? "enveloppes entières (sans pilier)" : "enveloppes pour le pilier « \(pilier) »"
    return Diagnostic(
      .error, "enveloppe-repetee",
      "« \(financeur) » a deux \(which) ; il en faut une, de leur somme ou de la bonne des deux",
      at: position,
      notes: [.firstTime(first)])
  }

  static func noEnveloppe(of financeur: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "enveloppe-absente",
      "« \(financeur) » n'a que des enveloppes par pilier ; ajoutez son enveloppe entière, sans attribut « pilier »",
      at: position)
  }

  static func piliersAboveEnveloppe(
    of financeur: String, sum: Montant, whole: Montant, at position: FilePosition
  ) -> Self {
    let excess = Montant(centimes: sum.centimes - whole.centimes)
    return Diagnostic(
      .error, "piliers-au-dela-de-l-enveloppe",
      "les enveloppes par pilier de « \(financeur) » font \(sum), soit \(excess) de plus que son enveloppe entière, "
        + "\(whole) ; baissez-en une, ou relevez l'enveloppe entière",
      at: position)
  }

  static func baseNotAboveZero(_ base: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "base-invalide", "la base de la note est \(base) ; elle doit dépasser 0, comme 100",
      at: position)
  }

  static func thresholdOutside(_ seuil: String, base: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "seuil-hors-base", "le seuil est \(seuil) ; il doit être entre 0 et la base, \(base)",
      at: position)
  }

  static func misfitUnderProrata(_ insuffisance: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "insuffisance-sans-rang",
      "insuffisance=\"\(insuffisance)\" ne vaut que pour la méthode « rang », et la méthode est « prorata » ; "
        + "supprimez cet attribut, ou changez la méthode",
      at: position)
  }

  static func zeroStep(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "pas-nul",
      "le pas est 0 ; il faut au moins 0.01, ou pas de <pas> du tout pour arrondir au centime", at: position)
  }

  static func leastShareOutside(_ part: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "part-minimale-hors-bornes",
      "la part minimale est \(part) ; c'est une part, entre 0 et 1, comme 0.5 pour la moitié", at: position)
  }

  static func leastShareWithoutPart(_ insuffisance: String?, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "part-minimale-sans-partiel",
      "<partMinimale> ne sert que sous insuffisance=\"partiel\", et "
        + (insuffisance.map { "c'est « \($0) » qui est écrit" } ?? "cet attribut n'est pas écrit")
        + " ; supprimez l'un ou corrigez l'autre",
      at: position)
  }

  // MARK: Sources and documents

  static func unnamedSource(of element: String, _ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "source-non-dite",
      "origine=\"source\" sans dire laquelle ; ajoutez source=\"…\" à ce <\(element)>, "
        + "ou écrivez origine=\"exemple\"\(listed("sources de l'appel", codes))",
      at: position)
  }

  static func unknownSource(_ code: String, _ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "source-inconnue",
      "aucune <source> n'a le code « \(shown(code)) »\(meant(code, codes))\(listed("sources de l'appel", codes))",
      at: position)
  }

  static func exampleWithSource(_ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "exemple-avec-source",
      "origine=\"exemple\" et source=\"\(shown(code))\" se contredisent ; si la source donne cette valeur, écrivez "
        + "origine=\"source\", sinon supprimez source=\"…\"",
      at: position)
  }

  static func repeatedPiece(_ type: String, at position: FilePosition, first: FilePosition) -> Self {
    Diagnostic(
      .error, "piece-repetee",
      "la pièce « \(shown(type)) » est demandée deux fois aux mêmes porteurs ; une fois suffit", at: position,
      notes: [.firstTime(first)])
  }

  static func unlisted(
    _ kind: WordOfDossiers, _ word: String, _ words: [String], at position: FilePosition
  ) -> Self {
    let (code, subject) = kind.wording
    return Diagnostic(
      .error, code, "\(subject) « \(shown(word)) » n'existe pas dans un dossier\(meant(word, words))",
      at: position, notes: [Note("valeurs possibles : \(words.joined(separator: ", "))")])
  }

  // MARK: Roles

  static func propositionWithoutFinanceur(
    _ service: String, _ codes: [String], at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "proposition-sans-financeur",
      "le rôle « proposition » du service « \(shown(service)) » ne dit pas pour quel financeur ; ajoutez "
        + "financeur=\"…\"\(listed("financeurs de l'appel", codes))",
      at: position)
  }

  static func roleWithFinanceur(_ role: String, _ financeur: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "role-avec-financeur",
      "le rôle « \(role) » vaut pour tout le dossier, jamais pour un financeur ; supprimez "
        + "financeur=\"\(shown(financeur))\"",
      at: position)
  }

  static func unknownFinanceur(_ code: String, _ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "financeur-hors-appel",
      "« \(shown(code)) » n'est pas un financeur de l'appel\(meant(code, codes))"
        + listed("financeurs de l'appel", codes),
      at: position)
  }

  static func repeatedRole(
    _ role: String, _ service: String, at position: FilePosition, first: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "role-repete",
      "le service « \(shown(service)) » a déjà ce rôle « \(role) » ; ses critères compteraient deux fois",
      at: position, notes: [.firstTime(first)])
  }

  static func repeatedProposition(
    _ financeur: String, service: String, at position: FilePosition, first: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "proposition-repetee",
      "« \(shown(financeur)) » a déjà un rôle « proposition », le service « \(shown(service)) » ; il en faut un seul "
        + "par financeur",
      at: position, notes: [.firstTime(first)])
  }

  static func noProposition(of financeur: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "proposition-absente",
      "rien ne dit ce que « \(shown(financeur)) » propose ; ajoutez <role nom=\"proposition\" service=\"…\" "
        + "financeur=\"\(shown(financeur))\"/>",
      at: position)
  }

  static func notationWithoutRole(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "notation-sans-role",
      "<notation> est là, mais aucun service n'a le rôle « notation » ; ajoutez ce rôle, ou supprimez <notation>",
      at: position)
  }

  static func roleWithoutNotation(_ service: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "role-sans-notation",
      "le service « \(shown(service)) » donne des points, mais <notation> manque ; ajoutez-la, sa base dit ce que "
        + "vaut une note, ou supprimez ce rôle",
      at: position)
  }

  // MARK: Territoire and referential

  static func foreignTerritoire(
    _ code: String, _ other: String, file: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "territoire-discordant",
      "l'appel est du territoire « \(shown(code)) », mais \(file) est celui de « \(shown(other)) »",
      at: position)
  }

  static func nothingInForce(
    _ thing: Dated, _ day: String, _ periods: [(du: String, au: String?)], at position: FilePosition
  ) -> Self {
    let known = periods.prefix(8).map { "du \($0.du) " + ($0.au.map { "au \($0)" } ?? "sans fin") }
    return Diagnostic(
      .error, thing.absenceCode,
      "aucune \(thing.noun) n'est en vigueur à l'ouverture de l'appel, le \(day)"
        + listed("celles qui sont connues", known),
      at: position)
  }

  static func emptyGeographie(
    _ code: String, _ day: String, at position: FilePosition, _ geographie: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "geographie-vide",
      "la géographie « \(code) », en vigueur à l'ouverture, le \(day), n'a encore aucun quartier : aucun habitant ne "
        + "sera reconnu",
      at: position, notes: [Note("complétez sa liste ici", at: geographie)])
  }

  static func unknownPilier(_ code: String, _ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "pilier-inconnu",
      "aucun pilier du référentiel en vigueur n'a le code « \(shown(code)) »\(meant(code, codes))"
        + listed("piliers", codes),
      at: position)
  }

  static func pilierWithoutReferentiel(_ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "referentiel-absent",
      "cette enveloppe est pour le pilier « \(shown(code)) », mais le territoire n'a pas de referentiel.xml qui dise "
        + "ses piliers",
      at: position)
  }

  // MARK: The committee's changes

  static func montantWithoutFinanceur(_ dossier: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "arbitrage-sans-financeur",
      "ce montant pour « \(shown(dossier)) » ne dit pas de quel financeur ; ajoutez financeur=\"…\", seul un refus vaut "
        + "pour tous",
      at: position)
  }

  static func montantAndRefus(_ dossier: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "arbitrage-double",
      "« \(shown(dossier)) » a ici un montant et un refus ; gardez l'un des deux", at: position)
  }

  static func repeatedArbitrage(
    _ dossier: String, _ financeur: String?, at position: FilePosition, first: FilePosition
  ) -> Self {
    let whom = financeur.map { "pour « \(shown($0)) »" } ?? "pour tous les financeurs"
    return Diagnostic(
      .error, "arbitrage-repete",
      "« \(shown(dossier)) » est arbitré deux fois \(whom) ; gardez la bonne décision",
      at: position,
      notes: [Note("la précédente est ici", at: first)])
  }

  static func foreignArbitrages(_ code: String, call: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "arbitrages-autre-appel",
      "ces arbitrages sont ceux de l'appel « \(shown(code)) », et non « \(shown(call)) »", at: position)
  }

  // MARK: Parts of sentences

  /// How many names are looked at for the one most like a word: a file may have thousands, and thousands of faults.
  private static let candidates = 100

  private static func meant(_ word: String, _ words: [String]) -> String {
    nearest(to: word, among: Array(words.prefix(candidates))).map {
      " ; vouliez-vous écrire « \(shown($0)) » ?"
    } ?? ""
  }

  private static func listed(_ what: String, _ words: [String]) -> String {
    guard !words.isEmpty else { return "" }
    return " (\(what) : " + words.prefix(12).map { shown($0) }.joined(separator: ", ")
      + (words.count > 12 ? ", …" : "") + ")"
  }
}

extension Diagnostic.Note {
  fileprivate static func firstTime(_ position: FilePosition) -> Self {
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

/// A word of `appel.xml` that dossiers must know.
enum WordOfDossiers {
  case piece, categorie, frequence, financeur

  fileprivate var wording: (code: String, subject: String) {
    switch self {
    case .piece: ("piece-inconnue", "la pièce")
    case .categorie: ("categorie-inconnue", "la catégorie de porteur")
    case .frequence: ("frequence-inconnue", "la fréquence")
    case .financeur: ("financeur-inconnu", "la sorte de financeur")
    }
  }
}

extension Dated {
  fileprivate var noun: String {
    switch self {
    case .geographie: "géographie"
    case .version: "version du référentiel"
    }
  }

  fileprivate var article: String { "cette " + noun }

  fileprivate var overlapCode: String {
    switch self {
    case .geographie: "geographies-chevauchantes"
    case .version: "versions-chevauchantes"
    }
  }

  fileprivate var absenceCode: String {
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
    case .texte: ("texte-repete", "le texte", "les courriers n'en citent qu'un, supprimez l'autre")
    case .modele: ("modele-repete", "le modèle", "une fois suffit")
    case .departage: ("departage-repete", "le départage par", "le second ne départagerait rien, supprimez-le")
    case .geographie: ("geographie-repetee", "le code de géographie", "donnez-en un autre à la seconde")
    case .quartier: ("quartier-repete", "le code de quartier", "un code désigne un seul quartier")
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

extension Diagnostic {
  // MARK: bilan-publie.xml

  static func undeclared(_ list: String, _ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "code-non-declare",
      "« \(shown(code)) » n'est pas déclaré en tête du fichier ; ajoutez un <\(list)> de ce code",
      at: position)
  }

  static func declaredTwice(_ list: String, _ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "code-repete",
      "le <\(list)> de code « \(shown(code)) » est déclaré deux fois ; supprimez-en un",
      at: position)
  }

  static func shareOfNothing(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "part-sans-objet",
      "un pourcentage est la part d'un axe ou d'un pilier : donnez l'un des deux attributs, et un seul",
      at: position)
  }
}
