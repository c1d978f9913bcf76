internal import Diagnostics
internal import XMLTree

/// What people read of the faults of `territoire.xml` and `referentiel.xml`, alone and with the call.
extension Diagnostic {
  static func foreignTerritoire(
    _ code: String, _ other: String, file: String, at position: FilePosition
  ) -> Self {
    Diagnostic(
      .error, "territoire-discordant",
      "l'appel est du territoire « \(shown(code)) », mais \(file) est celui de « \(shown(other)) »",
      at: position)
  }

  static func smallLetters(_ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "code-quartier-minuscules",
      "le code de quartier « \(code) » n'est pas le code officiel « \(code.uppercased()) », que les dossiers "
        + "écrivent en majuscules ; ceux qui l'écrivent ainsi ne seront pas reconnus",
      at: position)
  }

  static func foreignCommune(_ nom: String, _ known: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "commune-hors-territoire",
      "« \(shown(nom)) » n'est pas une commune du territoire\(meant(nom, known))\(listed("communes", known))",
      at: position)
  }

  static func nothingInForce(
    _ thing: Dated, _ day: String, _ periods: [(du: String, au: String?)], at position: FilePosition
  ) -> Self {
    let known = periods.prefix(8).map { "du \($0.du) " + ($0.au.map { "au \($0)" } ?? "sans fin") }
    return Diagnostic(
      .error, thing.absenceCode,
      "aucune \(thing.noun) n'est en vigueur à l'ouverture de l'appel, le \(day)"
        + listed("celles qui sont connues", known),
      at: position)
  }

  static func emptyGeographie(
    _ code: String, _ day: String, at position: FilePosition, _ geographie: FilePosition
  ) -> Self {
    Diagnostic(
      .warning, "geographie-vide",
      "la géographie « \(code) », en vigueur à l'ouverture, le \(day), n'a encore aucun quartier : aucun habitant ne "
        + "sera reconnu",
      at: position, notes: [Note("complétez sa liste ici", at: geographie)])
  }

  static func unknownPilier(_ code: String, _ codes: [String], at position: FilePosition) -> Self {
    Diagnostic(
      .error, "pilier-inconnu",
      "aucun pilier du référentiel en vigueur n'a le code « \(shown(code)) »\(meant(code, codes))"
        + listed("piliers", codes),
      at: position)
  }

  static func pilierWithoutReferentiel(_ code: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "referentiel-absent",
      "cette enveloppe est pour le pilier « \(shown(code)) », mais le territoire n'a pas de referentiel.xml qui dise "
        + "ses piliers",
      at: position)
  }
}
