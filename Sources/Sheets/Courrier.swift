internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

/// A letter to a porteur, as a draft: nothing leaves before a person has read and signed it.
struct Courrier {
  /// What a letter is for.
  enum Objet: String {
    /// A proposal that the committee adopts.
    case notification
    /// A refusal, with every reason.
    case refus
    /// A request for what is missing.
    case pieces
  }

  let seance: Seance
  let one: Seance.Cas

  /// What the letter of a dossier is for; nil for a dossier on the liste complémentaire, which waits for an answer.
  var objet: Objet? {
    switch one.ligne.sort {
    case .retenu: .notification
    case .rejete, .irrecevable: .refus
    case .aCompleter: .pieces
    case .listeComplementaire: nil
    }
  }

  func html() -> [UInt8]? {
    guard let objet else { return nil }
    return Page(title: "\(title(objet)) (\(one.fiche.reference))", isLetter: true).bytes { html in
      html.tag("p", ["class": "draft"], "PROJET — à relire et à signer avant tout envoi")
      addresses(&html)
      html.tag("h1", "Objet : \(title(objet).lowercasedFirst)")
      html.tag("p") { p in
        p.text("\(seance.call.intitule) — dossier ")
        p.quote(one.fiche.reference)
        p.text(", « ")
        p.quote(one.fiche.intitule)
        p.text(" »")
      }
      html.tag("p", "Madame, Monsieur,")
      switch objet {
      case .notification: notification(&html)
      case .refus: refusal(&html)
      case .pieces: request(&html)
      }
      html.tag("p", "Veuillez agréer, Madame, Monsieur, l'expression de ma considération distinguée.")
      html.tag("div", ["class": "signature"]) { box in
        box.tag("p") { $0.tag("strong", seance.call.administration.signataire) }
        box.tag("div", ["class": "sign note"], "Signature")
      }
      routes(objet, &html)
    }
  }

  private func title(_ objet: Objet) -> String {
    switch objet {
    case .notification: "Proposition de subvention adoptée par le comité de pilotage"
    case .refus: "Votre demande de subvention n'a pas été retenue"
    case .pieces: "Votre dossier est à compléter"
    }
  }

  private func addresses(_ html: inout HTML) {
    let administration = seance.call.administration
    html.tag("div", ["class": "addresses"]) { grid in
      grid.tag("div") { from in
        from.tag("p") { $0.tag("strong", administration.nom) }
        for line in [administration.service].compactMap({ $0 }) + administration.adresse
          + [administration.courriel, administration.telephone].compactMap({ $0 })
        {
          from.tag("p", line)
        }
      }
      grid.tag("div", ["class": "to"]) { to in
        to.tag("p") { $0.tag("strong") { $0.quote(one.fiche.porteur) } }
        if let service = one.fiche.service { to.tag("p") { $0.quote(service) } }
        to.tag("p", ["class": "note"], "Le [date]")
      }
    }
  }

  // MARK: The three letters

  private func notification(_ html: inout HTML) {
    html.tag(
      "p",
      "Le comité de pilotage a adopté, pour l'action citée en objet, les montants suivants. Chaque financeur vous adressera sa propre décision ; elle seule ouvre droit au versement."
    )
    answers(&html)
    if one.ligne.manque.centimes > 0 {
      html.tag(
        "p",
        "Ensemble, ces montants sont inférieurs de \(one.ligne.manque) à ce que vous demandiez : un plan de financement équilibré vous sera demandé avant la décision."
      )
    }
    html.tag(
      "p",
      "Un compte rendu financier est à remettre dans les six mois qui suivent la fin de l'exercice (loi n° 2000-321 du 12 avril 2000, article 10)."
    )
  }

