internal import Diagnostics
internal import XMLTree

/// What people read of the faults of `bilan-publie.xml`.
extension Diagnostic {
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
