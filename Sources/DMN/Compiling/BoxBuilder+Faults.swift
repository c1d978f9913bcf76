internal import Diagnostics
internal import FEEL

// The faults of a text, in the words of those who write models.
extension BoxBuilder {
  /// How many faults of one text are told.
  private static let maxFaults = 500

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
    var told = 0..<0
    let start = compilation.diagnostics.count
    for (number, problem) in problems.enumerated() {
      // Each is looked for in the text.
      if number == Self.maxFaults, compilation.diagnostics.count > start {
        compilation.diagnostics[compilation.diagnostics.count - 1].message +=
          Wording.otherFaults(problems.count - number)
        break
      }
      // One slip may be behind several faults.
      if told.contains(Int(problem.range.start)) { continue }
      let slip =
        compilation.suggestsWriting
        ? Writing.slip(
          in: text.value, at: Int(problem.range.start), problem.code, isTest: isTest,
          isNumber: column?.innermost == .number) : nil
      if let slip { told = slip.start..<slip.start + slip.seen.unicodeScalars.count }
      let found =
        slip.map { Diagnostic.writing($0, at: text.position(ofScalar: $0.start)) }
        ?? diagnostic(of: problem, text, cell, column)
      isWriting = isWriting || slip != nil
      guard var diagnostic = found else { continue }
      diagnostic.message += Wording.inCell(owner, cell)
      compilation.diagnostics.append(diagnostic)
      doubt(problem.misuses)
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
      if compilation.diagnostics.refuse(misnamed(problem.range, of: text.value)) { return nil }
      noteMissed(name)
      let element =
        ownElement(problem.range, of: text.value) ?? importedElement(problem.range, of: text.value)
      if !mayBeText, let element { return notRequired(element, at: plain.position) }
      if !mayBeText, let longer = longerName(problem.range, of: text.value) {
        return .lacksPrefix(name, longer.name, adding: longer.node.flatMap(remedy), at: plain.position)
      }
      // The heading of a column tests something: a text there would always be the same.
      let mayBeAnswer = cell?.rule != nil || column != nil
      // Alone in a cell, « non » is an answer as « oui » is, and no negation.
      if mayBeAnswer, problem.notes.isEmpty || name.lowercased() == "non", name == Model.tidy(text.value) {
        return column?.innermost == .boolean
          ? .noBoolean(name, at: plain.position) : .unquoted(name, at: plain.position)
      }
      if let element { return notRequired(element, at: plain.position) }
      guard mayBeText, problem.notes.isEmpty else { return plain }
      return words(around: Int(problem.range.start), of: text) ?? plain
    case "feel-chemin-inconnu":
      if compilation.diagnostics.refuse(misnamed(problem.range, of: text.value, isImported: true)) {
        return nil
      }
      let own = isMember(problem.range, of: text.value) ? nil : ownElement(problem.range, of: text.value)
      guard let found = own ?? importedElement(problem.range, of: text.value) else { return plain }
      return notRequired(found, at: plain.position)
    case "feel-parametre-inconnu":
      guard case .unknownParameter(let name, let function)? = problem.notes.first?.subject,
        let name = Name(name),
        callsMissed(name, of: function)
      else { return plain }
      return nil
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
      if let element = elementAround(problem.range, of: text.value) {
        return notRequired(element, at: plain.position)
      }
      guard mayBeText else { return plain }
      return words(around: 0, of: text, isWhole: true) ?? plain
    default: return plain
    }
  }

  /// Notes the name of a parameter of the function that holds the text, where only a name like it is declared.
  private func noteMissed(_ name: String) {
    guard isFunction, compilation.suggestsNames, let function = Name(owner), let missed = Name(name),
      let own = parameters[function], nearest(to: name, among: own.map(\.text)) != nil
    else { return }
    compilation.miss(missed, of: function)
  }

  /// Whether a function is called, with or without a prefix, by a parameter that it reads but does not declare: that is told
  /// where it reads it.
  func callsMissed(_ parameter: Name, of function: String) -> Bool {
    let name = function.split(separator: ".").last.map(String.init) ?? function
    return [function, name].contains { Name($0).map { compilation.misses(parameter, of: $0) } == true }
  }

  /// That the words around a place lack quotes; nil when they cannot be a string.
  private func words(around place: Int, of text: Model.SourceText, isWhole: Bool = false) -> Diagnostic? {
    // To look through a text of thousands of faults for each of them would take long.
    guard compilation.suggestsNames, let words = Slip.words(in: text.value, around: place),
      !isWhole || words.seen == Model.tidy(text.value)
    else { return nil }
    return .unquoted(words.seen, at: text.position(ofScalar: words.start))
  }

  // MARK: Requirements

  /// An element that exists and is not required, with the name that it has here.
  private struct Element {
    var node: Int
    var name: String
  }

  /// The variable of an element whose own name is spelt at a place of a text, and which has another name.
  private func misnamed(
    _ range: SourceRange, of text: String, isImported: Bool = false
  ) -> Model.Heading? {
    guard compilation.suggestsNames, let spelling = Spelling(excerpt(range, of: text)) else { return nil }
    let nodes = compilation.graph.nodes.filter { $0.isMisnamed && ($0.unit != unit) == isImported }
    if nodes.isEmpty { return nil }
    let named = Dictionary(nodes.map { (Name(written: $0.heading.name), $0) }) { first, _ in first }
    return spelling.longest(of: named.keys, in: Slip.rest(of: text, from: Int(range.start)))
      .flatMap { named[$0]?.misnamed }
  }

  /// The element of the model itself whose whole name is spelt at a place of a text.
  private func ownElement(_ range: SourceRange, of text: String) -> Element? {
    let graph = compilation.graph
    let named = graph.nodesByName[unit]
    guard let spelling = Spelling(excerpt(range, of: text)) else { return nil }
    var nodes = named[spelling.name]
    if nodes == nil, compilation.suggestsNames {
      let rest = Slip.rest(of: text, from: Int(range.start))
      nodes = spelling.longest(of: named.keys, in: rest).flatMap { named[$0] }
    }
    return nodes?.first { !required.contains($0) }.map { Element(node: $0, name: graph.nodes[$0].display) }
  }

  /// The words of a text that are read as one name which nothing has.
  private struct Spelling {
    var name: Name

    init?(_ words: String) {
      guard let name = Name(words) else { return nil }
      self.name = name
    }

    /// Whether a name is that of the words, or a longer one that a text starts with: then it has a sign in it.
    func fits(_ other: Name, in rest: String) -> Bool {
      other == name || other.key.utf8.count > name.key.utf8.count && Slip.starts(rest, with: other.key)
    }

    func longest(of names: some Sequence<Name>, in rest: String) -> Name? {
      names.filter { fits($0, in: rest) }.max { $0.key.utf8.count < $1.key.utf8.count }
    }
  }

  /// The element of the model itself whose name is spelt around a place, of which another name is the first part.
  private func elementAround(_ range: SourceRange, of text: String) -> Element? {
    guard compilation.suggestsNames else { return nil }
    let graph = compilation.graph
    let reach = 120
    let first = max(0, Int(range.start) - reach)
    let near = String(
      String.UnicodeScalarView(Slip.rest(of: text, from: first).unicodeScalars.prefix(2 * reach)))
    let place = Int(range.start) - first
    for (name, nodes) in graph.nodesByName[unit].sorted(by: { $0.key.key < $1.key.key })
    where near.contains(name.key) {
      guard let node = nodes.first(where: { !required.contains($0) }) else { continue }
      for start in max(0, place - name.key.unicodeScalars.count + 1)..<max(place, 1)
      where Slip.isStart(start, of: near) && Slip.starts(Slip.rest(of: near, from: start), with: name.key) {
        return Element(node: node, name: graph.nodes[node].display)
      }
    }
    return nil
  }

  /// Whether what stands at a place is a member of what stands before it.
  private func isMember(_ range: SourceRange, of text: String) -> Bool {
    text.unicodeScalars.prefix(Int(range.start)).last { !$0.properties.isWhitespace } == "."
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

  /// The name with its prefix where only what follows it is spelt: of an element of an imported model, with that element
  /// when it is to be required too, or of a part of an input.
  private func longerName(_ range: SourceRange, of text: String) -> (name: String, node: Int?)? {
    guard compilation.suggestsNames else { return nil }
    let graph = compilation.graph
    guard let spelling = Spelling(excerpt(range, of: text)) else { return nil }
    let rest = Slip.rest(of: text, from: Int(range.start))
    for path in graph.paths(from: unit) where path.prefixes.count == 1 {
      let elements = graph.nodesByName[path.unit].filter { graph.nodes[$0.value[0]].kind != .input }
      guard let name = spelling.longest(of: elements.keys, in: rest), let nodes = elements[name] else {
        continue
      }
      return ("\(path.prefixes[0]).\(name.text)", nodes.contains(where: required.contains) ? nil : nodes[0])
    }
    for node in graph.nodes where node.unit == unit && node.kind == .input {
      guard let type = compilation.type(node.variable?.type, in: unit)?.type,
        let path = Self.path(to: spelling, in: rest, type)
      else { continue }
      return (([node.display] + path).joined(separator: "."), nil)
    }
    return nil
  }

  /// The members that lead to one whose name is spelt; those of lists are not looked for.
  private static func path(
    to spelling: Spelling, in rest: String, _ type: FEELType, depth: Int = 0
  ) -> [String]? {
    guard depth < 4, case .context(let context) = type else { return nil }
    if let name = spelling.longest(of: context.members.map(\.name), in: rest) { return [name.text] }
    for member in context.members {
      if let path = path(to: spelling, in: rest, member.type, depth: depth + 1) {
        return [member.name.text] + path
      }
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
    guard !(compilation.suggestsNames && compilation.graph.mayMean(element.node, by: owner, of: unit)),
      compilation.toldRequirements.insert("\(unit) \(owner) \(element.node)").inserted
    else { return nil }
    return .notRequired(element.name, remedy(element.node), at: position)
  }

  /// The line to add so that an element can be read.
  private func remedy(_ element: Int) -> String {
    let node = compilation.graph.nodes[element]
    let home = node.unit == unit ? "" : compilation.graph.units[node.unit].model.namespace
    return Wording.requirement(
      node.kind, href: node.heading.id.map { "\(home)#\($0)" }, isFunction: isFunction)
  }

  private func excerpt(_ range: SourceRange, of text: String) -> String {
    let scalars = text.unicodeScalars.dropFirst(Int(range.start)).prefix(Int(range.end - range.start))
    return Model.tidy(String(String.UnicodeScalarView(scalars)))
  }
}
