internal import Calls
internal import Decision
internal import Dossiers
internal import Review

extension Releve {
  /// The porteurs who deposited several dossiers, with what all of theirs together ask and get.
  ///
  /// A call may limit both for one porteur; its rules read one dossier at a time.
  func porteurs(_ html: inout HTML) {
    var groups: [[Seance.Cas]] = []
    var places: [String: Int] = [:]
    for one in cas {
      guard let key = one.fiche.porteurAndService else { continue }
      if let place = places[key] {
        groups[place].append(one)
      } else {
        places[key] = groups.count
        groups.append([one])
      }
    }
    groups.removeAll { $0.count < 2 }
    guard !groups.isEmpty else { return }
    html.tag("h2", "Porteurs de plusieurs dossiers")
    html.tag(
      "p", ["class": "note"],
      "Les règles lisent un dossier à la fois : si l'appel limite les dossiers ou l'argent d'un même porteur, c'est ici que cela se voit."
    )
    html.wideTable(counted(groups.count, "porteur"), ["class": "fixed"]) { table in
      table.columns(["24%", "44%", "12%", "20%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Porteur", "Dossiers"] { tr.tag("th", ["scope": "col"], name) }
          for name in ["Demandé", seance.issue] { tr.tag("th", ["scope": "col", "class": "n"], name) }
        }
      }
      table.tag("tbody") { body in
        for group in groups { row(group, &body) }
      }
    }
  }

  private func row(_ group: [Seance.Cas], _ body: inout HTML) {
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"]) { $0.porteur(group[0].fiche) }
      tr.tag("td") { td in
        for one in group {
          td.tag("p") { p in
            action(one, &p)
            p.text(" : \(one.ligne.sort.status)")
          }
        }
      }
      tr.tag("td", ["class": "n"], Montant(adding: group.compactMap(\.sollicite)).description)
      tr.tag("td", ["class": "n"]) { td in
        td.tag("p", Montant(adding: group.map(\.propose)).description)
        let given = sums(of: group)
        guard given.count > 1 else { return }
        for (financeur, sum) in given { td.tag("p", ["class": "note"], "\(seance.nom(financeur)) : \(sum)") }
      }
    }
  }

  /// What each funder gives to some dossiers together, in the order of the call; those who give nothing are left out.
  private func sums(of group: [Seance.Cas]) -> [(financeur: String, sum: Montant)] {
    seance.call.financeurs.compactMap { financeur in
      let sum = Montant(
        adding: group.flatMap(\.ligne.reponses)
          .filter { $0.financeur == financeur.code && $0.statut == .propose }.map(\.propose))
      return sum.centimes > 0 ? (financeur.code, sum) : nil
    }
  }
}
