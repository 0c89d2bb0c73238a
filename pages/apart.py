"""What an editor does to one date and to no other of its series: verbs, each a transaction that holds its event.

Each change that readers must know of raises the `sequence` of the row: whoever registered is told once it has grown.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from pages.months import in_full
from pages.occurrences import local_date, lock, reconcile, times

TOLD = ("starts_at", "ends_at", "place", "note")


class Refused(Exception):
    """A date stays as it is, for a reason that can be shown."""


def may_change(user, event):
    """Tell whether `user` may change dates of `event` alone: what is done here is public at once."""
    return event.pk is not None and event.live and event.permissions_for_user(user).can_publish()


@transaction.atomic
def change(occurrence, **fields):
    """Give one date hours, a place, a note or seats of its own; new hours set it apart. Raises Refused."""
    row = _hold(occurrence)
    if row.cancelled_at:
        raise Refused(_("Cette date est annulée : rétablissez-la d’abord."))
    before = [getattr(row, name) for name in TOLD]
    for name, value in fields.items():
        setattr(row, name, value)
    _check(row)
    if [getattr(row, name) for name in TOLD] != before:
        _tell(row)
    row.save()


@transaction.atomic
def cancel(occurrence, reason):
    """Call one date off, and say why; twice is once. Raises Refused."""
    row = _hold(occurrence)
    if row.cancelled_at is None:
        row.cancelled_at, row.reason = timezone.now(), reason
        _tell(row)
        row.save()


@transaction.atomic
def restore(occurrence):
    """Have a date that was called off take place after all, at its own hours. Raises Refused."""
    row = _hold(occurrence)
    if row.cancelled_at:
        row.cancelled_at, row.reason = None, ""
        _tell(row)
        row.save()
        _follow_series(row)


@transaction.atomic
def rejoin(occurrence):
    """Give a date that was set apart the hours of its series again; its place and its note stay. Raises Refused."""
    row = _hold(occurrence)
    row.is_apart = False
    row.save()
    _follow_series(row)


def own_hours(row):
    """When the series has `row` start and end."""
    event = row.event
    return times(event, row.date if event.recurrence else local_date(event.starts_at))


def _hold(occurrence):
    lock(occurrence.event)
    rows = type(occurrence).objects.select_for_update(of=("self",)).select_related("event")
    row = rows.get(pk=occurrence.pk)
    if row.ends_at <= timezone.now():
        raise Refused(_("Cette date est passée : elle ne change plus."))
    return row


def _tell(row):
    row.is_apart = bool(row.cancelled_at) or (row.starts_at, row.ends_at) != own_hours(row)
    row.sequence += 1
    row.changed_at = timezone.now()


def _follow_series(row):
    """What the series makes of a date that it may change again: there, or no longer."""
    reconcile(row.event, timezone.now())
    row.refresh_from_db()
    if row.cancelled_at:
        raise Refused(_("Ce jour n’est plus de la série : ajoutez-le d’abord à ses dates en plus."))
    _check(row)


def _check(row):
    if row.ends_at <= timezone.now():
        raise Refused(_("Ce moment est déjà passé : choisissez-en un à venir."))
    others = row.event.occurrences.kept().exclude(pk=row.pk).values_list("starts_at", flat=True)
    if row.day in map(local_date, others):
        day = in_full(row.day, "l j F Y")
        raise Refused(_("Le %(day)s a déjà une date de cet événement : une seule par jour.") % {"day": day})
