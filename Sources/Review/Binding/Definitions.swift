internal import DMN
internal import FEEL

/// Finds the item definitions that types of models come from, for the places of their components.
struct Definitions: Sendable {
  /// A definition and the model it stands in, whose names its references use.
  struct Found {
    var item: Model.ItemDefinition
    /// What it is called; for names that are none of FEEL, the text as it stands.
    var name: Name
    var model: Model
  }

  private let models: [String: Model]
  /// The definitions of each model by the keys of their names; of equal names the first.
  private let types: [ObjectIdentifier: [String: Found]]
  /// References that may lead on to one another; the engine tells of circles.
  private static let maximumSteps = 32

  init(_ models: [Model]) {
    self.models = Dictionary(models.map { ($0.namespace, $0) }) { first, _ in first }
    types = Dictionary(models.map { (ObjectIdentifier($0), Self.types(of: $0)) }) { first, _ in first }
  }

  /// The model of a namespace; the first when several have it, which the engine tells.
  func model(_ namespace: String) -> Model? { models[namespace] }

  private static func types(of model: Model) -> [String: Found] {
    let all = model.itemDefinitions.map { Found($0, model) }
    return Dictionary(all.map { ($0.name.key, $0) }) { first, _ in first }
  }

  /// The components that the type of a reference is made of; empty for a simple type.
  func components(of reference: Model.TypeReference?, in model: Model) -> [Found] {
    guard let reference, let found = find(reference.text, in: model) else { return [] }
    return components(of: found)
  }

  /// The components that a definition is made of, itself or through those that it refers to.
  func components(of found: Found) -> [Found] {
    let last = chain(of: found).last ?? found
    guard case .structure(let components) = last.item.form else { return [] }
    return components.map { Found($0, last.model) }
  }

  /// The allowed values that a definition sets, or else those of the types that it refers to.
  func allowedValues(of found: Found) -> String? { allowedText(of: found)?.value }

  /// The same with their place.
  func allowedText(of found: Found) -> Model.SourceText? {
    for step in chain(of: found) {
      if let tests = step.item.allowedValues ?? step.item.typeConstraint { return tests }
    }
    return nil
  }

  /// Whether a definition names, itself or through others, a type that no model declares.
  func isUndeclared(_ found: Found) -> Bool {
    guard case .reference(let reference)? = chain(of: found).last?.item.form else { return false }
    return FEELType.builtIn[reference.text] == nil
  }

  private func chain(of found: Found) -> [Found] {
    var chain = [found]
    while chain.count < Self.maximumSteps, let current = chain.last,
      case .reference(let reference) = current.item.form, let next = find(reference.text, in: current.model)
    {
      chain.append(next)
    }
    return chain
  }

  /// The definition of a name, perhaps with the prefix of an import.
  func find(_ text: String, in model: Model, steps: Int = 0) -> Found? {
    let key = Name(text)?.key ?? text
    if let own = types[ObjectIdentifier(model)]?[key] { return own }
    guard steps < 8 else { return nil }
    for item in model.imports where item.isModel {
      guard let other = self.model(item.namespace) else { continue }
      let prefix = item.heading.name.isEmpty ? "" : (Name(item.heading.name)?.key ?? item.heading.name) + "."
      guard key.hasPrefix(prefix) else { continue }
      if let found = find(String(key.dropFirst(prefix.count)), in: other, steps: steps + 1) { return found }
    }
    return nil
  }
}

extension Definitions.Found {
  fileprivate init(_ item: Model.ItemDefinition, _ model: Model) {
    self.init(
      item: item, name: Name(written: item.heading.name), model: model)
  }
}
