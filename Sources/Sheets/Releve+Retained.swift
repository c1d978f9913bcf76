internal import Calls
internal import Decision
internal import Dossiers
internal import Review

extension Releve {
  /// The retained actions by pilier, axe and orientation, each with what its plan lacks and why an answer is not in full.
  func retained(_ html: inout HTML) {
    html.tag("h2", Programme.Sort.retenu.titre)
    let all = cas.filter { $0.ligne.sort == .retenu }
    guard !all.isEmpty else { return html.tag("p", "Aucune.") }
    guard seance.rules.referentiel != nil else {
      return table(
        [(nil, all)], .outcome(seance), caption: counted(all.count, "action"), total: "Total", &html)
    }
    summary(all, &html)
    for (pilier, ofPilier) in grouped(all, .pilier, \.pilier) {
      html.tag("h3", "Pilier : \(seance.libelle(.pilier, pilier))")
      for (axe, ofAxe) in grouped(ofPilier, .axe, \.axe) {
        table(
          grouped(ofAxe, .orientation, \.orientation).map { (caption($0, $1.count), $1) },
          .outcome(seance),
          caption: "Axe : \(seance.libelle(.axe, axe)) — \(counted(ofAxe.count, "action"))",
          total: "Total de l'axe", &html)
      }
      html.tag("p", ["class": "total"]) { p in
        p.tag("strong", "Total du pilier : ")
        p.text(totals(ofPilier))
      }
    }
    html.tag("p", ["class": "total"]) { p in
      p.tag("strong", "Total général : ")
      p.text(totals(all))
    }
  }

  private func caption(_ orientation: String?, _ count: Int) -> String {
    guard let orientation else { return "Sans orientation — \(counted(count, "action"))" }
    return "\(seance.libelle(.orientation, orientation)) — \(counted(count, "action"))"
  }

  // MARK: Sums

  /// What is proposed by each funder, pilier by pilier.
  private func summary(_ all: [Seance.Cas], _ html: inout HTML) {
    html.wideTable("Montants \(seance.issue.lowercased())s par pilier et par financeur", ["class": "keep"]) {
      table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Pilier")
          for name in ["Actions"] + financeurs.map(\.nom) + ["Total \(seance.issue.lowercased())"] {
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
      for financeur in financeurs { tr.tag("td", ["class": "n"], proposed(cas, financeur.code).description) }
      tr.tag("td", ["class": "n"]) { $0.tag("strong", sum(cas, \.propose).description) }
    }
  }

  func sum(_ cas: [Seance.Cas], _ part: (Seance.Cas) -> Montant) -> Montant {
    Montant(adding: cas.map(part))
  }

  private func proposed(_ cas: [Seance.Cas], _ financeur: String) -> Montant {
    sum(cas) { $0.reponse(financeur)?.propose ?? Montant(centimes: 0) }
  }

  /// What is asked of a funder, with a word where a sum of it cannot be read.
  func asked(_ cas: [Seance.Cas], _ financeur: String) -> String {
    let reponses = cas.compactMap { $0.reponse(financeur) }
    let sum = Montant(adding: reponses.compactMap(\.sollicite))
    return reponses.contains(where: \.isUnread) ? "\(sum), incomplet" : sum.description
  }

  private func totals(_ cas: [Seance.Cas]) -> String {
    let parts = financeurs.map { "\($0.nom) \(proposed(cas, $0.code))" }
    return "\(sum(cas, \.propose)) (\(parts.joined(separator: ", ")))"
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
}
