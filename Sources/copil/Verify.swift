internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import Glibc
internal import Sheets
internal import XMLTree

/// `copil verify`: makes a result again from its manifest and says whether every byte comes out the same.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Refait un résultat d'après son manifeste et dit si chaque octet est encore le même.",
    discussion: """
      Dit aussi chaque fichier qui a changé depuis ou qui manque, et ceux qui sont de trop : tout fichier dans le résultat, un \
      modèle (.dmn) que lisent les règles, un dossier ou un avis (.xml) parmi ceux qui ont été donnés. Un dossier lu sur \
      l'entrée standard (-) doit être redonné de même : copil verify RESULTAT < DOSSIER. Les chemins du manifeste sont ceux qui ont été donnés à la commande qui l'a écrit : lancez \
      celle-ci du même endroit.
      Sortie : 0 si tout est identique, 1 sinon, 64 pour un mauvais usage, 70 pour une panne.
      """)

  @Argument(
    help: ArgumentHelp(
      "Dossier écrit par « copil run », « copil sheets » ou « copil bilan ».", valueName: "dossier"))
  var folder: String

  @Option(help: ArgumentHelp("Dossier des règles, où se trouvent les schémas.", valueName: "dossier"))
  var rules: String?

  func run() throws {
    var complaints = Complaints(isQuiet: true)
    guard let manifest = read(&complaints) else { throw ExitCode(ExitStatus.faults) }
    let changes = changes(manifest)
    if let gone = mostlyGone(manifest, changes) {
      complaints.add([gone] + changes.filter { !Self.readGone.contains($0.code) })
      complaints.add([.cannotRepeat(at: FilePosition(file: folder))])
      throw ExitCode(ExitStatus.faults)
    }
    guard let again = try again(manifest) else {
      complaints.add(changes)
      complaints.add([.cannotRepeat(at: FilePosition(file: folder))])
      throw ExitCode(ExitStatus.faults)
    }
    // What is made again was written by copil, whatever the manifest says.
    let made = Set(again.outputs.map { folder + "/" + $0.path })
    let told = changes.filter { $0.code != Self.added || !made.contains($0.position.file) }
    complaints.add(folded(told + differences(manifest, again), among: manifest.outputs.count))
    guard complaints.errors == 0 else { throw ExitCode(ExitStatus.faults) }
    let files = manifest.outputs.count
    Output.write("\(folder) : \(files) fichiers refaits, tous identiques octet pour octet.\n".utf8)
  }

  private static let different = Diagnostic.notRepeated(at: FilePosition(file: "")).code
  private static let added = Diagnostic.outputAdded(at: FilePosition(file: "")).code

  private static let readGone = [
    Diagnostic.inputGone(at: FilePosition(file: "")).code,
    Diagnostic.ruleGone(at: FilePosition(file: "")).code,
  ]
  /// What is told of files of the result, which says nothing of why others come out otherwise.
  private static let ofOutputs = [
    different, added, Diagnostic.outputChanged(at: FilePosition(file: "")).code,
    Diagnostic.outputGone(at: FilePosition(file: "")).code,
    Diagnostic.manifestLacks(at: FilePosition(file: "")).code,
  ]

  /// One line in the place of all those of files that are not there, when they are most of what was read: who asks from
  /// elsewhere than where the result was made sees none of them.
  private func mostlyGone(_ manifest: Manifest, _ changes: [Diagnostic]) -> Diagnostic? {
    let gone = changes.filter { Self.readGone.contains($0.code) }
    let all = manifest.ruleFiles.count + manifest.inputs.count + (manifest.arbitrages == nil ? 0 : 1)
    guard let first = gone.first, gone.count > 1, gone.count * 2 > all else { return nil }
    return .mostInputsGone(
      gone.count, of: all, first: first.position.file, manifest.command, at: FilePosition(file: folder))
  }

  /// One line in the place of all those of files that come out otherwise, when something before them says why.
  private func folded(_ found: [Diagnostic], among outputs: Int) -> [Diagnostic] {
    let effects = found.filter { $0.code == Self.different }
    let others = found.filter { $0.code != Self.different }
    guard effects.count > 1, others.contains(where: { !Self.ofOutputs.contains($0.code) }) else {
      return found
    }
    return others + [.notRepeated(effects.count, of: outputs, at: FilePosition(file: folder))]
  }

  /// The files that are not what they were.
  private func changes(_ manifest: Manifest) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let position = { (path: FilePath) in FilePosition(file: path.text) }
    for output in manifest.outputs {
      let path = FilePath(folder + "/" + output.path)
      found += fault(
        path, output.sha256, gone: .outputGone(at: position(path)),
        changed: .outputChanged(at: position(path)))
    }
    do throws(ResultFolder.Fault) {
      for name in try ResultFolder.strangers(in: folder) ?? [] {
        found.append(.outputAdded(at: FilePosition(file: folder + "/" + name)))
      }
    } catch {
      found.append(error.diagnostic(folder))
    }
    for rule in manifest.ruleFiles {
      found += fault(
        rule.file, rule.sha256, gone: .ruleGone(at: position(rule.file)),
        changed: .ruleChanged(at: position(rule.file)))
    }
    for input in manifest.inputs + [manifest.arbitrages].compactMap(\.self) where input.file != .standardInput
    {
      found += fault(
        input.file, input.sha256, gone: .inputGone(at: position(input.file)),
        changed: .inputChanged(at: position(input.file)))
    }
    return found
  }

  /// How a file is not what it was; nothing for one with the same fingerprint.
  private func fault(
    _ path: FilePath, _ sha256: String, gone: Diagnostic, changed: Diagnostic
  ) -> [Diagnostic] {
    do throws(FileFault) {
      return try ResultFolder.hash(path) == sha256 ? [] : [changed]
    } catch {
      switch error {
      case .system(ENOENT), .system(ENOTDIR): return [gone]
      case .system: return [error.diagnostic(file: path.text, limit: ResultFolder.limit)]
      default: return [changed]
      }
    }
  }

  // MARK: The same once more

  /// What a result comes to when it is made again; nothing is written.
  private struct Again {
    var rules: String
    var ruleFiles: [Manifest.Output]
    var inputs: [Manifest.Output]
    var outputs: [Manifest.Output]
  }

  /// - Returns: Nil when it cannot be made again.
  private func again(_ manifest: Manifest) throws -> Again? {
    var quiet = Complaints(isQuiet: true)
    let files = ResultFiles(in: nil)
    switch manifest.command {
    case .run:
      let arguments = try CallArguments.parse(
        ["--quiet", "--call", manifest.call] + manifest.given.avis.flatMap { ["--avis", $0.text] }
          + ["--", PathBundle.argument(for: manifest.given.paths.map(\.text))])
      guard let start = arguments.start(&quiet, given: manifest.given) else { return nil }
      let job: Job
      do throws(Job.Fault) {
        job = try Job.run(arguments, start, arbitrages: manifest.arbitrages?.file.text, &quiet)
      } catch {
        return nil
      }
      job.write(to: files, threads: arguments.threadCount, showsProgress: false)
      return Again(
        rules: start.call.sha256, ruleFiles: job.ruleFiles, inputs: job.inputs, outputs: files.outputs)
    case .sheets:
      let job = SheetsJob.read(manifest.given.paths.first?.text ?? "", call: manifest.call, &quiet)
      guard let job else { return nil }
      job.write(to: files, threads: Processors.count, showsProgress: false)
      return Again(
        rules: job.call.sha256, ruleFiles: job.ruleFiles, inputs: job.inputs, outputs: files.outputs)
    case .bilan:
      var found: [Diagnostic] = []
      let path = manifest.given.paths.first?.text ?? ""
      guard let input = BilanInput.read(path, schemas(manifest.ruleFiles.first?.file.text), into: &found)
      else {
        return nil
      }
      for sheet in BilanVerification(input.bilan).sheets() { files.write(sheet.path, sheet.bytes) }
      let made = Manifest(bilan: path, input, outputs: files.outputs)
      return Again(
        rules: made.rules, ruleFiles: made.ruleFiles, inputs: made.inputs, outputs: made.outputs)
    }
  }

  /// What comes out otherwise, or from other files.
  private func differences(_ manifest: Manifest, _ again: Again) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if again.rules != manifest.rules { found.append(.rulesChanged(at: FilePosition(file: manifest.call))) }
    if Copil.version != manifest.version {
      found.append(.otherVersion(manifest.version, at: FilePosition(file: folder)))
    }
    let rules = Set(manifest.ruleFiles.map(\.path))
    for file in again.ruleFiles where !manifest.ruleFiles.isEmpty && !rules.contains(file.path) {
      found.append(.ruleAdded(at: FilePosition(file: file.file.text)))
    }
    let inputs = Set(manifest.inputs.map(\.path))
    for file in again.inputs {
      if !inputs.contains(file.path) {
        found.append(.inputAdded(at: FilePosition(file: file.file.text)))
      } else if file.file == .standardInput, !manifest.inputs.contains(file) {
        found.append(.inputChanged(at: FilePosition(file: file.file.text)))
      }
    }
    var known = Dictionary(manifest.outputs.map { ($0.path, $0.sha256) }) { first, _ in first }
    for output in again.outputs {
      let position = FilePosition(file: folder + "/" + output.path)
      guard let sha256 = known.removeValue(forKey: output.path) else {
        found.append(.manifestLacks(at: position))
        continue
      }
      if sha256 != output.sha256 { found.append(.notRepeated(at: position)) }
    }
    found += known.keys.map { .notRepeated(at: FilePosition(file: folder + "/" + $0)) }
    // Why first, then what comes out otherwise.
    let isEffect = { (diagnostic: Diagnostic) in diagnostic.code == Self.different }
    return found.sorted {
      isEffect($0) == isEffect($1) ? $0.position < $1.position : isEffect($1)
    }
  }

  // MARK: Files

  private func read(_ complaints: inout Complaints) -> Manifest? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    let path = folder + "/" + ResultFolder.manifest
    guard let bytes = FilePath(path).contents(limit: 1 << 30, into: &found) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let call = FilePath(written: RootAttributes(bytes)["appel"] ?? "").text
      let above = CallFolders(call: call) { !call.isEmpty && access($0, F_OK) == 0 }
      guard let schema = schemas(above.map { $0.rules + "/" }).schema("manifeste.xsd", into: &found) else {
        return nil
      }
      return Manifest(bytes, file: path, schema: schema, into: &found)
    }
  }

  /// Where schemas are: in the folder given, else beside a file that was read, else where they usually are.
  private func schemas(_ file: String?) -> RulesFolder {
    let beside = file.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    return RulesFolder(given: rules ?? beside.flatMap { access($0, F_OK) == 0 ? $0 : nil })
  }
}
