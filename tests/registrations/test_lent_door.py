"""A door that is lent: one date, to whoever has its link, while people arrive, until it is taken back."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from extranet.accounts.actions import join, leave
from extranet.accounts.models import Membership
from extranet.registrations import actions, draws
from extranet.registrations.doorway import ADDRESSES
from extranet.registrations.links import door_token, token_of
from extranet.registrations.models import Answer, DoorLink, Registration
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.registrations.test_scanner import badge, scan

NEVER_SIGNED = ["x", "é", "a:b", "%00", "a" * 5000, "00000000-0000-4000-8000-00000000cafe"]


@pytest.fixture
def occurrence(today):
    return today()


@pytest.fixture
def zoe(occurrence):
    """Somebody who comes, and has said more than a door needs."""
    registration = actions.register(MemberFactory(first_name="Zoé", last_name="Perrache"), occurrence)
    Answer.objects.create(registration=registration, question="q", label="Un régime ?", kind="diet", text="Sans noix")
    return registration


@pytest.fixture
def link(occurrence):
    return DoorLink.objects.create(occurrence=occurrence)


def addresses(link):
    """{name: address} of the pages of that door."""
    return {name: reverse(f"public:{name}", args=[door_token(link)]) for name in ADDRESSES}


def answers(link):
    """What a phone of nobody is told everywhere at that door, asked and told."""
    phone, places = Client(), addresses(link)
    pk = str(link.occurrence.registrations.get().pk)
    told = {"scans": [scan(link.occurrence.registrations.get())]}
    return [
        *(phone.get(address) for address in places.values()),
        phone.post(places["check_in"], {"arrive": pk}),
        phone.post(places["scans"], told, content_type="application/json"),
    ]


def panel(page):
    return BeautifulSoup(page.content, "html.parser").select_one("section[aria-labelledby=preter]")


def test_those_who_organise_read_who_lent_it(client, organiser, occurrence):
    desk, lend = (reverse(f"registrations:{name}", args=[occurrence.pk]) for name in ("check_in", "lend_door"))
    client.post(lend)
    colleague = UserFactory(first_name="Léon", last_name="Guillotière")
    join(colleague, organiser.membership.cooperative, Membership.Role.EDITOR)
    client.force_login(colleague)
    client.post(lend)
    assert panel(client.get(desk)).select_one("p.meta").get_text() == "Préparé par Inès Organise."
    leave(organiser)
    assert panel(client.get(desk)).select_one("p.meta").get_text() == "Préparé par quelqu’un qui n’est plus membre."
    assert "Inès" not in Client().get(addresses(DoorLink.objects.get())["check_in"]).content.decode()


def test_it_is_lent_in_one_click_and_taken_back_in_another(client, organiser, occurrence, zoe):
    desk = reverse("registrations:check_in", args=[occurrence.pk])
    form = panel(client.get(desk)).form
    assert form.button.get_text() == "Préparer un lien à prêter"
    assert client.post(form["action"]).url == f"{desk}#preter"
    client.post(form["action"])
    lent = panel(client.get(desk))
    address = lent.input["value"]
    assert address == f"{settings.SITE_URL}{addresses(DoorLink.objects.get())['check_in']}"
    assert lent.select_one("svg.qr path")
    assert "Zoé Perrache" in Client().get(address.removeprefix(settings.SITE_URL)).content.decode()
    assert lent.form.button.get_text() == "Reprendre le lien"
    client.post(lent.form["action"])
    assert Client().get(address.removeprefix(settings.SITE_URL)).status_code == 410
    client.post(form["action"])
    assert Client().get(address.removeprefix(settings.SITE_URL)).status_code == 410, "what was taken back stays so"
    assert panel(client.get(desk)).input["value"] != address


def test_who_has_the_link_notes_arrivals_by_name_and_by_badge(link, zoe):
    places, phone = addresses(link), Client()
    page = BeautifulSoup(phone.get(places["check_in"]).content, "html.parser")
    button = page.select_one(".arrival button")
    assert phone.post(places["check_in"], {button["name"]: button["value"]}).url == places["check_in"]
    told = phone.post(places["scans"], {"scans": [scan(zoe)]}, content_type="application/json").json()
    assert told["score"] == "1 arrivée sur 1"
    assert told["answers"][0]["said"].startswith("Zoé Perrache est déjà là")
    zoe.refresh_from_db()
    assert zoe.arrived_at


def test_its_pages_lead_to_each_other_and_nowhere_into_the_extranet(link, zoe):
    places, phone = addresses(link), Client()
    door, scanner = (BeautifulSoup(phone.get(places[name]).content, "html.parser") for name in ("check_in", "scanner"))
    assert door.select_one(f'main a[href="{places["scanner"]}"]')
    given = scanner.select_one("[data-scanner]").attrs
    assert [given[f"data-{name}"] for name in ("address", "worker", "after")] == [
        places["scans"],
        places["scanner_worker"],
        places["check_in"],
    ]
    for page in (door, scanner):
        assert page.main.select('[href*="/extranet/"], [action*="/extranet/"], [href*="/evenements/"]') == []
    assert phone.get(places["scanner_worker"])["Content-Type"] == "text/javascript"
    assert "camera=(self)" in phone.get(places["scanner"])["Permissions-Policy"]


def test_it_shows_what_a_door_needs_and_nothing_else(link, zoe):
    for answer in answers(link):
        words = answer.content.decode()
        for word in (zoe.user.email, "Sans noix", zoe.code):
            assert word not in words
    draws.draw_groups(link.occurrence, 2, False, seed=7)
    Registration.objects.update(arrived_at=None)
    page = BeautifulSoup(Client().get(addresses(link)["check_in"]).content, "html.parser")
    assert list(page.select_one(".arrival").stripped_strings) == ["Zoé Perrache", "Cabestan", "· Le pont", "Accueillir"]


def test_nothing_keeps_it_indexes_it_or_passes_its_address_on(link, zoe):
    for answer in answers(link):
        assert answer["X-Robots-Tag"] == "noindex"
        assert "no-store" in answer["Cache-Control"] and "private" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("name", ADDRESSES)
@pytest.mark.parametrize("token", NEVER_SIGNED)
def test_what_we_never_signed_opens_nothing(client, link, zoe, name, token):
    answer = client.get(reverse(f"public:{name}", args=["TOKEN"]).replace("TOKEN", token))
    assert answer.status_code in (400, 404)
    assert "Perrache" not in answer.content.decode()


def test_a_link_of_another_kind_opens_nothing(client, link):
    registration = actions.register(MemberFactory(), link.occurrence)
    assert client.get(reverse("public:check_in", args=[token_of(registration)])).status_code == 404
    assert client.get(reverse("public:link", args=[door_token(link)])).status_code == 404


@pytest.mark.parametrize(
    ("hours", "cancelled", "status", "title", "words"),
    [
        (5, False, 409, "Revenez un peu plus tard", "trois heures avant"),
        (-30, False, 410, "Ce lien a fait son temps", "plus d’un jour"),
        (-1, True, 410, "Ce lien a fait son temps", "annulée"),
    ],
    ids=["early", "late", "cancelled"],
)
def test_it_opens_only_while_people_arrive(link, zoe, hours, cancelled, status, title, words):
    date = link.occurrence
    date.starts_at = timezone.now() + timedelta(hours=hours)
    date.ends_at = date.starts_at + timedelta(hours=2)
    date.cancelled_at = timezone.now() if cancelled else None
    date.save()
    for answer in answers(link):
        assert answer.status_code == status
        page = BeautifulSoup(answer.content, "html.parser")
        assert (page.h1.get_text(), words in page.main.get_text()) == (title, True)
        assert "Perrache" not in answer.content.decode() and badge(zoe) not in answer.content.decode()
    assert Registration.objects.arrived().count() == 0


def test_once_taken_back_it_shows_and_notes_nothing(link, zoe):
    assert {answer.status_code for answer in answers(link)} == {200, 302}
    Registration.objects.update(arrived_at=None)
    DoorLink.objects.all().delete()
    for answer in answers(link):
        assert answer.status_code == 410
        assert "Demandez-en un autre" in answer.content.decode()
        assert "Perrache" not in answer.content.decode()
    assert Registration.objects.arrived().count() == 0


def test_it_is_of_one_date(link, opened, zoe):
    other = actions.register(MemberFactory(last_name="Girafe"), opened())
    phone, places = Client(), addresses(link)
    assert "Girafe" not in phone.get(places["check_in"]).content.decode()
    assert phone.post(places["check_in"], {"arrive": other.pk}).status_code == 404
    assert phone.get(places["scans"]).json()["badges"] == [badge(zoe)]


def test_a_form_of_another_site_notes_nothing(link, zoe):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(addresses(link)["check_in"], {"arrive": zoe.pk}).status_code == 403
    assert Registration.objects.arrived().count() == 0


def test_only_those_who_organise_lend_it_or_take_it_back(client, occurrence, zoe):
    lend, take_back = (reverse(f"registrations:{name}_door", args=[occurrence.pk]) for name in ("lend", "take_back"))
    cabestan, elycoop = occurrence.event.cooperative, CooperativeFactory(slug="elycoop", name="Elycoop")
    for cooperative, role in [
        (elycoop, Membership.Role.EDITOR),
        (cabestan, Membership.Role.ADVISOR),
        (cabestan, Membership.Role.MEMBER),
    ]:
        user = UserFactory()
        join(user, cooperative, role)
        client.force_login(user)
        assert client.post(lend).status_code == 404
        assert DoorLink.objects.count() == 0
        DoorLink.objects.create(occurrence=occurrence)
        assert client.post(take_back).status_code == 404
        assert DoorLink.objects.count() == 1
        DoorLink.objects.all().delete()


def test_a_link_alone_lends_nothing(client, organiser, occurrence):
    for name in ("lend_door", "take_back_door"):
        assert client.get(reverse(f"registrations:{name}", args=[occurrence.pk])).status_code == 405


def test_the_panel_is_not_lent_along(link, zoe):
    page = Client().get(addresses(link)["check_in"])
    assert panel(page) is None
    assert BeautifulSoup(page.content, "html.parser").select("main nav") == []
