public import Diagnostics
public import FEEL
public import XMLTree

/// The piliers, axes, orientations and objectifs of a contrat de ville, by dated version.
///
/// Source: `Rules/referentiel.xsd`.
public struct Referentiel: Sendable {
  /// The levels.
  public enum Niveau: Int, Sendable, CaseIterable {
    case pilier, axe, orientation, objectif
  }

  /// One entry of any level.
  public struct Entree: Sendable {
    /// Its level.
    public var niveau: Niveau
    /// Its code; no two entries of a version have the same code at the same level.
    public var code: String
    /// Its label.
    public var libelle: String
    /// Other labels of the same thing in the papers; for people, never compared.
    public var variantes: [String]
    /// The place in `entrees` of the entry above; nil for a pilier.
    public var parent: Int?
    /// Where it stands.
    public var position: FilePosition
  }

  /// What is in force between two dates.
  public struct Version: Sendable {
    /// First day.
    public var du: CivilDate
    /// Last day; nil while it is in force.
    public var au: CivilDate?
    /// The document of reference.
    public var source: String
    /// In the order of the file, each after the one above it.
    public var entrees: [Entree]
    /// Its element.
    public var tree: Element

    /// The place of an entry.
    public func entree(_ niveau: Niveau, _ code: String) -> Int? {
      entrees.firstIndex { $0.niveau == niveau && $0.code == code }
    }
  }

  /// Its code.
  public var code: String
  /// In the order of the file; their dates do not overlap.
  public var versions: [Version]
  /// Everything.
  public var tree: Element

  /// The version in force on a day.
  public func version(on day: CivilDate) -> Version? {
    versions.first { $0.du <= day && ($0.au.map { day <= $0 } ?? true) }
  }
}
