"""The dates of an event as editors change them, one alone, and those who may not."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from pages import apart
from pages.models import EventPage
from pages.network import NETWORK_EDITORS, editors_of
from tests.factories import CooperativeFactory, MemberFactory, UserFactory
from tests.pages.series import move, paris, series, told


@pytest.fixture
def house():
    return CooperativeFactory(name="Zèbre")


@pytest.fixture
def editor(client, house):
    """A browser signed in as an editor of the house."""
    client.force_login(_person(editors_of(house)))
    return client


def _person(group):
    user = UserFactory()
    user.groups.add(Group.objects.get(name=group))
    return user


def address(name, pk):
    return reverse(name, args=(pk,))


def posted(**changes):
    """What a browser sends for the second date, but for `changes`."""
    data = {"starts_at": "2027-03-23T18:30", "ends_at": "2027-03-23T20:00", "place": "", "note": "", "capacity": ""}
    return data | changes


def test_an_editor_reads_the_coming_dates_and_changes_one(editor, house):
    event, (_first, second, third) = series(cooperative=house, place="La Fabrique", registration="members", capacity=8)
    apart.cancel(third, "Grève.")
    response = editor.post(
        address("event_date", second.pk),
        posted(starts_at="2027-03-24T09:00", ends_at="2027-03-24T10:30", place="Chez Zoé", note="Bottes", capacity="3"),
    )
    assert (response.status_code, response["Location"]) == (302, address("event_dates", event.pk))
    assert told(event)[1] == (24, 9, True, True, 1)
    text = editor.get(address("event_dates", event.pk)).content.decode()
    for words in ("La Fabrique", "Mercredi 24 mars 2027", "Chez Zoé", "Bottes", "mardi 23 mars", "Annulée", "Grève."):
        assert words in text
    form = editor.get(address("event_date", second.pk)).context["form"]
    assert [form[name].value() for name in ("place", "note", "capacity")] == ["Chez Zoé", "Bottes", 3]
    assert 'value="2027-03-24T09:00"' in str(form["starts_at"])


def test_an_editor_calls_a_date_off_restores_it_and_gives_it_back_to_the_series(editor, house):
    event, (_first, second, _third) = series(cooperative=house)
    move(second, 24, 9)
    for name, data, expected in (
        ("event_date_cancel", {"reason": "Salle fermée."}, (24, 9, False, True, 2)),
        ("event_date_restore", {}, (24, 9, True, True, 3)),
        ("event_date_rejoin", {}, (23, 18, True, False, 4)),
    ):
        assert editor.get(address("event_date", second.pk)).status_code == 200
        assert address(name, second.pk) in editor.get(address("event_date", second.pk)).content.decode()
        assert editor.post(address(name, second.pk), data).status_code == 302
        assert told(event)[1] == expected
    history = editor.get(reverse("wagtailadmin_pages:history", args=(event.pk,))).content.decode()
    for words in ("24 mars 2027 annulée", "24 mars 2027 rétablie", "23 mars 2027 rendue à la série"):
        assert history.count(words) == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"ends_at": "2027-03-23T18:30"}, "après le début"),
        ({"ends_at": "2027-04-23T18:30"}, "quatorze jours"),
        ({"starts_at": "1999-03-23T18:30"}, "entre 2000 et 2100"),
        ({"starts_at": "0001-01-01T00:00"}, "entre 2000 et 2100"),
        ({"ends_at": "9999-12-31T23:59"}, "entre 2000 et 2100"),
        ({"starts_at": "2026-03-23T18:30", "ends_at": "2026-03-23T19:30"}, "déjà passé"),
        ({"starts_at": "2027-03-30T08:30", "ends_at": "2027-03-30T09:30"}, "a déjà une date"),
        ({"starts_at": "2027-03-28T02:30", "ends_at": "2027-03-28T09:30"}, "2027-03-28"),  # the clocks skip it
        ({"starts_at": ""}, "requis"),
        ({"ends_at": "demain"}, "valide"),
        ({"place": "x" * 201}, "200"),
        ({"note": "\x00"}, "nul"),
        ({"capacity": "0"}, "1"),
        ({"capacity": "10001"}, "10000"),
        ({"capacity": "beaucoup"}, "nombre entier"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(editor, house, changes, message):
    event, (_first, second, _third) = series(cooperative=house, registration="members")
    before = told(event)
    response = editor.post(address("event_date", second.pk), posted(note="À garder") | changes)
    text = response.content.decode().replace("&#x27;", "'")
    errors = " ".join(str(error) for found in response.context["form"].errors.values() for error in found)
    assert (response.status_code, message in errors, told(event)) == (422, True, before)
    assert [value for value in changes.values() if value not in text and "\x00" not in value] == []
    assert "À garder" in text or "note" in changes


def test_a_reason_is_asked_and_what_is_refused_is_said(editor, house):
    event, (first, second, third) = series(cooperative=house)
    for reason, message in (("", "Dites pourquoi"), ("x" * 201, "200")):
        response = editor.post(address("event_date_cancel", second.pk), {"reason": reason})
        assert (response.status_code, message in response.content.decode()) == (422, True)
    apart.cancel(third, "Grève.")
    move(second, 30, 9)
    response = editor.post(address("event_date_restore", third.pk))
    assert (response.status_code, "a déjà une date" in response.content.decode()) == (422, True)
    event.occurrences.filter(pk=first.pk).update(starts_at=paris(1).replace(year=2026), ends_at=timezone.now())
    page = editor.get(address("event_date", first.pk))
    assert (page.status_code, page.content.decode().count("est passée"), b'name="reason"' in page.content) == (
        200,
        1,
        False,
    )
    for name in ("event_date", "event_date_cancel", "event_date_restore", "event_date_rejoin"):
        response = editor.post(address(name, first.pk), posted(reason="x"))
        assert (name, response.status_code, "est passée" in response.content.decode()) == (name, 422, True)


def test_the_day_of_an_event_with_one_date_is_changed_on_its_page(editor, house):
    _event, (only,) = series(recurrence="", cooperative=house)
    response = editor.get(address("event_date", only.pk))
    assert list(response.context["form"].fields) == ["place", "note"]
    editor.post(address("event_date", only.pk), posted(starts_at="2027-03-24T09:00", place="Chez Zoé"))
    only.refresh_from_db()
    assert (only.day.day, only.place, only.is_apart) == (16, "Chez Zoé", False)


NAMES = ("event_date", "event_date_cancel", "event_date_restore", "event_date_rejoin")


def test_only_those_who_publish_an_event_change_its_dates(client, house):
    event, (_first, second, third) = series(cooperative=house)
    shared, (alone, *_others) = series()
    apart.cancel(third, "Grève.")
    before = told(event), told(shared)
    for user, answer in ((MemberFactory(), 404), (_person(editors_of(CooperativeFactory())), 302)):
        client.force_login(user)
        for response in _tries(client, event, second, third):
            assert (response.status_code, response.get("Location", "/admin/")) == (answer, "/admin/")
    proposer = _person(editors_of(house))
    EventPage.objects.filter(pk=shared.pk).update(owner=proposer)
    client.force_login(proposer)
    for response in _tries(client, shared, alone, alone):
        assert response["Location"] == "/admin/"
    edit = client.get(reverse("wagtailadmin_pages:edit", args=(shared.pk,)))
    assert (edit.status_code, address("event_dates", shared.pk) in edit.content.decode()) == (200, False)
    client.logout()
    for response in _tries(client, event, second, third):
        assert response.status_code == 302
    assert (told(event), told(shared)) == before
    client.force_login(_person(NETWORK_EDITORS))
    for page in (event, shared):
        assert client.get(address("event_dates", page.pk)).status_code == 200
        edit = client.get(reverse("wagtailadmin_pages:edit", args=(page.pk,))).content.decode()
        assert edit.count(address("event_dates", page.pk)) == 2  # in the menu of the page, and under its dates


def _tries(client, event, row, cancelled):
    yield client.get(address("event_dates", event.pk))
    yield client.get(address("event_date", row.pk))
    for name in NAMES:
        yield client.post(address(name, cancelled.pk if "restore" in name else row.pk), posted(reason="x"))


def test_what_is_not_told_of_has_no_page(editor, house):
    event, (_first, second, third) = series(cooperative=house)
    event.recurrence = "RRULE:FREQ=WEEKLY;COUNT=2"
    event.save_revision().publish()
    assert editor.get(address("event_date", third.pk)).status_code == 404
    event.unpublish()
    for name, pk in (("event_dates", event.pk), ("event_date", second.pk), ("event_dates", 999_999)):
        assert (name, editor.get(address(name, pk)).status_code) == (name, 404)


def test_a_translation_leads_to_the_dates_of_its_source(client):
    event, _rows = series()
    twin = event.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    twin.save_revision().publish()
    client.force_login(_person(NETWORK_EDITORS))
    assert client.get(address("event_dates", twin.pk))["Location"] == address("event_dates", event.pk)


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_little_for_three_dates_as_for_one(editor, house, number, django_assert_num_queries):
    event, _rows = series(recurrence=f"RRULE:FREQ=WEEKLY;COUNT={number}", cooperative=house)
    editor.get(address("event_dates", event.pk))
    with django_assert_num_queries(13):
        response = editor.get(address("event_dates", event.pk))
    assert len(response.context["rows"]) == number
