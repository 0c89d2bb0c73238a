"""Those who play, tell, guide and light."""

TRADES = {
    "comedie": {
        "names": ("Comédienne", "Comédien"),
        "skills": ["théâtre", "prise de parole", "lecture à voix haute", "animation d'ateliers", "voix"],
        "specialities": ["théâtre en entreprise", "lectures", "voix enregistrées", "jeune public"],
        "about": [
            "Je joue, je lis, j'enregistre, et j'aide les autres à se tenir droit.",
            "J'anime des ateliers de théâtre pour des gens qui disent ne pas en faire.",
            "Je prête ma voix à des films, à des visites et à des répondeurs.",
        ],
        "offers": [
            "Entraînement à l'oral",
            "Voix pour films et visites",
            "Lecture dans un atelier ou un jardin",
            "Théâtre d'une réunion difficile",
        ],
        "needs": [
            "Une salle de répétition en journée",
            "Une couturière ou un couturier de costumes",
            "Une ou un vidéaste pour une bande de présentation",
        ],
    },
    "musique": {
        "names": ("Musicienne intervenante", "Musicien intervenant"),
        "skills": ["musique", "chant", "animation d'ateliers", "éveil artistique", "prise de son"],
        "specialities": ["chorales", "petite enfance", "concerts de poche", ""],
        "about": [
            "Je fais chanter des groupes où tout le monde jure chanter faux.",
            "J'interviens en crèche le matin et en maison de retraite l'après-midi : les mêmes chansons.",
            "Accordéon, voix, objets trouvés : mon instrumentarium tient dans le bus.",
        ],
        "offers": [
            "Chorale d'un jour",
            "Éveil musical",
            "Concert de poche pour inauguration",
            "Enregistrement simple et propre",
        ],
        "needs": [
            "Un local où répéter après 20 h",
            "Une luthière ou un luthier",
            "Une salle qui prête son piano",
        ],
    },
    "conte": {
        "names": ("Conteuse", "Conteur"),
        "skills": ["conte", "lecture à voix haute", "voix", "animation d'ateliers", "recueil de mémoire"],
        "specialities": ["balades contées", "récits de quartiers", "veillées", ""],
        "about": [
            "Je raconte des histoires en marchant, ce qui règle la question des chaises.",
            "Je collecte des récits de quartier et je les rends, un peu plus grands.",
            "Sous un arbre, dans un hall, à la lumière d'un frigo : je raconte partout.",
        ],
        "offers": [
            "Balade contée",
            "Veillée chez l'habitante ou l'habitant",
            "Formation « raconter son projet »",
            "Contes en langue des signes, en duo",
        ],
        "needs": [
            "Des lieux insolites",
            "Une musicienne ou un musicien",
            "Une illustration d'affiche",
        ],
    },
    "patrimoine": {
        "names": ("Guide et médiatrice du patrimoine", "Guide et médiateur du patrimoine"),
        "skills": ["visite guidée", "médiation culturelle", "écriture", "cartographie", "anglais"],
        "specialities": ["quartiers ouvriers", "visites à vélo", "jeune public", "soie et tissages"],
        "about": [
            "Je fais visiter les quartiers où l'on ne visite rien.",
            "Une bonne visite tient en douze haltes et une anecdote par halte.",
            "J'écris des parcours à faire seul, en famille ou à l'envers.",
        ],
        "offers": [
            "Visite de quartier pour une équipe",
            "Écriture d'un parcours",
            "Balade à vélo commentée",
            "Visite traduite en langue des signes, en duo",
        ],
        "needs": [
            "Une main pour douze dessins",
            "Une traductrice ou un traducteur",
            "Des souvenirs d'habitants et d'habitantes",
        ],
    },
    "regie": {
        "names": ("Régisseuse", "Régisseur"),
        "skills": ["régie", "éclairage", "prise de son", "événementiel", "organisation"],
        "specialities": ["petites salles", "salons et forums", "plein air", ""],
        "about": [
            "Je branche, je cale, j'éclaire, et l'on oublie que je suis là.",
            "Un salon réussi se joue à six heures du matin, avec du ruban adhésif.",
            "Je fais entrer de grands spectacles dans de petits lieux.",
        ],
        "offers": [
            "Régie d'une journée d'entreprise",
            "Montage et démontage de stands",
            "Sonorisation de réunions",
            "Prêt de matériel entre membres",
        ],
        "needs": [
            "Un lieu de stockage mutualisé",
            "Une métallière ou un métallier",
            "Un second camion, les lundis",
        ],
    },
    "scenographie": {
        "names": ("Scénographe", "Scénographe"),
        "skills": ["scénographie", "réemploi de matériaux", "dessin technique", "agencement", "éclairage"],
        "specialities": ["expositions", "réemploi", "vitrines", ""],
        "about": [
            "Je dessine des expositions qui se démontent sans benne.",
            "Je commence par marcher dans la salle vide, longtemps.",
            "Vitrines, foires, petits musées : je mets les choses à hauteur d'enfant et de fauteuil.",
        ],
        "offers": [
            "Scénographie d'exposition",
            "Stand démontable et réutilisable",
            "Conseil pour une vitrine",
            "Banque de matériaux de seconde main",
        ],
        "needs": [
            "Une menuisière ou un menuisier de confiance",
            "Une interprète en langue des signes pour mes visites",
            "Des rideaux noirs, beaucoup",
        ],
    },
    "danse": {
        "names": ("Chorégraphe", "Chorégraphe"),
        "skills": ["danse", "éveil artistique", "animation d'ateliers", "prévention"],
        "specialities": ["danse et métiers", "bals participatifs", "jeune public", ""],
        "about": [
            "Je compose des danses avec les gestes de métier que l'on me montre.",
            "J'organise des bals où l'on apprend en dansant.",
            "Pas besoin de souplesse : il faut des poches vides et de bonnes chaussures.",
        ],
        "offers": [
            "Bal participatif",
            "Atelier « gestes de métier »",
            "Échauffement de groupe",
            "Création courte pour un lieu",
        ],
        "needs": [
            "Un parquet libre en matinée",
            "Des musiciennes et musiciens",
            "Des artisans et artisanes à observer au travail",
        ],
    },
    "jeux": {
        "names": ("Créatrice de jeux", "Créateur de jeux"),
        "skills": ["jeux coopératifs", "animation d'ateliers", "écriture", "prototypage", "édition"],
        "specialities": ["jeux coopératifs", "jeux de sensibilisation", "ludothèques", ""],
        "about": [
            "J'invente des jeux où l'on gagne ensemble, ou pas du tout.",
            "Je teste chaque règle avec des groupes qui trichent.",
            "Je fabrique des jeux pour parler d'eau, d'argent, de temps.",
        ],
        "offers": [
            "Soirée de jeux coopératifs",
            "Jeu sur mesure pour une équipe",
            "Prêt d'une malle de jeux",
            "Règles réécrites en une page",
        ],
        "needs": [
            "Une illustratrice ou un illustrateur",
            "Une impression de cartes en petite série",
            "Des testeurs et testeuses le jeudi soir",
        ],
    },
}
