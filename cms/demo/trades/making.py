"""Those who make things by hand. Forms that agree with the person are written {féminin|masculin}."""

TRADES = {
    "menuiserie": {
        "names": ("Menuisière", "Menuisier"),
        "skills": ["menuiserie", "travail du bois", "agencement", "réemploi de matériaux", "pose sur chantier"],
        "specialities": ["meubles sur mesure", "agencements de boutiques", "bois locaux", "cuisines et bibliothèques"],
        "about": [
            "Je fabrique des meubles qui tiennent debout longtemps, en bois de la région quand je peux.",
            "Je dessine, je débite, j'assemble, je pose : un même visage du croquis à la dernière vis.",
            "Petits espaces, gros volumes de livres : j'aime les contraintes que les magasins ne savent pas prendre.",
        ],
        "offers": [
            "Meubles et bibliothèques sur mesure",
            "Coup de main sur un montage de stand",
            "Découpe de panneaux à façon",
            "Un établi à l'heure, avec les outils",
            "Initiation aux assemblages, par deux",
        ],
        "needs": [
            "Une tapissière ou un tapissier pour des banquettes",
            "Un véhicule utilitaire à partager",
            "Quelqu'un pour photographier mes chantiers finis",
        ],
    },
    "ebenisterie": {
        "names": ("Ébéniste", "Ébéniste"),
        "skills": ["travail du bois", "restauration de meubles", "marqueterie", "vernis et finitions"],
        "specialities": ["restauration de meubles", "marqueterie contemporaine", "petites séries", ""],
        "about": [
            "Je restaure les meubles de famille et j'en dessine qui le deviendront.",
            "Placage, vernis au tampon, colle chaude : j'ai gardé les gestes lents et j'en vis bien.",
            "{Venue|Venu} du dessin industriel, j'ai choisi le bois pour le temps qu'il demande.",
        ],
        "offers": [
            "Restauration de meubles anciens",
            "Diagnostic d'un meuble avant achat",
            "Stage d'une journée autour du placage",
            "Petites séries pour boutiques",
        ],
        "needs": [
            "Des vitrines où montrer trois pièces",
            "Une machine à plaquer en partage",
            "Un regard sur mes tarifs de restauration",
        ],
    },
    "ceramique": {
        "names": ("Céramiste", "Céramiste"),
        "skills": ["céramique", "émaillage", "animation d'ateliers", "modelage", "vente en boutique"],
        "specialities": ["vaisselle", "grès tourné", "faïence dessinée", "stages du samedi"],
        "about": [
            "Je tourne une vaisselle simple, faite pour la table de tous les jours.",
            "Mes émaux se cherchent au four, mes formes au marché : je regarde ce que les gens reprennent en main.",
            "Bols, tasses et grands plats, en petites séries numérotées.",
        ],
        "offers": [
            "Vaisselle sur commande pour petites tables",
            "Stages de tournage et de modelage",
            "Cuissons partagées, une fournée par mois",
            "Animation terre pour une équipe",
            "Carreaux dessinés à deux mains",
        ],
        "needs": [
            "Une boutique partagée en centre-ville",
            "Un local ventilé pour un second four",
            "Une personne pour tenir un marché sur deux",
        ],
    },
    "couture": {
        "names": ("Couturière", "Couturier"),
        "skills": ["couture", "patronage", "réparation textile", "costume", "réemploi de matériaux"],
        "specialities": ["retouches et transformations", "costumes de scène", "vêtements de travail", "petites séries"],
        "about": [
            "Je transforme ce qui dort dans les armoires en vêtements qui ressortent.",
            "Je couds pour la scène et pour la rue, avec le même soin des coutures invisibles.",
            "Tabliers, blouses, vestes d'atelier : j'habille celles et ceux qui travaillent debout.",
        ],
        "offers": [
            "Retouches et transformations",
            "Prototype d'un vêtement et patron gradué",
            "Tabliers et sacs pour équipes",
            "Atelier « réparer au lieu de jeter »",
            "Costumes pour petites compagnies",
        ],
        "needs": [
            "Des chutes de toile ou de coton",
            "Une surjeteuse à partager dans l'est lyonnais",
            "Des mannequins d'un jour pour un carnet de photos",
        ],
    },
    "tapisserie": {
        "names": ("Tapissière d'ameublement", "Tapissier d'ameublement"),
        "skills": ["tapisserie d'ameublement", "couture", "restauration de meubles", "conseil en couleur"],
        "specialities": ["fauteuils et banquettes", "garniture traditionnelle", "rideaux et coussins", ""],
        "about": [
            "Je redonne du ressort aux fauteuils, à la main, crin et sangles compris.",
            "Un fauteuil se juge en s'asseyant : venez essayer avant de choisir le tissu.",
            "J'interviens chez les particuliers, dans les cafés et dans les petites salles de spectacle.",
        ],
        "offers": [
            "Réfection de fauteuils et de banquettes",
            "Rideaux de scène et de boutique",
            "Cours du jeudi soir, quatre places",
            "Conseil tissu à domicile",
        ],
        "needs": [
            "Une menuisière ou un menuisier pour des carcasses",
            "Un lieu de stockage au sec",
            "Quelqu'un pour livrer deux fois par mois",
        ],
    },
    "maroquinerie": {
        "names": ("Maroquinière", "Maroquinier"),
        "skills": ["maroquinerie", "travail du cuir", "couture", "petites séries", "vente en boutique"],
        "specialities": ["sacs et étuis", "cuirs de seconde vie", "réparation", ""],
        "about": [
            "Je coupe et je couds des sacs sobres dans des fins de peaux.",
            "Je répare autant que je fabrique : une lanière, une fermeture, une doublure.",
            "Étuis d'outils, sacoches de vélo, porte-documents : le cuir m'intéresse quand il sert.",
        ],
        "offers": [
            "Étuis d'outils sur mesure",
            "Réparation de sacs et de ceintures",
            "Marquage à chaud pour petites séries",
            "Démonstration sur salon",
        ],
        "needs": [
            "Des photographies de mes modèles",
            "Un coup de main pour ma boutique en ligne",
            "Des boutiques pour un dépôt-vente",
        ],
    },
    "bijouterie": {
        "names": ("Bijoutière", "Bijoutier"),
        "skills": ["bijouterie", "travail du métal", "petites séries", "dessin", "vente en boutique"],
        "specialities": ["argent recyclé", "alliances sur mesure", "pièces uniques", ""],
        "about": [
            "Je fonds, je lamine et je soude de l'argent recyclé, dans quatre mètres carrés bien rangés.",
            "Je fais des alliances avec les bijoux de famille qu'on n'ose plus porter.",
            "Mes formes viennent des toits et des escaliers de la ville.",
        ],
        "offers": [
            "Alliances faites à quatre mains",
            "Réparation et transformation de bijoux",
            "Initiation au métal, une demi-journée",
            "Prêt d'un laminoir, sur place",
        ],
        "needs": [
            "Un créneau sur un stand commun en décembre",
            "Une personne pour écrire mes fiches",
            "Des écrins en carton fabriqués ici",
        ],
    },
    "reliure": {
        "names": ("Relieuse", "Relieur"),
        "skills": ["reliure", "petites séries", "restauration de livres", "animation d'ateliers"],
        "specialities": ["carnets et coffrets", "restauration de livres", "éditions d'artistes", ""],
        "about": [
            "Je couds des carnets qui s'ouvrent à plat et je répare les livres trop lus.",
            "Boîtes, chemises, coffrets : je fabrique la maison de ce que les autres impriment.",
            "J'aime les tirages de trente exemplaires, ceux que personne ne sait chiffrer.",
        ],
        "offers": [
            "Carnets et coffrets en petites séries",
            "Atelier reliure pour groupes de six",
            "Façonnage d'éditions à tirage limité",
            "Restauration de livres de cuisine et d'albums",
        ],
        "needs": [
            "Une imprimerie locale, petits tirages",
            "Un massicot à partager",
            "Des illustrateurs et illustratrices à relier",
        ],
    },
    "metal": {
        "names": ("Métallière", "Métallier"),
        "skills": ["travail du métal", "soudure", "pose sur chantier", "dessin technique", "réemploi de matériaux"],
        "specialities": ["garde-corps et verrières", "mobilier d'acier", "serrurerie fine", ""],
        "about": [
            "Verrières, rampes, pieds de table : je plie l'acier à la bonne mesure.",
            "Je soude en atelier et je pose moi-même, balayette comprise.",
            "{Ancienne|Ancien} {technicienne|technicien} de spectacle, j'ai appris à faire solide et démontable.",
        ],
        "offers": [
            "Structures démontables pour stands et scènes",
            "Piétements en petites séries",
            "Soudure d'appoint, à l'heure",
            "Relevé de cotes et plan d'exécution",
        ],
        "needs": [
            "Un atelier où le bruit ne dérange personne",
            "Une menuisière ou un menuisier pour des plateaux",
            "Une relecture de mes conditions de vente",
        ],
    },
    "savonnerie": {
        "names": ("Savonnière", "Savonnier"),
        "skills": ["savonnerie", "cosmétique artisanale", "vente en boutique", "animation d'ateliers"],
        "specialities": ["savons à froid", "cosmétique solide", "huiles de la région", ""],
        "about": [
            "Je fabrique des savons à froid, quatre semaines de cure et pas un jour de moins.",
            "Une recette courte, des huiles d'ici, un emballage qui se composte.",
            "J'apprends aux groupes à faire leur lessive et leur baume : on repart avec le pot.",
        ],
        "offers": [
            "Savons à votre marque, dès cinquante pièces",
            "Atelier cosmétique solide",
            "Prêt de matériel de séchage",
            "Conseil sur l'étiquetage",
        ],
        "needs": [
            "Des boîtes en carton imprimées ici",
            "Un créneau dans une boutique partagée",
            "Une illustratrice ou un illustrateur pour six étiquettes",
        ],
    },
    "vitrail": {
        "names": ("Vitrailliste", "Vitrailliste"),
        "skills": ["vitrail", "travail du verre", "restauration du patrimoine", "dessin"],
        "specialities": ["restauration", "vitraux contemporains", "luminaires", ""],
        "about": [
            "Je restaure les impostes d'immeubles et j'en crée de nouvelles, pour des portes d'aujourd'hui.",
            "Verre soufflé, plomb, lumière : trois matériaux, et toute la journée pour les accorder.",
            "Mes panneaux voyagent peu : je préfère les faire à dix minutes de chez vous.",
        ],
        "offers": [
            "Diagnostic de vitraux et d'impostes",
            "Création d'un panneau pour une entrée",
            "Stage d'initiation, deux jours",
            "Luminaires en petites séries",
        ],
        "needs": [
            "Une architecte ou un architecte d'intérieur curieux de verre",
            "Une caisse de transport sur mesure",
            "Des visites d'ateliers à échanger",
        ],
    },
    "lutherie": {
        "names": ("Luthière", "Luthier"),
        "skills": ["lutherie", "travail du bois", "réparation d'instruments", "vernis et finitions", "musique"],
        "specialities": ["guitares et ukulélés", "instruments du quatuor", "réglages et réparations", ""],
        "about": [
            "Je règle, je répare et je construis des instruments à cordes, pour débutants et pour professionnels.",
            "Un instrument bien réglé donne envie de travailler : c'est ma publicité.",
            "J'emploie des bois d'ici, poirier, noyer, épicéa du Jura.",
        ],
        "offers": [
            "Réglage d'un instrument en une demi-journée",
            "Location d'instruments d'étude",
            "Atelier « monter un ukulélé »",
            "Expertise avant achat",
        ],
        "needs": [
            "Un lieu pour un petit concert de présentation",
            "Des musiciennes et musiciens pour essayer un prototype",
            "Un hygromètre fiable, prêté ou troqué",
        ],
    },
}
