"""The events that the demo announces in English."""

EVENTS = [
    {
        "of": "un-lieu-cinq-plans",
        "slug": "one-place-five-plans",
        "title": "One place, five plans: a co-creation evening",
        "summary": "Five ways to draw a place to work together, to be moved about by hand.",
        "town": "Lyon 7th",
        "price": "Free entry",
        "body": [
            (
                "p",
                "Five cardboard models, one table for each plan, and walls that move. You go from table to table, leaving a remark and a number: for how many hours a week would "
                "you come?",
            ),
            ("p", "The evening is open to neighbours and partners: a place is shared before it exists."),
        ],
    },
    {
        "of": "la-conviviale",
        "slug": "the-conviviale",
        "title": "La Conviviale Co’Hop: a day together",
        "summary": "A day to meet, to tell stories and to decide together what comes next.",
        "town": "Lyon area",
        "body": [
            (
                "p",
                "The four cooperatives invite their entrepreneurs to a day together, hosted by Amélie Véran, an entrepreneur at Graines de Sol.",
            ),
            ("h2", "In the morning, we work"),
            (
                "list",
                [
                    "welcome: coffee, badges, and a picture that will tell you your group;",
                    "the collective, presented by its four representatives;",
                    "stories, key words, ideas, themes, then proposals for action and a vote.",
                ],
            ),
            ("h2", "In the afternoon, we leap"),
            (
                "p",
                "After lunch, priority actions are settled and people may commit themselves, alone or together. Then come the workshops run by entrepreneurs: laughter yoga, "
                "pétanque and mölkky, cooperative games.",
            ),
        ],
    },
    {
        "of": "petit-dejeuner-du-reseau",
        "slug": "network-breakfast",
        "title": "The co’hoppers’ breakfast",
        "summary": "On the first Tuesday of the month, we sit down next to somebody we do not know.",
        "price": "Everyone pays for their own coffee",
        "body": [
            (
                "p",
                "A name tag, a coffee, a neighbour chosen by chance. At 9 am, three people say in two minutes what they are looking for; at 9.30, we go on in small groups or go back "
                "to work.",
            ),
            ("p", "New faces, you go first. Old faces, keep a chair for them."),
        ],
    },
    {
        "of": "tester-son-projet-garder-un-filet",
        "slug": "test-your-project-keep-a-net",
        "title": "Information meeting: test your project, keep a net",
        "summary": "Trying out an activity in a safe framework, with individual and collective support.",
        "price": "Free entry",
        "body": [
            (
                "p",
                "Testing is not pretending: you invoice real customers, with a team behind you. This meeting says how, and for whom.",
            ),
            ("p", "Bring your doubts. They make better questions than five-year plans do."),
        ],
    },
]
