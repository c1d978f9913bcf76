import DMN
import Diagnostics
import FEEL
import Glibc
import XMLTree

/// The engine alone, on warm models: lookups in large tables, the kit's lending example, loading; and zen-engine in the same run.
struct EngineBench {
  let sizes = [1_000, 3_700]
  var rounds = 7
  /// Where the kit lies, if it is at hand, and the Python that has zen-engine, if it could be installed.
  let kit: String?
  let python: String?

  func run() {
    for rows in sizes {
      for cells in [EngineTable.Cells.equality, .ranges] {
        let table = EngineTable(cells: cells, rows: rows)
        let model = load(Array(table.model.utf8), file: "\(cells.rawValue).dmn")
        for isTraced in [false, true] { time(table, model, isTraced: isTraced) }
      }
      if let python { runPeer(python, rows) }
    }
    if let kit { timeLending(kit) }
    timeReview()
    timeLoading()
  }

  // MARK: Tables

  func load(_ bytes: [UInt8], file: String) -> CompiledModel {
    var diagnostics: [Diagnostic] = []
    guard let model = Model.read(bytes, file: file, into: &diagnostics) else { fail("\(diagnostics)") }
    let compiled = CompiledModel(model, into: &diagnostics)
    guard !diagnostics.contains(where: { $0.severity == .error }) else { fail("\(diagnostics)") }
    return compiled
  }

  private func time(_ table: EngineTable, _ model: CompiledModel, isTraced: Bool) {
    guard let input = model.input("x"), let decision = model.decision("resultat") else {
      fail("no such decision")
    }
    let lookups = 20_000
    let values = (0..<lookups).map { index in
      table.cells == .equality ? Value.string("c\(table.row(index))") : .number(Decimal(table.number(index)))
    }
    var run = DecisionRun(model, isTraced: isTraced)
    let times = (0..<rounds).map { _ in
      seconds {
        for index in 0..<lookups {
          run.reset()
          run.set(values[index], for: input)
          guard case .number(let found) = run.evaluate(decision).value, found == Decimal(table.row(index))
          else {
            fail("lookup \(index) of \(table.cells) gives the wrong row")
          }
        }
      } / Double(lookups) * 1e6
    }
    Figure("copil, \(table.rows) rows, \(table.cells)\(isTraced ? ", trace" : "")", "us", times).tell()
  }

  private func runPeer(_ python: String, _ rows: Int) {
    let folder = "/tmp/copil-tables-\(getpid())"
    Files.make(folder)
    defer { Files.remove(folder) }
    for cells in [EngineTable.Cells.equality, .ranges] {
      Files.write(
        Array(EngineTable(cells: cells, rows: rows).json.utf8), to: "\(folder)/\(cells.rawValue).json")
    }
    let words = [python, "Sources/bench/Peers/zen_tables.py", folder, "\(rows)", "\(rounds)", "200"]
    let peer = Measure(words, .init(output: nil, errors: nil))
    if peer.status != 0 { fail("zen-engine ends with \(peer.status)") }
  }

  // MARK: The kit's lending example

  /// All decisions of the first case, from its inputs on.
  private func timeLending(_ kit: String) {
    let path = kit + "/TestCases/compliance-level-3/0004-lending/0004-lending"
    let model = load(Files.read(path + ".dmn") ?? [], file: path + ".dmn")
    var diagnostics: [Diagnostic] = []
    guard let root = Element.read(Files.read(path + "-test-01.xml") ?? [], file: path, into: &diagnostics),
      let example = TestFile(root, into: &diagnostics)?.cases.first
    else { fail("\(diagnostics)") }
    let inputs = example.inputs.compactMap { input in
      model.input(input.name).map { (input: $0, value: input.value.value) }
    }
    guard inputs.count == example.inputs.count else { fail("the lending example has other inputs") }
    var run = DecisionRun(model)
    let evaluations = 2_000
    let times = (0..<rounds).map { _ in
      seconds {
        for _ in 0..<evaluations {
          run.reset()
          for given in inputs { run.set(given.value, for: given.input) }
          for decision in model.decisions where run.evaluate(decision).value.isNull {
            fail("a decision of the lending example is null")
          }
        }
      } / Double(evaluations) * 1e6
    }
    Figure("copil, the kit's lending example, \(model.decisions.count) decisions", "us", times).tell()
  }

  // MARK: Loading

  /// A model of 200 tables of 20 rows.
  private func timeLoading() {
    var text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:copil:bench" name="m" id="m">
      <inputData name="x" id="x"><variable name="x" typeRef="number"/></inputData>

      """
    for table in 0..<200 {
      text += """
        <decision name="d\(table)" id="d\(table)"><variable name="d\(table)" typeRef="number"/>
        <informationRequirement id="r\(table)"><requiredInput href="#x"/></informationRequirement>
        <decisionTable hitPolicy="UNIQUE"><input><inputExpression typeRef="number"><text>x</text></inputExpression></input>
        <output typeRef="number"/>

        """
      for row in 0..<20 {
        text +=
          "<rule><inputEntry><text>[\(row)..\(row + 1))</text></inputEntry><outputEntry><text>\(row) * x</text></outputEntry></rule>"
      }
      text += "</decisionTable></decision>\n"
    }
    text += "</definitions>"
    let bytes = Array(text.utf8)
    let times = (0..<rounds).map { _ in seconds { _ = load(bytes, file: "m.dmn") } * 1_000 }
    Figure("copil loads 200 tables of 20 rows", "ms", times).tell()
  }

  func seconds(_ body: () -> Void) -> Double {
    let start = Measure.now()
    body()
    return Measure.now() - start
  }
}
