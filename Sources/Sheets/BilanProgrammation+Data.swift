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

  private var values: [Valeur] {
    var values: [Valeur] = []
    for line in lines {
      values.append(
        Valeur(
          tableau: "Campagne", ligne: line.nom, colonne: "", annee: sousTitre(exercice),
          nombre: Int64(line.own)))
      if let autre, let grandeur = line.grandeur, let value = published(sujet(grandeur, autre)) {
        values.append(
          Valeur(
            tableau: "Campagne", ligne: line.nom, colonne: "", annee: "\(autre) (publié)", nombre: value))
      }
    }
    for tableau in [actions, money] {
      for colonne in tableau.grille.colonnes {
        let shares = colonne.whole == nil ? tableau.grille.shares(colonne) : nil
        for rang in tableau.grille.rangs where colonne.whole == nil {
          values.append(
            value(tableau, rang.nom, colonne, colonne.valeurs[rang.code] ?? 0, shares?[rang.code]))
        }
        let whole = colonne.whole ?? colonne.sum(tableau.grille.rangs)
        values.append(value(tableau, "Ensemble", colonne, whole, whole > 0 ? 10_000 : nil))
      }
    }
    return values
  }

  private func value(
    _ tableau: Tableau, _ ligne: String, _ colonne: BilanGrille.Colonne, _ value: Int64, _ part: Int64?
  ) -> Valeur {
    Valeur(
      tableau: tableau.titre, ligne: ligne, colonne: tableau.isMoney ? colonne.titre : "",
      annee: colonne.sousTitre, centimes: tableau.isMoney ? value : nil,
      nombre: tableau.isMoney ? nil : value, part: part, partDe: part == nil ? "" : tableau.partDe)
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
