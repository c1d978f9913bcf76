internal import Glibc

/// A file that is written whole or stays as it was.
enum WholeFile {
  /// Writes a file beside its place and gives it its name when all of it is on the disk.
  ///
  /// What is no regular file, such as a device or a pipe, is written as it stands.
  ///
  /// - Returns: The error of the system; nil when all went well.
  static func write(_ path: String, _ bytes: [UInt8]) -> Int32? {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      if status.st_mode & S_IFMT == S_IFDIR { return EISDIR }
      return put(bytes, into: path, O_WRONLY)
    }
    let temporary = path + ".copil-\(getpid())"
    if let code = put(bytes, into: temporary, O_WRONLY | O_CREAT | O_EXCL) {
      unlink(temporary)
      return code
    }
    if isThere { chmod(temporary, status.st_mode & 0o7777) }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      return code
    }
    return nil
  }

  private static func put(_ bytes: [UInt8], into path: String, _ flags: Int32) -> Int32? {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if errno != EINTR {
        return errno
      }
    }
    // A device cannot be flushed, and need not be.
    return fsync(descriptor) == 0 || errno == EINVAL ? nil : errno
  }
}
