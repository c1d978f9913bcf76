import Calls
import Diagnostics
import Dossiers
import Foundation
import Review
import Testing
import XMLTree

@testable import Decision

/// The rules of a call of the repository, with the readers of every file that people write for it.
struct SampleRules: Sendable {
  let checks: StandardChecks
  let rules: RuleSet
  let documents: CallDocuments
  private let schemas: [String: Schema]

  static let contratDeVille = Result { try SampleRules("villeneuve-la-garenne/contrat-de-ville-2022") }
  static let villeVieVacances = Result { try SampleRules("villeneuve-la-garenne/ville-vie-vacances-2022") }

  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: package.appendingPathComponent(path)))
  }

  /// The names of the files in a folder, sorted.
  static func names(_ folder: String) -> [String] {
    let path = package.appendingPathComponent(folder).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  private init(_ code: String) throws {
    var found: [Diagnostic] = []
    let folders = try #require(
      CallFolders(call: "Rules/\(code)") {
        FileManager.default.fileExists(atPath: Self.package.appendingPathComponent($0).path)
      })
    let files = CallFiles(in: folders, names: { Self.names($0) }, bytes: { try? Self.bytes($0) })
    var schemas: [String: Schema] = [:]
    for name in ["appel", "arbitrages", "avis", "dossier", "evaluations", "programme"] {
      schemas[name] = try Contract.schema("\(name).xsd")
    }
    self.schemas = schemas
    let schema = try #require(schemas["dossier"])
    let checks = StandardChecks(schema: schema, schemaFile: "dossier.xsd", into: &found)
    let documents = CallDocuments.read(files, dossierSchema: schema, into: &found)
    let rules = RuleSet.read(files, dossierSchema: schema, into: &found)
    self.checks = try #require(checks, "\(found)")
    self.documents = try #require(documents, "\(found)")
    self.rules = try #require(rules, "\(found)")
  }

  /// The kinds of files that people write for a call.
  enum Kind: String, CaseIterable, Sendable { case dossier, appel, avis, arbitrages, evaluations, programme }

  /// Reads bytes as a file of a kind, and does with it what the commands do.
  ///
  /// - Returns: Whether it can be used, and what was said.
  func use(_ bytes: [UInt8], as kind: Kind) throws -> (isUsed: Bool, said: [Diagnostic]) {
    let schema = try #require(schemas[kind.rawValue])
    return bytes.withUnsafeBytes { bytes in
      var said: [Diagnostic] = []
      let isUsed: Bool
      switch kind {
      case .dossier:
        var reviewer = Reviewer(rules, checks: checks)
        isUsed = reviewer.review(bytes, file: "f.xml", into: &said).map { [$0] }.map(decide) != nil
      case .appel:
        let call = Call.read(bytes, file: "f.xml", schema: schema, into: &said)
        call?.check(dossierSchema: checks.schema, into: &said)
        call?.check(territoire: documents.territoire, referentiel: documents.referentiel, into: &said)
        isUsed = call != nil
      case .avis:
        let avis = Avis.read(bytes, file: "f.xml", schema: schema, into: &said)
        avis?.check(call: rules.call, into: &said)
        isUsed = avis != nil
      case .arbitrages:
        let arbitrages = Arbitrages.read(
          bytes, file: "f.xml", schema: schema, call: rules.call, into: &said)
        arbitrages?.check(call: rules.call, into: &said)
        isUsed = arbitrages != nil
      case .evaluations:
        let file = EvaluationFile.read(bytes, file: "f.xml", schema: schema, rules: rules, into: &said)
        isUsed = file.map(\.evaluations).map(decide) != nil
      case .programme:
        isUsed = ProgrammeFile.read(bytes, file: "f.xml", schema: schema, into: &said) != nil
      }
      return (isUsed, said)
    }
  }

  /// Draws up the programme of evaluations.
  private func decide(_ evaluations: [DossierEvaluation]) {
    var found: [Diagnostic] = []
    let programme = Programme(of: rules.call, criteres: rules.criteres, evaluations, into: &found)
    #expect(found.isEmpty && programme.lignes.count == evaluations.count)
    #expect(programme.consommations.allSatisfy { $0.consomme.centimes >= 0 && $0.consomme <= $0.enveloppe })
  }

  /// A file of each kind without fault.
  func good(_ kind: Kind) throws -> [UInt8] {
    switch kind {
    case .dossier:
      return try Self.bytes(
        "Submissions/villeneuve-la-garenne/contrat-de-ville-2022/cdv-2022-001-labo-du-mercredi.xml")
    case .appel: return try Self.bytes("Rules/villeneuve-la-garenne/contrat-de-ville-2022/appel.xml")
    case .avis:
      return try Self.bytes("Submissions/villeneuve-la-garenne/contrat-de-ville-2022/avis/cdv-2022-001.xml")
    case .arbitrages: return try Self.bytes("Tests/Pages/arbitrages.xml")
    case .evaluations: return written([try evaluation()])
    case .programme:
      var found: [Diagnostic] = []
      let programme = Programme(of: rules.call, criteres: rules.criteres, [try evaluation()], into: &found)
      return programme.xml(call: rules.call, libelles: Libelles(rules), regles: "Rules", entrees: [])
    }
  }

  private func evaluation() throws -> DossierEvaluation {
    var reviewer = Reviewer(rules, checks: checks)
    var found: [Diagnostic] = []
    return try #require(reviewer.review(try good(.dossier), file: "d.xml", into: &found), "\(found)")
  }

  /// Faults where none should be.
  struct Faults: Error { var said: [Diagnostic] }

  /// The evaluations of a file.
  func read(_ written: [UInt8]) throws -> [DossierEvaluation] {
    let schema = try #require(schemas["evaluations"])
    var said: [Diagnostic] = []
    let file = written.withUnsafeBytes {
      EvaluationFile.read($0, file: "e.xml", schema: schema, rules: rules, into: &said)
    }
    guard let file, said.isEmpty else { throw Faults(said: said) }
    return file.evaluations
  }

  /// A file of evaluations.
  func written(_ evaluations: [DossierEvaluation]) -> [UInt8] {
    var writer = EvaluationWriter(rules)
    writer.addXMLStart(sources: [])
    for evaluation in evaluations { writer.addXML(evaluation) }
    writer.addXMLEnd()
    return writer.bytes
  }
}
