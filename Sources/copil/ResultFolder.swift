internal import CLinux
internal import Diagnostics
internal import Glibc
internal import XMLTree

/// A folder of results that comes whole or not at all.
///
/// Everything is written into a hidden folder beside it, which takes its name at the end. A run that is killed leaves at most
/// that hidden folder, and the next run removes it.
struct ResultFolder: ~Copyable {
  /// Why there is no result.
  enum Fault: Error, Hashable {
    /// Something is there, and `--force` was not given.
    case exists
    /// A file has the name that the folder is to have.
    case file
    /// What is there was not made by this command, so that it is not for it to replace.
    case foreign
    /// The result that is there holds files that this command did not write.
    case hasMore([String])
    /// Files of the result that is there are not as this command wrote them: somebody's work.
    case isChanged([String])
    /// Another run has written its result there since this one began.
    case taken
    /// The hidden folder is no longer where it was made.
    case lost
    /// An error of the system.
    case system(Int32)

    func diagnostic(_ path: String) -> Diagnostic {
      let position = FilePosition(file: path)
      switch self {
      case .exists: return .resultExists(at: position)
      case .file: return .resultIsFile(at: position)
      case .foreign: return .resultForeign(at: position)
      case .hasMore(let files): return .resultHasMore(files, at: position)
      case .isChanged(let files): return .resultChanged(files, at: position)
      case .taken: return .resultTaken(at: position)
      case .lost: return .resultLost(at: position)
      case .system(let code): return .unwritable(code, at: position)
      }
    }

    /// The status of a command that ends with it.
    var status: Int32 {
      switch self {
      case .system, .lost: ExitStatus.failure
      default: ExitStatus.faults
      }
    }
  }

  /// The file that every result holds, by which it is known.
  static let manifest = "manifeste.xml"

  private let path: String
  /// Whether there is a result to replace.
  private let replaces: Bool
  private let hidden: WorkingFolder
  /// Other hidden folders beside it, of which it is not known whether their runs are dead.
  let doubtful: [String]

  /// The hidden folder.
  var working: String { hidden.path }

  /// Makes the hidden folder.
  ///
  /// - Parameters:
  ///   - path: The folder wanted.
  ///   - isForced: Whether a result that is there may be replaced.
  init(_ path: String, isForced: Bool) throws(Fault) {
    let path = Self.resolved(path)
    var status = stat()
    let isThere = lstat(path, &status) == 0
    let isEmpty = isThere && Self.isEmptyFolder(path)
    if isThere, !isEmpty {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw .file }
      guard access(path + "/" + Self.manifest, F_OK) == 0 else { throw .foreign }
      guard isForced else { throw .exists }
    }
    let parent = Self.parent(of: path)
    let doubtful = WorkingFolder.removeRemains(in: parent)
    let hidden = try Self.hiddenFolder(in: parent)
    let replaces = isThere && !isEmpty
    if replaces { try Self.checkOwn(in: path, since: nil) }
    (self.path, self.replaces, self.doubtful) = (path, replaces, doubtful)
    self.hidden = hidden
  }

  private static func hiddenFolder(in parent: String) throws(Fault) -> WorkingFolder {
    do throws(SystemFault) { return try WorkingFolder(in: parent) } catch { throw .system(error.code) }
  }

  /// Gives the hidden folder its name; what was there before goes.
  consuming func finish() throws(Fault) {
    guard hidden.flush() else { throw .system(errno) }
    Interruption.mayEndHere()
    guard hidden.isInPlace else { throw .lost }
    guard replaces else {
      // Takes the place of an empty folder too, and of nothing else.
      guard rename(working, path) == 0 else {
        throw errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR ? .taken : .system(errno)
      }
      return
    }
    // Those that were not touched since the hidden folder was made are as they were then.
    try Self.checkOwn(in: path, since: hidden.made)
    // Both names change hands in one step, so that there is a whole result at every moment.
    guard LinuxCalls.exchange(working, path) else { throw .system(errno) }
    WorkingFolder.remove(working)
  }

  /// Whether a folder holds a result.
  static func isResult(_ path: String) -> Bool { own(of: path) != nil }

  /// Whether a folder holds a result made with changes of the committee.
  static func hasArbitrages(_ path: String) -> Bool { own(of: path)?["arbitrages.xml"] != nil }

  // MARK: What others put there

  /// The files of a result that its manifest does not name, sorted; nil for what has no manifest that can be read.
  static func strangers(in folder: String) -> [String]? {
    guard let own = own(of: folder) else { return nil }
    return files(in: folder).filter { $0 != manifest && own[$0] == nil }
  }

  /// The fingerprints of the files that the manifest of a result names; nil for what has no manifest that can be read.
  private static func own(of folder: String) -> [String: String]? {
    var buffer = ByteBuffer()
    let path = folder + "/" + manifest
    guard case .some = try? OpenFile(FilePath(path), limit: Manifest.limits.bytes).read(into: &buffer) else {
      return nil
    }
    return Manifest.outputs(buffer.bytes, file: path)
  }

  /// Ends when a result holds files that its manifest does not name, or that are not as it names them.
  ///
  /// - Parameter since: When they were looked at before; those that were not touched after it are as they were.
  private static func checkOwn(in folder: String, since: timespec?) throws(Fault) {
    guard let own = own(of: folder) else { throw .foreign }
    let files = files(in: folder).filter { $0 != manifest }
    let strangers = files.filter { own[$0] == nil }
    if !strangers.isEmpty { throw .hasMore(strangers) }
    let changed = files.filter { name in
      let path = "\(folder)/\(name)"
      if let since, !wasTouched(path, since: since) { return false }
      return hash(path) != own[name]
    }
    if !changed.isEmpty { throw .isChanged(changed) }
  }

  /// Whether anything of a file changed at a time or after it, by the mark that nobody can set back.
  private static func wasTouched(_ path: String, since: timespec) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return (status.st_ctim.tv_sec, status.st_ctim.tv_nsec) >= (since.tv_sec, since.tv_nsec)
  }

  /// The fingerprint of a file; nil when it cannot be read.
  static func hash(_ path: String) -> String? { hash(FilePath(path)) }

  /// The same by the bytes of its name.
  static func hash(_ path: FilePath) -> String? {
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try OpenFile(path, limit: 1 << 30).read(into: &buffer)
    } catch {
      return nil
    }
    return SHA256.hex(buffer.bytes)
  }

  /// The paths below a folder of all that is no folder, sorted.
  private static func files(in folder: String, below: String = "") -> [String] {
    FolderListing.names(in: folder).flatMap { name -> [String] in
      var status = stat()
      let path = "\(folder)/\(name)"
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [below + name] }
      return files(in: path, below: "\(below)\(name)/")
    }
  }

  // MARK: Folders

  /// A path without `/` at its end; where it is a link to a folder, that folder.
  private static func resolved(_ path: String) -> String {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
    return OutputPlace.real(FilePath(path)) ?? path
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func isEmptyFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && FolderListing.names(in: path).isEmpty
  }
}

/// What is done with folders as a whole.
private enum LinuxCalls {
  /// Gives each of two paths the other's name.
  static func exchange(_ one: String, _ other: String) -> Bool {
    let exchange: UInt32 = 2
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
  }
}
