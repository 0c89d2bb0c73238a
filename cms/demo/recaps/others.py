"""Three shorter recaps, all fiction; one of them is for members only."""

STAND = {
    "slug": "un-stand-et-quatre-voix",
    "event": "salon-des-elans",
    "section": None,
    "audience": "public",
    "title": "Un stand et quatre voix",
    "kicker": "Le stand Co'hop au Salon des élans",
    "summary": "Une journée d'accueil sous la bannière commune : les questions que l'on nous a posées, et ce que nous changerons la prochaine fois.",
    "figures": [
        ("86", "", "personnes accueillies sur le stand (exemple)"),
        ("16", "", "membres qui se sont relayés"),
        ("4", "", "coopératives derrière une seule table"),
    ],
    "timeline_title": "La journée, heure par heure",
    "timeline": [
        ("Monter", "Vingt-deux minutes pour la structure, quarante pour trouver une rallonge."),
        ("Accueillir", "Deux membres et une personne de l'équipe support, jamais de la même coopérative."),
        ("Raconter", "À 11 h et à 15 h, une première année d'activité, avec les ratures."),
        ("Relancer", "Chaque visite repart avec une date de réunion d'information."),
    ],
    "quotes": [
        (
            "On m'a demandé quarante fois si c'était vraiment possible. J'ai montré ma première facture.",
            "Noé Cusset, menuisier",
        ),
    ],
    "body": [
        ("h2", "Ce que l'on nous demande"),
        (
            "p",
            "Trois questions reviennent toute la journée, dans cet ordre ou dans un autre. Faut-il déjà avoir des clients ? Que se passe-t-il si cela ne "
            "marche pas ? Et pourquoi êtes-vous quatre ?",
        ),
        (
            "p",
            "À la troisième, nous répondons par un plan : chaque coopérative a ses habitudes et ses métiers, toutes partagent le même cadre. On ne "
            "choisit pas sur un salon ; on y prend une date.",
        ),
        ("h2", "Ce qui a bien marché"),
        (
            "list",
            [
                "le plan dessiné, que les gens photographient ;",
                "les récits debout, sans micro, de sept minutes ;",
                "la règle des deux coopératives : personne ne parle pour la sienne.",
            ],
        ),
        ("h2", "Ce que nous changerons"),
        (
            "list",
            [
                "arriver avec nos propres rallonges ;",
                "prévoir des chaises pour qui ne peut pas rester debout ;",
                "écrire plus gros, et moins.",
            ],
        ),
    ],
    "actions_note": "",
    "actions": [],
    "pledges": [
        ("Solène Gerland", "Elycoop", "Je relis tous les panneaux avant la prochaine sortie."),
        ("Bastien Laënnec", "Cabestan", "J'apporte l'éclairage et les rallonges, étiquetées."),
    ],
    "next_steps": [
        (
            "Dessiner",
            "Un groupe de membres dessine un stand démontable pour les dix prochaines années. Leur annonce est dans l'espace membre.",
        ),
        ("Rappeler", "Chaque coopérative rappelle les personnes qui ont pris une date, et les autres une seule fois."),
        ("Repartir", "La prochaine sortie de la bannière est dans l'agenda, avec les créneaux à tenir."),
    ],
}


