"""The programme of a date as its page shows it: to whom, with which buttons."""

from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import gettext as _

from extranet.access import is_member
from extranet.registrations.actions import seats_left
from extranet.registrations.models import Part, Registration, Seat
from extranet.registrations.permissions import obstacle

from .permissions import closed, closed_to_proposals


@dataclass
class Programme:
    """What somebody sees of the day: `slots` are the parts that share their hours, in their order.

    Each atelier has a `choice` for this reader: "take", "change" or "leave", and the button is there; "host", "full"
    or "", and it is not. `enrols` tells that to take one also registers them; `hint` why they cannot take any yet.
    """

    slots: list = field(default_factory=list)
    proposals: list = field(default_factory=list)
    shifts: list = field(default_factory=list)
    invites: bool = False
    enrols: bool = False
    hint: str = ""
    names_hosts: bool = False


def programme_for(occurrence, reader, now):
    """The programme of `occurrence`: two queries for the public, six at most for a member."""
    if not is_member(reader):
        return Programme(_slots(occurrence.parts.accepted().in_order().with_hosts()))
    found = list(occurrence.parts.shown_to(reader).in_order().with_hosts().with_taken())
    parts = [part for part in found if part.state == Part.State.ACCEPTED]
    is_open = not closed_to_proposals(occurrence, now)
    is_for_all = bool(parts) or occurrence.event.kind == occurrence.event.Kind.NETWORK
    shown = Programme(
        slots=_slots(parts),
        proposals=[part for part in found if part.state == Part.State.PROPOSED],
        shifts=list(occurrence.shifts.in_order().with_taken(reader)),
        invites=is_open and is_for_all,
        names_hosts=True,
    )
    ateliers = [part for part in parts if part.kind == Part.Kind.ATELIER]
    if ateliers:
        _offer(ateliers, occurrence, reader, now, shown)
    for shift in shown.shifts:
        shift.choice = "" if closed(shift, now) else "leave" if shift.is_mine else "take" if shift.left else "full"
    return shown


def _slots(parts):
    """[the parts that start and end together]: ateliers side by side, a moment alone."""
    return [list(rows) for _key, rows in groupby(parts, key=_hours)]


def _hours(part):
    return part.starts_after, part.ends_after, part.pk if part.kind == Part.Kind.MOMENT else None


def _offer(ateliers, occurrence, reader, now, shown):
    registration = occurrence.registrations.of(reader).standing().first()
    held = set(Seat.objects.filter(registration__user=reader, part__in=ateliers).values_list("part", flat=True))
    shown.enrols = registration is None and _may_enrol(occurrence, reader, now)
    comes = shown.enrols or (registration and registration.status == Registration.Status.REGISTERED)
    for part in ateliers:
        part.choice = "" if closed(part, now) else _choice(part, ateliers, reader, held, comes)
    if not comes and not all(closed(part, now) for part in ateliers):
        shown.hint = _("Les ateliers se choisissent une fois votre place réservée.")


def _choice(part, ateliers, reader, held, comes):
    if reader in part.hosts.all():
        return "host"
    if part.pk in held:
        return "leave"
    meanwhile = [other for other in ateliers if other != part and other.overlaps(part)]
    if not comes or any(reader in other.hosts.all() for other in meanwhile):
        return ""
    if part.left == 0:
        return "full"
    return "change" if any(other.pk in held for other in meanwhile) else "take"


def _may_enrol(occurrence, reader, now):
    """Tell whether one click may both register and choose: nothing is asked, and a seat is free."""
    asks = occurrence.event.questions or occurrence.event.consent
    return not asks and not obstacle(occurrence, reader, now) and seats_left(occurrence) != 0
