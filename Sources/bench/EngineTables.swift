/// Decision tables of any size, the same for this engine (DMN) and for the peer (JSON): one input, one output, so many rows.
struct EngineTable {
  /// What the cells of the input column are.
  enum Cells: String {
    /// `"c17"`: each row equals one text.
    case equality
    /// `[170..180)`: each row is a range of numbers beside the one before.
    case ranges
  }

  let cells: Cells
  let rows: Int

  /// The number of steps between two rows; a lookup falls inside a range, not on its edge.
  private static let step = 10

  /// The table as a DMN 1.5 model: input `x`, decision `resultat`, whose result is the row's number.
  var model: String {
    let type = cells == .equality ? "string" : "number"
    var text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:copil:bench" name="table" id="t">
      <inputData name="x" id="x"><variable name="x" typeRef="\(type)"/></inputData>
      <decision name="resultat" id="resultat"><variable name="resultat" typeRef="number"/>
      <informationRequirement id="r"><requiredInput href="#x"/></informationRequirement>
      <decisionTable hitPolicy="UNIQUE"><input><inputExpression typeRef="\(type)"><text>x</text></inputExpression></input>
      <output typeRef="number"/>

      """
    for row in 0..<rows {
      let cell = cells == .equality ? "\"c\(row)\"" : "[\(row * Self.step)..\((row + 1) * Self.step))"
      text +=
        "<rule><inputEntry><text>\(cell)</text></inputEntry><outputEntry><text>\(row)</text></outputEntry></rule>\n"
    }
    return text + "</decisionTable></decision></definitions>"
  }

  /// The same table as the peer's JSON.
  var json: String {
    var rules: [String] = []
    for row in 0..<rows {
      let cell = cells == .equality ? "\\\"c\(row)\\\"" : "[\(row * Self.step)..\((row + 1) * Self.step))"
      rules.append(#"{"_id":"\#(row)","i":"\#(cell)","o":"\#(row)"}"#)
    }
    return """
      {"contentType":"application/vnd.gorules.decision","nodes":[
      {"id":"in","type":"inputNode","name":"in","position":{"x":0,"y":0}},
      {"id":"t","type":"decisionTableNode","name":"t","position":{"x":1,"y":0},"content":{"hitPolicy":"first",
      "inputs":[{"id":"i","name":"x","field":"x"}],"outputs":[{"id":"o","name":"o","field":"o"}],
      "rules":[\(rules.joined(separator: ",\n"))]}},
      {"id":"out","type":"outputNode","name":"out","position":{"x":2,"y":0}}],
      "edges":[{"id":"a","sourceId":"in","targetId":"t","type":"edge"},{"id":"b","sourceId":"t","targetId":"out","type":"edge"}]}
      """
  }

  /// The row that the lookup number `index` must find; the lookups jump about the table.
  func row(_ index: Int) -> Int { index * 7_919 % rows }

  /// What the lookup is made with, as a number: the middle of the row's range.
  func number(_ index: Int) -> Int { row(index) * Self.step + Self.step / 2 }
}
