/// A sum in euros, held in whole centimes so that totals stay exact.
public struct Montant: Hashable, Comparable, Sendable {
  /// Whole centimes; negative only in a difference of two sums.
  public var centimes: Int64

  /// Makes a sum.
  public init(centimes: Int64) { self.centimes = centimes }

  /// By value.
  public static func < (left: Self, right: Self) -> Bool { left.centimes < right.centimes }
}

extension Montant: CustomStringConvertible {
  /// As French readers write it: `1 250,50 €`, with no-break spaces; without decimals when they are zero.
  public var description: String {
    let units = centimes.magnitude / 100
    let cents = centimes.magnitude % 100
    let sign = centimes < 0 ? "-" : ""
    let decimals = cents == 0 ? "" : cents < 10 ? ",0\(cents)" : ",\(cents)"
    return sign + grouped(units) + decimals + "\u{A0}€"
  }
}

/// A whole number as French readers write it, with a no-break space before each group of three digits.
func grouped(_ number: UInt64) -> String {
  var text = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index % 3 == 0 { text.append("\u{202F}") }
    text.append(digit)
  }
  return String(text.reversed())
}
