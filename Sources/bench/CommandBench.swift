import Glibc

/// The commands of copil beside `xmllint` on the same files, in interleaved rounds, for several numbers of dossiers.
struct CommandBench {
  let settings: Settings

  /// One command of a round.
  private struct Command {
    var name: String
    var cores: Int
    var words: [String]
    var folder: String?
    /// What it writes, taken away before each run.
    var result: String?

    var title: String { "\(name), \(cores == 1 ? "1 core" : "\(cores) cores")" }
  }

  /// The runs of one command over the rounds.
  private typealias Runs = [Measure]

  /// Tells the sections when they are measured: one for each number of dossiers, the growth over them, the start of a command.
  func tell(_ tell: (Report.Section) -> Void) {
    let work = Settings.work
    let folders = settings.sizes.map { (path: "\(work)/\($0)", count: $0) }
    settings.spawnSelf(["dossiers", "plain"] + folders.flatMap { ["\($0.count)", $0.path] })
    var bySize: [[(command: Command, runs: Runs)]] = []
    for size in settings.sizes {
      settings.progress("commands, \(size) dossiers")
      let commands = commands(size)
      let runs = run(commands)
      bySize.append(Array(zip(commands, runs)))
      tell(section(size, bySize[bySize.count - 1]))
    }
    tell(growth(bySize))
    tell(start())
    for folder in folders { Files.remove(folder.path) }
  }

  // MARK: Rounds

  private func commands(_ size: Int) -> [Command] {
    let folder = "\(Settings.work)/\(size)"
    let (copil, call) = (settings.copil, settings.call)
    let names = (0..<size).map(CallDossiers.name)
    let evaluations = "\(Settings.work)/\(size)-evaluations.xml"
    let programme = "\(Settings.work)/\(size)-programme.xml"
    var commands: [Command] = [
      Command(name: "xmllint --noout", cores: 1, words: ["xmllint", "--noout"] + names, folder: folder),
      Command(
        name: "xmllint --noout --sax", cores: 1, words: ["xmllint", "--noout", "--sax"] + names,
        folder: folder),
      Command(
        name: "xmllint --noout --schema", cores: 1,
        words: ["xmllint", "--noout", "--schema", Files.whole("Rules/dossier.xsd")] + names, folder: folder),
    ]
    for cores in settings.cores {
      let threads = ["--threads", "\(cores)"]
      let pages = "\(Settings.work)/\(size)-sheets-\(cores)"
      let result = "\(Settings.work)/\(size)-run-\(cores)"
      commands += [
        Command(name: "copil check", cores: cores, words: [copil, "check"] + threads + [folder]),
        Command(
          name: "copil evaluate --json", cores: cores,
          words: [copil, "evaluate", "--json"] + threads + ["--call", call, folder]),
        Command(
          name: "copil decide", cores: cores,
          words: [copil, "decide", "--call", call, "--evaluations", evaluations, "-o", programme]),
        Command(
          name: "copil sheets", cores: cores,
          words: [copil, "sheets", "--programme", programme, "--out", pages], result: pages),
        Command(
          name: "copil run", cores: cores,
          words: [copil, "run"] + threads + ["--call", call, "--out", result, folder], result: result),
      ]
    }
    check(Measure([copil, "evaluate", "--call", call, "-o", evaluations, folder]), "copil evaluate -o")
    check(
      Measure([copil, "decide", "--call", call, "--evaluations", evaluations, "-o", programme]),
      "copil decide -o")
    return commands
  }

  /// All commands in turn, round after round; the files were written just before, and are in memory.
  private func run(_ commands: [Command]) -> [Runs] {
    var runs = commands.map { _ in Runs() }
    for _ in 0..<settings.rounds {
      for (index, command) in commands.enumerated() {
        if let result = command.result { Files.remove(result) }
        let measure = Measure(command.words, .init(folder: command.folder, cores: command.cores))
        if let result = command.result {
          Files.remove(result)
          // What the disk still has to do is not for the next one to wait for.
          sync()
        }
        check(measure, command.title)
        runs[index].append(measure)
      }
    }
    return runs
  }

  private func check(_ measure: Measure, _ name: String) {
    guard measure.status != 0 else { return }
    fail("\(name) ended with \(measure.status)")
  }

  // MARK: What is told

