internal import XMLTree

/// The slots of `Rules/evaluations.xsd`, found once.
struct EvaluationSlots: Sendable {
  let source, critere, dossier, porteur, porteurNom, action, intitule, charge, produit: Int
  let cofinancement, annuite, people, reponse, constat, distance, conseil, manque, table, note: Int
  let proposition, motif, departage, faute, message, commentaire, remarque: Int
  let appel, territoire, sourceNom, sourceSHA, critereNom, critereRole, critereFinanceur: Int
  let reference, fichier, verdict, depot, cout, porteurCategorie, porteurSiret, porteurRNA: Int
  let pilier, axe, orientation, debut, fin, renouvelee, chargeCompte, chargeMontant: Int
  let produitCompte, produitMontant, lineFinanceur, lineNom, lineSollicite, lineStatut: Int
  let lineAcquis, annuiteExercice, annuiteCout, annuiteSollicite, peopleTotal, peopleFemmes, peopleHabitants,
    trancheDe, trancheA, trancheFemmes: Int
  let trancheHommes, reponseCritere, reponseReponse, reponsePoints, reponseMaximum: Int
  let reponseMontant, manqueNature, manqueChemin, manqueLibelle, tableNom, tableLignes, noteNote: Int
  let noteLeast, noteMost, notePoints, noteSur, propositionFinanceur, propositionSollicite: Int
  let propositionVerdict, propositionMontant, departageValeur, fauteGravite, fauteCode: Int
  let fauteLigne, fauteColonne, commentaireReponse, commentaireValeur: Int

  init(_ finder: inout SlotFinder) {
    source = finder.slot("source")
    critere = finder.slot("critere")
    dossier = finder.slot("dossier")
    porteur = finder.slot("dossier/porteur")
    porteurNom = finder.slot("dossier/porteur/nom")
    action = finder.slot("dossier/action")
    intitule = finder.slot("dossier/action/intitule")
    charge = finder.slot("dossier/charge")
    produit = finder.slot("dossier/produit")
    cofinancement = finder.slot("dossier/cofinancement")
    annuite = finder.slot("dossier/annuite")
    people = finder.slot("dossier/public")
    reponse = finder.slot("dossier/reponse")
    constat = finder.slot("dossier/reponse/constat")
    distance = finder.slot("dossier/reponse/distance")
    conseil = finder.slot("dossier/reponse/conseil")
    manque = finder.slot("dossier/reponse/manque")
    table = finder.slot("dossier/reponse/table")
    note = finder.slot("dossier/note")
    proposition = finder.slot("dossier/proposition")
    motif = finder.slot("dossier/proposition/motif")
    departage = finder.slot("dossier/departage")
    faute = finder.slot("dossier/faute")
    message = finder.slot("dossier/faute/message")
    commentaire = finder.slot("dossier/commentaire")
    remarque = finder.slot("dossier/remarque")
    appel = finder.attribute("", "appel")
    territoire = finder.attribute("", "territoire")
    sourceNom = finder.attribute("source", "nom")
    sourceSHA = finder.attribute("source", "sha256")
    critereNom = finder.attribute("critere", "nom")
    critereRole = finder.attribute("critere", "role")
    critereFinanceur = finder.attribute("critere", "financeur")
    reference = finder.attribute("dossier", "reference")
    fichier = finder.attribute("dossier", "fichier")
    verdict = finder.attribute("dossier", "verdict")
    depot = finder.attribute("dossier", "depot")
    cout = finder.attribute("dossier", "cout")
    porteurCategorie = finder.attribute("dossier/porteur", "categorie")
    porteurSiret = finder.attribute("dossier/porteur", "siret")
    porteurRNA = finder.attribute("dossier/porteur", "rna")
    pilier = finder.attribute("dossier/action", "pilier")
    axe = finder.attribute("dossier/action", "axe")
    orientation = finder.attribute("dossier/action", "orientation")
    debut = finder.attribute("dossier/action", "debut")
    fin = finder.attribute("dossier/action", "fin")
    renouvelee = finder.attribute("dossier/action", "renouvelee")
    chargeCompte = finder.attribute("dossier/charge", "compte")
    chargeMontant = finder.attribute("dossier/charge", "montant")
    produitCompte = finder.attribute("dossier/produit", "compte")
    produitMontant = finder.attribute("dossier/produit", "montant")
    lineFinanceur = finder.attribute("dossier/cofinancement", "financeur")
    lineNom = finder.attribute("dossier/cofinancement", "nom")
    lineSollicite = finder.attribute("dossier/cofinancement", "sollicite")
    lineStatut = finder.attribute("dossier/cofinancement", "statut")
    lineAcquis = finder.attribute("dossier/cofinancement", "acquis")
    annuiteExercice = finder.attribute("dossier/annuite", "exercice")
    annuiteCout = finder.attribute("dossier/annuite", "cout")
    annuiteSollicite = finder.attribute("dossier/annuite", "sollicite")
    peopleTotal = finder.attribute("dossier/public", "total")
    peopleFemmes = finder.attribute("dossier/public", "femmes")
    peopleHabitants = finder.attribute("dossier/public", "habitants")
    trancheDe = finder.attribute("dossier/public/tranche", "de")
    trancheA = finder.attribute("dossier/public/tranche", "a")
    trancheFemmes = finder.attribute("dossier/public/tranche", "femmes")
    trancheHommes = finder.attribute("dossier/public/tranche", "hommes")
    reponseCritere = finder.attribute("dossier/reponse", "critere")
    reponseReponse = finder.attribute("dossier/reponse", "reponse")
    reponsePoints = finder.attribute("dossier/reponse", "points")
    reponseMaximum = finder.attribute("dossier/reponse", "maximum")
    reponseMontant = finder.attribute("dossier/reponse", "montant")
    manqueNature = finder.attribute("dossier/reponse/manque", "nature")
    manqueChemin = finder.attribute("dossier/reponse/manque", "chemin")
    manqueLibelle = finder.attribute("dossier/reponse/manque", "libelle")
    tableNom = finder.attribute("dossier/reponse/table", "nom")
    tableLignes = finder.attribute("dossier/reponse/table", "lignes")
    noteNote = finder.attribute("dossier/note", "note")
    noteLeast = finder.attribute("dossier/note", "auMoins")
    noteMost = finder.attribute("dossier/note", "auPlus")
    notePoints = finder.attribute("dossier/note", "points")
    noteSur = finder.attribute("dossier/note", "sur")
    propositionFinanceur = finder.attribute("dossier/proposition", "financeur")
    propositionSollicite = finder.attribute("dossier/proposition", "sollicite")
    propositionVerdict = finder.attribute("dossier/proposition", "verdict")
    propositionMontant = finder.attribute("dossier/proposition", "montant")
    departageValeur = finder.attribute("dossier/departage", "valeur")
    fauteGravite = finder.attribute("dossier/faute", "gravite")
    fauteCode = finder.attribute("dossier/faute", "code")
    fauteLigne = finder.attribute("dossier/faute", "ligne")
    fauteColonne = finder.attribute("dossier/faute", "colonne")
    commentaireReponse = finder.attribute("dossier/commentaire", "reponse")
    commentaireValeur = finder.attribute("dossier/commentaire", "valeur")
  }
}
