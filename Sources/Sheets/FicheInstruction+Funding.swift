internal import Calls
internal import Dossiers
internal import Review

extension FicheInstruction {
  /// The plan of funding: lines of public money, then charges and produits, or the expenses of an investment.
  func funding(_ html: inout HTML) {
    html.tag("h2", "Plan de financement")
    html.wideTable("Financements publics demandés ou obtenus", ["class": "keep"]) { table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Financeur")
          tr.tag("th", ["scope": "col"], "État de la demande")
          for name in ["Montant", "Part du coût"] { tr.tag("th", ["scope": "col", "class": "n"], name) }
        }
      }
      table.tag("tbody") { body in
        for line in fiche.cofinancements {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"]) {
              $0.quote(nom(line))
            }
            tr.tag("td", statut(line))
            tr.tag("td", ["class": "n"], line.compte?.description ?? "–")
            tr.tag("td", ["class": "n"], line.compte.map(share) ?? "–")
          }
        }
      }
      if !fiche.cofinancements.isEmpty { table.tag("tfoot") { total(&$0) } }
    }
    years(&html)
    if let investissement = fiche.investissement { self.investissement(investissement, &html) }
    account("Charges", fiche.charges, &html)
    account("Produits", fiche.produits, &html)
  }

  /// A funder of the call by the call's name, as in every other table; another as the dossier names it.
  private func nom(_ line: DossierEvaluation.Cofinancement) -> String {
    return isOfCall(line) || line.nom.isEmpty ? seance.nom(line.financeur) : line.nom
  }

  private func isOfCall(_ line: DossierEvaluation.Cofinancement) -> Bool {
    seance.call.financeurs.contains { $0.code == line.financeur }
  }

  private func total(_ foot: inout HTML) {
    let lines = fiche.cofinancements
    let sum = Montant(adding: lines.compactMap(\.compte))
    let isUnread = lines.contains { $0.statut != "refuse" && $0.compte == nil }
    foot.tag("tr") { tr in
      tr.tag("th", ["scope": "row", "colspan": "2"], isUnread ? "Total, incomplet" : "Total")
      tr.tag("td", ["class": "n"], sum.description)
      tr.tag("td", ["class": "n"], isUnread ? "–" : share(sum))
    }
  }

  /// What a demand over several years asks for each of them.
  private func years(_ html: inout HTML) {
    let annuites = fiche.annuites
    guard !annuites.isEmpty else { return }
    html.wideTable(
      "Demande sur plusieurs années : coût de l'action et somme demandée par an", ["class": "keep"]
    ) {
      table in
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Année")
          for name in ["Coût", "Demandé", "Part du coût"] {
            tr.tag("th", ["scope": "col", "class": "n"], name)
          }
        }
      }
      table.tag("tbody") { body in
        for annuite in annuites { year(String(annuite.exercice), annuite.cout, annuite.sollicite, &body) }
      }
      table.tag("tfoot") { foot in
        let (costs, sums) = (annuites.map(\.cout), annuites.map(\.sollicite))
        year(
          "Total", costs.contains(nil) ? nil : Montant(adding: costs.compactMap(\.self)),
          sums.contains(nil) ? nil : Montant(adding: sums.compactMap(\.self)), &foot)
      }
    }
  }

  private func year(_ name: String, _ cost: Montant?, _ asked: Montant?, _ html: inout HTML) {
    html.tag("tr") { tr in
      tr.tag("th", ["scope": "row"], name)
      tr.tag("td", ["class": "n"], cost?.description ?? "–")
      tr.tag("td", ["class": "n"], asked?.description ?? "–")
      let share = asked.map { Share($0.centimes, of: cost?.centimes ?? 0).text }
      tr.tag("td", ["class": "n"], share ?? "–")
    }
  }

  /// The part of a sum in the cost.
  private func share(_ sum: Montant) -> String { Share(sum.centimes, of: fiche.cout?.centimes ?? 0).text }

  /// What became of a request, with the sum asked where another one counts.
  private func statut(_ line: DossierEvaluation.Cofinancement) -> String {
    let other = line.compte == line.sollicite ? nil : line.sollicite
    let asked = other.map { ", pour \($0) demandés" } ?? ""
    let place = isOfCall(line) ? " : ne compte pas pour cet appel" : ""
    let year = line.annee.map { ", au titre de \($0)\(place)" } ?? ""
    return switch line.statut {
    case "acquis": (line.compte?.centimes == 0 ? "Rien obtenu" : "Obtenu") + asked + year
    case "refuse": "Refusé" + asked + year
    default: "Demandé" + year
    }
  }

  /// The expenses of an investment with their totals, and what the commune pays itself.
  private func investissement(_ investissement: DossierEvaluation.Investissement, _ html: inout HTML) {
    html.tag("table") { table in
      table.tag("caption", "Dépenses d'investissement")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          for name in ["Dépense", "Chapitre"] { tr.tag("th", ["scope": "col"], name) }
          tr.tag("th", ["scope": "col", "class": "n"], "Montant hors taxes")
        }
      }
      table.tag("tbody") { body in
        for depense in investissement.depenses {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"]) { $0.quote(depense.intitule) }
            tr.tag("td", Self.chapitre(depense.compte))
            tr.tag("td", ["class": "n"], depense.montant?.description ?? "–")
          }
        }
      }
      table.tag("tfoot") { foot in
        for (name, sum) in [
          ("Total hors taxes", investissement.horsTaxes),
          ("Total toutes taxes comprises", investissement.toutesTaxes),
        ] {
          foot.tag("tr") { tr in
            tr.tag("th", ["scope": "row", "colspan": "2"], name)
            tr.tag("td", ["class": "n"], sum?.description ?? "–")
          }
        }
      }
    }
    let own = investissement.autofinancement
    let part = own.map { fiche.isCoutHorsTaxes ? ", soit \(share($0)) du coût hors taxes" : "" } ?? ""
    html.tag(
      "p", "Autofinancement du maître d'ouvrage : \(own?.description ?? "non indiqué")\(part).")
  }

  /// A chapter of the section of investment with its name.
  ///
  /// Source: `Rules/dossier.xsd`, `compteInvestissement`.
  private static func chapitre(_ compte: String) -> String {
    chapitres[compte].map { "\(compte) — \($0)" } ?? compte
  }

  private static let chapitres = [
    "20": "Immobilisations incorporelles", "21": "Immobilisations corporelles",
    "23": "Immobilisations en cours",
  ]

  private func account(_ name: String, _ postes: [(compte: String, montant: Montant)], _ html: inout HTML) {
    guard !postes.isEmpty else { return }
    html.tag("table") { table in
      table.tag("caption", "\(name) de l'action, par poste")
      table.tag("thead") { head in
        head.tag("tr") { tr in
          tr.tag("th", ["scope": "col"], "Poste")
          tr.tag("th", ["scope": "col", "class": "n"], "Montant")
        }
      }
      table.tag("tbody") { body in
        for (compte, montant) in postes {
          body.tag("tr") { tr in
            tr.tag("th", ["scope": "row"], Self.poste(compte))
            tr.tag("td", ["class": "n"], montant.description)
          }
        }
      }
      table.tag("tfoot") { foot in
        foot.tag("tr") { tr in
          tr.tag("th", ["scope": "row"], "Total")
          tr.tag("td", ["class": "n"], Montant(adding: postes.map(\.montant)).description)
        }
      }
    }
  }

  /// An account with its name.
  ///
  /// Source: `Rules/dossier.xsd`, `posteCharge` and `posteProduit`.
  private static func poste(_ compte: String) -> String {
    guard let name = postes[compte] else { return compte }
    return compte.first?.isNumber == true ? "\(compte) — \(name)" : name
  }

  private static let postes = [
    "60": "Achats", "61": "Services extérieurs", "62": "Autres services extérieurs",
    "63": "Impôts et taxes", "64": "Charges de personnel", "65": "Autres charges de gestion courante",
    "66": "Charges financières", "67": "Charges exceptionnelles", "68": "Dotation aux amortissements",
    "69": "Impôt sur les bénéfices, participation des salariés", "CHARGINDIRECT": "Charges indirectes",
    "70": "Vente de produits finis, de marchandises, prestations de services",
    "73": "Dotations et produits de tarification", "74": "Subventions d'exploitation",
    "75": "Autres produits de gestion courante", "76": "Produits financiers",
    "77": "Produits exceptionnels",
    "78": "Reprises sur amortissements et provisions", "79": "Transfert de charges",
    "RESSPROPRES": "Ressources propres affectées au projet",
  ]
}

extension DossierEvaluation.Cofinancement {
  /// What the plan of funding counts: the sum granted rather than the sum asked, and nothing of what was refused.
  ///
  /// Source: `Rules/dossier.xsd`, `financement`, total; `Rules/commun/commun.dmn`, « Argent public du plan de financement ».
  fileprivate var compte: Montant? {
    switch statut {
    case "refuse": nil
    case "acquis": acquis ?? sollicite
    default: sollicite
    }
  }
}
