"""The front door, and the words above each list."""

HOME = {
    "title": "Take the leap.",
    "summary": "A collective of four business and employment cooperatives around Lyon.",
    "lead": "Co’hop brings together four business and employment cooperatives in the Lyon area. You test and grow your own business there, with a secure status, "
    "a team that backs you, and hundreds of peers.",
    "first_action_text": "Start my project",
    "second_action_text": "See the calendar",
    "figures": [
        ("4", "", "cooperatives, one collective"),
        ("800", "", "entrepreneurs, or thereabouts"),
        ("€12", "million", "turnover together, roughly"),
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
    "actualites": ("News", "Pledges kept, projects shared, doors opened: what the co’hoppers are up to."),
    "evenements": (
        "Events",
        "A meeting to get started, a workshop to get ahead, a game of pétanque to get to know each other.",
    ),
    "comptes-rendus": ("Recaps", "What was said, what was decided, and who promised to do it."),
    "cooperatives": ("Cooperatives", "Four houses, one framework: choose the door that feels like yours."),
}
