/// The months of the year.
package let frenchMonths = [
  "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
  "décembre",
]

/// A day as French sentences have it: `20 décembre 2021`, with `1er` for the first.
///
/// - Parameter month: From 1 to 12.
package func frenchDay(year: Int, month: Int, day: Int) -> String {
  return "\(day == 1 ? "1er" : String(day))\u{A0}\(frenchMonths[month - 1]) \(year)"
}

/// A day that a file writes `2021-12-20`, as French sentences have it; any other text as it is.
package func frenchDay(_ written: String) -> String {
  let parts = written.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  let numbers = parts.compactMap { Int(Substring($0)) }
  guard parts.map(\.count) == [4, 2, 2], numbers.count == 3, 1...12 ~= numbers[1], 1...31 ~= numbers[2]
  else { return written }
  return frenchDay(year: numbers[0], month: numbers[1], day: numbers[2])
}
