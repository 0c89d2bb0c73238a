"""Those who draw, print and film."""

TRADES = {
    "illustration": {
        "names": ("Illustratrice", "Illustrateur"),
        "skills": ["illustration", "dessin", "fresque", "édition", "animation d'ateliers"],
        "specialities": ["carnets de terrain", "albums jeunesse", "cartes et plans", "presse et affiches"],
        "about": [
            "Je dessine ce qui se mange, ce qui pousse et ce qui se répare.",
            "Je travaille à l'encre et au pochoir, pour l'édition et pour les murs d'école.",
            "Un croquis d'abord, un café ensuite, et l'on sait vite si l'on va s'entendre.",
        ],
        "offers": [
            "Illustration au trait",
            "Cartes et plans dessinés",
            "Fresque participative",
            "Portraits d'équipe à l'encre",
            "Atelier d'images imprimées pour enfants",
        ],
        "needs": [
            "Une imprimerie locale, petits tirages",
            "Une autrice ou un auteur pour un album",
            "Quelqu'un pour relire mes devis",
        ],
    },
    "graphisme": {
        "names": ("Graphiste", "Graphiste"),
        "skills": ["graphisme", "mise en page", "identité visuelle", "affiche", "édition"],
        "specialities": [
            "identités de petites structures",
            "affiches et programmes",
            "mise en page de livres",
            "signalétique",
        ],
        "about": [
            "Je fais des identités qui tiennent sur un tampon et sur une façade.",
            "Je mets en page des rapports que l'on a envie de finir.",
            "Avec moi, pas de logo sans avoir passé une demi-journée dans vos murs.",
        ],
        "offers": [
            "Identité visuelle de petite structure",
            "Mise en page de rapports et de livres",
            "Affiches et programmes",
            "Gabarits à remplir sans aide",
            "Une heure de conseil sur un document",
        ],
        "needs": [
            "Des chantiers à plusieurs",
            "Une rédactrice ou un rédacteur qui aime couper",
            "Un traceur à partager",
        ],
    },
    "photographie": {
        "names": ("Photographe", "Photographe"),
        "skills": ["photographie", "portrait", "reportage", "retouche d'images", "tirage"],
        "specialities": ["artisanat et gestes", "portraits d'équipe", "architecture", "spectacle vivant"],
        "about": [
            "Je photographie les gestes de métier, sans mettre les gens en scène.",
            "Un portrait réussi prend une heure, dont quarante minutes à parler d'autre chose.",
            "Je livre peu d'images, choisies et légendées.",
        ],
        "offers": [
            "Portraits pour l'annuaire, par demi-journée",
            "Reportage dans un atelier",
            "Photographies d'objets pour boutique en ligne",
            "Tirages et accrochage",
            "Prêt d'un fond et de deux lampes",
        ],
        "needs": [
            "Un studio partagé, même petit",
            "Un encadrement en bois local",
            "Une conversation sérieuse sur les droits d'auteur",
        ],
    },
    "video": {
        "names": ("Vidéaste", "Vidéaste"),
        "skills": ["vidéo", "montage", "prise de son", "écriture", "sous-titrage"],
        "specialities": ["films de métier", "captation de spectacles", "films courts sous-titrés", ""],
        "about": [
            "Je tourne des films courts où l'on entend les gens réfléchir.",
            "Image, son, montage, sous-titres : je livre un fichier propre et compréhensible sans le son.",
            "Je préfère une bonne question à un bon drone.",
        ],
        "offers": [
            "Film de deux minutes sur un métier",
            "Captation de conférences et de concerts",
            "Sous-titrage en français",
            "Initiation au montage, une soirée",
        ],
        "needs": [
            "Une voix pour un commentaire",
            "Des musiques libres composées ici",
            "Une preneuse ou un preneur de son deux jours en juin",
        ],
    },
    "facilitation-graphique": {
        "names": ("Facilitatrice graphique", "Facilitateur graphique"),
        "skills": ["facilitation graphique", "dessin", "animation de réunions", "fresque", "écoute"],
        "specialities": ["prise de notes dessinée", "fresques en direct", "séminaires d'équipe", ""],
        "about": [
            "Je dessine pendant que vous parlez, et l'on repart avec une image commune.",
            "Mes feutres servent surtout à écouter.",
            "J'aide les groupes à voir où ils sont d'accord, et où ils font semblant.",
        ],
        "offers": [
            "Prise de notes dessinée d'une journée",
            "Fresque en direct",
            "Schéma clair d'un projet compliqué",
            "Initiation « dessiner avec six formes »",
        ],
        "needs": [
            "Des événements à couvrir",
            "Une animatrice ou un animateur pour former un duo",
            "Un grand mur où m'entraîner",
        ],
    },
    "serigraphie": {
        "names": ("Sérigraphe", "Sérigraphe"),
        "skills": ["sérigraphie", "impression", "affiche", "textile", "animation d'ateliers"],
        "specialities": ["affiches et textiles", "encres à l'eau", "ateliers publics", ""],
        "about": [
            "J'imprime à la main, couleur après couleur, sur papier et sur coton.",
            "Encres à l'eau, cadres réutilisés, odeur supportable : on peut imprimer en plein marché.",
            "J'initie les gens en vingt minutes et je les retrouve six mois plus tard.",
        ],
        "offers": [
            "Affiches en deux ou trois couleurs",
            "Sacs et tabliers imprimés",
            "Stand d'impression en public",
            "Insolation de cadres pour membres",
        ],
        "needs": [
            "Des dessins simples à imprimer",
            "Un évier profond et la pièce qui va avec",
            "Des chutes de papier épais",
        ],
    },
    "design-produit": {
        "names": ("Designeuse", "Designer"),
        "skills": ["design de produits", "modélisation 3D", "prototypage", "réemploi de matériaux", "écoconception"],
        "specialities": ["objets réparables", "petites séries", "mobilier de plein air", ""],
        "about": [
            "Je dessine des objets que l'on peut ouvrir, réparer et expliquer.",
            "Je pars des machines qui existent à dix kilomètres, et des gens qui les connaissent.",
            "Un prototype en carton dit presque tout ; la suite dit le reste.",
        ],
        "offers": [
            "Prototype en une semaine",
            "Écoconception d'un emballage",
            "Modélisation et plans de fabrication",
            "Visite d'atelier commentée",
        ],
        "needs": [
            "Des artisans et artisanes pour une série de vingt",
            "Un accès à une découpe numérique",
            "Des testeurs et testeuses patients",
        ],
    },
    "animation-2d": {
        "names": ("Animatrice 2D", "Animateur 2D"),
        "skills": ["animation 2D", "dessin", "montage", "vidéo", "illustration"],
        "specialities": ["films explicatifs", "génériques", "papier découpé", ""],
        "about": [
            "Je fais bouger des dessins pour expliquer ce que personne ne lit.",
            "Papier découpé, stylo, ordinateur : je choisis l'outil après le texte.",
            "Vingt secondes bien faites valent une plaquette.",
        ],
        "offers": [
            "Film explicatif d'une minute",
            "Générique pour une chaîne ou un festival",
            "Atelier d'animation pour enfants",
            "Habillage animé d'une captation",
        ],
        "needs": [
            "Des voix, jeunes et moins jeunes",
            "Une autrice ou un auteur de textes courts",
            "Un ordinateur de calcul à partager la nuit",
        ],
    },
}
