public import Diagnostics

/// A fault of a FEEL text, before it is known in which file and on which line the text stands.
public struct Problem: Hashable, Sendable, Error {
  /// Whether the text can be trusted in spite of it.
  public var severity: Diagnostic.Severity
  /// ASCII kebab-case French.
  public var code: String
  /// French, plain: what is wrong, the text seen, what would be right.
  public var message: String
  /// The part of the text that is at fault.
  public var range: SourceRange
  /// What helps to mend it.
  public var notes: [Diagnostic.Note]
  /// The names that would be right here if they were declared of another type.
  package var misuses: [Misuse] = []

  init(
    _ severity: Diagnostic.Severity, _ code: String, _ message: String, at range: SourceRange,
    notes: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
    self.notes = notes.map { Diagnostic.Note($0) }
  }

  /// The same, told of values that would be right if they were of other types; only those that are names or paths count.
  ///
  /// - Parameter isSure: Whether nothing beside them is likely to be wrong instead.
  func blaming(_ uses: (value: Expression, wanted: FEELType)..., isSure: Bool = true) -> Problem {
    var problem = self
    problem.misuses = uses.compactMap { Misuse($0, wanted: $1, isSure: isSure) }
    return problem
  }

  /// The same as a diagnostic, once the place of the text is known.
  public func diagnostic(at position: FilePosition) -> Diagnostic {
    Diagnostic(severity, code, message, at: position, notes: notes)
  }

  /// The same as a diagnostic of a text that is the whole file.
  public func diagnostic(in source: String, file: String) -> Diagnostic {
    let (line, column) = range.position(in: source)
    return diagnostic(at: FilePosition(file: file, line: line, column: column))
  }
}

/// A name, or a path of names, used as a value of another type than it is declared of.
package struct Misuse: Hashable, Sendable {
  /// The names, from the outermost.
  package let names: [Name]
  /// The type declared.
  package let type: FEELType
  /// The type that would be right there.
  package let wanted: FEELType
  /// Whether nothing beside it is likely to be wrong instead.
  package let isSure: Bool

  /// The use of a value; nil where it is no name or path.
  package init?(_ value: Expression, wanted: FEELType, isSure: Bool = true) {
    guard let names = value.spelt else { return nil }
    (self.names, type, self.wanted, self.isSure) = (names, value.type, wanted, isSure)
  }
}

extension Expression {
  /// The names of a name or a path; nil for anything else.
  fileprivate var spelt: [Name]? {
    switch unparenthesized.kind {
    case .name(let name): [name]
    case .path(let inner, let name): inner.spelt.map { $0 + [name] }
    default: nil
    }
  }
}
