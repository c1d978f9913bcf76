import Calls
import Diagnostics
import FEEL
import Testing
import XMLTree

@Suite struct `A territoire` {
  @Test func `without fault is read whole`() throws {
    let reading = try Reading(territoire: Array(goodTerritoire.utf8))
    #expect(reading.printed == [])
    let territoire = try #require(reading.value)
    #expect(territoire.code == "ville-fictive")
    #expect(territoire.nom == "Ville fictive")
    #expect(territoire.contrat == "CV000")
    #expect(territoire.communes.map(\.nom) == ["Ville-Fictive", "Autre-Ville"])
    #expect(territoire.communes.map(\.codeInsee) == ["2A004", nil])
    #expect(territoire.tree.name.local == "territoire")
    #expect(territoire.geographies.map(\.code) == ["2015", "2024"])
    #expect(territoire.geographies.map(\.source) == ["Décret", "Autre décret"])
    #expect(territoire.geographies.map(\.remarques) == [["Code à trouver."], []])
    #expect(territoire.geographies.map(\.tree.position.line) == [6, 22])
    let geographie = territoire.geographies[0]
    #expect(geographie.du == CivilDate(year: 2015, month: 1, day: 1))
    #expect(geographie.au == CivilDate(year: 2023, month: 12, day: 31))
    #expect(geographie.quartiers.map(\.code) == ["QP092001", "les-pres"])
    #expect(geographie.quartiers.map(\.nom) == ["Le Lac", "Les Prés"])
    #expect(geographie.quartiers.map(\.communes) == [["Ville-Fictive", "Autre-Ville"], ["Ville-Fictive"]])
    #expect(geographie.quartiers.map(\.habitants) == [1_200, nil])
    #expect(geographie.quartiers[0].sousQuartiers.map(\.code) == ["nord", "sud"])
    #expect(geographie.quartiers[0].sousQuartiers.map(\.nom) == ["Lac nord", "Lac sud"])
    #expect(geographie.secteurs.isEmpty)
    let secteurs = territoire.geographies[1].secteurs
    #expect(secteurs.map(\.code) == ["les-joncs", "QP092002"])
    #expect(secteurs.map(\.nom) == ["Les Joncs", "La Digue"])
    #expect(secteurs.map(\.communes) == [["Ville-Fictive"], ["Autre-Ville"]])
    #expect(secteurs.map(\.habitants) == [nil, 700])
    #expect(secteurs.map(\.nature) == [nil, "quartier de veille active"])
    #expect(territoire.geographies[1].quartiers.isEmpty)
  }

  @Test(
    arguments: [
      (2014, 12, 31, nil), (2015, 1, 1, "2015"), (2023, 12, 31, "2015"), (2024, 1, 1, "2024"),
      (2099, 1, 1, "2024"),
    ] as [(Int, Int, Int, String?)])
  func `gives the geography of a day`(_ year: Int, _ month: Int, _ day: Int, _ code: String?) throws {
    let territoire = try #require(try Reading(territoire: Array(goodTerritoire.utf8)).value)
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(territoire.geographie(on: date)?.code == code)
  }

