/// The reserved words of FEEL, which a declared name may still contain.
///
/// Source: DMN 1.5, 10.3.1.2, grammar rules 14 to 50.
enum Keyword: String, CaseIterable, Sendable {
  case and, or, `if`, then, `else`, `for`, `in`, `return`, some, every, satisfies, between, not
  case `true`, `false`, null, function, external, instance, of

  /// The keyword that a word of the source is, by its bytes.
  init?(_ word: some Collection<UInt8>) {
    guard word.count < Self.ofLength.count else { return nil }
    let bytes = Self.packed(word)
    guard let found = Self.ofLength[word.count].first(where: { $0.bytes == bytes }) else { return nil }
    self = found.keyword
  }

  private static let ofLength = (0...9).map { length in
    allCases.filter { $0.rawValue.utf8.count == length }.map {
      (bytes: packed($0.rawValue.utf8), keyword: $0)
    }
  }

  /// The bytes of a word as one number.
  private static func packed(_ word: some Collection<UInt8>) -> UInt128 {
    word.reduce(0) { $0 << 8 | UInt128($1) }
  }
}
