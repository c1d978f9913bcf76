internal import Diagnostics
internal import Review
internal import Synchronization
internal import XMLTree

/// A file of evaluations, read and found to come from the rules at hand.
///
/// Of each evaluation a summary is kept; the whole is read again from the file by whoever needs it.
struct EvaluationsInput {
  /// Summaries, in the order of the file.
  var evaluations: [DossierEvaluation]
  /// The whole ones, in the same order.
  var written: WrittenEvaluations
  /// What they come from, as the file names it.
  var sources: [(nom: String, sha256: String)]
  var sha256: String
  /// `evaluations.xsd`.
  var contract: RulesFolder.Contract
  var schema: Schema

  /// - Returns: Nil, with what is wrong told, for what is no such file, was made with other rules, or contradicts itself.
  static func read(
    _ path: String, _ call: LoadedCall, _ complaints: inout Complaints
  ) -> EvaluationsInput? {
    var found: [Diagnostic] = []
    defer { complaints.add(found) }
    guard let contract = call.contract("evaluations.xsd", into: &found),
      let schema = contract.schema(into: &found)
    else { return nil }
    let shared: SharedFile
    do throws(FileFault) {
      shared = SharedFile(try OpenFile(FilePath(path), limit: EvaluationFile.limits.bytes))
    } catch {
      found.append(error.diagnostic(file: path, limit: EvaluationFile.limits.bytes))
      return nil
    }
    let reading = EvaluationsReading(path, shared, call.rules, schema: schema)
    let before = shared.file.state
    reading.run(threads: Processors.count)
    var result = reading.result(into: &found)
    if result == nil, found.isEmpty { result = whole(path, shared, call.rules, schema, into: &found) }
    guard let result else { return nil }
    guard shared.file.state == before else {
      found.append(.changedWhileRead(at: FilePosition(file: path)))
      return nil
    }
    guard result.sources.contains(where: { $0.nom == LoadedCall.rulesName && $0.sha256 == call.sha256 })
    else {
      found.append(.evaluationsOfOtherRules(at: FilePosition(file: path)))
      return nil
    }
    return EvaluationsInput(
      evaluations: result.evaluations, written: result.written, sources: result.sources,
      sha256: result.sha256, contract: contract, schema: schema)
  }

  /// Reads a file that cannot be cut; what is wrong with it is told with its place.
  private static func whole(
    _ path: String, _ shared: SharedFile, _ rules: RuleSet, _ schema: Schema, into found: inout [Diagnostic]
  ) -> EvaluationsReading.Result? {
    var bytes: [UInt8] = []
    do throws(FileFault) {
      try shared.file.read(0..<shared.file.size, into: &bytes)
    } catch {
      found.append(error.diagnostic(file: path, limit: EvaluationFile.limits.bytes))
      return nil
    }
    let file = bytes.withUnsafeBytes {
      EvaluationFile.read($0, file: path, schema: schema, rules: rules, into: &found)
    }
    guard let file else { return nil }
    let evaluations = file.evaluations.discreet
    var spool = Spool()
    var ranges: [Range<Int>] = []
    do throws(SystemFault) {
      for evaluation in evaluations {
        var writer = EvaluationWriter(rules)
        writer.addXML(evaluation)
        let start = spool.count
        try spool.append(writer.bytes)
        ranges.append(start..<spool.count)
      }
    } catch {
      found.append(.unwritable(error.code, at: FilePosition(file: Spool.usualFolder)))
      return nil
    }
    return EvaluationsReading.Result(
      evaluations: evaluations.map(\.summarised),
      written: WrittenEvaluations(.spool(SealedSpool(spool)), ranges), sources: file.sources,
      sha256: SHA256.hex(bytes))
  }
}

/// The reading of a file of evaluations by several threads, piece by piece.
private final class EvaluationsReading: Sendable {
  /// What the file holds.
  struct Result {
    var evaluations: [DossierEvaluation]
    var written: WrittenEvaluations
    var sources: [(nom: String, sha256: String)]
    var sha256: String
  }

  private struct Part {
    var number: Int
    var evaluations: [DossierEvaluation]
    var ranges: [Range<Int>]
    var sources: [(nom: String, sha256: String)]
  }

  private struct State {
    var parts: [Part] = []
    var found: [Diagnostic] = []
    /// Whether the file cannot be read in pieces.
    var isWhole = false
  }

  private let path: String
  private let shared: SharedFile
  private let rules: RuleSet
  private let schema: Schema
  private let cutter: Mutex<EvaluationCutter>
  private let state = Mutex(State())
  private static let maximumFaults = 100

  init(_ path: String, _ shared: SharedFile, _ rules: RuleSet, schema: Schema) {
    (self.path, self.shared, self.rules, self.schema) = (path, shared, rules, schema)
    cutter = Mutex(EvaluationCutter(shared))
  }

  func run(threads: Int) {
    atOnce(threads: shared.file.size < 1 << 20 ? 1 : threads) { work() }
  }

  /// What was read; nil with faults, or without any when the file has to be read whole.
  func result(into found: inout [Diagnostic]) -> Result? {
    let state = state.withLock { $0 }
    // Every piece begins with the file's own beginning, and tells what is wrong there.
    found += Set(state.found).sorted().prefix(Self.maximumFaults)
    guard state.found.isEmpty, !state.isWhole else { return nil }
    let parts = state.parts.sorted { $0.number < $1.number }
    return Result(
      evaluations: parts.flatMap(\.evaluations),
      written: WrittenEvaluations(.file(shared), parts.flatMap(\.ranges)),
      sources: parts.first?.sources ?? [], sha256: cutter.withLock { $0.sha256() })
  }

  private func work() {
    var found: [Diagnostic] = []
    var reader = EvaluationReader(schema: schema, rules: rules, into: &found)
    guard found.isEmpty else { return tell(found) }
    while state.withLock({ $0.found.count < Self.maximumFaults && !$0.isWhole }) {
      let next = cutter.withLock { cutter -> Swift.Result<EvaluationCutter.Piece?, EvaluationCutter.Fault> in
        do throws(EvaluationCutter.Fault) { return .success(try cutter.next()) } catch {
          return .failure(error)
        }
      }
      switch next {
      case .success(let piece?): read(piece, &reader)
      case .success(nil): return
      case .failure(.notPlain): return readWhole()
      case .failure(.file(let fault)):
        return tell([fault.diagnostic(file: path, limit: EvaluationFile.limits.bytes)])
      }
    }
  }

  private func read(_ piece: EvaluationCutter.Piece, _ reader: inout EvaluationReader) {
    var found: [Diagnostic] = []
    let file = piece.text.withUnsafeBytes {
      reader.read(
        $0, file: path,
        at: EvaluationReader.Piece(head: piece.head, line: piece.line, column: piece.column),
        detail: .summary, into: &found)
    }
    // What is no XML may be so only because of the cut.
    if reader.isMalformed { return readWhole() }
    guard let file else { return tell(found) }
    let shift = piece.body.lowerBound - piece.head
    let starts = file.starts.map { $0 + shift } + [piece.body.upperBound]
    let part = Part(
      number: piece.number, evaluations: file.evaluations.discreet,
      ranges: zip(starts, starts.dropFirst()).map { $0..<max($0, $1) }, sources: file.sources)
    state.withLock { $0.parts.append(part) }
  }

  private func tell(_ found: [Diagnostic]) { state.withLock { $0.found += found } }

  private func readWhole() { state.withLock { $0.isWhole = true } }
}
