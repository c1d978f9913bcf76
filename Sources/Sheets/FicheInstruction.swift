internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import FEEL
internal import Review

/// One dossier as an instructor reads it: the facts, the money, every critère with its answer, and what is proposed.
struct FicheInstruction {
  let seance: Seance
  let one: Seance.Cas

  var fiche: DossierEvaluation.Fiche { _read { yield one.evaluation.fiche } }

  func html() -> [UInt8] {
    let title = "Fiche d'instruction \(shownReference(fiche.reference))"
    return Page(title: title, running: "\(title) — \(seance.call.intitule)").bytes { html in
      seance.warn(&html)
      heading(&html)
      summary(&html)
      publicExpected(&html)
      funding(&html)
      criteres(&html)
      score(&html)
      comments(&html)
      proposals(&html)
      remarks(&html)
      html.append(seance.fragments.mentions)
    }
  }

  private func heading(_ html: inout HTML) {
    html.tag("p") { p in
      p.tag("strong") { $0.quote(fiche.intitule) }
      p.text(" — ")
      p.quote(fiche.porteur)
    }
    html.tag(
      "p", "\(seance.call.intitule), \(seance.call.administration.nom), exercice \(seance.call.exercice)")
    html.tag("p", ["class": "box"]) { p in
      p.tag("strong", one.ligne.sort.status.uppercasedFirst + ".")
      let motifs = seance.motifs(one) + [one.ligne.doute].compactMap { $0 }
      guard motifs.count > 1 else {
        p.text(" ")
        return p.sentence(ended((motifs.first ?? "").uppercasedFirst))
      }
      for motif in motifs { p.tag("span", ["class": "line"]) { $0.sentence(ended(motif.uppercasedFirst)) } }
    }
  }

  private func summary(_ html: inout HTML) {
    html.tag("h2", "Le dossier")
    html.tag("dl", ["class": "grid"]) { dl in
      entry("Porteur", fiche.porteur + (fiche.service.map { ", " + $0 } ?? ""), &dl)
      entry("SIRET", fiche.siret, &dl)
      if let rna = fiche.rna { entry("RNA", rna, &dl) }
      entry("Demande", fiche.isRenewal ? "Renouvellement" : "Première demande", &dl)
      entry("Déposé le", fiche.dateDepot?.french ?? "non indiqué", &dl)
      if seance.rules.referentiel != nil {
        entry("Pilier", seance.libelle(.pilier, fiche.pilier), &dl)
        entry("Axe", seance.libelle(.axe, fiche.axe), &dl)
        entry("Orientation", seance.libelle(.orientation, fiche.orientation), &dl)
      }
      if let debut = fiche.debut, let fin = fiche.fin {
        entry("Période", "du \(debut.french) au \(fin.french)", &dl)
      }
      let nature = fiche.isCoutHorsTaxes ? " hors taxes" : ""
      entry("Coût", fiche.cout.map { "\($0)\(nature)" } ?? "non indiqué", &dl)
    }
    guard !fiche.objectifs.isEmpty else { return }
    html.tag("h3", "Objectifs, dans les mots du porteur")
    html.paragraphs(fiche.objectifs)
  }

  private func entry(_ name: String, _ value: String, _ html: inout HTML) {
    html.tag("div") { div in
      div.tag("dt", name)
      div.tag("dd") { $0.quote(value) }
    }
  }

