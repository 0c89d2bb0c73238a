"""How many seats are left, and what is mine: on every list of dates, by one query, and one more for a member."""

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import Registration
from .permissions import obstacle

Status = Registration.Status


def show_seats(sender, rows, user, **kwargs):
    """Give each of `rows`, from `pages.agenda.listed`, its `seat`: a few words, "" where there is nothing to say."""
    open_rows = [row for row in rows if row.event.registration != row.event.Registration.NONE]
    if not open_rows:
        return
    pks = [row.pk for row in open_rows]
    taken, now = _taken(pks), timezone.now()
    mine = {row.occurrence_id: row for row in _mine(pks, user)} if user.is_authenticated else {}
    for row in open_rows:
        row.seat = _said_of_mine(mine[row.pk]) if row.pk in mine else _said(row, user, taken.get(row.pk, (0, 0)), now)


def _taken(pks):
    """{date: (seats held, people in line)}."""
    rows = Registration.objects.filter(occurrence__in=pks).order_by().values_list("occurrence")
    held, line = Q(status__in=Registration.SEATED), Q(status=Status.WAITING)
    return {pk: counts for pk, *counts in rows.annotate(held=Count("pk", filter=held), line=Count("pk", filter=line))}


def _mine(pks, user):
    ahead = Registration.objects.in_line().filter(occurrence=OuterRef("occurrence"), turn__lte=OuterRef("turn"))
    ranks = Subquery(ahead.order_by().values("occurrence").annotate(number=Count("pk")).values("number"))
    return Registration.objects.of(user).standing().filter(occurrence__in=pks).annotate(place=ranks)


def _said_of_mine(registration):
    if registration.status == Status.WAITING:
        place = registration.place
        return ngettext("En tête de la liste d’attente", "%(place)sᵉ en attente", place) % {"place": place}
    return {
        Status.REGISTERED: _("Vous venez"),
        Status.OFFERED: _("Une place vous attend"),
        Status.PENDING: _("À confirmer"),
    }[registration.status]


def _said(row, user, counts, now):
    held, line = counts
    is_for_others = row.event.registration == row.event.Registration.MEMBERS and not user.is_authenticated
    if row.ends_at < now or (not is_for_others and obstacle(row, user, now)):
        return ""
    if row.seats is None:
        return _("Sur inscription")
    left = row.seats - held
    if left <= 0 or line:
        return _("Liste d’attente")
    return ngettext("%(left)s place", "%(left)s places", left) % {"left": left}
