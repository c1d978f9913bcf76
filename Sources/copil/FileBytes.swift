internal import Diagnostics
internal import Glibc
internal import XMLTree

/// Why a file gives no bytes.
enum FileFault: Error, Hashable {
  case system(Int32)
  case isFolder
  case notRegular
  /// A link whose target is not there.
  case danglingLink
  /// Its size in bytes; nil for standard input, whose end is not known.
  case tooLarge(Int?)
  case changed

  /// - Parameter takesInput: Whether the command that reads it reads standard input too.
  func diagnostic(file: String, limit: Int, takesInput: Bool = false) -> Diagnostic {
    let position = FilePosition(file: file)
    switch self {
    case .system(let code): return .unreadable(code, at: position)
    case .isFolder: return .isFolder(at: position)
    case .danglingLink: return .danglingLink(at: position)
    case .notRegular: return .notRegular(takesInput: takesInput, at: position)
    case .tooLarge(let size): return .fileTooLarge(size, limit: limit, at: position)
    case .changed: return .changedWhileRead(at: position)
    }
  }
}

/// A file opened for reading, whose size is known; closes itself.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  /// How long it is.
  let size: Int

  /// Opens a regular file; anything else (a folder, a pipe, a device) is refused without waiting on it.
  init(_ path: FilePath, limit: Int) throws(FileFault) {
    (descriptor, size) = try Self.open(path, limit: limit)
  }

  private static func open(_ path: FilePath, limit: Int) throws(FileFault) -> (descriptor: Int32, size: Int) {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let descriptor = path.withPointer { Glibc.open($0, flags) } ?? -1
    guard descriptor >= 0 else { throw fault(errno, path) }
    var status = stat()
    let fault: FileFault? =
      if fstat(descriptor, &status) != 0 { .system(errno) } else {
        switch status.st_mode & S_IFMT {
        case S_IFREG: status.st_size > limit ? .tooLarge(Int(status.st_size)) : nil
        case S_IFDIR: .isFolder
        default: .notRegular
        }
      }
    guard let fault else { return (descriptor, Int(status.st_size)) }
    close(descriptor)
    throw fault
  }

  /// What an error of the system at opening means.
  private static func fault(_ code: Int32, _ path: FilePath) -> FileFault {
    var status = stat()
    switch code {
    // A socket cannot be opened.
    case ENXIO: return .notRegular
    case ENOENT where path.withPointer { lstat($0, &status) } == 0: return .danglingLink
    default: return .system(code)
    }
  }

  deinit { close(descriptor) }

  /// Reads the whole file; a file that is not as long as it was when opened is refused.
  func read(into buffer: inout ByteBuffer) throws(FileFault) {
    try buffer.fill(from: descriptor, expecting: size + 1)
    guard buffer.count == size else { throw .changed }
  }

  /// The whole file, in memory of its own; a file that is not as long as it was when opened is refused.
  func bytes() throws(FileFault) -> [UInt8] {
    var result: [UInt8] = []
    try read(0..<size, into: &result)
    var next: UInt8 = 0
    guard pread(descriptor, &next, 1, size) == 0 else { throw .changed }
    return result
  }

  /// Reads at most so many bytes of its beginning.
  func readStart(_ length: Int, into buffer: inout ByteBuffer) throws(FileFault) {
    try buffer.fill(from: descriptor, expecting: min(size, length))
  }

  /// Appends a part of the file; threads may read at the same time.
  func read(_ range: Range<Int>, into result: inout [UInt8]) throws(FileFault) {
    let start = result.count
    result.append(contentsOf: repeatElement(0, count: range.count))
    var done = 0
    while done < range.count {
      let read = result.withUnsafeMutableBytes { bytes in
        pread(
          descriptor, bytes.baseAddress.map { $0 + start + done }, range.count - done, range.lowerBound + done
        )
      }
      if read > 0 {
        done += read
      } else if read == 0 {
        throw .changed
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
  }

  /// A mark of its state: that it was written to since shows in it.
  var state: [Int] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return [] }
    return [Int(status.st_size), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }
}

extension FilePath {
  /// The whole file; nil with a diagnostic where it cannot be read.
  func contents(limit: Int = Limits().bytes, into diagnostics: inout [Diagnostic]) -> [UInt8]? {
    do throws(FileFault) {
      return try OpenFile(self, limit: limit).bytes()
    } catch {
      diagnostics.append(error.diagnostic(file: text, limit: limit))
      return nil
    }
  }
}

/// Bytes read from a file, in memory that serves for the next one too.
struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  /// What is kept between two files; one large file must not weigh on the rest of a run.
  private static let usual = 1 << 18

  init() { memory = .allocate(byteCount: Self.usual, alignment: 16) }

  deinit { memory.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[..<count]) }

  /// Reads until the end, or until more than `expecting` bytes have come.
  mutating func fill(from descriptor: Int32, expecting: Int) throws(FileFault) {
    count = 0
    if memory.count > Self.usual { resize(to: Self.usual) }
    while count < expecting {
      if count == memory.count || expecting > memory.count {
        resize(to: min(max(memory.count * 2, 1 << 16), max(expecting, Self.usual)))
      }
      let room = min(memory.count, expecting) - count
      let read = Glibc.read(descriptor, memory.baseAddress.map { $0 + count }, room)
      if read == 0 { return }
      if read > 0 {
        count += read
      } else if errno == EAGAIN {
        wait(for: POLLIN, on: descriptor)
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
  }

  private mutating func resize(to size: Int) {
    let fresh = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    if count > 0 { fresh.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<min(count, size)])) }
    memory.deallocate()
    memory = fresh
  }

  /// Takes bytes that are in memory.
  mutating func fill(from bytes: UnsafeRawBufferPointer) {
    if memory.count < bytes.count { resize(to: bytes.count) }
    memory.copyMemory(from: bytes)
    count = bytes.count
  }

  /// Reads standard input whole, up to a limit.
  mutating func fillFromStandardInput(limit: Int) throws(FileFault) {
    try fill(from: STDIN_FILENO, expecting: limit + 1)
    if count > limit { throw .tooLarge(nil) }
  }
}

/// Waits until a descriptor that answers "not now" is ready; another program may have left it in that mode.
func wait(for event: Int32, on descriptor: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
  poll(&request, 1, -1)
}
