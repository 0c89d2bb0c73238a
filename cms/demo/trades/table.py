"""Those who feed the others."""

TRADES = {
    "cuisine": {
        "names": ("Cuisinière", "Cuisinier"),
        "skills": ["cuisine", "produits locaux", "animation d'ateliers", "cuisine végétale", "organisation"],
        "specialities": ["cuisine végétale", "tables d'hôtes", "cantines d'équipe", "cuisines du monde"],
        "about": [
            "Je cuisine pour vingt à quatre-vingts personnes, avec ce que le marché a de trop.",
            "Je m'installe dans votre cuisine, je la rends plus propre qu'à l'arrivée.",
            "J'ai appris avec ma grand-mère et avec les commis, dans cet ordre.",
        ],
        "offers": [
            "Repas d'équipe ou d'assemblée",
            "Atelier cuisine de saison",
            "Cantine d'un jour sur un chantier",
            "Conserves de fin d'été, en groupe",
        ],
        "needs": [
            "Une cuisine partagée aux normes",
            "Des caisses isothermes à emprunter",
            "Une livreuse ou un livreur à vélo régulier",
        ],
    },
    "patisserie": {
        "names": ("Pâtissière", "Pâtissier"),
        "skills": ["pâtisserie", "produits locaux", "animation d'ateliers", "vente en boutique"],
        "specialities": ["gâteaux peu sucrés", "brioches et tartes", "commandes de fêtes", ""],
        "about": [
            "Je fais des gâteaux où l'on goûte le fruit avant le sucre.",
            "Brioches le samedi, tartes le dimanche, sieste le lundi.",
            "Je travaille en petites fournées, sur commande, et je livre tiède.",
        ],
        "offers": [
            "Gâteaux de fêtes sur commande",
            "Petit-déjeuner pour réunions",
            "Atelier pâte et patience",
            "Goûters d'inauguration",
        ],
        "needs": [
            "Un four à partager, la nuit",
            "Des œufs et du beurre fermiers en commun",
            "Des boîtes qui ne s'affaissent pas",
        ],
    },
    "traiteur": {
        "names": ("Traiteuse", "Traiteur"),
        "skills": ["cuisine", "événementiel", "produits locaux", "gestion", "cuisine végétale"],
        "specialities": ["buffets sans déchet", "inaugurations", "cuisine du jardin", ""],
        "about": [
            "Je prépare des buffets qui se mangent debout, et qui finissent vides.",
            "Vaisselle lavable, restes redistribués, additions lisibles.",
            "J'adapte un menu à cent invitations comme à douze.",
        ],
        "offers": [
            "Buffet sans déchet",
            "Pause-café de séminaire",
            "Location de vaisselle",
            "Conseil pour un événement sobre",
        ],
        "needs": [
            "Des bras pour les services de juin",
            "Un véhicule frigorifique à partager",
            "Une ou un céramiste pour des plats de service",
        ],
    },
    "boulangerie": {
        "names": ("Boulangère", "Boulanger"),
        "skills": ["boulangerie", "produits locaux", "vente en boutique", "animation d'ateliers"],
        "specialities": ["levain et farines anciennes", "fournil partagé", "dépôts hebdomadaires", ""],
        "about": [
            "Je pétris à la main un pain de garde, qui se bonifie trois jours.",
            "Deux fournées par semaine, des dépôts à vélo, pas d'invendus.",
            "Je raconte le levain aux écoles, qui lui donnent des prénoms.",
        ],
        "offers": [
            "Pains pour assemblées et repas",
            "Atelier levain, un dimanche par mois",
            "Dépôt hebdomadaire dans un lieu partagé",
            "Créneau de fournil à prêter",
        ],
        "needs": [
            "Des dépôts dans les ateliers de membres",
            "Du bois de chauffe, chutes non traitées",
            "Un remplacement pour quinze jours",
        ],
    },
    "torrefaction": {
        "names": ("Torréfactrice", "Torréfacteur"),
        "skills": ["torréfaction", "vente en boutique", "événementiel", "animation d'ateliers"],
        "specialities": ["café de bureau", "triporteur", "dégustations", ""],
        "about": [
            "Je torréfie par petites quantités, je note tout, et je bois le reste.",
            "Mon triporteur sert le café sur les marchés et devant les réunions de huit heures.",
            "J'achète peu de cafés différents, et je sais d'où ils viennent.",
        ],
        "offers": [
            "Café de réunion servi en triporteur",
            "Abonnement pour ateliers et bureaux",
            "Dégustation commentée",
            "Réglage d'une machine capricieuse",
        ],
        "needs": [
            "Un emplacement abrité pour le triporteur",
            "Des tasses tournées par une ou un céramiste",
            "Une étiquette qui se lit dans le noir",
        ],
    },
}
