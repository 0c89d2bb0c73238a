"""How one joins, and the form that reaches the support team."""

JOINING = {
    "slug": "rejoindre",
    "title": "Rejoindre",
    "summary": "De l'idée au saut, en quatre pas. Rien ne vous engage avant le troisième.",
    "steps": [
        (
            "Venir",
            "Choisissez une réunion d'information dans l'agenda. Elles sont ouvertes à tout le monde et durent une heure et demie au plus.",
        ),
        (
            "En parler",
            "Un entretien avec l'équipe support : votre métier, vos envies, vos questions d'argent et de temps.",
        ),
        (
            "Tester",
            "Vous facturez vos premiers clients dans le cadre de la coopérative, avec une personne qui vous suit.",
        ),
        ("Coopérer", "Vous apprenez des autres, vous répondez à plusieurs, et un jour vous accueillez les suivants."),
    ],
    "body": [
        ("h2", "Ce qu'est une coopérative d'activités et d'emploi"),
        (
            "p",
            "C'est une entreprise partagée. Vous y testez puis développez votre propre activité, sous votre nom, avec un statut qui protège. Une équipe support "
            "salariée s'occupe avec vous du droit, de la gestion, de la comptabilité et du marketing. Les moyens sont mis en commun.",
        ),
        ("h2", "Les questions que l'on nous pose"),
        (
            "fold",
            "Faut-il déjà avoir des clients ?",
            "Non. Beaucoup de membres arrivent avec une idée et cherchent leurs premiers clients une fois dans la coopérative, avec les autres.",
        ),
        (
            "fold",
            "Mon métier est-il possible ?",
            "La plupart des métiers de service, de création et d'artisanat le sont ; certains métiers réglementés demandent un autre cadre. La réunion d'information "
            "sert à le savoir vite.",
        ),
        (
            "fold",
            "Quelle coopérative choisir ?",
            "Celle où vous vous sentez bien. Les quatre partagent le même cadre et le même réseau : allez à la réunion qui vous arrange, on vous dira si une autre maison "
            "vous irait mieux.",
        ),
        (
            "fold",
            "Et si cela ne marche pas ?",
            "Tester sert aussi à cela. On regarde ensemble ce qui coince, on ajuste, et l'on peut s'arrêter sans se mettre en danger.",
        ),
        (
            "fold",
            "Je ne vis pas à Lyon même",
            "Les coopératives sont de la région lyonnaise. Plusieurs réunions se tiennent en ligne, et une partie de l'accompagnement aussi.",
        ),
        ("h2", "Le premier pas"),
        (
            "p",
            "Venez à une réunion, ou écrivez-nous trois lignes. Une personne vous répond, et non un message automatique.",
        ),
        ("action", "Aucun papier à préparer, aucune somme à verser.", "Voir les réunions", "evenements"),
        ("action", "Vous préférez écrire d'abord ?", "Écrire à l'équipe support", "ecrire"),
    ],
}

FORM = {
    "slug": "ecrire",
    "title": "Écrire à l'équipe support",
    "summary": "Un projet, une question, un doute : dites-nous où vous en êtes.",
    "body": [
        (
            "p",
            "Trois lignes suffisent. Nous transmettons votre message à la coopérative la plus proche de votre projet, et une personne vous répond sous cinq jours "
            "ouvrés.",
        ),
    ],
    "fields": [
        ("singleline", "Votre nom", "", True, ""),
        ("email", "Votre adresse e-mail", "Nous vous répondons à cette adresse.", True, ""),
        (
            "dropdown",
            "Coopérative",
            "Si vous avez une préférence.",
            False,
            ["Je ne sais pas encore", "Cabestan", "Elycoop", "Escale Création", "Graines de Sol"],
        ),
        ("multiline", "Votre message", "Votre métier, votre projet, votre question.", True, ""),
    ],
    "purpose": "Votre message part par e-mail vers l'équipe support, qui le lit pour vous répondre et pour rien d'autre. Le site en garde une copie, que la rédaction du réseau "
    "peut lire, et ne l'efface pas encore de lui-même : demandez, et nous l'effaçons. Vous pouvez aussi demander à le lire ou à le corriger.",
    "thanks": "Merci, votre message est arrivé. Une personne de l'équipe support vous répond sous cinq jours ouvrés.",
    "to_address": "equipe-support@cohop.example",
    "subject": "Message du site Co'hop",
}
