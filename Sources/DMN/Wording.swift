internal import Diagnostics
package import FEEL

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
  /// That so many more faults of a text are not told; for the end of one that is.
  static func otherFaults(_ count: Int) -> String {
    count == 1
      ? " ; une autre faute de ce texte n'est pas dite"
      : " ; \(count) autres fautes de ce texte ne sont pas dites"
  }

  /// What is told, after the first of the empty cells of a table, of the others.
  static func otherEmptyCells(_ count: Int) -> String {
    count == 1 ? " ; une autre l'est aussi" : " ; \(count) autres le sont aussi"
  }

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

extension [Diagnostic] {
  /// The same, where what is told in the same words of several places of a file is told once, of the first one, with the lines
  /// of the others: it has one cause.
  var gathered: [Diagnostic] {
    if count < 2 { return self }
    var firsts: [Diagnostic: Int] = [:]
    var result: [Diagnostic] = []
    var others: [Int: [Int]] = [:]
    for diagnostic in self {
      var words = diagnostic
      words.position = FilePosition(file: diagnostic.position.file)
      if let first = firsts[words] {
        others[first, default: []].append(diagnostic.position.line)
      } else {
        firsts[words] = result.count
        result.append(diagnostic)
      }
    }
    for (first, lines) in others { result[first].notes.append(.alsoAt(lines)) }
    return result
  }
}

extension Diagnostic.Note {
  /// That the same is wrong on other lines, which are in order.
  static func alsoAt(_ lines: [Int]) -> Self {
    var distinct: [Int] = []
    for line in lines where distinct.last != line { distinct.append(line) }
    let list = distinct.prefix(12).map(String.init).joined(separator: ", ") + (distinct.count > 12 ? "…" : "")
    let times = lines.count == 1 ? "une autre fois" : "\(lines.count) autres fois"
    return Self("de même \(times), ligne\(distinct.count > 1 ? "s" : "") \(list)")
  }
}
