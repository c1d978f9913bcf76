internal import Decision
internal import Dossiers
internal import Review

/// How much a plan of funding lacks once the funders have answered: 50 € is not the alarm that 20 000 € is.
///
/// The limits are this program's own, for the eye of a reader; no rule of a call depends on them.
enum Desequilibre: Int, Comparable {
  /// Under 5 % of the cost: the porteur finds it, nobody has to discuss it.
  case minime
  /// From 5 % of the cost on.
  case sensible
  /// From 20 % of the cost on: the action may not take place.
  case fort

  /// Nil when nothing lacks, and for an action that is not retained; without a known cost the sum asked stands for it.
  init?(_ one: Seance.Cas) {
    let manque = one.ecart.centimes
    guard manque > 0 else { return nil }
    let whole = (one.fiche.cout ?? one.sollicite)?.centimes ?? 0
    let parts = Int128(manque) * 100
    self = parts >= Int128(whole) * 20 ? .fort : parts >= Int128(whole) * 5 ? .sensible : .minime
  }

  static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

  /// What the words below mean.
  static let legend =
    "Un plan de financement est dit déséquilibré quand il manque au moins 5 % du coût de l'action, fortement déséquilibré à partir de 20 % ; au-dessous de 5 %, l'écart est minime."
}

extension Seance.Cas {
  /// What lacks, with its share of the cost: `il manque 400 € (3,2 % du coût)`.
  var gap: String {
    let share = fiche.cout.map { " (\(Share(ecart.centimes, of: $0.centimes).text) du coût)" } ?? ""
    return "il manque \(ecart)\(share)"
  }
}
