/// A word, number, string or symbol of a FEEL text, with its place.
struct Token: Sendable {
  enum Kind: Sendable, Equatable {
    /// A run of name characters; whether it is a keyword depends on the names in scope.
    case word
    /// Digits with at most one point, and perhaps an exponent.
    case number
    /// A string literal; `key` is its value.
    case string
    /// A name between back-quotes; `key` is what stands between them.
    case quoted
    case symbol(Symbol)
    case end
  }

  var kind: Kind
  /// The text by which names are compared: apostrophes are `'`; canonically equivalent texts are equal Strings.
  var key: String
  /// The offset of the first scalar.
  var start: Int
  /// The offset after the last scalar.
  var end: Int
  /// The reserved word that the token is, when no longer declared name covers it.
  var keyword: Keyword?

  /// True for what may stand inside a name after its first word.
  var isNamePart: Bool {
    switch kind {
    case .word, .number: true
    case .symbol(let symbol): symbol.isNameSymbol
    case .string, .quoted, .end: false
    }
  }

  /// True for what is set apart by spaces in a name.
  var isWordLike: Bool { kind == .word || kind == .number }
}

/// The symbols of the grammar.
enum Symbol: String, Sendable {
  case openParen = "("
  case closeParen = ")"
  case openBracket = "["
  case closeBracket = "]"
  case openBrace = "{"
  case closeBrace = "}"
  case comma = ","
  case colon = ":"
  case dot = "."
  case dots = ".."
  case plus = "+"
  case minus = "-"
  case star = "*"
  case power = "**"
  case slash = "/"
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case at = "@"
  case apostrophe = "'"

  /// The operator of rules 7a and 49a that it is, if it is one.
  var comparison: Expression.Comparison? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// Additional name symbols, grammar rule 30.
  var isNameSymbol: Bool {
    switch self {
    case .dot, .slash, .minus, .apostrophe, .plus, .star, .power: true
    default: false
    }
  }
}
