internal import ArgumentParser
internal import Calls
internal import Decision
internal import Diagnostics
internal import Glibc
internal import Review
internal import Sheets

/// `copil sheets`: the sheets of a programme written before.
struct SheetsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "Écrit les feuilles d'un programme : relevé, fiches, courriers, tableaux.",
    discussion: """
      Le programme est refait d'après ses évaluations, ses règles et ses arbitrages, cherchés là où il le dit puis à côté de \
      lui ; s'il ne donne pas les mêmes octets, rien n'est écrit.
      Sortie : 0 sans erreur, 1 avec des erreurs, 64 pour un mauvais usage, 70 pour une panne.
      """)

  @Option(help: ArgumentHelp("Programme écrit par « copil decide » ou « copil run ».", valueName: "fichier"))
  var programme: String

  @Option(help: ArgumentHelp("Dossier des feuilles à écrire.", valueName: "dossier"))
  var out: String

  @Option(
    help: ArgumentHelp("Dossier de l'appel, s'il n'est plus là où le programme le dit.", valueName: "appel"))
  var call: String?

  @Flag(help: "Remplace un dossier de feuilles qui existe déjà.")
  var force = false

  func run() async throws {
    var complaints = Complaints(isQuiet: false)
    var folder: ResultFolder
    do throws(ResultFolder.Fault) {
      folder = try ResultFolder(out, isForced: force)
    } catch {
      complaints.add([error.diagnostic(out)])
      throw ExitCode(ExitStatus.faults)
    }
    guard let seance = seance(&complaints) else { throw ExitCode(ExitStatus.faults) }
    do throws(ResultFolder.Fault) {
      var outputs: [Manifest.Output] = []
      try seance.writeSheets { sheet throws(ResultFolder.Fault) in
        outputs.append(Manifest.Output(path: sheet.path, sha256: SHA256.hex(sheet.bytes)))
        try folder.write(sheet.path, sheet.bytes)
      }
      try folder.write(ResultFolder.manifest, Manifest(sheetsOf: programme, seance: seance, outputs).xml())
      try folder.finish()
    } catch {
      complaints.add([error.diagnostic(out)])
      throw ExitCode(ExitStatus.failure)
    }
    Output.write("Feuilles : \(out)/index.html\n".utf8)
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  /// The programme made again; nil, with what is wrong told, when it does not come out the same.
  private func seance(_ complaints: inout Complaints) -> Seance? {
    guard let input = ProgrammeInput.read(programme, nil, &complaints) else { return nil }
    var found: [Diagnostic] = []
    let loaded = LoadedCall.read(call ?? input.file.regles, into: &found)
    complaints.add(found)
    guard let loaded else { return nil }
    guard let evaluations = path(.evaluations, input, &complaints),
      let read = EvaluationsInput.read(evaluations, loaded, &complaints)
    else { return nil }
    var options = DecisionOptions(seuil: input.file.seuil, enveloppes: input.file.hypotheses)
    var entrees = input.file.entrees
    if input.file.entrees.contains(where: { $0.nature == .arbitrages }) {
      guard let file = path(.arbitrages, input, &complaints),
        let changes = ArbitragesInput.read(file, loaded, &complaints)
      else { return nil }
      options.arbitrages = changes.changes
      entrees = entrees.map {
        $0.nature == .arbitrages ? ProgrammeFile.Entree(.arbitrages, $0.fichier, sha256: changes.sha256) : $0
      }
    }
    entrees = entrees.map {
      $0.nature == .evaluations ? ProgrammeFile.Entree(.evaluations, $0.fichier, sha256: read.sha256) : $0
    }
    var faults: [Diagnostic] = []
    let made = Programme(
      of: loaded.rules.call, criteres: loaded.rules.criteres, read.evaluations, options: options,
      into: &faults)
    let bytes = made.xml(
      call: loaded.rules.call, regles: input.file.regles, entrees: entrees,
      hypotheses: options.enveloppes)
    guard bytes == input.bytes else {
      complaints.add([.programmeNotRepeated(at: FilePosition(file: programme))])
      return nil
    }
    return Seance(
      rules: loaded.rules, programme: made, empreintes: read.sources,
      publie: loaded.bilanPublie(&complaints), enveloppes: options.enveloppes)
  }

  /// Where an input of the programme is: as written, or beside the programme.
  private func path(
    _ nature: ProgrammeFile.Entree.Nature, _ input: ProgrammeInput, _ complaints: inout Complaints
  ) -> String? {
    guard let entree = input.file.entrees.first(where: { $0.nature == nature }) else {
      complaints.add([.programmeWithout(nature.rawValue, at: FilePosition(file: programme))])
      return nil
    }
    let name = entree.fichier.split(separator: "/").last.map(String.init) ?? entree.fichier
    let folder = programme.lastIndex(of: "/").map { String(programme[...$0]) } ?? ""
    // Beside it first: a result that was moved keeps its own.
    return [folder + name, entree.fichier].first { access($0, R_OK) == 0 } ?? entree.fichier
  }
}
