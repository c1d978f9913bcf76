internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Glibc

extension Diagnostic {
  static func unreadable(_ code: Int32, isFolder: Bool = false, at position: FilePosition) -> Self {
    let reason =
      switch code {
      case ENOENT, ENOTDIR: "il n'existe pas"
      case EACCES, EPERM: "vous n'avez pas le droit de le lire"
      case ELOOP: "ses liens tournent en rond"
      case ENAMETOOLONG: "son nom est trop long"
      case EISDIR: "c'est un dossier de fichiers"
      case EIO: "le disque ne répond pas"
      // The runtime may have taken the number of a closed descriptor for something that cannot be read.
      case EBADF, EINVAL: "l'entrée standard est fermée"
      case EMFILE, ENFILE: "trop de fichiers sont ouverts"
      default: "le système répond l'erreur \(code)"
      }
    return isFolder
      ? Diagnostic(
        .error, "dossier-illisible", "ce dossier de fichiers ne peut pas être lu : \(reason)", at: position)
      : Diagnostic(.error, "fichier-illisible", "ce fichier ne peut pas être lu : \(reason)", at: position)
  }

  static func isFolder(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-illisible", "un fichier est attendu, c'est un dossier de fichiers", at: position)
  }

  /// - Parameter takesInput: Whether the command reads standard input.
  static func notRegular(takesInput: Bool, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-illisible",
      "ce n'est pas un fichier ordinaire (tube, périphérique ou prise)"
        + (takesInput ? " ; un tube se lit par l'entrée standard, avec -" : ""),
      at: position)
  }

  static func danglingLink(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "fichier-illisible", "ce lien désigne un fichier qui n'existe pas", at: position)
  }

  static func linkToFolder(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "lien-non-suivi",
      "ce lien désigne un dossier de fichiers, qui n'est pas parcouru ; nommez-le pour qu'il le soit",
      at: position)
  }

  static func fileTooLarge(_ size: Int?, limit: Int, at position: FilePosition) -> Self {
    let seen = size.map { "le fichier fait \($0) octets" } ?? "l'entrée standard est trop longue"
    return Diagnostic(
      .error, "fichier-trop-gros",
      "\(seen) ; la limite est de \(limit) octet\(limit > 1 ? "s" : "")", at: position)
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

  /// The code of a file whose name ends otherwise than in `.xml`.
  static let otherSuffixCode = "fichier-non-lu"

  static func otherSuffix(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, otherSuffixCode,
      "ce fichier n'est pas lu : son nom ne finit pas par .xml ; renommez-le s'il doit l'être", at: position)
  }

  static func folderTooDeep(at position: FilePosition) -> Self {
    Diagnostic(.error, "dossier-trop-profond", "les dossiers sont imbriqués trop profondément", at: position)
  }

  static func noDossier(_ call: String) -> Self {
    Diagnostic(
      .error, "aucun-dossier",
      "rien à proposer : aucun dossier de cet appel parmi les fichiers donnés ; rien n'est écrit",
      at: FilePosition(file: call))
  }

  static func nothingToEvaluate(_ call: String) -> Self {
    Diagnostic(
      .error, "aucun-dossier",
      "rien à évaluer : aucun dossier de cet appel parmi les fichiers donnés ; rien n'est écrit",
      at: FilePosition(file: call))
  }

  static func noCall(_ folder: String) -> Self {
    Diagnostic(
      .error, "appel-introuvable",
      "ce n'est pas le dossier d'un appel : aucun dossier au-dessus ne contient dossier.xsd ; attendu, par exemple, Rules/villeneuve-la-garenne/contrat-de-ville-2022",
      at: FilePosition(file: folder))
  }

  static func noSchema(_ path: String, isGiven: Bool) -> Self {
    Diagnostic(
      .error, "schema-introuvable",
      isGiven
        ? "le contrat des dossiers n'est pas dans le dossier des règles donné par --rules"
        : "le contrat des dossiers est introuvable ; donnez par --rules le dossier des règles, où il se trouve",
      at: FilePosition(file: path))
  }
}

