"""What a phone at the door is given, tells and keeps: hashes, told once or ten times, and no name."""

import json
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from extranet.accounts.actions import join
from extranet.accounts.models import Membership
from extranet.registrations import actions, draws
from extranet.registrations.models import Scan
from extranet.registrations.scans import salt_of
from pages import drawing
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.processes import together


def door(occurrence):
    return f"/extranet/evenements/{occurrence.pk}/accueil/"


def badge(registration):
    return sha256(f"{salt_of(registration.occurrence)}{registration.code}".encode()).hexdigest()


def scan(registration, minutes=0, key=None):
    """A look at a badge, so many minutes ago."""
    at = timezone.now() - timedelta(minutes=minutes)
    return {"key": str(key or uuid4()), "badge": badge(registration), "at": at.isoformat()}


def tell(client, occurrence, *looks):
    return client.post(f"{door(occurrence)}scanner/badges/", {"scans": looks}, content_type="application/json")


def said(answer):
    return [(each["level"], each["said"], each["detail"]) for each in answer.json()["answers"]]


@pytest.fixture
def zoe(today):
    return actions.register(MemberFactory(first_name="Zoé", last_name="Perrache"), today(seats=2))


def test_a_badge_says_who_came(client, organiser, zoe):
    answer = tell(client, zoe.occurrence, scan(zoe, minutes=5))
    assert said(answer) == [("success", "Bienvenue, Zoé Perrache\u202f!", "Cabestan")]
    assert answer.json()["score"] == "1 arrivée sur 1"
    zoe.refresh_from_db()
    assert timedelta(minutes=5) <= timezone.now() - zoe.arrived_at < timedelta(minutes=6)
    (again,) = said(tell(client, zoe.occurrence, scan(zoe)))
    assert again[0] == "warning"
    assert again[1].startswith("Zoé Perrache est déjà là, depuis ")


def test_a_badge_says_which_group_is_theirs(client, organiser, zoe):
    """With its picture, to be looked for in the crowd; who is refused is told of no group."""
    draws.draw_groups(zoe.occurrence, 2, False, seed=7)
    (answer,) = tell(client, zoe.occurrence, scan(zoe)).json()["answers"]
    assert (answer["group"], answer["detail"]) == ("Groupe «\u00a0Le pont\u00a0»", "Cabestan")
    assert answer["picture"] == drawing.group("pont")
    (again,) = tell(client, zoe.occurrence, scan(zoe)).json()["answers"]
    assert (again["level"], again["picture"]) == ("warning", answer["picture"])
    actions.undo_check_in(zoe)
    actions.cancel(zoe)
    (refused,) = tell(client, zoe.occurrence, scan(zoe)).json()["answers"]
    assert (refused["level"], refused["group"], refused["picture"]) == ("error", "", "")


def test_the_same_news_told_again_is_answered_the_same_and_counted_once(client, organiser, zoe):
    look = scan(zoe, minutes=9)
    answers = [tell(client, zoe.occurrence, look).json() for _again in range(3)]
    assert answers[0] == answers[1] == answers[2]
    assert (zoe.occurrence.registrations.arrived().count(), Scan.objects.count()) == (1, 1)


def test_news_told_again_does_not_undo_what_was_undone(client, organiser, zoe):
    look = scan(zoe)
    tell(client, zoe.occurrence, look)
    actions.undo_check_in(zoe)
    assert said(tell(client, zoe.occurrence, look)) == [
        ("error", "Zoé Perrache", "Cette arrivée a été annulée depuis.")
    ]
    assert zoe.occurrence.registrations.arrived().count() == 0
    assert said(tell(client, zoe.occurrence, scan(zoe)))[0][0] == "success"


def test_a_badge_of_another_date_or_of_nobody_is_told_in_words(client, organiser, zoe, opened):
    other = actions.register(zoe.user, opened())
    look = scan(other)
    nobody = scan(other) | {"badge": "0" * 64}
    answer = tell(client, zoe.occurrence, look, nobody)
    unknown = ("error", "Ce badge n’est pas de cette date.", "Cherchez la personne par son nom.")
    assert said(answer) == [unknown, unknown]
    assert other.occurrence.registrations.arrived().count() == 0
    assert "Perrache" not in answer.content.decode()


def test_who_waits_is_refused_in_words_while_it_is_full(client, organiser, today):
    occurrence = today(seats=1)
    _seated, waiting = (actions.register(MemberFactory(), occurrence) for _each in range(2))
    ((level, name, why),) = said(tell(client, occurrence, scan(waiting)))
    assert (level, name) == ("error", str(waiting.person))
    assert why == "C’est complet\u00a0: aucune place n’est libre pour l’instant."


