internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

/// The statement put before the comité de pilotage: what is proposed, to whom, by whom, and why not.
struct Releve {
  let seance: Seance
  private let cas: [Seance.Cas]

  init(_ seance: Seance) {
    self.seance = seance
    cas = seance.cas
  }

  /// The title of the page.
  var title: String { "Relevé de propositions au comité de pilotage" }

  func html() -> [UInt8] {
    Page(title: title, isLandscape: true).bytes { html in
      heading(&html)
      figures(&html)
      enveloppes(&html)
      retained(&html)
      others(.listeComplementaire, &html)
      others(.rejete, &html)
      others(.irrecevable, &html)
      incomplete(&html)
      decision(&html)
      Mentions(seance).write(&html)
    }
  }

  // MARK: Head

  private func heading(_ html: inout HTML) {
    let call = seance.call
    html.tag("p") { p in
      p.tag("strong", call.intitule)
      p.text(" — \(call.administration.nom), exercice \(call.exercice)")
    }
    if let day = call.calendrier.comite { html.tag("p", "Réunion du \(day.french)") }
    html.tag(
      "p", ["class": "note"],
      "Propositions calculées d'après les règles de l'appel ; elles ne valent pas décision : le comité décide."
    )
  }

  private func count(_ sort: Programme.Sort) -> Int { cas.count { $0.ligne.sort == sort } }

