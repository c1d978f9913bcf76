internal import Calls
internal import Decision

extension Releve {
  /// What the committee decided, or room for it, and room for the signatures.
  func decision(_ html: inout HTML) {
    html.tag("h2", ["class": "newpage"], "Décision du comité de pilotage")
    if seance.programme.adoption == nil { choices(&html) } else { adopted(&html) }
    signatures(&html)
  }

  private func adopted(_ html: inout HTML) {
    let isChanged = cas.contains { $0.ligne.reponses.contains { $0.arbitrage != nil } }
    html.tag("p", ["class": "box"]) { box in
      box.tag("strong", seance.statement)
      if isChanged { box.text(" Les changements du comité sont au tableau « Arbitrages du comité ».") }
    }
  }

  private func choices(_ html: inout HTML) {
    html.tag("div", ["class": "box"]) { box in
      box.tag("ul", ["class": "choices"]) { ul in
        for choice in [
          "Programme adopté comme proposé", "Programme adopté avec les modifications ci-dessous",
          "Examen reporté",
        ] { ul.tag("li", "☐ " + choice) }
      }
      box.tag("p", "Date :")
    }
    changes(&html)
  }

  private func changes(_ html: inout HTML) {
    html.tag("table", ["class": "fixed keep"]) { table in
      table.tag("caption", "Modifications")
      table.columns(["20%", "20%", "15%", "45%"])
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Dossier", "Financeur", "Montant ou refus", "Motif"] {
            tr.tag("th", ["scope": "col"], name)
          }
        }
      }
      table.tag("tbody") { body in
        for _ in 0..<6 {
          body.tag("tr", ["class": "blank"]) { tr in for _ in 0..<4 { tr.tag("td", "") } }
        }
      }
    }
  }

  private func signatures(_ html: inout HTML) {
    html.tag("table", ["class": "fixed keep"]) { table in
      table.tag("caption", "Signatures")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for financeur in financeurs { tr.tag("th", ["scope": "col"], Self.onBehalf(of: financeur.nom)) }
        }
      }
      table.tag("tbody") { body in
        body.tag("tr") { tr in
          for _ in financeurs {
            tr.tag("td") { td in
              td.tag("div", ["class": "sign"]) { box in
                for name in ["Nom et qualité :", "Signature :"] { box.tag("p", name) }
              }
            }
          }
        }
      }
    }
  }

  /// `Pour la ville de X`; without an article where none is known.
  static func onBehalf(of nom: String) -> String {
    Call.Financeur.withArticle(nom).map { "Pour \($0)" } ?? "Pour : \(nom)"
  }
}
