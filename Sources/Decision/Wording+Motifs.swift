internal import Calls
internal import Diagnostics
internal import Review

// The motifs of a dossier, and what single findings and answers say.

extension Wording {
  /// All motifs in one line.
  static func line(_ motifs: [String]) -> String {
    motifs.dropFirst().reduce(motifs.first ?? "", joined)
  }

  /// Every condition that is not met.
  static func irrecevable(
    _ evaluation: DossierEvaluation, _ criteres: [Critere], _ call: Call
  ) -> [Programme.Motif] {
    let failed = motifs(evaluation, criteres, call) { $0 == .recevabilite && $1.answer == .nonSatisfait }
    return failed.isEmpty ? [.init(text: "un critère de recevabilité n'est pas rempli")] : failed
  }

  /// Everything that a dossier lacks: what nobody can tell yet, what an instructor has to examine, the errors of its form, what
  /// the sums rest on; then the conditions of single funders that are not met.
  static func aCompleter(
    _ evaluation: DossierEvaluation, _ criteres: [Critere], _ call: Call, asksNobody: Bool
  ) -> [Programme.Motif] {
    func conditions(_ answer: Answer) -> [Programme.Motif] {
      motifs(evaluation, criteres, call) { $0 == .recevabilite && $1.answer == answer }
    }
    let failed = conditions(.nonSatisfait)
    let closed = Set(failed.flatMap(\.criteres).compactMap { criteres[$0].financeur })
    let sums = motifs(evaluation, criteres, call) { role, finding in
      role == .proposition && finding.lacksInDossier
        && !closed.contains(criteres[finding.critere].financeur ?? "")
    }
    let errors = evaluation.faults.filter { $0.severity == .error }.map { Programme.Motif(text: $0.message) }
    let all = conditions(.inconnu) + conditions(.aExaminer) + errors + sums + failed
    guard all.isEmpty else { return all }
    return [.init(text: asksNobody ? nobodyAsked(evaluation, call) : "il manque des éléments pour décider")]
  }

  /// What some findings say, in their order; funders of whom the same is said are named together.
  private static func motifs(
    _ evaluation: DossierEvaluation, _ criteres: [Critere], _ call: Call,
    where isWanted: (Call.Role.Kind, DossierEvaluation.Finding) -> Bool
  ) -> [Programme.Motif] {
    var found: [(financeurs: [String], criteres: [Int], text: String)] = []
    for finding in evaluation.findings where criteres.indices.contains(finding.critere) {
      let critere = criteres[finding.critere]
      guard isWanted(critere.role, finding) else { continue }
      let text = told(finding, critere)
      if let financeur = critere.financeur,
        let place = found.firstIndex(where: { !$0.financeurs.isEmpty && $0.text == text })
      {
        found[place].financeurs.append(financeur)
        found[place].criteres.append(finding.critere)
      } else {
        found.append(([critere.financeur].compactMap { $0 }, [finding.critere], text))
      }
    }
    return found.map { financeurs, criteres, text in
      let names = financeurs.map { "pour \(call.withArticle($0))" }.joined(separator: " et ")
      return .init(criteres: criteres, text: names.isEmpty ? text : "\(names) : \(text)")
    }
  }

  /// What one finding says: what was seen, with how far it is from a limit that it fails, or what lacks besides.
  private static func told(_ finding: DossierEvaluation.Finding, _ critere: Critere) -> String {
    let isFailed = finding.answer == .nonSatisfait
    let parts = [finding.constat, isFailed ? finding.distance : nil].compactMap { $0 }
    let labels = isFailed ? [] : finding.unnamed.map(\.label)
    let lacks = labels.isEmpty ? nil : labels.joined(separator: ", ")
    guard let first = parts.first else {
      let name = "le critère « \(critere.nom) »"
      return lacks.map { "il manque : \($0)" }
        ?? "\(name) \(isFailed ? "n'est pas rempli" : "n'a pas encore de réponse")"
    }
    return (parts.dropFirst() + (lacks.map { ["à indiquer : \($0)"] } ?? [])).reduce(first, joined)
  }

  /// The motifs of several answers, each once, with the funders' names where they are not the same for all.
  static func ofAnswers(_ reponses: [Programme.Reponse], _ call: Call) -> [Programme.Motif] {
    let texts = reponses.flatMap(\.motifs).distinct
    guard reponses.contains(where: { $0.motifs != texts }) else { return texts.map { .init(text: $0) } }
    return texts.map { text in
      let names = reponses.filter { $0.motifs.contains(text) }.map { call.nom($0.financeur) }
      return .init(text: "\(names.joined(separator: ", ")) — \(text)")
    }
  }

  /// A text with another one behind it: a sentence of its own where the first is one.
  static func joined(_ text: String, _ next: String) -> String {
    guard text.hasSuffix(".") else { return "\(text) ; \(next)" }
    return "\(text) \(next.prefix(1).uppercased())\(next.dropFirst())" + (next.hasSuffix(".") ? "" : ".")
  }
}
