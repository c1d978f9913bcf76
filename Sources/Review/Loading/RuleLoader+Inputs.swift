internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// The inputs of the models: their types against the schemas, and the values that are the same for every dossier.
extension RuleLoader {
  mutating func bindInputs() {
    for index in rules.running.indices {
      let asked = (rules.asked + rules.departages).filter { $0.running == index }
      let wanted = requirements[index].inputs(of: asked.flatMap(\.steps))
      for input in rules.running[index].model.inputs where wanted.contains(where: { $0 === input }) {
        guard let name = InputName(rawValue: input.name.text), let bound = bind(input, name) else { continue }
        rules.running[index].inputs.append(bound)
      }
    }
  }

  mutating func bind(_ input: CompiledModel.Input, _ name: InputName) -> CompiledRules.Input? {
    guard name != .avis else { return avisPlan(input).map { .avis(input, $0) } }
    guard var document = document(of: name) else {
      diagnostics.append(.withoutReferentiel(at: input.syntax.heading.namePosition))
      return nil
    }
    if name == .appel { document.given = parametres(of: input) }
    let plan = plan(input, document)
    guard let tree = tree(of: name) else { return .dossier(input, plan) }
    var binder = TreeBinder(plan: plan, schema: document.schema)
    for slot in document.singles { binder.chosen[slot] = geographie?.tree }
    return .fixed(input, plan.rows.isEmpty ? .null : binder.value(tree))
  }

  /// The document that an input is read from; nil for an avis, and where no version of the referential is in force.
  private func document(of input: InputName) -> PlanCompiler.Document? {
    switch input {
    case .dossier:
      PlanCompiler.Document(schema: schemas.dossier, file: "dossier.xsd", root: 0, hasFacts: true)
    case .appel: PlanCompiler.Document(schema: schemas.appel, file: "appel.xsd", root: 0)
    case .territoire:
      PlanCompiler.Document(
        schema: schemas.territoire, file: "territoire.xsd", root: 0,
        singles: Set([schemas.territoire.slot("territoire/geographie")].compactMap { $0 }))
    case .referentiel:
      if version != nil, let schema = schemas.referentiel, let slot = schema.slot("referentiel/version") {
        PlanCompiler.Document(schema: schema, file: "referentiel.xsd", root: slot)
      } else {
        nil
      }
    case .avis: nil
    }
  }

  /// The tree of an input that is the same for every dossier.
  private func tree(of input: InputName) -> Element? {
    switch input {
    case .dossier, .avis: nil
    case .appel: call.tree
    case .territoire: territoire.tree
    case .referentiel: version?.tree
    }
  }

  private mutating func plan(_ input: CompiledModel.Input, _ document: PlanCompiler.Document) -> InputPlan {
    var compiler = PlanCompiler(document, rules.definitions, input: input.name.text, facts: rules.facts)
    let plan = compiler.compile(input)
    rules.facts = compiler.facts
    diagnostics += compiler.diagnostics
    described += compiler.described
    return plan
  }

  // MARK: Parameters

  /// A component of a component of an input, with its declared type.
  private struct Part {
    var name: String
    var type: FEELType
    var position: FilePosition
    var found: Definitions.Found?
  }

  /// The components of an input's own type, or of one of its components.
  private func parts(of input: CompiledModel.Input, below component: String? = nil) -> [Part] {
    guard case .context(let type) = input.type, let model = rules.definitions.model(input.namespace) else {
      return []
    }
    let found = rules.definitions.components(of: input.syntax.variable?.type, in: model)
    let own = parts(type, found, at: input.syntax.heading.namePosition)
    guard let component else { return own }
    guard let part = own.first(where: { $0.name == component }), case .context(let inner) = part.type else {
      return []
    }
    return parts(inner, part.found.map { rules.definitions.components(of: $0) } ?? [], at: part.position)
  }

  private func parts(_ type: ContextType, _ found: [Definitions.Found], at position: FilePosition) -> [Part] {
    type.members.map { member in
      let part = found.first { $0.name == member.name }
      return Part(
        name: member.name.text, type: member.type, position: part?.item.heading.namePosition ?? position,
        found: part)
    }
  }

