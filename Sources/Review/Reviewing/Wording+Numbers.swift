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

/// A share that was written in percent, `60 %`, as rules read it; nil for what is none.
func share(_ text: String) -> Decimal? {
  let plain = text.filter { !$0.isWhitespace }
  guard plain.hasSuffix("%"), let hundredth = Decimal(coefficient: 1, exponent: -2) else { return nil }
  return Decimal(plain.dropLast().replacing(",", with: ".")).flatMap { $0 * hundredth }?.canonical
}
