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
