import Calls
import Diagnostics
import Dossiers
import FEEL
import Testing
import XMLTree

@Suite struct `The changes of a committee` {
  @Test func `without fault are read whole`() throws {
    let reading = try Reading(arbitrages: Array(goodArbitrages.utf8))
    #expect(reading.printed == [])
    let file = try #require(reading.value)
    #expect(file.appel == "essai-2022")
    #expect(file.tree.name.local == "arbitrages")
    #expect(file.arbitrages.map(\.dossier) == ["CDV-2022-001", "CDV-2022-002"])
    #expect(file.arbitrages.map(\.financeur) == ["etat", nil])
    #expect(file.arbitrages.map(\.montant) == [Montant(centimes: 450_000), nil])
    #expect(file.arbitrages.map(\.auteur) == ["Comité de pilotage", "Comité de pilotage"])
    #expect(file.arbitrages.allSatisfy { $0.date == CivilDate(year: 2022, month: 2, day: 10) })
    #expect(file.arbitrages.map(\.motif) == ["Priorité du comité", "Hors des priorités"])
    #expect(file.arbitrages.map(\.position.line) == [2, 8])
  }

  @Test(arguments: [
    Contradiction(
      "a sum of nobody", (" financeur=\"etat\"", ""), ("<montant>4500.00", "<montant>‸4500.00"),
      says:
        "@1: erreur: ce montant pour « CDV-2022-001 » ne dit pas de quel financeur ; ajoutez financeur=\"…\", seul "
        + "un refus vaut pour tous [arbitrage-sans-financeur]"),
    Contradiction(
      "a dossier twice", ("\"CDV-2022-001\"", "\"‸CDV-2022-002\""),
      ("\"CDV-2022-002\"", "\"‸CDV-2022-002\" financeur=\"etat\""),
      says: "@2: erreur: « CDV-2022-002 » est arbitré deux fois pour « etat » ; gardez la bonne décision "
        + "[arbitrage-repete] | note @1 la précédente est ici"),
    Contradiction(
      "a dossier refused twice by all", (" financeur=\"etat\"", ""),
      ("<montant>4500.00</montant>", "<refus/>"),
      ("\"CDV-2022-001\"", "\"‸CDV-2022-002\""), ("\"CDV-2022-002\"", "\"‸CDV-2022-002\""),
      says:
        "@2: erreur: « CDV-2022-002 » est arbitré deux fois pour tous les financeurs ; gardez la bonne décision "
        + "[arbitrage-repete] | note @1 la précédente est ici"),
    Contradiction(
      "thousands set apart by a point", ("<montant>4500.00", "<montant>‸4.500"),
      says:
        "@1: erreur: Montant : « 4.500 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; "
        + "attendu : un montant en euros, positif ou nul, deux décimales au plus, comme 12500.00 [montant-invalide]"
        + " | note vouliez-vous écrire « 4500 », ou « 4.50 » ?"),
    Contradiction(
      "both a sum and a refusal", ("</montant>", "</montant>‸<refus/>"),
      says:
        "@1: erreur: « CDV-2022-001 » a ici un montant et un refus ; gardez l'un des deux [arbitrage-double]",
      "@1: erreur: <refus> (Refus) n'est pas à sa place dans <arbitrage> [element-mal-place] | note l'ordre attendu est "
        + ": montant, refus, auteur, date, motif"),
  ])
  func `tell what contradicts itself`(_ example: Contradiction) throws {
    try example.check(goodArbitrages, file: "arbitrages.xml") { try Reading(arbitrages: $0).printed }
  }

  @Test func `may tell of the adoption of the programme`() throws {
    #expect(try Reading(arbitrages: Array(goodArbitrages.utf8)).value?.adoption == nil)
    var text = goodArbitrages
    let mark = try #require(text.firstRange(of: "<arbitrage "))
    text.replaceSubrange(
      mark,
      with: "<adoption><auteur>Comité de pilotage</auteur><date>2022-04-12</date></adoption><arbitrage ")
    let reading = try Reading(arbitrages: Array(text.utf8))
    #expect(reading.printed == [])
    #expect(reading.value?.adoption?.auteur == "Comité de pilotage")
    #expect(reading.value?.adoption?.date == CivilDate(year: 2022, month: 4, day: 12))
  }

  @Test func `name a date without the point that ends its documentation`() throws {
    let text = goodArbitrages.replacing("\"essai-2022\">", with: Self.adopted("hier"))
    let printed = try Reading(arbitrages: Array(text.utf8)).printed
    #expect(
      printed.first?.contains("erreur: Date de l'adoption : « hier » ne se lit pas") == true, "\(printed)")
  }

  @Test(arguments: [
    Contradiction(
      "an adoption before the call opened", ("\"essai-2022\">", adopted("‸2021-09-30")),
      says:
        "@1: avertissement: le programme est adopté le 30\u{A0}septembre 2021, avant l'ouverture de l'appel, le 1er\u{A0}octobre 2021 ; "
        + "vérifiez cette date [adoption-avant-ouverture]"),
    Contradiction(
      "a decision after the adoption", ("\"essai-2022\">", adopted("2022-02-09")),
      ("2022-02-10</date>\n    <motif>Priorité", "‸2022-02-10</date>\n    <motif>Priorité"),
      ("2022-02-10</date>\n    <motif>Hors", "2022-02-09</date>\n    <motif>Hors"),
      says:
        "@1: avertissement: cette décision est du 10\u{A0}février 2022, après l'adoption du programme qui la contient, le "
        + "9\u{A0}février 2022 ; vérifiez les deux dates [arbitrage-apres-adoption]"),
    Contradiction("all on one day", ("\"essai-2022\">", adopted("2022-02-10"))),
  ])
  func `warn of dates that cannot be`(_ example: Contradiction) throws {
    try example.check(goodArbitrages, file: "arbitrages.xml") { try Reading(arbitrages: $0).printed }
  }

  private static func adopted(_ day: String) -> String {
    "\"essai-2022\"><adoption><auteur>Comité de pilotage</auteur><date>\(day)</date></adoption>"
  }

  @Test func `are for the funders of one call`() throws {
    let draft = try Draft(
      goodArbitrages, [("\"essai-2022\"", "\"‸essai-2021\""), ("\"etat\"", "\"‸etats\"")])
    let reading = try Reading(arbitrages: draft.bytes)
    let call = try #require(try Reading(appel: goodCall).value)
    var diagnostics = reading.diagnostics
    try #require(reading.value).check(call: call, into: &diagnostics)
    #expect(
      diagnostics.map(\.printed)
        == draft.lines([
          "arbitrages.xml:@1: erreur: ces arbitrages sont ceux de l'appel « essai-2021 », et non « essai-2022 » "
            + "[arbitrages-autre-appel]",
          "arbitrages.xml:@2: erreur: « etats » n'est pas un financeur de l'appel ; vouliez-vous écrire « etat » ? "
            + "(financeurs de l'appel : etat, ville) [financeur-hors-appel]",
        ]))
  }
}
