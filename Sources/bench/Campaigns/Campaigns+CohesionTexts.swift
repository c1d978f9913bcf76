extension Campaigns.Texts {
  /// The actions of the axes « accès aux droits » and « santé », five lines each.
  ///
  /// First line: key | porteur | orientation | funders asked | weight of the sums asked | people, % of women, ages |
  /// 2021 | 2022 | kind, then domains and themes where they are not the usual ones. A year is `-` (not deposited), `N` (first request) or `R` (renewal), then
  /// `!` and the fault it bears, or `~` and the doubt it raises. Then the title, the context, the aims, the description.
  static let droitsEtSante = """
    = marche-aux-mots | passemots | DROITS-1 | EVD | 7 | 64 72 A | R | R | atelier
    Le marché aux mots
    Cent dix personnes ont demandé un cours de français l'an dernier au centre social ; faute de groupes, une sur deux est restée sur liste d'attente.
    Rendre chaque participant capable de mener seul une démarche simple ; faire passer un niveau de langue aux deux tiers des inscrits.
    Quatre groupes de niveau se réunissent deux fois par semaine, en journée ou en soirée. Un jeudi par mois, le cours a lieu au marché, à la poste ou à la médiathèque, avec des missions à accomplir. Une garde d'enfants est tenue par deux bénévoles pendant les séances du matin.
    = chiffres-et-phrases | lanternes | DROITS-1 | VD | 5 | 38 66 A | - | N~orientation | atelier
    Chiffres et phrases de tous les jours
    Des mères d'élèves rencontrées aux remises de bulletins disent ne pouvoir ni lire un relevé ni vérifier une facture.
    Permettre aux parents de lire les messages de l'école, de vérifier une facture et de tenir le budget de la famille.
    L'atelier alterne une heure de français et une heure de calcul à partir de documents apportés par les participantes : fiche de paie, facture d'eau, ordonnance. Un carnet de progrès est remis à chacune et relu chaque trimestre avec la formatrice.
    = guichet-d-a-cote | traverse | DROITS-2 | EVD | 9 | 310 61 S | R | R | permanence lienSocial
    Le guichet d'à côté
    Trois services publics ont réduit leur accueil physique en deux ans ; les gardiens d'immeuble sont devenus, malgré eux, écrivains publics.
    Ouvrir les droits de deux cents foyers et leur apprendre à suivre seuls leur dossier ; signaler aux institutions les blocages qui se répètent.
    Deux écrivaines publiques et une juriste reçoivent sans rendez-vous trois matinées par semaine, dans trois lieux du quartier. Chaque visite se termine par une fiche qui dit où en est la démarche et ce qui reste à faire. Les situations complexes sont transmises au service social avec l'accord de la personne.
    = clic-tranquille | clic | DROITS-2 | VD | 6 | 120 58 S | R | R | permanence - numerique
    Clic tranquille
    Un habitant sur quatre du quartier déclare ne jamais faire de démarche en ligne sans aide, selon l'enquête menée à la fête des associations.
    Rendre autonomes quatre-vingts personnes dans leurs démarches en ligne ; prêter du matériel à celles qui n'en ont pas.
    Des ateliers de quatre séances apprennent à créer une adresse, à joindre une pièce, à reconnaître une arnaque. Entre deux séances, un médiateur tient une permanence avec six postes. Quinze ordinateurs reconditionnés sont prêtés pour trois mois contre un engagement signé.
    = multimedia-pour-tous | centre | DROITS-2 | D | 6 | 96 63 S | R | R | atelier - numerique
    L'écran partagé
    Le centre social reçoit chaque semaine des parents qui ne peuvent ouvrir l'espace numérique du collège de leur enfant.
    Faire du numérique un appui pour les parents ; ouvrir l'accès au matériel aux heures où les familles sont libres.
    La salle informatique ouvre deux soirs et un samedi sur deux. Un animateur y accompagne les démarches, puis propose des projets courts : album de famille, lettre au bailleur, budget du mois. Les parents les plus à l'aise deviennent tuteurs des nouveaux.
    = conseil-en-mouvement | horizon | DROITS-3 | VD | 4 | 45 55 S | R | R | accompagnement lienSocial,citoyennete
    Le conseil citoyen en mouvement
    Le conseil citoyen ne réunit plus qu'une poignée de membres actifs et connaît mal les habitants qui ne viennent à aucune réunion.
    Relancer le conseil par des visites d'immeuble et des permanences ; faire remonter la parole des habitants les plus isolés.
    Une animatrice accompagne les conseillers : tournée mensuelle des halls, cahier de doléances, préparation des comités techniques. Six personnes isolées par mois sont visitées à leur demande, en binôme, puis orientées vers un service ou une activité.
    = relais-en-pratique | ville | DROITS-3 | E | 3 | 22 64 A | R | R | coordination
    Relais en pratique
    Neuf médiatrices et médiateurs du quartier travaillent seuls la plupart du temps et rencontrent des situations lourdes.
    Soutenir les médiateurs par une analyse régulière de leurs pratiques ; mieux repérer ensemble les personnes isolées.
    Dix séances d'analyse sont animées par une psychologue extérieure. Une carte des situations repérées, sans aucun nom, est tenue à jour et discutée avec le service social. Deux journées par an réunissent tous les relais de terrain.
    = egales-au-quotidien | gue | DROITS-3 | EVD | 8 | 140 78 A | R | R | accompagnement lienSocial,prevention
    Égales au quotidien
    Les médiatrices signalent des femmes isolées par la violence ou par le contrôle de leur entourage, qui ne poussent la porte d'aucun service.
    Offrir à ces femmes un lieu d'écoute discret et un accompagnement vers leurs droits ; former ceux qui les rencontrent.
    Une permanence d'écoute se tient deux fois par semaine dans un lieu partagé avec d'autres activités, pour que l'on puisse y venir sans se justifier. Une juriste et une psychologue suivent chaque situation. Six séances de sensibilisation sont proposées aux gardiens, aux agents d'accueil et aux bénévoles.
    = cafe-des-soirs | traverse | DROITS-3 | V | 6 | 85 57 S | R | - | permanence
    Le café des soirs longs
    Après dix-huit heures et le week-end, aucun lieu couvert n'accueille les personnes seules du quartier.
    Rompre l'isolement du soir ; faire connaître les services de jour à des personnes qui ne les fréquentent pas.
    Le café ouvre trois soirs par semaine et un dimanche sur deux, avec un repas simple préparé ensemble. Une travailleuse sociale est présente un soir sur deux. Les habitués tiennent la caisse, choisissent les jeux et accueillent les nouveaux.
    = veille-des-paliers | horizon | DROITS-3 | V | 3 | 70 62 S | N | R!retard | mediation
    La veille des paliers
    Pendant le confinement, des voisins ont tenu une liste des personnes âgées à appeler ; cette liste s'est perdue à la reprise.
    Reconstituer une veille de voisinage durable ; rendre visite chaque semaine à cinquante personnes âgées ou malades.
    Vingt voisins référents, formés en deux soirées, appellent ou visitent chacun trois personnes. Une coordinatrice tient le planning et prend le relais du service social quand une situation se dégrade. Un goûter réunit tout le monde chaque mois.
    = guichet-roulant | traverse | DROITS-2 | EV | 5 | 90 50 S | N!hors-quartier | N!geographie | permanence lienSocial
    Le guichet roulant
    L'association reçoit des demandes d'habitants de plusieurs communes voisines.
    Porter l'aide aux démarches là où il n'y a pas de guichet.
    Une camionnette équipée stationne une fois par semaine dans quatre communes voisines. Deux bénévoles y aident à remplir les déclarations et à rassembler les pièces. Un livret illustré est remis à chaque visiteur.
    = sante-sur-la-place | secours | SANTE-1 | EVD | 8 | 160 60 S | R | R | permanence
    La santé sur la place
    La ville a perdu quatre médecins généralistes en cinq ans ; aux permanences, un adulte sur cinq dit ne plus avoir de médecin traitant.
    Trouver un médecin à chaque personne reçue et remettre à jour ses droits ; amener la prévention là où vivent les habitants.
    Une infirmière et une médiatrice installent un stand sur la place deux mercredis par mois et tiennent une permanence hebdomadaire. Tension, diabète, vue et vaccins y sont abordés sans attente. Les rendez-vous sont pris sur place et, si besoin, accompagnés.
    = assiette-et-sourire | secours | SANTE-1 | EV | 5 | 130 54 E | R | R | atelier - prevention-sante
    L'assiette et le sourire
    Les infirmières scolaires relèvent que près d'un enfant sur trois a une carie non soignée à l'entrée au cours préparatoire.
    Donner aux enfants et aux parents les gestes de la santé des dents et d'une alimentation équilibrée ; faire soigner les caries repérées.
    Vingt ateliers de cuisine et d'hygiène dentaire ont lieu dans les écoles et au centre social, parents et enfants ensemble. Un dentiste bénévole examine les enfants volontaires. Une accompagnatrice aide les familles à obtenir et à tenir le rendez-vous de soins.
    = fil-de-la-sante | ccas | SANTE-1 | EVD | 9 | 60 65 S | R | R | coordination
    Le fil de la santé
    Quinze partenaires interviennent en santé dans le quartier sans calendrier commun ; les mêmes habitants sont sollicités trois fois et d'autres jamais.
    Coordonner les acteurs de la santé autour d'un programme partagé ; associer un groupe d'habitants au choix des priorités.
    Une coordinatrice à temps plein anime quatre groupes de travail : accès aux soins, santé mentale, nutrition, jeunes. Un groupe de douze habitants relais se réunit chaque mois et rend un avis sur chaque action. Le tableau de bord est présenté au comité technique.
    = corps-en-questions | secours | SANTE-3 | ED | 7 | 110 51 J | R | R | atelier
    Le corps en questions
    Au collège comme au lycée, les infirmières entendent des questions sur le corps et les relations auxquelles elles n'ont pas le temps de répondre.
    Permettre à chaque jeune de poser ses questions à un professionnel ; prévenir les violences et les grossesses non désirées.
    Des séances en petit groupe, filles et garçons séparés puis réunis, sont animées par une sage-femme et un éducateur. Une boîte à questions circule d'une séance à l'autre. Un entretien individuel est proposé à qui le souhaite, dans la semaine.
    = mon-relais | groupement | SANTE-3 | EV | 5 | 95 52 J | N | R | accompagnement
    Mon relais, ma santé
    Une consultation jeunes existe à trois kilomètres du quartier ; seuls quatorze jeunes du quartier l'ont fréquentée l'an dernier.
    Former des jeunes relais capables d'orienter leurs camarades ; ouvrir une écoute dans le quartier deux après-midi par semaine.
    Douze jeunes de seize à vingt ans sont formés pendant les vacances de printemps : sommeil, écrans, sexualité, mal-être. Ils tiennent ensuite un stand à la rentrée et accompagnent leurs camarades au premier rendez-vous. Une psychologue supervise le groupe.
    = dependances | degage | SANTE-3 | D | 6 | 145 38 J | R | R | accompagnement - addictions
    Dépendances, parlons-en
    Les éducateurs de rue décrivent des consommations plus précoces et des jeux d'argent en ligne chez des lycéens.
    Retarder les premières consommations et réduire les risques ; recevoir les jeunes et leurs parents avant que la situation ne s'aggrave.
    Une équipe mobile intervient dans la rue, au lycée et au point information. Une consultation gratuite reçoit les jeunes, seuls ou avec leurs parents, le mercredi et le vendredi. Un groupe de parole de parents se réunit chaque mois.
    = parler-d-abord | parler | SANTE-4 | EV | 6 | 80 64 S | - | N | permanence
    Parler d'abord
    Le délai d'attente au centre médico-psychologique dépasse six mois ; les travailleurs sociaux ne savent plus où adresser les adultes en souffrance.
    Offrir un premier entretien sous dix jours ; préparer et accompagner l'entrée dans le soin.
    Deux psychologues reçoivent dans le quartier trois demi-journées par semaine, pour cinq entretiens au plus par personne. Un groupe d'expression artistique se réunit chaque quinzaine. Une infirmière de liaison accompagne le premier rendez-vous au centre.
    = marcher-pour-aller-mieux | secours | EMPLOI-3 | ED | 6 | 60 58 A | - | N!orientation | accompagnement sante,sportif
    Marcher pour aller mieux
    Des personnes suivies pour le diabète ou l'hypertension demandent à bouger à plusieurs.
    Remettre en mouvement soixante personnes par la marche et par l'écoute.
    Deux marches par semaine alternent avec des ateliers sur l'alimentation et le sommeil. Une infirmière et un éducateur sportif encadrent le groupe. Un bilan de santé est proposé à l'entrée et à la sortie.
    """
}
