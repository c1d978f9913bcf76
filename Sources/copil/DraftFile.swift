internal import Glibc

/// What the system answered where it should have written.
struct SystemFault: Error, Hashable {
  /// `errno`.
  let code: Int32
}

/// A file written piece by piece that takes its place whole, or leaves what was there as it was.
///
/// It has no name before it is whole, where the file system can do that: a run that is killed leaves nothing. What is no
/// regular file, such as a device or a pipe, is written as it stands.
struct DraftFile: ~Copyable {
  private let path: String
  /// The name that the file has before it is `path`; nil for what is no regular file.
  private let draft: String?
  private let descriptor: Int32
  /// Whether nothing is left of the file when the program ends before it is whole, and its beginning can be changed until
  /// then.
  let isUnnamed: Bool

  /// Begins a file.
  init(_ path: String) throws(SystemFault) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw SystemFault(code: EISDIR) }
    let isPlain = !isThere || kind == S_IFREG
    // A link stays one: what it points at is replaced.
    let target = isPlain ? Self.resolved(path) : path
    // A name of its own: a number of the process would be that of another one in another container.
    let draft = isPlain ? "\(folder(of: target))copil-\(WorkingFolder.number()).partiel" : nil
    var descriptor = isPlain ? Self.unnamedFile(in: folder(of: target)) : -1
    let isUnnamed = descriptor >= 0
    if !isUnnamed {
      let flags = isPlain ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
      descriptor = open(draft ?? target, flags | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw SystemFault(code: errno) }
    if isThere, isPlain { fchmod(descriptor, status.st_mode & 0o7777) }
    (self.path, self.draft, self.descriptor, self.isUnnamed) = (target, draft, descriptor, isUnnamed)
  }

  deinit {
    close(descriptor)
    // Once it has its place there is nothing left to remove.
    if let draft { unlink(draft) }
  }

  /// A file without a name that can be given one; -1 where there is no such thing.
  private static func unnamedFile(in folder: String) -> Int32 {
    // O_TMPFILE, which is no plain constant in C.
    let unnamed: Int32 = 0o20_000_000 | O_DIRECTORY
    guard access("/proc/self/fd", X_OK) == 0 else { return -1 }
    return open(folder.isEmpty ? "." : folder, unnamed | O_RDWR | O_CLOEXEC, 0o666)
  }

  /// Writes bytes at the end.
  func write(_ bytes: [UInt8]) throws(SystemFault) { try Spool.write(bytes, to: descriptor) }

  /// Writes bytes over those at the beginning.
  func overwriteStart(_ bytes: [UInt8]) throws(SystemFault) {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw SystemFault(code: errno) }
    try Spool.write(bytes, to: descriptor)
  }

  /// Why a file could not be written there, as far as that is known before it is; nil for no reason.
  static func refusal(_ path: String) -> Int32? {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return status.st_mode & S_IFMT == S_IFDIR ? EISDIR : nil
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    return access(folder, W_OK | X_OK) == 0 ? nil : errno
  }

  /// Waits until all is on the disk, then gives the file its name.
  consuming func finish() throws(SystemFault) {
    // A device cannot be flushed, and need not be.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw SystemFault(code: errno)
    }
    guard let draft else { return }
    if isUnnamed,
      linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, draft, AT_SYMLINK_FOLLOW) != 0
    {
      throw SystemFault(code: errno)
    }
    if rename(draft, path) != 0 { throw SystemFault(code: errno) }
  }

  /// Where the links end that begin at a path, even when nothing is there yet.
  private static func resolved(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var place = path
    // As many as the system itself follows.
    for _ in 0..<40 {
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(place, &bytes, bytes.count)
      guard count > 0 else { return place }
      let link = String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
      place = link.hasPrefix("/") ? link : folder(of: place) + link
    }
    return place
  }
}
