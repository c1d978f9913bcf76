internal import Calls
internal import Decision
internal import Dossiers
internal import Review

extension Releve {
  // MARK: Cells

  func action(_ one: Seance.Cas, _ html: inout HTML) {
    html.quote(short: one.fiche.intitule)
    html.reference(one.fiche.reference)
    one.tellYears(&html)
  }

  /// The reason of a funder's answer, with the author of a change.
  func why(_ reponse: Programme.Reponse, _ one: Seance.Cas, _ html: inout HTML) {
    html.tag("strong", "\(seance.nom(reponse.financeur)) — ")
    guard let arbitrage = reponse.arbitrage else {
      return html.sentence(ended(seance.motif(reponse)))
    }
    let motif = seance.motif(reponse)
    // The full stop comes behind the parenthesis.
    html.sentence(motif.hasSuffix(".") ? String(motif.dropLast()) : motif)
    html.text(" (")
    html.sentence(arbitrage.auteur)
    html.text(", \(arbitrage.date.french)).")
  }

  // MARK: Changes of the committee

  /// Every change of the committee, beside what was computed; actions that it refused are among them.
  func arbitrages(_ html: inout HTML) {
    let changes = cas.flatMap { one in
      one.ligne.reponses.compactMap { reponse in reponse.arbitrage.map { (one, reponse, $0) } }
    }
    guard !changes.isEmpty else { return }
    html.tag("h2", "Arbitrages du comité")
    let confirmed = changes.count { $0.1.isConfirmed }
    let caption = Self.caption(changed: changes.count - confirmed, confirmed: confirmed)
    html.wideTable(caption, ["class": "fixed"]) { table in
      table.columns(["18%", "12%", "9%", "9%", "9%", "28%", "15%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Action", "Financeur"] { tr.tag("th", ["scope": "col"], name) }
          for name in ["Demandé", "Calculé", "Adopté"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
          for name in ["Motif", "Auteur"] { tr.tag("th", ["scope": "col"], name) }
        }
      }
      table.tag("tbody") { body in
        for (one, reponse, arbitrage) in changes {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"]) { action(one, &$0) }
            tr.tag("td", seance.nom(reponse.financeur))
            tr.tag("td", ["class": "n"], reponse.sollicite?.description ?? "–")
            tr.tag("td", ["class": "n"], reponse.computed?.description ?? "–")
            tr.tag("td", ["class": "n"]) { td in
              td.tag("strong", arbitrage.montant == nil ? "refusé" : reponse.propose.description)
            }
            let reserve = reponse.propose.centimes > 0 ? one.ligne.reserve : nil
            tr.tag("td") { $0.sentence(sentences([arbitrage.motif, reserve])) }
            tr.tag("td") { td in
              td.sentence(arbitrage.auteur)
              td.text(", \(arbitrage.date.french)")
            }
          }
        }
      }
    }
  }

  /// `3 réponses que le comité a changées, 1 qu'il a confirmée`.
  private static func caption(changed: Int, confirmed: Int) -> String {
    func answers(_ count: Int) -> String { "\(count) réponse\(count > 1 ? "s" : "")" }
    let kept = confirmed > 1 ? "confirmées sans les changer" : "confirmée sans la changer"
    guard changed > 0 else { return "\(answers(confirmed)) que le comité a \(kept)" }
    return "\(answers(changed)) que le comité a changée\(changed > 1 ? "s" : "")"
      + (confirmed == 0 ? "" : ", \(confirmed) qu'il a \(kept)")
  }

  // MARK: Lists

  /// The dossiers that wait for money, as the committee may have to serve them.
  func waiting(_ html: inout HTML) {
    ranked(.listeComplementaire, .possible(seance.call), &html)
    let reponses = cas.filter { $0.ligne.sort == .listeComplementaire }.flatMap(\.ligne.reponses)
    let obstacles = reponses.compactMap(\.obstacle)
    guard !obstacles.isEmpty else { return }
    let waits = [
      obstacles.contains(.enveloppe) ? "si le comité attribue une somme qui reste ou qui se libère" : nil,
      obstacles.contains(.note) ? "si la note, une fois complète, atteint le seuil" : nil,
    ].compactMap { $0 }
    let condition = waits.isEmpty ? "" : ", \(waits.joined(separator: " ou "))"
    html.tag(
      "p", ["class": "note"],
      "Possible : ce que les règles permettent à ce financeur\(seance.call.bounds(of: reponses))\(condition). « – » : non demandé, ou non calculable."
    )
  }

  /// The dossiers below the threshold, or refused by the committee: with what was computed before.
  func rejected(_ html: inout HTML) { ranked(.rejete, .computed, &html) }

  private func ranked(_ sort: Programme.Sort, _ reponses: Reponses, _ html: inout HTML) {
    html.tag("h2", sort.titre)
    let all = cas.filter { $0.ligne.sort == sort }
    guard !all.isEmpty else { return html.tag("p", "Aucun dossier.") }
    table([(nil, all)], reponses, caption: counted(all.count, "dossier"), total: "Total", &html)
  }

  /// The dossiers that do not meet the conditions, with each condition that fails.
  func inadmissible(_ html: inout HTML) { list(.irrecevable, "Motif", &html) }

  /// The dossiers that lack something, with what they lack.
  func incomplete(_ html: inout HTML) { list(.aCompleter, "Ce qui manque", &html) }

  private func list(_ sort: Programme.Sort, _ reasonsTitle: String, _ html: inout HTML) {
    html.tag("h2", sort.titre)
    let all = cas.filter { $0.ligne.sort == sort }
    guard !all.isEmpty else { return html.tag("p", "Aucun dossier.") }
    html.wideTable(counted(all.count, "dossier"), ["class": "fixed"]) { table in
      table.columns(["22%", "22%", "10%", "46%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Porteur", "Action"] { tr.tag("th", ["scope": "col"], name) }
          tr.tag("th", ["scope": "col", "class": "n"], "Demandé")
          tr.tag("th", ["scope": "col"], reasonsTitle)
        }
      }
      table.tag("tbody") { body in
        for one in all {
          body.tag("tr") { tr in
            tr.tag("td") { $0.porteur(one.fiche) }
            tr.tag("th", ["scope": "row"]) { action(one, &$0) }
            tr.tag("td", ["class": "n"], one.sollicite?.description ?? "–")
            tr.tag("td") { reasons(one, &$0) }
          }
        }
      }
    }
  }

  private func reasons(_ one: Seance.Cas, _ html: inout HTML) {
    seance.tell(one.ligne.motifs, one, &html)
    kept(one, &html)
    doubt(one, &html)
  }

  /// Says of an action that is refused what it keeps all the same.
  func kept(_ one: Seance.Cas, _ html: inout HTML) {
    guard one.ligne.sort == .rejete || one.ligne.sort == .irrecevable, let kept = seance.kept(one) else {
      return
    }
    html.tag("p", kept)
  }

  /// Says of an action that it may have been deposited twice.
  func doubt(_ one: Seance.Cas, _ html: inout HTML) {
    guard let doute = one.ligne.doute else { return }
    html.tag("p") { p in
      p.tag("strong", "Vigilance : ")
      p.sentence(ended(doute))
    }
  }
}
