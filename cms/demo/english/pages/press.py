"""What a journalist comes for, in English. The one quotation is translated, and says so."""

SHORT = (
    "Co’hop brings together four business and employment cooperatives in the Lyon area: Cabestan, Elycoop, Escale Création and Graines de Sol. Together they "
    "gather about 800 entrepreneurs, with a turnover of about €12 million."
)
LONG = (
    "A business and employment cooperative is a shared company: people test and grow their own business inside it, with a secure status and with "
    "individual and collective support. A salaried support team brings law, management, accounting and marketing; resources are pooled."
)
HISTORY = (
    "Talks between the four cooperatives began at the end of 2016. Since September 2017 they have shared communication material at trade fairs. Co’hop is a "
    "collective: it has no legal entity of its own."
)
GATHERING = (
    "One 9 October, the Conviviale Co’Hop brought together nearly 130 entrepreneurs for a day hosted by Amélie Véran, an entrepreneur at Graines de Sol. Its recap, "
    "“Dreaming our cooperation”, is online."
)

PRESS = {
    "slug": "press",
    "title": "Press",
    "summary": "The collective in two lines, in ten lines and in figures, free to reuse.",
    "body": [
        ("h2", "In two lines"),
        ("p", SHORT),
        ("h2", "In ten lines"),
        ("p", LONG),
        ("p", HISTORY),
        ("p", GATHERING),
        ("h2", "In figures"),
        (
            "table",
            "Co’hop in five facts",
            [
                ["Fact", "Figure"],
                ["Cooperatives", "4"],
                ["Entrepreneurs", "about 800"],
                ["Turnover, together", "about €12 million"],
                ["First talks", "end of 2016"],
                ["Shared material at trade fairs", "since September 2017"],
            ],
        ),
        ("h2", "A sentence to quote"),
        (
            "quote",
            "A shared ambition, a metropolitan network.",
            "Marie Mayyas (Graines de Sol), Jimmy Mercante (Elycoop), Jean-Michel Duboeuf (Cabestan) and Mickael Chauvin (Escale Création), at the Conviviale; "
            "translated from French",
        ),
        ("h2", "Spelling our name"),
        (
            "list",
            [
                "Co’hop, with an apostrophe and a single capital, the C; only La Conviviale Co’Hop keeps its H;",
                "a co’hopper, in French “co’hopeuse” or “co’hopeur”: an entrepreneur of one of the four cooperatives;",
                "“co’hopération”: our way of saying cooperation;",
                "a pledge, in French “élan”: what somebody promises in front of the others, alone or with them.",
            ],
        ),
        ("h2", "The kit"),
        (
            "p",
            "The file holds the mark and the symbol as vector drawings, on light and on dark ground, as well as these texts in both languages. Please do not change the order of "
            "the colours.",
        ),
        ("document", "Co’hop press kit", "kit"),
        ("h2", "Reaching us"),
        (
            "p",
            "An interview, a figure to check, a visit to a workshop: write to presse@cohop.example (an example address). We answer within two working days.",
        ),
    ],
}

KIT = [SHORT, LONG, HISTORY, GATHERING]
