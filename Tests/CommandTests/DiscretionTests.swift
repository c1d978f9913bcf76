import Foundation
import Testing

@testable import copil

@Suite struct `Personal data on standard error` {
  @Test(arguments: [
    ("FR76 3000 6000 0112 3456 7890 189.", "•••••••••••••••••••••••••••••••••."),
    ("« FR7630006000011234567890189 »", "« ••••••••••••••••••••••••••• »"),
    ("<iban>fr76300060000112345678901XX</iban>", "<iban>•••••••••••••••••••••••••••</iban>"),
    ("xFR7630006000011234567890189", "xFR7630006000011234567890189"),
    ("CDV-2022-00015, 01-2022-00015", "CDV-2022-00015, 01-2022-00015"),
    (
      "tél. 01 40 85 57 00 ou +33 1.40.85.57.00, 0033140855700",
      "tél. •••••••••••••• ou •••••••••••••••••, •••••••••••••"
    ),
    ("01408557001 et 00140855700", "01408557001 et 00140855700"),
    ("siret 00015904600010", "siret 00015904600010"),
    ("élodie@exemple.fr, <a>b@c</a> «\u{A0}d@e\u{A0}»", "•••••••••••••••••• <a>•••</a> «\u{A0}•••\u{A0}»"),
    ("rien", "rien"), ("", ""), ("@", "•"), ("0", "0"), ("FR76", "FR76"),
  ])
  func `shows signs in the place of characters`(_ text: String, _ shown: String) {
    #expect(String(decoding: Discretion.masked(Array(text.utf8)), as: UTF8.self) == shown)
  }

  /// What the scan replaces, said once more by regular expressions.
  private static func judged(_ text: String) throws -> String {
    let forms = [
      #"[^\s«»<>"]*@[^\s«»<>"]*"#,
      #"(?<![A-Za-z0-9_])[A-Za-z]{2}[0-9]{2}(?:[A-Za-z0-9]{10,30}|(?:[ .\-]?[A-Z0-9]){10,30})"#,
      #"(?:\+33|0033|(?<![A-Za-z0-9_])0)[ .\-]?[1-9](?:[ .\-]?[0-9]{2}){4}(?![0-9])"#,
    ]
    return try forms.reduce(text) { text, form in
      var text = text
      let found = try NSRegularExpression(pattern: form).matches(
        in: text, range: NSRange(text.startIndex..., in: text))
      for range in found.reversed().compactMap({ Range($0.range, in: text) }) {
        text.replaceSubrange(range, with: String(repeating: "•", count: text[range].count))
      }
      return text
    }
  }

  @Test func `is found where regular expressions find it`() throws {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "FR", "fr", "76", "30", "0", "01", "1", "+33", "0033", " ", ".", "-", "@", "A", "é", "«", "\u{A0}", "<",
      "_", "3000",
      "4085", "•", "\u{202F}",
    ]
    for _ in 0..<4_000 {
      let text = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      #expect(
        String(decoding: Discretion.masked(Array(text.utf8)), as: UTF8.self) == (try Self.judged(text)),
        "\(text)")
    }
  }
}
