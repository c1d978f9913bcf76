internal import DMN
internal import FEEL

/// Finds the item definitions that types of models come from, for the places of their components.
struct Definitions: Sendable {
  /// A definition and the model it stands in, whose names its references use.
  struct Found {
    var item: Model.ItemDefinition
    var model: Model
  }

  private let models: [String: [Model]]
  /// References that may lead on to one another; the engine tells of circles.
  private static let maximumSteps = 32

  init(_ models: [Model]) {
    self.models = Dictionary(grouping: models, by: \.namespace)
  }

  /// The model of a namespace; the first when several have it, which the engine tells.
  func model(_ namespace: String) -> Model? { models[namespace]?.first }

  /// The components that the type of a reference is made of; empty for a simple type.
  func components(of reference: Model.TypeReference?, in model: Model) -> [Found] {
    guard let reference, let found = find(reference.text, in: model) else { return [] }
    return components(of: found)
  }

  /// The components that a definition is made of, itself or through those that it refers to.
  func components(of found: Found) -> [Found] {
    guard case .structure(let components) = last(of: found).item.form else { return [] }
    let model = last(of: found).model
    return components.map { Found(item: $0, model: model) }
  }

  /// The allowed values that a definition sets, or else those of the types that it refers to.
  func allowedValues(of found: Found) -> String? {
    for step in chain(of: found) {
      if let tests = step.item.allowedValues ?? step.item.typeConstraint { return tests.value }
    }
    return nil
  }

  private func last(of found: Found) -> Found { chain(of: found).last ?? found }

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
    if let own = model.itemDefinitions.first(where: { (Name($0.heading.name)?.key ?? $0.heading.name) == key }
    ) {
      return Found(item: own, model: model)
    }
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
