import Diagnostics
import Dossiers
import Foundation
import Testing

@Suite struct `The porteur of a dossier` {
  @Test(arguments: [
    Case(
      "aids that do not add up", ("<total>31500<", "<total>‸31 500.5<"),
      says:
        "Total des aides publiques : « 31 500.5 » ne se lit pas ; attendu : un montant en euros, positif ou nul, avec "
        + "un point et deux décimales au plus, comme 1250.50 [valeur-illisible]"),
    Case(
      "a total of aids", ("<total>31500<", "<total>‸31500.5<"),
      says:
        "Total des aides publiques : \(euros("31 500,50")), mais la somme des aides donne \(euros("31 500")) ; écart "
        + "de \(euros("0,50")) [total-faux]"),
    Case(
      "more women than members", ("<adherentes>81<", "<adherentes>‸127<"),
      says: "« Nombre d'adhérentes » (127) dépasse « Nombre d'adhérents » (126), dont c'est une partie "
        + "[partie-trop-grande]"),
    Case("as many women as members", ("<adherentes>81<", "<adherentes>126<")),
    Case("women without a number of members", ("<adherents>126</adherents>", "")),
    Case(
      "more aided jobs than employees", ("<emploisAides>1<", "<emploisAides>‸4<"),
      says: "« Nombre d'emplois aidés » (4) dépasse « Nombre de salariés » (3), dont c'est une partie "
        + "[partie-trop-grande]"),
    Case(
      "a result with the wrong sign", ("<resultat>877.65<", "<resultat>‸-877.65<"),
      says:
        "Résultat de l'exercice clos : \(euros("-877,65")), mais le total des produits moins celui des charges donne "
        + "\(euros("877,65")) ; écart de \(euros("1 755,30")) [total-faux]"),
    Case(
      "a loss", ("<totalCharges>61240.35<", "<totalCharges>62118.01<"),
      ("<resultat>877.65<", "<resultat>-0.01<")),
    Case(
      "a result of unreadable accounts", ("<totalCharges>61240.35<", "<totalCharges>‸?<"),
      says:
        "Total des charges de l'exercice clos : « ? » ne se lit pas ; attendu : un montant en euros, positif ou nul, "
        + "avec un point et deux décimales au plus, comme 1250.50 [valeur-illisible]"),
  ])
  func `has means and accounts that agree with themselves`(_ example: Case) throws { try example.verify() }
}