GAMES = {
    "slug": "jouer-pour-apprendre-a-cooperer",
    "event": "apres-midi-de-jeux-cooperatifs",
    "section": "graines-de-sol",
    "audience": "public",
    "title": "Perdre ensemble, et recommencer",
    "kicker": "Un après-midi de jeux coopératifs",
    "summary": "Trois jeux, leurs règles en une page, et ce qu'ils nous ont appris sur nos façons de travailler.",
    "figures": [
        ("24", "", "joueurs et joueuses, dont cinq enfants"),
        ("6", "", "tables"),
        ("3", "", "jeux à refaire chez vous"),
    ],
    "timeline_title": "Trois parties",
    "timeline": [
        ("Parler", "Tout le monde parle : on perd en quatre minutes."),
        ("Se taire", "Plus personne ne parle : on perd en neuf minutes, mais élégamment."),
        ("Écouter", "Un objet passe de main en main : on gagne, et l'on en redemande."),
    ],
    "quotes": [
        (
            "Le jeu ne crée pas la confiance ; il montre où elle manque, et l'on peut en rire.",
            "Aïcha Bellecour, animatrice de yoga du rire",
        ),
    ],
    "body": [
        ("h2", "Les trois jeux"),
        ("h3", "Le pont"),
        (
            "p",
            "Chaque personne reçoit une feuille de papier et trois agrafes. Il faut relier deux tables sans se parler, en ne touchant que sa feuille. On "
            "découvre qui regarde les autres.",
        ),
        ("h3", "La rumeur exacte"),
        (
            "p",
            "Une histoire fait le tour de la table ; chacun peut la vérifier une fois, une seule. À la fin, on compte les détails sauvés.",
        ),
        ("h3", "Le marché aveugle"),
        (
            "p",
            "Des objets à échanger, des besoins cachés, cinq minutes. Personne n'a ce qu'il lui faut, tout le monde a ce qu'il faut à quelqu'un.",
        ),
        ("h2", "Et au travail ?"),
        (
            "p",
            "Au goûter, la discussion a quitté les jeux. On a parlé de devis partagés, de chantiers où personne ne tenait le calendrier, et de cette règle "
            "simple : dire ce que l'on n'a pas, avant de proposer ce que l'on a.",
        ),
    ],
    "actions_note": "",
    "actions": [],
    "pledges": [
        ("Aïcha Bellecour", "Graines de Sol", "Je prête la malle de jeux à toute équipe qui la demande."),
        ("Lucie Flachet", "Graines de Sol", "J'écris les règles en mots d'enfants."),
    ],
    "attachments": [("Les règles des trois jeux, une page chacune", "games")],
    "next_steps": [
        ("Refaire", "Les règles sont jointes : essayez-les à cinq, puis racontez ce qui a changé."),
        ("Prêter", "La malle de jeux passe d'équipe en équipe, avec une fiche pour dire ce qui manque."),
    ],
}


PLACE = {
    "slug": "trois-visites-et-un-pamplemoussier",
    "event": "visites-pour-un-lieu-commun",
    "section": None,
    "audience": "members",
    "title": "Trois visites et un pamplemoussier",
    "kicker": "Trois visites pour un lieu commun · entre membres",
    "summary": "Ce que nous avons vu, mesuré et demandé. Les loyers sont en discussion : ce compte rendu reste entre membres.",
    "figures": [
        ("3", "", "locaux visités"),
        ("11", "", "membres, un mètre ruban"),
        ("740", "m²", "à l'addition des trois"),
    ],
    "timeline_title": "La matinée",
    "timeline": [
        ("Le garage", "Grand, froid, une verrière. Dans la cour, un pamplemoussier que personne n'a planté."),
        ("Le rez-de-chaussée", "Clair, accessible, à deux pas du tram. Trop petit pour scier."),
        ("L'imprimerie", "La moitié libre, l'autre bavarde. Le propriétaire aime l'idée."),
    ],
    "quotes": [
        ("Le garage me plaît, mais j'ai compté les radiateurs : il y en a un.", "Maud Charpennes, menuisière"),
    ],
    "body": [
        ("h2", "Ce que nous cherchions"),
        (
            "p",
            "Un endroit où l'on vienne parce que d'autres y travaillent. Nous avions une liste : entrée de plain-pied, une pièce bruyante, une pièce calme, "
            "une grande table, un loyer que douze personnes puissent porter.",
        ),
        ("h2", "Ce que nous avons trouvé"),
        (
            "p",
            "Aucun des trois locaux ne coche tout. Le garage a la place et le pamplemoussier ; il lui manque la chaleur. Le rez-de-chaussée a la lumière ; "
            "il lui manque les murs épais. L'imprimerie a le voisinage ; il faut accepter l'odeur de l'encre, et beaucoup d'entre nous l'aiment.",
        ),
        ("h2", "Ce que nous ne ferons pas"),
        (
            "p",
            "Nous ne signerons rien avant la soirée des cinq plans. Nous ne créerons pas de structure de plus : une des coopératives portera le bail si "
            "l'essai se fait. Et nous ne demanderons pas à chacun de choisir sur photographie.",
        ),
    ],
    "actions_note": "Points d'exemple, donnés à main levée par onze personnes.",
    "actions": [
        ("Chiffrer le chauffage du garage", 9, 6),
        ("Demander un essai de trois mois à l'imprimerie", 7, 10),
        ("Visiter un quatrième lieu", 3, 5),
    ],
    "pledges": [
        ("Maud Charpennes", "Graines de Sol", "Je fais chiffrer un poêle et une isolation de la verrière."),
        ("Théo Vaise", "Elycoop", "Je dessine les cinq plans à la même échelle."),
    ],
    "attachments": [("Les trois locaux, mesurés", "places")],
    "next_steps": [
        ("Revenir", "Deux contre-visites, avec une personne qui lit les baux."),
        ("Chiffrer", "Un calcul de chauffage pour le garage."),
        ("Plier", "Cinq plans en carton, à déplacer avec les mains."),
    ],
}
