internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review
internal import Sheets

// What is decided: enveloppes, thresholds, programmes and what they were made from.
extension Diagnostic {
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

  /// A threshold below one point may be meant as a share of the base.
  static func thresholdBelowOne(_ seuil: Decimal, base: Decimal) -> Self {
    let meant = seuil * base
    return Diagnostic(
      .warning, "seuil-inferieur-a-un",
      "--seuil \(seuil.french) est lu \(seuil.inPoints), sur \(base.french)"
        + (meant.map { " ; si c'est une part de la note, écrivez --seuil \($0.french)" } ?? ""),
      at: FilePosition(file: "--seuil"))
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
      "« \(text) » : "
        + (known.count == 1
          ? "le seul financeur de cet appel est \(known[0])"
          : "les financeurs de cet appel sont \(known.joined(separator: ", "))"),
      at: FilePosition(file: "--enveloppe"))
  }

  static func unknownPilier(_ pilier: String, known: [String]) -> Self {
    Diagnostic(
      .error, "pilier-inconnu",
      "« \(pilier) » : "
        + (known.count == 1
          ? "le seul pilier est \(known[0])" : "les piliers sont \(known.joined(separator: ", "))"),
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

  /// - Parameters:
  ///   - stale: The files that are no longer those that the programme names.
  ///   - changes: What comes out otherwise: references of dossiers, or another noun.
  static func programmeNotRepeated(
    _ stale: [ProgrammeFile.Entree], _ changes: [String], at position: FilePosition
  ) -> Self {
    let files = stale.map { "« \($0.fichier) » (\($0.nature.titre))" }
    let cause =
      files.isEmpty
      ? "ce qu'il nomme n'a pas changé, donc il a été retouché, ou copil n'est plus le même"
      : "\(files.joined(separator: ", ")) n'\(files.count == 1 ? "est" : "sont") plus ce dont il a été fait"
    let first = changes.prefix(5).joined(separator: ", ")
    let rest = changes.count - 5
    let changed =
      changes.isEmpty
      ? "aucun dossier ne change de liste ni de somme"
      : "\(changes.count == 1 ? "change" : "changent") : \(first)"
        + (rest > 0 ? " et \(rest) autre\(rest > 1 ? "s" : "")" : "")
    return Diagnostic(
      .error, "programme-different",
      "refait, ce programme ne donne pas les mêmes octets : \(cause) ; \(changed) ; \(files.isEmpty ? "" : "reprenez les fichiers d'alors, ou ")relancez « copil decide »",
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

  static func arbitragesLeftOut(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "arbitrages-oublies",
      "le résultat à remplacer tient compte d'arbitrages du comité, celui-ci n'en tient pas : --arbitrages n'est pas donné",
      at: position)
  }

  /// What is no longer as the committee adopted it.
  static func adoptedChange(
    _ change: ProgrammeChange, since adoption: CivilDate, _ seance: Seance, at position: FilePosition
  ) -> Self {
    func titre(_ sort: Programme.Sort?) -> String { sort?.titre ?? "absent" }
    let list = change.before == change.after ? [] : ["\(titre(change.before)) → \(titre(change.after))"]
    let sums = change.sums.map { "\(seance.nom($0.financeur)) \($0.before) → \($0.after)" }
    return Diagnostic(
      .warning, "programme-adopte-change",
      "\(change.reference) n'est plus comme dans le programme adopté le \(adoption.french) : \((list + sums).joined(separator: ", ")) ; sans nouvelle décision du comité, gardez le programme adopté",
      at: position)
  }

  static func adoptionLost(_ adoption: CivilDate, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "adoption-perdue",
      "le programme adopté le \(adoption.french) est remplacé par un programme qui n'est que proposé : aucun arbitrage donné ne dit l'adoption ; gardez le programme adopté, et donnez un autre nom au nouveau",
      at: position)
  }

  static func adoptedOfOtherCall(
    _ appel: String, _ adoption: CivilDate, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "adoption-perdue",
      "le programme de l'appel « \(appel) », adopté le \(adoption.french), est remplacé par celui d'un autre appel ; gardez le programme adopté, et donnez un autre nom au nouveau",
      at: position)
  }

  static func adoptedOfOtherInputs(
    _ differences: [String], _ adoption: CivilDate, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "programme-adopte-autres-entrees",
      "n'est plus comme pour le programme adopté le \(adoption.french) : \(differences.joined(separator: " ; "))",
      at: position)
  }

  static func programmeOfOtherRules(at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "programme-autres-regles",
      "ce programme a été fait avec d'autres règles : ce qui change peut venir d'elles",
      at: position)
  }
}
