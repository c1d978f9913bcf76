internal import Calls
internal import Decision
internal import Diagnostics
internal import Review

extension Seance {
  /// A finding as a sentence: the question, what was seen, and how far it is.
  func sentence(_ finding: DossierEvaluation.Finding, _ html: inout HTML) {
    let seen = seen(finding)
    html.text((critere(finding)?.question ?? "") + (seen.isEmpty ? "" : " "))
    html.quote(typeset(seen))
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
  func missing(_ one: Cas, _ html: inout HTML) {
    let unknown = one.evaluation.findings.filter { finding in
      finding.answer == .inconnu && critere(finding)?.role == .recevabilite
    }
    let errors = one.evaluation.faults.filter { $0.severity == .error }
    guard !unknown.isEmpty || !errors.isEmpty else {
      html.text(motif(one))
      return
    }
    html.tag("ul") { ul in
      for finding in unknown {
        ul.tag("li") { li in
          let seen = readable(sentences([finding.constat, missing(finding)]), finding.missing)
          li.text((critere(finding)?.question ?? "") + (seen.isEmpty ? "" : " "))
          li.quote(typeset(ended(seen.uppercasedFirst)))
        }
      }
      for fault in errors { ul.tag("li") { $0.quote(typeset(fault.message)) } }
    }
  }

  /// The reason of a dossier's place, as one reads it.
  func motif(_ one: Cas) -> String {
    readable(one.ligne.motif, one.evaluation.findings.flatMap(\.missing))
  }

  /// The reason of a funder's answer, as one reads it.
  func motif(_ reponse: Programme.Reponse, _ one: Cas) -> String {
    readable(reponse.motif, one.evaluation.findings.flatMap(\.missing))
  }

  /// A text of the rules without what only the program needs: codes, paths of elements, a full stop before a semicolon.
  private func readable(_ text: String, _ facts: [DossierEvaluation.MissingFact]) -> String {
    var text = text
    let hasPath = !facts.isEmpty && text.utf8.contains(UInt8(ascii: "("))
    for fact in facts where hasPath && !fact.label.isEmpty {
      text = text.replacing("\(fact.label) (\(fact.path))", with: fact.label)
    }
    if text.utf8.contains(UInt8(ascii: ";")) {
      let parts = text.split(separator: ". ; ")
      if parts.count > 1 { text = sentences(parts.map(String.init)) }
    }
    return libelles.readable(text)
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

extension String {
  /// With a small first letter, unless it begins with a sign or an acronym.
  var lowercasedFirst: String {
    guard !(dropFirst().first?.isUppercase ?? false) else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
