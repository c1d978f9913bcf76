internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// Roles, the decisions that they ask for, and what these must give.
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

  static func sameQuestion(
    _ nom: String, _ question: String, _ other: String, first: FilePosition, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "question-double",
      "« \(nom) » a la question de « \(other) » : « \(question) » ; qui lit les réponses ne les distinguera pas, écrivez à "
        + "chacun la sienne",
      at: position, notes: [Note("« \(other) » est ici", at: first)])
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

  static func otherFunder(_ nom: String, _ own: String, _ other: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "financeur-douteux",
      "« \(nom) » propose la somme de « \(own) », mais ses règles ne nomment que « \(other) » ; si elles en sont la copie, "
        + "remplacez \"\(other)\" par \"\(own)\"",
      at: position)
  }

  static func copiedFunder(
    _ nom: String, of twin: String, _ own: String, _ other: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "financeur-douteux",
      "« \(nom) », de la proposition de « \(own) », lit la somme de « \(other) », comme « \(twin) » ; si elle en est la copie, "
        + "remplacez \"\(other)\" par \"\(own)\"",
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
    let absent = maker == .date ? text.flatMap { WrittenDay($0) }?.fault : nil
    let fault = absent.map { "n'existe pas au calendrier : \($0)" } ?? "n'est pas \(kind)"
    let advice =
      meant.map { " ; écrivez \(maker.rawValue)(\"\($0)\")" }
      ?? (absent == nil ? " ; \(kind) s'écrit \(maker.rawValue)(\"\(example)\")" : "")
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

  /// - Parameter row: The table and its row.
  static func tooManyPoints(
    _ points: Decimal, _ maximum: Decimal, _ nom: String, _ row: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "points-au-dela",
      "\(french(points)) points dépassent le maximum du critère « \(nom) », \(french(maximum)) : ils ne seraient pas comptés"
        + " ; changez ces points, ou les valeurs permises de son type (\(row))",
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
