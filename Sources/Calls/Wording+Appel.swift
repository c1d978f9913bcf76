internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import XMLTree

/// What people read of the faults of `appel.xml`.
extension Diagnostic {
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

  static func maybeThousands(
    _ text: String, of what: String, at position: FilePosition, _ allows: (Decimal) -> Bool
  ) -> Self {
    let meanings = Decimal.meanings(of: text, allows).joined(separator: ", ou ")
    return Diagnostic(
      .error, "nombre-ambigu", "\(what) est \(text) ; vouliez-vous écrire \(meanings) ?", at: position)
  }

  static func thresholdOutside(_ seuil: String, base: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "seuil-hors-base", "le seuil est \(seuil) ; il doit être entre 0 et la base, \(base)",
      at: position)
  }

  static func thresholdTooFine(_ seuil: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "seuil-trop-fin",
      "le seuil est \(seuil) ; les notes ont deux décimales, il en faut deux au plus, comme 82.22",
      at: position)
  }

  static func thresholdAsShare(_ seuil: String, base: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "seuil-en-part",
      "le seuil est \(seuil) pour une base de \(base) ; c'est un nombre de points, pas une part de la base",
      at: position)
  }

  static func minimumAboveMaximum(
    _ minimum: String, _ least: String, _ maximum: String, _ most: String, at position: FilePosition,
    maximum place: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "minimum-au-dessus",
      "« \(shown(minimum)) » est \(least), plus que « \(shown(maximum)) », qui est \(most) ; rien n'est entre les deux",
      at: position, notes: [Note("le maximum est ici", at: place)])
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

  static func missingTextes(_ codes: [String], at position: FilePosition) -> Self {
    let texts = codes.map { "« \($0) »" }.joined(separator: ", ")
    return Diagnostic(
      .warning, "texte-absent",
      codes.count == 1
        ? "le texte \(texts) manque : les courriers partiraient sans lui ; ajoutez <texte code=\"\(codes[0])\">…</texte>"
        : "les textes \(texts) manquent : les courriers partiraient sans eux ; ajoutez un <texte code=\"…\"> pour chacun",
      at: position)
  }

  static func repeatedPiece(_ type: String, at position: FilePosition, first: FilePosition) -> Self {
    Diagnostic(
      .error, "piece-repetee",
      "la pièce « \(shown(type)) » est demandée deux fois aux mêmes porteurs ; une fois suffit", at: position,
      notes: [.firstTime(first)])
  }

  static func overlappingPiece(
    _ type: String, _ categories: [String], at position: FilePosition, first: FilePosition
  ) -> Self {
    let who = categories.isEmpty ? "tous les porteurs" : categories.map(shown).joined(separator: ", ")
    return Diagnostic(
      .error, "piece-repetee",
      "la pièce « \(shown(type)) » est demandée deux fois à certains porteurs (\(who)) ; leurs catégories ou leurs fréquences ne doivent pas se recouper",
      at: position, notes: [.firstTime(first)])
  }

  static func exerciceOutside(
    _ exercice: String, from start: String, to end: String, at position: FilePosition, calendar: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "exercice-hors-calendrier",
      "l'exercice est \(shown(exercice)), mais les actions vont du \(start) au \(end) ; l'exercice est une de ces années",
      at: position, notes: [Note("le calendrier est ici", at: calendar)])
  }

  static func unlisted(
    _ kind: WordOfDossiers, _ word: String, _ words: [String], at position: FilePosition
  ) -> Self {
    let (code, subject) = kind.wording
    return Diagnostic(
      .error, code, "\(subject) « \(shown(word)) » n'existe pas dans un dossier\(meant(word, words))",
      at: position, notes: [Note("valeurs possibles : \(words.joined(separator: ", "))")])
  }

  static func minimumAboveEnveloppes(_ minimum: Montant, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "minimum-inaccessible",
      "aucune enveloppe n'atteint le minimum de \(minimum) : rien ne pourrait être proposé à personne",
      at: position)
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

  static func bonusWithoutPoints(_ role: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "bonus-sans-points",
      "le rôle « \(role) » ne donne pas de points ; bonus=\"true\" ne vaut que pour le rôle « notation » : supprimez cet attribut",
      at: position)
  }

  static func bonusAlone(_ service: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "bonus-seul",
      "« \(shown(service)) » ne donne que des points de bonus, et aucun autre rôle « notation » ne donne de points : la note "
        + "n'aurait pas de total ; ajoutez ce rôle, ou supprimez bonus=\"true\"",
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

  /// - Parameter other: The role that the service is made for, as its name has it.
  static func roleOfOtherService(
    _ role: String, _ service: String, _ other: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "role-douteux",
      "le service « \(shown(service)) » a le rôle « \(role) » ; un « oui » y veut dire que le dossier "
        + (role == "vigilance" ? "est à regarder, non qu'il convient" : "convient, non qu'il est à regarder")
        + " : vouliez-vous écrire nom=\"\(other)\" ?",
      at: position)
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
