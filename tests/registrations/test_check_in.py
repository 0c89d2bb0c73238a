"""Who is at the door: noted once, whoever sees them and how often, and nobody else learns who comes."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from extranet.accounts.actions import join
from extranet.accounts.models import Membership
from extranet.notifications.models import OutboxMail
from extranet.registrations import actions, draws
from extranet.registrations.models import Registration
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.processes import together

Status = Registration.Status


def begin(occurrence):
    """Let the date have begun a minute ago."""
    occurrence.starts_at = timezone.now() - timedelta(minutes=1)
    occurrence.save()


def door(occurrence):
    return f"/extranet/evenements/{occurrence.pk}/accueil/"


def said(answer):
    return [message.get_text(strip=True) for message in soup(answer).select(".message")]


def soup(answer):
    return BeautifulSoup(answer.content, "html.parser")


def names(answer):
    return [row.strong.get_text() for row in soup(answer).select(".arrival")]


def test_one_button_notes_an_arrival_and_another_takes_it_back(client, organiser, today):
    occurrence = today(seats=3)
    registration = actions.register(MemberFactory(first_name="Zoé", last_name="Perrache"), occurrence)
    page = soup(client.get(door(occurrence)))
    assert page.h2.get_text() == "0 arrivée sur 1"
    button = page.select_one(".arrival button")
    assert button["aria-label"] == "Accueillir Zoé Perrache"
    answer = client.post(door(occurrence), {button["name"]: button["value"]}, follow=True)
    assert said(answer) == ["Bienvenue, Zoé Perrache\u202f!"]
    assert soup(answer).h2.get_text() == "1 arrivée sur 1"
    registration.refresh_from_db()
    seen = registration.arrived_at
    answer = client.post(door(occurrence), {button["name"]: button["value"]}, follow=True)
    assert said(answer)[0].startswith("Zoé Perrache est déjà là, depuis ")
    registration.refresh_from_db()
    assert registration.arrived_at == seen
    button = soup(answer).select_one(".arrival button")
    answer = client.post(door(occurrence), {button["name"]: button["value"]}, follow=True)
    assert soup(answer).h2.get_text() == "0 arrivée sur 1"


def test_the_search_minds_neither_accents_nor_case_nor_order(client, organiser, today):
    occurrence = today()
    for first, last in [("Zoé", "Perrache"), ("Éloïse", "Cœur"), ("Zoé", "Gerland")]:
        actions.register(MemberFactory(first_name=first, last_name=last), occurrence)
    asked = ("", "zoe", "COEUR elo", "gerl ZOÉ", "x")
    found = {text: names(client.get(door(occurrence), {"q": text})) for text in asked}
    assert found == {
        "": ["Éloïse Cœur", "Zoé Gerland", "Zoé Perrache"],
        "zoe": ["Zoé Gerland", "Zoé Perrache"],
        "COEUR elo": ["Éloïse Cœur"],
        "gerl ZOÉ": ["Zoé Gerland"],
        "x": [],
    }


def test_each_one_has_the_picture_of_their_group(client, organiser, today):
    occurrence = today()
    actions.register(MemberFactory(first_name="Zoé", last_name="Perrache"), occurrence)
    draws.draw_groups(occurrence, 2, False, seed=7)
    actions.register(MemberFactory(first_name="Éloïse", last_name="Tard"), occurrence)
    first, late = soup(client.get(door(occurrence))).select(".arrival")
    assert (len(first.select("svg.group-sign")), first.p.get_text()) == (1, "Cabestan · Le pont")
    assert (len(late.select("svg.group-sign")), late.p.get_text()) == (0, "Cabestan")


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_costs_the_same_whatever_its_length(client, organiser, today, django_assert_num_queries, number):
    occurrence = today()
    for _each in range(number):
        actions.register(MemberFactory(), occurrence)
    draws.draw_groups(occurrence, 2, False, seed=7)
    client.get(door(occurrence))
    with django_assert_num_queries(15):
        assert len(names(client.get(door(occurrence)))) == number


def test_who_waits_comes_in_when_there_is_room(client, organiser, today):
    """Before it begins, a seat is its holder's; once it has, it is for who is there."""
    occurrence = today(seats=1)
    seated, waiting = (actions.register(MemberFactory(), occurrence) for _ in range(2))
    answer = client.post(door(occurrence), {"arrive": waiting.pk})
    assert answer.status_code == 409
    assert said(answer) == ["C’est complet\u00a0: aucune place n’est libre pour l’instant."]
    begin(occurrence)
    assert client.post(door(occurrence), {"arrive": waiting.pk}).status_code == 302
    waiting.refresh_from_db()
    assert (waiting.status, waiting.arrived_at is None) == (Status.REGISTERED, False)
    answer = client.post(door(occurrence), {"arrive": seated.pk}, follow=True)
    assert soup(answer).h2.get_text() == "2 arrivées sur 2", "who holds a seat is never turned away"


