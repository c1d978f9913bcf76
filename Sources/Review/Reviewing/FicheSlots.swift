internal import XMLTree

/// The slots of the facts that lists and sheets show, found once in the schema.
///
/// There are many: a class, so that they are never copied.
final class FicheSlots: Sendable {
  /// Charges or produits of the budget.
  struct Side: Sendable {
    let section, poste, compte, ligne, sousTotal, total: Int
    let comptes: [String]

    init(_ finder: inout SlotFinder, _ path: String) {
      section = finder.slot(path)
      poste = finder.slot(path + "/poste")
      compte = finder.attribute(path + "/poste", "compte")
      ligne = finder.slot(path + "/poste/ligne")
      sousTotal = finder.slot(path + "/poste/sousTotal")
      total = finder.slot(path + "/total")
      comptes = finder.words(ofAttribute: compte)
    }
  }

  let demande, reference, appel, appelCode, appelTerritoire, dateDepot, frequence, montantSollicite: Int
  let annuite, annuiteExercice, annuiteCout, annuiteSollicite: Int
  let porteur, categorie, denomination, service, siret, rna: Int
  let action, intitule, objectifs, rattachement, pilier, axe, orientation, pilierCode, axeCode: Int
  let orientationCode, periode, debut, fin: Int
  let people, peopleTotal, femmes, tranche, trancheFrom, trancheTo, trancheFemmes, trancheHommes: Int
  let residence, quartier, quartierCode: Int
  let budget, financement, cofinancement, financeur, financeurCode, financeurType, lineMontant, statut,
    acquis, annee: Int
  let depense, depenseCompte, depenseIntitule, depenseMontant, totalToutesTaxes, autofinancement: Int
  let investissement, totalHorsTaxes, poste, posteCout, patrimoine, totalDepenses, abattement: Int
  let charges, produits: Side
  let categories, statuts: [String]
  /// The word of a renewed action among those of the frequency.
  let renewal: Int64
  /// The word of the call's own funder among those of a line's place.
  let privileged: Int64

  init(_ finder: inout SlotFinder) {
    demande = finder.slot("demande")
    reference = finder.slot("demande/reference")
    appel = finder.slot("demande/appel")
    appelCode = finder.attribute("demande/appel", "code")
    appelTerritoire = finder.attribute("demande/appel", "territoire")
    dateDepot = finder.slot("demande/dateDepot")
    frequence = finder.slot("demande/frequence")
    montantSollicite = finder.slot("demande/montantSollicite")
    annuite = finder.slot("demande/annuite")
    annuiteExercice = finder.attribute("demande/annuite", "exercice")
    annuiteCout = finder.slot("demande/annuite/totalCharges")
    annuiteSollicite = finder.slot("demande/annuite/montantSollicite")
    porteur = finder.slot("porteur")
    categorie = finder.slot("porteur/categorie")
    denomination = finder.slot("porteur/denomination")
    service = finder.slot("porteur/service")
    siret = finder.slot("porteur/siret")
    rna = finder.slot("porteur/rna")
    action = finder.slot("action")
    intitule = finder.slot("action/intitule")
    objectifs = finder.slot("action/objectifs")
    rattachement = finder.slot("action/rattachement")
    pilier = finder.slot("action/rattachement/pilier")
    axe = finder.slot("action/rattachement/axe")
    orientation = finder.slot("action/rattachement/orientation")
    pilierCode = finder.attribute("action/rattachement/pilier", "code")
    axeCode = finder.attribute("action/rattachement/axe", "code")
    orientationCode = finder.attribute("action/rattachement/orientation", "code")
    periode = finder.slot("action/periodeRealisation")
    debut = finder.slot("action/periodeRealisation/dateDebut")
    fin = finder.slot("action/periodeRealisation/dateFin")
    people = finder.slot("public")
    peopleTotal = finder.slot("public/total")
    femmes = finder.slot("public/femmes")
    tranche = finder.slot("public/tranche")
    trancheFrom = finder.attribute("public/tranche", "de")
    trancheTo = finder.attribute("public/tranche", "a")
    trancheFemmes = finder.slot("public/tranche/femmes")
    trancheHommes = finder.slot("public/tranche/hommes")
    residence = finder.slot("public/residence")
    quartier = finder.slot("public/residence/quartier")
    quartierCode = finder.attribute("public/residence/quartier", "code")
    budget = finder.slot("budget")
    charges = Side(&finder, "budget/charges")
    produits = Side(&finder, "budget/produits")
    financement = finder.slot("financement")
    cofinancement = finder.slot("financement/cofinancement")
    financeur = finder.slot("financement/cofinancement/financeur")
    financeurCode = finder.attribute("financement/cofinancement/financeur", "code")
    financeurType = finder.attribute("financement/cofinancement", "type")
    lineMontant = finder.slot("financement/cofinancement/montantSollicite")
    statut = finder.slot("financement/cofinancement/statut")
    acquis = finder.slot("financement/cofinancement/montantAcquis")
    annee = finder.slot("financement/cofinancement/annee")
    investissement = finder.slot("investissement")
    depense = finder.slot("investissement/depense")
    depenseCompte = finder.attribute("investissement/depense", "compte")
    depenseIntitule = finder.slot("investissement/depense/intitule")
    depenseMontant = finder.slot("investissement/depense/montant")
    totalToutesTaxes = finder.slot("investissement/totalToutesTaxes")
    autofinancement = finder.slot("investissement/autofinancement")
    totalHorsTaxes = finder.slot("investissement/totalHorsTaxes")
    poste = finder.slot("posteCoordinateur")
    posteCout = finder.slot("posteCoordinateur/cout")
    patrimoine = finder.slot("patrimoine")
    totalDepenses = finder.slot("patrimoine/totalDepenses")
    abattement = finder.slot("patrimoine/montantAbattement")
    categories = finder.words(of: categorie)
    statuts = finder.words(of: statut)
    renewal = Int64(finder.words(of: frequence).firstIndex(of: "renouvellement") ?? -2)
    privileged = Int64(finder.words(ofAttribute: financeurType).firstIndex(of: "privilegie") ?? -2)
  }
}

/// Finds slots by their paths and remembers what the schema lacks.
struct SlotFinder {
  let schema: Schema
  private(set) var missing: [String] = []

  init(_ schema: Schema) { self.schema = schema }

  /// The slot of a path below the root; one that no record has when there is none.
  mutating func slot(_ path: String) -> Int {
    if let slot = schema.slot(schema.name(of: 0) + "/" + path) { return slot }
    missing.append(path)
    return -2
  }

  /// The slot of an attribute of a path below the root, or of the root itself.
  mutating func attribute(_ path: String, _ name: String) -> Int {
    let whole = schema.name(of: 0) + (path.isEmpty ? "" : "/" + path)
    if let slot = schema.attributeSlot(whole, name) { return slot }
    missing.append("\(path)/@\(name)")
    return -2
  }

  /// The words of the type of a slot.
  func words(of slot: Int) -> [String] { slot < 0 ? [] : schema.enumeration(of: slot) }

  /// The words of the type of an attribute slot.
  func words(ofAttribute slot: Int) -> [String] { slot < 0 ? [] : schema.attributeEnumeration(slot) }
}
