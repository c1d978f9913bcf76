import Diagnostics
import FEEL
import Review
import Testing

@Suite struct `Inputs of the rules` {
  /// The points that a rule makes of a dossier, to see what its inputs hold.
  static func seen(
    _ types: String, _ logic: String, _ demande: Demande = Demande(),
    change: (inout Essai) -> Void = { _ in },
    inputs: [(name: String, type: String)] = []
  ) throws -> String? {
    let names = ["dossier"] + inputs.map(\.name)
    var essai = Essai(
      types + type("tCritere", "resultat: boolean", "constat: string")
        + input("dossier", "tDossier") + inputs.map { input($0.name, $0.type) }.joined()
        + decision(
          "Vu", "tCritere", needs: names.map { "?" + $0 },
          literal("{resultat: true, constat: string(\(logic))}"))
        + decision("Montant", "number", literal("1"))
        + service("Recevabilité", ["Vu"], inputs: names) + service("Proposition", ["Montant"]))
    change(&essai)
    return try Bilan(try essai.rules(), demande.bytes).finding().constat
  }

  @Test func `texts become values of their types`() throws {
    let types =
      type("tDossier", "demande: tDemande", "action: tAction", "porteur: tPorteur")
      + type(
        "tDemande", "dateDepot: date", "exercice: number", "montantSollicite: number", "frequence: string")
      + type("tAction", "intitule: string", "gratuite: boolean") + type("tPorteur", "siret: string")
    for (logic, text) in [
      ("dossier.demande.dateDepot + duration(\"P1D\")", "2022-01-11"),
      ("dossier.demande.exercice + 1", "2023"),
      ("dossier.demande.montantSollicite / 4", "250"), ("dossier.demande.frequence", "premiereDemande"),
      ("upper case(dossier.action.intitule)", "UN CAFÉ DES LANGUES"),
      ("dossier.porteur.siret", "00012001400014"),
    ] {
      let seen = try Self.seen(types, logic)
      #expect(seen == text, "\(logic)")
    }
  }

