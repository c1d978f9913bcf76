/// The reserved words of FEEL, which a declared name may still contain.
///
/// Source: DMN 1.5, 10.3.1.2, grammar rules 14 to 50.
enum Keyword: String, CaseIterable, Sendable {
  case and, or, `if`, then, `else`, `for`, `in`, `return`, some, every, satisfies, between, not
  case `true`, `false`, null, function, external, instance, of

  /// The keyword that a word of the source is, found without making a key of most other words.
  init?(word: String) {
    guard word.utf8.count <= 9, let first = word.utf8.first, first >= 0x61, first <= 0x74,
      let keyword = Self.byFirstLetter[Int(first - 0x61)].first(where: { $0.rawValue == word })
    else { return nil }
    self = keyword
  }

  /// From `a` to `t`.
  private static let byFirstLetter: [[Keyword]] = (UInt8(0x61)...0x74).map { letter in
    allCases.filter { $0.rawValue.utf8.first == letter }
  }
}
