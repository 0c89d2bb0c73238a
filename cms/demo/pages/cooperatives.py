"""The four cooperatives. What is said of each is true of any; addresses and numbers are examples."""

BODY = [
    ("h2", "Une entreprise partagée"),
    (
        "p",
        "Une coopérative d'activités et d'emploi (CAE) est une entreprise que l'on partage. Un porteur ou une porteuse de projet y teste puis y développe son "
        "activité, avec un statut protecteur et un accompagnement individuel et collectif.",
    ),
    (
        "p",
        "L'équipe support, salariée, apporte ce que l'on ne sait pas toujours faire : droit, gestion, comptabilité, marketing. Les moyens sont mis en commun, "
        "les clients restent les vôtres, et les voisins de table deviennent souvent des partenaires.",
    ),
    ("h2", "Comment choisir ?"),
    (
        "p",
        "Par la proximité, par le métier, par la rencontre surtout. Les quatre coopératives partagent le même cadre et le même collectif : venez à une réunion "
        "d'information, puis à une autre si le cœur hésite.",
    ),
    ("action", "Les prochaines réunions sont ouvertes à tout le monde.", "Voir l'agenda", "evenements"),
]


def _page(slug, name, colour, sign, representative, summary, opening, number):
    return {
        "slug": slug,
        "name": name,
        "colour": colour,
        "sign": sign,
        "title": name,
        "summary": summary,
        "address": "Adresse d'exemple\n12, rue de l'Exemple\n69000 Lyon",
        "phone": f"04 65 71 00 0{number}",
        "email": f"{slug}@cohop.example",
        "body": [
            ("p", opening),
            ("p", f"À la Conviviale, le collectif a été présenté pour {name} par {representative}."),
            ("h2", "Ce que vous y trouvez"),
            (
                "list",
                [
                    "un cadre pour facturer et tester votre activité en sécurité ;",
                    "une personne de l'équipe support qui suit votre projet ;",
                    "des temps collectifs : ateliers, rendez-vous du réseau, coups de main ;",
                    "les membres des trois autres coopératives, à portée d'annonce.",
                ],
            ),
            ("h2", "Pour commencer"),
            (
                "p",
                "Une réunion d'information d'abord, un entretien ensuite. Vous n'avez besoin ni d'un plan achevé ni d'un premier client : une envie, un métier et des "
                "questions suffisent.",
            ),
            ("action", "Une question avant de venir ?", "Écrire à l'équipe support", "ecrire"),
        ],
    }


COOPERATIVES = [
    _page(
        "cabestan",
        "Cabestan",
        "blue",
        "ring",
        "Jean-Michel Duboeuf",
        "Une des quatre coopératives d'activités et d'emploi du collectif Co'hop.",
        "Cabestan est une coopérative d'activités et d'emploi de la région lyonnaise, l'une des quatre maisons de Co'hop.",
        1,
    ),
    _page(
        "elycoop",
        "Elycoop",
        "pink",
        "arch",
        "Jimmy Mercante",
        "Une coopérative d'activités et d'emploi où tester son projet, entre pairs.",
        "Elycoop fait partie des quatre coopératives d'activités et d'emploi de la région lyonnaise réunies sous le nom de Co'hop.",
        2,
    ),
    _page(
        "escale-creation",
        "Escale Création",
        "yellow",
        "stairs",
        "Mickael Chauvin",
        "Une coopérative d'activités et d'emploi, une équipe support, un réseau métropolitain.",
        "Escale Création est l'une des quatre coopératives d'activités et d'emploi qui forment Co'hop, dans la région lyonnaise.",
        3,
    ),
    _page(
        "graines-de-sol",
        "Graines de Sol",
        "green",
        "leaf",
        "Marie Mayyas",
        "Une coopérative d'activités et d'emploi où l'on fait pousser son activité à plusieurs.",
        "Graines de Sol complète le collectif Co'hop : quatre coopératives d'activités et d'emploi de la région lyonnaise, un même réseau.",
        4,
    ),
]
