import Diagnostics
import Testing
import XMLTree

/// A file nobody should send, and every line printed about it.
private struct Hostile: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var bytes: [UInt8]
  /// The lines printed; the first ones only when `isPrefix`.
  var lines: [String]
  var isPrefix = false

  init(_ description: String, _ text: String, _ lines: String..., isPrefix: Bool = false) {
    self.init(description, Array(text.utf8), lines, isPrefix: isPrefix)
  }

  init(_ description: String, _ bytes: [UInt8], _ lines: [String], isPrefix: Bool = false) {
    testDescription = description
    self.bytes = bytes
    self.lines = lines.map { "essai.xml:" + $0 }
    self.isPrefix = isPrefix
  }
}

private let root = #"<dossier xmlns="urn:copil:dossier:1">"#
private let missingAll =
  "1:1: erreur: il manque <demande> (Demande), <porteur> (Porteur), <action> (Action) dans <dossier> (Dossier) "
  + "[element-manquant]"
private let empty = " erreur: le fichier est vide ; un document XML est attendu [fichier-vide]"
private let notXML =
  "1:1: erreur: ce fichier n'est pas du XML : il devrait commencer par « < » [pas-du-xml]"
private let doctype =
  "1: erreur: une déclaration <!DOCTYPE …> n'est pas acceptée ; supprimez-la [doctype-refuse]"
private let tooManyAttributes =
  "1:1: erreur: cet élément a plus de 256 attributs, la limite [trop-d-attributs]"
private let textTooLong = "erreur: ce texte dépasse 1048576 octets, la limite [texte-trop-long]"
private let moreFaults =
  " erreur: ce fichier a encore d'autres fautes que les 1000 premières, seules montrées [trop-de-fautes]"

private func notUTF8(_ place: String, _ byte: String) -> String {
  "\(place): erreur: l'octet \(byte) n'est pas de l'UTF-8 ; enregistrez le fichier en UTF-8, ou déclarez son encodage réel, "
    + "par exemple encoding=\"windows-1252\" [encodage-invalide]"
}

private func malformed(_ place: String, _ hint: String, _ code: Int) -> String {
  "\(place): erreur: le XML n'est pas bien formé à cet endroit\(hint.isEmpty ? " (libxml2 : \(code))" : hint) [xml-mal-forme]"
}

private let lessThan =
  " : « < » s'écrit « &lt; » dans une valeur d'attribut ; ou il manque le guillemet qui ferme cette valeur"
private let declaration = " : la déclaration s'écrit <?xml version=\"1.0\" encoding=\"UTF-8\"?>"

private func curly(_ place: String) -> String {
  "\(place): erreur: une valeur se met entre guillemets droits, comme code=\"…\", et non entre “ ”, ‘ ’ ou « » "
    + "[guillemets-courbes]"
}

private func bytes(_ before: String, _ odd: [UInt8], _ after: String) -> [UInt8] {
  Array(before.utf8) + odd + Array(after.utf8)
}

private func repeated(_ before: String, _ part: String, _ count: Int, _ after: String) -> [UInt8] {
  Array((before + String(repeating: part, count: count) + after).utf8)
}

