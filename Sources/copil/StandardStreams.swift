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

  /// The fewest files that a command has open at once, those of the system's libraries among them.
  private static let fewestFiles = 24

  /// Ends the program where it may not open as many files as any command needs; the libraries would end it without a word.
  static func requireFiles() {
    let count = sysconf(Int32(_SC_OPEN_MAX))
    guard (0..<fewestFiles).contains(count) else { return }
    Output.complain(tooFewFiles(count, needed: fewestFiles))
    exit(ExitStatus.failure)
  }
}
