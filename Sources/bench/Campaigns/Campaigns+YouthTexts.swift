extension Campaigns.Texts {
  /// Ville Vie Vacances, in the form that `droitsEtSante` tells, but for the first line:
  /// key | porteur | people, % of girls, first and last age | euros asked | 2021 | 2022 | kind, domains, holidays.
  static let vacances = """
    = vacances-au-fil-des-pages | passemots | 24 54 11-16 | 3100 | R | R | sortie culturel,educatif ete
    Vacances au fil des pages
    Les familles que l'association suit partent peu : un enfant sur deux n'a pas quitté la ville l'été dernier.
    Faire découvrir musées, jardins et librairies ; garder le plaisir de lire pendant l'été.
    Deux fois par semaine, en juillet et en août, une lectrice et une animatrice emmènent le groupe dans un lieu lié à un livre. Chaque jeune tient un carnet. Deux sorties réunissent aussi les parents.
    = trois-vallees | lanternes | 30 50 11-17 | 3400 | R | R!filles | sejour sportif,educatif ete
    Trois vallées, trois défis
    Les éducateurs repèrent des adolescents qui restent tout l'été au pied des immeubles.
    Partir, s'entraider et se dépasser ; préparer soi-même son séjour.
    Deux séjours de cinq jours mènent le groupe à pied et en canoë dans une vallée voisine. Les jeunes préparent l'itinéraire et les repas, et tiennent le budget. Une soirée de récit a lieu à la rentrée.
    = cap-a-l-ouest | partage | 18 50 12-17 | 3200 | R | - | sejour culturel,sportif ete
    Cap à l'ouest
    Dix-huit jeunes suivis par la prévention spécialisée n'ont jamais vu la mer.
    Découvrir le littoral et la vie de groupe, loin du quartier.
    Un séjour de sept jours alterne voile, visite d'un port et reportage photographique. Trois réunions de préparation associent les parents. Une exposition est montrée à l'automne.
    = ateliers-de-plein-air | couleurs | 26 58 11-15 | 2600 | R | R | atelier culturel ete,toussaint
    L'atelier sous les arbres
    Les ateliers artistiques ferment l'été, au moment où les enfants ont le plus de temps.
    Ouvrir la création à des enfants qui n'y ont pas accès ; visiter des lieux d'art en petit groupe.
    Pendant quatre semaines d'été et une semaine d'automne, un atelier de gravure et de céramique s'installe dans un parc. Chaque vendredi, le groupe visite un musée ou un atelier d'artiste. Les œuvres sont rendues aux familles lors d'un vernissage.
    = enquete-au-fil-de-l-eau | horizon | 20 50 11-16 | 2300 | N | R | sortie educatif,culturel ete,toussaint
    Enquête au fil de l'eau
    Des jeunes du quartier ne connaissent ni la mairie, ni les berges, ni la ville d'en face.
    Apprendre à se déplacer, à questionner et à raconter.
    Huit journées d'enquête, l'été puis à la Toussaint, mènent les jeunes des archives aux écluses. Chaque équipe suit une énigme, rencontre des témoins et en fait un récit sonore. Les parents suivent la dernière enquête.
    = tournoi-des-dalles | terrain | 36 50 12-18 | 2900 | N!filles | N | atelier sportif,educatif ete
    La tournée des dalles
    Les terrains sont occupés par les plus grands ; les plus jeunes et les filles n'y jouent pas.
    Faire jouer ensemble des jeunes de quatre résidences ; former douze jeunes arbitres.
    Une tournée de tournois à sept se joue sur quatre dalles, avec un village d'activités. Douze jeunes sont formés à l'arbitrage et au secours. Une journée au bord de l'eau récompense les équipes les plus correctes.
    = semaine-aventure | jeunesse | 40 50 11-17 | 3600 | N!hors-quartier | - | sejour sportif,culturel ete
    La semaine aventure
    Le service reçoit chaque été des demandes de familles de toute la ville.
    Offrir une semaine de dépaysement à quarante jeunes de la commune.
    Le séjour réunit escalade, orientation et veillées dans une base de loisirs. Les inscriptions sont ouvertes à tous les quartiers de la ville. Un film est tourné par les jeunes.
    = camp-des-etoiles | science | 22 50 11-17 | 2700 | N!ages | N | sejour educatif,culturel ete
    Le camp des étoiles
    Le ciel du quartier ne laisse voir qu'une poignée d'étoiles.
    Découvrir l'astronomie et la nuit, et partir pour la première fois sans ses parents.
    Un camp de cinq nuits, près d'un observatoire, mêle observation, fabrication d'instruments et randonnée nocturne. Les jeunes présentent ensuite le ciel aux familles sur la dalle.
    = semaine-a-velo | roue | 16 50 12-16 | 1900 | - | N!sans-filles | sejour sportif,educatif ete
    Une semaine en selle
    Peu de jeunes du quartier savent réparer un vélo, moins encore ont voyagé avec.
    Apprendre à rouler, à réparer et à camper.
    Après quatre ateliers de mécanique, le groupe rejoint la mer en cinq étapes par les voies vertes. Chaque jeune garde le vélo qu'il a remis en état.
    = rallye-des-metiers | passerelles | 28 50 14-18 | 2200 | - | N!domaine | sortie emploi ete
    Le rallye des métiers
    Beaucoup de jeunes arrivent à la rentrée sans projet ni stage.
    Faire découvrir quinze métiers et trouver un premier emploi d'été.
    Pendant deux semaines, des équipes visitent des entreprises, rédigent leur curriculum vitae et passent des entretiens d'essai. Une bourse d'emplois d'été clôt le rallye.
    """

  /// Quartiers d'été 2021: key | porteur | people, % of women, ages | euros asked | state | kind, domains, holidays.
  static let quartiersDEte = """
    = dimanches-de-la-dalle | centre | 260 55 T | 8200 | N | evenement lienSocial,culturel ete
    Les dimanches de la dalle
    Après deux étés empêchés, les familles qui ne partent pas demandent des rendez-vous gratuits près de chez elles.
    Faire vivre la dalle chaque dimanche de l'été, pour tous les âges et à toute heure.
    Huit dimanches réunissent jeux d'eau, lectures, musique et repas partagés. Des habitants tiennent trois stands sur quatre. Un coin calme est réservé aux tout-petits et aux personnes âgées.
    = soirees-cinema | couleurs | 400 54 T | 5600 | R | evenement culturel,lienSocial ete
    Ciné sous les fenêtres
    Le dernier cinéma est à quarante minutes de transport et les familles y vont rarement ensemble.
    Offrir six soirées de cinéma choisies par les habitants et préparées avec les jeunes.
    Un comité de quinze habitants choisit les films après trois soirées de visionnage. Chaque projection est précédée d'un court métrage tourné par les jeunes en atelier.
    = ecole-buissonniere | lanternes | 90 50 E | 7400 | N | atelier educatif,culturel ete
    L'école buissonnière
    Les enseignants craignent les effets d'une année scolaire hachée.
    Consolider les apprentissages par le jeu et les sorties, sans refaire l'école.
    Quatre semaines associent, chaque jour, un temps de lecture ou de calcul par le jeu et une sortie de découverte. Un carnet est remis aux parents et, s'ils le veulent, à l'enseignant de la rentrée.
    = sport-a-toute-heure | volley | 160 50 J | 6100 | N | atelier sportif ete
    Sport jusqu'à la nuit
    Les soirs de grande chaleur, les jeunes restent dehors très tard, sans activité encadrée.
    Occuper utilement les soirées et ouvrir les terrains aux filles comme aux garçons.
    Trois terrains sont animés de dix-huit à vingt-trois heures, cinq soirs par semaine. Deux soirs sont réservés aux filles. Des éducateurs de rue accompagnent l'équipe.
    = jobs-de-quartier | mission | 40 50 J | 9800 | N | chantier emploi,environnement ete
    Un été pour un premier emploi
    Les petits emplois d'été ont disparu avec la fermeture des commerces et des accueils de loisirs.
    Donner une première expérience rémunérée à quarante jeunes.
    Des chantiers de deux semaines portent sur le fleurissement, la peinture et l'accueil. Chaque jeune reçoit une attestation de compétences et un rendez-vous de suite avec un conseiller.
    = sante-au-frais | secours | 180 62 S | 3900 | N | permanence sante,lienSocial ete
    La santé au frais
    L'été dernier, des personnes âgées sont restées seules pendant l'alerte à la chaleur.
    Prévenir les effets de la chaleur et reprendre contact avec les soins différés.
    Une équipe visite les personnes repérées, ouvre un salon rafraîchi et tient un stand de prévention. Les rendez-vous de soins sont repris avec les personnes.
    = bibliotheque-de-rue | passemots | 120 57 T | 2800 | R!hors-periode | mediation culturel,educatif toussaint
    La bibliothèque de la rue
    La médiathèque est fermée une partie de l'automne pour travaux.
    Garder le contact avec les livres pendant la fermeture.
    Une bibliothèque à roulettes passe dans les cours d'immeubles chaque mercredi et chaque samedi, avec deux lectrices et un conteur.
    = stage-de-danse | danse | 48 60 E | 3100 | N!retard | creation culturel,sportif ete
    L'été en mouvement
    Les cours de danse s'arrêtent en juin et reprennent en octobre.
    Proposer trois stages gratuits et un bal d'été.
    Trois stages d'une semaine aboutissent à un bal ouvert aux familles. Les danses sont choisies par les enfants. Un goûter est offert chaque jour.
    = grand-pique-nique | partage | 300 52 T | 4200 | N!hors-quartier | evenement lienSocial ete
    Le grand pique-nique
    L'association souhaite réunir tous les quartiers de la commune.
    Rassembler les habitants de la ville autour d'un repas.
    Un pique-nique géant réunit les habitants de toute la ville sur les berges, avec des jeux et un concert.
    = vacances-numeriques | clic | 60 50 J | 3300 | N!incomplet | atelier numerique,educatif ete
    Code d'été
    Beaucoup d'élèves ont suivi l'école à distance sur un téléphone.
    Donner aux élèves les bases du clavier, de la recherche et de la programmation.
    Quatre stages d'une semaine mènent de la prise en main à un petit jeu programmé en équipe. Un ordinateur est prêté pour l'été.
    = rencontres-au-jardin | vertes | 85 59 T | 2400 | N!public | atelier environnement,lienSocial ete
    Les matinées du jardin
    Le jardin partagé reste fermé en août faute d'animateur.
    Ouvrir le jardin tout l'été aux enfants et aux personnes âgées.
    Trois matinées par semaine, une animatrice accueille les visiteurs : arrosage, récolte, cuisine et herbier.
    """

  /// Réussite éducative 2022: key | porteur | people, % of girls, first and last age | euros asked | state |
  /// kind, priorities, individual follow-ups.
  static let reussite = """
    = coordination-des-parcours | caisse | 140 48 2-16 | 62000 | R | coordination education-nationale,parents-enfants 120
    Coordination des parcours
    Les écoles et les services sociaux signalent chaque mois une dizaine d'enfants dont les difficultés se cumulent.
    Bâtir avec chaque famille un parcours suivi par une référente et revu chaque trimestre.
    Trois référentes reçoivent les familles, réunissent l'équipe pluridisciplinaire toutes les trois semaines et suivent chaque parcours. Un comité technique examine les situations nouvelles avec l'accord écrit des parents.
    = appuis-individuels | caisse | 210 47 6-16 | 124000 | R | accompagnement education-nationale,parents-enfants 188
    Appuis individuels
    Les délais d'accès à l'orthophonie et au suivi psychologique dépassent l'année scolaire.
    Apporter sans attendre un appui adapté à chaque enfant suivi.
    Séances d'orthophonie, de psychologie, de psychomotricité et d'aide méthodologique sont organisées dans l'école ou au plus près. L'assiduité est suivie par la référente, avec les parents.
    = langage-des-petits | familles | 36 50 2-5 | 9800 | R | atelier parents-enfants 20
    Le langage des petits
    Les médecins de la petite enfance observent des retards de langage avant l'entrée à l'école.
    Soutenir le langage par le jeu partagé entre parents et enfants.
    Des ateliers hebdomadaires réunissent parents et enfants de deux à cinq ans avec une éducatrice et une orthophoniste. Une malle de jeux est prêtée à chaque famille.
    = tutorat-a-domicile | lanternes | 40 52 6-14 | 16500 | R | accompagnement education-nationale 40
    Un tuteur à la maison
    Des enfants suivis n'ont ni bureau ni aide, et leurs parents n'osent pas venir à l'école.
    Redonner confiance à l'enfant et place aux parents, à domicile.
    Un tuteur vient deux fois par semaine pendant un trimestre. Il travaille avec l'enfant en présence d'un parent, puis organise le relais vers l'accompagnement collectif.
    = corps-et-calme | volley | 28 46 8-13 | 6400 | N | atelier education-nationale 18
    Du corps au calme
    Plusieurs enfants suivis sont exclus de cours pour agitation.
    Apprendre à se maîtriser par le sport et la respiration.
    Un petit groupe se réunit chaque semaine autour de jeux d'opposition et d'exercices de calme. Un bilan est fait avec l'enseignant à chaque période.
    = lire-en-confiance | passemots | 32 53 6-11 | 7200 | R | atelier parents-enfants,education-nationale 24
    Lire en confiance
    Des élèves de cours élémentaire ont pris la lecture en horreur.
    Réconcilier ces enfants avec la lecture, avec leurs parents.
    Un atelier de huit enfants se réunit deux fois par semaine avec une lectrice. Les parents participent à une séance sur quatre. Les progrès sont partagés avec l'école.
    = pause-familiale | centre | 45 49 4-12 | 10500 | R | accompagnement parents-enfants 30
    La pause familiale
    Des parents épuisés disent ne plus avoir de moment paisible avec leurs enfants.
    Restaurer le lien entre parents et enfants par des temps partagés.
    Douze sorties et vingt ateliers réunissent des familles orientées par les référentes. Un entretien ouvre et ferme le parcours de chaque famille.
    = jeunes-en-suspens | terrain | 24 42 17-20 | 8200 | N!ages | accompagnement education-nationale 20
    Jeunes en suspens
    Des jeunes majeurs sortis du lycée sans diplôme demandent un appui.
    Ramener vers la formation des jeunes sortis du système scolaire.
    Un éducateur reçoit chaque jeune deux fois par semaine et l'accompagne dans ses démarches d'inscription.
    = robots-du-soir | science | 30 50 8-12 | 5600 | N!priorite | atelier culture-scientifique 12
    Les robots du soir
    Le club souhaite ouvrir un créneau de plus après l'école.
    Faire construire des robots à trente enfants.
    Un atelier d'une heure et demie, deux soirs par semaine, mène à un concours de robots en juin.
    = internat-relais | familles | 12 50 12-15 | 21000 | N!retard | accompagnement education-nationale 12
    Le relais de semaine
    Des collégiens vivent des tensions familiales qui rendent le travail du soir impossible.
    Offrir un hébergement de semaine et un suivi scolaire pendant un trimestre.
    Douze collégiens sont accueillis du lundi au vendredi, avec un éducateur et un professeur. Les parents sont reçus chaque semaine.
    = consultations-enfants | parler | 50 50 3-15 | 14000 | N!incomplet | permanence parents-enfants 50
    Un temps pour chaque enfant
    Le centre médico-psychologique ne peut plus recevoir d'enfant avant huit mois.
    Offrir trois consultations à chaque enfant en attente de soin.
    Deux psychologues reçoivent l'enfant et ses parents dans les locaux de l'école, le mercredi et en fin de journée.
    """

  /// Prévention de la délinquance: key | porteur | people, % of women, first and last age | cost, euros asked |
  /// state | kind, and `poste` with the cost and the sum asked for a coordinator.
  static let prevention = """
    = coordination-locale | prevention | 420 50 11-17 | 52000 25400 | R | coordination poste 49000 24500
    Coordination locale de la prévention
    Le conseil local réunit vingt institutions dont les actions se recoupent peu.
    Animer le conseil local et ses groupes de travail ; tenir un tableau de bord partagé.
    Une coordinatrice prépare les séances, anime quatre groupes thématiques et suit les situations individuelles dans le cadre légal. Deux séances de théâtre sont données dans les collèges.
    = chantiers-citoyens | prevention | 36 40 16-17 | 30000 9000 | R | chantier
    Chantiers citoyens
    Des jeunes repérés par les éducateurs cherchent un premier revenu et une première règle de travail.
    Donner à trente-six jeunes une expérience encadrée et un suivi éducatif.
    Six chantiers de deux semaines portent sur l'entretien et l'embellissement d'équipements publics. Chaque chantier est suivi d'un entretien de parcours avec un éducateur.
    = stages-de-responsabilite | prevention | 48 25 13-17 | 14000 4200 | N | accompagnement
    Stages de responsabilité
    Les faits de dégradation impliquent souvent les mêmes groupes de mineurs.
    Faire comprendre la règle et réparer.
    Des stages de trois jours, décidés avec les parents et le délégué du procureur, associent rencontre de victimes, rappel de la règle et réparation.
    = theatre-forum | planches | 280 50 11-15 | 12000 3600 | R | atelier
    Scènes de la vie de collège
    Le harcèlement est la première cause de signalement dans les deux collèges.
    Donner aux élèves les mots et les gestes pour réagir.
    Chaque classe de cinquième participe à deux séances de théâtre interactif, préparées avec la vie scolaire et suivies d'un temps de parole en demi-groupe.
    = mediation-du-soir | mediateurs | 600 45 11-17 | 68000 20000 | R | mediation
    Médiation du soir
    Les tensions se concentrent entre dix-huit et vingt-trois heures autour de trois lieux.
    Assurer une présence rassurante et prévenir les conflits.
    Quatre médiateurs parcourent le quartier cinq soirs par semaine, font le lien avec les gardiens et la police, et orientent les jeunes rencontrés.
    = victimes-ecoutees | gue | 90 82 11-17 | 26000 7800 | R | permanence
    La parole d'abord
    Les victimes mineures et leurs familles renoncent souvent à déposer plainte.
    Écouter, informer et accompagner les victimes et leurs proches.
    Une permanence juridique et psychologique est tenue deux fois par semaine. Un accompagnement est proposé jusqu'à l'audience.
    = ecrans-et-reseaux | clic | 350 50 11-15 | 9000 2700 | N | atelier
    Réseaux sans pièges
    Les conflits entre élèves commencent presque tous par un message.
    Prévenir le harcèlement en ligne et les rixes annoncées sur les réseaux.
    Trois séances par classe et une soirée de parents sont animées par une éducatrice et un policier référent. Des élèves ambassadeurs sont formés dans chaque collège.
    = boxe-educative | terrain | 45 30 11-17 | 16000 9600 | N!taux | atelier
    Les gants de la paix
    Des jeunes connus pour des bagarres demandent à pratiquer la boxe.
    Canaliser la violence par une pratique exigeante.
    Trois entraînements par semaine sont suivis d'un temps éducatif. Un contrat est signé avec les parents et le collège.
    = second-coordinateur | mediateurs | 200 50 11-17 | 46000 36000 | N!poste | coordination poste 44000 35000
    Un coordinateur de terrain
    L'association souhaite renforcer la coordination des acteurs de la rue.
    Créer un second poste de coordination.
    Le coordinateur réunit chaque mois les acteurs de terrain et suit les groupes de jeunes les plus exposés.
    = sorties-educatives | jeunesse | 60 50 11-17 | 11000 3300 | N!retard | sortie
    Un autre regard
    Des groupes de jeunes ne sortent jamais du quartier ensemble.
    Éloigner des tensions et créer du lien avec les éducateurs.
    Dix sorties et un séjour de trois jours sont encadrés par des éducateurs et deux agents de la police municipale.
    = justice-au-lycee | horizon | 180 52 15-17 | 8000 2400 | N!incomplet | atelier
    La justice expliquée
    Les lycéens connaissent la justice par la télévision.
    Faire comprendre la loi, la procédure et les métiers de la justice.
    Six classes assistent à une audience, rencontrent des magistrats et jouent un procès. Une exposition est réalisée.
    """
}
