/// What people read of the reasons why values are null: French, with the values seen.
enum Wording {
  /// A value, cut to what fits in a sentence.
  static func excerpt(_ value: Value) -> String {
    let text: String
    switch value {
    case .null: return "null"
    case .string(let string): text = "\"\(string.prefix(60))\""
    case .list(let items): return items.count == 1 ? "liste de 1 élément" : "liste de \(items.count) éléments"
    case .context(let context): text = "{\(context.shape.keys.prefix(6).joined(separator: ", "))}"
    case .function(let function):
      text = function.name == FunctionValue.noName ? "fonction" : "fonction \(function.name)"
    default: text = value.text ?? ""
    }
    return text.count > 80 ? text.prefix(80) + "…" : text
  }

  static func cause(_ cause: NullCause) -> String {
    let (subject, detail) = (cause.subject, cause.detail)
    switch cause.kind {
    case .missingInput: return subject.isEmpty ? "une donnée manque" : "il manque « \(subject) »"
    case .notFound: return "« \(subject) » n'a pas de valeur\(suffix(detail))"
    case .wrongTypes: return "« \(subject) » n'est pas défini pour \(detail)"
    case .invalidArgument: return "« \(subject) » n'accepte pas \(detail.isEmpty ? "ces valeurs" : detail)"
    case .wrongArguments:
      return detail.isEmpty
        ? "« \(subject) » n'est le nom d'aucun paramètre" : "la fonction « \(subject) » \(detail)"
    case .notAFunction: return "une valeur de type \(detail) ne s'appelle pas comme une fonction"
    case .divisionByZero: return "division par zéro"
    case .overflow: return "le résultat de « \(subject) » est trop grand ou trop petit\(suffix(detail))"
    case .typeMismatch: return "la valeur \(detail) n'est pas du type \(subject)"
    case .notABoolean: return "« \(subject) » attend vrai ou faux, pas \(detail)"
    case .invalidExpression:
      switch subject {
      case "": return detail
      case "{}": return "la clé « \(detail) » est donnée deux fois"
      case "instance of": return "aucun type « \(detail) » n'existe"
      default: return "aucun nom « \(subject) » n'est déclaré ici\(suffix(detail))"
      }
    case .limit: return "le calcul est trop long ou trop profond"
    case .external:
      return detail.isEmpty
        ? "la fonction externe « \(subject) » n'est pas de celles qui peuvent être appelées"
        : "la fonction externe « \(subject) » ne donne rien pour \(detail)"
    case .host: return subject
    }
  }

  private static func suffix(_ detail: String) -> String { detail.isEmpty ? "" : " (\(detail))" }

  /// How many arguments a function takes, and how many it was given.
  static func arity(_ wanted: String, _ count: Int) -> String {
    "attend \(wanted) argument\(wanted.hasSuffix(" 1") || wanted == "1" || wanted == "0" ? "" : "s"), pas \(count)"
  }

  static func atLeast(_ count: Int) -> String { "au moins \(count)" }

  /// That two parameters of a function have that name.
  static func sameParameter(_ name: String) -> String {
    "deux paramètres de la fonction ont le nom « \(name) »"
  }

  /// That an argument was given twice by its name, after the name of the function.
  static func givenTwice(_ name: String) -> String { "reçoit deux fois « \(name) »" }

  /// That a function has no parameter of that name, and which it has.
  static func noParameter(_ name: String, among known: [String]) -> String {
    "n'a pas de paramètre « \(name) »" + suffix(known.joined(separator: ", "))
  }

  /// That a function has all those parameters, but no call has them all.
  static func notTogether(_ names: [String], among known: [String]) -> String {
    let names = names.map { "« \($0) »" }.joined(separator: ", ")
    return "ne prend pas ensemble \(names)\(suffix(known.joined(separator: ", ")))"
  }

  /// An argument that its parameter does not take, for the end of « n'accepte pas ».
  static func outside(_ value: Value, _ parameter: String, _ wanted: String) -> String {
    "\(excerpt(value)) pour « \(parameter) », qui attend \(wanted)"
  }

  /// That an argument is not what its parameter takes.
  static func argument(_ value: Value, of parameter: String, wanted: String) -> String {
    "attend \(wanted) pour « \(parameter) », pas \(excerpt(value))"
  }

  /// What the words among those of an unknown name that are French, of another language or in capitals are in FEEL; empty when
  /// there are none.
  static func wordsOfFEEL(in name: String) -> [String] {
    var seen: [String] = []
    return name.utf8.split(separator: UInt8(ascii: " ")).compactMap { bytes in
      // None of the words is longer.
      guard bytes.count <= 9 else { return nil }
      let word = Substring(bytes)
      let lower = word.lowercased()
      let own = word != lower && Keyword(lower.utf8) != nil ? lower : nil
      guard let meant = own ?? keywords[lower], !seen.contains(lower) else { return nil }
      seen.append(lower)
      return "en FEEL, « \(own == nil ? lower : String(word)) » s'écrit \(meant)"
    }
  }

  private static let keywords = [
    "vrai": "true", "faux": "false", "nul": "null", "si": "if … then … else …", "alors": "then",
    "sinon": "else", "et": "and", "ou": "or", "non": "not(…)", "not": "not(…)", "pour": "for … in … return …",
    "entre": "between … and …", "dans": "in", "elseif": "else if", "elsif": "else if", "elif": "else if",
  ]
}
