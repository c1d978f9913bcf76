public import Diagnostics
internal import Dossiers
public import XMLTree

/// A call with its territoire and referential, read and compared: what a set of rules is made from, models apart.
public struct CallDocuments: Sendable {
  /// The call.
  public var call: Call
  /// Its territoire.
  public var territoire: Territoire
  /// The territoire's referential, if it has one.
  public var referentiel: Referentiel?
  /// `appel.xsd`, `territoire.xsd`, `referentiel.xsd` and `avis.xsd`, for the types that models declare.
  public var schemas: [String: Schema]

  /// Reads all of a call but its models, and tells all that is wrong, with each file and with them together.
  ///
  /// - Parameters:
  ///   - files: What was found.
  ///   - dossierSchema: `dossier.xsd`, compiled.
  ///   - diagnostics: Where the faults go, file by file, sorted by place in each.
  /// - Returns: The documents when all of them can be read, so that the rules can be looked at too; with an error among
  ///   the diagnostics they must not be used. Nil with at least one error.
  public static func read(
    _ files: CallFiles, dossierSchema: Schema, into diagnostics: inout [Diagnostic]
  ) -> CallDocuments? {
    Reading(files).documents(dossierSchema: dossierSchema, into: &diagnostics)
  }

  /// The documents of a call as they are read without `dossier.xsd`, which is read meanwhile.
  public struct Reading: Sendable {
    /// The call; nil when it cannot be read.
    public let call: Call?
    private let documents: CallDocuments?
    /// What is wrong with each file, file by file.
    private var faults: [Diagnostic] = []
    /// What is wrong with the files together.
    private var discords: [Diagnostic] = []

    /// Reads all of a call but its models.
    public init(_ files: CallFiles) {
      var schemas: [String: Schema] = [:]
      for name in ["appel.xsd", "territoire.xsd", "referentiel.xsd", "avis.xsd"] {
        if let file = files.schemas[name] {
          schemas[name] = Schema.read(file.bytes, file: file.path, into: &faults)
        } else if name != "referentiel.xsd" || files.referentiel != nil {
          faults.append(.noFile(files.folders.schemaPath(name)))
        }
      }
      call = CallDocuments.read(
        files.appel, schemas["appel.xsd"], at: files.folders.appelPath, Call.read, &faults)
      let territoire = CallDocuments.read(
        files.territoire, schemas["territoire.xsd"],
        at: CallFolders.join(files.folders.territoire, CallFolders.Name.territoire), Territoire.read, &faults)
      var referentiel: Referentiel?
      if let file = files.referentiel {
        referentiel = CallDocuments.read(
          file, schemas["referentiel.xsd"], at: file.path, Referentiel.read, &faults)
      }
      if let territoire, let name = CallFolders.name(of: CallFolders.folder(of: territoire.tree.source.file))
      {
        territoire.check(folder: name, into: &faults)
      }
      let hasReferentiel = files.referentiel == nil || referentiel != nil
      if let call, let territoire, hasReferentiel {
        documents = CallDocuments(
          call: call, territoire: territoire, referentiel: referentiel, schemas: schemas)
      } else {
        documents = nil
      }
      guard let call else { return }
      let above = CallFolders.name(of: files.folders.territoire)
      if let name = CallFolders.name(of: files.folders.call), let above {
        call.check(folder: name, territoireFolder: above, into: &discords)
      }
      for modele in call.modeles where files.model(modele.fichier) == nil {
        let names = files.modeles.compactMap { $0.path.split(separator: "/").last.map(String.init) }
        discords.append(.noModel(modele.fichier, among: names, files.folders.searched, at: modele.position))
      }
      // A code that is neither the folder's nor the territoire's is told with the folder.
      if let territoire {
        call.check(
          territoire: territoire, tellsCode: above == nil || above == call.territoire, into: &discords)
      }
      if hasReferentiel { call.check(referentiel: referentiel, into: &discords) }
    }

    /// Tells all that is wrong, what contradicts `dossier.xsd` among it; the result is that of `CallDocuments.read`.
    public func documents(
      dossierSchema: Schema, into diagnostics: inout [Diagnostic]
    ) -> CallDocuments? {
      var found: [Diagnostic] = []
      call?.check(dossierSchema: dossierSchema, into: &found)
      diagnostics += faults + (found + discords).sorted()
      return documents
    }
  }

  private typealias Reader<Value> = (UnsafeRawBufferPointer, String, Schema, inout [Diagnostic]) -> Value?

  private static func read<Value>(
    _ file: CallFiles.File?, _ schema: Schema?, at path: String, _ reader: Reader<Value>,
    _ diagnostics: inout [Diagnostic]
  ) -> Value? {
    guard let file else {
      diagnostics.append(.noFile(path))
      return nil
    }
    guard let schema else { return nil }
    return file.bytes.withUnsafeBytes { reader($0, file.path, schema, &diagnostics) }
  }
}
