/// Something a person must mend or look at: what is wrong, where, and what would be right.
public struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic weighs; only an error makes a run end with exit code 1.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error = "erreur"
    case warning = "avertissement"
  }

  /// A sentence that goes with a diagnostic, and the place it speaks of, if it has its own.
  public struct Note: Hashable, Sendable {
    /// French, plain, without a final full stop.
    public var message: String
    /// The place, when it is not the diagnostic's own.
    public var position: FilePosition?
    /// What it is about as data, for whoever knows more of it than who told it.
    package var subject: Subject?

    /// Makes a note.
    public init(_ message: String, at position: FilePosition? = nil) {
      self.message = message
      self.position = position
    }
  }

  /// What a note is about.
  package enum Subject: Hashable, Sendable {
    /// The advice to declare a member in a type of a model, each by its name.
    case undeclaredMember(String, type: String)
    /// A name that no parameter of a function has, with the name of the function as it is called.
    case unknownParameter(String, of: String)
  }

  /// Its weight.
  public var severity: Severity
  /// ASCII kebab-case French, stable from one version to the next: `budget-desequilibre`.
  public var code: String
  /// French, plain and kind: what is wrong, the value seen, what would be right.
  public var message: String
  /// Where it is.
  public var position: FilePosition
  /// What helps to mend it, in reading order.
  public var notes: [Note]

  /// Makes a diagnostic; the wording belongs in a module's `Wording.swift`.
  public init(
    _ severity: Severity, _ code: String, _ message: String, at position: FilePosition, notes: [Note] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.position = position
    self.notes = notes
  }

  /// The same, of the weight of an error.
  package var asError: Diagnostic {
    var told = self
    told.severity = .error
    return told
  }
}

extension Diagnostic: Comparable {
  /// By place, then errors first, then code and message, so that a list has one order only.
  public static func < (left: Self, right: Self) -> Bool {
    if left.position != right.position { return left.position < right.position }
    if left.severity != right.severity { return left.severity == .error }
    return (left.code, left.message) < (right.code, right.message)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: erreur: message [code]`, one line.
  public var description: String {
    "\(position): \(severity.rawValue): \(message) [\(code)]"
  }
}
