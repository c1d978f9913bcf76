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
  /// The bytes of the committee's changes, which go into the result with it.
  let changes: [UInt8]

  /// Reads, evaluates and decides; everything wrong is told.
  ///
  /// - Returns: Nil when there is no result: the call cannot be used, or the file of changes.
  static func run(
    _ arguments: CallArguments, arbitrages path: String?, _ complaints: inout Complaints
  ) async -> Job? {
    guard let start = arguments.start(&complaints) else { return nil }
    var options = DecisionOptions()
    var arbitrages: (file: String, sha256: String)?
    var changes: [UInt8] = []
    if let path {
      guard let read = ArbitragesInput.read(path, start.call, &complaints) else { return nil }
      options.arbitrages = read.changes
      arbitrages = (path, read.sha256)
      changes = read.bytes
    }
    let (evaluations, dossiers) = await evaluate(start, arguments, &complaints)
    var found: [Diagnostic] = []
    let programme = Programme(
      of: start.call.rules.call, criteres: start.call.rules.criteres, evaluations, options: options,
      into: &found)
    complaints.add(found)
    let rules = start.call.sha256
    let seance = Seance(
      rules: start.call.rules, programme: programme, empreintes: prints(rules, dossiers, arbitrages),
      publie: start.call.bilanPublie(&complaints))
    return Job(start: start, seance: seance, dossiers: dossiers, arbitrages: arbitrages, changes: changes)
  }

  /// What sheets print: one fingerprint for each kind of input.
  private static func prints(
    _ rules: String, _ dossiers: [(file: String, sha256: String)],
    _ arbitrages: (file: String, sha256: String)?
  ) -> [(nom: String, sha256: String)] {
    // By content alone, so that the same dossiers under other names have the same.
    let all = dossiers.map(\.sha256).sorted().joined(separator: "\n")
    let own = [(LoadedCall.rulesName, rules), ("Ensemble des dossiers", SHA256.hex(Array(all.utf8)))]
    return own + (arbitrages.map { [("Arbitrages du comité", $0.sha256)] } ?? [])
  }

  private static func evaluate(
    _ start: CallArguments.Start, _ arguments: CallArguments, _ complaints: inout Complaints
  ) async -> (evaluations: [DossierEvaluation], dossiers: [(file: String, sha256: String)]) {
    var options = EvaluationRun.Options()
    options.threads = arguments.threadCount
    options.isHashed = true
    options.form = arguments.quiet ? .brief : .text
    options.showsProgress = !arguments.quiet
    var campaign = Campaign(start.call.rules.call)
    for avis in start.avis { campaign.add(avis) }
    options.avis = campaign.avis
    let collected = CollectedOutcomes()
    await EvaluationRun(start.paths, start.call, options) { collected.add($0) }.run()
    let all = collected.all
    for outcome in all {
      complaints.add(outcome)
      if let evaluation = outcome.evaluation { campaign.add(evaluation, at: outcome.position) }
    }
    complaints.add(campaign.diagnostics())
    return (
      all.compactMap(\.evaluation), all.compactMap { outcome in outcome.sha256.map { (outcome.file, $0) } }
    )
  }

  /// Writes every sheet, with the evaluations and the programme as data.
  func write<Failure: Error>(_ emit: (Seance.Sheet) throws(Failure) -> Void) throws(Failure) {
    let call = start.call.rules.call
    let programme = seance.programme
    var evaluations = EvaluationWriter(start.call.rules)
    evaluations.addXMLStart(sources: seance.empreintes)
    for evaluation in programme.evaluations { evaluations.addXML(evaluation) }
    evaluations.addXMLEnd()
    var entrees = [
      ProgrammeFile.Entree(.regle, start.call.folder, sha256: start.call.sha256),
      ProgrammeFile.Entree(.evaluations, "evaluations.xml", sha256: SHA256.hex(evaluations.bytes)),
    ]
    try emit(Seance.Sheet(path: "evaluations.xml", bytes: evaluations.bytes))
    evaluations.removeAll()
    for evaluation in programme.evaluations { evaluations.addJSON(evaluation) }
    try emit(Seance.Sheet(path: "evaluations.jsonl", bytes: evaluations.bytes))
    if let arbitrages {
      entrees.append(ProgrammeFile.Entree(.arbitrages, "arbitrages.xml", sha256: arbitrages.sha256))
      try emit(Seance.Sheet(path: "arbitrages.xml", bytes: changes))
    }
    let xml = programme.xml(call: call, regles: start.call.folder, entrees: entrees)
    try emit(Seance.Sheet(path: "programme.xml", bytes: xml))
    try seance.writeSheets(emit)
  }
}

/// The file of the committee's changes, read.
struct ArbitragesInput {
  var changes: [Programme.Arbitrage]
  var bytes: [UInt8]
  var sha256: String

  /// Reads it and tells what is wrong; a file with an error is not used.
  ///
  /// - Returns: Nil when the file as a whole cannot be used.
  static func read(_ path: String, _ call: LoadedCall, _ complaints: inout Complaints) -> ArbitragesInput? {
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
      let arbitrages = Arbitrages.read(buffer.bytes, file: path, schema: schema, into: &found)
    else { return nil }
    arbitrages.check(call: call.rules.call, into: &found)
    guard !found.contains(where: { $0.severity == .error }) else { return nil }
    let bytes = Array(buffer.bytes)
    return ArbitragesInput(changes: arbitrages.arbitrages, bytes: bytes, sha256: SHA256.hex(bytes))
  }
}

/// Outcomes as threads give them, in the order of the files.
final class CollectedOutcomes: Sendable {
  private let outcomes: Mutex<[EvaluationRun.Outcome]> = Mutex([])

  func add(_ outcome: EvaluationRun.Outcome) { outcomes.withLock { $0.append(outcome) } }

  var all: [EvaluationRun.Outcome] { outcomes.withLock { $0 } }
}
