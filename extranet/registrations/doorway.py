"""Who opens the door of a date, and by which address: those who organise it, and the phones that they lend it to."""

from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from pages.agenda import listed
from pages.codes import drawing_of
from pages.models import Occurrence

from .desk import organised
from .links import LinkExpired, door_token, lent_date
from .models import DoorLink
from .permissions import closed_door, doors_open_at

ADDRESSES = ("check_in", "scanner", "scans", "scanner_worker")


@dataclass(frozen=True)
class Door:
    """The door of the date `row`, open; `key` is what its addresses hold: the date's number, or a lent link's token."""

    row: Occurrence
    key: int | str
    is_lent: bool = False

    @property
    def addresses(self):
        """{name: address} of its pages, for whoever opened it."""
        namespace = "public" if self.is_lent else "registrations"
        return {name: reverse(f"{namespace}:{name}", args=[self.key]) for name in ADDRESSES}


def opens(view):
    """Give `view` a Door: by the number of a date to those who organise it, by a lent link to whoever holds it.

    A lent door opens while arrivals are noted, and no longer; nothing that comes out of it is kept or indexed.
    """

    @never_cache
    @wraps(view)
    def guarded(request, pk=None, token=None):
        if token is None:
            return view(request, Door(organised(request, pk), pk))
        answer = _lent(view, request, token)
        answer["X-Robots-Tag"] = "noindex"
        return answer

    return guarded


def _lent(view, request, token):
    try:
        pk = lent_date(token)
    except LinkExpired:
        return _shut(request, _("Demandez-en un autre à qui organise cette date."), 410)
    if pk is None:
        raise Http404
    (row,) = listed(Occurrence.objects.filter(pk=pk), request.user, request)
    now = timezone.now()
    if closed := closed_door(row, now):
        return _shut(request, closed, 409 if now < doors_open_at(row) else 410)
    return view(request, Door(row, token, is_lent=True))


def _shut(request, why, status):
    title = _("Revenez un peu plus tard") if status == 409 else _("Ce lien a fait son temps")
    return render(request, "extranet/registrations/link_expired.html", {"title": title, "lead": why}, status=status)


def link_of(row):
    """(address, its QR code, who made it) of what lends the door of a date; None while it is not lent."""
    link = DoorLink.objects.filter(occurrence=row).select_related("lent_by__membership").first()
    if link is None:
        return None
    address = settings.SITE_URL + reverse("public:check_in", args=[door_token(link)])
    return address, drawing_of(address, "qr"), link.lent_by


@require_POST
def lend(request, pk):
    """Make the link that opens the door of a date without an account; there is one at most."""
    DoorLink.objects.get_or_create(occurrence=organised(request, pk), defaults={"lent_by": request.user})
    return redirect(f"{reverse('registrations:check_in', args=[pk])}#preter")


@require_POST
def take_back(request, pk):
    """Have that link open nothing any more, now and for ever; the next one is another."""
    DoorLink.objects.filter(occurrence=organised(request, pk)).delete()
    messages.success(request, _("Le lien est repris : il n’ouvre plus rien."))
    return redirect("registrations:check_in", pk)
