"""What follows a date: those who came are asked, once, what it was like; what they say is kept without their names."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.occurrences import local_date

from . import letters
from .actions import Refused
from .models import Impression, Registration

PATIENCE = timedelta(days=3)  # how long after a date one is still asked, should the worker have slept
KEPT = timedelta(days=60)  # how long what was said outlives the date


def ask_impressions():
    """Ask those who came yesterday what it was like, once each."""
    now = timezone.now()
    rows = Registration.objects.arrived().filter(
        is_asked=False, occurrence__cancelled_at=None, occurrence__ends_at__range=(now - PATIENCE, now)
    )
    for pk, ends_at in list(rows.order_by("pk").values_list("pk", "occurrence__ends_at")):
        if local_date(ends_at) < local_date(now):
            _ask(pk)


@transaction.atomic
def _ask(pk):
    registration = _locked(pk)
    if not registration.is_asked:
        registration.is_asked = True
        registration.save(update_fields=["is_asked"])
        letters.impressions(registration)


@transaction.atomic
def tell(registration, useful, encounters, words, may_quote):
    """Keep what somebody who came says of it, beside their name only if they may be quoted. Raises Refused, twice."""
    registration = _locked(registration.pk)
    if registration.has_told:
        raise Refused(_("Vos réponses sont déjà là : merci !"))
    registration.has_told = True
    registration.save(update_fields=["has_told"])
    author = _signature(registration) if words and may_quote else ""
    registration.occurrence.impressions.create(useful=useful, encounters=encounters, words=words, author=author)


def forget_impressions():
    """Delete what people said, two months after: the recap keeps what it quotes. Return how many."""
    return Impression.objects.filter(occurrence__ends_at__lt=timezone.now() - KEPT).delete()[0]


def _signature(registration):
    membership = getattr(registration.user, "membership", None)
    return ", ".join(map(str, filter(None, [registration.person, membership and membership.cooperative])))


def _locked(pk):
    rows = Registration.objects.select_for_update(of=("self",)).select_related("occurrence__event", "user")
    return rows.get(pk=pk)
