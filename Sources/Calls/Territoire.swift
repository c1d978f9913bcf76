public import FEEL
public import XMLTree

/// The priority quarters of a territoire and the sectors that its contrat de ville follows besides, by dated geography.
///
/// Source: `Rules/territoire.xsd`; décrets 2014-1750 and 2023-1314 for the two geographies.
public struct Territoire: Sendable {
  /// A priority quarter.
  public struct Quartier: Sendable {
    /// Of the national list or, in its absence, a short name of the territoire's own.
    public var code: String
    /// As the reference document writes it.
    public var nom: String
    /// The communes it lies in.
    public var communes: [String]
    /// The population published.
    public var habitants: Int?
    /// Its parts, by code and name.
    public var sousQuartiers: [(code: String, nom: String)]
  }

  /// A quarter that the contrat de ville follows without its being a priority one: who lives there lives in no QPV.
  ///
  /// Source: loi n° 2014-173 du 21 février 2014, article 13 (veille active); circulaire du 31 août 2023.
  public struct Secteur: Sendable {
    /// A short name of the territoire's own, or the code of a former priority quarter.
    public var code: String
    /// As the contrat de ville writes it.
    public var nom: String
    /// The communes it lies in.
    public var communes: [String]
    /// The population published.
    public var habitants: Int?
    /// What the contrat de ville says it is, as the schema words it: `quartier de veille active`; nil when it does not.
    public var nature: String?
  }

  /// The quarters in force between two dates.
  public struct Geographie: Sendable {
    /// `2015` or `2024`.
    public var code: String
    /// First day.
    public var du: CivilDate
    /// Last day; nil while it is in force.
    public var au: CivilDate?
    /// The décret or publication.
    public var source: String
    /// In the order of the file.
    public var quartiers: [Quartier]
    /// In the order of the file; none has the code of a quarter.
    public var secteurs: [Secteur] = []
    /// What the list still lacks.
    public var remarques: [String]
    /// Its element.
    public var tree: Element
  }

  /// The name of its folder.
  public var code: String
  /// Its name.
  public var nom: String
  /// The national code of its contrat de ville, when known.
  public var contrat: String?
  /// Its communes, by name and, when known, Insee code.
  public var communes: [(nom: String, codeInsee: String?)]
  /// In the order of the file; their dates do not overlap.
  public var geographies: [Geographie]
  /// Everything.
  public var tree: Element

  /// The geography in force on a day.
  public func geographie(on day: CivilDate) -> Geographie? {
    geographies.first { $0.du <= day && ($0.au.map { day <= $0 } ?? true) }
  }
}