  private func answers(_ html: inout HTML) {
    html.tag("table") { table in
      table.tag("caption", "Montants par financeur")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Financeur")
          for name in ["Demandé", "Proposé"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
          tr.tag("th", ["scope": "col"], "Précision")
        }
      }
      table.tag("tbody") { body in
        for reponse in one.ligne.reponses {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], seance.nom(reponse.financeur))
            tr.tag("td", ["class": "n"], reponse.sollicite.description)
            tr.tag("td", ["class": "n"], reponse.statut == .ferme ? "acquis" : reponse.propose.description)
            tr.tag("td") { $0.quote(typeset(reponse.motif)) }
          }
        }
      }
    }
  }

  private func refusal(_ html: inout HTML) {
    let failed = one.evaluation.findings.filter { finding in
      finding.answer == .nonSatisfait && seance.critere(finding)?.role == .recevabilite
    }
    html.tag(
      "p",
      one.ligne.sort == .irrecevable
        ? "Votre dossier ne remplit pas les conditions de l'appel à projets. Voici chacune de celles qui ne sont pas remplies, ce qui a été lu dans le dossier et ce qui était demandé."
        : "Le comité de pilotage n'a pas retenu votre action. Voici pourquoi.")
    html.tag("ul") { ul in
      guard one.ligne.sort == .irrecevable, !failed.isEmpty else {
        return ul.tag("li") { $0.quote(typeset(one.ligne.motif)) }
      }
      for finding in failed {
        ul.tag("li") { li in
          seance.sentence(finding, &li)
          let sources = (seance.critere(finding)?.sources ?? []).map(\.nom).joined(separator: " ; ")
          if !sources.isEmpty { li.tag("span", ["class": "note"], " (source : \(sources))") }
          if let conseil = finding.conseil { li.tag("p") { $0.quote(typeset(conseil)) } }
        }
      }
    }
    weights(&html)
    html.tag(
      "p",
      "Vous pouvez demander à être reçu par le service instructeur et présenter une autre demande lors d'un prochain appel."
    )
  }

  /// The points that applied to this case, as the law gives a right to know them.
  private func weights(_ html: inout HTML) {
    guard one.ligne.sort == .rejete, one.evaluation.score != nil else { return }
    html.tag("table") { table in
      table.tag("caption", "Points obtenus par critère")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Critère")
          for name in ["Points", "Sur"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
          tr.tag("th", ["scope": "col"], "Constat")
        }
      }
      table.tag("tbody") { body in
        for finding in one.evaluation.findings {
          guard let critere = seance.critere(finding), critere.role == .notation else { continue }
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], critere.nom)
            tr.tag("td", ["class": "n"], finding.points?.french ?? "–")
            tr.tag("td", ["class": "n"], finding.maximum?.french ?? "sans objet")
            tr.tag("td") { $0.quote(typeset(finding.constat ?? "")) }
          }
        }
      }
    }
  }

  private func request(_ html: inout HTML) {
    html.tag(
      "p",
      "Votre dossier a bien été reçu. Il n'est pas refusé : il ne peut pas encore être examiné, parce qu'il y manque ce qui suit."
    )
    seance.missing(one, &html)
    let advice = one.evaluation.findings.filter { $0.answer == .inconnu }.compactMap(\.conseil)
    if !advice.isEmpty {
      html.tag("p", "Pour vous aider :")
      html.tag("ul") { ul in for text in advice { ul.tag("li") { $0.quote(typeset(text)) } } }
    }
    html.tag("p", "Merci d'adresser ces éléments au service indiqué ci-dessus.")
  }

  // MARK: Below the signature

  /// What stands above the texts that a call quotes in letters.
  private static let headings = [
    "voies-de-recours": "Voies et délais de recours", "silence": "En l'absence de réponse",
    "mention-algorithmique": "Traitement algorithmique", "donnees-personnelles": "Données personnelles",
  ]

  private func routes(_ objet: Objet, _ html: inout HTML) {
    let wanted =
      objet == .pieces
      ? ["mention-algorithmique", "donnees-personnelles"]
      : ["voies-de-recours", "silence", "mention-algorithmique", "donnees-personnelles"]
    for code in wanted {
      guard let text = seance.call.textes.first(where: { $0.code == code }) else { continue }
      if let heading = Self.headings[code] { html.tag("h2", heading) }
      html.tag("div", ["class": "note"]) { div in
        div.paragraphs(typeset(text.text))
        if let reference = text.reference { div.tag("p", "(\(reference))") }
      }
    }
    html.tag("h2", "Sources des règles appliquées")
    html.tag("ul", ["class": "note"]) { ul in for source in seance.call.sources { ul.tag("li", source.text) }
    }
  }
}

extension String {
  /// With a small first letter.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
