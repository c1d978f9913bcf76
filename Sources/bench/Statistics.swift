import Glibc

/// The middle and the ends of some figures; of an even number of them, the middle is the mean of the two in the middle.
struct Spread: Equatable {
  let minimum, median, maximum: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    minimum = sorted.first ?? 0
    maximum = sorted.last ?? 0
    let half = sorted.count / 2
    median =
      sorted.isEmpty
      ? 0 : sorted.count.isMultiple(of: 2) ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
  }

  /// The spread of the ratios of figures taken in the same round: never a ratio of two medians.
  init(ratiosOf values: [Double], to base: [Double]) {
    self.init(zip(values, base).map { $1 == 0 ? 0 : $0 / $1 })
  }

  /// The three with three digits that tell something each: `0.612 / 0.650 / 0.701`; one alone when they are one.
  var text: String {
    let texts = [minimum, median, maximum].map(figure)
    return minimum == maximum ? texts[0] : texts.joined(separator: " / ")
  }
}

/// The exponent with which `values` grow with `sizes`: the slope of the line of least squares through their logarithms.
///
/// 1 is growth in proportion, 0 none.
///
/// - Returns: Nothing with fewer than two sizes, or a size or value that is not positive.
func growthExponent(sizes: [Double], values: [Double]) -> Double? {
  guard sizes.count == values.count, (sizes + values).allSatisfy({ $0 > 0 && $0.isFinite }) else {
    return nil
  }
  let points = zip(sizes, values).map { (x: log($0), y: log($1)) }
  let count = Double(points.count)
  let middle = (
    x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count
  )
  let width = points.reduce(0) { $0 + ($1.x - middle.x) * ($1.x - middle.x) }
  guard width > 0 else { return nil }
  return points.reduce(0) { $0 + ($1.x - middle.x) * ($1.y - middle.y) } / width
}

/// A share as a whole number of hundredths: `35 %`.
func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

/// A number with three digits that tell something: `1530`, `15.3`, `1.53`, `0.153`.
func figure(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
  var decimals = 3
  while decimals > 0, abs(value) >= [1_000, 100, 10, 1][decimals] { decimals -= 1 }
  let scale = [1.0, 10, 100, 1_000][decimals]
  let scaled = Int((abs(value) * scale).rounded())
  let sign = value < 0 && scaled > 0 ? "-" : ""
  guard decimals > 0 else { return sign + String(scaled) }
  return sign + "\(scaled / Int(scale))."
    + DossierGenerator.padded(scaled % Int(scale), decimals)
}
