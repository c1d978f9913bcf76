import DMN
import FEEL
import Testing

/// What is said to be known must stay what it is, whatever the missing inputs turn out to be.
@Suite struct `What is known though inputs are missing` {
  /// Numbers that follow from a seed.
  struct Source {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }

    mutating func pick<T>(_ items: [T]) -> T { items[next(items.count)] }
  }

  private static let numbers = ["n", "m", "k"]
  private static let booleans = ["oui", "non"]

  private func number(_ source: inout Source, _ depth: Int) -> String {
    switch source.next(depth > 0 ? 8 : 3) {
    case 0: "\(source.next(4))"
    case 1, 2: source.pick(Self.numbers)
    case 3: "(\(number(&source, depth - 1)) + \(number(&source, depth - 1)))"
    case 4:
      "(if \(boolean(&source, depth - 1)) then \(number(&source, depth - 1)) else \(number(&source, depth - 1)))"
    case 5: "count([\(number(&source, depth - 1)), 2][item > \(number(&source, depth - 1))])"
    case 6: "{a: \(number(&source, depth - 1)), b: \(number(&source, depth - 1))}.\(source.pick(["a", "b"]))"
    default: "f(\(number(&source, depth - 1)), \(number(&source, depth - 1)))"
    }
  }

  private func boolean(_ source: inout Source, _ depth: Int) -> String {
    switch source.next(depth > 0 ? 10 : 3) {
    case 0: source.pick(["true", "false"])
    case 1: source.pick(Self.booleans)
    case 2: "\(source.pick(Self.numbers)) > \(source.next(4))"
    case 3: "(\(boolean(&source, depth - 1)) and \(boolean(&source, depth - 1)))"
    case 4: "(\(boolean(&source, depth - 1)) or \(boolean(&source, depth - 1)))"
    case 5:
      "\(number(&source, depth - 1)) \(source.pick(["<", ">=", "=", "!="])) \(number(&source, depth - 1))"
    case 6: "(some v in [\(number(&source, depth - 1)), 1] satisfies v > \(number(&source, depth - 1)))"
    case 7: "(every v in [\(number(&source, depth - 1)), 1] satisfies v > \(number(&source, depth - 1)))"
    case 8: "\(source.pick(["all", "any"]))([\(boolean(&source, depth - 1)), \(boolean(&source, depth - 1))])"
    default: "(\(number(&source, 0)) between \(number(&source, depth - 1)) and \(number(&source, depth - 1)))"
    }
  }

  private func table(_ source: inout Source) -> String {
    let cells = ["-", "-", "1", "2", "< 2", ">= 2", "not(1)", "[1..2]", "< m", "1, k"]
    let policy = source.pick(["FIRST", "FIRST", "UNIQUE", "COLLECT", "ANY", "RULE ORDER"])
    let rows = (0...source.next(4)).map { _ in
      [
        source.pick(cells), source.pick(cells), source.pick(["-", "true", "false"]),
        source.pick(["1", "1", "2", "k"]),
      ]
    }
    return DMNTests.table(
      "hitPolicy=\"\(policy)\"",
      inputs: [number(&source, 1), "m", source.pick(["oui", boolean(&source, 1)])], rows)
  }

  private let values: [String: [Value]] = [
    "n": (0...3).map { .number(Decimal($0)) }, "m": (0...3).map { .number(Decimal($0)) },
    "k": (0...3).map { .number(Decimal($0)) }, "oui": [.boolean(true), .boolean(false)],
    "non": [.boolean(true), .boolean(false)],
  ]

  @Test(arguments: 0..<12)
  func `does not depend on them`(_ part: Int) throws {
    var source = Source(state: UInt64(part) &* 7_919 &+ 3)
    var known = 0
    for index in 0..<60 {
      let needs = ["?n", "?m", "?k", "?oui", "?non", "!f"]
      let text = ModelText(
        Self.numbers.map { input($0, "number") }.joined()
          + Self.booleans.map { input($0, "boolean") }.joined()
          + function("f", ["a", "b"], literal("if b > 1 then a else 3"))
          + decision("base", needs: needs, literal(number(&source, 2)))
          + decision(
            "d", needs: needs + ["base"],
            index % 2 == 0
              ? table(&source) : literal("if \(boolean(&source, 3)) then base else \(number(&source, 2))")))
      let (model, _) = try text.compiled()
      let decision = try #require(model.decision("d"))
      var run = DecisionRun(model)
      let missing = values.keys.sorted().filter { _ in source.next(2) == 0 }
      let given = values.keys.sorted().filter { !missing.contains($0) }
        .map { ($0, source.pick(values[$0] ?? [])) }
      for (name, value) in given { run.set(value, named: name) }
      let value = run.value(of: decision)
      guard run.missing(of: decision).isEmpty else { continue }
      known += 1
      for _ in 0..<12 {
        run.reset()
        for (name, value) in given { run.set(value, named: name) }
        let added = missing.map { ($0, source.pick(values[$0] ?? [])) }
        for (name, value) in added { run.set(value, named: name) }
        #expect(run.value(of: decision) == value, "\(text.text)\n\(given) \(added)")
      }
    }
    #expect(known > 5)
  }
}