@Suite(.serialized, .timeLimit(.minutes(10))) struct `Hostile input` {
  @Test(arguments: [
    Hostile("an empty file", "", empty),
    Hostile("white space only", " \n\t ", empty),
    Hostile("a byte order mark only", "\u{FEFF}", empty),
    Hostile("a PNG image", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0], [notXML]),
    Hostile("an old Word document", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], [notXML]),
    Hostile("plain text", "Bonjour", notXML),
    Hostile(
      "a PDF", "%PDF-1.7",
      "1:1: erreur: ce fichier semble être un PDF ; un document XML est attendu [pas-du-xml]"),
    Hostile(
      "a spreadsheet", "PK\u{3}\u{4}aa",
      "1:1: erreur: ce fichier semble être un fichier ZIP, Word, Excel ou LibreOffice ; un document XML est "
        + "attendu [pas-du-xml]"),
    Hostile(
      "RTF", "{\\rtf1",
      "1:1: erreur: ce fichier semble être du RTF ; un document XML est attendu [pas-du-xml]"),
    Hostile(
      "JSON", "{}",
      "1:1: erreur: ce fichier semble être du JSON ; un document XML est attendu [pas-du-xml]"),
    Hostile(
      "a NUL byte", root + "a\u{0}b</dossier>",
      "1:39: erreur: le fichier contient un octet nul : ce n'est pas un texte [octet-nul]"),
    Hostile("é of Latin 1 in a text", bytes("<a>caf", [0xE9], " noir</a>"), [notUTF8("1:7", "0xE9")]),
    Hostile("é of Latin 1 in an attribute", bytes("<a b='caf", [0xE9], "'/>"), [notUTF8("1:10", "0xE9")]),
    Hostile("é of Latin 1 in a name", bytes("<caf", [0xE9], "/>"), [notUTF8("1:5", "0xE9")]),
    Hostile("é of Latin 1 in a comment", bytes("<a><!-- caf", [0xE9], " --></a>"), [notUTF8("1:12", "0xE9")]),
    Hostile(
      "é of Latin 1 in an instruction", bytes("<a><?caf ", [0xE9], " ?></a>"), [notUTF8("1:10", "0xE9")]),
    Hostile(
      "é of Latin 1 in a CDATA section", bytes("<a><![CDATA[", [0xE9], "]]></a>"), [notUTF8("1:13", "0xE9")]),
    Hostile("é of Latin 1 after the root", bytes("<a></a><!-- ", [0xE9], "-->"), [notUTF8("1:13", "0xE9")]),
    Hostile("A in two bytes", bytes("<a>", [0xC1, 0x81], "</a>"), [notUTF8("1:4", "0xC1")]),
    Hostile("< in three bytes", bytes("<a b='", [0xE0, 0x80, 0xBC], "'/>"), [notUTF8("1:7", "0xE0")]),
    Hostile("a surrogate in UTF-8", bytes("<a>", [0xED, 0xA0, 0x80], "</a>"), [notUTF8("1:4", "0xED")]),
    Hostile("past U+10FFFF", bytes("<a>", [0xF4, 0x90, 0x80, 0x80], "</a>"), [notUTF8("1:4", "0xF4")]),
    Hostile(
      "a control character", "<a>\u{1}</a>",
      "1:4: erreur: le caractère 0x1 n'est pas permis dans un document XML [caractere-interdit]"),
    Hostile(
      "a control character in an attribute", "<a b='\u{1}'/>",
      "1:7: erreur: le caractère 0x1 n'est pas permis dans un document XML [caractere-interdit]"),
    Hostile(
      "a reference to NUL", "<a>&#0;</a>",
      "1:8: erreur: le caractère 0x0 n'est pas permis dans un document XML [caractere-interdit]"),
    Hostile(
      "a reference past U+10FFFF", "<a>&#99999999999999;</a>",
      "1:21: erreur: le caractère 0x110000 n'est pas permis dans un document XML [caractere-interdit]"),
    Hostile(
      "billion laughs", "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><a>&b;</a>", "1:" + doctype),
    Hostile(
      "an entity from a file", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
      "1:" + doctype),
    Hostile(
      "an entity from the network", "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:1/'>]><a>&x;</a>",
      "1:" + doctype),
    Hostile(
      "a parameter entity", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/'>%x;]><a/>", "1:" + doctype
    ),
    Hostile(
      "a DOCTYPE from a file", "<!-- <!DOCTYPE x> -->\n<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
      "2:" + doctype),
    Hostile("a web page", "<!DOCTYPE html><html></html>", "1:" + doctype),
    Hostile(
      "an entity never declared", "<a>a&nbsp;b</a>",
      "1:5: erreur: l'entité « &nbsp; » n'est pas définie ; écrivez le caractère lui-même, ou « &amp; » pour « & » "
        + "[entite-inconnue]"),
    Hostile(
      "XInclude",
      root + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/></dossier>",
      missingAll, "1:38: erreur: <include> n'existe pas dans <dossier> [element-inconnu]"),
    Hostile(
      "a schema elsewhere",
      "<dossier xmlns='urn:copil:dossier:1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
        + "xsi:schemaLocation='urn:copil:dossier:1 http://127.0.0.1:1/x.xsd'/>", missingAll),
    Hostile(
      "instructions", "<?xml-stylesheet href='file:///etc/passwd'?>" + root + "<?php x?></dossier>",
      missingAll.replacing("1:1:", with: "1:45:")),
    Hostile(
      "text in a CDATA section", root + "<![CDATA[texte]]></dossier>", missingAll,
      "1:47: erreur: <dossier> (Dossier) ne contient que des éléments, pas de texte [texte-inattendu]"),
    Hostile(
      "100,000 levels", repeated("", "<a>", 100_000, ""),
      [
        "1:769: erreur: les éléments sont imbriqués sur plus de 256 niveaux, la limite [imbrication-excessive]"
      ]),
    Hostile(
      "a long name", repeated("<", "a", 60_000, "/>"), [malformed("1:2", " : un nom est trop long", 110)]),
    Hostile(
      "a long attribute name", repeated("<a ", "a", 60_000, "=''/>"),
      [malformed("1:4", " : un nom est trop long", 110)]),
  ])
  private func `is told by name, and nothing else`(_ hostile: Hostile) {
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    #expect(reader.printed(hostile.bytes) == hostile.lines)
  }

  @Test(arguments: [
    (
      "<a><b></a></b>",
      "1:7: erreur: <b> est l'élément ouvert, mais c'est </a> qui est écrit ; </b> est attendu [balise-mal-fermee]"
    ),
    ("<a><b>text", "1:4: erreur: <b> n'est jamais fermé : le fichier s'arrête avant la fin [fichier-coupe]"),
    ("<a><!-- ", "1:1: erreur: <a> n'est jamais fermé : le fichier s'arrête avant la fin [fichier-coupe]"),
    ("<?xml version='1.0'", "1:20: erreur: le fichier s'arrête avant la fin [fichier-coupe]"),
    (
      "<!-- x -->",
      "1:11: erreur: un élément devrait commencer ici ; un document XML est attendu [racine-absente]"
    ),
    (
      "<?xml version='1.0'?>bonjour",
      "1:22: erreur: un élément devrait commencer ici ; un document XML est attendu [racine-absente]"
    ),
    (
      "<a/><b/>",
      "1:5: erreur: il y a encore du contenu après la fin de l'élément racine ; un fichier porte un seul document [contenu-apres-la-fin]"
    ),
    ("<a b='1' b='2'/>", "1:1: erreur: l'attribut « b » est écrit deux fois [attribut-repete]"),
    (
      "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
      "1:1: erreur: l'attribut « b » est écrit deux fois [attribut-repete]"
    ),
    ("<p:a/>", "1:1: erreur: le préfixe « p: » n'est déclaré par aucun xmlns:p=\"…\" [prefixe-inconnu]"),
    ("<a>R&D</a>", malformed("1:5", " : « & » s'écrit « &amp; »", 23)),
    ("<a b='1 < 2'/>", malformed("1:9", lessThan, 38)),
    ("<a b=1/>", malformed("1:6", " : la valeur d'un attribut se met entre guillemets droits (\")", 39)),
    ("<?xml version=”1.0” encoding=”UTF-8”?><a/>", curly("1:15")),
    ("<?xml version=\"1.0\" encoding=«UTF-8»?><a/>", curly("1:30")),
    ("<?xml version=\"1.0”?><a/>", curly("1:19")),
    ("<a b=“1”/>", curly("1:6")),
    ("<a b = ‘1’/>", curly("1:8")),
    ("<a b=\"l’a\" c=\"1”>\n<b d=\"2\"/></a>", curly("1:16")),
    ("<a b=\"l’a>\n<b d=\"2\"/></a>", malformed("2:1", lessThan, 38)),
    ("<?xml version='1.0 encoding='UTF-8'?><a/>", malformed("1:19", declaration, 34)),
    ("<?xml version='1.0' encoding='UTF-8'><a/>", malformed("1:37", declaration, 57)),
    ("<?xml encoding='UTF-8'?><a/>", malformed("1:7", declaration, 96)),
    ("<?xml version='1.0' standalone='oui'?><a/>", malformed("1:33", declaration, 78)),
    (
      "<? xml version='1.0'?><a/>",
      malformed(
        "1:3", " : « <? » est suivi d'un nom, sans espace ; la déclaration commence par « <?xml »", 46)
    ),
    (
      "<a>&#abc;</a>",
      malformed(
        "1:6", " : « &#…; » porte le numéro d'un caractère, comme « &#233; » ; « & » seul s'écrit « &amp; »",
        7)
    ),
    (
      "<a b:\"1\"/>",
      malformed(
        "1:6",
        " : un nom a au plus un deux-points, entre un préfixe et le reste ; un attribut s'écrit nom=\"…\"",
        202)
    ),
    (
      "<c:a xmlns:c='u'> … </a>",
      "1:21: erreur: <c:a> est l'élément ouvert, mais c'est </a> qui est écrit ; </c:a> est attendu [balise-mal-fermee]"
    ),
    (
      "<c:a xmlns:c='u'>",
      "1:1: erreur: <c:a> n'est jamais fermé : le fichier s'arrête avant la fin [fichier-coupe]"
    ),
    (
      "<a></>",
      "1:4: erreur: <a> est l'élément ouvert, mais c'est </> qui est écrit ; </a> est attendu [balise-mal-fermee]"
    ),
    ("<a xmlns='é'/>", malformed("1:13", " : la valeur de xmlns est une URI, comme urn:exemple:1", 99)),
    (
      "<a xmlns:p=''/>",
      malformed(
        "1:14", " : un préfixe ne peut être ni vidé par xmlns:p=\"\", ni nommé xml ou xmlns pour autre chose",
        200)
    ),
    ("<a b/>", malformed("1:5", " : un attribut n'a pas de valeur ; ou un nom contient une espace", 41)),
    ("<a b='1'c='2'/>", malformed("1:9", " : il manque une espace", 65)),
    ("<a>]]></a>", malformed("1:4", " : « ]]> » dans un texte s'écrit « ]]&gt; »", 62)),
    ("<a><!-- a -- b --></a>", malformed("1:11", " : « -- » n'est pas permis dans un commentaire", 80)),
    ("<?xml version='2.0'?><a/>", malformed("1:20", " : la version déclarée doit être 1.0", 108)),
    (
      "\n<?xml version='1.0'?><a/>",
      malformed("2:6", " : la déclaration « <?xml … ?> » se met au tout début du fichier, une seule fois", 64)
    ),
    (
      "<a>1 < 2</a>",
      malformed(
        "1:7", " : un nom est attendu ; « < » dans un texte s'écrit « &lt; », « & » s'écrit « &amp; »", 68)
    ),
  ])
  func `that is no XML is told with what to write instead`(_ text: String, _ line: String) {
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    #expect(reader.printed(Array(text.utf8)) == ["essai.xml:" + line])
  }

  @Test(arguments: [("<a>\n <b>\n</a>", "e:2:2 <b> est ouvert ici"), ("<a><b></a>", nil)])
  func `that closes another element points at the start tag on another line`(
    _ text: String, _ note: String?
  ) {
    var reader = XMLReader()
    do throws(ReadingFault) {
      try reader.read(Array(text.utf8))
      Issue.record("read")
    } catch {
      let notes = error.diagnostic(in: reader.source(named: "e")).notes
      #expect(notes.first.map { "\($0.position.map { "\($0)" } ?? "") \($0.message)" } == note)
    }
  }

  @Test(arguments: [
    Hostile(
      "50 MB", repeated("<a>", "a", 50 << 20, "</a>"),
      [
        " erreur: le fichier fait 52428807 octets ; la limite est de 20971520 octets [fichier-trop-gros]"
      ]),
    Hostile("a text of 2 MB", repeated("<a>", "a", 2 << 20, "</a>"), ["1:1: " + textTooLong]),
    Hostile("an attribute of 2 MB", repeated("<a b='", "a", 2 << 20, "'/>"), ["1:1: " + textTooLong]),
    Hostile("an attribute of 11 MB", repeated("<a b='", "a", 11 << 20, "'/>"), ["1:1: " + textTooLong]),
    Hostile("an instruction of 11 MB", repeated("<a><?x ", "a", 11 << 20, "?></a>"), ["1:4: " + textTooLong]),
    Hostile("one attribute a million times", repeated("<a ", "a='' ", 1_000_000, "/>"), [tooManyAttributes]),
    Hostile(
      "many attributes in a short file", repeated("<a ", "a='' ", 8_000, "/>"),
      ["1:1: erreur: l'attribut « a » est écrit deux fois [attribut-repete]"]),
    Hostile(
      "a million unknown elements", repeated(root, "<a/>", 1_000_000, "</dossier>"), [moreFaults],
      isPrefix: true),
    Hostile(
      "a known element too often", repeated(root, "<porteur/>", 200_000, "</dossier>"), [moreFaults],
      isPrefix: true),
    Hostile(
      "a known element too often, after many unknown ones",
      repeated(root + String(repeating: "<a/>", count: 400), "<action/>", 200_000, "</dossier>"),
      [moreFaults], isPrefix: true),
  ])
  private func `of great size is quick to refuse`(_ hostile: Hostile) {
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    var printed: [String] = []
    let time = ContinuousClock().measure { printed = reader.printed(hostile.bytes) }
    #expect(hostile.isPrefix ? printed.first == hostile.lines.first : printed == hostile.lines)
    #expect(hostile.isPrefix ? printed.count == 1_001 : printed.count == 1)
    #expect(time < .seconds(50))
  }

  @Test func `with a million different names does not weigh on the documents after it`() {
    let names = Array(("<r>" + (0..<1_000_000).map { "<n\($0)/>" }.joined() + "</r>").utf8)
    let attributes = Array(("<a " + (0..<1_000_000).map { "a\($0)=''" }.joined(separator: " ") + "/>").utf8)
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    for _ in 0..<2 {
      #expect(
        reader.printed(names) == [
          "essai.xml:1:78886: erreur: ce fichier a trop de noms d'éléments et d'attributs différents ; la limite est de "
            + "10000 [trop-de-noms]"
        ])
      #expect(reader.printed(attributes) == ["essai.xml:" + tooManyAttributes])
      #expect(reader.printed(Fixtures.good[0].bytes) == [])
    }
  }

  @Test func `that declares namespaces at every level is refused before each name costs a search of all`() {
    let level = (0..<250).map { " xmlns:p\($0)='u'" }.joined()
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    #expect(
      reader.printed(Array(("<r xmlns='u'><e\(level)>" + "<e\(level)>").utf8)) == [
        "essai.xml:1:\(17 + level.utf8.count): erreur: plus de 256 espaces de noms sont déclarés à cet endroit, la limite "
          + "[trop-d-espaces-de-noms]"
      ])
    let again = String(repeating: "<e xmlns='urn:x'></e>", count: 5_000)
    #expect(throws: Never.self) { try reader.read(Array("<r>\(again)</r>".utf8)) }
  }

  @Test func `cut at any byte is one fault`() {
    let whole = Fixtures.good.first { $0.file == "brouillon-minimal.xml" }?.bytes ?? []
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    var kinds: Set<String> = []
    #expect(whole.count > 1_000)
    let end = whole.lastIndex(of: UInt8(ascii: ">")) ?? 0
    for count in 0..<end {
      let lines = reader.printed(Array(whole.prefix(count)))
      #expect(lines.count == 1, "\(count) bytes: \(lines)")
      // Inside the declaration and the mark of a comment, libxml2's own fault is told.
      if count > 42 { kinds.insert(lines.first?.split(separator: "[").last.map(String.init) ?? "") }
    }
    #expect(kinds == ["fichier-coupe]", "racine-absente]"])
  }

  @Test func `of random bytes never crashes the reader`() {
    var random = FixedRandom(seed: 6)
    var reader = XMLReader(schema: Fixtures.dossierSchema)
    for number in 0..<400 {
      var bytes = number % 2 == 0 ? [] : Array("<a b='c'>".utf8)
      for _ in 0..<random.below(300) { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
      #expect(!reader.printed(bytes).isEmpty)
      var sample = Fixtures.good[number % Fixtures.good.count].bytes
      for _ in 0...random.below(4) {
        sample[random.below(sample.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      _ = reader.printed(sample)
    }
  }

  @Test func `on one line of 10 MB with a fault at its end is told at the right place`() {
    let filler = String(repeating: "<voie>12 rue de l'Été</voie>", count: 350_000)
    let document = marked(root + filler + "<a>‸&x;</a></dossier>")
    var reader = XMLReader()
    let bytes = document.bytes
    var printed: [String] = []
    let time = ContinuousClock().measure { printed = reader.printed(bytes) }
    #expect(printed.map { $0.prefix(30) } == ["essai.xml:\(document.place): erreur: l'entité".prefix(30)])
    #expect(time < .seconds(50))
  }
}
