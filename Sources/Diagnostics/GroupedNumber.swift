/// A whole number as French readers write it, with a no-break space before each group of three digits.
package func grouped(_ number: UInt64) -> String {
  guard number >= 1_000 else { return String(number) }
  let digits = String(number % 1_000)
  return grouped(number / 1_000) + "\u{202F}" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
}
