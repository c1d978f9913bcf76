internal import Diagnostics
internal import FEEL

// The faults of a text, in the words of those who write models.
extension BoxBuilder {
  /// Tells of the faults of a text, each with its place and its cell.
  ///
  /// - Parameter column: The type of the column, which says whether a word in the cell may be meant as a string that
  ///   lacks its quotes; nil outside columns.
  /// - Parameter isTest: Whether the text is the test of a cell.
  /// - Returns: Whether a number, a sign or a word is written otherwise than FEEL has it.
  @discardableResult
  func report(
    _ problems: [Problem], of text: Model.SourceText, in cell: TextOrigin.Cell?, column: FEELType? = nil,
    isTest: Bool = false
  ) -> Bool {
    var isWriting = false
    for problem in problems {
      let slip = Writing.slip(in: text.value, at: Int(problem.range.start), problem.code, isTest: isTest)
      let found =
        slip.map { Diagnostic.writing($0, at: text.position(ofScalar: $0.start)) }
        ?? diagnostic(of: problem, text, cell, column)
      isWriting = isWriting || slip != nil
      guard var diagnostic = found else { continue }
      diagnostic.message += Wording.inCell(owner, cell)
      compilation.diagnostics.append(diagnostic)
    }
    return isWriting
  }

  /// What is told of a problem; nil for what is told elsewhere.
  private func diagnostic(
    of problem: Problem, _ text: Model.SourceText, _ cell: TextOrigin.Cell?, _ column: FEELType?
  ) -> Diagnostic? {
    let mayBeText = cell != nil && (column?.innermost == .string || column?.innermost == .any)
    let plain = problem.diagnostic(at: text.position(ofScalar: Int(problem.range.start)))
    switch problem.code {
    case "feel-nom-inconnu":
      let name = excerpt(problem.range, of: text.value)
      if compilation.graph.unknownPrefixes.contains(name) { return nil }
      if !mayBeText, let longer = longerName(problem.range, of: text.value) {
        return .lacksPrefix(name, longer, at: plain.position)
      }
      if cell != nil, problem.notes.isEmpty, name == Model.tidy(text.value) {
        return column?.innermost == .boolean
          ? .noBoolean(name, at: plain.position) : .unquoted(name, at: plain.position, notes: plain.notes)
      }
      if let found = ownElement(name) ?? importedElement(problem.range, of: text.value) {
        return notRequired(found, at: plain.position)
      }
      guard mayBeText, problem.notes.isEmpty else { return plain }
      return words(around: Int(problem.range.start), of: text) ?? plain
    case "feel-chemin-inconnu":
      guard let found = importedElement(problem.range, of: text.value) else { return plain }
      return notRequired(found, at: plain.position)
    case "feel-types":
      guard !problem.notes.isEmpty, let writer = numberWriter else { return plain }
      var told = plain
      told.notes.append(Diagnostic.Note("un nombre s'y écrit à la française : \(writer)(…)"))
      return told
    case "feel-caractere":
      guard let slip = Slip.guillemets(in: text.value, at: Int(problem.range.start)) else { return plain }
      return .guillemets(slip.meant, at: text.position(ofScalar: slip.start))
    case "feel-syntaxe":
      if let slip = Slip.decimalCommas(in: text.value).first {
        return .decimalComma(slip, isRead: false, at: text.position(ofScalar: slip.start))
      }
      guard mayBeText else { return plain }
      return words(around: 0, of: text, isWhole: true) ?? plain
    default: return plain
    }
  }

  /// That the words around a place lack quotes; nil when they cannot be a string.
  private func words(around place: Int, of text: Model.SourceText, isWhole: Bool = false) -> Diagnostic? {
    // To look through a text of thousands of faults for each of them would take long.
    guard compilation.suggestsNames, let words = Slip.words(in: text.value, around: place),
      !isWhole || words.seen == Model.tidy(text.value)
    else { return nil }
    return .unquoted(words.seen, at: text.position(ofScalar: words.start), notes: [])
  }

  // MARK: Requirements

