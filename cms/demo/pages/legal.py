"""The pages the law asks for. Who publishes and who hosts comes from the site's settings, shown by a block."""

NOTICE = {
    "slug": "mentions-legales",
    "title": "Mentions légales",
    "summary": "Qui publie ce site, qui l'héberge, et ce que l'on peut en faire.",
    "body": [
        (
            "p",
            "Co'hop est un collectif sans personnalité juridique propre. Une de ses coopératives publie donc ce site au nom des quatre. Les informations ci-dessous sont "
            "celles que demande l'article 1-1 de la loi nº 2004-575 du 21 juin 2004 pour la confiance dans l'économie numérique (LCEN).",
        ),
        ("legal", "publisher"),
        ("legal", "host"),
        ("h2", "Droits d'auteur"),
        (
            "p",
            "Les textes et les dessins de ce site appartiennent au collectif ou à leurs auteurs et autrices. Les textes et les fichiers de la page Presse peuvent être repris "
            "librement, sans en changer le sens, en citant Co'hop. Pour toute autre reprise, demandez-nous.",
        ),
        (
            "p",
            "Les photographies portent le nom de la personne qui les a prises. Celles et ceux qui y figurent ont donné leur accord, pour des supports et une durée définis ; "
            "pour retirer une image, écrivez-nous et elle disparaît.",
        ),
        ("p", "Les textes sont composés en Sansita et en Radio Canada, deux polices libres (SIL Open Font License)."),
        ("h2", "Signaler un contenu"),
        (
            "p",
            "Un contenu vous semble illicite, ou vous concerne et vous blesse ? Écrivez à l'adresse de l'éditeur ci-dessus en donnant l'adresse de la page, le passage et la raison. "
            "Un accusé de réception part sous deux jours ouvrés, une réponse motivée suit.",
        ),
        ("h2", "Liens vers d'autres sites"),
        ("p", "Nous choisissons nos liens avec soin, sans pouvoir répondre de ce que ces sites deviennent."),
    ],
}

