internal import Diagnostics

// The folder of a result, and whether it is what its inputs give.
extension Diagnostic {
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

  static func resultOfOther(_ command: Manifest.Command, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-etranger",
      "ce dossier est un résultat de « copil \(command.rawValue) », que cette commande ne remplace pas ; choisissez-en un autre",
      at: position)
  }

  static func resultFixed(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-etranger",
      "un résultat ne peut pas prendre la place du dossier courant ni d'un disque ; donnez le nom d'un dossier qui serait dedans, "
        + "comme resultats",
      at: position)
  }

  static func resultWithoutExchange(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "resultat-existant",
      "ce disque (partagé en réseau ?) ne sait pas échanger deux dossiers d'un coup, rien n'est remplacé ; donnez un autre nom à "
        + "--out, ou supprimez d'abord ce dossier",
      at: position)
  }

  static func oldResultRemains(_ remains: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "reste-d-un-calcul",
      "l'ancien résultat n'a pas pu être supprimé en entier ; ce qui en reste est dans « \(remains) »",
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

  static func manifestLacks(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "manifeste-incomplet", "copil écrit ce fichier, mais le manifeste du résultat ne le nomme pas",
      at: position)
  }
}
