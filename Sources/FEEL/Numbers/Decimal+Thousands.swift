internal import Diagnostics

// Numbers that people write with a mark of thousands where a point is one of decimals.
extension Decimal {
  /// What a text would be if its point set thousands apart: 3000 of `3.000`; nil for one that can only have decimals.
  package static func thousands(_ text: String) -> Decimal? {
    guard text.utf8.dropLast(3).last == UInt8(ascii: ".") else { return nil }
    return ungrouped(text).flatMap { Decimal($0) }
  }

  /// What a number with a mark of thousands may mean, of what is allowed, each as it is read: `3.000` is 3000 or 3, `2.345`
  /// is 2345 or 2.3450; empty for any other.
  package static func meanings(of text: String, _ allows: (Decimal) -> Bool) -> [String] {
    guard let whole = ungrouped(text) else { return [] }
    return [whole, text.replacing(",", with: ".")].compactMap { Decimal($0)?.canonical }.filter(allows)
      .map { ungrouped("\($0)") == nil ? "\($0)" : "\($0)0" }
  }
}
