import Testing

@testable import FEEL

/// Random patterns of the syntax that XPath shares with Python, with what Python 3.11's `re` made of them.
///
/// Written for Python, `.` excludes carriage returns too, `$` is `\Z`, and a back-reference to a group that took no part
/// is empty.
@Suite struct `Random regular expressions` {
  struct Case: CustomTestStringConvertible, Sendable {
    /// `m`: whether the pattern matches; `rN`: each match replaced by `<$0|$1…|$N>`.
    var operation: String
    var pattern: String
    var flags: String
    var input: String
    var expected: String
    var testDescription: String { "\(operation) \(pattern) \(flags) \(input.debugDescription)" }
  }

  static let cases: [Case] = table.split(separator: "\n").map { line in
    let fields = line.split(separator: "¦", omittingEmptySubsequences: false).map { field in
      String(String.UnicodeScalarView(field.unicodeScalars.map { $0 == "␤" ? "\n" : $0 }))
    }
    return Case(
      operation: fields[0], pattern: fields[1], flags: fields[2], input: fields[3], expected: fields[4])
  }

  @Test(arguments: cases)
  func `match as in Python`(_ example: Case) throws {
    let regex = try XPathRegex(example.pattern, flags: example.flags)
    if example.operation == "m" {
      #expect(try regex.matches(example.input) == (example.expected == "true"))
    } else {
      #expect(example.operation == "r\(regex.groupCount)")
      let groups = (0...regex.groupCount).map { "$\($0)" }.joined(separator: "|")
      #expect(try regex.replacing(example.input, with: "<\(groups)>") == example.expected)
    }
  }

  @Test func `are many`() {
    #expect(Self.cases.count == 420)
  }

