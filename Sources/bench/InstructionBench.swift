/// Instructions a dossier by callgrind, which are the same on a busy machine.
struct InstructionBench {
  let settings: Settings
  private var count: Int { settings.callgrind }

  func section() -> Report.Section {
    let title = "Instructions, \(count) dossiers, start included, by callgrind"
    guard count > 0 else {
      return Report.Section(
        title: title, rows: [Report.Row(name: "instructions", note: "left out: callgrind=0")])
    }
    guard Measure(["valgrind", "--version"]).status == 0 else {
      return Report.Section(
        title: title, rows: [Report.Row(name: "instructions", note: "not measured: no valgrind")])
    }
    let folder = "\(Settings.work)/instructions"
    let result = "\(Settings.work)/instructions-run"
    settings.spawnSelf(["dossiers", "plain", "\(count)", folder])
    let commands: [(name: String, words: [String])] = [
      ("xmllint --noout", ["xmllint", "--noout"] + (0..<count).map(CallDossiers.name)),
      ("copil check", [settings.copil, "check", "--threads", "1", folder]),
      (
        "copil evaluate --json",
        [settings.copil, "evaluate", "--json", "--threads", "1", "--call", settings.call, folder]
      ),
      (
        "copil run",
        [settings.copil, "run", "--threads", "1", "--call", settings.call, "--out", result, folder]
      ),
    ]
    let counts = commands.map { Self.instructions($0.words, in: folder) }
    let rows = zip(commands, counts).map { command, total in
      guard let total, let floor = counts[0] else {
        return Report.Row(name: command.name, note: "not measured: callgrind tells no count")
      }
      let ratio = total / floor
      return Report.Row(
        name: command.name, unit: "thousand a dossier", spread: Spread([total / Double(count) / 1_000]),
        ratio: Spread([ratio]),
        goals: command.name == "copil run" || command.name == "copil evaluate --json"
          ? [
            Goal.atMost(0.75, ratio, "times the instructions of xmllint --noout").because(
              "\(percent(1 - (counts[1] ?? 0) / total)) of them are more than check takes")
          ] : [])
    }
    return Report.Section(title: title, rows: rows)
  }

  /// The count that callgrind tells at its end: `==12== Collected : 123456`.
  static func instructions(_ words: [String], in folder: String) -> Double? {
    let log = "\(Settings.work)/callgrind"
    // The same order of sets and dictionaries in each run, so that the counts are the same too.
    _ = Measure(
      [
        "env", "SWIFT_DETERMINISTIC_HASHING=1", "valgrind", "--tool=callgrind",
        "--callgrind-out-file=/dev/null", "--log-file=\(log)",
      ] + words,
      .init(folder: folder))
    return Files.lines(log)?.last { $0.contains("Collected : ") }?.split(separator: " ").last.flatMap {
      Double(String($0))
    }
  }
}
