import Dossiers
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
    ("\u{202E}abc", "<bdi>\u{202E}abc\u{202C}</bdi>"),
    ("\u{202E}\u{2066}a", "<bdi>\u{202E}\u{2066}a\u{2069}\u{202C}</bdi>"),
    ("a\u{2069}\u{202C}b", "<bdi>ab</bdi>"),
    ("\u{FFF}\u{1FFFE}\u{FFFE}", "<bdi>\u{FFF}\u{FFFD}\u{FFFD}</bdi>"),
    ("l'été où l'Œuvre d'", "<bdi>l’été où l’Œuvre d'</bdi>"),
    ("\u{2067}\u{202B}a\u{2069}b", "<bdi>\u{2067}\u{202B}a\u{2069}b</bdi>"),
    ("L'Atelier d'à côté", "<bdi>L’Atelier d’à côté</bdi>"),
    ("\u{0}\u{B}\u{FFFF}é", "<bdi>\u{FFFD}\u{FFFD}\u{FFFD}é</bdi>"),
    ("a\u{85}b\u{9B}\u{A0}«", "<bdi>a\u{FFFD}b\u{FFFD}\u{A0}«</bdi>"),
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
    ("l'œuvre « à » l'Île ' ;", "l’œuvre «\u{A0}à\u{A0}» l’Île '\u{202F};"),
    ("où' 5'6 €", "où’ 5'6\u{A0}€"), ("", ""), (" ", " "),
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
    ("a\u{202E}b\u{2066}c\u{200F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
    ("\u{61C}x\u{200B}y\u{FEFF}", "\u{FFFD}x\u{FFFD}y\u{FFFD}"),
    ("a\u{0}\u{1B}[31m\u{85}b\u{7F}", "a\u{FFFD}\u{FFFD}[31m\u{FFFD}b\u{FFFD}"),
    ("a\u{2028}b\u{E0041}", "a\u{FFFD}b\u{FFFD}"),
    (
      "l’été — « cœur »\u{202F}; עברית, 日本, co\u{AD}operer, 👩\u{200D}👧",
      "\"l’été — « cœur »\u{202F}; עברית, 日本, co\u{AD}operer, 👩\u{200D}👧\""
    ),
  ])
  func `no cell hides what turns its row`(_ cell: String, _ result: String) {
    var csv = CSV(["x"])
    csv.add([cell])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}x\r\n\(result)\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+33 1", "'+33 1"), ("-1+1", "'-1+1"), ("@x", "'@x"), (" =1", "' =1"),
    ("-12,50", "-12,50"),
    ("\t=1", "'\t=1"), ("a=1", "a=1"), ("", ""), ("-", ""), ("\u{FF1D}1", "'\u{FF1D}1"),
  ])
  func `no cell begins a formula`(_ cell: String, _ result: String) {
    var csv = CSV(["x"])
    csv.add([cell])
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "\u{FEFF}x\r\n\(result)\r\n")
  }
}

@Suite struct `A table of data` {
  private var donnees: Donnees {
    var donnees = Donnees(
      "essai", "Essai & co",
      [
        .init("siret", "SIRET", .siret), .init("somme", "Somme", .montant),
        .init("texte", "Texte", isList: true), .init("ligne", "Lignes", .nombre, isList: true),
      ])
    donnees.add([
      .init("00070070800013"), .init(Montant(centimes: 125_050)), .init(["a<b", "c"]), .init(["12", "14"]),
    ])
    donnees.add([.init(""), .init(nil as Int?), .init(nil as String?), .init(7)])
    return donnees
  }

  @Test func `a spreadsheet keeps the zeros of a SIRET and reads sums`() {
    #expect(
      String(decoding: donnees.csv(), as: UTF8.self)
        == "\u{FEFF}SIRET;SIRET (à lire);Somme;Texte;Lignes\r\n"
        + "00070070800013;n°\u{A0}00070070800013;1250,50;a<b | c;12 | 14\r\n;;;;7\r\n"
    )
  }

  @Test(
    arguments: [
      (
        ["Il manque 25 % ; le plan est à revoir.", "a;b"], "\"Il manque 25 % ; le plan est à revoir. | a;b\""
      ),
      (["un | deux", "trois"], "un ¦ deux | trois"), (["un | deux"], "un ¦ deux"), ([], ""),
    ] as [([String], String)])
  func `several values in a cell can be told apart, whatever they say`(_ values: [String], _ cell: String) {
    var donnees = Donnees("essai", "Essai", [.init("a", "A", isList: true), .init("b", "B")])
    donnees.add([.init(values), .init("un | deux")])
    #expect(String(decoding: donnees.csv(), as: UTF8.self).hasSuffix("\r\n\(cell);un | deux\r\n"))
  }

  @Test func `JSON has numbers, nulls, and lists wherever a column may have several values`() {
    #expect(
      String(decoding: donnees.json(), as: UTF8.self)
        == """
        [
        {"siret":"00070070800013","somme":1250.50,"texte":["a<b","c"],"ligne":[12,14]},
        {"siret":null,"somme":null,"texte":[],"ligne":[7]}
        ]

        """)
  }

  @Test func `XML repeats what has several values and leaves out what has none`() {
    #expect(
      String(decoding: donnees.xml(), as: UTF8.self)
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tableau xmlns="urn:copil:tableau:1" nom="essai" titre="Essai &amp; co">
          <colonne nom="siret" titre="SIRET" nature="siret"/>
          <colonne nom="somme" titre="Somme" nature="montant"/>
          <colonne nom="texte" titre="Texte" nature="texte"/>
          <colonne nom="ligne" titre="Lignes" nature="nombre"/>
          <ligne>
            <champ nom="siret">00070070800013</champ>
            <champ nom="somme">1250.50</champ>
            <champ nom="texte">a&lt;b</champ>
            <champ nom="texte">c</champ>
            <champ nom="ligne">12</champ>
            <champ nom="ligne">14</champ>
          </ligne>
          <ligne>
            <champ nom="ligne">7</champ>
          </ligne>
        </tableau>

        """)
  }
}

@Suite struct `A printed page` {
  @Test(arguments: [
    ("Dossier \"x\"; } body { display: none", "Dossier x; } body { display: none"),
    ("a\\22 b</style><script>", "a22 b/stylescript"), ("l'été\u{202E}\n", "l’été"),
  ])
  func `has a header that no title can end`(_ title: String, _ header: String) {
    let text = String(decoding: Page(title: "x", running: title).bytes { _ in }, as: UTF8.self)
    #expect(text.contains("@top-left { content: \"\(header)\";"))
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

@Suite struct `Lines of a text` {
  @Test func `are never broken beside the punctuation that stands behind a space`() {
    let text = "élément porteur, partie « Porteur ». Sert à : Dépôt ; est-ce la même ? 12 €, 23 000 €"
    for width in 8...30 {
      let lines = wrapped(text, width: width)
      #expect(lines.joined(separator: " ") == text)
      #expect(!lines.contains { $0.hasSuffix("«") }, "\(lines)")
      #expect(!lines.contains { line in "»:;?€".contains { line.first == $0 } }, "\(lines)")
      #expect(!lines.contains { $0.hasPrefix("000") }, "\(lines)")
    }
  }

  @Test func `are as long as the width allows`() {
    #expect(wrapped("un deux : trois", width: 8) == ["un", "deux :", "trois"])
    #expect(wrapped("un deux trois", first: "  - ", width: 11) == ["  - un deux", "    trois"])
  }
}
