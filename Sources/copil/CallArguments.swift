internal import ArgumentParser
internal import Calls
internal import Diagnostics
internal import Glibc
internal import Review
internal import XMLTree

/// The arguments of all commands that evaluate dossiers by the rules of a call.
struct CallArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Dossier de l'appel, comme Rules/villeneuve-la-garenne/contrat-de-ville-2022.", valueName: "appel"))
  var call: String

  @Option(
    help: ArgumentHelp(
      "Dossier des avis des instructeurs (si rien n'est dit, « avis » à côté des dossiers).",
      valueName: "dossier"))
  var avis: [String] = []

  @OptionGroup var files: PathArguments

  @Flag(help: "N'écrit ni extrait, ni progression, ni tableau, ni bilan.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "Nombre de fils d'exécution (un par processeur si rien n'est dit).", valueName: "nombre"))
  var threads: Int?

  func validate() throws {
    if let threads, !(1...256).contains(threads) { throw ValidationError("--threads va de 1 à 256") }
  }

  /// As many threads as asked, or one a processor.
  var threadCount: Int { threads ?? Processors.count }
}

extension CallArguments {
  /// The arguments for dossiers and avis, as the system gave them.
  struct Given {
    var paths: [FilePath]
    var avis: [FilePath] = []
  }

  var paths: [String] { files.paths }

  var given: Given { Given(paths: InputFiles.given(paths), avis: InputFiles.given(avis)) }
}

/// Diagnostics of a command whose result goes to standard output: told on standard error, and counted.
struct Complaints {
  private(set) var errors = 0
  private(set) var warnings = 0
  private let form: Report.Form
  private var ruleFaults = RuleFaults()

  init(isQuiet: Bool) { form = isQuiet ? .brief : .text }

  /// Tells and counts.
  mutating func add(_ diagnostics: [Diagnostic]) {
    var report = Report(form)
    for diagnostic in diagnostics {
      if diagnostic.severity == .error { errors += 1 } else { warnings += 1 }
      report.add(diagnostic) { _ in nil }
    }
    Output.complain(report.bytes)
  }

  /// Counts what an outcome says; its text is told as it stands.
  mutating func add(_ outcome: EvaluationRun.Outcome) {
    errors += outcome.errors
    warnings += outcome.warnings
    if !outcome.ruleFaults.isEmpty { ruleFaults.add(outcome.ruleFaults) }
    Output.complain(outcome.told)
  }

  /// Tells and counts the faults of rules that the outcomes brought to light; to be called once, at the end.
  mutating func addRuleFaults() {
    var report = Report(form)
    for diagnostic in ruleFaults.diagnostics {
      errors += 1
      report.add(Discretion.masked(diagnostic)) { _ in nil }
    }
    Output.complain(report.bytes)
  }
}

extension [Diagnostic] {
  /// Whether one of them is more than a warning.
  var hasErrors: Bool { contains { $0.severity == .error } }
}

extension CallArguments {
  /// What a command starts from.
  struct Start {
    var call: LoadedCall
    var paths: [FilePath]
    var avis: [Avis]
    /// The files that the avis were read from, with their fingerprints.
    var avisFiles: [(file: FilePath, sha256: String)] = []
    /// How many files and folders of avis could not be read.
    var avisEcartes = 0
  }

  /// Reads the call, finds the dossiers and reads the avis; everything wrong is told.
  ///
  /// - Parameter given: The arguments, where they do not come from the command line.
  /// - Returns: Nil when the call cannot be used.
  func start(_ complaints: inout Complaints, given: Given? = nil) -> Start? {
    let given = given ?? self.given
    var found: [Diagnostic] = []
    let loaded = LoadedCall.read(call, into: &found)
    complaints.add(found)
    guard let loaded else { return nil }
    let inputs = InputFiles(InputFiles.distinct(given.paths)).withoutAvis(below: paths)
    complaints.add(inputs.diagnostics)
    // The order of arguments must not show in results; a file given twice is one file.
    var start = Start(call: loaded, paths: Set(inputs.paths).sorted(), avis: [])
    readAvis(given, loaded, &start, &complaints)
    return start
  }

