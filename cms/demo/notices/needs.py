"""What members look for. `by` is a member's name or a trade; days count from today: `posted` back, `closes` on."""

NEEDS = [
    {
        "by": "Idriss Monplaisir",
        "title": "Une illustratrice ou un illustrateur pour un guide de quartier",
        "skills": ["illustration", "dessin"],
        "posted": 6,
        "closes": 19,
        "body": [
            "Je prépare un guide à pied de Monplaisir : douze haltes, douze dessins au trait.",
            "Les textes sont prêts, la mise en page est confiée à Théo (Elycoop). Il me manque une main. Le budget est défini et se "
            "discute ; une partie peut devenir un échange de visites.",
            "Premier croquis souhaité dans un mois.",
        ],
        "replies": [
            (
                "Camille Saxe",
                "public",
                "Bonjour {first}, douze haltes au feutre, cela me tente beaucoup. Un café au prochain petit-déjeuner ?",
            ),
            (
                "Inès Sans-Souci",
                "public",
                "Je ne fais pas de trait fin, mais je peux dessiner la carte des douze haltes. À deux, avec Camille ?",
            ),
            (
                "illustration",
                "private",
                "Bonjour {first}, je vous envoie trois pages de mon carnet de Gerland. Mon tarif par dessin dépend du format, "
                "dites-moi le vôtre.",
            ),
        ],
    },
    {
        "by": "Noé Cusset",
        "title": "Répondre à plusieurs à une commande de mobilier",
        "skills": ["tapisserie d'ameublement", "livraison"],
        "posted": 3,
        "closes": 12,
        "body": [
            "Un café associatif d'exemple commande douze banquettes et six tables. Je fais le bois, je sais chiffrer ma part.",
            "Il me manque une tapissière ou un tapissier, et quelqu'un pour livrer en deux fois.",
            "On répond ensemble ou on ne répond pas : dites-moi avant la fin de la semaine prochaine.",
        ],
        "replies": [
            (
                "tapisserie",
                "public",
                "Les banquettes, c'est mon rayon. Mousse ou crin ? Je passe voir le plan jeudi si l'atelier est ouvert.",
            ),
            (
                "livraison",
                "public",
                "Deux tournées en vélo cargo pour les tables démontées, c'est possible. Les banquettes, non : trop longues.",
            ),
            (
                "gestion-projet",
                "private",
                "Je peux tenir le calendrier et la réponse écrite, contre un banc pour mon entrée.",
            ),
        ],
    },
    {
        "by": "boulangerie",
        "title": "Des dépôts de pain dans les ateliers de membres",
        "skills": ["vente en boutique"],
        "posted": 11,
        "closes": 33,
        "body": [
            "Je livre le mardi et le vendredi, à vélo, entre 16 h et 18 h.",
            "Je cherche quatre lieux où poser un casier de pains commandés d'avance. Il faut une porte ouverte et quelqu'un qui dise bonjour.",
            "Un pain par semaine pour la maison, c'est entendu.",
        ],
        "replies": [
            (
                "reliure",
                "public",
                "Notre atelier ouvre de 14 h à 19 h le mardi, et il sent déjà la colle : le pain lui ferait du bien.",
            ),
            ("graphisme", "public", "Ici, près de la place du marché. On est six et l'on a faim."),
        ],
    },
    {
        "by": "scenographie",
        "title": "Des rideaux noirs, beaucoup",
        "skills": ["scénographie", "régie"],
        "posted": 2,
        "closes": 9,
        "body": [
            "J'installe une exposition dans une halle pleine de fenêtres, pendant dix jours.",
            "Il me faut environ quatre-vingts mètres carrés de tissu occultant, prêtés ou loués à petit prix. Je viens chercher et je rends plié.",
        ],
        "replies": [
            ("regie", "public", "J'ai six pendrillons de trois mètres au garage. Ils sont à vous, sauf le jeudi."),
        ],
    },
    {
        "by": "traduction",
        "title": "Une consœur ou un confrère vers l'espagnol",
        "skills": ["traduction"],
        "posted": 15,
        "closes": 20,
        "body": [
            "Un musée d'exemple me confie un catalogue en anglais et demande la même chose en espagnol.",
            "Je ne travaille qu'entre deux langues et je préfère le dire. Vous seriez en lien direct, je fournis le glossaire.",
        ],
        "replies": [],
    },
    {
        "by": "patisserie",
        "title": "Un four à partager, la nuit",
        "skills": ["pâtisserie", "cuisine"],
        "posted": 21,
        "closes": 25,
        "body": [
            "Mon four rend l'âme chaque samedi vers quatre heures du matin, au moment des brioches.",
            "Je cherche une cuisine professionnelle inoccupée deux nuits par semaine, à l'est de préférence. Je nettoie mieux que je ne "
            "parle à cette heure-là.",
        ],
        "replies": [
            (
                "traiteur",
                "private",
                "La mienne est libre du jeudi soir au vendredi midi. Venez voir le four, il est vieux mais fidèle.",
            ),
            ("cuisine", "public", "Même recherche de mon côté : et si l'on louait à deux ?"),
        ],
    },
    {
        "by": "paysage",
        "title": "Une maçonne ou un maçon pour murets et seuils",
        "skills": ["maçonnerie", "enduits à la chaux"],
        "posted": 9,
        "closes": 40,
        "body": [
            "Une cour d'école à débitumer l'été prochain : trois cents mètres carrés, des assises, deux seuils, un muret de pierre.",
            "Je réponds au marché en groupement. Visite du site prévue un mercredi matin, à pied depuis le tram.",
        ],
        "replies": [
            ("maconnerie", "public", "Pierre sèche ou hourdée ? Je suis libre deux mercredis sur trois."),
        ],
    },
    {
        "by": "danse",
        "title": "Des artisans et artisanes à observer au travail",
        "skills": ["travail du bois", "travail du métal", "couture"],
        "posted": 30,
        "closes": 15,
        "body": [
            "Je prépare un bal dont tous les pas viennent de gestes de métier.",
            "Je voudrais passer une heure dans cinq ateliers, en silence, avec un carnet. Je ne filme pas.",
            "En échange : une initiation pour toute l'équipe.",
        ],
        "replies": [
            ("metal", "public", "Venez un jour de meulage, il y a de quoi danser."),
            ("couture", "public", "Mon geste préféré est celui d'enfiler l'aiguille. Mardi ?"),
            ("Rose Fourvière", "public", "Au tour, tout est dans les coudes. On vous attend samedi."),
        ],
    },
    {
        "by": "donnees",
        "title": "Une relecture, contre un tableau qui marche",
        "skills": ["relecture", "correction"],
        "posted": 4,
        "closes": 30,
        "body": [
            "J'ai écrit vingt pages sur l'eau dans la métropole. Les cartes sont justes, les phrases moins.",
            "J'échange une relecture complète contre deux heures de tableur, de carte ou de nettoyage de fichier.",
        ],
        "replies": [
            (
                "Solène Gerland",
                "public",
                "C'est exactement l'échange que je proposais. Envoyez-moi le fichier, je vous confie mes factures.",
            ),
        ],
    },
    {
        "by": "interface",
        "title": "Cinq volontaires pour tester un formulaire",
        "skills": ["recherche utilisateur"],
        "posted": 1,
        "closes": 8,
        "body": [
            "Quarante minutes, un téléphone (le vôtre), un formulaire d'inscription à un cours municipal fictif.",
            "Je cherche surtout des personnes que les formulaires agacent. Café et merci écrit à la main.",
        ],
        "replies": [
            ("jardin", "public", "Ils m'agacent. Je viens avec mes gants."),
            ("conte", "public", "J'ai un téléphone de neuf ans et une mauvaise foi intacte : prenez-moi."),
            (
                "mediation-numerique",
                "private",
                "Deux personnes de ma permanence seraient d'accord, si je peux les accompagner.",
            ),
        ],
    },
    {
        "by": "photographie",
        "title": "Un studio partagé, même petit",
        "skills": ["photographie"],
        "posted": 18,
        "closes": 60,
        "body": [
            "Quatre mètres de recul, un mur blanc, une prise : je n'en demande pas plus.",
            "Je peux prendre deux jours par semaine et laisser mes lampes aux autres.",
        ],
        "replies": [("video", "public", "Cherchons à deux, j'ai la même liste moins le mur blanc.")],
    },
    {
        "by": "interpretation-lsf",
        "title": "Une ou un vidéaste pour six capsules signées",
        "skills": ["vidéo", "montage", "sous-titrage"],
        "posted": 12,
        "closes": 22,
        "body": [
            "Six films d'une minute trente, fond uni, sous-titres, pour expliquer des démarches du quotidien.",
            "Le cadre doit garder les mains du début à la fin : c'est la seule consigne qui ne se discute pas.",
        ],
        "replies": [
            ("video", "public", "J'ai déjà cadré des mains, et je les ai coupées une fois : je ne recommencerai pas."),
            ("sophrologie", "private", "Je peux prêter mon cabinet, mur gris clair et silence compris."),
        ],
    },
    {
        "by": "Maud Charpennes",
        "title": "Un lieu pour travailler à plusieurs : qui visite avec moi ?",
        "skills": ["agencement", "architecture d'intérieur"],
        "posted": 5,
        "closes": 26,
        "body": [
            "Depuis la Conviviale, nous sommes quelques-unes et quelques-uns à chercher des murs.",
            "Deux visites sont prévues ce mois-ci. Je voudrais venir avec quelqu'un qui lit un plan, quelqu'un qui lit un bail, et quelqu'un "
            "qui pose des questions bêtes.",
        ],
        "replies": [
            (
                "architecture-interieure",
                "public",
                "Le plan, c'est pour moi. Prévoyez un mètre et des chaussures fermées.",
            ),
            ("Idriss Monplaisir", "public", "Je prends les questions bêtes, j'en ai une réserve."),
            ("financement", "public", "Je lirai le bail jusqu'aux annexes, c'est mon vice."),
            ("ergonomie", "private", "Puis-je venir aussi ? Je regarderai la lumière, le bruit et les marches."),
        ],
    },
    {
        "by": "livraison",
        "title": "Un point de dépôt en haut de la colline",
        "skills": ["logistique à vélo"],
        "posted": 8,
        "closes": 35,
        "body": [
            "Je monte les colis le matin, je les redescends rarement, et mes mollets le savent.",
            "Je cherche un coin sec de deux mètres carrés où déposer une caisse pour la seconde tournée.",
        ],
        "replies": [("bijouterie", "public", "Sous mon établi, entre le laminoir et le chat. On essaie ?")],
    },
    {
        "by": "jeux",
        "title": "Des testeurs et testeuses le jeudi soir",
        "skills": ["jeux coopératifs"],
        "posted": 13,
        "closes": 45,
        "body": [
            "Mon nouveau jeu se joue à cinq, dure une heure et finit souvent en débat.",
            "Je cherche trois tablées, y compris des gens qui n'aiment pas les jeux : ce sont eux qui trouvent les trous.",
        ],
        "replies": [("formation", "public", "Je n'aime pas les jeux. À jeudi.")],
    },
    {
        "by": "torrefaction",
        "title": "Douze tasses tournées pour un triporteur",
        "skills": ["céramique"],
        "posted": 25,
        "closes": 14,
        "body": [
            "Des tasses lourdes, sans anse, qui se bloquent dans un tiroir de neuf centimètres de haut.",
            "Elles rouleront sur les pavés : je préfère l'épais à l'élégant.",
        ],
        "replies": [("ceramique", "public", "Grès chamotté, neuf centimètres pile. Je vous prépare deux essais.")],
    },
    {
        "by": "ecriture-publique",
        "title": "Des lieux de permanence dans l'est lyonnais",
        "skills": ["écriture", "démarches administratives"],
        "posted": 19,
        "closes": 50,
        "body": [
            "Je tiens déjà trois permanences, et deux quartiers m'en demandent une quatrième.",
            "Une table, deux chaises, une porte qui ferme : deux heures par semaine, le matin.",
        ],
        "replies": [],
    },
    {
        "by": "couture",
        "title": "Une surjeteuse à partager",
        "skills": ["couture"],
        "posted": 40,
        "closes": -6,
        "state": "filled",
        "body": [
            "La mienne fait un bruit de tracteur depuis lundi.",
            "Je cherche une machine disponible quelques heures par semaine, le temps de réparer ou de remplacer.",
        ],
        "replies": [("couture", "public", "La mienne est à vous le mercredi et le samedi, apportez votre fil.")],
    },
    {
        "by": "financement",
        "title": "Une correctrice ou un correcteur la veille d'un dépôt",
        "skills": ["correction", "relecture"],
        "posted": 33,
        "closes": -2,
        "state": "filled",
        "body": [
            "Dossier de quarante pages, dépôt à midi le lendemain.",
            "J'aurai fini d'écrire à 18 h. Je paie l'urgence et le dîner.",
        ],
        "replies": [
            ("correction", "private", "Je suis disponible ce soir-là. J'aime les dîners qui finissent à l'heure.")
        ],
    },
    {
        "by": "velo",
        "title": "Un rez-de-chaussée pour réparer quand il pleut",
        "skills": ["réparation de vélos"],
        "posted": 60,
        "closes": -12,
        "state": "closed",
        "body": [
            "Mon atelier mobile est parfait d'avril à octobre.",
            "Pour l'hiver, je cherche un local de plain-pied, même partagé, avec un point d'eau.",
        ],
        "replies": [
            ("menuiserie", "public", "Notre entrée fait douze mètres carrés et ne sert à personne après 17 h.")
        ],
    },
    {
        "by": "accessibilite",
        "title": "Des sites de membres à auditer ensemble",
        "skills": ["accessibilité numérique", "intégration web"],
        "posted": 7,
        "closes": 28,
        "body": [
            "Je voudrais organiser une soirée où l'on passe cinq sites de membres au clavier et au lecteur d'écran, sans juger personne.",
            "On repart avec une liste courte, rangée par effort. Qui prête le sien ?",
        ],
        "replies": [
            ("integration", "public", "Le mien, et je viens pour réparer les autres dans la foulée."),
            ("redaction", "public", "Prenez le mien : je suis {sûre|sûr} des textes, beaucoup moins des boutons."),
        ],
    },
    {
        "by": "musique",
        "title": "Un local où répéter après 20 h",
        "skills": ["musique", "chant"],
        "posted": 16,
        "closes": 32,
        "body": [
            "Nous sommes onze voix, un accordéon et aucun voisin patient.",
            "Une salle de réunion d'entreprise nous irait très bien, une fois par semaine. Nous rangeons les chaises.",
        ],
        "replies": [],
    },
    {
        "by": "reseaux-sociaux",
        "title": "Des histoires vraies d'ateliers",
        "skills": ["communication"],
        "posted": 10,
        "closes": 70,
        "body": [
            "Je raconte un métier par semaine, avec une photographie et huit phrases.",
            "Je cherche des membres qui veulent bien être dérangés une demi-heure. Vous relisez avant que rien ne sorte.",
        ],
        "replies": [
            ("vitrail", "public", "Une demi-heure de plomb et de lumière : quand vous voulez."),
            ("lutherie", "public", "J'ai un violon ouvert en deux jusqu'à jeudi, cela se photographie bien."),
        ],
    },
    {
        "by": "thermique",
        "title": "Une voix calme pour des réunions tendues",
        "skills": ["animation de réunions", "écoute"],
        "posted": 14,
        "closes": 24,
        "body": [
            "J'accompagne une copropriété de soixante logements avant un vote de travaux.",
            "Je sais expliquer les chiffres ; je cherche quelqu'un pour tenir la parole et le temps, deux soirs.",
        ],
        "replies": [
            ("accompagnement", "private", "Deux soirs, volontiers. Parlons-nous avant : qui ne parle plus à qui ?")
        ],
    },
]
