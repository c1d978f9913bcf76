internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// The roles of a call: decision services whose outputs are its critères. What roles and funders say against one another
// is told when `appel.xml` is read.
extension RuleLoader {
  mutating func addRoles() {
    var places: [Name: FilePosition] = [:]
    var roles: Set<[String]> = []
    // Each funder may be asked the same.
    var asked: [[String]: (nom: String, place: FilePosition)] = [:]
    for role in call.roles {
      // The same role once more is told with `appel.xml`, and asks nothing else.
      let key = [role.kind.rawValue, role.financeur ?? "", role.service]
      guard roles.insert(key).inserted else { continue }
      guard let (running, service) = service(of: role) else { continue }
      let place = service.syntax.heading.namePosition
      if !service.syntax.inputDecisions.isEmpty {
        diagnostics.append(.serviceWithInputDecisions(role, at: place))
      }
      let outputs = service.syntax.outputs
      if outputs.isEmpty { diagnostics.append(.withoutOutput(role, at: place)) }
      if role.kind == .proposition, outputs.count > 1 {
        diagnostics.append(.severalAmounts(role, outputs.count, at: place))
      }
      for output in outputs {
        guard let decision = requirements[running].decision(output, from: service.namespace) else { continue }
        let heading = decision.syntax.heading
        if let first = places[decision.name] {
          diagnostics.append(
            .duplicateCritere(decision.name.text, first: first, at: role.position))
          continue
        }
        places[decision.name] = heading.namePosition
        if let question = decision.syntax.question?.onOneLine, !question.isEmpty {
          let key = [role.kind.rawValue, role.financeur ?? "", question]
          if let first = asked[key] {
            diagnostics.append(
              .sameQuestion(
                decision.name.text, question, first.nom, first: first.place, at: heading.namePosition))
          } else {
            asked[key] = (decision.name.text, heading.namePosition)
          }
        }
        add(decision, of: role, running)
      }
    }
    rules.propositions = call.financeurs.map { funder in
      criteres.firstIndex { $0.role == .proposition && $0.financeur == funder.code } ?? -1
    }
  }

