internal import Glibc

/// Bytes put aside in the order in which they come and read again in another one: in memory while they are few, then in a
/// file.
///
/// That file has no name and is gone when the program ends, however it ends.
struct Spool: ~Copyable {
  private var memory: [UInt8] = []
  private var descriptor: Int32 = -1
  private var written = 0
  private let folder: String
  private let limit: Int

  /// How many bytes were put aside.
  var count: Int { written + memory.count }

  /// - Parameters:
  ///   - folder: Where the file is made, if one is needed.
  ///   - limit: How many bytes stay in memory.
  init(folder: String = Spool.usualFolder, limit: Int = 1 << 22) {
    (self.folder, self.limit) = (folder, limit)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts bytes aside; they are found again at what `count` was.
  mutating func append(_ bytes: some Collection<UInt8>) throws(SystemFault) {
    memory += bytes
    if memory.count > limit { try flush() }
  }

  private mutating func flush() throws(SystemFault) {
    if descriptor < 0 { descriptor = try Self.unnamedFile(in: folder) }
    try Self.write(memory, to: descriptor)
    written += memory.count
    memory.removeAll(keepingCapacity: true)
  }

  /// Appends a part of what was put aside to `result`.
  func read(_ range: Range<Int>, into result: inout [UInt8]) throws(SystemFault) {
    let onDisk = range.clamped(to: 0..<written)
    if !onDisk.isEmpty { try Self.read(onDisk, of: descriptor, into: &result) }
    let inMemory = range.clamped(to: written..<count)
    result += memory[(inMemory.lowerBound - written)..<(inMemory.upperBound - written)]
  }

  /// The folder for temporary files that may be large.
  static var usualFolder: String {
    if let given = getenv("TMPDIR") { return String(cString: given) }
    return access("/var/tmp", W_OK) == 0 ? "/var/tmp" : "/tmp"
  }

  private static func unnamedFile(in folder: String) throws(SystemFault) -> Int32 {
    var name = Array("\(folder)/copil-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw SystemFault(code: errno) }
    unlink(name)
    return descriptor
  }

  /// Appends bytes of a file to `result`.
  static func read(_ range: Range<Int>, of descriptor: Int32, into result: inout [UInt8]) throws(SystemFault)
  {
    let start = result.count
    result.append(contentsOf: repeatElement(0, count: range.count))
    var done = 0
    while done < range.count {
      let read = result.withUnsafeMutableBytes { bytes in
        pread(
          descriptor, bytes.baseAddress.map { $0 + start + done }, range.count - done, range.lowerBound + done
        )
      }
      if read > 0 { done += read } else if read == 0 || errno != EINTR { throw SystemFault(code: EIO) }
    }
  }

  /// Writes all bytes to a descriptor.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFault) {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if written == 0 {
        throw SystemFault(code: EIO)
      } else if errno == EAGAIN {
        wait(for: POLLOUT, on: descriptor)
      } else if errno != EINTR {
        throw SystemFault(code: errno)
      }
    }
  }
}
