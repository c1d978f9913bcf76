import Foundation
import Testing

/// The command as a person runs it: what it prints, and how it ends.
struct Run {
  var output: String
  var errors: String
  var status: Int32

  /// Runs the built `copil` from the folder of the package.
  init(_ arguments: String..., input: String? = nil) throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let package = tests.deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.currentDirectoryURL = package
    let (output, errors, given) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = given
    try process.run()
    if let input { given.fileHandleForWriting.write(Data(input.utf8)) }
    try given.fileHandleForWriting.close()
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The program that this test run built, beside the test bundle.
  private static var program: URL {
    let bundle =
      Bundle.main.executableURL?.deletingLastPathComponent() ?? URL(fileURLWithPath: ".build/debug")
    return bundle.appendingPathComponent("copil")
  }
}

@Suite struct `The command` {
  @Test func `says nothing is wrong with the good samples, and ends with 0`() throws {
    let run = try Run("check", "Submissions/exemples/bons")
    #expect(run.output == "13 fichiers contrôlés : aucune faute.\n")
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
