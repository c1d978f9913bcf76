/// The peers on a named subset of the call's rules, beside copil, in interleaved rounds; every answer is held against copil's.
struct PeerBench {
  let settings: Settings

  private struct Peer {
    var name: String
    var script: String
    /// What Python imports it as, and the package's name.
    var module, package: String
  }

  private static let peers = [
    Peer(name: "zen-engine", script: "zen_peer.py", module: "zen", package: "zen-engine"),
    Peer(
      name: "OpenFisca, vectorised", script: "openfisca_peer.py", module: "openfisca_core",
      package: "OpenFisca-Core"),
    Peer(
      name: "SpiffWorkflow's DMN", script: "spiff_peer.py", module: "SpiffWorkflow", package: "SpiffWorkflow"),
    Peer(
      name: "lxml with Schematron", script: "schematron_peer.py", module: "lxml.isoschematron",
      package: "lxml"),
  ]

  /// Figures of one measure by who was measured and on how many cores.
  private struct Key: Hashable {
    var name: String
    var cores: Int
  }

  private var folder: String { "\(settings.work)/peers" }
  private var expected: String { "\(settings.work)/expected" }

  func sections() -> [Report.Section] {
    let title =
      "Peers on ten rules of \(CallDossiers.call), \(settings.dossiers) varied dossiers; microseconds a dossier"
    guard Measure([settings.python, "-c", "import lxml"]).status == 0 else {
      return [
        Report.Section(
          title: title,
          rows: [
            Report.Row(name: "all peers", note: "not measured: lxml, which reads for all, is not installed")
          ])
      ]
    }
    settings.spawnSelf(["dossiers", "varied", "\(settings.dossiers)", folder])
    let present = Self.peers.filter { Measure([settings.python, "-c", "import \($0.module)"]).status == 0 }
    var whole: [Key: [Double]] = [:]
    var deciding: [Key: [Double]] = [:]
    var failures: [String: String] = [:]
    var ways: [String: String] = [:]
    for _ in 0..<settings.rounds {
      for cores in settings.cores {
        whole[Key(name: "copil", cores: cores), default: []].append(copil(cores))
        if cores == 1 {
          for figure in subset() {
            deciding[
              Key(name: "copil" + figure.name.dropFirst("deciding".utf8.count), cores: 1), default: []] +=
              figure.values
          }
        }
        for peer in present where failures[peer.name] == nil {
          switch run(peer, cores) {
          case .failure(let failure): failures[peer.name] = failure.text
          case .success(let run):
            whole[Key(name: peer.name, cores: cores), default: []].append(run.whole)
            deciding[Key(name: peer.name, cores: cores), default: []].append(run.deciding)
            ways[peer.name] = run.way
          }
        }
      }
    }
    for peer in Self.peers where !present.contains(where: { $0.name == peer.name }) {
      failures[peer.name] = "\(peer.package) does not install here"
    }
    Files.remove(folder)
    return [
      Report.Section(title: title + ", from files to answers", rows: wholeRows(whole, failures)),
      Report.Section(
        title: title + ", deciding alone", rows: decidingRows(deciding, ways, failures)),
    ]
  }

  // MARK: Runs

  /// The whole command, all its rules, sentences and JSON; and the answers that peers are held against.
  private func copil(_ cores: Int) -> Double {
    let evaluations = "\(settings.work)/evaluations.jsonl"
    let run = Measure(
      [settings.copil, "evaluate", "--json", "--threads", "\(cores)", "--call", settings.call, folder],
      .init(cores: cores, output: evaluations))
    // The varied dossiers have faults, which is 1.
    guard run.status <= 1 else { fail("copil evaluate ended with \(run.status)") }
    let script = "Sources/bench/Peers/expected.py"
    let words = [settings.python, script, evaluations, expected, folder, "\(settings.work)/facts.tsv"]
    guard Measure(words, .init(errors: nil)).status == 0 else { fail("\(script) fails") }
    return run.seconds / Double(settings.dossiers) * 1e6
  }

  private func subset() -> [Figure] {
    let answers = "\(settings.work)/answers-copil"
    let figures = settings.spawnSelf(["subset", "\(settings.work)/facts.tsv", answers])
    compare(answers, of: "copil's engine on \(SubsetBench.model)")
    return figures
  }

  private struct Failure: Error { var text: String }

