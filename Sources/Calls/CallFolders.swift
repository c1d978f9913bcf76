/// Where the files of a call are looked for: its own folder, those above it up to the rules', and `commun` in each.
///
/// Pure: whoever knows the file system says what is there. Paths are as the user writes them, with `/`.
///
/// A call is read so: `CallFolders`, then `CallFiles.init(in:names:bytes:)`, then `CallDocuments.read`; the models are those
/// of `CallFiles.model(_:)` for each of `call.modelNames`, with all of `CallFiles.modeles` as library for what they import.
public struct CallFolders: Hashable, Sendable {
  /// The call's folder.
  public let call: String
  /// The folder that holds `dossier.xsd` and the other schemas.
  public let rules: String
  /// From the call's folder up to the rules', both included.
  public let folders: [String]

  /// The files of a folder of rules that every call needs, by name.
  public enum Name {
    /// What the call says.
    public static let appel = "appel.xml"
    /// The quarters, in a folder above the call's.
    public static let territoire = "territoire.xml"
    /// The piliers; a territoire may have none.
    public static let referentiel = "referentiel.xml"
    /// The contracts, all in `rules`.
    public static let schemas = [
      "dossier.xsd", "appel.xsd", "territoire.xsd", "referentiel.xsd", "avis.xsd", "arbitrages.xsd",
    ]
  }

  private static let maximumHeight = 64

  /// Looks for the rules' folder above a call's.
  ///
  /// - Parameters:
  ///   - call: The path of the call's folder; a relative one goes up by `..` where its names end. One that ends in `.` or
  ///     `..` shows no name to compare the call's code with: hosts give the real path then.
  ///   - exists: Whether a file with this path is there.
  /// - Returns: Nil when no folder above holds `dossier.xsd`.
  public init?(call: String, exists: (String) -> Bool) {
    var folders: [String] = []
    var next: String? = Self.trimmed(call)
    while let folder = next, folders.count < Self.maximumHeight {
      folders.append(folder)
      if exists(Self.join(folder, "dossier.xsd")) {
        self.folders = folders
        self.call = folders[0]
        rules = folder
        return
      }
      next = Self.above(folder)
    }
    return nil
  }

  /// The folders in which a model is looked for, in this order: each with its `commun`, the call's own first.
  public var searched: [String] { folders.flatMap { [$0, Self.join($0, "commun")] } }

  /// The path of a schema.
  ///
  /// - Parameter name: One of `Name.schemas`.
  public func schemaPath(_ name: String) -> String { Self.join(rules, name) }

  /// The folder above the call's, where its territoire is told.
  public var territoire: String { folders.count > 1 ? folders[1] : rules }

  /// The path of the call's `appel.xml`.
  public var appelPath: String { Self.join(call, Name.appel) }

  /// The path of a file that the call may have of its own or share: the nearest that is there; nil when there is none.
  ///
  /// - Parameter name: A file name: `commun.dmn`, `territoire.xml`. What is no name but a path is nowhere.
  public func path(of name: String, exists: (String) -> Bool) -> String? {
    guard Self.isName(name) else { return nil }
    return searched.map { Self.join($0, name) }.first(where: exists)
  }

  /// The model files that those of the call can import, by search order and then by name; of two with one name, the
  /// nearest.
  ///
  /// - Parameter names: The names of the files in a folder of `searched`; none for one that is not there.
  public func modelPaths(names: (String) -> [String]) -> [String] {
    var seen: Set<String> = []
    return searched.flatMap { folder in
      names(folder).filter { $0.isModelName && Self.isName($0) && seen.insert($0).inserted }.sorted().map {
        Self.join(folder, $0)
      }
    }
  }

  // MARK: Paths

  /// The last part of a path: the name of the folder; nil when it ends in `.` or `..`.
  public static func name(of path: String) -> String? {
    let parts = trimmed(path).split(separator: "/")
    guard let last = parts.last, last != ".", last != ".." else { return nil }
    return String(last)
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  /// The folder that a file lies in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// A path without `/` at its end and without `.` parts.
  private static func trimmed(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    if path.hasPrefix("/") { return "/" + parts.joined(separator: "/") }
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// The folder that holds a folder; nil for the root of the file system.
  private static func above(_ folder: String) -> String? {
    if folder == "/" { return nil }
    if folder == "." { return ".." }
    let parts = folder.split(separator: "/")
    if parts.last == ".." { return folder + "/.." }
    let rest = parts.dropLast().joined(separator: "/")
    if folder.hasPrefix("/") { return "/" + rest }
    return rest.isEmpty ? "." : rest
  }
}

extension String {
  /// Whether it names a model file; hidden files are none.
  fileprivate var isModelName: Bool { !hasPrefix(".") && utf8.suffix(4).elementsEqual(".dmn".utf8) }
}

extension Call {
  /// The names of the model files that the call needs, each once, in the order of `appel.xml`.
  public var modelNames: [String] {
    var seen: Set<String> = []
    return modeles.map(\.fichier).filter { seen.insert($0).inserted }
  }
}
