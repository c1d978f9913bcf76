internal import Diagnostics
internal import FEEL

/// What is gathered while the parts of a model are compiled: texts by number, tables, faults.
final class Compilation {
  let graph: ModelGraph
  /// What `external` functions may call.
  let hostFunctions: HostFunctions
  var types: TypeTable
  /// The texts by the numbers that source ranges give.
  private(set) var texts: [TextOrigin] = []
  private(set) var tables: [TableOrigin] = []
  var diagnostics: [Diagnostic] = []
  /// The requirements that elements lack, each told once although it is read many times.
  var toldRequirements: Set<String> = []
  /// The names that functions read and that only look like one of their parameters: as the parameter is meant, those who call
  /// the function by it are not wrong.
  private var missedParameters: [Name: Set<Name>] = [:]
  /// The declared types that faults told may come from.
  var doubts: [DeclarationDoubt] = []
  /// The cells whose values can never be those of their columns, by the places of their faults among the diagnostics.
  var misfits: [(diagnostic: Int, type: FEELType)] = []
  /// The place among the diagnostics of what is told of the empty cells of a table, and how many there are.
  private var emptyCells: (diagnostic: Int, count: Int)?
  /// The places among the diagnostics of faults that another one tells as their cause.
  var caused: Set<Int> = []
  /// Cells that are made of constants alone, by their text: they mean the same everywhere.
  var constantTests: [Text.Key: UnaryTests] = [:]
  var constants: [Text.Key: Expression] = [:]

  init(_ graph: ModelGraph, hostFunctions: HostFunctions) {
    self.graph = graph
    self.hostFunctions = hostFunctions
    types = TypeTable(graph)
    diagnostics = graph.diagnostics + types.diagnostics
    types.diagnostics = []
    // Number 0 stands for what has no text of its own.
    texts.append(TextOrigin(source: nil, owner: "", cell: nil))
  }

  /// Whether so few faults are told that the nearest name of each unknown one can be looked for.
  var suggestsNames: Bool { diagnostics.count < 50 }
  /// Whether texts are looked through for what people write otherwise than FEEL has it; each takes a millisecond or two.
  var suggestsWriting: Bool { diagnostics.count < 500 }

  /// Notes the name that a function reads instead of that of one of its parameters.
  func miss(_ parameter: Name, of function: Name) {
    missedParameters[function, default: []].insert(parameter)
  }

  /// Whether a function reads a name that none of its parameters has, but one looks like.
  func misses(_ parameter: Name, of function: Name) -> Bool {
    missedParameters[function]?.contains(parameter) == true
  }

  /// Tells of an empty cell, unless it is told of another one of the table.
  func tellEmptyCell(_ diagnostic: @autoclosure () -> Diagnostic) {
    if let (place, count) = emptyCells {
      emptyCells = (place, count + 1)
    } else {
      emptyCells = (diagnostics.count, 1)
      diagnostics.append(diagnostic())
    }
  }

  /// Ends a table: says of how many cells the one that is told stands.
  func endTable() {
    if let (place, count) = emptyCells, count > 1 {
      diagnostics[place].message += Wording.otherEmptyCells(count - 1)
    }
    emptyCells = nil
  }

  func addText(_ source: Model.SourceText?, owner: String, cell: TextOrigin.Cell? = nil) -> Int {
    texts.append(TextOrigin(source: source, owner: owner, cell: cell))
    return texts.count - 1
  }

  /// Where an expression stands; nil when it has no place of its own.
  func position(of expression: Expression) -> FilePosition? {
    texts[Int(expression.range.text)].source?.position(ofScalar: Int(expression.range.start))
  }

  func addTable(_ table: TableOrigin) -> Int {
    tables.append(table)
    return tables.count - 1
  }

  /// The declared type of a reference; unknown ones are told and taken for `Any`.
  func type(_ reference: Model.TypeReference?, in unit: Int) -> DeclaredType? {
    guard reference != nil else { return nil }
    let result = types.resolve(reference, in: unit)
    diagnostics += types.diagnostics
    types.diagnostics = []
    return result
  }
}

extension Compilation {
  /// The types of the parameters of a function: their own, or those of a type that is declared for the whole.
  func parameters(
    of function: Model.FunctionBox, as declared: FunctionDeclaration?, in unit: Int
  ) -> [DeclaredType] {
    let wanted = declared?.parameters ?? []
    return function.parameters.enumerated().map { index, parameter in
      type(parameter.type, in: unit)
        ?? (wanted.count == function.parameters.count ? wanted[index] : .any)
    }
  }
}

/// Where a text of the model stands.
struct TextOrigin: Sendable {
  /// A cell of a table.
  struct Cell: Sendable {
    /// The number of the rule, from 1; nil in the heading.
    var rule: Int?
    /// What people call the column.
    var column: String
  }

  let source: Model.SourceText?
  /// The decision or function that it belongs to.
  let owner: String
  let cell: Cell?
}

/// A decision table of the model.
struct TableOrigin: Sendable {
  let syntax: Model.DecisionTable
  /// The decision or function that it belongs to.
  let owner: String
}
