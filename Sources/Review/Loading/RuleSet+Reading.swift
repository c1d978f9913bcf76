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
    read(files, readings: files.modeles.map { ModelReading($0) }, dossierSchema, into: &diagnostics)
  }

  /// Reads all the files of a call as `read(_:dossierSchema:into:)` does, the models while `dossier.xsd` is read.
  ///
  /// - Parameters:
  ///   - files: What was found, models included.
  ///   - diagnostics: Where the faults go, those of `readChecks` first.
  ///   - readChecks: Reads the checks of form; without them the rest is not looked at.
  /// - Returns: nil with at least one error.
  public static func read(
    _ files: CallFiles, into diagnostics: inout [Diagnostic],
    checks readChecks: @Sendable (inout [Diagnostic]) -> StandardChecks?
  ) -> (rules: RuleSet, checks: StandardChecks)? {
    let ((checks, found), readings) = atOnce(
      {
        var found: [Diagnostic] = []
        return (readChecks(&found), found)
      }, { files.modeles.map { ModelReading($0) } })
    diagnostics += found
    guard let checks else { return nil }
    return read(files, readings: readings, checks.schema, into: &diagnostics).map { ($0, checks) }
  }

  private static func read(
    _ files: CallFiles, readings: [ModelReading], _ dossierSchema: Schema,
    into diagnostics: inout [Diagnostic]
  ) -> RuleSet? {
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let documents = CallDocuments.read(files, dossierSchema: dossierSchema, into: &found) else {
      return nil
    }
    // Without quarters in force there are no rules to look at, and that is told.
    let opening = documents.call.calendrier.ouverture
    guard documents.territoire.geographie(on: opening) != nil else { return nil }
    var readings = readings
    let named = documents.call.modelNames.compactMap { name in
      files.model(name).flatMap { file in readings.firstIndex { $0.path == file.path } }
    }
    let needed = ModelReading.read(named, of: &readings)
    for (place, reading) in readings.enumerated() where reading.namespace == nil || needed.contains(place) {
      found += reading.diagnostics.sorted()
    }
    found += ModelReading.sharedNamespaces(needed.sorted().map { readings[$0] })
    let schemas = documents.schemas
    // Without one of its models everything that it declares would be told as missing; that it is not there is told.
    guard named.count == documents.call.modelNames.count, named.allSatisfy({ readings[$0].model != nil }),
      let appel = schemas["appel.xsd"],
      let territoire = schemas["territoire.xsd"]
    else { return nil }
    let rules = RuleSet(
      call: documents.call, territoire: documents.territoire, referentiel: documents.referentiel,
      models: named.compactMap { readings[$0].model },
      library: needed.sorted().compactMap { readings[$0].model },
      schemas: RuleSchemas(
        dossier: dossierSchema, appel: appel, territoire: territoire, referentiel: schemas["referentiel.xsd"]),
      into: &found)
    return found.contains { $0.severity == .error } ? nil : rules
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
