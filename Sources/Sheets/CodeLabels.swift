internal import Calls
internal import Diagnostics
internal import Review
internal import XMLTree

/// The lists of codes that rules may speak of, with the labels that people know them by.
///
/// One code may stand in several lists (`emploi` is an axe and a domain of action): which is meant shows in the codes
/// that stand beside it.
struct CodeLabels: Sendable {
  private var lists: [[String: String]] = []
  /// The kinds of porteurs: other lists have some of their codes, with other labels.
  private(set) var categories: [String: String] = [:]
  /// The schema of dossiers, whose elements rules name by their paths.
  private var schema: Schema?

  init() {}

  /// The lists of a call and of the schema of dossiers.
  init(_ rules: RuleSet, _ schema: Schema?) {
    let call = rules.call
    self.schema = schema
    add(call.themes.map { ($0.code, $0.libelle) })
    add(call.financeurs.map { ($0.code, $0.nom) })
    add(
      rules.geographie.quartiers.map { ($0.code, $0.nom) }
        + rules.geographie.secteurs.map { ($0.code, $0.nom) })
    for niveau in Referentiel.Niveau.allCases {
      let entrees = rules.referentiel?.entrees.filter { $0.niveau == niveau } ?? []
      add(entrees.map { ($0.code, $0.libelle.onOneLine) })
    }
    if let schema, let slot = schema.slot("dossier/porteur/categorie") {
      categories = Dictionary(schema.words(of: slot).map { ($0.word, $0.label.onOneLine) }) { first, _ in
        first
      }
    }
    for list in schema?.wordLists ?? [] { add(list.map { ($0.word, $0.label.onOneLine) }) }
  }

  /// Adds a list; a code without label is none of it.
  mutating func add(_ list: [(String, String)]) {
    let labels = Dictionary(list.filter { !$0.1.isEmpty }) { first, _ in first }
    if !labels.isEmpty { lists.append(labels) }
  }

  /// The labels of codes that stand in one column; none when no list has them all, or when lists that do differ.
  func labels(of codes: Set<String>) -> [String: String] {
    guard !codes.isEmpty else { return [:] }
    let having = lists.filter { list in codes.allSatisfy { list[$0] != nil } }
      .map { list in list.filter { codes.contains($0.key) } }
    guard let first = having.first, having.allSatisfy({ $0 == first }) else { return [:] }
    return first
  }

  /// What people call the value of a path of rules, as `dossier.investissement.autofinancement`: the label of the element, a
  /// question of the call by its code, or a date of its calendar; nil for any other.
  func label(ofPath path: String) -> String? {
    let parts = path.split(separator: ".")
    switch (parts.first, parts.dropFirst().first) {
    case ("dossier", "complement") where parts.count == 3: return "réponse à « \(parts[2]) »"
    case ("dossier", _):
      return schema?.slot(parts.joined(separator: "/")).map { "« \(schema?.label(of: $0) ?? "") »" }
    case ("appel", "calendrier") where parts.count == 3:
      return Self.calendar[String(parts[2])].map { "« \($0) »" }
    default: return nil
    }
  }

  private static let calendar = [
    "ouverture": "Ouverture des dépôts", "limiteDepot": "Date limite de dépôt",
    "actionsDu": "Début des actions",
    "actionsAu": "Fin des actions",
  ]

  /// A code with its label: `Fondation ou fonds de dotation (fondation)`.
  static func named(_ code: String, _ label: String?) -> String {
    guard let label, label.lowercased() != code.lowercased() else { return label ?? code }
    return "\(label) (\(code))"
  }
}
