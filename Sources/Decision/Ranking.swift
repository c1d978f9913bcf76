internal import Calls
internal import FEEL
package import Review

/// The order of dossiers: score, then the call's tie-breaks, then the reference and the file; no two are ever equal.
struct Ranking {
  let call: Call

  /// What the place of a dossier depends on.
  struct Key {
    /// The score, or the part of it that is known; nil without one.
    var known: Decimal?
    var departages: [Decimal?]
    /// Its place in the order that depends on no rule.
    var place: Int

    init(_ evaluation: DossierEvaluation, at place: Int) {
      (known, departages, self.place) = (evaluation.score?.known, evaluation.departages, place)
    }
  }

  /// Whether one dossier stands before another.
  func isBefore(_ left: Key, _ right: Key) -> Bool {
    if let a = left.known, let b = right.known, a != b { return a > b }
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
    return left.place < right.place
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

extension DossierEvaluation.Score {
  /// Whether no critère with points applies to the dossier: there is nothing to know, now or later.
  package var isEmpty: Bool { note == nil && maximum == .zero }

  /// Whether points are still to come.
  package var isOpen: Bool { note == nil && !isEmpty }
}
