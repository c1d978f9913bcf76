internal import Diagnostics

/// What people read of the faults of an expression: French, with the text seen and what would be right.
extension Problem {
  static func unexpectedCharacter(_ character: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-caractere", "le caractère « \(character) » n'a pas de sens dans une expression", at: range
    )
  }

  static func unclosedString(at range: SourceRange) -> Problem {
    Problem(.error, "feel-guillemet", "il manque le guillemet \" qui ferme ce texte", at: range)
  }

  static func unclosedName(at range: SourceRange) -> Problem {
    Problem(.error, "feel-guillemet", "il manque l'accent grave ` qui ferme ce nom", at: range)
  }

  static func unclosedComment(at range: SourceRange) -> Problem {
    Problem(.error, "feel-commentaire", "il manque */ à la fin de ce commentaire", at: range)
  }

  static func expected(_ wanted: String, found: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-syntaxe", "attendu ici : \(wanted) ; trouvé : \(seen(found))", at: range,
      notes: Wording.wordsOfFEEL(in: found))
  }

  static func empty(at range: SourceRange) -> Problem {
    Problem(.error, "feel-vide", "l'expression est vide", at: range)
  }

  static func trailing(_ found: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-syntaxe", "l'expression devrait finir avant « \(cut(found)) »", at: range,
      notes: Wording.wordsOfFEEL(in: found))
  }

  static func tooDeep(at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-profondeur",
      "l'expression a plus de \(Expression.maxDepth) niveaux ; elle est à découper",
      at: range)
  }

  static func badNumber(_ text: String, at range: SourceRange) -> Problem {
    let fault = Double(text) == 0 ? "trop petit" : "trop grand"
    return Problem(.error, "feel-nombre", "le nombre « \(cut(text)) » est \(fault)", at: range)
  }

  static func badTemporal(_ text: String, at range: SourceRange) -> Problem {
    let seen = "« \(cut(text)) »"
    let day = WrittenDay(text.prefix { $0 != "T" })
    let message =
      if let fault = day?.fault {
        "\(seen) n'existe pas au calendrier : \(fault)"
      } else if let meant = day?.date, !text.contains("T") {
        "\(seen) n'est pas une date ; une date s'écrit année-mois-jour : @\"\(meant)\""
      } else {
        "\(seen) n'est ni une date (année-mois-jour : 2026-03-31), ni une heure (14:30:00), ni une date et heure "
          + "(2026-03-31T14:30:00), ni une durée (P1D, P1Y)"
      }
    return Problem(.error, "feel-date", message, at: range)
  }

  /// A call whose arguments are constants that the function does not take.
  static func neverValued(_ cause: NullCause, at range: SourceRange) -> Problem {
    Problem(.warning, "feel-sans-valeur", "cet appel ne donne jamais de valeur : \(cause)", at: range)
  }

  static func unknownName(_ name: String, nearest: String?, at range: SourceRange) -> Problem {
    let words = Wording.wordsOfFEEL(in: name)
    return Problem(
      .error, "feel-nom-inconnu",
      "aucun nom « \(cut(name)) » n'est déclaré ici\(words.isEmpty ? hint(nearest) : "")", at: range,
      notes: words)
  }

  /// - Parameter isDeclared: Whether the members are those that a model declares, rather than all that there are.
  static func unknownMember(
    _ name: String, of type: FEELType, isDeclared: Bool = false, nearest: String?, at range: SourceRange
  ) -> Problem {
    var problem = Problem(
      .error, "feel-chemin-inconnu",
      "le type \(cut(type)) n'a pas de membre « \(cut(name)) »\(hint(nearest))", at: range)
    if isDeclared, nearest == nil, case .context(let context) = type, let owner = context.name {
      var note = Diagnostic.Note("« \(cut(name)) » se lit une fois déclaré dans le type « \(cut(owner)) »")
      note.subject = .undeclaredMember(name, type: owner)
      problem.notes.append(note)
    }
    return problem
  }

  static func unknownType(_ name: String, among known: [String], at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-type-inconnu",
      "aucun type « \(cut(name)) » n'existe\(FEELType.advice(on: name, among: known))", at: range)
  }

  /// - Parameter isBuiltIn: Whether the function is one of the language; of a declared one the standard makes the call null.
  static func unknownParameter(
    _ name: String, of function: String, names: [String], isBuiltIn: Bool = true, at range: SourceRange
  ) -> Problem {
    var problem = Problem(
      isBuiltIn ? .error : .warning, "feel-parametre-inconnu",
      "la fonction « \(function) » n'a pas de paramètre « \(name) »",
      at: range)
    var note = Diagnostic.Note("ses paramètres : \(names.joined(separator: " ; "))")
    note.subject = .unknownParameter(name, of: function)
    problem.notes.append(note)
    return problem
  }

  static func wrongArity(_ count: Int, of function: String, wanted: String, at range: SourceRange) -> Problem
  {
    Problem(
      .error, "feel-arguments",
      "la fonction « \(cut(function)) » \(Wording.arity(wanted, count))",
      at: range)
  }

  static func nameInPosition(_ name: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-nom-inconnu",
      "aucun nom « \(cut(name)) » n'est déclaré ici, où une position dans la liste est attendue", at: range,
      notes: ["pour choisir des éléments, écrire une condition : [\(cut(name)) = …]"])
  }

  static func parametersApart(_ names: [String], of function: String, known: [String], at range: SourceRange)
    -> Problem
  {
    Problem(
      .error, "feel-arguments", "la fonction « \(function) » \(Wording.notTogether(names, among: known))",
      at: range)
  }

  static func duplicateParameter(_ name: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-parametre-double", Wording.sameParameter(cut(name)), at: range,
      notes: ["en renommer un"])
  }

  static func duplicateArgument(_ name: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-argument-double", "l'argument « \(cut(name)) » est donné deux fois", at: range,
      notes: ["garder celui qui est voulu"])
  }

  static func duplicateKey(_ key: String, at range: SourceRange) -> Problem {
    Problem(.error, "feel-cle-double", "la clé « \(key) » est donnée deux fois", at: range)
  }

  static func mismatch(
    _ operation: String, _ left: FEELType, _ right: FEELType, notes: [String] = [], at range: SourceRange
  ) -> Problem {
    let isSentence = operation == "+" && (left == .string || right == .string)
    return Problem(
      .error, "feel-types", "« \(operation) » n'est pas défini entre \(cut(left)) et \(cut(right))",
      at: range,
      notes: isSentence ? ["dans un texte, une autre valeur s'écrit string(…)"] : notes)
  }

  /// A warning: by the standard such a test is false, not wrong.
  static func never(
    _ operation: String, _ item: FEELType, _ type: FEELType, notes: [String], at range: SourceRange
  ) -> Problem {
    Problem(
      .warning, neverCode, "« \(operation) » n'est jamais vrai entre \(cut(item)) et \(cut(type))", at: range,
      notes: notes)
  }

  /// The code of a test that is never true.
  package static let neverCode = "feel-jamais-vrai"

  static func notCallable(_ type: FEELType, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-appel", "une valeur de type \(cut(type)) ne s'appelle pas comme une fonction", at: range)
  }

  /// - Parameter meant: A membership that says what `x = 1 or 2` means.
  static func notACondition(_ type: FEELType, or meant: Expression?, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-condition",
      "une condition vraie ou fausse est attendue, pas une valeur de type \(cut(type))",
      at: range, notes: meant.map { ["pour l'une de plusieurs valeurs : \(cut($0.description))"] } ?? [])
  }

  static func badArgument(
    _ parameter: String, of function: String, _ type: FEELType, wanted: String, at range: SourceRange
  ) -> Problem {
    Problem(
      .error, "feel-argument",
      "le paramètre « \(parameter) » de « \(function) » attend \(wanted), pas une valeur de type \(cut(type))",
      at: range)
  }

  /// A list where one value is wanted: of one item it is that item, of more the result is null.
  ///
  /// - Parameter isTest: Whether the function says whether something holds.
  static func listArgument(
    _ parameter: String, of function: String, _ list: Expression, isTest: Bool, wanted: String
  ) -> Problem {
    let text = cut(list.description)
    return Problem(
      .warning, "feel-liste",
      "le paramètre « \(parameter) » de « \(function) » attend \(wanted), et « \(text) » est une liste : "
        + "avec plusieurs valeurs, le résultat est null", at: list.range,
      notes: [
        isTest
          ? "pour chercher dans toutes : some valeur in \(text) satisfies \(function)(valeur, …)"
          : "pour chacune : for valeur in \(text) return \(function)(valeur, …)",
        "pour la première seule : \(text)[1]",
      ])
  }

  static func unexpectedType(_ type: FEELType, wanted: FEELType, at range: SourceRange) -> Problem {
    Problem(.error, "feel-type-attendu", "le type \(cut(wanted)) est attendu, pas \(cut(type))", at: range)
  }

  static func badName(_ name: String, at range: SourceRange) -> Problem {
    let scalars = name.unicodeScalars
    let part = String(
      String.UnicodeScalarView(scalars.dropFirst(Int(range.start)).prefix(Int(range.end - range.start))))
    let what = name.isEmpty ? "un nom ne peut pas être vide" : "« \(cut(name)) » n'est pas un nom"
    return Problem(
      .error, "feel-nom-invalide", part.isEmpty ? what : "\(what) : « \(cut(part)) » n'y a pas sa place",
      at: range,
      notes: ["un nom commence par une lettre ; espaces, accents, chiffres et . / - ' + * peuvent suivre"])
  }

  static func reservedName(_ name: String, at range: SourceRange) -> Problem {
    Problem(
      .error, "feel-nom-reserve", "« \(name) » est un mot du langage et ne peut pas être un nom", at: range)
  }

  static func ambiguous(
    _ name: String, other: String, isError: Bool, at range: SourceRange
  ) -> Problem {
    Problem(
      isError ? .error : .warning, "feel-ambigu",
      "« \(name) » est un nom déclaré, mais se lit aussi « \(other) »", at: range,
      notes: ["écrire ( ) autour des noms à séparer, ou renommer"])
  }

  /// A text of the source, cut to what fits in a sentence.
  private static func cut(_ text: String) -> String {
    text.utf8.count > 80 ? text.prefix(60) + "…" : text
  }

  /// A type in French, cut where its description is long.
  static func cut(_ type: FEELType) -> String { cut(type.wording) }

  private static func seen(_ found: String) -> String { found.isEmpty ? "la fin" : "« \(cut(found)) »" }

  private static func hint(_ nearest: String?) -> String {
    nearest.map { " ; le plus proche est « \($0) »" } ?? ""
  }
}

