internal import ArgumentParser
internal import Diagnostics
internal import Review
internal import Sheets

/// `copil run`: the whole job, from a folder of dossiers to what the committee needs on the table.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Évalue les dossiers d'un appel, propose un programme et écrit toutes les feuilles du comité.",
    discussion: """
      Le dossier de résultats est écrit en entier ou pas du tout ; son manifeste nomme l'empreinte SHA-256 de tout ce qui a \
      été lu et écrit. « copil verify » refait le calcul et compare.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les dossiers ou les règles (le résultat est écrit quand les règles \
      sont bonnes), 64 pour un mauvais usage, 70 pour une panne.
      """)

  @OptionGroup var arguments: CallArguments

  @Option(help: ArgumentHelp("Dossier de résultats à écrire.", valueName: "dossier"))
  var out: String

  @Option(help: ArgumentHelp("Changements décidés par le comité.", valueName: "fichier"))
  var arbitrages: String?

  @Flag(help: "Remplace un dossier de résultats qui existe déjà.")
  var force = false

  func run() async throws {
    var complaints = Complaints(isQuiet: arguments.quiet)
    var folder: ResultFolder
    do throws(ResultFolder.Fault) {
      folder = try ResultFolder(out, isForced: force)
    } catch {
      complaints.add([error.diagnostic(out)])
      throw ExitCode(ExitStatus.faults)
    }
    guard let job = await Job.run(arguments, arbitrages: arbitrages, &complaints) else {
      throw ExitCode(ExitStatus.faults)
    }
    var outputs: [Manifest.Output] = []
    do throws(ResultFolder.Fault) {
      try job.write { sheet throws(ResultFolder.Fault) in
        outputs.append(Manifest.Output(path: sheet.path, sha256: SHA256.hex(sheet.bytes)))
        try folder.write(sheet.path, sheet.bytes)
      }
      let manifest = Manifest(job: job, arguments: arguments, outputs: outputs)
      try folder.write(ResultFolder.manifest, manifest.xml())
      try folder.finish()
    } catch {
      complaints.add([error.diagnostic(out)])
      throw ExitCode(ExitStatus.failure)
    }
    if !arguments.quiet {
      Output.write(Summary(programme: job.seance.programme, call: job.seance.rules.call, out: out).text.utf8)
    }
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }
}
