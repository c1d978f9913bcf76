/// What is known of values beyond their types, so that what a person may have meant is proposed only where it is right.
package struct Advice: Sendable {
  /// Whether a value is right, by the code of the faults of its type.
  package var checks: [String: @Sendable (String) -> Bool] = [:]
  /// The words known in the place of an element, by its slot.
  package var words: [Int: [String]] = [:]
  /// The words known in the place of an attribute, by its slot.
  package var attributeWords: [Int: [String]] = [:]

  func suggestion(_ type: SimpleType, slot: Int, attribute: Int?) -> Suggestion {
    let known = attribute.map { attributeWords[$0] } ?? words[slot]
    guard let check = type.code.flatMap({ checks[$0] }) else { return Suggestion(type, among: known) }
    return Suggestion(type, among: known, isRight: check)
  }
}
