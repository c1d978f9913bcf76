import Foundation
import Testing

/// The files of `Tests/Hostile` through the command; other tests take them for every kind of file, in process.
@Suite struct `The hostile files` {
  private static let call = "Rules/villeneuve-la-garenne/contrat-de-ville-2022"
  private static let good =
    "Submissions/villeneuve-la-garenne/contrat-de-ville-2022/cdv-2022-001-labo-du-mercredi.xml"

  @Test func `are told as Tests/Hostile/check.txt says`() throws {
    let run = try Run("check", "--quiet", "Tests/Hostile")
    #expect(run.status == 1 && run.errors == "")
    let file = Run.package.appendingPathComponent("Tests/Hostile/check.txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(run.output.utf8).write(to: file)
      Issue.record("Tests/Hostile/check.txt is written anew; read the difference")
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = run.output.split(separator: "\n").difference(from: expected.split(separator: "\n"))
    #expect(run.output == expected, "\(difference)")
  }

  @Test func `do not keep a good dossier from being evaluated`() throws {
    let run = try Run("evaluate", "--quiet", "--call", Self.call, "--json", "Tests/Hostile", Self.good)
    #expect(run.status == 1)
    #expect(run.output.contains("CDV-2022-001"))
    #expect(run.errors.contains("Tests/Hostile/doctype-billion-laughs.xml:2:1: erreur"))
    #expect(!run.output.contains("root:x:0:0") && !run.errors.contains("root:x:0:0"))
  }

  @Test func `are refused as avis, each with its name`() throws {
    let run = try Run(
      "evaluate", "--quiet", "--call", Self.call, "--json", "--avis", "Tests/Hostile", Self.good)
    #expect(run.status == 1)
    #expect(run.output.contains("CDV-2022-001"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Run.package.appendingPathComponent("Tests/Hostile").path
    ).filter { $0.hasSuffix(".xml") }
    try #require(names.count > 90)
    let silent = names.filter { !run.errors.contains("Tests/Hostile/\($0):") }
    #expect(silent == [])
  }

  @Test(arguments: [
    "doctype-external-entity", "empty", "utf-16-lone-surrogate", "deep-300", "root-of-another-kind",
  ])
  func `decide nothing`(_ name: String) throws {
    let file = "Tests/Hostile/\(name).xml"
    let run = try Run("decide", "--call", Self.call, "--evaluations", file)
    #expect(run.status == 1 && run.output == "")
    #expect(run.errors.contains("\(file):"))
  }

  @Test func `make no rules`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      "cp -r '\(Run.package.path)/Rules' Rules; cp -r '\(Run.package.path)/Tests/Hostile' Hostile")
    for name in ["doctype-external-entity", "empty", "utf-16-lone-surrogate", "root-twice"] {
      try scratch.shell("cp Hostile/\(name).xml \(Self.call)/appel.xml")
      let run = try scratch.run("rules", "show", Self.call)
      #expect(run.status == 1 && run.errors.contains("appel.xml:"), "\(name): \(run.status) \(run.errors)")
    }
  }
}
