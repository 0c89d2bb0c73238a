"""Those who look after bodies, breath and families."""

TRADES = {
    "sophrologie": {
        "names": ("Sophrologue", "Sophrologue"),
        "skills": ["sophrologie", "respiration", "écoute", "prévention", "animation d'ateliers"],
        "specialities": ["sommeil", "prise de parole", "petits groupes", ""],
        "about": [
            "J'aide à retrouver le sommeil et à parler en public, parfois dans cet ordre.",
            "Des séances courtes, assises, sans tapis ni mystère.",
            "Je travaille la respiration avec celles et ceux qui n'ont pas le temps.",
        ],
        "offers": [
            "Séance d'essai pour membres",
            "Pause de vingt minutes en réunion",
            "Cycle sommeil, six séances",
            "Préparation à une prise de parole",
        ],
        "needs": [
            "Une salle au calme, le midi",
            "Un échange contre un enregistrement propre",
            "Des groupes à accueillir à Villeurbanne",
        ],
    },
    "yoga": {
        "names": ("Professeure de yoga", "Professeur de yoga"),
        "skills": ["yoga", "respiration", "prévention", "animation d'ateliers"],
        "specialities": ["cours en entreprise", "dos et épaules", "tous niveaux", ""],
        "about": [
            "J'enseigne un yoga sans prouesses, pour dos fatigués et agendas pleins.",
            "Mes cours commencent à l'heure et finissent avec du thé.",
            "Je viens avec les tapis, la salle peut être une réserve ou un réfectoire.",
        ],
        "offers": [
            "Cours du mardi midi",
            "Séance sur chaise pour équipes",
            "Matinée dos et épaules",
            "Cours d'essai offert aux membres",
        ],
        "needs": [
            "Une salle de quarante mètres carrés",
            "Des coussins cousus ici",
            "Un remplacement en mars",
        ],
    },
    "yoga-du-rire": {
        "names": ("Animatrice de yoga du rire", "Animateur de yoga du rire"),
        "skills": ["yoga du rire", "animation d'ateliers", "respiration", "prise de parole"],
        "specialities": ["équipes et séminaires", "maisons de retraite", "plein air", ""],
        "about": [
            "Je fais rire des groupes sans raconter une seule blague.",
            "On commence par faire semblant, et puis le corps n'y voit plus de différence.",
            "Vingt minutes suffisent à changer une réunion.",
        ],
        "offers": [
            "Séance pour une équipe",
            "Ouverture de séminaire",
            "Atelier en plein air, au printemps",
            "Séance d'essai pour membres",
        ],
        "needs": [
            "Des lieux où l'on peut faire du bruit",
            "Une musicienne ou un musicien complice",
            "Des retours sincères",
        ],
    },
    "massage": {
        "names": ("Praticienne en massage bien-être", "Praticien en massage bien-être"),
        "skills": ["massage bien-être", "prévention", "écoute", "cosmétique artisanale"],
        "specialities": ["massage assis", "mains et poignets", "après l'effort", ""],
        "about": [
            "Je masse assis, habillé, en vingt minutes, là où l'on travaille.",
            "Mains de couturières, poignets de graphistes, épaules de maçons : je connais vos métiers par leurs nœuds.",
            "Mon fauteuil se replie et prend le métro.",
        ],
        "offers": [
            "Massage assis sur salon",
            "Demi-journée dans une équipe",
            "Atelier d'étirements pour les mains",
            "Bons à offrir",
        ],
        "needs": [
            "Des événements à accompagner",
            "Des huiles fabriquées tout près",
            "Un cabinet à partager, un jour sur cinq",
        ],
    },
    "socio-esthetique": {
        "names": ("Socio-esthéticienne", "Socio-esthéticien"),
        "skills": ["socio-esthétique", "cosmétique artisanale", "écoute", "animation d'ateliers"],
        "specialities": ["foyers et hôpitaux", "ateliers estime de soi", "soins des mains", ""],
        "about": [
            "Je prends soin des visages et des mains là où l'on n'en a plus l'habitude.",
            "Mes ateliers parlent peu de beauté, et beaucoup de dignité.",
            "J'interviens en foyer, à l'hôpital et dans les structures d'insertion.",
        ],
        "offers": [
            "Ateliers pour structures sociales",
            "Soin des mains sur un événement",
            "Formation courte pour soignants et soignantes",
            "Fabrication d'un baume, en groupe",
        ],
        "needs": [
            "Une savonnière ou un savonnier",
            "Une aide pour mes dossiers de financement",
            "Une valise de matériel plus légère",
        ],
    },
    "dietetique": {
        "names": ("Diététicienne", "Diététicien"),
        "skills": ["diététique", "cuisine", "animation d'ateliers", "prévention"],
        "specialities": ["cantines", "ateliers cuisine", "sport amateur", ""],
        "about": [
            "Je parle de plaisir avant de parler d'assiette.",
            "J'aide les cantines à cuisiner plus et à jeter moins.",
            "Pas d'aliments interdits : des habitudes, une par mois.",
        ],
        "offers": [
            "Atelier « déjeuner vite et bien »",
            "Relecture de menus",
            "Consultations le jeudi",
            "Soirée quiz pour équipes",
        ],
        "needs": [
            "Une cuisine équipée deux soirs par mois",
            "Une cuisinière ou un cuisinier pour un duo",
            "Des illustrations de légumes",
        ],
    },
    "education-sportive": {
        "names": ("Éducatrice sportive", "Éducateur sportif"),
        "skills": ["sport adapté", "prévention", "jeux coopératifs", "animation d'ateliers"],
        "specialities": ["sport adapté", "marche et course", "jeux de plein air", ""],
        "about": [
            "Je fais bouger des gens qui se croyaient fâchés avec le sport.",
            "Mölkky, marche rapide, ballon lent : je choisis le jeu selon le groupe.",
            "J'interviens auprès de seniors, d'équipes et de classes entières.",
        ],
        "offers": [
            "Marche du midi au parc",
            "Tournoi de mölkky clé en main",
            "Cycle équilibre pour seniors",
            "Échauffement avant un montage de stand",
        ],
        "needs": [
            "Un hangar pour les jours de pluie",
            "Des quilles faites au tour",
            "Un partenariat avec une maison de quartier",
        ],
    },
    "parentalite": {
        "names": ("Accompagnante à la parentalité", "Accompagnant à la parentalité"),
        "skills": ["parentalité", "écoute", "animation d'ateliers", "lecture à voix haute"],
        "specialities": ["premiers mois", "cafés des parents", "familles monoparentales", ""],
        "about": [
            "J'écoute des parents fatigués, qui repartent souvent moins seuls.",
            "J'anime des cafés où les enfants jouent sous la table.",
            "Pas de méthode miracle : des idées essayées, et du temps.",
        ],
        "offers": [
            "Café des parents, un samedi par mois",
            "Visite à domicile",
            "Atelier portage et gestes du quotidien",
            "Conférence courte en entreprise",
        ],
        "needs": [
            "Un lieu avec un coin d'enfants",
            "Une autrice ou un auteur jeunesse pour une lecture",
            "Du relais dans l'ouest lyonnais",
        ],
    },
}
