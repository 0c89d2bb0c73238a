"""The door of a date: who is there already, and a button for each who comes in."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from pages.templatetags.dates import hour
from pages.words import fold

from . import actions
from .doorway import link_of, opens
from .permissions import closed_door, doors_open_at


@opens
def check_in(request, door):
    """Whom the search finds, and the deed that a button asks for: a POST notes an arrival, or takes it back."""
    if request.method == "POST":
        return _note(request, door)
    return _page(request, door)


def _note(request, door):
    asked = request.POST.get("undo") or request.POST.get("arrive") or ""
    if not asked.isdecimal() or len(asked) > 18:
        raise Http404
    registration = get_object_or_404(door.row.registrations.standing().select_related("user"), pk=asked)
    if "undo" in request.POST:
        actions.undo_check_in(registration)
        messages.success(request, _("%(name)s n’est plus parmi les arrivées.") % {"name": registration.person})
        return redirect(request.path)
    try:
        registration, is_news = actions.check_in(registration, timezone.now())
    except actions.Refused as refused:
        return _page(request, door, problem=str(refused), status=409)
    said, words = (messages.success, welcome) if is_news else (messages.warning, already)
    said(request, words(registration))
    return redirect(request.path)


def welcome(registration):
    """What is said of somebody who has just come in."""
    return _("Bienvenue, %(name)s !") % {"name": registration.person}


def already(registration):
    """What is said of somebody whom another phone, or the same, has seen."""
    moment = hour(registration.arrived_at)
    return _("%(name)s est déjà là, depuis %(hour)s.") % {"name": registration.person, "hour": moment}


def score(occurrence):
    """How many are there, of how many who have a seat: « 87 arrivées sur 130 »."""
    arrived, awaited = occurrence.registrations.arrived().count(), occurrence.registrations.seated().count()
    said = ngettext("%(arrived)s arrivée sur %(awaited)s", "%(arrived)s arrivées sur %(awaited)s", arrived)
    return said % {"arrived": arrived, "awaited": awaited}


def _page(request, door, problem="", status=200):
    row, now = door.row, timezone.now()
    text = request.GET.get("q", "").strip()[:100]
    words = fold(text).split()
    people = row.registrations.standing().with_people().by_name()
    closed = closed_door(row, now)
    found = [each for each in people if all(word in fold(str(each.person)) for word in words)]
    context = {
        "row": row,
        "door": door,
        "section": "door",
        "text": text,
        "found": found,
        "score": score(row),
        "problem": problem or closed,
        "is_open": not closed,
        "may_lend": not door.is_lent and (not closed or now < doors_open_at(row)),
        "lent": None if door.is_lent else link_of(row),
    }
    return render(request, "extranet/registrations/check_in.html", context, status=status)
