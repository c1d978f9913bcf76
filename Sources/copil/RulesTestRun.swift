internal import DMN
internal import Diagnostics
internal import FEEL
internal import Glibc
internal import Synchronization
internal import XMLTree

/// What one test file gave.
struct RulesTestOutcome: Sendable {
  /// The file, as the user named it or as it was found.
  var path: String
  /// The verdict of each case, in document order.
  var verdicts: [TestRun.Verdict] = []
  /// The errors that are not failed cases.
  var errors = 0
  /// The faults of the model that were not printed.
  var unsaid = 0
  /// What is to be printed of it.
  var printed: [UInt8] = []
}

/// Test files run by several threads, folder by folder.
final class RulesTestRun: Sendable {
  /// Files of one folder, which often share a model.
  private let folders: [[FilePath]]
  /// The files that the user named; others that are no test files are passed over.
  private let named: Set<FilePath>
  private let mode: TestMode
  private let now: DateAndTime?
  private let form: Report.Form
  private let showsAll: Bool
  private let taken = Atomic(0)
  private let outcomes: Mutex<[Int: [RulesTestOutcome]]> = Mutex([:])

  init(
    _ paths: [FilePath], named: Set<FilePath>, mode: TestMode, now: DateAndTime?, form: Report.Form,
    showsAll: Bool
  ) {
    self.named = named
    self.mode = mode
    self.now = now
    self.form = form
    self.showsAll = showsAll
    var folders: [[FilePath]] = []
    for path in paths {
      if let last = folders.last?.last, folder(of: last.text) == folder(of: path.text) {
        folders[folders.count - 1].append(path)
      } else {
        folders.append([path])
      }
    }
    self.folders = folders
  }

  /// Runs all files; the outcomes are in the order of the paths.
  func run(threads: Int) async -> [RulesTestOutcome] {
    await withTaskGroup { group in
      for _ in 0..<max(1, min(threads, folders.count)) { group.addTask { self.work() } }
    }
    return outcomes.withLock { outcomes in folders.indices.flatMap { outcomes[$0] ?? [] } }
  }

  private func work() {
    var buffer = ByteBuffer()
    while true {
      let number = taken.add(1, ordering: .relaxed).oldValue
      guard number < folders.count else { return }
      var models = TestedModels()
      let done = folders[number].compactMap { outcome($0, &models, &buffer) }
      outcomes.withLock { $0[number] = done }
    }
  }

  /// - Returns: Nil for a file found in a folder that is XML but no test file.
  private func outcome(
    _ place: FilePath, _ models: inout TestedModels, _ buffer: inout ByteBuffer
  ) -> RulesTestOutcome? {
    let path = place.text
    var outcome = RulesTestOutcome(path: path)
    var diagnostics: [Diagnostic] = []
    var report = Report(form)
    let root = document(place, &buffer, &diagnostics)
    if let root, !TestFile.isTestFile(root), !named.contains(place) { return nil }
    let file = root.flatMap { TestFile($0, into: &diagnostics) }
    var tested = TestedModels.Tested()
    if let file, let name = file.modelName {
      let modelPath = name.hasPrefix("/") ? name : folder(of: path) + name
      tested = models.model(modelPath, namedAt: file.modelPosition)
    }
    if let file {
      let run = TestRun(file, model: tested.model, mode: mode, now: now)
      outcome.verdicts = run.verdicts()
    }
    let hasFailure = outcome.verdicts.contains { !$0.passes }
    let isUnread = file?.modelName != nil && tested.model == nil
    if hasFailure || isUnread || showsAll {
      diagnostics += tested.diagnostics
    } else {
      outcome.unsaid = tested.diagnostics.count
    }
    // The faults of a model that can be read are told, but only its cases are judged.
    outcome.errors = diagnostics.count { $0.severity == .error && ($0.position.file == path || isUnread) }
    diagnostics += outcome.verdicts.flatMap(\.failures)
    for diagnostic in diagnostics {
      let source =
        diagnostic.position.file == path ? root?.source : tested.sources[diagnostic.position.file]
      report.add(diagnostic) { source?.line($0) }
    }
    outcome.printed = report.bytes
    return outcome
  }
}

/// The models of the folder at hand, each read once.
struct TestedModels: ~Copyable {
  /// A model ready for its cases.
  struct Tested {
    var model: CompiledModel?
    var diagnostics: [Diagnostic] = []
    var sources: [String: XMLSource] = [:]
  }

  private var known: [String: Tested] = [:]
  private var buffer = ByteBuffer()

  /// Reads a model and, when it imports others, all the models beside it.
  mutating func model(_ path: String, namedAt position: FilePosition) -> Tested {
    if let tested = known[path] { return tested }
    var tested = Tested()
    if access(path, R_OK) != 0 {
      tested.diagnostics.append(.modelNotFound(path, errno, at: position))
    } else if let model = read(path, &tested.diagnostics) {
      var library: [Model] = []
      if model.imports.contains(where: \.isModel) {
        for other in modelFiles(beside: path) where other != path {
          // What is wrong with a model that is not used is of no concern; one that is used is told by its import.
          var ignored: [Diagnostic] = []
          if let other = read(other, &ignored) { library.append(other) }
        }
      }
      tested.model = CompiledModel(
        model, library: library, hostFunctions: .java, into: &tested.diagnostics)
      for model in [model] + library { tested.sources[model.source.file] = model.source }
    }
    known[path] = tested
    return tested
  }

  private mutating func read(_ path: String, _ diagnostics: inout [Diagnostic]) -> Model? {
    guard let root = document(FilePath(path), &buffer, &diagnostics) else { return nil }
    return Model.read(root, into: &diagnostics)
  }

  private func modelFiles(beside path: String) -> [String] {
    let prefix = folder(of: path)
    guard let stream = opendir(prefix.isEmpty ? "." : prefix) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), name.lowercased().hasSuffix(".dmn") { names.append(name) }
    }
    return names.sorted().map { prefix + $0 }
  }
}

/// The folder of a path with its slash, empty for the current one.
private func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// Reads an XML file as a tree.
private func document(
  _ path: FilePath, _ buffer: inout ByteBuffer, _ diagnostics: inout [Diagnostic]
) -> Element? {
  let limits = Limits()
  do throws(FileFault) {
    try OpenFile(path, limit: limits.bytes).read(into: &buffer)
  } catch {
    diagnostics.append(error.diagnostic(file: path.text, limit: limits.bytes))
    return nil
  }
  var reader = XMLReader(limits: limits)
  do throws(ReadingFault) {
    try reader.read(buffer.bytes)
  } catch {
    diagnostics.append(error.diagnostic(in: reader.source(named: path.text), limits: limits))
    return nil
  }
  return reader.tree(reader.source(named: path.text))
}
