internal import Calls
internal import Decision
internal import Dossiers
internal import Review

/// The page that leads to all others.
struct Index {
  /// The forms of a table of data.
  struct Data {
    var title: String
    var paths: [String]
  }

  struct Dossier {
    var one: Seance.Cas
    var fiche: String
    var courrier: String?
  }

  let seance: Seance
  var pages: [(path: String, title: String)] = []
  var data: [Data] = []
  var dossiers: [Dossier] = []

  func html() -> [UInt8] {
    Page(title: seance.call.intitule).bytes { html in
      html.tag("p", "\(seance.call.administration.nom), exercice \(seance.call.exercice)")
      seance.warn(&html)
      html.tag(
        "p", ["class": "note"],
        seance.statement)
      seance.tellLeftOut(&html)
      html.tag("h2", "Pour les comités")
      html.tag("ul") { ul in
        for page in pages { ul.tag("li") { $0.tag("a", ["href": page.path], page.title) } }
      }
      html.tag("h2", "Dossiers")
      let caption = "\(dossiers.count) dossier\(dossiers.count > 1 ? "s" : ""), dans l'ordre du programme"
      html.wideTable(caption, ["class": "fixed"]) { table in
        table.columns(["15%", "26%", "23%", "12%", "11%", "13%"])
        table.tag("thead") { head in
          head.tag("tr") { tr in
            for name in ["Référence", "Porteur", "Action", "Liste"] { tr.tag("th", ["scope": "col"], name) }
            tr.tag("th", ["scope": "col", "class": "n"], seance.issue)
            tr.tag("th", ["scope": "col"], "Courrier")
          }
        }
        table.tag("tbody") { body in for dossier in dossiers { row(dossier, &body) } }
      }
      tables(&html)
      html.append(seance.fragments.mentions)
    }
  }

  private func tables(_ html: inout HTML) {
    html.tag("h2", "Données")
    html.tag("ul") { ul in
      for table in data {
        ul.tag("li") { li in
          li.text("\(table.title) : ")
          for (place, path) in table.paths.enumerated() {
            if place > 0 { li.text(", ") }
            let form = path.split(separator: ".").last.map { $0.uppercased() } ?? path
            li.tag("a", ["href": path, "aria-label": "\(table.title), \(form)"], form)
          }
        }
      }
    }
    html.tag(
      "p", ["class": "note"],
      "Les fichiers CSV s'ouvrent dans un tableur français. Un SIRET y est en chiffres, puis précédé de « n° » : un tableur ôte les zéros d'un nombre, jamais ceux d'un texte. Une cellule qui a plusieurs valeurs les sépare par « | », qu'aucune d'elles ne contient (une barre du dossier y devient « ¦ »). Les fichiers XML suivent le contrat Rules/tableau.xsd."
    )
  }

  private func row(_ dossier: Dossier, _ body: inout HTML) {
    let reference = shownReference(dossier.one.fiche.reference)
    body.tag("tr") { tr in
      tr.tag("th", ["scope": "row"]) { th in
        th.tag("a", ["href": dossier.fiche, "class": "ref"]) { $0.quote(reference) }
      }
      tr.tag("td") { $0.porteur(dossier.one.fiche) }
      tr.tag("td") { $0.quote(short: dossier.one.fiche.intitule) }
      tr.tag("td", dossier.one.ligne.sort.status.uppercasedFirst)
      tr.tag("td", ["class": "n"], dossier.one.outcome?.description ?? "–")
      tr.tag("td") { td in
        guard let courrier = dossier.courrier else { return td.text("–") }
        let objet = Courrier(seance: seance, one: dossier.one).objet.court
        td.tag("a", ["href": courrier, "aria-label": "\(objet), \(reference)"], objet)
      }
    }
  }
}
