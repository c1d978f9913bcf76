internal import Calls
internal import DMN

// Words of rules as people read them.
extension Call.Role.Kind {
  /// The heading of its critères.
  var partTitle: String {
    switch self {
    case .recevabilite: "Recevabilité"
    case .vigilance: "Points de vigilance"
    case .notation: "Notation"
    case .proposition: "Montants proposés"
    }
  }

  /// What its critères do.
  var explication: String {
    switch self {
    case .recevabilite:
      "Un dossier qui ne remplit pas l'un de ces critères est irrecevable. S'il manque de quoi répondre, il reste à "
        + "compléter : il n'est jamais refusé pour ce qui manque."
    case .vigilance: "Ces critères appellent l'attention d'une personne ; ils ne bloquent jamais un dossier."
    case .notation: "Ces critères donnent des points, dont la somme fait la note."
    case .proposition:
      "Ce que les règles proposent à chaque financeur, jamais plus que ce qui est demandé ; le comité décide."
    }
  }
}

extension Referentiel.Niveau {
  /// Its name.
  var nom: String {
    switch self {
    case .pilier: "pilier"
    case .axe: "axe"
    case .orientation: "orientation"
    case .objectif: "objectif"
    }
  }
}

extension HitPolicy {
  /// How rows of a table become a result.
  func explication(_ aggregation: Model.Aggregation?) -> String {
    switch self {
    case .unique: "une seule ligne convient"
    case .any: "les lignes qui conviennent donnent le même résultat"
    case .first: "la première ligne qui convient compte"
    case .priority: "la ligne au résultat le plus prioritaire compte"
    case .ruleOrder, .outputOrder: "toutes les lignes qui conviennent comptent"
    case .collect:
      switch aggregation {
      case .sum: "somme des lignes qui conviennent"
      case .count: "nombre de lignes qui conviennent"
      case .min: "le plus petit résultat des lignes qui conviennent"
      case .max: "le plus grand résultat des lignes qui conviennent"
      case nil: "toutes les lignes qui conviennent comptent"
      }
    }
  }
}

extension String {
  /// The name of an entry of a result, as a heading.
  var outputTitle: String {
    switch self {
    case "resultat": "Résultat"
    case "constat": "Constat"
    case "distance": "Distance"
    case "conseil": "Conseil"
    case "maximum": "Maximum"
    case "sansObjet": "Sans objet"
    default: self
    }
  }
}

/// Cells of tables as people read them; what is more than a simple test stays as it is written.
enum CellWording {
  static func readable(_ cell: String) -> String {
    let text = oneLine(cell)
    switch text {
    case "", "-": return "peu importe"
    case "true": return "oui"
    case "false": return "non"
    case "null": return "absent"
    case "[]": return "rien"
    default: break
    }
    if text.hasPrefix("["), text.hasSuffix("]"), let list = strings(text.dropFirst().dropLast()) {
      return list.joined(separator: ", ")
    }
    if let list = strings(text[...]) { return list.joined(separator: ", ") }
    if text.hasPrefix("not("), text.hasSuffix(")"), let list = strings(text.dropFirst(4).dropLast()) {
      return "tout sauf " + list.joined(separator: ", ")
    }
    for (sign, words) in comparisons where text.hasPrefix(sign) {
      let rest = text.dropFirst(sign.count).drop { $0 == " " }
      if isNumber(rest) { return "\(words) \(rest.map { $0 == "." ? "," : String($0) }.joined())" }
    }
    if let range = range(text) { return range }
    return isNumber(text[...]) ? text.map { $0 == "." ? "," : String($0) }.joined() : text
  }

  private static let comparisons = [
    (">=", "au moins"), ("<=", "au plus"), (">", "plus de"), ("<", "moins de"),
  ]

  /// The texts of a list of string literals; nil for anything else.
  private static func strings(_ text: Substring) -> [String]? {
    var list: [String] = []
    var rest = text
    while true {
      guard rest.first == "\"" else { return nil }
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\""), !rest[..<end].contains("\\") else { return nil }
      list.append(String(rest[..<end]))
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
      guard let next = rest.first else { return list }
      guard next == "," else { return nil }
      rest = rest.dropFirst().drop { $0 == " " }
    }
  }

  /// `[11..18]` between numbers, with `[` and `]` at its ends as tables write them.
  private static func range(_ text: String) -> String? {
    guard let first = text.first, let last = text.last, "[](".contains(first), "[])".contains(last),
      let dots = text.firstRange(of: "..")
    else { return nil }
    let from = text[text.index(after: text.startIndex)..<dots.lowerBound]
    let to = text[dots.upperBound..<text.index(before: text.endIndex)]
    guard isNumber(from), isNumber(to) else { return nil }
    let start = first == "[" ? "de \(from)" : "plus de \(from)"
    return start + (last == "]" ? " à \(to)" : " à moins de \(to)")
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { "0"..."9" ~= $0 || $0 == "." || $0 == "-" } && text.first != "."
  }
}

extension Model.Box {
  /// The tables of a box, in reading order; recursion is bounded by the depth of documents that XMLTree reads.
  var tables: [Model.DecisionTable] {
    switch kind {
    case .table(let table): [table]
    case .context(let entries): entries.flatMap { $0.value?.tables ?? [] }
    case .list(let items): items.flatMap(\.tables)
    case .relation(_, let rows): rows.flatMap { $0.cells.flatMap(\.tables) }
    case .function(let function): function.body?.tables ?? []
    case .invocation(let function, let bindings):
      (function?.tables ?? []) + bindings.flatMap { $0.value?.tables ?? [] }
    case .conditional(let condition, let then, let otherwise):
      [condition, then, otherwise].flatMap { $0?.tables ?? [] }
    case .filter(let list, let condition): [list, condition].flatMap { $0?.tables ?? [] }
    case .iteration(_, let list, let body), .quantified(_, _, let list, let body):
      [list, body].flatMap { $0?.tables ?? [] }
    case .literal, .empty: []
    }
  }
}
