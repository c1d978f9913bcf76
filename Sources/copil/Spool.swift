internal import Glibc

/// Bytes put aside in the order in which they come and read again in another one: in memory while they are few, then in a
/// file.
///
/// That file has no name and is gone when the program ends, however it ends; or it is the draft of the file that the
/// bytes are for, which is then finished without being copied when they came in the right order.
struct Spool: ~Copyable {
  private var memory: [UInt8] = []
  private var descriptor: Int32 = -1
  private var written = 0
  private var draft: DraftFile?
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

  /// Bytes that may become a file as they come.
  ///
  /// - Parameters:
  ///   - draft: The file; one that can be read again.
  ///   - head: Its first bytes.
  init(_ draft: consuming DraftFile, head: [UInt8], limit: Int = 1 << 22) {
    self.init(limit: limit)
    self.draft = consume draft
    memory = head
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts bytes aside; they are found again at what `count` was.
  mutating func append(_ bytes: some Collection<UInt8>) throws(SystemFault) {
    memory += bytes
    if memory.count > limit { try flush() }
  }

  private mutating func flush() throws(SystemFault) {
    if let file = draft.take() {
      let result = Result { () throws(SystemFault) in try file.write(memory) }
      draft = consume file
      try result.get()
    } else {
      if descriptor < 0 { descriptor = try Self.unnamedFile(in: folder) }
      try Self.write(memory, to: descriptor)
    }
    written += memory.count
    memory.removeAll(keepingCapacity: true)
  }

  /// Appends what was put aside by one `append` to `result`; it is in memory or in the file as a whole.
  func read(_ range: Range<Int>, into result: inout [UInt8]) throws(SystemFault) {
    guard range.lowerBound < written else {
      result += memory[(range.lowerBound - written)..<(range.upperBound - written)]
      return
    }
    if draft != nil {
      try draft?.read(range, into: &result)
    } else {
      try Self.read(range, of: descriptor, into: &result)
    }
  }

  /// Makes the file of the bytes as they came.
  ///
  /// - Parameters:
  ///   - head: What stands in the place of the first bytes; as long as they were.
  ///   - tail: What stands at the end.
  /// - Returns: False when there is no such file, and nothing was done.
  mutating func becomeFile(head: [UInt8], tail: [UInt8]) throws(SystemFault) -> Bool {
    guard draft != nil else { return false }
    memory += tail
    try flush()
    guard let file = draft.take() else { return false }
    try file.overwriteStart(head)
    try file.finish()
    return true
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
