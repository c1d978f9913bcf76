internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

extension BilanProgrammation {
  /// One value of the account.
  private struct Valeur {
    var tableau: String
    var ligne: String
    var colonne: String
    var annee: String
    var centimes: Int64?
    var nombre: Int64?
    var part: Int64?
    var partDe = ""
  }

  /// What the page shows, table by table, the years in its order; what it has no value for has no row.
  private var values: [Valeur] {
    let money = money
    return campaign + helped + values(actions) + values(money)
      + withinPiliers(money).flatMap { titre, grille in
        grille.colonnes.flatMap { colonne in
          let pilier = grille.groupes[0].nom
          return lines(grille, colonne).map { line in
            Valeur(
              tableau: titre, ligne: line.nom, colonne: colonne.titre, annee: colonne.sousTitre,
              part: line.part, partDe: "part de la somme du pilier \(pilier)")
          }
        }
      }
  }

  private var campaign: [Valeur] {
    lines.flatMap { line in
      years.compactMap { year in
        let value = year == exercice ? Int64(line.own) : line.grandeur.flatMap { published(sujet($0, year)) }
        return value.map {
          Valeur(tableau: "Campagne", ligne: line.nom, colonne: "", annee: sousTitre(year), nombre: $0)
        }
      }
    }
  }

  /// The actions that each funder helps.
  private var helped: [Valeur] {
    seance.call.financeurs.flatMap { financeur in
      years.compactMap { year in
        helped(financeur.code, year).map {
          Valeur(
            tableau: Self.byFunderTitre, ligne: "Actions aidées", colonne: financeur.nom,
            annee: sousTitre(year), nombre: $0)
        }
      }
    }
  }

  private func values(_ tableau: Tableau) -> [Valeur] {
    tableau.grille.colonnes.flatMap { colonne in
      lines(tableau.grille, colonne).map { line in
        Valeur(
          tableau: tableau.titre, ligne: line.nom, colonne: tableau.isMoney ? colonne.titre : "",
          annee: colonne.sousTitre, centimes: tableau.isMoney ? line.value : nil,
          nombre: tableau.isMoney ? nil : line.value, part: line.part,
          partDe: line.part == nil ? "" : tableau.partDe)
      }
    }
  }

  /// A column from top to bottom: axes and piliers, where it is known by axe, then all of them.
  private func lines(
    _ grille: BilanGrille, _ colonne: BilanGrille.Colonne
  ) -> [(nom: String, value: Int64, part: Int64?)] {
    if let whole = colonne.whole { return [("Ensemble", whole, whole > 0 ? 10_000 : nil)] }
    let shares = grille.shares(colonne)
    return grille.lignes.map { ligne in
      (ligne.nom, colonne.sum(ligne.rangs), grille.part(ligne.rangs, colonne, shares))
    }
  }

  /// Every value with what it is, and what its share is a share of.
  var donnees: Donnees {
    var donnees = Donnees(
      "bilan", "Bilan de programmation",
      [
        .init("tableau", "Tableau"), .init("ligne", "Ligne"), .init("financeur", "Financeur"),
        .init("annee", "Année"), .init("nombre", "Nombre", .nombre),
        .init("montant", "Montant (€)", .montant),
        .init("part", "Part (%)", .nombre), .init("partDe", "Part de quoi"),
      ], hypothese: seance.hypothese)
    for value in values {
      donnees.add([
        .init(value.tableau), .init(value.ligne), .init(value.colonne), .init(value.annee),
        .init(value.nombre.map { String($0) }), .init(value.centimes.map { Montant(centimes: $0) }),
        .init(value.part.map { BilanParts.number($0).replacing(",", with: ".") }), .init(value.partDe),
      ])
    }
    return donnees
  }
}
