import DMN
import Diagnostics
import FEEL
import Testing

// The limits are against a hang, as they count the wait for other tests too; what reading takes is measured.

@Suite struct `Models with thousands of faults` {
  /// Unknown names in one text, and unknown references, among very many names that are nearly the same.
  @Test(.timeLimit(.minutes(10)), arguments: ["names", "references"])
  func `are read in seconds`(_ kind: String) {
    let names = (0..<2_000).map { "entrée numéro \($0) de la liste" }
    let inputs = names.enumerated().map { number, name in
      "<inputData id='i\(number)' name='\(name)'><variable name='\(name)'/></inputData>"
    }
    let wanted = kind == "names" ? names.indices.map { "i\($0)" } : (0..<8_000).map { "inconnu\($0)" }
    let requirements = wanted.map {
      "<informationRequirement><requiredInput href='#\($0)'/></informationRequirement>"
    }
    let text = kind == "names" ? (0..<300).map { "entrée numero \($0) de la listes" } : ["1"]
    let source = """
      <definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='urn:essai' name='essai'>
      \(inputs.joined())
      <decision id='d' name='d'><variable name='d'/>\(requirements.joined())
      <literalExpression><text>[\(text.joined(separator: ", "))]</text></literalExpression></decision>
      </definitions>
      """
    var diagnostics: [Diagnostic] = []
    let clock = ContinuousClock()
    let time = clock.measure {
      if let model = Model.read(Array(source.utf8), file: "m.dmn", into: &diagnostics) {
        _ = CompiledModel(model, into: &diagnostics)
      }
    }
    #expect(diagnostics.count >= 300)
    #expect(time < .seconds(30))
  }
}

@Suite struct `A model as long as a long day` {
  private static func read(_ parts: String) -> (count: Int, time: Duration) {
    let source = """
      <definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='urn:essai' name='essai'>
      \(parts)</definitions>
      """
    var diagnostics: [Diagnostic] = []
    let time = ContinuousClock().measure {
      if let model = Model.read(Array(source.utf8), file: "m.dmn", into: &diagnostics) {
        _ = CompiledModel(model, into: &diagnostics)
      }
    }
    return (diagnostics.count, time)
  }

  private static func decision(_ number: Int, _ text: String) -> String {
    "<decision id='d\(number)' name='d\(number)'><variable name='d\(number)'/>"
      + "<literalExpression><text>\(text)</text></literalExpression></decision>"
  }

  @Test(.timeLimit(.minutes(10)))
  func `may hold a context of very many entries`() {
    let keys = (1..<20_000).map { "k\($0): 1" }.joined(separator: ", ")
    let result = Self.read(Self.decision(0, "{k0: 1, \(keys)}"))
    #expect(result.count == 0)
    #expect(result.time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(10)))
  func `may name very many types with a prefix`() {
    let decisions = (0..<20_000).map { number in
      "<decision id='d\(number)' name='d\(number)'><variable name='d\(number)' xmlns:t='urn:essai' typeRef='t:number'/>"
        + "<literalExpression><text>1</text></literalExpression></decision>"
    }
    let result = Self.read(decisions.joined())
    #expect(result.count == 0)
    #expect(result.time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(10)))
  func `may have a boxed context of very many entries`() {
    let entries = (0..<20_000).map {
      "<contextEntry><variable name='e\($0)'/><literalExpression><text>\($0 == 0 ? "1" : "e\($0 - 1)")</text>"
        + "</literalExpression></contextEntry>"
    }
    let result = Self.read(
      "<decision id='d' name='d'><variable name='d'/><context>\(entries.joined())</context></decision>")
    #expect(result.count == 0)
    #expect(result.time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(10)))
  func `may have very many services`() {
    let services = (0..<20_000).map {
      "<decisionService id='s\($0)' name='s\($0)'><variable name='s\($0)'/><outputDecision href='#d0'/></decisionService>"
    }
    let result = Self.read(Self.decision(0, "1") + services.joined())
    #expect(result.count == 0)
    #expect(result.time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(10)))
  func `may have very many faults in one text`() {
    let names = (0..<40_000).map { "zz\($0)" }
    let result = Self.read(Self.decision(0, "[\(names.joined(separator: ","))]"))
    #expect(result.count == 500)
    #expect(result.time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(10)))
  func `may have very many faulty cells`() {
    let rules = (0..<10_000).map {
      "<rule><inputEntry><text>zz\($0)</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"
    }
    let result = Self.read(
      "<decision id='d' name='d'><variable name='d'/><decisionTable><input><inputExpression><text>1</text>"
        + "</inputExpression></input><output/>\(rules.joined())</decisionTable></decision>")
    #expect(result.count == 10_000)
    #expect(result.time < .seconds(20))
  }

  @Test(.timeLimit(.minutes(10)))
  func `may have very many unknown names`() {
    let known = (0..<1_000).map { Self.decision($0, "1") }
    let unknown = (1_000..<5_000).map { Self.decision($0, "decision\($0)") }
    let result = Self.read((known + unknown).joined())
    #expect(result.count == 4_000)
    #expect(result.time < .seconds(20))
  }
}

@Suite struct `A table without outputs` {
  @Test(arguments: ["SUM", "MIN", "MAX", "COUNT"])
  func `is null or a count, and told`(_ aggregation: String) {
    let source = """
      <definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' namespace='urn:essai' name='essai'>
      <decision id='d' name='d'><variable name='d'/>
      <decisionTable aggregation='\(aggregation)' hitPolicy='COLLECT'><rule/><rule/></decisionTable></decision>
      </definitions>
      """
    var diagnostics: [Diagnostic] = []
    let model = Model.read(Array(source.utf8), file: "m.dmn", into: &diagnostics)
    let compiled = model.map { CompiledModel($0, into: &diagnostics) }
    var outcome: Outcome?
    if let compiled, let decision = compiled.decision("d") {
      var run = DecisionRun(compiled)
      outcome = run.evaluate(decision)
    }
    #expect(outcome?.value.isNull == (aggregation != "COUNT"))
    #expect(diagnostics.contains { $0.severity == .error })
  }
}
