internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review
internal import Sheets
internal import XMLTree

/// What the rules of a call say to a porteur of one dossier: what to mend, in order of importance.
///
/// No sum is told: what a funder gives is for the committee to decide.
struct CheckAnswer {
  let rules: RuleSet
  let evaluation: DossierEvaluation
  private let schema: Schema
  /// Blocking critères that are not met.
  let failed: [DossierEvaluation.Finding]
  /// What lacks, first for the blocking critères.
  let lacks: [Lack]
  /// Critères that are undecided for another reason than a fact of the form.
  let undecided: [DossierEvaluation.Finding]
  /// Conditions that wait for an instructor, of whom alone they are asked.
  let examens: [DossierEvaluation.Finding]
  /// What a person will look at.
  let remarks: [DossierEvaluation.Finding]
  /// Whether no funder of the call is asked, nor has answered: the committee could decide nothing.
  let asksNobody: Bool
  /// What the funders of the call answered before, where nothing is asked of any of them now: `l'État a déjà refusé`.
  let answered: [String]

  init(_ evaluation: DossierEvaluation, _ rules: RuleSet, _ schema: Schema) {
    self.rules = rules
    self.evaluation = evaluation
    self.schema = schema
    let roles: [Call.Role.Kind] = [.recevabilite, .notation, .proposition, .vigilance]
    func findings(_ answer: Answer, _ role: Call.Role.Kind) -> [DossierEvaluation.Finding] {
      evaluation.findings.filter { $0.answer == answer && rules.criteres[$0.critere].role == role }
    }
    failed = findings(.nonSatisfait, .recevabilite)
    remarks = findings(.aExaminer, .vigilance)
    let unknown = roles.flatMap { findings(.inconnu, $0) }
    examens = evaluation.examens(rules.criteres)
    undecided = unknown.filter(\.missing.isEmpty)
    var lacks: [Lack] = []
    for finding in unknown {
      let nom = rules.criteres[finding.critere].nom
      for fact in finding.missing where fact.kind != .avis { lacks.add(fact, askedBy: nom) }
    }
    self.lacks = lacks
    asksNobody = evaluation.asksNobody(of: rules.call)
    answered =
      evaluation.propositions.isEmpty
      ? rules.call.financeurs.compactMap { Self.answer($0.code, evaluation, rules.call) } : []
  }

  /// What a funder answered before; nil for one who does not stand in the dossier.
  private static func answer(_ financeur: String, _ evaluation: DossierEvaluation, _ call: Call) -> String? {
    guard let answer = evaluation.fiche.formerAnswer(of: financeur) else { return nil }
    let name = call.withArticle(financeur)
    return switch answer {
    case .granted(let sum): "\(name) a déjà accordé \(sum?.description ?? "une somme")"
    case .nothing: "\(name) a déjà répondu en accordant 0\u{A0}€"
    case .refused: "\(name) a déjà refusé"
    }
  }

  /// The part of the form that a fact belongs to, as the schema calls it; nil when it is that part itself.
  private func section(of fact: DossierEvaluation.MissingFact) -> String? {
    let parts = fact.path.split(separator: "/")
    guard parts.count > 1, let slot = schema.slot("dossier/\(parts[0])") else {
      return nil
    }
    let label = schema.label(of: slot)
    return label.isEmpty || label == fact.label ? nil : label
  }

  /// Errors of the form, told above; that others have its reference is none of them.
  private var formErrors: Int {
    evaluation.faults.count { $0.severity == .error && $0.code != Diagnostic.sharedReferenceCode }
  }

  /// What stands in the way though the dossier alone shows nothing of it.
  private var sharedReference: Diagnostic? {
    evaluation.faults.first { $0.code == Diagnostic.sharedReferenceCode }
  }

  // MARK: Text

  /// The verdict in words: where the porteur could not tell from it alone what to do, with whom it waits for.
  var verdict: String {
    let word = evaluation.verdict.french
    switch evaluation.verdict {
    case .recevable: return answered.isEmpty ? word : "\(word) (rien n'est demandé à cet appel)"
    case .irrecevable:
      let isOfFunders = failed.allSatisfy { rules.criteres[$0.critere].financeur != nil }
      return isOfFunders ? "\(word) (aucun financeur sollicité ne peut rien proposer)" : word
    case .aCompleter:
      let isOthers =
        formErrors > 0 || sharedReference != nil || asksNobody
        || evaluation.findings.contains { finding in
          let role = rules.criteres[finding.critere].role
          return role == .recevabilite && finding.answer == .inconnu
            || role == .proposition && finding.lacksInDossier
        }
      return examens.isEmpty || isOthers ? word : "\(word) par un instructeur"
    }
  }

