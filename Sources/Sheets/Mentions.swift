internal import Calls
internal import Decision
internal import Diagnostics
internal import Review

/// What French law asks of papers drawn up with the help of an algorithm, and what this one was made from.
///
/// Source: code des relations entre le public et l'administration, L. 311-3-1, R. 311-3-1-1, R. 311-3-1-2.
struct Mentions {
  let seance: Seance

  init(_ seance: Seance) { self.seance = seance }

  func write(_ html: inout HTML) {
    html.tag("h2", "Mentions")
    if let mention = seance.call.textes.first(where: { $0.code == "mention-algorithmique" }) {
      html.paragraphs(typeset(mention.text))
    } else {
      html.tag(
        "p",
        "Ces propositions sont préparées avec un traitement algorithmique qui applique les règles publiées de l'appel ; toute personne concernée peut demander les règles et leur application à son cas (code des relations entre le public et l'administration, articles L. 311-3-1 et R. 311-3-1-2)."
      )
    }
    html.tag("h3", "Sources des règles")
    html.tag("ul") { ul in for source in seance.call.sources { ul.tag("li", source.text) } }
    guard !seance.empreintes.isEmpty else { return }
    html.tag("h3", "Empreintes SHA-256")
    html.tag("dl", ["class": "note"]) { dl in
      for (nom, sha256) in seance.empreintes {
        dl.tag("dt") { $0.quote(nom) }
        dl.tag("dd", sha256)
      }
    }
  }
}

extension Seance {
  /// A finding as a sentence: the question, what was seen, and how far it is.
  func sentence(_ finding: DossierEvaluation.Finding, _ html: inout HTML) {
    let parts = [finding.constat, finding.distance].compactMap { $0 }
    html.text((critere(finding)?.question ?? "") + (parts.isEmpty ? "" : " "))
    html.quote(typeset(parts.joined(separator: " ; ")))
  }

  /// What a dossier lacks: the facts and pieces of its undecided critères, and the errors of its form.
  func missing(_ one: Cas, _ html: inout HTML) {
    let unknown = one.evaluation.findings.filter { finding in
      finding.answer == .inconnu && critere(finding)?.role == .recevabilite
    }
    let errors = one.evaluation.faults.filter { $0.severity == .error }
    guard !unknown.isEmpty || !errors.isEmpty else {
      html.text(one.ligne.motif)
      return
    }
    html.tag("ul") { ul in
      for finding in unknown {
        ul.tag("li") { li in
          let labels = finding.missing.map(\.label).joined(separator: ", ")
          let parts = [finding.constat, labels.isEmpty ? nil : "à indiquer : \(labels)"].compactMap { $0 }
          li.text((critere(finding)?.nom ?? "") + (parts.isEmpty ? "" : " : "))
          li.quote(typeset(parts.joined(separator: " ; ")))
        }
      }
      for fault in errors { ul.tag("li") { $0.quote(typeset(fault.message)) } }
    }
  }
}
