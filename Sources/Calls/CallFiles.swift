/// The bytes of the files of a call, as a host found and read them.
public struct CallFiles: Sendable {
  /// One file.
  public struct File: Sendable {
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
  /// The schemas, by file name: `appel.xsd`.
  public var schemas: [String: File]
  /// `appel.xml`.
  public var appel: File
  /// `territoire.xml`.
  public var territoire: File?
  /// `referentiel.xml`, if there is one.
  public var referentiel: File?
  /// The models that `appel.xml` names, in its order, then those that they may import, by search order.
  public var modeles: [File]

  /// Makes the value.
  public init(
    folders: CallFolders, schemas: [String: File], appel: File, territoire: File?, referentiel: File?,
    modeles: [File]
  ) {
    self.folders = folders
    self.schemas = schemas
    self.appel = appel
    self.territoire = territoire
    self.referentiel = referentiel
    self.modeles = modeles
  }
}
