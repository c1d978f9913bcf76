/// A parsed expression: a tree of which every node knows its place in the text and what is known of its type.
///
/// Decision models make trees of their boxed expressions from parsed parts, so that FEEL and boxes are compiled alike.
/// Two trees are equal when their forms are; places and types do not count.
public final class Expression: Sendable, Equatable {
  /// The form of the node.
  public let kind: Kind
  /// The part of the text that it comes from.
  public let range: SourceRange
  /// What is known of its values before they are computed.
  public let type: FEELType
  /// Nested nodes from here down, at most `Expression.maxDepth` in what the parser gives.
  let depth: Int

  /// Trees deeper than this are refused, so that no text can exhaust the stack.
  static let maxDepth = 320

  /// Makes a node.
  public init(_ kind: Kind, type: FEELType, range: SourceRange) {
    depth = kind.childDepth + 1
    self.kind = kind
    self.type = type
    self.range = range
  }

  /// Of the same form.
  public static func == (left: Expression, right: Expression) -> Bool {
    left === right || left.kind == right.kind
  }

  /// What the node is without the parentheses around it.
  public var unparenthesized: Expression {
    if case .parenthesized(let inner) = kind { return inner.unparenthesized }
    return self
  }
}

extension Expression {
  /// The forms of the grammar.
  ///
  /// Source: DMN 1.5, 10.3.1.2.
  public enum Kind: Sendable, Equatable {
    /// Rule 31.
    case null
    /// Rule 34.
    case boolean(Bool)
    /// Rule 35, with its sign.
    case number(Decimal)
    /// Rule 33, as the text it stands for.
    case string(String)
    /// Rule 65, as the text between the quotes.
    case at(String)
    /// A name in scope, or, when nothing is known of the item, in a filter.
    case name(Name)
    /// Rule 43.
    case path(Expression, Name)
    /// Rule 54.
    case list([Expression])
    /// Rule 57.
    case context([Entry])
    /// Rule 8.
    case interval(Interval)
    /// Rule 7a in parentheses, and the forms with `=` and `!=`.
    case unaryRange(Comparison, Expression)
    /// Rule 24.
    case negation(Expression)
    /// Rules 19 to 23.
    case arithmetic(Arithmetic, Expression, Expression)
    /// Rules 47 and 48.
    case logic(Logic, Expression, Expression)
    /// Rule 49a.
    case comparison(Comparison, Expression, Expression)
    /// Rule 49b.
    case between(Expression, Expression, Expression)
    /// Rules 49c and 49d; the flag says whether the tests stand in parentheses.
    case membership(Expression, [Test], Bool)
    /// Rule 45.
    case conditional(Expression, Expression, Expression)
    /// Rule 44.
    case iteration([Iterator], Expression)
    /// Rule 46.
    case quantified(Quantifier, [Iterator], Expression)
    /// Rule 50.
    case filter(Expression, Expression)
    /// Rules 38 to 42.
    case invocation(Expression, Arguments)
    /// Rule 55.
    indirect case function(FunctionDefinition)
    /// Rule 51.
    case instance(Expression, TypeExpression)
    /// Rule 2h; kept, because parentheses part names that would otherwise be read as one.
    case parenthesized(Expression)
    /// What a host adds to the language, such as a decision table.
    case hosted(any HostedExpression)
  }

