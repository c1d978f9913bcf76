public import FEEL

/// One set of inputs going through a model; each decision is evaluated once, when it is first needed.
///
/// ```swift
/// var run = DecisionRun(model, now: now)
/// run.set(.number(3), for: input)
/// let outcome = run.evaluate(decision)
/// ```
public struct DecisionRun {
  /// The model.
  public let model: CompiledModel

  /// Starts a run with no input given.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - now: What `now()` and `today()` return.
  ///   - isTraced: Whether the path to each result is kept.
  public init(_ model: CompiledModel, now: DateAndTime? = nil, isTraced: Bool = false) {
    self.model = model
  }

  /// Gives an input its value; one that does not conform to the type becomes null and is reported.
  public mutating func set(_ value: Value, for input: CompiledModel.Input) {}

  /// Gives a decision its result, so that it is not evaluated.
  public mutating func set(_ value: Value, for decision: CompiledModel.Decision) {}

  /// Gives an input or a decision its value by name.
  ///
  /// - Returns: Whether there is such an input or decision.
  public mutating func set(_ value: Value, named name: String, namespace: String? = nil) -> Bool { false }

  /// The result of a decision.
  public mutating func evaluate(_ decision: CompiledModel.Decision) -> Outcome {
    Outcome(value: .null, messages: [])
  }

  /// The result of a service for arguments by the names of its parameters; those not given are missing.
  public mutating func evaluate(
    _ service: CompiledModel.Service, _ arguments: [String: Value]
  ) -> Outcome {
    Outcome(value: .null, messages: [])
  }

  /// The result of a function for arguments by the names of its parameters.
  public mutating func evaluate(
    _ function: CompiledModel.KnowledgeModel, _ arguments: [String: Value]
  ) -> Outcome {
    Outcome(value: .null, messages: [])
  }

  /// Forgets inputs and results, so that another set of inputs can be given.
  public mutating func reset() {}
}