  @Test func `lists, attributes and texts with attributes`() throws {
    let types =
      type("tDossier", "public: tPublic", "financement: tFinancement", "pieceJointe: tPiece*")
      + type("tPublic", "tranche: tTranche*", "residence: tResidence")
      + type("tTranche", "de: number", "a: number", "femmes: number")
      + type("tResidence", "quartier: tQuartier*") + type("tQuartier", "code: string", "texte: number")
      + type("tFinancement", "cofinancement: tLigne*")
      + type("tLigne", "financeur: tFinanceur", "statut: string")
      + type("tFinanceur", "code: string", "texte: string") + type("tPiece", "type: string")
    var demande = Demande()
    demande.people =
      "<total>9</total><tranche de=\"11\" a=\"14\"><femmes>4</femmes><hommes>1</hommes></tranche>"
      + "<tranche de=\"15\"><femmes>2</femmes><hommes>2</hommes></tranche>"
      + "<residence><quartier code=\"aire-2029\">7</quartier><horsQuartier>2</horsQuartier></residence>"
    for (logic, text) in [
      ("sum(dossier.public.tranche.femmes)", "6"), ("dossier.public.tranche[1].a", "14"),
      ("dossier.public.residence.quartier[code = \"aire-2029\"][1].texte", "7"),
      ("count(dossier.pieceJointe)", "0"),
    ] {
      #expect(try Self.seen(types, logic, demande) == text, "\(logic)")
    }
    demande.rest =
      "<financement><cofinancement compte=\"74etat\" type=\"privilegie\"><financeur code=\"etat\">État</financeur>"
      + "<montantSollicite>1000</montantSollicite><statut>sollicite</statut></cofinancement><total>1000</total></financement>"
    #expect(
      try Self.seen(
        types, "dossier.financement.cofinancement[financeur.code = \"etat\"][1].financeur.texte", demande)
        == "État")
  }

  @Test func `the call's own questions are answered by code`() throws {
    let types =
      type("tDossier", "complement: tComplement")
      + type(
        "tComplement", "surface: number", "convention: boolean", "lieu: string", "prix: number", "jour: date")
    var demande = Demande()
    demande.rest =
      "<complement code=\"surface\"><nombre>12.5</nombre></complement>"
      + "<complement code=\"convention\"><reponse>true</reponse></complement>"
      + "<complement code=\"lieu\"><texte>Au parc</texte></complement>"
      + "<complement code=\"prix\"><montant>40</montant></complement>"
      + "<complement code=\"jour\"><date>2022-05-01</date></complement>"
    let logic =
      "[dossier.complement.surface, dossier.complement.convention, dossier.complement.lieu, dossier.complement.prix, dossier.complement.jour]"
    let seen = try Self.seen(types, logic, demande)
    #expect(seen == "[12.5, true, \"Au parc\", 40, 2022-05-01]")
  }

  @Test func `an unanswered question is missing by its code`() throws {
    let essai = Essai(
      type("tDossier", "complement: tComplement") + type("tComplement", "surface: number")
        + input("dossier", "tDossier")
        + decision("Surface", "boolean", literal("dossier.complement.surface > 10"))
        + decision("Montant", "number", literal("1"))
        + service("Recevabilité", ["Surface"]) + service("Proposition", ["Montant"]))
    let rules = try essai.rules()
    var demande = Demande()
    #expect(
      try Bilan(rules, demande.bytes).finding().missing.map(\.path) == ["complement[@code=\"surface\"]"])
    demande.rest = "<complement code=\"surface\"><texte>dix</texte></complement>"
    let finding = try Bilan(rules, demande.bytes).finding()
    #expect(finding.missing.map(\.kind) == [.illisible])
    #expect(
      finding.constat == "Ne se lit pas : Réponse complémentaire « surface »."
    )
  }

  @Test func `an unanswered question is missing by its label, where it has one`() throws {
    let essai = Essai(
      type("tDossier", "complement: tComplement")
        + type("tComplement", "surface: number").replacing(
          "name=\"surface\"", with: "name=\"surface\" label=\"Surface du jardin,\n en m²\"")
        + input("dossier", "tDossier")
        + decision("Surface", "boolean", literal("dossier.complement.surface > 10"))
        + decision("Montant", "number", literal("1"))
        + service("Recevabilité", ["Surface"]) + service("Proposition", ["Montant"]))
    let finding = try Bilan(try essai.rules(), Demande().bytes).finding()
    #expect(finding.missing.map(\.label) == ["Surface du jardin, en m²"])
    #expect(finding.constat == "Il manque : Surface du jardin, en m².")
  }

  @Test(arguments: [
    (["surfaces"], ["surfaces"]), (["surface"], []), (["surface", "surfaces"], []), (["jardin"], []),
    (["surfaces", "surfac"], ["surfaces", "surfac"]),
  ])
  func `an answer under nearly the code of an open question is told`(
    _ codes: [String], _ strays: [String]
  ) throws {
    let essai = Essai(
      type("tDossier", "complement: tComplement") + type("tComplement", "surface: number")
        + input("dossier", "tDossier")
        + decision("Surface", "boolean", literal("dossier.complement.surface > 10"))
        + decision("Montant", "number", literal("1"))
        + service("Recevabilité", ["Surface"]) + service("Proposition", ["Montant"]))
    var demande = Demande()
    demande.rest = codes.map { "<complement code=\"\($0)\"><nombre>12</nombre></complement>" }.joined()
    let told = try Bilan(try essai.rules(), demande.bytes).told.filter { $0.contains("complement-inconnu") }
    #expect(
      told.map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) }
        == strays.map {
          "avertissement: aucune règle de l'appel ne lit la réponse « \($0) » ; vouliez-vous écrire « surface » ? [complement-inconnu]"
        })
  }

  @Test func `the call, its parameters and its territoire are inputs too`() throws {
    let types =
      type("tDossier", "demande: tDemande") + type("tDemande", "dateDepot: date")
      + type(
        "tAppel", "calendrier: tCalendrier", "parametres: tParametres", "code: string", "piece: tPiece*",
        "exercice: number")
      + type("tPiece", "type: string") + type("tCalendrier", "limiteDepot: date")
      + type(
        "tParametres", "taux maximal: number", "jour d'ouverture: date", "ouvert: boolean", "nom: string")
      + type("tTerritoire", "nom: string", "geographie: tGeographie")
      + type("tGeographie", "code: string", "quartier: tQuartier*")
      + type("tQuartier", "code: string", "nom: string", "commune: string*")
    for (logic, text) in [
      ("appel.calendrier.limiteDepot", "2022-01-14"), ("appel.parametres.taux maximal * 2", "1.0"),
      ("appel.parametres.jour d'ouverture", "2022-01-03"), ("appel.parametres.ouvert", "true"),
      ("appel.parametres.nom", "Les Mots"), ("appel.piece.type", "[\"statuts\", \"rib\"]"),
      ("appel.code", "appel-essai"),
      ("appel.exercice", "2022"), ("territoire.geographie.code", "2015"),
      ("territoire.geographie.quartier.code", "[\"aire-2029\"]"),
      ("territoire.geographie.quartier[1].commune", "[\"Essais\"]"),
    ] {
      let seen = try Self.seen(
        types, logic,
        change: { essai in
          let pieces = ["statuts", "rib"].map {
            "<piece type=\"\($0)\" origine=\"exemple\"><motif>x</motif></piece>"
          }
          essai.appel.replaceLast("<attribution", with: pieces.joined() + "<attribution")
          let parametres = [
            ("taux maximal", "0.5"), ("jour d’ouverture", "2022-01-03"), ("ouvert", "oui"),
            ("nom", "Les Mots"),
          ]
          essai.appel.replaceLast(
            "<texte code=\"voies",
            with: parametres.map {
              "<parametre code=\"\($0.0)\" valeur=\"\($0.1)\" origine=\"exemple\">x</parametre>"
            }.joined() + "<texte code=\"voies")
        }, inputs: [("appel", "tAppel"), ("territoire", "tTerritoire")])
      #expect(seen == text, "\(logic)")
    }
  }

  @Test func `a list of very many is read in good time`() throws {
    let types =
      type("tDossier", "demande: tDemande") + type("tDemande", "dateDepot: date")
      + type("tTerritoire", "geographie: tGeographie") + type("tGeographie", "quartier: tQuartier*")
      + type("tQuartier", "code: string", "commune: string*")
    let count = 80_000
    let clock = ContinuousClock()
    let time = try clock.measure {
      let seen = try Self.seen(
        types, "string(count(territoire.geographie.quartier[1].commune))",
        change: { essai in
          let communes = String(repeating: "<commune>Essais</commune>", count: count)
          essai.territoire.replaceLast("<commune>Essais</commune></quartier>", with: communes + "</quartier>")
        }, inputs: [("territoire", "tTerritoire")])
      #expect(seen == "\(count)")
    }
    #expect(time < .seconds(20))
  }

  @Test func `the version of the referential in force`() throws {
    let types =
      type("tDossier", "demande: tDemande") + type("tDemande", "dateDepot: date")
      + type("tReferentiel", "du: date", "pilier: tPilier*") + type("tPilier", "code: string", "axe: tAxe*")
      + type("tAxe", "code: string")
    let seen = try Self.seen(
      types, "[referentiel.du, referentiel.pilier[1].axe.code]",
      change: { essai in
        essai.referentiel = """
          <referentiel xmlns="urn:copil:referentiel:1" code="essais">
            <version du="2000-01-01" au="2020-12-31"><source>x</source>
              <pilier code="ancien"><libelle>x</libelle><axe code="z"><libelle>x</libelle></axe></pilier></version>
            <version du="2021-01-01"><source>x</source>
              <pilier code="p"><libelle>x</libelle><axe code="a"><libelle>x</libelle></axe><axe code="b"><libelle>x</libelle></axe></pilier>
            </version>
          </referentiel>
          """
      }, inputs: [("referentiel", "tReferentiel")])
    #expect(seen == "[2021-01-01, [\"a\", \"b\"]]")
  }

  @Test func `of an element written twice the first counts`() throws {
    let types = type("tDossier", "public: tPublic") + type("tPublic", "total: number")
    var demande = Demande()
    demande.people = "<total>9</total><total>8</total>"
    #expect(try Self.seen(types, "dossier.public.total", demande) == "9")
    // One that cannot be read leaves its place to the next.
    demande.people = "<total>neuf</total><total>dix</total><total>8</total>"
    #expect(try Self.seen(types, "dossier.public.total", demande) == "8")
  }

  @Test func `models of one call have inputs of their own`() throws {
    var essai = Essai(
      "<import name=\"c\" namespace=\"urn:commun\" importType=\"https://www.omg.org/spec/DMN/20230324/MODEL/\"/>"
        + type("tDossier", "demande: tDemande") + type("tDemande", "montantSollicite: number")
        + input("dossier", "tDossier")
        + decision("Montant", "number", literal("dossier.demande.montantSollicite"))
        + service("Proposition", ["Montant"]))
    essai.models["commun.dmn"] = Essai.model(
      type("tDossier", "public: tPublic") + type("tPublic", "total: number") + input("dossier", "tDossier")
        + decision("Public", "boolean", literal("dossier.public.total > 10"))
        + service("Recevabilité", ["Public"]),
      namespace: "urn:commun")
    let rules = try essai.rules()
    #expect(rules.models.count == 1)
    let bilan = try Bilan(rules, Demande().bytes)
    #expect(bilan.evaluation?.findings.map(\.answer) == [.satisfait, .satisfait])
    // Named by the call but not imported, it runs by itself.
    essai.models["essai.dmn"] = essai.models["essai.dmn"]?.replacing(/<import[^>]*>/, with: "")
    essai.appel.replaceLast(
      "<role nom=\"recevabilite\"", with: "<modele fichier=\"commun.dmn\"/><role nom=\"recevabilite\"")
    #expect(try essai.rules().models.count == 2)
    #expect(
      try Bilan(try essai.rules(), Demande().bytes).evaluation?.findings.map(\.answer) == [
        .satisfait, .satisfait,
      ])
  }
}
