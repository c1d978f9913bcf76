public import DMN
public import Diagnostics
internal import FEEL
public import XMLTree

/// What can be said of the rules of models by themselves, whatever call runs them.
public enum RuleCheck {
  /// Tells the gaps and overlaps of tables, ranges that nothing lies in, rules that depend on the clock, dates that are
  /// none, decimal commas and points between thousands.
  ///
  /// - Parameters:
  ///   - models: Models, each with those that it imports among them.
  ///   - schema: The schema of dossiers, which knows which numbers are whole and which words there are; nil without it.
  ///   - diagnostics: Where the faults go, model by model.
  public static func check(_ models: [Model], schema: Schema?, into diagnostics: inout [Diagnostic]) {
    TableCheck.check(models, schema: schema, into: &diagnostics)
    for type in models.distinct.flatMap(\.itemDefinitions) { checkValues(type, &diagnostics) }
    for (owner, box) in models.distinct.flatMap(\.boxes) {
      for text in box.texts { check(text, isTest: false, of: owner, &diagnostics) }
      for table in box.tables {
        for values in table.inputs.map(\.values) + table.outputs.map(\.values) {
          if let values { checkThousands(values, of: owner, &diagnostics) }
        }
        for rule in table.rules {
          for cell in rule.inputs { check(cell, isTest: true, of: owner, &diagnostics) }
        }
      }
    }
  }

  private static func check(
    _ text: Model.SourceText, isTest: Bool, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    checkClock(text, of: owner, &diagnostics)
    checkSlips(text, isTest: isTest, of: owner, &diagnostics)
  }

  // MARK: Components

  /// The fault of a component that a document's schema does not have, or has in another kind, starts its code with this.
  public static let componentPrefix = "composant-"

  /// Takes away what a wrong declaration makes in sound expressions: it goes when the declaration is mended.
  public static func dropConsequences(from diagnostics: inout [Diagnostic]) {
    diagnostics.removeAll { RuleLoader.consequences.contains($0.code) }
  }

  // MARK: The clock

  /// Tells of `today()` and `now()`: what a dossier is answered must not depend on the day when it is asked.
  private static func checkClock(
    _ text: Model.SourceText, of owner: String, _ diagnostics: inout [Diagnostic]
  ) {
    for call in clockCalls(in: text.value) {
      diagnostics.append(.clock(call.function, owner, at: text.position(ofScalar: call.start)))
    }
  }

  /// The calls of `today` and `now` in a text, with the scalar where each starts; texts between quotes are none.
  static func clockCalls(in text: String) -> [(function: String, start: Int)] {
    guard text.holdsBytes(of: "today") || text.holdsBytes(of: "now") else { return [] }
    let scalars = Array(text.unicodeScalars)
    var calls: [(function: String, start: Int)] = []
    var place = 0
    while place < scalars.count {
      if scalars[place] == "\"" {
        place += 1
        while place < scalars.count, scalars[place] != "\"" { place += scalars[place] == "\\" ? 2 : 1 }
        place += 1
        continue
      }
      guard scalars[place].isPartOfName else {
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, scalars[place].isPartOfName { place += 1 }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[start..<place])
      guard ["today", "now"].contains(String(word)) else { continue }
      var rest = scalars[place...].filter { !$0.properties.isWhitespace }.makeIterator()
      if rest.next() == "(", rest.next() == ")" { calls.append((String(word), start)) }
    }
    return calls
  }
}
