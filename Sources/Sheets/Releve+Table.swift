internal import Calls
internal import Decision
internal import Dossiers
internal import Review

extension Releve {
  /// What a table says of each answer beside what is asked.
  struct Reponses {
    /// The head of the column.
    var titre: String
    /// The head of the sums of all funders: what is no proposal must not be read as one.
    var total: String
    /// What stands in the place of a sum that cannot be said.
    var without = "–"
    /// Nil for what cannot be said.
    var somme: @Sendable (Programme.Reponse) -> Montant?

    /// What is put before the committee, or what it adopted.
    static func outcome(_ seance: Seance) -> Reponses {
      Reponses(titre: seance.issue, total: "Total", without: Programme.Reponse.pending) { $0.outcome }
    }
    /// What the computation gave, whatever the committee then did.
    static let computed = Reponses(titre: "Calculé", total: "Total calculé") { $0.computed }
    /// What the rules allow, if there were money.
    static func possible(_ call: Call) -> Reponses {
      Reponses(titre: "Possible", total: "Total possible") { $0.possible(call) }
    }

    func text(_ reponse: Programme.Reponse?) -> String {
      guard let reponse else { return "–" }
      return reponse.before ?? somme(reponse)?.description ?? without
    }

    func sum(_ one: Seance.Cas) -> Montant {
      Montant(adding: one.ligne.reponses.filter { !$0.isAnsweredBefore }.compactMap(somme))
    }
  }

  /// Widths that are the same in every table, as far as the funders leave room.
  private var widths: [String]? {
    let count = financeurs.count
    guard (1...4).contains(count) else { return nil }
    let each = min(65, 380 / (2 * count))
    let rest = 380 - each * 2 * count
    let text = [124 + rest / 2, 154 + rest / 2]
    let all = [48] + text + [88, 62, 62] + Array(repeating: each, count: 2 * count) + [65, 60]
    let sum = all.reduce(0, +)
    return all.map { "\(($0 * 1000 / sum) / 10).\(($0 * 1000 / sum) % 10)%" }
  }

  /// Columns before and after those of the funders.
  private var columnCount: Int { 8 + 2 * financeurs.count }

  /// Actions by orientation, with the sums of all of them.
  func table(
    _ groups: [(nom: String?, cas: [Seance.Cas])], _ reponses: Reponses, caption: String, total: String,
    _ html: inout HTML
  ) {
    html.wideTable(caption, ["class": widths == nil ? "list" : "list fixed roomy"]) { table in
      if let widths { table.columns(widths) }
      table.tag("thead") { head(reponses, &$0) }
      for group in groups {
        table.tag("tbody") { body in
          if let nom = group.nom {
            body.tag("tr", ["class": "group"]) { tr in
              tr.tag("th", ["scope": "rowgroup", "colspan": String(columnCount)], nom)
            }
          }
          for one in group.cas { row(one, reponses, &body) }
        }
      }
      table.tag("tfoot") { foot in totalRow(total, groups.flatMap(\.cas), reponses, &foot) }
    }
  }

  private func head(_ reponses: Reponses, _ head: inout HTML) {
    head.tag("tr") { tr in
      for name in ["Rang", "Porteur", "Action", "Demande", "Note", "Coût"] {
        tr.tag("th", ["scope": "col", "rowspan": "2"], name)
      }
      for financeur in financeurs {
        tr.tag("th", ["scope": "colgroup", "colspan": "2", "class": "c"], financeur.nom)
      }
      for name in [reponses.total, "Manque"] {
        tr.tag("th", ["scope": "col", "rowspan": "2", "class": "n"], name)
      }
    }
    head.tag("tr") { tr in
      for _ in financeurs {
        tr.tag("th", ["scope": "col", "class": "n"], "Demandé")
        tr.tag("th", ["scope": "col", "class": "n"], reponses.titre)
      }
    }
  }

