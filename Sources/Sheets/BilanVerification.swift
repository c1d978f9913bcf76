public import Calls
internal import Diagnostics

/// What a published report says of its own figures, computed again.
///
/// Nothing here knows any report: sums, repeated figures, percentages, labels and headings are compared with one another.
public struct BilanVerification: Sendable {
  /// What comes out of a comparison.
  public enum Verdict: String, Sendable, CaseIterable {
    /// What is printed does not follow from what is printed elsewhere.
    case incoherent
    /// Off by what separate roundings make.
    case arrondi
    /// Cannot be computed from what is printed.
    case inverifiable
    /// Comes out as printed.
    case exact
  }

  /// One comparison.
  public struct Ligne: Sendable {
    /// The part of the page it stands in.
    var rubrique: Rubrique
    /// What is compared.
    var objet: String
    /// As printed.
    var imprime: String
    /// How it is computed again; one step or one case each.
    var calculs: [String]
    /// What comes out.
    public var verdict: Verdict
    /// Why, and what would be right; empty when there is nothing to say.
    public var constat: String
    /// Where it is printed.
    var lieux: [BilanPublie.Lieu]

    /// One line for a terminal.
    public var text: String { "\(objet) : \(constat)" }
  }

  /// The parts of the page, in order.
  enum Rubrique: String, CaseIterable {
    case projets = "Projets et actions"
    case sommes = "Sommes"
    case pourcentages = "Pourcentages"
    case colonnes = "Colonnes de pourcentages"
    case libelles = "Libellés et titres"
  }

  let bilan: BilanPublie
  /// All comparisons, in the order of their parts and of the report.
  public private(set) var lignes: [Ligne] = []

  /// Compares everything that can be compared.
  public init(_ bilan: BilanPublie) {
    self.bilan = bilan
    addCounts()
    addProjects()
    addRepeats()
    addTotals()
    addLevels()
    for column in columns { add(column) }
    addLabels()
    addHeadings()
    let order = Dictionary(uniqueKeysWithValues: Rubrique.allCases.enumerated().map { ($1, $0) })
    lignes = lignes.enumerated().sorted { one, other in
      let ranks = (order[one.element.rubrique] ?? 0, order[other.element.rubrique] ?? 0)
      return ranks == (ranks.1, ranks.0) ? one.offset < other.offset : ranks.0 < ranks.1
    }.map(\.element)
  }

  /// How many comparisons have come out so.
  public func count(_ verdict: Verdict) -> Int { lignes.count { $0.verdict == verdict } }

  mutating func add(
    _ rubrique: Rubrique, _ objet: String, imprime: String, _ calculs: [String], _ verdict: Verdict,
    _ constat: String = "", at lieux: [BilanPublie.Lieu]
  ) {
    lignes.append(
      Ligne(
        rubrique: rubrique, objet: objet, imprime: imprime, calculs: calculs, verdict: verdict,
        constat: constat, lieux: lieux))
  }

  // MARK: Figures

  /// Every subject with the figures printed on it, in the order of the report.
  var figures: [(sujet: BilanPublie.Sujet, chiffres: [BilanPublie.Chiffre])] {
    var order: [BilanPublie.Sujet] = []
    var all: [BilanPublie.Sujet: [BilanPublie.Chiffre]] = [:]
    for chiffre in bilan.tableaux.flatMap(\.chiffres) {
      if all[chiffre.sujet] == nil { order.append(chiffre.sujet) }
      all[chiffre.sujet, default: []].append(chiffre)
    }
    return order.map { ($0, all[$0] ?? []) }
  }

  /// The figures of a subject axe by axe, for all axes or those of a pilier; nil when one of them has none.
  func byAxe(_ sujet: BilanPublie.Sujet) -> [(nom: String, valeur: Int64)]? {
    var parts: [(nom: String, valeur: Int64)] = []
    for axe in bilan.axes where sujet.pilier == nil || axe.pilier == sujet.pilier {
      var part = sujet
      (part.pilier, part.axe) = (nil, axe.code)
      guard let valeur = bilan.valeur(part) else { return nil }
      parts.append((axe.nom, valeur))
    }
    return parts.isEmpty ? nil : parts
  }

  /// What is known of a subject: as printed, or the sum of its axes.
  func known(_ sujet: BilanPublie.Sujet) -> Int64? {
    bilan.valeur(sujet) ?? (sujet.axe == nil ? byAxe(sujet)?.reduce(0) { $0 &+ $1.valeur } : nil)
  }

  // MARK: Names

  func nom(_ sujet: BilanPublie.Sujet) -> String {
    let place =
      sujet.axe.flatMap { code in bilan.axes.first { $0.code == code }?.nom }
      ?? sujet.pilier.flatMap { code in bilan.piliers.first { $0.code == code } }.map { "pilier \($0.nom)" }
    let parts = [
      sujet.dispositif.map { code in bilan.dispositifs.first { $0.code == code }?.nom ?? code },
      sujet.financeur.map(financeur), String(sujet.exercice), place,
    ]
    return "\(sujet.grandeur.titre) : \(parts.compactMap { $0 }.joined(separator: ", "))"
  }

  func financeur(_ code: String) -> String { bilan.financeurs.first { $0.code == code }?.nom ?? code }

  func pilier(_ code: String) -> String { bilan.piliers.first { $0.code == code }?.nom ?? code }

  /// A figure with its unit.
  func text(_ valeur: Int64, _ grandeur: BilanPublie.Grandeur) -> String {
    BilanParts.whole(valeur) + (grandeur == .subventions ? " €" : "")
  }

  /// `9 + 20 + 6 = 35`.
  func sum(_ parts: [Int64]) -> String {
    let terms = parts.map(BilanParts.whole).joined(separator: " + ")
    return "\(terms) = \(BilanParts.whole(parts.reduce(0, &+)))"
  }

  /// What to say of a sum that does not come out; empty when it does.
  func gap(_ printed: Int64, _ computed: Int64, _ grandeur: BilanPublie.Grandeur) -> String {
    printed == computed
      ? ""
      : "Imprimé \(text(printed, grandeur)), recalculé \(text(computed, grandeur)) : \(text(Int64((printed - computed).magnitude), grandeur)) \(printed > computed ? "de trop" : "de moins")."
  }
}

extension BilanPublie.Grandeur {
  /// As tables are headed.
  var titre: String {
    switch self {
    case .deposes: "Projets déposés"
    case .nonRetenus: "Projets non retenus"
    case .actions: "Actions"
    case .actionsNouvelles: "Actions nouvelles"
    case .actionsRenouvelees: "Actions en renouvellement"
    case .subventions: "Subventions"
    }
  }
}
