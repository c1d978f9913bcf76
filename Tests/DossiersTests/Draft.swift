import Diagnostics
import Dossiers
import Foundation
import Testing
import XMLTree

/// The files of the repository that the tests read.
enum Repository {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  /// The paths of the samples in a folder of `Submissions/exemples`, sorted.
  static func samples(_ name: String) throws -> [String] {
    let path = "Submissions/exemples/" + name
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent(path).path)
    return names.filter { $0.hasSuffix(".xml") }.sorted().map { path + "/" + $0 }
  }

  /// The standard checks over the contract of a dossier, compiled once for all tests.
  static let checks: StandardChecks? = try? makeChecks { $0 }

  /// The standard checks over the contract, changed by `edit`.
  static func makeChecks(_ edit: (String) -> String) throws -> StandardChecks? {
    let text = String(decoding: try bytes("Rules/dossier.xsd"), as: UTF8.self)
    var diagnostics: [Diagnostic] = []
    let schema = Schema.read(Array(edit(text).utf8), file: "dossier.xsd", into: &diagnostics)
    return try StandardChecks(
      schema: #require(schema, "\(diagnostics)"), schemaFile: "dossier.xsd", into: &diagnostics)
  }
}

/// What is said of one file.
struct Reading {
  var diagnostics: [Diagnostic] = []
  var dossier: Dossier?
  var lines: [String] { diagnostics.map(\.description) }

  init(
    _ bytes: [UInt8], file: String = "d.xml", limits: Limits = Limits(),
    checks: StandardChecks? = Repository.checks
  ) throws {
    var reader = DossierReader(checks: try #require(checks), limits: limits)
    bytes.withUnsafeBytes { _ = reader.check($0, file: file, into: &diagnostics) }
    dossier = reader.dossier(file: file)
  }
}

/// A good sample, changed here and there; `‸` in a change marks a place that a message must name.
struct Draft {
  /// The text, in UTF-8 whatever the encoding of the sample.
  private(set) var text: String

  init(_ sample: String) throws {
    let bytes = try Repository.bytes("Submissions/exemples/bons/\(sample).xml")
    var diagnostics: [Diagnostic] = []
    let tree = try #require(Element.read(bytes, file: sample, into: &diagnostics))
    text = String(decoding: tree.source.bytes, as: UTF8.self)
    if let declared = text.firstRange(of: try Regex("encoding=\"[^\"]*\"")) {
      text.replaceSubrange(declared, with: "encoding=\"UTF-8\"")
    }
  }

  /// Replaces the only place where `old` stands.
  mutating func replace(_ old: String, by new: String) throws {
    let places = text.ranges(of: old)
    try #require(places.count == 1, "« \(old) » stands at \(places.count) places")
    text.replaceSubrange(places[0], with: new)
  }

  /// The text without its marks.
  var bytes: [UInt8] { Array(text.filter { $0 != "‸" }.utf8) }

  /// Line and column of each mark, in order.
  var places: [String] {
    var places: [String] = []
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‸": places.append("\(line):\(column)")
      case "\n": (line, column) = (line + 1, 1)
      default: column += 1
      }
    }
    return places
  }
}

/// A change of a sample, and all that must be said of it.
struct Case: CustomTestStringConvertible {
  var testDescription: String
  var sample: String
  var changes: [(old: String, new: String)]
  /// Message and code, in order of place, one for each mark.
  var messages: [String]

  init(
    _ description: String, in sample: String = "association-accompagnement-scolarite",
    _ changes: (old: String, new: String)..., says messages: String...
  ) {
    testDescription = description
    self.sample = sample
    self.changes = changes
    self.messages = messages
  }

  /// Reads the changed sample and compares every line.
  func verify(checks: StandardChecks? = Repository.checks) throws {
    var draft = try Draft(sample)
    for change in changes { try draft.replace(change.old, by: change.new) }
    let places = draft.places
    try #require(places.count == messages.count, "one mark for each message")
    let expected = zip(places, messages).map { "d.xml:\($0): erreur: \($1)" }
    let lines = try Reading(draft.bytes, checks: checks).lines
    #expect(lines == expected, "\(lines.joined(separator: "\n"))")
  }
}
