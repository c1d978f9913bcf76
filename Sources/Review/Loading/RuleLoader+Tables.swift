internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// Words of the rules against those that the schema of dossiers lists.
extension RuleLoader {
  /// Tells words that no dossier can have, and words that a table has no row for.
  mutating func checkWords(_ models: [Model]) {
    let listed = ListedWords(schemas.dossier, codes: placedCodes())
    let models = models.distinct
    let comparing = models.flatMap { functions(of: $0, listed) }
    let named = isForAuthors ? PlaceNames(models, listed) : nil
    for model in models {
      for decision in model.decisions {
        guard let logic = decision.logic else { continue }
        var reading = listed
        if let named { reading.parameters = named.names(of: decision.requirements, in: model) }
        for text in logic.texts {
          check(text, reading, of: decision.heading.name)
          check(text, comparing, listed, of: decision.heading.name)
        }
        for table in logic.tables { check(table, reading, of: decision.heading.name) }
      }
    }
    if isForAuthors { checkFunctions(models, listed) }
  }

  /// Looks at the words that functions compare with what they are given.
  private mutating func checkFunctions(_ models: [Model], _ listed: ListedWords) {
    var places = ParameterPlaces(models, listed)
    for model in models {
      for function in model.knowledgeModels {
        guard let body = function.logic?.body, let known = places.known(of: function, in: model) else {
          continue
        }
        let count = diagnostics.count
        var reading = listed
        reading.parameters = known.places
        for text in body.texts { check(text, reading, of: function.heading.name) }
        for table in body.tables {
          check(table, reading, of: function.heading.name, isWhole: known.isWhole)
        }
        // Models of other calls may give other words to a function that models share.
        if !known.isOwn {
          diagnostics.replaceSubrange(count..., with: diagnostics[count...].filter { $0.severity != .error })
        }
      }
    }
  }

  /// A function whose first parameter its body compares with a place of the dossier.
  struct Comparing {
    var name: String
    var place: ListedWords.Place

    /// The words that a text gives it, each with its place in scalars.
    func words(in text: String) -> [(word: String, start: Int)] {
      let call = "\(name)(\""
      var words: [(word: String, start: Int)] = []
      let bytes = text.utf8
      var end = 0
      while let found = text.place(ofBytes: call, from: end) {
        end = found + call.utf8.count
        let rest = bytes.index(bytes.startIndex, offsetBy: end)
        let word = Substring(bytes[rest...].prefix { $0 != UInt8(ascii: "\"") })
        words.append((String(word), text.unicodeScalars.distance(from: text.startIndex, to: rest) - 1))
      }
      return words
    }
  }

  /// The decisions of a model that are such functions.
  func functions(of model: Model, _ listed: ListedWords) -> [Comparing] {
    model.decisions.compactMap { decision in
      guard case .literal(let text)? = decision.logic?.kind, text.value.holdsBytes(of: "function("),
        case .function(let function)? = FEEL.parse(text.value, in: ListedWords.unnamed).expression?.kind,
        let parameter = function.parameters.first
      else { return nil }
      var reading = listed
      reading.check(function.body)
      return reading.compared[parameter.name].map { Comparing(name: decision.heading.name, place: $0) }
    }
  }

  /// Looks at the words that a text gives to functions which compare them.
  private mutating func check(
    _ text: Model.SourceText, _ functions: [Comparing], _ reading: ListedWords, of owner: String
  ) {
    for function in functions {
      let words = function.words(in: text.value)
      guard !words.isEmpty else { continue }
      var listed = reading
      for (word, start) in words { listed.compare(function.place, with: word, at: start) }
      for stray in listed.strays { tell(stray, text, "« \(owner) »") }
    }
  }

  /// Tells the gaps, overlaps and empty ranges of all tables, and the rules that ask what day it is.
  mutating func checkTables(_ models: [Model]) {
    RuleCheck.check(models, schema: schemas.dossier, into: &diagnostics)
  }

  private mutating func check(_ text: Model.SourceText, _ reading: ListedWords, of owner: String) {
    var listed = reading
    listed.check(text.value)
    for stray in listed.strays { tell(stray, text, "« \(owner) »") }
  }

  private mutating func tell(_ stray: ListedWords.Stray, _ text: Model.SourceText, _ owner: String) {
    let nearest = nearest(to: stray.word, among: stray.words)
    let position = text.position(ofScalar: stray.start)
    diagnostics.append(
      stray.isListed
        ? .unlistedWord(
          stray.word, path: stray.place.path, nearest: nearest, words: stray.words, owner, at: position)
        : .strayCode(stray.word, path: stray.place.path, nearest: nearest ?? "", owner, at: position))
  }

  private mutating func check(
    _ table: Model.DecisionTable, _ reading: ListedWords, of owner: String, isWhole: Bool = true
  ) {
    for (column, clause) in table.inputs.enumerated() {
      guard let place = reading.place(of: clause.expression.value) else { continue }
      let words = reading.words(at: place)
      guard !words.isEmpty else { continue }
      let count = diagnostics.count
      for (row, rule) in table.rules.enumerated() where column < rule.inputs.count {
        var listed = reading
        for test in FEEL.parseUnaryTests(rule.inputs[column].value, in: ListedWords.unnamed).tests?.tests
          ?? []
        {
          listed.compare(place, with: test.operand)
        }
        for stray in listed.strays {
          tell(stray, rule.inputs[column], "table « \(owner) », ligne \(row + 1)")
        }
      }
      if isWhole, diagnostics.count == count { checkCover(table, of: owner, place.path, words) }
    }
  }

  /// Tells the words that no row of a table of one column has a test for.
  private mutating func checkCover(
    _ table: Model.DecisionTable, of owner: String, _ path: String, _ words: [String]
  ) {
    switch table.hitPolicy {
    case .unique, .first, .any, .priority: break
    case .collect, .ruleOrder, .outputOrder: return
    }
    guard table.inputs.count == 1, table.outputs.allSatisfy({ $0.defaultValue == nil }) else { return }
    var rows: [CompiledUnaryTests] = []
    for rule in table.rules {
      guard let cell = rule.inputs.first else { return }
      let (tests, problems) = FEEL.parseUnaryTests(cell.value, in: ListedWords.unnamed)
      guard let tests, problems.isEmpty else { return }
      rows.append(FEEL.compile(tests))
    }
    let uncovered = words.filter { word in
      !rows.contains { row in
        var run = Evaluation(steps: 10_000)
        return row.matches(.string(word), &run) == .yes
      }
    }
    guard !uncovered.isEmpty else { return }
    diagnostics.append(.gap(uncovered, path: path, in: owner, at: table.position))
  }
}

extension [Model] {
  /// Each file once, where it first stands.
  var distinct: [Model] {
    var seen: Set<String> = []
    return filter { seen.insert($0.source.file).inserted }
  }
}