  /// Tells the questions of the models that run which no role asks, and which nothing that is asked rests on.
  mutating func checkQuestions() {
    // A role that names a wrong service is told, and asks nothing.
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return }
    for (index, running) in rules.running.enumerated() {
      let asked = (rules.asked + rules.departages).filter { $0.running == index }.flatMap(\.steps)
      let needed = Set(asked.map { ObjectIdentifier($0) })
      let own = running.model.models.first?.namespace
      for decision in running.model.decisions
      where decision.namespace == own && decision.syntax.question != nil
        && !needed.contains(ObjectIdentifier(decision))
      {
        diagnostics.append(
          .unaskedQuestion(decision.name.text, at: decision.syntax.heading.namePosition))
      }
    }
  }

  /// Tells of pieces that the call asks for and no rule of its roles looks for.
  mutating func checkPieces() {
    // A role that names a wrong service is told, and reads nothing.
    guard let piece = call.tree.first("piece"), !diagnostics.contains(where: { $0.severity == .error }) else {
      return
    }
    let isRead = rules.asked.contains { asked in
      asked.steps.contains { $0.syntax.logic?.holds("appel.piece") == true }
    }
    if !isRead, !mayRead("piece") { diagnostics.append(.unreadPieces(at: piece.position)) }
  }

  /// Whether a component is named by decisions of the roles, or by functions that they go through, however it is reached;
  /// of services that they call it is not known.
  private func mayRead(_ component: String) -> Bool {
    let steps = rules.asked.flatMap(\.steps)
    if steps.contains(where: { $0.syntax.logic?.names(component) == true }) { return true }
    var seen: Set<String> = []
    var pending = steps.flatMap { step in
      step.syntax.requirements.knowledge.map { ($0.namespace ?? step.namespace, $0.id) }
    }
    while let (namespace, id) = pending.popLast() {
      guard seen.insert("\(namespace)#\(id)").inserted else { continue }
      guard
        let function = rules.definitions.model(namespace)?.knowledgeModels.first(where: {
          $0.heading.id == id
        }),
        function.logic?.body?.names(component) != true
      else { return true }
      pending += function.requirements.knowledge.map { ($0.namespace ?? namespace, $0.id) }
    }
    return false
  }

  // MARK: Services

  /// The service that a role names; the models of the call come before those that they import.
  private mutating func service(of role: Call.Role) -> (running: Int, service: CompiledModel.Service)? {
    let wanted = Name(written: role.service)
    var found: [(running: Int, service: CompiledModel.Service)] = []
    for (index, running) in rules.running.enumerated() {
      for service in running.model.services where service.name == wanted {
        let isKnown = found.contains {
          $0.service.namespace == service.namespace
            && $0.service.syntax.heading.id == service.syntax.heading.id
        }
        if !isKnown { found.append((index, service)) }
      }
    }
    if found.count > 1 {
      diagnostics.append(.ambiguousService(role, found.map { $0.service.syntax.heading.namePosition }))
    }
    if found.isEmpty {
      let known = rules.running.flatMap { $0.model.services.map(\.name.text) }
      diagnostics.append(.unknownService(role, nearest: nearest(to: role.service, among: known)))
    }
    return found.first
  }

  // MARK: Critères

  private mutating func add(_ decision: CompiledModel.Decision, of role: Call.Role, _ running: Int) {
    let place = decision.syntax.heading.namePosition
    let question = decision.syntax.question.map(\.onOneLine) ?? ""
    if question.isEmpty { diagnostics.append(.withoutQuestion(decision.name.text, at: place)) }
    let isContext = checkType(of: decision, role.kind, at: place)
    let steps = requirements[running].steps(of: decision)
    let inputs = requirements[running].inputs(of: steps)
    let avis = inputs.first { $0.name.text == InputName.avis.rawValue }
    criteres.append(
      Critere(
        nom: decision.name.text, role: role.kind, financeur: role.financeur,
        question: question.isEmpty ? decision.name.text : question,
        aide: decision.syntax.heading.description.map(\.onOneLine),
        sources: sources(of: decision),
        maximum: role.kind == .notation ? maximum(of: decision, isContext: isContext, at: place) : nil,
        isBonus: role.isBonus, readsAvis: avis != nil))
    rules.asked.append(
      CompiledRules.Asked(
        running: running, decision: decision, steps: steps, isContext: isContext,
        awaited: avis.map { awaited($0, by: steps) } ?? []))
  }

  /// The answers of an avis, by their places, whose absence steps look at themselves: of these a result may be null without
  /// a missing fact, which every other reading leaves.
  ///
  /// A function may look at what it is given; answers that no text names may all be looked at.
  private func awaited(_ avis: CompiledModel.Input, by steps: [CompiledModel.Decision]) -> [Int] {
    guard case .context(let type) = avis.type else { return [] }
    let looksAtAbsence = steps.contains { step in
      !step.syntax.requirements.knowledge.isEmpty || step.syntax.logic?.looksAtAbsence == true
    }
    guard looksAtAbsence else { return [] }
    let places = Array(type.members.indices)
    let named = places.filter { place in
      steps.contains { $0.syntax.logic?.holds(type.members[place].name.text) == true }
    }
    return named.isEmpty ? places : named
  }

  private func sources(of decision: CompiledModel.Decision) -> [Critere.Source] {
    decision.syntax.requirements.authorities.compactMap { reference in
      let model = rules.definitions.model(reference.namespace ?? decision.namespace)
      guard let source = model?.knowledgeSources.first(where: { $0.heading.id == reference.id }) else {
        return nil
      }
      return Critere.Source(nom: source.heading.name, adresse: source.location)
    }
  }

  /// Compares the type of a result with its role; true for a context of which `resultat` is the result.
  private mutating func checkType(
    of decision: CompiledModel.Decision, _ role: Call.Role.Kind, at place: FilePosition
  ) -> Bool {
    let wanted: FEELType = role == .recevabilite || role == .vigilance ? .boolean : .number
    guard case .context(let type) = decision.type else {
      if decision.type != wanted {
        diagnostics.append(.wrongResult(decision.name.text, role, decision.type, at: place))
      }
      return false
    }
    if type.type(of: ResultKey.resultat) != wanted {
      diagnostics.append(.wrongResult(decision.name.text, role, decision.type, at: place))
    }
    let written = checkEntries(of: decision)
    for member in type.members {
      let expected: FEELType
      switch member.name.text {
      case ResultKey.resultat: continue
      case ResultKey.constat, ResultKey.distance, ResultKey.conseil: expected = .string
      case ResultKey.maximum where role == .notation: expected = .number
      case ResultKey.sansObjet: expected = .boolean
      default:
        if !written, let nearest = nearest(to: member.name.text, among: ResultKey.all) {
          diagnostics.append(.oddEntry(decision.name.text, member.name.text, nearest: nearest, at: place))
        }
        continue
      }
      if member.type != expected, member.type != .null {
        diagnostics.append(
          .wrongEntry(
            decision.name.text, member.name.text, member.type, expected: expected, at: place))
      }
    }
    return true
  }

  /// Tells of entries of a result that are written nearly like one that is read.
  ///
  /// Any other entry is a part of the calculation, which its author may name as he likes.
  ///
  /// - Returns: Whether the result is written as a context.
  private mutating func checkEntries(of decision: CompiledModel.Decision) -> Bool {
    guard case .context(let entries)? = decision.syntax.logic?.kind else { return false }
    let headings = entries.compactMap { $0.variable?.heading }
    let missing = ResultKey.all.filter { key in !headings.contains { $0.name == key } }
    for heading in headings where !ResultKey.all.contains(heading.name) {
      guard let nearest = nearest(to: heading.name, among: missing) else { continue }
      diagnostics.append(
        .oddEntry(decision.name.text, heading.name, nearest: nearest, at: heading.namePosition))
    }
    return true
  }

  /// The highest number of points that the declared type of a decision allows.
  private mutating func maximum(
    of decision: CompiledModel.Decision, isContext: Bool, at place: FilePosition
  ) -> Decimal? {
    var text: String?
    if let model = rules.definitions.model(decision.namespace),
      let reference = decision.syntax.variable?.type,
      let found = rules.definitions.find(reference.text, in: model)
    {
      let parts = isContext ? rules.definitions.components(of: found) : [found]
      let part = isContext ? parts.first { $0.item.heading.name == ResultKey.resultat } : parts.first
      text = part.flatMap { rules.definitions.allowedValues(of: $0) }
    }
    guard let bounds = text.flatMap(Self.bounds) else {
      // A wrong type is told already.
      if decision.type == .number || isContext {
        diagnostics.append(.withoutMaximum(decision.name.text, at: place))
      }
      return nil
    }
    if bounds.least < .zero { diagnostics.append(.negativePoints(decision.name.text, at: place)) }
    if isForAuthors { checkPoints(of: decision, isContext: isContext, maximum: bounds.most) }
    return bounds.most
  }

  /// The lowest and the highest number that tests admit, such as `[0..20]` or `0, 5, 10`; nil without such bounds.
  static func bounds(_ text: String) -> (least: Decimal, most: Decimal)? {
    guard let tests = FEEL.parseUnaryTests(text, in: ListedWords.unnamed).tests else { return nil }
    let compiled = FEEL.compile(tests)
    var bounds: (least: Decimal, most: Decimal)?
    guard !compiled.isNegated, !compiled.tests.isEmpty else { return nil }
    for test in compiled.tests {
      let least: Decimal
      let most: Decimal
      switch test {
      case .equals(.number(let number)): (least, most) = (number, number)
      case .inRange(let range):
        guard case .number(let start) = range.start, case .number(let end) = range.end else { return nil }
        (least, most) = (start, end)
      default: return nil
      }
      bounds = bounds.map { (min($0.least, least), max($0.most, most)) } ?? (least, most)
    }
    return bounds
  }
}

/// The entries of a result that is a context.
enum ResultKey {
  static let resultat = "resultat"
  static let constat = "constat"
  static let distance = "distance"
  static let conseil = "conseil"
  static let maximum = "maximum"
  static let sansObjet = "sansObjet"
  static let all = [resultat, constat, distance, conseil, maximum, sansObjet]
}

extension Model.Box {
  /// Whether one of its expressions has a part, as it is spelt.
  func holds(_ part: String) -> Bool { texts.contains { $0.value.holdsBytes(of: part) } }

  /// Whether one of its expressions or cells has a word.
  fileprivate func names(_ word: String) -> Bool {
    let cells = tables.flatMap(\.rules).flatMap(\.inputs)
    return (texts + cells).contains { text in
      text.value.holdsBytes(of: word)
        && text.value.unicodeScalars.split { !$0.isPartOfName }.contains { String($0) == word }
    }
  }
}
