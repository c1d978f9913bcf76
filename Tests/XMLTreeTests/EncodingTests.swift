import Diagnostics
import Testing
import XMLTree

/// A small document with the characters that tell encodings apart.
private func document(_ encoding: String?, _ text: String) -> String {
  (encoding.map { "<?xml version=\"1.0\" encoding=\"\($0)\"?>" } ?? "<?xml version=\"1.0\"?>")
    + "\n<r><a n=\"\(text)\"/><b>\(text)</b></r>"
}

private func utf16(_ text: String, isLittleEndian: Bool, mark: Bool) -> [UInt8] {
  let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
  return units.flatMap {
    isLittleEndian ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
  }
}

/// One byte a character, by a table for those outside Latin 1.
private func oneByte(_ text: String, _ table: [Unicode.Scalar: UInt8] = [:]) -> [UInt8] {
  text.unicodeScalars.map { table[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
}

private func described(_ element: Element) -> String {
  let attributes = element.attributes.map {
    " \($0.name.local)=\($0.value)@\(element.position(of: $0.name.local).column)"
  }
  return "<\(element.name.local)\(attributes.joined())@\(element.position)>\(element.text)"
    + element.children.map(described).joined() + "</>"
}

@Suite struct `An encoding` {
  private struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var text: String
    var bytes: [UInt8]
    var remarks: [String] = []
  }

  @Test(arguments: [
    Case(testDescription: "UTF-8", text: "é’œ€😀", bytes: Array(document("UTF-8", "é’œ€😀").utf8)),
    Case(testDescription: "UTF-8, undeclared", text: "é’œ€😀", bytes: Array(document(nil, "é’œ€😀").utf8)),
    Case(
      testDescription: "UTF-8 with mark", text: "é’œ€😀",
      bytes: [0xEF, 0xBB, 0xBF] + Array(document("utf-8", "é’œ€😀").utf8)),
    Case(testDescription: "ISO-8859-1", text: "éÿ¤", bytes: oneByte(document("ISO-8859-1", "éÿ¤"))),
    Case(
      testDescription: "ISO-8859-15", text: "é€œŠ",
      bytes: oneByte(document("iso-8859-15", "é€œŠ"), ["€": 0xA4, "œ": 0xBD, "Š": 0xA6])),
    Case(
      testDescription: "ISO-8859-15, by its other name", text: "é€œŠ",
      bytes: oneByte(document("ISO_8859-15", "é€œŠ"), ["€": 0xA4, "œ": 0xBD, "Š": 0xA6])),
    Case(
      testDescription: "ISO-8859-1, by its other name", text: "éÿ¤",
      bytes: oneByte(document("ISO_8859-1", "éÿ¤"))),
    Case(
      testDescription: "Windows-1252", text: "é’œ€",
      bytes: oneByte(document("windows-1252", "é’œ€"), ["’": 0x92, "œ": 0x9C, "€": 0x80])),
    Case(
      testDescription: "Windows-1252 declared as ISO-8859-1", text: "é’",
      bytes: oneByte(document("ISO-8859-1", "é’"), ["’": 0x92]),
      remarks: [
        "essai.xml:1:1: avertissement: le fichier se déclare en ISO-8859-1 mais contient des caractères de Windows-1252 ; "
          + "il a été lu en Windows-1252 [encodage-contredit]"
      ]),
    Case(
      testDescription: "UTF-8 declared as ISO-8859-1", text: "Ã©",
      bytes: Array(document("ISO-8859-1", "é").utf8),
      remarks: [
        "essai.xml:1:1: avertissement: le fichier se déclare en ISO-8859-1 mais semble être en UTF-8 ; ses accents seront "
          + "illisibles [encodage-douteux]"
      ]),
    Case(
      testDescription: "UTF-8 with mark declared as ISO-8859-1", text: "é",
      bytes: [0xEF, 0xBB, 0xBF] + Array(document("ISO-8859-1", "é").utf8),
      remarks: [
        "essai.xml:1:1: avertissement: le fichier se déclare en ISO-8859-1 mais il est en UTF-8, d'après ses premiers octets ; "
          + "il a été lu en UTF-8 [encodage-contredit]"
      ]),
    Case(
      testDescription: "UTF-16LE with mark", text: "é’😀",
      bytes: utf16(document("UTF-16", "é’😀"), isLittleEndian: true, mark: true)),
    Case(
      testDescription: "UTF-16BE with mark", text: "é’😀",
      bytes: utf16(document("UTF-16", "é’😀"), isLittleEndian: false, mark: true)),
    Case(
      testDescription: "UTF-16LE", text: "é’😀",
      bytes: utf16(document("UTF-16LE", "é’😀"), isLittleEndian: true, mark: false)),
    Case(
      testDescription: "UTF-16BE", text: "é’😀",
      bytes: utf16(document(nil, "é’😀"), isLittleEndian: false, mark: false)),
    Case(
      testDescription: "UTF-16 declared as UTF-8", text: "é",
      bytes: utf16(document("UTF-8", "é"), isLittleEndian: true, mark: true),
      remarks: [
        "essai.xml:1:1: avertissement: le fichier se déclare en UTF-8 mais il est en UTF-16LE, d'après ses premiers octets ; "
          + "il a été lu en UTF-16LE [encodage-contredit]"
      ]),
  ])
  private func `gives the same tree, with columns in characters`(_ example: Case) throws {
    var reader = XMLReader()
    #expect(reader.printed(example.bytes) == example.remarks)
    let tree = reader.tree(reader.source(named: "e"))
    let root = try #require(tree)
    let count = example.text.unicodeScalars.count
    #expect(
      described(root)
        == "<r@e:2:1><a n=\(example.text)@10@e:2:4></><b@e:2:\(13 + count)>\(example.text)</></>")
  }

  @Test func `without mark or declaration is UTF-16 when the first characters show it`() throws {
    var reader = XMLReader()
    try reader.read(utf16("<r>é</r>", isLittleEndian: true, mark: false))
    let tree = reader.tree(reader.source(named: "e"))
    #expect(tree?.text == "é")
  }

  @Test(arguments: [
    (
      utf16("<a>é</a>", isLittleEndian: true, mark: true) + [0x20],
      "1:9: erreur: le fichier est en UTF-16 et s'arrête au milieu d'un caractère : son dernier octet manque [fichier-coupe]"
    ),
    (
      [0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x3E, 0xD8, 0, 0, 0x3C],
      "1:4: erreur: le fichier est en UTF-16, mais le code 0xD800, moitié d'un caractère, y est seul [encodage-invalide]"
    ),
    (
      [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x3E, 0, 0, 0xDC],
      "1:4: erreur: le fichier est en UTF-16, mais le code 0xDC00, moitié d'un caractère, y est seul [encodage-invalide]"
    ),
    (
      Array(document("UTF-16", "e").utf8),
      "1:1: erreur: le fichier se déclare en UTF-16 mais il est à un octet par caractère [encodage-contredit]"
    ),
    (
      Array(document("KOI8-R", "e").utf8),
      "1:1: erreur: l'encodage « KOI8-R » n'est pas pris en charge ; sont lus : UTF-8, UTF-16, ISO-8859-1, ISO-8859-15, Windows-1252 [encodage-inconnu]"
    ),
    (
      oneByte(document("windows-1252", "\u{81}")),
      "2:10: erreur: l'octet 0x81 n'existe pas en windows-1252, l'encodage annoncé [encodage-invalide]"
    ),
  ])
  func `that cannot be read is told at its place`(_ bytes: [UInt8], _ line: String) {
    var reader = XMLReader()
    #expect(reader.printed(bytes) == ["essai.xml:" + line])
  }
}

