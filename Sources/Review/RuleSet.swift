public import Calls

/// A call with its rules compiled, its quarters and its referential chosen by date: all that a review needs.
public final class RuleSet: Sendable {
  /// The call.
  public let call: Call
  /// The critères, by role in the order of `appel.xml`, by output in the order of the service.
  public let criteres: [Critere]
  /// The territoire of the call.
  public let territoire: Territoire
  /// The quarters in force when the call opens.
  public let geographie: Territoire.Geographie
  /// The referential in force when the call opens; nil for a call without one.
  public let referentiel: Referentiel.Version?

  package init(
    call: Call, criteres: [Critere], territoire: Territoire, geographie: Territoire.Geographie,
    referentiel: Referentiel.Version?
  ) {
    self.call = call
    self.criteres = criteres
    self.territoire = territoire
    self.geographie = geographie
    self.referentiel = referentiel
  }
}