def test_who_never_confirmed_and_who_cancelled(today):
    occurrence = today(seats=5, registration="everyone")
    actions.ask("Léa Duclos", "lea@exemple.example", "fr", occurrence)
    pending = Registration.objects.get()
    assert actions.check_in(pending, timezone.now())[1]
    gone = actions.register(MemberFactory(), occurrence)
    actions.cancel(gone)
    with pytest.raises(actions.Refused, match="annulée"):
        actions.check_in(gone, timezone.now())
    assert occurrence.registrations.arrived().get() == pending


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"cancelled_at": timezone.now()}, "Cette date est annulée"),
        ({"starts_at": timezone.now() + timedelta(hours=5), "ends_at": timezone.now() + timedelta(hours=6)}, "ouvre"),
        ({"starts_at": timezone.now() - timedelta(days=3), "ends_at": timezone.now() - timedelta(days=2)}, "clos"),
    ],
    ids=["cancelled", "early", "late"],
)
def test_a_closed_door_says_why(client, organiser, today, change, words):
    occurrence = today()
    registration = actions.register(MemberFactory(), occurrence)
    type(occurrence).objects.filter(pk=occurrence.pk).update(**change)
    answer = client.post(door(occurrence), {"arrive": registration.pk})
    assert answer.status_code == 409
    assert words in said(answer)[0]
    assert soup(answer).select(".arrival button") == []
    assert occurrence.registrations.arrived().count() == 0


def test_the_earlier_of_two_moments_stays(today):
    """A phone that was offline tells later what it saw sooner; a clock that is wrong changes nothing much."""
    occurrence = today()
    registration = actions.register(MemberFactory(), occurrence)
    now = timezone.now()
    assert actions.check_in(registration, now)[1]
    again, is_news = actions.check_in(registration, now - timedelta(minutes=9))
    assert (again.arrived_at, is_news) == (now - timedelta(minutes=9), False)
    again, _is_news = actions.check_in(registration, now + timedelta(days=400))
    assert again.arrived_at == now - timedelta(minutes=9)
    again, _is_news = actions.check_in(registration, now - timedelta(days=400))
    assert again.arrived_at == occurrence.starts_at - timedelta(hours=3)


def test_two_phones_see_the_same_badge_at_once(transactional_db, today):
    occurrence = today()
    registration = actions.register(MemberFactory(), occurrence)
    news = together(lambda n: actions.check_in(registration, timezone.now())[1], 10)
    assert sorted(news) == [False] * 9 + [True]
    assert occurrence.registrations.arrived().count() == 1


def test_the_last_seat_at_the_door_goes_to_one(transactional_db, today):
    occurrence = today(seats=1)
    rows = [actions.register(MemberFactory(), occurrence) for _each in range(5)]
    begin(occurrence)

    def come(n):
        try:
            return actions.check_in(rows[n + 1], timezone.now())[1]
        except actions.Refused:
            return None

    assert sorted(map(bool, together(come, 4))) == [False] * 3 + [True]
    assert occurrence.registrations.arrived().count() == 1


@pytest.mark.parametrize("value", ["", "x", "-1", "9" * 40, "²"])
def test_a_button_that_does_not_exist_finds_nobody(client, organiser, today, value):
    for name in ("arrive", "undo"):
        assert client.post(door(today()), {name: value}).status_code == 404


def test_a_button_of_another_date_finds_nobody(client, organiser, today, opened):
    registration = actions.register(MemberFactory(), opened())
    assert client.post(door(today()), {"arrive": registration.pk}).status_code == 404
    assert Registration.objects.arrived().count() == 0


def test_no_mail_leaves_at_the_door(today):
    occurrence = today(seats=1)
    rows = [actions.register(MemberFactory(), occurrence) for _each in range(2)]
    begin(occurrence)
    OutboxMail.objects.all().delete()
    actions.check_in(rows[1], timezone.now())
    assert OutboxMail.objects.count() == 0


def test_the_door_is_kept_by_those_who_run_the_event(client, today):
    occurrence = today()
    registration = actions.register(MemberFactory(last_name="Vient"), occurrence)
    elycoop = CooperativeFactory(slug="elycoop", name="Elycoop")
    others = [
        (elycoop, Membership.Role.EDITOR),
        (occurrence.event.cooperative, Membership.Role.ADVISOR),
        (occurrence.event.cooperative, Membership.Role.MEMBER),
    ]
    for cooperative, role in others:
        user = UserFactory()
        join(user, cooperative, role)
        client.force_login(user)
        for answer in (client.get(door(occurrence)), client.post(door(occurrence), {"arrive": registration.pk})):
            assert answer.status_code == 404, role
            assert "Vient" not in answer.content.decode()
    assert Registration.objects.arrived().count() == 0
