internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import Review
internal import Sheets
internal import Synchronization
internal import XMLTree

/// Everything between the arguments of a run and the sheets that it writes; nothing of it is on disk yet.
struct Job {
  let start: CallArguments.Start
  let seance: Seance
  /// The files of the dossiers with their fingerprints, in the order of their paths.
  let dossiers: [(file: String, sha256: String)]
  /// The committee's changes with their fingerprint, if there are any.
  let arbitrages: (file: String, sha256: String)?
  let entrees: [ProgrammeFile.Entree]

  /// Reads, evaluates and decides; everything wrong is told.
  ///
  /// - Returns: Nil when there is no result: the call cannot be used, or the file of changes.
  static func run(
    _ arguments: CallArguments, arbitrages path: String?, _ complaints: inout Complaints
  ) async -> Job? {
    guard let start = arguments.start(&complaints) else { return nil }
    var options = DecisionOptions()
    var arbitrages: (file: String, sha256: String)?
    if let path {
      guard let read = read(path, start.call, &complaints) else { return nil }
      options.arbitrages = read.changes
      arbitrages = (path, read.sha256)
    }
    let (evaluations, dossiers) = await evaluate(start, arguments, &complaints)
    var found: [Diagnostic] = []
    let programme = Programme(
      of: start.call.rules.call, criteres: start.call.rules.criteres, evaluations, options: options,
      into: &found)
    complaints.add(found)
    let rules = start.call.sha256
    var entrees = [ProgrammeFile.Entree(.regle, start.call.folder, sha256: rules)]
    if let arbitrages {
      entrees.append(ProgrammeFile.Entree(.arbitrages, arbitrages.file, sha256: arbitrages.sha256))
    }
    entrees += start.avisFiles.map { ProgrammeFile.Entree(.avis, $0.file, sha256: $0.sha256) }
    entrees += dossiers.map { ProgrammeFile.Entree(.dossier, $0.file, sha256: $0.sha256) }
    let seance = Seance(
      rules: start.call.rules, programme: programme, empreintes: prints(rules, dossiers, arbitrages))
    return Job(
      start: start, seance: seance, dossiers: dossiers, arbitrages: arbitrages, entrees: entrees)
  }

  /// What sheets print: one fingerprint for each kind of input.
  private static func prints(
    _ rules: String, _ dossiers: [(file: String, sha256: String)],
    _ arbitrages: (file: String, sha256: String)?
  ) -> [(nom: String, sha256: String)] {
    // By content alone, so that the same dossiers under other names have the same.
    let all = dossiers.map(\.sha256).sorted().joined(separator: "\n")
    let own = [("Règles de l'appel", rules), ("Ensemble des dossiers", SHA256.hex(Array(all.utf8)))]
    return own + (arbitrages.map { [("Arbitrages du comité", $0.sha256)] } ?? [])
  }

  private static func read(
    _ path: String, _ call: LoadedCall, _ complaints: inout Complaints
  ) -> (changes: [Programme.Arbitrage], sha256: String)? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try OpenFile(FilePath(path), limit: Limits().bytes).read(into: &buffer)
    } catch {
      found.append(error.diagnostic(file: path, limit: Limits().bytes))
      return nil
    }
    guard let schema = call.schema("arbitrages.xsd", into: &found),
      let changes = Programme.Arbitrage.read(
        buffer.bytes, file: path, appel: call.rules.call.code, schema: schema, into: &found)
    else { return nil }
    return (changes, SHA256.hex(buffer.bytes))
  }

  private static func evaluate(
    _ start: CallArguments.Start, _ arguments: CallArguments, _ complaints: inout Complaints
  ) async -> (evaluations: [DossierEvaluation], dossiers: [(file: String, sha256: String)]) {
    var options = EvaluationRun.Options()
    options.threads = arguments.threadCount
    options.isHashed = true
    options.form = arguments.quiet ? .brief : .text
    options.showsProgress = !arguments.quiet
    options.avis = Dictionary(start.avis.map { ($0.dossier, $0) }) { first, _ in first }
    let collected = CollectedOutcomes()
    await EvaluationRun(start.paths, start.call, options) { collected.add($0) }.run()
    let all = collected.all
    for outcome in all { complaints.add(outcome) }
    return (
      all.compactMap(\.evaluation), all.compactMap { outcome in outcome.sha256.map { (outcome.file, $0) } }
    )
  }

  /// Writes every sheet, the programme among them.
  func write<Failure: Error>(_ emit: (Seance.Sheet) throws(Failure) -> Void) throws(Failure) {
    let call = start.call.rules.call
    let xml = seance.programme.xml(call: call, regles: start.call.folder, entrees: entrees)
    try emit(Seance.Sheet(path: "programme.xml", bytes: xml))
    try seance.writeSheets(emit)
  }
}

/// Outcomes as threads give them, in the order of the files.
final class CollectedOutcomes: Sendable {
  private let outcomes: Mutex<[EvaluationRun.Outcome]> = Mutex([])

  func add(_ outcome: EvaluationRun.Outcome) { outcomes.withLock { $0.append(outcome) } }

  var all: [EvaluationRun.Outcome] { outcomes.withLock { $0 } }
}
