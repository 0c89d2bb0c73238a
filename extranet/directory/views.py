from urllib.parse import quote

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from pages.asked import page_of
from pages.navigation import navigation_for

from . import matching, metropolis
from .facets import Facets
from .models import Profile
from .photos import sent
from .vcards import vcard
from .visibility import Level

PER_PAGE = 20
PEERS = 12
CIRCLES = {  # how one may look at one's own page
    "membre": (Level.MEMBERS, _("les membres")),
    "cooperative": (Level.COOPERATIVE, _("ma coopérative")),
    "accompagnement": (Level.ADVISORS, _("mon équipe support")),
    "visiteur": (Level.EVERYONE, _("tout le monde")),
}


def profile_list(request):
    """The directory: search, filters, and who answers, in rows, as portraits or on the map."""
    facets = Facets(request.GET, request.user, navigation_for(request).cooperatives)
    view = request.GET.get("vue")
    if view == "carte":
        return metropolis.shown(request, facets)
    page = page_of(facets.people(), PER_PAGE, request)
    page.object_list = facets.shown(page.object_list)
    misread = page.misread or facets.is_misread
    shown = view if view == "portraits" else "list"
    context = {"facets": facets, "page_obj": page, "page_numbers": page.numbers, "misread": misread, "shown": shown}
    return render(request, "extranet/directory/profile_list.html", context, status=404 if misread else 200)


def _readable(request, public_id):
    return get_object_or_404(Profile.objects.readable_by(request.user).with_people(), public_id=public_id)


def _seen(request, profile):
    """What the reader sees of `profile`; of their own, what the other members see."""
    return profile.seen_at(Level.MEMBERS) if profile.user == request.user else profile.seen_by(request.user)


def profile_detail(request, public_id):
    """A member, as the reader sees them; oneself, as the members do or the circle that is asked for (`comme`)."""
    profile = _readable(request, public_id)
    context = {"profile": profile, "seen": _seen(request, profile)}
    if profile.user == request.user:
        circle = request.GET.get("comme") if request.GET.get("comme") in CIRCLES else "membre"
        context |= {"seen": profile.seen_at(CIRCLES[circle][0]), "circle": circle, "circles": CIRCLES.items()}
    return render(request, "extranet/directory/profile_detail.html", context)


def peers(request):
    """Who could help me, or whom I could help, and why."""
    profile = Profile.objects.of(request.user)
    context = {"peers": matching.peers(request.user, profile, PEERS), "profile": profile}
    return render(request, "extranet/directory/peers.html", context)


def profile_photo(request, public_id):
    """The photo of a member who shows it."""
    return sent(_readable(request, public_id).seen_by(request.user).photo)


def my_photo(request):
    """My own photo, shown to others or not."""
    return sent(get_object_or_404(Profile, user=request.user).photo)


def profile_vcard(request, public_id):
    """The card of a member, for an address book."""
    profile = _readable(request, public_id)
    response = HttpResponse(vcard(profile, _seen(request, profile)), content_type="text/vcard; charset=utf-8")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(str(profile.user), safe='')}.vcf"
    return response
