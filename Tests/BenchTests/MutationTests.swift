import Glibc
import Testing

@testable import bench

/// The tool that changes rules, on a rule whose gaps are known.
@Suite struct `Changes of rules that no example notices` {
  /// One decision of one comparison: `montant >= 1000`.
  private static let model = """
    <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="seuil" name="seuil" namespace="urn:seuil">
      <inputData id="montant" name="montant"><variable name="montant" typeRef="number"/></inputData>
      <decision id="assez" name="assez">
        <variable name="assez" typeRef="boolean"/>
        <informationRequirement><requiredInput href="#montant"/></informationRequirement>
        <literalExpression><text>montant &gt;= 1000</text></literalExpression>
      </decision>
    </definitions>
    """

  private static func examples(_ rows: [(montant: Int, assez: Bool)]) -> String {
    let cases = rows.enumerated().map { number, row in
      """
      <testCase id="\(number)"><resultNode name="assez" type="decision"><expected><value xsi:type="xsd:boolean">\
      \(row.assez)</value></expected></resultNode><inputNode name="montant"><value xsi:type="xsd:decimal">\
      \(row.montant)</value></inputNode></testCase>
      """
    }
    return """
      <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">\
      <modelName>seuil.dmn</modelName>\(cases.joined())</testCases>
      """
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var rows: [(montant: Int, assez: Bool)]
    /// The changes that are told, as the list of exceptions would name them.
    var told: [String]
    var known = ""
    /// Another line that must be told.
    var also: String?
    var isSound = false
  }

  @Test(arguments: [
    Case(
      testDescription: "both sides of the threshold notice each change", rows: [(1_000, true), (999, false)],
      told: [], isSound: true),
    Case(
      testDescription: "far from the threshold none is noticed", rows: [(2_000, true), (10, false)],
      told: ["assez | >= → >", "assez | 1000 → 1001", "assez | 1000 → 999"]),
    Case(
      testDescription: "the threshold alone leaves the one that lowers it",
      rows: [(1_000, true), (10, false)], told: ["assez | 1000 → 999"]),
    Case(
      testDescription: "a listed one is excused", rows: [(1_000, true), (10, false)], told: [],
      known: "seuil.dmn | assez | 1000 → 999 | amounts are in hundreds", isSound: true),
    Case(
      testDescription: "what is listed and noticed is told", rows: [(1_000, true), (999, false)], told: [],
      known: "seuil.dmn | assez | 1000 → 999 | no reason",
      also: "listed as without effect, but noticed: assez | 1000 → 999"),
    Case(
      testDescription: "a listed change that there is not is told", rows: [(1_000, true), (999, false)],
      told: [], known: "seuil.dmn | assez | 5 → 6 | no reason", also: "no such change"),
    Case(
      testDescription: "examples that fail before anything is changed", rows: [(1_000, false)], told: []),
  ])
  func `are told, and those that one notices are not`(_ example: Case) throws {
    let folder = try #require(mkdtemp(strdup("/tmp/copil-mutation-XXXXXX")).map { String(cString: $0) })
    defer { Files.remove(folder) }
    Files.write(Array(Self.model.utf8), to: folder + "/seuil.dmn")
    Files.write(Array(Self.examples(example.rows).utf8), to: folder + "/seuil-test-01.xml")
    Files.write(Array(example.known.utf8), to: folder + "/known.txt")
    var bench = try #require(MutationBench([folder, "--known", folder + "/known.txt"]))
    var lines: [String] = []
    bench.tell = { lines.append($0) }
    #expect(bench.run() == example.isSound)
    let told = lines.filter { $0.contains("\n") }.map { line in
      String(line.prefix { $0 != "\n" }.drop { $0 != " " }.dropFirst())
    }
    #expect(told == example.told)
    if let also = example.also { #expect(lines.contains { $0.contains(also) }) }
  }
}
