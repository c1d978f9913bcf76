import Calls
import Dossiers
import FEEL
import Review
import Testing

/// A role « notation » with `bonus="true"`: points above those that make the whole.
@Suite struct `Points of bonus` {
  /// A call on a base of 20; each critère gives 30 points at most.
  private static func rules(_ points: [String], bonus: [String]) throws -> RuleSet {
    let logics = points + bonus
    let names = logics.indices.map { "Points \($0)" }
    return try `Answers of the rules`.rules(
      zip(names, logics).map { decision($0, "tPoints", literal($1)) }.joined(),
      criteres: Array(names.prefix(points.count)),
      types: type("points", of: "number", in: "[0..30]")
        + type("tPoints", "resultat: points", "constat: string", "maximum: number", "sansObjet: boolean"),
      role: "notation",
      change: { essai in
        essai.addBase()
        essai.models["essai.dmn"]?.replaceLast(
          "</definitions>", with: service("Bonus", Array(names.dropFirst(points.count))) + "</definitions>")
        essai.appel.replaceLast(
          "<role nom=\"proposition\"",
          with: "<role nom=\"notation\" service=\"Bonus\" bonus=\"true\"/><role nom=\"proposition\"")
      })
  }

  private static func evaluation(_ rules: RuleSet) throws -> DossierEvaluation {
    var demande = Demande()
    demande.people = "<total>40</total>"
    let bilan = try Bilan(rules, demande.bytes)
    #expect(bilan.told == [])
    return try #require(bilan.evaluation)
  }

  private typealias Answers = `Answers of the rules`

  @Test func `are added without counting among those that can be had`() throws {
    let rules = try Self.rules([Answers.points("20")], bonus: [Answers.points("5", maximum: "10")])
    #expect(rules.criteres.map(\.isBonus) == [false, true, false])
    let score = try #require(try Self.evaluation(rules).score)
    #expect(score.points == 25)
    #expect(score.maximum == 30)
    #expect(score.note == Decimal("16.67"))
  }

  @Test func `never bring a score above its base`() throws {
    let rules = try Self.rules([Answers.points("28")], bonus: [Answers.points("10")])
    let score = try #require(try Self.evaluation(rules).score)
    #expect(score.points == 38)
    #expect(score.note == 20)
    #expect(score.least == 20 && score.most == 20)
  }

  @Test func `leave a score open as long as they are not known`() throws {
    let rules = try Self.rules(
      [Answers.points("20")], bonus: [Answers.points("dossier.public.femmes", maximum: "6")])
    let score = try #require(try Self.evaluation(rules).score)
    #expect(score.note == nil)
    #expect(score.least == Decimal("13.33"))
    #expect(score.most == Decimal("17.33"))
  }

  @Test func `make no score alone`() throws {
    let rules = try Self.rules(
      [Answers.points("null", sansObjet: true)], bonus: [Answers.points("10")])
    let score = try #require(try Self.evaluation(rules).score)
    #expect(score.note == nil)
    #expect(score.maximum == 0)
  }

  @Test(arguments: [["20", "5"], ["28", "10"]])
  func `stand in files of evaluations`(_ points: [String]) throws {
    let rules = try Self.rules([Answers.points(points[0])], bonus: [Answers.points(points[1])])
    let evaluation = try Self.evaluation(rules)
    let written = `Evaluations as files`.xml(rules, [evaluation])
    let (file, told) = try `Evaluations as files`.read(written, rules)
    #expect(told == [])
    #expect(file?.evaluations.first?.score == evaluation.score)
  }
}
