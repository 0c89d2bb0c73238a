"""What the recaps give to take away, in plain words; the pictures themselves are drawn (see cms/demo/files.py)."""

PICTURES_NOTE = (
    "Six images pour former des groupes au hasard : imprimez chacune autant de fois que vous voulez de personnes dans un groupe, mélangez, et remettez-en une à "
    "chaque personne à l'accueil. Celles et ceux qui ont la même image forment un groupe. Elles ont été dessinées pour le site d'exemple de Co'hop ; copiez-les librement."
)

GAMES = [
    (
        "Le pont",
        "Il faut : deux tables à un mètre l'une de l'autre, une feuille de papier et trois agrafes par personne. De quatre à huit personnes, quinze minutes.",
        "But : relier les deux tables, sans parler, chacun ne touchant que sa propre feuille.",
        "Quand le pont tombe, on ramasse, on ne commente pas, on recommence. Après trois essais, on parle deux minutes et l'on essaie encore.",
        "À se demander ensuite : qui a regardé les autres avant de bouger ?",
    ),
    (
        "La rumeur exacte",
        "Il faut : une histoire de dix lignes, avec dix détails. De cinq à dix personnes, vingt minutes.",
        "But : faire le tour de la table sans perdre un détail. Chaque personne entend l'histoire une fois, puis la raconte à la suivante.",
        "Chacun peut vérifier un détail auprès de la personne d'avant, une fois, une seule. À la fin, on compte les détails sauvés.",
        "À se demander ensuite : qu'avez-vous choisi de vérifier, et pourquoi ?",
    ),
    (
        "Le marché aveugle",
        "Il faut : trois objets par personne et une liste de trois besoins, gardée secrète. De six à douze personnes, cinq minutes par manche.",
        "But : que tout le monde ait ce qu'il lui faut à la fin. Personne ne l'a au début, et tout le monde a ce qu'il faut à quelqu'un.",
        "Première manche : on propose ce que l'on a. Seconde manche : on dit d'abord ce que l'on n'a pas.",
        "À se demander ensuite : laquelle des deux manches a fini la première ?",
    ),
]

PLACES = [
    ("Local", "Surface (m²)", "Entrée de plain-pied", "Chauffage", "À vérifier"),
    ("Le garage", "390", "oui", "un radiateur", "isolation de la verrière"),
    ("Le rez-de-chaussée", "95", "oui", "collectif", "bruit de scie"),
    ("L'imprimerie, moitié libre", "255", "non, deux marches", "partagé", "essai de trois mois"),
]
