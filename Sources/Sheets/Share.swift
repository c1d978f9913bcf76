/// A part of a whole, as people read it; the figure and its bar come from the same numbers.
struct Share {
  /// In thousandths, rounded half up; zero when there is no whole.
  let permille: Int
  /// In percent with two decimals: `35,26 %`.
  let text: String

  init(_ part: Int64, of whole: Int64) {
    guard whole > 0 else {
      (permille, text) = (0, "–")
      return
    }
    permille = Int((Int128(part) * 2000 + Int128(whole)) / (2 * Int128(whole)))
    let hundredths = (Int128(part) * 20_000 + Int128(whole)) / (2 * Int128(whole))
    let cents = hundredths % 100
    text = "\(hundredths / 100)" + (cents == 0 ? "" : ",\(cents < 10 ? "0" : "")\(cents)") + " %"
  }
}
