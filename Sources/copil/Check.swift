internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import Glibc
internal import Review
internal import XMLTree

/// `copil check`: what is wrong with the form of dossiers.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Contrôle des dossiers : leur forme et, avec --call, ce que disent les règles de l'appel.",
    discussion: """
      Chaque faute de forme (XML, schéma, identifiants, dates, totaux) est dite avec son fichier, sa ligne et sa colonne. \
      Un fichier illisible n'arrête pas les autres. Avec --call, chaque dossier reçoit le verdict qu'il aurait \
      aujourd'hui et ce qu'il faut corriger, compléter ou savoir, par ordre d'importance ; les avis sont cherchés dans le \
      dossier « avis » de chaque dossier de fichiers, ou à côté du fichier, sauf si --avis dit où ils sont.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les dossiers ou, avec --call, un dossier qui n'est pas recevable, \
      64 pour un mauvais usage, 70 pour une panne ; un lecteur qui ferme le tube avant la fin n'y change rien.
      """)

  @OptionGroup var arguments: PathArguments

  @Option(
    help: ArgumentHelp(
      "Dossier de l'appel, dont les règles répondent : comme Rules/villeneuve-la-garenne/contrat-de-ville-2022.",
      valueName: "appel"))
  var call: String?

  @Option(help: ArgumentHelp("Dossier des avis des instructeurs ; avec --call.", valueName: "dossier"))
  var avis: [String] = []

  @Flag(help: "Écrit un objet JSON par ligne, puis un bilan.")
  var json = false

  @Flag(help: "N'écrit que les fautes : ni extrait, ni progression, ni bilan.")
  var quiet = false

  @Option(help: ArgumentHelp("Dossier des règles, où se trouve dossier.xsd.", valueName: "dossier"))
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "Taille maximale d'un fichier, en octets (20 Mio si rien n'est dit).", valueName: "octets"))
  var tailleMax: Int?

  @Option(
    help: ArgumentHelp(
      "Nombre de fils d'exécution (un par processeur si rien n'est dit).", valueName: "nombre"))
  var threads: Int?

  func validate() throws {
    if let tailleMax, !(1...1 << 30).contains(tailleMax) {
      throw ValidationError("--taille-max va de 1 à \(1 << 30) octets")
    }
    if let threads, !(1...256).contains(threads) { throw ValidationError("--threads va de 1 à 256") }
    if call != nil, rules != nil {
      throw ValidationError("--rules ne va pas avec --call : le dossier de l'appel est dans celui des règles")
    }
    if call == nil, !avis.isEmpty { throw ValidationError("--avis ne va qu'avec --call") }
  }

  func run() throws {
    var limits = Limits()
    if let tailleMax { limits.bytes = tailleMax }
    let form: Report.Form = json ? .json : quiet ? .brief : .text
    var report = Report(form)
    var found: [Diagnostic] = []
    if let call { return try answer(call, limits, form) }
    guard let checks = RulesFolder(given: rules).checks(into: &found) else {
      for diagnostic in found { report.add(diagnostic) { _ in nil } }
      Output.write(report.bytes)
      throw ExitCode(ExitStatus.faults)
    }
    let paths = arguments.paths
    let inputs = InputFiles(InputFiles.given(paths)).withoutAvis(below: paths)
    for diagnostic in inputs.diagnostics { report.add(diagnostic) { _ in nil } }
    Output.write(report.bytes)
    let run = CheckRun(
      paths: inputs.paths, checks: checks, limits: limits, form: form, showsProgress: !quiet)
    var totals = run.run(threads: threadCount)
    let unread = inputs.diagnostics.count { $0.severity == .error }
    totals.errors += unread
    totals.warnings += inputs.diagnostics.count - unread
    let files = inputs.diagnostics.count { $0.code == Diagnostic.otherSuffixCode }
    totals.faulty += files
    close(totals, folders: inputs.diagnostics.count - files, passedOver: files)
    // To free all that was read of the schema would take as long as to check a dozen dossiers.
    withExtendedLifetime((checks, run)) {
      Glibc.exit(totals.errors > 0 ? ExitStatus.faults : ExitStatus.done)
    }
  }

  private var threadCount: Int { threads ?? Processors.count }

  /// The check with the rules of a call.
  private func answer(_ folder: String, _ limits: Limits, _ form: Report.Form) throws {
    var report = Report(form)
    var found: [Diagnostic] = []
    let loaded = LoadedCall.read(folder, into: &found)
    let paths = arguments.paths
    let isWhole = CallArguments.isWholeCampaign(avis, paths)
    var campaign = loaded.map { Campaign($0.rules.call, isWhole: isWhole) }
    let given = CallArguments.Given(paths: InputFiles.given(paths), avis: InputFiles.given(avis))
    if let loaded {
      let folders = CallArguments.avisFolders(given)
      for one in CallArguments.readAvis(folders, loaded, into: &found).avis { campaign?.add(one) }
    }
    let inputs = InputFiles(given.paths).withoutAvis(below: paths)
    found += inputs.diagnostics
    for diagnostic in found { report.add(diagnostic) { _ in nil } }
    Output.write(report.bytes)
    guard let loaded, let campaign else { throw ExitCode(ExitStatus.faults) }
    let run = AnswerRun(inputs.paths, loaded, campaign, limits: limits, form: form)
    var (totals, counts) = run.run(threads: threadCount)
    totals.errors += found.count { $0.severity == .error }
    totals.warnings += found.count { $0.severity == .warning }
    // Besides folders, what is wrong at this point is wrong with files of avis, or with names of files passed over.
    let files = Set(
      found.filter { $0.position.file.hasSuffix(".xml") || $0.code == Diagnostic.otherSuffixCode }
        .map(\.position.file))
    totals.faulty += files.count
    close(
      totals, folders: found.count { !files.contains($0.position.file) },
      passedOver: found.count { $0.code == Diagnostic.otherSuffixCode })
    if !quiet, !json { Output.write((evaluationTotals(counts) + "\n").utf8) }
    let isClean = counts.allSatisfy { $0.key == .recevable }
    // To free all that was read of the call would take as long as to answer for several dossiers.
    withExtendedLifetime((loaded, campaign, run)) {
      Glibc.exit(totals.errors > 0 || !isClean ? ExitStatus.faults : ExitStatus.done)
    }
  }

  private func close(_ totals: CheckRun.Totals, folders: Int, passedOver: Int) {
    guard !quiet else { return }
    if json {
      Output.write(
        """
        {"bilan":{"fichiers":\(totals.files),"fautifs":\(totals.faulty),"erreurs":\(totals.errors),\
        "avertissements":\(totals.warnings)}}

        """.utf8)
    } else {
      let line = closingLine(
        files: totals.files, faulty: totals.faulty, folders: folders, passedOver: passedOver,
        errors: totals.errors, warnings: totals.warnings, isOfForm: call != nil)
      Output.write((line + "\n").utf8)
    }
  }
}
