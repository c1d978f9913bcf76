internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// MARK: Types of models against schemas

extension Diagnostic {
  static func inputWithoutComponents(_ name: String, _ type: FEELType, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "entree-sans-composants",
      "l'entrée « \(name) » est de type \(type.named) ; déclarez un itemDefinition avec les composants que lisent les règles",
      at: position)
  }

  static func unknownComponent(
    _ path: String, of parent: String, nearest: String?, known: [String], schema: String,
    at position: FilePosition
  ) -> Self {
    let notes = nearest == nil && !known.isEmpty ? [Note(present(known))] : []
    return Diagnostic(
      .error, "composant-inconnu", "« \(path) » n'existe pas : \(lacking(parent, nearest, schema))",
      at: position, notes: notes)
  }

  static func wrongRepetition(
    _ path: String, isRepeated: Bool, schema: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "composant-repetition",
      isRepeated
        ? "« \(path) » peut se répéter dans \(schema) : c'est une liste, ajoutez isCollection=\"true\""
        : "« \(path) » ne se répète pas dans \(schema) : ce n'est pas une liste, enlevez isCollection",
      at: position)
  }

  static func contextExpected(
    _ path: String, _ type: FEELType, hasText: Bool, schema: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "composant-type",
      "« \(path) » est déclaré \(type.named), mais c'est dans \(schema) un élément "
        + (hasText
          ? "qui a des attributs ; déclarez ses attributs comme composants, et « texte » pour son texte"
          : "qui en contient d'autres ; déclarez ceux que lisent les règles comme composants"),
      at: position)
  }

  static func wrongComponentType(
    _ path: String, _ type: FEELType, expected: FEELType, schema: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "composant-type",
      "« \(path) » est déclaré \(type.named), mais c'est dans \(schema) un élément de type \(expected.named)",
      at: position)
  }

  static func complementExpected(_ path: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "composant-type",
      "« \(path) » est un contexte dont les composants sont les codes des questions de l'appel (complement/@code)",
      at: position)
  }

  static func wrongComplementType(_ path: String, _ type: FEELType, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "composant-type",
      "« \(path) » est déclaré \(type.named) ; une réponse complémentaire est un texte (string), un nombre (number), une date ou un booléen (boolean)",
      at: position)
  }

  static func unknownInput(_ name: String, nearest: String?, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "entree-inconnue",
      "l'entrée « \(name) » n'est pas de celles que reçoivent les règles : "
        + InputName.allCases.map(\.rawValue).joined(separator: ", ")
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: position)
  }

  static func withoutReferentiel(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "referentiel-absent",
      "les règles lisent « referentiel », mais aucun référentiel n'est en vigueur à l'ouverture de l'appel",
      at: position)
  }

  static func withoutGeographie(_ day: CivilDate, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "geographie-absente",
      "aucune géographie du territoire n'est en vigueur à l'ouverture de l'appel, le \(french(day))",
      at: position)
  }

  static func missingParametre(_ name: String, nearest: String?, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "parametre-absent",
      "les règles lisent « appel.parametres.\(name) », que appel.xml ne donne pas"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: position)
  }

  static func unusedParametre(_ code: String, nearest: String?, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "parametre-inutile",
      "aucune règle ne lit le paramètre « \(code) »"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: position)
  }

  static func unreadParametre(_ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "parametre-inutile",
      "le paramètre « \(code) » est déclaré, mais aucune règle ne le lit : le changer ne changerait rien"
        + " ; lisez « appel.parametres.\(code) » dans une règle, ou retirez <parametre> et sa déclaration",
      at: position)
  }

  /// - Parameter meanings: What a number with a mark of thousands may mean.
  static func wrongParametre(_ parametre: Call.Parametre, _ type: FEELType, _ meanings: [String]) -> Self {
    let meant = type == .number ? pointed(parametre.valeur) ?? share(parametre.valeur) : nil
    return Diagnostic(
      .error, "parametre-type",
      "le paramètre « \(parametre.code) » vaut « \(parametre.valeur) », que les règles déclarent \(type.named) ; "
        + (!meanings.isEmpty
          ? "vouliez-vous écrire \(meanings.joined(separator: ", ou ")) ?"
          : meant.map { "« \(parametre.valeur) » s'écrit \($0)" } ?? expectedParametre(type)),
      at: parametre.position)
  }

  static func outOfBounds(
    _ parametre: Call.Parametre, _ type: FEELType, allowed: String, percentage: Decimal?
  ) -> Self {
    let hint = percentage.map { " ; « \(parametre.valeur) % » s'écrit \($0.canonical)" } ?? ""
    return Diagnostic(
      .error, "parametre-hors-bornes",
      "le paramètre « \(parametre.code) » vaut « \(parametre.valeur) », hors des valeurs que permettent les règles : "
        + allowed.onOneLine + hint,
      at: parametre.position)
  }

  private static func expectedParametre(_ type: FEELType) -> String {
    switch type {
    case .number: "écrivez un nombre comme 0.5 ou 1250"
    case .date: "écrivez une date comme 2022-01-14"
    case .boolean: "écrivez oui ou non"
    default: "un paramètre est un texte (string), un nombre (number), une date ou un booléen (boolean)"
    }
  }

  static func wrongAvisType(_ path: String, _ type: FEELType, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "composant-type",
      "« \(path) » est déclaré \(type.named) ; la réponse d'un instructeur est un texte (string), un nombre (number), une date ou un booléen (boolean)",
      at: position)
  }
}