  /// Lines for people.
  func text(width: Int) -> String {
    let fiche = evaluation.fiche
    var lines: [String] = []
    let title = shown(fiche.intitule.onOneLine)
    let name = fiche.reference.isEmpty ? "dossier sans référence" : "dossier \(fiche.reference)"
    lines += wrapped(
      "\(name)\(title.isEmpty ? "" : ", «\u{A0}\(title)\u{A0}»")", first: "\(fiche.file) : ", indent: 2,
      width: width)
    lines.append("Aujourd'hui, votre dossier serait : \(verdict).")
    if !answered.isEmpty {
      lines += wrapped(
        "Rien n'est demandé aux financeurs de cet appel : d'après votre plan de financement, \(answered.joined(separator: ", ")). "
          + "Pour demander une somme, ajoutez une ligne dont le statut est « sollicite ».",
        first: "", indent: 0, width: width)
    }
    lines += failedLines(width) + lackLines(width) + examenLines(width) + remarkLines(width)
    lines += noteLines(width)
    return lines.map(printable).joined(separator: "\n") + "\n\n"
  }

  private func failedLines(_ width: Int) -> [String] {
    var lines: [String] = []
    // What fails for the dossier as a whole, then for one funder after the other.
    for financeur in [nil] + rules.call.financeurs.map({ $0.code as String? }) {
      let own = failed.filter { rules.criteres[$0.critere].financeur == financeur }
      guard !own.isEmpty else { continue }
      let loss =
        financeur.map { "\(rules.call.withArticle($0)) ne peut rien proposer" }
        ?? "le dossier ne peut pas être retenu"
      lines += ["", "À corriger, sans quoi \(loss) :"]
      for (index, finding) in own.enumerated() {
        lines += sentences(finding, first: "  \(index + 1). ", width)
      }
    }
    return lines
  }

  private func examenLines(_ width: Int) -> [String] {
    guard !examens.isEmpty else { return [] }
    var lines = ["", "À examiner par un instructeur (vous n'avez rien à envoyer pour cela) :"]
    for finding in examens { lines += sentences(finding, first: "  - ", width) }
    return lines
  }

  private func sentences(
    _ finding: DossierEvaluation.Finding, first: String, _ width: Int
  ) -> [String] {
    var lines = wrapped(heading(finding), first: first, width: width)
    let margin = String(repeating: " ", count: first.count)
    if let constat = finding.constat { lines += wrapped(constat, first: margin, width: width) }
    if let distance = finding.distance {
      lines += wrapped(distance.prefix(1).uppercased() + distance.dropFirst(), first: margin, width: width)
    }
    if let conseil = finding.conseil {
      lines += wrapped(conseil, first: margin + "→ ", width: width)
    } else if finding.answer == .nonSatisfait, let aide = rules.criteres[finding.critere].aide {
      lines += wrapped(aide, first: margin + "→ ", width: width)
    }
    return lines
  }

  /// The question of a critère, with the funder that it concerns.
  private func heading(_ finding: DossierEvaluation.Finding) -> String {
    let critere = rules.criteres[finding.critere]
    return critere.financeur.map { "Pour \(rules.call.withArticle($0)) : \(critere.question)" }
      ?? critere.question
  }

  private func lackLines(_ width: Int) -> [String] {
    guard formErrors > 0 || sharedReference != nil || !lacks.isEmpty || !undecided.isEmpty || asksNobody
    else { return [] }
    var lines = ["", "À compléter :"]
    if asksNobody {
      let reasons = evaluation.reasonsForNobody(of: rules.call).map { " ; \($0)" }.joined()
      let noms = rules.call.financeurs.map { "\($0.nom) (\($0.code))" }.joined(separator: ", ")
      lines += wrapped(
        "Aucun financeur de cet appel n'est sollicité : demandez une somme dans le plan de financement, élément "
          + "financement/cofinancement\(reasons). Financeurs de cet appel : \(noms).",
        first: "  - ", width: width)
    }
    if let message = sharedReference?.message {
      lines += wrapped(
        "\(message.prefix(1).uppercased())\(message.dropFirst()).", first: "  - ", width: width)
    }
    if formErrors > 0 {
      let errors =
        formErrors == 1
        ? "L'erreur de forme dite plus haut, avec sa place"
        : "Les \(formErrors) erreurs de forme dites plus haut, avec leur place"
      lines += wrapped("\(errors) dans le fichier.", first: "  - ", width: width)
    }
    for lack in lacks {
      let fact = lack.fact
      var text = fact.kind == .illisible ? "\(fact.nom), qui ne se lit pas" : fact.nom
      text += " : élément \(fact.path)" + (section(of: fact).map { ", partie « \($0) »" } ?? "")
      lines += wrapped(
        "\(text). Sert à : \(lack.criteres.joined(separator: ", ")).", first: "  - ", width: width)
    }
    for finding in undecided { lines += sentences(finding, first: "  - ", width) }
    return lines
  }

