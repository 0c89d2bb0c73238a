"""The front door, and the words above each list."""

HOME = {
    "title": "Prenez votre élan.",
    "summary": "Le collectif de quatre coopératives d'activités et d'emploi de la région lyonnaise.",
    "lead": "Co'hop réunit quatre coopératives d'activités et d'emploi de la région lyonnaise. Vous y testez et développez votre activité avec un "
    "statut qui protège, une équipe qui épaule, et des centaines de pairs.",
    "first_action_text": "Lancer mon projet",
    "second_action_text": "Voir l'agenda",
    "figures": [
        ("4", "", "coopératives, un même collectif"),
        ("800", "", "entrepreneurs et entrepreneuses, environ"),
        ("12", "M€", "de chiffre d'affaires ensemble, environ"),
        ("2016", "", "les premières discussions, en fin d'année"),
    ],
    "events_title": "On se retrouve quand ?",
    "events_text": "Réunions d'information ouvertes à tout le monde, ateliers entre membres, rendez-vous du collectif.",
    "cooperatives_title": "Quatre maisons, une porte ouverte",
    "steps_title": "De l'idée au saut",
    "steps": [
        ("Venir", "Une réunion d'information, sans engagement, dans la coopérative de votre choix."),
        ("En parler", "Un entretien avec l'équipe support pour regarder votre projet de près."),
        ("Tester", "Un cadre sûr, un accompagnement individuel et collectif, de premiers clients."),
        ("Coopérer", "Un réseau de pairs pour apprendre, s'associer, répondre à plusieurs."),
    ],
    "news_title": "Ça bouge",
}

INDEXES = {
    "actualites": "Des élans tenus, des chantiers partagés, des portes ouvertes : ce que font les co'hopeuses et les co'hopeurs.",
    "evenements": "Une réunion pour se lancer, un atelier pour avancer, une pétanque pour se rencontrer.",
    "comptes-rendus": "Ce qui s'est dit, ce qui s'est décidé, et qui s'y est engagé.",
    "cooperatives": "Quatre maisons, un même cadre : choisissez la porte qui vous ressemble.",
}
