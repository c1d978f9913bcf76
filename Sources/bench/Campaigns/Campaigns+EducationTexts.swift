extension Campaigns.Texts {
  /// The actions of the axe « éducation », in the form that `droitsEtSante` tells.
  static let education = """
    = quai-des-lecons | lanternes | EDU-1 | EVD | 9 | 92 52 E | R | R | atelier - scolarite,lecture
    Le quai des leçons
    Les directrices de trois écoles signalent une cinquantaine d'enfants sans lieu calme pour travailler le soir.
    Donner à chaque enfant deux temps de travail suivis par semaine ; faire entrer un livre à la maison chaque mois.
    Huit groupes de douze enfants, du CE1 à la troisième, sont reçus le lundi et le jeudi. Une heure est consacrée aux leçons, le reste à la lecture à voix haute et au jeu de langage. Un samedi par mois, les parents viennent lire avec leurs enfants.
    = journal-des-enquetes | enqueteurs | EDU-1 | EVD | 6 | 58 50 E | R | R | atelier - scolarite,education-aux-medias
    Le journal des enquêtes
    Les enseignants de deux collèges relèvent un vocabulaire trop pauvre pour suivre les cours d'histoire et de sciences.
    Enrichir la langue des collégiens par l'enquête et l'écriture ; réduire de moitié les devoirs non rendus.
    Trois ateliers hebdomadaires mènent chacun une enquête sur un métier, un lieu ou une invention, publiée dans un journal de quatre pages. Des étudiants aident aux leçons pendant la première demi-heure. Le journal est distribué dans les halls par ses auteurs.
    = parents-a-l-ecole | familles | EDU-2 | ED | 6 | 74 81 A | R | R | accompagnement
    Parents en classe
    Aux dernières élections de parents d'élèves, la participation n'a pas atteint quinze pour cent dans les écoles du quartier.
    Aider les parents à comprendre l'école et à y prendre leur place ; faciliter le dialogue avec les enseignants.
    Chaque mois, une matinée réunit parents et enseignants autour d'une classe ouverte, suivie d'un échange traduit en quatre langues. Un groupe de parents prépare les questions et rédige un guide de la rentrée. Des rendez-vous individuels sont accompagnés sur demande.
    = scolarite-en-famille | centre | EDU-2 | EVD | 7 | 80 66 A | R | R | accompagnement
    La scolarité en famille
    L'accompagnement du soir profite aux enfants mais laisse les parents à la porte.
    Associer chaque parent au travail scolaire sans en faire un répétiteur ; rétablir la confiance après un conflit avec l'école.
    Les familles viennent ensemble une fois par semaine : les enfants travaillent avec les bénévoles pendant que les parents préparent, avec une conseillère, les échéances de l'école. Toutes les six semaines, un dîner réunit enseignants et familles.
    = lire-ensemble | passemots | EDU-2 | VD | 4 | 66 70 A | R | R | mediation educatif,culturel parentalite,lecture
    Lire à deux
    Les bibliothécaires voient rarement les parents des enfants qui viennent seuls emprunter des livres.
    Faire de la lecture un moment partagé entre parents et enfants ; donner l'habitude de la médiathèque.
    Des lectrices s'installent dans les salles d'attente, les halls et les squares avec une malle de livres en plusieurs langues. Les familles repartent avec deux livres et une date de retour à la médiathèque. Six ateliers de fabrication d'albums sont menés avec une illustratrice.
    = cercle-des-parents | familles | EDU-2 | EV | 3 | 42 74 A | N | R | accompagnement
    Le cercle des parents d'ados
    Les parents d'adolescents disent leur solitude devant les écrans, les fréquentations et le décrochage.
    Rompre l'isolement des parents d'adolescents et prévenir les ruptures.
    Le cercle se réunit toutes les deux semaines avec une psychologue. Quatre soirées à thème sont ouvertes à tous, l'une d'elles préparée par les adolescents eux-mêmes. Une médiation familiale peut être proposée.
    = mots-de-la-maison | solidaires | EDU-2 | ED | 5 | 48 83 A | R | R | atelier
    Les mots de la maison et de l'école
    Des mères ne peuvent lire ni le carnet de liaison ni les messages de l'école, et délèguent tout à l'aîné.
    Apprendre aux parents le français de l'école pour qu'ils suivent la scolarité de leurs enfants.
    Deux groupes travaillent trois fois par semaine à partir du carnet, des bulletins et des courriers de l'école. Une visite de chaque établissement est organisée avec la direction. Les enfants sont gardés sur place.
    = balle-pour-toutes | terrain | EDU-3 | EVD | 6 | 88 46 E | R | R | atelier sportif
    Basket : la balle pour toutes
    Le gymnase est occupé chaque soir par des équipes de garçons ; les filles du quartier n'y ont aucun créneau.
    Ouvrir deux créneaux réguliers aux filles et aux groupes mixtes ; former des jeunes arbitres.
    Deux entraînements par semaine et un tournoi par trimestre sont encadrés par une éducatrice diplômée. L'arbitrage est tenu par des jeunes formés. Les familles sont invitées au tournoi de juin.
    = danse-de-cote | danse | EDU-3 | V | 5 | 46 61 E | R | R | creation culturel,sportif
    Quatre danses, un récit
    Aucun cours de danse n'est accessible aux familles du quartier à moins de trois cents euros par an.
    Faire découvrir plusieurs danses à des enfants qui n'en pratiquent pas ; créer un spectacle joué devant les familles.
    Un atelier hebdomadaire traverse quatre danses du monde avec quatre intervenants. Les enfants écrivent un récit de voyage qui devient le fil du spectacle. Trois sorties au théâtre sont partagées avec les parents.
    = labo-du-mercredi | science | EDU-3 | D | 6 | 104 49 E | R | R | atelier educatif,culturel sciences
    Le labo du mercredi
    Les enseignants disent manquer de temps et de matériel pour les expériences ; les clubs de sciences sont hors du quartier.
    Donner le goût des sciences par l'expérience ; amener autant de filles que de garçons aux ateliers techniques.
    Six cycles de cinq mercredis portent sur l'eau, le son, l'énergie, le ciel, les plantes et le code. Un laboratoire mobile s'installe au pied des immeubles pendant les vacances. Chaque cycle se termine par une exposition tenue par les enfants.
    = loisirs-ouverts | lanternes | EDU-3 | ED | 10 | 150 47 E | R | R | atelier sportif,culturel,loisirs
    Loisirs ouverts toute l'année
    Deux enfants sur trois du quartier ne fréquentent aucun équipement de loisirs hors du temps scolaire.
    Ouvrir un accueil de loisirs de proximité chaque mercredi et pendant les petites vacances ; construire des projets avec les enfants.
    L'équipe d'animation propose sport, cuisine, jeux et sorties, choisis par un conseil d'enfants. Une passerelle est organisée vers les clubs de la ville : trois séances d'essai puis aide à l'inscription.
    = filet-et-lecture | volley | EDU-3 | EV | 5 | 72 53 E | R | R | atelier sportif,culturel
    Le filet et la page
    Les élèves de cinquième qui décrochent du sport décrochent souvent de la lecture, disent leurs professeurs.
    Conduire ensemble une pratique sportive et un temps de lecture ; montrer que l'entraînement vaut dans les deux.
    Après une heure de volley, chaque équipe tient un carnet de matchs, lit des récits de sportifs et les présente aux autres. Le club prête l'équipement et offre la première licence. Un tournoi réunit six établissements en juin.
    = glisse-urbaine | volley | EDU-3 | EVD | 4 | 54 50 E | N | R!hors-quartier | atelier sportif
    La glisse pour tous
    Les jeunes patinent sur la dalle, sans protection ni encadrement, et les riverains se plaignent.
    Apprendre la glisse en sécurité et le partage de l'espace public.
    Deux éducateurs encadrent rollers et planches deux fois par semaine, avec du matériel prêté. Les jeunes rédigent avec les riverains une charte de la dalle. Une randonnée urbaine ouvre et ferme la saison.
    = clubs-du-mercredi | jeunesse | EDU-3 | D | 8 | 118 46 E | R | R | atelier culturel,sportif,numerique
    Les clubs du mercredi après-midi
    Le service compte deux cents collégiens sans activité le mercredi après-midi.
    Proposer à chaque collégien un club qui lui plaise et un adulte référent.
    Cinq clubs (robots, cuisine, radio, arts martiaux, échecs) accueillent chacun vingt-quatre jeunes. Chaque club conduit un projet montré en juin. Les animateurs rencontrent les équipes du collège une fois par mois.
    = pierres-qui-parlent | planches | EDU-3 | E | 5 | 40 58 E | R | R!faible | creation culturel
    Les pierres se souviennent
    La rénovation fait disparaître des immeubles ; les enfants ne savent plus ce qu'il y avait à leur place.
    Donner aux enfants la mémoire de leur quartier par le théâtre.
    Les enfants recueillent la parole de quinze anciens, écrivent une pièce avec un auteur et la jouent en plein air. Un décor est construit avec les services techniques. La pièce est rejouée dans deux écoles.
    = semaine-fair-play | volley | EDU-3 | EVD | 4 | 210 49 E | R | R~orientation | evenement sportif,citoyennete
    La semaine du beau jeu
    Des incidents ont interrompu plusieurs rencontres entre équipes du quartier.
    Faire vivre le respect et l'entraide ; débattre de la triche, des préjugés et des libertés de chacun.
    Pendant une semaine, douze classes alternent ateliers sportifs, débats sur la triche et rencontres avec des sportifs handicapés. Les règles de chaque jeu sont modifiées par les élèves pour que chacun puisse gagner.
    = fabuleuses-couleurs | couleurs | EDU-4 | E | 6 | 52 54 E | R | R | creation
    Les grandes couleurs
    Les murs du passage couvert sont dégradés ; les jeunes disent que rien ne leur ressemble dans le quartier.
    Apprendre à décider ensemble d'une œuvre commune ; parler des libertés par l'image.
    Les jeunes étudient une liberté par mois, en débattent, puis peignent avec une artiste un panneau du passage. Le choix des esquisses se fait par vote après débat public. L'inauguration est organisée par les jeunes.
    = pas-de-fatalite | danse | EDU-4 | D | 4 | 36 47 J | R | R | creation
    Rien n'est écrit
    Des jeunes racontent des contrôles, des refus de stage, des moqueries sur leur adresse.
    Faire parler des préjugés et connaître ses recours ; se donner confiance par la scène.
    Un spectacle de danse et de paroles se construit en vingt séances avec une chorégraphe et une avocate. Trois représentations suivies d'un débat sont données dans des lycées.
    = studio-des-debats | terrain | EDU-4 | EVD | 5 | 60 45 J | R | R | evenement
    Le studio des débats
    Les jeunes adultes n'ont pas de lieu où se retrouver et discuter hors des halls.
    Ouvrir un lieu de débat et d'information tenu par des jeunes, où l'on apprend à préparer et à conduire une discussion.
    Deux soirs par mois, un débat est préparé, animé et enregistré par une équipe de jeunes, avec un invité de leur choix. Une formation à l'animation ouvre la saison. Les enregistrements sont diffusés au lycée et suivis d'un échange.
    = passerelle-jeunes-parents | familles | EDU-4 | V | 5 | 68 55 J | R | R | accompagnement
    Jeunes, parents, école : le triangle
    Les exclusions temporaires laissent des collégiens seuls pendant plusieurs jours.
    Faire de l'exclusion un temps utile ; renouer le dialogue entre le jeune, ses parents et l'établissement.
    Chaque jeune exclu est accueilli le jour même : entretien, travail scolaire, action utile au quartier. Un retour est préparé avec les parents et un professeur. Un groupe de paroles sur la règle se réunit chaque mois.
    = voix-melees | choeurs | EDU-4 | ED | 5 | 120 50 E | N!retard | N | creation
    Les voix mêlées
    Les élèves de deux secteurs du quartier se croisent au collège sans se parler.
    Apprendre à s'écouter et à débattre de ce que l'on chante ; réunir des jeunes de deux secteurs dans un même chœur.
    Cent vingt élèves de six classes choisissent ensemble un répertoire, en discutent les paroles et le travaillent avec deux cheffes de chœur. Chaque séance commence par un cercle de parole. Un concert commun a lieu à la fin du printemps.
    = revisions-au-calme | mediatheque | EDU-1 | ED | 7 | 64 44 C | N!faible | N!faible | atelier
    Révisions au calme
    Le service souhaite ouvrir davantage ses salles.
    Aider les élèves à réussir.
    Des séances d'aide aux devoirs et des jeux sont proposés le soir dans les salles du service.
    = piece-en-six-jours | culture2 | EDU-1 | D | 4 | 56 51 E | R!bilan | - | atelier
    Une pièce en six jours
    Les enseignants demandent des projets d'écriture courts, menés jusqu'à la scène.
    Faire lire, écrire et dire un texte à des élèves qui prennent peu la parole.
    Quatre classes écrivent chacune, en six journées, une courte pièce avec un auteur et une comédienne, puis la jouent devant les familles. Le texte imprimé est remis à chaque élève.
    = ecoute-ta-ville | planches | EDU-1 | EV | 4 | 44 56 E | - | N | creation educatif,culturel lecture
    Écoute ta ville
    Des élèves allophones arrivent en cours d'année et n'osent pas prendre la parole.
    Prendre la parole en français par le son et le théâtre ; lire à voix haute devant un public.
    Les enfants enregistrent les sons et les voix du quartier, apprennent à les monter et en tirent des lectures publiques à la médiathèque. Une comédienne travaille la voix et le corps pendant vingt-quatre séances.
    = le-college-ouvert | college | EDU-2 | ED | 5 | 90 68 A | - | N~cout | accompagnement
    Le collège du samedi
    Le collège reçoit peu les familles en dehors des remises de bulletins et des convocations.
    Ouvrir le collège aux parents dix samedis par an ; faire d'eux des appuis pour l'orientation.
    Parents et élèves participent ensemble à des ateliers de sciences, de langue et d'orientation animés par des professeurs volontaires. Une salle des parents est aménagée et tenue par eux. Un interprète est présent à chaque séance.
    = canal-des-jeunes | clic | EDU-4 | EVD | 5 | 48 52 J | - | N | creation citoyennete,numerique education-aux-medias
    Canal des jeunes
    Les rumeurs circulent vite dans les groupes de messagerie des collégiens.
    Apprendre à vérifier une information ; faire entendre les jeunes sur la vie du quartier.
    Une rédaction de jeunes produit une émission vidéo par mois avec un journaliste : enquête, vérification, tournage, droit à l'image. Deux débats publics sont filmés et montés par eux.
    """
}