PRIVACY = {
    "slug": "donnees-personnelles",
    "title": "Vos données personnelles",
    "summary": "Ce que nous gardons de vous, pourquoi, jusqu'à quand, et comment le reprendre.",
    "body": [
        (
            "p",
            "Nous gardons peu et nous disons pourquoi. Cette page répond aux articles 13 et 14 du règlement général sur la protection des données (RGPD). Elle dit ce que le site fait aujourd'hui, "
            "et non ce qu'il aimerait faire.",
        ),
        ("legal", "privacy"),
        ("h2", "Ce que nous traitons"),
        (
            "table",
            "Ce qui est gardé, la raison et la durée",
            [
                ["Données", "Pourquoi", "Base légale", "Jusqu'à quand"],
                [
                    "Compte de membre : nom, adresse e-mail, coopérative, rôle, langue, dates, moyens de connexion",
                    "Ouvrir l'espace membre aux seules personnes concernées",
                    "Contrat avec votre coopérative (art. 6.1.b)",
                    "L'accès se ferme quand votre coopérative met fin à votre adhésion. Sans visite, ou depuis cette fin : un avertissement à 23 mois, un autre sept jours avant, puis le compte s'efface à deux ans. Journal des gestes sur les comptes : un an",
                ],
                [
                    "Profil : activité, entreprise, domaine, commune, présentation, compétences, offres, besoins, références, coordonnées, photo",
                    "L'annuaire entre membres",
                    "Intérêt légitime (art. 6.1.f) ; vous choisissez champ par champ qui le voit, et rien n'est montré tant que vous n'avez pas choisi",
                    "Jusqu'à ce que vous l'effaciez ; il sort de l'annuaire à la fin de votre adhésion",
                ],
                [
                    "Annonces et réponses",
                    "Mettre des membres en relation",
                    "Intérêt légitime (art. 6.1.f)",
                    "Celles de votre compte. Quand il s'efface, celles que personne n'attend partent ; les autres restent, closes, sans votre nom",
                ],
                [
                    "Signalement d'une annonce ou d'une réponse : qui, pourquoi, décision",
                    "Tenir l'espace membre en bon état",
                    "Intérêt légitime (art. 6.1.f) ; seules les personnes qui en décident le lisent",
                    "Un an après la décision, ou tant que la réponse reste masquée",
                ],
                [
                    "Messages et présentations entre membres",
                    "Se joindre par le site sans donner d'adresse",
                    "Intérêt légitime (art. 6.1.f) ; seules les personnes concernées les lisent",
                    "Un an",
                ],
                [
                    "Signalement d'un profil : qui, pourquoi, décision",
                    "Tenir l'annuaire en bon état",
                    "Intérêt légitime (art. 6.1.f) ; seules les personnes qui en décident le lisent",
                    "Un an après la décision, ou tant que le profil reste masqué",
                ],
                [
                    "Inscription à un événement : date, place ou rang, présence, réponses et accord ; nom et adresse e-mail pour qui n'a pas de compte",
                    "Vous garder une place, vous prévenir d'un changement, préparer l'accueil",
                    "Mesures prises à votre demande (art. 6.1.b) ; votre accord pour un régime ou un besoin d'accessibilité (art. 9.2.a)",
                    "Régimes et besoins : une semaine après l'événement. Visiteurs et visiteuses : trois mois après. Demande jamais confirmée : une semaine. Membres : tant que le compte existe ; ensuite, une présence passée reste comptée, sans personne",
                ],
                [
                    "Ce que vous dites d'une date après coup : deux notes, une phrase",
                    "Nourrir le compte rendu",
                    "Votre accord (art. 6.1.a) ; sans votre nom, sauf si vous acceptez qu'on vous cite",
                    "Deux mois après la date ; une phrase citée vit ensuite dans le compte rendu",
                ],
                [
                    "Atelier choisi, atelier proposé, coup de main",
                    "Tenir le programme d'une date",
                    "Mesures prises à votre demande (art. 6.1.b)",
                    "Tant que la page de l'événement et votre compte existent",
                ],
                [
                    "Adresse secrète de votre agenda : son empreinte seulement",
                    "Montrer vos dates à votre logiciel d'agenda",
                    "Mesures prises à votre demande (art. 6.1.b)",
                    "Jusqu'à ce que vous la supprimiez, ou votre compte",
                ],
                [
                    "Message envoyé par le formulaire",
                    "Vous répondre",
                    "Mesures prises à votre demande (art. 6.1.b)",
                    "Jusqu'à ce que la rédaction du réseau l'efface, à votre demande s'il le faut ; avec votre compte, si vous en avez un à cette adresse",
                ],
                [
                    "E-mails écrits par le site : inscription, réponse à une annonce, message du formulaire",
                    "Prévenir la bonne personne",
                    "Intérêt légitime (art. 6.1.f)",
                    "90 jours dans la file d'envoi, puis ils sont effacés",
                ],
                [
                    "Sessions : adresse IP, navigateur, dates",
                    "Vous montrer où votre compte est ouvert, pour que vous puissiez le fermer",
                    "Intérêt légitime (art. 6.1.f)",
                    "Une session dure deux semaines au plus ; sa trace s'efface à votre connexion suivante",
                ],
                [
                    "Essais de connexion : adresse IP ou adresse e-mail",
                    "Ralentir qui cherche à deviner un code",
                    "Intérêt légitime (art. 6.1.f)",
                    "Comptés pendant une heure au plus",
                ],
                [
                    "Noms, élans et images des comptes rendus",
                    "Garder la mémoire d'une rencontre",
                    "Votre accord (art. 6.1.a), que vous pouvez retirer",
                    "Une image n'est plus montrée après la fin de l'accord notée sur sa fiche ; noms et élans, jusqu'à ce qu'une personne les retire, à votre demande s'il le faut",
                ],
                [
                    "Historique de rédaction : nom, date, page modifiée",
                    "Savoir qui a changé quoi",
                    "Intérêt légitime (art. 6.1.f)",
                    "Pas de fin automatique",
                ],
            ],
        ),
        ("h2", "Ce qui s'efface seul, et ce qui ne s'efface pas encore"),
        (
            "list",
            [
                "Chaque nuit, le site efface les sessions terminées, les e-mails de plus de 90 jours, les inscriptions qui ont fait leur temps et les comptes sans visite depuis deux ans, avertis deux fois. L'équipe support d'une coopérative peut garder celui d'un membre.",
                "Les messages du formulaire et les comptes rendus sont effacés ou corrigés par une personne, à votre demande : le site ne le fait pas de lui-même.",
                "Le logiciel n'écrit aucune adresse IP dans ses journaux. Ceux du serveur web relèvent de l'hébergeur, qui en fixe la durée.",
            ],
        ),
        (
            "p",
            "Nous préférons l'écrire plutôt que de promettre une durée que rien ne tiendrait. Quand le site effacera davantage de lui-même, cette page le dira.",
        ),
        ("h2", "Qui les lit"),
        (
            "p",
            "Vous n'entrez dans l'annuaire que si vous le demandez. Chaque champ de votre profil y est lu par le cercle que vous lui donnez : vous seulement, l'équipe support de votre "
            "coopérative, votre coopérative, ou tous les membres ; qui vous lit voit aussi votre nom et votre coopérative. Quand votre adhésion prend fin, plus personne ne lit votre profil.",
        ),
        (
            "p",
            "L'administration du site gère les comptes, la rédaction du réseau peut lire les messages du formulaire. L'hébergeur "
            "garde les machines. Personne d'autre : aucune régie publicitaire, aucun réseau social, et aucune page ne charge quoi que ce soit d'un autre site.",
        ),
        ("h2", "Traceurs"),
        (
            "p",
            "Aucun traceur, aucune mesure d'audience. Des cookies nécessaires et eux seuls, quand vous en avez besoin : ils retiennent votre session, protègent les formulaires et confirment ce que "
            "vous venez de faire. Ils ne demandent pas d'accord (article 82 de la loi Informatique et Libertés).",
        ),
        ("h2", "Vos droits"),
        (
            "list",
            [
                "lire vos données et en recevoir une copie ;",
                "les corriger : vous changez vous-même votre profil et votre adresse e-mail dans l'espace membre, le reste sur demande ;",
                "les effacer, ou en limiter l'usage ;",
                "vous opposer à un usage fondé sur notre intérêt légitime ;",
                "les emporter ailleurs dans un format lisible ;",
                "dire ce qu'elles deviennent après votre mort.",
            ],
        ),
        (
            "p",
            "Si vous avez un compte, le site vous remet tout en une archive, et l'efface si vous le demandez puis le confirmez. Pour le reste, écrivez au contact ci-dessus : une personne s'en "
            "charge en un mois au plus. Nous demandons une preuve d'identité seulement si un doute sérieux le justifie.",
        ),
        ("h2", "La CNIL"),
        (
            "p",
            "Si notre réponse ne vous convient pas, vous pouvez adresser une réclamation à la Commission nationale de l'informatique et des libertés, 3 place de Fontenoy, TSA 80715, 75334 Paris "
            "Cedex 07, ou sur cnil.fr.",
        ),
    ],
}

