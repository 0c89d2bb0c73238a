"""What members add about their way of working: by family of trades, then for everyone."""

from cms.demo.french import typeset

MANNERS = typeset(
    {
        "making": [
            "L'atelier est ouvert le vendredi après-midi, il suffit de frapper fort.",
            "Je garde toutes les chutes : demandez avant d'acheter.",
            "Chaque pièce part avec une notice de réparation.",
            "Je partage un atelier de cent mètres carrés avec trois autres membres.",
            "Délai habituel : quatre semaines, un peu plus à l'approche des fêtes.",
            "Avant, j'étais {salariée|salarié} dans un bureau ; mes mains ne reviendront pas en arrière.",
            "Je travaille seul{e|} à l'établi, et volontiers à plusieurs sur les grandes commandes.",
            "Je réponds aux questions d'entretien, même pour ce que je n'ai pas fabriqué.",
        ],
        "building": [
            "Je me déplace dans toute la métropole, du lundi au jeudi.",
            "Mes devis tiennent sur une page et disent ce qui n'est pas compris.",
            "J'aime répondre à plusieurs : les chantiers y gagnent, les dîners aussi.",
            "Avant de choisir ce métier, j'ai été {monitrice|moniteur} de voile.",
            "Je laisse toujours le chantier balayé.",
            "Assurances à jour, outils affûtés, téléphone coupé à midi.",
            "Je passe d'abord voir, gratuitement, si c'est à moins de dix kilomètres.",
            "J'accueille des stagiaires en reconversion, un à la fois.",
        ],
        "pictures": [
            "Je travaille à la commande, et un jour par semaine pour mes propres images.",
            "Premier rendez-vous sur place, pour voir la lumière et goûter le café.",
            "Je cède les droits utiles, ni plus ni moins, et je l'écris.",
            "Mes tarifs sont les mêmes pour tout le monde, sauf troc.",
            "Je montre trois pistes, jamais douze.",
            "Mes archives sont rangées : on peut me redemander une image de l'an dernier.",
            "Je cherche l'image juste plutôt que la belle ; parfois, c'est la même.",
            "Je partage un bureau lumineux, avec une table libre le jeudi.",
        ],
        "words": [
            "Je demande un vrai délai et je le tiens.",
            "Je travaille le matin, quand les mots sont frais.",
            "Un premier essai d'une page est toujours offert.",
            "J'ai été libraire pendant six ans, cela se voit à mes étagères.",
            "Je refuse volontiers les textes qui n'ont rien à dire.",
            "Je viens vous écouter avant d'écrire : c'est la moitié du travail.",
            "Les longues phrases me fatiguent, les courtes aussi ; j'alterne.",
            "Je facture au temps passé et je le note.",
        ],
        "digital": [
            "Je documente tout, pour que vous puissiez vous passer de moi.",
            "Je réponds dans la journée, sauf le mercredi.",
            "Je n'installe rien que je ne saurais pas réparer.",
            "Hébergement en Europe, sauvegardes testées, mots de passe rendus.",
            "Je travaille à distance et je viens sur place pour commencer.",
            "J'explique sans sigles ; arrêtez-moi si j'oublie.",
            "{Ancienne|Ancien} {enseignante|enseignant}, j'ai gardé le goût du tableau blanc.",
            "Je préfère améliorer l'existant plutôt que de repartir de zéro.",
        ],
        "advice": [
            "J'interviens une demi-journée par semaine dans chaque équipe, jamais plus de quatre à la fois.",
            "Je rends un compte rendu d'une page, le soir même.",
            "Premier échange offert, autour d'un café ou d'une marche.",
            "J'aime les petites équipes et les questions qui fâchent un peu.",
            "Avant, j'ai été responsable d'atelier ; j'en garde le sens des horaires.",
            "Je travaille souvent en duo : cela évite d'avoir raison trop vite.",
            "Je viens avec des questions, pas avec une méthode déposée.",
            "Je dis non quand je ne suis pas {la bonne|le bon}, et je donne un nom.",
        ],
        "care": [
            "Je reçois au cabinet deux jours par semaine et je me déplace les autres.",
            "Je ne remplace pas une consultation médicale, et je le rappelle.",
            "Groupes de huit au plus, pour que chaque personne ait de la place.",
            "Tarif doux pour qui en a besoin, sans justificatif.",
            "J'ai travaillé quinze ans à l'hôpital ; j'y ai appris à écouter vite.",
            "Mes séances commencent par un quart d'heure de parole.",
            "Je prête le matériel, les chaussettes sont à vous.",
            "Je travaille avec des structures sociales de la métropole.",
        ],
        "table": [
            "J'achète à moins de cinquante kilomètres, sauf le café et le poivre.",
            "Je donne mes recettes, il suffit de les demander.",
            "Les menus changent chaque semaine, selon les maraîchers et les maraîchères.",
            "Je cuisine aussi sans gluten et sans viande, sans en faire un discours.",
            "Réservez dix jours avant, ou tentez votre chance la veille.",
            "Je reprends les bocaux, et je les compte.",
            "Ma cuisine se visite le mardi.",
            "Je préfère servir trente personnes contentes plutôt que cent pressées.",
        ],
        "stage": [
            "Je joue partout où il y a une prise et des gens curieux.",
            "Je viens repérer le lieu, toujours, même petit.",
            "Répétitions, saisons, tournées : je vous dis mes dates sans détour.",
            "J'aime croiser les métiers : un récit dans un atelier, une danse sur un chantier.",
            "Mes ateliers sont ouverts à qui n'a jamais osé.",
            "Je travaille beaucoup avec les écoles du quartier.",
            "J'ai commencé bénévole dans un festival ; je n'en suis jamais {sortie|sorti}.",
            "Je réponds mieux le matin, les soirs sont pris par les autres.",
        ],
    }
)

