internal import Diagnostics
internal import FEEL
internal import XMLTree

/// What is said of test files.
extension Diagnostic {
  static func notATestFile(_ name: XMLName, at position: FilePosition) -> Self {
    let seen =
      name.local == "testCases"
      ? "testCases \(name.namespace.isEmpty ? "sans espace de noms" : "de l'espace de noms « \(name.namespace) »")"
      : "« \(name.local) »"
    return Diagnostic(
      .error, "test-racine",
      "ce n'est pas un fichier de tests : sa racine est \(seen), il faut testCases de l'espace de noms "
        + "« \(TestFile.formatNamespace) »", at: position)
  }

  static func noModelName(at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-sans-modele",
      "il manque <modelName>, le fichier .dmn à essayer, cherché à côté de ce fichier", at: position)
  }

  static func secondModelName(_ name: String, first: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-modele-double",
      "un fichier de tests n'a qu'un modèle : « \(first) » est déjà nommé, « \(name) » n'est pas essayé",
      at: position)
  }

  static func repeatedInput(_ name: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-entree-double", "« \(name) » reçoit déjà une valeur dans ce cas", at: position,
      notes: [Note("la première est ici", at: first)])
  }

  static func repeatedCase(_ id: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "test-en-double", "un autre cas s'appelle déjà « \(id) »", at: position,
      notes: [Note("le premier est ici", at: first)])
  }

  static func unexpectedElement(
    _ name: String, in parent: String, _ expected: [String], at position: FilePosition
  ) -> Self {
    let list = expected.map { "<\($0)>" }.joined(separator: ", ")
    let near = expected.contains(name) ? nil : nearest(to: name, among: expected)
    let hint = near.map { " ; vouliez-vous écrire <\($0)> ?" } ?? ""
    return Diagnostic(
      .error, "test-element-inattendu",
      "<\(name)> n'a pas sa place ici ; <\(parent)> contient \(list), une seule forme de valeur à la fois\(hint)",
      at: position)
  }

  static func unknownCaseType(_ type: String, at position: FilePosition) -> Self {
    let known = TestCase.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    return Diagnostic(
      .error, "test-type-de-cas", "« \(type) » n'est pas un type de cas ; il y a \(known)", at: position)
  }

  static func noInvocable(_ kind: TestCase.Kind, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-sans-nom",
      "un cas de type \(kind.rawValue) doit dire ce qu'il appelle : ajoutez l'attribut invocableName",
      at: position)
  }

  static func noResult(_ id: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-sans-resultat", "le cas « \(id) » n'attend rien : il lui manque un <resultNode>",
      at: position)
  }

  static func noExpected(_ name: String, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "test-sans-attente",
      "rien n'est attendu de « \(name) » : sans <expected>, c'est null qui est attendu", at: position)
  }

  static func noName(_ element: String, at position: FilePosition) -> Self {
    Diagnostic(.error, "test-sans-nom", "il manque l'attribut name de <\(element)>", at: position)
  }

  static func bareText(_ text: String, in parent: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-valeur",
      "« \(text) » est écrit directement dans <\(parent)> ; une valeur s'écrit "
        + "<value xsi:type=\"xsd:string\">…</value>", at: position)
  }

  static func strayText(_ text: String, in parent: String, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-texte",
      "« \(text.prefix(60))\(text.count > 60 ? "…" : "") » est écrit directement dans <\(parent)>, où aucun texte n'est lu",
      at: position)
  }

  static func repeatedComponent(_ name: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .error, "test-composant-double", "« \(name) » est donné deux fois dans cette valeur", at: position,
      notes: [Note("la première fois", at: first)])
  }

  static func unknownType(_ type: String, isSchemaType: Bool, at position: FilePosition) -> Self {
    let known = XSDType.allCases.map(\.rawValue)
    let local = type.split(separator: ":").last.map(String.init) ?? type
    let hint = nearest(to: local, among: known).map { " ; vouliez-vous écrire xsd:\($0) ?" } ?? ""
    let reason =
      isSchemaType
      ? "n'est pas un type de valeur connu"
      : "n'est pas un type de XML Schema ; son préfixe doit être déclaré par "
        + "xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\""
    return Diagnostic(.error, "test-type-inconnu", "« \(type) » \(reason)\(hint)", at: position)
  }

  static func badValue(_ text: String, type: String, at position: FilePosition) -> Self {
    let shape =
      switch type {
      case "boolean": "true ou false"
      case "date": "une date comme 2026-09-01"
      case "time": "une heure comme 14:30:00"
      case "dateTime": "une date et une heure comme 2026-09-01T14:30:00"
      case "duration", "dayTimeDuration", "yearMonthDuration":
        "une durée en jours et heures comme P1DT2H, ou en années et mois comme P1Y2M"
      case "decimal", "double", "float": "un nombre comme 12.5"
      default: "un nombre entier"
      }
    return Diagnostic(
      .error, "test-valeur", "« \(text.trimmed) » n'est pas de type \(type) : il faut \(shape)", at: position)
  }
}

