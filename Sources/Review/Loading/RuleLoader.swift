internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// Compiles the models of a call and gives its roles their decisions, telling everything that does not fit.
struct RuleLoader: Sendable {
  let call: Call
  let territoire: Territoire
  let schemas: RuleSchemas
  /// What is in force when the call opens.
  let geographie: Territoire.Geographie?
  let version: Referentiel.Version?
  let referentiel: Referentiel?
  private let models: [Model]
  private let library: [Model]

  var rules = CompiledRules()
  var criteres: [Critere] = []
  var diagnostics: [Diagnostic] = []
  /// The requirements of each running model.
  var requirements: [Requirements] = []
  /// The parameters of the call that a rule reads.
  var usedParametres: Set<String> = []
  var knownParametres: [String] = []
  /// The elements of documents that declared types stand for.
  var described: [PlanCompiler.Described] = []

  init(
    call: Call, territoire: Territoire, referentiel: Referentiel?, models: [Model], library: [Model],
    schemas: RuleSchemas
  ) {
    self.call = call
    self.territoire = territoire
    self.schemas = schemas
    self.models = models
    self.library =
      models
      + library.filter { model in !models.contains { $0 === model || $0.source.file == model.source.file } }
    let opening = call.calendrier.ouverture
    geographie = territoire.geographie(on: opening)
    version = referentiel?.version(on: opening)
    self.referentiel = referentiel
  }

  mutating func load() {
    rules.definitions = Definitions(library)
    var finder = SlotFinder(schemas.dossier)
    _ = FicheSlots(&finder)
    for path in finder.missing { diagnostics.append(.schemaWithout(path, file: "dossier.xsd")) }
    if geographie == nil {
      diagnostics.append(
        .withoutGeographie(
          call.calendrier.ouverture, at: call.tree.first("calendrier")?.position ?? call.tree.position))
    }
    let start = self
    let faults: [Diagnostic]
    (self, faults) = atOnce(
      {
        var loader = start
        loader.compileModels()
        return loader
      }, { start.faultsOfLogic() })
    // A model that does not compile would only give the same faults again in other words.
    guard !diagnostics.contains(where: { $0.severity == .error && $0.code != "geographie-absente" }) else {
      return tellComponents()
    }
    addRoles()
    addTieBreaks()
    checkQuestions()
    checkPieces()
    bindInputs()
    checkParametres()
    let files = Set(rules.running.flatMap { $0.model.models.map(\.source.file) })
    diagnostics += faults.filter { files.contains($0.position.file) }
    orderDecisions()
    rules.codes = KnownCodes(version, territoire, geographie, call.themes, schemas.dossier)
  }

  /// What is wrong with words and tables, which is found without compiling; of all models that may run.
  private func faultsOfLogic() -> [Diagnostic] {
    var loader = self
    loader.diagnostics = []
    var used = models
    var next = 0
    while next < used.count {
      for item in used[next].imports where item.isModel {
        used += library.filter { model in
          model.namespace == item.namespace && !used.contains { $0 === model }
        }
      }
      next += 1
    }
    loader.checkWords(used)
    loader.checkColumns(used)
    loader.checkTables(used)
    return loader.diagnostics
  }

  /// Tells what models that do not compile declare of a document and its schema has not.
  ///
  /// What expressions make of a wrong declaration is not told on top: it goes when the declaration is mended.
  private mutating func tellComponents() {
    let told = diagnostics
    diagnostics = []
    for input in rules.running.flatMap(\.model.inputs) {
      if let name = InputName(rawValue: input.name.text) { _ = bind(input, name) }
    }
    let components = diagnostics.filter { $0.code.hasPrefix(RuleCheck.componentPrefix) }
    diagnostics =
      components.isEmpty
      ? told.map(withTrueAdvice) : components + told.filter { !Self.consequences.contains($0.code) }
  }

  /// The faults that a wrong declaration makes in sound expressions.
  static let consequences: Set<String> = [
    "feel-chemin-inconnu", "feel-types", "feel-type-attendu", "feel-argument", "feel-arguments",
    "feel-condition", "feel-appel", "dmn-type", "dmn-cellule-type", "dmn-valeurs", "dmn-valeur-exclue",
  ]

  /// Gives each decision a place, so that what is kept of a dossier is found without names.
  private mutating func orderDecisions() {
    var places: [ObjectIdentifier: Int] = [:]
    func placed(_ asked: CompiledRules.Asked) -> CompiledRules.Asked {
      let own = asked.steps.map { step in
        let key = ObjectIdentifier(step)
        if let place = places[key] { return place }
        let place = rules.running[asked.running].decisions.count
        rules.running[asked.running].decisions.append(step)
        places[key] = place
        return place
      }
      return asked.placed(at: own)
    }
    rules.asked = rules.asked.map(placed)
    rules.departages = rules.departages.map(placed)
  }

  private mutating func compileModels() {
    for model in models where !isImported(model) {
      let compiled = CompiledModel(model, library: library, into: &diagnostics)
      rules.running.append(CompiledRules.Running(model: compiled, inputs: []))
      requirements.append(Requirements(compiled))
    }
    let known = Set(InputName.allCases.map(\.rawValue))
    for compiled in rules.running.map(\.model) {
      for input in compiled.inputs where !known.contains(input.name.text) {
        diagnostics.append(
          .unknownInput(
            input.name.text, nearest: nearest(to: input.name.text, among: InputName.allCases.map(\.rawValue)),
            at: input.syntax.heading.namePosition))
      }
    }
  }

  /// Whether another model of the call imports a model, itself or through others: it runs within that one.
  ///
  /// Of models that import one another the first runs.
  private func isImported(_ model: Model) -> Bool {
    // It is compiled, so that this is told.
    if model.importsItsNamespace { return false }
    let place = models.firstIndex { $0 === model } ?? 0
    return models.enumerated().contains { index, other in
      other !== model && imports(other, model.namespace)
        && (index < place || !imports(model, other.namespace))
    }
  }

  private func imports(_ model: Model, _ namespace: String) -> Bool {
    var seen: Set<String> = [model.namespace]
    var pending = [model]
    while let next = pending.popLast() {
      for item in next.imports where item.isModel && seen.insert(item.namespace).inserted {
        if item.namespace == namespace { return true }
        if let other = rules.definitions.model(item.namespace) { pending.append(other) }
      }
    }
    return false
  }

  // MARK: Tie-breaks

  private mutating func addTieBreaks() {
    for departage in call.departages {
      guard let (running, decision) = decision(named: departage.decision) else {
        let known = rules.running.flatMap { $0.model.decisions.map(\.name.text) }
        diagnostics.append(
          .unknownTieBreak(departage, nearest: nearest(to: departage.decision, among: known)))
        continue
      }
      switch decision.type {
      case .number, .date: break
      default:
        diagnostics.append(
          .wrongTieBreak(departage, decision.type, at: decision.syntax.heading.namePosition))
      }
      rules.departages.append(
        CompiledRules.Asked(
          running: running, decision: decision, steps: requirements[running].steps(of: decision),
          isContext: false))
    }
  }

  private func decision(named name: String) -> (running: Int, decision: CompiledModel.Decision)? {
    for (index, running) in rules.running.enumerated() {
      if let decision = running.model.decision(name) { return (index, decision) }
    }
    return nil
  }
}

extension Model {
  /// Whether it imports a namespace that is its own, so that nothing of the other model can be meant.
  var importsItsNamespace: Bool { imports.contains { $0.isModel && $0.namespace == namespace } }
}
