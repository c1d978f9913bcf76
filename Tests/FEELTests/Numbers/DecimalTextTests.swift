import FEEL
import Testing

/// A text read as a number, and how it is written again; nil when it is no number.
private struct TextCase: CustomTestStringConvertible {
  var testDescription: String { text }
  let text: String
  let written: String?

  init(_ text: String, _ written: String?) {
    self.text = text
    self.written = written
  }
}

@Suite struct `Numbers as text` {
  private static let cases = [
    TextCase("0", "0"),
    TextCase("-0", "0"),
    TextCase("-0.0", "0.0"),
    TextCase("0e5", "0"),
    TextCase("0e-3", "0.000"),
    TextCase("-0.050", "-0.050"),
    TextCase("9223372036854775807000e-3", "9223372036854775807.000"),
    TextCase("0.00", "0.00"),
    TextCase("0e999999999999999999999", "0"),
    TextCase("1", "1"),
    TextCase("007", "7"),
    TextCase("+1", "1"),
    TextCase(".5", "0.5"),
    TextCase("-.5", "-0.5"),
    TextCase("5.", "5"),
    TextCase("1.50", "1.50"),
    TextCase("1000000", "1000000"),
    TextCase("0.000001", "0.000001"),
    TextCase("0.00000000000000000001", "0.00000000000000000001"),
    TextCase("1.23e4", "12300"),
    TextCase("1.23E+4", "12300"),
    TextCase("1.23e-4", "0.000123"),
    TextCase("1e10", "10000000000"),
    TextCase("100e-2", "1.00"),
    TextCase("9223372036854775807", "9223372036854775807"),
    TextCase("-9223372036854775808", "-9223372036854775808"),
    TextCase("9223372036854775808", "9223372036854775808"),
    TextCase("18446744073709551616", "18446744073709551616"),
    TextCase("-12345678901234567.890123456789012", "-12345678901234567.890123456789012"),
    TextCase("10000000000000000000000000000000.01", "10000000000000000000000000000000.01"),
    TextCase("10000000000000000000.00000000000001", "10000000000000000000.00000000000001"),
    // The 35th digit, half to even, and what follows it.
    TextCase("12345678901234567890123456789012345", "12345678901234567890123456789012340"),
    TextCase("12345678901234567890123456789012355", "12345678901234567890123456789012360"),
    TextCase(
      "12345678901234567890123456789012345.0000000000000000000000001", "12345678901234567890123456789012350"),
    TextCase("0.99999999999999999999999999999999995", "1.000000000000000000000000000000000"),
    TextCase("99999999999999999999999999999999994.9", "99999999999999999999999999999999990"),
    TextCase("99999999999999999999999999999999995", "100000000000000000000000000000000000"),
    TextCase("", nil),
    TextCase("-", nil),
    TextCase(".", nil),
    TextCase("-.", nil),
    TextCase("e5", nil),
    TextCase(".e5", nil),
    TextCase("1e", nil),
    TextCase("1e+", nil),
    TextCase("1e5.", nil),
    TextCase("1e5x", nil),
    TextCase("1.2.3", nil),
    TextCase("1 ", nil),
    TextCase(" 1", nil),
    TextCase("1,5", nil),
    TextCase("--1", nil),
    TextCase("0x10", nil),
    TextCase("NaN", nil),
    TextCase("INF", nil),
    TextCase("\u{0661}", nil),
    TextCase("1e6145", nil),
    TextCase("9.9999999999999999999999999999999995e6144", nil),
    TextCase("1e99999999999999999999999999", nil),
    TextCase("1e-99999999999999999999999999", nil),
  ]

  @Test(arguments: cases)
  private func `are read and written in plain digits`(_ example: TextCase) {
    #expect(Decimal(example.text)?.description == example.written)
  }

  @Test func `reach from 10 to the power -6176 to nearly 10 to the power 6145`() throws {
    let largest = try #require(Decimal("9.999999999999999999999999999999999e6144"))
    #expect(largest.description == String(repeating: "9", count: 34) + String(repeating: "0", count: 6111))
    let smallest = try #require(Decimal("-1e-6176"))
    #expect(smallest.description == "-0." + String(repeating: "0", count: 6175) + "1")
    // Just above the half of the smallest number.
    #expect(Decimal("5.1e-6177") == Decimal("1e-6176"))
    #expect(Decimal("1.5e-6176") == Decimal("2e-6176"))
    #expect(Decimal("2.5e-6176") == Decimal("2e-6176"))
    // Of these no digit is left.
    #expect(Decimal("5e-6177") == nil)
    #expect(Decimal("4.9999e-6177") == nil)
    #expect(Decimal("0e-6177") == .zero)
    #expect(Decimal("1e6144")?.coefficient == 1_000_000_000_000_000_000_000_000_000_000_000)
  }

  @Test func `are appended to bytes already there`() throws {
    var bytes = Array("x = ".utf8)
    try #require(Decimal("-1234.50")).append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x = -1234.50")
  }

  @Test func `are read from a part of a longer text`() {
    let text = "montant: 12.50 euros"
    #expect(Decimal(parsing: text.dropFirst(9).prefix(5).utf8) == Decimal("12.5"))
    #expect(Decimal(parsing: Array("12.5".utf8)) == Decimal("12.50"))
  }

  @Test func `are told from other texts`() {
    let letters = Array("0123456789..+-eE x".utf8)
    var source = NumberSource(seed: 61)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...8, using: &source)
      let bytes = (0..<count).map { _ in letters[Int.random(in: 0..<letters.count, using: &source)] }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect((Decimal(parsing: bytes) != nil) == isNumber(text), "\(text)")
    }
  }

  /// The form of a number, by splitting; the size of an exponent, which eight bytes can exceed, apart.
  private func isNumber(_ text: String) -> Bool {
    let isDigits = { (part: Substring) in part.utf8.allSatisfy { (48...57).contains($0) } }
    let unsigned = { (part: Substring) in part.first == "-" || part.first == "+" ? part.dropFirst() : part }
    let parts = unsigned(Substring(text)).split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "e" || $0 == "E"
    }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa.allSatisfy(isDigits), mantissa.contains(where: { !$0.isEmpty })
    else { return false }
    guard parts.count == 2 else { return true }
    let exponent = unsigned(parts[1])
    guard !exponent.isEmpty, isDigits(exponent) else { return false }
    let isZero = mantissa.allSatisfy { $0.utf8.allSatisfy { $0 == 48 } }
    return isZero || parts[1].first == "-" || (Int(exponent) ?? 0) <= 6140
  }
}
