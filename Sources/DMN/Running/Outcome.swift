public import Diagnostics
public import FEEL

/// What an evaluation gives: a value, and what went wrong on the way to it.
public struct Outcome: Sendable {
  /// Something that went wrong, or was missing, on the way to a result.
  public struct Message: Sendable {
    /// The decision, service, function or input concerned.
    public let subject: String
    /// What happened.
    public let cause: NullCause
    /// Where in the model, when it is known.
    public let position: FilePosition?
  }

  /// The result; null with its cause when there is none.
  public let value: Value
  /// The results of a service's output decisions, in order; empty for what is no service.
  public var outputs: [(name: Name, value: Value)] = []
  /// The errors of this evaluation and of the decisions that it needed, the first first.
  public let messages: [Message]

  /// Whether the engine has an error to report, as the standard asks.
  public var hasError: Bool { messages.contains { $0.cause.isError } }
}
