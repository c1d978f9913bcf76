import Diagnostics
import Dossiers
import Testing

/// A sum as messages write it.
func euros(_ text: String) -> String {
  text.replacing(" ", with: "\u{202F}") + "\u{A0}€"
}

@Suite struct `The totals of a budget` {
  @Test(arguments: [
    Case("are left alone when they add up"),
    Case(
      "a subtotal that is not the sum of its lines", ("<sousTotal>1210<", "<sousTotal>‸1211<"),
      says:
        "Sous-total du poste 61 : \(euros("1 211")), mais la somme de ses lignes donne \(euros("1 210")) ; écart de "
        + "\(euros("1")) [sous-total-faux]"),
    Case(
      "a subtotal and a total that repeats its error", ("<sousTotal>1210<", "<sousTotal>‸1211<"),
      ("<total>28000</total>\n    </charges>", "<total>‸28001</total>\n    </charges>"),
      ("<totalGeneral>39000<", "<totalGeneral>39001<"),
      says:
        "Sous-total du poste 61 : \(euros("1 211")), mais la somme de ses lignes donne \(euros("1 210")) ; écart de "
        + "\(euros("1")) [sous-total-faux]",
      "le budget n'est pas équilibré : charges \(euros("28 001")), produits \(euros("28 000")) ; il manque "
        + "\(euros("1")) de produits [budget-desequilibre]"),
    Case(
      "a line that its subtotal does not count", (">420.5<", ">421<"),
      ("<sousTotal>3570.5<", "<sousTotal>‸3570.5<"),
      says:
        "Sous-total du poste 60 : \(euros("3 570,50")), mais la somme de ses lignes donne \(euros("3 571")) ; écart de "
        + "\(euros("0,50")) [sous-total-faux]"),
    Case(
      "a total of charges, told once though the budget is no longer balanced",
      ("<total>28000</total>\n    </charges>", "<total>‸27999.95</total>\n    </charges>"),
      says: "Total des charges : \(euros("27 999,95")), mais la somme des postes de charges donne "
        + "\(euros("28 000")) ; écart de \(euros("0,05")) [total-faux]"),
    Case(
      "a total of produits, told once though the budget is no longer balanced",
      ("<total>28000</total>\n    </produits>", "<total>‸1000000</total>\n    </produits>"),
      says: "Total des produits : \(euros("1 000 000")), mais la somme des postes de produits donne "
        + "\(euros("28 000")) ; écart de \(euros("972 000")) [total-faux]"),
    Case(
      "less produits than charges", (">1700</ligne>", ">700</ligne>"),
      (">1700</sousTotal>", ">700</sousTotal>"),
      ("<total>28000</total>\n    </charges>", "<total>‸28000</total>\n    </charges>"),
      ("<total>28000</total>\n    </produits>", "<total>27000</total>\n    </produits>"),
      says:
        "le budget n'est pas équilibré : charges \(euros("28 000")), produits \(euros("27 000")) ; il manque "
        + "\(euros("1 000")) de produits [budget-desequilibre]"),
    Case(
      "more produits than charges", (">1700</ligne>", ">2700</ligne>"),
      (">1700</sousTotal>", ">2700</sousTotal>"),
      ("<total>28000</total>\n    </charges>", "<total>‸28000</total>\n    </charges>"),
      ("<total>28000</total>\n    </produits>", "<total>29000</total>\n    </produits>"),
      says:
        "le budget n'est pas équilibré : charges \(euros("28 000")), produits \(euros("29 000")) ; les produits "
        + "dépassent les charges de \(euros("1 000")) [budget-desequilibre]"),
    Case(
      "a grand total", ("<totalGeneral>39000<", "<totalGeneral>‸28000<"),
      says: "Total général : \(euros("28 000")), mais les charges et les emplois en nature donnent "
        + "\(euros("39 000")) ; écart de \(euros("11 000")) [total-faux]"),
    Case(
      "a grand total without contributions in kind", in: "association-fonctionnement-global",
      (
        """
            <emploisEnNature>
              <ligne compte="864">3200</ligne>
              <total>3200</total>
            </emploisEnNature>
            <contributionsEnNature>
              <ligne compte="870" libelle="Accueil">3200</ligne>
              <total>3200</total>
            </contributionsEnNature>
            <totalGeneral>38200<
        """, "    <totalGeneral>‸38200<"
      ),
      says: "Total général : \(euros("38 200")), mais les charges et les emplois en nature donnent "
        + "\(euros("35 000")) ; écart de \(euros("3 200")) [total-faux]"),
    Case(
      "in the porteur's own budget", in: "association-fonctionnement-global",
      ("<sousTotal>9460<", "<sousTotal>‸9640<"),
      says:
        "Sous-total du poste 62 : \(euros("9 640")), mais la somme de ses lignes donne \(euros("9 460")) ; écart de "
        + "\(euros("180")) [sous-total-faux]"),
  ])
  func `are told when they are wrong, with what would be right`(_ example: Case) throws {
    try example.verify()
  }

