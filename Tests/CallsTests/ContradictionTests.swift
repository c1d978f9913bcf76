import Calls
import Diagnostics
import Testing

/// A change to a good file and the lines that it must print; `‸` in the change is `@1`, `@2`… in the lines.
struct Contradiction: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var edits: [(old: String, new: String)]
  var lines: [String]

  init(_ description: String, _ edits: (old: String, new: String)..., says lines: String...) {
    testDescription = description
    self.edits = edits
    self.lines = lines
  }

  /// Checks the whole printed lines of what a reading of the changed file says.
  func check(_ good: String, file: String, _ read: ([UInt8]) throws -> [String]) throws {
    let draft = try Draft(good, edits)
    let expected = draft.lines(lines).map { "\(file):\($0)" }
    let printed = try read(draft.bytes)
    #expect(printed == expected)
  }
}

@Suite struct `A call that contradicts itself` {
  @Test(arguments: [
    Contradiction(
      "deadline before opening", ("<limiteDepot>2021-11-15", "<limiteDepot>‸2021-09-30"),
      says:
        "@1: erreur: la date limite de dépôt, le 2021-09-30, vient avant l'ouverture, le 2021-10-01 ; elle vient "
        + "le même jour ou après [limite-avant-ouverture]"),
    Contradiction(
      "deadline on the opening day is fine", ("<limiteDepot>2021-11-15", "<limiteDepot>2021-10-01")),
    Contradiction(
      "actions end before they begin", ("<actionsAu>2022-12-31", "<actionsAu>\n      ‸2021-12-31"),
      says:
        "@1: erreur: les actions finissent le 2021-12-31, avant leur début, le 2022-01-01 ; la fin vient le même "
        + "jour ou après [fin-avant-debut]"),
    Contradiction(
      "committee before the deadline", ("<comite>2022-02-10", "<comite>‸2021-11-14"),
      says:
        "@1: avertissement: le comité se réunit le 2021-11-14, avant la date limite de dépôt, le 2021-11-15 ; "
        + "vérifiez les deux dates [comite-avant-limite]"),
    Contradiction(
      "exercice before the actions", ("<exercice>2022", "<exercice>‸2021"), ("<calendrier ", "‸<calendrier "),
      says:
        "@1: erreur: l'exercice est 2021, mais les actions vont du 2022-01-01 au 2022-12-31 ; l'exercice est une de "
        + "ces années [exercice-hors-calendrier] | note @2 le calendrier est ici"),
    Contradiction(
      "exercice after the actions", ("<exercice>2022", "<exercice>‸2023"), ("<calendrier ", "‸<calendrier "),
      says:
        "@1: erreur: l'exercice est 2023, mais les actions vont du 2022-01-01 au 2022-12-31 ; l'exercice est une de "
        + "ces années [exercice-hors-calendrier] | note @2 le calendrier est ici"),
    Contradiction(
      "actions over two years", ("<exercice>2022", "<exercice>2023"), ("<actionsAu>2022", "<actionsAu>2023")),
  ])
  func `tells dates out of order`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "a wrong key of SIRET",
      ("<siret>12345678200010</siret>\n    <siren>", "<siret>‸12345678200011</siret>\n    <siren>"),
      says:
        "@1: erreur: le SIRET « 12345678200011 » a une clé fausse : un chiffre au moins est mal recopié ; si c'est "
        + "le dernier, ce devrait être 0 [siret-invalide]"),
    Contradiction(
      "a wrong key of SIREN within a SIRET, and a SIREN that does not begin it",
      ("<siren>123456782", "<siren>‸732829320"),
      says:
        "@1: erreur: le SIREN « 732829320 » n'est pas le début du SIRET « 12345678200010 » ; ses 9 premiers "
        + "chiffres sont le SIREN [siren-discordant]"),
    Contradiction(
      "a wrong key of SIREN", ("<siren>123456782", "<siren>‸123456789"),
      says:
        "@1: erreur: le SIREN « 123456789 » a une clé fausse : un chiffre au moins est mal recopié ; si c'est le "
        + "neuvième, ce devrait être 2 [siren-invalide]"),
    Contradiction(
      "a SIRET of a funder whose SIREN is wrong",
      ("<nom>État</nom>\n    <siret>12345678200010", "<nom>État</nom>\n    <siret>‸12345678300010"),
      says:
        "@1: erreur: le SIRET « 12345678300010 » a un SIREN faux (ses 9 premiers chiffres) : un chiffre au moins "
        + "est mal recopié ; si c'est le neuvième, ce devrait être 2 [siren-invalide]"),
  ])
  func `tells wrong identifiers`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") {
      try Reading(appel: $0).printed
    }
  }

  @Test(arguments: [
    Contradiction(
      "a minimum above the maximum",
      ("code=\"âge\" valeur=\"11\"", "code=\"âge minimum\" valeur=\"‸25.5\""),
      ("code=\"taux de l’État\" valeur=\"0.8\"", "code=\"âge maximum\" valeur=\"‸18\""),
      says:
        "@2: avertissement: « âge minimum » est 25.5, plus que « âge maximum », qui est 18 ; rien n'est entre les deux "
        + "[minimum-au-dessus] | note @1 le maximum est ici"),
    Contradiction(
      "a least part above the highest",
      ("code=\"âge\" valeur=\"11\"", "code=\"part maximale du coût\" valeur=\"‸0.3\""),
      ("code=\"taux de l’État\" valeur=\"0.8\"", "code=\"part minimale du coût\" valeur=\"‸0.5\""),
      says:
        "@1: avertissement: « part minimale du coût » est 0.5, plus que « part maximale du coût », qui est 0.3 ; rien n'est "
        + "entre les deux [minimum-au-dessus] | note @2 le maximum est ici"),
    Contradiction(
      "a minimum that is the maximum", ("code=\"âge\" valeur=\"11\"", "code=\"âge minimum\" valeur=\"18\""),
      ("code=\"taux de l’État\" valeur=\"0.8\"", "code=\"âge maximum\" valeur=\"18\"")),
    Contradiction(
      "a minimum of something else", ("code=\"âge\" valeur=\"11\"", "code=\"filles minimum\" valeur=\"20\""),
      ("code=\"taux de l’État\" valeur=\"0.8\"", "code=\"âge maximum\" valeur=\"18\"")),
  ])
  func `tells a minimum above its maximum`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "a source twice", ("<source code=\"rapport\"", "<source code=\"‸rapport\""),
      ("<source code=\"loi\"", "<source code=\"‸rapport\""),
      ("origine=\"source\" source=\"loi\"", "origine=\"source\""),
      says: "@2: erreur: le code de source « rapport » est écrit deux fois ; donnez-en un autre à la seconde "
        + "[source-repetee] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a funder twice", ("<financeur code=\"etat\"", "<financeur code=\"‸etat\""),
      ("<financeur code=\"ville\"", "<financeur code=\"‸etat\""),
      ("  <role nom=\"proposition\" service=\"Proposition de la Ville\" financeur=\"ville\"/>\n", ""),
      says: "@2: erreur: le financeur « etat » est écrit deux fois ; réunissez ses enveloppes sous un seul "
        + "<financeur> [financeur-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a parameter twice, as the rules compare names",
      ("code=\"taux de l’État\"", "code=\"‸taux de l’État\""),
      ("code=\"âge\"", "code=\"‸taux de\u{A0}l'E\u{301}tat\""),
      says:
        "@2: erreur: le paramètre « taux de\u{A0}l'E\u{301}tat » est écrit deux fois ; les règles n'en lisent qu'un, "
        + "supprimez l'autre [parametre-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a text twice", ("code=\"voies-de-recours\"", "code=\"‸voies-de-recours\""),
      ("code=\"mention\"", "code=\"‸voies-de-recours\""),
      says:
        "@2: erreur: le texte « voies-de-recours » est écrit deux fois ; les courriers n'en citent qu'un, supprimez l'autre "
        + "[texte-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a theme twice",
      (
        "  <notation origine=\"exemple\">\n    <base>",
        "  <theme code=\"‸lecture\">L</theme><theme code=\"‸lecture\">L</theme>\n  <notation origine=\"exemple\">\n    <base>"
      ),
      says:
        "@2: erreur: le thème « lecture » est écrit deux fois ; une fois suffit [theme-repete] | note @1 la première "
        + "fois, c'est ici"),
    Contradiction(
      "a model twice", ("fichier=\"commun.dmn\"", "fichier=\"‸commun.dmn\""),
      ("fichier=\"essai.dmn\"", "fichier=\"‸ commun.dmn \""),
      says:
        "@2: erreur: le modèle « commun.dmn » est écrit deux fois ; une fois suffit [modele-repete] | note @1 la "
        + "première fois, c'est ici"),
    Contradiction(
      "a tie-break twice", ("decision=\"Part des habitants\"", "decision=\"‸Part des habitants\""),
      ("decision=\"Date de dépôt\"", "decision=\"‸Part des habitants\""),
      says:
        "@2: erreur: le départage par « Part des habitants » est écrit deux fois ; le second ne départagerait rien, "
        + "supprimez-le [departage-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a document asked for twice", ("<piece type=\"statuts\"", "<piece type=\"‸statuts\""),
      (
        "<piece type=\"compteRenduFinancier\" depuis=\"2021-10-02\" frequence=\"renouvellement\" origine=\"exemple\">",
        "<piece type=\"‸statuts\" origine=\"exemple\"><categorie>fondation</categorie><categorie>association</categorie>"
      ),
      says: "@2: erreur: la pièce « statuts » est demandée deux fois aux mêmes porteurs ; une fois suffit "
        + "[piece-repetee] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a document asked for twice of some", ("<piece type=\"statuts\"", "<piece type=\"‸statuts\""),
      (
        "<piece type=\"compteRenduFinancier\" depuis=\"2021-10-02\" frequence=\"renouvellement\" origine=\"exemple\">",
        "<piece type=\"‸statuts\" depuis=\"2021-10-02\" origine=\"exemple\"><categorie>commune</categorie><categorie>association</categorie>"
      ),
      says:
        "@2: erreur: la pièce « statuts » est demandée deux fois à certains porteurs (association) ; leurs "
        + "catégories ou leurs fréquences ne doivent pas se recouper [piece-repetee] | note @1 la première fois, "
        + "c'est ici"),
    Contradiction(
      "a document asked for twice, once of everybody",
      ("<piece type=\"statuts\"", "<piece type=\"‸statuts\""),
      (
        "<piece type=\"compteRenduFinancier\" depuis=\"2021-10-02\" frequence=\"renouvellement\" origine=\"exemple\">",
        "<piece type=\"‸statuts\" frequence=\"renouvellement\" origine=\"exemple\">"
      ),
      says:
        "@2: erreur: la pièce « statuts » est demandée deux fois à certains porteurs (association, fondation) ; "
        + "leurs catégories ou leurs fréquences ne doivent pas se recouper [piece-repetee] | note @1 la première "
        + "fois, c'est ici"),
    Contradiction(
      "a document asked for of others is fine",
      (
        "<piece type=\"compteRenduFinancier\" depuis=\"2021-10-02\" frequence=\"renouvellement\" origine=\"exemple\">",
        "<piece type=\"statuts\" origine=\"exemple\"><categorie>commune</categorie>"
      )),
    Contradiction(
      "a document asked for of first requests and of renewals is fine",
      (
        "<piece type=\"statuts\" origine=\"source\" source=\"loi\">",
        "<piece type=\"compteRenduFinancier\" frequence=\"premiereDemande\" origine=\"source\" source=\"loi\">"
      )),
  ])
  func `tells what is written twice`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "one", ("<appel ", "‸<appel "), ("code=\"voies-de-recours\"", "code=\"voies\""),
      says:
        "@1: avertissement: le texte « voies-de-recours » manque : les courriers partiraient sans lui ; ajoutez "
        + "<texte code=\"voies-de-recours\">…</texte> [texte-absent]"),
    Contradiction(
      "both", ("<appel ", "‸<appel "), ("code=\"voies-de-recours\"", "code=\"voies\""),
      ("code=\"mention-algorithmique\"", "code=\"autre\""),
      says:
        "@1: avertissement: les textes « voies-de-recours », « mention-algorithmique » manquent : les courriers "
        + "partiraient sans eux ; ajoutez un <texte code=\"…\"> pour chacun [texte-absent]"),
  ])
  func `tells texts that letters need`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "piliers above the whole", (">295476<", ">‸283976.49<"),
      says:
        "@1: erreur: les enveloppes par pilier de « etat » font 283\u{202F}976,50\u{A0}€, soit 0,01\u{A0}€ de plus "
        + "que son enveloppe entière, 283\u{202F}976,49\u{A0}€ ; baissez-en une, ou relevez l'enveloppe entière "
        + "[piliers-au-dela-de-l-enveloppe]"),
    Contradiction("piliers as much as the whole", (">295476<", ">283976.5<")),
    Contradiction(
      "a sum below zero, told once", (">295476<", ">‸-295476<"),
      says:
        "@1: erreur: Enveloppe : « -295476 » est trop petit ; attendu : un montant en euros, positif ou nul, deux "
        + "décimales au plus, comme 12500.00 [montant-invalide]"),
    Contradiction(
      "thousands set apart by a point", (">295476<", ">‸295.476<"),
      says:
        "@1: erreur: Enveloppe : « 295.476 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; "
        + "attendu : un montant en euros, positif ou nul, deux décimales au plus, comme 12500.00 [montant-invalide]"
    ),
    Contradiction(
      "thousands set apart by a point, zeros at the end", (">295476<", ">‸295.000<"),
      says:
        "@1: erreur: Enveloppe : « 295.000 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; "
        + "attendu : un montant en euros, positif ou nul, deux décimales au plus, comme 12500.00 [montant-invalide]"
        + " | note vouliez-vous écrire « 295000 », ou « 295.00 » ?"),
    Contradiction(
      "no whole enveloppe",
      (
        "  <financeur code=\"ville\">\n    <nom>Ville</nom>\n    <enveloppe ",
        "  ‸<financeur code=\"ville\">\n    <nom>Ville</nom>\n    <enveloppe pilier=\"cohesion-sociale\" "
      ),
      says:
        "@1: erreur: « ville » n'a que des enveloppes par pilier ; ajoutez son enveloppe entière, sans attribut "
        + "« pilier » [enveloppe-absente]"),
    Contradiction(
      "two whole enveloppes", (">295476<", ">‸295476<"),
      (
        "<enveloppe pilier=\"cohesion-sociale\" origine=\"source\" source=\"rapport\">156752.00",
        "<enveloppe origine=\"exemple\">‸1"
      ),
      says:
        "@2: erreur: « etat » a deux enveloppes entières (sans pilier) ; il en faut une, de leur somme ou de la "
        + "bonne des deux [enveloppe-repetee] | note @1 la première fois, c'est ici"),
    Contradiction(
      "two enveloppes for one pilier", (">156752.00<", ">‸156752.00<"),
      (
        "pilier=\"emploi-developpement-economique\" origine=\"exemple\"> 127224.5 ",
        "pilier=\"cohesion-sociale\" origine=\"exemple\"> ‸127224.5 "
      ),
      says:
        "@2: erreur: « etat » a deux enveloppes pour le pilier « cohesion-sociale » ; il en faut une, de leur somme "
        + "ou de la bonne des deux [enveloppe-repetee] | note @1 la première fois, c'est ici"),
    Contradiction(
      "sums past a machine word", (">295476<", ">‸0<"), (">156752.00<", ">999999999999999<"),
      says: "@1: erreur: les enveloppes par pilier de « etat » font "
        + "1\u{202F}000\u{202F}000\u{202F}000\u{202F}127\u{202F}223,50\u{A0}€, soit "
        + "1\u{202F}000\u{202F}000\u{202F}000\u{202F}127\u{202F}223,50\u{A0}€ de plus que son enveloppe entière, 0\u{A0}€ "
        + "; baissez-en une, ou relevez l'enveloppe entière [piliers-au-dela-de-l-enveloppe]"),
  ])
  func `tells money that does not fit`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "a source that is none",
      ("origine=\"source\" source=\"rapport\">Âge", "origine=\"source\" source=\"‸raport\">Âge"),
      says:
        "@1: erreur: aucune <source> n'a le code « raport » ; vouliez-vous écrire « rapport » ? (sources de "
        + "l'appel : rapport, loi) [source-inconnue]"),
    Contradiction(
      "a calendar of a source that is none",
      (
        "<calendrier origine=\"source\" source=\"rapport\">",
        "<calendrier origine=\"source\" source=\"‸zzz\">"
      ),
      says:
        "@1: erreur: aucune <source> n'a le code « zzz » (sources de l'appel : rapport, loi) [source-inconnue]"
    ),
    Contradiction(
      "a value from a source that is not named",
      ("origine=\"source\" source=\"rapport\">Âge", "origine=\"‸source\">Âge"),
      says:
        "@1: erreur: origine=\"source\" sans dire laquelle ; ajoutez source=\"…\" à ce <parametre>, ou écrivez "
        + "origine=\"exemple\" (sources de l'appel : rapport, loi) [source-non-dite]"),
    Contradiction(
      "an enveloppe from a source that is not named",
      ("origine=\"source\" source=\"rapport\">295476", "origine=\"‸source\">295476"),
      says:
        "@1: erreur: origine=\"source\" sans dire laquelle ; ajoutez source=\"…\" à ce <enveloppe>, ou écrivez "
        + "origine=\"exemple\" (sources de l'appel : rapport, loi) [source-non-dite]"),
    Contradiction(
      "an example that names a source",
      ("origine=\"source\" source=\"loi\"", "origine=\"exemple\" source=\"‸loi\""),
      says:
        "@1: avertissement: origine=\"exemple\" et source=\"loi\" se contredisent ; si la source donne cette valeur, "
        + "écrivez origine=\"source\", sinon supprimez source=\"…\" [exemple-avec-source]"),
  ])
  func `tells sources that are not there`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "a base of zero", ("<base>100<", "<base>‸0.00<"),
      says: "@1: erreur: la base de la note est 0.00 ; elle doit dépasser 0, comme 100 [base-invalide]"),
    Contradiction(
      "a negative base", ("<base>100<", "<base>‸-100<"),
      says: "@1: erreur: la base de la note est -100 ; elle doit dépasser 0, comme 100 [base-invalide]"),
    Contradiction(
      "a base whose thousands may be set apart by a point", ("<base>100<", "<base>‸1.200<"),
      ("<seuil>50.5<", "<seuil>1<"),
      says: "@1: erreur: la base de la note est 1.200 ; vouliez-vous écrire 1200, ou 1.2 ? [nombre-ambigu]"),
    Contradiction(
      "a threshold of which both readings would be allowed", ("<base>100<", "<base>5000<"),
      ("<seuil>50.5<", "<seuil>‸+2.500<"),
      says: "@1: erreur: le seuil est +2.500 ; vouliez-vous écrire 2500, ou 2.5 ? [nombre-ambigu]"),
    Contradiction(
      "a threshold of which only the reading with decimals is allowed", ("<seuil>50.5<", "<seuil>1.250<")),
    Contradiction(
      "a threshold above the base", ("<seuil>50.5<", "<seuil> ‸100.000001 <"),
      says: "@1: erreur: le seuil est 100.000001 ; il doit être entre 0 et la base, 100 [seuil-hors-base]"),
    Contradiction(
      "a negative threshold", ("<seuil>50.5<", "<seuil>‸-1<"),
      says: "@1: erreur: le seuil est -1 ; il doit être entre 0 et la base, 100 [seuil-hors-base]"),
    Contradiction(
      "a threshold finer than a score", ("<seuil>50.5<", "<seuil>‸50.505<"),
      says:
        "@1: erreur: le seuil est 50.505 ; les notes ont deux décimales, il en faut deux au plus, comme 82.22 "
        + "[seuil-trop-fin]"),
    Contradiction(
      "a threshold that is a share", ("<seuil>50.5<", "<seuil>‸0.5<"),
      says:
        "@1: avertissement: le seuil est 0.5 pour une base de 100 ; c'est un nombre de points, pas une part de la base [seuil-en-part]"
    ),
    Contradiction("a threshold of zero, one of the base", ("<seuil>50.5<", "<seuil>100.0<")),
    Contradiction(
      "a minimum that no enveloppe reaches", ("<minimum>500<", "<minimum>‸300000<"),
      says:
        "@1: avertissement: aucune enveloppe n'atteint le minimum de 300\u{202F}000\u{A0}€ : rien ne pourrait être proposé "
        + "à personne [minimum-inaccessible]"),
    Contradiction(
      "a funder's own minimum that its enveloppe does not reach",
      (
        "187000</enveloppe>",
        "187000</enveloppe><attribution methode=\"rang\" origine=\"exemple\"><minimum>‸200000</minimum></attribution>"
      ),
      says:
        "@1: avertissement: aucune enveloppe n'atteint le minimum de 200\u{202F}000\u{A0}€ : rien ne pourrait être proposé "
        + "à personne [minimum-inaccessible]"),
    Contradiction(
      "a minimum that only a funder with its own would reach",
      (
        "187000</enveloppe>",
        "187000</enveloppe><attribution methode=\"rang\" origine=\"exemple\"/>"
      ), ("295476<", "100<"), ("156752.00<", "50<"), (" 127224.5 ", "50"),
      ("<minimum>500<", "<minimum>‸500<"),
      says:
        "@1: avertissement: aucune enveloppe n'atteint le minimum de 500\u{A0}€ : rien ne pourrait être proposé à personne "
        + "[minimum-inaccessible]"),
    Contradiction(
      "a funder's own misfit in proportion",
      (
        "187000</enveloppe>",
        "187000</enveloppe><attribution methode=\"prorata\" insuffisance=\"‸passer\" origine=\"exemple\"/>"
      ),
      says:
        "@1: erreur: insuffisance=\"passer\" ne vaut que pour la méthode « rang », et la méthode est « prorata » ; "
        + "supprimez cet attribut, ou changez la méthode [insuffisance-sans-rang]"),
    Contradiction("a minimum of the largest enveloppe", ("<minimum>500<", "<minimum>295476<")),
    Contradiction(
      "a least share above one", ("<partMinimale>0.6<", "<partMinimale>‸60<"),
      says: "@1: erreur: la part minimale est 60 ; c'est une part, entre 0 et 1, comme 0.5 pour la moitié "
        + "[part-minimale-hors-bornes]"),
    Contradiction(
      "a negative least share", ("<partMinimale>0.6<", "<partMinimale>‸-0.1<"),
      says: "@1: erreur: la part minimale est -0.1 ; c'est une part, entre 0 et 1, comme 0.5 pour la moitié "
        + "[part-minimale-hors-bornes]"),
    Contradiction(
      "a least share under another misfit", ("insuffisance=\"partiel\"", "insuffisance=\"passer\""),
      ("<partMinimale>0.6<", "<partMinimale>‸0.6<"),
      says:
        "@1: erreur: <partMinimale> ne sert que sous insuffisance=\"partiel\", et c'est « passer » qui est écrit ; "
        + "supprimez l'un ou corrigez l'autre [part-minimale-sans-partiel]"),
    Contradiction(
      "a least share under none", (" insuffisance=\"partiel\"", ""),
      ("<partMinimale>0.6<", "<partMinimale>‸0.6<"),
      says:
        "@1: erreur: <partMinimale> ne sert que sous insuffisance=\"partiel\", et cet attribut n'est pas écrit ; "
        + "supprimez l'un ou corrigez l'autre [part-minimale-sans-partiel]"),
    Contradiction(
      "a misfit under prorata",
      ("methode=\"rang\" insuffisance=\"partiel\"", "methode=\"prorata\" insuffisance=\"‸partiel\""),
      says:
        "@1: erreur: insuffisance=\"partiel\" ne vaut que pour la méthode « rang », et la méthode est « prorata » ; "
        + "supprimez cet attribut, ou changez la méthode [insuffisance-sans-rang]"),
    Contradiction(
      "a step of zero", ("<pas>50.00<", "<pas>‸0.00<"),
      says:
        "@1: erreur: le pas est 0 ; il faut au moins 0.01, ou pas de <pas> du tout pour arrondir au centime "
        + "[pas-nul]"),
  ])
  func `tells points and methods that cannot be`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test(arguments: [
    Contradiction(
      "a proposition for nobody, and a funder without",
      (
        "<role nom=\"proposition\" service=\"Proposition de la Ville\" financeur=\"ville\"/>",
        "‸<role nom=\"proposition\" service=\"Proposition de la Ville\"/>"
      ),
      ("<financeur code=\"ville\">", "<financeur code=\"‸ville\">"),
      says:
        "@1: erreur: rien ne dit ce que « ville » propose ; ajoutez <role nom=\"proposition\" service=\"…\" "
        + "financeur=\"ville\"/> [proposition-absente]",
      "@2: erreur: le rôle « proposition » du service « Proposition de la Ville » ne dit pas pour quel financeur ; "
        + "ajoutez financeur=\"…\" (financeurs de l'appel : etat, ville) [proposition-sans-financeur]"),
    Contradiction(
      "a service of vigilance as recevabilité",
      (
        "<role nom=\"vigilance\" service=\"Vigilance commune\"/>",
        "<role nom=\"‸recevabilite\" service=\"Vigilance commune\"/>"
      ),
      says:
        "@1: avertissement: le service « Vigilance commune » a le rôle « recevabilite » ; un « oui » y veut dire que le "
        + "dossier convient, non qu'il est à regarder : vouliez-vous écrire nom=\"vigilance\" ? [role-douteux]"
    ),
    Contradiction(
      "a service of recevabilité as vigilance",
      (
        "nom=\"recevabilite\" service=\"Recevabilité commune\"",
        "nom=\"‸vigilance\" service=\"Recevabilité commune\""
      ),
      says:
        "@1: avertissement: le service « Recevabilité commune » a le rôle « vigilance » ; un « oui » y veut dire que le "
        + "dossier est à regarder, non qu'il convient : vouliez-vous écrire nom=\"recevabilite\" ? [role-douteux]"
    ),
    Contradiction(
      "a service of another name",
      ("service=\"Vigilance commune\"", "service=\"Points de recevabilité à voir\"")),
    Contradiction(
      "a vigilance for a funder",
      ("service=\"Vigilance commune\"", "service=\"Vigilance commune\" financeur=\"‸etat\""),
      says:
        "@1: erreur: le rôle « vigilance » vaut pour tout le dossier, jamais pour un financeur ; supprimez "
        + "financeur=\"etat\" [role-avec-financeur]"),
    Contradiction(
      "points for a funder", ("service=\"Notation\"", "service=\"Notation\" financeur=\"‸ville\""),
      says:
        "@1: erreur: le rôle « notation » vaut pour tout le dossier, jamais pour un financeur ; supprimez "
        + "financeur=\"ville\" [role-avec-financeur]"),
    Contradiction(
      "a bonus without points",
      ("service=\"Vigilance commune\"", "service=\"Vigilance commune\" bonus=\"‸true\""),
      says:
        "@1: erreur: le rôle « vigilance » ne donne pas de points ; bonus=\"true\" ne vaut que pour le rôle « notation » : "
        + "supprimez cet attribut [bonus-sans-points]"),
    Contradiction(
      "nothing but a bonus", ("service=\"Notation\"", "service=\"Notation\" bonus=\"‸true\""),
      says:
        "@1: erreur: « Notation » ne donne que des points de bonus, et aucun autre rôle « notation » ne donne de points : "
        + "la note n'aurait pas de total ; ajoutez ce rôle, ou supprimez bonus=\"true\" [bonus-seul]"),
    Contradiction(
      "a bonus beside points",
      (
        "<role nom=\"notation\" service=\"Notation\"/>",
        "<role nom=\"notation\" service=\"Notation\" bonus=\"false\"/><role nom=\"notation\" service=\"Bonus\" bonus=\"true\"/>"
      )),
    Contradiction(
      "a role for a funder that is none",
      (
        "service=\"Recevabilité de l'État\" financeur=\"etat\"",
        "service=\"Recevabilité de l'État\" financeur=\"‸etats\""
      ),
      says:
        "@1: erreur: « etats » n'est pas un financeur de l'appel ; vouliez-vous écrire « etat » ? (financeurs de "
        + "l'appel : etat, ville) [financeur-hors-appel]"),
    Contradiction(
      "two propositions for a funder",
      ("service=\"Proposition de l'État\"", "service=\"‸Proposition de l'État\""),
      (
        "service=\"Recevabilité de l'État\" financeur=\"etat\"/>",
        "service=\"Recevabilité de l'État\" financeur=\"etat\"/>"
      ),
      (
        "<role nom=\"proposition\" service=\"Proposition de la Ville\" financeur=\"ville\"/>",
        "<role nom=\"proposition\" service=\"Proposition de la Ville\" financeur=\"ville\"/>"
          + "<role nom=\"proposition\" service=\"‸Autre\" financeur=\"etat\"/>"
      ),
      says:
        "@2: erreur: « etat » a déjà un rôle « proposition », le service « Proposition de l'État » ; il en faut un "
        + "seul par financeur [proposition-repetee] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a role twice", ("service=\"Vigilance commune\"", "service=\"‸Vigilance commune\""),
      (
        "<role nom=\"notation\"",
        "<role nom=\"vigilance\" service=\"‸Vigilance\u{A0}commune\"/><role nom=\"notation\""
      ),
      says:
        "@2: erreur: le service « Vigilance\u{A0}commune » a déjà ce rôle « vigilance » ; ses critères compteraient "
        + "deux fois [role-repete] | note @1 la première fois, c'est ici"),
    Contradiction(
      "a notation without points", ("  <role nom=\"notation\" service=\"Notation\"/>\n", ""),
      ("<notation", "‸<notation"),
      says:
        "@1: erreur: <notation> est là, mais aucun service n'a le rôle « notation » ; ajoutez ce rôle, ou supprimez "
        + "<notation> [notation-sans-role]"),
    Contradiction(
      "points without notation",
      (
        "  <notation origine=\"exemple\">\n    <base>100</base>\n    <seuil>50.5</seuil>\n  </notation>\n", ""
      ),
      ("<role nom=\"notation\"", "<role nom=\"‸notation\""),
      says:
        "@1: erreur: le service « Notation » donne des points, mais <notation> manque ; ajoutez-la, sa base dit ce "
        + "que vaut une note, ou supprimez ce rôle [role-sans-notation]"),
  ])
  func `tells roles that do not fit`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
  }

  @Test func `is given all the same, so that its rules can be looked at`() throws {
    let reading = try Reading(appel: goodCall.replacing("<pas>50.00<", with: "<pas>0<"))
    #expect(reading.hasError)
    #expect(reading.value != nil)
  }

  @Test func `tells all its faults at once, by place`() throws {
    let draft = try Draft(
      goodCall,
      [
        ("<limiteDepot>2021-11-15", "<limiteDepot>2021-09-30"), ("<pas>50.00<", "<pas>0<"),
        ("fichier=\"essai.dmn\"", "fichier=\"essai.txt\""), ("<seuil>50.5<", "<seuil>101<"),
        ("<exercice>2022</exercice>", "<exercise>2022</exercise>"),
      ])
    let reading = try Reading(appel: draft.bytes)
    #expect(
      reading.diagnostics.map(\.code) == [
        "element-inconnu", "element-manquant", "limite-avant-ouverture", "seuil-hors-base", "pas-nul",
        "fichier-invalide",
      ])
    #expect(reading.diagnostics == reading.diagnostics.sorted())
    #expect(reading.value == nil)
  }
}

