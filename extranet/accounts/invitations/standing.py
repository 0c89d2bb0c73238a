"""What inviting an address would do: asked for many at once, in two queries."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..models import Invitation, User


class Standing(models.TextChoices):
    """Where an address stands for a cooperative that would invite it."""

    NEW = "new", _("sera invité·e")
    BACK = "back", _("ancien membre, sera invité·e à revenir")
    EXPIRED = "expired", _("invitation sans réponse, sera renvoyée")
    INVITED = "invited", _("déjà invité·e, rien à faire")
    MEMBER = "member", _("déjà membre ici, rien à faire")
    ELSEWHERE = "elsewhere", _("déjà membre d’une autre coopérative")
    CLOSED = "closed", _("compte fermé par l’administration du réseau")
    WRONG = "wrong", _("ligne à corriger")


WRITTEN_TO = {Standing.NEW, Standing.BACK, Standing.EXPIRED}
UNTOUCHED = {Standing.INVITED, Standing.MEMBER}
REFUSED = {
    Standing.ELSEWHERE: _("Cette personne est déjà membre d’une autre coopérative : voyez avec l’administration."),
    Standing.CLOSED: _("L’administration du réseau a fermé le compte de cette adresse : voyez avec elle."),
    Standing.MEMBER: _("Cette personne est déjà membre de votre coopérative."),
    Standing.INVITED: _("Cette adresse est déjà invitée : vous pouvez lui renvoyer l’invitation."),
}


def standings(addresses, cooperative):
    """{address: Standing} of all `addresses`, which are clean, for `cooperative`."""
    addresses = list(addresses)
    waiting = Invitation.objects.unanswered().filter(cooperative=cooperative, email__in=addresses)
    found = {each.email: Standing.INVITED if each.is_open else Standing.EXPIRED for each in waiting}
    people = User.objects.filter(email__in=addresses).select_related("membership")
    for person in people:
        known = _of(person, cooperative)
        if known == Standing.BACK:
            found.setdefault(person.email, known)
        elif known:
            found[person.email] = known
    return {address: found.get(address, Standing.NEW) for address in addresses}


def _of(person, cooperative):
    """Where somebody who has an account stands, or None where they are as free as who has none."""
    if not person.is_active:
        return Standing.CLOSED
    if person.cooperative_id is not None:
        return Standing.MEMBER if person.cooperative_id == cooperative.pk else Standing.ELSEWHERE
    membership = getattr(person, "membership", None)
    return Standing.BACK if membership and membership.cooperative_id == cooperative.pk else None
