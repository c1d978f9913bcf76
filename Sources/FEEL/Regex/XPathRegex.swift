/// A regular expression of XPath, compiled once and used for any number of inputs.
///
/// Positions, lengths and single characters are Unicode scalars; nothing is normalised.
///
/// Source: DMN 1.5, 10.3.4.3 (table 73, note 2); XPath and XQuery Functions and Operators 3.1, 5.6; XML Schema 1.1
/// part 2, appendix G.
struct XPathRegex: Sendable {
  private let program: RegexProgram

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - pattern: In the syntax of XPath.
  ///   - flags: Any of `s`, `m`, `i`, `x`.
  /// - Throws: `RegexError.syntax` or `.invalidFlag`.
  init(_ pattern: String, flags: String = "") throws(RegexError) {
    let flags = try RegexFlags(flags)
    var parser = RegexParser(pattern, flags: flags)
    let node = try parser.parse()
    program = RegexProgram(node, groupCount: parser.groupCount, flags: flags)
  }

  /// The number of capturing groups.
  var groupCount: Int { program.groupCount }

  /// Whether some part of the input matches.
  ///
  /// - Throws: `RegexError.stepLimit`.
  func matches(_ input: String) throws(RegexError) -> Bool {
    var matcher = RegexMatcher(program, input: Array(input.unicodeScalars), asking: .whether)
    return try matcher.search(from: 0) != nil
  }

  /// The input with each match, from left to right and without overlap, replaced.
  ///
  /// - Parameter replacement: Text in which `$N` is what group N captured, `$0` the match, `\$` a dollar and `\\` a
  ///   backslash.
  /// - Throws: `RegexError.matchesEmptyString`, `.invalidReplacement` or `.stepLimit`.
  func replacing(_ input: String, with replacement: String) throws(RegexError) -> String {
    let replacement = try RegexReplacement(replacement, groupCount: groupCount)
    guard !program.matchesEmpty else { throw .matchesEmptyString }
    let scalars = Array(input.unicodeScalars)
    var matcher = RegexMatcher(
      program, input: scalars, asking: replacement.needsCaptures ? .captures : .bounds)
    var result = ScalarText()
    var position = 0
    while let match = try matcher.search(from: position), !match.isEmpty {
      result.append(contentsOf: scalars[position..<match.lowerBound])
      replacement.append(to: &result, from: matcher)
      position = match.upperBound
    }
    guard position > 0 else { return input }
    result.append(contentsOf: scalars[position...])
    return result.string
  }

  /// The parts of the input between matches; one more than there are matches, empty ones included.
  ///
  /// - Throws: `RegexError.matchesEmptyString` or `.stepLimit`.
  func split(_ input: String) throws(RegexError) -> [String] {
    guard !program.matchesEmpty else { throw .matchesEmptyString }
    let scalars = Array(input.unicodeScalars)
    var matcher = RegexMatcher(program, input: scalars, asking: .bounds)
    var parts: [String] = []
    var position = 0
    while let match = try matcher.search(from: position), !match.isEmpty {
      parts.append(ScalarText(scalars[position..<match.lowerBound]).string)
      position = match.upperBound
    }
    parts.append(ScalarText(scalars[position...]).string)
    return parts
  }
}