@Suite struct `Dates and hours` {
  @Test(arguments: [
    Case(
      "an action", ("<dateFin>2022-12-16<", "<dateFin>‸2022-01-23<"),
      says:
        "« Date de fin de l'action » (23\u{A0}janvier 2022) précède « Date de début de l'action » (24\u{A0}janvier 2022) ; la fin ne "
        + "vient pas avant le début [dates-inversees]"),
    Case("an action of one day", ("<dateFin>2022-12-16<", "<dateFin>2022-01-24<")),
    Case(
      "a day that does not exist", ("<dateFin>2022-12-16<", "<dateFin>‸2022-02-29<"),
      says:
        "Date de fin de l'action : « 2022-02-29 » n'existe pas au calendrier ; attendu : une date existante de 1900 à 2099, écrite "
        + "année-mois-jour, comme 2022-01-31 [valeur-illisible]"),
    Case(
      "a day too far away", ("<dateFin>2022-12-16<", "<dateFin>‸2202-12-16<"),
      says:
        "Date de fin de l'action : « 2202-12-16 » est hors des années admises ; attendu : une date existante de 1900 à "
        + "2099, écrite année-mois-jour, comme 2022-01-31 [valeur-mal-formee]"),
    Case(
      "opening hours",
      (
        "<horaire jour=\"jeudi\">\n        <debut>16:45:00</debut>\n        <fin>18:30:00",
        "<horaire jour=\"jeudi\">\n        <debut>16:45:00</debut>\n        <fin>‸16:44:59"
      ),
      says:
        "« Heure de fin » (16:44:59) précède « Heure de début » (16:45:00) ; la fin ne vient pas avant le début "
        + "[dates-inversees]"),
    Case(
      "opening hours until midnight",
      (
        "<horaire jour=\"jeudi\">\n        <debut>16:45:00</debut>\n        <fin>18:30:00",
        "<horaire jour=\"jeudi\">\n        <debut>16:45:00</debut>\n        <fin>00:00:00"
      )),
    Case(
      "last year's action", ("<dateFin>2021-12-17<", "<dateFin>‸2020-12-17<"),
      says:
        "« Date de fin réelle » (17\u{A0}décembre 2020) précède « Date de début réelle » (18\u{A0}janvier 2021) ; la fin ne vient pas avant le début [dates-inversees]"
    ),
    Case("last year's action without its beginning", ("<dateDebut>2021-01-18</dateDebut>", "")),
    Case(
      "an attestation", ("</lieu>\n    <date>2022-01-14<", "</lieu>\n    <date>‸2022-01-15<"),
      says:
        "l'attestation est datée du 15\u{A0}janvier 2022, après le dépôt du dossier, le 14\u{A0}janvier 2022 ; elle se signe au plus "
        + "tard ce jour-là [attestation-apres-depot]"),
    Case(
      "a porteur", ("<dateCreation>2009-03-18<", "<dateCreation>‸2041-03-18<"),
      says:
        "« Date de création » (18\u{A0}mars 2041) vient après le dépôt du dossier, le 14\u{A0}janvier 2022 ; corrigez celle "
        + "des deux dates qui est fausse [creation-apres-depot]"),
    Case("a porteur created that day", ("<dateCreation>2009-03-18<", "<dateCreation>2022-01-14<")),
    Case(
      "an attestation of a draft", ("<dateDepot>2022-01-14</dateDepot>", ""),
      ("</lieu>\n    <date>2022-01-14<", "</lieu>\n    <date>2022-01-15<")),
    Case(
      "works", in: "commune-investissement", ("<dateFinTravaux>2021-11-30<", "<dateFinTravaux>‸2021-07-04<"),
      says:
        "« Date de fin des travaux » (4\u{A0}juillet 2021) précède « Date de début des travaux » (5\u{A0}juillet 2021) ; la fin ne "
        + "vient pas avant le début [dates-inversees]"),
    Case(
      "a post", in: "commune-prevention-coordinateur",
      ("<dateFin>2021-12-31</dateFin>\n    <cout>", "<dateFin>‸2020-12-31</dateFin>\n    <cout>"),
      says:
        "« Date de fin du poste » (31\u{A0}décembre 2020) précède « Date de début du poste » (1er\u{A0}janvier 2021) ; la fin ne vient pas "
        + "avant le début [dates-inversees]"),
    Case(
      "a stay", in: "association-vacances", ("<dateFin>2022-07-15<", "<dateFin>‸2022-07-10<"),
      says:
        "« Date de retour du séjour » (10\u{A0}juillet 2022) précède « Date de départ du séjour » (11\u{A0}juillet 2022) ; la fin ne vient "
        + "pas avant le début [dates-inversees]"),
  ])
  func `come in their order`(_ example: Case) throws { try example.verify() }
}