  private static let unreadable =
    " ne se lit pas ; attendu : un montant en euros, positif ou nul, avec un point et deux "
    + "décimales au plus, comme 1250.50 [valeur-illisible]"

  @Test(arguments: [
    Case(
      "a subtotal without lines cannot be read", ("<sousTotal>24700<", "<sousTotal>‸24 700<"),
      says: "Sous-total du poste : « 24 700 »" + unreadable),
    Case(
      "a subtotal with lines cannot be read", ("<sousTotal>1210<", "<sousTotal>‸mille<"),
      says: "Sous-total du poste : « mille »" + unreadable),
    Case(
      "a line cannot be read", (">1350</ligne>", ">‸1350,00</ligne>"),
      says: "Ligne de charges : « 1350,00 »" + unreadable),
    Case(
      "a line has its thousands set apart by a point", (">1350</ligne>", ">‸1.350</ligne>"),
      says:
        "Ligne de charges : « 1.350 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; "
        + "attendu : un montant en euros, positif ou nul, avec un point et deux décimales au plus, comme 1250.50 "
        + "[trop-de-decimales]"),
    Case(
      "a total has so, with a zero at the end",
      ("<total>28000</total>\n    </charges>", "<total>‸28.000</total>\n    </charges>"),
      says:
        "Total des charges : « 28.000 » a trop de décimales (au plus 2) : le point ne sépare pas les milliers ; "
        + "attendu : un montant en euros, positif ou nul, avec un point et deux décimales au plus, comme 1250.50 "
        + "[trop-de-decimales]"),
    Case(
      "a number of an indicateur has so", ("<cible>80<", "<cible>‸1.200<"),
      says:
        "Cible de l'indicateur : « 1.200 » n'a pas la forme voulue : le point ne sépare pas les milliers ; "
        + "attendu : un nombre positif ou nul, avec un point et quatre décimales au plus, comme 12.5 "
        + "[valeur-mal-formee]"),
    Case(
      "numbers of indicateurs have three decimals that are no thousands", ("<cible>80<", "<cible>0.125<"),
      ("<cible>8<", "<cible>1234.567<"), ("<cible>20<", "<cible>1.2000<")),
    Case(
      "a total cannot be read",
      ("<total>28000</total>\n    </charges>", "<total>‸28.000,00</total>\n    </charges>"),
      says: "Total des charges : « 28.000,00 »" + unreadable),
    Case(
      "a total is missing", ("<total>28000</total>\n    </charges>", "</charges>"),
      ("<budget exercice=\"2022\">\n    <charges>", "<budget exercice=\"2022\">\n    ‸<charges>"),
      says:
        "il manque <total> (Total des charges) dans <charges> (Charges) [element-manquant]"),
    Case("a poste has neither lines nor subtotal", ("<sousTotal>24700</sousTotal>", "")),
    Case(
      "a poste has another name", ("<poste compte=\"61\">", "‸<post compte=\"61\">"),
      (
        "<ligne compte=\"616\">310</ligne>\n        <sousTotal>1210</sousTotal>\n      </poste>",
        "<ligne compte=\"616\">310</ligne>\n        <sousTotal>1210</sousTotal>\n      </post>"
      ),
      says: "<post> n'existe pas dans <charges> ; vouliez-vous écrire <poste> ? [element-inconnu]"),
    Case(
      "a line has another name",
      ("<ligne compte=\"613\">900</ligne>", "‸<lignes compte=\"613\">900</lignes>"),
      says: "<lignes> n'existe pas dans <poste> ; vouliez-vous écrire <ligne> ? [element-inconnu]"),
    Case(
      "the emplois have another name", ("<emploisEnNature>", "‸<emploiEnNature>"),
      ("</emploisEnNature>", "</emploiEnNature>"),
      says: "<emploiEnNature> n'existe pas dans <budget> ; vouliez-vous écrire <emploisEnNature> ? "
        + "[element-inconnu]"),
    Case(
      "the total of the emplois is missing",
      (
        "<ligne compte=\"864\">7400</ligne>\n      <total>11000</total>",
        "<ligne compte=\"864\">7400</ligne>"
      ), ("<emploisEnNature>", "‸<emploisEnNature>"),
      says:
        "il manque <total> (Total des emplois en nature) dans <emploisEnNature> (Emplois des contributions "
        + "volontaires) [element-manquant]"),
    Case(
      "the total of the contributions is missing",
      (
        "<ligne compte=\"871\">3600</ligne>\n      <total>11000</total>",
        "<ligne compte=\"871\">3600</ligne>"
      ), ("<contributionsEnNature>", "‸<contributionsEnNature>"),
      says:
        "il manque <total> (Total des contributions en nature) dans <contributionsEnNature> (Contributions "
        + "volontaires en nature) [element-manquant]"),
  ])
  func `are not judged when something in them cannot be told`(_ example: Case) throws { try example.verify() }

