"""The desk of a date: what those who organise it see of who comes, and nobody else."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.text import slugify

from pages.agenda import listed
from pages.models import Occurrence
from pages.sheets import FILES

from . import exports
from .permissions import organises
from .roll import Roll

LONGEST = 100  # characters of a search that are read
SHOWN = 24  # people, until one asks for everybody


def organised(request, pk):
    """The date `pk`, as a list shows it, for those who organise it; 404 for all others."""
    occurrence = get_object_or_404(Occurrence.objects.select_related("event"), pk=pk)
    if not organises(request.user, occurrence.event):
        raise Http404
    (row,) = listed(Occurrence.objects.filter(pk=pk), request.user, request)
    return row


def people(request, pk):
    """Who comes, who waits and in which order, what they answered; `q` finds somebody, `qui=tous` shows everybody."""
    row = organised(request, pk)
    roll = Roll(row.registrations.confirmed().on_a_roll(), request.GET.get("q", "")[:LONGEST])
    coming = roll.coming if request.GET.get("qui") == "tous" else roll.coming[:SHOWN]
    context = {"row": row, "roll": roll, "coming": coming, "more": len(roll.coming) - len(coming), "section": "people"}
    return render(request, "extranet/registrations/desk.html", context)


def people_file(request, pk, kind):
    """The same list as a file, without what is deleted a week after the event: a file would keep it."""
    row = organised(request, pk)
    make, content_type = FILES[kind]
    roll = Roll(row.registrations.confirmed().on_a_roll())
    answer = HttpResponse(make(exports.table(roll.coming + roll.line)), content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="inscrits-{slugify(row.title)[:60]}-{row.day}.{kind}"'
    return answer
