internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

/// The statement put before the comité de pilotage: what is proposed, to whom, by whom, and why not.
struct Releve {
  let seance: Seance
  let cas: [Seance.Cas]

  init(_ seance: Seance) {
    self.seance = seance
    cas = seance.cas
  }

  /// The title of the page.
  var title: String {
    seance.isAdopted
      ? "Relevé de décisions du comité de pilotage" : "Relevé de propositions au comité de pilotage"
  }

  var financeurs: [Call.Financeur] { seance.call.financeurs }

  func html() -> [UInt8] {
    let running = "\(title) — \(seance.call.intitule), \(seance.call.administration.nom)"
    return Page(title: title, isLandscape: true, running: running).bytes { html in
      heading(&html)
      figures(&html)
      enveloppes(&html)
      arbitrages(&html)
      retained(&html)
      waiting(&html)
      rejected(&html)
      inadmissible(&html)
      incomplete(&html)
      porteurs(&html)
      decision(&html)
      html.append(seance.fragments.mentions)
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
    html.tag("p") { p in
      p.text("Réunion du ")
      if let day = call.calendrier.comite { p.text(day.french) } else { p.toFill("date de la réunion") }
    }
    html.tag(
      "p", ["class": "note"],
      seance.programme.adoption != nil || !seance.hypotheses.isEmpty
        ? seance.statement
        : "Propositions calculées d'après les règles de l'appel ; elles ne valent pas décision : le comité décide."
    )
  }

  private func count(_ sort: Programme.Sort) -> Int { cas.count { $0.ligne.sort == sort } }

  private func figures(_ html: inout HTML) {
    html.tag("h2", "Chiffres de la campagne")
    html.wideTable("Dossiers", ["class": "keep"]) { table in
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
    seance.tellLeftOut(&html)
    let retained = cas.filter { $0.ligne.sort == .retenu }
    let renewed = retained.count { $0.fiche.isRenewal }
    let seuil = seance.programme.seuil.map {
      " Seuil appliqué : \($0.inPoints) sur \(seance.call.notation?.base.french ?? "")."
    }
    let granted = seance.grantedBefore
    let before =
      granted == 0
      ? ""
      : " Pour \(granted) d'entre elles, rien n'est à adopter : d'après le dossier, les financeurs ont déjà répondu."
    html.tag(
      "p",
      "Parmi les actions retenues : \(counted(retained.count - renewed, "nouvelle")) et \(renewed) en renouvellement.\(before)\(seuil ?? "")"
    )
    gaps(retained, &html)
  }

  /// How many plans of funding the answers leave unbalanced, and by how much.
  private func gaps(_ retained: [Seance.Cas], _ html: inout HTML) {
    let unbalanced = retained.filter { $0.desequilibre != nil }
    guard !unbalanced.isEmpty else { return }
    func sum(_ some: [Seance.Cas]) -> Montant { Montant(adding: some.map(\.ecart)) }
    let strong = unbalanced.filter { $0.desequilibre == .fort }
    let most =
      strong.isEmpty
      ? "" : " ; pour \(counted(strong.count, "action")), au moins 20 % du coût (\(sum(strong)))"
    html.tag(
      "p",
      "Plans de financement : les réponses \(seance.issue.lowercased())es laissent \(sum(unbalanced)) à trouver, sur \(counted(unbalanced.count, "action"))\(most). La colonne « Manque » le dit action par action."
    )
  }

  /// `3 actions`.
  func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count > 1 ? "s" : "")" }
}

// MARK: Enveloppes

extension Releve {
  private func enveloppes(_ html: inout HTML) {
    html.tag("h2", "Consommation des enveloppes")
    let caption =
      "Enveloppe de chaque financeur, ce que demandent tous les dossiers, ce qui est \(seance.issue.lowercased()) et ce qui reste"
    html.wideTable(caption, ["class": "keep"]) { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Financeur", "Pilier"] { tr.tag("th", ["scope": "col"], name) }
          for name in ["Enveloppe", "Demandé", seance.issue, "Reste", "Part consommée"] {
            tr.tag("th", ["scope": "col", "class": "n"], name)
          }
          tr.tag("th", ["scope": "col"], "Graphique")
        }
      }
      table.tag("tbody") { body in
        for line in seance.programme.consommations { row(line, &body) }
      }
    }
    for overlap in seance.overlaps { html.tag("p", ["class": "note"], overlap) }
    sharing(&html)
  }

  /// How the sums came about, so that nobody has to ask why one is not what the rules alone would give.
  private func sharing(_ html: inout HTML) {
    html.tag("section", ["class": "keep"]) { part in
      part.tag("h3", "Comment les enveloppes sont partagées")
      part.tag("ul") { list in
        for sentence in ReglementWriter.sharing(of: seance.call) { list.tag("li", sentence) }
        if cas.contains(where: { $0.ligne.reponses.contains { $0.propose != $0.calcule } }) {
          list.tag(
            "li",
            "Ce partage est fait avant les décisions du comité ; l'argent qu'elles libèrent n'est pas partagé de nouveau."
          )
        }
        if seance.call.notation != nil {
          list.tag(
            "li",
            "Une note « de … à … » attend encore un avis, ou un élément du dossier : le classement compte la plus basse."
          )
        }
        let ties = ReglementWriter.ties(of: seance.call).joined(separator: " ; puis ")
        list.tag("li", "À égalité de note, on regarde : \(ties).")
      }
    }
  }

  private func row(_ line: Programme.Consommation, _ body: inout HTML) {
    let asked = asked(
      cas.filter { line.pilier == nil || $0.fiche.pilier == line.pilier }, line.financeur)
    let left = Montant(centimes: line.enveloppe.centimes - line.consomme.centimes)
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], seance.nom(line.financeur))
      tr.tag("td", line.pilier.map { seance.libelle(.pilier, $0) } ?? "Ensemble")
      for sum in [line.enveloppe.description, asked, line.consomme.description, left.description] {
        tr.tag("td", ["class": "n"], sum)
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
}
