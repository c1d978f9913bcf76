internal import Calls
internal import DMN
internal import Diagnostics
internal import XMLTree

// Codes misspelt in columns whose other words are codes: no schema lists those of a référentiel or of the themes, and
// what a column gives is compared with the dossier elsewhere.
extension RuleLoader {
  /// Tells, in the columns of tables, words that look like a code of the list which all others of the column are in.
  mutating func checkColumns(_ models: [Model]) {
    let lists = CodeLists(codeLists())
    for (owner, box) in models.distinct.flatMap(\.boxes) {
      for table in box.tables { checkColumns(of: table, owner, lists) }
    }
  }

  /// Codes of one kind, and where dossiers write them: the path of an element, with its attribute where that holds the code.
  private typealias Codes = (codes: [String], places: [(path: String, attribute: String?)])

  /// The codes that dossiers may bear, kind by kind; those of other calls and other years among them, since models serve several.
  private var codes: [Codes] {
    let entries = (referentiel?.versions ?? []).flatMap(\.entrees)
    let levels = zip(KnownCodes.Thing.allCases, Referentiel.Niveau.allCases).map { thing, niveau in
      Codes(
        entries.filter { $0.niveau == niveau }.map(\.code),
        [("action/rattachement/\(thing.rawValue)", "code")])
    }
    return levels + [
      (call.themes.map(\.code), [("action/theme", nil)]),
      (call.financeurs.map(\.code), KnownCodes.funders.map { ($0.path, $0.attribute) }),
      (
        territoire.geographies.flatMap { $0.quartiers.map(\.code) + $0.secteurs.map(\.code) },
        KnownCodes.quarters.map { ($0.path, $0.attribute) }
      ),
    ]
  }

  /// These, and the words that the schema lists.
  private func codeLists() -> [Set<String>] {
    (codes.map { Set($0.codes) } + schemas.dossier.wordLists.map { Set($0.map(\.word)) })
      .filter { $0.count > 1 }
  }

  /// These, by the places where dossiers write them.
  func placedCodes() -> [ListedWords.Place.Target: [String]] {
    var placed: [ListedWords.Place.Target: [String]] = [:]
    for (codes, places) in codes {
      for (path, attribute) in places {
        let target: ListedWords.Place.Target? =
          if let attribute {
            schemas.dossier.attributeSlot("dossier/" + path, attribute).map { .attribute($0) }
          } else {
            schemas.dossier.slot("dossier/" + path).map { .element($0) }
          }
        if let target { placed[target] = codes }
      }
    }
    return placed
  }

  /// Lists of codes, found by their words.
  private struct CodeLists {
    private let lists: [[String]]
    /// For each word, the places of the lists that hold it.
    private var places: [String: [Int]] = [:]

    init(_ lists: [Set<String>]) {
      self.lists = lists.map(Array.init)
      for (place, list) in lists.enumerated() {
        for word in list { places[word, default: []].append(place) }
      }
    }

    /// The list that holds most of some words; nil where none holds any.
    func nearest(to words: Set<String>) -> [String]? {
      var shared = Array(repeating: 0, count: lists.count)
      for word in words {
        for place in places[word] ?? [] { shared[place] += 1 }
      }
      guard let most = shared.indices.max(by: { shared[$0] < shared[$1] }), shared[most] > 0 else {
        return nil
      }
      return lists[most]
    }
  }

  private mutating func checkColumns(
    of table: Model.DecisionTable, _ owner: String, _ lists: CodeLists
  ) {
    for column in 0..<table.inputs.count + table.outputs.count {
      let cells = table.rules.enumerated().compactMap { row, rule in
        let cells = rule.inputs + rule.outputs
        return column < cells.count ? (row, cells[column]) : nil
      }
      let words = cells.flatMap { row, cell in Self.quoted(in: cell.value).map { (row, cell, $0) } }
      guard !words.isEmpty else { continue }
      let distinct = Set(words.map(\.2.word))
      // All but a few: a column of other words may have some in common with a list.
      guard let list = lists.nearest(to: distinct), case let strays = distinct.subtracting(list),
        !strays.isEmpty, strays.count * 4 <= distinct.count
      else { continue }
      for (row, cell, quoted) in words where strays.contains(quoted.word) {
        guard let code = nearest(to: quoted.word, among: list.sorted()) else { continue }
        let place = cell.position(ofScalar: quoted.start)
        // A word of an input that the schema lists is told with its path.
        guard !diagnostics.contains(where: { $0.position == place }) else { continue }
        diagnostics.append(
          .doubtfulCode(quoted.word, nearest: code, "table « \(owner) », ligne \(row + 1)", at: place))
      }
    }
  }

  /// The words between quotes in a text, with the scalar where each starts.
  private static func quoted(in text: String) -> [(word: String, start: Int)] {
    guard text.utf8.contains(UInt8(ascii: "\"")) else { return [] }
    let scalars = text.unicodeScalars
    var words: [(word: String, start: Int)] = []
    var opening: String.Index?
    var start = 0
    for (place, index) in scalars.indices.enumerated() where scalars[index] == "\"" {
      if let opening { words.append((String(scalars[scalars.index(after: opening)..<index]), start)) }
      opening = opening == nil ? index : nil
      start = place
    }
    return words
  }
}