@Suite struct `Places` {
  @Test(arguments: [
    ("<r>ab‸c</r>", 2), ("<r>\n ‸x</r>", 2), ("<r>\r\n‸x</r>", 1), ("<r>&amp;‸b</r>", 1),
    ("<r>&#233;&#xE9;‸c</r>", 2),
    ("<r>a<![CDATA[<‸b]]></r>", 2), ("<r>a<!-- é -->‸b</r>", 1), ("<r>a<?x y?>‸b</r>", 1), ("<r>é😀‸b</r>", 2),
    ("<r a='>'>‸b</r>", 0),
    ("<r><![CDATA[a]]>‸b</r>", 1), ("<r>a]]&gt;‸b</r>", 4),
  ])
  func `of a character of a text are found through references, sections and comments`(
    _ source: String, _ index: Int
  )
    throws
  {
    let document = marked(source)
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(document.bytes, file: "e", into: &diagnostics))
    let text = try #require(root.texts.first)
    let place = text.position(ofScalar: index)
    #expect("\(place.line):\(place.column)" == document.place)
    #expect(text.position(ofScalar: 1_000).line >= place.line)
  }

  @Test func `of a text without line feeds count its carriage returns`() throws {
    let text = Array("<r>\r<!-- é -->\r é<b/>\r</r>".utf8)
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(text, file: "e", into: &diagnostics))
    let place = try #require(root.first("b")).position
    #expect("\(place.line):\(place.column)" == "3:3")
    #expect(root.source.line(3) == " é<b/>")
    #expect(root.source.line(4) == "</r>" && root.source.line(5) == nil)
    var reader = XMLReader()
    try reader.read(text)
    #expect(reader.position(at: 19, file: "e") == place)
  }

  @Test(arguments: [
    "<r>\r\n  <é a='1' b='‸2'/></r>", "<r>\n<!-- é -->\n<é\nb=\"‸x&amp;y\"/></r>", "<r><é b = '‸'/></r>",
    "<r><é a='é' xmlns:b='urn:a' xmlns:c='u' c:b='é=\"' b='‸é'/></r>",
    "<r><é a=\"b='1'é\" b\n=\n'‸&#233;' c='é'/></r>",
  ])
  func `of an attribute's value stand after its quote`(_ source: String) throws {
    let document = marked(source)
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(document.bytes, file: "e", into: &diagnostics))
    let place = try #require(root.children.first).position(of: "b")
    #expect("\(place.line):\(place.column)" == document.place)
  }
}

