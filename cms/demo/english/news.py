"""The news that the demo tells in English."""

NEWS = [
    {
        "of": "un-lieu-pour-travailler-a-plusieurs",
        "slug": "a-place-to-work-together",
        "title": "A “place” to work together",
        "summary": "The pledge made at the Conviviale is looking for its first walls. Three were visited, a fourth is taking shape.",
        "body": [
            (
                "p",
                "The word came back all day long, between quotation marks: a “place”. Neither one more shared office nor a workshop for a single trade, but "
                "somewhere you go because others work there too, and where a chat may become a project before the coffee is gone.",
            ),
            ("h2", "Three visits, three lessons"),
            (
                "p",
                "Maud Charpennes, a joiner, brings together once a month those who like the idea. The group pushed open three doors: a former garage, the ground floor of "
                "a block of flats and one half of a printing works.",
            ),
            (
                "list",
                [
                    "The garage has plenty of room; heating is another matter.",
                    "The ground floor is bright, quiet, and too small as soon as anyone saws.",
                    "At the printing works the owner is happy to share, provided you like noise.",
                ],
            ),
            (
                "quote",
                "We stopped looking for the perfect place. We are looking for the one where you would want to arrive early.",
                "Maud Charpennes, joiner",
            ),
            ("h2", "What comes next"),
            (
                "p",
                "An evening open to everyone will show five plans drawn by members. Anyone will be able to move the cardboard walls, which is cheaper than doing it later.",
            ),
        ],
    },
    {
        "of": "rever-notre-cooperation-est-a-lire",
        "slug": "dreaming-our-cooperation-is-out",
        "title": "“Dreaming our cooperation”: the recap is out",
        "summary": "The Conviviale told from coffee to pledges, to be read online or downloaded.",
        "body": [
            (
                "p",
                "One 9 October, nearly 130 entrepreneurs of the four cooperatives spent the day together. What was said there now fits in a few pages: the highlights, the five ways "
                "forward, the pledges.",
            ),
            (
                "p",
                "The recap takes ten minutes to read, can be downloaded as a PDF and is there to be shared: partners, project holders and journalists will find in it what cooperation "
                "means here.",
            ),
            ("action", "Ten minutes, and five ways forward to take.", "Read the recap", "rever-notre-cooperation"),
            ("p", "Were you there? Tell us what became of your pledge: the news page will make room for it."),
        ],
    },
]
