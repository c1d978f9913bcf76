internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

// Advice to declare a component holds where the schema of the document has it.
extension RuleLoader {
  /// A fault with the advice to declare a component of a document replaced where its schema has none of that name.
  func withTrueAdvice(_ told: Diagnostic) -> Diagnostic {
    var told = told
    told.notes = told.notes.map { note in
      guard case .undeclaredMember(let name, let type)? = note.subject else { return note }
      let elements = elements(of: type)
      guard let first = elements.first, !elements.contains(where: { $0.names.contains(name) }) else {
        return note
      }
      return .absent(
        of: first.path, nearest: nearest(to: name, among: first.names), known: first.names,
        schema: first.file)
    }
    return told
  }

  /// An element that a type stands for.
  private struct SchemaElement {
    var path: String
    /// What it may hold.
    var names: [String]
    var file: String
  }

  /// The elements that a type stands for, by what inputs are declared; none for types of anything else.
  private func elements(of type: String) -> [SchemaElement] {
    var found: [SchemaElement] = []
    for input in rules.running.flatMap(\.model.inputs) {
      guard let name = InputName(rawValue: input.name.text), let (schema, root, file) = document(of: name)
      else {
        continue
      }
      for slot in slots(of: type, in: input.type, at: root, schema, isRoot: true) {
        let names =
          schema.children(of: slot).map { schema.name(of: $0) }
          + schema.attributes(of: slot).map { schema.attributeName($0) }
        found.append(SchemaElement(path: schema.path(of: slot), names: names, file: file))
      }
    }
    return found
  }

  private func document(of input: InputName) -> (schema: Schema, root: Int, file: String)? {
    switch input {
    case .dossier: (schemas.dossier, 0, "dossier.xsd")
    case .appel: (schemas.appel, 0, "appel.xsd")
    case .territoire: (schemas.territoire, 0, "territoire.xsd")
    case .referentiel:
      schemas.referentiel.flatMap { schema in
        schema.slot("referentiel/version").map { (schema, $0, "referentiel.xsd") }
      }
    case .avis: nil
    }
  }

  /// Recursion is bounded by the depth of the schema: each level is one of its elements.
  private func slots(
    of wanted: String, in type: FEELType, at slot: Int, _ schema: Schema, isRoot: Bool = false
  ) -> [Int] {
    var type = type
    while case .list(let item) = type { type = item }
    guard case .context(let context) = type else { return [] }
    var found = context.name == wanted ? [slot] : []
    // The questions and the parameters of a call have names of its own.
    for member in context.members where !(isRoot && member.name.text == "complement") {
      guard let child = schema.children(of: slot).first(where: { schema.name(of: $0) == member.name.text })
      else {
        continue
      }
      found += slots(of: wanted, in: member.type, at: child, schema)
    }
    return found
  }
}
