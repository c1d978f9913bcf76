internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// What models declare against the schemas of documents and the values of the call.
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

  /// - Parameter type: The declared type of a decision that gives a list.
  static func listAsValue(_ nom: String, _ type: FEELType, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "resultat-liste",
      "« \(nom) » est déclaré \(type.named), mais donne une liste : avec aucune valeur, ou plusieurs, il n'y aurait pas de "
        + "résultat ; déclarez un type de liste (isCollection=\"true\"), ou prenez une valeur de la liste, comme [1]",
      at: position)
  }

  /// - Parameter decisions: Those that give lists.
  static func typeOfLists(
    _ type: String, _ decisions: [(nom: String, position: FilePosition)], at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "resultat-liste",
      "le type « \(type) » n'est pas une liste, mais \(decisions.count) décisions de ce type en donnent une : avec aucune "
        + "valeur, ou plusieurs, elles n'auraient pas de résultat ; ajoutez-y isCollection=\"true\"",
      at: position, notes: decisions.prefix(8).map { Note("« \($0.nom) » est ici", at: $0.position) })
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

  /// A component without a type, whose values look like those of one: they are read as texts.
  static func untyped(_ path: String, meant: FEELType, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "composant-type",
      "« \(path) » n'a pas de type, et se lit comme un texte ; pour \(meant.wording), "
        + "écrivez <typeRef>\(meant)</typeRef> dans son <itemComponent>",
      at: position)
  }

  /// - Parameter meanings: What a number with a mark of thousands may mean.
  static func wrongParametre(_ parametre: Call.Parametre, _ type: FEELType, _ meanings: [String]) -> Self {
    let number = type == .number ? pointed(parametre.valeur) ?? share(parametre.valeur) : nil
    let meant = number.map { "\($0)" } ?? Scalar.meant(parametre.valeur, type, list: nil) { _ in true }
    let seen = shown(parametre.valeur)
    return Diagnostic(
      .error, "parametre-type",
      "le paramètre « \(parametre.code) » vaut « \(seen) », que les règles déclarent \(type.named) ; "
        + (!meanings.isEmpty
          ? "vouliez-vous écrire \(meanings.joined(separator: ", ou ")) ?"
          : meant.map { "« \(seen) » s'écrit \($0)" } ?? expectedParametre(type)),
      at: parametre.position)
  }

  static func outOfBounds(
    _ parametre: Call.Parametre, _ type: FEELType, allowed: Model.SourceText?, percentage: Decimal?
  ) -> Self {
    let hint = percentage.map { " ; « \(parametre.valeur) % » s'écrit \($0.canonical)" } ?? ""
    return Diagnostic(
      .error, "parametre-hors-bornes",
      "le paramètre « \(parametre.code) » vaut « \(parametre.valeur) », hors des valeurs que permettent les règles : "
        + (allowed?.value.onOneLine ?? "") + hint,
      at: parametre.position,
      notes: allowed.map { [Note("les valeurs permises sont écrites ici", at: $0.position(ofScalar: 0))] }
        ?? [])
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