  /// Whether a file lies in a folder `avis` below one of the folders given.
  static func isAvis(_ path: String, below folders: [String]) -> Bool {
    guard path.holdsBytes(of: "/avis/") else { return false }
    return !folders.contains { folder in
      path == folder || path.hasPrefix(folder) && !"/\(path.dropFirst(folder.count))".holdsBytes(of: "/avis/")
    }
  }

  /// Reads the avis of the folders given, or of a folder `avis` in each folder of dossiers.
  private func readAvis(
    _ given: Given, _ loaded: LoadedCall, _ start: inout Start, _ complaints: inout Complaints
  ) {
    let folders = Self.avisFolders(given)
    var found: [Diagnostic] = []
    (start.avis, start.avisFiles) = Self.readAvis(folders, loaded, into: &found)
    start.avisEcartes = Set(found.filter { $0.severity == .error }.map(\.position.file)).count
    complaints.add(found)
  }

  /// Whether every avis read should have its dossier among those given: not where files of a folder are named.
  var isWholeCampaign: Bool { Self.isWholeCampaign(avis, paths) }

  /// The same for folders of avis and paths that were given.
  static func isWholeCampaign(_ avis: [String], _ paths: [String]) -> Bool {
    !paths.contains { $0.hasSuffix(".xml") || $0 == "-" } || avis.contains { $0.hasSuffix(".xml") }
  }

  /// The folders of avis that were given or, without any, a folder `avis` in each folder of dossiers or beside a file.
  static func avisFolders(_ given: Given) -> [FilePath] {
    guard given.avis.isEmpty else { return given.avis }
    let name = FilePath("avis")
    let beside = given.paths.map { $0.isXML ? $0.sibling(name) : $0.appending(name) }
    return Set(beside).filter { $0.withPointer { access($0, F_OK) } == 0 }.sorted()
  }

  /// Reads the avis of folders and files; what is wrong with one leaves the others.
  static func readAvis(
    _ folders: [FilePath], _ loaded: LoadedCall, into found: inout [Diagnostic]
  ) -> (avis: [Avis], files: [(file: FilePath, sha256: String)]) {
    var result: (avis: [Avis], files: [(file: FilePath, sha256: String)]) = ([], [])
    guard !folders.isEmpty else { return result }
    let schema = loaded.schema("avis.xsd", into: &found)
    let inputs = InputFiles(InputFiles.distinct(folders))
    found += inputs.diagnostics
    guard let schema else { return result }
    let paths = Set(inputs.paths).sorted()
    let middle = paths.count / 2
    for part in atOnce([paths[..<middle], paths[middle...]], { readAvis($0, schema) }) {
      result.avis += part.avis
      result.files += part.files
      found += part.found
    }
    return result
  }

  /// Reads the avis of files.
  private static func readAvis(
    _ paths: ArraySlice<FilePath>, _ schema: Schema
  ) -> (avis: [Avis], files: [(file: FilePath, sha256: String)], found: [Diagnostic]) {
    var result: (avis: [Avis], files: [(file: FilePath, sha256: String)], found: [Diagnostic]) = ([], [], [])
    var reader = AvisReader(schema: schema)
    var buffer = ByteBuffer()
    for path in paths {
      do throws(FileFault) {
        try OpenFile(path, limit: Limits().bytes).read(into: &buffer)
        result.files.append((path, SHA256.hex(buffer.bytes)))
        let count = result.found.count { $0.severity == .error }
        let avis = reader.read(buffer.bytes, file: path.text, into: &result.found)
        if let avis, result.found.count(where: { $0.severity == .error }) == count {
          result.avis.append(avis)
        }
      } catch {
        result.found.append(error.diagnostic(file: path.text, limit: Limits().bytes))
      }
    }
    return result
  }
}
