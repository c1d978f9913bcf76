public import Calls
internal import DMN
public import Diagnostics
public import Dossiers
public import XMLTree

extension RuleSet {
  /// Reads all the files of a call, compiles its models and tells all that is wrong with them.
  ///
  /// ```swift
  /// let files = CallFiles(in: folders, names: names, bytes: bytes)
  /// let rules = RuleSet.read(files, dossierSchema: checks.schema, into: &diagnostics)
  /// ```
  ///
  /// - Parameters:
  ///   - files: What was found, models included.
  ///   - dossierSchema: `dossier.xsd`, compiled; the one that dossiers are checked with.
  ///   - diagnostics: Where the faults go, file by file, sorted by place in each.
  /// - Returns: nil with at least one error.
  public static func read(
    _ files: CallFiles, dossierSchema: Schema, into diagnostics: inout [Diagnostic]
  ) -> RuleSet? {
    readAll(files, isForAuthors: true, into: &diagnostics) { _ in (dossierSchema, dossierSchema) }?.rules
  }

  /// Reads all the files of a call as `read(_:dossierSchema:into:)` does, and `dossier.xsd` meanwhile.
  ///
  /// - Parameters:
  ///   - files: What was found, models included.
  ///   - isForAuthors: Whether slips are looked for that show in no other way than in what dossiers are answered: words given
  ///     to functions, points beyond a maximum, lists declared as one value.
  ///   - diagnostics: Where the faults go, those of `readChecks` first.
  ///   - readChecks: Reads the checks of form; without them the rest is not looked at.
  /// - Returns: nil with at least one error.
  public static func read(
    _ files: CallFiles, isForAuthors: Bool, into diagnostics: inout [Diagnostic],
    checks readChecks: @Sendable (inout [Diagnostic]) -> StandardChecks?
  ) -> (rules: RuleSet, checks: StandardChecks)? {
    readAll(files, isForAuthors: isForAuthors, into: &diagnostics) { found in
      readChecks(&found).map { ($0, $0.schema) }
    }.map { ($0.rules, $0.contract) }
  }

  /// Keeps two threads busy, in three steps: the documents and the models as trees; the models that the call needs; their
  /// code in one thread, in the other `dossier.xsd` and what the models say against it.
  private static func readAll<Contract: Sendable>(
    _ files: CallFiles, isForAuthors: Bool, into diagnostics: inout [Diagnostic],
    _ readContract: @Sendable (inout [Diagnostic]) -> (contract: Contract, schema: Schema)?
  ) -> (rules: RuleSet, contract: Contract)? {
    let (reading, trees) = atOnce({ CallDocuments.Reading(files) }, files.modeles) { ModelReading($0) }
    let needed = NeededModels(reading.call?.modelNames ?? [], files, trees)
    let (compiled, (contract, loader, found)) = atOnce(
      { needed.models.map { CompiledModels($0) } },
      { () -> (Contract?, RuleLoader?, [Diagnostic]) in
        var found: [Diagnostic] = []
        guard let (contract, schema) = readContract(&found) else { return (nil, nil, found) }
        return (contract, compare(reading, needed, schema, isForAuthors, into: &found), found)
      })
    diagnostics += found
    guard let compiled, let contract, let loader else { return nil }
    let rules = RuleSet(loader, compiled, into: &diagnostics)
    guard let rules, !found.contains(where: { $0.severity == .error }) else { return nil }
    return (rules, contract)
  }

  /// Compares documents and models with `dossier.xsd`; nil where the models cannot be looked at.
  private static func compare(
    _ reading: CallDocuments.Reading, _ needed: NeededModels, _ dossierSchema: Schema, _ isForAuthors: Bool,
    into found: inout [Diagnostic]
  ) -> RuleLoader? {
    guard let documents = reading.documents(dossierSchema: dossierSchema, into: &found) else { return nil }
    // Without quarters in force there are no rules to look at, and that is told.
    let opening = documents.call.calendrier.ouverture
    guard documents.territoire.geographie(on: opening) != nil else { return nil }
    found += needed.diagnostics
    let schemas = documents.schemas
    guard let models = needed.models, let appel = schemas["appel.xsd"],
      let territoire = schemas["territoire.xsd"]
    else { return nil }
    return RuleLoader(
      call: documents.call, territoire: documents.territoire, referentiel: documents.referentiel,
      models: models,
      schemas: RuleSchemas(
        dossier: dossierSchema, appel: appel, territoire: territoire, referentiel: schemas["referentiel.xsd"]),
      isForAuthors: isForAuthors)
  }
}

