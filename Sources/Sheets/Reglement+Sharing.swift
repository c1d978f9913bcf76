internal import Calls
internal import Decision
internal import Dossiers
internal import FEEL
internal import Review

extension ReglementWriter {
  /// How a call shares its enveloppes, in sentences; where its funders do not all share alike, each says of whom it speaks.
  static func sharing(of call: Call) -> [String] {
    let ways = call.attributions
    let items = ways.flatMap { way, financeurs in
      let sentences = sharing(way, hasPiliers: financeurs.contains { !$0.piliers.isEmpty })
      guard ways.count > 1 else { return sentences }
      let names = financeurs.map { call.withArticle($0.code) }
      let funders = [names.dropLast().joined(separator: ", "), names[names.count - 1]].filter { !$0.isEmpty }
      return sentences.map { "Pour \(funders.joined(separator: " et ")) : \($0.lowercasedFirst)" }
    }
    return items + ["Aucune enveloppe, aucun plafond, aucune demande ne peut être dépassé."]
  }

  private static func sharing(_ sharing: Call.Attribution, hasPiliers: Bool) -> [String] {
    var items: [String] = []
    switch sharing.methode {
    case .rang:
      items.append("Les dossiers sont servis dans l'ordre des notes, tant qu'il reste de l'argent.")
      switch sharing.insuffisance {
      case .passer:
        items.append("Si la somme proposée ne tient plus dans l'enveloppe, on passe au dossier suivant.")
      case .arreter:
        items.append("Au premier dossier dont la somme ne tient plus dans l'enveloppe, on s'arrête.")
      case .partiel:
        items.append(
          "Le premier dossier qui ne tient plus reçoit ce qui reste, si cela fait au moins "
            + "\(((sharing.partMinimale * Decimal(100)) ?? .zero).french) % de la proposition ; les suivants n'ont "
            + "rien de cette enveloppe, même une somme qui y tiendrait."
        )
      }
    case .prorata:
      items.append(
        "Tous les dossiers au-dessus du seuil se partagent l'enveloppe, en proportion de ce que les règles proposent."
      )
    }
    items.append("Les sommes sont arrondies au multiple inférieur de \(sharing.pas).")
    if sharing.methode == .prorata {
      items.append(
        "Ce que l'arrondi laisse va, un multiple après l'autre, aux sommes qu'il a le plus réduites.")
      if hasPiliers {
        items.append(
          "Un pilier dont l'enveloppe ne suffit pas à cette proportion est partagé dans une proportion à lui, plus petite ; les autres dossiers du financeur se partagent ce qu'il laisse."
        )
      }
    }
    if sharing.minimum.centimes > 0 {
      items.append("Aucune somme au-dessous de \(sharing.minimum) n'est proposée.")
      if sharing.methode == .prorata {
        items.append(
          "Quand des parts tombent au-dessous de ce minimum, même à rien par l'arrondi, les derniers classés de ceux qu'elles concernent n'ont rien, juste autant qu'il en faut pour que tous les autres l'atteignent ; l'argent est partagé de nouveau entre ceux-ci. Cela se fait d'abord dans chaque pilier, puis pour le financeur."
        )
      }
    }
    return items
  }
}
