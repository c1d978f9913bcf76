/// A simple type of an XML Schema: what the text of an element or attribute may be.
///
/// Source: XML Schema part 2 (datatypes), second edition.
struct SimpleType: Sendable {
  /// The built-in type at its root, as far as this program tells them apart.
  enum Base: String, BitwiseCopyable, Sendable {
    case string, normalizedString, token
    case decimal, integer, nonNegativeInteger, positiveInteger
    case date, dateTime, time, gYear, boolean
  }

  var base: Base
  /// Completes "attendu : …"; from the type's documentation.
  var expectation = ""
  /// The code of the diagnostic, when the schema gives one.
  var code: String?
  /// The allowed texts; empty when the type has no enumeration.
  var enumeration: [String] = []
  /// What each of them means, from its documentation; empty where it has none.
  var enumerationLabels: [String] = []
  /// All must match.
  var patterns: [Pattern] = []
  var minLength: Int?
  var maxLength: Int?
  /// Bounds, as `CompiledType.bound` reads them.
  var minInclusive: Int64?
  var maxInclusive: Int64?
  var totalDigits: Int?
  var fractionDigits: Int?
  /// The decimals that a pattern lets be written, zeros at the end counted.
  var writtenDecimals: Int?
  /// Decimals kept in the value read: those the type admits, or 9.
  var scale = 0
}