  @Test(arguments: [
    Case(
      "emplois that are not the sum of their lines",
      ("7400</ligne>\n      <total>11000", "7400</ligne>\n      <total>‸12000"),
      says: "Total des emplois en nature : \(euros("12 000")), mais la somme des lignes du compte 86 donne "
        + "\(euros("11 000")) ; écart de \(euros("1 000")) [total-faux]"),
    Case(
      "contributions that are not the sum of their lines",
      ("3600</ligne>\n      <total>11000", "3600</ligne>\n      <total>‸10000"),
      says:
        "Total des contributions en nature : \(euros("10 000")), mais la somme des lignes du compte 87 donne "
        + "\(euros("11 000")) ; écart de \(euros("1 000")) [total-faux]"),
    Case(
      "emplois and contributions that differ",
      ("7400</ligne>\n      <total>11000", "7400</ligne>\n      <total>‸11000"),
      (
        "<ligne compte=\"871\">3600</ligne>\n      <total>11000",
        "<ligne compte=\"871\">3500</ligne>\n      <total>10900"
      ),
      says: "les emplois en nature (86) sont de \(euros("11 000")), mais les contributions (87) sont de "
        + "\(euros("10 900")) ; les deux doivent être égaux [contributions-desequilibrees]"),
    Case(
      "emplois without contributions", in: "association-fonctionnement-global",
      (
        "<ligne compte=\"864\">3200</ligne>\n      <total>3200",
        "<ligne compte=\"864\">3200</ligne>\n      <total>‸3200"
      ),
      (
        """
            <contributionsEnNature>
              <ligne compte="870" libelle="Accueil">3200</ligne>
              <total>3200</total>
            </contributionsEnNature>

        """, ""
      ),
      says:
        "les emplois en nature (86) sont de \(euros("3 200")), mais les contributions (87) ne sont pas détaillées ; "
        + "les deux doivent être égaux [contributions-desequilibrees]"),
    Case(
      "contributions without emplois", in: "association-fonctionnement-global",
      (
        """
            <emploisEnNature>
              <ligne compte="864">3200</ligne>
              <total>3200</total>
            </emploisEnNature>

        """, ""
      ),
      (
        "libelle=\"Accueil\">3200</ligne>\n      <total>3200",
        "libelle=\"Accueil\">3200</ligne>\n      <total>‸3200"
      ),
      ("<totalGeneral>38200", "<totalGeneral>35000"),
      says:
        "les contributions en nature (87) sont de \(euros("3 200")), mais les emplois (86) ne sont pas détaillés ; "
        + "les deux doivent être égaux [contributions-desequilibrees]"),
    Case(
      "a line under the wrong poste", ("<ligne compte=\"616\">310", "<ligne compte=\"‸622\">310"),
      says:
        "le compte 622 n'est pas du poste 61 ; rangez cette ligne dans le poste de son compte [compte-autre-poste]"
    ),
    Case(
      "a line without number under a numbered poste",
      ("<ligne compte=\"616\">310", "<ligne compte=\"‸chgfixe\">310"),
      says: "le compte chgfixe n'est pas du poste 61 ; rangez cette ligne dans le poste de son compte "
        + "[compte-autre-poste]"),
    Case(
      "a numbered line under a poste without number",
      ("<ligne compte=\"chgfixe\">", "<ligne compte=\"‸601\">"),
      says: "le compte 601 n'est pas du poste CHARGINDIRECT ; rangez cette ligne dans le poste de son compte "
        + "[compte-autre-poste]"),
    Case(
      "a period that ends before it begins", in: "association-fonctionnement-global",
      (
        "  <budget exercice=\"2021\" debut=\"2021-01-01\" fin=\"2021-12-31\">\n    <charges>",
        "  <budget exercice=\"2021\" debut=\"2021-01-01\" fin=\"‸2020-12-31\">\n    <charges>"
      ),
      says:
        "la période finit le 31\u{A0}décembre 2020, avant son début, le 1er\u{A0}janvier 2021 [dates-inversees]"
    ),
  ])
  func `go with its contributions in kind, accounts and period`(_ example: Case) throws {
    try example.verify()
  }
}

