"""What else takes place while an event does: pointed out to whoever chooses its dates, never refused."""

from bisect import bisect_right

from django.apps import apps
from django.db.models import Q
from django.utils import timezone

from pages.agenda import listed
from pages.occurrences import promised

SHOWN = 8


def meetings(event, cooperative, user):
    """(the first dates of other events that overlap those of `event`, saved or not; how many more do).

    For a `cooperative`, those of its own events and of the network's; for the network, None, everybody's.
    """
    now = timezone.now()
    mine = [row for row in promised(event, now) if row.ends_at > now]
    if not mine:
        return [], 0
    Occurrence = apps.get_model("pages", "Occurrence")
    rows = Occurrence.objects.visible_to(user).kept().exclude(event=event.pk)
    rows = rows.filter(starts_at__lt=mine[-1].ends_at, ends_at__gt=max(now, mine[0].starts_at))
    if cooperative:
        rows = rows.filter(Q(event__cooperative=cooperative) | Q(event__cooperative=None))
    ends = [row.ends_at for row in mine]
    found = []
    for pk, starts_at, ends_at in rows.order_by("starts_at", "pk").values_list("pk", "starts_at", "ends_at"):
        first = bisect_right(ends, starts_at)  # the first of mine that is not over when the other begins
        if first < len(mine) and mine[first].starts_at < ends_at:
            found.append(pk)
    shown = Occurrence.objects.filter(pk__in=found[:SHOWN]).order_by("starts_at", "pk")
    return listed(shown, user), len(found[SHOWN:])
