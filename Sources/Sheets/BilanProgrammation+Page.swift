internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

extension BilanProgrammation {
  func html() -> [UInt8] {
    let running = "\(titre) — \(seance.call.intitule), \(seance.call.administration.nom)"
    return Page(title: titre, isLandscape: true, running: running).bytes { html in
      html.tag("p") { p in
        p.tag("strong", seance.call.intitule)
        p.text(" — \(seance.call.administration.nom), exercice \(exercice)")
      }
      seance.warn(&html)
      html.tag("p", ["class": "note"], origin)
      html.tag("h2", "Campagne")
      html.tag("div", ["class": "pair"]) { pair in
        pair.tag("div") { campaign(&$0) }
        pair.tag("div") { byFunder(&$0) }
      }
      let actions = actions
      html.tag("h2", "Actions")
      if actions.grille.groupes.isEmpty {
        html.tag("p", "Aucune action retenue.")
      } else {
        html.tag("section", ["class": "keep"]) { part in
          part.tag("div", ["class": "pair"]) { pair in
            pair.tag("div") { actions.grille.table(actions.titre, &$0, text: BilanParts.whole) }
            pair.tag("div") { actions.grille.shareTable(actions.shareTitre, &$0) }
          }
          part.tag("p", ["class": "note"], Self.rounding)
        }
      }
      let money = money
      html.tag("h2", aides)
      if money.grille.groupes.isEmpty {
        html.tag("p", "Aucun montant proposé.")
      } else {
        money.grille.table(money.titre, &html) { Montant(centimes: $0).description }
        html.tag("section", ["class": "keep"]) { part in
          money.grille.shareTable(money.shareTitre, &part)
          part.tag("p", ["class": "note"], Self.rounding)
        }
        for (titre, grille) in withinPiliers(money) { grille.shareTable(titre, &html) }
      }
      html.append(seance.fragments.mentions)
    }
  }

  private var origin: String {
    let own =
      seance.programme.adoption == nil && seance.hypotheses.isEmpty
      ? "\(exercice) : propositions calculées d'après les règles de l'appel, avant la décision du comité."
      : "\(exercice) : \(seance.statement.lowercasedFirst)"
    guard let autre, let publie = seance.publie else {
      return own + " Aucun chiffre publié d'une autre année n'est à côté de l'appel."
    }
    return own
      + " \(autre) : chiffres publiés, \(publie.titre) ; ils ne sont ni corrigés ni complétés, leurs parts sont calculées ici."
  }

  private static let rounding =
    "Parts au centième. Sous « calculé », chacune est arrondie seule, comme au rapport publié ; ailleurs, à un centième près, de sorte que chaque colonne fasse 100,00 %, et la part d'un pilier celle de ses axes."

  /// The shares within each pilier that has several axes, each a table with its title.
  func withinPiliers(_ tableau: Tableau) -> [(titre: String, grille: BilanGrille)] {
    tableau.grille.groupes.filter { $0.rangs.count > 1 }.compactMap { groupe in
      let columns = tableau.grille.colonnes.filter { $0.whole == nil && $0.sum(groupe.rangs) > 0 }
      guard !columns.isEmpty else { return nil }
      return (
        "Part de la somme du pilier \(groupe.nom), par financeur et par an",
        BilanGrille(groupes: [groupe], colonnes: columns)
      )
    }
  }

  /// Lines of the campaign: name, value published, value of the programme.
  var lines: [(nom: String, grandeur: BilanPublie.Grandeur?, own: Int)] {
    let renewed = retained.count { $0.fiche.isRenewal }
    func count(_ sorts: Programme.Sort...) -> Int { all.count { sorts.contains($0.ligne.sort) } }
    return [
      ("Projets déposés", .deposes, all.count), ("Actions retenues", .actions, retained.count),
      ("dont nouvelles", .actionsNouvelles, retained.count - renewed),
      ("dont en renouvellement", .actionsRenouvelees, renewed),
      ("Projets non retenus ou irrecevables", .nonRetenus, count(.rejete, .irrecevable)),
      ("Liste complémentaire", nil, count(.listeComplementaire)),
      ("Dossiers à compléter", nil, count(.aCompleter)),
    ]
  }

  private func campaign(_ html: inout HTML) {
    html.tag("table", ["class": "keep"]) { table in
      table.tag("caption", "Projets déposés et ce qu'ils deviennent")
      head("Projets", &table)
      table.tag("tbody") { body in
        for line in lines {
          row(line.nom, &body) { year in
            year == exercice
              ? String(line.own)
              : line.grandeur.flatMap { published(sujet($0, year)) }.map(BilanParts.whole) ?? "–"
          }
        }
      }
    }
  }

  private func byFunder(_ html: inout HTML) {
    html.tag("table", ["class": "keep"]) { table in
      table.tag(
        "caption", "\(Self.byFunderTitre) ; une action peut en avoir plusieurs")
      head("Financeur", &table)
      table.tag("tbody") { body in
        for financeur in seance.call.financeurs {
          row(financeur.nom, &body) { helped(financeur.code, $0).map(BilanParts.whole) ?? "–" }
        }
      }
    }
  }

  static let byFunderTitre = "Nombre d'actions aidées par chaque financeur"

  /// How many actions a funder helps in a year; nil when nothing is published of it.
  func helped(_ financeur: String, _ year: Int) -> Int64? {
    guard year == exercice else { return published(sujet(.actions, year, financeur: financeur)) }
    return Int64(retained.count { ($0.reponse(financeur)?.propose.centimes ?? 0) > 0 })
  }

  private func head(_ nom: String, _ table: inout HTML) {
    table.tag("thead") { head in
      head.tag("tr") { tr in
        tr.tag("th", ["scope": "col"], nom)
        for year in years { tr.tag("th", ["scope": "col", "class": "n"], sousTitre(year)) }
      }
    }
  }

  private func row(_ nom: String, _ body: inout HTML, _ value: (Int) -> String) {
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], nom)
      for year in years { tr.tag("td", ["class": "n"], value(year)) }
    }
  }
}
