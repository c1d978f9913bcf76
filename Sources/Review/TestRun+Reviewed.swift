public import DMN

extension TestRun.Reviewed {
  /// As `Reviewer` does: what a dossier or an avis does not say is missing, and a critère that rests on it is not known.
  public static let byReview = TestRun.Reviewed(
    inputs: [InputName.dossier.rawValue, InputName.avis.rawValue], member: ResultKey.resultat,
    waiver: ResultKey.sansObjet)
}
