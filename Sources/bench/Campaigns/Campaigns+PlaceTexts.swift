extension Campaigns.Texts {
  /// Dotation politique de la ville 2021, in the form that `droitsEtSante` tells, but for the first line.
  ///
  /// It is: key | porteur | people, % of women, ages | cost, euros asked | state |
  /// `investissement` and the equipment, or `fonctionnement` and the kind.
  static let dotation = """
    = halle-du-marche | espacesVerts | 640 55 T | 90000 60000 | N | investissement Halle de marché fictive des Allées
    Un toit pour la halle
    La halle est fermée les jours de pluie ; les associations ne peuvent s'y réunir.
    Couvrir la halle et l'ouvrir aux habitants hors des jours de marché.
    Une toiture légère est posée, un point d'eau et un éclairage sont créés. Les commerçants et les associations ont arrêté ensemble le calendrier des usages.
    = square-des-allees | espacesVerts | 910 54 T | 170000 119000 | N | investissement Square fictif des Allées
    Un square frais
    Le sol du square, presque entièrement bitumé, est brûlant l'été et vide l'hiver.
    Rafraîchir le square et y faire place à tous les âges.
    Le bitume est remplacé par des sols clairs et perméables, des arbres et une fontaine. Un cheminement adapté mène aux bancs et aux jeux. Les habitants ont choisi les plantations.
    = mur-d-escalade | sports | 420 46 J | 130000 84000 | N | investissement Salle fictive d'escalade du gymnase
    Le mur d'escalade
    Le gymnase n'offre que des sports de ballon, et les filles le quittent à l'adolescence.
    Ouvrir une pratique nouvelle, mixte et accessible aux débutants.
    Un mur de huit mètres et un bloc d'initiation sont installés dans l'ancienne salle de lutte. Des créneaux sont réservés aux collèges et aux familles. Les travaux comportent trois cents heures d'insertion.
    = restaurant-scolaire | scolaire | 380 50 E | 70000 46000 | N | investissement Restaurant scolaire fictif de l'Exemple
    Manger dans le calme
    Au restaurant de l'école, le bruit dépasse quatre-vingts décibels et les enfants mangent en vingt minutes.
    Rendre le repas calme et donner aux enfants le temps de manger.
    Des plafonds absorbants sont posés, la salle est partagée en trois et une table de libre service est créée. Le gaspillage est pesé chaque jour avec les élèves.
    = salle-des-associations | associative | 350 56 T | 96000 62000 | N | investissement Maison fictive des associations
    La maison des associations
    Trente associations se partagent deux salles vétustes et inaccessibles.
    Offrir trois salles accessibles, sûres et partagées.
    Un ancien logement de fonction est transformé en trois salles avec sanitaires adaptés. Un règlement d'usage est écrit avec les associations.
    = passage-eclaire | gup | 2400 51 T | 74000 52000 | N!travaux | investissement Passage piéton fictif des Allées
    Le passage éclairé
    Le passage est sombre et les habitants l'évitent dès la nuit tombée.
    Rendre le passage sûr et agréable à toute heure.
    Un éclairage économe est posé, le sol est refait et une fresque réalisée. Le marché a été notifié et les travaux ont commencé en mars.
    = rue-apaisee | gup | 1900 50 T | 88000 | N | fonctionnement mediation
    Présence et propreté
    Les habitants signalent dépôts sauvages et rodéos.
    Assurer une présence quotidienne et une réponse rapide aux signalements.
    Une équipe de quatre agents parcourt le quartier six jours sur sept, tient le journal des signalements et anime des actions de propreté avec les habitants.
    = elan-jeunesse | jeunesse | 160 48 J | 42000 | N | fonctionnement accompagnement
    L'élan jeunesse
    Des jeunes de seize à vingt-cinq ans n'ont ni emploi, ni formation, ni lieu d'accueil.
    Accueillir et remettre en mouvement cent soixante jeunes.
    Un accueil ouvre en soirée, avec un conseiller et un éducateur. Des projets collectifs courts mènent à un engagement, à un stage ou à une formation.
    = guichet-des-associations | associative | 120 60 A | 18000 | N | fonctionnement accompagnement
    Le guichet des associations
    Les petites associations renoncent à des financements faute de savoir monter un dossier.
    Accompagner soixante associations dans leurs dossiers et leurs comptes.
    Une permanence hebdomadaire et huit soirées d'entraide portent sur le budget, la vie statutaire et l'emploi. Les plus expérimentées parrainent les nouvelles.
    = etabli-partage | partage | 80 45 T | 24000 | N!incomplet | fonctionnement atelier
    L'établi partagé
    Les habitants jettent ce qu'ils ne savent ou ne peuvent réparer.
    Réparer ensemble et prêter les outils que chacun n'utilise qu'une fois par an.
    Un atelier ouvre deux soirs par semaine avec un menuisier et une électricienne. Une bibliothèque d'outils est tenue par les habitants. Chaque trimestre, une journée est consacrée aux vélos.
    = festival-de-la-ville | culture | 3000 52 T | 65000 | N!hors-quartier | fonctionnement evenement
    Le festival des berges
    La commune souhaite un rendez-vous culturel attractif pour toute la ville.
    Créer un festival de rayonnement régional.
    Trois jours de concerts ont lieu sur les berges, avec une scène principale et un marché artisanal.
    """

  /// Abattement de taxe foncière 2021, in the form that `droitsEtSante` tells, but for the first line.
  ///
  /// It is: key | porteur | homes of each residence | abatement per home |
  /// youth works in each residence | percent of the abatement valued | state.
  static let abattement = """
    = programme-du-quai | bailleur1 | 248 214 150 | 206 | 2 2 2 | 102 | R
    Programme d'actions des résidences du Quai
    Le diagnostic en marchant relève des encombrants au pied de deux immeubles et des regroupements dans trois halls.
    Rendre les halls et les abords propres et sûrs ; associer les locataires aux choix.
    Correspondant de nuit, passages supplémentaires, permanence sociale et chantiers éducatifs sont arrêtés avec l'amicale, la commune et l'État. Un comité de suivi se réunit chaque trimestre.
    = programme-des-allees | bailleur2 | 310 122 | 198 | 2 2 | 100 | R
    Programme d'actions des Allées
    L'enquête de satisfaction place la propreté et les ascenseurs en tête des attentes.
    Améliorer la propreté et le lien entre locataires et bailleur.
    Un gardien supplémentaire, un atelier d'économies d'énergie et deux fêtes d'immeuble sont programmés. Les dépenses sont suivies par résidence.
    = programme-de-l-ecluse | bailleur3 | 186 | 215 | 2 | 104 | R
    Programme d'actions de l'Écluse
    La résidence compte beaucoup de personnes âgées et peu de lieux communs.
    Lutter contre l'isolement et adapter les parties communes.
    Une conseillère sociale tient permanence, un local commun est ouvert et des chantiers d'embellissement sont confiés à des jeunes du quartier.
    = programme-des-tilleuls | bailleur4 | 402 260 98 | 190 | 2 3 2 | 96 | R
    Programme d'actions des Tilleuls
    Les locataires demandent une présence le soir et un tri des déchets mieux expliqué.
    Assurer la tranquillité et réduire les encombrants.
    Médiation du soir, collecte d'encombrants à la demande, ambassadeurs du tri et jardin partagé composent le programme.
    = programme-du-matin | bailleur5 | 144 96 | 201 | 2 2 | 101 | N
    Programme d'actions du Matin
    Le bailleur est nouveau venu dans le quartier et n'a pas encore d'amicale.
    Faire connaissance et traiter les urgences de propreté.
    Des visites d'accueil, un diagnostic en marchant et deux chantiers par résidence ouvrent le programme ; un conseil de locataires est créé.
    = programme-des-deux-rives | bailleur6 | 220 180 | 195 | 1 0 | 100 | R!chantiers
    Programme d'actions des Deux Rives
    Les jeunes des deux résidences demandent des petits travaux rémunérés.
    Embellir les halls et donner une première expérience aux jeunes.
    Peinture, plantations et correspondants de nuit sont prévus ; un seul chantier éducatif pourra être tenu cette année.
    = programme-du-partage | bailleur7 | 88 64 | 188 | 0 0 | 88 | R!chantiers
    Programme d'actions du Partage
    Les deux petites résidences ont été réhabilitées l'an dernier et demandent peu de travaux.
    Entretenir les parties communes rénovées.
    Un contrat d'entretien renforcé et deux animations sont prévus.
    = programme-des-savoirs | bailleur8 | 156 90 | 204 | 2 2 | 103 | R!priorites
    Programme d'actions des Savoirs
    Le bailleur souhaite poursuivre ses travaux de rénovation légère.
    Remettre en état les halls et les paliers.
    Des travaux de peinture et de serrurerie sont programmés dans les deux résidences, avec deux chantiers éducatifs chacune.
    = programme-de-la-plaine | bailleur9 | 130 110 | 199 | 2 2 | 100 | N!hors-quartier
    Programme d'actions de la Plaine
    L'une des deux résidences est hors du quartier prioritaire, à quelques rues de sa limite.
    Traiter de la même façon deux résidences voisines.
    Présence renforcée, enlèvement d'encombrants et chantiers sont prévus dans les deux résidences.
    = programme-de-l-avenir | bailleur10 | 175 | 210 | 2 | 120 | R!depassement
    Programme d'actions de l'Avenir
    La résidence subit des dégradations répétées dans ses sous-sols.
    Sécuriser les sous-sols et rassurer les locataires.
    Des travaux de sécurité, une médiation et deux chantiers éducatifs sont programmés ; la part valorisée dépasse l'abattement.
    = programme-tardif | bailleur11 | 92 | 193 | 2 | 100 | R!retard
    Programme d'actions du Large
    Le changement de gestionnaire a retardé le programme.
    Poursuivre les actions engagées avec les locataires.
    Permanence mensuelle, fête des voisins et deux chantiers éducatifs sont reconduits.
    """
}
