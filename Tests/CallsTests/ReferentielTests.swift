import Calls
import Diagnostics
import FEEL
import Testing
import XMLTree

@Suite struct `A referential` {
  @Test func `without fault is read whole`() throws {
    let reading = try Reading(referentiel: Array(goodReferentiel.utf8))
    #expect(reading.printed == [])
    let referentiel = try #require(reading.value)
    #expect(referentiel.code == "contrat-de-ville")
    #expect(referentiel.tree.name.local == "referentiel")
    #expect(referentiel.versions.map(\.source) == ["Contrat de ville", "Autre contrat"])
    #expect(referentiel.versions.map(\.tree.position.line) == [2, 22])
    let version = referentiel.versions[0]
    #expect(version.du == CivilDate(year: 2015, month: 1, day: 1))
    #expect(version.au == CivilDate(year: 2023, month: 12, day: 31))
    #expect(
      version.entrees.map(\.code) == [
        "cohesion-sociale", "education", "EDU-1", "EDU-1.1", "EDU-1.2", "EDU-2",
        "emploi-developpement-economique", "emploi",
      ])
    #expect(
      version.entrees.map(\.niveau)
        == [.pilier, .axe, .orientation, .objectif, .objectif, .orientation, .pilier, .axe])
    #expect(version.entrees.map(\.parent) == [nil, 0, 1, 2, 2, 1, nil, 6])
    #expect(
      version.entrees.map(\.libelle)
        == ["Cohésion sociale", "Éducation", "Savoirs", "Lire", "Écrire", "Parents", "Emploi", "Emploi"])
    #expect(version.entrees.map(\.variantes) == [[], ["L'éducation"], [], [], [], [], [], []])
    #expect(version.entrees.map(\.position.line) == [4, 6, 9, 11, 12, 14, 17, 19])
    #expect(version.entree(.axe, "emploi") == 7)
    #expect(version.entree(.pilier, "emploi") == nil)
    let day = try #require(CivilDate(year: 2024, month: 1, day: 1))
    #expect(referentiel.version(on: day)?.source == "Autre contrat")
  }

  @Test(arguments: [
    Contradiction(
      "a pilier twice",
      ("pilier code=\"emploi-developpement-economique\"", "pilier code=\"‸cohesion-sociale\""),
      (
        "<source>Contrat de ville</source>\n    <pilier code=\"cohesion-sociale\"",
        "<source>Contrat de ville</source>\n    <pilier code=\"‸cohesion-sociale\""
      ),
      says:
        "@2: erreur: le code de pilier « cohesion-sociale » est écrit deux fois ; donnez-en un autre au second "
        + "[code-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "an axe twice, under two piliers", ("axe code=\"emploi\"", "axe code=\"‸education\""),
      (
        "<axe code=\"education\">\n        <libelle>Éducation</libelle>\n        <variante>",
        "<axe code=\"‸education\">\n        <libelle>Éducation</libelle>\n        <variante>"
      ),
      says:
        "@2: erreur: le code d'axe « education » est écrit deux fois ; donnez-en un autre au second [code-repete] "
        + "| note @1 la première fois, c'est ici"),
    Contradiction(
      "an orientation twice", ("orientation code=\"EDU-1\"", "orientation code=\"‸EDU-1\""),
      ("orientation code=\"EDU-2\"", "orientation code=\"‸EDU-1\""),
      says: "@2: erreur: le code d'orientation « EDU-1 » est écrit deux fois ; donnez-en un autre au second "
        + "[code-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "an objectif twice", ("code=\"EDU-1.1\"", "code=\"‸EDU-1.1\""),
      ("code=\"EDU-1.2\"", "code=\"‸EDU-1.1\""),
      says: "@2: erreur: le code d'objectif « EDU-1.1 » est écrit deux fois ; donnez-en un autre au second "
        + "[code-repete] | note @1 la première fois, c'est ici"),
    Contradiction("one code at two levels is fine", ("code=\"EDU-1.1\"", "code=\"EDU-1\"")),
    Contradiction("a code that does not begin as the one above is fine", ("code=\"EDU-1.1\"", "code=\"X\"")),
    Contradiction(
      "an end before the beginning", ("au=\"2023-12-31\"", "au=\"‸2014-12-31\""),
      says:
        "@1: erreur: cette version du référentiel finit le 2014-12-31, avant son début, le 2015-01-01 ; la fin ne "
        + "vient pas avant le début [validite-inversee]"),
    Contradiction(
      "versions with days in common", ("du=\"2015-01-01\"", "du=\"‸2015-01-01\""),
      ("du=\"2024-01-01\"", "du=\"‸2022-01-01\""),
      says:
        "@2: erreur: cette version du référentiel commence le 2022-01-01, quand une autre est encore en vigueur "
        + "(jusqu'au 2023-12-31) ; un jour n'en a qu'une [versions-chevauchantes] | note @1 l'autre commence ici"
    ),
  ])
  func `tells what contradicts itself`(_ example: Contradiction) throws {
    try example.check(goodReferentiel, file: "referentiel.xml") { try Reading(referentiel: $0).printed }
  }

  @Test func `of Villeneuve-la-Garenne has the piliers, axes, orientations and objectifs of its report`()
    throws
  {
    let reading = try Reading(
      referentiel: try Repository.bytes("Rules/villeneuve-la-garenne/referentiel.xml"))
    #expect(reading.printed == [])
    let version = try #require(reading.value?.versions.first)
    let codes = { (niveau: Referentiel.Niveau) in
      version.entrees.filter { $0.niveau == niveau }.map(\.code)
    }
    #expect(
      codes(.pilier) == [
        "cohesion-sociale", "emploi-developpement-economique", "cadre-de-vie-renouvellement-urbain",
      ])
    #expect(
      codes(.axe) == [
        "acces-aux-droits", "education", "sante", "emploi", "habitat", "renouvellement-urbain",
        "cadre-de-vie",
      ])
    #expect(
      codes(.orientation) == [
        "DROITS-1", "DROITS-2", "DROITS-3", "EDU-1", "EDU-2", "EDU-3", "EDU-4", "SANTE-1", "SANTE-2",
        "SANTE-3",
        "SANTE-4", "EMPLOI-1", "EMPLOI-2", "EMPLOI-3", "EMPLOI-4", "HABITAT-1", "RU-1", "CADRE-1", "CADRE-2",
        "CADRE-3",
      ])
    #expect(codes(.objectif).count == 22)
    #expect(version.entrees.flatMap(\.variantes).count == 6)
  }
}
