internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import Review

extension Seance {
  /// A finding as a sentence: the question, what was seen, and how far it is.
  func sentence(_ finding: DossierEvaluation.Finding, _ html: inout HTML) {
    Remark(questions: [question(finding)], text: answered(finding)).write(&html)
  }

  /// What was seen; a question alone would not say how it was answered.
  private func answered(_ finding: DossierEvaluation.Finding) -> String {
    let seen = seen(finding)
    return seen.isEmpty && finding.answer == .nonSatisfait ? "Ce critère n'est pas rempli." : seen
  }

  /// The question of a critère, with the funder that it concerns: `Pour l'État : le public habite-t-il le quartier ?`.
  func question(_ finding: DossierEvaluation.Finding) -> String {
    guard let critere = critere(finding) else { return "" }
    return critere.financeur.map { "Pour \(call.withArticle($0)) : \(critere.question)" } ?? critere.question
  }

  /// What was seen, and how far it is from the limit; without codes.
  func seen(_ finding: DossierEvaluation.Finding) -> String {
    readable(sentences([finding.constat, finding.distance]))
  }

  /// What lacks for an answer, unless its finding says so.
  func missing(_ finding: DossierEvaluation.Finding) -> String? {
    let labels = finding.unnamed.map(\.label)
    return labels.isEmpty ? nil : "à indiquer : \(labels.joined(separator: ", "))"
  }

  /// Tells reasons of a dossier's place: the answers to critères, each with its question, and what has none.
  ///
  /// An error of the form that says no more than what an answer lacks is left out.
  func tell(_ motifs: [Programme.Motif], _ one: Cas, _ html: inout HTML) {
    let lacks = motifs.flatMap(one.findings).filter { $0.answer != .nonSatisfait }.flatMap(\.missing)
    var remarks: [Remark] = []
    for motif in motifs {
      let findings = one.findings(motif)
      if findings.isEmpty, !lacks.contains(where: { one.isAbout($0, motif) }) {
        let text = readable(motif.text)
        remarks.append(Remark(text: ended((text + one.place(motif)).uppercasedFirst)))
      }
      for finding in findings {
        if finding.answer == .nonSatisfait {
          remarks.append(Remark(questions: [question(finding)], text: answered(finding)))
        } else {
          let seen = readable(sentences([finding.constat, missing(finding)]))
          add(finding, ended(seen.uppercasedFirst), to: &remarks)
        }
      }
    }
    html.tag("ul") { ul in for remark in remarks { ul.tag("li") { remark.write(&$0) } } }
  }

  /// One line of a list: what is asked, and what is said to it.
  struct Remark {
    var questions: [String] = []
    var text: String

    func write(_ html: inout HTML) {
      if !questions.isEmpty { html.text(questions.joined(separator: " ") + (text.isEmpty ? "" : " ")) }
      html.sentence(text)
    }
  }

  /// Answers that are not known, those that say the same in one line with all their questions.
  func remarks(_ unknown: [DossierEvaluation.Finding]) -> [Remark] {
    var remarks: [Remark] = []
    for finding in unknown { add(finding, seen(finding), to: &remarks) }
    return remarks
  }

  private func add(_ finding: DossierEvaluation.Finding, _ text: String, to remarks: inout [Remark]) {
    let same = remarks.firstIndex { !$0.questions.isEmpty && !text.isEmpty && $0.text == text }
    guard let same else { return remarks.append(Remark(questions: [question(finding)], text: text)) }
    remarks[same].questions.append(question(finding))
  }

  /// What a refusal leaves a dossier: the sums that funders granted before; nil without any.
  func kept(_ one: Cas) -> String? {
    let sums = one.ligne.reponses.filter { $0.statut == .ferme || $0.acquis.map { $0.centimes > 0 } ?? false }
      .map { "\(nom($0.financeur)), \($0.acquis?.description ?? "somme qui ne se lit pas")" }
    guard !sums.isEmpty else { return nil }
    return
      "Cela ne change rien à ce qui est déjà accordé d'après le dossier : \(sums.joined(separator: " ; "))."
  }

  /// The reasons of a dossier's place, as one reads them, with the codes of what they name.
  func phrases(_ one: Cas) -> [Libelles.Phrase] { one.ligne.motifs.map { libelles.readable($0.text) } }

  /// The same without codes.
  func motifs(_ one: Cas) -> [String] { phrases(one).map(\.text) }

  /// The reasons of a funder's answer, as one reads them, with the codes of what they name.
  func phrases(_ reponse: Programme.Reponse) -> [Libelles.Phrase] { reponse.motifs.map(libelles.readable) }

  /// The same without codes.
  func motifs(_ reponse: Programme.Reponse) -> [String] { phrases(reponse).map(\.text) }

  /// The same in one line.
  func motif(_ reponse: Programme.Reponse) -> String { readable(reponse.motif) }

  /// A sentence of the rules or of the programme as one reads it.
  package func readable(_ text: String) -> String { libelles.readable(text).text }
}

extension Seance.Cas {
  /// The answers that a reason tells of.
  func findings(_ motif: Programme.Motif) -> [DossierEvaluation.Finding] {
    motif.criteres.compactMap { critere in evaluation.findings.first { $0.critere == critere } }
  }

  /// Whether an error of the form is that a fact lacks, or a part of it: it names the path, or the element with its label.
  func isAbout(_ fact: DossierEvaluation.MissingFact, _ motif: Programme.Motif) -> Bool {
    guard fact.kind == .element, motif.criteres.isEmpty else { return false }
    let name = fact.path.split(separator: "/").last ?? ""
    return ["(\(fact.path)/", "(\(fact.path))", "<\(name)> (\(fact.label))"].contains(
      where: motif.text.contains)
  }

  /// Where in the file of its dossier an error of the form is; empty for what has no place there.
  fileprivate func place(_ motif: Programme.Motif) -> String {
    let fault = evaluation.faults.first { fault in
      fault.severity == .error && fault.message == motif.text && fault.code != Diagnostic.sharedReferenceCode
    }
    guard motif.criteres.isEmpty, let fault, fault.position.file == fiche.file else { return "" }
    return " (ligne \(fault.position.line) du fichier)"
  }
}

extension HTML {
  /// The porteur as lists name him: those of one commune are told apart by their services.
  mutating func porteur(_ fiche: DossierEvaluation.Fiche) {
    quote(short: fiche.porteur)
    guard let service = fiche.service else { return }
    raw(", ")
    quote(short: service)
  }
}

/// Several remarks as sentences one after the other, each with one full stop at most and a capital.
func sentences(_ parts: [String?]) -> String {
  let parts = parts.compactMap { $0 }.filter { !$0.isEmpty }
  guard parts.count > 1 else { return parts.first ?? "" }
  return parts.map { ended($0.uppercasedFirst) }.joined(separator: " ")
}

/// A sentence with its full stop.
func ended(_ text: String) -> String {
  text.isEmpty || ".?!".contains(text.last ?? ".") ? text : text + "."
}
