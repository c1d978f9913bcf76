internal import Calls
internal import DMN
internal import Diagnostics
internal import FEEL
internal import XMLTree

/// How an instructor's answers become the value of the input `avis` of one model.
struct AvisPlan: Sendable {
  struct Answer: Sendable {
    var name: Name
    var type: FEELType
    /// What the answer may be, beyond its type, and as the model writes it.
    var allowed: CompiledUnaryTests?
    var allowedText: String?

    /// Whether a value of its type is one that it may be.
    func allows(_ value: Value) -> Bool {
      guard let allowed else { return true }
      var run = Evaluation(steps: 10_000)
      return allowed.matches(value, &run) == .yes
    }
  }

  var shape: Context.Shape
  var answers: [Answer]
  /// The values as long as nothing is answered: nulls that know which answer is missing.
  var template: [Value]

  /// The value of the input.
  ///
  /// - Parameter diagnostics: The answers that are not what the rules expect; they count as not given.
  func value(_ avis: Avis?, into diagnostics: inout [Diagnostic]) -> Value {
    guard let avis else { return .context(Context(shape, template)) }
    var values = template
    for reponse in avis.reponses {
      guard let name = Name(reponse.critere), let place = answers.firstIndex(where: { $0.name == name })
      else {
        continue
      }
      if let value = value(reponse.valeur, answers[place]) {
        values[place] = value
      } else {
        diagnostics.append(.wrongReponse(reponse, answers[place]))
      }
    }
    return .context(Context(shape, values))
  }

  private func value(_ text: String, _ answer: Answer) -> Value? {
    guard let value = Scalar.value(text, answer.type, answer.allows), answer.allows(value) else { return nil }
    return value
  }
}

/// Values that people write as text where a rule declares a simple type: parameters and instructors' answers.
enum Scalar {
  /// Nil when the text is none of that type, or the type is not simple; and for `3.000`, which may be of thousands.
  ///
  /// - Parameter allows: Whether a value is allowed: `3.000` is 3 where 3000 is not.
  static func value(_ text: String, _ type: FEELType, _ allows: (Value) -> Bool) -> Value? {
    switch type {
    case .string, .any: return .string(text)
    case .number:
      if let whole = Decimal.thousands(text), allows(.number(whole)) { return nil }
      return Decimal(text).map { .number($0) }
    case .date:
      if case .date(let date) = TemporalLiteral(text) { return .date(date) }
      return nil
    case .boolean:
      switch text {
      case "oui", "true": return .boolean(true)
      case "non", "false": return .boolean(false)
      default: return nil
      }
    default: return nil
    }
  }

  /// What a number with a mark of thousands may mean; empty where no number is wanted.
  static func meanings(_ text: String, _ type: FEELType, _ allows: (Value) -> Bool) -> [String] {
    type == .number ? Decimal.meanings(of: text) { allows(.number($0)) } : []
  }

  /// What is most likely meant by a text that is no value of a type: a value written with spaces, other capitals or accents,
  /// or characters that cannot be seen; of a list of words, the one most like it.
  ///
  /// - Parameter list: The words that it may be, between quotes, as a rule writes them.
  static func meant(_ text: String, _ type: FEELType, list: String?, _ allows: (Value) -> Bool) -> String? {
    let found: String?
    switch type {
    case .number: found = Suggestion.number(for: text)
    case .date: found = Suggestion.date(for: text)
    case .boolean: found = word(for: text, among: ["oui", "non"])
    default:
      let words = (list ?? "").matches(of: #/"([^"\\]*)"/#).map { String($0.1) }
      found = word(for: text, among: words) ?? nearest(to: text, among: words)
    }
    return found.flatMap { value($0, type, allows).map(allows) == true ? $0 : nil }
  }

  /// The word that a text is but for spaces at its ends, capitals, accents and what cannot be seen.
  private static func word(for text: String, among words: [String]) -> String? {
    func plain(_ text: String) -> [Unicode.Scalar] {
      Array(CodeText.folded(text.lowercased().onOneLine).withoutUnseen.unicodeScalars)
    }
    let text = plain(text)
    return words.first { plain($0) == text }
  }

  /// The type that a text has the form of.
  static func type(of text: String) -> FEELType {
    [.number, .date, .boolean].first { value(text, $0) { _ in true } != nil } ?? .string
  }

  /// The types that people can write.
  static func isSimple(_ type: FEELType) -> Bool {
    switch type {
    case .string, .any, .number, .date, .boolean: true
    default: false
    }
  }
}
