"""Those who build, repair and plant."""

TRADES = {
    "maconnerie": {
        "names": ("Maçonne", "Maçon"),
        "skills": ["maçonnerie", "terre crue", "enduits à la chaux", "restauration du patrimoine", "pose sur chantier"],
        "specialities": ["terre et chaux", "petits chantiers", "pisé de la région", ""],
        "about": [
            "Je répare le pisé et je monte des enduits de terre et de chaux, des matériaux qui respirent.",
            "Petits chantiers bienvenus : un mur, un seuil, un four à pain.",
            "J'explique ce que je fais, et je laisse volontiers une truelle à qui veut apprendre.",
        ],
        "offers": [
            "Diagnostic d'un mur en pisé",
            "Enduits à la chaux, intérieur et extérieur",
            "Chantier participatif encadré",
            "Prêt d'échafaudage, à étudier ensemble",
        ],
        "needs": [
            "Une paysagiste ou un paysagiste pour répondre à plusieurs",
            "Une place de stockage pour du sable",
            "De l'aide sur mes devis du dimanche soir",
        ],
    },
    "peinture": {
        "names": ("Peintre décoratrice", "Peintre décorateur"),
        "skills": ["peinture décorative", "enduits à la chaux", "conseil en couleur", "lettres peintes"],
        "specialities": ["lettres peintes", "badigeons et patines", "décors de boutiques", ""],
        "about": [
            "Je peins des murs, des décors et des lettres, au pinceau et sans projecteur.",
            "Une couleur se choisit sur place, à l'heure où l'on s'en sert.",
            "Enseignes, menus, numéros de rue : j'aime que la ville se lise à la main.",
        ],
        "offers": [
            "Enseignes et lettres peintes",
            "Palette de couleurs pour un local",
            "Décor de fond pour un tournage",
            "Badigeons à la chaux",
        ],
        "needs": [
            "Des vitrines à peindre avant les fêtes",
            "Un coéquipier ou une coéquipière de grands murs",
            "Un nom plus court pour mon activité",
        ],
    },
    "electricite": {
        "names": ("Électricienne", "Électricien"),
        "skills": ["électricité", "éclairage", "mise aux normes", "économies d'énergie", "pose sur chantier"],
        "specialities": ["rénovation", "éclairage de petites scènes", "dépannage de quartier", ""],
        "about": [
            "Je remets aux normes, j'éclaire juste, et j'explique le tableau avant de partir.",
            "Je préfère un bon interrupteur bien placé à trois applications.",
            "Appartements anciens, locaux d'artisans, petites salles : je connais bien les murs épais.",
        ],
        "offers": [
            "Mise aux normes d'un local",
            "Éclairage d'exposition",
            "Dépannage dans la semaine",
            "Relecture d'un devis d'électricité",
        ],
        "needs": [
            "Des chantiers à plusieurs corps de métier",
            "Une plâtrière ou un plâtrier de confiance",
            "Un calendrier partagé qui ne se perde pas",
        ],
    },
    "plomberie": {
        "names": ("Plombière", "Plombier"),
        "skills": ["plomberie", "économies d'eau", "pose sur chantier", "dépannage"],
        "specialities": ["salles d'eau accessibles", "récupération d'eau de pluie", "dépannage", ""],
        "about": [
            "J'installe des salles d'eau où l'on entre sans marche, en pensant aux vingt prochaines années.",
            "Fuites, robinets, chasses d'eau : l'eau économisée est celle qui ne coule pas.",
            "Je pose des cuves et je rends les jardins moins gourmands.",
        ],
        "offers": [
            "Salles d'eau accessibles",
            "Recherche de fuite",
            "Récupération d'eau de pluie",
            "Atelier « changer un joint sans inonder les voisins »",
        ],
        "needs": [
            "Une carreleuse ou un carreleur disponible au printemps",
            "Un garage pour du petit stock",
            "Un échange de clients avec le nord de Lyon",
        ],
    },
    "thermique": {
        "names": ("Thermicienne", "Thermicien"),
        "skills": ["thermique du bâtiment", "économies d'énergie", "rénovation", "animation d'ateliers"],
        "specialities": ["rénovation de copropriétés", "confort d'été", "conseil aux écoles", ""],
        "about": [
            "Je mesure, je compare, et je dis par quoi commencer quand tout semble urgent.",
            "Le confort d'été se joue dans les volets, les arbres et les horaires : on en parle avant de climatiser.",
            "J'accompagne les copropriétés jusqu'au vote, ce qui demande surtout de bonnes chaises.",
        ],
        "offers": [
            "Visite conseil d'un logement ou d'un local",
            "Lecture d'un diagnostic, en mots simples",
            "Soirée de copropriété animée",
            "Prêt de capteurs de température",
        ],
        "needs": [
            "Des maîtres et maîtresses d'œuvre avec qui répondre",
            "Une facilitatrice ou un facilitateur pour des réunions tendues",
            "Quelqu'un pour dessiner mes schémas",
        ],
    },
    "architecture-interieure": {
        "names": ("Architecte d'intérieur", "Architecte d'intérieur"),
        "skills": [
            "architecture d'intérieur",
            "agencement",
            "dessin technique",
            "réemploi de matériaux",
            "suivi de chantier",
        ],
        "specialities": ["petits commerces", "logements modestes", "réemploi", "lieux partagés"],
        "about": [
            "Je dessine des lieux à partir de ce qu'on y fait, heure par heure.",
            "Je commence par ce que l'on peut garder : souvent plus de la moitié.",
            "Cabinets, cafés, boutiques : je tiens le budget et je dessine les poignées.",
        ],
        "offers": [
            "Plan d'aménagement en trois rendez-vous",
            "Suivi de petit chantier",
            "Inventaire de réemploi avant travaux",
            "Permanence conseil, une heure offerte aux membres",
        ],
        "needs": [
            "Des artisans et artisanes pour un carnet d'adresses commun",
            "Un lieu où montrer des échantillons",
            "Une photographe ou un photographe d'espaces",
        ],
    },
    "dessin-batiment": {
        "names": ("Dessinatrice en bâtiment", "Dessinateur en bâtiment"),
        "skills": ["dessin technique", "relevé de bâtiments", "suivi de chantier", "modélisation 3D"],
        "specialities": ["relevés et plans", "dossiers d'autorisation", "maquettes 3D", ""],
        "about": [
            "Je relève, je trace, je vérifie : des plans que tout le chantier sait lire.",
            "J'aide les particuliers à déposer un dossier complet du premier coup.",
            "Je travaille pour les artisans et artisanes qui préfèrent l'outil à l'écran.",
        ],
        "offers": [
            "Relevé et plans d'un local",
            "Dossier de déclaration préalable",
            "Maquette 3D d'un projet",
            "Dessins d'exécution pour atelier",
        ],
        "needs": [
            "Un laser de mesure en partage",
            "Des binômes avec des artisans et artisanes",
            "Une formation au métré, contre une formation au dessin",
        ],
    },
    "paysage": {
        "names": ("Paysagiste", "Paysagiste"),
        "skills": ["paysage", "plantes locales", "jardinage", "dessin", "animation d'ateliers"],
        "specialities": ["cours d'école", "jardins sobres en eau", "balcons et pieds d'arbres", "plantes locales"],
        "about": [
            "Je plante des jardins qui passent l'été sans tuyau.",
            "Cours d'école, pieds d'immeubles, talus oubliés : les petits sols ont de grandes idées.",
            "Je dessine peu et je reviens souvent : un jardin se règle à l'usage.",
        ],
        "offers": [
            "Plan de plantation et liste d'achat",
            "Diagnostic d'un sol",
            "Chantier de plantation avec des habitants",
            "Taille douce et conseils d'hiver",
        ],
        "needs": [
            "Une maçonne ou un maçon pour murets et seuils",
            "Du bois raméal, même en petites quantités",
            "Un terrain d'essai de cent mètres carrés",
        ],
    },
    "jardin": {
        "names": ("Jardinière", "Jardinier"),
        "skills": ["jardinage", "plantes locales", "compostage", "animation d'ateliers"],
        "specialities": ["potagers partagés", "compost de quartier", "entretien écologique", ""],
        "about": [
            "J'entretiens des jardins sans moteur, à la faux quand les voisins dorment.",
            "J'installe des composts de quartier et je reste jusqu'à ce qu'ils ne sentent plus rien.",
            "Je fais pousser des tomates et des groupes, avec un faible pour les seconds.",
        ],
        "offers": [
            "Entretien de petits jardins",
            "Mise en route d'un compost collectif",
            "Ateliers semis pour écoles et entreprises",
            "Plants de légumes au mois de mai",
        ],
        "needs": [
            "Un abri pour mes outils dans le 8e",
            "Un remplacement pendant deux semaines d'août",
            "Des seaux, des bidons, des palettes",
        ],
    },
    "velo": {
        "names": ("Réparatrice de vélos", "Réparateur de vélos"),
        "skills": ["réparation de vélos", "mécanique", "animation d'ateliers", "logistique à vélo"],
        "specialities": ["atelier mobile", "vélos cargos", "flottes d'entreprises", ""],
        "about": [
            "Mon atelier tient dans une remorque : je répare au pied de votre bureau.",
            "J'apprends à changer une chambre à air à des gens qui juraient ne jamais y arriver.",
            "Je remets en route des vélos de trente ans, qui en repartent pour trente.",
        ],
        "offers": [
            "Révision sur place, sur rendez-vous",
            "Atelier crevaison pour équipes",
            "Prêt d'un vélo cargo à la journée",
            "Vélos d'occasion révisés",
        ],
        "needs": [
            "Des entreprises où poser l'atelier un midi",
            "Un local au rez-de-chaussée",
            "Une graphiste ou un graphiste pour ma remorque",
        ],
    },
    "livraison": {
        "names": ("Livreuse à vélo", "Livreur à vélo"),
        "skills": ["logistique à vélo", "livraison", "organisation", "relation avec les commerces"],
        "specialities": ["derniers kilomètres", "paniers et fleurs", "plis urgents", ""],
        "about": [
            "Je livre en vélo cargo ce que les camionnettes ne savent plus garer.",
            "Paniers, fleurs, maquettes, gâteaux à trois étages : tout arrive à plat.",
            "Je connais les pentes par leur prénom.",
        ],
        "offers": [
            "Livraisons régulières pour membres",
            "Transport de matériel d'exposition",
            "Tournées du samedi",
            "Conseil pour passer au vélo cargo",
        ],
        "needs": [
            "Un point de dépôt à la Croix-Rousse",
            "Des tournées à mutualiser",
            "Une tenue de pluie cousue par une voisine ou un voisin",
        ],
    },
}
