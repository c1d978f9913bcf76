import Foundation
import Testing

@Suite struct `copil bilan` {
  private let figures = Run.package.appendingPathComponent("Rules/villeneuve-la-garenne/bilan-publie.xml")
    .path

  @Test func `tells what does not agree, and writes it`() throws {
    let scratch = try Scratch()
    let out = scratch.folder.appendingPathComponent("verification").path
    let run = try Run("bilan", figures, "-o", out)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.lines.first
        == "Rapport annuel politique de la ville 2021 — 77 vérifications : 11 incohérences, 2 écarts d'arrondi, 0 non vérifiable, 64 exactes"
    )
    #expect(run.lines.count == 12)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out).sorted() == [
        "manifeste.xml", "verification-du-rapport.csv", "verification-du-rapport.html",
        "verification-du-rapport.json", "verification-du-rapport.xml",
      ])
    #expect(try Run("bilan", figures, "-o", out).status == 1)
    #expect(try Run("bilan", figures, "-o", out, "--force").status == 0)
  }

  @Test func `a file with a fault is told, and nothing is written`() throws {
    let scratch = try Scratch()
    try scratch.shell(
      "sed 's/axe=\"sante\" ligne=\"1542\"/axe=\"santé\" ligne=\"1542\"/' '\(figures)' > bilan-publie.xml")
    let run = try Run(
      "bilan", scratch.folder.appendingPathComponent("bilan-publie.xml").path, "-o",
      scratch.folder.appendingPathComponent("verification").path)
    #expect(run.status == 1)
    #expect(run.errors.contains("[code-invalide]"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["bilan-publie.xml"])
  }
}