@Suite struct `The plan of financing` {
  private static let two = "<total>24700</total>\n  </financement>"

  @Test(arguments: [
    Case(
      "a total that is not the sum of the lines, told once though account 74 differs too",
      (two, "<total>‸24000</total>\n  </financement>"),
      says:
        "Total des cofinancements : \(euros("24 000")), mais la somme des cofinancements non refusés donne "
        + "\(euros("24 700")) ; écart de \(euros("700")) [total-faux]"),
    Case(
      "a total that is not account 74",
      ("4200</montantSollicite>\n      <statut>acquis", "4100</montantSollicite>\n      <statut>acquis"),
      (two, "<total>‸24600</total>\n  </financement>"),
      says: "le plan de financement totalise \(euros("24 600")), mais le compte 74 du budget est de "
        + "\(euros("24 700")) ; les deux doivent être égaux [subventions-discordantes]"),
    Case(
      "a refused line does not count",
      ("4200</montantSollicite>\n      <statut>acquis", "4200</montantSollicite>\n      <statut>refuse"),
      (two, "<total>‸24700</total>\n  </financement>"),
      says:
        "Total des cofinancements : \(euros("24 700")), mais la somme des cofinancements non refusés donne "
        + "\(euros("20 500")) ; écart de \(euros("4 200")) [total-faux]"),
    Case(
      "a line counts for what was granted",
      ("<statut>acquis</statut>", "<statut>acquis</statut>\n      <montantAcquis>4000</montantAcquis>"),
      (two, "<total>‸24700</total>\n  </financement>"),
      says:
        "Total des cofinancements : \(euros("24 700")), mais la somme des cofinancements non refusés donne "
        + "\(euros("24 500")) ; écart de \(euros("200")) [total-faux]"),
    Case(
      "the sum asked of the funders of the call",
      ("<montantSollicite>20500<", "<montantSollicite>‸24700<"),
      says:
        "Montant total sollicité : \(euros("24 700")), mais la somme des montants demandés aux financeurs de "
        + "l'appel donne \(euros("20 500")) ; écart de \(euros("4 200")) [total-faux]"),
    Case(
      "account 74 in two postes is added up",
      (
        "<poste compte=\"74\">\n        <sousTotal>24700</sousTotal>",
        "<poste compte=\"74\">\n        <sousTotal>20000</sousTotal>\n      </poste>\n      <poste compte=\"74\">\n"
          + "        <sousTotal>4700</sousTotal>"
      )),
    Case(
      "the lines of account 74 are right and its subtotal is not, told once",
      (
        "<poste compte=\"74\">\n        <sousTotal>24700</sousTotal>",
        "<poste compte=\"74\">\n        <ligne compte=\"74etat\">24700</ligne>\n        <sousTotal>‸27400</sousTotal>"
      ),
      says:
        "Sous-total du poste 74 : \(euros("27 400")), mais la somme de ses lignes donne \(euros("24 700")) ; écart "
        + "de \(euros("2 700")) [sous-total-faux]"),
  ])
  func `agrees with its lines, the budget and the sum asked`(_ example: Case) throws { try example.verify() }

