"""Who sees what of a profile: the one place where it is decided (docs/adr/0013)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from extranet.access import is_member

from .permissions import is_current


class Level(models.IntegerChoices):
    """How far a member lets a field be read, each circle within the next; the least is the default."""

    ME = 0, _("Moi seulement")
    ADVISORS = 1, _("L’équipe support de ma coopérative")
    COOPERATIVE = 2, _("Ma coopérative")
    MEMBERS = 3, _("Tous les membres")
    EVERYONE = 4, _("Tout le monde, si j’ai une page sur le site")


NOBODY = max(Level) + 1  # what no field reaches


def apart(reader):
    """The keys of those whom `reader` blocked, or who blocked them: one query, kept with `reader`."""
    if not reader.is_authenticated:
        return frozenset()
    if not hasattr(reader, "_apart"):
        met = reader.blocks_met.values_list("blocker")
        reader._apart = frozenset(key for (key,) in reader.blocks_made.values_list("blocked").union(met))
    return reader._apart


def asked_of_members(profile):
    """The least Level that a field of `profile` must have for any member to see it."""
    return Level.MEMBERS if profile.is_shown and is_current(profile.user) else NOBODY


def asked_of(profile, reader):
    """The least Level that a field of `profile` must have for `reader`, a user or a stranger, to see it."""
    return Level.ME if reader == profile.user else circle_of(profile, reader)


def circle_of(profile, reader):
    """The same where nobody is at home: on a list, the owner sees what the others of their circle see."""
    if asked_of_members(profile) == NOBODY or profile.user_id in apart(reader):
        return NOBODY
    if not is_member(reader):
        return Level.EVERYONE
    cooperative = profile.cooperative
    if cooperative is None:
        return Level.MEMBERS
    if reader.advises == cooperative.pk:
        return Level.ADVISORS
    return Level.COOPERATIVE if reader.cooperative_id == cooperative.pk else Level.MEMBERS
