"""How one joins, and the form that reaches the support team, in English."""

JOINING = {
    "slug": "join",
    "title": "Join us",
    "summary": "From the idea to the leap, in four steps. Nothing commits you before the third.",
    "steps": [
        (
            "Come",
            "Choose an information meeting in the calendar. All of them are open to everyone and last an hour and a half at most.",
        ),
        (
            "Talk",
            "A conversation with the support team: your trade, what you long to do, your questions about money and time.",
        ),
        (
            "Test",
            "You invoice your first customers within the cooperative, with an adviser by your side.",
        ),
        ("Cooperate", "You learn from the others, you bid together, and one day you welcome those who come next."),
    ],
    "body": [
        ("h2", "What a business and employment cooperative is"),
        (
            "p",
            "It is a shared company. Inside it you test and then grow your own business, under your own name, with a secure status. A salaried support team looks "
            "after law, management, accounting and marketing with you. Resources are pooled.",
        ),
        ("h2", "Questions people ask us"),
        (
            "fold",
            "Do I need customers already?",
            "No. Many members arrive with an idea and look for their first customers once they are in the cooperative, alongside the others.",
        ),
        (
            "fold",
            "Is my trade possible?",
            "Most trades in services, in the arts and in crafts are; some regulated professions need another framework. The information meeting is where you find out, quickly.",
        ),
        (
            "fold",
            "Which cooperative should I choose?",
            "The one where you feel at home. All four share the same framework and the same network: go to the meeting that suits you, and you will be told if another house "
            "would suit you better.",
        ),
        (
            "fold",
            "And if it doesn’t work out?",
            "Testing is for that too. We look together at what is stuck, we adjust, and you can stop without putting yourself at risk.",
        ),
        (
            "fold",
            "I don’t live in Lyon itself",
            "The cooperatives belong to the Lyon area. Several meetings are held online, and so is part of the support.",
        ),
        ("h2", "The first step"),
        (
            "p",
            "Come to a meeting, or write us three lines. You will hear from a person, not from an automatic message.",
        ),
        ("action", "No papers to prepare, nothing to pay.", "See the meetings", "evenements"),
        ("action", "Would you rather write first?", "Write to the support team", "ecrire"),
    ],
}

FORM = {
    "slug": "write-to-us",
    "title": "Write to us",
    "summary": "A project, a question, a doubt: tell us where you stand.",
    "body": [
        (
            "p",
            "Three lines are enough. We pass your message on to the cooperative that is nearest to your project, and a person answers you within five working "
            "days.",
        ),
    ],
    "fields": [
        ("singleline", "Your name", "", True, ""),
        ("email", "Your e-mail address", "We answer you at this address.", True, ""),
        (
            "dropdown",
            "Cooperative",
            "If you have a preference.",
            False,
            ["I don’t know yet", "Cabestan", "Elycoop", "Escale Création", "Graines de Sol"],
        ),
        ("multiline", "Your message", "Your trade, your project, your question.", True, ""),
    ],
    "purpose": "Your message leaves by e-mail for the support team, which reads it to answer you and for nothing else. The site keeps a copy, which the network’s editors can "
    "read, and does not erase it by itself yet: ask, and we erase it. You may also ask to read it or to correct it.",
    "thanks": "Thank you, your message has arrived. Somebody from the support team answers you within five working days.",
    "subject": "Message from the Co’hop website",
}
