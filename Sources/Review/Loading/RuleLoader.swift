internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// Gives the roles of a call their decisions, telling everything that does not fit.
struct RuleLoader: Sendable {
  let call: Call
  let territoire: Territoire
  let schemas: RuleSchemas
  /// What is in force when the call opens.
  let geographie: Territoire.Geographie?
  let version: Referentiel.Version?
  let referentiel: Referentiel?
  private let models: CallModels
  /// Whether what only an author can use is told too: to look for it takes some 8 of the 218 million instructions of a start.
  let isForAuthors: Bool
  /// What is wrong with words and tables, of all models that may run.
  private var faultsOfLogic: [Diagnostic] = []

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

  /// Looks at all that can be seen before the models are compiled.
  init(
    call: Call, territoire: Territoire, referentiel: Referentiel?, models: CallModels, schemas: RuleSchemas,
    isForAuthors: Bool
  ) {
    self.call = call
    self.territoire = territoire
    self.schemas = schemas
    self.models = models
    self.isForAuthors = isForAuthors
    let opening = call.calendrier.ouverture
    geographie = territoire.geographie(on: opening)
    version = referentiel?.version(on: opening)
    self.referentiel = referentiel
    rules.definitions = models.definitions
    rules.codes = KnownCodes(version, territoire, geographie, call.themes, schemas.dossier)
    let used = models.used
    checkWords(used)
    checkColumns(used)
    checkTables(used)
    faultsOfLogic = diagnostics
    diagnostics = []
    var finder = SlotFinder(schemas.dossier)
    _ = FicheSlots(&finder)
    for path in finder.missing { diagnostics.append(.schemaWithout(path, file: "dossier.xsd")) }
    if geographie == nil {
      diagnostics.append(
        .withoutGeographie(opening, at: call.tree.first("calendrier")?.position ?? call.tree.position))
    }
  }

  /// Goes on with the models compiled.
  mutating func load(_ compiled: CompiledModels) {
    rules.running = compiled.models.map { CompiledRules.Running(model: $0, inputs: []) }
    requirements = compiled.models.map { Requirements($0) }
    diagnostics += compiled.diagnostics.map { found in
      // By the standard it is merely false; a critère that nobody can ever meet is no rule.
      found.code == Problem.neverCode ? found.asError : found
    }
    // A model that does not compile would only give the same faults again in other words.
    guard !diagnostics.contains(where: { $0.severity == .error && $0.code != "geographie-absente" }) else {
      return tellComponents()
    }
    addRoles()
    addTieBreaks()
    checkQuestions()
    checkPieces()
    checkFunders()
    bindInputs()
    if isForAuthors { checkLists() }
    let readsReferentiel = rules.running.flatMap(\.inputs).contains {
      if case .fixed(let input, _) = $0 { input.name.text == InputName.referentiel.rawValue } else { false }
    }
    rules.codes.judgesPlaces = version != nil && !readsReferentiel
    checkParametres()
    let files = Set(compiled.models.flatMap { $0.models.map(\.source.file) })
    diagnostics += faultsOfLogic.filter { files.contains($0.position.file) }
    orderDecisions()
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
    "feel-condition", "feel-appel", Problem.neverCode, "dmn-type", "dmn-cellule-type", "dmn-valeurs",
    "dmn-valeur-exclue",
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
