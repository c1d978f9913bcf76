public import Diagnostics

/// The figures that a territoire has published of a year's programme, as printed, faults included.
///
/// Source: `Rules/bilan-publie.xsd`.
public struct BilanPublie: Sendable {
  /// What a figure counts.
  public enum Grandeur: String, Hashable, Sendable, CaseIterable {
    case deposes, nonRetenus, actions, actionsNouvelles, actionsRenouvelees, subventions
  }

  /// What a figure is about; nil for all of them together, or for what the report does not name.
  public struct Sujet: Hashable, Sendable {
    /// What is counted.
    public var grandeur: Grandeur
    /// The year.
    public var exercice: Int
    /// Code of the scheme.
    public var dispositif: String?
    /// Code of the funder.
    public var financeur: String?
    /// Code of the pilier.
    public var pilier: String?
    /// Code of the axe.
    public var axe: String?

    /// Makes one.
    public init(
      _ grandeur: Grandeur, _ exercice: Int, dispositif: String? = nil, financeur: String? = nil,
      pilier: String? = nil, axe: String? = nil
    ) {
      (self.grandeur, self.exercice, self.dispositif) = (grandeur, exercice, dispositif)
      (self.financeur, self.pilier, self.axe) = (financeur, pilier, axe)
    }
  }

  /// Where the report prints something.
  public struct Lieu: Hashable, Sendable {
    /// The heading of the part.
    public var section: String
    /// In the text extracted from the report, from 1.
    public var ligne: Int?
    /// In the file of figures.
    public var position: FilePosition
  }

  /// A printed figure.
  public struct Chiffre: Sendable {
    /// What it is about.
    public var sujet: Sujet
    /// A count, or whole euros for `subventions`; 0…9 999 999 999.
    public var valeur: Int64
    /// Where it is printed.
    public var lieu: Lieu
  }

  /// A printed percentage.
  public struct Pourcentage: Sendable {
    /// What it is a share of money for: with an axe or a pilier, a funder and a scheme.
    public var sujet: Sujet
    /// In hundredths of a percent: 17.60 is 1760.
    public var centiemes: Int64
    /// The label printed beside it.
    public var libelle: String
    /// The pilier that the label says it is a share of; nil when it says nothing.
    public var surPilier: String?
    /// Where it is printed.
    public var lieu: Lieu
  }

  /// A heading of a table.
  public struct Intitule: Sendable {
    /// What headings may say that sums are.
    public enum Nature: String, Sendable { case coutTotal, subventions }

    /// As printed.
    public var text: String
    /// What it says that the sums are; nil when it says nothing.
    public var nature: Nature?
    /// Where it is printed.
    public var lieu: Lieu
  }

  /// A project that the report lists as not retained.
  public struct Projet: Sendable {
    /// The year.
    public var exercice: Int
    /// As printed.
    public var porteur: String
    /// As printed; nil where the report has none.
    public var titre: String?
  }

  /// Figures that are printed together.
  public struct Tableau: Sendable {
    /// The heading of the part that it stands in.
    public var section: String
    /// Its own headings.
    public var intitules: [Intitule]
    /// Its figures, in order.
    public var chiffres: [Chiffre]
    /// Printed as sums of the figures of the same grandeur and exercice.
    public var totaux: [Chiffre]
    /// Its percentages, in order.
    public var pourcentages: [Pourcentage]
    /// Its projects.
    public var projets: [Projet]
  }

  /// A code with its name.
  public typealias Nomme = (code: String, nom: String)

  /// The code of the territoire.
  public var territoire: String
  /// The report's title.
  public var titre: String
  /// What the report is found by.
  public var source: String
  /// In the order of the file.
  public var dispositifs: [Nomme]
  /// In the order of the report's columns.
  public var financeurs: [Nomme]
  /// In the order of the file.
  public var piliers: [Nomme]
  /// In the order of the file, each with its pilier.
  public var axes: [(code: String, nom: String, pilier: String)]
  /// In the order of the report.
  public var tableaux: [Tableau]

  /// The name of its file, in the folder of the territoire.
  public static let fileName = "bilan-publie.xml"

  /// The first figure printed on a subject.
  public func valeur(_ sujet: Sujet) -> Int64? {
    for tableau in tableaux {
      if let found = tableau.chiffres.first(where: { $0.sujet == sujet }) { return found.valeur }
    }
    return nil
  }
}
