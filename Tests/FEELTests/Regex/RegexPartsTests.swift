import Testing

@testable import FEEL

@Suite struct `The parts of regular expressions` {
  /// The definition of XPath, word for word, without a table.
  private func areVariants(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    Array(left.properties.lowercaseMapping.unicodeScalars)
      == Array(right.properties.lowercaseMapping.unicodeScalars)
      || Array(left.properties.uppercaseMapping.unicodeScalars)
        == Array(right.properties.uppercaseMapping.unicodeScalars)
  }

  @Test func `know the variants of ASCII as the table does`() {
    for value in UInt32(0)..<128 {
      #expect(CaseVariants.of(value) == CaseVariants.table.variants[value] ?? [])
    }
  }

  @Test func `know variants by the definition of XPath`() throws {
    let sample = [
      0x41...0x7A, 0xB5...0xFF, 0x130...0x131, 0x178...0x220, 0x370...0x3FF, 0x1E90...0x1EA0, 0x212A...0x212B,
    ]
    let scalars = sample.joined().compactMap { Unicode.Scalar(UInt32($0)) }
    for left in scalars {
      let variants = scalars.filter { $0 != left && areVariants(left, $0) }.map(\.value)
      #expect(
        CaseVariants.of(left.value).filter { value in scalars.contains { $0.value == value } } == variants)
      for right in scalars { #expect(CaseVariants.areEqual(left, right) == areVariants(left, right)) }
    }
  }

  @Test func `answer for the first scalars and beyond`() throws {
    let classes = [
      "[a-zé-ü]", "[^a-zé-ü]", "[\\p{L}-[aeiouéà]]", "[^\\p{L}\\d-[ -/]]", "\\w", "\\C",
      "[\\P{IsBasicLatin}]",
    ]
    for text in classes {
      let plain = try XPathRegex("^" + text + "$")
      for value in UInt32(0)..<0x250 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let expected = Self.reference(text, scalar)
        #expect(
          try plain.matches(String(Character(scalar))) == expected, "\(text) U+\(String(value, radix: 16))")
      }
    }
  }

  private static func reference(_ text: String, _ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    let isLetter = [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter]
      .contains(category)
    let value = scalar.value
    switch text {
    case "[a-zé-ü]": return (0x61...0x7A).contains(value) || (0xE9...0xFC).contains(value)
    case "[^a-zé-ü]": return !((0x61...0x7A).contains(value) || (0xE9...0xFC).contains(value))
    case "[\\p{L}-[aeiouéà]]": return isLetter && !"aeiouéà".unicodeScalars.contains(scalar)
    case "[^\\p{L}\\d-[ -/]]":
      return !isLetter && category != .decimalNumber && !(0x20...0x2F).contains(value)
    case "\\w":
      return ["P", "Z", "C"].allSatisfy {
        (ScalarSet.categories(named: $0) ?? 0) & ScalarSet.bit(of: category) == 0
      }
    case "\\C":
      let isName =
        "-.:_·".unicodeScalars.contains(scalar) || (0x30...0x39).contains(value)
        || (0x41...0x5A).contains(value)
        || (0x61...0x7A).contains(value) || (value >= 0xC0 && value != 0xD7 && value != 0xF7)
      return !isName
    default: return value >= 0x80
    }
  }

  @Test func `merge runs and take complements`() {
    typealias Run = ScalarSet.Run
    let runs = [
      Run(lower: 5, upper: 9), Run(0), Run(lower: 8, upper: 12), Run(13), Run(lower: 20, upper: 0x10_FFFF),
    ]
    let merged = [Run(0), Run(lower: 5, upper: 13), Run(lower: 20, upper: 0x10_FFFF)]
    #expect(ScalarSet.normalized(runs) == merged)
    #expect(ScalarSet.complement(runs) == [Run(lower: 1, upper: 4), Run(lower: 14, upper: 19)])
    #expect(ScalarSet.complement(ScalarSet.complement(runs)) == merged)
    #expect(ScalarSet.complement([]) == [Run(lower: 0, upper: 0x10_FFFF)])
  }

  @Test func `give every scalar one category and one class letter`() {
    for letter in ["L", "M", "N", "P", "S", "Z", "C"] { #expect(ScalarSet.categories(named: letter) != nil) }
    let letters = ["L", "M", "N", "P", "S", "Z", "C"].compactMap { ScalarSet.categories(named: $0) }
    #expect(letters.reduce(0) { $0 | $1 } | 1 << 30 == ScalarSet.allCategories)
    for (index, mask) in letters.enumerated() {
      for other in letters.dropFirst(index + 1) { #expect(mask & other == 0) }
    }
  }

  @Test func `encode text as the standard library does`() {
    for value in [0x0, 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F40E, 0x10FFFF]
      as [UInt32]
    {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(Array(ScalarText([scalar]).string.unicodeScalars) == [scalar])
    }
  }

  @Test func `know blocks by the names of Unicode without spaces`() {
    #expect(UnicodeBlocks.runs(named: "BasicLatin") == [ScalarSet.Run(lower: 0, upper: 0x7F)])
    #expect(UnicodeBlocks.runs(named: "Latin-1Supplement") == [ScalarSet.Run(lower: 0x80, upper: 0xFF)])
    #expect(UnicodeBlocks.runs(named: "Greek") == UnicodeBlocks.runs(named: "GreekandCoptic"))
    #expect(UnicodeBlocks.runs(named: "PrivateUse")?.count == 3)
    #expect(UnicodeBlocks.runs(named: "Basic Latin") == nil)
    #expect(UnicodeBlocks.runs(named: "No_Block") == nil)
  }
}
