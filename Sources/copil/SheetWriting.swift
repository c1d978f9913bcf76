internal import Decision
internal import Glibc
internal import Review
internal import Sheets
internal import Synchronization
internal import XMLTree

/// The writing of all sheets by several threads: the lists of all dossiers by one, the pages of each dossier by whoever is
/// free.
final class SheetWriting: Sendable {
  private static let batchSize = 16

  private let seance: Seance
  private let evaluations: WrittenEvaluations
  private let schema: Schema
  private let files: ResultFiles
  private let names: [String]
  /// For each evaluation, its place in the programme.
  private let lignes: [Int]
  /// What else is to be written, before the sheets.
  private let others: [@Sendable () -> Void]
  private let taken = Atomic(0)
  private let progress: Mutex<(shown: Progress, done: Int)>

  /// - Parameters:
  ///   - seance: The meeting; its evaluations may be summaries.
  ///   - evaluations: The whole ones, in the order of the programme's.
  ///   - schema: `evaluations.xsd`.
  ///   - files: Where the sheets go; it tells what could not be written.
  ///   - others: What else is to be written at the same time.
  init(
    _ seance: Seance, _ evaluations: WrittenEvaluations, schema: Schema, to files: ResultFiles,
    showsProgress: Bool, others: [@Sendable () -> Void] = []
  ) {
    (self.seance, self.evaluations, self.schema, self.files) = (seance, evaluations, schema, files)
    self.others = others
    names = seance.fileNames
    var lignes = [Int](repeating: 0, count: seance.programme.evaluations.count)
    for (number, ligne) in seance.programme.lignes.enumerated() { lignes[ligne.evaluation] = number }
    self.lignes = lignes
    progress = Mutex(
      (Progress(total: lignes.count, isWanted: showsProgress, verb: "mis en feuilles"), 0))
  }

  /// Writes all of them.
  func run(threads: Int) {
    let first = others + [{ [self] in seance.writeCommonSheets(names) { files.write($0.path, $0.bytes) } }]
    atOnce(threads: threads) { work(first) }
    progress.withLock { $0.shown.end() }
  }

  private func work(_ first: [@Sendable () -> Void]) {
    var reader = WrittenEvaluationReader(evaluations, seance.rules, schema: schema)
    while files.fault == nil {
      let job = taken.add(1, ordering: .relaxed).oldValue
      guard job >= first.count else {
        first[job]()
        continue
      }
      let start = (job - first.count) * Self.batchSize
      guard start < lignes.count else { return }
      write(start..<min(start + Self.batchSize, lignes.count), &reader)
    }
  }

  private func write(_ numbers: Range<Int>, _ reader: inout WrittenEvaluationReader) {
    do throws(SystemFault) {
      for (number, evaluation) in zip(numbers, try reader.read(numbers)) {
        let ligne = lignes[number]
        for sheet in seance.dossierSheets(ligne, named: names[ligne], evaluation) {
          files.write(sheet.path, sheet.bytes)
        }
      }
    } catch {
      files.fail(error)
    }
    progress.withLock {
      $0.done += numbers.count
      $0.shown.update($0.done)
    }
  }
}