  private func publicExpected(_ html: inout HTML) {
    html.tag("h2", "Public attendu")
    guard let total = fiche.publicTotal else { return html.tag("p", "Non indiqué.") }
    html.tag("table") { table in
      table.tag("caption", total < 2 ? "\(total) personne attendue" : "\(total) personnes attendues")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Public")
          for name in ["Personnes", "Part du total"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
        }
      }
      table.tag("tbody") { body in
        people("Femmes et filles", fiche.femmes, total, &body)
        people(
          seance.rules.geographie.quartiers.count > 1
            ? "Habitants des quartiers prioritaires" : "Habitants du quartier prioritaire", fiche.residents,
          total, &body)
        for tranche in fiche.tranches {
          let age = tranche.a.map { "De \(tranche.de) à \($0) ans" } ?? "\(tranche.de) ans et plus"
          people(
            "\(age) (dont \(tranche.femmes) filles ou femmes)", tranche.femmes + tranche.hommes, total, &body)
        }
      }
    }
  }

  private func people(_ name: String, _ count: Int?, _ total: Int, _ html: inout HTML) {
    html.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], name)
      tr.tag("td", ["class": "n"], count.map(String.init) ?? "non indiqué")
      tr.tag("td", ["class": "n"], count.map { Share(Int64($0), of: Int64(total)).text } ?? "–")
    }
  }

  // MARK: Critères

  private func criteres(_ html: inout HTML) {
    for role in [Call.Role.Kind.recevabilite, .vigilance, .notation] {
      let findings = one.evaluation.findings.filter { seance.role($0) == role }
      guard !findings.isEmpty else { continue }
      html.tag("h2", role.titre)
      let caption = "\(role.titre) : \(findings.count) critère\(findings.count > 1 ? "s" : "")"
      html.wideTable(caption, ["class": "fixed"]) { table in
        table.columns(["26%", "10%", "30%", "34%"])
        table.tag("thead") { head in
          head.tag("tr") { tr in
            for name in ["Question", "Réponse", "Constat", "Source"] { tr.tag("th", ["scope": "col"], name) }
          }
        }
        table.tag("tbody") { body in for finding in findings { row(finding, &body) } }
      }
    }
  }

  private func row(_ finding: DossierEvaluation.Finding, _ html: inout HTML) {
    guard let role = seance.role(finding) else { return }
    let fragment = seance.fragments.criteres[finding.critere]
    html.tag("tr") { tr in
      tr.append(fragment.question)
      tr.tag("td", finding.titre(role))
      tr.tag("td") { td in
        let seen = sentences([seance.seen(finding), seance.missing(finding)])
        if seen.isEmpty {
          td.text(
            finding.answer == .satisfait && role == .vigilance ? "La règle n'a rien relevé." : "–")
        } else {
          td.sentence(seen)
        }
      }
      tr.append(fragment.sources)
    }
  }

  private func score(_ html: inout HTML) {
    guard let score = one.evaluation.score, let notation = seance.call.notation else { return }
    html.tag("h2", "Note")
    html.tag("table") { table in
      table.tag("caption", "Points par critère et poids de chacun dans la note")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Critère")
          for name in ["Points", "Sur", "Poids"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
        }
      }
      table.tag("tbody") { body in
        for finding in one.evaluation.findings {
          guard let critere = seance.critere(finding), critere.role == .notation else { continue }
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], critere.nom)
            tr.tag(
              "td", ["class": "n"],
              finding.points?.french ?? finding.titre(.notation).lowercasedFirst)
            tr.tag("td", ["class": "n"], finding.maximum?.french ?? "–")
            tr.tag("td", ["class": "n"], critere.isBonus ? "bonus" : weight(finding, of: score))
          }
        }
      }
    }
    let known =
      score.isEmpty
      ? "Aucun critère noté ne s'applique : le dossier n'a pas de note."
      : score.note.map { "Note : \($0.french) sur \(notation.base.french)." }
    html.tag(
      "p",
      known
        ?? "Note entre \(score.least.french) et \(score.most.french) sur \(notation.base.french), tant que des points restent à donner."
    )
  }

  private func weight(_ finding: DossierEvaluation.Finding, of score: DossierEvaluation.Score) -> String {
    guard let maximum = finding.maximum, !score.maximum.isZero, let part = maximum / score.maximum,
      let percent = part * Decimal(100)
    else { return "–" }
    return "\(percent.french) %"
  }

  /// What the instructor wrote beside the answers that only a person can give.
  private func comments(_ html: inout HTML) {
    guard !one.evaluation.commentaires.isEmpty else { return }
    html.tag("h2", "Avis de l'instructeur")
    html.wideTable("Ce qui justifie ses réponses", ["class": "fixed"]) { table in
      table.columns(["30%", "15%", "55%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Question", "Réponse", "Commentaire"] { tr.tag("th", ["scope": "col"], name) }
        }
      }
      table.tag("tbody") { body in
        for commentaire in one.evaluation.commentaires {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"]) { $0.quote(commentaire.reponse.uppercasedFirst) }
            tr.tag("td") { $0.quote(commentaire.valeur) }
            tr.tag("td") { $0.sentence(commentaire.texte) }
          }
        }
      }
    }
  }

  private func proposals(_ html: inout HTML) {
    html.tag("h2", seance.isAdopted ? "Réponses" : "Propositions")
    html.wideTable(
      "Ce qui est demandé, ce que les règles permettent, ce qui est \(seance.issue.lowercased())"
    ) { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Financeur")
          for name in ["Demandé", "Plafond des règles", "Calculé", seance.issue] {
            tr.tag("th", ["scope": "col", "class": "n"], name)
          }
          tr.tag("th", ["scope": "col"], "Motif")
        }
      }
      table.tag("tbody") { body in
        for reponse in one.ligne.reponses {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], seance.nom(reponse.financeur))
            for sum in [reponse.sollicite, reponse.plafond, reponse.computed] {
              tr.tag("td", ["class": "n"], sum?.description ?? "–")
            }
            tr.tag(
              "td", ["class": "n"],
              reponse.before ?? reponse.outcome?.description ?? Programme.Reponse.pending)
            tr.tag("td") { $0.sentence(seance.motif(reponse)) }
          }
        }
      }
    }
    guard one.desequilibre != nil else { return }
    html.tag(
      "p",
      "Il manque \(one.ecart) au plan de financement\(seance.isAdopted ? "" : " si ces réponses sont retenues")."
    )
  }

  private func remarks(_ html: inout HTML) {
    if !one.evaluation.faults.isEmpty {
      html.tag("h2", "Contrôle de la forme")
      html.tag("ul") { ul in
        for fault in one.evaluation.faults {
          ul.tag("li") { li in
            li.text("Ligne \(fault.position.line) : ")
            li.sentence(fault.message)
          }
        }
      }
    }
    guard !one.evaluation.remarques.isEmpty else { return }
    html.tag("h2", "Remarques de l'instructeur")
    for remark in one.evaluation.remarques { html.paragraphs(remark) }
  }
}

