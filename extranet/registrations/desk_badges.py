"""The badges of a date: to print all together, then for those who came since, as often as one wants."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from pages.models import EventPage

from . import draws
from .badges import LOT, badge_of, hosts_of, sheets
from .desk import organised

NEW, HOSTS = "nouveaux", "hotes"


def badges(request, pk):
    """What there is to print: those who have no badge yet, everybody, those who welcome."""
    row = organised(request, pk)
    rows = row.registrations.attending()
    total, new, hosts = rows.count(), rows.without_badge().count(), len(hosts_of(_event(row)))
    context = {
        "row": row,
        "choices": [
            *([(NEW, _new(min(new, LOT)))] if new else []),
            *((str(lot + 1), _all(lot, total)) for lot in range(-(-total // LOT))),
            *([(HOSTS, _hosts(hosts))] if hosts else []),
        ],
        "section": "badges",
    }
    return render(request, "extranet/registrations/desk_badges.html", context)


@require_POST
def pdf(request, pk):
    """The badges that were asked for; latecomers find their group first, and it is noted whose are printed."""
    row = organised(request, pk)
    which = request.POST.get("which")
    draws.place_latecomers(row)
    people = _people(row, which)
    made = hosts_of(_event(row)) if which == HOSTS else [badge_of(each) for each in people]
    if not made:
        messages.info(request, _("Il n’y a aucun badge de cette sorte à imprimer."))
        return redirect("registrations:badges", pk)
    answer = HttpResponse(sheets(row, made), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="badges-{slugify(row.title)[:60]}-{row.day}.pdf"'
    draws.note_badges(people)
    return answer


def _people(row, which):
    """Those whose badges `which` asks for, by name; nobody for what is no choice."""
    rows = row.registrations.attending().with_people()
    if which == NEW:
        return rows.without_badge().by_name()[:LOT]
    first = (int(which) - 1) * LOT if which and which.isdecimal() and len(which) < 5 else -1
    return rows.by_name()[first : first + LOT] if first >= 0 else []


def _event(row):
    """The event of a date with what a list does not read of it: who welcomes, and its cooperative."""
    return EventPage.objects.select_related("cooperative").get(pk=row.event_id)


def _new(number):
    return ngettext(
        "%(number)s badge, de qui n’en a pas encore",
        "%(number)s badges, de celles et ceux qui n’en ont pas encore",
        number,
    ) % {"number": number}


def _all(lot, total):
    first, last = lot * LOT + 1, min((lot + 1) * LOT, total)
    if total <= LOT:
        said = ngettext("Le seul badge, de nouveau", "Les %(last)s badges, de nouveau", total)
    else:
        said = _("Les badges %(first)s à %(last)s, par ordre alphabétique")
    return said % {"first": first, "last": last}


def _hosts(number):
    return ngettext(
        "%(number)s badge pour qui accueille", "%(number)s badges pour celles et ceux qui accueillent", number
    ) % {"number": number}
