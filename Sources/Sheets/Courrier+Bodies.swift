internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

extension Courrier {
  // MARK: Adopted

  func notification(_ html: inout HTML) {
    html.tag(
      "p",
      "Le comité de pilotage a adopté, pour l'action citée en objet, les montants suivants. Chaque financeur vous adressera sa propre décision ; "
        + (seance.call.aide == .abattement
          ? "il s'agit d'un abattement d'impôt : rien n'est versé." : "elle seule ouvre droit au versement.")
    )
    let pending = one.ligne.reponses.filter { $0.obstacle == .inconnu }
    answers("Adopté", &html) { $0.outcome?.description ?? Programme.Reponse.pending }
    if !pending.isEmpty {
      html.tag("p", ["class": "note"], "En attente : rien n'est encore décidé de ce que donne ce financeur.")
      missing([.recevabilite, .proposition], &html)
    }
    // What is still open may yet come.
    let gap = Montant(
      centimes: one.ecart.centimes - Montant(adding: pending.compactMap(\.sollicite)).centimes)
    if gap.centimes > 0 {
      html.tag("p") { p in
        p.text(
          "Ensemble, ces montants sont inférieurs de \(gap) à ce que vous demandiez\(pending.isEmpty ? "" : " aux autres financeurs")."
        )
        // An abattement pays nothing of the action.
        guard seance.call.aide == .subvention else { return }
        p.text(" Avant la décision, merci d'adresser un plan de financement équilibré")
        whereAndWhen(&p)
      }
    }
    guard seance.call.aide == .subvention, !Self.publicBodies.contains(one.fiche.categorie) else { return }
    html.tag(
      "p",
      "Tout organisme de droit privé remet un compte rendu financier dans les six mois qui suivent la fin de l'exercice (loi n° 2000-321 du 12 avril 2000, article 10)."
    )
  }

  /// Who is surely no body under private law.
  ///
  /// Source: `Rules/dossier.xsd`, `categoriePorteur`.
  private static let publicBodies: Set<String> = [
    "serviceMunicipal", "commune", "intercommunalite", "departement", "etablissementPublic",
    "etablissementScolaire", "gip",
  ]

