"""Those who advise, teach and keep projects together."""

TRADES = {
    "gestion": {
        "names": ("Assistante de gestion", "Assistant de gestion"),
        "skills": ["gestion", "facturation", "tableur", "organisation", "démarches administratives"],
        "specialities": ["artisanat et petites équipes", "facturation", "classement", "trésorerie"],
        "about": [
            "Je range les papiers des autres, avec un soulagement contagieux.",
            "Une demi-journée par mois chez vous, et l'on n'en parle plus.",
            "Devis, factures, relances : je dis les choses poliment, et à l'heure.",
        ],
        "offers": [
            "Une demi-journée de gestion par mois",
            "Modèles de devis et de factures",
            "Relances polies",
            "Classement d'une année en retard",
        ],
        "needs": [
            "Un échange de remplacements l'été",
            "Un logo plus gai que mes classeurs",
            "Des recommandations auprès d'artisans",
        ],
    },
    "transition": {
        "names": ("Consultante en transition écologique", "Consultant en transition écologique"),
        "skills": ["transition écologique", "animation de réunions", "écoconception", "audit", "formation"],
        "specialities": ["événements sobres", "petites entreprises", "achats responsables", ""],
        "about": [
            "J'aide les équipes à choisir trois gestes et à les tenir.",
            "Je compte ce qui compte : les kilomètres, les repas, la chaleur.",
            "Je préfère un plan modeste affiché près de la machine à café à un beau rapport.",
        ],
        "offers": [
            "Bilan simple d'un événement",
            "Animation d'un atelier climat",
            "Politique d'achats en deux pages",
            "Accompagnement d'un lieu sur un an",
        ],
        "needs": [
            "Une thermicienne ou un thermicien",
            "Des exemples de membres à raconter",
            "Un vélo cargo de temps en temps",
        ],
    },
    "ergonomie": {
        "names": ("Ergonome", "Ergonome"),
        "skills": ["ergonomie", "prévention", "écoute", "audit", "accessibilité"],
        "specialities": ["ateliers et cuisines", "postes de bureau", "aménagement de lieux", ""],
        "about": [
            "J'observe le travail tel qu'il se fait, avant d'avoir un avis.",
            "Un établi à la bonne hauteur, c'est dix ans de dos en plus.",
            "Je travaille pour les cuisines, les ateliers et les bureaux mal posés.",
        ],
        "offers": [
            "Visite d'un poste de travail",
            "Plan d'atelier avec une architecte ou un architecte",
            "Échauffement collectif avant montage",
            "Prêt de mobilier à l'essai",
        ],
        "needs": [
            "Des ateliers à observer, sur accord",
            "Une menuisière ou un menuisier pour des essais",
            "Un binôme pour l'accessibilité des lieux",
        ],
    },
    "accompagnement": {
        "names": ("Accompagnatrice professionnelle", "Accompagnateur professionnel"),
        "skills": ["accompagnement professionnel", "écoute", "animation de réunions", "bilan de compétences"],
        "specialities": ["changements de métier", "équipes en tension", "prise de poste", ""],
        "about": [
            "J'accompagne les changements de métier, y compris ceux que l'on n'a pas choisis.",
            "Je pose des questions courtes et je laisse du silence.",
            "J'aide les équipes à se redire qui fait quoi.",
        ],
        "offers": [
            "Bilan de compétences",
            "Groupe de pairs, un mardi sur quatre",
            "Médiation dans une petite équipe",
            "Préparation d'un entretien",
        ],
        "needs": [
            "Une salle calme avec deux fauteuils",
            "Une supervision entre pairs",
            "Un échange contre une page de présentation",
        ],
    },
    "formation": {
        "names": ("Formatrice", "Formateur"),
        "skills": ["formation", "prise de parole", "animation de réunions", "ingénierie pédagogique"],
        "specialities": ["prise de parole", "français langue étrangère", "bureautique", "gestes de métier"],
        "about": [
            "Je forme des adultes qui ont mal vécu l'école, et qui s'en remettent très bien.",
            "On apprend debout, à deux, et en riant un peu.",
            "Je construis des formations courtes, avec des exercices que l'on refait le lendemain.",
        ],
        "offers": [
            "Prise de parole pour timides",
            "Construction d'un programme",
            "Coanimation d'une journée",
            "Répétition générale avant un salon",
        ],
        "needs": [
            "Une salle accessible pour douze personnes",
            "Des formatrices et formateurs pour partager un catalogue",
            "Une ou un graphiste pour mes supports",
        ],
    },
    "gestion-projet": {
        "names": ("Cheffe de projet", "Chef de projet"),
        "skills": ["gestion de projet", "événementiel", "organisation", "financement de projets"],
        "specialities": ["événements", "projets culturels", "réponses à plusieurs", "lieux partagés"],
        "about": [
            "Je fais en sorte que chacun sache quoi faire lundi.",
            "Trois dates, un budget, une liste : je commence toujours par là.",
            "J'aime les projets à plusieurs, où il faut quelqu'un pour tenir la porte.",
        ],
        "offers": [
            "Coordination d'une réponse à plusieurs",
            "Budget et calendrier d'un événement",
            "Régie générale d'un salon",
            "Compte rendu qui fait agir",
        ],
        "needs": [
            "Des artisans et artisanes à réunir",
            "Une veille sur les appels d'offres",
            "Un tableau partagé qui plaise à tous",
        ],
    },
    "financement": {
        "names": ("Conseillère en financement de projets", "Conseiller en financement de projets"),
        "skills": ["financement de projets", "rédaction", "gestion", "appels d'offres", "tableur"],
        "specialities": ["associations", "culture", "commandes publiques", ""],
        "about": [
            "J'aide à demander de l'argent sans perdre son projet en route.",
            "Je lis les règlements en entier, y compris les annexes.",
            "Un bon dossier commence par un bon refus : je le dis tôt.",
        ],
        "offers": [
            "Lecture d'un appel à projets",
            "Montage d'un dossier",
            "Plan de financement clair",
            "Permanence mensuelle pour membres",
        ],
        "needs": [
            "Des groupements où répondre à plusieurs",
            "Une correctrice ou un correcteur les veilles de dépôt",
            "Une ou un cartographe",
        ],
    },
    "organisation-interieure": {
        "names": ("Organisatrice d'intérieur", "Organisateur d'intérieur"),
        "skills": ["organisation", "rangement", "écoute", "agencement", "réemploi de matériaux"],
        "specialities": ["ateliers et réserves", "déménagements doux", "archives familiales", ""],
        "about": [
            "Je trie avec vous, sans rien jeter à votre place.",
            "Les ateliers encombrés sont mes préférés : tout y a une histoire.",
            "Je prépare les déménagements, les retours et les grandes résolutions.",
        ],
        "offers": [
            "Journée de tri d'un atelier",
            "Plan de rangement dessiné",
            "Aide au départ d'une maison",
            "Bourse aux objets entre membres",
        ],
        "needs": [
            "Une remorque de vélo",
            "Un point de don proche du 3e",
            "Une photographe ou un photographe pour des avant et après",
        ],
    },
}
