extension Campaigns {
  /// What dossiers of the same axe say in much the same words: partners, measures, publics.
  enum Details {
    typealias Partner = (type: String, nom: String, role: String)
    typealias Measure = (title: String, unit: String, target: ClosedRange<Int>, source: String)

    static func partners(_ axe: String) -> [Partner] {
      switch axe {
      case "education":
        [
          (
            "etablissementScolaire", "École élémentaire fictive Les Peupliers",
            "Repérage des enfants et échange avec les maîtres."
          ),
          (
            "etablissementScolaire", "Collège fictif de l'Exemple",
            "Orientation des élèves et bilan commun en juin."
          ),
          (
            "institution", "Médiathèque municipale (fictive)",
            "Prêt de documents et accueil d'une restitution."
          ),
          (
            "association", "Club fictif de prévention spécialisée",
            "Liaison avec les jeunes les plus éloignés."
          ),
          (
            "habitants", "Groupe fictif de parents relais",
            "Information des familles et garde des plus petits."
          ),
        ]
      case "sante":
        [
          ("institution", "Centre fictif de santé de l'Exemple", "Créneaux de consultation réservés."),
          ("institution", "Protection maternelle et infantile (site fictif)", "Orientation des familles."),
          ("association", "Réseau fictif de santé mentale", "Analyse des situations complexes."),
          (
            "etablissementScolaire", "Infirmerie du Collège fictif de l'Exemple",
            "Repérage et relais auprès des élèves."
          ),
        ]
      case "emploi":
        [
          (
            "entreprise", "Club fictif d'entreprises de la Boucle",
            "Visites, immersions et offres d'emploi."
          ),
          ("institution", "Agence fictive de l'emploi", "Orientation des demandeurs d'emploi et suivi."),
          (
            "association", "Plateforme fictive des clauses sociales",
            "Mise en relation avec les chantiers à clause."
          ),
          (
            "bailleur", "Bailleur fictif Habitat du Quai",
            "Heures d'insertion dans les marchés d'entretien."
          ),
        ]
      case "cadre-de-vie":
        [
          ("bailleur", "Bailleur fictif Logis des Allées", "Prêt d'un local et affichage dans les halls."),
          (
            "habitants", "Amicale fictive des locataires de l'Exemple",
            "Préparation et accueil des habitants."
          ),
          ("institution", "Service fictif de la propreté", "Nettoyage et prêt de matériel."),
          ("association", "Jardiniers fictifs de la Boucle", "Conseil et prêt d'outils."),
        ]
      default:
        [
          (
            "institution", "Espace fictif départemental d'action sociale",
            "Orientation et suivi des situations."
          ),
          ("association", "Centre social fictif de l'Exemple", "Accueil de permanences et relais."),
          ("institution", "Point fictif d'accès au droit", "Consultations juridiques sur rendez-vous."),
          ("habitants", "Conseil citoyen fictif", "Avis sur le projet et présence au comité de suivi."),
          (
            "bailleur", "Bailleur fictif Toits de l'Écluse",
            "Signalement des locataires isolés, avec leur accord."
          ),
        ]
      }
    }

    static func measures(_ axe: String) -> [Measure] {
      switch axe {
      case "education":
        [
          ("Présence aux trois quarts des séances", "%", 65...90, "Feuilles de présence"),
          ("Familles rencontrées", "familles", 15...60, "Cahier de suivi"),
          (
            "Enfants inscrits ensuite dans un club ou à la médiathèque", "enfants", 8...30,
            "Enquête de rentrée"
          ),
          ("Progrès relevés par les enseignants", "%", 50...80, "Entretiens de juin"),
        ]
      case "sante":
        [
          ("Personnes qui ont obtenu un rendez-vous de soins", "personnes", 20...90, "Registre anonyme"),
          ("Droits ouverts ou renouvelés", "personnes", 10...60, "Registre anonyme"),
          ("Participants qui disent avoir changé une habitude", "%", 30...60, "Questionnaire à trois mois"),
          ("Ateliers tenus", "ateliers", 12...40, "Planning"),
        ]
      case "emploi":
        [
          ("Sorties vers l'emploi ou la formation", "%", 40...65, "Suivi à six mois"),
          ("Périodes en entreprise", "périodes", 10...45, "Conventions"),
          ("Participants présents jusqu'à la fin", "%", 70...90, "Feuilles de présence"),
          ("Employeurs associés", "employeurs", 6...30, "Tableau de suivi"),
        ]
      case "cadre-de-vie":
        [
          ("Habitants qui préparent", "personnes", 8...40, "Comptes rendus"),
          ("Personnes présentes par rencontre", "personnes", 40...160, "Comptage"),
          ("Signalements traités en une semaine", "%", 55...85, "Journal des signalements"),
        ]
      default:
        [
          ("Démarches menées à leur terme", "%", 55...85, "Fiches de suivi"),
          ("Personnes vues pour la première fois", "personnes", 20...120, "Registre anonyme"),
          ("Orientations vers un autre service", "personnes", 15...80, "Fiches de suivi"),
          ("Participants autonomes en fin de parcours", "%", 40...70, "Entretien de sortie"),
        ]
      }
    }

