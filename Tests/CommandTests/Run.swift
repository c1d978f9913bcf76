import Foundation
import Testing

/// The command as a person runs it: what it prints, and how it ends.
///
/// What it prints goes to files, so that no amount of it can block; a run that does not end is stopped, with status 124.
struct Run {
  var output: String
  var errors: String
  var status: Int32

  /// Runs the built `copil`, from the folder of the package unless another is given.
  init(_ arguments: String..., input: String = "", in folder: URL = Self.package) throws {
    try self.init(program: [Self.program.path] + arguments, input: input, in: folder)
  }

  /// Runs a line of shell, in which `$COPIL` is the built command.
  init(shell line: String, in folder: URL = Self.package) throws {
    try self.init(program: ["/bin/sh", "-c", line], input: "", in: folder)
  }

  fileprivate init(program: [String], input: String, in folder: URL) throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["-k", "5", "120"] + program
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["COPIL": Self.program.path]) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: scratch.file("stdin", input))
    let output = scratch.file("stdout", "")
    let errors = scratch.file("stderr", "")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    self.output = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    self.errors = String(decoding: try Data(contentsOf: errors), as: UTF8.self)
    status = process.terminationStatus
  }

  /// The lines of standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program that this test run built, beside the test bundle.
  static let program =
    (Bundle.main.executableURL?.deletingLastPathComponent() ?? URL(fileURLWithPath: ".build/debug"))
    .appendingPathComponent("copil")
}

/// Waits until a run holds the lock of its hidden folder: before, another may take that for a dead one's.
let untilHeld = "until i=$(stat -c %i .copil-* 2>/dev/null) && grep -q \":$i \" /proc/locks; do :; done"

/// A folder of files for one test, gone when the test ends.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("copil-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file; the folders on its way are made.
  @discardableResult
  func file(_ name: String, _ text: String) -> URL {
    let file = folder.appendingPathComponent(name)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = FileManager.default.createFile(atPath: file.path, contents: Data(text.utf8))
    return file
  }

  /// Makes files with a line of shell.
  func shell(_ line: String) throws {
    let run = try Run(shell: line, in: folder)
    try #require(run.status == 0, "\(line): \(run.errors)")
  }

  func run(_ arguments: String..., input: String = "") throws -> Run {
    try Run(program: [Run.program.path] + arguments, input: input, in: folder)
  }
}

/// Texts of dossiers.
enum Texts {
  /// The smallest of the good samples.
  static let good: String = {
    let file = Run.package.appendingPathComponent("Submissions/exemples/bons/brouillon-minimal.xml")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The same with a wrong SIRET, at 15:12.
  static let bad = good.replacingOccurrences(of: "00012001400014", with: "00012001400015")
  static let fault =
    "15:12: erreur: le SIRET « 00012001400015 » a une clé fausse : si les autres chiffres sont justes, le dernier "
    + "devrait être 4 [siret-invalide]"
}