// MARK: Codes of a dossier

extension Diagnostic {
  static func missingPilier(_ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "pilier-absent",
      "le pilier de l'action manque (action/rattachement/pilier) : l'enveloppe d'un financeur sollicité est répartie par pilier"
        + " ; les piliers sont \(codes.joined(separator: ", "))",
      at: position)
  }

  static func unknownCode(
    _ unknown: KnownCodes.Unknown, in fiche: DossierEvaluation.Fiche, at position: FilePosition
  ) -> Self {
    let (kebab, subject) =
      switch unknown.list.thing {
      case .pilier: ("pilier-inconnu", "aucun pilier du référentiel en vigueur")
      case .axe: ("axe-inconnu", "aucun axe du référentiel en vigueur")
      case .orientation: ("orientation-inconnue", "aucune orientation du référentiel en vigueur")
      case .objectif: ("objectif-inconnu", "aucun objectif du référentiel en vigueur")
      case .quartier: ("quartier-inconnu", "aucun quartier de la liste en vigueur à l'ouverture de l'appel")
      case .theme: ("theme-inconnu", "aucun thème de l'appel")
      }
    let codes = unknown.list.codes
    let (candidates, parent) = unknown.candidates(in: fiche)
    let near = nearest(to: unknown.code, among: candidates)
    if let other = unknown.list.others[unknown.code] {
      return Diagnostic(
        .warning, kebab,
        "« \(unknown.code) » est un quartier de la géographie « \(other) », qui n'est pas celle de l'ouverture de l'appel"
          + " ; ses quartiers sont \(short(codes))",
        at: position)
    }
    return Diagnostic(
      .warning, kebab,
      "\(subject) n'a le code « \(unknown.code) »"
        + (near.map { " ; vouliez-vous écrire « \($0) » ?" }
          ?? parent.map {
            " ; \(under($0)) \(candidates.count == 1 ? "il n'y a que" : "il y a") \(short(candidates))"
          }
          ?? " ; \(codes.count == 1 ? "il n'y a que" : "ce sont") \(short(codes))"),
      at: position)
  }

  /// "dans l'axe « education »".
  private static func under(_ parent: KnownCodes.Parent) -> String {
    let place =
      switch parent.thing {
      case .axe: "dans l'axe"
      case .orientation: "dans l'orientation"
      default: "dans le pilier"
      }
    return "\(place) « \(parent.code) »"
  }

  private static func short(_ codes: [String]) -> String {
    codes.prefix(12).joined(separator: ", ") + (codes.count > 12 ? ", …" : "")
  }
}

// MARK: Words of rules against schemas

extension Diagnostic {
  /// - Parameter owner: The decision, or the row of its table.
  static func unlistedWord(
    _ word: String, path: String, nearest: String?, words: [String], _ owner: String,
    at position: FilePosition
  ) -> Self {
    let list = words.prefix(20).map { "« \($0) »" }.joined(separator: ", ")
    return Diagnostic(
      .error, "valeur-inconnue",
      "« \(word) » n'est pas une des valeurs de « \(path) » dans dossier.xsd"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? "") + " (\(owner))",
      at: position,
      notes: nearest == nil ? [Note("valeurs possibles : \(list)\(words.count > 20 ? "…" : "")")] : [])
  }

  static func doubtfulCode(_ word: String, nearest: String, _ owner: String, at position: FilePosition)
    -> Self
  {
    Diagnostic(
      .warning, "code-douteux",
      "« \(word) » n'est pas un code que portent les dossiers, quand les autres de la colonne en sont"
        + " ; vouliez-vous écrire « \(nearest) » ? (\(owner))",
      at: position)
  }

  static func strayCode(
    _ word: String, path: String, nearest: String, _ owner: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "code-douteux",
      "« \(word) » n'est pas un code que cet appel connaît pour « \(path) » ; vouliez-vous écrire « \(nearest) » ?"
        + " (\(owner))",
      at: position)
  }

  static func gap(
    _ words: [String], path: String, in table: String, at position: FilePosition
  ) -> Self {
    let list = words.prefix(8).map { "« \($0) »" }.joined(separator: ", ") + (words.count > 8 ? "…" : "")
    return Diagnostic(
      .warning, "table-incomplete",
      "aucune ligne de la table « \(table) » ne convient quand « \(path) » vaut \(list) ; ajoutez une ligne",
      at: position)
  }
}

