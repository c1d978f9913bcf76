extension DossierGenerator {
  /// Who is asked for money, and how often.
  struct Financeur: Sendable {
    var code: String
    var nom: String
    var compte: String
    var type: String
    var percent: Int
  }

  /// The public of a call: the age bands its form has.
  enum Ages: Sendable {
    case all, youths, children, pupils
  }

  /// A call that the generated dossiers answer.
  struct Call: Sendable {
    enum Kind: Sendable {
      case contratDeVille, vacances, reussite, prevention, patrimoine, investissement
    }

    var code: String
    var intitule: String
    var prefix: String
    var kind: Kind
    var exercice: Int
    /// Month in which dossiers are deposited, from the 5th to the 21st.
    var depositMonth: Int
    var ages: Ages
    var financeurs: [Financeur]
    /// How many dossiers of a hundred answer it.
    var percent: Int
  }

  private static let etat = Financeur(
    code: "etat", nom: "État", compte: "74etat", type: "privilegie", percent: 95)
  private static let ville = Financeur(
    code: "ville", nom: "Ville", compte: "74com", type: "privilegie", percent: 65)
  private static let departement = Financeur(
    code: "departement", nom: "Département", compte: "74dep", type: "partenaire", percent: 60)
  private static let others = [
    Financeur(
      code: "caf", nom: "Caisse d'allocations familiales", compte: "74orgasoc", type: "autre", percent: 30),
    Financeur(code: "region", nom: "Région", compte: "74region", type: "autre", percent: 15),
    Financeur(code: "fondation", nom: "Fondation fictive", compte: "74aidespriv", type: "autre", percent: 15),
    Financeur(
      code: "asp", nom: "Agence de services et de paiement", compte: "74agenceserv", type: "autre",
      percent: 12),
  ]

  /// The calls, with their share of the dossiers; the shares add up to 100.
  static let calls: [Call] = [
    Call(
      code: "contrat-de-ville-2021", intitule: "Contrat de ville 2021", prefix: "CDV-2021",
      kind: .contratDeVille, exercice: 2021, depositMonth: 1, ages: .all,
      financeurs: [etat, ville, departement] + others, percent: 34),
    Call(
      code: "contrat-de-ville-2022", intitule: "Contrat de ville 2022", prefix: "CDV-2022",
      kind: .contratDeVille, exercice: 2022, depositMonth: 1, ages: .all,
      financeurs: [etat, ville, departement] + others, percent: 38),
    Call(
      code: "ville-vie-vacances-2021", intitule: "Ville Vie Vacances 2021", prefix: "VVV-2021",
      kind: .vacances, exercice: 2021, depositMonth: 4, ages: .youths, financeurs: [etat] + others,
      percent: 5),
    Call(
      code: "ville-vie-vacances-2022", intitule: "Ville Vie Vacances 2022", prefix: "VVV-2022",
      kind: .vacances, exercice: 2022, depositMonth: 4, ages: .youths, financeurs: [etat] + others,
      percent: 5),
    Call(
      code: "quartiers-d-ete-2021", intitule: "Quartiers d'été 2021", prefix: "QDE-2021", kind: .vacances,
      exercice: 2021, depositMonth: 5, ages: .all, financeurs: [etat, ville] + others, percent: 4),
    Call(
      code: "programme-reussite-educative-2022", intitule: "Programme de réussite éducative 2022",
      prefix: "PRE-2022", kind: .reussite, exercice: 2022, depositMonth: 1, ages: .children,
      financeurs: [etat] + others, percent: 5),
    Call(
      code: "prevention-departement-92", intitule: "Prévention de la délinquance", prefix: "PREV-2021",
      kind: .prevention, exercice: 2021, depositMonth: 2, ages: .pupils,
      financeurs: [departement, ville] + others, percent: 4),
    Call(
      code: "abattement-tfpb-2021", intitule: "Abattement de taxe foncière 2021", prefix: "TFPB-2021",
      kind: .patrimoine, exercice: 2021, depositMonth: 3, ages: .all, financeurs: [], percent: 3),
    Call(
      code: "dotation-politique-de-la-ville-2021", intitule: "Dotation politique de la ville 2021",
      prefix: "DPV-2021", kind: .investissement, exercice: 2021, depositMonth: 5, ages: .all,
      financeurs: [etat, departement], percent: 2),
  ]

  /// A kind of porteur and how its fictional name begins.
  struct Porteur: Sendable {
    var categorie: String
    var name: String
    var qualites: [String]
    var service: String?
  }

  /// The porteurs who answer a kind of call, as often as they stand in the list.
  static func porteurs(for kind: Call.Kind) -> [Porteur] {
    switch kind {
    case .contratDeVille, .vacances: associations + associations + [commune] + others(.contratDeVille)
    case .reussite: associations + [caisse, caisse]
    case .prevention: associations + [commune, commune]
    case .patrimoine: [bailleur]
    case .investissement: [commune]
    }
  }

  private static let associations = Array(
    repeating: Porteur(
      categorie: "association", name: "Association fictive",
      qualites: ["Présidente", "Président", "Trésorier"],
      service: nil), count: 5)
  private static let commune = Porteur(
    categorie: "serviceMunicipal", name: "Commune fictive", qualites: ["Maire"],
    service: "Service fictif de la jeunesse")
  private static let caisse = Porteur(
    categorie: "etablissementPublic", name: "Caisse des écoles fictive", qualites: ["Présidente"],
    service: "Équipe de réussite éducative")
  private static let bailleur = Porteur(
    categorie: "bailleur", name: "Bailleur fictif", qualites: ["Directrice générale", "Directeur général"],
    service: nil)

  private static func others(_ kind: Call.Kind) -> [Porteur] {
    [
      Porteur(
        categorie: "missionLocale", name: "Mission locale fictive", qualites: ["Présidente"], service: nil),
      Porteur(
        categorie: "etablissementScolaire", name: "Collège fictif", qualites: ["Principale", "Principal"],
        service: nil),
      Porteur(categorie: "cooperative", name: "Coopérative fictive", qualites: ["Gérante"], service: nil),
      Porteur(categorie: "gip", name: "Groupement fictif", qualites: ["Directeur"], service: nil),
    ]
  }
}
