import Testing

@testable import FEEL

@Suite struct `Replacing and splitting` {
  struct Case: CustomTestStringConvertible, Sendable {
    var input: String
    var pattern: String
    var replacement: String
    var flags: String
    var expected: String
    var testDescription: String {
      "\(input.debugDescription) \(pattern.debugDescription) \(replacement.debugDescription) \(flags)"
    }

    init(_ input: String, _ pattern: String, _ replacement: String, _ expected: String, flags: String = "") {
      self.input = input
      self.pattern = pattern
      self.replacement = replacement
      self.expected = expected
      self.flags = flags
    }
  }

  @Test(arguments: [
    Case("banana", "a", "o", "bonono"), Case("banana", "(an)+", "**", "b**a"),
    Case("banana", "[aeiouy]", "[$0]", "b[a]n[a]n[a]"),
    Case("abcd", "(ab)|(a)", "[1=$1][2=$2]", "[1=ab][2=]cd"),
    Case("abracadabra", "bra", "*", "a*cada*"), Case("abracadabra", "a.*a", "*", "*"),
    Case("abracadabra", "a.*?a", "*", "*c*bra"), Case("abracadabra", "a", "", "brcdbr"),
    Case("abracadabra", "a(.)", "a$1$1", "abbraccaddabbra"), Case("AAAA", "A+", "b", "b"),
    Case("AAAA", "A+?", "b", "bbbb"), Case("darted", "^(.*?)d(.*)$", "$1c$2", "carted"),
    Case("reluctant", "r.*?t", "X", "Xant"),
    Case("0145678901", "(\\d{2})(\\d{2})(\\d{6})", "$1.$2-$3", "01.45-678901"),
    Case("collecte", "^co*l*", "#", "#ecte"), Case("abc", "[A-Z]", "#", "###", flags: "i"),
    Case("a b c d ", "[ ]", "", "abcd", flags: "x"), Case("", "a", "b", ""), Case("a", "a", "", ""),
    Case("aXbXc", "X", "\\$", "a$b$c"), Case("aXb", "X", "\\\\", "a\\b"),
    Case("aXb", "X", "\\$1\\\\$0", "a$1\\Xb"),
    Case("aXb", "X", "$0$0", "aXXb"), Case("aXb", "X", "$1", "ab"), Case("aXb", "X", "$12", "a2b"),
    Case("aXb", "(X)", "$12", "aX2b"), Case("aXb", "(X)", "$01", "aXb"), Case("aXb", "X", "$01", "aX1b"),
    Case("aXb", "(X)", "$2", "ab"), Case("aXb", "(X)", "$23", "a3b"), Case("aXb", "(X)", "$99", "a9b"),
    Case("abcdefghij", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$10$1", "ja"),
    Case("abcdefghij", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$100", "j0"),
    Case("abcdefghij", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$11", "a1"),
    Case("aXb", "(X)", "<$1é>", "a<Xé>b"), Case("éàé", "é", "e", "eàe"), Case("🐎a🐎", "🐎", "😀", "😀a😀"),
    Case("e\u{301}", "e", "a", "a\u{301}"), Case("a\r\nb", "\\n", "", "a\rb"),
    Case("ab\ncd", "^.", "<$0>", "<a>b\n<c>d", flags: "m"),
    Case("ab\ncd", ".$", "<$0>", "a<b>\nc<d>", flags: "m"),
    Case("abab", "^ab", "x", "xab"), Case("abab", "ab$", "x", "abx"), Case("aaa", "^a", "b", "baa"),
    Case("aab", "(a*)b", "[$1]", "[aa]"), Case("aabc", "(a|b)+", "[$1]", "[b]c"),
    Case("ac", "(a)(b)?c", "[$2]", "[]"),
    Case("abac", "(?:(a)|b)+", "[$1]", "[a]c"),
    Case("2024-05-17", "(\\d+)-(\\d+)-(\\d+)", "$3/$2/$1", "17/05/2024"),
    Case("L’été d’Aïcha", "\\P{L}+", "-", "L-été-d-Aïcha"), Case("a  b   c", "\\s+", " ", "a b c"),
    Case("aaa", "a{2}", "b", "ba"), Case("aaaa", "(a)\\1", "<$1>", "<a><a>"),
    Case("xay", "(x|y)a(x|y)", "$2$1", "yx"),
    Case("orientation", "[aeio]", "<$0>", "<o>r<i><e>nt<a>t<i><o>n"),
  ])
  func `replaces each match once, from left to right`(_ example: Case) throws {
    let regex = try XPathRegex(example.pattern, flags: example.flags)
    let result = try regex.replacing(example.input, with: example.replacement)
    #expect(Array(result.unicodeScalars) == Array(example.expected.unicodeScalars))
  }

  @Test(arguments: [
    ("$", 0), ("a$", 1), ("$a", 0), ("\\", 0), ("a\\", 1), ("\\n", 0), ("é\\1", 1), ("$ 1", 0), ("\\$$", 2),
    ("$$1", 0),
    ("$٣", 0), ("\\\\\\", 2), ("$1$", 2),
  ])
  func `refuses a replacement with a stray sign`(_ replacement: String, _ offset: Int) throws {
    let regex = try XPathRegex("(x)")
    #expect(throws: RegexError.invalidReplacement(offset: offset)) {
      try regex.replacing("a", with: replacement)
    }
  }

  @Test(arguments: [
    "", "a*", "a?", "^", "$", "^$", "a|", "()", "(a*)*", "a{0,2}", "(?:^|a)$", "(a)?\\1", "a??", "(a|b)*",
  ])
  func `refuses a pattern that matches nothing at all`(_ pattern: String) throws {
    let regex = try XPathRegex(pattern)
    #expect(throws: RegexError.matchesEmptyString) { try regex.replacing("abc", with: "x") }
    #expect(throws: RegexError.matchesEmptyString) { try regex.split("abc") }
    #expect(try regex.matches(""))
  }

  struct Split: CustomTestStringConvertible, Sendable {
    var input: String
    var pattern: String
    var parts: [String]
    var testDescription: String { "\(input.debugDescription) \(pattern.debugDescription)" }

    init(_ input: String, _ pattern: String, _ parts: [String]) {
      self.input = input
      self.pattern = pattern
      self.parts = parts
    }
  }

  @Test(arguments: [
    Split("John Doe", "\\s", ["John", "Doe"]), Split("a;b;c;;", ";", ["a", "b", "c", "", ""]),
    Split(";a", ";", ["", "a"]), Split("a", ";", ["a"]), Split("", ";", [""]), Split(";", ";", ["", ""]),
    Split("a1b22c", "\\d+", ["a", "b", "c"]), Split("a, b,c", ",\\s*", ["a", "b", "c"]),
    Split("a.b|c", "[.|]", ["a", "b", "c"]), Split("a.b", ".", ["", "", "", ""]),
    Split("aXbxc", "X|x", ["a", "b", "c"]),
    Split("aab", "(a)(a)", ["", "b"]), Split("é;à;ü", ";", ["é", "à", "ü"]), Split("🐎😀🐎", "😀", ["🐎", "🐎"]),
    Split("a\r\nb\nc", "\\r?\\n", ["a", "b", "c"]), Split("ab", "ab", ["", ""]),
    Split("Paris — Lyon", " — ", ["Paris", "Lyon"]), Split("a\u{301}b", "a", ["", "\u{301}b"]),
  ])
  func `splits at each match`(_ example: Split) throws {
    let parts = try XPathRegex(example.pattern).split(example.input)
    #expect(parts.map { Array($0.unicodeScalars) } == example.parts.map { Array($0.unicodeScalars) })
  }
}
