import Calls
import Diagnostics
import Review
import Testing

extension Modele {
  /// A model whose critère reads the kind of porteur through a table.
  init(table rows: [[String]], column: String = "dossier.porteur.categorie", components: [String] = []) {
    self.init()
    types =
      type("tDemande", "montantSollicite: number", "dateDepot: date", "frequence: string")
      + type("tPorteur", "categorie: string") + type("tDossier", "demande: tDemande", "porteur: tPorteur")
    recevabilite = decision("Association", "boolean", table([column], rows))
    services = service("Recevabilité", ["Association"]) + service("Proposition", ["Montant"])
  }
}

/// A model with a parameter that has bounds.
private func bounded(_ bounds: String, value: String) -> Essai {
  var modele = Modele()
  modele.types +=
    type("tTaux", of: "number", in: bounds) + type("tParametres", "taux: tTaux")
    + type("tAppel", "parametres: tParametres")
  modele.inputs += input("appel", "tAppel")
  modele.montant = decision(
    "Montant", "number", needs: ["?dossier", "?appel"],
    literal("dossier.demande.montantSollicite * appel.parametres.taux"))
  modele.services =
    service("Recevabilité", ["Dépôt"])
    + service("Proposition", ["Montant"], inputs: ["dossier", "appel"])
  var essai = modele.essai
  essai.appel.replaceLast(
    "<texte code=\"voies",
    with: "<parametre code=\"taux\" valeur=\"\(value)\" origine=\"exemple\">x</parametre><texte code=\"voies")
  return essai
}

