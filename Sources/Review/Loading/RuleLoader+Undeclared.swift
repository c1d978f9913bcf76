internal import Diagnostics
internal import XMLTree

// Advice to declare a component holds where the schema of the document has it.
extension RuleLoader {
  /// A fault with the advice to declare a component of a document replaced where its schema has none of that name.
  func withTrueAdvice(_ told: Diagnostic) -> Diagnostic {
    var told = told
    told.notes = told.notes.map { note in
      guard case .undeclaredMember(let name, let type)? = note.subject else { return note }
      let elements = described.filter { $0.type == type }
      let known = elements.map { $0.document.schema.partNames(of: $0.slot) }
      guard let first = elements.first, !known.contains(where: { $0.contains(name) }) else { return note }
      return .absent(
        of: first.document.schema.path(of: first.slot), nearest: nearest(to: name, among: known[0]),
        known: known[0], schema: first.document.file)
    }
    return told
  }
}
