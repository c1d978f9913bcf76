internal import ArgumentParser
internal import Diagnostics

/// `copil sheets`: the sheets of a programme written before.
struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "Écrit les feuilles d'un programme : relevé, fiches, courriers, tableaux.",
    discussion: """
      Le programme est refait d'après ses évaluations, ses règles et ses arbitrages, cherchés à côté de lui puis là où il \
      le dit ; s'il ne donne pas les mêmes octets, ou si un arbitrage ne peut pas s'appliquer, rien n'est écrit. « copil \
      verify » refait les feuilles et compare. --force remplace un dossier de feuilles, jamais un dossier où se trouve autre \
      chose que ce que copil y a écrit, ni un fichier retouché depuis : déplacez-le d'abord, ou donnez un autre nom à --out.
      Sortie : 0 sans erreur, 1 avec des erreurs, 64 pour un mauvais usage, 70 pour une panne.
      """)

  @Option(help: ArgumentHelp("Programme écrit par « copil decide » ou « copil run ».", valueName: "fichier"))
  var programme: String

  @Option(help: ArgumentHelp("Dossier des feuilles à écrire.", valueName: "dossier"))
  var out: String

  @Option(
    help: ArgumentHelp("Dossier de l'appel, s'il n'est plus là où le programme le dit.", valueName: "appel"))
  var call: String?

  @Flag(help: "Remplace un dossier de feuilles qui existe déjà, sauf si un de ses fichiers a été retouché.")
  var force = false

  func run() throws {
    var complaints = Complaints(isQuiet: false)
    try OutputPlace.check(out)
    try OutputPlace.spare([FilePath(programme)], within: out)
    let folder = try ResultFolder.begin(out, of: .sheets, isForced: force, &complaints)
    guard let job = SheetsJob.read(programme, call: call, &complaints) else {
      throw ExitCode(ExitStatus.faults)
    }
    try OutputPlace.spare((job.inputs + job.ruleFiles).map(\.file), within: out)
    let files = ResultFiles(in: folder.working)
    job.write(to: files, threads: Processors.count, showsProgress: true)
    files.write(ResultFolder.manifest, Manifest(sheets: job, outputs: files.outputs).xml())
    try folder.end(files, out, &complaints)
    Output.write("Feuilles : \(out)/index.html\n".utf8)
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }
}
