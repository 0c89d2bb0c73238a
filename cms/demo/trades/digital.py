"""Those who make, mend and explain digital things."""

TRADES = {
    "developpement": {
        "names": ("Développeuse web", "Développeur web"),
        "skills": [
            "développement web",
            "logiciel libre",
            "bases de données",
            "accessibilité numérique",
            "écoconception",
        ],
        "specialities": ["logiciels libres", "petits sites durables", "outils internes", "reprise d'existant"],
        "about": [
            "Je fais des sites légers que l'on peut confier à quelqu'un d'autre.",
            "Je reprends les projets abandonnés : on peut toujours sauver les données.",
            "Moins de pages, moins de modules, moins de pannes : c'est à peu près ma méthode.",
        ],
        "offers": [
            "Site simple, que vous modifiez sans aide",
            "Dépannage d'un site malade",
            "Petits outils pour grandes listes",
            "Audit de poids d'une page",
            "Une heure de conseil avant devis",
        ],
        "needs": [
            "Une ou un graphiste avec qui répondre",
            "Des retours d'usage, même grincheux",
            "Une relecture de contrat",
        ],
    },
    "integration": {
        "names": ("Intégratrice web", "Intégrateur web"),
        "skills": ["intégration web", "accessibilité numérique", "écriture pour le web", "lettres d'information"],
        "specialities": ["pages accessibles", "lettres d'information", "gabarits imprimables", ""],
        "about": [
            "Je transforme une maquette en page que tout le monde peut lire, même sans souris.",
            "Je corrige ce que les constructeurs de sites cachent sous le tapis.",
            "Mes pages pèsent moins qu'une photo de vacances.",
        ],
        "offers": [
            "Intégration de maquettes",
            "Correction d'accessibilité",
            "Modèle de lettre d'information",
            "Formation courte à l'édition de pages",
        ],
        "needs": [
            "Des maquettes pensées pour petit écran",
            "Un binôme de développement",
            "Des téléphones anciens pour mes essais",
        ],
    },
    "interface": {
        "names": ("Designeuse d'interface", "Designer d'interface"),
        "skills": ["design d'interface", "recherche utilisateur", "prototypage", "accessibilité numérique", "dessin"],
        "specialities": ["services publics", "parcours simples", "tests en conditions réelles", ""],
        "about": [
            "Je regarde les gens se servir des choses, puis j'enlève ce qui gêne.",
            "Un formulaire bien posé fait gagner plus de temps qu'une application.",
            "Je teste dans les vrais lieux : au guichet, au marché, dans le tram.",
        ],
        "offers": [
            "Test d'un parcours avec cinq personnes",
            "Maquette cliquable en une semaine",
            "Formulaires remis à plat",
            "Atelier « vos usagers et usagères »",
        ],
        "needs": [
            "Des volontaires pour tester, une heure",
            "Une rédactrice ou un rédacteur pour les petits mots",
            "Un projet associatif à suivre longtemps",
        ],
    },
    "communication": {
        "names": ("Chargée de communication", "Chargé de communication"),
        "skills": ["communication", "relations presse", "événementiel", "réseaux sociaux", "ligne éditoriale"],
        "specialities": ["petites structures", "relations presse", "lancements", "culture et associations"],
        "about": [
            "J'aide les petites structures à dire une chose à la fois.",
            "Un plan de communication tient sur une page, ou il ne tient pas.",
            "J'ai fait dix ans de culture : je sais remplir une salle un mardi.",
        ],
        "offers": [
            "Plan de communication d'une page",
            "Dossier de presse et fichier à jour",
            "Organisation d'un lancement",
            "Atelier « se présenter en une minute »",
        ],
        "needs": [
            "Des photographies d'ateliers en activité",
            "Une ou un vidéaste deux fois par an",
            "Un réseau hors de la culture",
        ],
    },
    "reseaux-sociaux": {
        "names": ("Animatrice de réseaux sociaux", "Animateur de réseaux sociaux"),
        "skills": ["réseaux sociaux", "écriture pour le web", "photographie", "communication"],
        "specialities": ["artisanat", "lieux culturels", "commerces de quartier", ""],
        "about": [
            "Je raconte les métiers, un geste par semaine, sans danser devant la caméra.",
            "Je remplace la course aux abonnés par un carnet d'adresses.",
            "J'apprends à publier moins, et mieux.",
        ],
        "offers": [
            "Calendrier de publication sur trois mois",
            "Formation en binôme, chez vous",
            "Photographies simples et légendes",
            "Modération en votre absence",
        ],
        "needs": [
            "Des histoires vraies à raconter",
            "Un échange contre un site internet",
            "Une coupure réelle au mois d'août",
        ],
    },
    "accessibilite": {
        "names": ("Consultante en accessibilité numérique", "Consultant en accessibilité numérique"),
        "skills": ["accessibilité numérique", "audit", "formation", "accessibilité", "langage clair"],
        "specialities": ["audits RGAA", "documents accessibles", "formation d'équipes", ""],
        "about": [
            "Je vérifie que l'on peut lire, remplir et payer sans souris ni bons yeux.",
            "Un audit n'est pas une sanction : je rends une liste courte, rangée par effort.",
            "Je forme celles et ceux qui publient, parce que tout se joue le lundi matin.",
        ],
        "offers": [
            "Audit court de dix pages",
            "Documents bureautiques accessibles",
            "Démonstration de lecteur d'écran",
            "Formation d'une demi-journée",
        ],
        "needs": [
            "Des intégratrices et intégrateurs pour corriger",
            "Des sites de membres à auditer ensemble",
            "Une salle bien desservie, de plain-pied",
        ],
    },
    "mediation-numerique": {
        "names": ("Médiatrice numérique", "Médiateur numérique"),
        "skills": ["médiation numérique", "formation", "démarches administratives", "logiciel libre", "écoute"],
        "specialities": ["permanences de quartier", "seniors", "petites associations", ""],
        "about": [
            "J'explique les ordinateurs à des gens intelligents que l'on a fatigués.",
            "Je viens avec du temps, deux câbles et pas de vocabulaire.",
            "Mot de passe perdu, photos noyées, attestation introuvable : c'est mon quotidien.",
        ],
        "offers": [
            "Permanence ouverte, le mercredi",
            "Atelier mots de passe et sauvegardes",
            "Prise en main d'un logiciel libre",
            "Accompagnement d'une démarche en ligne",
        ],
        "needs": [
            "Des ordinateurs réformés",
            "Une écrivaine publique ou un écrivain public en relais",
            "Une salle avec un réseau correct",
        ],
    },
    "informatique": {
        "names": ("Technicienne informatique", "Technicien informatique"),
        "skills": ["dépannage informatique", "logiciel libre", "sauvegardes"],
        "specialities": ["dépannage à domicile", "petites équipes", "reconditionnement", ""],
        "about": [
            "Je répare, je nettoie, je sauvegarde, et je rends la machine plus rapide que neuve.",
            "J'installe le réseau des petites équipes, avec des étiquettes sur les câbles.",
            "Un ordinateur de dix ans a souvent cinq ans devant lui.",
        ],
        "offers": [
            "Dépannage dans la journée",
            "Sauvegardes qui marchent vraiment",
            "Ordinateurs reconditionnés",
            "Passage au logiciel libre, sans douleur",
        ],
        "needs": [
            "Un lieu de collecte de matériel",
            "Des pièces détachées, même orphelines",
            "Un contrat d'entretien à mutualiser",
        ],
    },
    "donnees": {
        "names": ("Analyste de données", "Analyste de données"),
        "skills": ["analyse de données", "tableur", "cartographie", "bases de données", "formation"],
        "specialities": ["cartes et tableaux de bord", "associations", "tableur sans larmes", ""],
        "about": [
            "Je fais parler les tableaux que l'on garde sans les ouvrir.",
            "Une carte, trois chiffres, une phrase : le reste va en annexe.",
            "J'aime les données modestes, celles d'une association ou d'un marché.",
        ],
        "offers": [
            "Nettoyage d'un fichier",
            "Carte d'un territoire",
            "Deux heures de tableur contre deux heures d'autre chose",
            "Tableau de bord mensuel",
        ],
        "needs": [
            "Une relecture de mes textes",
            "Des questions bien posées",
            "Une illustratrice ou un illustrateur pour un atlas",
        ],
    },
}
