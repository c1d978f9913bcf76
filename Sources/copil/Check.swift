internal import ArgumentParser
internal import Diagnostics
internal import XMLTree

/// `copil check`: what is wrong with the form of dossiers.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Contrôle la forme de dossiers : XML, schéma, identifiants, dates et totaux.",
    discussion: """
      Chaque faute est dite avec son fichier, sa ligne et sa colonne. Un fichier illisible n'arrête pas les autres.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les dossiers, 64 pour un mauvais usage, 70 pour une panne ; un \
      lecteur qui ferme le tube avant la fin n'y change rien.
      """)

  @Argument(
    help: ArgumentHelp(
      "Fichiers, dossiers de fichiers .xml (parcourus en entier), ou - pour l'entrée standard.",
      valueName: "chemin"))
  var paths: [String]

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
  }

  func run() async throws {
    var limits = Limits()
    if let tailleMax { limits.bytes = tailleMax }
    let form: Report.Form = json ? .json : quiet ? .brief : .text
    var report = Report(form)
    var found: [Diagnostic] = []
    guard let checks = RulesFolder(given: rules).checks(into: &found) else {
      for diagnostic in found { report.add(diagnostic) { _ in nil } }
      Output.write(report.bytes)
      throw ExitCode(ExitStatus.faults)
    }
    let inputs = InputFiles(InputFiles.given(paths))
    for diagnostic in inputs.diagnostics { report.add(diagnostic) { _ in nil } }
    Output.write(report.bytes)
    let run = CheckRun(paths: inputs.paths, checks: checks, limits: limits, form: form, showsProgress: !quiet)
    var totals = await run.run(threads: threads ?? Processors.count)
    let unread = inputs.diagnostics.count { $0.severity == .error }
    totals.errors += unread
    totals.warnings += inputs.diagnostics.count - unread
    close(totals, folders: inputs.diagnostics.count)
    if totals.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  private func close(_ totals: CheckRun.Totals, folders: Int) {
    guard !quiet else { return }
    if json {
      Output.write(
        """
        {"bilan":{"fichiers":\(totals.files),"fautifs":\(totals.faulty),"erreurs":\(totals.errors),\
        "avertissements":\(totals.warnings)}}

        """.utf8)
    } else {
      let line = closingLine(
        files: totals.files, faulty: totals.faulty, folders: folders, errors: totals.errors,
        warnings: totals.warnings)
      Output.write((line + "\n").utf8)
    }
  }
}
