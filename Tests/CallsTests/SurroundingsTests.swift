import Calls
import Diagnostics
import Testing
import XMLTree

@Suite struct `A call among its files` {
  /// What a call says against the schema of dossiers, its folders, its territoire and its referential.
  private func printed(
    _ bytes: [UInt8], territoire: String = goodTerritoire, referentiel: String? = goodReferentiel,
    dossier: Schema? = Repository.dossier, folder: String = "essai-2022", above: String = "ville-fictive"
  ) throws -> [String] {
    let reading = try Reading(appel: bytes)
    try #require(reading.printed == [])
    let call = try #require(reading.value)
    var diagnostics: [Diagnostic] = []
    call.check(dossierSchema: try #require(dossier), into: &diagnostics)
    call.check(folder: folder, territoireFolder: above, into: &diagnostics)
    call.check(
      territoire: try #require(try Reading(territoire: Array(territoire.utf8)).value),
      referentiel: try referentiel.map { try #require(try Reading(referentiel: Array($0.utf8)).value) },
      into: &diagnostics)
    return diagnostics.map(\.printed)
  }

  private func good() -> [UInt8] { Array(goodCall.utf8) }

  @Test func `fits them`() throws { #expect(try printed(good()) == []) }

  @Test(arguments: [
    ("piece type=\"statuts\"", "piece type=\"‸statut\"", "piece-inconnue", "la pièce « statut »", "statuts"),
    (
      "<categorie>association<", "<categorie>\n ‸associations<", "categorie-inconnue",
      "la catégorie de porteur « associations »", "association"
    ),
    (
      "frequence=\"renouvellement\"", "frequence=\"‸renouvelement\"", "frequence-inconnue",
      "la fréquence « renouvelement »", "renouvellement"
    ),
  ])
  func `asks for what a dossier can give`(
    _ old: String, _ new: String, _ code: String, _ what: String, _ meant: String
  ) throws {
    let draft = try Draft(goodCall, [(old, new)])
    let lines = try printed(draft.bytes)
    let start = draft.lines([
      "appel.xml:@1: erreur: \(what) n'existe pas dans un dossier ; vouliez-vous écrire « \(meant) » ? [\(code)] | note "
        + "valeurs possibles : "
    ])
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix(start[0]), "\(lines)")
    #expect(lines[0].contains(", "))
  }

  @Test func `names funders that a schema may list, and tells what a schema lacks`() throws {
    let text = try Repository.text("Rules/dossier.xsd")
    var diagnostics: [Diagnostic] = []
    let funders = text.replacing(
      "<xs:element name=\"cofinancement\"", with: "<xs:element name=\"cofinancements\""
    )
    .replacing("name=\"categoriePorteur\">", with: "name=\"categoriePorteur\">")
    .replacing("name=\"pieceJointe\" type", with: "name=\"pieceJointes\" type")
    .replacing("name=\"frequence\" type", with: "name=\"frequences\" type")
    .replacing("name=\"categorie\" type", with: "name=\"categories\" type")
    let schema = try #require(Schema.read(Array(funders.utf8), file: "d.xsd", into: &diagnostics))
    #expect(
      try printed(good(), dossier: schema)
        == [
          "dossier/financement/cofinancement/financeur/@code", "dossier/pieceJointe/@type",
          "dossier/demande/frequence",
          "dossier/porteur/categorie",
        ].sorted().map {
          "appel.xml:2:1: erreur: le schéma donné ne demande pas tout ce que lit le programme (« \($0) ») "
            + "[schema-incomplet]"
        })
    let listed = text.replacing(
      "<xs:attribute name=\"code\" type=\"code\" use=\"required\">",
      with: "<xs:attribute name=\"code\" type=\"periodeDemande\" use=\"required\">")
    let other = try #require(Schema.read(Array(listed.utf8), file: "d.xsd", into: &diagnostics))
    let lines = try printed(good(), dossier: other)
    #expect(
      lines == [
        "appel.xml:36:20: erreur: la sorte de financeur « etat » n'existe pas dans un dossier [financeur-inconnu] | note "
          + "valeurs possibles : ponctuelle, pluriannuelle",
        "appel.xml:43:20: erreur: la sorte de financeur « ville » n'existe pas dans un dossier [financeur-inconnu] | note "
          + "valeurs possibles : ponctuelle, pluriannuelle",
      ])
  }

