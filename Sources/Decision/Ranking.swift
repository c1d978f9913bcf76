internal import Calls
internal import FEEL
internal import Review

/// The order of dossiers: score, then the call's tie-breaks, then the reference and the file; no two are ever equal.
struct Ranking {
  let call: Call

  /// Whether one dossier stands before another.
  func isBefore(_ left: DossierEvaluation, _ right: DossierEvaluation) -> Bool {
    if let a = left.score, let b = right.score, a.known != b.known { return a.known > b.known }
    for (index, departage) in call.departages.enumerated() {
      let a = index < left.departages.count ? left.departages[index] : nil
      let b = index < right.departages.count ? right.departages[index] : nil
      switch (a, b) {
      case (let a?, let b?) where a != b: return departage.isDescending ? a > b : a < b
      case (.some, nil): return true
      case (nil, .some): return false
      default: continue
      }
    }
    return Self.isBeforeByReference(left.fiche, right.fiche)
  }

  /// The order that depends on no rule.
  static func isBeforeByReference(
    _ left: DossierEvaluation.Fiche, _ right: DossierEvaluation.Fiche
  ) -> Bool {
    if left.reference != right.reference {
      return left.reference.utf8.lexicographicallyPrecedes(right.reference.utf8)
    }
    return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
  }
}

extension DossierEvaluation.Score {
  /// The score, or the part of it that is known.
  var known: Decimal { note ?? least }
}
