import Diagnostics
import Testing
import XMLTree

private let schema = """
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:element name="r"><xs:annotation><xs:documentation>Racine : tout.</xs:documentation></xs:annotation>
  <xs:complexType><xs:sequence>\(element("code", "code"))\(element("choix", "choix"))\(element("texte", "texte"))
  \(element("somme", "somme"))\(element("jour", "xs:date"))\(element("total", "total"))\(element("libre", "libre"))
  \(element("solde", "solde"))</xs:sequence><xs:attribute name="genre" type="choix"><xs:annotation><xs:documentation>Genre : lequel.</xs:documentation>
  </xs:annotation></xs:attribute><xs:attribute name="rang" type="xs:positiveInteger" use="required"><xs:annotation>
  <xs:documentation>Rang : le sien.</xs:documentation></xs:annotation></xs:attribute></xs:complexType></xs:element>
  \(type("code", "token", "deux lettres", "<xs:pattern value='[A-Z]{2}'/>"))
  \(type("choix", "token", "oui ou non", "<xs:enumeration value='oui'/><xs:enumeration value='non'/>"))
  \(type("texte", "token", "un mot", "<xs:minLength value='2'/><xs:maxLength value='5'/>"))
  \(type("somme", "decimal", "une somme", "<xs:fractionDigits value='2'/><xs:minInclusive value='0'/><xs:maxInclusive value='9'/>"))
  \(type("total", "decimal", "un total", "<xs:totalDigits value='3'/>"))
  \(type("solde", "decimal", "un solde", "<xs:fractionDigits value='2'/><xs:pattern value='[^.]*(\\.[0-9]{0,2})?'/>"))
  \(type("libre", "string", "un texte", "<xs:pattern value='\\s*\\S[\\s\\S]*'/>"))
  </xs:schema>
  """

private func element(_ name: String, _ type: String) -> String {
  "<xs:element name='\(name)' type='\(type)' minOccurs='0'><xs:annotation><xs:documentation>Le \(name) : voilà."
    + "</xs:documentation></xs:annotation></xs:element>"
}

private func type(_ name: String, _ base: String, _ documentation: String, _ facets: String) -> String {
  "<xs:simpleType name='\(name)'><xs:annotation><xs:documentation>\(documentation)</xs:documentation></xs:annotation>"
    + "<xs:restriction base='xs:\(base)'>\(facets)</xs:restriction></xs:simpleType>"
}

