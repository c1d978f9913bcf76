internal import Diagnostics
internal import Glibc

extension Diagnostic {
  static func unreadable(_ code: Int32, at position: FilePosition) -> Self {
    let reason =
      switch code {
      case ENOENT: "il n'existe pas"
      case EACCES, EPERM: "vous n'avez pas le droit de le lire"
      case ELOOP: "ses liens tournent en rond"
      case ENAMETOOLONG: "son nom est trop long"
      case EISDIR: "c'est un dossier de fichiers"
      case EIO: "le disque ne répond pas"
      case EMFILE, ENFILE: "trop de fichiers sont ouverts"
      default: "le système répond l'erreur \(code)"
      }
    return Diagnostic(.error, "fichier-illisible", "ce fichier ne peut pas être lu : \(reason)", at: position)
  }

  static func isFolder(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-illisible", "un fichier est attendu, c'est un dossier de fichiers", at: position)
  }

  static func notRegular(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-illisible", "ce n'est pas un fichier ordinaire (tube, périphérique ou prise)",
      at: position)
  }

  static func fileTooLarge(_ size: Int, limit: Int, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-trop-gros",
      "le fichier fait \(size) octets ou plus ; la limite est de \(limit) octets",
      at: position)
  }

  static func changedWhileRead(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-modifie",
      "le fichier a changé de taille pendant la lecture ; relancez quand il sera complet",
      at: position)
  }

  static func emptyFolder(at position: FilePosition) -> Self {
    Diagnostic(.warning, "dossier-vide", "aucun fichier .xml ici", at: position)
  }

  static func folderTooDeep(at position: FilePosition) -> Self {
    Diagnostic(.error, "dossier-trop-profond", "les dossiers sont imbriqués trop profondément", at: position)
  }

  static func noSchema(_ tried: [String]) -> Self {
    Diagnostic(
      .error, "schema-introuvable",
      "dossier.xsd est introuvable ; donnez le dossier des règles par --rules (cherché : \(tried.joined(separator: ", ")))",
      at: FilePosition(file: "Rules/dossier.xsd"))
  }
}

extension Diagnostic {
  static func modelNotFound(_ path: String, _ code: Int32, at position: FilePosition) -> Self {
    let reason = code == ENOENT ? "il n'existe pas" : "il ne peut pas être lu (erreur \(code) du système)"
    return Diagnostic(
      .error, "modele-introuvable", "le modèle « \(path) » manque : \(reason)", at: position)
  }

  static func noCase(_ path: String) -> Self {
    Diagnostic(
      .error, "aucun-cas", "aucun cas de test n'a été trouvé, rien n'est donc éprouvé",
      at: FilePosition(file: path))
  }

  static func unwritable(_ code: Int32, at position: FilePosition) -> Self {
    let reason =
      switch code {
      case ENOENT: "son dossier n'existe pas"
      case EACCES, EPERM, EROFS: "vous n'avez pas le droit d'écrire là"
      case ENOSPC: "le disque est plein"
      case EISDIR: "c'est un dossier de fichiers"
      default: "le système répond l'erreur \(code)"
      }
    return Diagnostic(
      .error, "fichier-non-ecrit", "ce fichier ne peut pas être écrit : \(reason)", at: position)
  }
}

/// The counts of a run of test files: `2722 cas : 2722 réussis, 0 échoués`.
func testTotals(cases: Int, failed: Int) -> String {
  let passed = cases - failed
  return
    "\(cases) cas : \(passed) réussi\(passed == 1 ? "" : "s"), \(failed) échoué\(failed == 1 ? "" : "s")"
}

/// What is left unsaid of models whose cases all pass.
func unsaidFaults(_ count: Int) -> String {
  let faults = count == 1 ? "1 faute" : "\(count) fautes"
  return "\(faults) dans des modèles dont tous les cas réussissent ; --details les dit."
}

/// The closing line of a check.
func closingLine(files: Int, faulty: Int, errors: Int, warnings: Int) -> String {
  let read = files == 1 ? "1 fichier contrôlé" : "\(files) fichiers contrôlés"
  if errors == 0, warnings == 0 { return "\(read) : aucune faute." }
  let counts = [
    errors == 0 ? nil : errors == 1 ? "1 erreur" : "\(errors) erreurs",
    warnings == 0 ? nil : warnings == 1 ? "1 avertissement" : "\(warnings) avertissements",
  ]
  return
    "\(read) : \(counts.compactMap(\.self).joined(separator: " et ")) dans \(faulty) fichier\(faulty > 1 ? "s" : "")."
}
