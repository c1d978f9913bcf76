internal import Glibc
internal import Review
internal import Synchronization

/// What an interruption (Ctrl-C, `kill`, a terminal that is closed) leaves: nothing.
///
/// `kill -9` leaves the hidden folder, which the next run removes.
enum Interruption {
  /// Where the handler of a signal tells its number, as it may do no more.
  private static let told = Atomic<Int32>(-1)
  private static let hasCome = Atomic(false)

  /// Removes a folder that is being written, then ends the program as the signal would have.
  ///
  /// - Parameter gone: The name that the folder gets first, so that no thread makes another file in it.
  static func removes(_ folder: String, as gone: String) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    told.store(ends[1], ordering: .sequentiallyConsistent)
    let thread = SystemThread { [heard = ends[0]] in
      var number: UInt8 = 0
      while read(heard, &number, 1) < 0, errno == EINTR {}
      if rename(folder, gone) == 0 { WorkingFolder.remove(gone) }
      signal(Int32(number), SIG_DFL)
      kill(getpid(), Int32(number))
      // The first process of a container does not die of its own signal.
      sleep(1)
      _exit(128 + Int32(number))
    }
    // Without one a signal ends the program at once, and the next run removes the folder.
    guard thread != nil else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      signal(number) { number in
        var number = UInt8(truncatingIfNeeded: number)
        Interruption.hasCome.store(true, ordering: .sequentiallyConsistent)
        write(Interruption.told.load(ordering: .sequentiallyConsistent), &number, 1)
      }
    }
  }

  /// After a signal, waits for the end that is near: the folder must not get its name any more.
  static func mayEndHere() { while hasCome.load(ordering: .sequentiallyConsistent) { pause() } }

  /// Whether who started the command wants it to outlive the signal, as `nohup` does.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    return sigaction(number, nil, &action) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
