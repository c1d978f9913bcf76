internal import ArgumentParser
internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import Glibc
internal import Review

/// `copil rules test`: whether models give what their examples expect.
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Évalue des modèles DMN sur leurs exemples, au format de test du DMN TCK.",
    discussion: """
      Chaque fichier de tests nomme son modèle, cherché à côté de lui, comme les modèles que celui-ci importe.
      Par défaut la comparaison est stricte : mêmes types, mêmes clés, nombres égaux une fois arrondis aux décimales \
      attendues, erreur dite là où une erreur est attendue. Rien n'est sauté : un modèle illisible fait échouer tous \
      ses cas. Les fautes des modèles sont dites une fois chacune, et une erreur y compte même si tous les cas \
      réussissent. Un modèle importé peut aussi se trouver là où l'import le dit (locationURI), ou plus haut, jusqu'au \
      dossier de dossier.xsd, ou dans le dossier « commun » de l'un de ces dossiers. Un appel (appel.xml) dans un dossier donné est lu avec ses règles, comme \
      le font les autres commandes, et ses fautes comptent. Les fonctions externes se limitent à celles du JDK que le kit de conformité nomme, calculées ici.
      Sortie : 0 si tout réussit, 1 si un cas échoue ou qu'un fichier a une erreur, 64 pour un mauvais usage, 70 pour \
      une panne ; un lecteur qui ferme le tube avant la fin n'y change rien.
      """)

  @Argument(help: "Fichiers de tests, ou dossiers de fichiers .xml (parcourus en entier).")
  var paths: [String]

  @Flag(help: "Admet 10⁻⁸ d'écart entre nombres et ne regarde pas si une erreur est dite.")
  var lenient = false

  @Flag(
    help:
      "Ne juge que les cas, comme pour le kit de conformité : les fautes d'un modèle qui se lit ne comptent pas."
  )
  var ignoreModelFaults = false

  @Flag(help: "Ajoute le compte de chaque dossier, et les fautes de modèles qui ne comptent pas.")
  var details = false

  @Flag(help: "Écrit un objet JSON par ligne, puis un bilan.")
  var json = false

  @Option(help: ArgumentHelp("Écrit les résultats au format CSV du DMN TCK.", valueName: "fichier"))
  var report: String?

  func validate() throws {
    if paths.contains("-") {
      throw ValidationError("un fichier de tests ne se lit pas sur l'entrée standard")
    }
  }

  func run() throws {
    let given = InputFiles.given(paths)
    let inputs = InputFiles(given)
    try spare(inputs.paths.map(\.text))
    let run = RulesTestRun(
      inputs.paths, named: Set(given), mode: lenient ? .lenient : .strict, now: Self.now())
    var outcomes = run.run(threads: Processors.count)
    if ignoreModelFaults {
      // The kit has files without any case.
      for index in outcomes.indices { outcomes[index].faults.removeAll { $0.code == "aucun-cas" } }
    }
    try spare(outcomes.flatMap(\.models))

    var totals = RulesTestTotals(json ? .json : .text, ignoresModels: ignoreModelFaults, isDetailed: details)
    for diagnostic in inputs.diagnostics { totals.add(diagnostic) }
    let faults = ignoreModelFaults ? [] : faultsOfCalls(among: inputs.paths)
    let components = faults.filter { $0.code.hasPrefix(RuleCheck.componentPrefix) }
    // What the schema does not have comes first: sound rules fail with it.
    totals.add(ofCall: components)
    let wrong = Set(components.map(\.position.file))
    for var outcome in outcomes {
      if outcome.modelFaults.contains(where: { wrong.contains($0.position.file) }) {
        RuleCheck.dropConsequences(from: &outcome.modelFaults)
      }
      totals.add(outcome)
    }
    totals.add(ofCall: faults)
    if totals.cases == 0, totals.errors == 0 { totals.add(.noCase(paths[0])) }
    totals.close(isLenient: lenient)
    if let report, let code = WholeFile.write(report, Array(csv(outcomes).utf8)) {
      Output.complain("\(Diagnostic.unwritable(code, at: FilePosition(file: report)))")
      throw ExitCode(ExitStatus.failure)
    }
    if totals.failed > 0 || totals.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  /// What is wrong with the calls whose `appel.xml` is among the files.
  private func faultsOfCalls(among paths: [FilePath]) -> [Diagnostic] {
    let name = FilePath(CallFolders.Name.appel)
    var found: [Diagnostic] = []
    for path in paths where path == name || path.text.hasSuffix("/" + name.text) {
      // Without the schemas above it, it is no call.
      guard CallFolders(call: path.folder.text, exists: { access($0, F_OK) == 0 }) != nil else { continue }
      _ = LoadedCall.read(path.text, isForAuthors: true, into: &found)
    }
    return found
  }

  /// The rows that the kit asks of vendors: folder, file, case, result, comment.
  private func csv(_ outcomes: [RulesTestOutcome]) -> String {
    var text = ""
    for outcome in outcomes {
      let (folder, file) = Self.place(of: outcome.path, given: paths)
      for verdict in outcome.verdicts {
        let comment = verdict.failures.first?.message ?? ""
        let cells = [folder, file, verdict.id, verdict.passes ? "SUCCESS" : "ERROR", comment]
        text += cells.map { "\"\($0.replacing("\"", with: "\"\"").replacing("\n", with: " "))\"" }
          .joined(separator: ",")
        text += "\n"
      }
    }
    return text
  }

  /// The folder below `TestCases`, or else below the folder given or its name, and the file's name without `.xml`.
  static func place(of path: String, given: [String]) -> (folder: String, file: String) {
    var parts = path.split(separator: "/").map(String.init)
    var file = parts.popLast() ?? path
    if file.lowercased().hasSuffix(".xml") { file.removeLast(4) }
    if let root = parts.lastIndex(of: "TestCases") {
      return (parts[(root + 1)...].joined(separator: "/"), file)
    }
    for argument in given {
      let above = argument.split(separator: "/").map(String.init)
      if parts.starts(with: above), parts.count > above.count {
        return (parts[above.count...].joined(separator: "/"), file)
      }
      if parts == above { return (name(ofFolder: argument), file) }
    }
    return (parts.isEmpty ? name(ofFolder: ".") : parts.joined(separator: "/"), file)
  }

  /// What the system calls a folder that may be written `.`.
  private static func name(ofFolder path: String) -> String {
    guard let whole = realpath(path, nil) else { return path }
    defer { free(whole) }
    return String(cString: whole).split(separator: "/").last.map(String.init) ?? "/"
  }

  /// Refuses to write the report over a file that the run reads.
  private func spare(_ files: [String]) throws {
    guard let report, let place = FileIdentity(report) else { return }
    guard files.contains(where: { FileIdentity($0) == place }) else { return }
    Output.complain("\(Diagnostic.reportOverInput(at: FilePosition(file: report)))")
    throw ExitCode(ExitStatus.usage)
  }

  /// The clock of the machine, in universal time; it is read here and nowhere else.
  private static func now() -> DateAndTime? {
    var clock = timespec()
    guard clock_gettime(CLOCK_REALTIME, &clock) == 0 else { return nil }
    return DateAndTime(secondsSinceEpoch: Int64(clock.tv_sec), nanosecond: Int64(clock.tv_nsec), zone: .utc)
  }
}