    static func publics(_ axe: String) -> [String] {
      switch axe {
      case "education":
        [
          "Enfants et familles du quartier, dont un tiers de familles monoparentales.",
          "Enfants repérés par les enseignants, et ceux que leurs parents inscrivent d'eux-mêmes.",
          "Familles qui ne fréquentent pas encore les équipements du quartier.",
        ]
      case "sante":
        [
          "Habitants sans médecin traitant ou qui ont renoncé à des soins dans l'année.",
          "Personnes rencontrées sur la place, à l'école ou au centre social.",
          "Habitants qui ne consultent pas, et leurs proches.",
        ]
      case "emploi":
        [
          "Demandeurs d'emploi de plus d'un an et personnes qui ne sont inscrites nulle part.",
          "Habitants peu qualifiés ou dont le diplôme étranger n'est pas reconnu.",
          "Habitants sans emploi ni formation, adressés par les conseillers ou venus d'eux-mêmes.",
        ]
      case "cadre-de-vie":
        [
          "Locataires des immeubles voisins, de tous âges.",
          "Habitants anciens et familles arrivées depuis la rénovation.",
          "Riverains, commerçants et jeunes qui occupent les mêmes lieux.",
        ]
      default:
        [
          "Adultes peu à l'aise à l'écrit et personnes qui ne fréquentent aucun service.",
          "Personnes isolées, âgées ou récemment arrivées.",
          "Habitants orientés par le service social, les gardiens ou d'autres habitants.",
        ]
      }
    }

    /// Who sends people to an action.
    static func origins(_ axe: String) -> [String] {
      switch axe {
      case "education": ["etablissementScolaire", "preventionSpecialisee", "centreSocial", "spontanee"]
      case "emploi": ["missionLocale", "poleEmploi", "spontanee"]
      case "sante": ["serviceSocial", "centreSocial", "spontanee"]
      default: ["serviceSocial", "association", "spontanee"]
      }
    }