@Suite struct `Rules against what dossiers can say` {
  @Test func `a word that the schema does not list is told with the nearest`() throws {
    let modele = Modele(table: [
      ["\"assocation\", \"commune\"", "true"], ["[\"gip\", \"zzz\"]", "true"], ["-", "false"],
    ])
    let faults = try modele.essai.faults()
    #expect(faults.count == 2)
    #expect(
      faults.first
        == "essai.dmn:15:358: erreur: « assocation » n'est pas une des valeurs de « dossier.porteur.categorie » dans dossier.xsd ; vouliez-vous écrire « association » ? (table « Association », ligne 1) [valeur-inconnue]"
    )
    #expect(faults.last?.contains("« zzz » n'est pas une des valeurs") == true)
    #expect(faults.last?.contains("| note valeurs possibles : « association », « fondation »") == true)
  }

  @Test(arguments: [
    ("dossier.porteur.categorie = \"assocation\"", "assocation", "dossier.porteur.categorie", "association"),
    (
      "if \"premiereDemand\" != dossier.demande.frequence then true else false", "premiereDemand",
      "dossier.demande.frequence", "premiereDemande"
    ),
    (
      "list contains([\"commune\", \"fondations\"], dossier.porteur.categorie)", "fondations",
      "dossier.porteur.categorie", "fondation"
    ),
    (
      "dossier.porteur.categorie in (\"gip\", \"bailleurs\")", "bailleurs", "dossier.porteur.categorie",
      "bailleur"
    ),
    (
      "count(dossier.financement.cofinancement[statut = \"solicite\"]) > 0", "solicite",
      "dossier.financement.cofinancement.statut", "sollicite"
    ),
    (
      "some l in dossier.financement.cofinancement satisfies l.statut = \"acquit\"", "acquit",
      "dossier.financement.cofinancement.statut", "acquis"
    ),
    (
      "count(for l in dossier.financement.cofinancement[item.statut = \"refus\"] return l.statut) > 0",
      "refus",
      "dossier.financement.cofinancement.statut", "refuse"
    ),
  ])
  func `a word that an expression compares is looked at as well`(
    text: String, word: String, path: String, nearest: String
  ) throws {
    var modele = Modele(table: [])
    modele.types +=
      type("tLigne", "statut: string") + type("tFinancement", "cofinancement: tLigne*")
    modele.types = modele.types.replacing(
      "<itemComponent name=\"porteur\">",
      with:
        "<itemComponent name=\"financement\"><typeRef>tFinancement</typeRef></itemComponent><itemComponent name=\"porteur\">"
    )
    modele.recevabilite = decision("Association", "boolean", literal(text))
    let faults = try modele.essai.faults()
    #expect(
      faults.map { $0.drop { $0 != " " } } == [
        " erreur: « \(word) » n'est pas une des valeurs de « \(path) » dans dossier.xsd ; vouliez-vous écrire « \(nearest) » ? (« Association ») [valeur-inconnue]"
      ])
    modele.recevabilite = decision(
      "Association", "boolean", literal(text.replacing(word, with: nearest)))
    #expect(try modele.essai.faults() == [])
  }

  @Test(arguments: [
    [["\"association\"", "true"], ["not(\"association\", null)", "false"]], [["-", "true"]],
    [["if ? = \"zzz\" then true else false", "true"]],
  ])
  func `words that it lists, and tests that are computed, are not`(rows: [[String]]) throws {
    #expect(try Modele(table: rows).essai.faults() == [])
  }

  @Test func `a column that reads no list of words may hold any`() throws {
    let modele = Modele(table: [["\"zzz\"", "true"]], column: "string(dossier.demande.dateDepot)")
    #expect(try modele.essai.faults() == [])
  }

  @Test func `words without a row are told at the table`() throws {
    let modele = Modele(
      table: [["\"premiereDemande\"", "true"]], column: "dossier.demande.frequence")
    #expect(
      try modele.essai.faults() == [
        "essai.dmn:15:204: avertissement: aucune ligne de la table « Association » ne convient quand « dossier.demande.frequence » vaut « renouvellement » ; ajoutez une ligne [table-incomplete]"
      ])
  }

  @Test func `a gap is a fault of the rules, at its table, and nothing that the dossier lacks`() throws {
    let modele = Modele(table: [["\"commune\"", "true"], ["\"gip\"", "false"]])
    let rules = try modele.essai.rules()
    let bilan = try Bilan(rules, Demande().bytes)
    let finding = try bilan.finding()
    #expect(finding.answer == .inconnu)
    #expect(finding.missing.isEmpty)
    #expect(finding.constat == "La règle n'a pas pu être appliquée ; le dossier n'y est pour rien.")
    #expect(
      bilan.told == [
        "essai.dmn:15:204: erreur: règle en défaut : aucune ligne de la table « Association » ne convient, ajoutez-en une ; le critère « Association » reste sans réponse [regle-en-defaut] | note d.xml avec le dossier « D-1 »"
      ])
  }

  @Test func `a row that nothing matches because a fact lacks is a fact that lacks`() throws {
    let modele = Modele(table: [["< @\"2022-01-14\"", "true"]], column: "dossier.demande.dateDepot")
    var demande = Demande()
    demande.depot = nil
    let bilan = try Bilan(try modele.essai.rules(), demande.bytes)
    #expect(try bilan.finding().missing.map(\.path) == ["demande/dateDepot"])
    #expect(!bilan.told.contains { $0.contains("regle-en-defaut") })
  }

  @Test(arguments: [
    (
      "[0..1]", "40",
      "le paramètre « taux » vaut « 40 », hors des valeurs que permettent les règles : [0..1] ; « 40 % » s'écrit 0.4"
    ),
    (
      "[0..1]", "-0.1",
      "le paramètre « taux » vaut « -0.1 », hors des valeurs que permettent les règles : [0..1]"
    ),
    (
      "[0..1]", "400",
      "le paramètre « taux » vaut « 400 », hors des valeurs que permettent les règles : [0..1]"
    ),
    (">= 0", "-5", "le paramètre « taux » vaut « -5 », hors des valeurs que permettent les règles : >= 0"),
  ])
  func `a parameter outside its bounds is told`(bounds: String, value: String, message: String) throws {
    #expect(
      try bounded(bounds, value: value).faults() == [
        "appel.xml:14:18: erreur: \(message) [parametre-hors-bornes] | note essai.dmn:9:76 les valeurs permises sont écrites ici"
      ])
  }

  @Test
  func `bounds between which nothing lies are told where they are written, and no parameter outside them`()
    throws
  {
    let faults = try bounded("[11..3]", value: "1").faults()
    #expect(faults.count == 1)
    #expect(
      faults.first?.hasSuffix(
        " erreur: aucune valeur ne peut convenir à « [11..3] » : cet intervalle est vide (valeurs permises de « tTaux ») [intervalle-vide]"
      ) == true)
    #expect(faults.first?.hasPrefix("essai.dmn:9:") == true)
  }

  @Test func `a cell that is none of the values of its type tells where these are written`() throws {
    var modele = Modele(table: [["\"association\"", "true"], ["-", "false"]])
    modele.types = modele.types.replacing(
      "<typeRef>string</typeRef></itemComponent>\n</itemDefinition>\n<itemDefinition name=\"tDossier\">",
      with:
        "<typeRef>string</typeRef><allowedValues><text>\"asociation\", \"commune\"</text></allowedValues></itemComponent>\n</itemDefinition>\n<itemDefinition name=\"tDossier\">"
    )
    let faults = try modele.essai.faults()
    #expect(faults.count == 1)
    #expect(faults.first?.contains("[dmn-valeur-exclue] | note essai.dmn:") == true)
    #expect(faults.first?.hasSuffix("les valeurs permises sont écrites ici") == true)
  }

  @Test(arguments: [("[0..1]", "0"), ("[0..1]", "1"), (">= 0", "40"), ("0.3, 0.5", "0.5")])
  func `a parameter within its bounds is taken`(bounds: String, value: String) throws {
    #expect(try bounded(bounds, value: value).faults() == [])
  }
}

