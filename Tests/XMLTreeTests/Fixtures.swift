import Diagnostics
import Foundation
import Testing
import XMLTree

/// The files of the package that the tests read.
enum Fixtures {
  struct Sample: CustomTestStringConvertible, Sendable {
    var file: String
    var bytes: [UInt8]

    var testDescription: String { file }
  }

  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let dossierSchemaBytes = bytes("Rules/dossier.xsd")
  static let dossierSchema = schema(dossierSchemaBytes)
  static let good = samples(in: "Submissions/exemples/bons")
  static let bad = samples(in: "Submissions/exemples/mauvais")

  static func bytes(_ path: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: package.appendingPathComponent(path).path) else {
      Issue.record("no file \(path)")
      return []
    }
    return [UInt8](data)
  }

  /// Compiles a schema; a refused one fails the test and stands for one that admits nothing.
  static func schema(_ bytes: [UInt8]) -> Schema? {
    var diagnostics: [Diagnostic] = []
    let schema = Schema.read(bytes, file: "essai.xsd", into: &diagnostics)
    #expect(diagnostics.isEmpty)
    return schema
  }

  private static func samples(in folder: String) -> [Sample] {
    let path = package.appendingPathComponent(folder).path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { $0.hasSuffix(".xml") }.sorted().map {
      Sample(file: $0, bytes: bytes(folder + "/" + $0))
    }
  }
}

/// A text without its mark `‸`, and the place the mark stood at.
struct Marked {
  var text: String
  var line: Int
  var column: Int

  var bytes: [UInt8] { Array(text.utf8) }
  var place: String { "\(line):\(column)" }
}

/// Takes the mark `‸` out of a text; what stands after it is where a message must point.
func marked(_ text: String) -> Marked {
  let parts = text.unicodeScalars.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
  let before = parts[0]
  let line = before.count { $0 == "\n" } + 1
  let lastLine = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? before
  return Marked(
    text: parts.map { String(Substring($0)) }.joined(), line: line, column: lastLine.count + 1)
}

/// The same numbers at every run: SplitMix64.
struct FixedRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// What reading one document gave: the fault that ended it, or the lines of its faults against the schema.
enum Verdict: Equatable {
  case unreadable(ReadingFault.Kind)
  case read(faultLines: Set<Int>)

  var isValid: Bool { self == .read(faultLines: []) }
}

extension XMLReader {
  /// Reads a document and tells the lines of its faults, and of the elements they are about.
  mutating func verdict(on bytes: [UInt8]) -> Verdict {
    do throws(ReadingFault) {
      try read(bytes)
    } catch {
      return .unreadable(error.kind)
    }
    guard !faults.isEmpty else { return .read(faultLines: []) }
    let source = source(named: "essai.xml")
    let offsets =
      faults.map(\.offset)
      + withDocument { document in
        faults.map { Int(document.elements[$0.element].offset) }
      }
    return .read(faultLines: Set(offsets.map { source.position(at: $0).line }))
  }

  /// Every printed line of what is wrong with a document, in the order of places.
  mutating func printed(_ bytes: [UInt8], file: String = "essai.xml", limits: Limits = Limits()) -> [String] {
    do throws(ReadingFault) {
      try read(bytes)
    } catch {
      let source = source(named: file)
      let remarks = encodingRemark.map { [$0.diagnostic(in: source)] } ?? []
      return ([error.diagnostic(in: source, limits: limits)] + remarks).sorted().map(\.description)
    }
    let source = source(named: file)
    let remarks = encodingRemark.map { [$0.diagnostic(in: source)] } ?? []
    return (diagnostics(in: source) + remarks).sorted().map(\.description)
  }
}

/// libxml2's own validator, which knows better.
final class Oracle {
  private let schema: LibXML2Schema

  init?(_ bytes: [UInt8]) {
    guard let schema = LibXML2Schema(bytes) else { return nil }
    self.schema = schema
  }

  func faults(in bytes: [UInt8]) -> [LibXML2Schema.Fault]? { schema.faults(in: bytes) }
}
