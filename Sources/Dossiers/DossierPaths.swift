internal import XMLTree

/// Finds slots by path and remembers what the schema lacks, so that all of it is told at once.
struct PathFinder {
  let schema: Schema
  fileprivate(set) var missing: [String] = []

  init(schema: Schema) { self.schema = schema }

  /// The slot of a path below `dossier`.
  mutating func slot(_ path: String) -> Int {
    if let slot = schema.slot("dossier/" + path) { return slot }
    missing.append(path)
    return -2
  }

  mutating func attribute(_ path: String, _ name: String) -> Int {
    if let slot = schema.attributeSlot("dossier/" + path, name) { return slot }
    missing.append("\(path)/@\(name)")
    return -2
  }

  /// The rank of a word in the list of a path's type.
  mutating func rank(_ word: String, of path: String) -> Int64 {
    let words = schema.slot("dossier/" + path).map { schema.enumeration(of: $0) } ?? []
    if let rank = words.firstIndex(of: word) { return Int64(rank) }
    missing.append("\(path) = « \(word) »")
    return -2
  }
}

extension PathFinder {
  /// The rank of a word in the list of an attribute's type.
  mutating func rank(_ word: String, ofAttribute slot: Int) -> Int64 {
    if let rank = schema.attributeEnumeration(slot).firstIndex(of: word) { return Int64(rank) }
    missing.append("« \(word) »")
    return -2
  }
}

/// The slots of the elements that the standard checks read.
///
/// There are many: a class, so that they are never copied.
final class DossierPaths: Sendable {
  /// Charges or produits: postes with lines, a subtotal each, and a total.
  struct Side: Sendable {
    let section, poste, compte, ligne, ligneCompte, sousTotal, total: Int

    init(_ finder: inout PathFinder, _ path: String) {
      section = finder.slot(path)
      poste = finder.slot(path + "/poste")
      compte = finder.attribute(path + "/poste", "compte")
      ligne = finder.slot(path + "/poste/ligne")
      ligneCompte = finder.attribute(path + "/poste/ligne", "compte")
      sousTotal = finder.slot(path + "/poste/sousTotal")
      total = finder.slot(path + "/total")
    }
  }

  /// Emplois or contributions en nature: lines and a total.
  struct Nature: Sendable {
    let section, ligne, total: Int

    init(_ finder: inout PathFinder, _ path: String) {
      section = finder.slot(path)
      ligne = finder.slot(path + "/ligne")
      total = finder.slot(path + "/total")
    }
  }

  struct Budget: Sendable {
    let section, totalGeneral, debut, fin: Int
    let charges, produits: Side
    let emplois, contributions: Nature

    init(_ finder: inout PathFinder, _ path: String) {
      section = finder.slot(path)
      charges = Side(&finder, path + "/charges")
      produits = Side(&finder, path + "/produits")
      emplois = Nature(&finder, path + "/emploisEnNature")
      contributions = Nature(&finder, path + "/contributionsEnNature")
      totalGeneral = finder.slot(path + "/totalGeneral")
      debut = finder.attribute(path, "debut")
      fin = finder.attribute(path, "fin")
    }
  }

  /// One table of the previous year's account: lines and totals, planned and real.
  struct Account: Sendable {
    let section, ligne, prevu, realise, totalPrevu, totalRealise: Int

    init(_ finder: inout PathFinder, _ path: String) {
      section = finder.slot(path)
      ligne = finder.slot(path + "/ligne")
      prevu = finder.slot(path + "/ligne/prevu")
      realise = finder.slot(path + "/ligne/realise")
      totalPrevu = finder.slot(path + "/totalPrevu")
      totalRealise = finder.slot(path + "/totalRealise")
    }
  }

