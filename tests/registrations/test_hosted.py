"""What a member runs next, on their page in the directory."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from extranet.registrations.models import Part
from pages.models import EventPage, Occurrence
from tests.factories import MemberFactory
from tests.factories.rooms import ProfileFactory


@pytest.fixture
def reader(client):
    client.force_login(MemberFactory())


@pytest.fixture
def part(opened):
    """An atelier of a date to come, that a member of the directory runs."""
    made = Part.objects.create(occurrence=opened(title="La Conviviale"), ends_after=60, title="Relier un carnet")
    made.hosts.add(ProfileFactory().user)
    return made


def shown(client, part):
    page = BeautifulSoup(client.get(part.hosts.get().profile.get_absolute_url()).content, "html.parser")
    return [title.get_text() for title in page.select("[aria-labelledby=prochains-ateliers] h3")]


def test_the_next_ateliers_of_a_member_lead_to_their_day(client, reader, part):
    assert shown(client, part) == ["Relier un carnet"]
    page = BeautifulSoup(client.get(part.hosts.get().profile.get_absolute_url()).content, "html.parser")
    assert client.get(page.select_one("[aria-labelledby=prochains-ateliers] a")["href"]).status_code == 200


@pytest.mark.parametrize("why", ["proposed", "declined", "over", "cancelled", "draft", "of another"])
def test_what_is_not_to_come_or_not_theirs_is_not_there(client, reader, part, why):
    dates = Occurrence.objects.filter(pk=part.occurrence_id)
    if why in ("proposed", "declined"):
        Part.objects.update(state=why)
    elif why == "over":
        now = timezone.now()
        dates.update(starts_at=now - timedelta(hours=3), ends_at=now - timedelta(hours=1))
    elif why == "cancelled":
        dates.update(cancelled_at=timezone.now())
    elif why == "draft":
        EventPage.objects.update(live=False)
    else:
        other = ProfileFactory().user
        assert "Relier" not in client.get(other.profile.get_absolute_url()).content.decode()
        return
    assert shown(client, part) == []
