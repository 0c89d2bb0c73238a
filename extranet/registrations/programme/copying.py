"""A programme that begins as that of another date did."""

from itertools import islice

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from extranet.registrations.actions import Refused, lock
from extranet.registrations.models import Part, Shift
from extranet.registrations.permissions import organises
from pages.models import Occurrence

from .permissions import possible_hosts

OFFERED = 12  # dates among which one chooses
HOURS = ("starts_after", "ends_after")
OF_A_PART = (*HOURS, "kind", "title", "text", "room", "capacity", "needs")
OF_A_SHIFT = (*HOURS, "task", "title", "capacity")


def sources(occurrence, user):
    """The latest of the other dates that have a programme, of this event or of another that `user` runs."""
    parts = Part.objects.accepted().filter(occurrence=OuterRef("pk"))
    rows = Occurrence.objects.filter(Exists(parts)).exclude(pk=occurrence.pk).select_related("event")
    rows = rows.order_by("-starts_at", "-pk")
    return list(islice((row for row in rows if organises(user, row.event)), OFFERED))


@transaction.atomic
def copy(source, occurrence):
    """Begin the programme of `occurrence` as that of `source`: parts and shifts, without seats, hands nor proposals.

    Within one event, those who run a part come along, as far as they are members still; another event has its own
    people. Nobody is written to. Return what does not fit in the hours of this date, and is left out. Raises Refused
    where a programme is begun already, or where nothing fits.
    """
    occurrence = lock(occurrence.pk)
    if occurrence.parts.accepted().exists():
        raise Refused(_("Cette date a déjà un programme."))
    parts, shifts = source.parts.accepted().in_order(), source.shifts.in_order()
    rows = [*parts, *(shifts if not occurrence.shifts.exists() else ())]
    left_out = [timed for timed in rows if timed.is_too_late_for(occurrence)]
    if len(left_out) == len(rows):
        raise Refused(_("Rien de ce programme ne tient dans les heures de cette date."))
    for timed in rows:
        if timed not in left_out:
            _write(timed, occurrence)
    return left_out


def _write(timed, occurrence):
    if isinstance(timed, Shift):
        Shift.objects.create(occurrence=occurrence, **_fields(timed, OF_A_SHIFT))
        return
    part = Part(occurrence=occurrence, **_fields(timed, OF_A_PART))
    is_same_event = timed.occurrence.event_id == occurrence.event_id
    part.other_hosts = timed.other_hosts if is_same_event else ""
    part.save()
    if is_same_event:
        part.hosts.set(possible_hosts().filter(hosted_parts=timed))


def _fields(timed, names):
    return {name: getattr(timed, name) for name in names}
