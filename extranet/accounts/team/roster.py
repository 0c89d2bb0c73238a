"""The people somebody looks after, by state and by name: what the list of the desk asks for and counts."""

from collections import Counter
from datetime import timedelta
from functools import cached_property

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from extranet.accounts.models import Membership
from pages.words import plain

from .desk import key_of

LONGEST = 100  # characters of a search that are read
IDLE = timedelta(days=180)  # without signing in: time to ask how they are


class State(models.TextChoices):
    """Where somebody stands: it is also the value in the address."""

    ACTIVE = "actifs", _("Actifs")
    IDLE = "inactifs", _("Sans visite depuis six mois")
    FORMER = "anciens", _("Anciens membres")


def state_of(membership, now):
    """The State of who has this `membership`, read with its `user`."""
    user = membership.user
    if membership.ended_on or not user.is_active:
        return State.FORMER
    return State.IDLE if (user.last_login or user.date_joined) < now - IDLE else State.ACTIVE


class Roster:
    """The search of one request, over the people that `helper` looks after. Two queries, however many they are.

    Names are compared and sorted here: no database does both without accents as people do.
    """

    def __init__(self, parameters, helper):
        self.text = parameters.get("q", "").strip()[:LONGEST]
        asked = parameters.get("etat", "")
        self.state = asked if asked in State.values else ""
        self.is_misread = asked != self.state
        self._rows, self._now = Membership.objects.helped_by(helper), timezone.now()

    @cached_property
    def _found(self):
        """[(family name, first name, key, state)] of those whose names or address hold every word, sorted."""
        words, found = plain(self.text).split(), []
        needed = ("ended_on", "user__is_active", "user__last_login", "user__date_joined")
        names = ("user__first_name", "user__last_name", "user__email")
        for row in self._rows.select_related("user").only(*needed, *names):
            first, last, address = (plain(text) for text in (row.user.first_name, row.user.last_name, row.user.email))
            if all(word in f"{first} {last} {address}" for word in words):
                found.append((last, first, row.pk, state_of(row, self._now)))
        return sorted(found)

    @property
    def asked(self):
        """The keys of those who answer everything, in the order of a telephone book."""
        return [pk for _last, _first, pk, state in self._found if self.state in ("", state)]

    @property
    def choices(self):
        """[(value, label, how many)] of each state, and first of all of them."""
        counts = Counter(state for *_names, state in self._found)
        return [("", _("Tous"), len(self._found)), *((each.value, each.label, counts[each]) for each in State)]

    def shown(self, pks):
        """The memberships of these `pks`, in that order, with what their rows show."""
        rows = self._rows.select_related("user", "cooperative").in_bulk(pks)
        people = [rows[pk] for pk in pks if pk in rows]
        for row in people:
            row.key, row.state = key_of(row.user), state_of(row, self._now)
        return people
