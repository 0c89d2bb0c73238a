"""Twelve pieces of news. `days_ago` counts back from today; `after` counts on from the Conviviale."""

from cms.demo.french import typeset

NEWS = typeset(
    [
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
            "section": "elycoop",
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
                ("p", "Vous y étiez ? Racontez la suite de votre élan : la page des actualités lui fera une place."),
            ],
        },
    ]
)
