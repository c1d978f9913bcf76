internal import Calls
internal import DMN
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import XMLTree

// MARK: Dossiers and avis against the call

extension Diagnostic {
  static func foreignDossier(_ code: String, call: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "dossier-autre-appel",
      "ce dossier répond à l'appel « \(code) », et non à « \(call) » : les règles de celui-ci ne lui sont pas appliquées ; s'il répond bien à celui-ci, corrigez ce code",
      at: position)
  }

  static func unknownFinanceur(
    _ code: String, known: [String], nearest: String?, at position: FilePosition
  ) -> Self {
    let hint = nearest.map { "vouliez-vous écrire « \($0) » ?" } ?? onlyOrAll(known)
    return Diagnostic(
      .warning, "financeur-hors-appel",
      "« \(code) » n'est pas un financeur de cet appel : ce qui lui est demandé n'y est pas examiné ; \(hint)",
      at: position)
  }

  static func foreignTerritoire(_ code: String, call: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "dossier-autre-territoire",
      "ce dossier est adressé au territoire « \(code) », et non à « \(call) » : les règles de celui-ci ne lui sont pas appliquées ; s'il est bien adressé à celui-ci, corrigez ce code",
      at: position)
  }

  static func wrongReponse(_ reponse: Avis.Reponse, _ answer: AvisPlan.Answer) -> Self {
    let expected: String
    switch answer.type {
    case .number: expected = "un nombre"
    case .boolean: expected = "oui ou non"
    case .date: expected = "une date comme 2022-01-14"
    default: expected = "un texte"
    }
    let bounds = answer.allowedText.map(\.onOneLine)
    let meanings = Scalar.meanings(reponse.valeur, answer.type, answer.allows)
    let pointed = answer.type == .number ? pointed(reponse.valeur) : nil
    let meant =
      meanings.isEmpty && pointed == nil
      ? Scalar.meant(reponse.valeur, answer.type, list: answer.allowedText, answer.allows) : nil
    return Diagnostic(
      .error, "avis-reponse",
      "la réponse « \(shown(reponse.valeur)) » à « \(reponse.critere) » n'est pas celle qu'attendent les règles : \(expected)"
        + (bounds.map { ends(of: $0) ?? ", parmi \($0)" } ?? "")
        + (!meanings.isEmpty
          ? " (\(meanings.joined(separator: ", ou ")) ?)" : pointed.map { ", avec un point : \($0)" } ?? "")
        + " ; le critère reste à noter",
      at: reponse.position, notes: meant.map { [Note("vouliez-vous écrire « \($0) » ?")] } ?? [])
  }

  /// Both ends of an interval that has them, in words.
  private static func ends(of interval: String) -> String? {
    guard let ends = interval.wholeMatch(of: #/\[\s*(-?[0-9.]+?)\s*\.\.\s*(-?[0-9.]+)\s*\]/#) else {
      return nil
    }
    return " de \(ends.1) à \(ends.2)"
  }

  /// A deposit outside the call's calendar, of a dossier that its rules take.
  static func unjudgedDeposit(
    _ day: CivilDate, _ calendrier: Call.Calendrier, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "depot-non-juge",
      "déposé le \(day.french), alors que l'appel est ouvert du \(calendrier.ouverture.french) au "
        + "\(calendrier.limiteDepot.french) : aucun critère ne l'écarte, et le verdict n'en tient pas compte",
      at: position)
  }

  static func unknownReponse(_ reponse: Avis.Reponse, nearest: String?) -> Self {
    Diagnostic(
      .error, "avis-critere-inconnu",
      "aucune règle de l'appel ne lit la réponse « \(reponse.critere) »"
        + (nearest.map { " ; vouliez-vous écrire « \($0) » ?" } ?? ""),
      at: reponse.nom)
  }

  /// The code of a rule that fails with a dossier.
  package static let ruleFaultCode = "regle-en-defaut"

  /// A rule that fails: never the porteur's fault.
  static func faultyRule(
    _ nom: String, _ subject: String, _ cause: NullCause?, reference: String, file: String,
    at position: FilePosition
  ) -> Self {
    let place = subject == nom ? "" : ", dans « \(subject) »"
    let others =
      cause?.kind == .limit
      ? ", et peut-être ceux qui le suivent : un dossier n'a qu'un temps de calcul pour tous" : ""
    return Diagnostic(
      .error, ruleFaultCode,
      "règle en défaut\(place) : \(cause.map(FindingWording.fault) ?? "aucun résultat")"
        + " ; le critère « \(nom) » reste sans réponse\(others)",
      at: position, notes: [Note("avec le dossier « \(reference) »", at: FilePosition(file: file))])
  }

  static func negativeProposition(
    _ nom: String, _ montant: Montant, reference: String, file: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, ruleFaultCode,
      "règle en défaut : « \(nom) » propose \(montant) ; une proposition ne peut pas être négative",
      at: position, notes: [Note("avec le dossier « \(reference) »", at: FilePosition(file: file))])
  }

  static func pointsOutOfRange(
    _ nom: String, _ points: Decimal, maximum: Decimal, reference: String, file: String,
    at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, ruleFaultCode,
      "règle en défaut : \(french(points)) points, quand « \(nom) » en donne de 0 à \(french(maximum)) ; le critère "
        + "reste sans réponse",
      at: position, notes: [Note("avec le dossier « \(reference) »", at: FilePosition(file: file))])
  }
}