@Suite struct `One fault for one cause` {
  @Test func `a wrong component hides what expressions make of it`() throws {
    var modele = Modele()
    modele.types =
      type("tDemande", "montantSolicite: number", "dateDepot: date") + type("tDossier", "demande: tDemande")
    #expect(
      try modele.essai.faults() == [
        "essai.dmn:3:24: erreur: « dossier.demande.montantSolicite » n'existe pas : dans dossier.xsd, « dossier/demande » n'a ni élément ni attribut de ce nom ; vouliez-vous écrire « montantSollicite » ? [composant-inconnu]"
      ])
  }

  @Test func `a wrong type does too`() throws {
    var modele = Modele()
    modele.types = modele.types.replacing("<typeRef>date<", with: "<typeRef>number<")
    #expect(
      try modele.essai.faults() == [
        "essai.dmn:4:24: erreur: « dossier.demande.dateDepot » est déclaré nombre (number), mais c'est dans dossier.xsd un élément de type date [composant-type]"
      ])
  }

  @Test func `other faults of expressions are told beside it`() throws {
    var modele = Modele()
    modele.types = modele.types.replacing("<typeRef>date<", with: "<typeRef>number<")
    modele.montant = decision("Montant", "number", literal("montant"))
    let codes = try modele.essai.faults().compactMap { $0.firstMatch(of: #/\[([a-z-]+)\]/#)?.1 }
    #expect(codes == ["composant-type", "feel-nom-inconnu"])
  }

  @Test func `a model that is nowhere is told alone`() throws {
    var essai = Modele().essai
    essai.appel.replaceLast("essai.dmn", with: "essais.dmn")
    let faults = try essai.faults()
    #expect(faults.count == 1)
    #expect(
      faults[0].hasPrefix(
        "appel.xml:11:20: erreur: le modèle « essais.dmn » n'est dans aucun des dossiers où il peut être ; vouliez-vous écrire « essai.dmn » ? [modele-introuvable]"
      ))
  }
}

