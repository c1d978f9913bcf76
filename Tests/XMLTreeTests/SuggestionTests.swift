import Diagnostics
import Testing
import XMLTree

/// The facets of a sum: two decimals at most, as they are written.
private let centimes = #"<xs:fractionDigits value="2"/><xs:pattern value="[^.]*(\.[0-9]{0,2})?"/>"#

/// The facets of a number that may have more decimals, but not three after what thousands may begin with.
private let measure =
  #"<xs:fractionDigits value="4"/><xs:pattern value="[^.]*(\.([0-9]{0,2}|[0-9]{4,}))?|[+\-]?(0[0-9]*|[0-9]{4,})?\.[0-9]{3}"/>"#

/// The facet of a quarter's code: an official one, or a short name.
private let quartier =
  #"<xs:pattern value="QP[0-9]{2}[0-9AB][0-9]{3}|QN[0-9]{2}[0-9AB][0-9]{2}[0-9A-Z]|[0-9a-z]+(\-[0-9a-z]+)*"/>"#

/// The facet of a date without zone.
private let day = #"<xs:pattern value="(19|20)[0-9]{2}\-[0-9]{2}\-[0-9]{2}"/>"#

/// The facet of a time without zone and parts of a second.
private let clock = #"<xs:pattern value="[0-9]{2}:[0-9]{2}:[0-9]{2}"/>"#

/// The facet of a dossier's reference.
private let reference = #"<xs:pattern value="[0-9A-Za-z][0-9A-Za-z._\-]*"/>"#

/// The facet of a code of the referential.
private let referentiel = #"<xs:pattern value="[0-9A-Za-z]+([.\-][0-9A-Za-z]+)*"/>"#

/// The facet of a code in small letters.
private let kebab = #"<xs:pattern value="[0-9a-z]+(\-[0-9a-z]+)*"/>"#

/// Accounts of the Cerfa.
private let accounts = [
  "74etat", "74dept", "74ville", "74region", "74epci", "74ue", "74autre", "74prive", "74x",
]
.map { "<xs:enumeration value=\"\($0)\"/>" }.joined()

@Suite struct `What a person most likely meant` {
  struct Case: CustomTestStringConvertible {
    var type: String
    var facets = ""
    var written: String
    var meant: String?
    var testDescription: String { "\(written) as \(type)" }
  }