/// The models that a call names and those that these import, read.
private struct NeededModels: Sendable {
  /// Nil without one of those named: everything that it declares would be told as missing; that it is not there is told.
  let models: CallModels?
  /// What is wrong with them, and with files that are no models.
  let diagnostics: [Diagnostic]

  init(_ names: [String], _ files: CallFiles, _ trees: [ModelReading]) {
    var readings = trees
    let named = names.compactMap { name in
      files.model(name).flatMap { file in readings.firstIndex { $0.path == file.path } }
    }
    let needed = ModelReading.read(named, of: &readings)
    var diagnostics: [Diagnostic] = []
    for (place, reading) in readings.enumerated() where reading.namespace == nil || needed.contains(place) {
      diagnostics += reading.diagnostics.sorted()
    }
    let library = needed.sorted().map { readings[$0] }
    self.diagnostics = diagnostics + ModelReading.sharedNamespaces(library)
    let models = named.compactMap { readings[$0].model }
    let meant = ModelReading.meant(by: library, among: readings)
    self.models =
      models.count == names.count ? CallModels(models, library: (library + meant).compactMap(\.model)) : nil
  }
}

/// A model file with what is wrong with it alone; read to the end only when the call needs it.
private struct ModelReading: Sendable {
  let path: String
  /// The namespace it declares; nil when it is no model, which is told.
  let namespace: String?
  private(set) var model: Model?
  private(set) var diagnostics: [Diagnostic] = []
  private var root: Element?

  init(_ file: CallFiles.File) {
    path = file.path
    root = Element.read(file.bytes, file: file.path, into: &diagnostics)
    namespace = root.flatMap { Model.namespace(declaredBy: $0) }
    if namespace == nil { read() }
  }

  /// The same, read to the end.
  private var whole: ModelReading {
    var reading = self
    reading.read()
    return reading
  }

  private mutating func read() {
    guard let root else { return }
    model = Model.read(root, into: &diagnostics)
    self.root = nil
  }

  /// Tells of models that another one cannot be told from: an import means a model by its namespace.
  static func sharedNamespaces(_ readings: [ModelReading]) -> [Diagnostic] {
    var firsts: [String: Model] = [:]
    var told: [Diagnostic] = []
    for model in readings.compactMap(\.model) {
      if let first = firsts[model.namespace] {
        // One that imports the other is told at its import.
        if first.importsItsNamespace || model.importsItsNamespace { continue }
        told.append(
          .sharedNamespace(
            model.namespace, first: first.heading.position, at: model.heading.position))
      } else {
        firsts[model.namespace] = model
      }
    }
    return told
  }

  /// The models that imports without one may mean: those in the files that they name, and those of the nearest namespaces.
  ///
  /// Nothing of them runs: they are read to tell what they declare.
  static func meant(by library: [ModelReading], among all: [ModelReading]) -> [ModelReading] {
    let known = Set(all.compactMap(\.namespace))
    let imports = library.compactMap(\.model).flatMap(\.imports).filter {
      $0.isModel && !known.contains($0.namespace)
    }
    guard !imports.isEmpty else { return [] }
    let read = Set(library.map(\.path))
    let near = Set(imports.compactMap { nearest(to: $0.namespace, among: known.sorted()) })
    return all.filter { reading in
      guard let namespace = reading.namespace, !read.contains(reading.path) else { return false }
      return near.contains(namespace) || imports.contains { $0.locates(file: reading.path) }
    }.map(\.whole)
  }

  /// Reads models and all that they import; other models in the folders are no part of the call.
  ///
  /// - Returns: The places of all these.
  static func read(_ named: [Int], of all: inout [ModelReading]) -> Set<Int> {
    var needed = Set(named)
    var pending = named
    let places = needed.sorted()
    for (place, reading) in zip(places, atOnce(places.map { all[$0] }) { $0.whole }) { all[place] = reading }
    while let next = pending.popLast() {
      for item in all[next].model?.imports ?? [] where item.isModel {
        for other in all.indices where all[other].namespace == item.namespace {
          guard needed.insert(other).inserted else { continue }
          all[other].read()
          pending.append(other)
        }
      }
    }
    return needed
  }
}
