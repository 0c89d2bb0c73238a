"""A member's own calendar: what they registered for, at a secret address that they make, renew and revoke."""

from django.conf import settings
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from extranet.access import is_member
from pages import ical
from pages.agenda import told
from pages.models import Occurrence

from .models import CalendarKey, Registration
from .views import mine

Status = Registration.Status


@never_cache
def calendar(request, secret):
    """The dates that somebody comes to, for the calendar program that holds their secret; 404 for any other.

    A seat that is kept for them is tentative; who waits is not coming; what they gave up is gone.
    """
    key = CalendarKey.objects.opened_by(secret)
    if key is None or not is_member(key.user):
        raise Http404
    seats = {row.occurrence_id: row for row in Registration.objects.of(key.user).seated()}
    dates = Occurrence.objects.visible_to(key.user).filter(pk__in=seats).since(timezone.now())
    rows = told(dates, key.user, request)
    for row in rows:
        row.is_tentative = seats[row.pk].status == Status.OFFERED
        row.changed_at = max(row.changed_at, seats[row.pk].changed_at)
    answer = ical.sent(ical.feed(rows, _("Mes rendez-vous Co’hop")))
    answer["X-Robots-Tag"] = "noindex"
    return answer


@require_POST
def renew(request):
    """Make my secret address, or another in its place, and show it this once."""
    secret = CalendarKey.objects.renew(request.user)
    address = settings.SITE_URL + reverse("public:calendar", args=[secret])
    return mine(request, address)


@require_POST
def revoke(request):
    """Take my secret address back: calendars that read it find nothing any more."""
    CalendarKey.objects.filter(user=request.user).delete()
    return redirect("registrations:mine")
