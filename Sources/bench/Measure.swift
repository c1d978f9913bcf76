import Glibc

/// One run of a command: what it took, by the system's own account.
struct Measure {
  /// Wall time in seconds.
  var seconds: Double
  /// The most memory it held, in MiB.
  var mebibytes: Double
  var status: Int32

  /// Runs a command, its standard output thrown away unless it is wanted.
  init(_ command: [String], isQuiet: Bool = true) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    if isQuiet { posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = Self.now()
    var process: pid_t = 0
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
      print("cannot run \(command[0])")
      exit(70)
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    seconds = Self.now() - start
    mebibytes = Double(usage.ru_maxrss) / 1024
    self.status = (status >> 8) & 0xFF
  }

  /// Seconds on a clock that nobody sets.
  static func now() -> Double { seconds(CLOCK_MONOTONIC) }

  /// Seconds that this thread had the processor.
  static func processor() -> Double { seconds(CLOCK_THREAD_CPUTIME_ID) }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The middle and the ends of some figures.
struct Spread {
  let minimum, median, maximum: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    minimum = sorted.first ?? 0
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    maximum = sorted.last ?? 0
  }

  /// The three with so many decimals: `0.61 / 0.65 / 0.70`.
  func text(decimals: Int) -> String {
    [minimum, median, maximum].map { Self.text($0, decimals: decimals) }.joined(separator: " / ")
  }

  private static func text(_ value: Double, decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    let digits = String(scaled % Int(scale))
    return "\(scaled / Int(scale))." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }
}
