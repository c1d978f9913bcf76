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
    seance.warn(&html)
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
      return table([(nil, all)], caption: counted(all.count), total: "Total", &html)
    }
    summary(all, &html)
    for (pilier, ofPilier) in grouped(all, .pilier, \.pilier) {
      html.tag("h3", "Pilier : \(seance.libelle(.pilier, pilier))")
      for (axe, ofAxe) in grouped(ofPilier, .axe, \.axe) {
        table(
          grouped(ofAxe, .orientation, \.orientation).map { (caption($0, $1.count), $1) },
          caption: "Axe : \(seance.libelle(.axe, axe)) — \(counted(ofAxe.count))", total: "Total de l'axe",
          &html)
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

  private func counted(_ count: Int) -> String { count == 1 ? "1 action" : "\(count) actions" }

  private func caption(_ orientation: String?, _ count: Int) -> String {
    guard let orientation else { return "Sans orientation — \(counted(count))" }
    return "\(orientation) — \(seance.libelle(.orientation, orientation)) — \(counted(count))"
  }

  /// What is proposed by each funder, pilier by pilier.
  private func summary(_ all: [Seance.Cas], _ html: inout HTML) {
    html.tag("table", ["class": "keep"]) { table in
      table.tag("caption", "Montants proposés par pilier et par financeur")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Pilier")
          for name in ["Actions"] + seance.call.financeurs.map(\.nom) + ["Total proposé"] {
            tr.tag("th", ["scope": "col", "class": "n"], name)
          }
        }
      }
      table.tag("tbody") { body in
        for (pilier, some) in grouped(all, .pilier, \.pilier) {
          summaryRow(seance.libelle(.pilier, pilier), some, isSum: false, &body)
        }
        summaryRow("Ensemble", all, isSum: true, &body)
      }
    }
  }

  private func summaryRow(_ nom: String, _ cas: [Seance.Cas], isSum: Bool, _ body: inout HTML) {
    body.tag("tr", isSum ? ["class": "sum"] : [:]) { tr in
      tr.tag("th", ["scope": "row"], nom)
      tr.tag("td", ["class": "n"], String(cas.count))
      for financeur in seance.call.financeurs {
        tr.tag("td", ["class": "n"], proposed(cas, financeur.code).description)
      }
      let all = cas.reduce(Int64(0)) { $0 &+ $1.propose.centimes }
      tr.tag("td", ["class": "n"]) { $0.tag("strong", Montant(centimes: all).description) }
    }
  }

  private func proposed(_ cas: [Seance.Cas], _ financeur: String) -> Montant {
    Montant(centimes: cas.compactMap { $0.reponse(financeur)?.propose.centimes }.reduce(0, &+))
  }

  private func asked(_ cas: [Seance.Cas], _ financeur: String) -> Montant {
    Montant(
      centimes: cas.compactMap { $0.reponse(financeur) }.filter { $0.statut != .ferme }
        .reduce(0) { $0 &+ $1.sollicite.centimes })
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

  /// Widths that are the same in every table, as far as the funders leave room.
  private var widths: [String]? {
    let count = seance.call.financeurs.count
    guard (1...4).contains(count) else { return nil }
    let each = min(65, 380 / (2 * count))
    let rest = 380 - each * 2 * count
    let text = [140 + rest / 2, 180 + rest / 2]
    let all = [46] + text + [75, 65, 60] + Array(repeating: each, count: 2 * count) + [70]
    let sum = all.reduce(0, +)
    return all.map { "\(($0 * 1000 / sum) / 10).\(($0 * 1000 / sum) % 10)%" }
  }

  /// Actions by orientation, with the sums of all of them.
  private func table(
    _ groups: [(nom: String?, cas: [Seance.Cas])], caption: String, total: String, _ html: inout HTML
  ) {
    let financeurs = seance.call.financeurs
    html.tag("table", ["class": widths == nil ? "list" : "list fixed"]) { table in
      table.tag("caption", caption)
      if let widths { table.columns(widths) }
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Rang", "Porteur", "Action", "Demande", "Note", "Coût"] {
            tr.tag("th", ["scope": "col", "rowspan": "2"], name)
          }
          for financeur in financeurs {
            tr.tag("th", ["scope": "colgroup", "colspan": "2", "class": "c"], financeur.nom)
          }
          tr.tag("th", ["scope": "col", "rowspan": "2", "class": "n"], "Total")
        }
        head.tag("tr") { tr in
          for _ in financeurs {
            tr.tag("th", ["scope": "col", "class": "n"], "Demandé")
            tr.tag("th", ["scope": "col", "class": "n"], "Proposé")
          }
        }
      }
      for group in groups {
        table.tag("tbody") { body in
          if let nom = group.nom {
            body.tag("tr", ["class": "group"]) { tr in
              tr.tag("th", ["scope": "rowgroup", "colspan": String(7 + 2 * financeurs.count)], nom)
            }
          }
          for one in group.cas { row(one, &body) }
        }
      }
      table.tag("tfoot") { foot in totalRow(total, groups.flatMap(\.cas), &foot) }
    }
  }

  private func totalRow(_ nom: String, _ cas: [Seance.Cas], _ html: inout HTML) {
    html.tag("tr", ["class": "sum"]) { tr in
      tr.tag("th", ["scope": "row", "colspan": "6"], nom)
      for financeur in seance.call.financeurs {
        tr.tag("td", ["class": "n"], asked(cas, financeur.code).description)
        tr.tag("td", ["class": "n"], proposed(cas, financeur.code).description)
      }
      let all = cas.reduce(Int64(0)) { $0 &+ $1.propose.centimes }
      tr.tag("td", ["class": "n"], Montant(centimes: all).description)
    }
  }

  private func row(_ one: Seance.Cas, _ body: inout HTML) {
    body.tag("tr") { tr in
      tr.tag("td", ["class": "n"], one.ligne.rang.map(String.init) ?? "–")
      tr.tag("td") { porteur(one, &$0) }
      tr.tag("th", ["scope": "row"]) { th in
        th.quote(one.fiche.intitule)
        th.reference(one.fiche.reference)
      }
      tr.tag("td", one.fiche.isRenewal ? "Renouvelée" : "Nouvelle")
      tr.tag("td", ["class": "n range"], one.note)
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
      table.columns(["20%", "22%", "8%", "8%", "42%"])
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
              th.reference(one.fiche.reference)
            }
            tr.tag("td", ["class": "n range"], one.note)
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
    if failed.count == 1 { return seance.sentence(failed[0], &html) }
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
      table.columns(["20%", "25%", "55%"])
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
              th.reference(one.fiche.reference)
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
        "p", "☐ Programme adopté comme proposé")
      box.tag("p", "☐ Programme adopté avec les modifications suivantes :")
      box.tag("div", ["class": "sign"], "")
      box.tag("p", "Date :")
    }
    html.tag("table") { table in
      table.tag("caption", "Signatures")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for financeur in seance.call.financeurs {
            tr.tag("th", ["scope": "col"], financeur.nom)
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
