"""What else takes place on the dates that an editor chooses, as the panel points it out."""

from datetime import datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser, Group
from django.urls import reverse
from django.utils import timezone

from pages import apart
from pages.meetings import SHOWN, meetings
from pages.models import EventPage, EventSectionPage
from pages.network import editors_of
from pages.occurrences import PARIS, reconcile
from tests.factories import CooperativeFactory, EventPageFactory, UserFactory

TUESDAYS = "RRULE:FREQ=WEEKLY;COUNT=3"  # 16, 23 and 30 March 2027


def at(day, hour, hours=1):
    """The moments of an event of March 2027."""
    start = datetime(2027, 3, day, hour, tzinfo=PARIS)
    return {"starts_at": start, "ends_at": start + timedelta(hours=hours)}


def held(title, cooperative=None, **fields):
    event = EventPageFactory(title=title, cooperative=cooperative, **fields)
    reconcile(event, timezone.now())
    return event


@pytest.fixture
def house():
    return CooperativeFactory(name="Zèbre")


@pytest.fixture
def user(house):
    """An editor of the house."""
    user = UserFactory()
    user.groups.add(Group.objects.get(name=editors_of(house)))
    return user


def found(event, cooperative, user):
    rows, more = meetings(event, cooperative and cooperative.pk, user)
    return [(row.title, row.day.day) for row in rows], more


def test_only_what_overlaps_is_pointed_out(house, user):
    mine = EventPage(recurrence=TUESDAYS, **at(16, 18, 2))
    for title, moments in (
        ("Avant", at(16, 17)),
        ("Au début", at(16, 17, 2)),
        ("Dedans", at(23, 18)),
        ("Autour", at(29, 9, 72)),
        ("À la fin", at(30, 19, 3)),
        ("Après", at(30, 20)),
        ("Entre deux", at(18, 18)),
    ):
        held(title, house, **moments)
    assert found(mine, house, user) == ([("Au début", 16), ("Dedans", 23), ("Autour", 29), ("À la fin", 30)], 0)


def test_a_cooperative_meets_its_own_and_the_network_and_the_network_everybody(house, user):
    other = CooperativeFactory(name="Girafe")
    for title, cooperative in (("Nous", house), ("Girafe", other), ("Réseau", None)):
        held(title, cooperative, **at(16, 18))
    mine = EventPage(**at(16, 18))
    assert found(mine, house, user) == ([("Nous", 16), ("Réseau", 16)], 0)
    assert found(mine, None, user) == ([("Nous", 16), ("Girafe", 16), ("Réseau", 16)], 0)


def test_it_does_not_meet_itself_nor_what_does_not_take_place_nor_what_is_over(house, user):
    mine = held("Moi", house, recurrence=TUESDAYS, **at(16, 18))
    draft = held("Brouillon", house, **at(16, 18))
    draft.unpublish()
    apart.cancel(held("Annulé", house, **at(16, 18)).occurrences.get(), "Grève.")
    assert found(mine, house, user) == ([], 0)
    now = timezone.now()
    past = {"starts_at": now - timedelta(days=2), "ends_at": now - timedelta(days=1)}
    held("Passé", house, **past)
    assert found(EventPage(**past), house, user) == ([], 0)
    assert found(EventPage(), house, user) == ([], 0)


def test_a_date_that_moved_is_met_where_it_went(house, user):
    (row,) = held("Déplacé", house, **at(17, 18)).occurrences.all()
    apart.change(row, **at(23, 18))
    assert found(EventPage(recurrence=TUESDAYS, **at(16, 18)), house, user) == ([("Déplacé", 23)], 0)


def test_what_is_for_members_is_not_named_to_others(house, user):
    held("Réservé", house, audience="members", **at(16, 18))
    mine = EventPage(**at(16, 18))
    assert found(mine, house, user) == ([("Réservé", 16)], 0)
    assert found(mine, house, AnonymousUser()) == ([], 0)


@pytest.mark.parametrize("number", [1, 3])
def test_it_asks_as_little_for_three_as_for_one(house, user, number, django_assert_num_queries):
    for n in range(number):
        held(f"Autre {n}", house, recurrence=TUESDAYS, **at(16, 18))
    mine = EventPage(recurrence=TUESDAYS, **at(16, 18))
    user.get_all_permissions()
    with django_assert_num_queries(4):  # two of them where pages stand
        rows, more = meetings(mine, house.pk, user)
    assert (len(rows), more) == (min(number * 3, SHOWN), max(0, number * 3 - SHOWN))


def panel(client, address, **asked):
    page = BeautifulSoup(client.get(address, asked).content, "html.parser")
    return [(row.get_text(" ", strip=True), row.a["href"]) for row in page.select(".recurrence__meetings li")]


def test_the_panel_names_them_with_their_day_and_a_link_saved_or_not(client, house, user):
    client.force_login(user)
    other = held("Autre", house, **at(23, 18))
    mine = held("Moi", house, recurrence=TUESDAYS, **at(16, 18))
    words = "Autre , mardi 23 mars 2027, 18\u202fh – 19\u202fh · Zèbre"
    assert panel(client, reverse("wagtailadmin_pages:edit", args=(mine.pk,))) == [(words, other.get_url())]
    section = EventSectionPage.objects.get(cooperative=house, locale__language_code="fr")
    asked = {"section": section.pk, "starts_at": "2027-03-23 18:30", "ends_at": "2027-03-23 20:00"}
    assert [words for words, _url in panel(client, reverse("recurrence_dates"), **asked)] == [
        words,
        "Moi , mardi 23 mars 2027, 18\u202fh – 19\u202fh · Zèbre",
    ]
    assert panel(client, reverse("recurrence_dates"), **asked, page=mine.pk) == [(words, other.get_url())]
    assert panel(client, reverse("wagtailadmin_pages:add", args=("pages", "eventpage", section.pk))) == []


def test_they_never_keep_an_event_from_being_published(house, user):
    held("Autre", house, **at(16, 18))
    mine = EventPageFactory(title="Moi", cooperative=house, live=False, **at(16, 18))
    mine.save_revision(user=user).publish()
    assert mine.occurrences.kept().count() == 1
