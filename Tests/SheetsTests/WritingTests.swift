import Testing

@testable import Sheets

@Suite struct `Writing HTML` {
  private func written(_ body: (inout HTML) -> Void) -> String {
    var html = HTML()
    body(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>"),
    ("a & b \"c\" 'd'", "<bdi>a &amp; b &quot;c&quot; 'd'</bdi>"),
    ("\u{202E}abc", "<bdi>\u{202E}abc</bdi>"),
    ("\u{0}\u{B}\u{FFFF}é", "<bdi>\u{FFFD}\u{FFFD}\u{FFFD}é</bdi>"),
  ])
  func `what a dossier says is text`(_ text: String, _ markup: String) {
    #expect(written { $0.quote(text) } == markup)
  }

  @Test func `attributes are escaped too`() {
    #expect(written { $0.tag("p", ["title": "a\"><b"], "x") } == "<p title=\"a&quot;&gt;&lt;b\">x</p>")
  }

  @Test(arguments: [
    (
      "Quoi ? Ceci : 35 % de « x » ; 12 € !",
      "Quoi\u{202F}? Ceci\u{A0}: 35\u{A0}% de «\u{A0}x\u{A0}»\u{202F}; 12\u{A0}€\u{202F}!"
    ),
    ("l'action d'été", "l’action d’été"),
    ("'entre'", "'entre’"),
    ("12:30", "12:30"),
  ])
  func `texts of ours are typeset`(_ text: String, _ result: String) {
    #expect(typeset(text) == result)
  }
}

@Suite struct `Writing tables for spreadsheets` {
  @Test func `a mark, semicolons, quotes and line ends`() {
    var csv = CSV(["Porteur", "Montant"])
    csv.add(["Le \"Club\"; fictif", "1250,50"])
    #expect(
      String(decoding: csv.bytes, as: UTF8.self)
        == "\u{FEFF}Porteur;Montant\r\n\"Le \"\"Club\"\"; fictif\";1250,50\r\n")
  }

  @Test func `commas and no mark for machines`() {
    var csv = CSV(["a", "b"], isForMachines: true)
    csv.add(["1,5", "x;y"])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "a,b\r\n\"1,5\",x;y\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("-1+1", "'-1+1"), ("@x", "'@x"), (" =1", "' =1"),
    ("-12,50", "-12,50"),
    ("\t=1", "'\t=1"), ("a=1", "a=1"), ("", ""), ("\u{FF1D}1", "'\u{FF1D}1"),
  ])
  func `no cell begins a formula`(_ cell: String, _ result: String) {
    var csv = CSV(["x"])
    csv.add([cell])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}x\r\n\(result)\r\n")
  }
}

@Suite struct `A part of a whole` {
  @Test(arguments: [
    (1, 3, "33,33 %", 333), (2, 3, "66,67 %", 667), (1, 1, "100 %", 1000), (0, 5, "0 %", 0), (5, 0, "–", 0),
    (14_252, 295_476, "4,82 %", 48),
  ])
  func `is shown and drawn from the same numbers`(_ part: Int, _ whole: Int, _ text: String, _ permille: Int)
  {
    let share = Share(Int64(part), of: Int64(whole))
    #expect(share.text == text)
    #expect(share.permille == permille)
  }
}