/// What is said of cases that fail.
extension Diagnostic {
  private static func failed(
    _ example: TestCase, _ message: String, at position: FilePosition, notes: [Note] = []
  ) -> Self {
    Diagnostic(.error, "cas-echoue", "cas « \(example.id) » : \(message)", at: position, notes: notes)
  }

  static func noModel(_ example: TestCase, _ model: String) -> Self {
    failed(example, "le modèle « \(model) » n'a pas pu être lu", at: example.position)
  }

  static func unsoundCase(_ example: TestCase) -> Self {
    failed(example, "il n'a pas pu être lu ; ses fautes sont dites plus haut", at: example.position)
  }

  private static func names(_ name: String, _ known: [String]) -> String {
    if let near = nearest(to: name, among: known) { return " ; vouliez-vous écrire « \(near) » ?" }
    if known.isEmpty { return " ; il n'y en a aucun" }
    let list = known.prefix(8).map { "« \($0) »" }.joined(separator: ", ")
    return " ; il y a \(list)\(known.count > 8 ? ", …" : "")"
  }

  static func unknownInput(
    _ input: TestCase.Input, in example: TestCase, _ known: [String], otherNamespaces: [String] = []
  ) -> Self {
    if let namespace = input.namespace, !otherNamespaces.isEmpty {
      let others = otherNamespaces.prefix(4).map { "« \($0) »" }.joined(separator: ", ")
      return failed(
        example,
        "le modèle ne reçoit pas de « \(input.name) » de l'espace de noms « \(namespace) » ; il en reçoit de \(others)",
        at: input.position)
    }
    return failed(
      example, "rien ne s'appelle « \(input.name) » parmi ce que le modèle reçoit\(names(input.name, known))",
      at: input.position)
  }

  static func unknownResult(_ result: TestCase.Result, in example: TestCase, _ known: [String]) -> Self {
    failed(
      example, "le modèle n'a pas de décision « \(result.name) »\(names(result.name, known))",
      at: result.position)
  }

  static func unknownInvocable(_ name: String, in example: TestCase, _ known: [String]) -> Self {
    let kind = example.kind == .decisionService ? "de service de décision" : "de fonction (bkm)"
    return failed(
      example, "le modèle n'a pas \(kind) « \(name) »\(names(name, known))", at: example.position)
  }

  /// A case that expects nothing, and gets it because the rule fails.
  static func faultyRule(_ example: TestCase, _ result: TestCase.Result, _ cause: NullCause) -> Self {
    failed(
      example, "« \(result.name) » est null parce que la règle est en défaut, et evaluate le dira : \(cause)",
      at: result.position)
  }

