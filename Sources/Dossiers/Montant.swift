internal import Diagnostics

/// A sum in euros, held in whole centimes so that totals stay exact.
public struct Montant: Hashable, Comparable, Sendable {
  /// Whole centimes; negative only in a difference of two sums.
  public var centimes: Int64

  /// Makes a sum.
  public init(centimes: Int64) { self.centimes = centimes }

  /// The sum of some sums, at most what a machine word holds.
  public init(adding parts: [Montant]) {
    centimes = parts.reduce(0) { sum, part in
      let (total, overflows) = sum.addingReportingOverflow(part.centimes)
      return overflows ? .max : total
    }
  }

  /// By value.
  public static func < (left: Self, right: Self) -> Bool { left.centimes < right.centimes }
}

extension Montant {
  /// Reads a decimal number of euros, `[+-]digits[.digits]`; nil for anything else and for fractions of a centime.
  init?(_ text: String) {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    var decimals: Int?
    var count = 0
    var value: Int64 = 0
    for byte in digits {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard byte.isASCIIDigit else { return nil }
      count += 1
      if let known = decimals {
        if known == 2, byte != UInt8(ascii: "0") { return nil }
        if known == 2 { continue }
        decimals = known + 1
      }
      guard Self.append(Int64(byte - UInt8(ascii: "0")), to: &value) else { return nil }
    }
    for _ in (decimals ?? 0)..<2 { guard Self.append(0, to: &value) else { return nil } }
    guard count > 0 else { return nil }
    centimes = isNegative ? -value : value
  }

  private static func append(_ digit: Int64, to value: inout Int64) -> Bool {
    let (product, overflows) = value.multipliedReportingOverflow(by: 10)
    let (sum, overflowsToo) = product.addingReportingOverflow(digit)
    value = sum
    return !overflows && !overflowsToo
  }
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
