"""What the demo has in English: the front door, one piece of news, one event, one recap and what leads to them."""

HOME = {
    "title": "Take the leap.",
    "summary": "A collective of four activity and employment cooperatives around Lyon.",
    "lead": "Co’hop brings together four activity and employment cooperatives of the Lyon area. You test and grow your own activity there, with a status "
    "that protects you, a team that backs you, and hundreds of peers.",
    "first_action_text": "Start my project",
    "second_action_text": "See the agenda",
    "figures": [
        ("4", "", "cooperatives, one collective"),
        ("800", "", "entrepreneurs, or thereabouts"),
        ("12", "M€", "turnover together, roughly"),
        ("2016", "", "the first talks, late in the year"),
    ],
    "events_title": "When do we meet?",
    "events_text": "Information meetings open to everyone, workshops among members, gatherings of the whole collective.",
    "cooperatives_title": "Four houses, one open door",
    "steps_title": "From the idea to the leap",
    "steps": [
        ("Come", "An information meeting, with no strings attached, in the cooperative of your choice."),
        ("Talk", "A conversation with the support team, to look at your project closely."),
        ("Test", "A safe framework, individual and collective support, first customers."),
        ("Cooperate", "A network of peers to learn from, to join forces with, to bid with."),
    ],
    "news_title": "On the move",
}

INDEXES = {
    "actualites": ("News", "Pledges kept, jobs shared, doors opened: what the co’hoppers are up to."),
    "evenements": (
        "Events",
        "A meeting to get started, a workshop to get ahead, a game of pétanque to get to know each other.",
    ),
    "comptes-rendus": ("Recaps", "What was said, what was decided, and who promised to do it."),
    "cooperatives": ("Cooperatives", "Four houses, one framework: choose the door that looks like you."),
}

NEWS = {
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
            "Maud Charpennes, a joiner, brings together once a month those who like the idea. The group pushed three doors: a former garage, the ground floor of "
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
}

EVENT = {
    "of": "un-lieu-cinq-plans",
    "slug": "one-place-five-plans",
    "title": "One place, five plans: an evening at the workshop",
    "summary": "Five ways to draw a place to work together, to be moved about by hand.",
    "town": "Lyon 7th",
    "price": "Free entry",
    "body": [
        (
            "p",
            "Five cardboard models, one table for each plan, and walls that move. You go from table to table, you leave a remark and a number: how many hours a week would "
            "you come?",
        ),
        ("p", "The evening is open to neighbours and partners: a place is shared before it exists."),
    ],
}

RECAP = {
    "of": "rever-notre-cooperation",
    "slug": "dreaming-our-cooperation",
    "title": "Dreaming our cooperation",
    "kicker": "La Conviviale Co’Hop · a 9 October",
    "summary": "A day to meet, to tell and to decide. Here is what nearly 130 entrepreneurs made of it.",
    "figures": [
        ("130", "", "entrepreneurs, or nearly"),
        ("4", "", "cooperatives together"),
        ("4", "", "highlights, from coffee to pledges"),
        ("5", "", "ways forward named by the group"),
    ],
    "timeline_title": "One day, four moments",
    "timeline": [
        ("Arrive", "Coffee, badges, and a picture handed to each person: it makes up the groups at random."),
        ("Take bearings", "The four cooperatives present the collective, with one voice."),
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
            "Together they gather about 800 entrepreneurs and about 12 M€ of turnover. The collective has no legal entity of its own; it has a common direction, and people to "
            "take it.",
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
        ("p", "Five ways forward were named. They are the programme of the months that follow:"),
        (
            "list",
            [
                "strong communication towards partners, future project holders and the media;",
                "visibility in the networks that support business creation;",
                "events of our own, or the Co’hop banner at existing ones, with entrepreneurs involved in running them;",
                "a “place” where entrepreneurs who want collaborative work can meet;",
                "communication tools for entrepreneurs, so that exchanges become collaborative projects.",
            ],
        ),
        (
            "p",
            "Cooperation needed a shared dream. It is written down, it takes ten minutes to read, and it is waiting for your hands.",
        ),
    ],
    "actions_note": "Example figures: they show the method, not the real vote.",
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
}

GROUPS = {  # the words of the six pictures that made the groups
    "pont": "Two coloured shapes that cross: the bridge.",
    "soleil": "Two coloured shapes that cross: the sun.",
    "vague": "Two coloured shapes that cross: the wave.",
    "graine": "Two coloured shapes that cross: the seed.",
    "escalier": "Two coloured shapes that cross: the stairs.",
    "panier": "Two coloured shapes that cross: the basket.",
}
