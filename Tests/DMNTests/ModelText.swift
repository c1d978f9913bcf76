import DMN
import Diagnostics
import FEEL
import Testing

/// A small model written as text, for tests.
struct ModelText {
  var text: String
  let file: String

  /// - Parameter body: What stands inside `definitions`, from its second line on.
  init(
    _ body: String, namespace: String = "urn:essai", name: String = "essai", file: String = "essai.dmn",
    definitions attributes: String = ""
  ) {
    text = """
      <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="\(name)" namespace="\(namespace)"\(attributes)>
      \(body)
      </definitions>
      """
    self.file = file
  }

  /// The model, when it can be read.
  func read(into diagnostics: inout [Diagnostic]) -> Model? {
    Model.read(Array(text.utf8), file: file, into: &diagnostics)
  }

  /// The compiled model and all that is wrong with it, as printed lines.
  func compiled(with library: [ModelText] = []) throws -> (model: CompiledModel, faults: [String]) {
    var diagnostics: [Diagnostic] = []
    let model = try #require(read(into: &diagnostics))
    let others = library.compactMap { $0.read(into: &diagnostics) }
    let compiled = CompiledModel(model, library: others, hostFunctions: .java, into: &diagnostics)
    return (compiled, diagnostics.map(\.description))
  }

  /// Everything wrong with the model, as printed lines.
  func faults(with library: [ModelText] = []) -> [String] {
    var diagnostics: [Diagnostic] = []
    if let model = read(into: &diagnostics) {
      let others = library.compactMap { $0.read(into: &diagnostics) }
      _ = CompiledModel(model, library: others, into: &diagnostics)
    }
    return diagnostics.sorted().map(\.description)
  }

  /// The result of a decision for inputs given as FEEL.
  func outcome(
    of decision: String, _ inputs: [String: String] = [:], with library: [ModelText] = []
  ) throws -> Outcome {
    let (model, _) = try compiled(with: library)
    var run = DecisionRun(model)
    for (name, text) in inputs {
      let isKnown = run.set(value(text), named: name)
      #expect(isKnown, "no input \(name)")
    }
    return run.evaluate(try #require(model.decision(decision)))
  }
}

/// The value of a FEEL text.
func value(_ text: String) -> Value {
  var run = Evaluation()
  return FEEL.compile(text).code.evaluate(&run)
}

/// An input data element.
func input(_ name: String, _ type: String? = nil) -> String {
  let type = type.map { " typeRef=\"\($0)\"" } ?? ""
  return "<inputData id=\"\(id(name))\" name=\"\(name)\"><variable name=\"\(name)\"\(type)/></inputData>"
}

/// A decision; `needs` names what it requires, inputs with `?` before the name, functions with `!`.
func decision(_ name: String, needs: [String] = [], _ logic: String) -> String {
  decision(name, type: "", needs, logic)
}

/// A decision with a declared type.
func decision(_ name: String, _ type: String, needs: [String] = [], _ logic: String) -> String {
  decision(name, type: " typeRef=\"\(type)\"", needs, logic)
}

private func decision(_ name: String, type: String, _ needs: [String], _ logic: String) -> String {
  let requirements = needs.map { need in
    let target = "href=\"#\(id(need.trimmed))\""
    switch need.first {
    case "?": return "<informationRequirement><requiredInput \(target)/></informationRequirement>"
    case "!": return "<knowledgeRequirement><requiredKnowledge \(target)/></knowledgeRequirement>"
    default: return "<informationRequirement><requiredDecision \(target)/></informationRequirement>"
    }
  }
  return "<decision id=\"\(id(name))\" name=\"\(name)\"><variable name=\"\(name)\"\(type)/>"
    + requirements.joined() + logic + "</decision>"
}

/// A function with parameters written `name: type`.
func function(_ name: String, _ parameters: [String], needs: [String] = [], _ body: String) -> String {
  let formal = parameters.map { parameter in
    let parts = parameter.split(separator: ":")
    let type = parts.count > 1 ? " typeRef=\"\(parts[1].dropFirst())\"" : ""
    return "<formalParameter name=\"\(parts[0])\"\(type)/>"
  }
  let requirements = needs.map {
    "<knowledgeRequirement><requiredKnowledge href=\"#\(id($0))\"/></knowledgeRequirement>"
  }
  return "<businessKnowledgeModel id=\"\(id(name))\" name=\"\(name)\"><variable name=\"\(name)\"/>"
    + "<encapsulatedLogic>\(formal.joined())\(body)</encapsulatedLogic>\(requirements.joined())"
    + "</businessKnowledgeModel>"
}

/// A literal expression.
func literal(_ text: String, _ type: String? = nil) -> String {
  let type = type.map { " typeRef=\"\($0)\"" } ?? ""
  return "<literalExpression\(type)><text>\(escaped(text))</text></literalExpression>"
}

/// A decision table; every row has its tests, then its results.
func table(
  _ attributes: String = "", inputs: [String], outputs: [String] = ["<output/>"], _ rows: [[String]]
) -> String {
  let columns = inputs.map { text in
    let parts = text.split(separator: ":")
    let type = parts.count > 1 ? " typeRef=\"\(parts[1].dropFirst())\"" : ""
    return
      "<input><inputExpression\(type)><text>\(escaped(String(parts[0])))</text></inputExpression></input>"
  }
  let rules = rows.map { row in
    "<rule>"
      + row.prefix(inputs.count).map { "<inputEntry><text>\(escaped($0))</text></inputEntry>" }.joined()
      + row.dropFirst(inputs.count).map { "<outputEntry><text>\(escaped($0))</text></outputEntry>" }.joined()
      + "</rule>\n"
  }
  return
    "<decisionTable \(attributes)>\(columns.joined())\(outputs.joined())\n\(rules.joined())</decisionTable>"
}

private func escaped(_ text: String) -> String {
  text.reduce(into: "") { result, character in
    switch character {
    case "<": result += "&lt;"
    case "&": result += "&amp;"
    default: result.append(character)
    }
  }
}

private func id(_ name: String) -> String {
  "_" + String(name.trimmed.map { $0.isLetter || $0.isNumber ? $0 : "_" })
}

extension String {
  fileprivate var trimmed: String { first == "?" || first == "!" ? String(dropFirst()) : self }
}
