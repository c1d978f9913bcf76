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
    /// What is there was not made by copil, so that it is not for it to replace.
    case foreign
    /// What is there is the result of another command.
    case ofOther(Manifest.Command)
    /// It is the current folder, or the top of a disk, which cannot be given to another folder.
    case fixed
    /// Something in the result that is there cannot be looked at.
    case unreadable(Diagnostic)
    /// The result that is there holds files that this command did not write.
    case hasMore([String])
    /// Files of the result that is there are not as this command wrote them: somebody's work.
    case isChanged([String])
    /// Another run has written its result there since this one began.
    case taken
    /// The hidden folder is no longer where it was made.
    case lost
    /// The file system cannot give two folders each other's name in one step.
    case withoutExchange
    /// An error of the system.
    case system(Int32)

    func diagnostic(_ path: String) -> Diagnostic {
      let position = FilePosition(file: path)
      switch self {
      case .exists: return .resultExists(at: position)
      case .file: return .resultIsFile(at: position)
      case .foreign: return .resultForeign(at: position)
      case .ofOther(let command): return .resultOfOther(command, at: position)
      case .fixed: return .resultFixed(at: position)
      case .unreadable(let diagnostic): return diagnostic
      case .withoutExchange: return .resultWithoutExchange(at: position)
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
      case .system, .lost, .unreadable, .withoutExchange: ExitStatus.failure
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
  ///   - command: What makes it; the result of another command stays.
  ///   - isForced: Whether a result that is there may be replaced.
  init(_ path: String, of command: Manifest.Command, isForced: Bool) throws(Fault) {
    let path = Self.resolved(path)
    let parent = Self.parent(of: path)
    var status = stat()
    let isThere = lstat(path, &status) == 0
    let isFolder = isThere && status.st_mode & S_IFMT == S_IFDIR
    let isEmpty = isFolder ? try Self.names(in: path).isEmpty : false
    if isFolder, Self.isFixed(path, status, in: parent) { throw .fixed }
    if isThere, !isEmpty {
      guard isFolder else { throw .file }
      guard access(path + "/" + Self.manifest, F_OK) == 0 else { throw .foreign }
      guard isForced else { throw .exists }
      if let other = Self.contents(of: path)?.command, other != command { throw .ofOther(other) }
    }
    let doubtful = WorkingFolder.removeRemains(in: parent)
    let hidden = try Self.hiddenFolder(in: parent)
    if isThere { hidden.takeRights(of: status) }
    let replaces = isThere && !isEmpty
    if replaces { try Self.checkOwn(in: path, since: nil) }
    (self.path, self.replaces, self.doubtful) = (path, replaces, doubtful)
    self.hidden = hidden
  }

  private static func hiddenFolder(in parent: String) throws(Fault) -> WorkingFolder {
    do throws(SystemFault) { return try WorkingFolder(in: parent) } catch { throw .system(error.code) }
  }

  /// Gives the hidden folder its name; what was there before goes.
  ///
  /// - Returns: The hidden folder with what of it could not be removed; nil when nothing is left.
  consuming func finish() throws(Fault) -> String? {
    guard hidden.flush() else { throw .system(errno) }
    Interruption.mayEndHere()
    guard hidden.isInPlace else { throw .lost }
    guard replaces else {
      // Takes the place of an empty folder too, and of nothing else.
      guard rename(working, path) == 0 else {
        throw errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR ? .taken : .system(errno)
      }
      return nil
    }
    // Those that were not touched since the hidden folder was made are as they were then.
    try Self.checkOwn(in: path, since: hidden.made)
    // Both names change hands in one step, so that there is a whole result at every moment.
    guard LinuxCalls.exchange(working, path) else {
      throw [EINVAL, ENOSYS, EOPNOTSUPP].contains(errno) ? .withoutExchange : .system(errno)
    }
    WorkingFolder.remove(working)
    return access(working, F_OK) == 0 ? working : nil
  }

  /// Whether a folder holds a result.
  static func isResult(_ path: String) -> Bool { contents(of: path) != nil }

  /// Whether a folder holds a result made with changes of the committee.
  static func hasArbitrages(_ path: String) -> Bool { contents(of: path)?.prints["arbitrages.xml"] != nil }

  // MARK: What others put there

  /// The files of a result that its manifest does not name, sorted; nil for what has no manifest that can be read.
  static func strangers(in folder: String) throws(Fault) -> [String]? {
    guard let own = contents(of: folder)?.prints else { return nil }
    return try files(in: folder).filter { $0 != manifest && own[$0] == nil }
  }

  /// What the manifest of a result says: what made it, where that is known, and the fingerprints of its files; nil for what
  /// has no manifest that can be read.
  private static func contents(of folder: String) -> (command: Manifest.Command?, prints: [String: String])? {
    var buffer = ByteBuffer()
    let path = folder + "/" + manifest
    guard case .some = try? OpenFile(FilePath(path), limit: Manifest.limits.bytes).read(into: &buffer),
      let prints = Manifest.outputs(buffer.bytes, file: path)
    else { return nil }
    return (RootAttributes(buffer.bytes)["commande"].flatMap { Manifest.Command(rawValue: $0) }, prints)
  }

  /// Ends when a result holds files that its manifest does not name, or that are not as it names them.
  ///
  /// - Parameter since: When they were looked at before; those that were not touched after it are as they were.
  private static func checkOwn(in folder: String, since: timespec?) throws(Fault) {
    guard let own = contents(of: folder)?.prints else { throw .foreign }
    let files = try files(in: folder).filter { $0 != manifest }
    let strangers = files.filter { own[$0] == nil }
    if !strangers.isEmpty { throw .hasMore(strangers) }
    var changed: [String] = []
    for name in files {
      let path = "\(folder)/\(name)"
      if let since, !wasTouched(path, since: since) { continue }
      do throws(FileFault) {
        if try hash(FilePath(path)) != own[name] { changed.append(name) }
      } catch {
        throw .unreadable(error.diagnostic(file: path, limit: limit))
      }
    }
    if !changed.isEmpty { throw .isChanged(changed) }
  }

  /// Whether anything of a file changed at a time or after it, by the mark that nobody can set back.
  private static func wasTouched(_ path: String, since: timespec) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return true }
    return (status.st_ctim.tv_sec, status.st_ctim.tv_nsec) >= (since.tv_sec, since.tv_nsec)
  }

  /// The largest file of a result that is looked at, in bytes.
  static let limit = 1 << 30

  /// The fingerprint of a file.
  static func hash(_ path: FilePath) throws(FileFault) -> String {
    var buffer = ByteBuffer()
    try OpenFile(path, limit: limit).read(into: &buffer)
    return SHA256.hex(buffer.bytes)
  }

  /// The paths below a folder of all that is no folder, sorted.
  private static func files(in folder: String, below: String = "") throws(Fault) -> [String] {
    var files: [String] = []
    for name in try names(in: folder) {
      var status = stat()
      let path = "\(folder)/\(name)"
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        files += try Self.files(in: path, below: "\(below)\(name)/")
      } else {
        files.append(below + name)
      }
    }
    return files
  }

  /// The names in a folder; one that cannot be read is not empty.
  private static func names(in folder: String) throws(Fault) -> [String] {
    do throws(SystemFault) {
      return try FolderListing.names(in: folder)
    } catch {
      throw .unreadable(.unreadable(error.code, isFolder: true, at: FilePosition(file: folder)))
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

  /// Whether the system never gives the name of a folder to another.
  private static func isFixed(_ path: String, _ status: stat, in parent: String) -> Bool {
    let name = path.split(separator: "/").last
    var above = stat()
    return name == nil || name == "." || name == ".."
      || stat(parent, &above) == 0 && above.st_dev != status.st_dev
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
