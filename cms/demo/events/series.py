"""The six events that come back. Each rule ends by itself: an editor may not publish one that never does.

What is `apart` is of one coming date alone, counted from the next one.
"""

SERIES = [
    {
        "slug": "petit-dejeuner-du-reseau",
        "title": "Le petit-déjeuner des co'hopeuses et co'hopeurs",
        "section": None,
        "kind": "network",
        "open_to": "members",
        "summary": "Le premier mardi du mois, on s'assied à côté de quelqu'un que l'on ne connaît pas.",
        "start": ("nth", -8, 1, "TU"),
        "at": (8, 30),
        "minutes": 90,
        "repeats": {"rule": "FREQ=MONTHLY;BYDAY=1TU", "until": 400},
        "apart": {1: {"place": "Chez Zoé, 12, rue de l'Exemple", "note": "On cuisine : venez avec un fruit."}},
        "place": "Café de la Ficelle douce",
        "address": "3, rue de l'Exemple",
        "town": "Villeurbanne",
        "price": "Chaque personne paie son café",
        "body": [
            (
                "p",
                "Une étiquette, un café, une voisine ou un voisin de hasard. À 9 h, trois personnes disent en deux minutes ce qu'elles "
                "cherchent ; à 9 h 30, on continue par petits groupes ou l'on retourne travailler.",
            ),
            ("p", "Nouvelles têtes, vous passez en premier. Anciennes têtes, gardez-leur une chaise."),
        ],
    },
    {
        "slug": "une-question-une-chaise",
        "title": "Permanence : une question, une chaise",
        "section": "cabestan",
        "kind": "information",
        "open_to": "everyone",
        "summary": "Un formulaire qui résiste, une idée qui hésite : venez avec, sans rendez-vous.",
        "start": ("week", -6, "WE"),
        "at": (17, 0),
        "minutes": 90,
        "repeats": {"rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "until": 130},
        "apart": {2: {"reason": "La salle est prise ce soir-là : rendez-vous quinze jours plus tard."}},
        "place": "La Table d'en bas",
        "address": "18, quai de l'Exemple",
        "town": "Lyon 9e",
        "price": "Entrée libre",
        "body": [
            (
                "p",
                "Deux membres et une personne de l'équipe support vous reçoivent, dix minutes ou davantage. Porteurs et porteuses de projet, "
                "membres, curieux et curieuses : la chaise est à tout le monde.",
            ),
            (
                "list",
                [
                    "apportez le document qui vous embête, même froissé ;",
                    "repartez avec la prochaine chose à faire, écrite ;",
                    "revenez si elle ne marche pas.",
                ],
            ),
        ],
    },
    {
        "slug": "le-point-du-15",
        "title": "Le point du 15 : facturer, relancer, souffler",
        "section": "elycoop",
        "kind": "workshop",
        "open_to": "members",
        "summary": "Une heure en ligne, le 15 de chaque mois, pour ne pas remettre ses papiers au 16.",
        "start": ("date", -5, 15),
        "at": (9, 0),
        "minutes": 60,
        "repeats": {"rule": "FREQ=MONTHLY", "until": 330},
        "place": "En ligne",
        "online_url": "https://visio.example/le-point-du-15",
        "price": "Compris dans l'accompagnement",
        "body": [
            (
                "p",
                "On se connecte, on coupe les micros, chacun fait ses factures. À 9 h 45, on se dit ce qui est parti et ce qui coince.",
            ),
            (
                "p",
                "Une personne de l'équipe support reste jusqu'au bout pour les questions. La caméra est facultative, le café conseillé.",
            ),
        ],
    },
    {
        "slug": "petanque-du-solstice",
        "title": "La pétanque du solstice",
        "section": None,
        "kind": "network",
        "open_to": "everyone",
        "summary": "Chaque 21 juin, des équipes tirées au sort, des règles souples et un coucher de soleil tardif.",
        "start": ("yearly", -2, 6, 21),
        "at": (18, 0),
        "minutes": 180,
        "repeats": {"rule": "FREQ=YEARLY", "count": 6},
        "place": "Boulodrome de l'Exemple",
        "address": "Allée des Platanes imaginaires",
        "town": "Lyon 7e",
        "price": "Entrée libre, panier partagé",
        "body": [
            (
                "p",
                "Les équipes se tirent au sort, une personne de chaque coopérative dans chacune. On peut venir sans boules, sans partenaire et "
                "sans aucune idée des règles.",
            ),
            (
                "p",
                "Apportez quelque chose à partager et quelqu'un à présenter. En cas de pluie, on joue au mölkky sous les platanes.",
            ),
        ],
    },
    {
        "slug": "oser-parler",
        "title": "Oser parler : six lundis avec une comédienne",
        "section": "escale-creation",
        "kind": "workshop",
        "open_to": "members",
        "audience": "members",
        "summary": "Se présenter en une minute, répondre sans rougir, s'arrêter à temps. Le groupe est le même les six fois.",
        "start": ("week", -2, "MO"),
        "at": (18, 30),
        "minutes": 120,
        "repeats": {"rule": "FREQ=WEEKLY;BYDAY=MO", "count": 6},
        "place": "Salle du Fond de cour",
        "address": "27, montée de l'Exemple",
        "town": "Lyon 1er",
        "price": "60 € les six séances",
        "body": [
            (
                "p",
                "On respire, on marche, on lit à voix haute un mode d'emploi. À la troisième séance, chacun présente le métier de son voisin ; "
                "à la sixième, le sien.",
            ),
            ("p", "Huit places, réservées aux membres, pour que l'on puisse se tromper entre soi."),
        ],
    },
    {
        "slug": "yoga-du-rire-du-vendredi",
        "title": "Yoga du rire du vendredi midi",
        "section": "graines-de-sol",
        "kind": "workshop",
        "open_to": "everyone",
        "summary": "Trois quarts d'heure pour rire sans raison valable, animés par Aïcha Bellecour.",
        "start": ("week", -4, "FR"),
        "at": (12, 30),
        "minutes": 45,
        "repeats": {
            "rule": "FREQ=WEEKLY;BYDAY=FR",
            "until": 75,
            "excluded": [("week", -2, "FR"), ("week", 3, "FR")],
            "extra": [("week", 3, "TH")],
        },
        "place": "Jardin de la Cuvée d'exemple",
        "address": "5, chemin de l'Exemple",
        "town": "Oullins-Pierre-Bénite",
        "price": "Prix libre",
        "body": [
            (
                "p",
                "On commence par faire semblant, et puis le corps n'y voit plus de différence. Aucune souplesse exigée, aucune blague racontée.",
            ),
            ("p", "Tenue confortable ; dehors s'il fait bon, dans la serre s'il pleut."),
        ],
    },
]