/// The message of a failure to write on standard output.
func unwritable(_ code: Int32) -> String {
  let reason =
    switch code {
    case ENOSPC, EDQUOT: "il n'y a plus de place"
    case EBADF, EINVAL: "elle est fermée"
    case EFBIG: "elle dépasse la taille permise"
    case EIO: "le disque ne répond pas"
    default: "le système répond l'erreur \(code)"
    }
  return "copil : la sortie ne peut pas être écrite : \(reason)"
}

/// The message of a system that lets the program open too few files.
func tooFewFiles(_ count: Int, needed: Int) -> String {
  "copil : le système ne permet d'ouvrir que \(count) fichiers de plus, il en faut \(needed) (ulimit -n)"
}

/// Both in KiB.
func tooSmallStack(_ size: Int, needed: Int) -> String {
  "copil : le système ne donne que \(size) Kio de pile, il en faut \(needed) (ulimit -s)"
}

/// That the system did not give the program the arguments that it was started with.
let argumentsUnread = "copil : les arguments de la commande ne peuvent pas être lus (/proc/self/cmdline)"

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

  static func reportOverInput(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "rapport-sur-entree",
      "le rapport remplacerait ce fichier, que les essais lisent ; donnez-lui un autre nom (--report)",
      at: position)
  }

  static func unwritable(_ code: Int32, at position: FilePosition) -> Self {
    let reason =
      switch code {
      case ENOENT: "son dossier n'existe pas"
      case EACCES, EPERM, EROFS: "vous n'avez pas le droit d'écrire là"
      case ENOSPC: "le disque est plein"
      case EFBIG: "il dépasse la taille permise"
      case EDQUOT: "votre quota de disque est épuisé"
      case EISDIR: "c'est un dossier de fichiers"
      case ENOTDIR: "un des noms de son chemin est celui d'un fichier"
      case EEXIST, ENOTEMPTY: "quelque chose porte déjà ce nom"
      case ENAMETOOLONG: "son nom est trop long"
      case EIO: "le disque ne répond pas"
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
func ignoredFaults(_ count: Int) -> String {
  let faults = count == 1 ? "1 faute ne compte" : "\(count) fautes ne comptent"
  return "\(faults) pas dans des modèles dont tous les cas réussissent ; --details les dit."
}

/// That the models have errors, which the count of cases does not show.
func modelErrors(_ count: Int) -> String {
  "\(counted(count, "erreur", "erreurs")) dans les modèles, à corriger même là où les cas réussissent."
}

/// The closing line of a check.
///
/// - Parameters:
///   - faulty: Files with something to say about them.
///   - folders: Folders with something to say about them.
///   - passedOver: Files whose names keep them from being read; they have something to say about them.
///   - isOfForm: Whether something else than the form is judged too.
func closingLine(
  files: Int, faulty: Int, folders: Int, passedOver: Int = 0, errors: Int, warnings: Int,
  isOfForm: Bool = false
) -> String {
  let read =
    (files == 0 ? "Aucun fichier contrôlé" : counted(files, "fichier contrôlé", "fichiers contrôlés"))
    + (passedOver == 0 ? "" : ", \(passedOver) non lu\(passedOver == 1 ? "" : "s")")
  if errors == 0, warnings == 0 { return "\(read) : aucune faute\(isOfForm ? " de forme" : "")." }
  let counts = [
    errors == 0 ? nil : counted(errors, "erreur", "erreurs"),
    warnings == 0 ? nil : counted(warnings, "avertissement", "avertissements"),
  ]
  let places = [
    faulty == 0 ? nil : counted(faulty, "fichier", "fichiers"),
    folders == 0 ? nil : counted(folders, "dossier de fichiers", "dossiers de fichiers"),
  ]
  return "\(read) : \(list(counts)) dans \(list(places))."
}

private func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

private func list(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: " et ") }
