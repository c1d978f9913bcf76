public import Calls
internal import DMN
public import Diagnostics
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
    var found: [Diagnostic] = []
    defer { diagnostics += found }
    guard let documents = CallDocuments.read(files, dossierSchema: dossierSchema, into: &found) else {
      return nil
    }
    // Without quarters in force there are no rules to look at, and that is told.
    let opening = documents.call.calendrier.ouverture
    guard documents.territoire.geographie(on: opening) != nil else { return nil }
    let readings = files.modeles.map { ModelReading($0) }
    let named = documents.call.modelNames.compactMap { name in
      files.model(name).flatMap { file in readings.first { $0.path == file.path } }
    }
    let needed = ModelReading.needed(by: named, among: readings)
    for reading in readings where reading.model == nil || needed.contains(reading.path) {
      found += reading.diagnostics.sorted()
    }
    let schemas = documents.schemas
    // Without one of its models everything that it declares would be told as missing; that it is not there is told.
    guard named.count == documents.call.modelNames.count, named.allSatisfy({ $0.model != nil }),
      let appel = schemas["appel.xsd"],
      let territoire = schemas["territoire.xsd"]
    else { return nil }
    let rules = RuleSet(
      call: documents.call, territoire: documents.territoire, referentiel: documents.referentiel,
      models: named.compactMap(\.model),
      library: readings.filter { needed.contains($0.path) }.compactMap(\.model),
      schemas: RuleSchemas(
        dossier: dossierSchema, appel: appel, territoire: territoire, referentiel: schemas["referentiel.xsd"]),
      into: &found)
    return found.contains { $0.severity == .error } ? nil : rules
  }
}

/// A model file, read, with what is wrong with it alone.
private struct ModelReading {
  let path: String
  let model: Model?
  var diagnostics: [Diagnostic] = []

  init(_ file: CallFiles.File) {
    path = file.path
    model = Model.read(file.bytes, file: file.path, into: &diagnostics)
  }

  /// The paths of models and of all that they import; other models in the folders are no part of the call.
  static func needed(by named: [ModelReading], among all: [ModelReading]) -> Set<String> {
    var needed = Set(named.map(\.path))
    var pending = named
    while let next = pending.popLast() {
      for item in next.model?.imports ?? [] where item.isModel {
        for other in all where other.model?.namespace == item.namespace && needed.insert(other.path).inserted
        {
          pending.append(other)
        }
      }
    }
    return needed
  }
}
