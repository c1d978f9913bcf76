internal import FEEL

/// A decision table as a part of a tree of expressions.
final class TableBox: HostedExpression {
  /// A row.
  struct Rule: Sendable {
    /// The tests, one for each input; nil for what could not be read and never passes.
    let tests: [UnaryTests?]
    private(set) var outputs: [Expression]

    /// Makes an output one of another type than it was declared of.
    mutating func setType(_ type: FEELType, ofOutput index: Int) {
      let output = outputs[index]
      outputs[index] = Expression(output.kind, type: type, range: output.range)
    }
  }

  let id: Int
  let syntax: Model.DecisionTable
  let owner: String
  let range: SourceRange
  let inputs: [Expression]
  let inputValues: [CompiledUnaryTests?]
  let rules: [Rule]
  let defaults: [Expression?]
  /// The keys of the result; empty when there is one output only.
  let outputNames: [String]
  let priorities: [CompiledUnaryTests?]

  init(
    id: Int, syntax: Model.DecisionTable, owner: String, range: SourceRange, inputs: [Expression],
    inputValues: [CompiledUnaryTests?], rules: [Rule], defaults: [Expression?], outputNames: [String],
    priorities: [CompiledUnaryTests?]
  ) {
    self.id = id
    self.syntax = syntax
    self.owner = owner
    self.range = range
    self.inputs = inputs
    self.inputValues = inputValues
    self.rules = rules
    self.defaults = defaults
    self.outputNames = outputNames
    self.priorities = priorities
  }

  var parts: [Expression] {
    inputs + defaults.compactMap { $0 }
      + rules.flatMap { rule in
        rule.outputs + rule.tests.flatMap { tests in tests?.tests.map(\.operand) ?? [] }
      }
  }

  func compile(_ compiler: inout Compiler) -> any Code { compile(&compiler, for: nil) }

  /// The code of the table, whose results share the keys of a type that has the same.
  func compile(_ compiler: inout Compiler, for type: ContextType?) -> any Code {
    var cells: [CompiledUnaryTests] = []
    cells.reserveCapacity(rules.count * inputs.count)
    var outputs: [any Code] = []
    outputs.reserveCapacity(rules.count * defaults.count)
    let inputCodes = inputs.map { compiler.compile($0) }
    for rule in rules {
      // Tests that could not be read pass for no value at all.
      for tests in rule.tests { cells.append(compiler.compile(tests ?? UnaryTests(tests: []))) }
      for output in rule.outputs { outputs.append(compiler.compile(output)) }
    }
    let own = outputNames.isEmpty ? nil : Context.Shape(outputNames)
    let shape = own.map { own in
      if let shape = type?.shape, shape.isSame(as: own) { return shape }
      return own
    }
    return TableCode(
      self, shape: shape, inputs: inputCodes, cells: cells, outputs: outputs,
      defaults: defaults.map { $0.map { compiler.compile($0) } })
  }
}