  /// Operation, pattern, flags, input and result of each; `␤` is a line feed.
  private static let table = #"""
    m¦b{1,3}(c)+c¦¦a-1---¦false
    m¦c{2,}cb{2}¦¦1aaabbb¦false
    m¦é{2,}a?a¦i¦a1␤baaA¦false
    m¦a{1,3}¦¦-Abc-¦false
    m¦[^a]¦i¦¦false
    r2¦a(a$){0,}c|(c*c+ba+?){2}?(?:\1)|é¦¦1¦1
    r0¦a{1,3}?|$.é{0,}?|bc¦¦¦
    m¦(ccc*b){1,2}¦¦bébb ¦false
    m¦[ab]*?$¦¦aé 1éb  A-¦true
    r0¦\w|a{2}¦¦1-é1 a¦<1>-<é><1> <a>
    r0¦(?:ca{2}?[^bc])|aca^|.?(?:cb[\d a]?)a$¦¦éA -bb¦éA -bb
    m¦a*b{0,2}?¦¦cba¦true
    r2¦((?:a(é|é*?b^$)+?\s(?:cba.){0,}?))¦i¦é1a11a1-¦é1a11a1-
    m¦aaa.{0,}¦¦aAbA-c¦false
    m¦\s{2}a?¦si¦bb¦false
    r1¦(?:.(b(?:aé{2,}?bb{2}?){2}?é+a)*?a)*?[a\-]¦¦AébaA ab-¦Aéb<a|>A <a|>b<-|>
    r0¦(?:a)(?:(?:\w|é{0,2}^)*?\d{0,2}?c^)\d{1,3}.|béa{0,}?¦¦ bbcA␤b1-¦ bbcA␤b1-
    m¦|[a\-]cé¦¦¦true
    r2¦aa{0,}?|(é$){2,}c|(.|é[^a]+é+|)ca{1,3}¦¦Aab␤a1--aa¦A<a||>b␤<a||>1--<a||><a||>
    r0¦b(?:^.|a?a)?.¦s¦ab-éc--éé¦a<b->éc--éé
    r1¦(b.[^a]b)[a\-]b+$¦¦caa1ab¦caa1ab
    m¦cc{1,3}?¦¦␤c1 c-a¦false
    r0¦b{1,2}?|a¦¦a-ab¦<a>-<a><b>
    m¦c[a\-]¦¦ab¦false
    m¦[a\-]?¦¦Ab éa¦true
    r0¦cb{0,2}?cc{1,3}¦¦-␤-éba␤¦-␤-éba␤
    r0¦é(?:a{0,2}?|a)(?:é)¦i¦A¦A
    r0¦ba{0,}\dc{2,}?¦¦b¦b
    r0¦\d[^bc]|(?:.*?éb$){2,}?[ab]{2,}¦¦-␤é¦-␤é
    r0¦b(?:b|$é|b{2})?¦¦cA A--¦cA A--
    r1¦c[^bc](\d{0,}?c{1,2}?c{2,}){2}[ab]{2}¦s¦Aaa¦Aaa
    m¦$b{2}|é¦i¦ A ¦false
    r0¦^.{1,2}é?a{0,}¦¦ab␤␤é1¦<ab>␤␤é1
    r1¦(a){1,2}?(?:b{2}|(?:\1).|$)a{0,2}¦¦1ca- a␤¦1ca- a␤
    r0¦[^bc]¦s¦␤A␤bA¦<␤><A><␤>b<A>
    m¦(\s{2,}?aa|b+?b|.(?:(\s|é{0,}|$c{2}^)?$ca)^b)*?^|ba+?¦¦é1¦true
    r1¦(aa?)$(?:^\s{0,}|b[b-c]a+?\w|a[^a]b{1,3}a){0,}¦¦a␤bbc1cAb¦a␤bbc1cAb
    m¦é?|ab¦¦bb-b-Ab¦true
    m¦c{1,2}a¦¦cbaAa¦false
    m¦^|(?:([a\-]b*(?:b[a\-]é{0,2}a)a)){1,3}.?a{2,}$|¦s¦aabbab¦true
    m¦.*?[^bc]{0,}(?:){2}?|b{0,2}$b|a{2,}a{1,2}é?¦s¦a1bAa 1bA¦true
    r1¦a{1,3}?(?:baa[ab])(b?)b{0,}¦s¦␤¦␤
    m¦a{2,}¦¦1 aé¦false
    m¦é$bb{2,}¦i¦␤¦false
    r0¦a{0,2}?a{1,3}?¦s¦bé-c␤¦bé-c␤
    m¦c(?:b)$$¦i¦1a¦false
    m¦$cé{2}¦s¦1abba A a¦false
    r0¦a(?:éa|[b-c]{2}.+?[b-c](?:[^bc])|c{2,}?){2}?¦s¦A␤¦A␤
    r0¦[b-c]{2,}|$a|aa{0,}a¦¦Aab-- Aé-¦Aab-- Aé-
    r0¦$b{2}?^[^bc]¦¦bA¦bA
    r0¦a$.{0,2}?.|c¦¦ é1Ac-b- b¦ é1A<c>-b- b
    m¦é{2,}?¦¦a␤aaé¦false
    r1¦(bé[b-c]){0,}?b¦¦a-aAaa¦a-aAaa
    m¦\sc*?¦¦1ac-ab1bb¦false
    m¦c$a?.¦¦é¦false
    r3¦\d{2,}.(bé{1,2})|(?:b{1,3})|[ab]((.{2}ca).){0,2}[ab]¦¦cca1b¦cca1<b|||>
    r0¦[a\-][b-c]{0,}a?c??|.*bé{2}|c¦¦b¦b
    r0¦bc(?:é?)[^a]{1,3}¦s¦aaab␤aéé-¦aaab␤aéé-
    r1¦é(?:[ab]$c)??é|a\sa(b*b)|c{0,2}(?:bé*)+é*?¦¦Aa b aab¦Aa <b|> aa<b|>
    m¦b{2}(?:a?)a.¦i¦bcbb-1 ¦false
    r1¦b{2,}c{0,}[ab](.a){2,}¦¦b-A éa1b¦b-A éa1b
    m¦é{0,}b{0,}?(?:a{0,2}(c{2}éa{2,}?){2})*c??¦i¦a¦true
    r1¦a[\d a]\w{1,3}|b*.?.c|bé{2,}b*(b{0,}.{1,2}|$b(?:c{0,}c)a{2})¦¦␤A␤ca-¦␤A␤ca-
    r0¦c+?c{0,2}?¦i¦a␤éc¦a␤é<c>
    r1¦(b?baé{0,2})¦¦ é␤Ab-¦ é␤Ab-
    m¦a{1,2}.{2}¦s¦bAc¦false
    m¦.^bb{2,}¦i¦ A¦false
    m¦ba?\s.¦s¦bAa1-¦false
    m¦[^a]..¦¦A¦false
    r0¦[\d a]b[ab]{1,2}a¦¦-¦-
    m¦ab{2}$\s¦¦A1 b␤ AaA¦false
    m¦(.)a¦s¦aé¦false
    m¦^a|\d*?.ba{2,}|a?(?:b{0,2}){0,}^¦¦b aa A11ac¦true
    m¦é{1,3}?ab¦i¦bA-aé␤ca¦false
    m¦.{0,2}|(?:é??b.){0,}ca{0,2}¦¦c¦true
    m¦.ab+¦s¦1ébA␤ca-A¦false
    m¦a[a\-]{1,2}?(b)*|^|¦i¦A11¦true
    m¦ééb{1,3}é¦¦ébaA-Aaé-¦false
    m¦a{2,}^b*é¦¦Aéb-AA1ééé¦false
    r0¦^(?:b{2,}?){2,}\db+¦s¦bAéAb c␤ a¦bAéAb c␤ a
    m¦[ab]{2,}c\s¦¦1ac¦false
    m¦^.{0,}¦¦bbé ␤Aaééb¦true
    m¦éb+?¦¦-¦false
    r0¦é{0,}.c¦¦abc␤cbaa¦a<bc>␤cbaa
    r0¦[^bc]|ba^c|[^a]¦¦-1A␤-Ab1-¦<-><1><A><␤><-><A><b><1><->
    m¦(b{0,}){0,}((?:é{1,3}(c{0,2}[\d a]bc+)\s)?b)[ab]¦¦cA cébbaa ¦true
    r0¦béé?é*¦i¦Abé ␤A-a¦A<bé> ␤A-a
    m¦.{2}$¦¦b¦false
    r1¦a(b{1,3}|c.a{2,}a|(?:a{1,2}?|a[ab]*a?))¦¦¦
    r0¦(?:)(?:[^bc]b)é{1,2}?(?:(?:b??b{0,})éa^){1,3}¦¦␤aa␤¦␤aa␤
    m¦.*(?:a(?:a*?(?:^b{2}?b)(a{0,}aéé){1,3}?é)(?:\1){0,2})*¦i¦␤-a¦true
    r0¦é[b-c]*|c{0,2}é{2}?¦¦ b  c-¦ b  c-
    r2¦aa|(.[^bc][\d a]{2}|b([^a]|c)ab{1,3}?|).¦i¦1 ¦<1||>< ||>
    r0¦a{2}?¦s¦aa-a c¦<aa>-a c
    r1¦(^c{1,2}a+?){1,3}?¦¦␤bab¦␤bab
    r1¦((?:a.{1,3}?b{2,}c{0,}|é?b|aac{1,3}?)a+b.{2,}|$é{0,}?){2}b$¦i¦A¦A
    m¦$b{0,}¦¦bcc1¦true
    m¦c{1,2}?é$c{0,2}?|(.b{2,}|cba)??b?¦¦AAba1b␤¦true
    r1¦^(?:b{2}?$^([^a]+.a)??){2,}¦¦ --é␤a␤bbb¦ --é␤a␤bbb
    r1¦(^)é{0,2}$(?:(?:\1).)¦¦Aa1ab-1¦Aa1ab-1
    m¦é{1,3}b¦s¦-111é␤écé¦false
    m¦.?c{1,3}.¦¦␤aba-a¦false
    r0¦[b-c]b|aéb{2}¦i¦␤¦␤
    m¦b{2,}é¦s¦a cab-␤a¦false
    r1¦é{1,3}.{0,}(a+?^|(?:b+)[ab])¦¦1¦1
    r0¦ca{0,}?¦¦c1c¦<c>1<c>
    r1¦b\wa(cé{0,2})*¦¦bc¦bc
    m¦a{2,}?ab(?:ac\d){2}|b{0,}|a{1,2}(?:c$a)b¦¦¦true
    m¦a||é$¦s¦1ac1é-1a¦true
    r1¦(\s{1,3}.(?:[\d a])|b){1,2}?¦s¦ b1A aAcc¦< b1| b1>A aAcc
    m¦b?|bb+?a*¦¦¦true
    r0¦c+?c^b{1,2}|\w+?[\d a]{1,3}|a{2,}?[^bc]?¦i¦caa␤éb␤ba¦<caa>␤éb␤<ba>
    m¦(ba{2}(?:){1,2}?|)¦si¦a¦true
    m¦[^bc]{0,2}|a|.(éaa*)a¦i¦A Ab␤␤bA␤b¦true
    r2¦(bb(aa{2,}éé)){0,}(?:a+)¦¦a␤¦<a||>␤
    m¦[^bc]..¦s¦-¦false
    r1¦(?:[\d a]*?).(.$c{0,}?^){0,2}¦¦¦
    r2¦(?:|abé(\w(b*){2,}?b))a¦i¦bbé-¦bbé-
    m¦b$([^bc]$b)b{1,3}|\w^¦¦Aa  ¦false
    m¦a{2}?(?:b\s{2}(?:a{2,}){2})b|b?a{0,2}b*?^¦¦ c1 ¦true
    r1¦(?:(^c(?:c*?b{2}?a{0,}|a.c^))b|b(?:a(?:b)é){2})¦s¦1 ␤A¦1 ␤A
    r1¦[^a]{2}.b|(a{0,2}?(?:.).)b*?|aaé{2}¦¦AAa¦<AA|AA>a
    m¦c{0,}(aé{0,}?|b){0,2}?c¦¦b-a¦false
    m¦.aa[b-c]{1,3}¦s¦␤a a␤a-Ac¦false
    m¦é(?:.(?:b{0,}c{0,2}?|(^ba|)(bc){2}.)^a?){1,3}?¦¦-1¦false
    m¦b{2}a{0,}(?:é)¦i¦cb¦false
    m¦ba{2}|(.)c*?aa+?¦¦1-b␤ac¦false
    m¦b{0,2}¦si¦¦true
    m¦c{0,}?¦i¦1Ab¦true
    m¦(?:c+?[^a]|b{0,}$|$b)b{1,2}?¦s¦AbA¦false
    m¦(.c)¦¦¦false
    m¦b{2}¦¦␤-cAA¦false
    m¦b{0,2}?.{0,}b?|éb¦i¦éAccaéa¦true
    m¦a|a|.b¦¦A␤é -¦false
    m¦((c(?:^bbé*|c*a{0,}|))b??c+|aé+|$[a\-]{1,2}é)éa{0,}?¦s¦␤Aa¦false
    m¦a{1,3}abb¦¦a1ca¦false
    r0¦a|$a+|a{2,}¦¦ ébéAAcaAa¦ ébéAAc<a>A<a>
    m¦[a\-]\w??b¦s¦␤bc-1a1 ¦false
    m¦[^bc]{1,3}b$|b*a[a\-](é{2,}(?:(b{1,3})+[\d a])|b?é|ac){0,2}?¦¦- bAA¦false
    m¦$.b{0,}b{1,2}|^(?:.c{0,}?b)|a?¦¦ ␤é␤é-cb¦true
    m¦a\w{1,3}¦s¦1Acb¦false
    m¦(?:[ab]{2,}c{0,}?)+é{0,}a+a|¦¦cab¦true
    m¦(?:a.{0,}?)éa{0,}¦i¦A¦false
    m¦a{2,}|(.|b{2}é|$aéb*){2,}?|(bé[a\-]((?:bc{2}))?)(a)¦i¦c  ¦true
    m¦a{2,}?.b¦¦bb1¦false
    m¦éa(?:(^^a{0,2})??.+?^)|b[\d a]b($béé)+¦s¦ba␤1b␤béé¦false
    m¦a{0,}b{1,3}¦¦¦false
    m¦(((?:^c)|$é+?|(é{1,2})?^)a{0,}[ab])¦¦␤b1aaéaa¦false
    m¦é{1,2}?c|c{0,2}cé|éc¦i¦ 1ba 1b ␤c¦false
    m¦éb(?:(b|^|.c)a*|[^bc].|a{2}?)(?:.{1,2}?b|é)¦¦1a 1ab1␤a¦false
    m¦.a{0,2}a{1,2}é¦i¦ a a1A¦false
    m¦|é\w¦¦é¦true
    m¦a{0,2}?a*¦¦¦true
    m¦b{0,2}a*a{0,2}?|baa*¦¦¦true
    r0¦c{0,2}é(?:(?:a|[\d a]b.b)a.??){0,}?|\w¦¦éa¦<é><a>
    r0¦.{2,}¦s¦AAébAa␤␤ a¦<AAébAa␤␤ a>
    r0¦..{0,}?¦¦éa Ab␤¦<é><a>< ><A><b>␤
    m¦|a\w.|c{2,}¦¦ ca␤b1é¦true
    r2¦(\sé){0,}(?:c{2}|é{0,}b*é|(.b$c?)c*)¦¦cé␤éééc1a¦c<é||><␤ééé|␤é|>c1a
    r0¦c\w*?¦¦éc1bbébb¦é<c>1bbébb
    r0¦c[ab]{0,2}?a|[ab]{0,2}?a{2}?¦¦abacaacé¦aba<ca>acé
    m¦é{0,2}|b.$¦¦1éé-bb¦true
    r1¦(a?){2}[^a]¦¦aAa cac b¦<aA|><a |><c|><ac|>< |><b|>
    m¦é{0,}?[ab]{0,}|b$¦¦bba 1c␤b¦true
    m¦.[^a]b¦¦a␤a b ¦true
    r0¦a{0,}a|a{2}c$c¦¦bc1éab¦bc1é<a>b
    r0¦c+c{1,3}éc|bé(?:[^a]{1,3}é{2,})*?[^a]|.+¦s¦Aa éa¦<Aa éa>
    m¦(?:$a){0,}¦¦bb A¦true
    m¦(?:b|b{1,2}c.+?^){0,}¦si¦ab␤␤1ba¦true
    m¦(?:^aé{2})+.+?é|($a){0,}?|[\d a]*^¦¦ca1-1éa␤¦true
    r1¦aé{2,}[ab]|($b??){1,2}c{1,2}a{1,3}|.(?:\1){1,3}¦¦é¦<é|>
    r0¦..{0,}¦s¦1-béba¦<1-béba>
    r0¦b[^a]?é?¦s¦aaab A abb¦aaa<b >A a<bb>
    m¦.+|[a\-]*?¦s¦-aa-¦true
    r0¦\d{2}?|^bé.|ab*.{1,3}?¦i¦céaéb-A␤-b¦cé<aé>b-A␤-b
    m¦a(é{0,}?){2}?¦¦␤Aab ¦true
    r0¦.??abc*?|[^a]b¦¦aé␤ab¦aé␤<ab>
    r0¦.{2}?.{1,2}?|.é¦¦ac c¦<ac >c
    r0¦b[^bc]¦¦aéca-éb␤¦aéca-é<b␤>
    r0¦.{2,}¦¦éaAaécé¦<éaAaécé>
    r0¦bb{0,}¦¦cbé é␤-a-␤¦c<b>é é␤-a-␤
    m¦c{2,}|..((?:(a{1,3}é+?\sb)){2})+?|(?:\2)(?:\1)¦i¦Aa11é-␤a¦true
    m¦[^a]a¦i¦bab-Aéé ¦true
    m¦|c(b|b.{2})b?|($bb|é.)¦¦1AA¦true
    r0¦[^bc]a|cb|[a\-]¦¦bAé␤é1␤caé¦bAé␤é1␤c<a>é
    m¦\w|b[^a]b¦s¦cé␤-bbaa ¦true
    m¦|(é{1,3}b*a{1,2}|aaa*é+)+a*b+|é+a{2}¦¦é aaéA␤éa¦true
    r0¦b{0,}a.+¦¦ ␤1aAécaaa¦ ␤1<aAécaaa>
    r1¦.(b)¦s¦aAabc1  -¦aA<ab|b>c1  -
    m¦é{0,2}¦¦bAbAba- c¦true
    m¦a{0,2}|é?$¦i¦é--␤␤A¦true
    r0¦ac{0,}|^bb?|.¦¦abAb¦<a><b><A><b>
    r0¦.|.{1,3}¦s¦1¦<1>
    r0¦a.a+b{2}|c.(?:$.a|\w)|bc{2}?¦si¦␤cAaaa -c¦␤<cAa>aa -c
    m¦(caa)?¦s¦Aab¦true
    m¦éb|(?:^[^bc](b{2,}?bb{2}\d{2}|c+?([b-c]{2})?)?)*|.¦¦a1b␤¦true
    m¦(?:a?(b{0,})b|$((?:c*a.{0,2}$){0,}b^^){2}^)éa{2}é||cb¦¦AbAbaéA11¦true
    r0¦[^bc]*.{1,2}?a{0,2}¦¦ébab1¦<éba><b><1>
    r1¦b(a{2,}?éba{0,})b{2,}?|b{2,}?a|.¦¦ab  acab¦<a|><b|>< |>< |><a|><c|><a|><b|>
    r2¦a(?:)é*?c|(b|c|^ba)|(éc{1,3}?c{2,}|b??bé){0,}b{2}¦¦aAc cbécba¦aA<c|c|> <c|c|><b|b|>é<c|c|><b|b|>a
    m¦^|b{0,2}b{0,}?|(b{2}||[a\-]b)¦¦␤c¦true
    m¦a{2,}?b{2,}?b[\d a]|c*|(?:é??b)(?:\sca{2,}){0,}¦s¦a-A1¦true
    m¦(b*aé)a^\w|a|b*¦¦a␤a␤bA bé␤¦true
    r1¦c|b{1,2}?$((?:é(?:b|b{0,2}[ab])+b$){0,}|b{0,2}c).¦i¦é écA␤1¦é é<c|>A␤1
    r1¦é|a*?(é?é+)|bb{1,2}?c{1,3}?¦s¦é¦<é|>
    m¦b{0,}¦¦aA1␤a␤bb␤¦true
    m¦a*|[\d a]?ba|cé{0,2}.{1,2}b*¦i¦bbc ¦true
    m¦b{2}|c|é*?¦¦cb b-cb ¦true
    r2¦(b{2}(?:(é{0,2}.b*\d)){2}|bé)c{1,2}c|b{0,}?é¦¦␤Aéabb1¦␤A<é||>abb1
    r0¦é{1,3}¦i¦aé aé¦a<é> a<é>
    r1¦aca?|a*()[b-c]¦si¦bba bA¦<b|><b|>a <b|>A
    m¦a*|é|b{1,3}é{1,3}¦¦a␤aac¦true
    r5¦c?(?:.(..){0,}|(a(.{1,3})a{0,}){2}b+\da){2,}b(|é)+?|(.)b¦¦ac-bb¦<ac-bb|c-||||>
    m¦^|a{2}.{1,2}|.{1,2}b{0,2}?¦¦11a␤bc¦true
    r3¦[^a]a{0,}b*|é+(c{0,})(^[^a]($c))*[ab]{1,3}¦¦aéAéAb¦a<é|||><A|||><é|||><Ab|||>
    m¦$|\d^(?:a{2,}bc{1,2}?|b.|){2,}¦¦␤c1A¦true
    r2¦aa(b{2,})|c(bb*a|b+.{2,}é|bb{1,3}$$){1,3}b|.¦s¦c- aba¦<c||><-||>< ||><a||><b||><a||>
    r1¦([^bc])¦¦␤-␤aé béA¦<␤|␤><-|-><␤|␤><a|a><é|é>< | >b<é|é><A|A>
    r1¦.*(é{1,3}|c)|é{1,2}.{2,}?b¦¦  b-ébb¦<  b-é|é>bb
    r0¦(?:é)¦i¦A  ␤-éa␤␤A¦A  ␤-<é>a␤␤A
    r1¦a(a)*¦¦éAbc␤ac-¦éAbc␤<a|>c-
    r1¦a.|(^é)é?¦¦aAcA 1¦<aA|>cA 1
    r1¦ba{0,}?|a[b-c]{1,3}?a+(cb|[b-c])¦¦1b␤b-ab¦1<b|>␤<b|>-a<b|>
    r0¦é|a{2,}(?:b{2,}?|ab)¦s¦éba-Aa¦<é>ba-Aa
    r3¦\w{1,3}|(a{2,})bé\s|(ébaé+?)(?:^c\d{0,}a)+(a{2})¦i¦ b¦ <b|||>
    r2¦(a|(^éa*?)?a{2,}[b-c]$)¦¦Aaabacé ␤b¦A<a|a|><a|a|>b<a|a|>cé ␤b
    r1¦(a{1,2}aa{0,2}|.a{1,3}|ab{0,}?)¦s¦a  aaA cb1¦<a|a> < aa| aa>A cb1
    r1¦[^a]*(^)b[\d a]¦¦b1é-cbA¦<b1|>é-cbA
    r0¦[b-c]é*?¦¦b1é␤ ␤␤¦<b>1é␤ ␤␤
    r0¦a{0,2}?c{0,}?a¦i¦-11ba Ac¦-11b<a> <A>c
    r0¦a{1,3}$|b{0,}?b{1,3}bé{2}¦¦aa-Aa¦aa-A<a>
    r0¦b(?:c[ab]{0,2}?)*c¦s¦bé1 bbbcé¦bé1 bb<bc>é
    r1¦b+?b*?|.$(b+cb{0,2}b{0,}?)*?.¦¦-baAA11a¦-<b|>aAA11a
    r2¦((c*?)|..{2}a{1,3}){0,}a¦s¦b␤b- aé1bé¦b␤b- <a||>é1bé
    r1¦(b)+¦¦bb␤bAA1 1¦<bb|b>␤<b|b>AA1 1
    r0¦aé{0,}|(?:^(?:$a+?a{0,2}?\w{1,3}?))bb+|ab¦¦ac¦<a>c
    r0¦.{2,}?¦¦ a¦< a>
    r1¦((?:éa{1,2}$){0,}b{1,3}?)+?\w.{2,}?(?:\1){0,}?¦¦abAcbaé-¦a<bAcb|b>aé-
    r0¦aé{2,}|(?:b$c|c{1,2}?)\d{0,2}\w|$cb.¦s¦Ac1b-a-␤¦A<c1b>-a-␤
    r0¦[^bc].b{1,2}¦¦cAc␤bb-b¦cAc<␤bb>-b
    r0¦bé|é{1,3}é{0,}$|b{1,2}?.+?¦i¦ab1b¦a<b1>b
    r0¦a(?:c)|b¦¦é␤abAb1ac¦é␤a<b>A<b>1<ac>
    r1¦(a{1,3}|é{2})+?b¦si¦-ab␤a¦-<ab|a>␤a
    r0¦\d{0,2}?a¦¦aAb¦<a>Ab
    r0¦(?:a+){1,2}?¦¦aabc␤Aé¦<aa>bc␤Aé
    r0¦aa|(?:.b?|c{0,}bb{2,}){1,2}ab{1,3}?b*¦¦ababbc␤  a¦<ababb>c␤  a
    r0¦.{2}?¦¦éccé -␤␤a ¦<éc><cé>< ->␤␤<a >
    r1¦a|(a)b(?:^)|b¦¦b␤acb -¦<b|>␤<a|>c<b|> -
    r3¦((bb{0,2}.c{1,2}){0,}|($é{1,2})*a)b{1,3}cb|a[ab]{1,2}?|.¦¦ba¦<b|||><a|||>
    r3¦([b-c]+b{1,2}a){0,}(?:(a(é{2,}.a)){2}?\s{2}b|b+)¦¦a␤c-Ab¦a␤c-A<b|||>
    r0¦^.{1,3}?.{1,3}¦¦a-baa¦<a-ba>a
    r1¦a*?a(?:(bb{2}){0,}c??b|c{2}|)¦s¦cA ␤-ébab¦cA ␤-éb<ab|>
    r0¦b+a{0,2}¦¦bb é¦<bb> é
    r1¦..|\s+($)|b*?é¦s¦bca-1Ac 1¦<bc|><a-|><1A|><c |>1
    r0¦.{2}?¦s¦b-A Ab¦<b-><A ><Ab>
    r3¦b{0,}?[^a]{1,3}([a\-](^b{0,})){1,3}|($|a{0,2}){1,3}?.{1,3}|.¦¦bb¦<bb|||>
    r0¦\s{1,3}¦¦c␤a baAa-a¦c<␤>a< >baAa-a
    r0¦.|é.?a?¦i¦A␤ c␤aAc¦<A>␤< ><c>␤<a><A><c>
    r3¦a+|$(a{0,2}a{2}éb??|aaaa{2,}){2,}(é+?)|(a*)\s¦s¦aAbaac¦<a|||>Ab<aa|||>c
    r0¦a|.b*?b{0,}b¦¦-aé ccabé¦-<a>é cc<a>bé
    r0¦[ab]b{1,2}?¦s¦-éAaabA1¦-éAa<ab>A1
    r2¦.((?:é?a.\d||(c{2,}.*é{1,3}?){0,2}?a)*(?:\2).)¦i¦1c a1é1A␤A¦<1c|c|>< a|a|><1é|é|><1A|A|>␤A
    r0¦.bc{1,2}?.¦¦  Abc- ␤ba¦  <Abc-> ␤ba
    r0¦.{2}?b+?¦¦cbbba¦<cbb>ba
    r1¦a+$[^bc]?|a{1,3}(a){0,2}¦i¦bébAéab␤ba¦béb<A|>é<a|>b␤b<a|>
    r0¦a|[b-c]¦¦b¦<b>
    r0¦c*?a{0,2}?\da¦¦Abac1ac¦Aba<c1a>c
    r0¦[\d a]+¦¦1aAbab1aca¦<1a>Ab<a>b<1a>c<a>
    r0¦.b??a¦¦b-a¦b<-a>
    r0¦a[^a]*¦¦baaééaA¦b<a><aéé><aA>
    r0¦.é*a.|c+?b|aa*[^bc]{0,}¦i¦caA¦<caA>
    r0¦é?a{0,}a|[ab]{2}¦s¦bb-¦<bb>-
    r3¦(c{1,3}b{0,2}|ca?|(é{2,}é+)+([b-c]a)\d{1,2}a{2})¦¦aAéc¦aAé<c|c||>
    r0¦.{2}.a*¦s¦A1ééba␤ Ab¦<A1é><éba><␤ A>b
    r0¦a{1,3}?¦¦béé1ab¦béé1<a>b
    r4¦(^(a?b(c{2}a{2}?)*?)a{2}?b{1,2}?|[^bc]?)b+bé|.{1,3}(.{2}?)¦s¦accb aac¦<accb ||||b ><aac||||ac>
    r0¦[^bc]¦¦aé  -b␤¦<a><é>< >< ><->b<␤>
    r0¦a|c+b^¦si¦Abcaé -A¦<A>bc<a>é -<A>
    r2¦a{2,}c{2}é{2,}|^b|(?:(a)*a(b{2,}?|a{0,}éb)??)[a\-]¦i¦AA -a¦<AA||> -a
    r0¦a.*é¦s¦AAaébbbéa¦AA<aébbbé>a
    r1¦.(){1,3}b¦i¦ ␤-1a1 ab¦ ␤-1a1 <ab|>
    r0¦é|a|[^bc]$¦¦ Aé1 a1¦ A<é>1 <a><1>
    r1¦[^a]\d*([ab]|b{0,2}){1,3}¦¦b¦<b|>
    r2¦((bba|$[\d a]a|é(?:$.|ca$){0,}?)a^c)^é??^|b¦s¦b 1-a¦<b||> 1-a
    r1¦$[\d a](a){1,2}?(?:bab)|c{0,}é{0,}?b?a¦s¦-b baAaba-¦-b <ba|>A<a|><ba|>-
    r0¦a+|b¦¦ c-b--¦ c-<b>--
    r2¦.{1,3}?(?:b?^a??(a){2,}?|[a\-]é{0,2}?|aa(.){0,}?^)??¦¦é␤¦<é||>␤
    r1¦((?:b$[\d a]{0,2}?é){0,2}?é{1,2}?c|ab^|$^)[b-c]b|c{0,}b|éa¦¦b␤bb bc¦<b|>␤<b|><b|> <b|>c
    r0¦.(?:.{1,3}){0,2}c|a{1,2}b$b{0,2}?¦¦b␤aacAc¦b␤<aacAc>
    r0¦b{1,2}?¦¦b␤aéa-aéb¦<b>␤aéa-aé<b>
    r1¦b(.{2,}a{0,2}|[ab]{2}é.*)a{2}|.¦¦A b11--é¦<A|>< |><b|><1|><1|><-|><-|><é|>
    r0¦b|c.¦i¦b1-a¦<b>1-a
    r0¦a{1,2}(?:acb|\d{2})|b¦¦b¦<b>
    r1¦cé{1,2}.|a{1,3}(?:^[a\-]é|bc.(a)|c{1,3}?a{1,2}.)?|c¦¦␤cb¦␤<c|>b
    r0¦a|é{1,2}?b?¦i¦Aécéb¦<A><é>c<éb>
    r0¦b(?:$b[\d a]{1,2})|b{1,2}a{0,}¦¦bcbbécca¦<b>c<bb>écca
    r0¦bab|bb*?a|a¦i¦a␤¦<a>␤
    r0¦b.{0,}?¦¦cc b ␤a¦cc <b> ␤a
    r1¦b(\w{0,}?.{0,}$b{1,3}?|a{1,2}?bé{1,2}|a){1,2}¦¦1ba␤A-aA¦1<ba|a>␤A-aA
    r0¦.+b?|éc¦¦aaé-␤¦<aaé->␤
    r1¦.é[^bc](a.){0,}¦¦-éaé¦<-éa|>é
    r0¦b{1,2}¦i¦cba--é¦c<b>a--é
    r0¦b{0,2}?(?:c{2,}|a)¦¦-ac-c¦-<a>c-c
    r4¦é*^(a+?$|([ab]b+(b+$a))$.{1,2})b|(?:\w{2}.*é$){0,}(a)¦s¦ a  éb-␤¦ <a||||a>  éb-␤
    r3¦($).[^bc]{1,2}a|(b+)*^(?:(b))b¦¦bbcaé-¦<bb|||b>caé-
    r2¦(acb|é{1,2}?c.b)$é{0,}é+|(c{2,})b|a(?:)¦i¦a 1ac¦<a||> 1<a||>c
    r0¦.b{0,}?¦¦- a1¦<->< ><a><1>
    r0¦[\d a]¦s¦bbéa1a1¦bbé<a><1><a><1>
    r0¦[^bc]|é{1,2}b{0,}a{0,2}¦¦␤abbbc¦<␤><a>bbbc
    r0¦b|b|ac$¦¦caaéb¦caaé<b>
    r0¦(?:)\w$¦i¦b¦<b>
    r2¦bc?\d*?|(a{1,3})a[b-c]{2}?(éa.){0,}|^cb{1,3}.{2}¦¦ébA¦é<b||>A
    r2¦bb{0,}a{1,2}?b*|c(?:$(b(b+?c{0,}?)?)*b).+?(?:\1)*¦¦ébba1  -¦é<bba||>1  -
    r0¦[^a]¦¦A¦<A>
    r1¦b{1,3}a|b(a)+a.¦¦b1ba¦b1<ba|>
    r1¦(.c{1,2}?.)¦¦1A1c1bc ca¦1A<1c1|1c1><bc |bc >ca
    r0¦b.|[\d a]{0,2}?c{1,3}a{1,3}(?:b.)+|c{1,2}¦i¦a-␤cbbécab¦a-␤<c><bb>é<c>ab
    r1¦b+|(b.bb{0,})é{0,2}?[a\-]$|.{1,3}?bcc¦¦␤ba 1¦␤<b|>a 1
    r1¦é*([a\-]|[^a]*).{1,3}¦¦1éb1¦<1éb1|1éb>
    r1¦[^a]([b-c]?a{0,})¦¦1Ab␤ 1-aA¦<1|><Ab|b><␤|>< |><1|><-a|a><A|>
    r3¦(éé{1,3}||(ac)^)(?:a*a+é|é{2,}?(b\s{1,2}){0,2}?.|b)¦¦1-é--aAb-¦1-é--aA<b|||>-
    r1¦b((?:b){1,2})?¦¦a aabb¦a aa<bb|b>
    r0¦é{1,2}¦¦1 ␤a-é 1␤-¦1 ␤a-<é> 1␤-
    r0¦.|b{1,2}?|a{2,}^a{0,2}?a{0,}¦si¦ AA¦< ><A><A>
    r4¦^(acbb|((b{2,})(béb){0,2}){1,3}|.).¦¦1a␤¦<1a|1|||>␤
    r0¦a{1,2}b{0,2}?a¦¦aaaaé¦<aaa>aé
    r0¦b?a.¦¦␤c1- aa¦␤c1- <aa>
    r1¦(?:b{0,2}[ab](é+c*b{1,2})*?|c{0,}?$c[a\-])¦¦b-¦<b|>-
    r0¦^.|ac{1,3}(?:b{0,}?b.b)¦s¦1Aaab1 -b¦<1>Aaab1 -b
    r0¦b*?a{0,}(?:\s.{0,})¦¦Aabaé1 -bb¦Aabaé1< -bb>
    r0¦a{2,}¦i¦1aA¦1<aA>
    r1¦c|éé(é*é)b{1,2}|\w{2}¦i¦aA␤¦<aA|>␤
    r0¦c{1,2}|bé¦¦ bbébbA¦ b<bé>bbA
    r2¦a[\d a]+|(?:[\d a]*(?:b))éa[b-c]|((^)+?){2}(?:[ab]?.)¦¦-b¦<-||>b
    r0¦bc{0,}|a{2,}|[b-c]+¦s¦-bé¦-<b>é
    r0¦[\d a]{2,}¦¦éaaaaAAabc¦é<aaaa>AAabc
    r3¦(é){1,2}((c$b{2,}?.){1,3}b)aa|[^a]{2,}?a?¦¦cA-bé1A¦<cA|||><-b|||><é1|||>A
    r0¦éc{0,2}éé|.c{1,3}é{0,2}?|ééa{1,3}[^a]¦¦a1acb-a␤ba¦a1<ac>b-a␤ba
    r2¦(|a?|aa{2,})b|c|(?:b{2,}([a\-]{1,2}é)bb{2}){0,}é+¦i¦␤-aéab¦␤-a<é||><ab|a|>
    r2¦b(|(b{1,3}ca.|ba{0,2}$|^)*[^a]b)*¦¦b␤␤-␤bb¦<b||>␤␤-␤<b||><b||>
    r0¦ba|b+é*|b{1,3}?[^a]^¦¦éééaéab␤A¦éééaéa<b>␤A
    r0¦.{1,2}?b¦¦a b␤A -c␤-¦<a b>␤A -c␤-
    r0¦^$\s|[\d a]{1,3}a?b{2,}¦s¦ cabbbéé¦ c<abbb>éé
    r0¦(?:b[ab]\d{0,2}|a|){2,}?é¦si¦␤é¦␤<é>
    r0¦a{0,}?a{1,3}b?¦¦bbA -baAb¦bbA -b<a>Ab
    r0¦c{1,2}|a*?$[ab]b|c{0,}b^¦i¦-aAcc-b¦-aA<cc>-b
    r0¦ba.|.¦¦ééa-éb- a¦<é><é><a><-><é><b><->< ><a>
    r1¦(.c){2,}?|b\s+?|\w.{0,}¦¦c-A 1abaa¦<c-A 1abaa|>
    r1¦a{1,2}$(|.{1,3}b|){2,}¦¦aébéacAa¦aébéacA<a|>
    r0¦c.|aa+¦¦ba1cb bcab¦ba1<cb> b<ca>b
    r2¦(?:a)é|é|(b{1,2}.{0,}?^b)(.{0,2}?)¦¦ é¦ <é||>
    r0¦.a{0,}¦i¦c1¦<c><1>
    r1¦[^a]|é|(b)[^bc]cé¦¦bba 1b b1¦<b|><b|>a< |><1|><b|>< |><b|><1|>
    r0¦b{1,2}¦¦c1-éA--cb-¦c1-éA--c<b>-
    r2¦é?b(b((?:b[^a]^é|^c{1,2}?c)a{2}){2})|aa{0,2}?¦i¦écAac¦éc<A||><a||>c
    r2¦a+é(ab)é*|.*a{0,}(?:(b)??(?:c$){0,2})[a\-]+¦¦-ba␤c¦<-ba||>␤c
    r0¦b|^b¦s¦Ab1-␤␤ac¦A<b>1-␤␤ac
    r0¦.|(?:a[ab])|[\d a]{1,2}a*a?¦¦␤-c b1bbab¦␤<-><c>< ><b><1><b><b><a><b>
    r2¦.*a+|a(?:.b+|.a{0,}?|a((bbé{0,}a|b^c|c*cé{2,}?)?)a)¦¦ba¦<ba||>
    r0¦é{2,}é{2,}?b{0,2}a?|b{0,2}?(?:.+?)\w{2}?é*¦¦aa-céA¦<aa-cé>A
    r0¦.?c+|a{2}?¦s¦-a écéac¦-a <éc>é<ac>
    r1¦()c*c{0,}?b¦¦␤Abaa-¦␤A<b|>aa-
    r1¦(c|éa{0,}?a|^a+)¦¦c1b-1cAA¦<c|c>1b-1<c|c>AA
    r0¦a{0,}b{2}|a¦s¦-Aa-ba¦-A<a>-b<a>
    r1¦.(é+[b-c]{1,3}?\w)¦¦a-écc-¦a<-écc|écc>-
    r1¦[ab]|c{0,}?(é{2}a{1,2}ba|é{0,2}.{1,2}|.{1,3}?){1,2}?¦i¦1Aac bb1a¦<1A|1A><a|><c |c ><b|><b|><1a|1a>
    r1¦[b-c]a|.{1,3}?(?:|b*?|(?:.ab)*)|(?:b?..c).(?:^)?(ca*.)¦¦a␤¦<a|>␤
    r0¦a{2,}?¦i¦éc baaé¦éc b<aa>é
    r0¦cé|b¦¦ab¦a<b>
    r0¦a+b*?¦¦-caAaA¦-c<a>A<a>A
    r1¦(?:(b?a+)éé(?:b|b{1,3}$a{1,3}é|é*?a.){1,2}|b{0,}){1,3}.{2}¦¦b ␤bc- -¦<b |>␤<bc-|>< -|>
    r0¦a|é$|(?:b*b|é){1,2}¦¦␤A-A11aa¦␤A-A11<a><a>
    r0¦[ab]\d{0,}¦i¦a-béb1¦<a>-<b>é<b1>
    r0¦[b-c]¦s¦␤␤aaé␤b1¦␤␤aaé␤<b>1
    r0¦b{0,}.¦¦abab ␤1-¦<a><ba><b >␤<1><->
    r1¦é*ba{0,2}?|b{2}(c{2}é*|a+\s|cc{0,}?a$)$¦¦--b1a¦--<b|>1a
    r0¦^a(?:cb|é[a\-]{1,3}^)|[\d a]{1,2}.b{0,}¦i¦aA-b¦<aA-b>
    r0¦(?:é){1,2}|.|b{0,2}(?:)a¦¦-éaAc b ¦<-><é><a><A><c>< ><b>< >
    r0¦b??.|b{2}?¦¦ 1 bc1¦< ><1>< ><b><c><1>
    r0¦é{0,}?b|aa.¦i¦b-␤ba-  ca¦<b>-␤<b>a-  ca
    r0¦é{2,}?|^b\w*¦¦béb abca¦<béb> abca
    r0¦é+?b?b*¦i¦cAéaéaaA¦cA<é>a<é>aaA
    r0¦a.{1,2}¦¦111-a1Ac␤c¦111-<a1A>c␤c
    r1¦é.a{1,3}é{2,}|b+?b|$(é{0,})c¦i¦bacc␤bb¦bacc␤<bb|>
    r1¦($éb){0,2}é|c|a{0,}b{1,3}c{2}^¦s¦bb1accbaA¦bb1a<c|><c|>baA
    r0¦b|(?:ba+)*?a(?:$a[^bc]a)¦¦c␤b-bbb¦c␤<b>-<b><b><b>
    r0¦[^bc]+?c*ab{1,3}?¦¦bacabb1¦b<acab>b1
    r2¦.|c{2,}(?:b+)?b{2}|(?:bb){2,}[^bc]a?((é){1,2}?)?¦¦1a␤é␤¦<1||><a||>␤<é||>␤
    r0¦é{1,2}?¦s¦ é-¦ <é>-
    r1¦bb{2}b|.(^.b{0,}$)b.|éaab{1,2}¦¦c␤c c␤bbbb¦c␤c c␤<bbbb|>
    r0¦b{0,2}.{0,}?a|é¦¦cAb  aA¦<cAb  a>A
    r0¦(?:b)+¦¦␤bac¦␤<b>ac
    r0¦b^é{1,2}|a¦¦Aéaa--¦Aé<a><a>--
    r0¦[b-c]¦¦1bcb1b1é␤¦1<b><c><b>1<b>1é␤
    r0¦(?:[^a].{1,2}?)¦¦ab-a␤¦a<b->a␤
    r0¦ca|b¦¦abcb␤c a c¦a<b>c<b>␤c a c
    r0¦c|a+?¦¦a¦<a>
    r0¦a{0,}\d{0,2}?a¦¦AbAa¦AbA<a>
    r2¦\s{1,3}|c|((|b{2}?c|(?:aé)a)b(?:éb{2}[b-c]{2,})?.|a)+¦¦Ab␤a␤a b-a¦Ab<␤||><a|a|><␤||><a|a|>< ||><b-a|a|>
    r0¦a|é{0,2}.¦s¦baa-a1¦<b><a><a><-><a><1>
    r1¦(?:(?:(?:ac){1,2}\d[^bc]??\d{2})([^bc]){1,2})*b.{2}?.{2,}¦¦c1AAbacé 1¦c1AA<bacé 1|>
    r1¦$($|b?ca(?:bé{0,2})|)*(?:$a)*.|b{1,3}?¦¦A-b-b¦A-<b|>-<b|>
    r0¦(?:.*.{2,}?)¦¦ ba␤¦< ba>␤
    r0¦aé|^.¦¦1abaaa␤a¦<1>abaaa␤a
    r0¦a|c^¦¦baAa Ab␤ab¦b<a>A<a> Ab␤<a>b
    r0¦a.{2}¦¦b Abbb1ab ¦b Abbb1<ab >
    r0¦.b|(?:bc{0,}b?(?:.{2})).{0,}ab¦¦11bc¦1<1b>c
    r1¦[^bc]{0,}(?:a+?(?:a??)((?:b|.*é{0,}|b.é).a))?.{2,}?¦¦Aé-bbcéa¦<Aé-bb|><cé|>a
    r1¦(cé{1,2}?)$^|bb?¦¦b¦<b|>
    r0¦b.{1,2}(?:^é.)*.??¦s¦bAacéAcb ¦<bAa>céAc<b >
    r2¦.c*|(a\w(a{0,2}[\d a]{2,}b{2,}))|.¦¦-cbb¦<-c||><b||><b||>
    r0¦.{1,3}?é|é|a{0,}?b?c¦¦aabac¦aab<ac>
    r2¦b|(b{2})é{2}?[ab]{1,2}?a{1,2}|c$a{0,2}(a.{0,}b){2,}¦¦acécbbA-A¦acéc<b||><b||>A-A
    r1¦b{2,}.?|b(?:(?:.)([^a]\d{2,}.)^|[\d a]+?ba$|a){0,}|.b?¦¦bb␤1A-cba¦<bb|>␤<1|><A|><-|><cb|><a|>
    r1¦([^bc]{1,2}?)|$bb{0,2}a¦¦abA1¦<a|a>b<A|A><1|1>
    r1¦(b[^bc]a??c)+c{2,}|c{2,}|\w¦s¦aé␤aa␤aéa¦<a|><é|>␤<a|><a|>␤<a|><é|><a|>
    r1¦[\d a]{1,3}?(|b{1,3}b(?:b{0,})|bb$[\d a]{0,2})¦s¦b␤aab-␤a¦b␤<a|><a|>b-␤<a|>
    r1¦c|[^bc]{2,}?bb(éc+.+|$)|.{0,2}?é{1,3}b{2,}¦s¦c-¦<c|>-
    r0¦ab{0,2}|a{1,3}c(?:bca(?:[ab]{1,3}.{0,2}?)|b{2,}bb{0,2}$|aé)¦s¦a␤caé¦<a>␤c<a>é
    r3¦(.{1,2}){1,3}$é|(([^bc]^\dc){0,}){0,}b(?:b*^[b-c]?|^){0,}|a¦s¦1A -1bcAb¦1A -1<b|||>cA<b|||>
    """#
}
