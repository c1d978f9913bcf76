import Foundation
import Testing

@Suite struct `The motifs of a dossier` {
  static let campaigns = [
    "ville-exemple/jardins-partages-2025", "villeneuve-la-garenne/abattement-tfpb-2021",
    "villeneuve-la-garenne/contrat-de-ville-2021", "villeneuve-la-garenne/contrat-de-ville-2022",
    "villeneuve-la-garenne/dotation-politique-de-la-ville-2021",
    "villeneuve-la-garenne/prevention-departement-92",
    "villeneuve-la-garenne/programme-reussite-educative-2022", "villeneuve-la-garenne/quartiers-d-ete-2021",
    "villeneuve-la-garenne/ville-vie-vacances-2021", "villeneuve-la-garenne/ville-vie-vacances-2022",
  ]

  /// A row of `releve.json`.
  private struct Row: Decodable {
    var reference: String
    var liste: String
    var motifs: [String]
  }

  @Test(arguments: campaigns) func `are the same on every sheet`(_ campaign: String) throws {
    let scratch = try Scratch()
    let out = scratch.folder.appendingPathComponent("resultat")
    let run = try Run(
      "run", "--quiet", "--call", "Rules/\(campaign)", "--out", out.path, "Submissions/\(campaign)")
    #expect(run.status < 2, "\(run.errors)")
    func text(_ path: String) throws -> String {
      try String(contentsOf: out.appendingPathComponent(path), encoding: .utf8)
    }
    let files = try FileManager.default.subpathsOfDirectory(atPath: out.path)
    let rows = try JSONDecoder().decode([Row].self, from: Data(try text("releve.json").utf8))
    let programme = try text("programme.xml")
    let screen = Self.words(
      try Run(
        shell: "\"$COPIL\" decide --call 'Rules/\(campaign)' --evaluations '\(out.path)/evaluations.xml'"
      ).output)
    let csv = Self.words(try text("releve.csv"))
    let releve = Self.words(try text("releve.html"))
    let comites = try files.filter { $0.hasPrefix("comite-technique-") }.map { Self.words(try text($0)) }
      .joined()
    for row in rows {
      let dossier = try #require(programme.range(of: "reference=\"\(row.reference)\"")).upperBound
      let end = try #require(programme[dossier...].range(of: "</dossier>")).lowerBound
      let own = programme[dossier..<end].matches(of: #/\n    <motif[^>]*>([^<]*)<\/motif>/#).map {
        String($0.1).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
          .replacing("&amp;", with: "&")
      }
      #expect(own == row.motifs)
      guard row.liste == "irrecevable" || row.liste == "aCompleter" else { continue }
      let names = files.filter { $0.contains("/\(row.reference)-") || $0.hasSuffix("/\(row.reference).html") }
      for motif in row.motifs.map(Self.core) {
        let place = Comment(rawValue: "\(row.reference): \(motif)")
        #expect(csv.contains(motif) && releve.contains(motif) && comites.contains(motif), place)
        #expect(screen.contains(motif), place)
        for name in names where !(name.hasPrefix("courriers") && motif.contains("par un instructeur")) {
          #expect(Self.words(try text(name)).contains(motif), place)
        }
      }
    }
  }

  /// What every sheet says of a motif, whatever it puts before and behind: its first sentence, without the funders concerned.
  private static func core(_ motif: String) -> String {
    let text = motif.replacing(#/^pour [^:]* : /#, with: "")
    return words(String(text.prefix { !".;".contains($0) })).trimmingCharacters(in: .whitespaces)
  }

  /// The words of a page or a text, alike whatever its typography.
  private static func words(_ text: String) -> String {
    text.replacing(#/<[^>]*>/#, with: "").replacing("’", with: "'").replacing("\"\"", with: "\"")
      .replacing("&amp;", with: "&").replacing(#/[\s\u{A0}\u{202F}]+/#, with: " ").lowercased()
  }
}
