internal import CLinux
internal import Diagnostics
internal import Glibc

/// The hidden folder in which a run writes what has no name yet; gone with the run, unless that is killed.
///
/// Its run holds a lock on it, which the system lets go when the run ends, however it ends. A process of any container sees
/// that lock, a process of another machine that shares the disk need not: the name tells of which start of which machine the
/// folder is, and only one of the same start whose lock can be taken is known to be dead.
struct WorkingFolder: ~Copyable {
  /// Where it is: `.copil-`, eight digits for the start of the machine, `-` and sixteen random ones.
  let path: String
  /// When it was made, by the clock of its file system.
  let made: timespec
  private let descriptor: Int32

  private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  private static let prefix = ".copil-"
  /// Stands in a name where the start of the machine is not known.
  private static let unknownStart = "00000000"
  private static let attempts = 100

  /// Makes one, and holds its lock.
  init(in parent: String) throws(SystemFault) {
    for _ in 0..<Self.attempts {
      let path = Self.freshPath(in: parent)
      Interruption.removes(path, as: Self.freshPath(in: parent))
      guard mkdir(path, 0o777) == 0 else { throw SystemFault(code: errno) }
      let descriptor = open(path, Self.flags)
      guard descriptor >= 0 else {
        let code = errno
        // Another run took it for a dead one's as soon as it was made.
        if code == ENOENT { continue }
        rmdir(path)
        throw SystemFault(code: code)
      }
      // Where there are no locks no other run can take one either, and all leave it alone.
      let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
      var status = stat()
      if isLocked, fstat(descriptor, &status) == 0, Self.isNamed(path, descriptor) {
        (self.path, self.descriptor, made) = (path, descriptor, status.st_ctim)
        return
      }
      // The same, before it was locked.
      close(descriptor)
    }
    throw SystemFault(code: EAGAIN)
  }

  deinit {
    if isInPlace { Self.remove(path) }
    close(descriptor)
  }

  /// Whether its name still is that of the folder that was made.
  var isInPlace: Bool { Self.isNamed(path, descriptor) }

  /// Takes the owner, the group and the rights of a folder in whose place it comes, as far as the system lets it; its run
  /// can write into it in any case.
  func takeRights(of status: stat) {
    // One after the other: the group may be given where the owner may not.
    _ = fchown(descriptor, .max, status.st_gid)
    _ = fchown(descriptor, status.st_uid, .max)
    _ = fchmod(descriptor, status.st_mode & 0o7777 | 0o700)
  }

  /// Waits until all that was written below it is on its disk.
  func flush() -> Bool { syncfs(descriptor) == 0 }

  // MARK: Names

  private static func freshPath(in parent: String) -> String {
    "\(parent)/\(prefix)\(start ?? unknownStart)-\(number())"
  }

  /// Sixteen random digits, for a name that no other run has.
  static func number() -> String {
    let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// What tells this start of this machine from all others, for all of its containers; nil when the system does not say.
  private static let start: String? = {
    let file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var digits = [UInt8](repeating: 0, count: unknownStart.utf8.count)
    let isWhole = read(file, &digits, digits.count) == digits.count && digits.allSatisfy(isDigit)
    return isWhole ? String(decoding: digits, as: UTF8.self) : nil
  }()

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// The start of a machine in a name as they are made here; nil for any other name.
  private static func start(in name: String) -> String? {
    let bytes = Array(name.utf8)
    let (head, parts) = (
      Array(prefix.utf8),
      bytes.dropFirst(prefix.utf8.count).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    )
    guard bytes.starts(with: head), parts.map(\.count) == [8, 16], parts.joined().allSatisfy(isDigit) else {
      return nil
    }
    return String(decoding: parts[0], as: UTF8.self)
  }

  /// Whether a path is the name of an open folder itself, and no link to it.
  private static func isNamed(_ path: String, _ descriptor: Int32) -> Bool {
    var (named, opened) = (stat(), stat())
    return lstat(path, &named) == 0 && fstat(descriptor, &opened) == 0 && named.st_dev == opened.st_dev
      && named.st_ino == opened.st_ino
  }

  // MARK: Remains

  /// Removes what dead runs left in a folder.
  ///
  /// - Returns: The names of what may be a dead run's or not: of another machine, or of this one before its last start.
  static func removeRemains(in parent: String) -> [String] {
    ((try? FolderListing.names(in: parent)) ?? []).filter { name in
      guard let start = start(in: name) else { return false }
      let path = "\(parent)/\(name)"
      let descriptor = open(path, flags)
      guard descriptor >= 0 else { return false }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_uid == geteuid() else { return false }
      guard start == Self.start else { return true }
      // Its run may have given it another name since it was opened. Before anything in it goes, it gets one that no run gives
      // to a result: should a file system have told less of locks than the truth, that run finds it gone, and ends.
      let gone = freshPath(in: parent)
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, isNamed(path, descriptor), rename(path, gone) == 0 {
        empty(descriptor)
        rmdir(gone)
      }
      return false
    }
  }

  /// Removes a folder with all that is in it; a link is not followed, there or within.
  static func remove(_ path: String) {
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return }
    empty(descriptor)
    close(descriptor)
    rmdir(path)
  }

  /// Removes all that is in an open folder.
  private static func empty(_ folder: Int32) {
    for name in FolderListing.names(below: folder) {
      if name.withPointer({ unlinkat(folder, $0, 0) }) == 0 { continue }
      let inner = name.withPointer { openat(folder, $0, flags) } ?? -1
      guard inner >= 0 else { continue }
      empty(inner)
      close(inner)
      _ = name.withPointer { unlinkat(folder, $0, AT_REMOVEDIR) }
    }
  }
}
