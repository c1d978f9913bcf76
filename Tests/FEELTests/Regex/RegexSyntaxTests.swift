import Testing

@testable import FEEL

@Suite struct `The syntax of regular expressions` {
  struct Refusal: CustomTestStringConvertible, Sendable {
    var pattern: String
    var flags: String
    var fault: RegexError.Fault
    var offset: Int
    var testDescription: String { "\(pattern.debugDescription) \(flags)" }

    init(_ pattern: String, _ fault: RegexError.Fault, at offset: Int, flags: String = "") {
      self.pattern = pattern
      self.flags = flags
      self.fault = fault
      self.offset = offset
    }
  }

  @Test(arguments: [
    // Quantifiers
    Refusal("*", .nothingToRepeat, at: 0), Refusal("?a", .nothingToRepeat, at: 0),
    Refusal("+", .nothingToRepeat, at: 0), Refusal("a**", .nothingToRepeat, at: 2),
    Refusal("a+*", .nothingToRepeat, at: 2), Refusal("a???", .nothingToRepeat, at: 3),
    Refusal("a*+", .nothingToRepeat, at: 2), Refusal("(*)b", .nothingToRepeat, at: 1),
    Refusal("a|*", .nothingToRepeat, at: 2), Refusal("(|+)", .nothingToRepeat, at: 2),
    Refusal("é?+", .nothingToRepeat, at: 2), Refusal("a{2}*", .nothingToRepeat, at: 4),
    Refusal("a{2}{3}", .unescapedMetacharacter, at: 4), Refusal("{1}a", .unescapedMetacharacter, at: 0),
    Refusal("a}", .unescapedMetacharacter, at: 1), Refusal("a]", .unescapedMetacharacter, at: 1),
    Refusal("a{2,1}", .invalidQuantifier, at: 1), Refusal("a{,2}", .invalidQuantifier, at: 1),
    Refusal("a{}", .invalidQuantifier, at: 1), Refusal("a{", .invalidQuantifier, at: 1),
    Refusal("a{1", .invalidQuantifier, at: 1), Refusal("a{1,", .invalidQuantifier, at: 1),
    Refusal("a{1,2", .invalidQuantifier, at: 1), Refusal("a{x}", .invalidQuantifier, at: 1),
    Refusal("a{-1}", .invalidQuantifier, at: 1), Refusal("a{1 }", .invalidQuantifier, at: 1),
    Refusal("a{1,2,3}", .invalidQuantifier, at: 1), Refusal("a{٣}", .invalidQuantifier, at: 1),
    Refusal("a{99999999999,5}", .invalidQuantifier, at: 1),
    // Groups
    Refusal("(", .unclosedGroup, at: 0), Refusal("a(b(c)", .unclosedGroup, at: 1),
    Refusal("((a)", .unclosedGroup, at: 0), Refusal("a(b(c", .unclosedGroup, at: 3),
    Refusal(")", .unmatchedParenthesis, at: 0), Refusal("(a))", .unmatchedParenthesis, at: 3),
    Refusal("))((", .unmatchedParenthesis, at: 0), Refusal("(?=a)", .unsupportedGroup, at: 0),
    Refusal("a(?!b)", .unsupportedGroup, at: 1), Refusal("(?<=a)b", .unsupportedGroup, at: 0),
    Refusal("(?<!a)b", .unsupportedGroup, at: 0), Refusal("(?<nom>a)", .unsupportedGroup, at: 0),
    Refusal("(?P<nom>a)", .unsupportedGroup, at: 0), Refusal("(?i)a", .unsupportedGroup, at: 0),
    Refusal("(?i:a)", .unsupportedGroup, at: 0), Refusal("(?>a)", .unsupportedGroup, at: 0),
    Refusal("(?#note)", .unsupportedGroup, at: 0), Refusal("(?", .unsupportedGroup, at: 0),
    Refusal("(a)(?(1)b|c)", .unsupportedGroup, at: 3), Refusal("(?:", .unclosedGroup, at: 0),
    // Escapes
    Refusal("\\", .invalidEscape, at: 0), Refusal("a\\", .invalidEscape, at: 1),
    Refusal("\\b", .invalidEscape, at: 0), Refusal("a\\B", .invalidEscape, at: 1),
    Refusal("\\A", .invalidEscape, at: 0), Refusal("\\Z", .invalidEscape, at: 0),
    Refusal("\\z", .invalidEscape, at: 0), Refusal("\\G", .invalidEscape, at: 0),
    Refusal("\\h", .invalidEscape, at: 0), Refusal("\\v", .invalidEscape, at: 0),
    Refusal("\\R", .invalidEscape, at: 0), Refusal("\\X", .invalidEscape, at: 0),
    Refusal("\\K", .invalidEscape, at: 0), Refusal("\\a", .invalidEscape, at: 0),
    Refusal("\\e", .invalidEscape, at: 0), Refusal("\\f", .invalidEscape, at: 0),
    Refusal("\\x41", .invalidEscape, at: 0), Refusal("\\u0041", .invalidEscape, at: 0),
    Refusal("\\0", .invalidEscape, at: 0), Refusal("\\Qa\\E", .invalidEscape, at: 0),
    Refusal("\\/", .invalidEscape, at: 0), Refusal("\\\"", .invalidEscape, at: 0),
    Refusal("\\ ", .invalidEscape, at: 0), Refusal("\\é", .invalidEscape, at: 0),
    Refusal("\\_", .invalidEscape, at: 0), Refusal("\\k<nom>", .invalidEscape, at: 0),
    // Properties
    Refusal("\\p", .invalidEscape, at: 0), Refusal("\\pL", .invalidEscape, at: 0),
    Refusal("\\p{", .invalidEscape, at: 0), Refusal("\\p{Lu", .invalidEscape, at: 0),
    Refusal("[\\p]", .invalidEscape, at: 1), Refusal("\\p{}", .unknownProperty, at: 0),
    Refusal("\\p{X}", .unknownProperty, at: 0), Refusal("\\p{Lx}", .unknownProperty, at: 0),
    Refusal("\\p{lu}", .unknownProperty, at: 0), Refusal("\\p{LC}", .unknownProperty, at: 0),
    Refusal("\\p{L&}", .unknownProperty, at: 0), Refusal("\\p{Cs}", .unknownProperty, at: 0),
    Refusal("\\p{^L}", .unknownProperty, at: 0), Refusal("\\p{Letter}", .unknownProperty, at: 0),
    Refusal("\\p{Alpha}", .unknownProperty, at: 0), Refusal("\\p{Latin}", .unknownProperty, at: 0),
    Refusal("\\p{Is}", .unknownProperty, at: 0), Refusal("\\p{IsLatin}", .unknownProperty, at: 0),
    Refusal("\\p{isBasicLatin}", .unknownProperty, at: 0), Refusal("\\p{InGreek}", .unknownProperty, at: 0),
    Refusal("\\p{IsBasic Latin}", .unknownProperty, at: 0),
    Refusal("\\p{IsBasicLatin }", .unknownProperty, at: 0),
    Refusal("\\p{IsBASICLATIN}", .unknownProperty, at: 0),
    Refusal("é\\P{IsNowhere}", .unknownProperty, at: 1),
    // Back-references
    Refusal("\\1", .invalidBackReference, at: 0), Refusal("(a)\\2", .invalidBackReference, at: 3),
    Refusal("\\1(a)", .invalidBackReference, at: 0), Refusal("(a\\1)", .invalidBackReference, at: 2),
    Refusal("((a)\\1)", .invalidBackReference, at: 4), Refusal("(?:a)\\1", .invalidBackReference, at: 5),
    Refusal("(a)|\\6", .invalidBackReference, at: 4), Refusal("(a)\\9", .invalidBackReference, at: 3),
    Refusal("(a)[\\1]", .invalidEscape, at: 4), Refusal("(a)[b\\0]", .invalidEscape, at: 5),
    // Classes
    Refusal("[", .unclosedClass, at: 0), Refusal("[a", .unclosedClass, at: 0),
    Refusal("[a-", .unclosedClass, at: 0), Refusal("[^", .unclosedClass, at: 0),
    Refusal("[\\]", .unclosedClass, at: 0), Refusal("b[a-[c]", .unclosedClass, at: 1),
    Refusal("[a-[b]c]", .unclosedClass, at: 0), Refusal("[]", .emptyClass, at: 0),
    Refusal("[^]", .emptyClass, at: 0), Refusal("[]a]", .emptyClass, at: 0),
    Refusal("[-[a]]", .emptyClass, at: 0), Refusal("[^-[a]]", .emptyClass, at: 0),
    Refusal("[a-[]]", .emptyClass, at: 3), Refusal("[a[b]]", .unescapedBracket, at: 2),
    Refusal("[[:alpha:]]", .unescapedBracket, at: 1), Refusal("[^[a-b]]", .unescapedBracket, at: 2),
    Refusal("[b-a]", .invalidRange, at: 1), Refusal("[a--b]", .invalidRange, at: 1),
    Refusal("[>-=]", .invalidRange, at: 1), Refusal("[a-\\[]", .invalidRange, at: 1),
    Refusal("[a-\\d]", .invalidRange, at: 1), Refusal("[a-\\p{L}]", .invalidRange, at: 1),
    Refusal("[😀-a]", .invalidRange, at: 1), Refusal("[a\\b]", .invalidEscape, at: 2),
    Refusal("[a&&[b]]", .unescapedBracket, at: 4), Refusal("[\\u0041]", .invalidEscape, at: 1),
    // With the flag x the place is the one in the text as written.
    Refusal(" a  b *  * ", .nothingToRepeat, at: 9, flags: "x"),
    Refusal("( a", .unclosedGroup, at: 0, flags: "x"), Refusal(" \\", .invalidEscape, at: 1, flags: "x"),
    Refusal("[\\p{ IsBasicLatin}]", .unknownProperty, at: 1, flags: "x"),
    Refusal(" [ b-a ]", .invalidRange, at: 3, flags: "x"), Refusal("\\#", .invalidEscape, at: 0, flags: "x"),
  ])
  func `refuse what XPath does not have`(_ example: Refusal) {
    #expect(throws: RegexError.syntax(example.fault, offset: example.offset)) {
      try XPathRegex(example.pattern, flags: example.flags)
    }
  }

  @Test(arguments: [
    "", "|", "||a", "(|a)", "()", "(?:)", "^*", "$+", "^{2}", "a{0}", "a{0,0}", "a{1}?", "a{1,}?", "a{1,2}?",
    "a??", "a*?",
    "a{007}", "a{99999999999}", "a{2,99999999999}", "(a)(b)\\2\\1", "(a)\\10", "((((((((((a))))))))))\\10",
    "[-]",
    "[--]", "[-a]", "[a-]", "[^-]", "[^-a]", "[a-c-]", "[a-c-e]", "[a-c-e-g]", "[--a]", "[\\w-]", "[\\w-a]",
    "[^^]", "[a^]", "[\\^]", "[a\\-z]", "[.*+?(){}|$]",
    "[\\n\\r\\t\\\\\\|\\.\\?\\*\\+\\(\\)\\{\\}\\-\\[\\]\\^\\$]",
    "\\-", "\\^\\$", "a-b", "a,b", "a=b!<>:", "a&b", "\"", "'", "#", "/", "~`@%", "_", " ", "\t", "\n",
    "[a-z-[aeiou]]", "[^a-z-[^aeiou]]", "[a-z-[b-y-[m]]]", "[a--[a]]", "[\\d-[5]]", "\\p{L}", "\\P{Nd}",
    "\\p{Cn}", "\\p{IsGreek}", "\\p{IsGreekandCoptic}", "\\p{IsLatin-1Supplement}", "\\p{IsLatinExtended-A}",
    "\\p{IsPrivateUse}", "\\p{IsCombiningMarksforSymbols}", "\\p{IsHighSurrogates}", "\\p{IsNKo}",
    "\\p{IsEmoticons}", "\\p{IsCJKUnifiedIdeographs}", "é", "[é-ü]", "😀{2}", "[😀-😎]",
  ])
  func `accept what the grammar has`(_ pattern: String) throws {
    _ = try XPathRegex(pattern)
  }

  @Test(arguments: ["", "s", "m", "i", "x", "smix", "xims", "ii"])
  func `know four flags`(_ flags: String) throws {
    _ = try XPathRegex("a", flags: flags)
  }

  @Test(arguments: [("p", 0), ("X", 0), ("S", 0), ("iq", 1), ("sm x", 2), ("q", 0), ("g", 0), ("i;j", 1)])
  func `refuse other flags`(_ flags: String, _ offset: Int) {
    #expect(throws: RegexError.invalidFlag(offset: offset)) { try XPathRegex("a", flags: flags) }
  }

  @Test func `limit the depth of groups, not their number`() throws {
    let depth = RegexLimits.depth
    let allowed = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    #expect(try XPathRegex(allowed).matches("a"))
    for pattern in [
      "(" + allowed + ")", String(repeating: "(", count: 10_000), String(repeating: "(?:", count: 10_000),
    ] {
      #expect(throws: RegexError.self) { try XPathRegex(pattern) }
    }
    let wide = try XPathRegex("^" + String(repeating: "(a)", count: 10_000))
    #expect(wide.groupCount == 10_000)
    #expect(try wide.matches(String(repeating: "a", count: 10_000)))
    #expect(try !wide.matches(String(repeating: "a", count: 9_999)))
  }

  @Test func `limit the depth of subtractions`() throws {
    let allowed = String(repeating: "[a-z-", count: 90) + "[m]" + String(repeating: "]", count: 90)
    #expect(try XPathRegex(allowed).matches("m"))
    #expect(throws: RegexError.syntax(.tooDeep, offset: 3 * RegexLimits.depth)) {
      try XPathRegex(String(repeating: "[a-", count: 10_000))
    }
  }

  @Test func `count the groups that capture`() throws {
    #expect(try XPathRegex("(a)(?:b)((c)|d)").groupCount == 3)
  }
}
