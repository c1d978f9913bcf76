import Diagnostics
import Foundation
import Testing

@testable import copil

@Suite struct `Personal data on standard error` {
  private static func masked(_ text: String) -> String {
    String(decoding: Discretion.masked(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("FR76 3000 6000 0112 3456 7890 189.", "•••••••••••••••••••••••••••••••••."),
    ("« FR7630006000011234567890189 »", "« ••••••••••••••••••••••••••• »"),
    ("<iban>fr76300060000112345678901XX</iban>", "<iban>•••••••••••••••••••••••••••</iban>"),
    ("xFR7630006000011234567890189", "x•••••••••••••••••••••••••••"),
    ("IBANFR76 3000 6000 0112 3456 7890 189", "IBAN•••••••••••••••••••••••••••••••••"),
    ("gb29 nwbk 6016 1331 9268 19", "gb29 nwbk •••••••••••••••••"),
    (
      "FR76\u{A0}3000\u{202F}6000\u{2009}0112  3456 - 7890&#160;189",
      "•••••••••••••••••••••••••••••••••••••••••"
    ),
    ("7630006000011234567890189 et 7630 0060 0001", "••••••••••••••••••••••••• et ••••••••••••••"),
    ("2004 1010 0505 0001 3M02 606", "••••••••••••••••••••••••••••"),
    ("CDV-2022-00015, 01-2022-00015", "CDV-2022-00015, 01-2022-00015"),
    (
      "tél. 01 40 85 57 00 ou +33 1.40.85.57.00, 0033140855700",
      "tél. •••••••••••••• ou •••••••••••••••••, •••••••••••••"
    ),
    ("01\u{A0}40\u{202F}85 57 00, tel0140855700", "••••••••••••••, tel••••••••••"),
    (
      "+33 (0)1 40 85 57 00, (01) 40 85 57 00, 01/40/85/57/00",
      "••••••••••••••••••••, (•••••••••••••••, ••••••••••••••"
    ),
    ("01 - 40 - 85, 06\u{2011}12\u{2011}34\u{2011}56\u{2011}78", "01 - 40 - 85, ••••••••••••••"),
    ("+33 140 855 700, 33140855700, +49 30 123456", "•••••••••••••••, •••••••••••, •••••••••••••"),
    ("01408557001 et 00140855700", "01408557001 et 00140855700"),
    ("siret 00015904600010", "siret 00015904600010"),
    ("SIRET 000 159 046 00010, SIREN 000 159 046", "SIRET 000 159 046 00010, SIREN 000 159 046"),
    ("12 345 678,90 €, 12\u{202F}345\u{202F}678 €", "12 345 678,90 €, 12\u{202F}345\u{202F}678 €"),
    ("<a>12345678.90</a> 2.22", "<a>12345678.90</a> 2.22"),
    (
      "2022-01-14, 14/01/2022, 14.01.2022, 2022-01-14T10:00",
      "2022-01-14, 14/01/2022, 14.01.2022, 2022-01-14T10:00"
    ),
    ("DA00123456-1, W000159046, a.xml:158:13", "DA00123456-1, W000159046, a.xml:158:13"),
    ("01 40 85 5… et 12…", "••••••••••… et 12…"),
    ("élodie@exemple.fr, <a>b@c</a> «\u{A0}d@e\u{A0}»", "•••••••••••••••••• <a>•••</a> «\u{A0}•••\u{A0}»"),
    ("e\u{301}lodie&#64;exemple.fr a&#x40;b a&#65;b", "•••••••••••••••••••••• •••••••• a&#65;b"),
    ("rien", "rien"), ("", ""), ("@", "•"), ("0", "0"), ("FR76", "FR76"),
  ])
  func `shows signs in the place of characters`(_ text: String, _ shown: String) {
    #expect(Self.masked(text) == shown)
  }

  @Test(arguments: [
    ("<iban>FR76 B</iban> <bic>BDFEFRPP</bic>", "<iban>••••••</iban> <bic>BDFEFRPP</bic>"),
    ("<c:Courriel a='b'>jean (at) free</c:Courriel>", "<c:Courriel a='b'>••••••••••••••</c:Courriel>"),
    ("<telephone><![CDATA[01]]> 2</telephone>3", "<telephone>••••••••••••••••</telephone>3"),
    ("<telephone/>1<iban>2", "<telephone/>1<iban>•"), ("<iban", "<iban"),
    ("<ibans>1</ibans>", "<ibans>1</ibans>"),
    ("<", "<"), ("<telephone>", "<telephone>"), ("</iban>1", "</iban>1"),
  ])
  func `hides all that an element for such data holds`(_ line: String, _ shown: String) {
    #expect(Discretion.masked(line: line) == shown)
  }

  @Test(arguments: [
    ("iban-invalide", "l'IBAN « FR76 » a une clé", "l'IBAN « •••• » a une clé"),
    ("courriel-invalide", "« jean » (at) » ; attendu : a@b.fr", "« ••••••••••• » ; attendu : a@b.fr"),
    ("telephone-invalide", "« » rien", "« » rien"), ("telephone-invalide", "« 01", "« 01"),
    ("siret-invalide", "le SIRET « 00015904600010 »", "le SIRET « 00015904600010 »"),
  ])
  func `hides what a fault of such an element quotes`(_ code: String, _ message: String, _ shown: String) {
    let place = FilePosition(file: "01 40 85 57 00.xml", line: 12, column: 3)
    let fault = Diagnostic(.error, code, message, at: place, notes: [Diagnostic.Note(message)])
    let expected = Diagnostic(.error, code, shown, at: place, notes: [Diagnostic.Note(shown)])
    #expect(Discretion.masked(fault) == expected)
  }

  // MARK: By regular expressions

  private static let space = #"[\t-\r \u0085\u00A0\u2000-\u200F\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]"#
  private static let reference = #"&#(?:[0-9]{1,7}|x[0-9A-Fa-f]{1,7});"#
  private static let gap = #"(?:\#(space)|[./()\-\u00AD\u00B7\u2010-\u2015\u2212]|\#(reference)){1,4}+"#

  private static let email = #"[^\s«»<>"]*(?:@|&#(?:0{0,5}64|x0{0,5}40);)[^\s«»<>"]*"#
  private static let iban = #"[A-Za-z]{2}[0-9]{2}(?:[A-Za-z0-9]{10,}|(?:(?:\#(gap))?+[A-Z0-9]){10,})"#
  private static let number = #"\#(reference)|\+?[0-9]++(?:\#(gap)[0-9]++)*+"#
  private static let more = #"(?:(?:\#(gap))?+[A-Za-z]*+[0-9][A-Za-z0-9]*+)*+"#

  /// What a number is that is no personal data although it has eight digits in groups.
  private static let others = [
    #"[1-9][0-9]{0,2}(?:(?:\#(space)|\.)[0-9]{3})+"#,
    #"[0-9]{3}(?:\#(space)[0-9]{3}){2}(?:\#(space)[0-9]{5})?"#,
    #"(?=(?:.*[^0-9])?(?:19|20)[0-9]{2}(?![0-9]))[0-9]+(?:[./\-][0-9]+){1,2}"#,
    #"[0-9]+\.[0-9]{1,2}|[0-9]{1,8}-[0-9]{1,3}"#,
  ]

  private static func isWhole(_ text: String, _ form: String) -> Bool {
    text.range(of: "^(?:\(form))$", options: .regularExpression) != nil
  }

  private static func isPersonal(_ number: String, isCut: Bool) throws -> Bool {
    let digits = number.replacing(try Regex(reference), with: "").filter { $0.isASCII && $0.isNumber }
    if digits.count >= 15 || isCut && digits.count >= 4 { return true }
    if isWhole(digits, "(?:0|33|0033)[1-9][0-9]{8}") { return true }
    if digits.count < 8 { return false }
    if number.hasPrefix("+") { return true }
    return !isWhole(number, "[0-9]+") && !others.contains { isWhole(number, $0) }
  }

  private static func hide(_ range: NSRange, of text: inout String) {
    guard let range = Range(range, in: text) else { return }
    let signs = String(repeating: "•", count: text[range].unicodeScalars.count)
    text.unicodeScalars.replaceSubrange(range, with: signs.unicodeScalars)
  }

  /// What the scan replaces, said once more by regular expressions.
  private static func judged(_ text: String) throws -> String {
    var text = text
    for form in [email, iban] {
      let found = try NSRegularExpression(pattern: form).matches(
        in: text, range: NSRange(text.startIndex..., in: text))
      for match in found.reversed() { hide(match.range, of: &text) }
    }
    let (numbers, more) = (try NSRegularExpression(pattern: number), try NSRegularExpression(pattern: more))
    var place = 0
    while let match = numbers.firstMatch(
      in: text, range: NSRange(location: place, length: text.utf16.count - place))
    {
      place = NSMaxRange(match.range)
      guard let range = Range(match.range, in: text), !text[range].hasPrefix("&"),
        try isPersonal(String(text[range]), isCut: text[range.upperBound...].hasPrefix("…"))
      else { continue }
      let rest = more.firstMatch(
        in: text, options: .anchored, range: NSRange(location: place, length: text.utf16.count - place))
      place += rest?.range.length ?? 0
      // Signs and characters are as long in UTF-16: all here are in the basic plane.
      hide(NSRange(location: match.range.location, length: place - match.range.location), of: &text)
    }
    return text
  }

  @Test func `is found where regular expressions find it, and once for all`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "FR", "fr", "76", "30", "0", "01", "1", "+33", "+", "0033", " ", " ", ".", "-", "/", "(", ")", "@", "A",
      "é",
      "«", "\u{A0}", "<", "_", "3000", "4085", "•", "\u{202F}", "\u{2009}", "\u{2011}", "&#64;", "&#160;",
      "&", ";",
      "2022", "123", "456", "57", "00", "…", "\u{FEFF}",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let masked = Self.masked(text)
      #expect(masked == (try Self.judged(text)), "\(text)")
      #expect(Self.masked(masked) == masked, "\(text)")
      #expect(masked.unicodeScalars.count == text.unicodeScalars.count, "\(text)")
    }
  }

  @Test func `takes a time in proportion to the text`() {
    // Texts that make a scan look far ahead at each place.
    for piece in ["1 ", "12    ", "FR76 A", "<", "<iban ", "«", "&#1;", "a@", "01 40 85 57 ", "1.1 a "] {
      _ = Self.time(1_000, piece)
      let (first, second) = (Self.time(1_000, piece), Self.time(32_000, piece))
      // 32 times as long; the square would be 1 024 times as much.
      #expect(second < first * 200, "\(piece): \(first), \(second)")
    }
  }

  /// The shortest of three times for so many pieces, of which only the processor's own for this thread counts: the machine
  /// may be doing other things.
  private static func time(_ count: Int, _ piece: String) -> Duration {
    func now() -> Duration {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let text = String(repeating: piece, count: count)
    let times = (0..<3).map { _ in
      let start = now()
      _ = Discretion.masked(line: text)
      return now() - start
    }
    return times.min() ?? .zero
  }
}
