"""Addresses as people are invited by them: one way to write each, and no letter that only looks like another."""

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

SCRIPTS = {
    "CYRILLIC": gettext_lazy("cyrillique"),
    "GREEK": gettext_lazy("grec"),
    "ARMENIAN": gettext_lazy("arménien"),
    "CHEROKEE": gettext_lazy("cherokee"),
    "FULLWIDTH": gettext_lazy("de pleine chasse"),
}
LONGEST = 254  # RFC 5321, and the column
_valid = EmailValidator()


def cleaned(text):
    """`text` as an address is kept, in lower case; ValidationError says in words what is wrong with it.

    A letter of another alphabet is refused by its name: « а » of Cyrillic would pass for « a » on screen, and the
    letter would leave for somebody else. Addresses with accents exist (RFC 6531), but none of the network's mail
    servers has one.
    """
    address = text.strip().lower()
    if not address:
        raise ValidationError(_("Il manque l’adresse e-mail."))
    strange = next((character for character in address if not "!" <= character <= "~"), None)
    if strange:
        raise ValidationError(_named(strange))
    if len(address) > LONGEST:
        raise ValidationError(_("Cette adresse est trop longue."))
    try:
        _valid(address)
    except ValidationError as wrong:
        raise ValidationError(_("Écrivez une adresse e-mail comme prenom@exemple.fr.")) from wrong
    return address


def _named(character):
    script = SCRIPTS.get(unicodedata.name(character, "").partition(" ")[0])
    if script:
        said = _("Le « %(character)s » de cette adresse est un caractère %(script)s : tapez-la de nouveau.")
        return said % {"character": character, "script": script}
    if character.isspace() or unicodedata.category(character)[0] in "CZ":
        return _("Cette adresse contient une espace ou un caractère invisible : tapez-la de nouveau.")
    return _("Une adresse e-mail n’a ni accent ni signe particulier : voyez le « %(character)s ».") % {
        "character": character
    }
