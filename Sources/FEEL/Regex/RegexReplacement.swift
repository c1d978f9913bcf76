internal import Diagnostics

/// The replacement text of `replace`, read once.
///
/// Source: XPath and XQuery Functions and Operators 3.1, 5.6.4.
struct RegexReplacement: Sendable {
  private enum Part: Sendable {
    case scalar(Unicode.Scalar)
    case group(Int)
  }

  private var parts: [Part] = []
  /// Whether the text refers to a group other than the whole match.
  private(set) var needsCaptures = false

  /// Reads the text for a pattern with this number of capturing groups.
  ///
  /// The number after `$` takes as many digits as still name a group; a single digit that names none stands for nothing.
  ///
  /// - Throws: `RegexError.invalidReplacement`.
  init(_ text: String, groupCount: Int) throws(RegexError) {
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let start = index
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\":
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else {
          throw .invalidReplacement(offset: start)
        }
        parts.append(.scalar(scalars[index]))
        index += 1
      case "$":
        guard index < scalars.count, let digit = Self.digit(scalars[index]) else {
          throw .invalidReplacement(offset: start)
        }
        index += 1
        var number = digit
        while index < scalars.count, let digit = Self.digit(scalars[index]), number * 10 + digit <= groupCount
        {
          number = number * 10 + digit
          index += 1
        }
        if number <= groupCount { parts.append(.group(number)) }
        needsCaptures = needsCaptures || number > 0
      default:
        parts.append(.scalar(scalar))
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.isASCIIDigit ? Int(scalar.value) - 0x30 : nil
  }

  /// Appends the text for the match that the matcher has just found.
  func append(to result: inout ScalarText, from matcher: RegexMatcher) {
    for part in parts {
      switch part {
      case .scalar(let scalar): result.append(scalar)
      case .group(let number):
        guard let range = matcher.capture(number) else { continue }
        result.append(contentsOf: matcher.input[range])
      }
    }
  }
}