CLOSINGS = typeset(
    [
        "Écrivez-moi, je réponds.",
        "J'aime les commandes qui se préparent à plusieurs.",
        "Disponible le mardi et le jeudi.",
        "Un café suffit pour commencer.",
        "Je viens souvent au petit-déjeuner du réseau : parlons-nous.",
        "À deux rues de chez vous, peut-être.",
        "Je me déplace à vélo dans toute la métropole.",
        "Mon année se remplit vite au printemps ; l'automne est plus calme.",
        "Je cherche des pairs autant que des clients.",
        "Toujours {partante|partant} pour un coup de main contre un coup de main.",
        "Je fais volontiers visiter mon lieu de travail.",
        "Je prends le temps, et je préviens quand il en manque.",
        "Ma porte est ouverte aux nouveaux et aux nouvelles de la coopérative.",
        "Je parle aussi italien, surtout avec les mains.",
        "Je parle aussi arabe et un peu de turc.",
        "Je parle aussi portugais.",
        "{Arrivée|Arrivé} de Saint-Étienne, {adoptée|adopté} par les pentes.",
        "Demandez-moi mes références, elles sont bavardes.",
        "Je préfère le téléphone aux longs messages.",
        "Je travaille à trois quarts de temps, par choix.",
    ]
)

OFFERS = typeset(
    [
        "Une heure d'écoute entre pairs",
        "Un coup de main sur un stand",
        "Une place de bureau le lundi",
        "Un retour sincère sur votre devis",
        "Le prêt d'une remorque de vélo",
        "Une présentation à mes voisins et voisines d'atelier",
    ]
)

NEEDS = typeset(
    [
        "Des pairs pour déjeuner une fois par mois",
        "Une relecture de ma page de présentation",
        "Un bureau partagé deux jours par semaine",
        "De l'aide pour fixer mes prix",
        "Un binôme pour prospecter sans trembler",
        "Un covoiturage vers le salon d'automne",
        "Des retours sur mon nouveau devis",
        "Une photographie de portrait",
        "Un local de stockage à partager",
        "Des idées pour la saison creuse",
        "Quelqu'un qui connaît bien les marchés publics",
        "Un échange de compétences, à inventer",
    ]
)

BUSINESSES = {  # how a member may call what they do, before or after their surname
    "making": ("Atelier {}", "Fabrique {}"),
    "building": ("{} Chantiers", "Ouvrages {}"),
    "pictures": ("Studio {}", "{} Images"),
    "words": ("Plume {}", "{} Éditions"),
    "digital": ("{} Numérique", "Atelier web {}"),
    "advice": ("{} Conseil", "Cabinet {}"),
    "care": ("Le Temps {}", "{} Présence"),
    "stage": ("Compagnie {}", "{} Spectacles"),
    "table": ("La Table {}", "Cuisine {}"),
}