@Suite struct `The other sections of a dossier` {
  @Test(arguments: [
    Case(
      "an abattement that is not that of the residences", in: "bailleur-abattement-tfpb",
      ("<montantAbattement>131940.00<", "<montantAbattement>‸13194.00<"),
      says: "Montant de l'abattement : \(euros("13 194")), mais la somme des abattements par résidence donne "
        + "\(euros("131 940")) ; écart de \(euros("118 746")) [total-faux]"),
    Case(
      "the abattement of a residence is not said", in: "bailleur-abattement-tfpb",
      ("<abattement>53466.40</abattement>", "")),
    Case(
      "less with taxes than without", in: "commune-investissement",
      ("<totalHorsTaxes>150000<", "<totalHorsTaxes>‸150000<"),
      ("<totalToutesTaxes>180000<", "<totalToutesTaxes>18000<"),
      says: "« Total hors taxes » (\(euros("150 000"))) dépasse « Total toutes taxes comprises » "
        + "(\(euros("18 000"))), dont c'est une partie [partie-trop-grande]"),
    Case(
      "more girls than young people", in: "association-vacances", ("<filles>9<", "<filles>‸19<"),
      says:
        "« Nombre de filles du séjour » (19) dépasse « Nombre de jeunes du séjour » (18), dont c'est une partie "
        + "[partie-trop-grande]"),
    Case(
      "more asked for a post than it costs", in: "commune-prevention-coordinateur",
      (
        "<cout>47400</cout>\n    <montantSollicite>23700",
        "<cout>47400</cout>\n    <montantSollicite>‸47400.01"
      ),
      says: "« Montant sollicité pour le poste » (\(euros("47 400,01"))) dépasse « Coût annuel du poste » "
        + "(\(euros("47 400"))), dont c'est une partie [partie-trop-grande]"),
    Case(
      "expenses of works", in: "commune-investissement",
      ("<totalHorsTaxes>150000<", "<totalHorsTaxes>‸180000<"),
      ("<autofinancement>34000<", "<autofinancement>64000<"),
      says:
        "Total hors taxes : \(euros("180 000")), mais la somme des dépenses donne \(euros("150 000")) ; écart de "
        + "\(euros("30 000")) [total-faux]"),
    Case(
      "women among last year's public", ("<femmesRealisees>23<", "<femmesRealisees>‸45<"),
      says: "« Femmes et filles réelles » (45) dépasse « Bénéficiaires réels » (44), dont c'est une partie "
        + "[partie-trop-grande]"),
    Case(
      "inhabitants among last year's public", ("<quartierRealises>40<", "<quartierRealises>‸45<"),
      says:
        "« Habitants de quartier prioritaire réels » (45) dépasse « Bénéficiaires réels » (44), dont c'est une "
        + "partie [partie-trop-grande]"),
    Case(
      "more paid last year than granted, where aid was withdrawn",
      ("<montantVerse>9000<", "<montantVerse>9000.01<")),
    Case(
      "what was planned last year",
      (
        "<totalPrevu>22400</totalPrevu>\n      <totalRealise>21784.2</totalRealise>\n    </charges>",
        "<totalPrevu>‸22000</totalPrevu>\n      <totalRealise>21784.2</totalRealise>\n    </charges>"
      ),
      says:
        "Total prévu : \(euros("22 000")), mais la somme des montants prévus donne \(euros("22 400")) ; écart de "
        + "\(euros("400")) [total-faux]"),
    Case(
      "what was done last year",
      (
        "<totalPrevu>22400</totalPrevu>\n      <totalRealise>21784.2</totalRealise>\n    </produits>",
        "<totalPrevu>22400</totalPrevu>\n      <totalRealise>‸21784.02</totalRealise>\n    </produits>"
      ),
      says:
        "Total réalisé : \(euros("21 784,02")), mais la somme des montants réalisés donne \(euros("21 784,20")) ; "
        + "écart de \(euros("0,18")) [total-faux]"),
    Case(
      "dwellings", in: "bailleur-abattement-tfpb", ("<logements>612<", "<logements>‸621<"),
      says:
        "Nombre de logements : 621, mais la somme des logements par résidence donne 612 ; écart de 9 [total-faux]"
    ),
    Case(
      "the parts of a measure", in: "bailleur-abattement-tfpb",
      (
        "<depense>48000</depense>\n      <financementBailleur>30000",
        "<depense>‸48000</depense>\n      <financementBailleur>31000"
      ),
      says:
        "Dépense de la mesure : \(euros("48 000")), mais le financement du bailleur et les autres financements donnent "
        + "\(euros("49 000")) ; écart de \(euros("1 000")) [total-faux]"),
    Case(
      "the measures", in: "bailleur-abattement-tfpb", ("<totalDepenses>107800<", "<totalDepenses>‸107000<"),
      says:
        "Total des dépenses du programme : \(euros("107 000")), mais la somme des "
        + "mesures donne \(euros("107 800")) ; écart de \(euros("800")) [total-faux]"),
    Case(
      "what is valued of the measures", in: "bailleur-abattement-tfpb",
      ("<totalValorise>66100<", "<totalValorise>‸66000<"),
      says: "Total des dépenses valorisées : \(euros("66 000")), mais la somme des dépenses valorisées donne "
        + "\(euros("66 100")) ; écart de \(euros("100")) [total-faux]"),
  ])
  func `agree with themselves`(_ example: Case) throws { try example.verify() }

