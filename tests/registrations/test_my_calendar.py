"""A member's own calendar: what is in it, and who may not read it."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from extranet.accounts.actions import leave
from extranet.registrations import actions
from extranet.registrations.models import CalendarKey, Registration
from pages.models import EventPage, Occurrence
from tests.factories import MemberFactory, UserFactory
from tests.pages.calendars import Khal

POISON = "zygomatique"
MINE = "/extranet/evenements/"
RENEW, REVOKE = f"{MINE}mon-agenda/adresse/", f"{MINE}mon-agenda/suppression/"


@pytest.fixture
def member(client):
    user = MemberFactory()
    client.force_login(user)
    return user


def address_in(page):
    field = BeautifulSoup(page.content, "html.parser").select_one("#adresse-agenda")
    return re.sub(r"^https?://[^/]+", "", field["value"])


def read(address):
    """The calendar at `address`, as a program without a session reads it."""
    answer = Client().get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    return answer


def told(address):
    """{title: status} of what that calendar holds."""
    events = Calendar.from_ical(read(address).content).walk("VEVENT")
    return {str(event["SUMMARY"]): str(event["STATUS"]) for event in events}


def test_an_address_is_made_shown_once_renewed_and_taken_back(client, member):
    assert "Obtenir mon adresse" in client.get(MINE).content.decode()
    first = address_in(client.post(RENEW))
    assert re.fullmatch(r"/inscriptions/agenda/[\w-]{43}\.ics", first)
    assert first.split("/")[-1][:-4] not in client.get(MINE).content.decode(), "it is never shown again"
    read(first)
    second = address_in(client.post(RENEW))
    assert Client().get(first).status_code == 404
    read(second)
    assert client.post(REVOKE).url == MINE
    assert Client().get(second).status_code == 404
    assert CalendarKey.objects.count() == 0


def test_the_secret_is_nowhere_in_the_database(client, member):
    secret = address_in(client.post(RENEW)).split("/")[-1][:-4]
    key = CalendarKey.objects.get()
    assert secret not in str(vars(key)) and key.digest != secret
    assert Client().get(reverse("public:calendar", args=[key.digest])).status_code == 404


@pytest.mark.parametrize("address", [RENEW, REVOKE])
def test_a_link_changes_nothing(client, member, address):
    CalendarKey.objects.renew(member)
    before = CalendarKey.objects.get().digest
    assert client.get(address).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(member)
    assert strict.post(address).status_code == 403
    assert CalendarKey.objects.get().digest == before


def test_nobody_else_takes_it_back(client, member):
    secret = CalendarKey.objects.renew(MemberFactory())
    client.post(REVOKE)
    read(reverse("public:calendar", args=[secret]))


@pytest.mark.parametrize("secret", ["x", "a" * 43, "é", "%00", "a" * 5000])
def test_what_is_no_secret_opens_nothing(client, secret):
    CalendarKey.objects.renew(MemberFactory())
    assert client.get(f"/inscriptions/agenda/{secret}.ics").status_code in (400, 404)


def test_who_is_no_longer_a_member_is_read_by_nobody():
    member = MemberFactory()
    address = reverse("public:calendar", args=[CalendarKey.objects.renew(member)])
    read(address)
    leave(member)
    assert Client().get(address).status_code == 404
    stranger = reverse("public:calendar", args=[CalendarKey.objects.renew(UserFactory())])
    assert Client().get(stranger).status_code == 404
    member = MemberFactory()
    address = reverse("public:calendar", args=[CalendarKey.objects.renew(member)])
    member.is_active = False
    member.save()
    assert Client().get(address).status_code == 404


def test_it_holds_the_seats_that_are_mine_and_says_which_are_not_certain(client, member, opened):
    other = MemberFactory()
    taken, full, offered, left, theirs, draft, called_off = (
        opened(seats=1, title=title, slug=title, audience="members")
        for title in ("venir", "attendre", "garder", "renoncer", POISON, "retirer", "annuler")
    )
    for date in (taken, left, draft, called_off):
        actions.register(member, date)
    for date in (full, offered, theirs):
        actions.register(other, date)
    for date in (full, offered):
        actions.register(member, date)
    actions.cancel(Registration.objects.get(user=other, occurrence=offered))
    actions.cancel(Registration.objects.get(user=member, occurrence=left))
    EventPage.objects.filter(pk=draft.event_id).update(live=False)
    Occurrence.objects.filter(pk=called_off.pk).update(cancelled_at=timezone.now(), sequence=1)
    address = reverse("public:calendar", args=[CalendarKey.objects.renew(member)])
    assert told(address) == {"venir": "CONFIRMED", "garder": "TENTATIVE", "annuler": "CANCELLED"}
    assert POISON not in read(address).content.decode()


def test_nothing_keeps_it_nor_passes_its_address_on(client, member):
    answer = read(address_in(client.post(RENEW)))
    assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
    assert (answer["X-Robots-Tag"], answer["Referrer-Policy"], answer.cookies) == ("noindex", "same-origin", {})
    assert "no-store" in client.post(RENEW)["Cache-Control"]


def test_khal_follows_a_date_that_moves_and_is_called_off(member, opened, tmp_path):
    khal, date = Khal(tmp_path), opened(title="Atelier", slug="atelier")
    actions.register(member, date)
    address = reverse("public:calendar", args=[CalendarKey.objects.renew(member)])
    days = timezone.localdate(), timezone.localdate() + timedelta(days=20)
    seen = []
    for change in ({}, {"starts_at": date.starts_at + timedelta(days=1), "ends_at": date.ends_at + timedelta(days=1)}):
        Occurrence.objects.filter(pk=date.pk).update(sequence=len(seen), **change)
        khal.read(read(address).content)
        ((start, _end, title, status),) = khal.shown(*days)
        seen.append((start[:10], title, status))
    moved = timezone.localdate(date.starts_at)
    assert seen == [(str(day), "Atelier", "CONFIRMED") for day in (moved, moved + timedelta(days=1))]
    Occurrence.objects.filter(pk=date.pk).update(sequence=2, cancelled_at=timezone.now())
    khal.read(read(address).content)
    assert [status for *_rest, status in khal.shown(*days)] == ["CANCELLED"]


def test_it_speaks_the_language_of_its_address(client, member):
    page = client.post("/en/extranet/evenements/mon-agenda/adresse/")
    address = address_in(page)
    assert address.startswith("/en/inscriptions/agenda/")
    assert str(Calendar.from_ical(read(address).content)["NAME"]) == "My Co’hop dates"


@pytest.mark.parametrize("number", [1, 3])
def test_it_costs_the_same_queries_whatever_it_holds(member, opened, number, django_assert_num_queries):
    for rank in range(number):
        actions.register(member, opened(slug=f"date-{rank}", title=f"Date {rank}"))
    address = reverse("public:calendar", args=[CalendarKey.objects.renew(member)])
    read(address)
    with django_assert_num_queries(5):
        assert len(told(address)) == number
