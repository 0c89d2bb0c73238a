"""The programme of a date as its page shows it: to whom, with which buttons."""

from dataclasses import dataclass, field
from itertools import groupby

from django.utils.translation import gettext as _

from extranet.access import is_member
from extranet.registrations.actions import seats_left
from extranet.registrations.models import Part, Registration
from extranet.registrations.permissions import obstacle

from .permissions import closed, closed_to_proposals


@dataclass
class Programme:
    """What somebody sees of the day: `slots` are the parts that share their hours, in their order.

    Each atelier has a `choice` for this reader: "take", "change" or "leave", and the button is there; "host", "held",
    "full" or "", and it is not. `enrols` tells that to take one also registers them; `hint` how they will take one
    later on; `token` is that of the link that they choose by, who do so without an account.
    """

    slots: list = field(default_factory=list)
    proposals: list = field(default_factory=list)
    shifts: list = field(default_factory=list)
    invites: bool = False
    enrols: bool = False
    hint: str = ""
    token: str = ""
    names_hosts: bool = False


def programme_for(occurrence, reader, now):
    """The programme of `occurrence`: two queries for the public, six at most for a member."""
    if not is_member(reader):
        return _announced(occurrence, reader, now)
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
    if ateliers := _ateliers(parts):
        registration = occurrence.registrations.of(reader).standing().first()
        shown.enrols = registration is None and _may_enrol(occurrence, reader, now)
        _offer(ateliers, registration, reader, now, shown)
    for shift in shown.shifts:
        shift.choice = "" if closed(shift, now) else "leave" if shift.is_mine else "take" if shift.left else "full"
    return shown


def programme_of(registration, occurrence, reader, now, token=""):
    """The programme of `occurrence` as the page of somebody's `registration` shows it: to choose, not to propose."""
    parts = list(occurrence.parts.accepted().in_order().with_hosts().with_taken())
    shown = Programme(_slots(parts), token=token, names_hosts=is_member(reader))
    if ateliers := _ateliers(parts):
        _offer(ateliers, registration, registration.user, now, shown)
    return shown


def _announced(occurrence, reader, now):
    parts = list(occurrence.parts.accepted().in_order().with_hosts())
    shown = Programme(_slots(parts))
    if not obstacle(occurrence, reader, now) and any(not closed(part, now) for part in _ateliers(parts)):
        shown.hint = _("Les ateliers se choisissent depuis le lien que vous recevrez, une fois votre place réservée.")
    return shown


def _ateliers(parts):
    return [part for part in parts if part.kind == Part.Kind.ATELIER]


def _slots(parts):
    """[the parts that start and end together]: ateliers side by side, a moment alone."""
    return [list(rows) for _key, rows in groupby(parts, key=_hours)]


def _hours(part):
    return part.starts_after, part.ends_after, part.pk if part.kind == Part.Kind.MOMENT else None


def _offer(ateliers, registration, member, now, shown):
    """Give each of `ateliers` its choice, for who has that `registration`: a `member`, or None for a visitor."""
    held = set(registration.seats.values_list("part", flat=True)) if registration else set()
    run = {part.pk for part in ateliers if member in part.hosts.all()}
    comes = shown.enrols or (registration and registration.status == Registration.Status.REGISTERED)
    for part in ateliers:
        meanwhile = {other.pk for other in ateliers if other != part and other.overlaps(part)}
        part.choice = _choice(part, meanwhile, run, held, comes and not closed(part, now))
    if not comes and not all(closed(part, now) for part in ateliers):
        shown.hint = _("Les ateliers se choisissent une fois votre place réservée.")


def _choice(part, meanwhile, run, held, is_open):
    if part.pk in run:
        return "host"
    if part.pk in held:
        return "leave" if is_open else "held"
    if not is_open or meanwhile & run:
        return ""
    if part.left == 0:
        return "full"
    return "change" if meanwhile & held else "take"


def _may_enrol(occurrence, reader, now):
    """Tell whether one click may both register and choose: nothing is asked, and a seat is free."""
    asks = occurrence.event.questions or occurrence.event.consent
    return not asks and not obstacle(occurrence, reader, now) and seats_left(occurrence) != 0
