"""What somebody is to do on each of their dates, beside being there: three queries for a whole list."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from extranet.registrations.models import Part, Shift


@dataclass(frozen=True)
class Plan:
    """From when to when, what, and where."""

    starts_at: datetime
    ends_at: datetime
    text: str
    room: str = ""


def plans_of(member):
    """{occurrence: the Plans of `member`, in their order}: ateliers chosen, ateliers run, hands lent."""
    chosen = Part.objects.ateliers().filter(seats__registration__user=member)
    run = Part.objects.accepted().filter(hosts=member)
    lent = Shift.objects.filter(helpers__user=member)
    found = [
        *((part, part.title) for part in chosen.select_related("occurrence")),
        *((part, _("vous animez %(part)s") % {"part": part}) for part in run.select_related("occurrence")),
        *((shift, _("coup de main, %(shift)s") % {"shift": shift}) for shift in lent.select_related("occurrence")),
    ]
    plans = {}
    for timed, text in sorted(found, key=lambda each: (each[0].starts_after, each[1])):
        plan = Plan(timed.starts_at, timed.ends_at, capfirst(text), getattr(timed, "room", ""))
        plans.setdefault(timed.occurrence_id, []).append(plan)
    return plans
