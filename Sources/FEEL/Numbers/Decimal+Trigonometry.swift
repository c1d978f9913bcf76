extension Decimal {
  /// The cosine of an angle in radians, to some 30 digits; nil for angles too large to be reduced.
  var cosine: Decimal? { series(startingAt: 0) }

  /// The sine of an angle in radians, to some 30 digits; nil for angles too large to be reduced.
  var sine: Decimal? { series(startingAt: 1) }

  /// The sum of x^n / n! with alternating signs over even or odd n, after whole turns are taken off.
  private func series(startingAt first: Int) -> Decimal? {
    guard let turn = Decimal("6.283185307179586476925286766559006"), absolute < Decimal(1_000_000),
      let turns = self / turn, let whole = turns.rounded(scale: 0, .halfEven), let distance = whole * turn,
      let angle = self - distance, let square = angle * angle
    else { return nil }
    var term = first == 0 ? Decimal.one : angle
    var sum = term
    var n = first
    while n < 100 {
      guard let product = term * square, let next = product / Decimal((n + 1) * (n + 2)),
        let total = sum - next
      else {
        return nil
      }
      // The sign of each term is the opposite of the one before.
      (term, sum) = (-next, total)
      n += 2
    }
    return sum
  }
}
