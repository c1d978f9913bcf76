internal import Calls
internal import Decision
internal import Diagnostics
internal import Dossiers
internal import Review
internal import Sheets
internal import XMLTree

/// Everything between the arguments of a run and the files that it writes; nothing of it is on disk yet.
struct Job {
  let start: CallArguments.Start
  /// The meeting; its evaluations are summaries.
  let seance: Seance
  /// The whole evaluations, in the order of the programme's: as XML, and as JSON.
  let xml: WrittenEvaluations
  let json: WrittenEvaluations
  /// The files of the dossiers with their fingerprints, in the order of their paths.
  let dossiers: [(file: FilePath, sha256: String)]
  /// The committee's changes, if there are any.
  let arbitrages: ArbitragesInput?
  /// `evaluations.xsd`, by which the evaluations are read again.
  let schema: Schema
  /// The files of the rules and the contracts that were used, by path.
  let ruleFiles: [Manifest.Output]
  /// What evaluations come from, as their file names it.
  let sources: [(nom: String, sha256: String)]

  /// Why there is nothing to write.
  enum Fault: Error {
    /// What is wrong was told.
    case told
    case system(SystemFault)
  }

  /// Reads, evaluates and decides; everything wrong is told.
  ///
  /// - Throws: When there is no result: the changes cannot be made as they stand, or no dossier is one of the call.
  static func run(
    _ arguments: CallArguments, _ start: CallArguments.Start, arbitrages path: String?,
    _ complaints: inout Complaints
  ) throws(Fault) -> Job {
    var found: [Diagnostic] = []
    let contract = start.call.contract("evaluations.xsd", into: &found)
    let schema = contract?.schema(into: &found)
    complaints.add(found)
    guard let contract, let schema else { throw .told }
    guard !start.paths.isEmpty else {
      complaints.add([.noDossier(arguments.call)])
      throw .told
    }
    var options = DecisionOptions()
    var arbitrages: ArbitragesInput?
    if let path {
      arbitrages = ArbitragesInput.read(path, start.call, &complaints)
      guard let arbitrages else { throw .told }
      arbitrages.apply(to: &options)
    }
    let collected = evaluate(start, arguments, complaints)
    complaints = collected.complaints
    if let fault = collected.fault { throw .system(fault) }
    guard !collected.evaluations.isEmpty else {
      complaints.add([.noDossier(arguments.call)])
      throw .told
    }
    guard let programme = start.call.programme(collected.evaluations, options, &complaints),
      arbitrages?.isFaulty != true
    else { throw .told }
    let sources = sources(start, collected.dossiers)
    let seance = Seance(
      rules: start.call.rules, programme: programme, empreintes: sources + (arbitrages?.print ?? []),
      publie: start.call.bilanPublie(&complaints),
      nonEvalues: start.paths.count - collected.evaluations.count, avisEcartes: start.avisEcartes)
    return Job(
      start: start, seance: seance, xml: collected.xml.ordered(by: programme.origins),
      json: collected.json.ordered(by: programme.origins), dossiers: collected.dossiers,
      arbitrages: arbitrages, schema: schema,
      ruleFiles: (start.call.prints + [contract.output]).sorted { $0.path < $1.path }, sources: sources)
  }

  /// The files of dossiers and avis that were read.
  var inputs: [Manifest.Output] {
    (dossiers + start.avisFiles).map { Manifest.Output($0.file, sha256: $0.sha256) }
  }

  /// One fingerprint for each kind of input, by content alone, so that the same dossiers under other names have the same.
  static func sources(
    _ start: CallArguments.Start, _ dossiers: [(file: FilePath, sha256: String)]
  ) -> [(nom: String, sha256: String)] {
    let all = SHA256.hex(Array(dossiers.map(\.sha256).sorted().joined(separator: "\n").utf8))
    return start.sources(dossiers: all)
  }

  private static func evaluate(
    _ start: CallArguments.Start, _ arguments: CallArguments, _ complaints: Complaints
  ) -> ProgrammeCollector.Result {
    var options = EvaluationRun.Options()
    options.threads = arguments.threadCount
    options.isHashed = true
    options.form = arguments.quiet ? .brief : .text
    options.isDiscreet = true
    options.showsProgress = !arguments.quiet
    options.write = ProgrammeCollector.writer(start.call.rules)
    var campaign = Campaign(start.call.rules.call, isWhole: arguments.isWholeCampaign)
    for avis in start.avis { campaign.add(avis) }
    options.avis = campaign.avis
    let order = DossierOrder(start.paths, start.call, limits: options.limits, threads: options.threads)
    options.standardInput = order.standardInput
    options.sharedReferences = order.shared
    let collector = ProgrammeCollector(campaign, complaints)
    EvaluationRun(start.paths, start.call, options) { collector.add($0) }.run()
    return collector.close()
  }

  // MARK: Files

  /// Writes the programme, the evaluations as data, and every sheet.
  func write(to files: ResultFiles, threads: Int, showsProgress: Bool) {
    let programme: @Sendable () -> Void = { [self] in
      guard let sha256 = writeXML(to: files) else { return }
      if let arbitrages { files.write("arbitrages.xml", arbitrages.bytes) }
      files.write(
        "programme.xml",
        seance.programme.xml(
          call: start.call.rules.call, libelles: Libelles(start.call.rules), regles: start.call.folder,
          entrees: entrees(evaluations: sha256)))
    }
    let data: @Sendable () -> Void = { [self] in
      files.write("evaluations.jsonl") { add throws(SystemFault) in try copy(json, add) }
    }
    SheetWriting(
      seance, xml, schema: schema, to: files, showsProgress: showsProgress, others: [programme, data]
    ).run(threads: threads)
  }