// MARK: Sentences of findings

/// What findings say when the rule itself says nothing.
enum FindingWording {
  static let faultyRule = "La règle n'a pas pu être appliquée ; le dossier n'y est pour rien."
  static let undecided = "Les règles ne permettent pas de conclure avec ce que dit le dossier."

  /// Why a rule has no result.
  static func fault(_ cause: NullCause) -> String {
    cause.isTableGap
      ? "aucune ligne de la table « \(cause.subject) » ne convient, ajoutez-en une" : "\(cause)"
  }

  /// What is missing, by its labels; an instructor notes what gives points or money, and examines what does not.
  static func missing(_ facts: [DossierEvaluation.MissingFact], _ role: Call.Role.Kind) -> String {
    let unread = facts.filter { $0.kind == .illisible }
    let absent = facts.filter { $0.kind == .element }
    let avis = facts.filter { $0.kind == .avis }
    var sentences: [String] = []
    if !absent.isEmpty { sentences.append("Il manque : \(listed(absent)).") }
    if !unread.isEmpty { sentences.append("Ne se lit pas : \(listed(unread)).") }
    if !avis.isEmpty {
      let isNoted = role == .notation || role == .proposition
      sentences.append("À \(isNoted ? "noter" : "examiner") par un instructeur : \(listed(avis)).")
    }
    return sentences.joined(separator: " ")
  }

  private static func listed(_ facts: [DossierEvaluation.MissingFact]) -> String {
    facts.map { fact in
      fact.kind == .avis ? "« \(fact.label) »" : fact.label.isEmpty ? fact.path : fact.label
    }.joined(separator: ", ")
  }

  // MARK: Proposals

  static func irrecevable(_ critere: Critere, _ finding: DossierEvaluation.Finding) -> String {
    "Irrecevable : " + (finding.constat.map { "\(critere.nom) — \($0)" } ?? critere.nom)
  }

  static func incomplete(_ critere: Critere, _ finding: DossierEvaluation.Finding) -> String {
    "À compléter : " + (finding.constat.map { "\(critere.nom) — \($0)" } ?? critere.nom)
  }

  /// Of a proposal that nobody but an instructor holds up.
  static func waiting(_ critere: Critere, _ finding: DossierEvaluation.Finding) -> String {
    "En attente : " + (finding.constat.map { "\(critere.nom) — \($0)" } ?? critere.nom)
  }

  static let sharedReference = "À compléter : un autre dossier a la même référence."
  static let incompleteForm = "À compléter : la forme du dossier a des erreurs."

  static func proposed(_ montant: Montant, of sollicite: Montant) -> String {
    "La règle propose \(montant) sur \(sollicite) demandés."
  }

  static func capped(_ montant: Montant, at sollicite: Montant) -> String {
    "La règle propose \(montant), plafonnés au montant demandé, \(sollicite)."
  }
}

extension DossierEvaluation.Finding {
  /// Whether a rule that fails left it unknown: nothing that a porteur could mend.
  package var isRuleFault: Bool { answer == .inconnu && constat == FindingWording.faultyRule }
}

/// A number as French readers write it: `1 250,5`.
func french(_ number: Decimal) -> String {
  let text = number.canonical.description
  let isNegative = text.hasPrefix("-")
  let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
  var whole = ""
  let digits = Array(parts.first ?? "0")
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { whole.append("\u{202F}") }
    whole.append(digit)
  }
  return (isNegative ? "-" : "") + whole + (parts.count > 1 ? "," + parts[1] : "")
}
