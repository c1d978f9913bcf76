/// A whole number as French readers write it, with a no-break space before each group of three digits.
package func grouped(_ number: UInt64) -> String {
  guard number >= 1_000 else { return String(number) }
  let digits = String(number % 1_000)
  return grouped(number / 1_000) + "\u{202F}" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
}

/// A number whose thousands are set apart by points (`12.500,50`) or commas (`12,500.50`), without them and without a plus:
/// `12500.50`.
///
/// Nil for any other text, and for `0.125`, which has no thousands.
package func ungrouped(_ text: String) -> String? {
  let isNegative = text.hasPrefix("-")
  let number = isNegative || text.hasPrefix("+") ? text.dropFirst() : text[...]
  for (mark, point) in [(".", ","), (",", ".")] as [(Character, Character)] {
    let halves = number.split(separator: point, omittingEmptySubsequences: false)
    let groups = halves[0].split(separator: mark, omittingEmptySubsequences: false)
    let digits = (groups + halves.dropFirst()).joined()
    guard halves.count <= 2, halves.last != "", groups.count > 1, (1...3).contains(groups[0].utf8.count),
      groups[0].first != "0", groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      digits.utf8.allSatisfy(\.isASCIIDigit)
    else { continue }
    return (isNegative ? "-" : "") + groups.joined() + halves.dropFirst().map { ".\($0)" }.joined()
  }
  return nil
}