  let demande, reference, exercice, dateDepot, frequence, periode, montantSollicite, partSollicitee: Int
  let attestation, attestationDate: Int
  let engagement, souscrit, engagementDate: Int
  let porteur, siret, dateCreation, compteBancaire, iban, aidesPubliques, aide, aideMontant, aidesTotal: Int
  let moyensHumains, adherents, adherentes, salaries, emploisAides: Int
  let dernierExercice, exerciceCharges, exerciceProduits, resultat: Int
  let etape, etapeDate: Int
  let action, periodeRealisation, dateDebut, dateFin, lieu, horaire, horaireDebut, horaireFin: Int
  let publicSection, publicTotal, femmes, hommes, residence: Int
  let tranche, trancheFrom, trancheTo, trancheFemmes, trancheHommes: Int
  let financement, cofinancement, cofinancementMontant, statut, montantAcquis, financementTotal: Int
  let cofinancementType, annee, budgetExercice: Int
  let annuite, annuiteExercice, annuiteCout, annuiteSollicite: Int
  let asked, granted, refused, otherFunder, renewal, manyYears: Int64
  let pieceJointe, pieceType, pieceExercice: Int
  let compteRendu, comptesAnnuels: Int64
  let bilanReference: Int
  let bilan, bilanDebut, bilanFin, beneficiairesRealises, femmesRealisees, quartierRealises: Int
  let bilanAccounts: [Account]
  let investissement, depense, depenseMontant, totalHorsTaxes, totalToutesTaxes, dateDebutTravaux,
    dateFinTravaux: Int
  let patrimoine, logements, residenceBailleur, residenceLogements, totalDepenses, totalValorise: Int
  let montantAbattement, residenceAbattement: Int
  let mesure, mesureDepense, mesureBailleur, mesureAutres, mesureValorisation: Int
  let posteCoordinateur, posteDebut, posteFin, posteCout, posteMontant: Int
  let sejour, sejourDebut, sejourFin, sejourJeunes, sejourFilles, budget: Int
  let dossierBudget, porteurBudget: Budget
  /// The rank of account 74 among the postes of produits.
  let account74: Int64

