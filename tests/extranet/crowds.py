"""Many members, notices and dates at once, by few queries."""

from datetime import date, timedelta
from uuid import uuid4

from django.utils import timezone

from extranet.accounts.models import Membership, User
from extranet.directory import index
from extranet.directory.models import Profile, Skill
from extranet.directory.models.profile import sort_name
from extranet.notices.models import Notice, Reply
from pages.models import Occurrence
from tests.factories import EventPageFactory, RecapPageFactory
from tests.factories.rooms import SHOWN


def profiles(number, cooperative, skills=(), **fields):
    """Profiles of `number` members of `cooperative`, who all have these skills."""
    people = User.objects.bulk_create(
        User(first_name="Nour", last_name=f"Gerland {n:03}", email=f"{uuid4()}@cohop.example") for n in range(number)
    )
    Membership.objects.bulk_create(
        Membership(user=user, cooperative=cooperative, joined_on=date(2021, 3, 1)) for user in people
    )
    found = Profile.objects.bulk_create(
        Profile(user=user, sort_name=sort_name(user), **SHOWN | fields) for user in people
    )
    able = Profile.skills.through
    able.objects.bulk_create(
        able(profile=profile, skill=skill) for profile in found for skill in Skill.objects.named(skills)
    )
    index.write(found)
    return found


def notices(authors, **fields):
    """A notice of each of `authors`, with a reply that all may read."""
    day = timezone.localdate() + timedelta(days=9)
    fields = {"kind": Notice.Kind.NEED, "body": "Un dessin.", "closes_on": day} | fields
    found = Notice.objects.bulk_create(
        Notice(author=author, title=f"Annonce {n:03}", **fields) for n, author in enumerate(authors)
    )
    Notice.objects.refresh()
    Reply.objects.bulk_create(Reply(notice=row, author=authors[0], body="Oui.", is_public=True) for row in found)
    return found


def occurrences(number):
    """Coming dates of one event that members register for."""
    event = EventPageFactory(title="Rencontre", registration="members", capacity=1)
    event.occurrences.all().delete()
    starts = [timezone.now() + timedelta(days=n + 1) for n in range(number)]
    return Occurrence.objects.bulk_create(
        Occurrence(event=event, date=start.date(), starts_at=start, ends_at=start + timedelta(hours=2))
        for start in starts
    )


def recaps(number):
    return [RecapPageFactory(title=f"Récit {n}", date=date(2025, 1, 1) + timedelta(days=n)) for n in range(number)]
