"""Those who write, translate and read again."""

TRADES = {
    "ecriture-jeunesse": {
        "names": ("Autrice jeunesse", "Auteur jeunesse"),
        "skills": ["écriture", "édition", "lecture à voix haute", "ateliers d'écriture"],
        "specialities": ["albums", "ateliers en classe", "romans courts", ""],
        "about": [
            "J'écris des histoires à lire à voix haute, essayées sur de vrais enfants.",
            "Mes héroïnes ont peur, et y vont quand même.",
            "Je passe un jour sur trois dans les écoles, où l'on m'apprend mon métier.",
        ],
        "offers": [
            "Ateliers d'écriture en classe",
            "Lectures publiques",
            "Relecture d'un premier manuscrit",
            "Histoire écrite pour un lieu",
        ],
        "needs": [
            "Un duo pour un album",
            "Une libraire ou un libraire accueillant",
            "Une comédienne ou un comédien pour enregistrer",
        ],
    },
    "redaction": {
        "names": ("Rédactrice", "Rédacteur"),
        "skills": ["rédaction", "écriture pour le web", "entretiens", "langage clair", "ligne éditoriale"],
        "specialities": ["langage clair", "sites et rapports", "récits d'entreprises", "lettres d'information"],
        "about": [
            "J'écris court, après avoir écouté longtemps.",
            "Je traduis le jargon en français, et le français en phrases de quinze mots.",
            "Sites, rapports, panneaux : je cherche la première phrase, les autres suivent.",
        ],
        "offers": [
            "Réécriture d'une page en langage clair",
            "Lettre d'information clé en main",
            "Entretiens et récits d'équipe",
            "Charte éditoriale de deux pages",
            "Regard neuf sur votre site, une heure",
        ],
        "needs": [
            "Une ou un graphiste pour un livret",
            "Des sujets qui sentent l'atelier",
            "Quelqu'un pour débloquer mes formules de tableur",
        ],
    },
    "correction": {
        "names": ("Correctrice", "Correcteur"),
        "skills": ["correction", "relecture", "typographie", "édition"],
        "specialities": ["livres et revues", "rapports et mémoires", "typographie soignée", ""],
        "about": [
            "Je relis deux fois : une pour la langue, une pour le sens.",
            "Je pose les espaces insécables avec un plaisir que ma famille ne comprend pas.",
            "Livres, cartels, menus, panneaux : aucune faute n'est trop petite.",
        ],
        "offers": [
            "Relecture sous deux jours",
            "Préparation de copie pour éditeurs",
            "Permanence orthographe, le vendredi",
            "Atelier « ponctuer sans peur »",
        ],
        "needs": [
            "Des textes longs, en hiver surtout",
            "Un bureau calme un jour par semaine",
            "De l'aide pour automatiser mes factures",
        ],
    },
    "traduction": {
        "names": ("Traductrice", "Traducteur"),
        "skills": ["traduction", "anglais", "relecture", "sous-titrage", "allemand"],
        "specialities": ["anglais et français", "allemand et français", "cartels et catalogues", "sites et logiciels"],
        "about": [
            "Je traduis pour que l'on oublie la traduction.",
            "Catalogues, sites, notices : je pose beaucoup de questions, c'est bon signe.",
            "J'ai vécu dans deux langues, je travaille entre les deux.",
        ],
        "offers": [
            "Traduction de sites et de catalogues",
            "Relecture d'un texte anglais",
            "Sous-titres traduits",
            "Conversation en anglais, un midi par semaine",
        ],
        "needs": [
            "Une consœur ou un confrère pour l'espagnol",
            "Des recommandations de logiciels libres",
            "Un partage de bureau à Villeurbanne",
        ],
    },
    "interpretation-lsf": {
        "names": ("Interprète en langue des signes", "Interprète en langue des signes"),
        "skills": ["langue des signes", "interprétation", "accessibilité", "formation"],
        "specialities": ["conférences et réunions", "spectacles adaptés", "visites guidées", ""],
        "about": [
            "J'interprète entre français et langue des signes, en réunion, en visite ou sur scène.",
            "Je prépare chaque intervention : envoyez-moi vos textes, même en désordre.",
            "À deux interprètes dès que la rencontre dépasse une heure : on comprend mieux, et plus longtemps.",
        ],
        "offers": [
            "Interprétation de réunions et d'ateliers",
            "Conseil pour rendre un événement accessible",
            "Initiation de deux heures pour équipes",
            "Adaptation de visites et de spectacles",
        ],
        "needs": [
            "Des programmes envoyés une semaine avant",
            "Une régie attentive aux lumières",
            "Une ou un vidéaste pour des capsules signées",
        ],
    },
    "biographie": {
        "names": ("Biographe", "Biographe"),
        "skills": ["écriture", "entretiens", "recueil de mémoire", "mise en page", "écoute"],
        "specialities": ["récits de vie", "mémoire de quartiers", "histoires d'ateliers", ""],
        "about": [
            "Je recueille des vies ordinaires, qui ne le sont jamais longtemps.",
            "Six rendez-vous, un carnet, un livre : on n'a pas besoin d'être célèbre.",
            "J'écris aussi l'histoire des ateliers qui ferment, pour que les gestes restent.",
        ],
        "offers": [
            "Récit de vie en six séances",
            "Mémoire d'un quartier ou d'un atelier",
            "Portrait long d'une équipe",
            "Transcription d'entretiens",
        ],
        "needs": [
            "Une relieuse ou un relieur pour dix exemplaires",
            "Un enregistreur de secours",
            "Une photographe ou un photographe pour des objets",
        ],
    },
    "ecriture-publique": {
        "names": ("Écrivaine publique", "Écrivain public"),
        "skills": ["écriture", "démarches administratives", "écoute", "langage clair", "ateliers d'écriture"],
        "specialities": ["courriers et dossiers", "permanences de quartier", "ateliers d'écriture", ""],
        "about": [
            "J'écris avec les gens les lettres qui leur pèsent.",
            "Permanences en mairie, en bibliothèque et dans l'arrière-salle de deux cafés.",
            "Un dossier complet, c'est souvent une soirée de sommeil retrouvée.",
        ],
        "offers": [
            "Courriers et dossiers, sur rendez-vous",
            "Discours de mariage, de départ et d'arrivée",
            "Atelier d'écriture pour adultes",
            "Relecture de formulaires en langage clair",
        ],
        "needs": [
            "Des lieux de permanence dans l'est lyonnais",
            "Un échange avec une médiatrice ou un médiateur numérique",
            "Une imprimante silencieuse",
        ],
    },
}
