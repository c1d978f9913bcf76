/// Which characters are case variants of one another, in the sense of the flag `i`.
///
/// Two characters are variants if their lower-case mappings are equal or their upper-case mappings are: `k`, `K` and
/// the Kelvin sign; `i`, `I` and the dotless `ı`. The mappings are the full ones, so `ß` is a variant of `ẞ` only.
///
/// Source: XPath and XQuery Functions and Operators 3.1, 5.6.1.1, flag i.
enum CaseVariants {
  /// The variants of one scalar, itself excluded, in ascending order.
  static func of(_ value: UInt32) -> [UInt32] {
    guard value < 0x80 else { return table.variants[value] ?? [] }
    switch value {
    case 0x41...0x5A: return [value + 0x20] + beyondASCII(value + 0x20)
    case 0x61...0x7A: return [value - 0x20] + beyondASCII(value)
    default: return []
    }
  }

  /// The runs with the variants of all their members.
  static func closure(of runs: [ScalarSet.Run]) -> [ScalarSet.Run] {
    var result = runs
    for run in runs {
      if run.upper < 0x80 {
        for value in run.lower...run.upper { result += of(value).map { ScalarSet.Run($0) } }
      } else {
        let keys = table.keys
        var index = keys.partitioningIndex { $0 >= run.lower }
        while index < keys.count, keys[index] <= run.upper {
          result += of(keys[index]).map { ScalarSet.Run($0) }
          index += 1
        }
      }
    }
    return result
  }

  /// Whether two scalars are the same or variants of one another.
  static func areEqual(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == right { return true }
    if left.isASCII, right.isASCII { return of(left.value).contains(right.value) }
    return left.properties.lowercaseMapping.unicodeScalars.elementsEqual(
      right.properties.lowercaseMapping.unicodeScalars)
      || left.properties.uppercaseMapping.unicodeScalars.elementsEqual(
        right.properties.uppercaseMapping.unicodeScalars)
  }

  /// The variants outside ASCII of a lower-case ASCII letter.
  private static func beyondASCII(_ letter: UInt32) -> [UInt32] {
    switch letter {
    case 0x69: [0x131]
    case 0x6B: [0x212A]
    case 0x73: [0x17F]
    default: []
    }
  }

  /// All variants, made once, when a pattern with the flag `i` first leaves ASCII.
  static let table: (variants: [UInt32: [UInt32]], keys: [UInt32]) = makeTable()

  /// The parts of Unicode that hold cased letters, and then some; the large uncased scripts are skipped.
  private static let searched: [ClosedRange<UInt32>] = [
    0...0x2FFF, 0xA000...0xABFF, 0xFB00...0xFFFF, 0x10000...0x1FFFF,
  ]

  private static func makeTable() -> (variants: [UInt32: [UInt32]], keys: [UInt32]) {
    var byMapping: [[UInt32]: [UInt32]] = [:]
    for value in searched.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let properties = scalar.properties
      guard properties.changesWhenCaseMapped || properties.isCased else { continue }
      // The leading 0 or 1 keeps lower-case keys apart from upper-case ones.
      byMapping[[0] + properties.lowercaseMapping.unicodeScalars.map(\.value), default: []].append(value)
      byMapping[[1] + properties.uppercaseMapping.unicodeScalars.map(\.value), default: []].append(value)
    }
    var sets: [UInt32: Set<UInt32>] = [:]
    for group in byMapping.values where group.count > 1 {
      for value in group { sets[value, default: []].formUnion(group) }
    }
    let variants = sets.mapValues { $0.sorted() }.reduce(into: [UInt32: [UInt32]]()) { result, entry in
      result[entry.key] = entry.value.filter { $0 != entry.key }
    }
    return (variants, variants.keys.sorted())
  }
}

extension [UInt32] {
  /// The first index whose element satisfies the predicate, in an array sorted by it.
  fileprivate func partitioningIndex(where isInSecondPart: (UInt32) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isInSecondPart(self[middle]) { upper = middle } else { lower = middle + 1 }
    }
    return lower
  }
}
