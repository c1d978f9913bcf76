extension Campaigns {
  /// Who asks: an invented name, identifiers that no one bears, and what stays the same from dossier to dossier.
  struct Porteur {
    var key: String
    var categorie: String
    var name: String
    var service: String?
    /// What its SIRET, RNA and IBAN are made from.
    var number: Int
    var purpose: String?

    var isMunicipal: Bool { categorie == "serviceMunicipal" || categorie == "commune" }
    var isAssociation: Bool { categorie == "association" || categorie == "missionLocale" }
    /// Those who undertake to respect the republican principles, from 2 January 2022.
    var isBoundByCharter: Bool { categorie == "association" || categorie == "fondation" }
    /// What its own random numbers are drawn from.
    var random: Random { Random(seed: Campaigns.seed("porteur " + key)) }
    var qualite: String {
      var random = random
      switch categorie {
      case "serviceMunicipal", "commune": return "Maire"
      case "etablissementScolaire": return "Principale"
      case "bailleur": return random.pick(["Directrice générale", "Directeur général"])
      case "etablissementPublic": return "Présidente"
      case "gip": return "Directrice"
      case "cooperative": return "Gérante"
      default: return random.pick(["Présidente", "Président", "Trésorière"])
      }
    }
    var legalForm: String {
      switch categorie {
      case "serviceMunicipal", "commune": "commune"
      case "etablissementScolaire": "établissement public local d'enseignement"
      case "bailleur": "société anonyme d'HLM"
      case "etablissementPublic": "établissement public local"
      case "gip": "groupement d'intérêt public"
      case "cooperative": "société coopérative d'intérêt collectif"
      default: "association déclarée"
      }
    }
  }

  static func porteur(_ key: String) -> Porteur {
    let lines = porteurs.split(separator: "\n")
    for (index, line) in lines.enumerated() {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { trimmed($0) }
      guard cells[0] == key else { continue }
      // All services of the commune bear its SIRET, which is also that of the samples.
      let isCommune = cells[1] == "serviceMunicipal" || cells[1] == "commune"
      return Porteur(
        key: key, categorie: cells[1], name: isCommune ? "Commune fictive d'Exemple-sur-Seine" : cells[2],
        service: isCommune ? cells[2] : nil, number: isCommune ? 2027 : 90_101 + index,
        purpose: cells[3].isEmpty ? nil : cells[3])
    }
    preconditionFailure("no porteur \(key)")
  }

  /// Key, kind, name (or name of the commune's service) and purpose of each porteur.
  ///
  /// New ones go at the end: the line makes the number.
  private static let porteurs = """
    lanternes | association | Association fictive Les Lanternes du Quai | Éducation populaire, loisirs et soutien scolaire.
    passemots | association | Association fictive Passe-Mots d'Exemple | Apprentissage du français et plaisir de lire.
    traverse | association | Association fictive La Traverse d'Exemple | Accès aux droits et lutte contre l'isolement.
    clic | association | Association fictive Clic et Déclic | Médiation numérique et éducation aux médias.
    horizon | association | Association fictive Horizon des Allées | Participation des habitants et citoyenneté.
    gue | association | Association fictive Le Gué des Unes et des Autres | Égalité entre les femmes et les hommes.
    secours | association | Association fictive Santé de la Boucle d'Exemple | Prévention et accès aux soins.
    degage | association | Association fictive Cap sans Dépendance | Prévention des addictions.
    solidaires | association | Association fictive Familles solidaires d'Exemple | Formation linguistique et appui aux familles.
    poles | association | Association fictive Pôle des Savoir-faire | Formation et insertion professionnelle.
    fils | association | Association fictive Fils et Langues | Évaluation linguistique et ateliers de couture.
    tremplin | association | Association fictive Tremplin d'Exemple | Parrainage et confiance en soi.
    credit | association | Association fictive Premier Crédit d'Exemple | Aide à la création d'activité.
    juniors | association | Association fictive Jeunes Entreprises d'Exemple | Découverte de l'entreprise.
    science | association | Association fictive Les Curieux des Sciences | Culture scientifique et technique.
    danse | association | Association fictive Pas de Côté d'Exemple | Danse et création partagée.
    couleurs | association | Association fictive Couleurs communes | Arts plastiques et œuvres collectives.
    volley | association | Club fictif Exemple Volley | Pratique du volley et des sports de glisse.
    terrain | association | Association fictive Terrain commun d'Exemple | Sport et rencontres de jeunes.
    planches | association | Association fictive L'Atelier des Planches | Théâtre et écriture.
    familles | association | Association fictive École et Familles d'Exemple | Lien entre les familles et l'école.
    vertes | association | Association fictive Les Mains vertes de l'Allée | Jardinage et nature en ville.
    enqueteurs | association | Association fictive Les Enquêteurs d'Exemple | Écriture, enquête et aide aux leçons.
    choeurs | association | Association fictive Chœurs d'Exemple | Chant choral pour tous.
    ressourcerie | association | Association fictive Ressourcerie de l'Écluse | Réemploi et réparation.
    partage | association | Association fictive Cours communes | Entraide et vacances.
    roue | association | Association fictive La Roue de l'Écluse | Vélo et mobilité.
    parler | association | Association fictive Parler d'abord d'Exemple | Écoute et santé mentale.
    passerelles | association | Association fictive Passerelles d'Exemple | Stages et découverte des métiers.
    mediateurs | association | Association fictive Médiateurs de la Boucle | Médiation sociale.
    mission | missionLocale | Mission locale fictive de la Boucle d'Exemple | Insertion des jeunes de 16 à 25 ans.
    mains | cooperative | Coopérative fictive Les Mains utiles | Insertion par l'activité économique.
    ccas | etablissementPublic | Centre communal d'action sociale fictif d'Exemple-sur-Seine |
    caisse | etablissementPublic | Caisse des écoles fictive d'Exemple-sur-Seine |
    college | etablissementScolaire | Collège fictif de l'Exemple |
    groupement | gip | Groupement fictif Santé des Jeunes |
    centre | serviceMunicipal | Centre social municipal fictif des Allées |
    jeunesse | serviceMunicipal | Service fictif de la jeunesse |
    mediatheque | serviceMunicipal | Service fictif de la médiathèque |
    emploi | serviceMunicipal | Service fictif du développement économique et de l'emploi |
    gup | serviceMunicipal | Service fictif de gestion urbaine de proximité |
    ville | serviceMunicipal | Service fictif de la politique de la ville |
    prevention | serviceMunicipal | Service fictif de prévention et de citoyenneté |
    espacesVerts | commune | Service fictif des espaces verts |
    sports | commune | Service fictif des sports |
    scolaire | commune | Service fictif de la vie scolaire |
    associative | commune | Service fictif de la vie associative |
    culture | commune | Service fictif de la culture |
    bailleur1 | bailleur | Bailleur fictif Habitat du Quai |
    bailleur2 | bailleur | Bailleur fictif Logis des Allées |
    bailleur3 | bailleur | Bailleur fictif Toits de l'Écluse |
    bailleur4 | bailleur | Bailleur fictif Demeures des Tilleuls |
    bailleur5 | bailleur | Bailleur fictif Habitat du Matin |
    bailleur6 | bailleur | Bailleur fictif Logis des Deux Rives |
    bailleur7 | bailleur | Bailleur fictif Foyers du Partage |
    bailleur8 | bailleur | Bailleur fictif Résidences des Savoirs |
    bailleur9 | bailleur | Bailleur fictif Habitat de la Plaine |
    bailleur10 | bailleur | Bailleur fictif Toits de l'Avenir |
    bailleur11 | bailleur | Bailleur fictif Logis du Large |
    culture2 | serviceMunicipal | Service fictif de la culture |
    """
}