  private func totalRow(
    _ nom: String, _ cas: [Seance.Cas], _ reponses: Reponses, _ html: inout HTML
  ) {
    html.tag("tr", ["class": "sum"]) { tr in
      tr.tag("th", ["scope": "row", "colspan": "6"], nom)
      for financeur in financeurs {
        tr.tag("td", ["class": "n"], asked(cas, financeur.code))
        let answer = sum(cas) { one in
          one.reponse(financeur.code).flatMap { $0.isAnsweredBefore ? nil : reponses.somme($0) }
            ?? Montant(centimes: 0)
        }
        tr.tag("td", ["class": "n"], answer.description)
      }
      tr.tag("td", ["class": "n"], sum(cas, reponses.sum).description)
      let gaps = cas.compactMap(\.ligne.manque)
      tr.tag("td", ["class": "n"], gaps.isEmpty ? "–" : Montant(adding: gaps).description)
    }
  }

  private func row(_ one: Seance.Cas, _ reponses: Reponses, _ body: inout HTML) {
    let reduced = one.ligne.reponses.filter { reponse in
      reponse.sollicite.map { reponse.propose < $0 } ?? true || reponse.arbitrage != nil
    }
    let isExplained = !reduced.isEmpty || one.ligne.doute != nil
    body.tag("tr", isExplained ? ["class": "has-why"] : [:]) { tr in
      tr.tag("td", ["class": "n"], one.ligne.rang.map(String.init) ?? "–")
      tr.tag("td") { $0.porteur(one.fiche) }
      tr.tag("th", ["scope": "row"]) { action(one, &$0) }
      tr.tag("td", one.fiche.isRenewal ? "Renouvelée" : "Nouvelle")
      tr.tag("td", ["class": "n range"], one.note)
      tr.tag("td", ["class": "n"]) { td in
        td.text(one.fiche.cout?.description ?? "–")
        if one.fiche.isCoutHorsTaxes { td.tag("span", ["class": "note line"], "hors taxes") }
      }
      for financeur in financeurs {
        let reponse = one.reponse(financeur.code)
        // What is answered already is asked of nobody, and in no total; the answer stands below, with the reasons.
        tr.tag("td", ["class": "n"]) { td in
          td.text(reponse?.sollicite?.description ?? "–")
          if let reponse, !reponse.isAnsweredBefore, let acquis = reponse.acquis {
            td.text(" ")
            td.tag("span", ["class": "note line"], acquis.agreeing("déjà accordé"))
          }
        }
        tr.tag("td", ["class": "n"]) { td in
          td.text(reponses.text(reponse))
          if let reponse, reponse.arbitrage != nil, one.ligne.sort == .retenu {
            td.text(" ")
            td.tag("span", ["class": "note line"], "calculé \(reponse.calcule)")
          }
        }
      }
      tr.tag("td", ["class": "n"]) {
        $0.tag("strong", one.isAnsweredBefore ? "–" : reponses.sum(one).description)
      }
      tr.tag("td", ["class": "n"], one.ligne.manque?.description ?? "–")
    }
    if isExplained { why(one, reduced, &body) }
  }

  /// Below an action: why each answer is not what was asked, and how much of its cost the plan lacks for it.
  private func why(_ one: Seance.Cas, _ reduced: [Programme.Reponse], _ body: inout HTML) {
    let own = seance.motifs(one)
    body.tag("tr", ["class": "why"]) { tr in
      tr.tag("td", "")
      tr.tag("td", ["colspan": String(columnCount - 1)]) { td in
        doubt(one, &td)
        if reduced.isEmpty { return }
        defer { kept(one, &td) }
        if one.ligne.sort != .retenu,
          reduced.allSatisfy({ seance.motifs($0) == own && $0.arbitrage == nil })
        {
          return td.tag("p") { $0.sentence(ended(own[0].uppercasedFirst)) }
        }
        if let reserve = one.ligne.reserve { td.tag("p") { $0.sentence(ended(reserve.uppercasedFirst)) } }
        for reponse in reduced { td.tag("p") { self.why(reponse, one, &$0) } }
        if let level = one.desequilibre, level > .minime {
          td.tag("p") { p in
            p.tag("strong", "Plan de financement\(level == .fort ? " fortement" : "") déséquilibré : ")
            p.text("\(one.gap).")
          }
        }
      }
    }
  }
}