  /// The values of `appel.parametres`, typed as the model declares them.
  private mutating func parametres(of input: CompiledModel.Input) -> [String: Value] {
    guard case .context(let type) = input.type,
      case .context(let inner)? = type.type(of: "parametres")
    else { return [:] }
    var values: [Value] = []
    let parts = parts(of: input, below: "parametres")
    let declared = Set(parts.map { Name(written: $0.name) })
    for part in parts {
      knownParametres.append(part.name)
      let wanted = Name(written: part.name)
      guard
        let parametre = call.parametres.first(where: { Name(written: $0.code) == wanted })
      else {
        diagnostics.append(
          .missingParametre(
            part.name,
            nearest: nearest(
              to: part.name,
              among: call.parametres.map(\.code).filter { code in
                !declared.contains(Name(written: code))
              }),
            at: part.position))
        values.append(.null)
        continue
      }
      usedParametres.insert(parametre.code)
      tellUntyped(part, "appel.parametres", Scalar.type(of: parametre.valeur))
      let text = part.found.flatMap { rules.definitions.allowedText(of: $0) }
      let read = text.flatMap { FEEL.parseUnaryTests($0.value, in: ListedWords.unnamed).tests }
      let tests = read.map { FEEL.compile($0) }
      func isAllowed(_ value: Value) -> Bool {
        guard let tests else { return true }
        var run = Evaluation(steps: 10_000)
        return tests.matches(value, &run) != .no
      }
      let value = Scalar.value(parametre.valeur, part.type, isAllowed)
      if let value {
        // Of values that none can be, nothing is wrong with this one.
        if !isAllowed(value), read?.emptyRanges.isEmpty != false {
          let percentage = percentage(value).flatMap { isAllowed(.number($0)) ? $0 : nil }
          diagnostics.append(.outOfBounds(parametre, part.type, allowed: text, percentage: percentage))
        }
      } else {
        let meanings = Scalar.meanings(parametre.valeur, part.type, isAllowed)
        diagnostics.append(.wrongParametre(parametre, part.type, meanings))
      }
      values.append(value ?? .null)
    }
    return ["parametres": .context(Context(inner.shape, values))]
  }

  /// Tells of a component without a type that has values of one.
  private mutating func tellUntyped(_ part: Part, _ path: String, _ meant: FEELType) {
    guard part.type == .any, meant != .string, meant != .any else { return }
    diagnostics.append(.untyped("\(path).\(part.name)", meant: meant, at: part.position))
  }

  /// The share that a number above one may be the percentage of.
  private func percentage(_ value: Value) -> Decimal? {
    guard case .number(let number) = value, number > .one else { return nil }
    return Decimal(coefficient: 1, exponent: -2).flatMap { number * $0 }
  }

  /// Tells of the parameters that no rule reads, those that a model declares among them.
  mutating func checkParametres() {
    let read = rules.parametres(of: call)
    for parametre in call.parametres
    where usedParametres.contains(parametre.code) && !read.contains(where: { $0.code == parametre.code }) {
      diagnostics.append(.unreadParametre(parametre.code, at: parametre.position))
    }
    for parametre in call.parametres where !usedParametres.contains(parametre.code) {
      diagnostics.append(
        .unusedParametre(
          parametre.code,
          nearest: nearest(
            to: parametre.code, among: knownParametres.filter { !usedParametres.contains($0) }),
          at: parametre.position))
    }
  }

  // MARK: Avis

  private mutating func avisPlan(_ input: CompiledModel.Input) -> AvisPlan? {
    guard case .context(let type) = input.type else {
      diagnostics.append(
        .inputWithoutComponents(
          input.name.text, input.type,
          at: input.syntax.variable?.type?.position ?? input.syntax.heading.namePosition))
      return nil
    }
    var plan = AvisPlan(shape: type.shape, answers: [], template: [])
    for part in parts(of: input) {
      if !Scalar.isSimple(part.type) {
        diagnostics.append(.wrongAvisType("avis.\(part.name)", part.type, at: part.position))
      }
      let allowed = part.found.flatMap { rules.definitions.allowedValues(of: $0) }
      let tests = allowed.flatMap { FEEL.parseUnaryTests($0, in: ListedWords.unnamed).tests }
      tellUntyped(part, "avis", tests?.tests.first.map { $0.operand.type.ofPoints } ?? .any)
      plan.answers.append(
        AvisPlan.Answer(
          name: Name(written: part.name), type: part.type, allowed: tests.map { FEEL.compile($0) },
          allowedText: allowed))
      plan.template.append(rules.facts.null(.avis, part.name, part.name))
      if !rules.avisNames.contains(part.name) { rules.avisNames.append(part.name) }
    }
    return plan
  }
}

extension FEELType {
  /// The type of the values in a range; any other type is itself.
  fileprivate var ofPoints: FEELType {
    if case .range(let point) = self { return point }
    return self
  }
}
