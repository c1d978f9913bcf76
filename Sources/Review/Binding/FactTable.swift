internal import FEEL

/// The facts that a dossier may lack, each with the cause that the nulls standing for it bear.
///
/// The engine gives back the cause that it was given; its tag is the place of the fact.
struct FactTable: Sendable {
  /// In the order in which the rules declare them.
  private(set) var facts: [DossierEvaluation.MissingFact] = []
  private var causes: [NullCause] = []
  private var placeOfFact: [DossierEvaluation.MissingFact: Int] = [:]

  /// The null that stands for a fact.
  mutating func null(_ kind: DossierEvaluation.MissingFact.Kind, _ path: String, _ label: String) -> Value {
    let fact = DossierEvaluation.MissingFact(kind: kind, path: path, label: label)
    if let known = placeOfFact[fact] { return .null(causes[known]) }
    let cause = NullCause(.missingInput, subject: path, detail: label, tag: Int32(facts.count))
    placeOfFact[fact] = facts.count
    facts.append(fact)
    causes.append(cause)
    return .null(cause)
  }

  /// The fact that a cause stands for; nil for other causes.
  func fact(of cause: NullCause) -> DossierEvaluation.MissingFact? {
    cause.tag >= 0 && Int(cause.tag) < facts.count ? facts[Int(cause.tag)] : nil
  }
}