def test_two_phones_come_back_with_the_same_badge_at_once(transactional_db, organiser, zoe):
    looks = [scan(zoe, minutes=n) for n in range(4)]

    def phone(n):
        client = Client()
        client.force_login(organiser)
        return [tell(client, zoe.occurrence, looks[n]).status_code for _twice in range(2)]

    assert together(phone, 4) == [[200, 200]] * 4
    zoe.refresh_from_db()
    assert zoe.arrived_at.isoformat() == looks[3]["at"]
    assert (zoe.occurrence.registrations.arrived().count(), Scan.objects.filter(is_news=True).count()) == (1, 1)


def test_what_a_phone_keeps_names_nobody(client, organiser, zoe):
    page = client.get(f"{door(zoe.occurrence)}scanner/")
    known = client.get(f"{door(zoe.occurrence)}scanner/badges/")
    assert known.json()["badges"] == [badge(zoe)]
    for answer in (page, known):
        for word in ("Zoé", "Perrache", zoe.code, zoe.user.email, organiser.last_name, organiser.email):
            assert word not in answer.content.decode(), word
        assert "no-store" in answer["Cache-Control"]
    actions.cancel(zoe)
    assert client.get(f"{door(zoe.occurrence)}scanner/badges/").json()["badges"] == []


def test_only_the_scanner_may_open_the_camera(client, organiser, zoe):
    assert "camera=(self)" in client.get(f"{door(zoe.occurrence)}scanner/")["Permissions-Policy"]
    assert "camera=()" in client.get(door(zoe.occurrence))["Permissions-Policy"]


def test_the_worker_lives_under_the_page_that_it_serves(client, organiser, zoe):
    answer = client.get(f"{door(zoe.occurrence)}scanner/service.js")
    assert answer["Content-Type"] == "text/javascript"
    assert b"AbortSignal" in answer.content
    assert "Service-Worker-Allowed" not in answer


KEY, AT = "00000000-0000-4000-8000-00000000cafe", "2026-03-17T18:30:00+00:00"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "{}",
        '{"scans": 1}',
        '{"scans": [1]}',
        '{"scans": [{"key": "x"}]}',
        json.dumps({"scans": [{"key": 1, "badge": "0", "at": AT}]}),
        json.dumps({"scans": [{"key": KEY, "badge": "0", "at": "hier"}]}),
        json.dumps({"scans": [{"key": KEY, "badge": "0", "at": AT[:19]}]}),
        json.dumps({"scans": [{"key": KEY, "badge": "0", "at": AT}] * 501}),
        "[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_cannot_be_read_is_told_so(client, organiser, zoe, body):
    address = f"{door(zoe.occurrence)}scanner/badges/"
    answer = client.generic("POST", address, body, content_type="application/json")
    assert (answer.status_code, answer.json()) == (422, {"problem": "Cet envoi est illisible."})


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_clock_from_nowhere_is_set_right(client, organiser, zoe, at):
    assert said(tell(client, zoe.occurrence, scan(zoe) | {"at": at}))[0][0] == "success"
    zoe.refresh_from_db()
    assert zoe.occurrence.starts_at - timedelta(hours=3) <= zoe.arrived_at <= timezone.now()


@pytest.mark.parametrize("others", [1, 3])
def test_a_look_costs_the_same_whatever_the_number_of_badges(
    client, organiser, today, django_assert_num_queries, others
):
    occurrence = today()
    registration, *_others = [actions.register(MemberFactory(), occurrence) for _each in range(1 + others)]
    with django_assert_num_queries(24):
        tell(client, registration.occurrence, scan(registration))


def test_what_phones_told_is_forgotten_a_day_later(client, organiser, zoe):
    tell(client, zoe.occurrence, scan(zoe))
    actions.forget()
    assert Scan.objects.count() == 1
    Scan.objects.update(told_at=timezone.now() - timedelta(days=1, minutes=1))
    actions.forget()
    assert Scan.objects.count() == 0
    assert zoe.occurrence.registrations.arrived().count() == 1


def test_a_phone_of_nobody_learns_and_tells_nothing(client, zoe):
    for cooperative, role in [("elycoop", Membership.Role.EDITOR), ("cabestan", Membership.Role.MEMBER)]:
        user = UserFactory()
        join(user, CooperativeFactory(slug=cooperative, name=cooperative.title()), role)
        client.force_login(user)
        answers = [client.get(f"{door(zoe.occurrence)}scanner/{end}") for end in ("", "badges/", "service.js")]
        answers.append(tell(client, zoe.occurrence, scan(zoe)))
        for answer in answers:
            assert answer.status_code == 404
            assert badge(zoe) not in answer.content.decode()
    assert zoe.occurrence.registrations.arrived().count() == 0


def test_a_form_of_another_site_tells_nothing(organiser, zoe):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(organiser)
    assert tell(strict, zoe.occurrence, scan(zoe)).status_code == 403