  @Test(arguments: [
    Case(
      "a measure without its cost", in: "bailleur-abattement-tfpb",
      ("<depense>48000</depense>\n      <financementBailleur>30000", "‸<financementBailleur>30000"),
      says:
        "il manque <depense> (Dépense de la mesure) avant <financementBailleur>, dans <mesure> [element-manquant]"
    ),
    Case(
      "an expense under another name", in: "commune-investissement",
      ("<depense compte=\"20\">", "‸<depenses compte=\"20\">"),
      ("<montant>14500</montant>\n    </depense>", "<montant>14500</montant>\n    </depenses>"),
      says:
        "<depenses> n'existe pas dans <investissement> ; vouliez-vous écrire <depense> ? [element-inconnu]"),
    Case(
      "a residence whose dwellings cannot be read", in: "bailleur-abattement-tfpb",
      ("<logements>248<", "<logements>‸deux cents<"),
      says:
        "Nombre de logements de la résidence : « deux cents » ne se lit pas ; attendu : un nombre entier, de 0 à "
        + "1 000 000, sans espace [valeur-illisible]"),
    Case(
      "an expense of last year that cannot be read", ("<realise>1184.2<", "‸<realise><"),
      says:
        "Montant réalisé : rien n'est écrit ; attendu : un montant en euros, positif ou nul, avec un point et deux décimales au plus, "
        + "comme 1250.50 [valeur-vide]"),
  ])
  func `are not judged when something in them cannot be told`(_ example: Case) throws { try example.verify() }
}

@Suite struct `The share that is asked` {
  @Test(arguments: [
    ("<partSollicitee>73.21<", nil), ("<partSollicitee>73<", nil), ("<partSollicitee>73.7<", nil),
    (
      "<partSollicitee>7.32<",
      "Part sollicitée : 7,32 %, mais le montant sollicité fait 73,21 % du total des produits ; vouliez-vous écrire "
        + "« 73.21 » ?"
    ),
  ])
  func `is compared with the sums that it is the share of`(_ written: String, _ message: String?) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace("<partSollicitee>73.21<", by: written)
    let told = try Reading(draft.bytes).diagnostics
    #expect(told.map(\.message) == (message.map { [$0] } ?? []))
    #expect(told.allSatisfy { $0.severity == .warning && $0.code == "part-discordante" })
  }
}

@Suite struct `Faults of one dossier` {
  @Test(arguments: [
    Case(
      "of the schema and of the checks, sorted by place", ("<siret>00001011600010", "<siret>‸00001011600013"),
      ("<rna>W000001011", "<rna>‸000001011"), ("<dateFin>2022-12-16<", "<dateFin>‸2022-01-23<"),
      ("<sousTotal>1210<", "<sousTotal>‸1211<"),
      says:
        "le SIRET « 00001011600013 » a une clé fausse : si les autres chiffres sont justes, le dernier devrait être 0 "
        + "[siret-invalide]",
      "RNA du porteur : « 000001011 » n'a pas la forme voulue ; attendu : la lettre W, un chiffre, un chiffre ou une "
        + "lettre, puis sept chiffres, comme W922001234 [rna-invalide]",
      "« Date de fin de l'action » (23\u{A0}janvier 2022) précède « Date de début de l'action » (24\u{A0}janvier 2022) ; la fin ne vient pas "
        + "avant le début [dates-inversees]",
      "Sous-total du poste 61 : \(euros("1 211")), mais la somme de ses lignes donne \(euros("1 210")) ; écart de "
        + "\(euros("1")) [sous-total-faux]")
  ])
  func `are all told`(_ example: Case) throws { try example.verify() }
}