// MARK: Roles

extension Diagnostic {
  static func unknownService(_ role: Call.Role, nearest: String?) -> Self {
    Diagnostic(
      .error, "service-inconnu",
      "aucun modèle n'a de service de décision « \(role.service) »"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: role.position)
  }

  static func ambiguousService(_ role: Call.Role, _ places: [FilePosition]) -> Self {
    Diagnostic(
      .error, "service-ambigu", "plusieurs modèles ont un service de décision « \(role.service) »",
      at: role.position, notes: places.map { Note("ici", at: $0) })
  }

  static func serviceWithInputDecisions(_ role: Call.Role, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "service-avec-decisions",
      "le service « \(role.service) » attend des décisions en entrée (inputDecision) ; celui d'un rôle part des seules données",
      at: position, notes: [Note("rôle donné ici", at: role.position)])
  }

  static func withoutOutput(_ role: Call.Role, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "service-sans-sortie", "le service « \(role.service) » n'a aucune décision de sortie",
      at: position,
      notes: [Note("rôle donné ici", at: role.position)])
  }

  static func severalAmounts(_ role: Call.Role, _ count: Int, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "proposition-multiple",
      "le service « \(role.service) » a \(count) décisions de sortie ; une proposition n'en a qu'une, le montant",
      at: position, notes: [Note("rôle donné ici", at: role.position)])
  }

  static func withoutQuestion(_ nom: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "critere-sans-question",
      "le critère « \(nom) » n'a pas de question ; ajoutez <question>, la phrase que les personnes lisent",
      at: position)
  }

  static func unaskedQuestion(_ nom: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "question-non-posee",
      "« \(nom) » a une question que l'appel ne pose pas : elle ne compte pour aucun dossier ; donnez-la à un service "
        + "(<outputDecision>) que nomme un <role> d'appel.xml, ou retirez <question>",
      at: position)
  }

  static func unreadPieces(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "pieces-non-lues",
      "aucune règle des rôles de l'appel ne lit les pièces demandées (appel.piece) : une pièce absente ne sera pas dite ; "
        + "donnez à un service un critère qui les compare au dossier, ou retirez <piece>",
      at: position)
  }

  static func wrongResult(
    _ nom: String, _ role: Call.Role.Kind, _ type: FEELType, at position: FilePosition
  ) -> Self {
    let wanted: FEELType = role == .recevabilite || role == .vigilance ? .boolean : .number
    let seen = type == .any ? "n'a pas de type connu" : "est de type \(type.named)"
    return Diagnostic(
      .error, "critere-type",
      "le critère « \(nom) » \(seen) ; pour le rôle « \(role.rawValue) », déclarez un \(wanted.wording) "
        + "(typeRef=\"\(wanted)\"), ou un contexte dont « resultat » en est un",
      at: position)
  }

  static func wrongEntry(
    _ nom: String, _ entry: String, _ type: FEELType, expected: FEELType, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "critere-type",
      "dans le critère « \(nom) », « \(entry) » est de type \(type.named) ; il est attendu \(expected.named)",
      at: position)
  }

  static func oddEntry(_ nom: String, _ entry: String, nearest: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "critere-entree",
      "dans le critère « \(nom) », « \(entry) » n'est lu par personne ; vouliez-vous écrire « \(nearest) » ?",
      at: position)
  }

  static func sharedNamespace(_ namespace: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "espace-de-noms-double",
      "deux modèles de l'appel ont l'espace de noms « \(namespace) » ; donnez à chacun le sien (attribut namespace)",
      at: position, notes: [Note("l'autre modèle est ici", at: first)])
  }

  /// - Parameter owner: The decision or function.
  static func clock(_ function: String, _ owner: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "regle-horloge",
      "« \(function)() » change d'un jour à l'autre : le même dossier n'aurait pas toujours la même réponse (« \(owner) »)"
        + " ; la date qui compte est celle du dépôt, dossier.demande.dateDepot",
      at: position)
  }

  /// - Parameters:
  ///   - call: The call as written, `date("22/11/2024")`.
  ///   - text: Its argument, where that is one text.
  static func noDate(
    _ call: String, _ maker: DateMaker, _ text: String?, _ owner: String, at position: FilePosition
  ) -> Self {
    let (kind, meant, example) =
      switch maker {
      case .date: ("une date", text.flatMap { Suggestion.date(for: $0) }, "2026-03-31")
      case .time: ("une heure", text.flatMap { Suggestion.time(for: $0) }, "14:30:00")
      case .dateAndTime: ("une date et heure", nil as String?, "2026-03-31T14:30:00")
      case .duration: ("une durée", nil, "P3M")
      }
    let isShaped = text?.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil
    let fault = maker == .date && isShaped ? "n'existe pas au calendrier" : "n'est pas \(kind)"
    let advice =
      meant.map { " ; écrivez \(maker.rawValue)(\"\($0)\")" }
      ?? (isShaped ? "" : " ; \(kind) s'écrit \(maker.rawValue)(\"\(example)\")")
    return Diagnostic(.error, "feel-date", "« \(call) » \(fault)\(advice) (« \(owner) »)", at: position)
  }

  /// - Parameters:
  ///   - number: A number with a point before three digits.
  ///   - meanings: What it may mean, each as it is read.
  static func groupedNumber(
    _ number: String, _ meanings: [String], _ owner: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "feel-milliers",
      "« \(number) » est lu \(Decimal(number).map(french) ?? number) : le point est celui des décimales, pas des milliers"
        + " ; vouliez-vous écrire \(meanings.joined(separator: ", ou ")) ? (« \(owner) »)",
      at: position)
  }

  /// - Parameter list: The list as written.
  static func positionZero(_ list: String, _ owner: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "feel-position",
      "« \(list)[0] » ne désigne rien : dans une liste, la première valeur s'écrit [1] (« \(owner) »)",
      at: position)
  }

  static func withoutMaximum(_ nom: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "points-sans-maximum",
      "le critère « \(nom) » donne des points sans maximum ; donnez à son type des valeurs permises (allowedValues) comme [0..20]",
      at: position)
  }

  static func negativePoints(_ nom: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "points-negatifs",
      "le critère « \(nom) » admet des points au-dessous de zéro ; ses valeurs permises vont de 0 au maximum",
      at: position)
  }

  static func duplicateCritere(
    _ nom: String, first: FilePosition, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "critere-double", "le critère « \(nom) » est donné deux fois par les rôles de l'appel",
      at: position,
      notes: [Note("la première fois ici", at: first)])
  }

  static func unknownTieBreak(_ departage: Call.Departage, nearest: String?) -> Self {
    Diagnostic(
      .error, "departage-inconnu",
      "aucun modèle n'a de décision « \(departage.decision) »"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: departage.position)
  }

  static func wrongTieBreak(_ departage: Call.Departage, _ type: FEELType, at position: FilePosition) -> Self
  {
    Diagnostic(
      .error, "departage-type",
      "la décision « \(departage.decision) » départage des dossiers, mais elle est de type \(type.named) ; "
        + "un nombre (number) ou une date est attendu",
      at: position, notes: [Note("demandée ici", at: departage.position)])
  }

  static func schemaWithout(_ path: String, file: String) -> Self {
    Diagnostic(
      .error, "schema-incomplet", "le schéma ne déclare pas « \(path) », que lit l'instruction",
      at: FilePosition(file: file))
  }
}

/// A date as French readers write it: `14 janvier 2022`, `1er mars 2021`.
func french(_ date: CivilDate) -> String {
  let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]
  let day = date.day == 1 ? "1er" : String(date.day)
  return "\(day)\u{A0}\(months[(date.month - 1) % 12]) \(date.year)"
}

extension Diagnostic.Note {
  /// That an element holds nothing of a name, where the fault is already told.
  static func absent(of parent: String, nearest: String?, known: [String], schema: String) -> Self {
    let list = nearest == nil && !known.isEmpty ? " ; \(present(known))" : ""
    return Self(lacking(parent, nearest, schema) + list)
  }
}

/// That an element holds nothing of a name, and the nearest name that it holds.
private func lacking(_ parent: String, _ nearest: String?, _ schema: String) -> String {
  "dans \(schema), « \(parent) » n'a ni élément ni attribut de ce nom"
    + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? "")
}

/// What an element may hold; the first dozen.
private func present(_ known: [String]) -> String {
  let list = known.prefix(12).map { "« \($0) »" }.joined(separator: ", ")
  return "il y a là : \(list)\(known.count > 12 ? "…" : "")"
}