@Suite struct `Codes of a dossier` {
  private static func essai() -> Essai {
    var essai = Modele().essai
    essai.referentiel = """
      <referentiel xmlns="urn:copil:referentiel:1" code="contrat"><version du="2015-01-01"><source>Fictif</source>
        <pilier code="cohesion"><libelle>Cohésion</libelle><axe code="education"><libelle>Éducation</libelle>
        <orientation code="EDU-1"><libelle>Lire</libelle></orientation></axe>
        <axe code="emploi"><libelle>Emploi</libelle>
        <orientation code="EMPLOI-1"><libelle>Aider</libelle></orientation>
        <orientation code="EMPLOI-2"><libelle>Former</libelle></orientation></axe></pilier>
        <pilier code="cadre"><libelle>Cadre de vie</libelle><axe code="habitat"><libelle>Habitat</libelle></axe></pilier>
      </version></referentiel>
      """
    essai.territoire = essai.territoire.replacing(
      "<geographie code=\"2024\" du=\"2024-01-01\"><source>Fictif</source></geographie>",
      with: "<geographie code=\"2024\" du=\"2024-01-01\"><source>Fictif</source>"
        + "<quartier code=\"QN092001\"><nom>Le Lac</nom><commune>Essais</commune></quartier></geographie>")
    essai.appel.replaceLast(
      "<attribution", with: "<theme code=\"parentalite\">Parentalité</theme><attribution")
    return essai
  }

  private static func told(_ rattachement: String, themes: String, people: String? = nil) throws -> [String] {
    var demande = Demande()
    demande.intitule += "</intitule>\n\(rattachement)\n\(themes)<!--"
    if let people { demande.people = people }
    let text = demande.text.replacing("<!--</intitule>", with: "")
    let all = try Bilan(try Self.essai().rules(), Array(text.utf8)).told
    return all.filter { $0.contains("inconnu") || $0.contains("incoherent") }
  }