  @Test(arguments: [
    Contradiction(
      "a quarter twice", ("code=\"QP092001\"", "code=\"‸les-pres\""),
      ("code=\"les-pres\"", "code=\"‸les-pres\""),
      says:
        "@2: erreur: le code de quartier « les-pres » est écrit deux fois ; un code désigne un seul quartier, "
        + "prioritaire ou suivi [quartier-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a quarter that is a sector too",
      (
        "    <remarque>",
        "      <secteur code=\"‸les-pres\"><nom>Prés</nom><commune>Autre-Ville</commune></secteur>\n    <remarque>"
      ), ("<quartier code=\"les-pres\"", "<quartier code=\"‸les-pres\""),
      says:
        "@2: erreur: le code de quartier « les-pres » est écrit deux fois ; un code désigne un seul quartier, "
        + "prioritaire ou suivi [quartier-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a sector twice", ("code=\"les-joncs\"", "code=\"‸QP092002\""),
      ("code=\"QP092002\"", "code=\"‸QP092002\""),
      says:
        "@2: erreur: le code de quartier « QP092002 » est écrit deux fois ; un code désigne un seul quartier, "
        + "prioritaire ou suivi [quartier-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a quarter of one geography that is a sector of the next", ("code=\"les-joncs\"", "code=\"les-pres\"")),
    Contradiction(
      "a sector of a commune elsewhere",
      (
        "<nom>Les Joncs</nom>\n      <commune>Ville-Fictive",
        "<nom>Les Joncs</nom>\n      <commune>‸Joncs"
      ),
      says:
        "@1: avertissement: « Joncs » n'est pas une commune du territoire (communes : Ville-Fictive, Autre-Ville) "
        + "[commune-hors-territoire]"),
    Contradiction(
      "an official code of a sector in small letters", ("code=\"QP092002\"", "code=\"‸qp092002\""),
      says:
        "@1: avertissement: le code de quartier « qp092002 » n'est pas le code officiel « QP092002 », que les dossiers "
        + "écrivent en majuscules ; ceux qui l'écrivent ainsi ne seront pas reconnus [code-quartier-minuscules]"
    ),
    Contradiction(
      "a quarter of a commune elsewhere",
      (
        "<commune>Ville-Fictive</commune>\n      <commune>Autre-Ville</commune>\n",
        "<commune>‸Ville-Fictiv</commune>\n"
      ),
      says:
        "@1: avertissement: « Ville-Fictiv » n'est pas une commune du territoire ; vouliez-vous écrire « Ville-Fictive » ? "
        + "(communes : Ville-Fictive, Autre-Ville) [commune-hors-territoire]"),
    Contradiction(
      "an official code in small letters", ("code=\"QP092001\"", "code=\"‸qp092001\""),
      says:
        "@1: avertissement: le code de quartier « qp092001 » n'est pas le code officiel « QP092001 », que les dossiers "
        + "écrivent en majuscules ; ceux qui l'écrivent ainsi ne seront pas reconnus [code-quartier-minuscules]"
    ),
    Contradiction(
      "an official code of 2015 in small letters", ("code=\"QP092001\"", "code=\"‸qn09201m\""),
      says:
        "@1: avertissement: le code de quartier « qn09201m » n'est pas le code officiel « QN09201M », que les dossiers "
        + "écrivent en majuscules ; ceux qui l'écrivent ainsi ne seront pas reconnus [code-quartier-minuscules]"
    ),
    Contradiction("a short name that begins alike", ("code=\"QP092001\"", "code=\"qpaire12\"")),
    Contradiction(
      "a part twice", ("code=\"nord\"", "code=\"‸sud\""), ("code=\"sud\"", "code=\"‸sud\""),
      says:
        "@2: erreur: le code de sous-quartier « sud » est écrit deux fois ; un code désigne un seul sous-quartier "
        + "[sous-quartier-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a geography twice", ("code=\"2015\"", "code=\"‸2024\""), ("code=\"2024\"", "code=\"‸2024\""),
      says:
        "@2: erreur: le code de géographie « 2024 » est écrit deux fois ; donnez-en un autre à la seconde "
        + "[geographie-repetee] | note @1 la première fois, c'est ici"),
    Contradiction(
      "an end before the beginning", ("au=\"2023-12-31\"", "au=\"‸2014-12-31\""),
      says:
        "@1: erreur: cette géographie finit le 2014-12-31, avant son début, le 2015-01-01 ; la fin ne vient pas "
        + "avant le début [validite-inversee]"),
    Contradiction(
      "geographies with a day in common", ("du=\"2015-01-01\"", "du=\"‸2015-01-01\""),
      ("du=\"2024-01-01\"", "du=\"‸2023-12-31\""),
      says:
        "@2: erreur: cette géographie commence le 2023-12-31, quand une autre est encore en vigueur (jusqu'au "
        + "2023-12-31) ; un jour n'en a qu'une [geographies-chevauchantes] | note @1 l'autre commence ici"),
    Contradiction(
      "geographies without end", ("du=\"2015-01-01\" au=\"2023-12-31\"", "du=\"‸2015-01-01\""),
      ("du=\"2024-01-01\"", "du=\"‸2024-01-01\""),
      says:
        "@2: erreur: cette géographie commence le 2024-01-01, quand une autre est encore en vigueur (sans fin) ; un "
        + "jour n'en a qu'une [geographies-chevauchantes] | note @1 l'autre commence ici"),
    Contradiction(
      "the later one first in the file is fine", ("du=\"2015-01-01\" au=\"2023-12-31\"", "du=\"2025-01-01\""),
      ("du=\"2024-01-01\"", "du=\"2024-01-01\" au=\"2024-12-31\"")),
    Contradiction(
      "a day of one day", ("du=\"2015-01-01\" au=\"2023-12-31\"", "du=\"2015-01-01\" au=\"2015-01-01\"")),
  ])
  func `tells what contradicts itself`(_ example: Contradiction) throws {
    try example.check(goodTerritoire, file: "territoire.xml") { try Reading(territoire: $0).printed }
  }