  init(_ finder: inout PathFinder) {
    demande = finder.slot("demande")
    reference = finder.slot("demande/reference")
    exercice = finder.slot("demande/exercice")
    dateDepot = finder.slot("demande/dateDepot")
    frequence = finder.slot("demande/frequence")
    renewal = finder.rank("renouvellement", of: "demande/frequence")
    periode = finder.slot("demande/periode")
    manyYears = finder.rank("pluriannuelle", of: "demande/periode")
    annuite = finder.slot("demande/annuite")
    annuiteExercice = finder.attribute("demande/annuite", "exercice")
    annuiteCout = finder.slot("demande/annuite/totalCharges")
    annuiteSollicite = finder.slot("demande/annuite/montantSollicite")
    montantSollicite = finder.slot("demande/montantSollicite")
    partSollicitee = finder.slot("demande/partSollicitee")
    attestation = finder.slot("attestation")
    attestationDate = finder.slot("attestation/date")
    porteur = finder.slot("porteur")
    siret = finder.slot("porteur/siret")
    dateCreation = finder.slot("porteur/dateCreation")
    compteBancaire = finder.slot("porteur/compteBancaire")
    iban = finder.slot("porteur/compteBancaire/iban")
    engagement = finder.slot("porteur/contratEngagementRepublicain")
    souscrit = finder.slot("porteur/contratEngagementRepublicain/souscrit")
    engagementDate = finder.slot("porteur/contratEngagementRepublicain/date")
    aidesPubliques = finder.slot("porteur/aidesPubliques")
    aide = finder.slot("porteur/aidesPubliques/aide")
    aideMontant = finder.slot("porteur/aidesPubliques/aide/montant")
    aidesTotal = finder.slot("porteur/aidesPubliques/total")
    moyensHumains = finder.slot("porteur/moyensHumains")
    adherents = finder.slot("porteur/moyensHumains/adherents")
    adherentes = finder.slot("porteur/moyensHumains/adherentes")
    salaries = finder.slot("porteur/moyensHumains/salaries")
    emploisAides = finder.slot("porteur/moyensHumains/emploisAides")
    dernierExercice = finder.slot("porteur/dernierExercice")
    exerciceCharges = finder.slot("porteur/dernierExercice/totalCharges")
    exerciceProduits = finder.slot("porteur/dernierExercice/totalProduits")
    resultat = finder.slot("porteur/dernierExercice/resultat")
    action = finder.slot("action")
    periodeRealisation = finder.slot("action/periodeRealisation")
    dateDebut = finder.slot("action/periodeRealisation/dateDebut")
    dateFin = finder.slot("action/periodeRealisation/dateFin")
    etape = finder.slot("action/periodeRealisation/etape")
    etapeDate = finder.attribute("action/periodeRealisation/etape", "date")
    lieu = finder.slot("action/lieu")
    horaire = finder.slot("action/lieu/horaire")
    horaireDebut = finder.slot("action/lieu/horaire/debut")
    horaireFin = finder.slot("action/lieu/horaire/fin")
    publicSection = finder.slot("public")
    publicTotal = finder.slot("public/total")
    femmes = finder.slot("public/femmes")
    hommes = finder.slot("public/hommes")
    residence = finder.slot("public/residence")
    tranche = finder.slot("public/tranche")
    trancheFrom = finder.attribute("public/tranche", "de")
    trancheTo = finder.attribute("public/tranche", "a")
    trancheFemmes = finder.slot("public/tranche/femmes")
    trancheHommes = finder.slot("public/tranche/hommes")
    financement = finder.slot("financement")
    cofinancement = finder.slot("financement/cofinancement")
    cofinancementMontant = finder.slot("financement/cofinancement/montantSollicite")
    statut = finder.slot("financement/cofinancement/statut")
    montantAcquis = finder.slot("financement/cofinancement/montantAcquis")
    financementTotal = finder.slot("financement/total")
    annee = finder.slot("financement/cofinancement/annee")
    asked = finder.rank("sollicite", of: "financement/cofinancement/statut")
    granted = finder.rank("acquis", of: "financement/cofinancement/statut")
    refused = finder.rank("refuse", of: "financement/cofinancement/statut")
    cofinancementType = finder.attribute("financement/cofinancement", "type")
    otherFunder = finder.rank("autre", ofAttribute: cofinancementType)
    pieceJointe = finder.slot("pieceJointe")
    pieceType = finder.attribute("pieceJointe", "type")
    pieceExercice = finder.slot("pieceJointe/exercice")
    compteRendu = finder.rank("compteRenduFinancier", ofAttribute: pieceType)
    comptesAnnuels = finder.rank("comptesAnnuels", ofAttribute: pieceType)
    bilan = finder.slot("bilan")
    bilanReference = finder.slot("bilan/reference")
    bilanDebut = finder.slot("bilan/dateDebut")
    bilanFin = finder.slot("bilan/dateFin")
    beneficiairesRealises = finder.slot("bilan/beneficiairesRealises")
    femmesRealisees = finder.slot("bilan/femmesRealisees")
    quartierRealises = finder.slot("bilan/quartierRealises")
    bilanAccounts = ["charges", "produits", "emploisEnNature", "contributionsEnNature"].map {
      Account(&finder, "bilan/" + $0)
    }
    investissement = finder.slot("investissement")
    depense = finder.slot("investissement/depense")
    depenseMontant = finder.slot("investissement/depense/montant")
    totalHorsTaxes = finder.slot("investissement/totalHorsTaxes")
    totalToutesTaxes = finder.slot("investissement/totalToutesTaxes")
    dateDebutTravaux = finder.slot("investissement/dateDebutTravaux")
    dateFinTravaux = finder.slot("investissement/dateFinTravaux")
    patrimoine = finder.slot("patrimoine")
    logements = finder.slot("patrimoine/logements")
    residenceBailleur = finder.slot("patrimoine/residence")
    residenceLogements = finder.slot("patrimoine/residence/logements")
    montantAbattement = finder.slot("patrimoine/montantAbattement")
    residenceAbattement = finder.slot("patrimoine/residence/abattement")
    totalDepenses = finder.slot("patrimoine/totalDepenses")
    totalValorise = finder.slot("patrimoine/totalValorise")
    mesure = finder.slot("patrimoine/mesure")
    mesureDepense = finder.slot("patrimoine/mesure/depense")
    mesureBailleur = finder.slot("patrimoine/mesure/financementBailleur")
    mesureAutres = finder.slot("patrimoine/mesure/autresFinancements")
    mesureValorisation = finder.slot("patrimoine/mesure/valorisation")
    posteCoordinateur = finder.slot("posteCoordinateur")
    posteDebut = finder.slot("posteCoordinateur/dateDebut")
    posteFin = finder.slot("posteCoordinateur/dateFin")
    posteCout = finder.slot("posteCoordinateur/cout")
    posteMontant = finder.slot("posteCoordinateur/montantSollicite")
    sejour = finder.slot("sejour")
    sejourDebut = finder.slot("sejour/dateDebut")
    sejourFin = finder.slot("sejour/dateFin")
    sejourJeunes = finder.slot("sejour/jeunes")
    sejourFilles = finder.slot("sejour/filles")
    budget = finder.slot("budget")
    budgetExercice = finder.attribute("budget", "exercice")
    dossierBudget = Budget(&finder, "budget")
    porteurBudget = Budget(&finder, "porteur/budget")
    account74 = Int64(
      finder.schema.attributeEnumeration(dossierBudget.produits.compte).firstIndex(of: "74") ?? -2)
  }
}
