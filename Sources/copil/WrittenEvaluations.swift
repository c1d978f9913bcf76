internal import Diagnostics
internal import Glibc
internal import Review
internal import XMLTree

/// Where the XML of each evaluation lies, so that the evaluations of a campaign need not all be in memory.
struct WrittenEvaluations: Sendable {
  /// What the texts are in.
  enum Place: Sendable {
    case spool(SealedSpool)
    case file(SharedFile)
  }

  private let place: Place
  /// One for each evaluation.
  private(set) var ranges: [Range<Int>]

  init(_ place: Place, _ ranges: [Range<Int>]) { (self.place, self.ranges) = (place, ranges) }

  /// The same in another order: number `i` is what number `origins[i]` was.
  func ordered(by origins: [Int]) -> Self { Self(place, origins.map { ranges[$0] }) }

  /// Appends the element `dossier` of an evaluation.
  func read(_ number: Int, into bytes: inout [UInt8]) throws(SystemFault) {
    switch place {
    case .spool(let sealed): try sealed.spool.read(ranges[number], into: &bytes)
    case .file(let shared):
      do throws(FileFault) {
        try shared.file.read(ranges[number], into: &bytes)
      } catch {
        throw SystemFault(error)
      }
    }
  }
}

/// A spool that only gives back what was put aside, to whatever thread.
final class SealedSpool: Sendable {
  let spool: Spool
  init(_ spool: consuming Spool) { self.spool = spool }
}

/// An open file that several threads read.
final class SharedFile: Sendable {
  let file: OpenFile
  init(_ file: consuming OpenFile) { self.file = file }
}

/// Reads written evaluations again, some at a time; one a thread.
struct WrittenEvaluationReader: ~Copyable {
  private let evaluations: WrittenEvaluations
  private let head: [UInt8]
  private var reader: EvaluationReader

  /// Makes a reader.
  init(_ evaluations: WrittenEvaluations, _ rules: RuleSet, schema: Schema) {
    self.evaluations = evaluations
    var writer = EvaluationWriter(rules)
    writer.addXMLStart(sources: [])
    head = writer.bytes
    var found: [Diagnostic] = []
    reader = EvaluationReader(schema: schema, rules: rules, into: &found)
  }

  /// The evaluations of some numbers, whole.
  mutating func read(_ numbers: Range<Int>) throws(SystemFault) -> [DossierEvaluation] {
    var bytes = head
    for number in numbers { try evaluations.read(number, into: &bytes) }
    bytes += "</evaluations>\n".utf8
    var found: [Diagnostic] = []
    let file = bytes.withUnsafeBytes { reader.read($0, file: "", isChecked: false, into: &found) }
    // They were read before, or written by this run.
    guard let file, file.evaluations.count == numbers.count else {
      throw SystemFault(code: SystemFault.damaged)
    }
    return file.evaluations.discreet
  }
}

extension SystemFault {
  /// What was put aside does not come back the same.
  static let damaged = EIO

  init(_ fault: FileFault) {
    switch fault {
    case .system(let code): self.init(code: code)
    default: self.init(code: Self.damaged)
    }
  }
}
