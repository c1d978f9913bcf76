internal import Calls

/// What is looked at often of a critère, without its names.
struct CritereKind {
  let role: Call.Role.Kind
  /// The place in the call's funders; -1 for what concerns the dossier as a whole.
  let financeur: Int
  let isBonus: Bool

  /// One for each critère of a call.
  static func all(of rules: RuleSet) -> [CritereKind] {
    let places = Dictionary(
      rules.call.financeurs.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    return rules.criteres.map { critere in
      CritereKind(
        role: critere.role, financeur: critere.financeur.flatMap { places[$0] } ?? -1,
        isBonus: critere.isBonus)
    }
  }
}