  @Test(arguments: [
    Case(
      "the sum granted cannot be read",
      ("<statut>acquis</statut>", "<statut>acquis</statut>\n      <montantAcquis>‸4000 €</montantAcquis>"),
      says:
        "Montant acquis : « 4000 € » ne se lit pas ; attendu : un montant en euros, positif ou nul, avec un point et "
        + "deux décimales au plus, comme 1250.50 [valeur-illisible]"),
    Case(
      "a status is not in the list", ("<statut>acquis</statut>", "<statut>‸obtenu</statut>"),
      says:
        "Statut du cofinancement : « obtenu » n'est pas dans la liste ; attendu : « sollicite », « acquis » "
        + "ou « refuse » [valeur-hors-liste]"),
    Case(
      "the type of a funder is not in the list",
      ("compte=\"74etat\" type=\"privilegie\"", "compte=\"74etat\" type=\"‸principal\""),
      says:
        "Place du financeur (type=\"…\") : « principal » n'est pas dans la liste ; attendu : une des "
        + "places prévues [valeur-hors-liste]"),
    Case("the type of a funder is not given", ("compte=\"74etat\" type=\"privilegie\"", "compte=\"74etat\"")),
    Case(
      "account 74 cannot be read", ("<poste compte=\"74\">", "<poste compte=\"‸7 4\">"),
      ("4200</montantSollicite>\n      <statut>acquis", "4100</montantSollicite>\n      <statut>acquis"),
      (two, "<total>24600</total>\n  </financement>"),
      says:
        "Compte du poste (compte=\"…\") : « 7 4 » n'est pas dans la liste ; attendu : un poste de produits du Cerfa "
        + "[valeur-hors-liste]"),
    Case(
      "a line has another name",
      (
        "<cofinancement compte=\"74orgasoc\" type=\"autre\">",
        "‸<cofinancements compte=\"74orgasoc\" type=\"autre\">"
      ),
      (
        "<reference>Convention CLAS 2021-2022</reference>\n    </cofinancement>",
        "<reference>Convention CLAS 2021-2022</reference>\n    </cofinancements>"
      ),
      says:
        "<cofinancements> n'existe pas dans <financement> ; vouliez-vous écrire <cofinancement> ? [element-inconnu]"
    ),
    Case(
      "there is no account 74",
      ("<poste compte=\"74\">\n        <sousTotal>24700", "<poste compte=\"75\">\n        <sousTotal>24700")),
  ])
  func `is not judged when something in it cannot be told`(_ example: Case) throws { try example.verify() }
}

