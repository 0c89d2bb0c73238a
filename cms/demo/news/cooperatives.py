"""The cooperatives' own news, each on its shelf."""

NEWS = [
    {
        "slug": "jouer-pour-apprendre-a-cooperer",
        "title": "Jouer pour apprendre à coopérer",
        "section": "graines-de-sol",
        "days_ago": 19,
        "summary": "Retour sur un après-midi de jeux coopératifs, règles à l'appui.",
        "body": [
            (
                "p",
                "Vingt-quatre personnes, six tables et une consigne : on gagne ensemble ou l'on recommence. L'après-midi de jeux "
                "coopératifs proposé par des membres de Graines de Sol a vite dépassé l'heure prévue.",
            ),
            (
                "p",
                "Au premier tour, tout le monde parle en même temps. Au deuxième, quelqu'un propose de se taire. Au troisième, on se "
                "passe un objet pour prendre la parole, et la table d'à côté vient regarder pourquoi l'on gagne.",
            ),
            (
                "quote",
                "Perdre à plusieurs, c'est déjà une façon de travailler ensemble.",
                "Aïcha Bellecour, animatrice de yoga du rire",
            ),
            (
                "p",
                "Les règles des trois jeux préférés sont jointes au compte rendu. Elles tiennent chacune sur une page, et se jouent "
                "avec ce qu'il y a dans un tiroir.",
            ),
        ],
    },
    {
        "slug": "repondre-a-plusieurs-le-premier-marche",
        "title": "Répondre à plusieurs : le premier marché gagné",
        "section": "elycoop",
        "days_ago": 26,
        "summary": "Une paysagiste, un maçon et une graphiste racontent.",
        "body": [
            (
                "p",
                "Une cour d'école à rendre à la terre, des assises à construire, des panneaux à dessiner : aucun des trois n'aurait pu "
                "répondre sans les deux autres. Ils et elles se sont rencontrés autour d'une annonce de l'espace membre, un mardi soir.",
            ),
            ("h2", "Ce qui a aidé"),
            (
                "list",
                [
                    "se voir sur place avant d'écrire la première ligne ;",
                    "choisir une personne, une seule, qui tient le calendrier ;",
                    "dire tout de suite combien chaque part coûte, et l'écrire.",
                ],
            ),
            ("h2", "Ce qui a failli tout gâcher"),
            (
                "p",
                "Un dossier déposé huit minutes avant l'heure, un plan enregistré sous le nom « version finale 7 », et une "
                "discussion sur la couleur des bancs qui n'avait pas lieu d'être. Le groupe a gardé ses notes : elles serviront aux "
                "suivants.",
            ),
            (
                "p",
                "L'équipe support a relu le contrat de groupement. Un atelier reprend l'histoire depuis le début pour les membres "
                "que l'aventure tente.",
            ),
        ],
    },
    {
        "slug": "une-permanence-pour-les-papiers",
        "title": "Une permanence pour les papiers qui fâchent",
        "section": "cabestan",
        "days_ago": 34,
        "summary": "Un mercredi sur deux, une table, deux chaises et quelqu'un qui sait lire les formulaires.",
        "body": [
            (
                "p",
                "Elle s'appelle « une question, une chaise ». Vous venez avec un courrier, un devis ou un silence gêné ; vous repartez "
                "avec la prochaine chose à faire, écrite sur une feuille.",
            ),
            (
                "p",
                "La permanence accueille aussi les personnes qui n'ont pas encore de projet précis. On n'y vend rien, on n'y promet "
                "rien. On regarde si une coopérative d'activités et d'emploi est un bon cadre, et parfois la réponse est non.",
            ),
            (
                "quote",
                "La plupart des questions durent dix minutes. C'est de ne pas les poser qui prend des mois.",
                "Bastien Laënnec, électricien",
            ),
            ("p", "Sans rendez-vous, un mercredi sur deux, en fin d'après-midi. Les dates sont dans l'agenda."),
        ],
    },
    {
        "slug": "trois-ateliers-ouvrent-leur-porte",
        "title": "Trois ateliers ouvrent leur porte un vendredi soir",
        "section": "escale-creation",
        "days_ago": 41,
        "summary": "Terre, papier, lumière : une soirée pour voir comment travaillent celles et ceux d'à côté.",
        "body": [
            (
                "p",
                "On croit connaître ses voisins parce que l'on a lu leur enseigne. Trois membres d'Escale Création ont ouvert leur atelier "
                "à tour de rôle, une heure chacun, avec une seule consigne : ne rien ranger avant.",
            ),
            (
                "p",
                "Chez Rose Fourvière, céramiste, on a appris à reconnaître un grès mal cuit à l'oreille. Chez une relieuse, à plier sans "
                "règle. Chez un régisseur, à éclairer un visage avec une seule lampe et un torchon.",
            ),
            (
                "p",
                "Quarante personnes sont passées. Six se sont revues depuis, pour trois projets qui n'existaient pas avant la soirée.",
            ),
        ],
    },
    {
        "slug": "un-bal-fait-de-gestes-de-metier",
        "title": "Un bal fait de gestes de métier",
        "section": "graines-de-sol",
        "days_ago": 80,
        "summary": "Enfiler une aiguille, gâcher du plâtre, poser une plume : cinq ateliers prêtent leurs gestes à une danse.",
        "body": [
            (
                "p",
                "Une chorégraphe a demandé à cinq membres de lui montrer une heure de travail, sans rien expliquer. Elle a pris des "
                "notes, beaucoup de notes, et elle en a tiré un bal.",
            ),
            (
                "p",
                "Chaque danse porte le nom d'un outil. On commence lentement, comme on apprend un métier, et l'on finit par aller plus "
                "vite que la musique. Personne ne reste assis, sauf l'accordéon.",
            ),
            (
                "p",
                "Une première version sera essayée au printemps. Les volontaires n'ont besoin que de chaussures plates.",
            ),
        ],
    },
    {
        "slug": "ce-que-dit-un-devis",
        "title": "Ce que dit un devis, et ce qu'il devrait dire",
        "section": "cabestan",
        "days_ago": 97,
        "summary": "Un atelier a passé douze devis de membres à la loupe. Cinq habitudes à garder, une à perdre.",
        "body": [
            (
                "p",
                "Un bon devis rassure deux personnes : celle qui le reçoit et celle qui l'écrit. Douze membres ont accepté de montrer les leurs.",
            ),
            ("h2", "À garder"),
            (
                "list",
                [
                    "une page, datée, avec un nom de projet ;",
                    "ce qui est compris, en verbes ;",
                    "ce qui ne l'est pas, sans s'excuser ;",
                    "une date de fin de validité ;",
                    "la prochaine étape, écrite noir sur blanc.",
                ],
            ),
            ("h2", "À perdre"),
            ("p", "La remise offerte avant que quelqu'un ne la demande."),
        ],
    },
    {
        "slug": "parler-en-public",
        "title": "Parler en public sans devenir quelqu'un d'autre",
        "section": "escale-creation",
        "days_ago": 118,
        "summary": "Six lundis, huit membres, une comédienne. À la fin, on se présente en une minute et l'on s'arrête à temps.",
        "body": [
            (
                "p",
                "Le premier soir, personne ne veut commencer. Le sixième, il faut un sablier. Entre les deux, on a respiré, marché, lu à "
                "voix haute un mode d'emploi et présenté le métier de son voisin mieux que le sien.",
            ),
            ("p", "Le cycle reprend, ouvert aux membres des quatre coopératives. Les timides passent devant."),
        ],
    },
]
