"""The six accounts that open the demo. Their addresses and their password are public: production refuses both."""

PASSWORD = "cohop-demo-2026"

ACCOUNTS = [
    {
        "email": "membre@cohop.example",
        "first_name": "Idriss",
        "last_name": "Monplaisir",
        "feminine": False,
        "cooperative": "cabestan",
        "role": "member",
        "says": "membre, Cabestan, profil complet",
    },
    {
        "email": "nouveau@cohop.example",
        "first_name": "Hugo",
        "last_name": "Perrache",
        "feminine": False,
        "cooperative": "elycoop",
        "role": "member",
        "says": "membre, Elycoop, profil presque vide",
    },
    {
        "email": "accompagnement@cohop.example",
        "first_name": "Salomé",
        "last_name": "Brotteaux",
        "feminine": True,
        "cooperative": "elycoop",
        "role": "advisor",
        "says": "équipe support, Elycoop",
    },
    {
        "email": "redaction@cohop.example",
        "first_name": "Nour",
        "last_name": "Ampère",
        "feminine": True,
        "cooperative": "graines-de-sol",
        "role": "editor",
        "says": "rédaction, Graines de Sol",
    },
    {
        "email": "reseau@cohop.example",
        "first_name": "Blandine",
        "last_name": "Cordeliers",
        "feminine": True,
        "cooperative": "escale-creation",
        "role": "network_editor",
        "says": "rédaction du réseau",
    },
    {
        "email": "administration@cohop.example",
        "first_name": "Alix",
        "last_name": "Grange-Blanche",
        "feminine": True,
        "cooperative": "cabestan",
        "role": "administrator",
        "says": "administration",
    },
]