extension FEELType {
  /// The type in French, for a sentence: `nombre`, `liste de textes`, or the name that it was declared by.
  public var wording: String {
    switch self {
    case .any: "quelconque"
    case .null: "nul"
    case .number: "nombre"
    case .string: "texte"
    case .boolean: "booléen"
    case .date: "date"
    case .time: "heure"
    case .dateAndTime: "date et heure"
    case .daysAndTimeDuration: "durée en jours et heures"
    case .yearsAndMonthsDuration: "durée en années et mois"
    case .list(.any): "liste"
    case .list(let item): "liste de \(item.plural())"
    case .range(.any): "intervalle"
    case .range(let point): "intervalle de \(point.plural())"
    case .context(let type): type.name ?? "contexte"
    case .function: "fonction"
    }
  }

  /// - Parameter levels: How many lists in lists are written out.
  private func plural(_ levels: Int = 8) -> String {
    switch self {
    case .any: "valeurs"
    case .null: "nuls"
    case .number, .string, .boolean, .date, .time, .function: wording + "s"
    case .dateAndTime: "dates et heures"
    case .daysAndTimeDuration: "durées en jours et heures"
    case .yearsAndMonthsDuration: "durées en années et mois"
    case .list(.any): "listes"
    case .list(let item): levels == 0 ? "listes…" : "listes de \(item.plural(levels - 1))"
    case .range(.any): "intervalles"
    case .range(let point): levels == 0 ? "intervalles…" : "intervalles de \(point.plural(levels - 1))"
    case .context(let type): type.name ?? "contextes"
    }
  }
}

