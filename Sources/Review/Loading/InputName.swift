/// What rules may start from; each model that declares one of these gives it a type of its own.
enum InputName: String, CaseIterable {
  /// The dossier as it was read.
  case dossier
  /// `appel.xml`.
  case appel
  /// The territoire, with the geography in force.
  case territoire
  /// The version of the referential in force.
  case referentiel
  /// What an instructor noted.
  case avis
}
