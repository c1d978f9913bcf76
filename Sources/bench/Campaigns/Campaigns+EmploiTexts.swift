extension Campaigns.Texts {
  /// The actions of the piliers « emploi » and « cadre de vie », in the form that `droitsEtSante` tells.
  static let emploiEtCadre = """
    = un-pas-apres-l-autre | emploi | EMPLOI-1.1 | ED | 8 | 90 54 X | R | R | accompagnement
    Un pas après l'autre
    Une personne sur trois suivie par le service a interrompu ses recherches pendant plus de six mois.
    Relancer la recherche d'emploi par le collectif ; obtenir une sortie positive pour la moitié des participants.
    Six groupes de quinze personnes se réunissent deux fois par semaine pendant deux mois : projet, réseau, candidatures, entretiens filmés. Une session de recrutement se tient à la fin de chaque cycle avec des employeurs du bassin.
    = metiers-de-l-animation | science | EMPLOI-2.2 | ED | 5 | 30 55 J | R | R | formation emploi,educatif
    Animer, c'est un métier
    Les accueils de loisirs recrutent, mais les jeunes du quartier ne remplissent pas les conditions de diplôme.
    Mener trente jeunes au brevet d'animation et à une première embauche.
    Le parcours réunit une découverte de la médiation scientifique, la formation générale au brevet, un stage pratique et un accompagnement vers l'embauche. Deux anciens stagiaires sont tuteurs.
    = cercle-de-recherche | mission | EMPLOI-1.1 | EV | 6 | 72 50 J | R | R | accompagnement emploi
    Le cercle des candidats
    Les jeunes suivis cherchent seuls, surtout en ligne, et obtiennent peu de réponses.
    Rompre l'isolement de la recherche d'emploi et doubler le nombre d'entretiens obtenus.
    Un cercle de douze jeunes se retrouve trois matinées par semaine pendant six semaines, anime sa propre prospection et rencontre des employeurs. Six cercles se suivent dans l'année. Une tenue d'entretien est prêtée.
    = aller-vers | mission | EMPLOI-2.4 | ED | 7 | 130 44 J | R | R | mediation emploi,lienSocial
    À la rencontre des invisibles
    La mission locale estime à trois cents le nombre de jeunes du quartier que personne ne suit.
    Repérer ces jeunes et les amener, à leur rythme, vers un accompagnement.
    Deux conseillers vont chaque jour au pied des immeubles, aux terrains de sport et dans les cafés, avec les éducateurs de rue. Un local d'accueil sans formalité ouvre trois après-midi par semaine. Un bilan individuel est fait à trois mois.
    = estime-de-soi | tremplin | EMPLOI-2.4 | E | 4 | 40 62 A | R | R~public | accompagnement emploi
    Retrouver sa valeur
    Après deux ans sans emploi, beaucoup de personnes ne se présentent plus aux entretiens obtenus.
    Rendre confiance à quarante personnes éloignées de l'emploi et les remettre en mouvement.
    Quatre sessions de dix demi-journées mêlent théâtre, image de soi, bilan des compétences et visites d'entreprises. Une coach bénévole suit chaque personne pendant trois mois après la session.
    = parrains-de-la-boucle | tremplin | EMPLOI-2 | EVD | 6 | 65 52 J | R | R | accompagnement emploi parrainage
    Parrains de la Boucle
    Les jeunes diplômés du quartier mettent deux fois plus de temps que les autres à trouver un premier emploi.
    Relier chaque jeune à un professionnel de son secteur pendant six mois.
    Soixante-cinq marraines et parrains rencontrent leur filleul toutes les deux semaines. Des simulations d'entretien sont organisées dans trois entreprises. Les binômes se retrouvent chaque trimestre pour partager leurs contacts.
    = langue-et-gestes | poles | EMPLOI-2.1 | E | 4 | 36 58 A | R | R!faible | formation emploi linguistique
    La langue et les gestes
    Les entreprises de propreté et de restauration du bassin recrutent, mais demandent un français de métier.
    Faire acquérir en même temps la langue et les gestes de deux métiers qui recrutent.
    Chaque semaine alterne trois matinées de langue et une journée sur plateau technique. Deux périodes en entreprise sont prévues. Un atelier de mobilité apprend à se déplacer dans le bassin d'emploi.
    = permanence-des-langues | fils | EMPLOI-2.1 | EV | 3 | 110 60 A | R | R!bilan | permanence emploi linguistique
    La permanence des langues
    Les conseillers orientent des personnes vers des cours de français sans connaître leur niveau ni les places libres.
    Évaluer le niveau de chaque personne et lui trouver en quinze jours la formation qui lui convient.
    Une formatrice tient une permanence hebdomadaire d'évaluation, avec un entretien et un test court. Le tableau des places, mis à jour chaque semaine, est partagé entre dix organismes. Chaque orientation est vérifiée à un mois.
    = alpha-metiers | solidaires | EMPLOI-2.1 | EVD | 5 | 44 70 A | R | R | formation emploi linguistique
    Écrire au travail
    Des personnes scolarisées dans leur pays écrivent leur langue mais ne peuvent remplir un formulaire en français.
    Faire passer à l'écrit professionnel des personnes qui ont déjà étudié.
    Un parcours de quatre-vingts heures part des diplômes et de l'expérience de chacun : dossier de reconnaissance, lettre, compte rendu. Un échange avec des anciens montre les étapes possibles.
    = fabrique-numerique | jeunesse | EMPLOI-2.2 | ED | 8 | 84 41 J | R | R | formation - numerique
    La petite fabrique numérique
    Les jeunes utilisent le numérique chaque jour sans en connaître les métiers.
    Faire acquérir des compétences techniques reconnues et découvrir les métiers du numérique.
    Un atelier équipé d'imprimantes 3D et de découpe ouvre quatre fois par semaine. Les jeunes réparent, fabriquent et répondent à de petites commandes d'associations. Un badge atteste chaque compétence acquise.
    = cle-de-contact | poles | EMPLOI-2 | D | 5 | 32 56 A | N | R | formation emploi
    La clé de contact
    Une offre d'emploi sur deux du bassin demande le permis ou des horaires sans transport public.
    Lever le frein de la mobilité pour trente-deux demandeurs d'emploi.
    Un diagnostic de mobilité est fait avec chacun : permis, vélo, transport, garde d'enfants. Dix personnes préparent le permis avec une pédagogie adaptée ; les autres apprennent le vélo ou les correspondances. Un prêt de scooter est possible.
    = en-route-les-meres | gue | EMPLOI-2.3 | E | 4 | 50 96 X | R | - | accompagnement emploi
    Mères en route
    Les mères seules renoncent à des emplois faute de garde le matin tôt et le soir tard.
    Articuler vie de famille et reprise d'emploi pour cinquante mères.
    Un accompagnement de quatre mois règle d'abord la garde, puis le projet. Un réseau de gardes partagées est animé par les mères. Une crèche réserve trois places d'essai aux entretiens et aux stages.
    = metiers-en-vue | emploi | EMPLOI-3.3 | D | 6 | 140 50 J | N | R | evenement emploi,educatif
    Métiers en vue
    Les collégiens citent toujours les mêmes cinq métiers quand on les interroge sur leur avenir.
    Faire découvrir trente métiers sans distinction de sexe ; éviter les orientations par défaut.
    Dix visites d'entreprises et cinq forums courts ont lieu dans l'année, préparés en classe. Les élèves réalisent un portrait vidéo d'un professionnel. Une semaine de stage est trouvée pour chaque élève de troisième.
    = ecrans-de-metier | poles | EMPLOI-3.2 | V | 4 | 40 53 A | R | R | formation emploi,numerique
    Les écrans du métier
    Les emplois administratifs et de vente demandent des logiciels que les candidats n'ont jamais utilisés.
    Former quarante personnes aux outils bureautiques et de caisse demandés par les employeurs.
    Quatre sessions de dix jours alternent exercices et mises en situation. Une attestation de compétences est délivrée. Un atelier libre permet de s'exercer entre les séances.
    = cap-sur-l-alternance | mission | EMPLOI-3.2 | EVD | 7 | 58 49 J | R | R | formation emploi
    Cap sur l'alternance
    En juillet, quarante jeunes du quartier avaient une école mais pas d'employeur pour leur alternance.
    Signer quarante contrats d'alternance et éviter les ruptures des trois premiers mois.
    Les jeunes préparent leur candidature dès mars, rencontrent des employeurs en mai et sont suivis, avec leur tuteur, jusqu'à la fin de la période d'essai. Un parrainage complète le suivi.
    = entretien-filme | emploi | EMPLOI-2.4 | E | 5 | 36 50 X | R | R | atelier emploi
    L'entretien filmé
    Les candidats reçus par le service perdent leurs moyens devant un employeur, même quand leur profil convient.
    Donner à trente-six personnes l'aisance et la compétence d'un entretien réussi.
    Six groupes travaillent quatre demi-journées avec une comédienne et un recruteur : récit de soi, voix, questions difficiles. Chaque entretien est filmé puis revu en groupe. Trois employeurs du bassin jouent leur propre rôle à la dernière séance.
    = accueil-des-diplomes | emploi | EMPLOI-4.1 | ED | 4 | 34 57 A | R | - | accompagnement
    Diplômés d'ici, emplois d'ici
    Des habitants diplômés occupent des emplois très en dessous de leur qualification.
    Rapprocher les diplômés du quartier et les entreprises du bassin ; encourager la création d'activité.
    Un bilan, un mentorat et quatre rencontres avec des dirigeants sont proposés à chacun. Les projets d'activité sont orientés vers le parcours de création. Un annuaire des compétences est tenu à jour.
    = chantier-des-halls | mains | EMPLOI-4.2 | EVD | 14 | 24 42 A | R | R | chantier - economie-sociale-et-solidaire
    Le chantier des halls
    Les bailleurs cherchent des gardiens et des agents de maintenance ; les habitants demandent des emplois de proximité.
    Faire vivre une activité économique d'utilité sociale dans le quartier et qualifier vingt-quatre habitants.
    Le chantier entretient des halls et des abords pour deux bailleurs. Les salariés en insertion préparent un titre professionnel en alternance avec la production. Un encadrant et une conseillère suivent chaque parcours jusqu'à six mois après la sortie.
    = a-domicile-ensemble | mains | EMPLOI-4.2 | EV | 9 | 20 85 A | R | R | chantier - economie-sociale-et-solidaire
    À domicile, ensemble
    Les services à domicile manquent de personnel, et les aidantes du quartier travaillent souvent sans statut.
    Créer une activité coopérative d'aide à domicile et qualifier vingt salariées.
    Une équipe de vingt personnes en insertion intervient auprès d'habitants âgés et prépare le titre d'assistante de vie. Une étude prépare la reprise de l'activité en coopérative. La garde d'enfants est organisée avec une micro-crèche.
    = credit-de-proximite | credit | EMPLOI-4.1 | VD | 5 | 70 48 A | R | R | permanence
    Le crédit de proximité
    Des habitants renoncent à créer leur activité faute d'un premier crédit et d'un conseil gratuit.
    Informer cent habitants, accompagner vingt-cinq projets et en financer dix.
    Une permanence hebdomadaire reçoit les porteurs de projet. Huit ateliers préparent le budget, le statut et la vente. Un comité de crédit, où siègent deux commerçants, se réunit chaque mois. Un suivi est assuré pendant un an.
    = apprentis-patrons | juniors | EMPLOI-4.1 | E | 4 | 62 50 C | N | - | formation
    Apprentis patrons
    Les collégiens connaissent l'entreprise par les séries plus que par l'expérience.
    Sensibiliser les jeunes à l'entrepreneuriat en leur faisant créer et clore une petite entreprise.
    Trois classes créent chacune une mini-entreprise, de l'étude de marché à l'assemblée générale, avec un chef d'entreprise du bassin. Les produits sont vendus sur le marché et les gains remis à une cause choisie.
    = marche-des-talents | credit | EMPLOI-4.1 | V | 3 | 45 63 A | R | - | evenement
    Le marché des savoir-faire
    Couturières, traiteurs et réparateurs du quartier vendent par le bouche-à-oreille, sans cadre ni reconnaissance.
    Donner une vitrine à ces savoir-faire et aider à les déclarer.
    Quatre marchés sont organisés dans l'année, chacun précédé de deux ateliers sur les prix, l'hygiène et le statut. Chaque exposant est suivi par un conseiller. Une charte garantit des prix justes.
    = velo-atelier | roue | EMPLOI-2 | EV | 5 | 55 45 A | - | N | atelier emploi,environnement
    Atelier vélo, atelier emploi
    Le vélo rapprocherait deux zones d'emploi mal desservies, mais peu d'adultes du quartier en font.
    Apprendre à rouler et à réparer ; employer le vélo pour aller travailler.
    Une vélo-école accueille les adultes débutants le samedi. Un atelier de réparation forme huit personnes au métier de mécanicien cycle. Les vélos remis en état sont cédés à bas prix à des personnes qui reprennent un emploi.
    = premier-stage | passerelles | EMPLOI-3.3 | ED | 4 | 96 51 C | - | N | accompagnement
    Un stage qui compte
    Les élèves sans réseau font leur stage de troisième au plus près, souvent dans le commerce d'un parent.
    Trouver à chaque élève un stage choisi ; lui apprendre à en tirer parti.
    Une bourse de stages rassemble cent offres d'entreprises et d'administrations. Chaque élève prépare sa demande, rencontre son maître de stage et présente son expérience devant un jury d'habitants.
    = coop-de-quartier | mains | EMPLOI-4.2 | E | 5 | 28 60 A | - | N~cout | accompagnement - economie-sociale-et-solidaire
    La coopérative éphémère
    Plusieurs groupes d'habitants rendent des services payants sans cadre légal.
    Essayer une activité à plusieurs, pendant un été, dans un cadre protégé.
    Pendant quatre mois, des habitants gèrent ensemble une coopérative : couture, livraison à vélo, petits travaux. Deux animateurs apprennent la comptabilité, la vente et la décision partagée. Un bilan dit quelles activités peuvent durer.
    = gouters-de-quartier | lanternes | EMPLOI-2.4 | EV | 4 | 100 56 T | N!orientation | - | evenement lienSocial,loisirs
    Des goûters pour se connaître
    Les adhérents regrettent le temps où les voisins se parlaient.
    Créer du lien entre voisins par des goûters, des jeux et des sorties.
    Douze goûters et trois sorties familiales sont organisés dans l'année. Chaque goûter a un thème choisi par les habitants. Un album de photographies est offert à la fin de l'année.
    = semis-d-automne | vertes | CADRE-1 | EV | 4 | 70 56 T | - | N!hors-periode | atelier environnement
    Les semis d'automne
    Les plates-bandes de trois résidences sont nues depuis la fin des travaux.
    Embellir les abords de trois résidences avec ceux qui y vivent.
    Quatre samedis de plantation réunissent habitants et gardiens en fin d'année, avec une jardinière. Les plants sont fournis par la pépinière d'un lycée.
    = ressourcerie-du-quai | ressourcerie | EMPLOI-4.2 | EVD | 4 | 40 55 A | - | N!incomplet | formation
    La ressourcerie du quai
    Des meubles et des appareils réparables sont jetés chaque semaine au pied des immeubles.
    Préparer l'ouverture d'une activité de réemploi tenue par des habitants.
    Quarante habitants apprennent à collecter, à réparer et à vendre, en quatre sessions de trois semaines. Une étude dit si l'activité peut vivre de ses ventes. Une vente d'essai a lieu chaque mois.
    = tables-d-en-bas | traverse | CADRE-1 | EVD | 6 | 180 55 T | R | R | evenement environnement,lienSocial
    Les tables d'en bas
    Les pelouses du pied d'immeuble sont vides le soir ou occupées par quelques-uns.
    Rendre agréables et partagés les abords des immeubles.
    De mai à octobre, une table d'hôtes s'installe chaque vendredi au pied d'un immeuble : repas préparé par les habitants, petit bricolage des abords, tri des déchets. Chaque table est préparée avec les gardiens et suivie d'une liste de petits travaux remise au bailleur.
    = sud-solidaire | lanternes | CADRE-2 | VD | 6 | 240 58 T | R | R | mediation
    Quartiers sud en partage
    Les habitants des Quartiers sud disent n'avoir ni place, ni marché, ni lieu commun.
    Faire se rencontrer les générations ; donner aux habitants la charge de la vie de leur quartier.
    Un local d'animation ouvre cinq jours par semaine, tenu par deux médiateurs et un comité d'habitants. Braderies, repas et entraide y sont organisés. Une gazette est écrite par les habitants.
    = convivialite-des-allees | centre | CADRE-2 | V | 4 | 320 60 T | R | R | evenement
    La belle saison des allées
    La rénovation a déplacé cent familles qui ne connaissent pas leurs nouveaux voisins.
    Accueillir les familles relogées et faire vivre les nouveaux espaces publics.
    Six rendez-vous de plein air, d'avril à septembre, sont préparés par des habitants anciens et nouveaux : jeux, musique, cuisine, réparation. Une visite d'accueil est proposée à chaque famille relogée.
    = coeur-de-rue | gup | CADRE-2 | ED | 12 | 520 52 T | R | R | mediation
    La rue en commun
    Les diagnostics en marchant relèvent trois lieux de tension entre riverains, jeunes et commerçants.
    Apaiser l'usage des espaces publics par la médiation et par des aménagements choisis ensemble.
    Quatre médiateurs sont présents de seize à vingt-deux heures. Trois ateliers d'aménagement léger (bancs, jeux, plantations) associent riverains et jeunes, de l'idée à la pose. Un point mensuel réunit bailleurs, police et habitants.
    = jardin-des-voisins | vertes | CADRE-2 | EV | 5 | 95 63 T | N | R | atelier lienSocial,environnement jardin-partage
    Le jardin des voisins
    Une friche de huit cents mètres carrés, derrière les garages, sert de dépôt.
    Faire d'une friche un jardin commun ; réunir des voisins qui ne se parlent pas.
    Un groupe de trente familles dessine, plante et entretient le jardin avec une jardinière-animatrice. Une parcelle est réservée à l'école, une autre au foyer de personnes âgées. Les récoltes sont partagées lors de trois fêtes.
    = budget-des-habitants | horizon | CADRE-3 | EVD | 4 | 130 56 T | - | N | accompagnement
    Le petit budget des habitants
    Les habitants disent être consultés souvent et ne décider de rien.
    Faire décider des habitants, du dépôt d'idées au vote, de l'emploi d'une petite somme commune.
    Huit ateliers aident des groupes d'habitants à présenter une idée utile au quartier. Un vote, ouvert dès douze ans, choisit les idées réalisées dans l'année. Un comité d'habitants suit les dépenses et en rend compte.
    = murs-qui-parlent | couleurs | CADRE-2 | VD | 5 | 0 50 T | - | N!public | creation culturel,lienSocial
    Les murs qui parlent
    Les pignons de quatre immeubles seront visibles après les démolitions.
    Faire se rencontrer les habitants autour d'une œuvre commune.
    Trois pignons sont peints avec une muraliste, après des ateliers de dessin dans les cours d'immeuble. Le choix des esquisses se fait en réunion publique. Une fête d'inauguration réunit les résidences.
    """
}