extension FEELType {
  /// What to write in the place of a type that does not exist, for the end of a sentence; empty when nothing is likely.
  ///
  /// - Parameter known: The types that there are, those of other models with their prefixes.
  package static func advice(on name: String, among known: [String]) -> String {
    let lower = name.lowercased()
    if let same = known.first(where: { $0.lowercased() == lower }) {
      return " ; le plus proche est « \(same) »"
    }
    let local = lower.split(separator: ":").last.map(String.init) ?? lower
    if let meant = foreignTypes[local] ?? builtIn[local].map({ [$0] }) {
      return " ; écrivez "
        + meant.map { "\($0)" == $0.wording ? $0.wording : "\($0) (\($0.wording))" }.joined(separator: " ou ")
    }
    let prefixed = Dictionary(known.compactMap { known in known.local.map { ($0, known) } }) { first, _ in
      first
    }
    let candidates = known + prefixed.keys.sorted()
    guard let near = nearest(to: name, among: candidates) else { return "" }
    return known.contains(near)
      ? " ; le plus proche est « \(near) »" : " ; vouliez-vous écrire « \(prefixed[near] ?? near) » ?"
  }

  /// The types of FEEL by what other languages and French call them.
  private static let foreignTypes: [String: [FEELType]] = {
    let names: [(types: [FEELType], names: [String])] = [
      (
        [.number],
        [
          "integer", "int", "long", "short", "decimal", "float", "double", "real", "numeric", "nombre",
          "entier",
          "décimal", "numérique", "positiveinteger", "nonnegativeinteger",
        ]
      ),
      ([.string], ["text", "texte", "str", "char", "varchar", "chaîne", "chaine"]),
      ([.boolean], ["bool", "booléen", "booleen"]), ([.time], ["heure"]),
      ([.dateAndTime], ["datetime", "timestamp", "date et heure"]),
      ([.daysAndTimeDuration, .yearsAndMonthsDuration], ["duration", "durée", "duree"]),
    ]
    return Dictionary(names.flatMap { types, names in names.map { ($0, types) } }) { first, _ in first }
  }()
}

extension String {
  /// What stands behind the prefix of a name; nil without one.
  fileprivate var local: String? {
    lastIndex(of: ".").map { String(self[index(after: $0)...]) }
  }
}

extension BuiltIn.Domain {
  /// What is in it, for a sentence.
  var wording: String {
    switch self {
    case .any, .some: "une valeur"
    case .number: "un nombre"
    case .string: "un texte"
    case .boolean: "vrai ou faux"
    case .date: "une date"
    case .time: "une heure"
    case .dateAndTime: "une date et heure"
    case .daysAndTimeDuration: "une durée en jours et heures"
    case .context: "un contexte"
    case .function: "une fonction"
    case .range: "un intervalle"
    case .list: "une liste"
    case .dateOrDateAndTime: "une date, avec ou sans heure"
    case .temporal: "une date ou une heure"
    case .duration: "une durée"
    case .point: "un nombre, un texte, une date, une heure ou une durée"
    }
  }
}