  /// What the programme comes from.
  ///
  /// - Parameter sha256: The fingerprint of the evaluations; nil as long as they are not written.
  func entrees(evaluations sha256: String?) -> [ProgrammeFile.Entree] {
    start.call.entrees(
      evaluations: sha256.map { ("evaluations.xml", $0) }, sources: sources,
      arbitrages: arbitrages.map { ("arbitrages.xml", $0.sha256) })
  }

  private func writeXML(to files: ResultFiles) -> String? {
    var (head, tail) = (EvaluationWriter(start.call.rules), EvaluationWriter(start.call.rules))
    head.addXMLStart(sources: sources)
    tail.addXMLEnd()
    return files.write("evaluations.xml") { add throws(SystemFault) in
      try add(head.bytes)
      try copy(xml, add)
      try add(tail.bytes)
    }
  }

  private func copy(
    _ evaluations: WrittenEvaluations, _ add: ([UInt8]) throws(SystemFault) -> Void
  ) throws(SystemFault) {
    var chunk: [UInt8] = []
    for number in evaluations.ranges.indices {
      try evaluations.read(number, into: &chunk)
      guard chunk.count >= 1 << 18 else { continue }
      try add(chunk)
      chunk.removeAll(keepingCapacity: true)
    }
    try add(chunk)
  }
}

extension LoadedCall {
  /// The programme of evaluated dossiers; nil, with what is wrong told, when a change of the committee cannot be made.
  ///
  /// A programme that leaves out what the committee ordered would not be its programme.
  func programme(
    _ evaluations: [DossierEvaluation], _ options: DecisionOptions, _ complaints: inout Complaints
  ) -> Programme? {
    var found: [Diagnostic] = []
    let programme = Programme(
      of: rules.call, criteres: rules.criteres, evaluations, options: options, into: &found)
    complaints.add(found.sorted().map(named))
    return found.hasErrors ? nil : programme
  }

  /// A message with names in the place of the codes that it quotes.
  private func named(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    let financeurs = rules.call.financeurs.map { (code: $0.code, nom: $0.nom) }
    let piliers = (rules.referentiel?.entrees ?? []).filter { $0.niveau == .pilier }
      .map { (code: $0.code, nom: $0.libelle) }
    for (code, nom) in financeurs + piliers {
      diagnostic.message = diagnostic.message.replacing("« \(code) »", with: "« \(nom) »")
    }
    return diagnostic
  }
}

extension CallArguments.Start {
  /// What evaluations come from, by content alone.
  ///
  /// - Parameter sha256: The fingerprint of all dossiers together.
  func sources(dossiers sha256: String) -> [(nom: String, sha256: String)] {
    var sources = [(LoadedCall.rulesName, call.sha256), (LoadedCall.dossiersName, sha256)]
    if !avisFiles.isEmpty {
      let all = avisFiles.map(\.sha256).sorted().joined(separator: "\n")
      sources.append((LoadedCall.avisName, SHA256.hex(Array(all.utf8))))
    }
    return sources
  }

  /// Every file that is read for the dossiers and by the rules.
  var inputs: [FilePath] {
    paths + avisFiles.map(\.file) + call.files.map { FilePath($0.path) }
  }
}

/// The file of the committee's changes, read.
struct ArbitragesInput {
  var changes: [Programme.Arbitrage]
  /// The committee's adoption of the programme; nil when the file does not tell of one.
  var adoption: Programme.Adoption?
  /// Whether some of the file's decisions cannot be used, so that there is no programme: it is read on to tell all its faults.
  var isFaulty: Bool
  var bytes: [UInt8]
  var file: String
  var sha256: String

  /// How sheets name it among what they come from.
  var print: [(nom: String, sha256: String)] { [("Arbitrages du comité", sha256)] }

  /// Puts what the committee decided among the options of a programme.
  func apply(to options: inout DecisionOptions) {
    options.arbitrages = changes
    options.adoption = adoption
  }

  /// Reads it and tells what is wrong; a file with an error is not used.
  ///
  /// - Returns: Nil when the file as a whole cannot be used.
  static func read(_ path: String, _ call: LoadedCall, _ complaints: inout Complaints) -> ArbitragesInput? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    guard let bytes = FilePath(path).contents(into: &found),
      let schema = call.schema("arbitrages.xsd", into: &found),
      let arbitrages = bytes.withUnsafeBytes({
        Arbitrages.read($0, file: path, schema: schema, call: call.rules.call, into: &found)
      })
    else { return nil }
    guard !found.hasErrors else { return nil }
    arbitrages.check(call: call.rules.call, into: &found)
    let known = Set(call.rules.call.financeurs.map(\.code))
    let usable = arbitrages.arbitrages.filter { $0.financeur.map(known.contains) ?? true }
    return ArbitragesInput(
      changes: usable, adoption: arbitrages.adoption, isFaulty: found.hasErrors, bytes: bytes, file: path,
      sha256: SHA256.hex(bytes))
  }
}
