internal import ArgumentParser
internal import Diagnostics
internal import Sheets
internal import XMLTree

/// `copil verify`: makes a result again from its manifest and says whether every byte comes out the same.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Refait un résultat d'après son manifeste et dit si chaque octet est encore le même.",
    discussion: """
      Les chemins du manifeste sont ceux qui ont été donnés à « copil run » : lancez la commande du même endroit.
      Sortie : 0 si tout est identique, 1 sinon, 64 pour un mauvais usage, 70 pour une panne.
      """)

  @Argument(help: ArgumentHelp("Dossier de résultats écrit par « copil run ».", valueName: "dossier"))
  var folder: String

  @Option(help: ArgumentHelp("Dossier des règles, où se trouvent les schémas.", valueName: "dossier"))
  var rules: String?

  func run() async throws {
    var complaints = Complaints(isQuiet: true)
    guard let manifest = read(&complaints) else { throw ExitCode(ExitStatus.faults) }
    var found: [Diagnostic] = []
    for output in manifest.outputs where hash(folder + "/" + output.path) != output.sha256 {
      found.append(.outputChanged(at: FilePosition(file: folder + "/" + output.path)))
    }
    for input in manifest.inputs + [manifest.arbitrages].compactMap(\.self)
    where hash(input.path) != input.sha256 {
      found.append(.inputChanged(at: FilePosition(file: input.path)))
    }
    complaints.add(found)
    var quiet = Complaints(isQuiet: true)
    let arguments = try CallArguments.parse(
      ["--quiet", "--call", manifest.call] + manifest.avis.flatMap { ["--avis", $0] } + ["--"]
        + manifest.paths)
    let job = await Job.run(arguments, arbitrages: manifest.arbitrages?.path, &quiet)
    guard let job else {
      complaints.add([.cannotRepeat(at: FilePosition(file: folder))])
      throw ExitCode(ExitStatus.faults)
    }
    var differences: [Diagnostic] = []
    if job.start.call.sha256 != manifest.rules {
      differences.append(.rulesChanged(at: FilePosition(file: manifest.call)))
    }
    if Copil.version != manifest.version {
      differences.append(.otherVersion(manifest.version, at: FilePosition(file: folder)))
    }
    var known = Dictionary(manifest.outputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    job.write { sheet in
      if known.removeValue(forKey: sheet.path) != SHA256.hex(sheet.bytes) {
        differences.append(.notRepeated(at: FilePosition(file: folder + "/" + sheet.path)))
      }
    }
    for path in known.keys.sorted() {
      differences.append(.notRepeated(at: FilePosition(file: folder + "/" + path)))
    }
    complaints.add(differences)
    guard complaints.errors == 0 else { throw ExitCode(ExitStatus.faults) }
    let files = manifest.outputs.count
    Output.write("\(folder) : \(files) fichiers refaits, tous identiques octet pour octet.\n".utf8)
  }

  private func read(_ complaints: inout Complaints) -> Manifest? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    let path = folder + "/" + ResultFolder.manifest
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try OpenFile(FilePath(path), limit: 1 << 30).read(into: &buffer)
    } catch {
      found.append(error.diagnostic(file: path, limit: 1 << 30))
      return nil
    }
    guard let schema = RulesFolder(given: rules).schema("manifeste.xsd", into: &found) else { return nil }
    return Manifest(buffer.bytes, file: path, schema: schema, into: &found)
  }

  /// The fingerprint of a file; nil when it cannot be read.
  private func hash(_ path: String) -> String? {
    var buffer = ByteBuffer()
    do throws(FileFault) {
      try OpenFile(FilePath(path), limit: 1 << 30).read(into: &buffer)
    } catch {
      return nil
    }
    return SHA256.hex(buffer.bytes)
  }
}
