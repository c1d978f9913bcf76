internal import Glibc

/// Standard output, written whole or said to have failed.
enum Output {
  /// Writes bytes; ends the program when they cannot be written.
  ///
  /// When the reader of a pipe is gone, as after `| head`, nothing more is written and the run goes on to its end, so
  /// that its status says the same however soon the reader left.
  static func write(_ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + start }, bytes.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        return
      } else if errno == EAGAIN {
        wait(for: POLLOUT, on: STDOUT_FILENO)
      } else if errno != EINTR {
        complain(unwritable(errno))
        exit(ExitStatus.failure)
      }
    }
  }

  /// Writes a line on standard error.
  static func complain(_ line: String) { complain(Array((line + "\n").utf8)) }

  /// Writes bytes on standard error.
  static func complain(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, bytes.count) }
  }
}

/// The exit statuses of the command.
enum ExitStatus {
  static let done: Int32 = 0
  /// Errors in the dossiers or the rules.
  static let faults: Int32 = 1
  static let usage: Int32 = 64
  /// Our fault, or the machine's.
  static let failure: Int32 = 70
}

/// A line on the terminal that says how far a long run is; silent when standard error is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let verb: String
  private var shownHundredth = -1

  /// - Parameter verb: What is done to the dossiers: `contrôlés`.
  init(total: Int, isWanted: Bool, verb: String = "contrôlés") {
    self.verb = verb
    self.total = total
    isShown = isWanted && total >= 500 && isatty(STDERR_FILENO) == 1
  }

  mutating func update(_ done: Int) {
    guard isShown, done * 100 / total != shownHundredth else { return }
    shownHundredth = done * 100 / total
    show("\r\(done) / \(total) dossiers \(verb) (\(shownHundredth) %)")
  }

  func end() { if isShown { show("\r\u{1B}[K") } }

  private func show(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, bytes.count) }
  }
}
