internal import Dossiers

/// Parts of a whole in hundredths of a percent, so that a column of them adds up.
enum BilanParts {
  /// A part by itself, rounded half up; nil without a whole.
  static func hundredths(_ part: Int64, of whole: Int64) -> Int64? {
    guard whole > 0, part >= 0 else { return nil }
    return Int64(clamping: (Int128(part) * 20_000 + Int128(whole)) / (2 * Int128(whole)))
  }

  /// Parts of a whole, which make `making` together: rounded down, then one more for those that lose most.
  ///
  /// Where all parts rounded by themselves make the whole, these are they; else as few as need be are one off, those nearest
  /// to it. Ties go to the greater part, then to the first.
  ///
  /// - Parameters:
  ///   - parts: All parts of the whole, or those of one of its groups.
  ///   - whole: What all parts make together, those of other groups too; the sum of these when nothing is said.
  ///   - total: What the results make together: 10 000, or the share of the group.
  /// - Returns: Nil when the parts make nothing together.
  static func largestRemainder(
    _ parts: [Int64], of whole: Int64? = nil, making total: Int64 = 10_000
  ) -> [Int64]? {
    let whole = whole.map { Int128($0) } ?? parts.reduce(Int128(0)) { $0 + Int128(max(0, $1)) }
    guard whole > 0 else { return nil }
    let scaled = parts.map { Int128(max(0, $0)) * 10_000 }
    var shares = scaled.map { Int64(clamping: $0 / whole) }
    let left = Int(clamping: total - shares.reduce(0, +))
    let order = parts.indices.sorted { one, other in
      let rests = (scaled[one] % whole, scaled[other] % whole)
      if rests.0 != rests.1 { return rests.0 > rests.1 }
      return parts[one] == parts[other] ? one < other : parts[one] > parts[other]
    }
    for index in order.prefix(left) { shares[index] += 1 }
    return shares
  }

  /// `17,60 %`, always with two decimals so that columns line up.
  static func text(_ hundredths: Int64) -> String { number(hundredths) + " %" }

  /// `17,60`.
  static func number(_ hundredths: Int64) -> String {
    let cents = hundredths.magnitude % 100
    return "\(hundredths.magnitude / 100),\(cents < 10 ? "0" : "")\(cents)"
  }

  /// A whole number as French readers write it: `296 976`.
  static func whole(_ number: Int64) -> String {
    let (centimes, overflows) = number.multipliedReportingOverflow(by: 100)
    guard !overflows else { return String(number) }
    return String(Montant(centimes: centimes).description.dropLast(2))
  }
}