/// What may be meant so is told as a warning.
@Suite struct `Doubts about a dossier` {
  @Test(arguments: [
    (
      "<budget exercice=\"2022\">", "<budget exercice=\"2021\">", "annee-discordante",
      "le budget est celui de 2021, mais"
    ),
    (
      "<statut>sollicite</statut>\n      <annee>2022</annee>\n    </cofinancement>\n    <cofinancement compte=\"74com\"",
      "<statut>sollicite</statut>\n      <annee>2021</annee>\n    </cofinancement>\n    <cofinancement compte=\"74com\"",
      "annee-discordante",
      "ce montant (compte 74etat) est demandé pour 2021, mais le dossier est demandé pour 2022 ;"
    ),
    (
      "<statut>sollicite</statut>\n      <annee>2022</annee>\n    </cofinancement>\n    <cofinancement compte=\"74com\"",
      "<statut>sollicite</statut>\n      <montantAcquis>10</montantAcquis>\n      <annee>2022</annee>\n    </cofinancement>"
        + "\n    <cofinancement compte=\"74com\"",
      "montant-acquis-sans-reponse",
      "« Montant acquis » (\(euros("10"))) est donné pour une demande (compte 74etat) encore « sollicite » : si"
    ),
  ])
  func `are told with what to do`(_ old: String, _ new: String, _ code: String, _ start: String) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace(old, by: new)
    let told = try Reading(draft.bytes).diagnostics
    #expect(told.map(\.code) == [code] && told.allSatisfy { $0.severity == .warning }, "\(told)")
    #expect(told.first?.message.hasPrefix(start) == true, "\(told)")
  }

  @Test(arguments: [
    (
      "refuse", "10", "montant-acquis-refuse",
      "« Montant acquis » (\(euros("10"))) est donné pour une demande (compte 74etat) « refuse » : si le financeur l'a accordé, écrivez « acquis »"
    ),
    (
      "acquis", "0", "montant-acquis-nul",
      "« Montant acquis » (compte 74etat) : \(euros("0")) pour un statut « acquis » ; si le financeur a refusé, écrivez « refuse »"
    ),
  ])
  func `are told of a sum granted that does not go with its status`(
    _ statut: String, _ sum: String, _ code: String, _ start: String
  ) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    let rest = "\n      <annee>2022</annee>\n    </cofinancement>\n    <cofinancement compte=\"74com\""
    try draft.replace(
      "<statut>sollicite</statut>" + rest,
      by: "<statut>\(statut)</statut>\n      <montantAcquis>\(sum)</montantAcquis>" + rest)
    // The line counts for nothing now, which makes the total wrong too.
    let told = try Reading(draft.bytes).diagnostics
    #expect(told.map(\.code) == [code, "total-faux"] && told[0].severity == .warning, "\(told)")
    #expect(told.first?.message.hasPrefix(start) == true, "\(told)")
  }

  @Test(arguments: [
    ("<service>.*</service>", nil, ["total-faux", "cofinancement-repete", "total-faux"]),
    ("<service>.*</service>", "<service>Autre</service>", ["total-faux", "total-faux"]),
    // Two foundations have one code.
    ("\">[^<]*</financeur>", "\">Fondation fictive B</financeur>", ["total-faux", "total-faux"]),
    // One that is refused is no money asked twice.
    ("<statut>.*</statut>", "<statut>refuse</statut>", ["total-faux"]),
  ])
  func `tell a line that is written twice`(_ old: String, _ new: String?, _ codes: [String]) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    let line = "    <cofinancement " + draft.text.components(separatedBy: "    <cofinancement ")[1]
    let copy = try new.map { line.replacing(try Regex(old), with: $0) } ?? line
    #expect((copy == line) == (new == nil))
    try draft.replace(line, by: line + copy)
    let told = try Reading(draft.bytes).diagnostics
    #expect(told.map(\.code) == codes, "\(told)")
    #expect(told.filter { $0.code == "cofinancement-repete" }.allSatisfy { $0.severity == .warning })
  }

  /// The sample, changed here and there, with the warnings that it must have.
  private static func verify(_ changes: [(String, String)], _ warnings: [String]) throws {
    var draft = try Draft("association-accompagnement-scolarite")
    for (old, new) in changes { try draft.replace(old, by: new) }
    let told = try Reading(draft.bytes).diagnostics
    #expect(told.map { "\($0.message) [\($0.code)]" } == warnings, "\(told)")
    #expect(told.allSatisfy { $0.severity == .warning }, "\(told)")
  }

  @Test(
    arguments: [
      (
        "pluriannuelle", "",
        [
          "la demande est pluriannuelle, mais le dossier ne dit pas les années ; ajoutez une <annuite> par année, ou corrigez "
            + "« Période couverte » [annuites-absentes]"
        ]
      ),
      ("pluriannuelle", "2022 2023", []),
      (
        "pluriannuelle", "2022 2022",
        ["l'année 2022 a déjà une annuité, à la ligne 16 du fichier ; une seule par année [annuite-repetee]"]
      ),
      (
        "ponctuelle", "2022",
        [
          "le dossier donne des annuités, mais la demande n'est pas pluriannuelle ; corrigez <periode>, ou retirez-les "
            + "[annuite-inattendue]"
        ]
      ),
    ] as [(String, String, [String])])
  func `tell years that do not go with the period`(_ periode: String, _ years: String, _ told: [String])
    throws
  {
    let lines = years.split(separator: " ").compactMap { Int($0) }.map(annuite).joined()
    try Self.verify(
      [("<periode>ponctuelle<", "<periode>\(periode)<"), ("  </demande>", lines + "  </demande>")], told)
  }

  private func annuite(_ year: Int) -> String { annuite(year, 28_000, 20_500) }

  private func annuite(_ year: Int, _ cost: Int, _ asked: Int) -> String {
    "<annuite exercice=\"\(year)\"><totalCharges>\(cost)</totalCharges>"
      + "<montantSollicite>\(asked)</montantSollicite></annuite>\n"
  }

  /// What the sample asks is 20 500 €, for 2022; a demand over several years may ask all of them, or this year's alone.
  @Test(
    arguments: [
      ([(2022, 28_000, 20_500), (2023, 9_000, 1_000)], []),
      ([(2022, 14_000, 10_250), (2023, 14_000, 10_250)], []),
      ([(2023, 28_000, 20_500), (2022, 28_000, 20_500)], []),
      (
        [(2022, 9_000, 6_000), (2023, 9_000, 6_000), (2024, 9_500, 6_400)],
        [
          "Montant total sollicité : \(euros("20 500")), mais l'annuité de 2022 est de \(euros("6 000")) et les annuités font ensemble "
            + "\(euros("18 400")) ; écrivez ici l'une de ces deux sommes, ou corrigez les annuités [annuites-discordantes]"
        ]
      ),
      (
        [(2022, 28_000, 20_000)],
        [
          "Montant total sollicité : \(euros("20 500")), mais l'annuité de 2022 est de \(euros("20 000")) ; écrivez ici cette somme, ou "
            + "corrigez l'annuité [annuites-discordantes]"
        ]
      ),
      (
        [(2023, 28_000, 10_000), (2024, 28_000, 20_500)],
        [
          "les annuités sont d'autres années que 2022, pour laquelle le dossier est demandé ; ajoutez celle de 2022, ou corrigez "
            + "leurs années [annuite-manquante]"
        ]
      ),
      (
        [(2022, 20_499, 20_500), (2023, 0, 0)],
        [
          "« Montant sollicité pour l'année » (\(euros("20 500"))) dépasse « Total des charges de l'année » "
            + "(\(euros("20 499"))) ; corrigez celle des deux sommes qui est fausse [annuite-trop-grande]"
        ]
      ),
    ] as [([(Int, Int, Int)], [String])])
  func `tell years whose sums do not go with the demand`(_ years: [(Int, Int, Int)], _ told: [String]) throws
  {
    let lines = years.map(annuite).joined()
    try Self.verify(
      [("<periode>ponctuelle<", "<periode>pluriannuelle<"), ("  </demande>", lines + "  </demande>")], told)
  }

  /// Sums that cannot be read, or are not there, are compared with nothing.
  @Test func `leave years alone whose sums are not known`() throws {
    var draft = try Draft("association-accompagnement-scolarite")
    try draft.replace("<periode>ponctuelle<", by: "<periode>pluriannuelle<")
    try draft.replace(
      "  </demande>", by: annuite(2022, 9_000, 6_000).replacing("6000", with: "mille") + "  </demande>")
    #expect(try Reading(draft.bytes).diagnostics.map(\.code) == ["valeur-illisible"])
  }

  /// Money that is granted counts in the plan as money that is asked does.
  @Test func `tell money that was granted for another year than the plan has`() throws {
    let next = "</annee>\n    </cofinancement>\n    <cofinancement compte=\"74com\""
    try Self.verify(
      [
        (
          "<statut>sollicite</statut>\n      <annee>2022" + next,
          "<statut>acquis</statut>\n      <annee>2021" + next
        )
      ],
      [
        "ce montant (compte 74etat) est acquis pour 2021, mais le dossier est demandé pour 2022 ; corrigez celle des deux années "
          + "qui est fausse : tel quel, il ne compte qu'au plan de financement [annee-discordante]"
      ])
  }

  /// A plan over several years has its lines of later years rightly.
  @Test(arguments: [
    ("ponctuelle", "2023", true), ("pluriannuelle", "2023", false), ("pluriannuelle", "2021", true),
  ])
  func `tell money that is asked for another year than the plan has`(
    _ periode: String, _ year: String, _ isTold: Bool
  ) throws {
    let next = "</annee>\n    </cofinancement>\n    <cofinancement compte=\"74com\""
    let years = periode == "ponctuelle" ? "" : annuite(2022) + annuite(2023)
    try Self.verify(
      [
        ("<periode>ponctuelle<", "<periode>\(periode)<"), ("  </demande>", years + "  </demande>"),
        ("2022" + next, year + next),
      ],
      isTold
        ? [
          "ce montant (compte 74etat) est demandé pour \(year), mais le dossier est demandé pour 2022 ; corrigez celle des deux années "
            + "qui est fausse : tel quel, il ne compte qu'au plan de financement [annee-discordante]"
        ] : [])
  }

  /// The year before a demand is that before its deposit, where that comes earlier; accounts of it may not be closed yet.
  @Test(arguments: [
    (
      [("<exercice>2021</exercice>\n    <empreinte>717c", "<exercice>2019</exercice>\n    <empreinte>717c")],
      "2021"
    ),
    (
      [
        ("<exercice>2021</exercice>\n    <empreinte>717c", "<exercice>2019</exercice>\n    <empreinte>717c"),
        ("<dateDepot>2022-01-14<", "<dateDepot>2021-12-14<"),
        ("</lieu>\n    <date>2022-01-14<", "</lieu>\n    <date>2021-12-14<"),
      ], "2020"
    ),
    (
      [
        ("<exercice>2021</exercice>\n    <empreinte>717c", "<exercice>2019</exercice>\n    <empreinte>717c"),
        ("<dateDepot>2022-01-14</dateDepot>", ""),
      ], "2020"
    ),
    (
      [
        ("<exercice>2021</exercice>\n    <empreinte>717c", "<exercice>2020</exercice>\n    <empreinte>717c"),
        ("<dateDepot>2022-01-14<", "<dateDepot>2021-12-14<"),
        ("</lieu>\n    <date>2022-01-14<", "</lieu>\n    <date>2021-12-14<"),
      ], nil
    ),
    // One that says no year may be the right one; another is.
    (
      [
        ("<exercice>2021</exercice>\n    <empreinte>717c", "<exercice>2019</exercice>\n    <empreinte>717c"),
        ("type=\"bilanQualitatif\"", "type=\"compteRenduFinancier\""),
      ], nil
    ),
    ([("<exercice>2021</exercice>\n    <empreinte>717c", "<empreinte>717c")], nil),
    // Nobody asks for that of an action before.
    (
      [
        ("<exercice>2021</exercice>\n    <empreinte>717c", "<exercice>2019</exercice>\n    <empreinte>717c"),
        ("<frequence>renouvellement<", "<frequence>premiereDemande<"),
      ], nil
    ),
    (
      [("<exercice>2020</exercice>\n    <empreinte>6233", "<exercice>2015</exercice>\n    <empreinte>6233")],
      "2020"
    ),
  ])
  func `tell a document of a year too early`(_ changes: [(String, String)], _ wanted: String?) throws {
    let year = changes[0].1.dropFirst("<exercice>".count).prefix(4)
    try Self.verify(
      changes,
      wanted.map {
        [
          "cette pièce est de l'exercice \(year), quand celle de \($0) au plus tôt est attendue ; joignez-la, ou corrigez "
            + "cette année [piece-ancienne]"
        ]
      } ?? [])
  }

  @Test func `ask no day of an engagement before it was asked for`() throws {
    try Self.verify(
      [
        ("<souscrit>true</souscrit>\n      <date>2022-01-10</date>", "<souscrit>true</souscrit>"),
        ("<dateDepot>2022-01-14<", "<dateDepot>2021-12-20<"),
        ("</lieu>\n    <date>2022-01-14<", "</lieu>\n    <date>2021-12-20<"),
      ], [])
  }

  @Test func `leave the steps of a plan over several years alone`() throws {
    try Self.verify(
      [
        ("<periode>ponctuelle<", "<periode>pluriannuelle<"),
        ("  </demande>", annuite(2022) + annuite(2024) + "  </demande>"),
        ("<etape date=\"2022-06-20\">", "<etape date=\"2024-09-05\">"),
      ], [])
  }

  @Test(arguments: [
    (
      "<etape date=\"2022-06-20\">", "<etape date=\"2024-06-20\">",
      "cette étape (20\u{A0}juin 2024) est à plus de dix-huit mois de l'action, qui va du 24\u{A0}janvier 2022 au 16\u{A0}décembre "
        + "2022 ; corrigez celle des dates qui est fausse [etape-hors-periode]"
    ),
    (
      "<etape date=\"2022-06-20\">", "<etape date=\"2020-06-20\">",
      "cette étape (20\u{A0}juin 2020) est à plus de dix-huit mois de l'action, qui va du 24\u{A0}janvier 2022 au 16\u{A0}décembre "
        + "2022 ; corrigez celle des dates qui est fausse [etape-hors-periode]"
    ),
    ("<etape date=\"2022-06-20\">", "<etape date=\"2021-10-20\">", nil),
    ("<etape date=\"2022-06-20\">", "<etape date=\"2023-06-30\">", nil),
    (
      "<reference>CDV-2021-009<", "<reference>CDV-2022-011<",
      "le bilan est donné pour le dossier « CDV-2022-011 », qui est celui-ci ; écrivez la référence du dossier précédent "
        + "[bilan-meme-reference]"
    ),
    (
      "<souscrit>true</souscrit>\n      <date>2022-01-10</date>", "<souscrit>true</souscrit>",
      "le contrat d'engagement républicain est souscrit, mais le dossier ne dit pas quel jour ; ajoutez <date> "
        + "[engagement-sans-date]"
    ),
  ])
  func `tell dates and references that cannot be meant so`(_ old: String, _ new: String, _ says: String?)
    throws
  {
    try Self.verify([(old, new)], says.map { [$0] } ?? [])
  }
}
