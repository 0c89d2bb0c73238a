"""What a person would answer to what the demo's members seek: the trades that help (2), that may (1); the others (0).

Judged on what each trade is and offers, not on the words. `python -m tests.benchmarks.bench_peers` prints how well
the matching does; test_peers keeps it from doing worse.
"""

from math import log2

from cms.demo.french import french
from cms.demo.skills import SYNONYMS
from cms.demo.trades import TRADES
from extranet.directory.search import SMALL_WORDS
from pages.words import plain

JUDGED = {
    french(need): grades
    for need, grades in {
        "Une tapissière ou un tapissier pour des banquettes": {"tapisserie": 2, "couture": 1},
        "Quelqu'un pour photographier mes chantiers finis": {"photographie": 2, "reseaux-sociaux": 1},
        "Une personne pour écrire mes fiches": {"redaction": 2, "ecriture-publique": 1, "ecriture-jeunesse": 1},
        "Une imprimerie locale, petits tirages": {"serigraphie": 2, "reliure": 1},
        "Des illustrateurs et illustratrices à relier": {"illustration": 2, "animation-2d": 1},
        "Une menuisière ou un menuisier pour des plateaux": {"menuiserie": 2, "ebenisterie": 1},
        "Une relecture de mes conditions de vente": {"correction": 2, "ecriture-publique": 1, "redaction": 1},
        "Une illustratrice ou un illustrateur pour six étiquettes": {"illustration": 2, "graphisme": 1},
        "Une architecte ou un architecte d'intérieur curieux de verre": {"architecture-interieure": 2},
        "De l'aide sur mes devis du dimanche soir": {"gestion": 2, "financement": 1},
        "Une paysagiste ou un paysagiste pour répondre à plusieurs": {"paysage": 2, "jardin": 1},
        "Un nom plus court pour mon activité": {"communication": 2, "redaction": 2, "graphisme": 1},
        "Une facilitatrice ou un facilitateur pour des réunions tendues": {
            "accompagnement": 2, "facilitation-graphique": 2, "formation": 1,
        },
        "Quelqu'un pour dessiner mes schémas": {"facilitation-graphique": 2, "dessin-batiment": 2, "illustration": 1},
        "Une photographe ou un photographe d'espaces": {"photographie": 2},
        "Une maçonne ou un maçon pour murets et seuils": {"maconnerie": 2},
        "Une graphiste ou un graphiste pour ma remorque": {"graphisme": 2, "peinture": 1, "illustration": 1},
        "Une autrice ou un auteur pour un album": {"ecriture-jeunesse": 2, "biographie": 1},
        "Quelqu'un pour relire mes devis": {"gestion": 2, "correction": 2, "electricite": 1},
        "Une rédactrice ou un rédacteur qui aime couper": {"redaction": 2, "correction": 1},
        "Une preneuse ou un preneur de son deux jours en juin": {"video": 2, "regie": 2, "musique": 2},
        "Des voix, jeunes et moins jeunes": {"comedie": 2, "conte": 2, "musique": 1},
        "Quelqu'un pour débloquer mes formules de tableur": {"donnees": 2, "gestion": 2, "informatique": 1},
        "De l'aide pour automatiser mes factures": {"gestion": 2, "developpement": 1, "donnees": 1},
        "Une ou un vidéaste pour des capsules signées": {"video": 2, "animation-2d": 1},
        "Une relieuse ou un relieur pour dix exemplaires": {"reliure": 2},
        "Un échange avec une médiatrice ou un médiateur numérique": {"mediation-numerique": 2, "informatique": 1},
        "Une ou un graphiste avec qui répondre": {"graphisme": 2},
        "Un binôme de développement": {"developpement": 2, "integration": 1},
        "Des maquettes pensées pour petit écran": {"interface": 2, "integration": 1, "graphisme": 1},
        "Un échange contre un site internet": {"developpement": 2, "integration": 2},
        "Une écrivaine publique ou un écrivain public en relais": {"ecriture-publique": 2},
        "Une relecture de mes textes": {"correction": 2, "redaction": 1, "ecriture-publique": 1},
        "Une illustratrice ou un illustrateur pour un atlas": {"illustration": 2},
        "Un logo plus gai que mes classeurs": {"graphisme": 2, "illustration": 1},
        "Une thermicienne ou un thermicien": {"thermique": 2},
        "Un vélo cargo de temps en temps": {"velo": 2, "livraison": 1},
        "Une ou un cartographe": {"patrimoine": 2, "donnees": 2},
        "Une savonnière ou un savonnier": {"savonnerie": 2},
        "Une aide pour mes dossiers de financement": {"financement": 2, "gestion-projet": 1},
        "Une livreuse ou un livreur à vélo régulier": {"livraison": 2},
        "Une ou un céramiste pour des plats de service": {"ceramique": 2},
        "Une couturière ou un couturier de costumes": {"couture": 2, "tapisserie": 1},
        "Une musicienne ou un musicien": {"musique": 2, "lutherie": 1},
        "Une illustration d'affiche": {"illustration": 2, "graphisme": 2, "serigraphie": 1},
        "Une traductrice ou un traducteur": {"traduction": 2},
        "Une interprète en langue des signes pour mes visites": {"interpretation-lsf": 2},
        "Une main pour douze dessins": {"illustration": 2, "facilitation-graphique": 1, "dessin-batiment": 1},
        "Une cuisinière ou un cuisinier pour un duo": {"cuisine": 2, "traiteur": 1},
        "Des quilles faites au tour": {"menuiserie": 2, "ebenisterie": 1, "lutherie": 1},
        "Des coussins cousus ici": {"couture": 2, "tapisserie": 2},
        "Une comédienne ou un comédien pour enregistrer": {"comedie": 2, "conte": 1},
        "Un coup de main pour ma boutique en ligne": {"developpement": 2, "integration": 1, "photographie": 1},
        "Une correctrice ou un correcteur les veilles de dépôt": {"correction": 2},
    }.items()
}  # fmt: skip


