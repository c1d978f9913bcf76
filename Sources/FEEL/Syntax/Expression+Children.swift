extension Expression.Kind {
  /// The expressions directly inside the node, in the order of the text.
  public var children: [Expression] {
    switch self {
    case .null, .boolean, .number, .string, .at, .name: []
    case .path(let inner, _), .unaryRange(_, let inner), .negation(let inner), .instance(let inner, _),
      .parenthesized(let inner):
      [inner]
    case .list(let items): items
    case .context(let entries): entries.map(\.value)
    case .interval(let interval): [interval.start, interval.end]
    case .arithmetic(_, let left, let right), .logic(_, let left, let right),
      .comparison(_, let left, let right),
      .filter(let left, let right):
      [left, right]
    case .between(let first, let second, let third), .conditional(let first, let second, let third):
      [first, second, third]
    case .membership(let value, let tests, _): [value] + tests.map(\.operand)
    case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
      iterators.flatMap { [$0.source] + ($0.end.map { [$0] } ?? []) } + [body]
    case .invocation(let function, .positional(let arguments)): [function] + arguments
    case .invocation(let function, .named(let arguments)): [function] + arguments.map(\.value)
    case .function(let definition): [definition.body]
    case .hosted(let hosted): hosted.parts
    }
  }

  var childDepth: Int {
    switch self {
    case .null, .boolean, .number, .string, .at, .name: 0
    case .path(let inner, _), .unaryRange(_, let inner), .negation(let inner), .instance(let inner, _),
      .parenthesized(let inner):
      inner.depth
    case .arithmetic(_, let left, let right), .logic(_, let left, let right),
      .comparison(_, let left, let right),
      .filter(let left, let right):
      max(left.depth, right.depth)
    case .conditional(let first, let second, let third): max(first.depth, second.depth, third.depth)
    case .invocation(let function, .positional(let arguments)):
      arguments.reduce(function.depth) { max($0, $1.depth) }
    default: children.reduce(0) { max($0, $1.depth) }
    }
  }

  /// Of the same form and the same parts.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)), (.at(let a), .at(let b)):
      a.unicodeScalars.elementsEqual(b.unicodeScalars)
    case (.name(let a), .name(let b)): a == b
    case (.path(let a, let name), .path(let b, let other)): name == other && a == b
    case (.list(let a), .list(let b)): a == b
    case (.context(let a), .context(let b)): a == b
    case (.interval(let a), .interval(let b)): a == b
    case (.unaryRange(let a, let c), .unaryRange(let b, let d)): a == b && c == d
    case (.negation(let a), .negation(let b)), (.parenthesized(let a), .parenthesized(let b)): a == b
    case (.arithmetic(let o, let a, let b), .arithmetic(let p, let c, let d)): o == p && a == c && b == d
    case (.logic(let o, let a, let b), .logic(let p, let c, let d)): o == p && a == c && b == d
    case (.comparison(let o, let a, let b), .comparison(let p, let c, let d)): o == p && a == c && b == d
    case (.between(let a, let b, let c), .between(let d, let e, let f)): a == d && b == e && c == f
    case (.membership(let a, let s, let p), .membership(let b, let t, let q)): p == q && a == b && s == t
    case (.conditional(let a, let b, let c), .conditional(let d, let e, let f)): a == d && b == e && c == f
    case (.iteration(let s, let a), .iteration(let t, let b)): s == t && a == b
    case (.quantified(let o, let s, let a), .quantified(let p, let t, let b)): o == p && s == t && a == b
    case (.filter(let a, let b), .filter(let c, let d)): a == c && b == d
    case (.invocation(let a, let s), .invocation(let b, let t)): a == b && s == t
    case (.function(let a), .function(let b)): a == b
    case (.instance(let a, let s), .instance(let b, let t)): s == t && a == b
    case (.hosted(let a), .hosted(let b)): a === b
    default: false
    }
  }
}
