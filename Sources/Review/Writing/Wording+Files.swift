internal import Diagnostics

// MARK: Files of evaluations

extension Diagnostic {
  static func evaluationsOfOtherCall(_ seen: String, wanted: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "evaluations-autre-appel",
      "ces évaluations sont celles de « \(seen) », et non de « \(wanted) »", at: position)
  }

  static func evaluationsOfOtherRules(
    absent: [String], unknown: [String], at position: FilePosition
  ) -> Self {
    var notes: [Note] = []
    func list(_ names: [String]) -> String { names.map { "« \($0) »" }.joined(separator: ", ") }
    if !absent.isEmpty { notes.append(Note("critères des règles que le fichier n'a pas : \(list(absent))")) }
    if !unknown.isEmpty {
      notes.append(Note("critères du fichier que les règles n'ont pas : \(list(unknown))"))
    }
    if absent.isEmpty, unknown.isEmpty {
      notes.append(Note("leur ordre, leur rôle ou leur financeur a changé"))
    }
    return Diagnostic(
      .error, "evaluations-autres-regles",
      "ces évaluations viennent d'autres règles que celles de l'appel ; évaluez les dossiers de nouveau",
      at: position, notes: notes)
  }

  static func unknownCritere(_ nom: String, nearest: String?, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "critere-inconnu",
      "aucun critère de l'appel ne se nomme « \(nom) »"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: position)
  }
}

// MARK: Campaigns

extension Diagnostic {
  static func sameReference(_ reference: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "reference-double",
      "la référence « \(reference) » est celle d'un autre dossier ; deux dossiers d'un appel n'ont jamais la même",
      at: position, notes: [Note("l'autre dossier", at: first)])
  }

  static func sameAction(_ siret: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "action-double",
      "ce porteur (SIRET \(siret)) a déposé un autre dossier pour une action de même intitulé ; est-ce la même demande ?",
      at: position, notes: [Note("l'autre dossier", at: first)])
  }

  static func avisWithoutDossier(_ reference: String, nearest: String?, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "avis-sans-dossier",
      "cet avis est donné pour le dossier « \(reference) », qui n'est pas parmi ceux évalués"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: position)
  }

  static func secondAvis(_ reference: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "avis-double",
      "le dossier « \(reference) » a deux avis : aucun des deux n'est pris en compte tant qu'ils sont deux",
      at: position,
      notes: [Note("le premier avis", at: first)])
  }
}
