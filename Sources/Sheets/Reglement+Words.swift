internal import Calls
internal import DMN

// Words of rules as people read them.
extension Call.Role.Kind {
  /// The heading of its critères.
  var partTitle: String {
    switch self {
    case .recevabilite: "Recevabilité"
    case .vigilance: "Points de vigilance"
    case .notation: "Notation"
    case .proposition: "Montants proposés"
    }
  }

  /// What its critères do.
  var explication: String {
    switch self {
    case .recevabilite:
      "Un dossier qui ne remplit pas l'un de ces critères est irrecevable. S'il manque de quoi répondre, il reste à "
        + "compléter : il n'est jamais refusé pour ce qui manque."
    case .vigilance: "Ces critères appellent l'attention d'une personne ; ils ne bloquent jamais un dossier."
    case .notation: "Ces critères donnent des points, dont la somme fait la note."
    case .proposition:
      "Ce que les règles proposent à chaque financeur, jamais plus que ce qui est demandé ; le comité décide."
    }
  }
}

extension Referentiel.Niveau {
  /// Its name.
  var nom: String {
    switch self {
    case .pilier: "pilier"
    case .axe: "axe"
    case .orientation: "orientation"
    case .objectif: "objectif"
    }
  }
}

extension HitPolicy {
  /// How rows of a table become a result.
  ///
  /// - Parameter ranked: The values of each output that lists them, in their order; it counts for some policies.
  func explication(_ aggregation: Model.Aggregation?, _ ranked: [String]) -> String {
    let order = ranked.isEmpty ? "" : ", dans l'ordre \(ranked.joined(separator: ", puis "))"
    return switch self {
    case .unique: "une seule ligne convient"
    case .any: "les lignes qui conviennent donnent le même résultat"
    case .first: "la première ligne qui convient compte"
    case .priority: "la ligne au résultat le plus prioritaire compte\(order)"
    case .ruleOrder: "toutes les lignes qui conviennent comptent"
    case .outputOrder: "toutes les lignes qui conviennent comptent\(order)"
    case .collect:
      switch aggregation {
      case .sum: "somme des lignes qui conviennent"
      case .count: "nombre de lignes qui conviennent"
      case .min: "le plus petit résultat des lignes qui conviennent"
      case .max: "le plus grand résultat des lignes qui conviennent"
      case nil: "toutes les lignes qui conviennent comptent"
      }
    }
  }
}

extension String {
  /// The name of an entry of a result, as a heading.
  var outputTitle: String {
    switch self {
    case "resultat": "Résultat"
    case "constat": "Constat"
    case "distance": "Distance"
    case "conseil": "Conseil"
    case "maximum": "Maximum"
    case "sansObjet": "Sans objet"
    default: self
    }
  }
}
