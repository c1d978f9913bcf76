internal import CLinux
internal import Diagnostics
internal import Dispatch
internal import Glibc
internal import Synchronization
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
      case .system(let code): return .unwritable(code, at: position)
      }
    }

    /// The status of a command that ends with it.
    var status: Int32 {
      if case .system = self { ExitStatus.failure } else { ExitStatus.faults }
    }
  }

  /// The file that every result holds, by which it is known.
  static let manifest = "manifeste.xml"

  private let path: String
  /// Whether there is a result to replace.
  private let replaces: Bool
  private var isDone = false
  /// Just before the files of the result to replace were looked at.
  private let looked: timespec
  /// The hidden folder.
  let working: String

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
    let (parent, name) = Self.split(path)
    Self.removeRemains(of: name, in: parent)
    let working = "\(parent)/.\(name).copil-\(getpid())"
    Interruption.removes(working)
    guard mkdir(working, 0o777) == 0 else { throw .system(errno) }
    var made = stat()
    // The clock of the file system itself, before the files are looked at.
    let looked = lstat(working, &made) == 0 ? made.st_ctim : timespec()
    do throws(Fault) {
      if isThere, !isEmpty { try Self.checkOwn(in: path, since: nil) }
    } catch {
      Self.remove(working)
      throw error
    }
    self.path = path
    self.working = working
    self.looked = looked
    replaces = isThere && !isEmpty
  }

  deinit { if !isDone { Self.remove(working) } }

  /// Gives the hidden folder its name; what was there before goes.
  consuming func finish() throws(Fault) {
    guard LinuxCalls.flush(working) else { throw .system(errno) }
    Interruption.mayEndHere()
    guard replaces else {
      // Takes the place of an empty folder too, and of nothing else.
      guard rename(working, path) == 0 else {
        throw errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR ? .taken : .system(errno)
      }
      isDone = true
      return
    }
    try Self.checkOwn(in: path, since: looked)
    // Both names change hands in one step, so that there is a whole result at every moment.
    guard LinuxCalls.exchange(working, path) else { throw .system(errno) }
    Self.remove(working)
    isDone = true
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

  private static func split(_ path: String) -> (parent: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let parent = slash == path.startIndex ? "/" : String(path[..<slash])
    return (parent, String(path[path.index(after: slash)...]))
  }

  private static func isEmptyFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && FolderListing.names(in: path).isEmpty
  }

  /// Removes what killed runs left of the same result; one that still runs keeps its own.
  private static func removeRemains(of name: String, in parent: String) {
    let prefix = ".\(name).copil-"
    for entry in FolderListing.names(in: parent) where entry.hasPrefix(prefix) {
      let number = entry.dropFirst(prefix.count).prefix { $0.isNumber }
      guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH else { continue }
      remove("\(parent)/\(entry)")
    }
  }

  fileprivate static func remove(_ path: String) {
    for entry in FolderListing.names(in: path) {
      let inner = "\(path)/\(entry)"
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }
}

/// What an interruption (Ctrl-C, `kill`, a terminal that is closed) leaves: nothing.
///
/// `kill -9` leaves the hidden folder, which the next run removes.
private enum Interruption {
  /// Where the handler of a signal tells its number, as it may do no more.
  private static let told = Atomic<Int32>(-1)
  private static let hasCome = Atomic(false)

  /// Removes a folder that is being written, then ends the program as the signal would have.
  static func removes(_ folder: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    told.store(ends[1], ordering: .sequentiallyConsistent)
    DispatchQueue(label: "interruption").async { [heard = ends[0]] in
      var number: UInt8 = 0
      while read(heard, &number, 1) < 0, errno == EINTR {}
      // Under another name, so that no thread makes another file in it.
      let gone = folder + ".fin"
      if rename(folder, gone) == 0 { ResultFolder.remove(gone) }
      signal(Int32(number), SIG_DFL)
      kill(getpid(), Int32(number))
    }
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      signal(number) { number in
        var number = UInt8(truncatingIfNeeded: number)
        Interruption.hasCome.store(true, ordering: .sequentiallyConsistent)
        write(Interruption.told.load(ordering: .sequentiallyConsistent), &number, 1)
      }
    }
  }

  /// After a signal, waits for the end that is near: the folder must not get its name any more.
  static func mayEndHere() { while hasCome.load(ordering: .sequentiallyConsistent) { pause() } }

  /// Whether who started the command wants it to outlive the signal, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// What is done with folders as a whole.
private enum LinuxCalls {
  /// Waits until all that was written below a folder is on its disk.
  static func flush(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return syncfs(descriptor) == 0
  }

  /// Gives each of two paths the other's name.
  static func exchange(_ one: String, _ other: String) -> Bool {
    let exchange: UInt32 = 2
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, exchange) == 0
  }
}
