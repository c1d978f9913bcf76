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

  private var folder: String { "\(Settings.work)/peers" }
  private var expected: String { "\(Settings.work)/expected" }

  /// What each is, by the packages' own account.
  func versions() -> String {
    let output = "\(Settings.work)/output"
    let names = Self.peers.map { "'\($0.package)'" }.joined(separator: ", ")
    let script = """
      import importlib.metadata as packages
      present = {package.name.lower(): package.version for package in packages.distributions()}
      print(', '.join(f"{name} {present.get(name.lower(), 'not installed')}" for name in (\(names),)))
      """
    guard Measure([settings.python, "-c", script], .init(output: output)).status == 0 else {
      return "no Python"
    }
    return Files.lines(output)?.first.map(String.init) ?? ""
  }

  func sections() -> [Report.Section] {
    let title =
      "Peers on ten rules of \(CallDossiers.call), \(settings.dossiers) varied dossiers; microseconds a dossier"
    guard Measure([settings.python, "-c", "import lxml"]).status == 0 else {
      let note = "not measured: lxml, which reads dossiers for all of them, does not install here"
      return [Report.Section(title: title, rows: Self.peers.map { Report.Row(name: $0.name, note: note) })]
    }
    settings.spawnSelf(["dossiers", "varied", "\(settings.dossiers)", folder])
    settings.spawnSelf(["dossiers", "varied", "1", folder + "-one"])
    let present = Self.peers.filter { Measure([settings.python, "-c", "import \($0.module)"]).status == 0 }
    var measured = Measured()
    for peer in Self.peers where !present.contains(where: { $0.name == peer.name }) {
      measured.failures[peer.name] = "\(peer.package) does not install here"
    }
    for _ in 0..<settings.rounds {
      for cores in settings.cores {
        copil(cores, &measured)
        for peer in present where measured.failures[peer.name] == nil { run(peer, cores, &measured) }
      }
    }
    Files.remove(folder)
    return [
      Report.Section(title: title + ", from files to answers", rows: wholeRows(measured)),
      Report.Section(title: title + ", deciding alone", rows: decidingRows(measured)),
    ]
  }

  // MARK: Runs

  /// The whole command, all its rules, sentences and JSON; the answers that peers are held against; the engine alone.
  private func copil(_ cores: Int, _ measured: inout Measured) {
    let evaluations = "\(Settings.work)/evaluations.jsonl"
    func evaluate(_ folder: String, _ output: String) -> Double {
      let run = Measure(
        [settings.copil, "evaluate", "--json", "--threads", "\(cores)", "--call", settings.call, folder],
        .init(cores: cores, output: output))
      // The varied dossiers have faults, which is 1.
      guard run.status <= 1 else { fail("copil evaluate ended with \(run.status)") }
      return run.seconds
    }
    let start = evaluate(folder + "-one", "/dev/null")
    let seconds = evaluate(folder, evaluations)
    let dossiers = Double(settings.dossiers)
    measured.add(seconds / dossiers * 1e6, "process", "copil", cores)
    measured.add((seconds - start) / (dossiers - 1) * 1e6, "end to end", "copil", cores)
    guard cores == 1 else { return }
    let script = "Sources/bench/Peers/expected.py"
    let words = [settings.python, script, evaluations, expected, folder, "\(Settings.work)/facts.tsv"]
    guard Measure(words, .init(errors: nil)).status == 0 else { fail("\(script) fails") }
    for figure in subset() { measured.add(figure.values.first ?? 0, figure.name, "copil", 1) }
  }

  private func subset() -> [Figure] {
    let answers = "\(Settings.work)/answers-copil"
    let figures = settings.spawnSelf(["subset", "\(Settings.work)/facts.tsv", answers])
    compare(answers, of: "copil's engine on \(SubsetBench.model)")
    return figures
  }

  /// One run of a peer; all its answers are copil's, or the bench stops.
  private func run(_ peer: Peer, _ cores: Int, _ measured: inout Measured) {
    let (answers, output, errors) = (
      "\(Settings.work)/answers", "\(Settings.work)/output", "\(Settings.work)/errors"
    )
    let run = Measure(
      [settings.python, "Sources/bench/Peers/\(peer.script)", folder, answers, "\(cores)"],
      .init(cores: cores, output: output, errors: errors))
    guard run.status == 0 else {
      measured.failures[peer.name] = "ended with \(run.status): \(Files.lines(errors)?.last ?? "")"
      return
    }
    for line in Files.lines(output) ?? [] {
      let parts = line.split(separator: "\t").map(String.init)
      if parts.count == 2, let value = Double(parts[1]) { measured.add(value, parts[0], peer.name, cores) }
      if parts.count == 2, parts[0] == "note" { measured.notes[peer.name] = parts[1] }
    }
    for name in ["end-to-end", "validated", "deciding"] { compare("\(answers).\(name)", of: peer.name) }
  }

  /// Stops the bench at the first dossier that someone answers otherwise than `copil evaluate --json`.
  private func compare(_ path: String, of name: String) {
    guard let answers = Files.lines(path), let own = Files.lines(expected) else {
      fail("cannot read \(path)")
    }
    if let fault = Self.difference(answers, own) { fail("\(name) answers otherwise than copil: \(fault)") }
    guard own.count == settings.dossiers else {
      fail("copil answers \(own.count) dossiers of \(settings.dossiers)")
    }
  }

  /// The rules of the subset, in the order of the answers.
  static let rules = [
    "Dépôt dans les délais", "Exercice de l'appel", "Action dans la période de l'appel", "Budget équilibré",
    "Rattachement au référentiel", "Habitants du quartier prioritaire",
    "Aides publiques au-dessus de 23 000 €",
    "Public du quartier", "Coût par bénéficiaire", "Somme proposée à l'État",
  ]

  /// The first dossier and rule where answers are not the right ones, if there is one; a line is a reference and answers.
  static func difference(_ answers: [Substring], _ right: [Substring]) -> String? {
    for (answer, right) in zip(answers, right) where answer != right {
      let (cells, wanted) = (answer.split(separator: "\t"), right.split(separator: "\t"))
      for index in 1..<max(2, wanted.count)
      where cells.first == wanted.first && cells.count == wanted.count && cells[index] != wanted[index] {
        let rule = index <= rules.count ? rules[index - 1] : "answer \(index)"
        return "dossier \(wanted[0]), « \(rule) »: \(cells[index]), not \(wanted[index])"
      }
      return "\(answer), not \(right)"
    }
    return answers.count == right.count ? nil : "\(answers.count) dossiers answered, not \(right.count)"
  }

  // MARK: What is told

  private func wholeRows(_ measured: Measured) -> [Report.Row] {
    var rows: [Report.Row] = []
    for cores in settings.cores {
      let text = cores == 1 ? "1 core" : "\(cores) cores"
      let own = measured.values("end to end", "copil", cores)
      rows.append(
        Report.Row(
          name: "copil evaluate --json, \(text)", unit: "us",
          spread: Spread(measured.values("process", "copil", cores)),
          note: "the process from start to end, with all rules, their sentences and sources"))
      rows.append(
        Report.Row(
          name: "copil evaluate --json without its start, \(text)", unit: "us", spread: Spread(own),
          goals: [("end to end", "the fastest peer"), ("validated", "the fastest peer that validates too")]
            .compactMap {
              goal($0.0, $0.1, own, cores, measured)
            }))
      for (kind, note) in [("end to end", ""), ("validated", ", with the schema")] {
        for peer in Self.peers {
          let values = measured.values(kind, peer.name, cores)
          guard !values.isEmpty else { continue }
          rows.append(
            Report.Row(
              name: "\(peer.name)\(note), \(text)", unit: "us", spread: Spread(values),
              ratio: Spread(ratiosOf: values, to: own), note: "ratio to copil, both without their start"))
        }
      }
    }
    return rows + measured.missing
  }

  private func goal(
    _ kind: String, _ words: String, _ own: [Double], _ cores: Int, _ measured: Measured
  ) -> Goal? {
    let ratios = Self.peers.map { peer in
      (name: peer.name, values: measured.values(kind, peer.name, cores))
    }.filter { !$0.values.isEmpty }.map {
      (name: $0.name, ratio: Spread(ratiosOf: $0.values, to: own).median)
    }
    return ratios.min { $0.ratio < $1.ratio }.map { best in
      Goal.atLeast(4, best.ratio, "times faster than \(words) (\(best.name))").because(
        "copil answers and explains all critères of the call; peers read the facts of ten rules, and answer these"
      )
    }
  }

  private func decidingRows(_ measured: Measured) -> [Report.Row] {
    let own = measured.values("deciding", "copil", 1)
    let traced = measured.values("deciding, trace", "copil", 1)
    let zen = measured.values("deciding", "zen-engine", 1)
    var rows = [
      Report.Row(
        name: "copil's engine, 1 core", unit: "us", spread: Spread(own), note: "the same ten rules as DMN",
        goals: zen.isEmpty
          ? []
          : [
            Goal.atLeast(
              20, Spread(ratiosOf: zen, to: own).median,
              "times faster than zen-engine's best on the rules alone"
            ).because("its best is what was quickest of all it was tried with, see there")
          ]),
      Report.Row(
        name: "copil's engine, trace, 1 core", unit: "us", spread: Spread(traced),
        ratio: Spread(ratiosOf: traced, to: own)),
    ]
    for cores in settings.cores {
      for peer in Self.peers {
        let values = measured.values("deciding", peer.name, cores)
        guard !values.isEmpty else { continue }
        rows.append(
          Report.Row(
            name: "\(peer.name), \(cores == 1 ? "1 core" : "\(cores) cores")", unit: "us",
            spread: Spread(values),
            ratio: cores == 1 ? Spread(ratiosOf: values, to: own) : nil, note: measured.notes[peer.name]))
      }
    }
    return rows + measured.missing
  }
}

/// What the rounds gave: values by measure, name and cores.
private struct Measured {
  private struct Key: Hashable {
    var measure, name: String
    var cores: Int
  }

  private var figures: [Key: [Double]] = [:]
  /// Why someone is not measured, and what else is to be told, by name.
  var failures: [String: String] = [:]
  var notes: [String: String] = [:]

  mutating func add(_ value: Double, _ measure: String, _ name: String, _ cores: Int) {
    figures[Key(measure: measure, name: name, cores: cores), default: []].append(value)
  }

  func values(_ measure: String, _ name: String, _ cores: Int) -> [Double] {
    failures[name] == nil ? figures[Key(measure: measure, name: name, cores: cores)] ?? [] : []
  }

  var missing: [Report.Row] {
    failures.sorted { $0.key < $1.key }.map { Report.Row(name: $0.key, note: "not measured: \($0.value)") }
  }
}
