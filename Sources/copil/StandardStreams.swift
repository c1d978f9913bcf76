internal import Glibc

/// Standard input, output and error, as who starts the program left them.
enum StandardStreams {
  /// Puts something in the place of those that are closed: else the next file opened would be taken for one of them, and
  /// what is told would be written into it.
  ///
  /// It is opened the wrong way round, so that reading and writing still fail as on what is closed.
  static func occupy() {
    for (stream, mode) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) < 0 && open("/dev/null", mode) != stream {
      exit(ExitStatus.failure)
    }
  }

  /// The most files that a command opens at once beside these three, those of the system's libraries among them.
  private static let neededFiles = 21

  /// Ends the program where it cannot open as many files as any command needs; the libraries would end it without a word.
  ///
  /// Those that it was given by who starts it count too, so that only trying tells.
  static func requireFiles() {
    var opened: [Int32] = []
    while opened.count < neededFiles {
      let file = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
      guard file >= 0 else { break }
      opened.append(file)
    }
    for file in opened { close(file) }
    guard opened.count < neededFiles else { return }
    Output.complain(tooFewFiles(opened.count, needed: neededFiles))
    exit(ExitStatus.failure)
  }

  /// The least room for calls in one another, in bytes, that every command makes do with.
  private static let neededStack = 1 << 18

  /// Ends the program where the system lets it nest fewer calls than it does; it would end without a word.
  static func requireStack() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_cur < neededStack
    else { return }
    Output.complain(tooSmallStack(Int(limit.rlim_cur) >> 10, needed: neededStack >> 10))
    exit(ExitStatus.failure)
  }
}
