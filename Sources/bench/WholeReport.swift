import Glibc

/// All measures in one report: peers, engine, instructions, commands; what a failure might stop goes first, what takes long last.
///
/// Each section is printed and kept when it is measured, so that a run that is stopped has told what it knows.
struct WholeReport {
  let settings: Settings

  func run() {
    Files.make(Settings.work)
    // At any end, a failure too.
    atexit { Files.remove(Settings.work) }
    let start = Measure.now()
    let peers = PeerBench(settings: settings)
    var report = Report(preface: [
      "copil beside xmllint and peers; sizes \(settings.sizes.map(String.init).joined(separator: ", ")), "
        + "rounds \(settings.rounds), processors \(Processors.numbers.count)",
      "memory is told from \(figure(Measure(["true"]).mebibytes)) MiB on, what this program holds itself",
      "peers: \(peers.versions())",
    ])
    func tell(_ text: String) {
      print(text, terminator: "")
      fflush(nil)
    }
    func add(_ sections: [Report.Section]) {
      report.sections += sections
      sections.forEach { tell(Report.text($0)) }
      Files.write(Array(report.json.utf8), to: settings.json)
    }
    tell(report.opening)
    settings.progress("peers")
    add(peers.sections())
    settings.progress("the engine alone")
    add(engine())
    settings.progress("instructions")
    add([InstructionBench(settings: settings).section()])
    CommandBench(settings: settings).tell { add([$0]) }
    tell(report.closing)
    print("measured in \(Int(Measure.now() - start)) s; JSON: \(settings.json)")
  }

  private func engine() -> [Report.Section] {
    let isKitThere = access(settings.kit, R_OK) == 0
    let hasZen = Measure([settings.python, "-c", "import zen"]).status == 0
    let engine = settings.spawnSelf([
      "engine", "\(settings.rounds)", isKitThere ? settings.kit : "", hasZen ? settings.python : "",
    ])
    var rows = engine.map(row)
    if !isKitThere {
      rows.append(
        Report.Row(name: "the kit's lending example", note: "not measured: no kit at \(settings.kit)"))
    }
    if !hasZen {
      rows.append(Report.Row(name: "zen-engine", note: "not measured: zen-engine does not install here"))
    }
    return [
      Report.Section(title: "The engine alone, a lookup or all decisions of a model", rows: rows),
      Report.Section(
        title: "Operations on numbers and dates",
        rows: settings.spawnSelf(["numbers", "\(settings.rounds)"]).map(row)),
      Report.Section(title: "The rules of \(CallDossiers.call), one thread, a dossier", rows: rules()),
    ]
  }

  private func rules() -> [Report.Row] {
    let figures = settings.spawnSelf(["rules", settings.call, "1000", "\(settings.rounds)"])
    return figures.map { figure in
      var row = row(figure)
      guard let plain = figures.first(where: { $0.name + ", trace" == figure.name }) else { return row }
      let ratio = Spread(ratiosOf: figure.values, to: plain.values)
      row.ratio = ratio
      if figure.name.contains("JSON") {
        row.goals = [.atMost(1.2, ratio.median, "times the same without trace, from bytes to JSON")]
      }
      return row
    }
  }

  private func row(_ figure: Figure) -> Report.Row {
    Report.Row(name: figure.name, unit: figure.unit, spread: Spread(figure.values))
  }
}
