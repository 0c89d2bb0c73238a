"""The scanner: a page for a phone at the door, which goes on without network and names nobody (docs/adr/0011)."""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django_permissions_policy.decorators import permissions_policy_override

from pages import drawing

from . import actions
from .door import already, score, welcome
from .doorway import opens
from .permissions import closed_door
from .scans import Misread, badges, read, salt_of


@permissions_policy_override(settings.PERMISSIONS_POLICY | {"camera": ["self"]})
@opens
def scanner(request, door):
    """The page that a phone keeps: no name is on it, not even that of its reader."""
    row = door.row
    context = {"row": row, "door": door, "salt": salt_of(row), "problem": closed_door(row, timezone.now())}
    return render(request, "extranet/registrations/scanner.html", context)


@opens
def worker(request, door):
    """The script that gives that page back without network; from this address, it serves that page alone."""
    return HttpResponse(Path(finders.find("js/check_in_worker.js")).read_bytes(), content_type="text/javascript")


@opens
def scans(request, door):
    """GET: the badges of that date, as hashes. POST: what a phone saw, told once or ten times; who it was, in words."""
    row = door.row
    salt = salt_of(row)
    if request.method != "POST":
        return JsonResponse({"badges": sorted(badges(row.registrations.standing(), salt)), "score": score(row)})
    try:
        seen = read(request.body)
    except Misread:
        return JsonResponse({"problem": _("Cet envoi est illisible.")}, status=422)
    people = badges(row.registrations.with_people(), salt)
    answers = [_answer(each, people.get(each.badge)) for each in sorted(seen, key=lambda each: each.at)]
    return JsonResponse({"answers": answers, "score": score(row)})


def _answer(seen, registration):
    """What is said of a badge, to the phone that saw it."""
    answer = {"key": str(seen.key), "level": "error", "said": "", "detail": "", "group": "", "picture": ""}
    if registration is None:
        return answer | {
            "said": _("Ce badge n’est pas de cette date."),
            "detail": _("Cherchez la personne par son nom."),
        }
    try:
        noted, is_news = actions.note_scan(seen.key, registration, seen.at)
    except actions.Refused as refused:
        return answer | {"said": f"{registration.person}", "detail": str(refused)}
    words, level = (welcome, "success") if is_news else (already, "warning")
    registration.arrived_at = noted.arrived_at
    answer |= {"level": level, "said": words(registration), "detail": str(registration.cooperative or "")}
    if group := registration.group:
        answer |= {"group": _("Groupe « %(name)s »") % {"name": group.name}, "picture": drawing.group(group.symbol)}
    return answer
