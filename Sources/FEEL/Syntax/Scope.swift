/// The names that an expression may use, with their types and where their values will be found.
///
/// Scopes are values and nest: the innermost declaration of the longest name counts. The outermost scope of all, the
/// built-in functions, need not be given.
public struct Scope: Sendable {
  /// Where the value of a declared name is when expressions run.
  public enum Place: Hashable, Sendable {
    /// A slot of `Evaluation.globals`.
    case global(Int)
    /// A slot of `Evaluation.globals` that always has this function as its value; null in the text of the function itself,
    /// which is not made yet.
    case function(Int, Value)
    /// A value known when the expression is compiled.
    case constant(Value)
    /// A prefix of names that are declared elsewhere, such as the name of an imported model.
    case module(Module)
    /// The variable of an enclosing boxed expression; found again by its key when the expression is compiled.
    case local
  }

  /// The names behind a prefix; written `prefix.name`.
  public final class Module: Hashable, Sendable {
    let variables: [Variable]
    let names: NameTable

    /// Makes a module.
    public init(_ variables: [Variable]) {
      self.variables = variables
      names = NameTable(variables.map(\.name))
    }

    /// By identity.
    public static func == (left: Module, right: Module) -> Bool { left === right }

    /// By identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  }

  /// A declared name.
  public struct Variable: Hashable, Sendable {
    /// The name.
    public let name: Name
    /// The type of its values.
    public let type: FEELType
    /// Where its value is.
    public let place: Place

    /// Makes a variable.
    public init(_ name: Name, _ type: FEELType, _ place: Place) {
      self.name = name
      self.type = type
      self.place = place
    }
  }

  /// Declared types by their names, next to those of FEEL; made once for all the expressions that may name them.
  public struct Types: Sendable, ExpressibleByDictionaryLiteral {
    let byName: [Name: FEELType]
    let names: NameTable

    /// Makes a table.
    public init(_ byName: [Name: FEELType]) {
      self.byName = byName
      names = NameTable(Array(byName.keys))
    }

    /// Of equal names the last one counts.
    public init(dictionaryLiteral elements: (Name, FEELType)...) {
      self.init(Dictionary(elements) { $1 })
    }

    /// The type of a name.
    public subscript(name: Name) -> FEELType? { byName[name] }
  }

  /// One nesting of names.
  struct Level: Sendable {
    private(set) var variables: [Variable]
    private(set) var names: NameTable
    /// The type of the item whose members are names here, in a filter.
    let item: FEELType?

    init(_ variables: [Variable], item: FEELType? = nil) {
      self.variables = variables
      self.item = item
      names = NameTable(variables.map(\.name))
    }

    mutating func append(_ variable: Variable) {
      variables.append(variable)
      names.append(variable.name)
    }
  }

  /// The declared types.
  public let types: Types
  /// The text by which source ranges name the place of this expression.
  public var text: Int
  /// Whether `a-b` where `a`, `b` and `a-b` are all declared is an error, not a warning.
  public var refusesAmbiguity: Bool
  /// Whether an unknown name is told with the nearest known one; to look for thousands takes long.
  public var suggestsNames = true
  /// Whether functions keep the values that global slots have when they are made, as functions of the standard do.
  ///
  /// Elsewhere nothing in these slots changes while a function lives, and it reads them where they are.
  ///
  /// Source: DMN 1.5, 10.3.2.13.2.
  public var capturesGlobals = false
  private(set) var levels: [Level]

  /// Makes a scope of top-level names.
  public init(
    _ variables: [Variable] = [], types: Types = [:], text: Int = 0, refusesAmbiguity: Bool = false
  ) {
    levels = variables.isEmpty ? [] : [Level(variables)]
    self.types = types
    self.text = text
    self.refusesAmbiguity = refusesAmbiguity
  }

  /// The same scope with more names inside it.
  public func adding(_ variables: [Variable]) -> Scope {
    var result = self
    result.levels.append(Level(variables))
    return result
  }

  /// The same scope inside a filter: `item`, and its members if it is a context.
  public func filtering(_ item: FEELType) -> Scope {
    var result = self
    result.push(item: item)
    return result
  }

  mutating func push(_ variables: [Variable]) { levels.append(Level(variables)) }

  /// Adds a name to the innermost level, where it hides an equal one.
  package mutating func extend(_ variable: Variable) { levels[levels.count - 1].append(variable) }

  mutating func push(item: FEELType) {
    var variables = [Variable(Name(verbatim: "item"), item, .local)]
    if case .context(let type) = item {
      variables += type.members.map { Variable($0.name, $0.type, .local) }
    }
    levels.append(Level(variables, item: item))
  }

  mutating func pop(to count: Int) {
    if levels.count > count { levels.removeLast(levels.count - count) }
  }

  /// The innermost declaration of a name.
  func variable(_ key: String) -> Variable? {
    for level in levels.reversed() {
      if let index = level.names.index(ofKey: key) { return level.variables[index] }
    }
    return nil
  }
}
