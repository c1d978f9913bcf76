internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import Dossiers
internal import Sheets

/// `copil rules show`: the rules of a call for people.
struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract:
      "Présente les règles d'un appel : calendrier, enveloppes, pièces, critères, tables, paramètres.",
    discussion: """
      Tout vient des fichiers de règles de l'appel. Ce que les textes publiés ne disent pas est présenté comme un \
      paramètre d'exemple, à fixer par la commune.
      Sortie : 0 sans erreur, 1 avec des erreurs dans les règles, 64 pour un mauvais usage, 70 pour une panne.
      """)

  @Argument(
    help: ArgumentHelp(
      "Dossier de l'appel, comme Rules/villeneuve-la-garenne/contrat-de-ville-2022.", valueName: "appel"))
  var call: String

  @Flag(help: "Écrit une page HTML au lieu d'un texte.")
  var html = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Fichier à écrire, en entier ou pas du tout.", valueName: "fichier"))
  var output: String?

  func run() throws {
    var complaints = Complaints(isQuiet: false)
    var found: [Diagnostic] = []
    let loaded = LoadedCall.read(call, isForAuthors: true, into: &found)
    complaints.add(found)
    guard let loaded else { throw ExitCode(ExitStatus.faults) }
    if let output {
      try OutputPlace.spare(loaded.files.map { FilePath($0.path) }, from: output)
      try OutputPlace.check(output, among: [], rules: loaded.rulesFolder)
    }
    let reglement = Reglement(loaded.rules, schema: loaded.checks.schema)
    let width = output == nil ? Output.width ?? 100 : 100
    let bytes = html ? reglement.html() : Array(printed(reglement.text(width: width)).utf8)
    if let output, let code = WholeFile.write(output, bytes) {
      complaints.add([.unwritable(code, at: FilePosition(file: output))])
      throw ExitCode(ExitStatus.failure)
    }
    if output == nil { Output.write(bytes) }
    if complaints.errors > 0 { throw ExitCode(ExitStatus.faults) }
  }

  /// A text whose lines cannot move a terminal's cursor.
  private func printed(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }
      .joined(separator: "\n")
  }
}
