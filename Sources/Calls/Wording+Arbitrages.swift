internal import Diagnostics
internal import FEEL
internal import XMLTree

/// What people read of the faults of `arbitrages.xml`.
extension Diagnostic {
  static func montantWithoutFinanceur(_ dossier: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "arbitrage-sans-financeur",
      "ce montant pour « \(shown(dossier)) » ne dit pas de quel financeur ; ajoutez financeur=\"…\", seul un refus vaut "
        + "pour tous",
      at: position)
  }

  static func montantAndRefus(_ dossier: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "arbitrage-double",
      "« \(shown(dossier)) » a ici un montant et un refus ; gardez l'un des deux", at: position)
  }

  static func repeatedArbitrage(
    _ dossier: String, _ financeur: String?, at position: FilePosition, first: FilePosition
  ) -> Self {
    let whom = financeur.map { "pour « \(shown($0)) »" } ?? "pour tous les financeurs"
    return Diagnostic(
      .error, "arbitrage-repete",
      "« \(shown(dossier)) » est arbitré deux fois \(whom) ; gardez la bonne décision",
      at: position,
      notes: [Note("la précédente est ici", at: first)])
  }

  static func adoptionBeforeOpening(
    _ adoption: CivilDate, _ ouverture: CivilDate, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "adoption-avant-ouverture",
      "le programme est adopté le \(adoption.french), avant l'ouverture de l'appel, le \(ouverture.french) ; vérifiez cette date",
      at: position)
  }

  static func arbitrageAfterAdoption(
    _ date: CivilDate, _ adoption: CivilDate, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "arbitrage-apres-adoption",
      "cette décision est du \(date.french), après l'adoption du programme qui la contient, le \(adoption.french) ; vérifiez les deux dates",
      at: position)
  }

  static func foreignArbitrages(_ code: String, call: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "arbitrages-autre-appel",
      "ces arbitrages sont ceux de l'appel « \(shown(code)) », et non « \(shown(call)) »", at: position)
  }
}