  /// Operators of rules 19 to 23.
  public enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
  }

  /// Operators of rules 47 and 48.
  public enum Logic: String, Sendable { case and, or }

  /// Operators of rule 49a, which also start unary tests.
  public enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  /// Operators of rule 46.
  public enum Quantifier: String, Sendable { case some, every }

  /// Rule 58.
  public struct Entry: Sendable, Equatable {
    /// The key; a string key need not be a name.
    public var key: Name
    /// Whether the key was written as a string.
    public var isQuoted: Bool
    /// The value.
    public var value: Expression

    /// Makes an entry.
    public init(key: Name, isQuoted: Bool = false, value: Expression) {
      (self.key, self.isQuoted, self.value) = (key, isQuoted, value)
    }

    /// String keys by their texts, names as names.
    public static func == (left: Self, right: Self) -> Bool {
      left.isQuoted == right.isQuoted && left.key == right.key
        && (!left.isQuoted || left.key.text.unicodeScalars.elementsEqual(right.key.text.unicodeScalars))
        && left.value == right.value
    }
  }

  /// The keys of a context as it is read: strings are one key where their texts are, names where they are one name.
  struct Keys {
    private var texts = Set<Text.Key>()
    private var names = Set<Name>()

    /// False when the key is there already.
    mutating func insert(_ key: Name, isQuoted: Bool) -> Bool {
      let isNew = texts.insert(Text.Key(key.text)).inserted
      return isQuoted ? isNew : names.insert(key).inserted && isNew
    }
  }

  /// Rule 8.
  public struct Interval: Sendable, Equatable {
    /// Whether the start belongs to it.
    public var includesStart: Bool
    /// The start.
    public var start: Expression
    /// The end.
    public var end: Expression
    /// Whether the end belongs to it.
    public var includesEnd: Bool

    /// Makes an interval.
    public init(includesStart: Bool, start: Expression, end: Expression, includesEnd: Bool) {
      (self.includesStart, self.start, self.end, self.includesEnd) = (includesStart, start, end, includesEnd)
    }
  }

  /// One variable of a loop; with an end it runs over the range from `source` to it.
  public struct Iterator: Sendable, Equatable {
    /// The variable.
    public var name: Name
    /// The list, the range or the first value.
    public var source: Expression
    /// The last value of `first..last`.
    public var end: Expression?

    /// Makes an iterator.
    public init(name: Name, source: Expression, end: Expression? = nil) {
      (self.name, self.source, self.end) = (name, source, end)
    }
  }

  /// One positive unary test: an operator and an end point, or an expression.
  public struct Test: Sendable, Equatable {
    /// The operator; nil when the test is an expression.
    public var comparison: Comparison?
    /// What is compared with, or the test itself.
    public var operand: Expression

    /// Makes a test.
    public init(comparison: Comparison? = nil, operand: Expression) {
      (self.comparison, self.operand) = (comparison, operand)
    }
  }

  /// Rule 39.
  public enum Arguments: Sendable, Equatable {
    /// In the order of the parameters.
    case positional([Expression])
    /// By the names of the parameters.
    case named([NamedArgument])
  }

  /// Rule 40.
  public struct NamedArgument: Sendable, Equatable {
    /// The parameter.
    public var name: Name
    /// The value.
    public var value: Expression

    /// Makes an argument.
    public init(name: Name, value: Expression) { (self.name, self.value) = (name, value) }
  }

  /// Rule 56.
  public struct Parameter: Sendable, Equatable {
    /// Its name.
    public var name: Name
    /// Its type; `Any` unless written.
    public var type: TypeExpression?

    /// Makes a parameter.
    public init(name: Name, type: TypeExpression? = nil) { (self.name, self.type) = (name, type) }
  }

  /// Rule 55.
  public struct FunctionDefinition: Sendable, Equatable {
    /// The parameters.
    public var parameters: [Parameter]
    /// Whether the body describes a function that is defined elsewhere.
    public var isExternal: Bool
    /// The type to which the result must conform; FEEL's own syntax has none.
    public var result: FEELType = .any
    /// The name that messages give the function, if it has one.
    public var name: String?
    /// The body.
    public var body: Expression

    /// Makes a definition.
    public init(
      parameters: [Parameter], isExternal: Bool = false, result: FEELType = .any, name: String? = nil,
      body: Expression
    ) {
      (self.parameters, self.isExternal, self.result) = (parameters, isExternal, result)
      (self.name, self.body) = (name, body)
    }
  }

  /// Rule 52, as written and as understood.
  public struct TypeExpression: Sendable, Equatable {
    /// As written, spaces tidied.
    public var text: String
    /// The type; nil when no such type exists.
    public var type: FEELType?

    /// Makes a type expression.
    public init(text: String, type: FEELType?) { (self.text, self.type) = (text, type) }

    /// As written.
    public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
  }
}

/// The tests of one cell or of a list of allowed values.
///
/// Source: DMN 1.5, grammar rule 15.
public struct UnaryTests: Sendable, Equatable {
  /// True for `-`, which every value passes.
  public var isAny = false
  /// True for `not(…)`.
  public var isNegated = false
  /// The tests, of which one must be passed.
  public var tests: [Expression.Test] = []

  /// Makes tests; without any, no value passes.
  public init(isAny: Bool = false, isNegated: Bool = false, tests: [Expression.Test] = []) {
    (self.isAny, self.isNegated, self.tests) = (isAny, isNegated, tests)
  }
}

/// An expression of another language inside FEEL trees: decision tables and what else a host knows.
public protocol HostedExpression: AnyObject, Sendable {
  /// The expressions inside it, for the depth of the tree.
  var parts: [Expression] { get }
  /// Compiles it; names are found through the compiler.
  func compile(_ compiler: inout Compiler) -> any Code
}
