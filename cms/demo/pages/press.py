"""What a journalist comes for: who, how many, since when, in words to copy."""

from cms.demo.facts import CONVIVIALE_WORDS, REPRESENTATIVES

SHORT = (
    "Co'hop réunit quatre coopératives d'activités et d'emploi de la région lyonnaise : Cabestan, Elycoop, Escale Création et Graines de Sol. Ensemble, elles "
    "comptent environ 800 entrepreneurs et entrepreneuses, pour environ 12 M€ de chiffre d'affaires."
)
LONG = (
    "Une coopérative d'activités et d'emploi est une entreprise partagée : on y teste et on y développe sa propre activité, avec un statut protecteur et un "
    "accompagnement individuel et collectif. Une équipe support salariée y apporte le droit, la gestion, la comptabilité et le marketing ; les moyens sont mis en commun."
)
HISTORY = (
    "Les discussions entre les quatre coopératives ont commencé à la fin de l'année 2016. Depuis septembre 2017, elles partagent des supports de communication sur les "
    "salons. Co'hop est un collectif : il n'a pas de personnalité juridique propre."
)
GATHERING = (
    "Un 9 octobre, la Conviviale Co'Hop a réuni près de 130 entrepreneurs et entrepreneuses pour une journée animée par Amélie Véran, entrepreneuse à Graines de Sol. "
    "Son compte rendu, « Rêver notre coopération », est en ligne."
)

PRESS = {
    "slug": "presse",
    "title": "Presse",
    "summary": "Le collectif en deux lignes, en dix lignes et en chiffres, à reprendre librement.",
    "body": [
        ("h2", "En deux lignes"),
        ("p", SHORT),
        ("h2", "En dix lignes"),
        ("p", LONG),
        ("p", HISTORY),
        ("p", GATHERING),
        ("h2", "En chiffres"),
        (
            "table",
            "Co'hop en cinq repères",
            [
                ["Repère", "Valeur"],
                ["Coopératives", "4"],
                ["Entrepreneurs et entrepreneuses", "environ 800"],
                ["Chiffre d'affaires cumulé", "environ 12 M€"],
                ["Premières discussions", "fin 2016"],
                ["Supports communs sur les salons", "depuis septembre 2017"],
            ],
        ),
        ("h2", "Une phrase à citer"),
        ("quote", CONVIVIALE_WORDS, f"{REPRESENTATIVES}, à la Conviviale"),
        ("h2", "Bien écrire notre nom"),
        (
            "list",
            [
                "Co'hop, avec une apostrophe et une seule majuscule, le C ; seule la Conviviale Co'Hop garde son H ;",
                "une co'hopeuse, un co'hopeur : entrepreneuse ou entrepreneur de l'une des quatre coopératives ;",
                "la co'hopération : notre façon de dire coopérer ;",
                "un élan : l'engagement que l'on prend devant les autres, en solo ou à plusieurs.",
            ],
        ),
        ("h2", "Le kit"),
        (
            "p",
            "Le fichier contient la marque et le symbole en dessin vectoriel, sur fond clair et sur fond sombre, ainsi que ces textes dans les deux langues. Merci de ne pas changer l'ordre des couleurs.",
        ),
        ("document", "Kit presse Co'hop", "kit"),
        ("h2", "Nous joindre"),
        (
            "p",
            "Une interview, un chiffre à vérifier, une visite d'atelier : écrivez à presse@cohop.example (adresse d'exemple). Nous répondons sous deux jours ouvrés.",
        ),
    ],
}

KIT = [SHORT, LONG, HISTORY, GATHERING]
