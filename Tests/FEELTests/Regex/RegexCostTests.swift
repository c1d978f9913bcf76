import Testing

@testable import FEEL

@Suite struct `The cost of regular expressions` {
  struct Case: CustomTestStringConvertible, Sendable {
    var pattern: String
    var unit: String
    var count: Int
    var end = ""
    var testDescription: String { "\(pattern.prefix(40)) on \(count) × \(unit.debugDescription)" }
    var input: String { String(repeating: unit, count: count) + end }
  }

  @Test(arguments: [
    Case(pattern: "(.*)\\1x", unit: "a", count: 30_000),
    Case(pattern: "(a*)(a*)(a*)\\1\\2\\3b", unit: "a", count: 400),
    Case(pattern: "^(a+)+\\1$", unit: "a", count: 60, end: "b"),
    Case(pattern: "(a+a+){1000}b", unit: "a", count: 3_000),
    Case(pattern: "((a+){200}){200}", unit: "a", count: 3_000),
    Case(pattern: "^((a|a)*){300}$", unit: "a", count: 60, end: "b"),
    Case(pattern: "^(?:(a|aa)+){50,1000}\\1$", unit: "a", count: 100, end: "b"),
  ])
  func `is limited where nothing else helps`(_ example: Case) throws {
    let regex = try XPathRegex(example.pattern)
    #expect(throws: RegexError.stepLimit) { try regex.matches(example.input) }
  }

  @Test(arguments: [
    Case(pattern: "(a+)+$", unit: "a", count: 20_000, end: "b"),
    Case(pattern: "(a|aa)+$", unit: "a", count: 20_000, end: "b"),
    Case(pattern: "^(a*)*$", unit: "a", count: 20_000, end: "b"),
    Case(pattern: "a*b", unit: "a", count: 20_000),
    Case(pattern: ".*a*b", unit: "a", count: 20_000), Case(pattern: "a*?b", unit: "a", count: 20_000),
    Case(pattern: "a+?b", unit: "a", count: 20_000), Case(pattern: "a{3,}b", unit: "a", count: 20_000),
    Case(pattern: "(.*)(.*)(.*)(.*)(.*)x", unit: "a", count: 20_000),
    Case(pattern: "^(([a-z])+.)+[A-Z]([a-z])+$", unit: "a", count: 20_000),
    Case(pattern: "^(\\w+\\s?)*\\.$", unit: "mot ", count: 20_000),
    Case(pattern: "^(?:(?:a?){20}a{20}){2}b", unit: "a", count: 45),
    Case(pattern: "x", unit: "a", count: 1_000_000),
    Case(pattern: "(a|b|ab)*c", unit: "ab", count: 20_000),
    Case(pattern: "[^a]b", unit: "a", count: 1_000_000),
  ])
  func `stays in proportion to the input`(_ example: Case) throws {
    #expect(try !XPathRegex(example.pattern).matches(example.input))
  }

  @Test func `lets a megabyte through`() throws {
    let text = String(repeating: "abé ", count: 250_000)
    #expect(try XPathRegex("^(?:[a-z]+é )*$").matches(text))
    #expect(try XPathRegex("(ab)(é) ").replacing(text, with: "$2$1").utf8.count == 1_000_000)
    #expect(try XPathRegex(" ").split(text).count == 250_001)
    #expect(try XPathRegex("é .*$").replacing(text, with: "") == "ab")
  }

  @Test func `does not depend on the length of a pattern`() throws {
    let words = (0..<20_000).map { "w\($0)" }.joined(separator: "|")
    #expect(try XPathRegex("^(?:\(words))$").matches("w19999"))
    let long = String(repeating: "(?:a|bc)", count: 20_000)
    #expect(try XPathRegex(long).matches(String(repeating: "abc", count: 10_000)))
    let deep =
      String(repeating: "(?:", count: RegexLimits.depth) + "a"
      + String(repeating: ")*", count: RegexLimits.depth)
    #expect(try !XPathRegex("^" + deep + "$").matches(String(repeating: "a", count: 100) + "b"))
    let counted = String(repeating: "(?:", count: 100) + "a" + String(repeating: "b){1000}", count: 100)
    #expect(try !XPathRegex(counted).matches("ab"))
  }
}