@Suite struct `A fault against a schema` {
  @Test(arguments: [
    (
      "<code>‸ab</code>",
      "Le code : « ab » n'a pas la forme voulue ; attendu : deux lettres [valeur-mal-formee]"
    ),
    ("‸<code></code>", "Le code : rien n'est écrit ; attendu : deux lettres [valeur-vide]"),
    (
      "<code>\n ‸a&amp;<!-- é -->b</code>",
      "Le code : « a&b » n'a pas la forme voulue ; attendu : deux lettres [valeur-mal-formee]"
    ),
    (
      "<choix>‸ou</choix>",
      "Le choix : « ou » n'est pas dans la liste ; attendu : oui ou non [valeur-hors-liste]"
    ),
    (
      "<texte>‸a</texte>",
      "Le texte : « a » est trop court (au moins 2 caractères) ; attendu : un mot [texte-trop-court]"
    ),
    (
      "<texte>‸abcdéf</texte>",
      "Le texte : « abcdéf » est trop long (au plus 5 caractères) ; attendu : un mot [texte-trop-long]"
    ),
    ("<somme>‸-1</somme>", "Le somme : « -1 » est trop petit ; attendu : une somme [nombre-trop-petit]"),
    ("<somme>‸9.01</somme>", "Le somme : « 9.01 » est trop grand ; attendu : une somme [nombre-trop-grand]"),
    (
      "<somme>‸1.001</somme>",
      "Le somme : « 1.001 » a trop de décimales (au plus 2) ; attendu : une somme [trop-de-decimales]"
    ),
    (
      "<solde>‸30.000</solde>",
      "Le solde : « 30.000 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; attendu : un solde "
        + "[trop-de-decimales]"
    ),
    (
      "<solde>‸-3.655</solde>",
      "Le solde : « -3.655 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; attendu : un solde "
        + "[trop-de-decimales]"
    ),
    (
      "<solde>‸0.500</solde>",
      "Le solde : « 0.500 » a trop de décimales (au plus 2) ; attendu : un solde [trop-de-decimales]"
    ),
    ("<somme>‸1,5</somme>", "Le somme : « 1,5 » ne se lit pas ; attendu : une somme [valeur-illisible]"),
    (
      "<jour>‸31/01/2022</jour>",
      "Le jour : « 31/01/2022 » ne se lit pas ; attendu : une date du calendrier, comme 2022-01-31 [valeur-illisible]"
    ),
    (
      "<total>‸1234</total>",
      "Le total : « 1234 » a trop de chiffres (au plus 3) ; attendu : un total [nombre-trop-grand]"
    ),
    (
      "<jour>‸31/01/22</jour>",
      "Le jour : « 31/01/22 » n'a que deux chiffres pour l'année ; attendu : une date du calendrier, comme 2022-01-31 [valeur-illisible]"
    ),
    ("‸<texxte/>", "<texxte> n'existe pas dans <r> ; vouliez-vous écrire <texte> ? [element-inconnu]"),
    ("‸<texte xmlns='urn:u'/>", "<texte> n'est pas dans l'espace de noms « urn:t » [element-inconnu]"),
    ("‸<libre>\n  </libre>", "Le libre : rien n'est écrit ; attendu : un texte [valeur-vide]"),
    (
      "<texte>ab‸<code/></texte>",
      "<texte> contient du texte seul, pas d'élément <code> : sa place est dans <r> [element-mal-place]"
    ),
    ("<texte>ab‸<mot/></texte>", "<texte> contient du texte seul, pas d'élément <mot> [element-inconnu]"),
    (
      "<texte>ab</texte>‸<texte>ab</texte>",
      "<texte> (Le texte) est écrit plus de fois que permis dans <r> [element-en-trop]"
    ),
    (
      "<texte>ab</texte>‸<choix>oui</choix>",
      "<choix> (Le choix) n'est pas à sa place dans <r> : sa place est avant <texte>, ligne 2 [element-mal-place]"
    ),
    (
      "<code>AB</code>\r\n<!-- é --> ‸mot",
      "<r> (Racine) ne contient que des éléments, pas de texte [texte-inattendu]"
    ),
    (
      "<code>‸a\u{202E}\nb\u{85}</code>",
      "Le code : « a[U+202E] b[U+0085] » n'a pas la forme voulue ; attendu : deux lettres [valeur-mal-formee]"
    ),
    (
      "<code>‸AB\u{A0}</code>",
      "Le code : « AB[U+00A0] » n'a pas la forme voulue ; attendu : deux lettres [valeur-mal-formee]"
    ),
    ("<code x='‸1'>AB</code>", "<code> n'a pas d'attribut « x » [attribut-inconnu]"),
    (
      "<code xml:space='‸default'>AB</code>", "<code> n'a pas d'attribut « xml:space » [attribut-inconnu]"
    ),
  ])
  func `is one line with what was seen and what is expected`(_ source: String, _ message: String) {
    let document = marked("<r xmlns='urn:t' rang='1'>\n" + source + "</r>")
    var reader = XMLReader(schema: Fixtures.schema(Array(schema.utf8)))
    #expect(reader.printed(document.bytes) == ["essai.xml:\(document.place): erreur: \(message)"])
  }

