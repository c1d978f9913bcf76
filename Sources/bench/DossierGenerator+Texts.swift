extension DossierGenerator {
  /// What an action of one orientation says of itself.
  struct Theme: Sendable {
    var pilier: (code: String, label: String)
    var axe: (code: String, label: String)
    var orientation: (code: String, label: String)
    var thematique: (code: String, label: String)
    var modalite: String
    var domaines: [String]
    var theme: String
    var titles: [String]
    var objectifs: [String]
    var descriptions: [String]
  }

  private static let cohesion = ("cohesion-sociale", "Cohésion sociale")
  private static let emploi = ("emploi-developpement-economique", "Emploi et développement économique")
  private static let cadre = ("cadre-de-vie-renouvellement-urbain", "Cadre de vie et renouvellement urbain")
  private static let droitsAxe = ("acces-aux-droits", "Accès aux droits")
  private static let educationAxe = ("education", "Éducation")
  private static let santeAxe = ("sante", "Santé")
  private static let emploiAxe = ("emploi", "Emploi et développement économique")
  private static let cadreAxe = ("cadre-de-vie", "Cadre de vie")

  /// The orientations of the contrat de ville that actions answered, labels as the 2021 report has them.
  static let themes: [Theme] = [
    Theme(
      pilier: cohesion, axe: droitsAxe,
      orientation: (
        "DROITS-1",
        "Favoriser l'intégration des populations étrangères à travers l'apprentissage du français"
      ), thematique: ("1.3", "Parentalité et droits sociaux"), modalite: "atelier", domaines: ["lienSocial"],
      theme: "apprentissage-du-francais",
      titles: ["Les mots du marché", "Français pour tous les jours", "Parler, lire, écrire au quartier"],
      objectifs: [
        "Rendre les participants capables de mener seuls leurs démarches courantes en français.",
        "Faire passer un niveau de langue à deux participants sur trois avant la fin de l'année.",
      ],
      descriptions: [
        "Trois groupes de niveau se réunissent deux fois par semaine, en journée et en soirée.",
        "Chaque mois, une sortie met en pratique le vocabulaire étudié : mairie, marché, médiathèque, poste.",
        "Un entretien d'accueil oriente chaque personne vers le groupe qui lui convient.",
      ]),
    Theme(
      pilier: cohesion, axe: droitsAxe,
      orientation: (
        "DROITS-2",
        "Lutter contre le non recours aux droits et accompagner les personnes les plus en difficultés dans leurs"
          + " démarches administratives et l'accès aux services"
      ), thematique: ("1.3", "Parentalité et droits sociaux"), modalite: "permanence",
      domaines: ["numerique", "lienSocial"], theme: "acces-aux-droits",
      titles: ["Le guichet d'à côté", "Mes droits en ligne", "Point d'appui numérique"],
      objectifs: [
        "Aider les habitants à ouvrir leurs droits et à garder la main sur leurs démarches en ligne.",
        "Réduire le nombre de dossiers abandonnés faute de pièces ou de matériel.",
      ],
      descriptions: [
        "Une médiatrice reçoit sans rendez-vous trois matinées par semaine, avec trois postes informatiques.",
        "Des ateliers de quatre séances apprennent à créer une adresse, à joindre une pièce, à suivre un dossier.",
        "Les situations complexes sont transmises aux services sociaux, avec l'accord de la personne.",
      ]),
    Theme(
      pilier: cohesion, axe: droitsAxe,
      orientation: (
        "DROITS-3", "Repérer et être force de proposition en direction des personnes isolées"
      ), thematique: ("1.5", "Lien social, citoyenneté, participation"), modalite: "mediation",
      domaines: ["lienSocial"], theme: "isolement",
      titles: ["Un café sur le palier", "Voisins attentifs", "Les visites du jeudi"],
      objectifs: [
        "Repérer les personnes seules et leur proposer une rencontre par semaine.",
        "Relier ces personnes aux activités du quartier qui leur conviennent.",
      ],
      descriptions: [
        "Deux médiatrices passent dans les immeubles avec les gardiens, puis rendent visite à qui le souhaite.",
        "Un café est ouvert chaque jeudi soir et un samedi sur deux dans la salle commune.",
        "Une charte de la visite protège la vie privée des personnes rencontrées.",
      ]),
    Theme(
      pilier: cohesion, axe: educationAxe,
      orientation: ("EDU-1", "Combattre les inégalités d'accès aux savoirs, à l'expression et à la lecture"),
      thematique: ("1.1", "Éducation"), modalite: "atelier", domaines: ["educatif", "culturel"],
      theme: "scolarite",
      titles: ["Les devoirs du quai", "Lire à voix haute", "Le soir des collégiens"],
      objectifs: [
        "Donner à chaque enfant un temps de travail calme et suivi, deux soirs par semaine.",
        "Faire entrer un livre par mois dans chaque maison et donner le goût d'écrire.",
      ],
      descriptions: [
        "Des groupes de dix enfants sont reçus après la classe par des animateurs et des bénévoles formés.",
        "La première heure est consacrée aux leçons, la seconde à la lecture, au jeu et à l'écriture.",
        "Un échange avec les enseignants a lieu chaque trimestre, avec l'accord des parents.",
      ]),
    Theme(
      pilier: cohesion, axe: educationAxe,
      orientation: (
        "EDU-2",
        "Accompagner les parents dans leur rôle éducatif et favoriser le lien entre les parents et l'école"
      ), thematique: ("1.3", "Parentalité et droits sociaux"), modalite: "accompagnement",
      domaines: ["educatif"], theme: "parentalite",
      titles: ["Parents à l'école", "Le temps des familles", "Parlons d'eux, parlons de nous"],
      objectifs: [
        "Aider les parents à comprendre l'école et à y prendre leur place.",
        "Offrir un lieu d'écoute aux parents d'adolescents, sans jugement.",
      ],
      descriptions: [
        "Un groupe de parole se réunit toutes les deux semaines, animé par une psychologue.",
        "Des visites de classe et des ateliers parents-enfants sont organisés avec trois écoles.",
        "Une interprète est présente pour les familles qui parlent peu français.",
      ]),
    Theme(
      pilier: cohesion, axe: educationAxe,
      orientation: ("EDU-3", "Aider les enfants à accéder aux loisirs, à la culture et aux sports"),
      thematique: ("1.5b", "Sport et loisir"), modalite: "atelier", domaines: ["sportif", "culturel"],
      theme: "loisirs-culture-sport",
      titles: ["Un stade pour toutes", "Petits savants du mercredi", "Danse en bas de chez moi"],
      objectifs: [
        "Faire découvrir une pratique régulière à des enfants qui n'en ont pas.",
        "Amener autant de filles que de garçons à s'inscrire et à revenir.",
      ],
      descriptions: [
        "Deux créneaux par semaine sont ouverts, avec un encadrement diplômé et du matériel prêté.",
        "Les enfants préparent une restitution publique en juin et une sortie par trimestre.",
        "Les familles sont invitées à une séance sur quatre ; le transport est pris en charge.",
      ]),
    Theme(
      pilier: cohesion, axe: educationAxe,
      orientation: ("EDU-4", "Accompagner les jeunes dans la construction de leur citoyenneté"),
      thematique: ("1.5a", "Jeunesse"), modalite: "creation", domaines: ["citoyennete", "culturel"],
      theme: "citoyennete",
      titles: ["La parole est à nous", "Fresque des libertés", "Radio des jeunes du quai"],
      objectifs: [
        "Apprendre à débattre, à vérifier une information et à décider ensemble.",
        "Faire entendre les jeunes dans les instances du quartier.",
      ],
      descriptions: [
        "Les jeunes choisissent un sujet, enquêtent, rencontrent des élus et des professionnels.",
        "Une artiste les aide à en faire une fresque, une émission ou une scène, montrée au public.",
        "Une séance sur trois est consacrée aux règles du débat et à la lutte contre les préjugés.",
      ]),
    Theme(
      pilier: cohesion, axe: santeAxe, orientation: ("SANTE-1", "Accès aux soins et l'offre de soins"),
      thematique: ("1.2", "Santé"), modalite: "permanence", domaines: ["sante"], theme: "acces-aux-soins",
      titles: ["Santé sur la place", "Un médecin pour chacun", "Bien manger, bien sourire"],
      objectifs: [
        "Ouvrir les droits à l'assurance maladie et trouver un médecin traitant à chaque personne reçue.",
        "Faire de la prévention là où vivent les habitants.",
      ],
      descriptions: [
        "Une infirmière tient une permanence hebdomadaire et un stand mensuel sur la place.",
        "Des ateliers portent sur l'alimentation, le sommeil, les écrans et la santé des dents.",
        "Les rendez-vous de soins sont préparés et, si besoin, accompagnés.",
      ]),
    Theme(
      pilier: cohesion, axe: santeAxe, orientation: ("SANTE-3", "La santé des jeunes"),
      thematique: ("1.2", "Santé"), modalite: "accompagnement", domaines: ["sante", "educatif"],
      theme: "sante-des-jeunes",
      titles: ["Questions de jeunes", "Relais santé", "Cap sur soi"],
      objectifs: [
        "Permettre à chaque jeune de poser ses questions à un professionnel, sans délai ni dépense.",
        "Former des jeunes relais capables d'orienter leurs camarades.",
      ],
      descriptions: [
        "Des ateliers en petit groupe, filles et garçons ensemble ou à part, sont animés par une sage-femme.",
        "Une écoute individuelle est ouverte deux après-midi par semaine.",
        "Dix jeunes relais sont formés chaque printemps et tiennent un stand à la rentrée.",
      ]),
    Theme(
      pilier: cohesion, axe: santeAxe, orientation: ("SANTE-4", "La santé mentale"),
      thematique: ("1.2", "Santé"), modalite: "permanence", domaines: ["sante"], theme: "sante-mentale",
      titles: ["Un lieu pour souffler", "La parole qui soigne", "Écoute de proximité"],
      objectifs: [
        "Offrir un premier entretien sans attendre et préparer l'entrée dans le soin.",
        "Faire reculer la honte de demander de l'aide.",
      ],
      descriptions: [
        "Une psychologue reçoit dans le quartier deux demi-journées par semaine, cinq entretiens au plus.",
        "Un groupe d'expression se réunit chaque quinzaine, avec une artiste et une infirmière.",
        "L'accompagnement au premier rendez-vous de soin est proposé à chacun.",
      ]),
    Theme(
      pilier: emploi, axe: emploiAxe,
      orientation: ("EMPLOI-1", "Travailler sur la notion de parcours vers l'emploi"),
      thematique: ("2.1", "Emploi"), modalite: "accompagnement", domaines: ["emploi"],
      theme: "parcours-vers-l-emploi",
      titles: ["Un pas après l'autre", "Club de recherche d'emploi", "Cap emploi quartier"],
      objectifs: [
        "Construire avec chaque personne un parcours dont elle connaît les étapes.",
        "Obtenir une sortie positive pour la moitié des participants.",
      ],
      descriptions: [
        "Un accompagnement de six mois combine rendez-vous, ateliers et périodes en entreprise.",
        "Le conseiller fait le point chaque mois avec les autres acteurs de l'emploi.",
        "Une session de recrutement est organisée à chaque trimestre, dans le quartier.",
      ]),
    Theme(
      pilier: emploi, axe: emploiAxe, orientation: ("EMPLOI-2", "Lever les freins à l'emploi"),
      thematique: ("2.1", "Emploi"), modalite: "formation", domaines: ["emploi", "numerique"],
      theme: "freins-a-l-emploi",
      titles: ["Langue et métier", "Mobilité, mode d'emploi", "Garde d'enfants et reprise d'emploi"],
      objectifs: [
        "Lever ce qui empêche d'aller travailler : langue, transport, garde d'enfants, outils numériques.",
        "Toucher des personnes que les dispositifs ordinaires ne voient pas.",
      ],
      descriptions: [
        "Des ateliers de français à visée professionnelle ont lieu trois fois par semaine.",
        "Une équipe va à la rencontre des habitants aux sorties d'école et aux pieds d'immeubles.",
        "Chaque participant reçoit un bilan de ses acquis, remis à son conseiller.",
      ]),
    Theme(
      pilier: emploi, axe: emploiAxe,
      orientation: ("EMPLOI-3", "Orienter et former pour accéder à l'emploi durable"),
      thematique: ("2.1", "Emploi"), modalite: "formation", domaines: ["emploi", "educatif"],
      theme: "decouverte-des-metiers",
      titles: ["Métiers à découvert", "Mon premier stage", "Les parrains du quai"],
      objectifs: [
        "Faire découvrir des métiers sans distinction de sexe ni d'adresse.",
        "Trouver un stage ou une alternance à chaque jeune suivi.",
      ],
      descriptions: [
        "Des visites d'entreprises et des rencontres ont lieu chaque mois, préparées en atelier.",
        "Un parrain ou une marraine suit chaque jeune pendant six mois.",
        "Les jeunes filment les métiers découverts et montrent leurs films dans les collèges.",
      ]),
    Theme(
      pilier: emploi, axe: emploiAxe,
      orientation: ("EMPLOI-4", "Soutenir et développer le tissu économique du quartier prioritaire"),
      thematique: ("2.2", "Développement économique"), modalite: "formation", domaines: ["emploi"],
      theme: "entrepreneuriat",
      titles: ["Créer ici", "La fabrique d'activités", "Marché des savoir-faire"],
      objectifs: [
        "Informer les habitants sur la création d'activité et accompagner les projets mûrs.",
        "Faire naître des activités utiles au quartier.",
      ],
      descriptions: [
        "Une permanence mensuelle et un parcours de huit séances préparent le projet et son financement.",
        "Les porteurs de projet essaient leur activité sur un marché organisé deux fois par an.",
        "Un suivi est assuré pendant un an après la création.",
      ]),
    Theme(
      pilier: cadre, axe: cadreAxe, orientation: ("CADRE-1", "Avoir un cadre de vie agréable et attractif"),
      thematique: ("3", "Cadre de vie et renouvellement urbain"), modalite: "chantier",
      domaines: ["environnement", "logement"], theme: "gestion-urbaine-de-proximite",
      titles: ["Halls propres, halls à nous", "Un jardin sous les fenêtres", "Tables au pied de l'immeuble"],
      objectifs: [
        "Rendre les abords des immeubles propres, sûrs et agréables, avec ceux qui y vivent.",
        "Réduire de moitié les dépôts d'encombrants dans les trois rues visées.",
      ],
      descriptions: [
        "Un diagnostic en marchant ouvre et ferme l'année ; ses constats sont affichés dans les halls.",
        "Des chantiers de plantation et de peinture réunissent jeunes et adultes, un samedi par mois.",
        "Les gardiens, le bailleur et la commune tiennent ensemble le tableau des suites données.",
      ]),
    Theme(
      pilier: cadre, axe: cadreAxe,
      orientation: ("CADRE-2", "Renforcer la convivialité dans les quartiers"),
      thematique: ("1.5", "Lien social, citoyenneté, participation"), modalite: "evenement",
      domaines: ["lienSocial"], theme: "convivialite",
      titles: ["Quatre samedis ensemble", "La fête des allées", "Jardin partagé du quai"],
      objectifs: [
        "Faire se rencontrer les habitants anciens et nouveaux autour d'une œuvre commune.",
        "Donner aux habitants la charge de l'organisation, d'année en année.",
      ],
      descriptions: [
        "Un comité d'habitants choisit les dates, les animations et tient les comptes de chaque rencontre.",
        "Repas partagés, ateliers de réparation et scène ouverte se suivent d'avril à septembre.",
        "Un livret de recettes et de portraits est remis à chaque famille en fin d'année.",
      ]),
    Theme(
      pilier: cadre, axe: cadreAxe,
      orientation: ("CADRE-3", "Rendre l'habitant citoyen, acteur du quartier"),
      thematique: ("1.5", "Lien social, citoyenneté, participation"), modalite: "accompagnement",
      domaines: ["citoyennete", "lienSocial"], theme: "participation",
      titles: ["Le budget des voisins", "Conseil des allées", "À nous de décider"],
      objectifs: [
        "Faire décider les habitants, du dépôt des idées au vote, de l'emploi d'une somme commune.",
        "Amener au débat des habitants qui ne viennent à aucune réunion.",
      ],
      descriptions: [
        "Des ateliers aident des groupes d'habitants à présenter une idée utile au quartier.",
        "Un vote, ouvert dès douze ans, choisit les idées qui seront réalisées dans l'année.",
        "Un comité d'habitants suit les dépenses et en rend compte en réunion publique.",
      ]),
  ]

  static let contextes = [
    "Le diagnostic partagé de l'automne relève ce besoin dans les trois sous-quartiers.",
    "Les partenaires réunis en comité technique ont demandé que l'action soit étendue aux Quartiers sud.",
    "L'an dernier, une vingtaine de demandes n'ont pu être satisfaites faute de place.",
    "Les habitants rencontrés lors des marches exploratoires ont placé ce sujet en tête de leurs attentes.",
    "Les services sociaux et les écoles signalent des situations plus nombreuses depuis deux ans.",
  ]
  static let publics = [
    "Habitants du quartier prioritaire éloignés des dispositifs ordinaires, dont un tiers de familles monoparentales.",
    "Personnes repérées par les écoles, le service social ou les gardiens d'immeuble.",
    "Jeunes et familles qui ne fréquentent pas les structures du quartier.",
    "Personnes sans emploi ou à temps partiel subi, souvent peu à l'aise à l'écrit.",
  ]
  static let mobilisations = [
    "Affichage dans les halls, porte-à-porte et présence à la sortie des écoles.",
    "Orientation par les partenaires, puis entretien individuel avant l'inscription.",
    "Bouche-à-oreille, réseaux sociaux de la structure et stand à la fête du quartier.",
  ]
  static let mixites = [
    "Groupes mixtes ; horaires choisis avec les participantes ; garde d'enfants pendant les séances.",
    "Objectif de parité suivi à chaque inscription et présenté au comité technique.",
    "Prises de parole et responsabilités réparties à parité.",
  ]
  static let transversales = [
    ("jeunesse", "Les jeunes participent à la préparation et au bilan de chaque séance."),
    ("egaliteFemmesHommes", "L'équipe veille à la parité des inscriptions et des responsabilités."),
    ("lutteDiscriminations", "Un temps est consacré aux préjugés et aux recours possibles."),
  ]
  static let partenaires: [(type: String, nom: String, role: String)] = [
    ("etablissementScolaire", "École fictive Les Peupliers", "Repérage des enfants et prêt d'une salle."),
    ("etablissementScolaire", "Collège fictif de l'Exemple", "Orientation des élèves et bilan commun."),
    (
      "association", "Centre social fictif de l'Exemple", "Accueil des séances et relais auprès des familles."
    ),
    ("association", "Club fictif de prévention", "Repérage et suivi des jeunes."),
    ("bailleur", "Bailleur fictif Habitat Exemple", "Affichage et mise à disposition d'un local."),
    ("institution", "Médiathèque fictive", "Prêt de documents et restitution publique."),
    ("habitants", "Conseil citoyen fictif", "Avis sur le projet et présence au comité de suivi."),
    ("entreprise", "Club fictif d'entreprises", "Visites, stages et parrainages."),
  ]
  static let indicateurs: [(intitule: String, unite: String, cible: ClosedRange<Int>)] = [
    ("Présence aux trois quarts des séances", "%", 50...90),
    ("Nouveaux participants", "personnes", 5...60),
    ("Séances tenues", "séances", 10...80),
    ("Participants satisfaits", "%", 60...95),
    ("Habitants associés à la préparation", "personnes", 3...20),
    ("Orientations vers un autre service", "personnes", 5...40),
  ]
  static let bilans = [
    "L'action a été menée sur toute l'année ; deux séances ont été reportées faute de salle.",
    "Le premier trimestre s'est tenu à distance ; la fréquentation est revenue à la normale en septembre.",
    "Un groupe de plus a été ouvert à la demande des familles ; le budget a été tenu.",
    "La moitié des séances seulement a pu avoir lieu ; les dépenses ont été réduites d'autant.",
  ]
  static let firstNames = [
    "Les Amis", "L'Atelier", "La Ruche", "Le Relais", "Les Voix", "La Maison", "Le Fil", "Les Passeurs",
    "La Passerelle", "Le Carrefour", "Les Jardins", "L'Élan",
  ]
  static let lastNames = [
    "du Quai", "des Peupliers", "de l'Écluse", "du Possible", "des Deux Rives", "du Grand Large",
    "des Savoirs",
    "de l'Avenir", "du Partage", "des Allées", "du Matin", "de la Boucle",
  ]
  static let places = [
    "Maison de quartier fictive", "Gymnase fictif de l'Exemple", "Médiathèque fictive",
    "Salle fictive des Peupliers",
    "Local fictif du Quai", "Centre social fictif de l'Exemple", "Parc fictif des Allées",
  ]
  static let streets = [
    "rue de l'Exemple", "allée des Peupliers fictifs", "quai de l'Exemple", "avenue de l'Exemple",
  ]
  static let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
  static let origines = [
    "etablissementScolaire", "preventionSpecialisee", "serviceSocial", "centreSocial", "missionLocale",
    "spontanee",
  ]
}
