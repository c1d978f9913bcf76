/// The flags of a regular expression.
///
/// Source: DMN 1.5, 10.3.4.3, which refers to XPath 2.0; so there is no flag `q`.
struct RegexFlags: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// `s`: a dot matches line ends too.
  static let dotAll = RegexFlags(rawValue: 1)
  /// `m`: `^` and `$` match at line ends too.
  static let multiline = RegexFlags(rawValue: 2)
  /// `i`: letter case does not matter.
  static let caseInsensitive = RegexFlags(rawValue: 4)
  /// `x`: white space in the pattern is not part of it.
  static let ignoresSpaces = RegexFlags(rawValue: 8)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Reads flags as FEEL writes them, in any order; a repeated flag counts once.
  init(_ text: String) throws(RegexError) {
    self = []
    var offset = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "s": insert(.dotAll)
      case "m": insert(.multiline)
      case "i": insert(.caseInsensitive)
      case "x": insert(.ignoresSpaces)
      default: throw .invalidFlag(offset: offset)
      }
      offset += 1
    }
  }
}
