internal import DMN
internal import Diagnostics
internal import FEEL
internal import Glibc
internal import Review
internal import Synchronization
internal import XMLTree

/// What one test file gave.
struct RulesTestOutcome: Sendable {
  /// The file, as the user named it or as it was found.
  var path: String
  /// The verdict of each case, in document order.
  var verdicts: [TestRun.Verdict] = []
  /// What is wrong with the file itself.
  var faults: [Diagnostic] = []
  /// What is wrong with the model that it names and with those imported there.
  var modelFaults: [Diagnostic] = []
  /// Whether the model that it names could not be read at all.
  var isModelMissing = false
  /// The files read for the model: its own, and those that it may import.
  var models: [String] = []
  /// The texts that the faults speak of, by file.
  var sources: [String: XMLSource] = [:]
}

/// Test files run by several threads, folder by folder.
final class RulesTestRun: Sendable {
  /// Files of one folder, which often share a model.
  private let folders: [[FilePath]]
  /// The files that the user named; others that are no test files are passed over.
  private let named: Set<FilePath>
  private let mode: TestMode
  private let now: DateAndTime?
  private let taken = Atomic(0)
  private let outcomes: Mutex<[Int: [RulesTestOutcome]]> = Mutex([:])

  init(_ paths: [FilePath], named: Set<FilePath>, mode: TestMode, now: DateAndTime?) {
    self.named = named
    self.mode = mode
    self.now = now
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
  func run(threads: Int) -> [RulesTestOutcome] {
    atOnce(threads: min(threads, folders.count)) { work() }
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
    let root = document(place, &buffer, &outcome.faults)
    // What is called like a test file is meant as one, whatever its namespace.
    if let root, root.name.local != "testCases", !named.contains(place) { return nil }
    guard let root else { return outcome }
    outcome.sources[path] = root.source
    guard let file = TestFile(root, into: &outcome.faults) else { return outcome }
    if file.cases.isEmpty, !outcome.faults.contains(where: \.isError) { outcome.faults.append(.noCase(path)) }
    var tested = TestedModels.Tested()
    if let name = file.modelName {
      tested = models.model(name.hasPrefix("/") ? name : folder(of: path) + name, namedAt: file.modelPosition)
      outcome.models = tested.files
      outcome.isModelMissing = tested.model == nil
    }
    outcome.verdicts = TestRun(
      file, model: tested.model, mode: mode, now: now, reviewed: tested.isOfRules ? .byReview : nil
    ).verdicts()
    outcome.modelFaults = tested.diagnostics
    outcome.sources.merge(tested.sources) { own, _ in own }
    return outcome
  }
}

/// The folder of a path with its slash, empty for the current one.
func folder(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

/// Reads an XML file as a tree.
func document(
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
