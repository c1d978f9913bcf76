internal import ArgumentParser
internal import Diagnostics
internal import Review

/// The closing line of an evaluation.
///
/// For example `73 dossiers évalués : 62 recevables, 7 irrecevables, 4 à compléter.`
func evaluationTotals(_ counts: [DossierEvaluation.Verdict: Int]) -> String {
  let total = counts.values.reduce(0, +)
  guard total > 0 else { return "Aucun dossier évalué." }
  let parts = DossierEvaluation.Verdict.plurals.compactMap { verdict, plural -> String? in
    guard let count = counts[verdict] else { return nil }
    return "\(count) \(count == 1 ? verdict.french : plural.lowercased())"
  }
  return "\(total) \(total == 1 ? "dossier évalué" : "dossiers évalués") : \(parts.joined(separator: ", "))."
}

extension Diagnostic {
  static func unknownCritere(_ nom: String, among known: [String], call: String) -> Self {
    Diagnostic(
      .error, "critere-inconnu",
      "aucun critère de l'appel ne se nomme « \(nom) »"
        + (nearest(to: nom, among: known).map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: FilePosition(file: call), notes: [Note("les critères : " + known.joined(separator: ", "))])
  }

  static func notAsked(_ nom: String, file: String) -> Self {
    Diagnostic(
      .warning, "critere-sans-objet",
      "le critère « \(nom) » concerne un financeur à qui ce dossier ne demande rien : il n'a pas de réponse",
      at: FilePosition(file: file))
  }
}

extension ValidationError {
  /// - Parameter known: The subcommands that there are; none below one that has none.
  static func fileLikeOptions(_ name: String) -> Self {
    Self(
      "« \(printable(name)) » se lit comme des options ; si c'est un fichier, écrivez « ./\(printable(name)) »"
    )
  }

  static func nameNotUTF8(_ name: String) -> Self {
    Self(
      "le nom « \(printable(name)) » n'est pas écrit en UTF-8 : un autre fichier pourrait être pris pour lui ; renommez-le"
    )
  }

  static func unknownSubcommand(_ name: String, among known: [String]) -> Self {
    guard !known.isEmpty else { return Self("l'argument « \(printable(name)) » est de trop") }
    return Self(
      "la sous-commande « \(printable(name)) » n'existe pas ; "
        + (nearest(to: name, among: known).map { "vouliez-vous écrire « \($0) » ?" }
          ?? "il y a \(known.joined(separator: ", "))"))
  }
}