  @Test(arguments: [
    ("‸<r xmlns='urn:t'/>", "il manque l'attribut rang=\"…\" (Rang) de <r> [attribut-manquant]"),
    (
      "<r xmlns='urn:t' rang='‸0'/>",
      "Rang (rang=\"…\") : « 0 » est trop petit ; attendu : un nombre entier, un ou plus [nombre-trop-petit]"
    ),
    (
      "<r xmlns='urn:t' rang='‸'/>",
      "Rang (rang=\"…\") : rien n'est écrit ; attendu : un nombre entier, un ou plus [valeur-vide]"
    ),
    (
      "<r xmlns='urn:t' rang='1' genre='‸é'/>",
      "Genre (genre=\"…\") : « é » n'est pas dans la liste ; attendu : oui ou non [valeur-hors-liste]"
    ),
    (
      "<r xmlns='urn:t' rang='1' genr='‸oui'/>",
      "<r> n'a pas d'attribut « genr » ; vouliez-vous écrire genre=\"…\" ? [attribut-inconnu]"
    ),
    (
      "<r xmlns='urn:t' xmlns:p='urn:p' rang='1' p:rang='‸1'/>",
      "<r> n'a pas d'attribut « rang » de l'espace de noms « urn:p » [attribut-inconnu]"
    ),
    ("‸<s xmlns='urn:t'/>", "la racine est <s> ; <r> est attendu [racine-inattendue]"),
    ("‸<r/>", "<r> est sans espace de noms ; xmlns=\"urn:t\" est attendu [racine-inattendue]"),
    (
      "‸<r xmlns='urn:u'/>",
      "<r> est dans l'espace de noms « urn:u » ; « urn:t » est attendu [racine-inattendue]"
    ),
  ])
  func `of the root or its attributes is one line too`(_ source: String, _ message: String) {
    let document = marked(source)
    var reader = XMLReader(schema: Fixtures.schema(Array(schema.utf8)))
    #expect(reader.printed(document.bytes) == ["essai.xml:\(document.place): erreur: \(message)"])
  }

  @Test func `that no name is near to is told with the names expected there`() throws {
    var reader = XMLReader(schema: Fixtures.schema(Array(schema.utf8)))
    try reader.read(Array("<r xmlns='urn:t' rang='1'><montant/><texxte/></r>".utf8))
    let notes = reader.diagnostics(in: reader.source(named: "e")).flatMap(\.notes).map(\.message)
    #expect(notes == ["les éléments attendus sont : code, choix, texte, somme, jour, total, libre, solde"])
  }

