"""How many seats are left, and what is mine: on every list of dates, by one query."""

from django.db.models import Count, Max, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import Registration
from .permissions import obstacle

Status = Registration.Status


def show_seats(sender, rows, user, **kwargs):
    """Give each of `rows`, from `pages.agenda.listed`, its `seat`: a few words; and how many are `held`."""
    open_rows = [row for row in rows if row.event.registration != row.event.Registration.NONE]
    if not open_rows:
        return
    counts, now = _counts([row.pk for row in open_rows], user), timezone.now()
    for row in open_rows:
        count = counts.get(row.pk, {})
        row.held = count.get("held", 0)
        if count.get("mine"):
            row.seat = _said_of_mine(count["mine"], count["rank"])
        else:
            row.seat = _said(row, user, count, now)


def _counts(pks, user):
    """{date: how many seats are `held`, how many people in `line`, `mine`: my own state, and my `rank` in line}."""
    held, line = Q(status__in=Registration.SEATED), Q(status=Status.WAITING)
    rows = Registration.objects.filter(occurrence__in=pks).order_by().values("occurrence")
    rows = rows.annotate(held=Count("pk", filter=held), line=Count("pk", filter=line))
    if user.is_authenticated:
        mine = Registration.objects.in_line().filter(user=user, occurrence=OuterRef("occurrence"))
        rows = rows.annotate(
            mine=Max("status", filter=Q(user=user) & ~Q(status=Status.CANCELLED)),
            rank=Count("pk", filter=line & Q(turn__lte=Subquery(mine.values("turn")[:1]))),
        )
    return {row["occurrence"]: row for row in rows}


def _said_of_mine(status, rank):
    if status == Status.WAITING:
        return ngettext("En tête de la liste d’attente", "%(place)sᵉ en attente", rank) % {"place": rank}
    return {
        Status.REGISTERED: _("Vous venez"),
        Status.OFFERED: _("Une place vous attend"),
        Status.PENDING: _("À confirmer"),
    }[status]


def _said(row, user, count, now):
    is_for_others = row.event.registration == row.event.Registration.MEMBERS and not user.is_authenticated
    if row.ends_at < now or (not is_for_others and obstacle(row, user, now)):
        return ""
    if row.seats is None:
        return _("Sur inscription")
    left = row.seats - count.get("held", 0)
    if left <= 0 or count.get("line"):
        return _("Liste d’attente")
    return ngettext("%(left)s place", "%(left)s places", left) % {"left": left}
