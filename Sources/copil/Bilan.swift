internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import Glibc
internal import Review
internal import Sheets
internal import XMLTree

/// `copil bilan`: the figures of a published report, computed again.
struct Bilan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bilan",
    abstract: "Refait les calculs d'un rapport publié et dit ce qui ne s'accorde pas.",
    discussion: """
      Sortie : 0 si le fichier est bon, que ses chiffres s'accordent ou non ; 1 avec des fautes de forme, 64 pour un mauvais \
      usage, 70 pour une panne.
      """)

  @Argument(
    help: ArgumentHelp(
      "Chiffres publiés, comme Rules/villeneuve-la-garenne/bilan-publie.xml.", valueName: "fichier"))
  var file: String

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Dossier à écrire : une page, un tableau, des données.", valueName: "dossier"))
  var out: String?

  @Option(help: ArgumentHelp("Dossier des règles, où se trouvent les schémas.", valueName: "dossier"))
  var rules: String?

  @Flag(help: "Remplace un dossier de résultats qui existe déjà, sauf si un de ses fichiers a été retouché.")
  var force = false

  func run() throws {
    var complaints = Complaints(isQuiet: false)
    var found: [Diagnostic] = []
    let input = BilanInput.read(file, RulesFolder(given: rules), into: &found)
    complaints.add(found)
    guard let input else { throw ExitCode(ExitStatus.faults) }
    let verification = BilanVerification(input.bilan)
    if let out {
      try OutputPlace.check(out)
      let folder = try ResultFolder.begin(out, of: .bilan, isForced: force, &complaints)
      try OutputPlace.spare([FilePath(file)], within: out)
      let files = ResultFiles(in: folder.working)
      for sheet in verification.sheets() { files.write(sheet.path, sheet.bytes) }
      files.write(ResultFolder.manifest, Manifest(bilan: file, input, outputs: files.outputs).xml())
      try folder.end(files, out, &complaints)
    }
    var text = "\(input.bilan.titre) — \(verification.summary)\n"
    for ligne in verification.lignes where ligne.verdict == .incoherent { text += "  \(ligne.text)\n" }
    Output.write(text.utf8)
  }
}

/// A file of published figures, read.
struct BilanInput {
  var bilan: BilanPublie
  var bytes: [UInt8]
  /// Its contract.
  var schema: Manifest.Output

  /// Reads it and tells what is wrong; nil with at least one error.
  static func read(_ path: String, _ rules: RulesFolder, into found: inout [Diagnostic]) -> BilanInput? {
    guard let bytes = FilePath(path).contents(into: &found),
      let contract = rules.contract("bilan-publie.xsd", into: &found),
      let schema = contract.schema(into: &found),
      let bilan = bytes.withUnsafeBytes({
        BilanPublie.read($0, file: path, schema: schema, into: &found)
      })
    else { return nil }
    return BilanInput(bilan: bilan, bytes: bytes, schema: contract.output)
  }
}

extension LoadedCall {
  /// The published figures of the call's territoire with their contract, where there are any.
  static func publishedFiles(_ folders: CallFolders, into diagnostics: inout [Diagnostic]) -> [CallFiles.File]
  {
    // A link that leads nowhere is there, and is told when it is read.
    let figures = folders.path(of: BilanPublie.fileName) {
      faccessat(AT_FDCWD, $0, F_OK, AT_SYMLINK_NOFOLLOW) == 0
    }
    guard let figures else { return [] }
    return [figures, folders.schemaPath("bilan-publie.xsd")].compactMap { path in
      FilePath(path).contents(into: &diagnostics).map { CallFiles.File(path: path, bytes: $0) }
    }
  }

  /// The published figures; without them, or with a fault in them that is told, sheets go without.
  func bilanPublie(_ complaints: inout Complaints) -> BilanPublie? {
    let name = "/" + BilanPublie.fileName
    guard let file = files.first(where: { $0.path.hasSuffix(name) || $0.path == BilanPublie.fileName }) else {
      return nil
    }
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    guard let schema = schema("bilan-publie.xsd", into: &found) else { return nil }
    return file.bytes.withUnsafeBytes {
      BilanPublie.read($0, file: file.path, schema: schema, into: &found)
    }
  }
}