  @Test func `lies in folders of its names`() throws {
    #expect(
      try printed(good(), folder: "essai-2021", above: "villes") == [
        "appel.xml:2:40: erreur: le code de l'appel est « essai-2022 », mais son dossier se nomme « essai-2021 » ; les "
          + "deux doivent être égaux [dossier-discordant]",
        "appel.xml:2:64: erreur: le code du territoire est « ville-fictive », mais le dossier au-dessus de celui de "
          + "l'appel se nomme « villes » ; les deux doivent être égaux [dossier-discordant]",
      ])
  }

  @Test func `is of its territoire`() throws {
    #expect(
      try printed(good(), territoire: goodTerritoire.replacing("\"ville-fictive\"", with: "\"autre\"")) == [
        "appel.xml:2:64: erreur: l'appel est du territoire « ville-fictive », mais territoire.xml est celui de « autre » "
          + "[territoire-discordant]"
      ])
  }

  @Test func `opens when a geography and a version are in force`() throws {
    let draft = try Draft(goodCall, [("<ouverture>2021-10-01", "<ouverture>‸2014-12-31")])
    #expect(
      try printed(draft.bytes)
        == draft.lines([
          "appel.xml:@1: erreur: aucune géographie n'est en vigueur à l'ouverture de l'appel, le 2014-12-31 (celles qui "
            + "sont connues : du 2015-01-01 au 2023-12-31, du 2024-01-01 sans fin) [geographie-absente]",
          "appel.xml:@1: erreur: aucune version du référentiel n'est en vigueur à l'ouverture de l'appel, le 2014-12-31 "
            + "(celles qui sont connues : du 2015-01-01 au 2023-12-31, du 2024-01-01 sans fin) [version-absente]",
        ]))
  }

  @Test func `is warned of a geography without quarters, and of piliers of another version`() throws {
    let draft = try Draft(
      goodCall,
      [
        ("<ouverture>2021-10-01", "<ouverture>‸2024-10-01"), ("<limiteDepot>2021", "<limiteDepot>2024"),
        ("<comite>2022", "<comite>2025"),
        ("pilier=\"emploi-developpement-economique\"", "pilier=\"‸emploi-developpement-economique\""),
      ])
    #expect(
      try printed(draft.bytes)
        == draft.lines([
          "appel.xml:@1: avertissement: la géographie « 2024 », en vigueur à l'ouverture, le 2024-10-01, n'a encore aucun "
            + "quartier : aucun habitant ne sera reconnu [geographie-vide] | note 22:3 complétez sa liste ici",
          "appel.xml:@2: erreur: aucun pilier du référentiel en vigueur n'a le code « emploi-developpement-economique » "
            + "(piliers : cohesion-sociale) [pilier-inconnu]",
        ]))
  }

  @Test func `has piliers of its referential, which it needs for them only`() throws {
    let draft = try Draft(goodCall, [("pilier=\"cohesion-sociale\"", "pilier=\"‸cohesion-social\"")])
    #expect(
      try printed(draft.bytes)
        == draft.lines([
          "appel.xml:@1: erreur: aucun pilier du référentiel en vigueur n'a le code « cohesion-social » ; vouliez-vous "
            + "écrire « cohesion-sociale » ? (piliers : cohesion-sociale, emploi-developpement-economique) "
            + "[pilier-inconnu]"
        ]))
    let lines = try printed(good(), referentiel: nil)
    #expect(lines.count == 2)
    #expect(
      lines[0]
        == "appel.xml:40:24: erreur: cette enveloppe est pour le pilier « cohesion-sociale », mais le territoire n'a pas "
        + "de referentiel.xml qui dise ses piliers [referentiel-absent]")
    let without = try Draft(
      goodCall,
      [
        (
          "    <enveloppe pilier=\"cohesion-sociale\" origine=\"source\" source=\"rapport\">156752.00</enveloppe>\n"
            + "    <enveloppe pilier=\"emploi-developpement-economique\" origine=\"exemple\"> 127224.5 </enveloppe>\n",
          ""
        )
      ])
    #expect(try printed(without.bytes, referentiel: nil) == [])
  }
}
