internal import Calls
internal import Decision
internal import Dossiers

extension DonneesEssentielles {
  /// The page that says what can be published, what cannot, and what to write where for it.
  func html() -> [UInt8] {
    Page(title: titre, isLandscape: true, running: "\(titre) — \(seance.call.intitule)").bytes { html in
      html.tag("p") { p in
        p.tag("strong", seance.call.intitule)
        p.text(" — \(seance.call.administration.nom), exercice \(seance.call.exercice)")
      }
      seance.warn(&html)
      html.tag("p", ["class": "box"]) { $0.tag("strong", summary) }
      html.tag(
        "p", ["class": "note"],
        "Une ligne par somme accordée, action par action et financeur par financeur, dans les colonnes du schéma national SCDL « subventions » 2.1.1. Ce que le schéma exige et que rien ne dit n'est pas inventé : la ligne est laissée de côté."
      )
      toFill(&html)
      problems(&html)
      published(&html)
      html.append(seance.fragments.mentions)
    }
  }

  private var summary: String {
    let own =
      rows.isEmpty
      ? "Aucune ligne ne peut encore être publiée."
      : "\(rows.count) ligne\(rows.count > 1 ? "s" : "") au format du schéma."
    let others = waiting.reduce(0) { $0 + $1.actions }
    let left = others + manques.count { !$0.reference.isEmpty }
    guard left > 0 else { return own }
    let s = left > 1 ? "s" : ""
    return own + " \(left) ligne\(s) laissée\(s) de côté, pour les raisons ci-dessous."
  }

  /// What the call does not say, where to write it, and how many lines wait for it.
  private func toFill(_ html: inout HTML) {
    guard !waiting.isEmpty else { return }
    html.tag("h2", "À renseigner")
    html.tag("ul") { ul in
      for line in waiting where line.financeur.siret == nil {
        ul.tag("li") { li in
          li.tag("strong", "SIRET de l'attribuant « \(line.financeur.nom) »")
          li.text(
            " : \(line.actions) action\(line.actions > 1 ? "s" : "") pour \(line.somme) attendent ce numéro. Dans appel.xml, sous "
          )
          li.tag("code", "<financeur code=\"\(line.financeur.code)\">")
          li.text(", après ")
          li.tag("code", "<nom>")
          li.text(", écrivez ")
          li.tag("code", "<siret>")
          li.text(" et ses 14 chiffres, tels qu'à l'annuaire des entreprises.")
        }
      }
      if seance.programme.adoption == nil {
        ul.tag("li") { li in
          li.tag("strong", "Adoption par le comité")
          li.text(
            " : tant qu'elle n'est pas dite, ce sont des propositions, et rien n'est publié comme accordé. Au début du fichier d'arbitrages (--arbitrages), écrivez "
          )
          li.tag("code", "<adoption>")
          li.text(" avec ")
          li.tag("code", "<auteur>")
          li.text(", comme Comité de pilotage, et ")
          li.tag("code", "<date>")
          li.text(", comme 2022-04-12 ; cette date sert de date de convention provisoire.")
        }
      }
    }
  }

  private func problems(_ html: inout HTML) {
    let others = manques.filter { !$0.reference.isEmpty || $0.financeur.isEmpty }
    guard !others.isEmpty else { return }
    html.tag("h2", "À vérifier avant de publier")
    html.wideTable("Lignes laissées de côté et valeurs provisoires", ["class": "fixed"]) { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Champ", "Financeur", "Dossier", "Constat", "Effet"] {
            tr.tag("th", ["scope": "col"], name)
          }
        }
      }
      table.tag("tbody") { body in
        for manque in others {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], manque.champ)
            tr.tag("td", manque.financeur.isEmpty ? "tous" : manque.financeur)
            tr.tag("td") { td in
              if manque.reference.isEmpty {
                td.text("tous")
              } else {
                td.reference(manque.reference, isInline: true)
              }
            }
            tr.tag("td", manque.constat)
            tr.tag("td", manque.effet)
          }
        }
      }
    }
  }

  private func published(_ html: inout HTML) {
    guard !rows.isEmpty else { return }
    html.tag("h2", "Lignes")
    let shown = [
      "nomAttribuant", "referenceDecision", "nomBeneficiaire", "idBeneficiaire", "objet", "montant",
    ]
    let places = shown.compactMap { Self.columns.firstIndex(of: $0) }
    let caption = "Les colonnes qui changent d'une ligne à l'autre ; les autres sont dans le fichier CSV"
    html.wideTable(caption, ["class": "fixed"]) { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in for name in shown { tr.tag("th", ["scope": "col"], name) } }
      }
      table.tag("tbody") { body in
        for row in rows {
          body.tag("tr") { tr in
            for place in places {
              let isSum = Self.columns[place] == "montant"
              tr.tag("td", isSum ? ["class": "n"] : [:]) { td in
                td.quote(isSum ? row[place].replacing(".", with: ",") : row[place])
              }
            }
          }
        }
      }
    }
  }
}
