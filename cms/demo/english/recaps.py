"""“Dreaming our cooperation”: the recap that the demo has in English."""

RECAPS = [
    {
        "of": "rever-notre-cooperation",
        "slug": "dreaming-our-cooperation",
        "title": "Dreaming our cooperation",
        "kicker": "La Conviviale Co’Hop · one 9 October",
        "summary": "A day to meet, to swap stories and to decide. Here is what nearly 130 entrepreneurs made of it.",
        "figures": [
            ("130", "", "entrepreneurs, or nearly"),
            ("4", "", "cooperatives together"),
            ("4", "", "highlights, from coffee to pledges"),
            ("5", "", "ways forward named by the group"),
        ],
        "timeline_title": "One day, four moments",
        "timeline": [
            ("Arrive", "Coffee, badges, and a picture handed to each person: it makes up the groups at random."),
            ("Get our bearings", "The four cooperatives present the collective, with one voice."),
            ("Tell", "Stories of success or failure, key words, themes; actions, then a vote."),
            ("Leap", "After lunch: priorities, pledges, and workshops for the fun of it."),
        ],
        "quotes": [
            (
                "A shared ambition, a metropolitan network.",
                "Marie Mayyas (Graines de Sol), Jimmy Mercante (Elycoop), Jean-Michel Duboeuf (Cabestan) and Mickael Chauvin (Escale Création), opening the day; "
                "translated from French",
            ),
        ],
        "body": [
            (
                "p",
                "What is the difference between cooperating, collaborating and taking part? The morning opens on that question, and on true stories. By the evening there are "
                "actions chosen together and promises made out loud.",
            ),
            ("h2", "A picture in your hand"),
            (
                "p",
                "At the door, a coffee, a badge and a picture. It is not there to look pretty: all those who were given the same one form a thinking group. You choose neither "
                "your group nor your neighbours, which is the whole point. Nearly 130 entrepreneurs find themselves mixed, whatever their trade or cooperative.",
            ),
            (
                "p",
                "The day is hosted by Amélie Véran, an entrepreneur at Graines de Sol: a member of the network who invites the others, not a voice from elsewhere.",
            ),
            ("h2", "Four cooperatives, one course"),
            (
                "p",
                "Marie Mayyas for Graines de Sol, Jimmy Mercante for Elycoop, Jean-Michel Duboeuf for Cabestan and Mickael Chauvin for Escale Création present the collective. "
                "Talks began at the end of 2016; since September 2017 the four cooperatives have shared communication material at trade fairs.",
            ),
            (
                "p",
                "Together they gather about 800 entrepreneurs and a turnover of about €12 million. The collective has no legal entity of its own; it has a shared course, and people to "
                "steer it.",
            ),
            ("h2", "Stories, successful or not"),
            (
                "p",
                "Each group tells of work done with others: what succeeded, what got stuck. Key words are highlighted in the stories.",
            ),
            ("h3", "From story to idea, from idea to theme"),
            (
                "p",
                "Ideas are noted one by one, pooled, then classified until strong themes emerge. Each group picks one, imagines concrete actions and presents them to all the others "
                "at the end of the morning.",
            ),
            ("h3", "The vote"),
            (
                "p",
                "Everybody votes twice: for what seems most urgent, and for what seems most relevant. The urgent is not always the relevant: two questions are better than one to "
                "choose with.",
            ),
            ("h2", "After lunch, the pledges"),
            (
                "p",
                "Priority actions are settled. Then people commit themselves, alone or together. Here this is called an élan: a leap, a run-up, an impulse.",
            ),
            (
                "p",
                "The rest of the afternoon is lighter, with workshops run by entrepreneurs: laughter yoga, pétanque and mölkky, cooperative games.",
            ),
            ("h2", "What comes next"),
            (
                "p",
                "Five ways forward were named. They are the programme of the months that follow, and stand one by one at the end of this recap.",
            ),
            (
                "p",
                "Cooperation needed a shared dream. It is written down, it takes ten minutes to read, and it is waiting for your hands.",
            ),
        ],
        "actions_note": "Example figures and pledges: they show the method, not the votes or promises of that day.",
        "actions": [
            ("Making ourselves known: partners, project holders, media", 58, 71),
            ("Finding our seat in the networks that support business creation", 41, 52),
            ("Our events, or our banner at those of others", 34, 66),
            ("A “place” to work together", 73, 80),
            ("Tools to go from exchange to project", 69, 49),
        ],
        "pledges": [
            ("Maud Charpennes", "Graines de Sol", "I bring together those who are looking for a place, once a month."),
            ("Idriss Monplaisir", "Cabestan", "I write a page about the words of cooperation."),
            ("Rose Fourvière", "Escale Création", "I present Co’hop in two business support networks."),
            ("Théo Vaise", "Elycoop", "Three of us put together a small shared toolbox."),
        ],
        "attachments": [("The six pictures that make the groups, to print", "pictures")],
        "next_steps": [
            ("Being known", "Strong communication towards partners, future project holders and the media."),
            ("Being seen", "Visibility in the networks that support business creation."),
            (
                "Being there together",
                "Events of our own, or the Co’hop banner at existing ones, with entrepreneurs involved in running them.",
            ),
            ("A “place”", "Somewhere for entrepreneurs who want collaborative work to meet."),
            ("Tools", "Communication tools for entrepreneurs, so that exchanges become collaborative projects."),
        ],
    },
]
