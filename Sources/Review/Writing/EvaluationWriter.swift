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
public struct EvaluationWriter: Sendable {
  /// What was written so far, UTF-8.
  public internal(set) var bytes: [UInt8] = []
  let criteres: [Critere]
  /// What the finding of each critère begins with in JSON, the same for every dossier.
  let starts: [[UInt8]]
  let call: (code: String, territoire: String)

  /// Makes a writer with nothing written.
  public init(_ rules: RuleSet) {
    criteres = rules.criteres
    starts = rules.criteres.map(Self.start(of:))
    call = (rules.call.code, rules.call.territoire)
  }

  /// Forgets what was written; memory that nobody else holds serves again.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
