"""The desk of a date: what those who organise it see of who comes, and nobody else."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render

from pages.agenda import listed
from pages.models import Occurrence

from .permissions import organises


def organised(request, pk):
    """The date `pk`, as a list shows it, for those who organise it; 404 for all others."""
    occurrence = get_object_or_404(Occurrence.objects.select_related("event"), pk=pk)
    if not organises(request.user, occurrence.event):
        raise Http404
    (row,) = listed(Occurrence.objects.filter(pk=pk), request.user, request)
    return row


def people(request, pk):
    """Who comes, who waits, and in which order."""
    row = organised(request, pk)
    rows = row.registrations.with_people()
    context = {"row": row, "coming": rows.attending().by_name(), "line": rows.in_line(), "section": "people"}
    return render(request, "extranet/registrations/desk.html", context)