    static let mobilisations = [
      "Affichage dans les halls, porte-à-porte et présence à la sortie des écoles.",
      "Orientation par les partenaires, puis entretien individuel avant l'inscription.",
      "Stand au marché le mercredi, messages aux familles et relais des anciens participants.",
      "Réunion d'information dans chaque résidence et inscription sur place.",
      "Les gardiens et les médiatrices remettent l'invitation en main propre.",
    ]
    static let mixites = [
      "Horaires choisis avec les participantes et garde d'enfants pendant les séances.",
      "La parité est suivie à chaque inscription et présentée au comité technique.",
      "Prises de parole et responsabilités réparties à parité.",
      "Groupes mixtes ; un créneau réservé aux femmes est ouvert si elles le demandent.",
    ]
    static let participations = [
      "Trois participants siègent au comité de suivi et préparent le bilan.",
      "Le programme de chaque trimestre est arrêté en réunion avec les participants.",
      "Les anciens participants accueillent et parrainent les nouveaux.",
      "Une boîte à idées est dépouillée en public chaque mois.",
    ]
    static let methods = [
      "Feuilles de présence, entretiens à l'entrée et à la sortie, réunion de bilan avec les partenaires.",
      "Tableau de bord mensuel et questionnaire court remis aux participants.",
      "Grille d'observation tenue par l'équipe, relue chaque trimestre avec un partenaire extérieur.",
      "Bilan partagé en juin et en décembre avec des participants et la commune.",
    ]
    static let bilans = [
      "L'action a été menée sur toute l'année ; deux séances ont été reportées faute de salle.",
      "Le premier trimestre s'est tenu à distance ; la fréquentation est revenue à la normale en septembre.",
      "Un groupe de plus a été ouvert à la demande des participants ; le budget a été tenu.",
      "Les inscriptions ont dépassé les prévisions ; une liste d'attente a été ouverte au printemps.",
      "La reprise a été lente après l'hiver, puis régulière ; les partenaires ont été plus présents.",
      "Les objectifs ont été atteints pour l'essentiel ; la sortie prévue en décembre n'a pu avoir lieu.",
    ]
    static let programmes = [
      "Le programme a été tenu pour l'essentiel ; deux mesures ont pris du retard faute de prestataire.",
      "Toutes les mesures ont été menées ; le comité de suivi s'est réuni quatre fois.",
      "La médiation a commencé en mars seulement ; les chantiers ont été reportés à l'automne.",
    ]
    static let weakBilans = [
      "Peu de séances ont eu lieu ; l'équipe a changé trois fois dans l'année.",
      "La fréquentation est restée faible et aucun partenaire n'a pu être mobilisé.",
    ]
    static let lessons = [
      "Les horaires sont adaptés aux demandes des participants.",
      "Les partenaires seront réunis plus tôt dans l'année.",
      "L'information dans les halls est la plus efficace ; elle sera renforcée.",
      "Un temps d'échange avec les participants est ajouté chaque trimestre.",
      "Le nombre de places est revu pour garder un suivi de qualité.",
    ]
    static let instructors = [
      "Service politique de la ville (fictif)", "Délégué du préfet (fonction, avis fictif)",
      "Service jeunesse et éducation (fictif)", "Unité territoriale du Département (avis fictif)",
    ]
    static let comments = [
      "Le dossier répond précisément, exemples à l'appui.", "Confirmé par la visite de l'automne.",
      "Convaincant ; un point reste à préciser avec le porteur.", "Les partenaires rencontrés le confirment.",
      "Bonne progression depuis la dernière demande.", "Réponse claire, moyens à la mesure de l'action.",
    ]
    static let weakComments = [
      "Le dossier ne le dit pas.", "Aucun élément dans le dossier ni au bilan.",
      "Le besoin n'est pas établi.", "Rien ne montre qui y prend part.",
    ]
    static let remarks = [
      "Demander un point d'étape en juin.", "À rapprocher d'une action voisine du même secteur.",
      "Le conseil citoyen souhaite rencontrer le porteur.", "Rappeler le calendrier des versements.",
      "Vérifier la disponibilité de la salle avec le service des équipements.",
    ]
    static let weakRemarks = [
      "Proposer un rendez-vous au porteur pour reprendre le projet.",
      "L'action paraît peu différente de ce que le service fait déjà.",
    ]
    static let streets = [
      "rue de l'Exemple", "allée des Peupliers fictifs", "quai de l'Exemple", "avenue de l'Exemple",
      "place de l'Exemple", "passage fictif des Deux Rives",
    ]
    static let sectors = [
      "Quartier prioritaire AIRE 2029, secteur Caravelle.", "Quartier prioritaire AIRE 2029, Quartiers sud.",
      "Quartier prioritaire AIRE 2029, centre-ville.", "Quartier prioritaire AIRE 2029, les trois secteurs.",
    ]
    static let transversals: [(code: String, text: String)] = [
      ("jeunesse", "Des jeunes participent à la préparation et au bilan."),
      ("egaliteFemmesHommes", "L'équipe veille à la parité des inscriptions et des responsabilités."),
      ("lutteDiscriminations", "Un temps est consacré aux préjugés et aux recours possibles."),
      ("jeunesse", "Deux volontaires de moins de vingt-cinq ans sont associés à l'équipe."),
      ("egaliteFemmesHommes", "Les métiers et les rôles sont présentés sans distinction de sexe."),
    ]

    /// The label of an objectif of the referential.
    static func objectif(_ code: String) -> String {
      switch code {
      case "EMPLOI-1.1": "Renforcer l'accompagnement des parcours vers l'emploi"
      case "EMPLOI-2.1": "Développer la linguistique à visée professionnelle"
      case "EMPLOI-2.2": "Travailler sur l'acquisition de compétences, qualification et savoirs"
      case "EMPLOI-2.3": "Favoriser l'articulation entre vie professionnelle et vie familiale"
      case "EMPLOI-2.4":
        "Développer des actions de communication et de proximité pour toucher les publics éloignés"
      case "EMPLOI-3.2": "Favoriser l'accès à la formation et son développement"
      case "EMPLOI-3.3": "Favoriser la découverte des métiers"
      case "EMPLOI-4.1": "Sensibiliser les publics à l'entrepreneuriat et les informer sur le sujet"
      case "EMPLOI-4.2": "Développer l'économie sociale et solidaire dans le quartier prioritaire"
      default: preconditionFailure("no label for \(code)")
      }
    }
  }
}
