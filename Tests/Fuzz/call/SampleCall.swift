public import Calls
public import DMN
public import Decision
public import Diagnostics
public import Dossiers
internal import Glibc
public import Review
public import XMLTree

/// The contrat de ville of the repository with all that its files are read by, from the folder where the fuzzer runs.
public struct SampleCall: Sendable {
  /// The checks of form.
  public let checks: StandardChecks
  /// Where the files of the call lie.
  public let folders: CallFolders
  /// Its files as the repository has them, read and compared.
  public let documents: CallDocuments
  /// Every model of its folders.
  public let models: [(file: String, model: Model)]
  /// Its rules.
  public let rules: RuleSet
  /// Some of its dossiers.
  public let dossiers: [(file: String, bytes: [UInt8])]
  /// What the rules say of them.
  public let evaluations: [DossierEvaluation]

  private static let folder = "villeneuve-la-garenne/contrat-de-ville-2022"
  private static let dossierNames = [
    "cdv-2022-001", "cdv-2022-009", "cdv-2022-037", "cdv-2022-048", "cdv-2022-061", "cdv-2022-070",
  ]

  /// Reads it; a repository where it has a fault is no place to fuzz.
  public static let shared: SampleCall = {
    var found: [Diagnostic] = []
    guard let call = SampleCall(into: &found) else { fatalError("no sample call here: \(found)") }
    return call
  }()

  private init?(into found: inout [Diagnostic]) {
    guard let folders = CallFolders(call: "Rules/" + Self.folder, exists: { access($0, R_OK) == 0 }) else {
      return nil
    }
    let files = CallFiles(in: folders, names: names(in:), bytes: bytes(of:))
    guard let schema = Schema.read(bytes(of: "Rules/dossier.xsd") ?? [], file: "dossier.xsd", into: &found),
      let checks = StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &found),
      let documents = CallDocuments.read(files, dossierSchema: schema, into: &found),
      let rules = RuleSet.read(files, dossierSchema: schema, into: &found)
    else { return nil }
    models = files.modeles.compactMap { file in
      Model.read(file.bytes, file: file.path, into: &found).map { (file.path, $0) }
    }
    let submissions = "Submissions/" + Self.folder
    dossiers = names(in: submissions).sorted().filter { Self.dossierNames.contains(String($0.prefix(12))) }
      .compactMap { name in bytes(of: "\(submissions)/\(name)").map { (name, $0) } }
    var reviewer = Reviewer(rules, checks: checks)
    var evaluations: [DossierEvaluation] = []
    for dossier in dossiers {
      if let evaluation = reviewer.review(dossier.bytes, file: dossier.file, into: &found) {
        evaluations.append(evaluation)
      }
    }
    guard evaluations.count == Self.dossierNames.count else { return nil }
    self.evaluations = evaluations
    (self.checks, self.folders, self.documents, self.rules) = (checks, folders, documents, rules)
  }

  /// A schema of the folder of rules.
  public static func schema(_ name: String) -> Schema {
    var found: [Diagnostic] = []
    guard let bytes = bytes(of: "Rules/" + name), let schema = Schema.read(bytes, file: name, into: &found)
    else { fatalError("no \(name) here: \(found)") }
    return schema
  }

  /// Draws up a programme, writes it and reads it again: no enveloppe is exceeded, and nothing is wrong with the file.
  public static func decide(_ rules: RuleSet, _ evaluations: [DossierEvaluation], _ options: DecisionOptions)
  {
    var found: [Diagnostic] = []
    let programme = Programme(
      of: rules.call, criteres: rules.criteres, evaluations, options: options, into: &found)
    report(found)
    guard found.isEmpty else { return }
    for line in programme.consommations {
      require(line.consomme.centimes >= 0 && line.consomme <= line.enveloppe, "exceeded: \(line)")
    }
    let xml = programme.xml(call: rules.call, libelles: Libelles(rules), regles: "Rules", entrees: [])
    let file = xml.withUnsafeBytes {
      ProgrammeFile.read($0, file: "programme.xml", schema: programmeSchema, into: &found)
    }
    require(file != nil && found.isEmpty, "a programme that cannot be read again: \(found)")
    require(file?.dossiers.count == evaluations.count, "a programme without some of its dossiers")
  }

  private static let programmeSchema = schema("programme.xsd")
}

// MARK: What is told

/// Prints what was said, as text and as JSON; each has a code and a sentence.
public func report(_ diagnostics: [Diagnostic]) {
  var text = Report(.text)
  var json = Report(.json)
  for diagnostic in diagnostics {
    require(!diagnostic.code.isEmpty && !diagnostic.message.isEmpty, "an empty diagnostic: \(diagnostic)")
    text.add(diagnostic) { _ in nil }
    json.add(diagnostic) { _ in nil }
  }
}

/// Like `precondition`, whose message an optimised program does not print.
public func require(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}

extension [Diagnostic] {
  /// Whether one of them is more than a warning.
  public var hasErrors: Bool { contains { $0.severity == .error } }
}

// MARK: Files

/// What is in a file; nil when it cannot be read.
public func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  var result: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return result }
    result += buffer[..<count]
  }
}

private func names(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names.filter { !$0.hasPrefix(".") }
}
