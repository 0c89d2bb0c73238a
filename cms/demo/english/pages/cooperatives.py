"""The four cooperatives. Names, numbers and e-mail addresses are those of the French pages."""

BODY = [
    ("h2", "A shared company"),
    (
        "p",
        "A business and employment cooperative, a “CAE” in French, is a company that people share. A project holder tests and then grows a business "
        "inside it, with a secure status and with individual and collective support.",
    ),
    (
        "p",
        "The support team is salaried. It brings what nobody is born knowing: law, management, accounting, marketing. Resources are pooled, your customers remain yours, and "
        "the person at the next table often becomes a partner.",
    ),
    ("h2", "How to choose?"),
    (
        "p",
        "By what is near, by trade, and above all by meeting people. The four cooperatives share the same framework and the same collective: come to one information meeting, "
        "then to another if your heart still wavers.",
    ),
    ("action", "The next meetings are open to everyone.", "See the calendar", "evenements"),
]


def _page(name, representative, summary, opening):
    return {
        "summary": summary,
        "address": "Example address\n12, rue de l’Exemple\n69000 Lyon",
        "body": [
            ("p", opening),
            ("p", f"At the Conviviale, {representative} presented the collective on behalf of {name}."),
            ("h2", "What you find here"),
            (
                "list",
                [
                    "a framework in which to invoice and to test your business in safety;",
                    "someone on the support team who follows your project;",
                    "time with others: workshops, network gatherings, a helping hand;",
                    "the members of the three other cooperatives, one notice away.",
                ],
            ),
            ("h2", "Where to start"),
            (
                "p",
                "First an information meeting, then a conversation. You need neither a finished plan nor a first customer: something you want to do, a trade and a few "
                "questions are enough.",
            ),
            ("action", "A question before you come?", "Write to the support team", "ecrire"),
        ],
    }


COOPERATIVES = [
    _page(
        "Cabestan",
        "Jean-Michel Duboeuf",
        "One of the four business and employment cooperatives of the Co’hop collective.",
        "Cabestan is a business and employment cooperative in the Lyon area, one of the four houses of Co’hop.",
    ),
    _page(
        "Elycoop",
        "Jimmy Mercante",
        "A business and employment cooperative where you test your project among peers.",
        "Elycoop is one of the four business and employment cooperatives in the Lyon area that come together under the name of Co’hop.",
    ),
    _page(
        "Escale Création",
        "Mickael Chauvin",
        "A business and employment cooperative, a support team, a metropolitan network.",
        "Escale Création is one of the four business and employment cooperatives that make up Co’hop, in the Lyon area.",
    ),
    _page(
        "Graines de Sol",
        "Marie Mayyas",
        "A business and employment cooperative where you grow your business with others.",
        "Graines de Sol completes the Co’hop collective: four business and employment cooperatives in the Lyon area, one network.",
    ),
]