  @Test(arguments: [
    Case(type: "xs:date", written: "18/01/2022", meant: "2022-01-18"),
    Case(type: "xs:date", written: "8.1.22", meant: "2022-01-08"),
    Case(type: "xs:date", written: "31/02/2022", meant: nil),
    Case(type: "xs:date", written: "22/01/25", meant: "2025-01-22"),
    // The year may stand first or last.
    Case(type: "xs:date", written: "22-01-25", meant: "2025-01-22 », ou « 2022-01-25"),
    Case(type: "xs:date", written: "25-13-01", meant: nil),
    Case(type: "xs:date", written: "25-01-32", meant: "2032-01-25"),
    Case(type: "xs:date", written: "31-01-00", meant: "2000-01-31"),
    Case(type: "xs:date", written: "22-22-22", meant: nil),
    Case(type: "xs:date", written: "14.01.2022", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022/1/14", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022.01.14", meant: "2022-01-14"),
    Case(type: "xs:date", written: "14 janvier 2022", meant: "2022-01-14"),
    Case(type: "xs:date", written: "1er\u{A0}Août 2022", meant: "2022-08-01"),
    Case(type: "xs:date", written: "8 févr. 22", meant: "2022-02-08"),
    Case(type: "xs:date", written: "le samedi 8 janvier 2022", meant: "2022-01-08"),
    Case(type: "xs:date", written: "Samedi 1er janvier 2022", meant: "2022-01-01"),
    Case(type: "xs:date", written: "le 8/1/2022", meant: "2022-01-08"),
    Case(type: "xs:date", written: "lundi 8 janvier 2022", meant: nil),
    Case(type: "xs:date", written: "la 8 janvier 2022", meant: nil),
    Case(type: "xs:date", written: "20220108", meant: "2022-01-08"),
    Case(type: "xs:date", written: "08012022", meant: "2022-01-08"),
    Case(type: "xs:date", written: "20221308", meant: nil),
    Case(type: "xs:date", written: "080122", meant: nil),
    Case(type: "xs:date", written: "14 jui 2022", meant: nil),
    Case(type: "xs:date", written: "31 juin 2022", meant: nil),
    Case(type: "xs:date", written: "janvier 2022", meant: nil),
    Case(type: "xs:date", written: "2022-01-14T00:00:00", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022-01-14T16:30:00.123", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022-01-14 00:00:00", meant: "2022-01-14"),
    Case(type: "xs:date", written: "14/01/2022 0:00:00", meant: "2022-01-14"),
    Case(type: "xs:date", facets: day, written: "2022-01-14Z", meant: "2022-01-14"),
    Case(type: "xs:date", facets: day, written: "2022-01-14+01:00", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022-01-14T00:00:00Z", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022-01-14T09:30:00+01:00", meant: "2022-01-14"),
    // Midnight of the day after, in Paris.
    Case(type: "xs:date", written: "2022-01-13T23:00:00.000Z", meant: nil),
    Case(type: "xs:date", written: "2022-02-30T00:00:00", meant: nil),
    Case(type: "xs:date", written: "2022\u{2011}01\u{2011}14", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022–01–14", meant: "2022-01-14"),
    Case(type: "xs:date", written: "2022-01-14\u{200B}", meant: "2022-01-14"),
    Case(type: "xs:boolean", facets: #"<xs:pattern value="true|false"/>"#, written: "1", meant: "true"),
    Case(type: "xs:boolean", facets: #"<xs:pattern value="true|false"/>"#, written: "0", meant: "false"),
    Case(type: "xs:nonNegativeInteger", written: "48.0", meant: "48"),
    Case(type: "xs:nonNegativeInteger", written: "48,00", meant: "48"),
    Case(type: "xs:nonNegativeInteger", written: "48.", meant: "48"),
    Case(type: "xs:nonNegativeInteger", written: "48.5", meant: nil),
    Case(type: "xs:nonNegativeInteger", written: "\u{FEFF}48\u{200E}", meant: "48"),
    Case(type: "xs:gYear", written: "2022.0", meant: "2022"),
    Case(type: "xs:decimal", facets: centimes, written: "1250.5000", meant: "1250.50"),
    Case(type: "xs:decimal", facets: centimes, written: "20500,000000", meant: "20500.00"),
    Case(type: "xs:decimal", facets: centimes, written: "20499.999999999996", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "20500\u{AD}", meant: "20500"),
    Case(type: "xs:decimal", facets: centimes, written: "\u{200B}20 500,00", meant: "20500.00"),
    Case(type: "xs:time", facets: clock, written: "16:45:00.000", meant: "16:45:00"),
    Case(type: "xs:time", written: "4:45:00", meant: "04:45:00"),
    Case(type: "xs:time", written: "1899-12-30T16:45:00", meant: "16:45:00"),
    Case(type: "xs:time", facets: clock, written: "16:45:00Z", meant: nil),
    Case(type: "xs:token", facets: #"<xs:pattern value="[0-9]{5}"/>"#, written: "92390.0", meant: "92390"),
    Case(type: "xs:token", facets: #"<xs:pattern value="[0-9]{5}"/>"#, written: "9239", meant: nil),
    Case(type: "xs:token", facets: #"<xs:pattern value="[0-9]{5}"/>"#, written: "923900", meant: nil),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="(\+[0-9]{2}|0)[0-9 .]{8,16}"/>"#, written: "199000000",
      meant: "0199000000"),
    Case(type: "xs:token", facets: quartier, written: "aire-2029\u{200B}", meant: "aire-2029"),
    Case(type: "xs:token", facets: referentiel, written: "EDU\u{AD}-1", meant: "EDU-1"),
    Case(type: "xs:decimal", written: "12 500,00 €", meant: "12500.00"),
    Case(type: "xs:nonNegativeInteger", written: "1\u{202F}200", meant: "1200"),
    Case(type: "xs:nonNegativeInteger", written: "1.200", meant: "1200"),
    Case(type: "xs:decimal", written: "-12.500,50 €", meant: "-12500.50"),
    Case(type: "xs:decimal", facets: centimes, written: "20500 euros", meant: "20500"),
    Case(type: "xs:decimal", facets: centimes, written: "1 euro", meant: "1"),
    Case(type: "xs:decimal", facets: centimes, written: "20 500,00 EUR", meant: "20500.00"),
    Case(type: "xs:decimal", facets: centimes, written: "20'500", meant: "20500"),
    Case(type: "xs:decimal", facets: centimes, written: "1’020’500,5", meant: "1020500.5"),
    Case(type: "xs:decimal", facets: centimes, written: "20'500.50", meant: "20500.50"),
    Case(type: "xs:decimal", facets: centimes, written: "20'50", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "8500,-", meant: "8500"),
    Case(type: "xs:decimal", facets: centimes, written: "8500.-", meant: "8500"),
    Case(type: "xs:decimal", facets: centimes, written: "8 500,– €", meant: "8500"),
    Case(type: "xs:decimal", facets: centimes, written: "8'500.--", meant: "8500"),
    Case(type: "xs:decimal", facets: centimes, written: "8.500,-", meant: "8500"),
    Case(type: "xs:nonNegativeInteger", written: "8500,-", meant: "8500"),
    Case(type: "xs:decimal", facets: centimes, written: "8500-", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: ",-", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "30.000", meant: "30000 », ou « 30.00"),
    Case(type: "xs:decimal", facets: centimes, written: "30.000 €", meant: "30000 », ou « 30.00"),
    Case(type: "xs:decimal", facets: centimes, written: "1,200", meant: "1200 », ou « 1.20"),
    // Thousands, or a sum that is to be rounded.
    Case(type: "xs:decimal", facets: centimes, written: "1,205", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "1.755", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "1.755.300", meant: "1755300"),
    Case(type: "xs:nonNegativeInteger", written: "1.755", meant: "1755"),
    Case(
      type: "xs:decimal", facets: centimes + #"<xs:maxInclusive value="100"/>"#, written: "37.500",
      meant: "37.50"),
    Case(type: "xs:nonNegativeInteger", written: "1,200", meant: "1200"),
    Case(type: "xs:decimal", facets: centimes, written: "0.500", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "+30.000", meant: "30000 », ou « 30.00"),
    Case(type: "xs:decimal", facets: measure, written: "1.200", meant: "1200 », ou « 1.20"),
    Case(type: "xs:decimal", facets: measure, written: "1,200", meant: "1200 », ou « 1.20"),
    Case(type: "xs:decimal", facets: measure, written: "2.345", meant: "2345 », ou « 2.3450"),
    Case(type: "xs:nonNegativeInteger", written: "douze", meant: nil),
    Case(type: "xs:decimal", facets: #"<xs:maxInclusive value="100"/>"#, written: "37,5 %", meant: "37.5"),
    Case(type: "xs:decimal", facets: centimes, written: "50 %", meant: nil),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="[0-9A-F]{64}"/>"#,
      written: String(repeating: "A1", count: 16) + " " + String(repeating: "B2", count: 16), meant: nil),
    Case(type: "xs:nonNegativeInteger", written: "2o5", meant: "205"),
    Case(type: "xs:decimal", facets: centimes, written: "2O 5oo,5O €", meant: "20500.50"),
    Case(type: "xs:decimal", facets: centimes, written: "l250.50", meant: "1250.50"),
    Case(type: "xs:decimal", facets: centimes, written: "10 l", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "10l", meant: nil),
    Case(type: "xs:nonNegativeInteger", written: "lol", meant: nil),
    Case(type: "xs:date", written: "2022-0l-3I", meant: "2022-01-31"),
    Case(type: "xs:date", written: "l8/O1/2o22", meant: "2022-01-18"),
    Case(type: "xs:gYear", written: "2o2l", meant: "2021"),
    Case(type: "xs:time", written: "l4h3O", meant: "14:30:00"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="[0-9]{14}"/>"#, written: "732 829 32o Ooo74",
      meant: "73282932000074"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="W[0-9][0-9A-Z][0-9]{7}"/>"#, written: "W9220ol234",
      meant: "W922001234"),
    Case(type: "xs:token", facets: quartier, written: "QP09200l", meant: "QP092001"),
    Case(type: "xs:token", facets: quartier, written: "QPo9200I", meant: "QP092001"),
    Case(type: "xs:token", facets: quartier, written: "Îlot Olive", meant: "ilot-olive"),
    Case(type: "xs:boolean", written: "Oui", meant: "true"),
    Case(type: "xs:time", written: "14h30", meant: "14:30:00"),
    Case(type: "xs:time", written: "9h", meant: "09:00:00"),
    Case(type: "xs:time", written: "26h", meant: nil),
    Case(type: "xs:time", written: "19h54", meant: "19:54:00"),
    Case(type: "xs:time", written: "19.54", meant: nil),
    Case(type: "xs:decimal", facets: centimes, written: "1h30", meant: nil),
    Case(type: "xs:time", written: "24:00", meant: "24:00:00"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="[0-9]{14}"/>"#, written: "732 829 320 00074",
      meant: "73282932000074"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="[0-9a-z]+(\-[0-9a-z]+)*"/>"#, written: "Aire 2029",
      meant: "aire-2029"),
    Case(type: "xs:token", facets: quartier, written: "Aire 2029", meant: "aire-2029"),
    Case(type: "xs:token", facets: quartier, written: "QN 03413M", meant: "QN03413M"),
    Case(type: "xs:token", facets: quartier, written: "qn 03413m", meant: "QN03413M"),
    Case(type: "xs:token", facets: quartier, written: "QPO34005", meant: "QP034005"),
    Case(type: "xs:token", facets: quartier, written: "QP-092-001", meant: "QP092001"),
    Case(type: "xs:token", facets: quartier, written: "QPO3400", meant: nil),
    Case(type: "xs:token", facets: quartier, written: "QP0340051", meant: nil),
    Case(type: "xs:token", facets: reference, written: "CDV–2022–001", meant: "CDV-2022-001"),
    Case(type: "xs:token", facets: reference, written: "CDV/2022/001", meant: "CDV-2022-001"),
    Case(type: "xs:token", facets: reference, written: "CDV 2022 001", meant: "CDV-2022-001"),
    Case(type: "xs:token", facets: reference, written: "VVV/22/1", meant: "VVV-22-1"),
    Case(type: "xs:token", facets: reference, written: "CDV n°1", meant: nil),
    Case(type: "xs:token", facets: referentiel, written: "EDU 3", meant: "EDU-3"),
    Case(type: "xs:token", facets: referentiel, written: "EDU_3", meant: "EDU-3"),
    Case(type: "xs:token", facets: referentiel, written: "EDU–3", meant: "EDU-3"),
    Case(type: "xs:token", facets: referentiel, written: "EDU / 3", meant: "EDU-3"),
    Case(type: "xs:token", facets: referentiel, written: "ÉDU-3", meant: "EDU-3"),
    Case(type: "xs:token", facets: referentiel, written: "Éducation", meant: "education"),
    Case(type: "xs:token", facets: referentiel, written: "cohesion_sociale", meant: "cohesion-sociale"),
    Case(
      type: "xs:token", facets: referentiel, written: "cohe\u{301}sion-sociale", meant: "cohesion-sociale"),
    Case(type: "xs:token", facets: referentiel, written: "Cohésion sociale", meant: "cohesion-sociale"),
    Case(type: "xs:token", facets: referentiel, written: "EMPLOI-2,1", meant: "EMPLOI-2.1"),
    Case(type: "xs:token", facets: referentiel, written: "1,5b", meant: "1.5b"),
    Case(type: "xs:token", facets: referentiel, written: "1_5b", meant: "1.5b"),
    Case(type: "xs:token", facets: referentiel, written: "1/5b", meant: "1.5b"),
    Case(type: "xs:token", facets: referentiel, written: "1.5b.", meant: "1.5b"),
    Case(type: "xs:token", facets: referentiel, written: "1.5 b", meant: nil),
    Case(type: "xs:token", facets: kebab, written: "cohesion_sociale", meant: "cohesion-sociale"),
    Case(
      type: "xs:token", facets: kebab, written: "Contrat de ville 2O22", meant: "contrat-de-ville-2022"),
    Case(type: "xs:token", facets: kebab, written: "ville-2OO", meant: "ville-200"),
    Case(type: "xs:token", facets: kebab, written: "Zone O, lot 2B", meant: "zone-o-lot-2b"),
    Case(type: "xs:token", facets: kebab, written: "vacances d’été", meant: "vacances-d-ete"),
    Case(type: "xs:token", facets: kebab, written: "Œuvre à part", meant: "oeuvre-a-part"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="DA[0-9]{8}\-[0-9]{1,3}"/>"#, written: "da 00123456/1",
      meant: "DA00123456-1"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="(\+[0-9]{2}|0)[0-9 .]{8,16}"/>"#,
      written: "01/99/00/00/00",
      meant: "01.99.00.00.00"),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="[^/\\]+"/>"#, written: "pièces/statuts.pdf", meant: nil),
    Case(
      type: "xs:token", facets: #"<xs:pattern value="[^/\\]+\.dmn"/>"#, written: "../essai.dmn", meant: nil),
    Case(
      type: "xs:token", facets: #"<xs:enumeration value="601"/><xs:enumeration value="60x"/>"#,
      written: "6Ol",
      meant: "601"),
    Case(type: "xs:token", facets: accounts, written: "74", meant: nil),
    Case(type: "xs:token", facets: accounts, written: "741", meant: nil),
    Case(type: "xs:token", facets: accounts, written: "74etatt", meant: "74etat"),
    Case(type: "xs:token", facets: accounts, written: "74 État", meant: "74etat"),
    Case(
      type: "xs:token",
      facets: """
        <xs:enumeration value="premiereDemande"><xs:annotation><xs:documentation>Première demande\
        </xs:documentation></xs:annotation></xs:enumeration>
        """, written: "première demande", meant: "premiereDemande"),
    Case(
      type: "xs:token",
      facets: ["601", "613", "61x", "681"].map { "<xs:enumeration value=\"\($0)\"/>" }.joined(),
      written: "61", meant: "613 » ou « 61x"),
  ])
  func `is proposed when the type admits it`(_ example: Case) throws {
    let xsd = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"><xs:element name="v">
      <xs:simpleType><xs:restriction base="\(example.type)">\(example.facets)</xs:restriction></xs:simpleType>
      </xs:element></xs:schema>
      """
    var diagnostics: [Diagnostic] = []
    let schema = try #require(Schema.read(Array(xsd.utf8), file: "v.xsd", into: &diagnostics))
    var reader = XMLReader(schema: schema)
    try reader.read(Array("<v>\(example.written)</v>".utf8))
    let notes = reader.diagnostics(in: reader.source(named: "v.xml")).flatMap(\.notes).map(\.message)
    let proposal = notes.first { $0.hasPrefix("vouliez-vous") }
    #expect(proposal == example.meant.map { "vouliez-vous écrire « \($0) » ?" })
  }

  @Test func `an ampersand in an attribute is itself again`() throws {
    var diagnostics: [Diagnostic] = []
    let text = #"<a b="A &amp; B é" c="&amp;#38; &#38;" d="plain &lt; 1"/>"#
    let element = try #require(Element.read(Array(text.utf8), file: "a.xml", into: &diagnostics))
    #expect(element["b"] == "A & B é")
    #expect(element["c"] == "&#38; &")
    #expect(element["d"] == "plain < 1")
  }
}
