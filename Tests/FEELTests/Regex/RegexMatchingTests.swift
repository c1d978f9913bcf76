import Testing

@testable import FEEL

@Suite struct `Matching regular expressions` {
  struct Case: CustomTestStringConvertible, Sendable {
    var pattern: String
    var flags: String
    var input: String
    var expected: Bool
    var testDescription: String { "\(pattern.debugDescription) \(flags) \(input.debugDescription)" }

    init(_ pattern: String, _ input: String, _ expected: Bool, flags: String = "") {
      self.pattern = pattern
      self.input = input
      self.expected = expected
      self.flags = flags
    }
  }

  private func check(_ example: Case) throws {
    let regex = try XPathRegex(example.pattern, flags: example.flags)
    #expect(try regex.matches(example.input) == example.expected)
  }

  @Test(arguments: [
    Case("bra", "abracadabra", true), Case("", "", true), Case("", "a", true), Case("a", "", false),
    Case("^a.*a$", "abracadabra", true), Case("^bra", "abracadabra", false), Case("^fo*b", "foobar", true),
    Case("a|b", "xb", true), Case("a|b", "xc", false), Case("|a", "xc", true), Case("ab|cd|ef", "xefx", true),
    Case("^(?:ab|a)c$", "ac", true), Case("^(?:a|ab)c$", "abc", true), Case("^()$", "", true),
    Case("^(a(b(c)))$", "abc", true), Case("^(?:a|b|c)*$", "abcabc", true),
    Case("^(?:a|b|c)*$", "abcd", false),
    Case("^a?$", "", true), Case("^a?$", "aa", false), Case("^a*$", "", true), Case("^a+$", "", false),
    Case("^a{3}$", "aaa", true), Case("^a{3}$", "aa", false), Case("^a{3}$", "aaaa", false),
    Case("^a{2,}$", "a", false), Case("^a{2,}$", "aaaaa", true), Case("^a{1,2}$", "aaa", false),
    Case("^a{0}b$", "b", true), Case("^a{0}b$", "ab", false), Case("^(?:ab){2}$", "abab", true),
    Case("^(?:ab){2}$", "ababab", false), Case("^(?:ab){2,}$", "ab", false),
    Case("^(?:ab){1,3}$", "ababab", true), Case("^(?:ab){1,3}$", "abababab", false),
    Case("^(?:a|bc){300}$", String(repeating: "abc", count: 150), true),
    Case("^(?:a|bc){300}$", String(repeating: "abc", count: 149), false),
    Case("^(?:a|bc){2,300}?$", String(repeating: "abc", count: 150), true),
    Case("^(?:a|bc){301,}$", String(repeating: "abc", count: 150), false),
    Case(
      "^(?:(?:ab){100}c){100}$", String(repeating: String(repeating: "ab", count: 100) + "c", count: 100),
      true),
    Case(
      "^(?:(?:ab){100}c){100}$", String(repeating: String(repeating: "ab", count: 99) + "c", count: 100),
      false),
    Case("^a*?$", "aaa", true), Case("^a+?b", "aab", true), Case("^a{2,3}?$", "aaaa", false),
    Case("^a??$", "a", true), Case("^(?:a*)*$", "aaa", true), Case("^(?:a*)+$", "", true),
    Case("^(?:a?){3}$", "aa", true), Case("^(?:a|){500}$", "aa", true), Case("^(?:^|a){2}$", "a", true),
    Case("^(?:^|a)+$", "aa", true), Case("(?:|a)*b", "aab", true), Case("^(?:a*?)*b$", "aab", true),
    Case("a{99999999999}", "aaa", false), Case("^a{0,99999999999}$", "aaa", true),
    Case("x^", "x", false), Case("$x", "x", false), Case("a$b", "ab", false), Case("^^a$$", "a", true),
    Case("^*a", "ba", true), Case("^+a", "ba", false), Case("$", "", true),
  ])
  func `follows the grammar`(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("^.$", "a", true), Case("^.$", "\n", false), Case("^.$", "\r", false), Case("^.$", "\u{2028}", true),
    Case("^.$", "\u{85}", true), Case("^.$", "\n", true, flags: "s"), Case("^.$", "\r", true, flags: "s"),
    Case("^..$", "\r\n", true, flags: "s"), Case("a.b", "a\nb", false), Case("a.b", "a\nb", true, flags: "s"),
    Case("^.$", "é", true), Case("^.$", "e\u{301}", false), Case("^..$", "e\u{301}", true),
    Case("^.$", "😀", true), Case("^.{2}$", "🐎😀", true), Case("^.$", "👨‍👩‍👧", false), Case("é", "e\u{301}", false),
    Case("^b", "a\nb", false), Case("^b", "a\nb", true, flags: "m"), Case("a$", "a\nb", false),
    Case("a$", "a\nb", true, flags: "m"), Case("a$", "a\n", false), Case("a$", "a\n", true, flags: "m"),
    Case("^$", "a\n", false, flags: "m"), Case("^$", "\n", true, flags: "m"),
    Case("\\n$", "\n", false, flags: "m"),
    Case("\\n^", "a\n", false, flags: "m"), Case("\\n^", "a\n\n", true, flags: "m"),
    Case("^$", "", true, flags: "m"),
    Case("^$", "un\n\ndeux\n ", true, flags: "m"), Case("^$", "un\n\ndeux", false),
    Case("a$", "a\rb", false, flags: "m"), Case("^b", "a\rb", false, flags: "m"), Case("\\n$", "a\n", true),
    Case("^a.b$", "x\na\nb\ny", true, flags: "sm"), Case("^a.b$", "x\na\nb\ny", false, flags: "m"),
    Case("par t[ ]d e[ ]fi lles", "part de filles", true, flags: "x"),
    Case("part de", "part de", false, flags: "x"),
    Case("part\\ sde", "part de", true, flags: "x"), Case("a {2} b", "aab", true, flags: "x"),
    Case("(? :a)", "a", true, flags: "x"), Case("\\p{ I s G r e e k }+", "λ", true, flags: "x"),
    Case("\t a\r\n b ", "ab", true, flags: "x"), Case("a\u{A0}b", "ab", false, flags: "x"),
    Case("[ ]", "a b", true, flags: "x"), Case("\\[ a \\]", "[a]", true, flags: "x"),
    Case("[\\] ]a", " a", true, flags: "x"), Case("[a-c-[b ]] d", "cd", true, flags: "x"),
    Case("[a-c-[b]] [ ]", "c ", true, flags: "x"), Case("a # b", "a#b", true, flags: "x"),
  ])
  func `knows lines and flags`(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("^[abc]$", "b", true), Case("^[abc]$", "d", false), Case("^[^abc]$", "d", true),
    Case("^[^abc]$", "a", false),
    Case("^[^a]$", "\n", true), Case("a[^b]", "a", false), Case("a[^b]", "a ", true),
    Case("^[a-c]+$", "abc", true),
    Case("^[a-a]$", "a", true), Case("^[a-a]$", "b", false), Case("^[0-9a-f]+$", "3f", true),
    Case("^[-a]$", "-", true), Case("^[a-]$", "-", true), Case("^[a-]$", "b", false),
    Case("^[--]+$", "--", true),
    Case("^[a-c-e]+$", "b-e", true), Case("^[a-c-e]+$", "d", false), Case("^[a-c-e-g]+$", "b-f", true),
    Case("^[+--]+$", "+,-", true), Case("^[\\w-a]+$", "-a", true), Case("^[a\\-c]+$", "b", false),
    Case("^[\\d\\-]+$", "4-2", true), Case("^[a^]$", "^", true), Case("^[^^]$", "^", false),
    Case("^[.]$", "a", false), Case("^[$]$", "$", true), Case("^[(|)]+$", "(|)", true),
    Case("^[\\s]$", "\t", true),
    Case("^[\\n]$", "\n", true), Case("^[\\^\\]\\[\\\\]+$", "^][\\", true), Case("^[a-\\}]+$", "xyz}", true),
    Case("^[A-Z-[OI]]$", "A", true), Case("^[A-Z-[OI]]$", "O", false), Case("^[a-z-[aeiou]]+$", "xyz", true),
    Case("^[a-z-[aeiou]]+$", "xaz", false), Case("^[^a-z-[0-9]]$", "5", false),
    Case("^[^a-z-[0-9]]$", "-", true),
    Case("^[a-z-[^aeiou]]$", "e", true), Case("^[a-z-[^aeiou]]$", "b", false),
    Case("^[\\w-[\\d_]]+$", "été", true),
    Case("^[\\w-[\\d_]]+$", "e2", false), Case("^[a-z-[b-y-[m]]]+$", "amz", true),
    Case("^[a-z-[b-y-[m]]]+$", "n", false), Case("^[a--[a]]$", "-", true), Case("^[a--[a]]$", "a", false),
    Case("^[\\p{L}-[\\p{IsBasicLatin}]]$", "é", true), Case("^[\\p{L}-[\\p{IsBasicLatin}]]$", "e", false),
    Case("^[é-ü]$", "ê", true), Case("^[é-ü]$", "e", false), Case("^[Α-Ω]+$", "ΛΟΓ", true),
    Case("^[😀-😎]$", "😃", true), Case("^[😀-😎]$", "🐎", false), Case("^[^😀]$", "🐎", true),
    Case("^[\\S]$", "a", true), Case("^[\\S\\s]$", " ", true), Case("^[^\\S\\s]$", " ", false),
    Case("^[\\D]$", "٣", false), Case("^[^\\d]$", "x", true), Case("^[\\P{Lu}]$", "A", false),
    Case("^[\\p{Lu}\\d]+$", "A1", true), Case("[a-f]{2}-\\d", "x-ab-1", true),
    Case("^[ab|cd]+$", "a|d", true),
  ])
  func `reads classes`(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("^\\s$", " ", true), Case("^\\s$", "\t", true), Case("^\\s$", "\n", true), Case("^\\s$", "\r", true),
    Case("^\\s$", "\u{A0}", false), Case("^\\s$", "\u{B}", false), Case("^\\s$", "\u{2003}", false),
    Case("^\\S$", "\u{A0}", true), Case("^\\S$", " ", false), Case("^\\d$", "7", true),
    Case("^\\d$", "٣", true),
    Case("^\\d$", "²", false), Case("^\\d$", "Ⅷ", false), Case("^\\D$", "a", true), Case("^\\D$", "5", false),
    Case("^\\w$", "a", true), Case("^\\w$", "é", true), Case("^\\w$", "9", true), Case("^\\w$", "_", false),
    Case("^\\w$", "-", false), Case("^\\w$", "'", false), Case("^\\w$", " ", false), Case("^\\w$", "+", true),
    Case("^\\w$", "€", true), Case("^\\w$", "\u{301}", true), Case("^\\w$", "😀", true),
    Case("^\\w$", "\u{E000}", false),
    Case("^\\W$", "_", true), Case("^\\W$", "a", false), Case("^\\W$", "\u{378}", true),
    Case("^\\i$", "a", true),
    Case("^\\i$", "_", true), Case("^\\i$", ":", true), Case("^\\i$", "é", true), Case("^\\i$", "1", false),
    Case("^\\i$", "-", false), Case("^\\i$", "×", false), Case("^\\I$", "1", true), Case("^\\I$", "Z", false),
    Case("^\\c$", "1", true), Case("^\\c$", "-", true), Case("^\\c$", ".", true), Case("^\\c$", "·", true),
    Case("^\\c$", "\u{301}", true), Case("^\\c$", " ", false), Case("^\\c$", "/", false),
    Case("^\\C$", "/", true),
    Case("^\\C$", "a", false), Case("^\\i\\c*$", "xs:date-1.2", true), Case("^\\n$", "\n", true),
    Case("^\\t$", "\t", true),
    Case("^\\r$", "\r", true), Case("^\\.$", "a", false), Case("^\\.\\*\\+\\?$", ".*+?", true),
    Case("^\\(\\)\\[\\]\\{\\}\\|\\-\\^\\$\\\\$", "()[]{}|-^$\\", true), Case("^a-b$", "a-b", true),
    Case("^\\p{L}$", "é", true), Case("^\\p{L}$", "5", false), Case("^\\p{Lu}$", "É", true),
    Case("^\\p{Lu}$", "é", false),
    Case("^\\p{Ll}$", "ß", true), Case("^\\p{Lt}$", "ǅ", true), Case("^\\p{Lm}$", "ʰ", true),
    Case("^\\p{Lo}$", "ª", true),
    Case("^\\p{M}$", "\u{301}", true), Case("^\\p{Mn}$", "\u{301}", true), Case("^\\p{Mc}$", "\u{903}", true),
    Case("^\\p{Me}$", "\u{20DD}", true), Case("^\\p{N}+$", "1²Ⅷ", true), Case("^\\p{Nd}$", "²", false),
    Case("^\\p{Nl}$", "Ⅷ", true), Case("^\\p{No}$", "²", true), Case("^\\p{P}+$", "_-([])«»!", true),
    Case("^\\p{Pc}$", "_", true), Case("^\\p{Pd}$", "—", true), Case("^\\p{Ps}\\p{Pe}$", "()", true),
    Case("^\\p{Pi}\\p{Pf}$", "«»", true), Case("^\\p{Po}$", "'", true), Case("^\\p{Pf}$", "’", true),
    Case("^\\p{Z}$", "\u{A0}", true), Case("^\\p{Zs}$", "\u{202F}", true),
    Case("^\\p{Zl}$", "\u{2028}", true),
    Case("^\\p{Zp}$", "\u{2029}", true), Case("^\\p{S}+$", "+€^©", true), Case("^\\p{Sm}$", "+", true),
    Case("^\\p{Sc}$", "€", true), Case("^\\p{Sk}$", "^", true), Case("^\\p{So}$", "😀", true),
    Case("^\\p{C}$", "\u{7}", true), Case("^\\p{Cc}$", "\u{7F}", true), Case("^\\p{Cf}$", "\u{200D}", true),
    Case("^\\p{Co}$", "\u{E000}", true), Case("^\\p{Cn}$", "\u{378}", true), Case("^\\p{Cn}$", "a", false),
    Case("^\\P{L}$", "5", true), Case("^\\P{L}$", "é", false), Case("^\\P{C}$", "\u{378}", false),
    Case("^\\p{IsBasicLatin}$", "~", true), Case("^\\p{IsBasicLatin}$", "é", false),
    Case("^\\P{IsBasicLatin}$", "é", true), Case("^\\p{IsLatin-1Supplement}$", "é", true),
    Case("^\\p{IsLatinExtended-A}$", "œ", true), Case("^\\p{IsGreek}$", "λ", true),
    Case("^\\p{IsGreekandCoptic}$", "λ", true), Case("^\\p{IsCyrillic}$", "Ж", true),
    Case("^\\p{IsCurrencySymbols}$", "€", true), Case("^\\p{IsGeneralPunctuation}$", "’", true),
    Case("^\\p{IsEmoticons}$", "😀", true), Case("^\\p{IsEmoticons}$", "🐎", false),
    Case("^\\p{IsPrivateUse}$", "\u{100000}", true), Case("^\\p{IsPrivateUse}$", "a", false),
    Case("^\\p{IsCombiningMarksforSymbols}$", "\u{20DD}", true),
    Case("^\\p{IsCJKUnifiedIdeographs}$", "中", true),
    Case("^[\\p{IsArabic}]$", "ع", true), Case("\\p{IsHighSurrogates}", "😀", false),
  ])
  func `reads escapes`(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("abc", "ABC", true, flags: "i"), Case("ABC", "abc", true, flags: "i"), Case("abc", "ABC", false),
    Case("é", "É", true, flags: "i"), Case("œuvre", "ŒUVRE", true, flags: "i"),
    Case("^k$", "\u{212A}", true, flags: "i"),
    Case("^\u{212A}$", "K", true, flags: "i"), Case("^s$", "ſ", true, flags: "i"),
    Case("^ſ$", "S", true, flags: "i"),
    Case("^i$", "ı", true, flags: "i"), Case("^ı$", "I", true, flags: "i"),
    Case("^i$", "İ", false, flags: "i"),
    Case("^å$", "\u{212B}", true, flags: "i"), Case("^σ$", "ς", true, flags: "i"),
    Case("^Σ$", "ς", true, flags: "i"),
    Case("^ß$", "ẞ", true, flags: "i"), Case("^ß$", "ss", false, flags: "i"),
    Case("^ǆ$", "ǅ", true, flags: "i"),
    Case("^ж$", "Ж", true, flags: "i"), Case("^𐐨$", "𐐀", true, flags: "i"),
    Case("^ﬀ$", "ff", false, flags: "i"),
    Case("^[A-Z]*$", "quZ", true, flags: "i"), Case("^[a-z]*$", "quZ", true, flags: "i"),
    Case("^[A-Z]$", "\u{212A}", true, flags: "i"), Case("^[à-ö]+$", "ÉÈ", true, flags: "i"),
    Case("^[А-Я]+$", "москва", true, flags: "i"), Case("^[A-Z-[OI]]$", "X", true, flags: "i"),
    Case("^[A-Z-[OI]]$", "x", true, flags: "i"), Case("^[A-Z-[OI]]$", "O", false, flags: "i"),
    Case("^[A-Z-[OI]]$", "i", false, flags: "i"), Case("^[^Q]$", "Q", false, flags: "i"),
    Case("^[^Q]$", "q", false, flags: "i"), Case("^[^Q]$", "r", true, flags: "i"),
    Case("^[Éa]$", "é", true, flags: "i"),
    Case("^\\p{Lu}$", "a", false, flags: "i"), Case("^[\\p{Lu}]$", "a", false, flags: "i"),
    Case("^[\\p{Lu}b]$", "B", true, flags: "i"), Case("^\\P{Lu}$", "A", false, flags: "i"),
    Case("^\\.\\$$", ".$", true, flags: "i"), Case("^[@-\\[]+$", "@aZ[", true, flags: "i"),
    Case("(a)\\1", "aA", true, flags: "i"), Case("^([A-Z]).*\\1$", "Ohio", true, flags: "i"),
    Case("^(é)\\1$", "éÉ", true, flags: "i"), Case("^(k)\\1$", "k\u{212A}", true, flags: "i"),
    Case("^(a)\\1$", "ab", false, flags: "i"), Case("^(?:a|B)+$", "AbaB", true, flags: "i"),
  ])
  func `ignores case on demand`(_ example: Case) throws { try check(example) }

  @Test(arguments: [
    Case("^(a)\\1$", "aa", true), Case("^(a)\\1$", "ab", false), Case("^(a|b)\\1$", "bb", true),
    Case("^(a|b)\\1$", "ba", false), Case("^(['\"]).*\\1$", "\"x'\"", true),
    Case("^(['\"]).*\\1$", "\"x'", false),
    Case("^(a*)b\\1$", "aabaa", true), Case("^(a*)b\\1$", "aaba", false), Case("^(a)?b\\1$", "b", true),
    Case("^(a)?b\\1$", "aba", true), Case("^(a)?b\\1$", "ab", false), Case("^(?:(a)|b)\\1$", "b", true),
    Case("^(a)(b)\\2\\1$", "abba", true), Case("^(a)\\10$", "aa0", true), Case("^(a)\\12$", "aa2", true),
    Case("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10$", "abcdefghijj", true),
    Case("^(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\1\\{0", "abcdefghija{0", true),
    Case("^(a)(b)(c)(d)(e)(f)(g)(h)(i)\\10$", "abcdefghia0", true), Case("^(?:(.)\\1)+$", "aabb", true),
    Case("^(?:(.)\\1)+$", "aabc", false), Case("^(a\\.b)\\1$", "a.ba.b", true),
    Case("^(.+)\\1$", "papapapa", true),
    Case("^(.+)\\1$", "papap", false), Case("^(.*)\\1{2}$", "ababab", true),
    Case("^((a)|b)*\\2$", "aba", true),
    Case("^(?:(a)|(b)|(c))*\\1\\2\\3$", "abcabc", true), Case("^()\\1*x$", "x", true),
    Case("^(a?)\\1+$", "aaa", true),
  ])
  func `refers back to groups`(_ example: Case) throws { try check(example) }
}
