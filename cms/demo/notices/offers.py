"""What members offer. `by` is a member's name or a trade; days count from today: `posted` back, `closes` on."""

OFFERS = [
    {
        "by": "Camille Saxe",
        "title": "Un croquis de votre atelier contre un coup de main au stand",
        "skills": ["illustration", "dessin"],
        "posted": 4,
        "closes": 21,
        "body": [
            "Une demi-journée chez vous, une demi-journée avec moi sur un salon.",
            "Vous repartez avec six croquis à garder, à encadrer ou à publier. Je repars moins seule derrière ma table.",
        ],
        "replies": [
            ("metal", "public", "Attention aux étincelles, mais venez. Et je monte les stands en vingt minutes."),
            ("Noé Cusset", "public", "D'accord pour le stand : j'apporte la table."),
        ],
    },
    {
        "by": "Solène Gerland",
        "title": "Deux heures de relecture contre deux heures de tableur",
        "skills": ["relecture", "tableur"],
        "posted": 9,
        "closes": 27,
        "body": [
            "Je relis vos textes, vous débloquez mes formules. Qui échange ?",
            "Je préfère les textes qui ont une fin et les formules qui n'en ont pas besoin.",
        ],
        "replies": [
            ("donnees", "public", "Je prends, vous allez voir : une formule peut être courte."),
            ("gestion", "private", "Je peux aussi vous montrer comment ne plus en avoir besoin du tout."),
        ],
    },
    {
        "by": "photographie",
        "title": "Portraits pour l'annuaire, par demi-journée",
        "skills": ["photographie", "portrait"],
        "posted": 2,
        "closes": 18,
        "body": [
            "Je m'installe au petit-déjeuner du réseau avec un fond et deux lampes.",
            "Dix minutes par personne, deux images livrées, à utiliser où vous voulez, le temps que vous voulez.",
            "Prix libre ; une tarte est un prix.",
        ],
        "replies": [
            ("patisserie", "public", "Alors ce sera une tarte."),
            ("mediation-numerique", "public", "Inscrivez-moi, ma photo actuelle a été prise par mon neveu."),
            ("Bastien Laënnec", "public", "Je viens régler vos lampes, et je pose ensuite."),
        ],
    },
    {
        "by": "developpement",
        "title": "Une heure de conseil avant que vous ne signiez un devis de site",
        "skills": ["développement web", "logiciel libre"],
        "posted": 17,
        "closes": 55,
        "body": [
            "Apportez le devis, je vous dis ce qui est utile, ce qui est cher et ce qui manque.",
            "Je ne propose pas le mien à la place : c'est la règle du jeu.",
        ],
        "replies": [("savonnerie", "public", "J'ai un devis de douze pages et je n'en comprends que la date.")],
    },
    {
        "by": "reliure",
        "title": "Un massicot, des presses et de la bonne humeur",
        "skills": ["reliure"],
        "posted": 22,
        "closes": 38,
        "body": [
            "L'atelier est équipé et je n'y suis pas le lundi.",
            "Je prête la clé à deux ou trois membres, contre une participation à l'électricité et le respect des lames.",
        ],
        "replies": [("graphisme", "public", "J'ai deux cents livrets à couper, je compte les doigts avant et après.")],
    },
    {
        "by": "comedie",
        "title": "Répétition générale avant votre rendez-vous important",
        "skills": ["prise de parole", "voix"],
        "posted": 5,
        "closes": 30,
        "body": [
            "Vous avez un oral, une banque, un jury ? Venez le jouer devant moi.",
            "Trois passages, des remarques précises, et un truc pour les mains. Une heure offerte aux membres.",
        ],
        "replies": [
            ("architecture-interieure", "private", "J'ai un concours vendredi et je parle trop vite. Jeudi soir ?"),
        ],
    },
    {
        "by": "jardin",
        "title": "Plants de tomates, deux cents pieds de trop",
        "skills": ["jardinage"],
        "posted": 20,
        "closes": 10,
        "body": [
            "J'ai semé avec optimisme, comme chaque année.",
            "Onze variétés à donner contre des seaux, des bidons ou une histoire. À prendre à l'atelier, cagette non fournie.",
        ],
        "replies": [
            ("conte", "public", "J'ai une histoire de jardin qui vaut bien six pieds."),
            ("cuisine", "public", "Je prends ce qui reste, et je vous rends du coulis en septembre."),
        ],
    },
    {
        "by": "serigraphie",
        "title": "Une journée d'impression en public pour votre événement",
        "skills": ["sérigraphie", "animation d'ateliers"],
        "posted": 28,
        "closes": 44,
        "body": [
            "J'apporte les cadres, les encres et les tabliers ; vos visiteurs et visiteuses impriment leur affiche.",
            "Il faut une table longue, de l'eau pas loin, et quatre mètres carrés qui ne craignent pas.",
        ],
        "replies": [],
    },
    {
        "by": "interpretation-lsf",
        "title": "Deux heures pour rendre une réunion accessible",
        "skills": ["langue des signes", "accessibilité"],
        "posted": 6,
        "closes": 36,
        "body": [
            "Où placer l'interprète, comment éclairer, que dire au micro : je passe voir votre salle et je laisse une page de conseils.",
            "Gratuit pour la première réunion publique de chaque coopérative.",
        ],
        "replies": [
            ("regie", "public", "Je veux bien être là pour l'éclairage : je coupe toujours la mauvaise rampe.")
        ],
    },
    {
        "by": "gestion",
        "title": "Permanence papiers, le premier jeudi",
        "skills": ["gestion", "facturation"],
        "posted": 35,
        "closes": 90,
        "body": [
            "Venez avec votre boîte à chaussures. On trie, on classe, on relance.",
            "Une heure par personne, trois places, thé noir et chemises cartonnées.",
        ],
        "replies": [
            ("photographie", "public", "Deux boîtes. Est-ce que cela compte pour une ?"),
            ("Rose Fourvière", "private", "Je viens avec quatre ans de notes de frais. Prévoyez du sucre."),
        ],
    },
    {
        "by": "menuiserie",
        "title": "Un établi à l'heure, avec les outils",
        "skills": ["menuiserie", "travail du bois"],
        "posted": 12,
        "closes": 48,
        "body": [
            "L'atelier a une place libre trois après-midi par semaine.",
            "Pour un prototype, une caisse, un cadre : je montre les machines, vous faites.",
        ],
        "replies": [("design-produit", "public", "J'ai un tabouret à rater. Mercredi ?")],
    },
    {
        "by": "yoga",
        "title": "Cours du mardi midi, tapis prêtés",
        "skills": ["yoga"],
        "posted": 45,
        "closes": 75,
        "body": [
            "Une salle claire à dix minutes du tram, douze places, une heure juste.",
            "Premier cours offert aux membres des quatre coopératives, chaussettes dépareillées acceptées.",
        ],
        "replies": [("developpement", "public", "Mon dos s'inscrit, je l'accompagne.")],
    },
    {
        "by": "redaction",
        "title": "Votre page de présentation relue en une demi-heure",
        "skills": ["rédaction", "langage clair"],
        "posted": 3,
        "closes": 17,
        "body": [
            "On la lit à voix haute, on coupe ce qui gêne, on garde ce qui vous ressemble.",
            "Dix créneaux ce mois-ci, sans contrepartie. Écrivez-moi avec le lien.",
        ],
        "replies": [
            ("plomberie", "public", "Ma page dit que je suis {passionnée|passionné}. Au secours."),
            ("massage", "public", "Je prends un créneau, et je vous dois vingt minutes de nuque."),
        ],
    },
    {
        "by": "illustration",
        "title": "Cinquante cartes de vœux dessinées d'avance",
        "skills": ["illustration"],
        "posted": 50,
        "closes": -10,
        "state": "closed",
        "body": [
            "Une image à partager entre plusieurs membres, avec le nom de chacun au dos.",
            "On se met à cinq, on imprime une fois, on divise.",
        ],
        "replies": [("serigraphie", "public", "Si c'est en deux couleurs, j'imprime.")],
    },
    {
        "by": "informatique",
        "title": "Six ordinateurs reconditionnés",
        "skills": ["dépannage informatique", "logiciel libre"],
        "posted": 26,
        "closes": -1,
        "state": "filled",
        "body": [
            "Ils viennent d'un bureau qui a changé de mode. Mémoire ajoutée, disque neuf, système libre.",
            "Prix coûtant pour les membres, une heure de prise en main comprise.",
        ],
        "replies": [
            ("parentalite", "public", "J'en voudrais un pour le café des parents."),
            ("biographie", "private", "Un, s'il a un clavier silencieux."),
        ],
    },
    {
        "by": "Aïcha Bellecour",
        "title": "Vingt minutes de rire pour ouvrir votre réunion",
        "skills": ["yoga du rire", "animation d'ateliers"],
        "posted": 8,
        "closes": 29,
        "body": [
            "Je viens, on rit, je repars. Vos points à l'ordre du jour passeront mieux.",
            "Offert aux équipes support, parce qu'elles en ont vu d'autres.",
        ],
        "replies": [("gestion-projet", "public", "Lundi 9 h, budget prévisionnel. Pouvez-vous venir dès 8 h 45 ?")],
    },
    {
        "by": "scenographie",
        "title": "Une banque de matériaux de seconde main",
        "skills": ["réemploi de matériaux", "scénographie"],
        "posted": 23,
        "closes": 65,
        "body": [
            "Après chaque exposition, je trie : panneaux, vis, moquettes, lettres, tissus.",
            "Tout est étiqueté dans un garage, ouvert un samedi par mois. On prend ce dont on a besoin, on laisse ce qui ne sert plus.",
        ],
        "replies": [
            ("peinture", "public", "Je cherche des panneaux à rater. J'apporte des lettres ratées."),
            ("Maud Charpennes", "public", "Voilà qui ferait un bon début de lieu commun."),
        ],
    },
    {
        "by": "dietetique",
        "title": "Relecture de menus de cantine",
        "skills": ["diététique", "cuisine"],
        "posted": 31,
        "closes": 20,
        "body": [
            "Envoyez-moi un mois de menus, je vous rends trois idées et aucun reproche.",
            "Pour les membres qui cuisinent en collectivité.",
        ],
        "replies": [],
    },
    {
        "by": "massage",
        "title": "Un fauteuil de massage sur votre stand",
        "skills": ["massage bien-être"],
        "posted": 70,
        "closes": -20,
        "state": "filled",
        "body": [
            "Les gens restent vingt minutes, et ils parlent.",
            "Je viens un jour de salon, contre l'entrée et le trajet.",
        ],
        "replies": [
            ("communication", "private", "Nous avons un stand commun à l'automne : je vous y garde deux mètres.")
        ],
    },
    {
        "by": "cuisine",
        "title": "Conserves de fin d'été, il reste quatre places",
        "skills": ["cuisine", "produits locaux"],
        "posted": 15,
        "closes": 13,
        "body": [
            "Un samedi, quatre-vingts kilos de légumes, une grande cuisine.",
            "On épluche, on stérilise, on se partage les bocaux. Apportez un couteau que vous aimez.",
        ],
        "replies": [("education-sportive", "public", "Quatre-vingts kilos : je me charge de l'échauffement.")],
    },
]