@Suite struct `An element` {
  @Test(arguments: [
    "<r>\r\n‸<b/></r>", "<r><a></a> ‸<b/></r>", "<r><a/>‸<b c='>'/></r>", "<r>x > y‸<b/></r>",
    "<r><!-- <a --><?p <a?>‸<b/></r>", "<r> <!-- <a --> ‸<b/></r>", "<r> <?p <a?>‸<b/></r>",
    "<r>x<![CDATA[<a]]>‸<b/></r>", "<r> &#32; ‸<b/></r>", "<r><a><!-- <b/> --></a>‸<b></b></r>",
  ])
  func `stands where its tag begins`(_ source: String) throws {
    let document = marked(source)
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(document.bytes, file: "e", into: &diagnostics))
    let place = try #require(root.first("b")).position
    #expect("\(place.line):\(place.column)" == document.place)
  }

  @Test(arguments: [
    ("<r><a/> \n <a/>\n</r>", []), ("<r><a/>\n <!-- é --> x<a/></r>", ["\n  x"]), ("<r><a/> &#32;</r>", []),
    ("<r> <![CDATA[x]]><a/> <?p?> y </r>", [" x", "  y "]), ("<r> \n </r>", [" \n "]),
    ("<r> <!-- é --> </r>", ["  "]), ("<r>\n <a/>&amp;</r>", ["&"]), ("<r><a/> &amp;</r>", [" &"]),
  ])
  func `leaves out white space alone between others, and keeps it with a text`(
    _ source: String, _ texts: [String]
  ) throws {
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(Array(source.utf8), file: "e", into: &diagnostics))
    #expect(root.texts.map(\.value) == texts)
  }

  @Test(arguments: [
    ("<r><a>x</a></r>", "x"), ("<r><a/>x</r>", ""), ("<r><a></a></r>", ""),
    ("<r><a b='/>'>x<a>y</a><a/>z</a><a/></r>", "x<a>y</a><a/>z"),
    ("<r><a><!-- </a> -->x<![CDATA[</a>]]><?p </a>?></a></r>", "<!-- </a> -->x<![CDATA[</a>]]><?p </a>?>"),
  ])
  func `knows the bytes between its tags`(_ text: String, _ contents: String) throws {
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(Array(text.utf8), file: "e", into: &diagnostics))
    let element = try #require(root.first("a"))
    let range = element.source.contents(ofElementAt: element.offset)
    #expect(String(decoding: element.source.bytes[range], as: UTF8.self) == contents)
  }

  @Test func `knows its children, texts, attributes and namespaces`() throws {
    let text = "<p:r xmlns:p='urn:a' xmlns='urn:b' k='1' p:k='2'>un<a>deux</a>trois<b/><a/> \n</p:r>"
    var diagnostics: [Diagnostic] = []
    let root = try #require(Element.read(Array(text.utf8), file: "e", into: &diagnostics))
    #expect(root.name == XMLName("r", namespace: "urn:a"))
    #expect(root.namespaces == ["p": "urn:a", "": "urn:b"])
    #expect(root["k"] == "1" && root["absent"] == nil)
    #expect(root.attributes.map(\.name) == [XMLName("k"), XMLName("k", namespace: "urn:a")])
    #expect(root.text == "untrois")
    #expect(root.children.map(\.name.local) == ["a", "b", "a"])
    #expect(root.children("a").count == 2 && root.first("a")?.text == "deux" && root.first("c") == nil)
    #expect(root.texts.map(\.value) == ["un", "trois"])
    #expect(root.children.first?.name.namespace == "urn:b")
  }
}

