internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import XMLTree

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
  /// The code of a reference that several dossiers have.
  package static let sharedReferenceCode = "reference-double"

  /// What each of several dossiers with one reference has among its faults.
  static func sharedReference(_ reference: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, sharedReferenceCode,
      "plusieurs dossiers ont la référence « \(reference) » : rien n'est proposé tant que chacun n'a pas la sienne ; si c'est le même dossier, retirez-en un",
      at: position)
  }

  static func sameReference(
    _ reference: String, isSameAction: Bool, first: FilePosition, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, sharedReferenceCode,
      "la référence « \(reference) » est celle d'un autre dossier ; deux dossiers d'un appel n'ont jamais la même"
        + (isSameAction ? " ; si c'est le même dossier, retirez-en un" : ""),
      at: position, notes: [Note("l'autre dossier", at: first)])
  }

  static func sameAction(_ siret: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "action-double",
      "ce porteur (SIRET \(siret)) a déposé un autre dossier pour une action de même intitulé ; si c'est la même demande, retirez-en un",
      at: position, notes: [Note("l'autre dossier", at: first)])
  }

  /// - Parameters:
  ///   - isError: Whether every avis should have its dossier among those evaluated.
  ///   - nearest: The reference most like that of the avis.
  ///   - neighbour: The reference of the dossier whose file has the name of the avis' file.
  static func avisWithoutDossier(
    _ reference: String, isError: Bool, nearest: String?, neighbour: String?, isAnyUnread: Bool,
    at position: FilePosition
  ) -> Self {
    let unread = isAnyUnread ? " ; il est peut-être de ceux qui n'ont pas pu être évalués" : ""
    return Diagnostic(
      isError ? .error : .warning, "avis-sans-dossier",
      "cet avis est donné pour le dossier « \(shown(reference)) », qui n'est pas parmi ceux évalués"
        + (nearest.map(hint)
          ?? neighbour.map { " ; le dossier dont le fichier a ce nom est « \(shown($0)) »" } ?? unread),
      at: position)
  }

  /// The reference that is near may itself be the one to mend.
  private static func hint(_ nearest: String) -> String {
    isReference(nearest.utf8)
      ? " ; vouliez-vous écrire « \(shown(nearest)) » ? Si l'avis est juste, corrigez la référence du dossier"
      : " ; si c'est celui qui a pour référence « \(shown(nearest)) », corrigez-la dans le dossier : elle n'a pas la forme voulue"
  }

  static func secondAvis(_ reference: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "avis-double",
      "le dossier « \(reference) » a plusieurs avis : aucun n'est pris en compte ; n'en gardez qu'un",
      at: position,
      notes: [Note("le premier avis", at: first)])
  }
}

// MARK: Evaluations that contradict themselves

extension Diagnostic {
  static func contradiction(
    _ contradiction: EvaluationContradiction, _ reference: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "evaluation-incoherente",
      "l'évaluation de « \(reference) » se contredit : \(contradiction.sentence) ; évaluez les dossiers de nouveau",
      at: position)
  }
}

extension EvaluationContradiction {
  /// What it says, and what would agree with the rest.
  fileprivate var sentence: String {
    switch self {
    case .verdict(let seen, let wanted):
      "son verdict est « \(seen.rawValue) », ses réponses donnent « \(wanted.rawValue) »"
    case .departages(let seen, let wanted): "\(seen) valeurs de départage, l'appel en a \(wanted)"
    case .repeated(let nom): "le critère « \(nom) » a deux réponses"
    case .unanswered(let nom): "le critère « \(nom) » n'a pas de réponse"
    case .notAsked(let nom, let financeur):
      "le critère « \(nom) » a une réponse, mais rien n'est demandé à « \(financeur) »"
    case .answer(let nom): "le critère « \(nom) » ne peut pas avoir cette réponse"
    case .points(let nom): "les points du critère « \(nom) » ne vont pas avec sa réponse ou son maximum"
    case .scoreOfNothing: "une note est donnée, et l'appel ne note pas"
    case .noScore: "il n'a pas de note, et l'appel note"
    case .sum(let attribute, let seen, let wanted):
      "\(attribute) vaut \(seen.canonical), les réponses donnent \(wanted.canonical)"
    case .note(let seen, let wanted):
      "la note est \(Self.text(seen)), les points donnent \(Self.text(wanted))"
    case .unknownFinanceur(let code, let known):
      "« \(code) » n'est pas un financeur de l'appel ; \(onlyOrAll(known))"
    case .repeatedProposition(let code): "deux propositions pour « \(code) »"
    case .withoutRequest(let code): "une proposition pour « \(code) », à qui rien n'est demandé"
    case .noProposition(let code): "aucune proposition pour « \(code) », à qui une somme est demandée"
    case .sollicite(let proposition, let wanted):
      "\(Self.text(proposition.sollicite)) sollicités de « \(proposition.financeur) », le plan de financement en demande \(Self.text(wanted))"
    case .propositionVerdict(let proposition, let wanted):
      "pour « \(proposition.financeur) » le verdict est « \(proposition.verdict.rawValue) », les réponses donnent « \(wanted.rawValue) »"
    case .aboveRequest(let proposition):
      "\(Self.text(proposition.montant)) proposés pour \(Self.text(proposition.sollicite)) sollicités de « \(proposition.financeur) »"
    case .amount(let proposition, let wanted):
      "pour « \(proposition.financeur) » \(Self.text(proposition.montant)), les réponses donnent \(Self.text(wanted))"
    }
  }

  private static func text(_ number: Decimal?) -> String { number?.canonical.description ?? "inconnue" }

  private static func text(_ montant: Montant?) -> String { montant?.description ?? "une somme inconnue" }

  private static func text(_ request: Request) -> String {
    if case .sum(let sum) = request { return sum.description }
    return "une somme qui ne se lit pas"
  }
}
