internal import DMN
internal import FEEL

/// The decisions that are nothing but a place of the dossier, such as « Volet » for the code of its pilier.
///
/// Words that others compare with their names are compared with the place.
struct PlaceNames {
  private var places: [String: [String: (name: Name, place: ListedWords.Place)]] = [:]

  init(_ models: [Model], _ listed: ListedWords) {
    for model in models {
      for decision in model.decisions {
        guard case .literal(let text)? = decision.logic?.kind, let id = decision.heading.id,
          let name = Name(decision.heading.name), let place = listed.place(of: text.value)
        else { continue }
        places[model.namespace, default: [:]][id] = (name, place)
      }
    }
  }

  /// What the names that a decision may use stand for; those of other models are written with a prefix, and not known.
  func names(of requirements: Model.Requirements, in model: Model) -> [Name: ListedWords.Place?] {
    guard let own = places[model.namespace] else { return [:] }
    var names: [Name: ListedWords.Place?] = [:]
    for reference in requirements.decisions where (reference.namespace ?? model.namespace) == model.namespace
    {
      if let (name, place) = own[reference.id] { names[name] = .some(place) }
    }
    return names
  }
}
