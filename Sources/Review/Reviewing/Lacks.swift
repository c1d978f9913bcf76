/// Something that lacks in a dossier, with the critères that ask for it.
package struct Lack: Sendable {
  /// What lacks.
  package let fact: DossierEvaluation.MissingFact
  /// The names of the critères, each once.
  package fileprivate(set) var criteres: [String]
}

extension [Lack] {
  /// Adds what one critère after the other asks for; a fact that several ask for stands once, where it first did.
  package mutating func add(_ fact: DossierEvaluation.MissingFact, askedBy critere: String) {
    guard let place = firstIndex(where: { $0.fact == fact }) else {
      return append(Lack(fact: fact, criteres: [critere]))
    }
    if self[place].criteres.last != critere { self[place].criteres.append(critere) }
  }
}

extension DossierEvaluation.MissingFact {
  /// Its label; its path where the schema has none.
  package var nom: String { label.isEmpty ? path : label }
}
