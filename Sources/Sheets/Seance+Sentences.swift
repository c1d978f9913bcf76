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
    let labels = finding.missing.map(\.label).filter { finding.constat?.contains($0) != true }
    return labels.isEmpty ? nil : "à indiquer : \(labels.joined(separator: ", "))"
  }

  /// What a dossier lacks: the facts and pieces of its undecided critères, and the errors of its form.
  ///
  /// - Parameter answers: `aExaminer` for what an instructor has to answer too.
  func missing(_ one: Cas, _ answers: [Answer], _ html: inout HTML) {
    let unknown = answers.flatMap { recevabilite(one, $0) }
    let errors = one.evaluation.faults.filter { $0.severity == .error }
    guard !unknown.isEmpty || !errors.isEmpty else {
      html.tag("p") { $0.sentence(ended(motif(one).uppercasedFirst)) }
      return
    }
    html.tag("ul") { ul in
      for finding in unknown {
        ul.tag("li") { li in
          let seen = readable(sentences([finding.constat, missing(finding)]), finding.missing)
          li.text(question(finding) + (seen.isEmpty ? "" : " "))
          li.sentence(ended(seen.uppercasedFirst))
        }
      }
      for fault in errors { ul.tag("li") { $0.sentence(ended(fault.message.uppercasedFirst)) } }
    }
  }

  /// The reason of a dossier's place, as one reads it.
  func motif(_ one: Cas) -> String { readable(one.ligne.motif, one.missing) }

  /// The reason of a funder's answer, as one reads it.
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
