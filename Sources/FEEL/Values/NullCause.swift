/// Why a value is null: a fact that is missing, or an operation that failed, down to the first cause.
public final class NullCause: Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable {
    /// An input was not given.
    case missingInput
    /// A context has no such entry, or a list no such position; FEEL asks for null and no error.
    case notFound
    /// The operands have types for which the operation is not defined.
    case wrongTypes
    /// A value outside the domain of a function or operator.
    case invalidArgument
    /// Too few or too many arguments, or a parameter name that does not exist.
    case wrongArguments
    /// What was called is not a function.
    case notAFunction
    /// A division by zero.
    case divisionByZero
    /// A result too large to be a number, a date or a duration.
    case overflow
    /// A value that does not conform to the type it is bound to.
    case typeMismatch
    /// A condition or test that is neither true nor false.
    case notABoolean
    /// A name that is not declared, or text that is not FEEL.
    case invalidExpression
    /// More steps, or more nested calls, than an evaluation may take.
    case limit
    /// A host function that is not registered, or that failed.
    case external
    /// What a host, such as a decision model, has to say.
    case host
  }

  /// What happened.
  public let kind: Kind
  /// The operator, function, name or key concerned.
  public let subject: String
  /// What was seen: a value, types or a text.
  public var detail: String {
    if let describe { return describe() }
    return details.count == 1 ? details[0] : details.joined(separator: ", ")
  }
  /// The parts of `detail`, put together only for those who look.
  private let details: [String]
  /// What makes `detail` in their place; it holds no cause, so that causes do not hang on one another by it.
  private let describe: (@Sendable () -> String)?
  /// Where, if the operation stands in a text.
  public let range: SourceRange?
  /// The causes of the nulls among the operands, the deepest reason being furthest down.
  ///
  /// A chain of thousands of failures keeps its beginning and its roots.
  public let underlying: [NullCause]
  /// A number of the host's own, such as the place in its schema of what is missing; -1 when it gave none.
  public let tag: Int32
  /// Whether the standard asks an engine to report an error here, rather than to return a plain null.
  public let isError: Bool
  /// The levels of causes below.
  private let depth: Int32
  /// What a stack of half a megabyte can release and walk through.
  private static let maxDepth: Int32 = 250

  /// Makes a cause.
  public convenience init(
    _ kind: Kind, subject: String = "", detail: String = "", range: SourceRange? = nil,
    underlying: [NullCause] = [], tag: Int32 = -1
  ) {
    self.init(
      kind, subject: subject, details: detail.isEmpty ? [] : [detail], range: range, underlying: underlying,
      tag: tag)
  }

  /// Makes a cause whose detail is put together only for those who look.
  ///
  /// - Parameter describe: What makes it; it must hold no cause.
  convenience init(
    _ kind: Kind, subject: String, underlying: [NullCause], describe: @escaping @Sendable () -> String
  ) {
    self.init(
      kind, subject: subject, details: [], describe: describe, range: nil, underlying: underlying, tag: -1)
  }

  private init(
    _ kind: Kind, subject: String, details: [String], describe: (@Sendable () -> String)? = nil,
    range: SourceRange?, underlying: [NullCause], tag: Int32
  ) {
    self.kind = kind
    self.subject = subject
    self.details = details
    self.describe = describe
    self.range = range
    let depth = underlying.reduce(0) { max($0, $1.depth) }
    let isTooDeep = depth >= NullCause.maxDepth
    self.underlying = isTooDeep ? Array(underlying.flatMap(\.roots).prefix(8)) : underlying
    self.depth = isTooDeep ? 1 : depth + 1
    self.tag = tag
    isError = NullCause.isError(kind, underlying)
  }

  private init(_ other: NullCause, at range: SourceRange) {
    (kind, subject, details, describe) = (other.kind, other.subject, other.details, other.describe)
    (underlying, tag, isError, depth) = (other.underlying, other.tag, other.isError, other.depth)
    self.range = range
  }

  /// Makes the cause of an operation that is not defined for operands of these kinds.
  convenience init(
    _ kind: Kind, subject: String, operands: [Value], and other: String? = nil, range: SourceRange?
  ) {
    self.init(
      kind, subject: subject, details: operands.map(\.kind) + (other.map { [$0] } ?? []), range: range,
      underlying: operands.compactMap(\.cause), tag: -1)
  }

  private static func isError(_ kind: Kind, _ underlying: [NullCause]) -> Bool {
    switch kind {
    case .missingInput, .notFound: underlying.contains(where: \.isError)
    default: true
    }
  }

  /// The causes at the bottom, from left to right, at most a few dozen.
  public var roots: [NullCause] {
    var result: [NullCause] = []
    var pending = [self]
    while let next = pending.popLast(), result.count < 32 {
      if next.underlying.isEmpty { result.append(next) } else { pending += next.underlying.reversed() }
    }
    return result
  }

  /// The same cause, at that place unless it has one already; a missing input is the same wherever it is read.
  func at(_ range: SourceRange) -> NullCause {
    guard self.range == nil, kind != .missingInput else { return self }
    return NullCause(self, at: range)
  }
}

extension NullCause: CustomStringConvertible {
  /// One line of French for people, without the causes below.
  public var description: String { Wording.cause(self) }
}
