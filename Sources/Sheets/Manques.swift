internal import Calls
internal import Decision
internal import Review

/// What lacks for the answers to some critères of a dossier, told apart by who can give it.
struct Manques {
  /// What the porteur can give, in the order of `roles`.
  private(set) var elements: [Lack] = []
  /// Undecided critères to which what the dossier says does not suffice, though no one element lacks.
  private(set) var questions: [DossierEvaluation.Finding] = []
  /// What the rules advise the porteur.
  private(set) var conseils: [DossierEvaluation.Finding] = []
  /// What an instructor or the committee has still to note, each by its name.
  private(set) var notes: [String] = []
  /// The conditions that an instructor has still to examine, each by the name of his answer.
  private(set) var examens: [String] = []
  /// Critères whose rule failed, each by its name.
  private(set) var defauts: [String] = []

  /// Tells apart what lacks.
  ///
  /// - Parameters:
  ///   - roles: The roles of the critères that count, those first that matter most.
  ///   - known: What is told elsewhere.
  init(
    _ one: Seance.Cas, _ seance: Seance, _ roles: [Call.Role.Kind],
    besides known: Set<DossierEvaluation.MissingFact> = []
  ) {
    let closed = Set(
      one.evaluation.propositions.filter { $0.verdict == .irrecevable }.map { Optional($0.financeur) }
        + one.ligne.reponses.filter(\.isRefusedByCommittee).map { $0.financeur })
    for role in roles {
      for finding in one.evaluation.findings where seance.role(finding) == role {
        // What a funder lacks for a sum is of no use where he can give none.
        guard let critere = seance.critere(finding), !closed.contains(critere.financeur) else {
          continue
        }
        switch finding.answer {
        case .inconnu: add(finding, critere, known)
        case .aExaminer where role == .notation: Self.add(critere.nom, to: &notes)
        case .aExaminer where role == .proposition || role == .recevabilite:
          if finding.missing.isEmpty { addAvis(critere.nom, of: critere) }
          for fact in finding.missing { addAvis(fact.label, of: critere) }
        default: break
        }
      }
    }
  }

  private mutating func add(
    _ finding: DossierEvaluation.Finding, _ critere: Critere, _ known: Set<DossierEvaluation.MissingFact>
  ) {
    if finding.isRuleFault { return Self.add(critere.nom, to: &defauts) }
    guard !finding.missing.isEmpty else {
      questions.append(finding)
      return conseils.append(finding)
    }
    for fact in finding.missing where !known.contains(fact) {
      if fact.kind == .avis {
        addAvis(fact.label, of: critere)
      } else {
        elements.add(fact, askedBy: critere.nom)
      }
    }
    conseils.append(finding)
  }

  private mutating func addAvis(_ name: String, of critere: Critere) {
    if critere.role == .recevabilite {
      Self.add(name, to: &examens)
    } else {
      Self.add(name, to: &notes)
    }
  }

  private static func add(_ name: String, to list: inout [String]) {
    if !list.contains(name) { list.append(name) }
  }

  /// Whether the porteur can give something.
  var isForPorteur: Bool { !elements.isEmpty || !questions.isEmpty }

  /// Whether something lacks that the porteur cannot give.
  var isForOthers: Bool { !notes.isEmpty || !examens.isEmpty || !defauts.isEmpty }

  /// What the porteur can give, in short: the labels of elements, and the questions without one.
  func names(_ seance: Seance) -> [String] {
    elements.map { $0.fact.nom } + questions.compactMap { seance.critere($0)?.question }
  }
}

extension Lack {
  /// As `copil check` says it, without the path, which no paper form has.
  var sentence: String {
    let unread = fact.kind == .illisible ? ", qui ne se lit pas" : ""
    return "\(fact.nom.uppercasedFirst)\(unread). Sert à : \(criteres.joined(separator: ", "))."
  }
}
