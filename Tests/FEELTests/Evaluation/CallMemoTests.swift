import Testing

@testable import FEEL

/// Calls of functions known when an expression is compiled, whose results are kept where nothing can tell.
@Suite struct `Calls that are remembered` {
  private static let variables: [(name: String, type: FEELType)] = [
    ("x", .number), ("t", .string), ("j", .date), ("v", .any),
  ]

  /// A scope in which the variables, then the functions by these texts, are known; each text may name the ones before it.
  private func scope(_ functions: [(name: String, text: String)]) -> (Scope, [Value]) {
    var variables: [Scope.Variable] = []
    var globals: [Value] = []
    for variable in Self.variables {
      variables.append(Scope.Variable(Name(verbatim: variable.name), variable.type, .global(globals.count)))
      globals.append(.null)
    }
    for (name, text) in functions {
      let own = Scope.Variable(Name(verbatim: name), .any, .function(globals.count, .null))
      var run = Evaluation(globals: globals)
      let value = FEEL.compile(text, in: Scope(variables + [own])).code.evaluate(&run)
      variables.append(Scope.Variable(Name(verbatim: name), .any, .function(globals.count, value)))
      globals.append(value)
    }
    return (Scope(variables), globals)
  }

  private func run(_ globals: [Value], _ x: String, steps: Int = Evaluation.defaultSteps) -> Evaluation {
    var run = Evaluation(globals: globals, now: DateAndTime("2026-03-31T10:20:30+02:00"), steps: steps)
    for place in Self.variables.indices { run.globals[place] = value(x) }
    return run
  }

  private static let functions: [(name: String, text: String)] = [
    ("f", "function(n) string(n) + \" €\""), ("g", "function(n) string(n) + \" $\""),
    ("double", "function(n: number) n * 2"), ("pair", "function(a, b) string(a) + \"/\" + string(b)"),
    ("fact", "function(n: number) if n < 2 then 1 else n * fact(n - 1)"),
    ("reads", "function(n) string(n) + string(x)"), ("clock", "function(n) string(now()) + string(n)"),
    ("nested", "function(n) f(n) + g(n)"), ("indirect", "function(n) reads(n)"),
  ]

  @Test(arguments: [
    "f(v)", "g(v)", "f(v) + g(v)", "double(v)", "pair(v, 1)", "pair(1, v)", "pair(v, v)", "fact(v)",
    "nested(v)",
    "reads(v)", "indirect(v)", "\"a\" + f(v)", "\"a\" + f(v) + g(v) + f(1)", "[f(v), double(v)]",
    "\"\" + double(v)",
  ])
  func `give what they would give anew`(_ source: String) {
    let (scope, globals) = scope(Self.functions)
    let code = FEEL.compile(source, in: scope).code
    var kept = run(globals, "null")
    let inputs = [
      "1", "1.0", "1.00", "10", "true", "false", "\"1\"", "\"\"", "\"a\"", "\"é\"", "\"e\u{301}\"",
      "@\"2026-01-02\"",
      "@\"2026-02-01\"", "null", "[1]", "{a: 1}", "\"\(String(repeating: "a", count: 15))\"",
      "\"\(String(repeating: "a", count: 16))\"", "-3", "0",
    ]
    for _ in 0..<2 {
      for input in inputs {
        for place in Self.variables.indices { kept.globals[place] = value(input) }
        var fresh = run(globals, input)
        let (steps, expected) = (kept.steps, code.evaluate(&fresh))
        #expect(code.evaluate(&kept) == expected, "\(input)")
        #expect(steps - kept.steps == Evaluation.defaultSteps - fresh.steps, "\(input)")
        #expect(kept.localCount == 0 && kept.bytes.isEmpty)
        kept.restart(steps: Evaluation.defaultSteps)
      }
    }
  }

  @Test func `are those of pure functions alone`() {
    let (scope, globals) = scope(Self.functions)
    func isPure(_ name: String) -> Bool? {
      guard case .function(let function) = FEEL.compile(name, in: scope).code.code.knownFunction,
        case .closure(let closure, _) = function.body
      else { return nil }
      return closure.isPure
    }
    #expect(
      Self.functions.map(\.name).filter { isPure($0) == true } == [
        "f", "g", "double", "pair", "fact", "nested",
      ])
    #expect(Self.functions.allSatisfy { isPure($0.name) != nil })
    let code = FEEL.compile("clock(v)", in: scope).code
    var run = run(globals, "1")
    let first = code.evaluate(&run)
    run.now = DateAndTime("2027-03-31T10:20:30+02:00")
    #expect(code.evaluate(&run) != first)
  }

  @Test func `are not found by those who rest on something missing`() {
    let (scope, globals) = scope(Self.functions)
    let code = FEEL.compile("\"a\" + f(v) + pair(v, 1)", in: scope).code
    var run = run(globals, "7")
    _ = code.evaluate(&run)
    #expect(run.missing.isEmpty)
    let cause = NullCause(.missingInput, subject: "v")
    run.globals[3] = .null(cause)
    _ = code.evaluate(&run)
    #expect(run.missing.map(\.subject) == ["v"])
    run.restart(steps: 1000)
    // Known, and yet resting on something missing.
    run.globals[3] = .number(7)
    run.setMissing(MissingInputs([MissingInputs.Entry(cause: cause)]), ofGlobal: 3)
    #expect(code.evaluate(&run) == .string("a7 €7/1"))
    #expect(run.missing.map(\.subject) == ["v"])
  }

  @Test func `end where the steps end`() {
    let (scope, globals) = scope(Self.functions)
    let code = FEEL.compile("fact(v)", in: scope).code
    var run = run(globals, "20")
    let result = code.evaluate(&run)
    let taken = Evaluation.defaultSteps - run.steps
    run.restart(steps: taken)
    #expect(code.evaluate(&run) == result)
    run.restart(steps: taken - 1)
    #expect(code.evaluate(&run).cause?.roots.map(\.kind) == [.limit])
    #expect(run.steps < 0)
  }

  @Test func `end where calls are nested too deep`() {
    let (scope, globals) = scope(Self.functions)
    let code = FEEL.compile("fact(v)", in: scope).code
    var run = run(globals, "20")
    let result = code.evaluate(&run)
    run.depth = 20
    #expect(code.evaluate(&run) != result)
    run.depth = Evaluation.defaultDepth
    #expect(code.evaluate(&run) == result)
  }

  @Test func `are forgotten one for another, and stay right`() {
    let (scope, globals) = scope(Self.functions)
    let code = FEEL.compile("f(v) + string(double(v))", in: scope).code
    var run = run(globals, "0")
    for number in (0..<5000).map({ $0 % 3000 }) {
      run.globals[3] = .number(Decimal(number))
      #expect(code.evaluate(&run) == .string("\(number) €\(number * 2)"))
    }
  }
}

extension Code {
  /// The function that a name stands for when the expression is compiled.
  fileprivate var knownFunction: Value? { (self as? GlobalCode)?.function.map(Value.function) }
}
