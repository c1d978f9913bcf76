import Glibc

/// One run of a command: what it took, by the system's own account.
///
/// The system counts the memory of whoever starts a command as the command's until it runs; so nothing that needs memory is done
/// in the process that starts what is measured. What it holds itself is the least that can be told of any command.
struct Measure {
  /// Wall time in seconds.
  var seconds: Double
  /// The most memory it held, in MiB.
  var mebibytes: Double
  var status: Int32

  /// Where a command runs and where its output goes.
  struct Setting {
    /// The folder it runs in; where this process is if nothing is said.
    var folder: String?
    /// How many processors it may use; all if nothing is said.
    var cores: Int?
    /// Files for its standard output and standard error; nil keeps this process's own.
    var output: String? = "/dev/null"
    var errors: String? = "/dev/null"
  }

  /// Runs a command to its end.
  init(_ command: [String], _ setting: Setting = Setting()) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let kinds = O_WRONLY | O_CREAT | O_TRUNC
    if let output = setting.output {
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, kinds, 0o644)
    }
    if let errors = setting.errors {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, kinds, 0o644)
    }
    let words = (setting.cores.map { ["taskset", "-c", Processors.list($0)] } ?? []) + command
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let own = open(".", O_RDONLY | O_DIRECTORY)
    defer { close(own) }
    if let folder = setting.folder { chdir(folder) }
    defer { if setting.folder != nil { fchdir(own) } }
    fflush(nil)
    let start = Self.now()
    var process: pid_t = 0
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, environ) == 0 else {
      (seconds, mebibytes, status) = (0, 0, 127)
      return
    }
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    seconds = Self.now() - start
    mebibytes = Double(usage.ru_maxrss) / 1024
    // A command that a signal ended has no status of its own.
    self.status = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
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

/// The processors that this process, and what it starts, may use.
enum Processors {
  /// Their numbers, from the line `Cpus_allowed_list: 0-1,4` of the process's status.
  static let numbers: [Int] = {
    let line = Files.lines("/proc/self/status")?.first { $0.hasPrefix("Cpus_allowed_list:") } ?? ""
    return line.drop { $0 != "\t" }.dropFirst().split(separator: ",").flatMap { part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      return ends.isEmpty ? [] : Array(ends[0]...max(ends[0], ends[ends.count - 1]))
    }
  }()

  /// The first so many of them, as `taskset` takes them.
  static func list(_ count: Int) -> String {
    numbers.prefix(count).map(String.init).joined(separator: ",")
  }
}