ACCESSIBILITY = {
    "slug": "accessibilite",
    "title": "Accessibilité : non conforme",
    "summary": "Ce site est pensé pour être lu, entendu et rempli par toutes et tous ; il n'a pas encore été audité.",
    "body": [
        (
            "p",
            "Le collectif s'engage à rendre ce site accessible, dans l'esprit de l'article 47 de la loi nº 2005-102 du 11 février 2005. Cette déclaration porte sur toutes ses pages, publiques et "
            "réservées aux membres.",
        ),
        ("h2", "État de conformité"),
        (
            "p",
            "Aucun audit complet n'a encore été mené par une personne indépendante. Selon la règle du référentiel général d'amélioration de l'accessibilité (RGAA 4.1), un site sans audit "
            "se déclare « non conforme », quel que soit le soin qui y est mis. C'est donc ce que nous déclarons.",
        ),
        ("h2", "Ce qui est déjà fait"),
        (
            "list",
            [
                "toutes les pages se parcourent au clavier, avec un lien d'évitement et un repère de focus visible ;",
                "les textes gardent un contraste d'au moins 4,5 pour 1, de jour comme de nuit ;",
                "la page reste lisible agrandie à 200 % et sur un écran de 320 pixels de large ;",
                "les dessins sont décoratifs et ignorés des lecteurs d'écran, les graphiques ont un tableau équivalent ;",
                "les erreurs de formulaire sont écrites, regroupées et reliées à leur champ ;",
                "les mouvements s'arrêtent si votre appareil le demande ;",
                "le site fonctionne sans JavaScript ; les comptes rendus existent en page et en PDF balisé.",
            ],
        ),
        ("h2", "Ce qui reste à faire"),
        (
            "list",
            [
                "un audit complet des 106 critères, sur un échantillon de pages ;",
                "des essais réguliers avec des personnes qui utilisent un lecteur d'écran ;",
                "la vérification des documents déposés par les rédactions ;",
                "l'interface d'administration, qui dépend d'un logiciel tiers.",
            ],
        ),
        ("h2", "Comment nous le vérifions"),
        (
            "p",
            "À chaque changement, un outil automatique (axe-core, règles WCAG 2.2 AA) et un contrôle du code passent sur chaque type de page, dans les deux langues. Un outil ne voit qu'une partie "
            "des défauts : dites-nous les autres.",
        ),
        ("h2", "Nous écrire"),
        (
            "p",
            "Un contenu vous résiste ? Dites-nous lequel, avec quel appareil si vous le savez. Nous répondons sous dix jours ouvrés, avec une solution ou une autre voie pour obtenir ce que vous cherchiez.",
        ),
        ("legal", "accessibility"),
        ("h2", "Voie de recours"),
        (
            "p",
            "Vous nous avez signalé un défaut qui vous empêche d'accéder à un contenu ou à un service, et notre réponse ne vous satisfait pas ? Vous pouvez saisir la Défenseure ou le Défenseur des "
            "droits : par le formulaire du site defenseurdesdroits.fr, auprès d'une personne déléguée de votre région, ou par courrier gratuit, sans affranchir, à Défenseur des droits, Libre réponse "
            "71120, 75342 Paris Cedex 07.",
        ),
        ("p", "Cette déclaration a été établie à l'ouverture du site. Elle sera revue après l'audit."),
    ],
}

SETTINGS = {
    "publisher": "Coopérative d'exemple du site Co'hop",
    "legal_form": "Société coopérative fictive à capital variable, 1 234 € (exemple)",
    "registration": "RCS d'exemple 000 000 000",
    "address": "12, rue de l'Exemple\n69000 Lyon",
    "phone": "04 65 71 00 00",
    "email": "bonjour@cohop.example",
    "director": "Prénom Nom (personne d'exemple)",
    "host": "Hébergeur d'exemple",
    "host_address": "1, impasse de l'Exemple\n69000 Lyon",
    "host_phone": "04 65 71 00 09",
    "privacy_contact": "donnees@cohop.example",
    "accessibility_contact": "accessibilite@cohop.example",
}
