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

  /// In one piece, so that no printed page holds fingerprints alone.
  func write(_ html: inout HTML) { html.tag("section", ["class": "keep"]) { body(&$0) } }

  private func body(_ html: inout HTML) {
    html.tag("h2", "Mentions")
    html.tag(
      "p",
      "Ce document est préparé avec un traitement algorithmique, le logiciel Copil. Il applique les règles publiées de l'appel pour vérifier les conditions, calculer les notes et proposer des montants ; il ne décide pas. Toute personne concernée peut obtenir ces règles et leur application à son cas, en s'adressant à l'administration qui instruit : \(seance.call.administration.nom) (code des relations entre le public et l'administration, articles L. 311-3-1, R. 311-3-1-1 et R. 311-3-1-2)."
    )
    html.tag("h3", "Sources des règles")
    html.tag("ul", ["class": "note"]) { ul in for source in seance.call.sources { ul.tag("li", source.text) }
    }
    guard !seance.empreintes.isEmpty else { return }
    html.tag("h3", "Empreintes SHA-256")
    html.tag("dl", ["class": "note prints"]) { dl in
      for (nom, sha256) in seance.empreintes {
        dl.tag("dt") { $0.quote(nom) }
        dl.tag("dd", sha256)
      }
    }
  }
}
