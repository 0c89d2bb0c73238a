"""What those who came say of it: asked once, the day after, and kept without their names."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from extranet.notifications.models import OutboxMail
from extranet.registrations import actions, afterwards
from extranet.registrations.links import ASKING
from extranet.registrations.models import Impression
from tests.factories import MemberFactory
from tests.processes import together

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 27, 9, 30, tzinfo=PARIS)
SAID = {"useful": "5", "encounters": "4", "words": "On repart à trois.", "may_quote": ""}


@pytest.fixture
def clock(monkeypatch):
    """The time it is, which a test may change."""
    clock = {"now": NOW}
    monkeypatch.setattr(timezone, "now", lambda: clock["now"])
    return clock


@pytest.fixture
def came(clock, opened):
    """Somebody who came yesterday, of 18 h 30 to 22 h 30, to a date where another did not show up."""
    start = datetime(2026, 11, 26, 18, 30, tzinfo=PARIS)
    clock["now"] = start - timedelta(days=5)
    occurrence = opened(starts_at=start, ends_at=start + timedelta(hours=4))
    come = actions.register(MemberFactory(first_name="Zoé", last_name="Perrache"), occurrence)
    actions.register(MemberFactory(), occurrence)
    clock["now"] = start
    come, _is_news = actions.check_in(come, start)
    OutboxMail.objects.all().delete()
    clock["now"] = NOW
    return come


def link():
    return re.search(r"/inscriptions/impressions/\S+", OutboxMail.objects.get().text)[0]


def test_who_came_is_asked_once_the_day_after_and_nobody_else(clock, came):
    for moment in (NOW - timedelta(hours=10), NOW, NOW, NOW + timedelta(days=1)):
        clock["now"] = moment
        afterwards.ask_impressions()
        expected = [] if moment.day == 26 else [came.user.email]
        assert list(OutboxMail.objects.values_list("to", flat=True)) == expected
    assert OutboxMail.objects.get().subject.startswith("C’était hier")
    assert "/inscriptions/lien/" not in OutboxMail.objects.get().text


def test_nobody_is_asked_long_after(clock, came):
    clock["now"] = NOW + timedelta(days=4)
    afterwards.ask_impressions()
    assert OutboxMail.objects.count() == 0


def test_what_one_says_is_kept_once_without_a_name(client, came):
    afterwards.ask_impressions()
    page = client.get(link()).content.decode()
    assert "Était-ce utile" in page
    assert Impression.objects.count() == 0, "a link shows, only a form acts"
    assert client.post(link(), SAID).status_code == 302
    assert client.post(link(), SAID | {"useful": "1"}).status_code == 409
    assert "merci" in client.get(link()).content.decode()
    said = Impression.objects.get()
    assert (said.useful, said.encounters, said.words, said.author) == (5, 4, "On repart à trois.", "")
    fields = {field.name for field in Impression._meta.get_fields()}
    assert fields == {"id", "occurrence", "useful", "encounters", "words", "author"}


def test_who_may_be_quoted_signs_their_words_alone(client, came):
    afterwards.ask_impressions()
    client.post(link(), SAID | {"may_quote": "on"})
    assert Impression.objects.get().author == "Zoé Perrache, Cabestan"


def test_a_signature_without_words_is_none(client, came):
    afterwards.ask_impressions()
    client.post(link(), {"useful": "3", "may_quote": "on"})
    assert Impression.objects.get().author == ""


@pytest.mark.parametrize(
    "said",
    [{}, {"may_quote": "on"}, {"useful": "6"}, {"useful": "x"}, {"words": "x" * 301}, {"words": "a\x00b"}],
    ids=["empty", "nothing", "six", "letter", "long", "nul"],
)
def test_what_cannot_be_kept_is_said_in_words(client, came, said):
    afterwards.ask_impressions()
    answer = client.post(link(), said)
    assert answer.status_code == 422
    assert "error" in answer.content.decode()
    assert Impression.objects.count() == 0


def test_two_answers_at_once_are_one(transactional_db, came):
    afterwards.ask_impressions()
    address = link()
    answers = together(lambda n: Client().post(address, SAID).status_code, 4)
    assert sorted(answers) == [302, 409, 409, 409]
    assert Impression.objects.count() == 1


def test_a_link_of_ours_is_for_this_alone_and_lasts_a_month(client, clock, came, monkeypatch):
    afterwards.ask_impressions()
    address = link()
    token = address.rstrip("/").rpartition("/")[2]
    assert client.get(f"/inscriptions/lien/{token}/").status_code == 404
    other = signing.dumps(came.pk, salt="registrations.link")
    assert client.get(f"/inscriptions/impressions/{other}/").status_code == 404
    assert client.get("/inscriptions/impressions/x/").status_code == 404
    stays_away = signing.dumps(came.pk + 1, salt=ASKING)
    assert client.get(f"/inscriptions/impressions/{stays_away}/").status_code == 410
    real = signing.time.time
    monkeypatch.setattr(signing.time, "time", lambda: real() + 31 * 24 * 3600)
    for answer in (client.get(address), client.post(address, SAID)):
        assert answer.status_code == 410
    assert Impression.objects.count() == 0


def test_what_was_said_is_deleted_two_months_later(clock, came):
    came.occurrence.impressions.create(useful=5)
    assert afterwards.forget_impressions() == 0
    clock["now"] = NOW + timedelta(days=60)
    assert afterwards.forget_impressions() == 1
