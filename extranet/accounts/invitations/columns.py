"""Which column of a file holds what: guessed from its titles, then chosen."""

from django.utils.translation import gettext_lazy as _

from pages.words import plain

LABELS = {
    "email": _("Adresse e-mail"),
    "first_name": _("Prénom"),
    "last_name": _("Nom"),
    "language": _("Langue des e-mails"),
}
TITLES = {  # as people call them, folded (pages.words.plain); the surest first
    "email": (
        *("adresse e mail", "adresse email", "adresse mail", "adresse courriel", "adresse electronique"),
        *("e mail", "email", "mail", "mel", "courriel", "email address", "mail address"),
    ),
    "first_name": ("prenom", "prenoms", "first name", "firstname", "given name"),
    "last_name": ("nom", "nom de famille", "nom d usage", "nom usuel", "last name", "lastname", "surname"),
    "language": ("langue", "langue des e mails", "language"),
}


def guess(titles):
    """{what: which of `titles`}, as far as they say it; no column holds two things."""
    folded = [plain(title) for title in titles]
    found = {}
    for what, names in TITLES.items():
        place = next((folded.index(name) for name in names if name in folded), None)
        if place is not None:
            found[what] = place
    return found
