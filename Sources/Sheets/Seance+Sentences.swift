internal import Calls
internal import Decision
internal import Diagnostics
internal import Review

extension Seance {
  /// A finding as a sentence: the question, what was seen, and how far it is.
  func sentence(_ finding: DossierEvaluation.Finding, _ html: inout HTML) {
    var seen = seen(finding)
    // A question alone would not say how it was answered.
    if seen.isEmpty, finding.answer == .nonSatisfait { seen = "Ce critère n'est pas rempli." }
    html.text(question(finding) + (seen.isEmpty ? "" : " "))
    html.sentence(seen)
  }

  /// The question of a critère, with the funder that it concerns: `Pour l'État : le public habite-t-il le quartier ?`.
  func question(_ finding: DossierEvaluation.Finding) -> String {
    guard let critere = critere(finding) else { return "" }
    return critere.financeur.map { "Pour \(call.withArticle($0)) : \(critere.question)" } ?? critere.question
  }

  /// What was seen, and how far it is from the limit; without codes.
  func seen(_ finding: DossierEvaluation.Finding) -> String {
    readable(sentences([finding.constat, finding.distance]), finding.missing)
  }

  /// What lacks for an answer, unless its finding says so.
  func missing(_ finding: DossierEvaluation.Finding) -> String? {
    let labels = finding.unnamed.map(\.label)
    return labels.isEmpty ? nil : "à indiquer : \(labels.joined(separator: ", "))"
  }

  /// Tells reasons of a dossier's place: the answers to critères, each with its question, and what has none.
  func tell(_ motifs: [Programme.Motif], _ one: Cas, _ html: inout HTML) {
    let lines = motifs.flatMap { motif in
      let findings = one.findings(motif)
      return findings.isEmpty ? [(motif, nil)] : findings.map { (motif, Optional($0)) }
    }
    html.tag("ul") { ul in
      for (motif, finding) in lines {
        ul.tag("li") { li in
          guard let finding else {
            return li.sentence(ended(readable(motif.text, one.missing).uppercasedFirst))
          }
          if finding.answer == .nonSatisfait { return sentence(finding, &li) }
          let seen = readable(sentences([finding.constat, missing(finding)]), finding.missing)
          li.text(question(finding) + (seen.isEmpty ? "" : " "))
          li.sentence(ended(seen.uppercasedFirst))
        }
      }
    }
  }

  /// The reasons of a dossier's place, as one reads them.
  func motifs(_ one: Cas) -> [String] { one.ligne.motifs.map { readable($0.text, one.missing) } }

  /// The reasons of a funder's answer, as one reads them.
  func motifs(_ reponse: Programme.Reponse, _ one: Cas) -> [String] {
    reponse.motifs.map { readable($0, one.missing) }
  }

  /// The same in one line.
  func motif(_ reponse: Programme.Reponse, _ one: Cas) -> String { readable(reponse.motif, one.missing) }

  /// A text of the rules without what only the program needs: codes, paths of elements, a full stop before a semicolon.
  private func readable(
    _ text: String, _ facts: @autoclosure () -> [DossierEvaluation.MissingFact]
  ) -> String {
    let marks = Self.marks(text)
    var text = text
    for fact in marks.hasParenthesis ? facts() : [] where !fact.label.isEmpty {
      text = text.replacing("\(fact.label) (\(fact.path))", with: fact.label)
    }
    if marks.hasDoubleStop { text = sentences(text.split(separator: ". ; ").map(String.init)) }
    return libelles.readable(text)
  }

  /// What there may be to change in a text: most have neither.
  private static func marks(_ text: String) -> (hasParenthesis: Bool, hasDoubleStop: Bool) {
    var marks = (hasParenthesis: false, hasDoubleStop: false)
    var (before, last): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") { marks.hasParenthesis = true }
      if (before, last, byte) == (UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: ";")) {
        marks.hasDoubleStop = true
      }
      (before, last) = (last, byte)
    }
    return marks
  }
}

extension Seance.Cas {
  /// The answers that a reason tells of.
  func findings(_ motif: Programme.Motif) -> [DossierEvaluation.Finding] {
    motif.criteres.compactMap { critere in evaluation.findings.first { $0.critere == critere } }
  }

  /// Everything that its critères miss.
  fileprivate var missing: [DossierEvaluation.MissingFact] { evaluation.findings.flatMap(\.missing) }
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
