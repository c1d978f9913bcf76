internal import Calls

/// Writes evaluations as bytes, for programs: JSON, one object a line, or XML by `Rules/evaluations.xsd`.
///
/// The same evaluations in the same order give the same bytes.
///
/// ```swift
/// var writer = EvaluationWriter(rules)
/// writer.addJSON(evaluation)
/// output(writer.bytes)
/// writer.removeAll()                                   // keeps its memory for the next ones
/// ```
public struct EvaluationWriter {
  /// What was written so far, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  let criteres: [Critere]
  let call: (code: String, territoire: String)

  /// Makes a writer with nothing written.
  public init(_ rules: RuleSet) {
    criteres = rules.criteres
    call = (rules.call.code, rules.call.territoire)
  }

  /// Forgets what was written.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
