import DMN
import FEEL

/// The named subset of rules, without sentences, over the flat facts that peers are given: this engine deciding alone.
struct SubsetBench {
  /// A table of facts, as `expected.py` writes it, and where the answers go.
  let facts, answers: String
  static let model = "Sources/bench/Peers/sous-ensemble.dmn"
  /// The decisions that answer the rules of the subset, in the order of `peer.RULES`.
  private static let decisions = [
    "delais", "annee", "periode", "equilibre", "rattachement", "quartier", "convention", "public",
    "points du cout",
    "somme",
  ]

  func run() {
    let model = EngineBench(rounds: 1, kit: nil, python: nil).load(
      Files.read(Self.model) ?? [], file: Self.model)
    guard let lines = Files.lines(facts), let names = lines.first?.split(separator: "\t").map(String.init)
    else {
      fail("cannot read \(facts)")
    }
    let inputs = names.dropFirst().compactMap { model.input($0) }
    let decisions = Self.decisions.compactMap { model.decision($0) }
    guard inputs.count == names.count - 1, decisions.count == Self.decisions.count else {
      fail("\(Self.model) has other inputs or decisions")
    }
    let dossiers = lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return (String(cells[0]), zip(inputs, cells.dropFirst()).map { Self.value(String($1), $0.type) })
    }
    let order = model.order(of: decisions)
    for isTraced in [false, true] {
      var run = DecisionRun(model, isTraced: isTraced)
      let passes = 10
      let start = Measure.now()
      for _ in 0..<passes {
        for (_, values) in dossiers { decide(values, inputs, order, &run) }
      }
      let time = (Measure.now() - start) / Double(passes * max(dossiers.count, 1)) * 1e6
      Figure("deciding\(isTraced ? ", trace" : "")", "us", [time]).tell()
    }
    var run = DecisionRun(model)
    var text = ""
    for (reference, values) in dossiers {
      decide(values, inputs, order, &run)
      text += ([reference] + decisions.map { Self.text(run.value(of: $0)) }).joined(separator: "\t") + "\n"
    }
    Files.write(Array(text.utf8), to: answers)
  }

  private func decide(
    _ values: [Value], _ inputs: [CompiledModel.Input], _ order: CompiledModel.Order, _ run: inout DecisionRun
  ) {
    run.reset()
    for index in inputs.indices { run.set(trusted: values[index], for: inputs[index]) }
    run.evaluate(order)
  }

  /// A fact; a date is written `20220131`, what is not there is empty.
  private static func value(_ cell: String, _ type: FEELType) -> Value {
    switch type {
    case _ where cell.isEmpty: .null
    case .number: Decimal(cell).map(Value.number) ?? .null
    case .boolean: .boolean(cell == "True")
    case .date:
      Int(cell).flatMap { CivilDate(year: $0 / 10_000, month: $0 / 100 % 100, day: $0 % 100) }.map(Value.date)
        ?? .null
    default: .string(cell)
    }
  }

  /// An answer as peers write it.
  private static func text(_ value: Value) -> String {
    switch value {
    case .boolean(let answer): answer ? "oui" : "non"
    case .number(let number): "\(number)"
    case .string(let text): text
    default: "?"
    }
  }
}
