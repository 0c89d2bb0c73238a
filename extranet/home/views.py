from django.db.models import Q
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language

from extranet.directory import actions, matching
from extranet.directory.models import Profile
from extranet.notices.models import Notice
from extranet.registrations.models import Registration
from pages.agenda import listed
from pages.models import Occurrence, RecapPage

NOTICES, DATES, RECAPS, FACES, PEERS = 5, 4, 3, 6, 3


def home(request):
    """The member's home: asks and offers first, then dates, recaps, newcomers, and what one's profile lacks.

    Who comes for the first time is led to the three screens that open a profile.
    """
    member = request.user
    membership = getattr(member, "membership", None)
    membership = None if membership and membership.ended_on else membership
    profile = Profile.objects.of(member) if membership else None
    if profile and not profile.welcomed_at and actions.welcome(member):
        return redirect("directory:welcome", "qui")
    notices = Notice.objects.open().visible_to(member).with_authors().with_reply_counts(member).newest_first()
    context = {
        "notices": notices[:NOTICES],
        "occurrences": coming_dates(request, membership),
        "recaps": newest_recaps(member),
        "newcomers": Profile.objects.newest().visible_to(member).exclude(user=member)[:FACES],
        "peers": matching.peers(member, profile, PEERS) if profile else [],
        "progress": profile and profile.progress(),
    }
    return render(request, "extranet/home/home.html", context)


def coming_dates(request, membership):
    """What one registered for, and the next date of each event of the network and of one's own cooperative."""
    ours = Q(event__cooperative=None) | Q(event__cooperative=membership and membership.cooperative_id)
    rows, now = Occurrence.objects.visible_to(request.user), timezone.now()
    mine = Registration.objects.of(request.user).standing()
    wanted = Q(pk__in=rows.next_of_each(now).filter(ours).values("pk")) | Q(pk__in=mine.values("occurrence"))
    return listed(rows.kept().coming(now).filter(wanted)[:DATES], request.user, request)


def newest_recaps(member):
    """The newest recaps, each in the reader's language where it was translated, else in French."""
    languages = {"fr", get_language()}
    rows = RecapPage.objects.visible_to(member).filter(locale__language_code__in=languages).newest_first()
    rows = rows.select_related("cooperative", "locale")[: RECAPS * len(languages)]
    by_story = {}
    for row in sorted(rows, key=lambda row: row.locale.language_code == get_language()):
        by_story[row.translation_key] = row
    return sorted(by_story.values(), key=lambda row: (row.date, row.pk), reverse=True)[:RECAPS]
