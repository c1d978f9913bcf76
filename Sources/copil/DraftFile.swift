internal import Glibc

/// What the system answered where it should have written.
struct SystemFault: Error, Hashable {
  /// `errno`.
  let code: Int32
}

/// A file written piece by piece that takes its place whole, or leaves what was there as it was.
///
/// What is no regular file, such as a device or a pipe, is written as it stands.
struct DraftFile: ~Copyable {
  private let path: String
  /// The file that becomes `path`; nil for what is no regular file.
  private let draft: String?
  private let descriptor: Int32

  /// Begins a file.
  init(_ path: String) throws(SystemFault) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if isThere, kind == S_IFDIR { throw SystemFault(code: EISDIR) }
    let isPlain = !isThere || kind == S_IFREG
    // A link stays one: what it points at is replaced.
    let target = isPlain ? Self.resolved(path) : path
    let draft = isPlain ? "\(target).copil-\(getpid())" : nil
    let flags = isPlain ? O_WRONLY | O_CREAT | O_EXCL : O_WRONLY
    let descriptor = open(draft ?? target, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw SystemFault(code: errno) }
    if isThere, isPlain { fchmod(descriptor, status.st_mode & 0o7777) }
    (self.path, self.draft, self.descriptor) = (target, draft, descriptor)
  }

  deinit {
    close(descriptor)
    // Once it has its name there is nothing left to remove.
    if let draft { unlink(draft) }
  }

  /// Writes bytes at the end.
  func write(_ bytes: [UInt8]) throws(SystemFault) { try Spool.write(bytes, to: descriptor) }

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
    if let draft, rename(draft, path) != 0 { throw SystemFault(code: errno) }
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