extension Critere.Source {
  /// Its name as people outside read it: without the files of the rules, of which the call's own is its règlement to them.
  var lisible: String {
    guard nom.utf8.contains(UInt8(ascii: "(")) else { return nom }
    return nom.replacing(" (appel.xml)", with: " (règlement de l'appel)")
      .replacing(#/ \([a-z0-9-]+\.(?:xml|xsd|dmn)\)/#, with: "")
  }
}

extension Call.Role.Kind {
  /// As parts of a sheet are headed.
  var titre: String {
    switch self {
    case .recevabilite: "Recevabilité"
    case .vigilance: "Points de vigilance"
    case .notation: "Critères notés"
    case .proposition: "Propositions"
    }
  }
}

extension DossierEvaluation.Finding {
  /// The answer as people read it.
  func titre(_ role: Call.Role.Kind) -> String {
    switch (answer, role) {
    case (.satisfait, .vigilance): "Rien à signaler"
    case (.satisfait, .notation): "\(points?.french ?? "–") sur \(maximum?.french ?? "–")"
    case (.satisfait, _): "Oui"
    case (.nonSatisfait, _): "Non"
    case (.inconnu, _): "Indéterminé"
    case (.aExaminer, .notation): "À noter"
    case (.aExaminer, _): "À examiner"
    case (.sansObjet, _): "Sans objet"
    }
  }
}