def ndcg(ranked, grades, places=5):
    """How good the first of `ranked` are, from 0 to 1: what is useful counts more the higher it stands."""

    def gain(values):
        return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(values[:places]))

    return gain([grades.get(each, 0) for each in ranked]) / gain(sorted(grades.values(), reverse=True))


def by_matching():
    """The quality of the matching, on average."""
    from extranet.directory.matching import Words

    names = {name: [name, *SYNONYMS.get(name, [])] for trade in TRADES.values() for name in trade["skills"]}
    keys = {name: place for place, name in enumerate(names)}
    rows = [(trade["names"][0], trade["offers"], [_Skill(keys[name], name) for name in trade["skills"]])
            for trade in TRADES.values()]  # fmt: skip
    words = Words([(keys[name], each) for name, called in names.items() for each in called])
    gifts = dict(zip(TRADES, (words.gifts(*row) for row in rows), strict=True))
    words.count(frozenset().union(*(line.tokens for line in lines)) for lines in gifts.values())

    def ranked(need):
        line = words.line(need, "needs")
        found = {trade: words.best(line, lines) for trade, lines in gifts.items()}
        return sorted((trade for trade in found if found[trade]), key=lambda trade: -found[trade].score)

    return _mean(ranked)


def by_plain_words():
    """What the number of words in common would do, small words left out."""
    texts = {
        key: _plain(" ".join([trade["names"][0], *trade["offers"], *trade["skills"]])) for key, trade in TRADES.items()
    }
    return _mean(lambda need: sorted(texts, key=lambda trade: -len(_plain(need) & texts[trade])))


def _plain(text):
    return set(plain(text).split()) - SMALL_WORDS


class _Skill:
    def __init__(self, pk, name):
        self.pk, self.name = pk, name


def _mean(ranked):
    return sum(ndcg(ranked(need), grades) for need, grades in JUDGED.items()) / len(JUDGED)