@Suite struct `A reader used again` {
  @Test func `reads good documents right after any fault`() throws {
    let hostile: [[UInt8]] = [
      [], [0x89, 0x50], Array("<a>".utf8), Array("<a>&x;</a>".utf8), Array("<!DOCTYPE a><a/>".utf8),
      Array("<a b='1' b='2'/>".utf8),
      Array(String(repeating: "<a>", count: 300).utf8), [0xFF, 0xFE, 0x3C],
      Array("<?xml version='1.0' encoding='x'?><a/>".utf8),
      Array("<a>".utf8) + [0xE9], Array(("<a>" + (0..<3_000).map { "<n\($0)/>" }.joined() + "</a>").utf8),
      Array(
        ("<dossier xmlns='urn:copil:dossier:1'>" + String(repeating: "<a/>", count: 1_200) + "</dossier>")
          .utf8),
    ]
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    var random = FixedRandom(seed: 7)
    var expected: [[String]] = []
    for bytes in hostile {
      var fresh = XMLReader(schema: Fixtures.dossierSchema)
      expected.append(fresh.printed(bytes))
    }
    for _ in 0..<150 {
      if random.below(2) == 0 {
        let index = random.below(hostile.count)
        #expect(reader.printed(hostile[index]) == expected[index])
      } else {
        let sample = random.pick(Fixtures.good)
        #expect(reader.printed(sample.bytes) == [])
        var fresh = XMLReader(schema: Fixtures.dossierSchema)
        try fresh.read(sample.bytes)
        #expect(reader.source(named: "e").bytes == fresh.source(named: "e").bytes)
        let count = reader.withDocument { $0.elements.count }
        #expect(count > 20 && count == fresh.withDocument { $0.elements.count })
      }
    }
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='x'?><a/>", "<?xml version='1.0' encoding='UTF-16'?><a/>", "",
  ])
  func `never shows the file before in a message about the next`(_ text: String) {
    var reader = XMLReader(limits: Limits())
    _ = reader.printed(Array("<secret>".utf8))
    _ = reader.printed(Array(text.utf8))
    #expect(reader.source(named: "e").bytes == Array(text.utf8))
    _ = reader.printed([UInt8](repeating: 0x20, count: (20 << 20) + 1))
    #expect(reader.source(named: "e").bytes == [])
  }
}