  static func failedCase(
    _ example: TestCase, _ result: TestCase.Result, _ mismatch: TestMismatch, _ messages: [Outcome.Message],
    _ slips: TestSlips
  ) -> Self {
    let expected = mismatch.expected.map { "attendu \($0)" } ?? "rien d'attendu"
    let actual = mismatch.actual.map { "obtenu \($0)" } ?? "rien d'obtenu"
    var notes: [Note] = []
    if let expected = mismatch.expected, let actual = mismatch.actual,
      let difference = unseen(expected, actual)
    {
      notes.append(Note(difference))
    }
    notes += slips.misfits.prefix(4).map { Note($0) }
    for message in messages.prefix(4) where !slips.tells(message.cause) {
      notes.append(Note("« \(message.subject) » : \(message.cause)", at: message.position))
    }
    for cause in mismatch.cause?.roots.prefix(3) ?? []
    where !slips.tells(cause)
      && !notes.contains(where: { $0.message.hasSuffix(": \(cause)") || $0.message == "\(cause)" })
    {
      let lacking = slips.lacking.filter { cause.kind == .missingInput && $0.name == cause.subject }
      notes +=
        lacking.isEmpty ? [Note("\(cause)")] : lacking.map { Note(Wording.lacks($0.name, $0.namespace)) }
    }
    return failed(
      example, "« \(result.name)\(mismatch.path) » : \(expected), \(actual)", at: result.position,
      notes: notes)
  }

  /// The difference of two texts that look the same: in how their accents are kept, in a character that cannot be seen, or in
  /// kinds of spaces alone, the first of these.
  private static func unseen(_ expected: String, _ actual: String) -> String? {
    let (left, right) = (Array(expected.unicodeScalars), Array(actual.unicodeScalars))
    guard left != right else { return nil }
    if expected == actual {
      return
        "les deux textes se lisent de même, mais leurs accents y sont écrits autrement : « é » est un caractère, "
        + "ou deux comme dans un texte copié d'un PDF ; tapez-les au lieu de les coller"
    }
    let isSeen = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory != .format }
    if left.filter(isSeen) == right.filter(isSeen) {
      let unseen = (left + right).first { !isSeen($0) }
      return
        "les deux textes ne diffèrent que par un caractère qui ne se voit pas\(unseen.map { ", \(space($0))" } ?? "")"
    }
    guard left.count == right.count,
      let place = left.indices.first(where: { left[$0] != right[$0] }),
      left.indices.allSatisfy({
        left[$0] == right[$0]
          || (left[$0].properties.isWhitespace && right[$0].properties.isWhitespace)
      })
    else { return nil }
    let before = String(String.UnicodeScalarView(left[max(0, place - 12)..<place]))
    return "les deux textes ne diffèrent que par des espaces : après « \(before) », "
      + "attendu \(space(left[place])), obtenu \(space(right[place]))"
  }

  private static func space(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "l'espace ordinaire"
    case "\u{A0}": "l'espace insécable U+00A0"
    case "\u{202F}": "l'espace fine insécable U+202F"
    default: "U+" + String(scalar.value, radix: 16, uppercase: true)
    }
  }

  static func noErrorReported(_ example: TestCase, _ result: TestCase.Result) -> Self {
    failed(
      example,
      "« \(result.name) » : une erreur est attendue avec \(result.expected.value.shown), aucune n'est dite",
      at: result.position)
  }
}

extension Wording {
  static func lacks(_ name: String, _ namespace: String?) -> String {
    guard let namespace else { return "il manque « \(name) » : ajoutez <inputNode name=\"\(name)\">" }
    return "il manque « \(name) », celui de l'espace de noms « \(namespace) » : ajoutez "
      + "<inputNode name=\"\(name)\" namespace=\"\(namespace)\">"
  }

  static func unknownComponent(_ name: String, of path: String, nearest: String) -> String {
    "« \(path) » n'a pas de composant « \(name) » ; vouliez-vous écrire « \(nearest) » ?"
  }

  static func wrongComponent(_ value: Value, at path: String, _ type: FEELType) -> String {
    "« \(path) » est de type \(type.wording), la valeur \(excerpt(value)) est de type \(value.type.wording)"
  }
}

extension Diagnostic.Note {
  /// That a review does not take the answer as known, and which one the decision gives.
  static func unknownInReview(_ cause: NullCause, given: Value) -> Self {
    Self(
      "evaluate répond : inconnu (null), car \(cause)"
        + (given.isNull ? "" : " ; la règle seule donne \(given.shown)"))
  }
}
