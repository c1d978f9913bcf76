internal import Glibc

/// Which file a path means, whatever links lead to it.
struct FileIdentity: Hashable {
  private let device: UInt64
  private let node: UInt64

  /// Nil when nothing is there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, node) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }
}
