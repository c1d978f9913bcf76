internal import Diagnostics
package import FEEL

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
      "l'espace de noms « \(namespace) » n'est pas celui de DMN 1.2, 1.3, 1.4, 1.5 ou 1.6", at: position)
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
    let hint =
      nearest(to: attribute, among: known).map { "vouliez-vous écrire « \($0) » ?" } ?? "il n'est pas lu"
    return Diagnostic(
      .error, "dmn-attribut-inconnu", "« \(attribute) » n'est pas un attribut de « \(element) » ; \(hint)",
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

  static func duplicateIdentifier(_ id: String, first: FilePosition, at position: FilePosition) -> Diagnostic
  {
    Diagnostic(
      .error, "dmn-id-double", "l'identifiant « \(id) » est donné deux fois dans ce fichier", at: position,
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

  static func unknownImport(
    _ namespace: String, location: String?, known: [String], at position: FilePosition
  ) -> Diagnostic {
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

  static func otherVariableName(_ variable: String, of name: String, at position: FilePosition) -> Diagnostic
  {
    Diagnostic(
      .warning, "dmn-nom-variable",
      "la variable de « \(name) » s'appelle « \(variable) » ; les deux noms devraient être le même",
      at: position)
  }

  static func duplicateName(_ name: String, first: FilePosition, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-nom-double", "le nom « \(name) » est donné deux fois dans ce modèle", at: position,
      notes: [Note("la première fois", at: first)])
  }

  static func noOutput(_ service: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-service", "le service « \(service) » ne donne le résultat d'aucune décision", at: position)
  }

  static func unknownReference(
    _ reference: String, of owner: String, nearest: String?, at position: FilePosition
  ) -> Diagnostic {
    let hint = nearest.map { " ; le plus proche est « #\($0) »" } ?? ""
    return Diagnostic(
      .error, "dmn-reference", "« \(reference) », dont « \(owner) » a besoin, n'existe pas\(hint)",
      at: position)
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
  static func unknownType(_ name: String, nearest: String?, at position: FilePosition) -> Diagnostic {
    let hint = nearest.map { " ; le plus proche est « \($0) »" } ?? ""
    return Diagnostic(.error, "dmn-type-inconnu", "aucun type « \(name) » n'existe\(hint)", at: position)
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

/// Values in sentences.
enum Wording {
  /// A value, cut to what fits in a sentence.
  static func excerpt(_ value: Value) -> String {
    switch value {
    case .null: return "null"
    case .string(let string):
      return string.count > 60 ? "\"\(string.prefix(60))…\"" : "\"\(string)\""
    case .list(let items): return items.count == 1 ? "liste de 1 élément" : "liste de \(items.count) éléments"
    case .context(let context): return "{\(context.shape.keys.prefix(6).joined(separator: ", "))}"
    case .function: return "fonction"
    default: return value.text ?? ""
    }
  }
}

extension Wording {
  static let noExpression = "aucune expression n'est donnée"
  static func foreign(_ language: String) -> String {
    "les expressions en « \(language) » ne sont pas calculées"
  }
  static let pmml = "les fonctions PMML ne sont pas calculées"

  /// Which cell of which decision, for the end of a message.
  static func inCell(_ owner: String, _ cell: TextOrigin.Cell?) -> String {
    guard let cell else { return owner.isEmpty ? "" : " (« \(owner) »)" }
    guard let rule = cell.rule else { return " (« \(owner) », colonne « \(cell.column) »)" }
    return " (« \(owner) », règle \(rule), colonne « \(cell.column) »)"
  }

  static func noRule(_ owner: String) -> String { "aucune règle de « \(owner) » ne s'applique" }

  static func severalRules(_ rules: [Int], _ owner: String) -> String {
    "plusieurs règles de « \(owner) » s'appliquent à la fois : \(numbers(rules))"
  }

  static func differentResults(_ rules: [Int], _ owner: String) -> String {
    "des règles de « \(owner) » qui s'appliquent à la fois donnent des résultats différents : \(numbers(rules))"
  }

  static func noAggregate(_ aggregation: Model.Aggregation, _ owner: String) -> String {
    "les résultats de « \(owner) » ne se laissent pas réduire par \(aggregation.rawValue)"
  }

  static func notInInputValues(
    _ value: Value, _ allowed: CompiledUnaryTests, _ column: String, _ owner: String
  ) -> String {
    "\(excerpt(value)) n'est pas une des valeurs permises de la colonne « \(column) » de « \(owner) »"
      + list(allowed.listed)
  }

  /// The values allowed, for the end of a message.
  static func list(_ allowed: String?) -> String { allowed.map { " : \($0)" } ?? "" }

  private static func numbers(_ rules: [Int]) -> String {
    rules.prefix(8).map { String($0 + 1) }.joined(separator: ", ") + (rules.count > 8 ? "…" : "")
  }
}

/// Faults of functions and services.
extension Diagnostic {
  static func noLogic(_ name: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(.error, "dmn-sans-logique", "« \(name) » n'a pas d'expression", at: position)
  }

  static func noDecisionLogic(_ name: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .warning, "dmn-sans-logique",
      "la décision « \(name) » n'a pas d'expression : elle n'a de résultat que s'il est donné", at: position)
  }

  static func unknownHostFunction(
    _ name: ExternalName, nearest: String?, owner: String, at position: FilePosition
  ) -> Diagnostic {
    let hint = nearest.map { " ; la plus proche est « \($0) »" } ?? ""
    return Diagnostic(
      .error, "dmn-externe",
      "la fonction externe « \(name) » n'est pas de celles qui peuvent être appelées\(hint) (« \(owner) »)",
      at: position)
  }

  static func wrongHostParameters(
    _ count: Int, of name: ExternalName, owner: String, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .error, "dmn-externe",
      "la fonction déclare \(count) paramètre\(count > 1 ? "s" : ""), ce n'est pas ce qu'attend « \(name) »"
        + " (« \(owner) »)", at: position)
  }

  static func noHostFunction(_ owner: String, at position: FilePosition) -> Diagnostic {
    Diagnostic(
      .error, "dmn-externe",
      "une fonction externe se nomme par un contexte avec les entrées « class » et « method signature »"
        + " (« \(owner) »)", at: position)
  }

  static func serviceInput(
    _ input: String, href: String?, of service: String, neededBy decision: String, at position: FilePosition
  ) -> Diagnostic {
    Diagnostic(
      .error, "dmn-service",
      "« \(decision) » lit « \(input) », que le service « \(service) » ne déclare pas parmi ses données d'entrée"
        + (href.map { " ; ajoutez-y <inputData href=\"\($0)\"/>" } ?? ""),
      at: position)
  }
}

extension Wording {
  static let writeBoolean = "écrivez true (oui) ou false (non)"
  static let noLogic = "la décision n'a pas d'expression ; son résultat est à donner"

  /// A type with the values that it allows.
  static func type(_ name: String, allowing allowed: String?) -> String {
    name + (allowed.map { " (valeurs permises : \($0))" } ?? "")
  }

  /// What of a value is not of a type, and the type that it should have: the first entry of a context, or the whole.
  static func mismatch(_ whole: Value, _ declared: FEELType) -> (found: String, wanted: String) {
    var (value, type, path) = (whole, declared, [] as [String])
    while case .context(let context) = value, case .context(let wanted) = type {
      let member = wanted.members.first { member in
        context.member(member.name).map { !$0.conforms(to: member.type) } ?? true
      }
      guard let member else { break }
      path.append(member.name.text)
      guard let entry = context.member(member.name) else {
        return ("\(excerpt(whole)), sans « \(path.joined(separator: ".")) »,", declared.wording)
      }
      (value, type) = (entry, member.type)
    }
    if path.isEmpty { return (function(value, unlike: type) ?? excerpt(value), type.wording) }
    let found = function(value, unlike: type) ?? "\(excerpt(value)) (\(value.type.wording))"
    return ("\(found) de « \(path.joined(separator: ".")) »", type.wording)
  }

  /// A function with the part in which it differs from a type of functions; nil when the type or the value is none.
  static func function(_ value: Value, unlike type: FEELType) -> String? {
    guard case .function(let function) = value, case .function(let parameters, let result) = value.type,
      case .function(let wanted, let wantedResult) = type
    else { return nil }
    if parameters.count != wanted.count {
      return "fonction (\(parameters.count) paramètre\(parameters.count > 1 ? "s" : ""), pas \(wanted.count))"
    }
    for (index, (own, wanted)) in zip(parameters, wanted).enumerated() where !wanted.conforms(to: own) {
      let name = function.parameters.indices.contains(index) ? function.parameters[index].name.text : ""
      return "fonction (paramètre « \(name) » de type \(own.wording), pas \(wanted.wording))"
    }
    return result.conforms(to: wantedResult)
      ? nil : "fonction (résultat de type \(result.wording), pas \(wantedResult.wording))"
  }

  static func circular(_ name: String) -> String { "« \(name) » a besoin de lui-même" }
}

extension CompiledUnaryTests {
  /// The values that pass, as FEEL writes them, the first of many; nil when they are not written out.
  var listed: String? {
    var parts: [String] = []
    for test in tests.prefix(12) {
      switch test {
      case .equals(let value): parts.append(Wording.excerpt(value))
      case .inRange(let range): parts.append(Wording.excerpt(.range(range)))
      case .differs, .computed: return nil
      }
    }
    guard !isAny, !parts.isEmpty else { return nil }
    let list = parts.joined(separator: ", ") + (tests.count > parts.count ? ", …" : "")
    return isNegated ? "not(\(list))" : list
  }
}

extension FEELType {
  /// The type in French, with its name in models where that is another word: `nombre (number)`.
  package var named: String {
    switch self {
    case .list, .range, .context, .function: wording
    default: wording == description ? wording : "\(wording) (\(description))"
    }
  }
}
