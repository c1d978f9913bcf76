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
    html.tag(
      "p",
      "Ce document est préparé avec un traitement algorithmique, le logiciel Copil. Il applique les règles publiées de l'appel pour vérifier les conditions, calculer les notes et proposer des montants ; il ne décide pas. Toute personne concernée peut obtenir ces règles et leur application à son cas, en s'adressant à l'administration qui instruit : \(seance.call.administration.nom) (code des relations entre le public et l'administration, articles L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2)."
    )
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
    let seen = sentences([finding.constat, finding.distance])
    html.text((critere(finding)?.question ?? "") + (seen.isEmpty ? "" : " "))
    html.quote(typeset(seen))
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
      html.text(one.ligne.motif)
      return
    }
    html.tag("ul") { ul in
      for finding in unknown {
        ul.tag("li") { li in
          let seen = sentences([finding.constat, missing(finding)])
          li.text((critere(finding)?.nom ?? "") + (seen.isEmpty ? "" : " : "))
          li.quote(typeset(seen))
        }
      }
      for fault in errors { ul.tag("li") { $0.quote(typeset(fault.message)) } }
    }
  }
}

/// Several remarks as sentences one after the other, each with one full stop at most and a capital.
func sentences(_ parts: [String?]) -> String {
  let parts = parts.compactMap { $0 }.filter { !$0.isEmpty }
  guard parts.count > 1 else { return parts.first ?? "" }
  return parts.map { part in
    let isEnded = part.last == "." || part.last == "?" || part.last == "!"
    return part.uppercasedFirst + (isEnded ? "" : ".")
  }.joined(separator: " ")
}