  @Test func `that are unknown are told at their place with the nearest`() throws {
    let told = try Self.told(
      "<rattachement><pilier code=\"cohesions\">C</pilier><axe code=\"educaton\">É</axe><orientation code=\"EDU-9\">L</orientation></rattachement>",
      themes: "<theme>parentalité</theme><theme>parentalites</theme><theme>parentalite</theme>")
    #expect(
      told == [
        "d.xml:19:29: avertissement: aucun pilier du référentiel en vigueur n'a le code « cohesions » ; vouliez-vous écrire « cohesion » ? [pilier-inconnu]",
        "d.xml:19:61: avertissement: aucun axe du référentiel en vigueur n'a le code « educaton » ; vouliez-vous écrire « education » ? [axe-inconnu]",
        "d.xml:19:97: avertissement: aucune orientation du référentiel en vigueur n'a le code « EDU-9 » ; ce sont EDU-1, EMPLOI-1, EMPLOI-2 [orientation-inconnue]",
        "d.xml:20:27: avertissement: aucun thème de l'appel n'a le code « parentalites » ; vouliez-vous écrire « parentalite » ? [theme-inconnu]",
      ])
  }

  @Test(arguments: [
    ("EMPLOI-9", "education", " ; dans l'axe « education » il n'y a que EDU-1"),
    ("EDU-9", "emploi", " ; dans l'axe « emploi » il y a EMPLOI-1, EMPLOI-2"),
    ("EMPLOI-9", "emploi", " ; dans l'axe « emploi » il y a EMPLOI-1, EMPLOI-2"),
    ("EMPLOIS-2", "emploi", " ; vouliez-vous écrire « EMPLOI-2 » ?"),
    ("EMPLOIS-2", "educaton", " ; vouliez-vous écrire « EMPLOI-2 » ?"),
  ])
  func `that are proposed stand under those chosen above them`(
    _ orientation: String, _ axe: String, _ says: String
  ) throws {
    let told = try Self.told(
      "<rattachement><pilier code=\"cohesion\">C</pilier><axe code=\"\(axe)\">É</axe>"
        + "<orientation code=\"\(orientation)\">L</orientation></rattachement>", themes: "")
    #expect(
      told.last?.hasSuffix(
        "aucune orientation du référentiel en vigueur n'a le code « \(orientation) »\(says) [orientation-inconnue]"
      )
        == true, "\(told)")
  }

  /// What is meant by a code that the contract refuses is looked up where the call knows its codes.
  @Test(arguments: [
    ("pilier", "emploi !", nil), ("pilier", "Cohésion", "cohesion"), ("axe", "Éducation", "education"),
    ("orientation", "EDU_1", "EDU-1"), ("orientation", "edu 1", "EDU-1"), ("orientation", "EDU–9", nil),
    ("axe", "educaton !", "education"),
  ])
  func `that have not their form are proposed where they are known`(
    _ element: String, _ written: String, _ meant: String?
  ) throws {
    var codes = ["pilier": "cohesion", "axe": "education", "orientation": "EDU-1"]
    codes[element] = written
    var demande = Demande()
    let path = ["pilier", "axe", "orientation"].map { "<\($0) code=\"\(codes[$0] ?? "")\">L</\($0)>" }
      .joined()
    demande.intitule += "</intitule>\n<rattachement>\(path)</rattachement>\n<!--"
    let text = demande.text.replacing("<!--</intitule>", with: "")
    let told = try Bilan(try Self.essai().rules(), Array(text.utf8)).told
    let line = try #require(told.first { $0.contains("[code-referentiel-invalide]") }, "\(told)")
    #expect(line.contains("vouliez-vous") == (meant != nil), "\(line)")
    if let meant { #expect(line.contains("vouliez-vous écrire « \(meant) » ?"), "\(line)") }
  }

  /// So is what is meant by those of the call, of its territoire and of its funders.
  @Test(arguments: [
    ("etat", "code=\"appel-essai\"", "code=\"Appel d'essai\"", "appel-essai"),
    ("etat", "code=\"appel-essai\"", "code=\"appel-3ssai !\"", nil),
    ("etat", "territoire=\"essais\"", "territoire=\"Essai\"", "essais"),
    ("etat", "code=\"etat\"", "code=\"l'État\"", "etat"),
    ("etat", "code=\"etat\"", "code=\"Préfecture\"", nil),
    ("ville-2029", "code=\"ville-2029\"", "code=\"Ville 2O29\"", "ville-2029"),
    ("ville-2029", "code=\"ville-2029\"", "code=\"ville 2o2g\"", nil),
  ])
  func `that name the call and its funders are proposed where they are known`(
    _ funder: String, _ code: String, _ written: String, _ meant: String?
  ) throws {
    var essai = Modele().essai
    essai.appel = essai.appel.replacing("\"etat\"", with: "\"\(funder)\"")
    var demande = Demande()
    demande.rest =
      "<financement><cofinancement compte=\"74x\"><financeur code=\"\(funder)\">F</financeur>"
      + "<montantSollicite>1000</montantSollicite><statut>sollicite</statut></cofinancement>"
      + "<total>1000</total></financement>"
    let text = demande.text.replacing(code, with: written)
    let told = try Bilan(try essai.rules(), Array(text.utf8)).told
    let fault = try #require(told.first { $0.contains("[code-invalide]") }, "\(told)")
    #expect(fault.contains("vouliez-vous") == (meant != nil), "\(fault)")
    if let meant { #expect(fault.contains("vouliez-vous écrire « \(meant) » ?"), "\(fault)") }
    #expect(!told.contains { $0.contains("[financeur-hors-appel]") }, "\(told)")
  }

  @Test(arguments: [
    (
      "cadre", "education", "EDU-1",
      [
        "d.xml:19:57: avertissement: « education » est dans le pilier « cohesion », pas dans le pilier « cadre » ; là il n'y a que habitat [rattachement-incoherent]"
      ]
    ),
    (
      "cohesion", "emploi", "EDU-1",
      [
        "d.xml:19:94: avertissement: « EDU-1 » est dans l'axe « education », pas dans l'axe « emploi » ; là il y a EMPLOI-1, EMPLOI-2 [rattachement-incoherent]"
      ]
    ),
    // The cause is told alone.
    (
      "cadre", "emploi", "EDU-1",
      [
        "d.xml:19:57: avertissement: « emploi » est dans le pilier « cohesion », pas dans le pilier « cadre » ; là il n'y a que habitat [rattachement-incoherent]"
      ]
    ),
    ("cohesion", "emploi", "EMPLOI-2", []),
  ])
  func `that do not go together are told where no rule reads the referential`(
    _ pilier: String, _ axe: String, _ orientation: String, _ lines: [String]
  ) throws {
    let told = try Self.told(
      "<rattachement><pilier code=\"\(pilier)\">C</pilier><axe code=\"\(axe)\">É</axe>"
        + "<orientation code=\"\(orientation)\">L</orientation></rattachement>", themes: "")
    #expect(told == lines)
  }

  @Test func `that are known are not`() throws {
    let told = try Self.told(
      "<rattachement><pilier code=\"cohesion\">C</pilier><axe code=\"education\">É</axe><orientation code=\"EDU-1\">L</orientation></rattachement>",
      themes: "<theme>\n parentalite </theme>")
    #expect(told == [])
  }

  /// Where an enveloppe has a limit by pilier, a sum of no known pilier would be counted in none of them.
  @Test(arguments: [
    (
      "<rattachement><pilier code=\"cohesions\">C</pilier></rattachement>",
      "d.xml:19:29: erreur: aucun pilier du référentiel en vigueur n'a le code « cohesions » ; vouliez-vous écrire « cohesion » ? [pilier-inconnu]"
    ),
    (
      "<!-- sans rattachement -->",
      "d.xml:17:3: erreur: le pilier de l'action manque (action/rattachement/pilier) : l'enveloppe d'un financeur sollicité est répartie par pilier ; les piliers sont cohesion, cadre [pilier-absent]"
    ),
    ("<rattachement><pilier code=\"cohesion\">C</pilier></rattachement>", ""),
  ])
  func `must name a known pilier where enveloppes are by pilier`(_ rattachement: String, _ expected: String)
    throws
  {
    var essai = Self.essai()
    essai.appel.replaceLast(
      "</enveloppe>", with: "</enveloppe><enveloppe pilier=\"cohesion\" origine=\"exemple\">4000</enveloppe>")
    var demande = Demande()
    demande.intitule += "</intitule>\n\(rattachement)<!--"
    let text = demande.text.replacing("<!--</intitule>", with: "")
    let bilan = try Bilan(try essai.rules(), Array(text.utf8))
    #expect(bilan.told.filter { $0.contains("pilier") } == (expected.isEmpty ? [] : [expected]))
    let evaluation = try #require(bilan.evaluation)
    #expect(evaluation.verdict == (expected.isEmpty ? .recevable : .aCompleter))
    #expect(evaluation.propositions.map(\.verdict) == [expected.isEmpty ? .recevable : .aCompleter])
    #expect(evaluation.faults.count { $0.severity == .error } == (expected.isEmpty ? 0 : 1))
  }

  @Test func `that are quarters of another geography are told so`() throws {
    let told = try Self.told(
      "", themes: "",
      people:
        "<total>40</total><femmes>14</femmes><hommes>26</hommes><residence><quartier code=\"QN092001\">30</quartier><quartier code=\"aire-2029\">5</quartier><quartier code=\"aire-2092\">5</quartier></residence>"
    )
    #expect(
      told.map { $0.drop { $0 != " " } } == [
        " avertissement: « QN092001 » est un quartier de la géographie « 2024 », qui n'est pas celle de l'ouverture de l'appel ; ses quartiers sont aire-2029 [quartier-inconnu]",
        " avertissement: aucun quartier de la liste en vigueur à l'ouverture de l'appel n'a le code « aire-2092 » ; il n'y a que aire-2029 [quartier-inconnu]",
      ])
  }

  @Test func `are told up to twenty of one dossier`() throws {
    let told = try Self.told("", themes: String(repeating: "<theme>zzz</theme>", count: 10_000))
    #expect(told.count == 20)
  }

  @Test func `of a call without referential and themes are not looked at`() throws {
    var demande = Demande()
    demande.intitule += "</intitule><theme>zzz</theme><!--"
    let text = demande.text.replacing("<!--</intitule>", with: "")
    let told = try Bilan(try Modele().essai.rules(), Array(text.utf8)).told
    #expect(!told.contains { $0.contains("inconnu") })
  }
}