  /// One run of a peer; its answers, both those made from files and those made from facts, are copil's, or the bench stops.
  private func run(
    _ peer: Peer, _ cores: Int
  ) -> Result<(whole: Double, deciding: Double, way: String?), Failure> {
    let (answers, output) = ("\(settings.work)/answers", "\(settings.work)/output")
    let errors = "\(settings.work)/errors"
    let run = Measure(
      [settings.python, "Sources/bench/Peers/\(peer.script)", folder, answers, "\(cores)"],
      .init(cores: cores, output: output, errors: errors))
    let lines = (Files.lines(output) ?? []).map { $0.split(separator: "\t").map(String.init) }
    func value(_ name: String) -> String? { lines.first { $0.first == name }?.last }
    guard run.status == 0, let whole = value("end to end").flatMap(Double.init),
      let deciding = value("deciding").flatMap(Double.init)
    else {
      let reason = Files.lines(errors)?.last ?? ""
      return .failure(Failure(text: "ended with \(run.status): \(reason)"))
    }
    for name in ["end-to-end", "deciding"] { compare("\(answers).\(name)", of: peer.name) }
    return .success((whole, deciding, value("way")))
  }

  /// Stops the bench at the first dossier that someone answers otherwise than `copil evaluate --json`.
  private func compare(_ path: String, of name: String) {
    guard let answers = Files.lines(path), let own = Files.lines(expected) else {
      fail("cannot read \(path)")
    }
    for (answer, right) in zip(answers, own) where answer != right {
      fail("\(name) answers otherwise than copil:\n  \(answer)\n  \(right)")
    }
    guard answers.count == settings.dossiers, own.count == settings.dossiers else {
      fail("\(name) answers \(answers.count) dossiers, copil \(own.count), of \(settings.dossiers)")
    }
  }

  // MARK: What is told

  private func wholeRows(_ figures: [Key: [Double]], _ failures: [String: String]) -> [Report.Row] {
    var rows: [Report.Row] = []
    for cores in settings.cores {
      let own = figures[Key(name: "copil", cores: cores)] ?? []
      var row = Report.Row(
        name: "copil evaluate --json, \(Self.text(cores))", unit: "us", spread: Spread(own),
        note: "the process from start to end, with all rules, their sentences and sources")
      let others = Self.peers.compactMap { peer in
        figures[Key(name: peer.name, cores: cores)].map { (peer.name, $0) }
      }
      let ratios = others.map { (name: $0.0, ratio: Spread(ratiosOf: $0.1, to: own)) }
      if let best = ratios.min(by: { $0.ratio.median < $1.ratio.median }) {
        row.goals = [
          .atLeast(
            4, best.ratio.median, "times faster than the fastest peer (\(best.name)), \(Self.text(cores))")
        ]
      }
      rows.append(row)
      for (name, values) in others {
        rows.append(
          Report.Row(
            name: "\(name), \(Self.text(cores))", unit: "us", spread: Spread(values),
            ratio: Spread(ratiosOf: values, to: own), note: "ratio to copil; without the start of Python"))
      }
    }
    return rows + missing(failures)
  }

  private func decidingRows(
    _ figures: [Key: [Double]], _ ways: [String: String], _ failures: [String: String]
  ) -> [Report.Row] {
    let own = figures[Key(name: "copil", cores: 1)] ?? []
    let traced = figures[Key(name: "copil, trace", cores: 1)] ?? []
    var rows = [
      Report.Row(
        name: "copil's engine, 1 core", unit: "us", spread: Spread(own), note: "the same ten rules as DMN"),
      Report.Row(
        name: "copil's engine, trace, 1 core", unit: "us", spread: Spread(traced),
        ratio: Spread(ratiosOf: traced, to: own)),
    ]
    if let zen = figures[Key(name: "zen-engine", cores: 1)] {
      rows[0].goals = [
        .atLeast(
          20, Spread(ratiosOf: zen, to: own).median, "times faster than zen-engine's best on the rules alone")
      ]
    }
    for cores in settings.cores {
      for peer in Self.peers {
        guard let values = figures[Key(name: peer.name, cores: cores)] else { continue }
        rows.append(
          Report.Row(
            name: "\(peer.name), \(Self.text(cores))", unit: "us", spread: Spread(values),
            ratio: cores == 1 ? Spread(ratiosOf: values, to: own) : nil, note: ways[peer.name]))
      }
    }
    return rows + missing(failures)
  }

  private func missing(_ failures: [String: String]) -> [Report.Row] {
    failures.sorted { $0.key < $1.key }.map { Report.Row(name: $0.key, note: "not measured: \($0.value)") }
  }

  private static func text(_ cores: Int) -> String { cores == 1 ? "1 core" : "\(cores) cores" }
}
