internal import Glibc
internal import Synchronization

/// The files of a result as they are made, by several threads: each is fingerprinted once and, unless a result is only
/// compared, written below a folder.
///
/// The first error of the system is kept and ends all writing.
final class ResultFiles: Sendable {
  private struct State {
    var outputs: [Manifest.Output] = []
    var fault: SystemFault?
  }

  private let folder: String?
  private let state = Mutex(State())

  /// - Parameter folder: Where they are written; nil when they are only fingerprinted.
  init(in folder: String?) { self.folder = folder }

  /// The first error of the system.
  var fault: SystemFault? { state.withLock { $0.fault } }

  /// What was written, by path.
  var outputs: [Manifest.Output] { state.withLock { $0.outputs.sorted { $0.path < $1.path } } }

  /// Ends all writing.
  func fail(_ fault: SystemFault) { state.withLock { $0.fault = $0.fault ?? fault } }

  /// Writes a file whose bytes are all there.
  func write(_ path: String, _ bytes: [UInt8]) {
    _ = write(path) { add throws(SystemFault) in try add(bytes) }
  }

  /// Writes a file piece by piece.
  ///
  /// - Returns: Its fingerprint; nil when it could not be written.
  @discardableResult
  func write(
    _ path: String, _ body: (_ add: ([UInt8]) throws(SystemFault) -> Void) throws(SystemFault) -> Void
  ) -> String? {
    guard fault == nil else { return nil }
    var hash = SHA256()
    do throws(SystemFault) {
      let file = try folder.map { folder throws(SystemFault) in try NewFile(path, in: folder) }
      try body { bytes throws(SystemFault) in
        hash.update(bytes)
        try file?.write(bytes)
      }
      try file?.close()
    } catch {
      fail(error)
      return nil
    }
    let sha256 = hash.finish()
    state.withLock { $0.outputs.append(Manifest.Output(path: path, sha256: sha256)) }
    return sha256
  }
}

/// A file that was not there before; closes itself.
private final class NewFile {
  private var descriptor: Int32

  /// - Parameter path: Its path below the folder; the folder that it names is made if need be.
  init(_ path: String, in folder: String) throws(SystemFault) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    var descriptor = open("\(folder)/\(path)", flags, 0o666)
    if descriptor < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
      // Another thread may make it first.
      mkdir("\(folder)/\(path[..<slash])", 0o777)
      descriptor = open("\(folder)/\(path)", flags, 0o666)
    }
    guard descriptor >= 0 else { throw SystemFault(code: errno) }
    self.descriptor = descriptor
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }

  func write(_ bytes: [UInt8]) throws(SystemFault) { try Spool.write(bytes, to: descriptor) }

  func close() throws(SystemFault) {
    defer { descriptor = -1 }
    guard Glibc.close(descriptor) == 0 else { throw SystemFault(code: errno) }
  }
}
