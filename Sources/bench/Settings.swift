import Glibc

/// What a whole report is made with; `name=value` words of the command.
struct Settings {
  /// The command under measure.
  var copil = ".build/release/copil"
  /// Numbers of dossiers, rising.
  var sizes = [1_000, 5_000, 20_000]
  var rounds = 5
  /// How many dossiers the peers are given.
  var dossiers = 2_000
  /// How many dossiers instructions are counted over; 0 leaves that out.
  var callgrind = 500
  /// The Python that peers are installed in.
  var python = ".build/peers/bin/python"
  /// Where the kit lies; its example is left out, and that is told, when it is not there.
  var kit = "../shared/dmn-tck"
  /// Where the JSON goes.
  var json = ".build/bench.json"
  /// A folder of the run's own, taken away at its end.
  static let work = "/tmp/copil-bench-\(getpid())"

  let cores = [1, 2]
  let call = Files.whole("Rules/villeneuve-la-garenne/\(CallDossiers.call)")

  /// Reads the words; nothing when one is not known.
  init?(_ words: ArraySlice<String>) {
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { return nil }
      let numbers = parts[1].split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
      switch (parts[0], numbers.first) {
      case ("copil", _): copil = parts[1]
      case ("sizes", .some): sizes = numbers.sorted()
      case ("rounds", let number?): rounds = number
      case ("dossiers", let number?): dossiers = number
      case ("callgrind", _): callgrind = Int(parts[1]) ?? callgrind
      case ("python", _): python = parts[1]
      case ("kit", _): kit = parts[1]
      case ("json", _): json = parts[1]
      default: return nil
      }
    }
    copil = Files.whole(copil)
  }

  /// Says on standard error what is being measured.
  func progress(_ text: String) {
    let line = "bench: \(text)\n"
    _ = line.utf8.withContiguousStorageIfAvailable { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  /// Runs a part of the measures in a process of its own, and returns the figures it tells.
  @discardableResult
  func spawnSelf(_ words: [String]) -> [Figure] {
    let output = "\(Self.work)/figures"
    let part = Measure([CommandLine.arguments[0]] + words, .init(output: output, errors: nil))
    let lines = Files.lines(output) ?? []
    guard part.status == 0 else {
      fail("bench \(words[0]) ended with \(part.status): \(lines.last ?? "")")
    }
    return lines.compactMap { Figure(line: $0) }
  }
}