  @Test(arguments: [
    ("aabbc", []),
    (
      "b\na",
      [
        "2:1: erreur: <a> (Le a) n'est pas à sa place dans <r> : sa place est avant <b>, ligne 1 [element-mal-place]"
      ]
    ),
    (
      "ab\nab",
      [
        "2:1: erreur: <a> (Le a) n'est pas à sa place dans <r> : sa place est avant <b>, ligne 1 [element-mal-place]"
      ]
    ),
    (
      "b\naaa",
      [
        "2:1: erreur: <a> (Le a) n'est pas à sa place dans <r> : sa place est avant <b>, ligne 1 [element-mal-place]"
      ]
    ),
    (
      "c\nb\naa\nb\na",
      [
        "2:1: erreur: <b> (Le b) n'est pas à sa place dans <r> : sa place est avant <c>, ligne 1 [element-mal-place]",
        "3:1: erreur: <a> (Le a) n'est pas à sa place dans <r> : sa place est avant <c>, ligne 1 [element-mal-place]",
        "4:1: erreur: <b> (Le b) n'est pas à sa place dans <r> : sa place est avant <c>, ligne 1 [element-mal-place]",
        "5:1: erreur: <a> (Le a) n'est pas à sa place dans <r> : sa place est avant <c>, ligne 1 [element-mal-place]",
      ]
    ),
    ("aaaa", ["1:13: erreur: <a> (Le a) est écrit plus de fois que permis dans <r> [element-en-trop]"]),
    ("c\nc", ["2:1: erreur: <c> (Le c) est écrit plus de fois que permis dans <r> [element-en-trop]"]),
  ])
  func `of order tells where the element belongs, once for several in a row`(
    _ elements: String, _ lines: [String]
  ) {
    let schema = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
      <xs:element name="r"><xs:annotation><xs:documentation>Racine : tout.</xs:documentation></xs:annotation>
      <xs:complexType><xs:sequence>\(element("a", "xs:string").replacing(" type", with: " maxOccurs='3' type"))
      \(element("b", "xs:string").replacing(" type", with: " maxOccurs='unbounded' type"))\(element("c", "xs:string"))
      </xs:sequence></xs:complexType></xs:element></xs:schema>
      """
    var reader = XMLReader(schema: Fixtures.schema(Array(schema.utf8)))
    let text = elements.map { $0 == "\n" ? "\n" : "<\($0)/>" }.joined()
    #expect(
      reader.printed(Array("<r xmlns='urn:t'>\(text)</r>".utf8)).map { $0.replacing("essai.xml:", with: "") }
        == lines.map { line in
          // On the first line the root comes before.
          line.replacing(#/^1:(\d+)/#) { "1:\((Int($0.1) ?? 0) + 17)" }
        })
  }

  @Test func `tells what is missing before and at the end, and the order expected`() throws {
    let strict = schema.replacing(" minOccurs='0'", with: "")
    var reader = XMLReader(schema: Fixtures.schema(Array(strict.utf8)))
    #expect(
      reader.printed(
        Array("<r xmlns='urn:t' rang='1'><code>AB</code><texte>ab</texte><somme>1</somme></r>".utf8)) == [
          "essai.xml:1:1: erreur: il manque <jour> (Le jour), <total> (Le total), <libre> (Le libre), <solde> (Le solde) dans <r> (Racine) [element-manquant]",
          "essai.xml:1:42: erreur: il manque <choix> (Le choix) avant <texte>, dans <r> [element-manquant]",
        ])
    try reader.read(
      Array("<r xmlns='urn:t' rang='1'><code>AB</code><texte>ab</texte><choix>ou</choix></r>".utf8))
    let notes = reader.diagnostics(in: reader.source(named: "e")).sorted().flatMap(\.notes).map(\.message)
    #expect(
      notes == [
        "l'ordre attendu est : code, choix, texte, somme, jour, total, libre, solde",
        "vouliez-vous écrire « oui » ?",
        "valeurs possibles : oui, non",
      ])
  }
}

@Suite struct `An element in another one than its own` {
  private static let schema: String = {
    func element(_ name: String, _ children: String...) -> String {
      children.isEmpty
        ? "<xs:element name='\(name)' type='xs:string' minOccurs='0'/>"
        : "<xs:element name='\(name)' minOccurs='0'><xs:complexType><xs:sequence>\(children.joined())"
          + "</xs:sequence></xs:complexType></xs:element>"
    }
    let action = element(
      "action", element("intitule"),
      element("rattachement", element("pilier"), element("axe"), element("nom")))
    return "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:t' targetNamespace='urn:t' "
      + "elementFormDefault='qualified'>"
      + element("dossier", element("porteur", element("nom")), action)
      .replacing("name='dossier' minOccurs='0'", with: "name='dossier'") + "</xs:schema>"
  }()

  @Test(arguments: [
    (
      "<action><intitule/>‸<axe/></action>",
      "<axe> n'est pas à sa place dans <action> : sa place est dans <rattachement> [element-mal-place]"
    ),
    (
      "‸<axe>a</axe>",
      "<axe> n'est pas à sa place dans <dossier> : sa place est dans <rattachement> [element-mal-place]"
    ),
    (
      "<action><rattachement><pilier>a‸<axe/></pilier></rattachement></action>",
      "<pilier> contient du texte seul, pas d'élément <axe> : sa place est dans <rattachement> [element-mal-place]"
    ),
    // It may be meant for either of two.
    ("<action>‸<nom/></action>", "<nom> n'existe pas dans <action> [element-inconnu]"),
    (
      "<action>‸<intitul/></action>",
      "<intitul> n'existe pas dans <action> ; vouliez-vous écrire <intitule> ? [element-inconnu]"
    ),
    ("<action>‸<axe xmlns='urn:u'/></action>", "<axe> n'existe pas dans <action> [element-inconnu]"),
  ])
  func `is told with its own where there is only one`(_ source: String, _ message: String) {
    let document = marked("<dossier xmlns='urn:t'>" + source + "</dossier>")
    var reader = XMLReader(schema: Fixtures.schema(Array(Self.schema.utf8)))
    #expect(reader.printed(document.bytes) == ["essai.xml:\(document.place): erreur: \(message)"])
  }
}

@Suite struct `Hours and times` {
  @Test(arguments: [
    ("<un/><deux>2</deux><trois>3</trois>", "un"), ("<deux/><trois>3</trois>", nil),
    ("<deux>2</deux><trois/>", nil),
    ("<deux>2</deux><quatre/>", nil), ("<deux>2</deux><trois>3</trois><cinq/>", "cinq"),
    ("<deux>2</deux><trois>3</trois><cinq>5</cinq><cinq/>", "cinq"),
  ])
  func `says that an element may be left out, where it may`(_ contents: String, _ name: String?) throws {
    func element(_ name: String, _ occurs: String = "") -> String {
      "<xs:element name='\(name)' type='xs:integer'\(occurs)/>"
    }
    let schema =
      "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' elementFormDefault='qualified'>"
      + "<xs:element name='r'><xs:complexType><xs:sequence>" + element("un", " minOccurs='0'")
      + element("deux")
      + "<xs:choice>" + element("trois") + element("quatre") + "</xs:choice>"
      + element("cinq", " minOccurs='0' maxOccurs='2'")
      + "</xs:sequence></xs:complexType></xs:element></xs:schema>"
    var reader = XMLReader(schema: Fixtures.schema(Array(schema.utf8)))
    try reader.read(Array("<r>\(contents)</r>".utf8))
    let notes = reader.diagnostics(in: reader.source(named: "e")).flatMap(\.notes).map(\.message)
    #expect(notes == (name.map { ["s'il n'y a rien à y écrire, supprimez <\($0)>"] } ?? []))
  }

  /// The notes of a value.
  private func notes(_ type: String, _ value: String) throws -> [String] {
    let xsd = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"><xs:element name="v" type="v"/>
      <xs:simpleType name="v"><xs:annotation><xs:documentation>un nombre d'heures, comme 1.5</xs:documentation></xs:annotation>
      <xs:restriction base="\(type)"><xs:pattern value="[0-9:.]+"/></xs:restriction></xs:simpleType></xs:schema>
      """
    var reader = XMLReader(schema: Fixtures.schema(Array(xsd.utf8)))
    try reader.read(Array("<v>\(value)</v>".utf8))
    return reader.diagnostics(in: reader.source(named: "v.xml")).flatMap(\.notes).map(\.message)
  }

