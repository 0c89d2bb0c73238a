"""The network's news: what is common to the four. One follows the Conviviale, the others count back from today."""

NEWS = [
    {
        "slug": "un-lieu-pour-travailler-a-plusieurs",
        "title": "Un « lieu » pour travailler à plusieurs",
        "section": None,
        "days_ago": 4,
        "summary": "L'élan lancé à la Conviviale cherche ses premiers murs. Trois pistes ont été visitées, une quatrième se dessine.",
        "body": [
            (
                "p",
                "Le mot est revenu toute la journée, entre guillemets : un « lieu ». Ni un bureau partagé de plus, ni un atelier "
                "réservé à un métier, mais un endroit où l'on va parce que d'autres y travaillent aussi, et où un échange peut "
                "devenir un projet avant la fin du café.",
            ),
            ("h2", "Trois visites, trois leçons"),
            (
                "p",
                "Maud Charpennes, menuisière, réunit une fois par mois celles et ceux que l'idée intéresse. Le groupe a poussé trois "
                "portes : un ancien garage, un rez-de-chaussée d'immeuble et la moitié d'une imprimerie.",
            ),
            (
                "list",
                [
                    "Au garage, la place ne manque pas ; le chauffage, si.",
                    "Au rez-de-chaussée, tout est clair, calme et trop petit dès que l'on scie.",
                    "À l'imprimerie, le propriétaire veut bien partager, à condition que l'on aime le bruit.",
                ],
            ),
            (
                "quote",
                "On a cessé de chercher le lieu parfait. On cherche celui où l'on aurait envie d'arriver tôt.",
                "Maud Charpennes, menuisière",
            ),
            ("h2", "La suite"),
            (
                "p",
                "Une soirée ouverte à tout le monde présentera cinq plans dessinés par les membres. Chacun pourra déplacer les murs "
                "en carton, ce qui coûte moins cher qu'après.",
            ),
        ],
    },
    {
        "slug": "un-meme-stand-pour-quatre",
        "title": "Un même stand pour quatre sur les salons",
        "section": None,
        "days_ago": 11,
        "summary": "Supports, équipe et café en commun : la bannière reprend la route.",
        "body": [
            (
                "p",
                "Depuis septembre 2017, les quatre coopératives se présentent ensemble sur les salons, avec des supports communs. "
                "L'idée tient toujours en une phrase : un porteur ou une porteuse de projet ne devrait pas avoir à faire quatre "
                "files pour entendre la même bonne nouvelle.",
            ),
            (
                "p",
                "Cette saison, le stand change de mains à chaque heure. Deux entrepreneurs ou entrepreneuses et une personne de "
                "l'équipe support accueillent, jamais de la même coopérative. On y parle de métiers avant de parler de statuts.",
            ),
            ("h2", "Ce que l'on y trouve"),
            (
                "list",
                [
                    "un plan simple pour savoir vers quelle coopérative aller ;",
                    "les dates des prochaines réunions d'information ;",
                    "des membres qui racontent leur première facture, y compris les ratures.",
                ],
            ),
            (
                "p",
                "Le café est en grains, la conversation aussi. Les prochaines sorties du stand sont dans l'agenda.",
            ),
        ],
    },
    {
        "slug": "les-mots-de-la-cooperation",
        "title": "Coopérer, collaborer, participer : une page pour ne plus confondre",
        "section": None,
        "days_ago": 28,
        "summary": "Un membre a tenu son élan : écrire, simplement, ce que ces trois mots changent quand on travaille.",
        "body": [
            (
                "p",
                "À la Conviviale, les groupes ont réfléchi à trois verbes. Idriss Monplaisir, guide du patrimoine, s'était "
                "engagé à en faire une page. La voici, relue par une dizaine de membres qui n'étaient pas d'accord.",
            ),
            ("h2", "Participer"),
            (
                "p",
                "Vous apportez quelque chose à ce que d'autres ont décidé : une heure, une idée, une tarte. On vous remercie, et c'est juste.",
            ),
            ("h2", "Collaborer"),
            (
                "p",
                "Vous partagez un travail : chacun sa part, chacun sa compétence, et un résultat que l'on assemble.",
            ),
            ("h2", "Coopérer"),
            (
                "p",
                "Vous décidez ensemble du but et de la manière. Les risques aussi se partagent. C'est plus long au départ, et l'on "
                "s'étonne, à l'arrivée, d'avoir fait autre chose que prévu, en mieux.",
            ),
            ("p", "Vous n'êtes pas d'accord ? C'est prévu : la page reste ouverte aux récits."),
        ],
    },
    {
        "slug": "le-petit-dejeuner-change-de-rive",
        "title": "Le petit-déjeuner change de rive",
        "section": None,
        "days_ago": 52,
        "summary": "Le rendez-vous du premier mardi se pose à Villeurbanne, avec davantage de chaises et toujours aussi peu de discours.",
        "body": [
            (
                "p",
                "Neuf heures moins le quart, un mardi : la moitié des chaises est prise et personne n'a encore parlé de chiffre "
                "d'affaires. Le petit-déjeuner des co'hopeuses et co'hopeurs garde sa règle : on s'assied à côté de quelqu'un que l'on "
                "ne connaît pas.",
            ),
            ("h2", "Comment cela se passe"),
            (
                "list",
                [
                    "8 h 30 : café, tartines, une étiquette avec votre prénom et votre métier ;",
                    "9 h : trois personnes disent en deux minutes ce qu'elles cherchent ;",
                    "9 h 30 : on continue par petits groupes, ou l'on retourne travailler.",
                ],
            ),
            (
                "p",
                "Les membres des quatre coopératives y sont les bienvenus, et les nouvelles têtes passent en premier.",
            ),
        ],
    },
    {
        "slug": "rever-notre-cooperation-est-a-lire",
        "title": "« Rêver notre coopération » : le compte rendu est à lire",
        "section": None,
        "after": 21,
        "summary": "La Conviviale racontée du café aux élans, à lire en ligne ou à télécharger.",
        "body": [
            (
                "p",
                "Un 9 octobre, près de 130 entrepreneurs et entrepreneuses des quatre coopératives ont passé la journée ensemble. Ce qui "
                "s'y est dit tient maintenant en quelques pages : les temps forts, les cinq suites, les élans.",
            ),
            (
                "p",
                "Le compte rendu se lit en dix minutes, se télécharge en PDF et se partage : partenaires, porteurs et porteuses de "
                "projet, journalistes y trouveront ce que coopérer veut dire ici.",
            ),
            ("action", "Dix minutes, et cinq suites à prendre.", "Lire le compte rendu", "rever-notre-cooperation"),
            ("p", "Vous y étiez ? Racontez la suite de votre élan : la page des actualités lui fera une place."),
        ],
    },
]