@Suite struct `The form of a call` {
  @Test(arguments: [
    Contradiction(
      "a date in French", ("<ouverture>2021-10-01", "<ouverture>‸01/10/2021"),
      says:
        "@1: erreur: Ouverture : « 01/10/2021 » ne se lit pas ; attendu : une date sans fuseau, comme 2022-01-31 "
        + "[date-invalide] | note vouliez-vous écrire « 2021-10-01 » ?"),
    Contradiction(
      "a model that is a path", ("fichier=\"essai.dmn\"", "fichier=\"‸../essai.dmn\""),
      says:
        "@1: erreur: Fichier (fichier=\"…\") : « ../essai.dmn » n'a pas la forme voulue ; attendu : le nom d'un "
        + "fichier .dmn, sans chemin, comme commun.dmn [fichier-invalide]"),
    Contradiction(
      "an attribute that lacks", ("<financeur code=\"ville\">", "‸<financeur>"),
      ("  <role nom=\"proposition\" service=\"Proposition de la Ville\" financeur=\"ville\"/>\n", ""),
      says:
        "@1: erreur: il manque l'attribut code=\"…\" (Code du financeur) de <financeur> [attribut-manquant]"),
    Contradiction(
      "a word that is no role", ("<role nom=\"vigilance\"", "<role nom=\"‸vigilence\""),
      says: "@1: erreur: Nom du rôle (nom=\"…\") : « vigilence » n'est pas dans la liste ; attendu : un rôle "
        + "[valeur-hors-liste] | note vouliez-vous écrire « vigilance » ? | note valeurs possibles : recevabilite "
        + "(critères de recevabilité : oui, non, ou vide quand le dossier ne permet pas de répondre), vigilance (points "
        + "de vigilance : oui veut dire qu'une personne doit regarder), notation (critères notés : un nombre de points), "
        + "proposition (montant proposé à un financeur)"),
  ])
  func `is told as that of a dossier`(_ example: Contradiction) throws {
    try example.check(goodCall, file: "appel.xml") { try Reading(appel: $0).printed }
    let draft = try Draft(goodCall, example.edits)
    #expect(try Reading(appel: draft.bytes).value == nil || example.testDescription.contains("model"))
  }
}