  @Test(arguments: [
    ("1h30", "1.5"), ("2h", "2"), ("19h54", "19.9"), ("1:15", "1.25"), ("0h03", "0.05"),
    ("1 h 30 min", "1.5"),
  ])
  func `are one number where one is asked for`(_ written: String, _ meant: String) throws {
    #expect(try notes("xs:decimal", written) == ["vouliez-vous écrire « \(meant) » ?"])
  }

  @Test(arguments: ["1h20", "1h75", "1h5", "h30", "1:30:00"])
  func `that make no number of two decimals are left alone`(_ written: String) throws {
    #expect(try notes("xs:decimal", written) == [])
  }

  @Test(arguments: ["19.54", "19,54"])
  func `are told how a time is written where a point stands in it`(_ written: String) throws {
    #expect(
      try notes("xs:time", written) == [
        "les heures et les minutes sont séparées par « : » ; 19 h 54 s'écrit « 19:54:00 »"
      ])
    #expect(try notes("xs:time", "19.75") == [])
    #expect(
      try notes("xs:time", "9.30") == [
        "les heures et les minutes sont séparées par « : » ; 9 h 30 s'écrit « 09:30:00 »"
      ])
  }
}

@Suite struct `What nearly opens a comment` {
  @Test(arguments: [
    ("<a>‸<!- note --></a>", "<!-"), ("‸<!- note --><a/>", "<!-"), ("<a>‸<-- note --></a>", "<--"),
    ("<a>‸<! -- note --></a>", "<! --"), ("<a>‸< !-- note --></a>", "< !--"), ("<a>‸<!— note —></a>", "<!—"),
    ("<a><b/>\n ‸<--- note ---></a>", "<---"),
  ])
  func `is told with what does`(_ source: String, _ written: String) {
    let document = marked(source)
    var reader = XMLReader()
    #expect(
      reader.printed(document.bytes) == [
        "essai.xml:\(document.place): erreur: « \(written) » n'ouvre pas un commentaire, qui s'écrit « <!-- … --> » ; « < » dans un texte s'écrit « &lt; » [xml-mal-forme]"
      ])
  }

  @Test(arguments: ["<a>1 ‸< 2</a>", "<a>A <-> B</a>", "<a><!note></a>"])
  func `is not any other sign`(_ source: String) {
    var reader = XMLReader()
    let told = reader.printed(marked(source).bytes)
    #expect(told.count == 1)
    #expect(!told[0].contains("commentaire"), "\(told)")
  }
}
