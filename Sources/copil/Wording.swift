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