  private func section(_ size: Int, _ measured: [(command: Command, runs: Runs)]) -> Report.Section {
    let floor = measured[0].runs.map(\.seconds)
    let sax = measured[1].runs.map(\.seconds)
    var rows = measured.map { command, runs in
      Report.Row(
        name: command.title, unit: "s", spread: Spread(runs.map(\.seconds)),
        ratio: Spread(ratiosOf: runs.map(\.seconds), to: floor), mebibytes: runs.map(\.mebibytes).max())
    }
    for cores in settings.cores {
      let parts = measured.filter {
        $0.command.cores == cores && ["copil evaluate --json", "copil decide"].contains($0.command.name)
      }
      let sums = (0..<settings.rounds).map { round in parts.reduce(0) { $0 + $1.runs[round].seconds } }
      let checks = measured.filter { $0.command.cores == cores && $0.command.name == "copil check" }
        .flatMap { $0.runs.map(\.seconds) }
      func beyondCheck(_ seconds: [Double]) -> String {
        let share = Spread(ratiosOf: zip(seconds, checks).map { max(0, $0 - $1) }, to: seconds).median
        return
          "\(percent(share)) of it is more than check takes: the rules, their sentences, the files written"
      }
      for (index, (command, runs)) in measured.enumerated() where command.cores == cores {
        let seconds = runs.map(\.seconds)
        switch command.name {
        case "copil evaluate --json" where cores == 2:
          let ratio = Spread(ratiosOf: seconds, to: floor).median
          let goal = Goal.atMost(1, ratio, "times xmllint --noout, two cores")
          rows[index].goals = [goal.because(beyondCheck(seconds))]
        case "copil run":
          let share = Spread(ratiosOf: zip(seconds, sums).map { max(0, $0 - $1) }, to: seconds).median
          rows[index].goals = goals(seconds, cores, floor, sax).map {
            $0.because("\(percent(share)) of it is more than evaluate and decide take: the sheets")
          }
        default: break
        }
      }
      rows.append(
        Report.Row(
          name: "copil evaluate --json, then decide, \(cores == 1 ? "1 core" : "\(cores) cores")", unit: "s",
          spread: Spread(sums), ratio: Spread(ratiosOf: sums, to: floor),
          note: "sum of the two: all but the sheets",
          goals: goals(sums, cores, floor, sax).map { $0.because(beyondCheck(sums)) }))
    }
    return Report.Section(
      title: "\(size) dossiers of \(CallDossiers.call), \(settings.rounds) rounds; ratios to xmllint --noout",
      rows: rows)
  }

  /// The goals of validating, evaluating, ranking and writing.
  private func goals(_ seconds: [Double], _ cores: Int, _ floor: [Double], _ sax: [Double]) -> [Goal] {
    let ratio = Spread(ratiosOf: seconds, to: floor).median
    guard cores == 1 else { return [.atMost(0.42, ratio, "times xmllint --noout, two cores")] }
    return [
      .atMost(0.75, ratio, "times xmllint --noout, one core"),
      .atMost(1.25, Spread(ratiosOf: seconds, to: sax).median, "times xmllint --noout --sax, one core"),
    ]
  }

  private func growth(_ bySize: [[(command: Command, runs: Runs)]]) -> Report.Section {
    let sizes = settings.sizes.map(Double.init)
    var rows: [Report.Row] = []
    for index in bySize[0].indices {
      let command = bySize[0][index].command
      let times = bySize.map { Spread($0[index].runs.map(\.seconds)).median }
      let memory = bySize.map { $0[index].runs.map(\.mebibytes).max() ?? 0 }
      guard let time = growthExponent(sizes: sizes, values: times),
        let space = growthExponent(sizes: sizes, values: memory)
      else { continue }
      let fastest =
        growthExponent(sizes: sizes, values: bySize.map { Spread($0[index].runs.map(\.seconds)).minimum })
        ?? time
      let isOwn = command.name.hasPrefix("copil")
      rows.append(
        Report.Row(
          name: command.title, note: "time \(figure(time)), memory \(figure(space))",
          goals: isOwn
            ? [
              Goal.atMost(1.02, time, "exponent of time").because("\(figure(fastest)) by the fastest rounds"),
              Goal.atMost(0.05, space, "exponent of memory, flat").because(Self.held(by: command.name)),
            ] : []))
    }
    if rows.isEmpty { rows.append(Report.Row(name: "growth", note: "not measured: it needs two sizes")) }
    return Report.Section(
      title:
        "Growth from \(settings.sizes.min() ?? 0) to \(settings.sizes.max() ?? 0) dossiers, as exponents",
      rows: rows)
  }

  /// What a command holds of every dossier.
  private static func held(by command: String) -> String {
    switch command {
    case "copil check": "the list of files is held"
    case "copil evaluate --json":
      "files and references in their order, and what is compared between dossiers, are held"
    default: "what ranking and the committee's tables need of each dossier is held"
    }
  }

  private func start() -> Report.Section {
    let dossier = "\(Settings.work)/\(settings.sizes[0])/\(CallDossiers.name(0))"
    let (copil, call) = (settings.copil, settings.call)
    let commands: [(name: String, words: [String], limit: Double?)] = [
      ("copil --help", [copil, "--help"], 3),
      ("copil check on one dossier", [copil, "check", dossier], nil),
      ("copil check --call on one dossier", [copil, "check", "--call", call, dossier], 12),
    ]
    let rows = commands.map { name, words, limit in
      let times = (0...20).map { _ in Measure(words).seconds * 1_000 }
      let spread = Spread(times)
      return Report.Row(
        name: name, unit: "ms", spread: spread,
        goals: limit.map { limit in
          [
            Goal.atMost(limit, spread.median, "milliseconds").because(
              words.contains("--call")
                ? "the rules of the call are read and compiled each time"
                : "\(figure(spread.minimum)) by the fastest run")
          ]
        } ?? [])
    }
    return Report.Section(title: "Start of a command, 21 runs", rows: rows)
  }
}
