internal import Diagnostics
internal import XMLTree

/// What is said of test files.
extension Diagnostic {
  static func notATestFile(_ name: XMLName, at position: FilePosition) -> Self {
    let seen =
      name.local == "testCases"
      ? "testCases de l'espace de noms « \(name.namespace) »" : "« \(name.local) »"
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

  static func repeatedCase(_ id: String, first: FilePosition, at position: FilePosition) -> Self {
    Diagnostic(
      .warning, "test-en-double", "un autre cas s'appelle déjà « \(id) »", at: position,
      notes: [Note("le premier est ici", at: first)])
  }

  static func unexpectedElement(
    _ name: String, in parent: String, _ expected: [String], at position: FilePosition
  ) -> Self {
    let list = expected.map { "<\($0)>" }.joined(separator: ", ")
    let hint = nearest(to: name, among: expected).map { " ; vouliez-vous écrire <\($0)> ?" } ?? ""
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
      .warning, "test-sans-resultat", "le cas « \(id) » n'attend rien : il lui manque un <resultNode>",
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
