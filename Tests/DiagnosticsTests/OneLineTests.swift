import Diagnostics
import Testing

@Suite struct `A text on one line` {
  @Test(arguments: [
    ("", ""), (" \n\t ", ""), ("un\r\n deux", "un deux"), ("  L'été,\u{A0}à\u{202F}9 h  ", "L'été, à 9 h"),
    ("a\u{85}b\u{2028}c\u{2003}d", "a b c d"), ("« Œuvre » – 10 € … ’", "« Œuvre » – 10 € … ’"),
    ("zéro\u{200B}largeur \u{200D} x", "zéro\u{200B}largeur \u{200D} x"), ("e \u{301} f", "e \u{301} f"),
    ("日本\u{3000}語  👩‍👩‍👧 fin", "日本 語 👩‍👩‍👧 fin"),
  ])
  func `has single spaces and none at its ends`(_ text: String, _ expected: String) {
    #expect(text.onOneLine.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
