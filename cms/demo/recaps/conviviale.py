"""“Rêver notre coopération”: the Conviviale told from what is known of it. Votes and pledges are examples, and say so."""

from cms.demo.facts import CONVIVIALE_WORDS, REPRESENTATIVES

CONVIVIALE = {
    "slug": "rever-notre-cooperation",
    "event": "la-conviviale",
    "section": None,
    "audience": "public",
    "title": "Rêver notre coopération",
    "kicker": "La Conviviale Co'Hop · un 9 octobre",
    "summary": "Une journée pour se rencontrer, se raconter et décider. Voici ce que près de 130 entrepreneurs et entrepreneuses en ont fait.",
    "figures": [
        ("130", "", "entrepreneurs et entrepreneuses, ou presque"),
        ("4", "", "coopératives réunies"),
        ("4", "", "temps forts, du café aux élans"),
        ("5", "", "suites données par le groupe"),
    ],
    "timeline_title": "Une journée, quatre temps",
    "timeline": [
        ("Arriver", "Café, badges, et une image remise à chacun et chacune : elle compose les groupes au hasard."),
        ("Se situer", "Les quatre coopératives présentent le collectif, d'une même voix."),
        ("Se raconter", "Des récits réussis ou ratés, des mots clés, des thèmes ; des actions, puis un vote."),
        ("S'élancer", "Après le repas : les priorités, les élans, et des ateliers pour le plaisir."),
    ],
    "quotes": [(CONVIVIALE_WORDS, f"{REPRESENTATIVES}, en ouverture")],
    "body": [
        (
            "p",
            "Qu'est-ce qui distingue coopérer, collaborer et participer ? La matinée s'ouvre sur cette question, et sur des histoires vraies. "
            "Le soir, il en reste des actions choisies ensemble et des engagements pris à voix haute.",
        ),
        ("h2", "Une image dans la main"),
        (
            "p",
            "À l'accueil, un café, un badge, et une image. Elle n'est pas là pour décorer : toutes les personnes qui ont reçu la même forment un "
            "groupe de réflexion. On ne choisit ni son groupe ni ses voisins, et c'est tout l'intérêt. Près de 130 entrepreneurs et entrepreneuses se "
            "retrouvent ainsi mélangés, métiers et coopératives confondus.",
        ),
        (
            "p",
            "La journée est animée par Amélie Véran, entrepreneuse à Graines de Sol : une membre du réseau qui "
            "invite les autres, et non une voix venue d'ailleurs.",
        ),
        ("h2", "Quatre coopératives, un même cap"),
        (
            "p",
            "Marie Mayyas pour Graines de Sol, Jimmy Mercante pour Elycoop, Jean-Michel Duboeuf pour Cabestan et Mickael Chauvin pour Escale Création "
            "présentent le collectif. Les discussions ont commencé à la fin de 2016 ; depuis septembre 2017, les quatre coopératives partagent des "
            "supports de communication sur les salons.",
        ),
        (
            "p",
            "Ensemble, elles rassemblent environ 800 entrepreneurs et entrepreneuses, et environ 12 M€ de chiffre d'affaires. Le collectif n'a pas "
            "d'existence juridique propre ; il a un cap commun, et des gens pour le tenir.",
        ),
        ("h2", "Des récits, réussis ou non"),
        (
            "p",
            "Chaque groupe se raconte des travaux menés à plusieurs : ceux qui ont marché, ceux qui ont coincé. Dans les "
            "récits, on souligne les mots clés : ce sont eux qui passeront de la table au mur.",
        ),
        ("h3", "Du récit à l'idée, de l'idée au thème"),
        (
            "p",
            "Les idées sont notées une par une, mises en commun, puis classées et reclassées jusqu'à ce que des thèmes forts apparaissent. Chaque groupe "
            "en choisit un, imagine des actions concrètes et les présente à tous les autres en fin de matinée.",
        ),
        ("h3", "Le vote"),
        (
            "p",
            "Tout le monde vote, deux fois : pour ce qui paraît le plus urgent, et pour ce qui paraît le plus pertinent. L'urgent n'est pas toujours le "
            "pertinent : deux questions valent mieux qu'une pour choisir.",
        ),
        ("h2", "Après le repas, les élans"),
        (
            "p",
            "Les actions prioritaires sont arrêtées. Puis des personnes s'engagent, seules ou à "
            "plusieurs. Ici, on appelle cela un élan.",
        ),
        (
            "p",
            "La suite de l'après-midi est plus légère, avec des ateliers menés par des entrepreneurs et entrepreneuses : yoga du rire, pétanque et mölkky, "
            "jeux coopératifs.",
        ),
        ("h2", "Ce qui vient ensuite"),
        (
            "p",
            "Cinq suites ont été nommées. Elles donnent le programme des mois qui suivent, et se lisent une par une à la fin de ce compte rendu.",
        ),
        ("p", "Coopérer demandait un rêve commun. Il est écrit, il se lit en dix minutes, et il attend vos mains."),
    ],
    "actions_note": "Chiffres et élans d'exemple : ils montrent la méthode, et non le vote ni les engagements de ce jour-là.",
    "actions": [
        ("Se faire connaître : partenaires, porteurs et porteuses de projet, médias", 58, 71),
        ("Prendre place dans les réseaux d'appui à la création", 41, 52),
        ("Nos événements, ou notre bannière sur ceux des autres", 34, 66),
        ("Un « lieu » pour travailler à plusieurs", 73, 80),
        ("Des outils pour passer de l'échange au projet", 69, 49),
    ],
    "pledges": [
        ("Maud Charpennes", "Graines de Sol", "Je réunis celles et ceux qui cherchent un lieu, une fois par mois."),
        ("Idriss Monplaisir", "Cabestan", "J'écris une page sur les mots de la coopération."),
        ("Rose Fourvière", "Escale Création", "Je présente Co'hop dans deux réseaux d'appui."),
        ("Théo Vaise", "Elycoop", "On monte à trois une petite boîte à outils commune."),
    ],
    "attachments": [("Les six images qui forment les groupes, à imprimer", "pictures")],
    "next_steps": [
        (
            "Se faire connaître",
            "Une communication forte vers les partenaires, les futurs porteurs et porteuses de projet et les médias.",
        ),
        ("Se rendre visibles", "Une présence dans les réseaux d'appui à la création d'activité."),
        (
            "Se montrer ensemble",
            "Des événements bien à nous, ou la bannière Co'hop sur ceux qui existent, avec des entrepreneurs et entrepreneuses pour les faire vivre.",
        ),
        ("Un « lieu »", "Un endroit où se rencontrent celles et ceux qui veulent travailler à plusieurs."),
        (
            "Des outils",
            "De quoi communiquer entre entrepreneurs et entrepreneuses, pour que les échanges deviennent des projets.",
        ),
    ],
}