  /// The answers of all funders, with what a column tells of each.
  func answers(_ column: String, _ html: inout HTML, _ text: (Programme.Reponse) -> String?) {
    html.wideTable("Montants par financeur", ["class": "keep"]) { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Financeur")
          for name in ["Demandé", column] { tr.tag("th", ["scope": "col", "class": "n"], name) }
          tr.tag("th", ["scope": "col"], "Précision")
        }
      }
      table.tag("tbody") { body in
        for reponse in one.ligne.reponses {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], seance.nom(reponse.financeur))
            tr.tag("td", ["class": "n"], reponse.sollicite?.description ?? "–")
            tr.tag("td", ["class": "n"], reponse.before ?? text(reponse) ?? "–")
            tr.tag("td") { $0.sentence(ended(seance.motif(reponse).uppercasedFirst)) }
          }
        }
      }
    }
  }

  // MARK: Refused

  func refusal(_ html: inout HTML) {
    let failed = one.ligne.motifs.flatMap(one.findings)
    let isByRules = one.ligne.sort == .irrecevable
    html.tag(
      "p",
      isByRules
        ? "Votre dossier ne remplit pas les conditions de l'appel à projets. Voici chacune de celles qui ne sont pas remplies, ce qui a été lu dans le dossier et ce qui était demandé."
        : "Le comité de pilotage n'a pas retenu votre action. Voici pourquoi.")
    if isByRules, !failed.isEmpty {
      conditions(failed, &html)
    } else {
      seance.tell(one.ligne.motifs, one, &html)
    }
    if let kept = seance.kept(one) { html.tag("p", kept) }
    let others = isByRules ? refusals : []
    if !others.isEmpty {
      html.tag("p", "Le comité de pilotage l'a aussi refusé :")
      html.tag("ul") { ul in for text in others { ul.tag("li") { $0.sentence(text) } } }
    }
    if !isByRules { ownConditions(&html) }
    if isByRules { advice(failed, "Nos conseils, pour une prochaine demande :", &html) }
    weights(&html)
    if one.ligne.sort == .rejete, isOutOfReach {
      html.tag(
        "p",
        "Des points restent à donner : « – » au tableau. Même au plus haut, ils ne suffisent pas pour atteindre la note demandée."
      )
    }
    html.tag(
      "p",
      "Ce refus vaut pour cette demande seulement : vous pouvez en présenter une autre à un autre appel. Le service indiqué ci-dessus répond à vos questions sur cette décision."
    )
  }

  /// The conditions of one funder only that are not met, though others could propose.
  func ownConditions(_ html: inout HTML) {
    let failed = seance.recevabilite(one, .nonSatisfait)
    for reponse in one.ligne.reponses {
      let own = failed.filter { seance.critere($0)?.financeur == reponse.financeur }
      guard !own.isEmpty else { continue }
      html.tag(
        "p",
        "Ce qui n'est pas rempli, et sans quoi \(seance.call.withArticle(reponse.financeur)) ne peut rien proposer :"
      )
      conditions(own, &html)
    }
  }

  /// Conditions that are not met, each with its sources.
  private func conditions(_ failed: [DossierEvaluation.Finding], _ html: inout HTML) {
    html.tag("ul") { ul in
      for finding in failed {
        ul.tag("li") { li in
          seance.sentence(finding, &li)
          sources(finding, &li)
        }
      }
    }
  }

  /// Whether a score that is not known yet cannot reach the threshold.
  private var isOutOfReach: Bool {
    guard let score = one.evaluation.score, score.isOpen, let seuil = seance.programme.seuil else {
      return false
    }
    return score.most < seuil
  }

  /// The motifs of what the committee refused, each once, with the funders that it concerns.
  private var refusals: [String] {
    let changes = one.ligne.reponses.filter { $0.arbitrage != nil }
    return changes.compactMap(\.arbitrage?.motif).distinct.map { text in
      let names = changes.filter { $0.arbitrage?.motif == text }.map { seance.nom($0.financeur) }
      return "\(names.joined(separator: ", ")) — \(ended(text))"
    }
  }

  private func sources(_ finding: DossierEvaluation.Finding, _ html: inout HTML) {
    let names = (seance.critere(finding)?.sources ?? []).map(\.lisible)
    guard !names.isEmpty else { return }
    html.tag("span", ["class": "note"]) { span in
      span.text(" (source : ")
      for (index, name) in names.enumerated() {
        if index > 0 { span.text(" ; ") }
        // What only an example says has no text to quote yet.
        if name.hasPrefix("Paramètre d'exemple") {
          span.toFill("texte de la commune qui fixe cette condition")
        } else {
          span.text(name)
        }
      }
      span.text(")")
    }
  }

  /// What the rules advise, each thing once.
  func advice(_ findings: [DossierEvaluation.Finding], _ heading: String, _ html: inout HTML) {
    let texts = findings.compactMap(\.conseil).distinct
    guard !texts.isEmpty else { return }
    html.tag("p", heading)
    html.tag("ul") { ul in
      for text in texts { ul.tag("li") { $0.sentence(seance.readable(text)) } }
    }
  }

  /// The points that applied to this case, as the law gives a right to know them.
  private func weights(_ html: inout HTML) {
    guard one.ligne.sort == .rejete, one.evaluation.score != nil else { return }
    let noted = one.evaluation.findings.compactMap { finding in
      seance.critere(finding).flatMap { $0.role == .notation ? (finding: finding, critere: $0) : nil }
    }
    // A call in several parts has critères for each: those of the others would bury his own.
    let applied = noted.filter { $0.finding.answer != .sansObjet }
    if !applied.isEmpty { points(applied, &html) }
    total(&html)
    let others = noted.filter { $0.finding.answer == .sansObjet }.map(\.critere.nom)
    if !others.isEmpty {
      html.tag(
        "p",
        "Sans objet pour cette demande, et sans effet sur sa note : \(others.map { "« \($0) »" }.joined(separator: ", "))."
      )
    }
  }

  private func points(
    _ noted: [(finding: DossierEvaluation.Finding, critere: Critere)], _ html: inout HTML
  ) {
    html.wideTable("Points obtenus par critère") { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Critère")
          for name in ["Points", "Sur"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
          tr.tag("th", ["scope": "col"], "Constat")
        }
      }
      table.tag("tbody") { body in
        for (finding, critere) in noted {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], critere.nom)
            tr.tag("td", ["class": "n"], finding.points?.french ?? "–")
            let most = finding.maximum.map { $0.french + (critere.isBonus ? " de bonus" : "") }
            tr.tag("td", ["class": "n"], most ?? "–")
            // What an instructor is asked to do is no matter of the porteur's.
            let seen = finding.answer == .aExaminer ? "Pas encore noté." : seance.seen(finding)
            tr.tag("td") { $0.sentence(seen) }
          }
        }
      }
    }
  }

  /// How the points of the table make the score, which is on the base of the call.
  private func total(_ html: inout HTML) {
    guard let score = one.evaluation.score, let note = score.note, !score.maximum.isZero,
      let base = seance.call.notation?.base
    else { return }
    let sum = "Total : \(score.points.inPoints) sur \(score.maximum.french)"
    let isScaled = note != score.points || base != score.maximum
    html.tag("p", isScaled ? "\(sum), soit une note de \(note.french) sur \(base.french)." : "\(sum).")
  }

  // MARK: Where to answer

  /// By when something is expected, and where.
  func whereAndWhen(_ html: inout HTML) {
    let administration = seance.call.administration
    html.text(" au plus tard le ")
    html.toFill("date limite")
    html.text(", à : \(administration.nom), ")
    if let service = administration.service {
      html.text(service)
    } else {
      html.toFill("service instructeur")
    }
    html.text(", ")
    if administration.adresse.isEmpty, administration.courriel == nil {
      html.toFill("adresse ou courriel")
    } else {
      let places = administration.adresse + [administration.courriel].compactMap { $0 }
      html.text(places.joined(separator: ", "))
    }
    html.text(".")
  }
}