  private func figures(_ html: inout HTML) {
    html.tag("h2", "Chiffres de la campagne")
    html.tag("table") { table in
      table.tag("caption", "Dossiers")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col", "class": "n"], "Déposés")
          for sort in Programme.Sort.allCases { tr.tag("th", ["scope": "col", "class": "n"], sort.titre) }
        }
      }
      table.tag("tbody") { body in
        body.tag("tr") { tr in
          tr.tag("td", ["class": "n"], String(cas.count))
          for sort in Programme.Sort.allCases { tr.tag("td", ["class": "n"], String(count(sort))) }
        }
      }
    }
    let retained = cas.filter { $0.ligne.sort == .retenu }
    let renewed = retained.count { $0.fiche.isRenewal }
    html.tag(
      "p",
      "Parmi les \(retained.count) actions retenues : \(retained.count - renewed) nouvelles et \(renewed) en renouvellement."
    )
    if let seuil = seance.programme.seuil {
      html.tag("p", "Seuil appliqué : \(seuil.french) points sur \(seance.call.notation?.base.french ?? "").")
    }
  }

  // MARK: Enveloppes

  private func enveloppes(_ html: inout HTML) {
    html.tag("h2", "Consommation des enveloppes")
    html.tag("table") { table in
      table.tag("caption", "Enveloppe de chaque financeur, ce qui est proposé et ce qui reste")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Financeur", "Pilier"] { tr.tag("th", ["scope": "col"], name) }
          for name in ["Enveloppe", "Demandé", "Proposé", "Reste", "Part consommée"] {
            tr.tag("th", ["scope": "col", "class": "n"], name)
          }
          tr.tag("th", ["scope": "col"], "Graphique")
        }
      }
      table.tag("tbody") { body in
        for line in seance.programme.consommations { row(line, &body) }
      }
    }
  }

  private func row(_ line: Programme.Consommation, _ body: inout HTML) {
    let asked = cas.filter { line.pilier == nil || $0.fiche.pilier == line.pilier }
      .compactMap { $0.reponse(line.financeur) }.filter { $0.statut != .ferme }
      .reduce(Int64(0)) { $0 &+ $1.sollicite.centimes }
    let left = Montant(centimes: line.enveloppe.centimes - line.consomme.centimes)
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], seance.nom(line.financeur))
      tr.tag("td", line.pilier.map { seance.libelle(.pilier, $0) } ?? "Ensemble")
      for sum in [line.enveloppe, Montant(centimes: asked), line.consomme, left] {
        tr.tag("td", ["class": "n"], sum.description)
      }
      tr.tag("td", ["class": "n"], Share(line.consomme.centimes, of: line.enveloppe.centimes).text)
      tr.tag("td") { bar(line, &$0) }
    }
  }

  /// The same figures drawn; a reader that sees no picture has them in the cells beside it.
  private func bar(_ line: Programme.Consommation, _ html: inout HTML) {
    let width = Share(line.consomme.centimes, of: line.enveloppe.centimes).permille
    html.raw("<svg class=\"bar\" viewBox=\"0 0 1000 40\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    html.raw("<rect width=\"1000\" height=\"40\" fill=\"#e3e7ec\"/>")
    html.raw("<rect width=\"\(min(1000, width))\" height=\"40\" fill=\"#1f4e79\"/></svg>")
  }

  // MARK: Lists

  private func retained(_ html: inout HTML) {
    html.tag("h2", ["class": "newpage"], Programme.Sort.retenu.titre)
    let all = cas.filter { $0.ligne.sort == .retenu }
    guard !all.isEmpty else { return html.tag("p", "Aucune.") }
    guard seance.rules.referentiel != nil else {
      return table(all, caption: "\(all.count) actions retenues", &html)
    }
    for (pilier, ofPilier) in grouped(all, .pilier, \.pilier) {
      html.tag("h3", "Pilier : \(seance.libelle(.pilier, pilier))")
      for (axe, ofAxe) in grouped(ofPilier, .axe, \.axe) {
        html.tag("h4", "Axe : \(seance.libelle(.axe, axe))")
        for (orientation, ofOrientation) in grouped(ofAxe, .orientation, \.orientation) {
          table(ofOrientation, caption: caption(orientation, ofOrientation.count), &html)
        }
      }
      html.tag("p") { p in
        p.tag("strong", "Total du pilier : ")
        p.text(totals(ofPilier))
      }
    }
    html.tag("p") { p in
      p.tag("strong", "Total général : ")
      p.text(totals(all))
    }
  }

  private func caption(_ orientation: String?, _ count: Int) -> String {
    let actions = count == 1 ? "1 action" : "\(count) actions"
    guard let orientation else { return "Sans orientation — \(actions)" }
    return "\(orientation) — \(seance.libelle(.orientation, orientation)) — \(actions)"
  }

  private func totals(_ cas: [Seance.Cas]) -> String {
    let parts = seance.call.financeurs.map { financeur in
      let sum = cas.compactMap { $0.reponse(financeur.code)?.propose.centimes }.reduce(0, &+)
      return "\(financeur.nom) \(Montant(centimes: sum))"
    }
    let all = cas.reduce(Int64(0)) { $0 &+ $1.propose.centimes }
    return "\(Montant(centimes: all)) (\(parts.joined(separator: ", ")))"
  }

  /// Groups in the order of the referential, what has no code last.
  private func grouped(
    _ cas: [Seance.Cas], _ niveau: Referentiel.Niveau, _ code: KeyPath<DossierEvaluation.Fiche, String?>
  ) -> [(String?, [Seance.Cas])] {
    let known = (seance.rules.referentiel?.entrees ?? []).filter { $0.niveau == niveau }.map(\.code)
    let groups = Dictionary(grouping: cas) { $0.fiche[keyPath: code] }
    let others = groups.keys.compactMap { $0 }.filter { !known.contains($0) }.sorted()
    return (known.map(Optional.some) + others.map(Optional.some) + [nil]).compactMap { key in
      groups[key].map { (key, $0) }
    }
  }

  private func table(_ cas: [Seance.Cas], caption: String, _ html: inout HTML) {
    let financeurs = seance.call.financeurs
    html.tag("table") { table in
      table.tag("caption", caption)
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Rang", "Porteur", "Action"] { tr.tag("th", ["scope": "col", "rowspan": "2"], name) }
          for name in ["Nouvelle ou renouvelée", "Note", "Coût"] {
            tr.tag("th", ["scope": "col", "rowspan": "2"], name)
          }
          for financeur in financeurs { tr.tag("th", ["scope": "colgroup", "colspan": "2"], financeur.nom) }
          tr.tag("th", ["scope": "col", "rowspan": "2", "class": "n"], "Total proposé")
        }
        head.tag("tr") { tr in
          for _ in financeurs {
            tr.tag("th", ["scope": "col", "class": "n"], "Demandé")
            tr.tag("th", ["scope": "col", "class": "n"], "Proposé")
          }
        }
      }
      table.tag("tbody") { body in for one in cas { row(one, &body) } }
    }
  }

  private func row(_ one: Seance.Cas, _ body: inout HTML) {
    body.tag("tr") { tr in
      tr.tag("td", ["class": "n"], one.ligne.rang.map(String.init) ?? "–")
      tr.tag("td") { porteur(one, &$0) }
      tr.tag("th", ["scope": "row"]) { th in
        th.quote(one.fiche.intitule)
        th.tag("span", ["class": "note"], " (\(one.fiche.reference))")
      }
      tr.tag("td", one.fiche.isRenewal ? "Renouvelée" : "Nouvelle")
      tr.tag("td", ["class": "n"], one.note)
      tr.tag("td", ["class": "n"], one.fiche.cout?.description ?? "–")
      for financeur in seance.call.financeurs {
        let reponse = one.reponse(financeur.code)
        tr.tag("td", ["class": "n"], reponse?.sollicite.description ?? "–")
        tr.tag("td", ["class": "n"]) { td in
          td.text(reponse.map { $0.statut == .ferme ? "acquis" : $0.propose.description } ?? "–")
          if let reponse, reponse.arbitrage != nil {
            td.tag("span", ["class": "note"], " (calculé : \(reponse.calcule))")
          }
        }
      }
      tr.tag("td", ["class": "n"]) { $0.tag("strong", one.propose.description) }
    }
  }

  private func porteur(_ one: Seance.Cas, _ html: inout HTML) {
    html.quote(one.fiche.porteur)
    if let service = one.fiche.service {
      html.raw(", ")
      html.quote(service)
    }
  }

  private func others(_ sort: Programme.Sort, _ html: inout HTML) {
    html.tag("h2", sort.titre)
    let all = cas.filter { $0.ligne.sort == sort }
    guard !all.isEmpty else { return html.tag("p", "Aucun dossier.") }
    html.tag("table") { table in
      table.tag("caption", "\(sort.titre) : \(all.count)")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Porteur")
          tr.tag("th", ["scope": "col"], "Action")
          tr.tag("th", ["scope": "col", "class": "n"], "Note")
          tr.tag("th", ["scope": "col", "class": "n"], "Demandé")
          tr.tag("th", ["scope": "col"], "Motif")
        }
      }
      table.tag("tbody") { body in
        for one in all {
          body.tag("tr") { tr in
            tr.tag("td") { porteur(one, &$0) }
            tr.tag("th", ["scope": "row"]) { th in
              th.quote(one.fiche.intitule)
              th.tag("span", ["class": "note"], " (\(one.fiche.reference))")
            }
            tr.tag("td", ["class": "n"], one.note)
            tr.tag("td", ["class": "n"], one.sollicite.description)
            tr.tag("td") { td in reasons(one, &td) }
          }
        }
      }
    }
  }

  /// Every reason of a dossier that is not retained: the failed critères, or the answer of each funder.
  private func reasons(_ one: Seance.Cas, _ html: inout HTML) {
    let failed = one.evaluation.findings.filter { finding in
      finding.answer == .nonSatisfait && seance.critere(finding)?.role == .recevabilite
    }
    guard one.ligne.sort == .irrecevable, !failed.isEmpty else {
      html.text(one.ligne.motif)
      return
    }
    html.tag("ul") { ul in
      for finding in failed { ul.tag("li") { li in seance.sentence(finding, &li) } }
    }
  }

  private func incomplete(_ html: inout HTML) {
    html.tag("h2", Programme.Sort.aCompleter.titre)
    let all = cas.filter { $0.ligne.sort == .aCompleter }
    guard !all.isEmpty else { return html.tag("p", "Aucun dossier.") }
    html.tag("table") { table in
      table.tag("caption", "Ce qui manque à chaque dossier")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Porteur", "Action", "Ce qui manque"] { tr.tag("th", ["scope": "col"], name) }
        }
      }
      table.tag("tbody") { body in
        for one in all {
          body.tag("tr") { tr in
            tr.tag("td") { porteur(one, &$0) }
            tr.tag("th", ["scope": "row"]) { th in
              th.quote(one.fiche.intitule)
              th.tag("span", ["class": "note"], " (\(one.fiche.reference))")
            }
            tr.tag("td") { td in seance.missing(one, &td) }
          }
        }
      }
    }
  }

  // MARK: Decision

  private func decision(_ html: inout HTML) {
    html.tag("h2", "Décision du comité de pilotage")
    html.tag("div", ["class": "box"]) { box in
      box.tag(
        "p", "☐ Programme adopté comme proposé    ☐ Programme adopté avec les modifications suivantes :")
      box.tag("div", ["class": "sign"], "")
      box.tag("p", "Date :")
    }
    html.tag("table") { table in
      table.tag("caption", "Signatures")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for financeur in seance.call.financeurs {
            tr.tag("th", ["scope": "col"], "Pour \(financeur.nom)")
          }
        }
      }
      table.tag("tbody") { body in
        body.tag("tr") { tr in
          for _ in seance.call.financeurs {
            tr.tag("td") { $0.tag("div", ["class": "sign"], "Nom, qualité, signature") }
          }
        }
      }
    }
  }
}

extension Seance.Cas {
  /// The score as lists show it; the range when a part is not known.
  var note: String {
    guard let score = evaluation.score else { return "–" }
    return score.note?.french ?? "\(score.least.french) à \(score.most.french)"
  }
}

/// A part of a whole, as people read it; the figure and its bar come from the same numbers.
struct Share {
  /// In thousandths, rounded half up; zero when there is no whole.
  let permille: Int
  /// In percent with two decimals: `35,26 %`.
  let text: String

  init(_ part: Int64, of whole: Int64) {
    guard whole > 0 else {
      (permille, text) = (0, "–")
      return
    }
    permille = Int((Int128(part) * 2000 + Int128(whole)) / (2 * Int128(whole)))
    let hundredths = (Int128(part) * 20_000 + Int128(whole)) / (2 * Int128(whole))
    let cents = hundredths % 100
    text = "\(hundredths / 100)" + (cents == 0 ? "" : ",\(cents < 10 ? "0" : "")\(cents)") + " %"
  }
}