  /// An element that exists and is not required, with the name that it has here.
  private struct Element {
    var node: Int
    var name: String
  }

  private func ownElement(_ text: String) -> Element? {
    let graph = compilation.graph
    guard let name = Name(text),
      let node = graph.nodesByName[unit][name]?.first(where: { !required.contains($0) })
    else { return nil }
    return Element(node: node, name: graph.nodes[node].name?.text ?? text)
  }

  /// The element of an imported model whose prefix and name are spelt at a place of a text, or just before it.
  private func importedElement(_ range: SourceRange, of text: String) -> Element? {
    guard compilation.suggestsNames else { return nil }
    let graph = compilation.graph
    for path in graph.paths(from: unit) where path.prefixes.count == 1 {
      let prefix = path.prefixes[0] + "."
      guard let tail = Slip.tail(of: text, from: Int(range.start), after: prefix) else { continue }
      let spelt = graph.nodesByName[path.unit].filter { Slip.starts(tail, with: $0.key.key) }
      // Of two names the longer one, as FEEL reads it.
      guard let longest = spelt.max(by: { $0.key.key.utf8.count < $1.key.key.utf8.count }),
        let node = longest.value.first(where: { !required.contains($0) })
      else { continue }
      return Element(node: node, name: prefix + longest.key.text)
    }
    return nil
  }

  /// The name with its prefix where only what follows it is spelt: of an element of an imported model, or of a part of an
  /// input.
  private func longerName(_ range: SourceRange, of text: String) -> String? {
    guard compilation.suggestsNames else { return nil }
    let graph = compilation.graph
    let rest = Slip.rest(of: text, from: Int(range.start))
    for path in graph.paths(from: unit) where path.prefixes.count == 1 {
      let spelt = graph.nodesByName[path.unit].filter {
        graph.nodes[$0.value[0]].kind != .input && Slip.starts(rest, with: $0.key.key)
      }
      if let longest = spelt.keys.max(by: { $0.key.utf8.count < $1.key.utf8.count }) {
        return "\(path.prefixes[0]).\(longest.text)"
      }
    }
    for node in graph.nodes where node.unit == unit && node.kind == .input {
      guard let type = compilation.type(node.variable?.type, in: unit)?.type,
        let path = Self.path(to: rest, in: type)
      else { continue }
      return ([node.display] + path).joined(separator: ".")
    }
    return nil
  }

  /// The members that lead to one whose name a text starts with; those of lists are not looked for.
  private static func path(to text: String, in type: FEELType, depth: Int = 0) -> [String]? {
    guard depth < 4, case .context(let context) = type else { return nil }
    if let member = context.members.first(where: { Slip.starts(text, with: $0.name.key) }) {
      return [member.name.text]
    }
    for member in context.members {
      if let rest = path(to: text, in: member.type, depth: depth + 1) { return [member.name.text] + rest }
    }
    return nil
  }

  /// The function of an imported model that writes a number in a sentence, with its prefix.
  private var numberWriter: String? {
    guard let name = Name("en nombre") else { return nil }
    return compilation.graph.paths(from: unit).lazy
      .filter { $0.prefixes.count == 1 && compilation.graph.nodesByName[$0.unit][name] != nil }
      .map { "\($0.prefixes[0]).\(name.text)" }.first
  }

  /// What must be added so that an element can be read; nil when this is told already of the same owner.
  private func notRequired(_ element: Element, at position: FilePosition) -> Diagnostic? {
    let node = compilation.graph.nodes[element.node]
    guard compilation.toldRequirements.insert("\(unit) \(owner) \(element.node)").inserted else { return nil }
    let home = node.unit == unit ? "" : compilation.graph.units[node.unit].model.namespace
    return .notRequired(
      element.name, node.kind, href: node.heading.id.map { "\(home)#\($0)" }, isFunction: isFunction,
      at: position)
  }

  private func excerpt(_ range: SourceRange, of text: String) -> String {
    let scalars = text.unicodeScalars.dropFirst(Int(range.start)).prefix(Int(range.end - range.start))
    return Model.tidy(String(String.UnicodeScalarView(scalars)))
  }
}
