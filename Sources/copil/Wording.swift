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

  static func resultExists(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-existant", "ce dossier de résultats existe déjà ; --force le remplace", at: position)
  }

  static func resultTaken(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-concurrent",
      "un autre calcul a écrit ce dossier de résultats pendant celui-ci ; le sien est gardé, rien d'autre n'est écrit",
      at: position)
  }

  static func resultLost(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-perdu",
      "le dossier caché où ce calcul écrivait a été déplacé ou supprimé entre-temps ; rien n'est écrit",
      at: position)
  }

  static func doubtfulRemains(_ name: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "reste-d-un-calcul",
      "à côté se trouve « \(name) », d'un calcul d'une autre machine ou d'avant le dernier démarrage de celle-ci ; s'il ne "
        + "tourne plus, supprimez ce dossier",
      at: position)
  }

  static func resultHasMore(_ files: [String], at position: FilePosition) -> Self {
    return Diagnostic(
      .error, "resultat-complete",
      "ce dossier de résultats contient ce que copil n'y a pas écrit : \(shown(files)) ; déplacez-le d'abord, rien n'est remplacé",
      at: position)
  }

  static func resultChanged(_ files: [String], at position: FilePosition) -> Self {
    let what =
      files.count == 1
      ? "un fichier de ce dossier de résultats a été retouché"
      : "\(files.count) fichiers de ce dossier de résultats ont été retouchés"
    return Diagnostic(
      .error, "resultat-retouche",
      "\(what) : \(shown(files)) ; déplacez d'abord ce dossier, ou donnez un autre nom à --out : rien n'est remplacé",
      at: position)
  }

  /// The first files of some, quoted.
  private static func shown(_ files: [String]) -> String {
    let first = files.prefix(5).map { "« \($0) »" }.joined(separator: ", ")
    let rest = files.count - 5
    return rest > 0 ? "\(first) et \(rest) autre\(rest > 1 ? "s" : "")" : first
  }

  static func resultForeign(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-etranger",
      "ce dossier contient autre chose qu'un résultat de copil ; il n'est pas touché, choisissez-en un autre",
      at: position)
  }

  static func outputChanged(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "sortie-modifiee", "ce fichier du résultat n'est plus celui qui a été écrit", at: position)
  }

  static func outputGone(at position: FilePosition) -> Self {
    Diagnostic(.error, "sortie-absente", "ce fichier du résultat manque", at: position)
  }

  static func inputChanged(at position: FilePosition) -> Self {
    Diagnostic(.error, "entree-modifiee", "ce fichier n'est plus celui qui a été lu", at: position)
  }

  static func inputGone(at position: FilePosition) -> Self {
    Diagnostic(.error, "entree-absente", "ce fichier, qui avait été lu, manque", at: position)
  }

  static func outputAdded(at position: FilePosition) -> Self {
    Diagnostic(.error, "sortie-en-trop", "copil n'a pas écrit ce fichier du résultat", at: position)
  }

  static func inputAdded(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "entree-en-trop", "ce fichier n'était pas parmi ceux qui ont été lus", at: position)
  }

  static func ruleChanged(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "regle-modifiee", "ce fichier des règles n'est plus celui du résultat", at: position)
  }

  static func ruleGone(at position: FilePosition) -> Self {
    Diagnostic(.error, "regle-absente", "ce fichier des règles manque", at: position)
  }

  static func ruleAdded(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "regle-en-trop", "ce fichier des règles n'était pas là pour le résultat", at: position)
  }

  static func cannotRepeat(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "calcul-impossible",
      "le résultat ne peut pas être refait : un fichier qu'il faut (règles, dossiers, avis, arbitrages ou programme) manque, ou contient maintenant une erreur ; relancez la commande qui avait écrit ce résultat, elle dira lequel et pourquoi",
      at: position)
  }

  static func rulesChanged(at position: FilePosition) -> Self {
    Diagnostic(.error, "regles-modifiees", "les règles ne sont plus celles du résultat", at: position)
  }

  static func otherVersion(_ version: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "autre-version",
      "ce résultat vient de copil \(version), vous utilisez \(Copil.version)",
      at: position)
  }

  static func notRepeated(at position: FilePosition) -> Self {
    Diagnostic(.error, "resultat-different", "refait, ce fichier n'a pas les mêmes octets", at: position)
  }

  /// Of all files that come out otherwise, after what says why.
  static func notRepeated(_ count: Int, of all: Int, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-different",
      "à cause de ce qui précède, \(count) des \(all) fichiers du résultat, refaits, n'ont pas les mêmes octets",
      at: position)
  }

  static func mostInputsGone(
    _ count: Int, of all: Int, first: String, _ command: Manifest.Command, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "entrees-absentes",
      "\(count) des \(all) fichiers qui avaient été lus manquent, comme « \(first) » : leurs chemins partent de l'endroit "
        + "où « copil \(command.rawValue) » a été lancé ; lancez « copil verify » de là",
      at: position)
  }

  static func outputOverInput(_ input: FilePath, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "sortie-sur-entree",
      "la sortie remplacerait « \(input.text) », que la commande lit ; donnez-lui un autre nom",
      at: position)
  }

  static func resultOverInput(_ input: FilePath, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "sortie-sur-entree",
      "ce dossier contient « \(input.text) », que la commande lit ; choisissez-en un autre",
      at: position)
  }

  static let noResultName = Diagnostic(
    .error, "sortie-sans-nom", "le dossier à écrire n'a pas de nom ; donnez-lui-en un, comme resultats",
    at: FilePosition(file: "--out"))

  static let noOutputName = Diagnostic(
    .error, "sortie-sans-nom", "le fichier à écrire n'a pas de nom ; donnez-lui-en un",
    at: FilePosition(file: "-o"))

  static func resultAmongInputs(_ folder: FilePath, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "sortie-sur-entree",
      "ce dossier serait dans « \(folder.text) », que la commande lit en entier ; choisissez-en un hors de là",
      at: position)
  }

  static func outputAmongInputs(_ folder: FilePath, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "sortie-sur-entree",
      "ce fichier serait dans « \(folder.text) », dont la commande lit tous les fichiers de ce nom ; écrivez-le hors de là",
      at: position)
  }

  static func resultInResult(_ result: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "sortie-sur-entree",
      "ce dossier serait dans « \(result) », qui est un résultat de copil ; choisissez-en un hors de là",
      at: position)
  }

  static func resultIsFile(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-etranger",
      "c'est un fichier, et non un dossier ; il n'est pas touché, donnez un autre nom à --out",
      at: position)
  }

  static func arbitragesLeftOut(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "arbitrages-oublies",
      "le résultat à remplacer tient compte d'arbitrages du comité, celui-ci n'en tient pas : --arbitrages n'est pas donné",
      at: position)
  }

  static func programmeOfOtherRules(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "programme-autres-regles",
      "ce programme a été fait avec d'autres règles : ce qui change peut venir d'elles",
      at: position)
  }

  static func manifestLacks(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "manifeste-incomplet", "copil écrit ce fichier, mais le manifeste du résultat ne le nomme pas",
      at: position)
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

  static func repeatedEnveloppe(_ line: DecisionOptions.Enveloppe, first: Montant) -> Self {
    Diagnostic(
      .error, "enveloppe-repetee",
      "« \(line.financeur)\(line.pilier.map { "/\($0)" } ?? "") » reçoit deux sommes, \(first) puis \(line.montant) ; n'en donnez qu'une",
      at: FilePosition(file: "--enveloppe"))
  }

  static func badThreshold(_ text: String, base: Decimal?) -> Self {
    Diagnostic(
      .error, "seuil-invalide",
      base.map {
        "--seuil « \(text) » : une note de 0 à \($0.canonical) est attendue, avec deux décimales au plus"
      }
        ?? "--seuil « \(text) » : cet appel n'a pas de note", at: FilePosition(file: "--seuil"))
  }

  static func badEnveloppe(_ text: String) -> Self {
    let sides = text.split(separator: "=", maxSplits: 1).map(String.init)
    let meant =
      sides.count == 2 ? ungrouped(sides[1]).map { " ; vouliez-vous écrire \(sides[0])=\($0) ?" } : nil
    return Diagnostic(
      .error, "enveloppe-invalide",
      "« \(text) » : attendu financeur=montant ou financeur/pilier=montant, comme etat=250000"
        + (meant ?? ""),
      at: FilePosition(file: "--enveloppe"))
  }

  static func unknownEnveloppe(_ text: String, known: [String]) -> Self {
    Diagnostic(
      .error, "financeur-inconnu",
      "« \(text) » : les financeurs de cet appel sont \(known.joined(separator: ", "))",
      at: FilePosition(file: "--enveloppe"))
  }

  static func unknownPilier(_ pilier: String, known: [String]) -> Self {
    Diagnostic(
      .error, "pilier-inconnu", "« \(pilier) » : les piliers sont \(known.joined(separator: ", "))",
      at: FilePosition(file: "--enveloppe"))
  }

  static func pilierAboveWhole(_ line: DecisionOptions.Enveloppe, whole: Montant) -> Self {
    Diagnostic(
      .error, "enveloppe-pilier-excessive",
      "\(line.montant) pour le pilier « \(line.pilier ?? "") » dépassent l'enveloppe entière de « \(line.financeur) », \(whole)",
      at: FilePosition(file: "--enveloppe"))
  }

  static func evaluationsOfOtherRules(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "evaluations-autres-regles",
      "ces évaluations n'ont pas été faites avec les règles données ; relancez « copil evaluate »",
      at: position)
  }

  static func programmeWithoutCall(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "programme-incomplet",
      "ce n'est pas un programme de copil : sa racine ne nomme pas le dossier de son appel (regles)",
      at: position)
  }

  static func callOfProgrammeGone(_ folder: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "appel-introuvable",
      "l'appel de ce programme n'est pas dans « \(folder) » d'ici ; donnez son dossier par --call",
      at: position)
  }

  static func programmeNotRepeated(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "programme-different",
      "refait avec ses évaluations et ses règles, ce programme ne donne pas les mêmes octets : l'un des fichiers a changé",
      at: position)
  }

  static func programmeOfOtherCall(_ other: String, _ appel: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "programme-autre-appel",
      "ce programme est celui de l'appel « \(other) », et non de « \(appel) »",
      at: position)
  }

  static func inputOfProgrammeGone(
    _ nature: ProgrammeFile.Entree.Nature, _ places: [String], at position: FilePosition
  ) -> Self {
    let all = places.map { "« \($0) »" }.joined(separator: " puis ")
    return Diagnostic(
      .error, "programme-incomplet",
      "ce programme a été fait avec des \(nature.titre), qui ne sont pas là où il les dit : \(all) ; posez ce fichier à côté de lui",
      at: position)
  }

  static func programmeWithout(_ nature: ProgrammeFile.Entree.Nature, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "programme-incomplet", "ce programme ne nomme pas ses \(nature.titre)", at: position)
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
  "copil : le système ne permet d'ouvrir que \(count) fichiers à la fois, il en faut \(needed) (ulimit -n)"
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
