/// The files of a call, as a host found them: what is there, before any of it is read as XML.
public struct CallFiles: Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its path, as messages name it.
    public var path: String
    /// All of it.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Where they were looked for.
  public var folders: CallFolders
  /// The schemas found, by file name: `appel.xsd`.
  public var schemas: [String: File]
  /// `appel.xml`.
  public var appel: File?
  /// `territoire.xml`.
  public var territoire: File?
  /// `referentiel.xml`; a territoire may have none.
  public var referentiel: File?
  /// All models that the call may name or its models import, nearest folder first, one for each file name.
  public var modeles: [File]

  /// Gathers the files of a call.
  ///
  /// - Parameters:
  ///   - folders: Where to look.
  ///   - names: The names of the files in a folder; none for a folder that is not there. Asked once for each folder.
  ///   - bytes: What is in the file of a path; nil for one that cannot be read, of which the host tells why.
  public init(
    in folders: CallFolders, names: (String) -> [String], bytes: (String) -> [UInt8]?
  ) {
    let listing = Dictionary(folders.searched.map { ($0, Set(names($0))) }) { first, _ in first }
    func file(_ path: String) -> File? { bytes(path).map { File(path: path, bytes: $0) } }
    func isThere(_ name: String, in folder: String) -> Bool { listing[folder]?.contains(name) ?? false }
    func nearest(_ name: String) -> File? {
      folders.searched.first { isThere(name, in: $0) }.flatMap { file(CallFolders.join($0, name)) }
    }
    self.folders = folders
    schemas = [:]
    for name in CallFolders.Name.schemas where isThere(name, in: folders.rules) {
      schemas[name] = file(folders.schemaPath(name))
    }
    appel = isThere(CallFolders.Name.appel, in: folders.call) ? file(folders.appelPath) : nil
    territoire = nearest(CallFolders.Name.territoire)
    referentiel = nearest(CallFolders.Name.referentiel)
    modeles = folders.modelPaths { listing[$0].map(Array.init) ?? [] }.compactMap { file($0) }
  }

  /// The model of a file name; nil when no folder has it.
  public func model(_ name: String) -> File? {
    modeles.first { $0.path == name || $0.path.hasSuffix("/" + name) }
  }
}
