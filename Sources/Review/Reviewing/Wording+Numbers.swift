internal import Diagnostics
package import FEEL

extension Decimal {
  /// As French readers write it, without spaces between thousands and with two decimals at most: `62,5`.
  package var french: String {
    (rounded(scale: 2, .halfEven) ?? self).canonical.description.replacing(".", with: ",")
  }
}

/// A number that was written with a comma as rules read it, with a point; nil for what is no number with a comma.
func pointed(_ text: String) -> Decimal? {
  guard text.contains(",") else { return nil }
  return Decimal(text.filter { !$0.isWhitespace }.replacing(",", with: "."))?.canonical
}

/// What a number with a mark of thousands may mean, each as rules read it: `3.000` is 3000 or 3; empty for any other.
func meanings(_ text: String) -> [Decimal] {
  guard let whole = ungrouped(text) else { return [] }
  return [whole, text.replacing(",", with: ".")].compactMap { Decimal($0)?.canonical }
}

/// A share that was written in percent, `60 %`, as rules read it; nil for what is none.
func share(_ text: String) -> Decimal? {
  let plain = text.filter { !$0.isWhitespace }
  guard plain.hasSuffix("%"), let hundredth = Decimal(coefficient: 1, exponent: -2) else { return nil }
  return Decimal(plain.dropLast().replacing(",", with: ".")).flatMap { $0 * hundredth }?.canonical
}
