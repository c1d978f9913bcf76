import DMN
import Diagnostics
import FEEL
import Foundation
import Testing

/// Thousands of decisions, each of which needs the one before it.
@Suite struct `A long chain of decisions` {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let type: String
    let first: String
    /// With `#` for the decision before.
    let next: String
    let result: @Sendable (Outcome) -> Bool

    init(
      _ testDescription: String, type: String = "", _ first: String, _ next: String,
      _ result: @escaping @Sendable (Outcome) -> Bool
    ) {
      self.testDescription = testDescription
      (self.type, self.first, self.next, self.result) = (type, first, next, result)
    }
  }

  private static let count = 3_000

  private static func isLimited(_ outcome: Outcome) -> Bool {
    outcome.messages.contains { $0.cause.roots.contains { $0.kind == .limit } }
  }

  @Test(arguments: [
    Case("numbers", "1", "# + 1") { $0.value == value("\(count)") },
    Case("failures", "1 / 0", "# + 1") { outcome in
      outcome.value.cause?.roots.map(\.kind) == [.divisionByZero] && outcome.messages.count == count
    },
    Case("failures of typed decisions", type: " typeRef=\"number\"", "1 / 0", "# + 1") { outcome in
      outcome.value.cause?.roots.map(\.kind) == [.divisionByZero]
    },
    Case("texts where numbers are wanted", type: " typeRef=\"number\"", "\"a\"", "[#]") { $0.value.isNull },
    Case("lists in lists", "[]", "[#]", isLimited),
    Case("two in one", "1 / 0", "[#, #]", isLimited),
    Case("contexts in contexts", "1", "{avant: #, reste: 1 / 0}", isLimited),
    Case("functions of functions", "function(x) x", "{f: #, g: function(x) f(x) + 1}.g", { _ in true }),
  ]) func `ends, and keeps to a small stack`(_ example: Case) async throws {
    let decisions = (0..<Self.count).map { number in
      let needs =
        number == 0
        ? ""
        : "<informationRequirement><requiredDecision href=\"#d\(number - 1)\"/></informationRequirement>"
      let text =
        number == 0 ? example.first : example.next.replacingOccurrences(of: "#", with: "d\(number - 1)")
      return """
        <decision id="d\(number)" name="d\(number)"><variable name="d\(number)"\(example.type)/>\(needs)
        <literalExpression><text>\(text)</text></literalExpression></decision>
        """
    }
    let text = ModelText(decisions.joined(separator: "\n"))
    let isRight = await withCheckedContinuation { continuation in
      let thread = Thread {
        continuation.resume(returning: Self.evaluate(text).map(example.result) ?? false)
      }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(isRight)
  }

  /// The result of the last decision.
  private static func evaluate(_ text: ModelText) -> Outcome? {
    var diagnostics: [Diagnostic] = []
    guard let model = text.read(into: &diagnostics) else { return nil }
    let compiled = CompiledModel(model, into: &diagnostics)
    var run = DecisionRun(compiled)
    return compiled.decision("d\(count - 1)").map { run.evaluate($0) }
  }

  @Test func `keeps the first of thousands of missing inputs`() throws {
    let decisions = (0..<3_000).map { number -> String in
      let before = "d\(number - 1)"
      let fact = "x\(number)"
      let needs = number == 0 ? ["?" + fact] : ["?" + fact, before]
      let text = number == 0 ? fact : "[\(before), \(fact)][2]"
      return input(fact) + decision("d\(number)", needs: needs, literal(text))
    }
    let model = try ModelText(decisions.joined(separator: "\n")).compiled().model
    var run = DecisionRun(model)
    let last = try #require(model.decision("d2999"))
    #expect(run.evaluate(last).value.isNull)
    let missing = run.missing(of: last)
    #expect((1...512).contains(missing.count))
  }

  @Test func `that is a circle is told in a few words`() throws {
    let decisions = (0..<2_000).map { number in
      decision("d\(number)", needs: ["d\((number + 1) % 2_000)"], literal("1"))
    }
    let faults = ModelText(decisions.joined(separator: "\n")).faults()
    #expect(faults.count == 1)
    #expect(faults[0].count < 400)
    #expect(faults[0].contains("« d0 » → « d1 » → "))
    #expect(faults[0].contains(" → … → "))
    #expect(faults[0].hasSuffix(" → « d1999 » → « d0 » [dmn-cycle]"))
  }

  @Test func `tells the errors of all, the first first, however often it is asked`() throws {
    let model = ModelText(
      input("n", "number") + decision("a", needs: ["?n"], literal("1 / 0"))
        + decision("b", needs: ["a"], literal("[a, 2 / 0]"))
        + decision("c", needs: ["b", "a"], literal("b[2]")))
    let compiled = try model.compiled().model
    var run = DecisionRun(compiled)
    for _ in 0..<2 {
      run.reset()
      run.set(value("\"x\""), named: "n")
      let decision = try #require(compiled.decision("c"))
      let subjects = ["n", "a", "b", "b", "c"]
      for _ in 0..<2 {
        let messages = run.evaluate(decision).messages
        #expect(messages.map(\.subject) == subjects)
      }
      let first = try #require(compiled.decision("a"))
      let messages = run.evaluate(first).messages
      #expect(messages.map(\.subject) == ["n", "a"])
    }
  }
}
