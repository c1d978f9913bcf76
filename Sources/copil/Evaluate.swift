internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import Glibc
internal import Review

/// `copil evaluate`: the answers of the rules to a whole folder of dossiers.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Applique les règles d'un appel à un dossier de candidatures, en parallèle.",
    discussion: """
      Sans --json ni --xml, écrit un tableau : le compte des verdicts et une ligne par dossier. Les évaluations sont \
      rangées par référence : ni l'ordre ou le nom des fichiers, ni le nombre de processeurs n'y changent rien. Avec -o \
      seul, le fichier est en XML, celui que lit « copil decide ». Les avis sont cherchés dans le dossier « avis » de \
      chaque dossier de fichiers, ou à côté du fichier, sauf si --avis dit où ils sont. Ce qui ne va pas est dit sur la sortie d'erreur et \
      n'arrête pas les autres dossiers.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les dossiers, les avis ou les règles, 64 pour un mauvais usage, 70 \
      pour une panne.
      """)

  @OptionGroup var arguments: CallArguments

  @Flag(help: "Écrit un objet JSON par ligne, un par dossier.")
  var json = false

  @Flag(help: "Écrit un document XML, décrit par Rules/evaluations.xsd.")
  var xml = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Fichier où écrire les évaluations, en entier ou pas du tout.", valueName: "fichier"))
  var output: String?

  func validate() throws {
    if json, xml { throw ValidationError("--json et --xml ne vont pas ensemble") }
  }

  private enum Form { case json, xml, table }

  func run() throws {
    var complaints = Complaints(isQuiet: arguments.quiet)
    if let output {
      try OutputPlace.spare([], from: output)
      if let code = DraftFile.refusal(output) { try fail(SystemFault(code: code)) }
    }
    guard let start = arguments.start(&complaints) else { throw ExitCode(ExitStatus.faults) }
    if let output {
      try OutputPlace.spare(start.inputs, from: output)
      let given = arguments.given
      try OutputPlace.check(output, among: given.paths + given.avis, rules: start.call.rulesFolder)
    }
    let form: Form = json ? .json : xml || output != nil ? .xml : .table
    var campaign = Campaign(start.call.rules.call, isWhole: arguments.isWholeCampaign)
    for avis in start.avis { campaign.add(avis) }
    let showsTable = !arguments.quiet && (form == .table || output != nil)
    let sources = form == .xml ? start.sources(dossiers: SHA256.hex([])) : []
    let target: EvaluationTarget?
    do throws(SystemFault) {
      target =
        form == .table ? nil : try EvaluationTarget(output, head: head(form, start.call.rules, sources))
    } catch {
      return try fail(error)
    }
    let collector = EvaluationCollector(
      campaign, complaints, table: showsTable ? EvaluationTable(start.call.rules) : nil, target: target)
    var options = options(form, start, campaign)
    let order = DossierOrder(
      start.paths, start.call, limits: options.limits, threads: options.threads)
    options.standardInput = order.standardInput
    options.sharedReferences = order.shared
    EvaluationRun(order.paths, start.call, options) { collector.add($0) }.run()
    var result = collector.close()
    if result.counts.isEmpty {
      result.complaints.add([.nothingToEvaluate(arguments.call)])
      throw ExitCode(ExitStatus.faults)
    }
    do throws(SystemFault) {
      if let fault = result.fault { throw fault }
      // As long as before: only the fingerprint of the dossiers is another.
      let own = sources.map { $0.sha256 == SHA256.hex([]) ? ($0.nom, result.sha256) : $0 }
      let tail = form == .xml ? EvaluationWriter.xmlEnd : []
      try collector.finish(head: head(form, start.call.rules, own), tail: tail)
    } catch {
      try fail(error)
    }
    tell(result)
    // To free all that was read of the call would take as long as to answer for several dossiers.
    withExtendedLifetime((start, collector, result)) {
      Glibc.exit(result.complaints.errors > 0 ? ExitStatus.faults : ExitStatus.done)
    }
  }

  /// Tells why there is no result.
  private func fail(_ fault: SystemFault) throws {
    let place = FilePosition(file: output ?? Spool.usualFolder)
    Output.complain("\(Diagnostic.unwritable(fault.code, at: place))")
    throw ExitCode(ExitStatus.failure)
  }

  private func options(
    _ form: Form, _ start: CallArguments.Start, _ campaign: Campaign
  ) -> EvaluationRun.Options {
    var options = EvaluationRun.Options()
    options.threads = arguments.threadCount
    options.form = arguments.quiet ? .brief : .text
    options.isDiscreet = true
    options.showsProgress = !arguments.quiet
    options.avis = campaign.avis
    options.isHashed = form == .xml
    let writer = EvaluationWriter(start.call.rules)
    switch form {
    case .json: options.write = { writer.append(json: $0, to: &$1) }
    case .xml: options.write = { writer.append(xml: $0, to: &$1) }
    case .table: options.isTraced = false
    }
    return options
  }

  /// The first bytes of a file; as many whatever the dossiers are.
  private func head(
    _ form: Form, _ rules: RuleSet, _ sources: [(nom: String, sha256: String)]
  ) -> [UInt8] {
    guard form == .xml else { return [] }
    var writer = EvaluationWriter(rules)
    writer.addXMLStart(sources: sources)
    return writer.bytes
  }

  /// The summary on standard output when that is free, else a line on standard error.
  private func tell(_ result: EvaluationCollector.Result) {
    guard !arguments.quiet else { return }
    if let table = result.table {
      Output.write(table.text(result.counts, width: Output.width).utf8)
    } else {
      Output.complain(evaluationTotals(result.counts))
    }
  }
}
