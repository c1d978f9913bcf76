import Glibc

/// `copil check` beside `xmllint --noout`, in interleaved rounds on the same files; ratios are taken within a round.
struct CheckBench {
  let copil: String
  let count: Int
  let rounds: Int

  func run() {
    let folder = "/tmp/copil-bench-\(getpid())"
    defer { Measure(["rm", "-rf", folder]).check("rm") }
    Bench.generate(count, into: folder, seed: 1, faulty: 0)
    let files = (0..<count).map { "\(folder)/dossier-\(DossierGenerator.padded($0, 5)).xml" }
    let commands: [(name: String, words: [String])] = [
      ("xmllint --noout", ["xmllint", "--noout"] + files),
      ("copil check, 1 thread", [copil, "check", "--threads", "1", folder]),
      ("copil check, 2 threads", [copil, "check", "--threads", "2", folder]),
    ]
    for command in commands { Measure(command.words).check(command.name) }
    var runs = commands.map { _ in [Measure]() }
    for _ in 0..<rounds {
      for (index, command) in commands.enumerated() { runs[index].append(Measure(command.words)) }
    }
    print("\(count) dossiers, \(rounds) rounds; minimum / median / maximum")
    for (index, command) in commands.enumerated() {
      let ratios = zip(runs[index], runs[0]).map { $0.seconds / $1.seconds }
      let memory = runs[index].map(\.mebibytes).max() ?? 0
      print(
        "\(command.name): \(Spread(runs[index].map(\.seconds)).text(decimals: 3)) s, ratio "
          + "\(Spread(ratios).text(decimals: 3)), at most \(Int(memory.rounded(.up))) MiB")
    }
    printStart("copil --help", [copil, "--help"])
    printStart("copil check, one file", [copil, "check", files.first ?? ""])
  }

  private func printStart(_ name: String, _ command: [String]) {
    let times = (0..<21).map { _ in Measure(command).seconds * 1_000 }
    print("\(name): \(Spread(times).text(decimals: 1)) ms")
  }
}

extension Measure {
  /// Ends the program when a command did not do its work: a time of a failure means nothing.
  func check(_ name: String) {
    guard status != 0 else { return }
    print("\(name) ended with \(status)")
    exit(70)
  }
}
