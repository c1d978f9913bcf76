public import Calls
public import FEEL

/// One question the rules ask of a dossier: an output of a decision service that `appel.xml` gives a role.
public struct Critere: Sendable {
  /// A text that a critère comes from: a knowledge source of the model.
  public struct Source: Hashable, Sendable {
    /// Its name.
    public var nom: String
    /// Its address or place, if the model gives one.
    public var adresse: String?
  }

  /// The name of the decision, unique in a call; what people, files and `explain` call it by.
  public var nom: String
  /// Its part.
  public var role: Call.Role.Kind
  /// The funder that it concerns; nil for the dossier as a whole.
  public var financeur: String?
  /// The question people read; the name when the model asks none.
  public var question: String
  /// The decision's description: what is meant and what a porteur can do.
  public var aide: String?
  /// Where it comes from, in the order of the model.
  public var sources: [Source]
  /// For `notation`: the highest number of points, from the allowed values of the decision's type.
  public var maximum: Decimal?
  /// For `notation`: whether its points are added without counting among those that can be had.
  public var isBonus = false
  /// Whether it reads what an instructor notes.
  public var readsAvis: Bool
}

/// What the rules say to one critère for one dossier.
public enum Answer: String, Hashable, Sendable, CaseIterable {
  /// Met; for `vigilance` nothing to see; for `notation` points given; for `proposition` an amount.
  case satisfait
  /// Not met.
  case nonSatisfait
  /// Not decidable: a fact is missing.
  case inconnu
  /// A person must look: a vigilance, or what only an instructor can answer; a condition holds the dossier up till then.
  case aExaminer
  /// The critère does not apply to this dossier.
  case sansObjet
}
