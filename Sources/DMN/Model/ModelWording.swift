internal import Diagnostics

/// What people read of the faults of a decision model.
extension Diagnostic {
  static func notAModel(_ element: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-racine",
      "ce n'est pas un modèle de décision : « definitions » attendu, « \(element) » trouvé",
      at: position)
  }

  static func unknownRelease(_ namespace: String, at position: FilePosition) -> Diagnostic {
    guard !namespace.isEmpty else {
      return Diagnostic(
        .error, "dmn-version",
        "<definitions> est sans espace de noms ; ajoutez-y xmlns=\"\(Model.Release.dmn15.rawValue)\"",
        at: position)
    }
    return Diagnostic(
      .error, "dmn-version",
      "l'espace de noms « \(namespace) » n'est pas celui de DMN 1.1, 1.2, 1.3, 1.4, 1.5 ou 1.6", at: position)
  }

  static func missingAttribute(_ attribute: String, of element: String, at position: FilePosition)
    -> Diagnostic
  {
    Diagnostic(
      .error, "dmn-attribut", "l'attribut « \(attribute) » manque à « \(element) »", at: position)
  }

  /// A name that is nearly a known one is an error: what was meant by it is lost.
  static func unknownElement(
    _ element: String, in parent: String, among known: [String], at position: FilePosition
  ) -> Diagnostic {
    let near = nearest(to: element, among: known)
    let hint = near.map { " ; vouliez-vous écrire <\($0)> ?" } ?? " ; il n'est pas lu"
    return Diagnostic(
      near == nil ? .warning : .error, "dmn-element",
      "« \(element) » n'est pas un élément de « \(parent) »\(hint)", at: position)
  }

  static func unknownAttribute(
    _ attribute: String, of element: String, among known: [String], at position: FilePosition
  ) -> Diagnostic {
    let near = nearest(to: attribute, among: known)
    let hint = near.map { "vouliez-vous écrire « \($0) » ?" } ?? "il n'est pas lu"
    return Diagnostic(
      near == nil ? .warning : .error, "dmn-attribut-inconnu",
      "« \(attribute) » n'est pas un attribut de « \(element) » ; \(hint)",
      at: position)
  }

  static func elementInText(_ element: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-texte",
      "<\(element)> n'a pas sa place dans <text>, qui ne contient que du texte ; un « < » s'y écrit &lt;",
      at: position)
  }

  static func textOutside(_ text: String, of element: String, at position: FilePosition) -> Diagnostic {
    let excerpt = text.count > 60 ? text.prefix(60) + "…" : text
    return Diagnostic(
      .error, "dmn-texte",
      "« \(excerpt) » est hors de <text> : dans <\(element)>, le texte s'écrit entre <text> et </text>",
      at: position)
  }

  /// - Parameter isMeant: Whether a reference means one of the two; else nothing is lost.
  static func duplicateIdentifier(
    _ id: String, first: FilePosition, isMeant: Bool, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      isMeant ? .error : .warning, "dmn-id-double",
      "l'identifiant « \(id) » est donné deux fois dans ce fichier", at: position,
      notes: [Note("la première fois", at: first)])
  }

  static func foreignLanguage(_ language: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-langage", "\(Wording.foreign(language)) ; seul FEEL l'est",
      at: position)
  }

  static func importedValues(at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-valeurs-importees", "les valeurs importées d'un autre fichier ne sont pas lues",
      at: position)
  }

  /// What the standard lets lack, but without which nothing is computed, is a warning.
  static func missingPart(_ part: Vocabulary.Part, of element: String, at position: FilePosition)
    -> Diagnostic
  {
    let missing =
      part.isExpression ? "une expression" : part.names.map { "<\($0)>" }.joined(separator: " ou ")
    return Diagnostic(
      part.need == .required ? .error : .warning, "dmn-manque", "il manque \(missing) dans <\(element)>",
      at: position)
  }

  static func repeatedPart(
    _ name: String, _ part: Vocabulary.Part, of element: String, at position: FilePosition
  ) -> Diagnostic {
    let one = part.isExpression ? "qu'une expression" : "qu'un <\(part.names.joined(separator: "> ou <"))>"
    return Diagnostic(
      .error, "dmn-en-trop", "<\(element)> ne contient \(one) ; ce <\(name)> est en trop", at: position)
  }

  static func secondLogic(at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-logique-double", "une décision n'a qu'une expression ; celle-ci est en trop", at: position)
  }

  static func tooDeep(_ limit: Int, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-profondeur", "plus de \(limit) boîtes les unes dans les autres ; le reste n'est pas lu",
      at: position)
  }

  static func unknownKind(_ kind: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-fonction", "« \(kind) » n'est pas une sorte de fonction : FEEL, Java ou PMML", at: position
    )
  }

  static func unknownHitPolicy(_ policy: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-politique",
      "« \(policy) » n'est pas une politique d'une table : "
        + HitPolicy.allCases.map(\.rawValue).joined(separator: ", "), at: position)
  }

  static func unknownAggregation(_ aggregation: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-agregation",
      "« \(aggregation) » n'est pas une agrégation : "
        + Model.Aggregation.allCases.map(\.rawValue).joined(separator: ", "), at: position)
  }

  static func aggregationWithoutCollect(_ policy: HitPolicy, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-agregation",
      "une agrégation va avec la politique COLLECT, pas avec \(policy.rawValue) ; elle n'est pas appliquée",
      at: position)
  }
}