  private func remarkLines(_ width: Int) -> [String] {
    guard !remarks.isEmpty else { return [] }
    var lines = ["", "À savoir (un instructeur regardera ; rien n'est bloqué) :"]
    for finding in remarks { lines += sentences(finding, first: "  - ", width) }
    return lines
  }

  private func noteLines(_ width: Int) -> [String] {
    guard let score = evaluation.score, let notation = rules.call.notation else { return [] }
    let threshold = notation.seuil.map { " ; seuil : \($0.french)" } ?? ""
    var lines = [""]
    if score.isEmpty {
      lines.append("Aucun critère noté ne s'applique : le dossier n'a pas de note.")
    } else if let note = score.note {
      lines.append(
        "Note, telle que les règles la calculent : \(note.french) sur \(notation.base.french)\(threshold).")
    } else {
      lines.append(
        "Note, autant qu'on la connaît : entre \(score.least.french) et \(score.most.french) sur "
          + "\(notation.base.french)\(threshold).")
    }
    var without: [String] = []
    for finding in evaluation.findings where rules.criteres[finding.critere].role == .notation {
      if finding.answer == .sansObjet {
        without.append(rules.criteres[finding.critere].nom)
      } else {
        lines += noteLine(finding, width)
      }
    }
    // A call in several parts has critères for each: those of the others are one line.
    if !without.isEmpty {
      lines += wrapped(without.joined(separator: ", "), first: "    sans objet  ", width: width)
    }
    return lines
  }

  private func noteLine(_ finding: DossierEvaluation.Finding, _ width: Int) -> [String] {
    let critere = rules.criteres[finding.critere]
    let nom = critere.nom + (critere.isBonus ? " (bonus)" : "")
    let most = finding.maximum?.french ?? ""
    let points: String
    switch finding.answer {
    case .aExaminer: points = "à noter / \(most)"
    default: points = "\(finding.points?.french ?? "?") / \(most)"
    }
    let padded = String(repeating: " ", count: max(0, 12 - points.count)) + points
    let constat = finding.answer == .satisfait ? finding.constat.map { " : \($0)" } ?? "" : ""
    return wrapped(nom + constat, first: "  \(padded)  ", width: width)
  }

  // MARK: JSON

  /// One object and a line feed.
  var json: String {
    let fiche = evaluation.fiche
    var members = [
      "\"fichier\":\(Diagnostics.json(fiche.file))", "\"dossier\":\(Diagnostics.json(fiche.reference))",
      "\"verdict\":\(Diagnostics.json(evaluation.verdict.rawValue))",
      "\"aCorriger\":[\(failed.map(object).joined(separator: ","))]",
      "\"aCompleter\":[\((lacks.map(object) + undecided.map(object)).joined(separator: ","))]",
      "\"aExaminer\":[\(examens.map(object).joined(separator: ","))]",
      "\"aSavoir\":[\(remarks.map(object).joined(separator: ","))]",
    ]
    if let message = sharedReference?.message {
      members.append("\"referencePartagee\":\(Diagnostics.json(message))")
    }
    if asksNobody { members.append("\"sansDemande\":true") }
    if !answered.isEmpty { members.append("\"dejaRepondu\":true") }
    if let score = evaluation.score {
      members.append(
        "\"note\":{" + (score.note.map { "\"note\":\($0.canonical)," } ?? "")
          + "\"auMoins\":\(score.least.canonical),\"auPlus\":\(score.most.canonical)}")
    }
    return "{\(members.joined(separator: ","))}\n"
  }

  private func object(_ finding: DossierEvaluation.Finding) -> String {
    let critere = rules.criteres[finding.critere]
    let members = [
      ("critere", critere.nom), ("financeur", critere.financeur), ("question", critere.question),
      ("constat", finding.constat), ("distance", finding.distance), ("conseil", finding.conseil),
    ]
    return Self.object(members)
  }

  private func object(_ lack: Lack) -> String {
    let text = Self.object([
      ("nature", lack.fact.kind.rawValue), ("chemin", lack.fact.path), ("libelle", lack.fact.label),
      ("partie", section(of: lack.fact)),
    ])
    let noms = lack.criteres.map { Diagnostics.json($0) }.joined(separator: ",")
    return "\(text.dropLast()),\"criteres\":[\(noms)]}"
  }

  private static func object(_ members: [(key: String, value: String?)]) -> String {
    let texts = members.compactMap { member in
      member.value.map { "\"\(member.key)\":\(Diagnostics.json($0))" }
    }
    return "{\(texts.joined(separator: ","))}"
  }
}
