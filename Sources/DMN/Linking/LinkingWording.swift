internal import Diagnostics
internal import FEEL

/// Faults of the graph of requirements.
extension Diagnostic {
  static func duplicateImport(_ name: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-nom-double", "le nom « \(name) » est donné à deux imports", at: position)
  }

  static func importOfSameNamespace(
    _ namespace: String, as file: String, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .error, "dmn-import",
      "l'espace de noms « \(namespace) » est celui de ce modèle et de \(file), qu'il importe ; donnez-en un autre à ce "
        + "modèle (namespace=\"…\", en haut du fichier)",
      at: position)
  }

  static func importNamedAsElement(_ name: String, element: FilePosition, at position: FilePosition)
    -> Diagnostic
  {
    Diagnostic(
      .error, "dmn-nom-double", "le nom « \(name) » est donné à un import et à un élément de ce modèle",
      at: position, notes: [Note("l'élément est ici", at: element)])
  }

  /// - Parameter isOwn: Whether the name that counts is one of the model itself, rather than of an import before.
  static func importedNameTwice(
    _ name: String, _ namespace: String, isOwn: Bool, other: FilePosition, at position: FilePosition
  ) -> Diagnostic {
    let (also, counts) = isOwn ? ("aussi", "celui d'ici") : ("déjà", "le premier")
    return Diagnostic(
      .warning, "dmn-nom-double",
      "« \(name) » est \(also) un nom de « \(namespace) », importé sans nom ; c'est \(counts) qui compte",
      at: position, notes: [Note("l'autre est ici", at: other)])
  }

  static func importOfItself(at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "dmn-import", "le modèle s'importe lui-même", at: position)
  }

  /// - Parameters:
  ///   - found: The model in the file that the import names.
  ///   - known: The namespaces of all models.
  static func unknownImport(
    _ namespace: String, location: String?, found: Model?, known: [String], at position: FilePosition
  ) -> Diagnostic {
    if let location, let found {
      return Diagnostic(
        .error, "dmn-import",
        "aucun modèle n'a l'espace de noms « \(namespace) » : le fichier « \(location) » est là, mais déclare "
          + "« \(found.namespace) » ; écrivez le même dans les deux (namespace=\"…\")",
        at: position, notes: [Note("il le déclare ici", at: found.heading.position)])
    }
    let place = location.map { " (fichier « \($0) »)" } ?? ""
    let hint = nearest(to: namespace, among: known).map { " ; le plus proche est « \($0) »" } ?? ""
    return Diagnostic(
      .error, "dmn-import", "aucun modèle n'a l'espace de noms « \(namespace) »\(place)\(hint)", at: position)
  }

  static func ambiguousImport(_ namespace: String, files: [String], at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-import", "plusieurs modèles ont l'espace de noms « \(namespace) »", at: position,
      notes: files.map { Note("lu dans \($0)") })
  }

  /// - Parameter original: Another element that has the name of this one, which is a copy of it.
  static func otherVariableName(
    _ variable: Model.Heading, of heading: Model.Heading, copied original: Model.Heading?
  ) -> Diagnostic {
    guard let original else {
      return Diagnostic(
        .warning, otherVariableCode,
        "la variable de « \(heading.name) » s'appelle « \(variable.name) » ; écrivez-y le même nom, name=\"\(heading.name)\"",
        at: variable.namePosition)
    }
    return Diagnostic(
      .error, "dmn-nom-double",
      "le nom « \(heading.name) » est donné deux fois dans ce modèle ; si c'est une copie, écrivez ici "
        + "name=\"\(variable.name)\", comme sa variable",
      at: heading.namePosition, notes: [Note("la première fois", at: original.namePosition)])
  }

  fileprivate static let otherVariableCode = "dmn-nom-variable"

  /// - Parameter variable: The variable of the second element, which has the name too.
  static func duplicateName(
    _ name: String, first: FilePosition, variable: Model.Heading? = nil, at position: FilePosition
  ) -> Diagnostic {
    let other = variable.flatMap {
      $0.name.isEmpty ? nil : Note("son <variable> est à renommer aussi", at: $0.namePosition)
    }
    return Diagnostic(
      .error, "dmn-nom-double", "le nom « \(name) » est donné deux fois dans ce modèle", at: position,
      notes: [Note("la première fois", at: first)] + [other].compactMap(\.self))
  }

  static func noOutput(_ service: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .warning, "dmn-service", "le service « \(service) » ne donne le résultat d'aucune décision",
      at: position)
  }

  /// - Parameters:
  ///   - nearest: The element that the reference is likely to mean.
  ///   - isNamed: Whether the reference has its name instead of its identifier.
  static func unknownReference(
    _ reference: Model.Reference, of owner: String, nearest: Model.Heading?, isNamed: Bool = false
  ) -> Diagnostic {
    let id = nearest?.id ?? ""
    let hint =
      switch nearest {
      case nil: ""
      case .some where isNamed:
        " : c'est l'identifiant qui s'écrit ici, href=\"\(reference.namespace ?? "")#\(id)\""
      case .some(let heading):
        " ; le plus proche est « #\(id) »" + (heading.name.isEmpty ? "" : ", celui de « \(heading.name) »")
      }
    return Diagnostic(
      .error, "dmn-reference", "« \(reference.text) », dont « \(owner) » a besoin, n'existe pas\(hint)",
      at: reference.position)
  }

  /// - Parameters:
  ///   - kind: What the target is.
  ///   - ownerKind: What names it.
  static func wrongReference(
    _ target: String, _ kind: ModelGraph.Node.Kind, href: String, of owner: String,
    _ ownerKind: ModelGraph.Node.Kind, at position: FilePosition
  ) -> Diagnostic {
    let (name, parent, element) =
      switch kind {
      case .input: ("une donnée d'entrée", "informationRequirement", "requiredInput")
      case .decision: ("une décision", "informationRequirement", "requiredDecision")
      case .knowledgeModel: ("une fonction", "knowledgeRequirement", "requiredKnowledge")
      case .service: ("un service", "knowledgeRequirement", "requiredKnowledge")
      }
    let remedy =
      switch (ownerKind, kind) {
      case (.service, .input): "écrivez <inputData href=\"\(href)\"/>"
      case (.service, .decision): "écrivez <encapsulatedDecision href=\"\(href)\"/>"
      case (.service, _): "un service ne nomme que des décisions et des données d'entrée"
      case (.knowledgeModel, .input), (.knowledgeModel, .decision):
        "une fonction ne lit que ses paramètres, ajoutez-en un"
      default: "écrivez <\(parent)><\(element) href=\"\(href)\"/></\(parent)>"
      }
    return Diagnostic(
      .error, "dmn-reference",
      "« \(target) » n'est pas ce que « \(owner) » demande ici : c'est \(name), \(remedy)",
      at: position)
  }

  static func unknownNamespace(_ reference: String, of owner: String, at position: FilePosition) -> Diagnostic
  {
    Diagnostic(
      .error, "dmn-reference",
      "« \(reference) », dont « \(owner) » a besoin, est dans un modèle qui n'est pas importé", at: position)
  }

  static func circle(_ names: [String], isWhole: Bool, at position: FilePosition) -> Diagnostic {
    var names = names.map { "« \($0) »" }
    if !isWhole { names.insert("…", at: names.count / 2) }
    return Diagnostic(
      .error, "dmn-cycle", "chacun a besoin du suivant, en rond : " + names.joined(separator: " → "),
      at: position)
  }
}

