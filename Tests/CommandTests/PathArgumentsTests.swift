import ArgumentParser
import Foundation
import Testing

@testable import copil

/// Each value costs the argument parser a look at all values before it.
@Suite struct `Many paths` {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var given: [String]
    /// What the parser is handed, with a comma between what it takes for one.
    var handed: [String]

    init(_ description: String, _ given: String, handed: String) {
      testDescription = description
      self.given = given.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      self.handed = handed.split(separator: " ").map(String.init)
    }
  }

  @Test(arguments: [
    Case("before and after options", "check a b c --json d e f", handed: "check a b,c --json d e,f"),
    Case("after the value of an option", "run --call r a b c --out o", handed: "run --call r a,b,c --out o"),
    Case("after the end of options", "check -- a b -c.xml d e", handed: "check -- a b -c.xml d e"),
    Case("beside standard input", "check a b c - d", handed: "check a b,c - d"),
    Case("one of them without name", "check a b  c", handed: "check a b,,c"),
    Case("of a command that takes none", "explain --call r a b c", handed: "explain --call r a b c"),
    Case("none", "check", handed: "check"),
  ]) func `are one argument for the parser`(_ example: Case) throws {
    let bundled = PathBundle.bundled(example.given[...])
    #expect(bundled.map { PathBundle(argument: $0).paths.joined(separator: ",") } == example.handed)
    #expect(bundled.flatMap { PathBundle(argument: $0).paths } == example.given)
  }

  @Test func `are all read, in the order given`() throws {
    let names = (0..<3_000).map { "\($0).xml" }
    let arguments = ["--call", "r"] + names + ["--quiet", "--threads", "2", "last.xml"]
    let bundled = PathBundle.bundled(["evaluate"] + arguments)
    #expect(bundled.count < 10)
    let parsed = try CallArguments.parse(Array(bundled.dropFirst()))
    #expect(parsed.paths == names + ["last.xml"])
    #expect(parsed.threads == 2 && parsed.quiet && parsed.call == "r")
  }
}