  @Test func `tells a short period within a long one, and the next one too`() throws {
    let draft = try Draft(
      goodTerritoire,
      [
        (
          "  <geographie code=\"2024\" du=\"2024-01-01\">",
          "  <geographie code=\"a\" du=\"2016-01-01\" au=\"2016-12-31\"><source>S</source></geographie>\n"
            + "  <geographie code=\"b\" du=\"2017-01-01\" au=\"2017-12-31\"><source>S</source></geographie>\n"
            + "  <geographie code=\"2024\" du=\"2024-01-01\">"
        )
      ])
    let reading = try Reading(territoire: draft.bytes)
    #expect(reading.diagnostics.map(\.code) == ["geographies-chevauchantes", "geographies-chevauchantes"])
    #expect(reading.diagnostics.map(\.position.line) == [22, 23])
    #expect(reading.diagnostics.map { $0.notes[0].position?.line } == [6, 6])
  }

  @Test func `tells a folder of another name`() throws {
    let territoire = try #require(try Reading(territoire: Array(goodTerritoire.utf8)).value)
    var diagnostics: [Diagnostic] = []
    territoire.check(folder: "ville-fictive", into: &diagnostics)
    #expect(diagnostics == [])
    territoire.check(folder: "autre", into: &diagnostics)
    #expect(
      diagnostics.map(\.printed) == [
        "territoire.xml:1:50: erreur: le code du territoire est « ville-fictive », mais son dossier se nomme « autre » ; "
          + "les deux doivent être égaux [dossier-discordant]"
      ])
  }

  @Test func `of Villeneuve-la-Garenne says what the sources say, and what they do not`() throws {
    let bytes = try Repository.bytes("Rules/villeneuve-la-garenne/territoire.xml")
    let reading = try Reading(territoire: bytes)
    #expect(reading.printed == [])
    let territoire = try #require(reading.value)
    #expect(territoire.code == "villeneuve-la-garenne")
    #expect(territoire.geographies.map(\.code) == ["2015", "2024"])
    let quartier = try #require(territoire.geographies[0].quartiers.first)
    #expect(quartier.code == "aire-2029" && quartier.nom == "AIRE 2029" && quartier.habitants == 11_420)
    #expect(quartier.sousQuartiers.map(\.nom) == ["Caravelle", "Centre ville", "Quartiers sud"])
    #expect(territoire.geographies[1].quartiers.isEmpty)
    #expect(territoire.geographies.allSatisfy { $0.remarques.joined().contains("non trouvé") })
  }
}