/// Faults of types.
extension Diagnostic {
  static func unknownType(_ name: String, among known: [String], at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-type-inconnu",
      "aucun type « \(name) » n'existe\(FEELType.advice(on: name, among: known))", at: position)
  }

  static func circularType(_ name: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .warning, "dmn-type-cycle", "le type « \(name) » se contient lui-même ; il n'est pas vérifié au-delà",
      at: position)
  }

  static func deepType(_ name: String, _ limit: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-profondeur",
      "le type « \(name) » est fait de plus de \(limit) types les uns dans les autres ; il n'est pas vérifié",
      at: position)
  }

  static func largeType(_ name: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-profondeur",
      "le type de fonctions « \(name) » est fait de trop de types ; il n'est pas vérifié", at: position)
  }

  static func wrongAllowedValue(_ found: FEELType, expected: FEELType, at position: FilePosition)
    -> Diagnostic
  {
    Diagnostic(
      .error, "dmn-valeurs",
      "les valeurs permises sont de type \(found.wording), le type déclaré est \(expected.wording)",
      at: position)
  }
}

extension [Diagnostic] {
  /// Makes an error of the doubt about a variable that has another name than its element, now that something fails for it.
  ///
  /// - Parameter owner: The element that has the name of the variable.
  /// - Returns: Whether there is such a doubt: nothing else is to be told.
  mutating func refuse(_ variable: Model.Heading?, that owner: ModelGraph.Node? = nil) -> Bool {
    guard let variable,
      let index = firstIndex(where: {
        $0.code == Diagnostic.otherVariableCode && $0.position == variable.namePosition
      })
    else { return false }
    self[index].severity = .error
    if let owner {
      self[index].notes.append(
        Diagnostic.Note("« \(owner.display) » a déjà ce nom", at: owner.heading.namePosition))
    }
    return true
  }

  /// The same of an input, which nobody gives by the name of its variable.
  package mutating func refuseVariable(of input: Model.InputData) -> Bool { refuse(input.variable?.heading) }
}