@Suite struct `The public of an action` {
  @Test(arguments: [
    Case(
      "women and men", ("<hommes>22<", "<hommes>21<"), ("<hommes>10<", "<hommes>9<"),
      ("<total>48<", "<total>‸48<"),
      says: "Nombre total de bénéficiaires : 48, mais les femmes et les hommes donnent 47 ; écart de 1 "
        + "[public-par-sexe]"),
    Case(
      "one count of one age band, told once", ("<femmes>26<", "<femmes>‸26<"), ("<femmes>12<", "<femmes>13<"),
      says:
        "Nombre de femmes et de filles : 26, mais les tranches d'âge donnent 27 ; écart de 1 [public-par-age]"
    ),
    Case(
      "the men of the age bands", ("<hommes>22<", "<hommes>‸22<"), ("<hommes>12<", "<hommes>2<"),
      says:
        "Nombre d'hommes et de garçons : 22, mais les tranches d'âge donnent 12 ; écart de 10 [public-par-age]"
    ),
    Case(
      "age bands without counts by sex", ("<femmes>26</femmes>\n    <hommes>22</hommes>", ""),
      ("<total>48<", "<total>‸48<"), ("<femmes>12<", "<femmes>13<"),
      says:
        "Nombre total de bénéficiaires : 48, mais les tranches d'âge donnent 49 ; écart de 1 [public-par-age]"
    ),
    Case(
      "places of residence", ("<total>48<", "<total>‸48<"), ("<horsQuartier>5<", "<horsQuartier>1005<"),
      says:
        "Nombre total de bénéficiaires : 48, mais les lieux de résidence donnent \u{31}\u{202F}048 ; écart de "
        + "\u{31}\u{202F}000 [public-par-residence]"),
    Case(
      "an age band upside down", ("a=\"15\"", "a=\"‸10\""),
      says: "la tranche d'âge va de 11 à 10 ans ; l'âge de fin doit être le plus grand [tranche-inversee]"),
    Case("an age band of one year", ("a=\"15\"", "a=\"11\"")),
    Case(
      "two age bands that share an age", ("de=\"11\"", "de=\"‸10\""),
      says:
        "la tranche d'âge de 10 à 15 ans recouvre celle de 6 à 10 ans : une personne y serait comptée deux fois "
        + "[tranches-chevauchantes]"),
    Case(
      "an open age band over another", ("de=\"6\" a=\"10\"", "de=\"6\""), ("de=\"11\"", "de=\"‸11\""),
      says:
        "la tranche d'âge de 11 à 15 ans recouvre celle de 6 ans et plus : une personne y serait comptée deux fois "
        + "[tranches-chevauchantes]"),
    Case("age bands in any order", ("de=\"6\" a=\"10\"", "de=\"16\" a=\"25\"")),
  ])
  func `adds up by sex, age and residence`(_ example: Case) throws { try example.verify() }

  private static let unreadable =
    " ne se lit pas ; attendu : un nombre entier, de 0 à 1 000 000, sans espace "
    + "[valeur-illisible]"

  @Test(arguments: [
    Case(
      "a count of an age band cannot be read", ("<femmes>12<", "<femmes>‸douze<"),
      says: "Femmes et filles de la tranche : « douze »" + unreadable),
    Case(
      "a count of a quartier cannot be read", (">43<", ">‸43.5<"),
      says: "Bénéficiaires résidant dans le quartier : « 43.5 »" + unreadable),
    Case(
      "the total cannot be read", ("<total>48<", "<total>‸48 env.<"),
      ("<horsQuartier>5<", "<horsQuartier>6<"),
      says: "Nombre total de bénéficiaires : « 48 env. »" + unreadable),
    Case(
      "an age band has another name", ("<tranche de=\"11\" a=\"15\">", "‸<trancheAge de=\"11\" a=\"15\">"),
      ("<hommes>10</hommes>\n    </tranche>", "<hommes>10</hommes>\n    </trancheAge>"),
      says: "<trancheAge> n'existe pas dans <public> ; vouliez-vous écrire <tranche> ? [element-inconnu]"),
    Case(
      "a quartier has another name",
      ("<quartier code=\"aire-2029\">43</quartier>", "‸<qpv code=\"aire-2029\">43</qpv>"),
      says: "<qpv> n'existe pas dans <residence> [element-inconnu]"),
    Case("there are no men", ("<hommes>22</hommes>", "")),
  ])
  func `is not judged when something in it cannot be told`(_ example: Case) throws { try example.verify() }
}
