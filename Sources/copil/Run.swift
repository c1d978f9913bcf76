internal import ArgumentParser
internal import Decision
internal import Diagnostics
internal import Review
internal import Sheets
internal import XMLTree

/// `copil run`: the whole job, from a folder of dossiers to what the committee needs on the table.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Évalue les dossiers d'un appel, propose un programme et écrit toutes les feuilles du comité.",
    discussion: """
      Le dossier de résultats est écrit en entier ou pas du tout ; son manifeste nomme l'empreinte SHA-256 de tout ce qui a \
      été lu et écrit. « copil verify » refait le calcul et compare. --force remplace un résultat, jamais un dossier où se \
      trouve autre chose que ce que copil y a écrit, ni un courrier ou un autre fichier retouché depuis : déplacez d'abord \
      l'ancien dossier, ou donnez un autre nom à --out.
      Un arbitrage qui ne peut pas s'appliquer tel quel (dossier ou financeur inconnu, somme au-dessus de la demande, du \
      plafond ou de l'enveloppe, contradiction) est dit avec sa place, et rien n'est écrit.
      Après l'adoption, gardez le programme adopté : un dossier complété, déposé ou instruit depuis peut prendre l'argent \
      d'un autre, sans que le comité l'ait décidé. Écrivez le nouveau résultat sous un autre nom par --out, et voyez \
      par « copil decide --compare » ce qui change. --force dit en avertissement chaque dossier adopté qui change.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les dossiers (le résultat est écrit), les règles ou les arbitrages, \
      ou sans aucun dossier de l'appel (rien n'est écrit), 64 pour un mauvais usage, 70 pour une panne.
      """)

  @OptionGroup var arguments: CallArguments

  @Option(help: ArgumentHelp("Dossier de résultats à écrire.", valueName: "dossier"))
  var out: String

  @Option(help: ArgumentHelp("Changements décidés par le comité, et son adoption.", valueName: "fichier"))
  var arbitrages: String?

  @Flag(help: "Remplace un dossier de résultats qui existe déjà, sauf si un de ses fichiers a été retouché.")
  var force = false

  func run() throws {
    var complaints = Complaints(isQuiet: arguments.quiet)
    try OutputPlace.check(out, beside: InputFiles.given(arguments.paths + arguments.avis))
    if arbitrages == nil, force, ResultFolder.hasArbitrages(out) {
      complaints.add([.arbitragesLeftOut(at: FilePosition(file: out))])
    }
    let folder = try ResultFolder.begin(out, of: .run, isForced: force, &complaints)
    guard let start = arguments.start(&complaints) else { throw ExitCode(ExitStatus.faults) }
    try OutputPlace.spare(start.inputs + [arbitrages].compactMap { $0.map { FilePath($0) } }, within: out)
    let job: Job
    do throws(Job.Fault) {
      job = try Job.run(arguments, start, arbitrages: arbitrages, &complaints)
    } catch {
      throw error.exit(&complaints)
    }
    if force { complaints.add(job.changes(ofAdopted: out)) }
    let files = ResultFiles(in: folder.working)
    job.write(to: files, threads: arguments.threadCount, showsProgress: !arguments.quiet)
    let manifest = Manifest(job: job, arguments: arguments, outputs: files.outputs)
    files.write(ResultFolder.manifest, manifest.xml())
    try folder.end(files, out, &complaints)
    if !arguments.quiet {
      Output.write(Summary(job.seance, out: out).text.utf8)
    }
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }
}

extension Job {
  /// What is not as the committee adopted it in the result that this one replaces; nothing where it adopted none.
  fileprivate func changes(ofAdopted result: String) -> [Diagnostic] {
    guard ResultFolder.hasArbitrages(result) else { return [] }
    var found: [Diagnostic] = []
    let adopted = AdoptedProgramme(at: result + "/programme.xml", start.call, into: &found)
    guard let adopted else {
      // It is no input: that it cannot be compared does not keep it from being replaced.
      for place in found.indices { found[place].severity = .warning }
      return found
    }
    return adopted.losses(seance, entrees(evaluations: nil))
  }
}

extension Job.Fault {
  /// How a command ends with it; an error of the system is told here.
  func exit(_ complaints: inout Complaints) -> ExitCode {
    guard case .system(let fault) = self else { return ExitCode(ExitStatus.faults) }
    complaints.add([.unwritable(fault.code, at: FilePosition(file: Spool.usualFolder))])
    return ExitCode(ExitStatus.failure)
  }
}

extension ResultFolder {
  /// Makes the folder, or tells why not and ends the command.
  static func begin(
    _ path: String, of command: Manifest.Command, isForced: Bool, _ complaints: inout Complaints
  ) throws -> ResultFolder {
    do throws(Fault) {
      let folder = try ResultFolder(path, of: command, isForced: isForced)
      complaints.add(folder.doubtful.map { .doubtfulRemains($0, at: FilePosition(file: path)) })
      return folder
    } catch {
      complaints.add([error.diagnostic(path)])
      throw ExitCode(error.status)
    }
  }

  /// Gives the folder its name when all files could be written; else tells why not and ends the command.
  consuming func end(_ files: ResultFiles, _ path: String, _ complaints: inout Complaints) throws {
    do throws(Fault) {
      if let fault = files.fault { throw .system(fault.code) }
      if let remains = try finish() {
        complaints.add([.oldResultRemains(remains, at: FilePosition(file: path))])
      }
    } catch {
      // What goes wrong while an interruption takes the folder away is no fault to tell.
      Interruption.mayEndHere()
      complaints.add([error.diagnostic(path)])
      throw ExitCode(error.status)
    }
  }
}

extension OutputPlace {
  /// Ends the command when a folder to write has no name, lies within a result, or among files to read.
  static func check(_ folder: String, beside arguments: [FilePath] = []) throws {
    let position = FilePosition(file: folder)
    let refusal: Diagnostic? =
      if folder.isEmpty {
        .noResultName
      } else if let result = result(around: folder) {
        .resultInResult(result, at: position)
      } else if let input = self.folder(around: folder, among: arguments) {
        .resultAmongInputs(input, at: position)
      } else {
        nil
      }
    guard let refusal else { return }
    Output.complain("\(refusal)")
    throw ExitCode(ExitStatus.usage)
  }

  /// Ends the command when a folder to write holds one of its inputs.
  static func spare(_ inputs: [FilePath], within folder: String) throws {
    guard let input = input(within: folder, among: inputs) else { return }
    Output.complain("\(Diagnostic.resultOverInput(input, at: FilePosition(file: folder)))")
    throw ExitCode(ExitStatus.usage)
  }

  /// Ends the command when a file to write would be read by the next one: among XML files to read, or among rules.
  static func check(_ output: String, among folders: [FilePath], rules: String) throws {
    let path = FilePath(output)
    guard path.isXML || output.hasSuffix(".dmn") || output.hasSuffix(".xsd"),
      let folder = folder(around: output, among: (path.isXML ? folders : []) + [FilePath(rules)])
    else { return }
    Output.complain("\(Diagnostic.outputAmongInputs(folder, at: FilePosition(file: output)))")
    throw ExitCode(ExitStatus.usage)
  }

  /// Ends the command when a file to write has no name, or is one of its inputs.
  static func spare(_ inputs: [FilePath], from output: String) throws {
    let refusal: Diagnostic? =
      output.isEmpty
      ? .noOutputName
      : input(replacedBy: output, among: inputs).map {
        .outputOverInput($0, at: FilePosition(file: output))
      }
    guard let refusal else { return }
    Output.complain("\(refusal)")
    throw ExitCode(ExitStatus.usage)
  }
}
