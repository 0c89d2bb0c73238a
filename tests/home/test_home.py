"""The member's home: asks and offers first, from this member's side of the network, in few queries."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from extranet.accounts import actions
from extranet.directory.models import Profile, Skill
from extranet.notices.models import Notice
from pages.models import Occurrence
from pages.models.base import Audience
from tests.factories import CooperativeFactory, EventPageFactory, MemberFactory, RecapPageFactory, UserFactory

QUERIES = 14


@pytest.fixture
def maud(client):
    user = MemberFactory(first_name="Maud", last_name="Perrache")
    Profile.objects.get_or_create(user=user, defaults={"is_listed": True, "welcomed_at": timezone.now()})
    client.force_login(user)
    return user


def elsewhere():
    return CooperativeFactory(slug="elycoop", name="Elycoop", colour="pink", sign="arch")


def date_of(title, cooperative=None, days=3, **fields):
    event = EventPageFactory(title=title, cooperative=cooperative, **fields)
    starts_at = timezone.now() + timedelta(days=days)
    event.occurrences.all().delete()
    return Occurrence.objects.create(
        event=event, date=starts_at.date(), starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)
    )


def notice(author, title, **fields):
    closes_on = fields.pop("closes_on", timezone.localdate() + timedelta(days=20))
    return Notice.objects.create(
        author=author, kind=Notice.Kind.NEED, title=title, body="…", closes_on=closes_on, **fields
    )


def newcomer(number, cooperative):
    user = UserFactory(first_name="Nour", last_name=f"Gerland {number:02}")
    actions.join(user, cooperative)
    return Profile.objects.get_or_create(user=user, defaults={"is_listed": True})[0]


def titles(response, name):
    return [str(row.title) for row in response.context[name]]


def fill(rows, cooperative):
    for n in range(rows):
        notice(newcomer(n, cooperative).user, f"Annonce {n:02}")
        date_of(f"Rencontre {n:02}", days=n + 1)
        RecapPageFactory(title=f"Récit {n:02}", date=date(2025, 1, 1) + timedelta(days=n))


@pytest.mark.parametrize("rows", [3, 30])
def test_it_costs_as_many_queries_with_three_rows_as_with_thirty(client, maud, rows, django_assert_max_num_queries):
    fill(rows, maud.membership.cooperative)
    client.get("/extranet/")
    with django_assert_max_num_queries(QUERIES) as counted:
        response = client.get("/extranet/")
    assert len(counted) == QUERIES
    assert [len(response.context[name]) for name in ("notices", "occurrences", "recaps", "newcomers")] == [
        min(rows, most) for most in (5, 4, 3, 6)
    ]


def test_asks_and_offers_come_first(client, maud):
    fill(1, maud.membership.cooperative)
    page = client.get("/extranet/").content.decode()
    order = [page.index(words) for words in ("Annonce 00", 'id="rdv"', "Récit 00", "Nouveaux visages")]
    assert order == sorted(order)
    assert "Bonjour Maud" in page


def test_only_open_notices_are_shown_newest_first(client, maud):
    notice(maud, "Première")
    notice(maud, "Pourvue", status=Notice.Status.FILLED)
    notice(maud, "Retirée", status=Notice.Status.WITHDRAWN)
    notice(maud, "Passée", closes_on=timezone.localdate() - timedelta(days=1))
    notice(maud, "Deuxième")
    assert titles(client.get("/extranet/"), "notices") == ["Deuxième", "Première"]


def test_dates_are_those_of_the_network_and_of_ones_own_cooperative(client, maud):
    date_of("Chez nous", maud.membership.cooperative, days=2)
    date_of("Chez les autres", elsewhere(), days=1)
    date_of("Du réseau", days=3)
    date_of("Entre membres", days=4, audience=Audience.MEMBERS)
    date_of("Hier", days=-1)
    date_of("Annulée", days=5).event.occurrences.update(cancelled_at=timezone.now())
    date_of("Brouillon", days=6, live=False)
    assert titles(client.get("/extranet/"), "occurrences") == ["Chez nous", "Du réseau", "Entre membres"]


def test_who_has_no_cooperative_sees_the_dates_of_the_network(client):
    user = UserFactory(network_role="editor")
    actions.settle(user)
    client.force_login(user)
    date_of("Chez eux", elsewhere())
    date_of("Du réseau")
    response = client.get("/extranet/")
    assert titles(response, "occurrences") == ["Du réseau"]
    assert response.context["progress"] is None, "no profile is asked of them"


def test_newest_recaps_members_ones_too(client, maud):
    RecapPageFactory(title="Ancien", date=date(2024, 1, 1))
    RecapPageFactory(title="Entre nous", date=date(2026, 1, 1), audience=Audience.MEMBERS)
    RecapPageFactory(title="Brouillon", date=date(2026, 2, 1), live=False)
    assert titles(client.get("/extranet/"), "recaps") == ["Entre nous", "Ancien"]


def test_an_english_reader_reads_the_translation_once(client, maud):
    recap = RecapPageFactory(title="Rêver notre coopération")
    english = recap.copy_for_translation(type(recap.locale).objects.get(language_code="en"), copy_parents=True)
    english.title = "Dreaming our cooperation"
    english.live = True
    english.save()
    assert titles(client.get("/en/extranet/"), "recaps") == ["Dreaming our cooperation"]
    assert titles(client.get("/extranet/"), "recaps") == ["Rêver notre coopération"]


def test_new_faces_are_others_who_are_in_the_directory(client, maud):
    shown = newcomer(1, maud.membership.cooperative)
    hidden = newcomer(2, maud.membership.cooperative)
    Profile.objects.filter(pk=hidden.pk).update(is_listed=False)
    actions.leave(newcomer(3, maud.membership.cooperative).user)
    response = client.get("/extranet/")
    assert list(response.context["newcomers"]) == [shown]
    assert "Gerland 02" not in response.content.decode()


def test_it_says_one_thing_that_the_profile_lacks_and_where_to_write_it_until_nothing_does(client, maud):
    written = {"headline": "Tapissière", "commune": "Bron", "presentation": "…", "offers": "Un tour"}
    Profile.objects.filter(user=maud).update(**written)
    Profile.objects.get(user=maud).skills.set(Skill.objects.named(["tapisserie"]))
    page = client.get("/extranet/").content.decode()
    assert "5 étapes sur 6" in page and "une chose que vous cherchez" in page
    assert 'href="/extranet/profil/#id_needs"' in page
    Profile.objects.filter(user=maud).update(needs="Un local")
    assert "Votre profil" not in client.get("/extranet/").content.decode()


def test_an_empty_network_is_told_kindly(client, maud):
    page = client.get("/extranet/").content.decode()
    for words in ("la vôtre serait la première", "Rien à l’agenda", "Aucun compte rendu pour l’instant."):
        assert words in page
